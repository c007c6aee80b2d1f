"""Bring stations and tiles together: votes down to tiles, census up to stations, totals kept."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..canvass_planner.core.errors import CampaignError
from ..canvass_planner.core.language import tr
from .base import CampaignAlgorithm

AREA, HOUSEHOLDS, POINTS, DOORS = range(4)  # of BY
SLIVER = 1e-3  # areas that share less than this part of both only touch: a hand that draws is not more exact
CENSUS = ("persons", "adults", "households")


class ShareVotes(CampaignAlgorithm):
    """Stations and tiles in, both with what the other knows out."""

    ID = "sharevotes"
    GROUP = "data"

    def title(self):
        """Return the algorithm's name for people."""
        return tr("Bring stations and tiles together")

    def help_text(self):
        """Return what it does."""
        return tr(
            "Brings the stations' votes down to the tiles, and the tiles' census up to the stations: by the area that "
            "they share, by the tiles' households, or by the addresses or doors that lie in both. Totals are kept "
            "both ways, of what both cover. The log says which stations have no tile and which tiles no station."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Add the parameters."""
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterFeatureSource("STATIONS", tr("Stations"), [kinds.TypeVectorPolygon]),
            tr("From “Import polling stations”."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("TILES", tr("Tiles"), [kinds.TypeVectorPolygon]),
            tr("From “Import census tiles”."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "BY",
                tr("Shared out by"),
                [
                    tr("area"),
                    tr("households of the tiles"),
                    tr("addresses, each the same"),
                    tr("doors of the addresses"),
                ],
                False,
                HOUSEHOLDS,
            ),
            tr("How what belongs to a station is divided among its tiles, and a tile's among its stations."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("POINTS", tr("Addresses"), [kinds.TypeVectorPoint], optional=True),
            tr("From “Spread doors” or “Import addresses”, where they are to decide."),
        )
        self.add(
            QgsProcessingParameterField(
                "VOTES",
                tr("Counts to bring down"),
                parentLayerParameterName="STATIONS",
                type=QgsProcessingParameterField.DataType.Numeric,
                allowMultiple=True,
                optional=True,
            ),
            tr("Fields of the stations. Empty: registered, voted, blank, spoilt, valid and all votes."),
        )
        self.add(
            QgsProcessingParameterField(
                "CENSUS",
                tr("Counts to bring up"),
                parentLayerParameterName="TILES",
                type=QgsProcessingParameterField.DataType.Numeric,
                allowMultiple=True,
                optional=True,
            ),
            tr("Fields of the tiles. Empty: persons, adults and households."),
        )
        self.add(
            QgsProcessingParameterBoolean("WINDOW", tr("Count only what both cover"), defaultValue=True),
            tr(
                "Of a station that reaches beyond the tiles' outline, and of a tile beyond the stations', only the "
                "part inside counts. Off: all votes go to the tiles that there are, all inhabitants to the stations."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT_TILES", tr("Tiles with votes"), kinds.TypeVectorPolygon),
            tr("Where the tiles go."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT_STATIONS", tr("Stations with census"), kinds.TypeVectorPolygon),
            tr("Where the stations go."),
        )

    def work(self, parameters, context, feedback, progress):
        """Find what overlaps, carry both ways, write."""
        import numpy as np

        from ..canvass_planner.core import areas

        stations = self.table(parameters, "STATIONS", "stations", context, progress.part(0, 0.1))
        tiles = self.table(parameters, "TILES", "tiles", context, progress.part(0.1, 0.2))
        votes = self.fields(parameters, "VOTES", context) or _counts(stations)
        census = self.fields(parameters, "CENSUS", context) or list(CENSUS)
        if not votes:
            raise CampaignError(
                tr("The stations carry no count to bring down: join results to them, or name the fields.")
            )
        metres = tiles.estimate_utm_crs()
        tiles, stations = tiles.to_crs(metres), stations.to_crs(metres)
        clipped = self.parameterAsBoolean(parameters, "WINDOW", context)
        by = self.parameterAsEnum(parameters, "BY", context)
        overlap = areas.overlap(tiles, stations, progress.part(0.2, 0.6))
        overlap = overlap[overlap[["share_a", "share_b"]].max(axis=1) > SLIVER].reset_index(drop=True)
        pairs = overlap
        if by in (POINTS, DOORS):
            points = self.source(parameters, "POINTS", context, progress.part(0.6, 0.7))
            if points is None:
                raise CampaignError(tr("Shared out by addresses, but no addresses are given: give them."))
            if by == DOORS and "doors" not in points:
                raise CampaignError(tr("The addresses have no field “doors”: run “Spread doors” on them first."))
            weights = areas.shared_points(points.to_crs(metres), tiles, stations, "doors" if by == DOORS else None)
            # A pair without an address has no weight; area decides where a station or tile has none at all.
            pairs = overlap.merge(weights, on=["i", "j"], how="left").fillna({"weight": 0.0})
        weight = "households" if by == HOUSEHOLDS else None
        down, alone = areas.down(stations, tiles, votes, pairs, weight, areas.window(tiles) if clipped else None)
        up, empty = areas.up(tiles, stations, census, pairs, areas.window(stations) if clipped else None)
        progress.step(0.8)
        beyond = np.setdiff1d(np.arange(len(stations)), [*overlap["j"], *alone])
        for rows, ids, sentence in (
            (beyond, stations["station_id"], tr("{count} of {all} stations lie beyond the tiles: {sample}.")),
            (
                alone,
                stations["station_id"],
                tr("{count} of {all} stations meet no tile inside the outline; their votes go nowhere: {sample}."),
            ),
            (empty, tiles["tile_id"], tr("{count} of {all} tiles have no station; they bring nothing up: {sample}.")),
        ):
            _say(rows, ids, sentence, progress)
        prefix = {name: name if name not in tiles else f"station_{name}" for name in votes}
        tiles = tiles.assign(**{prefix[name]: down[name] for name in votes})
        stations = stations.assign(**{name: up[name] for name in census})
        return {
            "OUTPUT_TILES": self.write(parameters, "OUTPUT_TILES", context, tiles, "tiles", progress.part(0.8, 0.9)),
            "OUTPUT_STATIONS": self.write(
                parameters, "OUTPUT_STATIONS", context, stations, "stations", progress.part(0.9, 1)
            ),
        }


def _say(rows, ids, sentence: str, progress) -> None:
    """Report what overlaps nothing."""
    if len(rows):
        sample = ", ".join(ids.iloc[rows[:5]].astype(str)) + (", …" if len(rows) > 5 else "")
        progress.note(sentence.format(count=len(rows), all=len(ids), sample=sample))


def _counts(stations) -> list[str]:
    """Return the columns of stations that count voters or votes, of one election or of several side by side."""
    endings = ("registered", "voted", "blank", "spoilt", "valid")
    numbers = stations.select_dtypes("number").columns
    return [name for name in numbers if name.endswith(endings) or name.startswith("votes_") or "_votes_" in name]
