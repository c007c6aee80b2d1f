"""Print the README's table of layers from the schema."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from canvass_planner.core import schema  # noqa: E402 (the checkout must be on the path first)

print("| layer | geometry | fields |\n| --- | --- | --- |")
for layer in schema.LAYERS.values():
    fields = ", ".join(f"{field.name} ({field.unit})" if field.unit else field.name for field in layer.fields)
    print(f"| `{layer.name}` | {layer.geometry} | {fields} |")
