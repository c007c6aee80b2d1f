"""Import addresses: house numbers of any source, each on the segment of its street."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorLayer,
)

from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from .base import CampaignAlgorithm

# Where a field is named for it, a layer's own column of that name must not get in the way.
FIELDS = {"ADDRESS_ID": "address_id", "NUMBER": "number", "SUFFIX": "suffix", "STREET": "street", "DWELLINGS": "doors"}


class ImportAddresses(CampaignAlgorithm):
    """House numbers and streets in, addresses on their segments out."""

    ID = "importaddresses"
    GROUP = "data"
    PACKAGES = ("networkx",)

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Import addresses")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Reads house numbers from the address base (BAN, BAL, BANO), the voter register (REU), OpenAddresses, DVF, "
            "an OpenStreetMap file (nodes, buildings, interpolations) or any point layer, and finds the segment of "
            "each: the nearest of the same name within reach, else the nearest with doors. Buildings, where there "
            "are any, say how many dwellings an address has: those they count, or their floor area."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        addresses = QgsProcessingParameterVectorLayer("ADDRESSES", tr("Addresses"), [kinds.TypeVector])
        addresses.setMetadata({"own": (*sources.TEXT, *sources.OSM)})
        self.add(addresses, tr("A text file (plain or .gz), an OpenStreetMap file, or a layer."))
        self.add(
            QgsProcessingParameterFeatureSource("STREETS", tr("Street segments"), [kinds.TypeVectorLine]),
            tr(
                "From “Import streets”. Only addresses in their extent are read, so the file of a whole region will do."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource("BUILDINGS", tr("Buildings"), [kinds.TypeVectorPolygon], optional=True),
            tr("With their levels, dwellings and use where known (BD TOPO, OpenStreetMap). Sheds and shops have none."),
        )
        for name, text, help_text in (
            ("ADDRESS_ID", tr("Id"), tr("The field of the address's id.")),
            ("NUMBER", tr("House number"), tr("The field of numbers, with or without suffix (12 bis, 7;9).")),
            ("SUFFIX", tr("Suffix"), tr("The field of bis, ter, A …")),
            ("STREET", tr("Street name"), tr("The field of street names.")),
            ("DWELLINGS", tr("Dwellings"), tr("The field that counts households or dwellings.")),
        ):
            self.add(
                QgsProcessingParameterField(name, text, parentLayerParameterName="ADDRESSES", optional=True),
                tr("{what} Empty: found by its usual names.").format(what=help_text),
                advanced=True,
            )
        self.add(
            QgsProcessingParameterNumber(
                "REACH",
                tr("Reach (m)"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=150.0,
                minValue=1.0,
            ),
            tr("How far an address may stand from its street."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Addresses on their streets"), kinds.TypeVectorPoint),
            tr("Where the addresses go."),
        )

    def work(self, parameters, context, feedback, progress):
        """Read, weigh by buildings, match, write."""
        from ..canvass_planner.core import addresses, buildings
        from ..canvass_planner.layers import tables

        streets = self.table(parameters, "STREETS", "streets", context, progress.part(0, 0.1))
        bounds = _around(streets)
        table = self._read(parameters, context, bounds, progress.part(0.1, 0.5))
        if self.raw(parameters, "BUILDINGS") not in (None, ""):
            layer = sources.locate(self.raw(parameters, "BUILDINGS"), context)
            shapes = buildings.from_layer(tables.read(layer, progress.part(0.5, 0.6), bounds))
            table = addresses.with_buildings(table, shapes)
        reach = self.parameterAsDouble(parameters, "REACH", context)
        table = addresses.match(table, streets, reach, progress.part(0.6, 0.9))
        return {"OUTPUT": self.write(parameters, "OUTPUT", context, table, "addresses", progress.part(0.9, 1))}

    def _read(self, parameters, context, bounds, progress):
        """Return the addresses table, not yet matched."""
        from ..canvass_planner.core import addresses, places
        from ..canvass_planner.layers import tables

        found = sources.locate(self.raw(parameters, "ADDRESSES"), context, (*sources.TEXT, *sources.OSM))
        named = {
            column: self.parameterAsString(parameters, name, context)
            for name, column in FIELDS.items()
            if self.parameterAsString(parameters, name, context)
        }
        if isinstance(found, Path):
            if found.name.lower().endswith(sources.OSM):
                table = addresses.read_osm(found, progress)
                return table.cx[bounds[0] : bounds[2], bounds[1] : bounds[3]].reset_index(drop=True)
            if not named:
                return addresses.read_csv(found, bounds, progress)
            points = places.read_points(found, progress).cx[bounds[0] : bounds[2], bounds[1] : bounds[3]]
        else:
            points = tables.read(found, progress, bounds)
        return addresses.from_points(_renamed(points, named), progress)


def _renamed(points, named: dict[str, str]):
    """Return points whose columns have the names that the fields named for them stand for."""
    from ..canvass_planner.core.errors import CampaignError

    for field in named.values():
        if field not in points:
            raise CampaignError(
                tr("The addresses have no field “{field}”; they have: {fields}.").format(
                    field=field, fields=", ".join(str(name) for name in points.columns if name != "geometry")
                )
            )
    taken = [name for name in named if name in points and name not in named.values()]
    return points.drop(columns=taken).rename(columns={field: column for column, field in named.items()})


def _around(streets) -> tuple[float, float, float, float]:
    """Return the extent of streets in degrees, a little wider: a house stands beside its street."""
    west, south, east, north = streets.total_bounds
    return west - 0.003, south - 0.002, east + 0.003, north + 0.002
