"""Import streets: an OpenStreetMap file or a line layer becomes the campaign's street segments."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..canvass_planner.core.errors import CampaignError
from ..canvass_planner.core.language import tr
from ..canvass_planner.layers import sources
from .base import CampaignAlgorithm


class ImportStreets(CampaignAlgorithm):
    """Streets in, segments between junctions out."""

    ID = "importstreets"
    GROUP = "data"
    PACKAGES = ("networkx", "osmnx")

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Import streets")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Turns an OpenStreetMap file (.osm, .osm.gz, .osm.bz2, .osm.pbf) or a line layer (BD TOPO, TIGER, OS Open "
            "Roads, or any other) into street segments, one between two junctions, each with its name, class and a "
            "stable id. Bridges and tunnels cross other streets without meeting them; pavements that are mapped apart "
            "are folded into their street. What may be walked and where doors are knocked at are two settings."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        streets = QgsProcessingParameterVectorLayer("STREETS", tr("Streets"), [kinds.TypeVector])
        streets.setMetadata({"own": sources.OSM})
        self.add(streets, tr("An OpenStreetMap file, or a line layer of streets."))
        self.add(
            QgsProcessingParameterFeatureSource("AREA", tr("Area"), [kinds.TypeVectorAnyGeometry], optional=True),
            tr("Read only the streets in the extent of this layer, such as the stations."),
        )
        for name, text, help_text in (
            ("NAME", tr("Street name"), tr("Of a line layer: the field of names. Empty: found by its name.")),
            ("CLASS", tr("Class"), tr("Of a line layer: the field of classes. Empty: found by its name.")),
            ("LEVEL", tr("Level"), tr("Of a line layer: 0 is the ground, above it bridges, below it tunnels.")),
            ("SIDES", tr("Sides"), tr("Of a line layer: 2 where each side is canvassed on its own, else 1.")),
        ):
            self.add(
                QgsProcessingParameterField(name, text, parentLayerParameterName="STREETS", optional=True),
                help_text,
                advanced=True,
            )
        self.add(
            QgsProcessingParameterNumber(
                "REACH",
                tr("Ends that miss a line by less (m)"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=0.5,
                minValue=0.0,
            ),
            tr("Of a line layer: they are joined to it."),
            advanced=True,
        )
        add_classes(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Street segments"), kinds.TypeVectorLine),
            tr("Where the segments go."),
        )

    def work(self, parameters, context, feedback, progress):
        """Read, cut at junctions, write."""
        from ..canvass_planner.core import streets
        from ..canvass_planner.layers import tables

        extent = self.extent(parameters, "AREA", context)
        settings = classes(self, parameters, context)
        found = sources.locate(self.raw(parameters, "STREETS"), context, sources.OSM)
        if isinstance(found, Path):
            table = streets.read_osm(found, progress.part(0, 0.9), bounds=extent, **settings)
        else:
            lines = tables.read(found, progress.part(0, 0.4), extent).drop(columns="fid", errors="ignore")
            fields = {
                key: self.parameterAsString(parameters, name, context) or None
                for key, name in (("name", "NAME"), ("highway", "CLASS"), ("level", "LEVEL"))
            }
            reach = self.parameterAsDouble(parameters, "REACH", context)
            table = streets.from_lines(lines, progress.part(0.4, 0.9), reach=reach, **fields, **settings)
            sides = self.parameterAsString(parameters, "SIDES", context)
            if sides:
                table = _with_sides(table, lines, sides)
        progress.note(tr("{count} street segments.").format(count=len(table)))
        return {"OUTPUT": self.write(parameters, "OUTPUT", context, table, "streets", progress.part(0.9, 1))}


def add_classes(algorithm) -> None:
    """Add WALK, CANVASS, CANVASS_NAMED and CLOSED, folded away: which streets may be walked, and which have doors."""
    for name, text, help_text in (
        ("WALK", tr("Classes that may be walked"), tr("OpenStreetMap's classes, separated by “;”. Empty: the usual.")),
        ("CANVASS", tr("Classes with doors"), tr("Named or not, such as residential; tertiary. Empty: the usual.")),
        (
            "CANVASS_NAMED",
            tr("Classes with doors if named"),
            tr("Such as footway, which may be a passage with a name or a path in a park. Empty: the usual."),
        ),
        (
            "CLOSED",
            tr("Access that forbids walking"),
            tr("Values of foot or access, such as private. Empty: the usual; - for none."),
        ),
    ):
        algorithm.add(QgsProcessingParameterString(name, text, optional=True), help_text, advanced=True)


def classes(algorithm, parameters, context) -> dict[str, frozenset[str]]:
    """Return the settings of `add_classes` that were given, as `core.streets` takes them."""
    given = {}
    for name in ("WALK", "CANVASS", "CANVASS_NAMED", "CLOSED"):
        words = algorithm.words(parameters, name, context)
        if words:
            given[name.lower()] = frozenset(words) - {"-"}
    return given


def _with_sides(segments, lines, field: str):
    """Return segments with the sides that the source's line at their middle says."""
    import numpy as np
    import pandas as pd
    import shapely

    if field not in lines:
        raise CampaignError(tr("The street lines have no field “{field}” for the sides.").format(field=field))
    known = pd.to_numeric(lines[field], errors="coerce").to_numpy(float)
    crs = segments.estimate_utm_crs()
    middles = shapely.line_interpolate_point(segments.geometry.to_crs(crs).to_numpy(), 0.5, normalized=True)
    nearest = shapely.STRtree(lines.geometry.to_crs(crs).to_numpy()).query_nearest(middles, all_matches=False)[1]
    said = known[nearest]
    return segments.assign(sides=np.where(np.isnan(said), segments["sides"], np.where(said >= 2, 2, 1)).astype(int))
