"""Map fields: any country's polygon layer becomes tiles or stations, by saying which of its fields means what."""

import json

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProviderRegistry,
)

from ..canvass_planner.core.errors import CampaignError
from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from .base import CampaignAlgorithm

KINDS = ("tiles", "stations")
PRESETS = (None, "france", "us", "uk")
SCOPE, ENTRY = "canvass_planner", "mappings"  # where a project keeps its mappings


class MapFields(CampaignAlgorithm):
    """A polygon layer and the meaning of its fields in, tiles or stations out."""

    ID = "mapfields"
    GROUP = "data"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Map fields")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Makes census tiles or polling stations of any polygon layer: say which field counts persons, households, "
            "adults, or registered voters, votes cast, votes of each list. Presets know the names that official "
            "sources use in France, the United States (blocks, precincts) and the United Kingdom (output areas, "
            "polling districts); fields named here come before them. What is not counted is estimated, and the log "
            "says how. The mapping is saved with the project, and found there the next time."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterVectorLayer("LAYER", tr("Layer"), [kinds.TypeVectorPolygon]),
            tr("Census areas, precincts, polling districts …"),
        )
        self.add(
            QgsProcessingParameterEnum("KIND", tr("It becomes"), [tr("Tiles"), tr("Polling stations")], False, 0),
            tr("Tiles count inhabitants, polling stations voters."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "PRESET",
                tr("Preset"),
                [tr("the one that fits best"), tr("France"), tr("United States"), tr("United Kingdom")],
                False,
                0,
            ),
            tr("Whose field names are looked for."),
        )
        for name, (role, text, help_text) in _roles().items():
            self.add(
                QgsProcessingParameterField(
                    name, text, parentLayerParameterName="LAYER", optional=True, allowMultiple=role in SEVERAL
                ),
                help_text,
                advanced=True,
            )
        self.add(
            QgsProcessingParameterString("MAPPING", tr("Mapping"), optional=True),
            tr(
                "All of it as JSON, such as {example}: what a run gives back, for batches. It comes before the preset."
            ).format(example='{"households": "H1", "lists": {"ABC": "votes_7"}}'),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("SAVE", tr("Save the mapping with the project"), defaultValue=True),
            tr("It is then used for layers of this name; save the project to keep it."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Tiles or stations"), kinds.TypeVectorPolygon),
            tr("Where they go."),
        )
        self.addOutput(QgsProcessingOutputString("MAPPING_USED", tr("Mapping")))

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        """Fetch what the project has saved: a project is read in its own thread."""
        self._saved = _load(context.project())
        self._mapped = None
        return True

    def work(self, parameters, context, feedback, progress):
        """Find the mapping, apply it, write."""
        from ..canvass_planner.core import fields, mending
        from ..canvass_planner.core.spelling import as_text
        from ..canvass_planner.layers import tables

        layer = sources.locate(self.raw(parameters, "LAYER"), context)
        table = mending.valid(tables.read(layer, progress.part(0, 0.5)).drop(columns="fid", errors="ignore"), progress)
        kind = KINDS[self.parameterAsEnum(parameters, "KIND", context)]
        key = f"{kind} {_name(layer)}"
        mapping = self._mapping(parameters, context, kind, [name for name in table.columns if name != "geometry"], key)
        written = json.dumps(mapping, ensure_ascii=False)
        progress.note(tr("The mapping is {mapping}.").format(mapping=written))
        identifier = mapping.get("station") if kind == "stations" else None
        if identifier in table:
            table = mending.one_each(table, as_text(table[identifier]), progress)
        result = getattr(fields, kind)(table, mapping, progress.part(0.5, 0.8))
        result = result.reset_index(drop=True)
        identity = "station_id" if kind == "stations" else "tile_id"
        result = mending.apart(result, result[identity], progress)
        output = self.write(parameters, "OUTPUT", context, result, kind, progress.part(0.8, 1))
        if self.parameterAsBoolean(parameters, "SAVE", context):
            self._mapped = key, mapping
        return {"OUTPUT": output, "MAPPING_USED": written}

    def postProcessAlgorithm(self, context, feedback):  # noqa: N802
        """Save the mapping, in the project's own thread."""
        project = context.project()
        if self._mapped and project is not None:
            key, mapping = self._mapped
            project.writeEntry(SCOPE, ENTRY, json.dumps({**_load(project), key: mapping}, ensure_ascii=False))
            feedback.pushInfo(tr("The mapping is kept in the project; save it."))
        return {}

    def _mapping(self, parameters, context, kind: str, columns: list[str], key: str) -> dict:
        """Return roles and fields: the preset's guess, then what is saved, then what is given."""
        from ..canvass_planner.core import fields

        preset = PRESETS[self.parameterAsEnum(parameters, "PRESET", context)]
        allowed = fields.TILE_ROLES if kind == "tiles" else fields.STATION_ROLES
        mapping = fields.guess(columns, kind, preset)
        if preset is None:  # a layer that has the schema's own names means them
            own = {role: "station_id" if role == "station" else role for role in allowed}
            mapping.update({role: name for role, name in own.items() if name in columns})
        text = self.parameterAsString(parameters, "MAPPING", context).strip()
        if text:
            try:
                mapping = {**mapping, **json.loads(text)}
            except (ValueError, TypeError) as problem:
                raise CampaignError(
                    tr("The mapping “{text}” is no JSON object of roles and fields ({reason}).").format(
                        text=text, reason=problem
                    )
                ) from problem
        elif preset is None and set(_names(self._saved.get(key, {}))) <= set(columns):
            mapping = {**mapping, **self._saved.get(key, {})}
        for name, (role, _, _) in _roles().items():
            if role in allowed:
                chosen = self.fields(parameters, name, context)
                if chosen:
                    mapping[role] = chosen if role == "lists" else chosen[0] if len(chosen) == 1 else chosen
        return mapping


SEVERAL = ("persons", "households", "adults", "registered", "lists")


def _roles() -> dict[str, tuple[str, str, str]]:
    """Return, by parameter, the role of a field, its name and what it means."""
    return {
        "TILE_ID": ("tile_id", tr("Tile id"), tr("Of tiles. Without it, they are numbered.")),
        "PERSONS": ("persons", tr("Persons"), tr("Of tiles; several fields are added up.")),
        "HOUSEHOLDS": ("households", tr("Households"), tr("Of tiles; several fields are added up.")),
        "ADULTS": ("adults", tr("Adults"), tr("Of tiles; several fields are added up.")),
        "IMPUTED": ("imputed", tr("Imputed"), tr("Of tiles: 1 where the census office estimated the figures.")),
        "STATION": ("station", tr("Station id"), tr("Of stations.")),
        "NAME": ("name", tr("Name"), tr("Of stations.")),
        "REGISTERED": ("registered", tr("Registered voters"), tr("Of stations; several fields are added up.")),
        "VOTED": ("voted", tr("Votes cast"), tr("Of stations.")),
        "BLANK": ("blank", tr("Blank votes"), tr("Of stations.")),
        "SPOILT": ("spoilt", tr("Spoilt votes"), tr("Of stations.")),
        "VALID": ("valid", tr("Valid votes"), tr("Of stations. Without it, the sum of the lists.")),
        "LISTS": ("lists", tr("Votes by list"), tr("Of stations: one field a list.")),
    }


def _name(layer) -> str:
    """Return what a layer is called in its file, else in the project."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return parts.get("layerName") or layer.name()


def _names(mapping: dict) -> list[str]:
    """Return the fields that a mapping names."""
    names = []
    for value in mapping.values():
        names += [value] if isinstance(value, str) else list(value.values() if isinstance(value, dict) else value)
    return names


def _load(project) -> dict[str, dict]:
    """Return a project's mappings by kind and layer; none where there is no project, or another program's text."""
    text = project.readEntry(SCOPE, ENTRY, "")[0] if project is not None else ""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
