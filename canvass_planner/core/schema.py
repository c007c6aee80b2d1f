"""The layers of a campaign: their fields, types and units, in one place.

A layer may carry more columns than these (the census's own, the votes of each list); it never lacks one of them.
"""

from dataclasses import dataclass

from .errors import CampaignError
from .language import tr


@dataclass(frozen=True)
class Field:
    """One field: its name, its kind (text, whole, real, yes/no), its unit ("" for none) and what it means."""

    name: str
    kind: str
    unit: str
    meaning: str


@dataclass(frozen=True)
class Layer:
    """One layer: its name in the GeoPackage, its geometry and its fields."""

    name: str
    geometry: str
    fields: tuple[Field, ...]

    @property
    def names(self) -> list[str]:
        """The names of the fields, in order."""
        return [field.name for field in self.fields]


def _layer(name: str, geometry: str, *fields: tuple[str, str, str, str]) -> Layer:
    return Layer(name, geometry, tuple(Field(*field) for field in fields))


BACKGROUND = ("water", "green", "rail", "buildings")
"""The layers that only lie below the others on a map."""

LAYERS = {
    layer.name: layer
    for layer in (
        _layer(
            "streets",
            "LineString",
            ("segment_id", "text", "", "the segment's id, from import to paper"),
            ("name", "text", "", "street name"),
            ("highway", "text", "", "OpenStreetMap class"),
            ("length_m", "real", "m", "length"),
            ("from_node", "whole", "", "junction where the line begins"),
            ("to_node", "whole", "", "junction where the line ends"),
            ("sides", "whole", "", "1: both sides in one pass; 2: wide, one side at a time"),
            ("walkable", "yes/no", "", "may be walked"),
            ("canvass", "yes/no", "", "may be canvassed"),
            ("steps", "yes/no", "", "has steps"),
            ("doors", "real", "doors", "households"),
        ),
        _layer(
            "addresses",
            "Point",
            ("address_id", "text", "", "the address's id"),
            ("number", "whole", "", "house number"),
            ("suffix", "text", "", "bis, ter, A, B …"),
            ("street", "text", "", "street name"),
            ("doors", "real", "doors", "households"),
            ("segment_id", "text", "", "segment from which it is reached"),
            ("side", "text", "", "left or right of the segment's line"),
            ("offset_m", "real", "m", "distance along the segment"),
        ),
        _layer(
            "tiles",
            "Polygon",
            ("tile_id", "text", "", "the census cell's id"),
            ("persons", "real", "persons", "inhabitants"),
            ("adults", "real", "persons", "inhabitants of 18 and over"),
            ("households", "real", "doors", "households"),
            ("imputed", "yes/no", "", "the census office estimated the cell (fewer than 11 households)"),
        ),
        _layer(
            "stations",
            "MultiPolygon",
            ("station_id", "text", "", "commune and polling station, normalised"),
            ("name", "text", "", "the polling station's name"),
            ("registered", "real", "persons", "registered voters"),
            ("voted", "real", "persons", "votes cast"),
            ("blank", "real", "persons", "blank votes"),
            ("spoilt", "real", "persons", "spoilt votes"),
            ("valid", "real", "persons", "valid votes"),
        ),
        _layer(
            "results",
            "NoGeometry",
            ("station_id", "text", "", "commune and polling station, normalised"),
            ("name", "text", "", "as the results name it"),
        ),
        _layer(
            "places",
            "Point",
            ("station_id", "text", "", "commune and polling station, normalised"),
            ("name", "text", "", "the polling place's name"),
            ("address", "text", "", "its address"),
        ),
        _layer(
            "checks",
            "NoGeometry",
            ("level", "text", "", "error: a plan would be wrong or fail; warning: look at it; note: good to know"),
            ("layer", "text", "", "where it was found"),
            ("what", "text", "", "what was found"),
            ("where", "text", "", "the first ids, or the field"),
            ("remedy", "text", "", "what to do"),
        ),
        _layer(
            "predictions",
            "MultiPolygon",
            ("tile_id", "text", "", "census cell"),
            ("turnout", "real", "share", "the model's turnout; a station's cells sum to its own"),
            ("support", "real", "share", "the model's support; a station's cells sum to its own"),
        ),
        _layer(
            "sample",
            "MultiPolygon",
            ("tile_id", "text", "", "area drawn: census cell, or the polling station where stations are drawn"),
            ("probability", "real", "share", "chance that it had of being drawn"),
            ("weight", "real", "", "1 / probability: how many areas like it this one stands for"),
            ("flag", "text", "", "why its figures are not exact: imputed, few households"),
            ("interviews", "whole", "persons", "interviews needed there"),
            ("doors_to_knock", "whole", "doors", "doors to knock at for these interviews"),
        ),
        _layer(
            "balance",
            "NoGeometry",
            ("variable", "text", "", "what the sample shall mirror"),
            ("whole", "real", "", "per unit of size, in all areas"),
            ("sample", "real", "", "the same as the sample has it"),
            ("difference", "real", "%", "how far the sample is off"),
            ("random", "real", "%", "how far a simple random draw of as many areas is off on average"),
        ),
        _layer(
            "priorities",
            "MultiPolygon",
            ("tile_id", "text", "", "census cell, or the polling station where there are no tiles"),
            ("station_id", "text", "", "polling station with the largest part of the area"),
            ("doors", "real", "doors", "households (registered voters where there are no tiles)"),
            ("score", "real", "", "0 to 100, in proportion to what a door is worth"),
            ("class", "whole", "", "1 (low) to 5 (high)"),
            ("turnout", "real", "share", "votes cast / registered voters, 0 to 1"),
            ("support", "real", "share", "votes for the chosen lists / valid votes, 0 to 1"),
            ("swing", "real", "share", "mean change of support from one election to the next"),
            ("closeness", "real", "share", "1 - gap between our support and the strongest rival's"),
            ("mobilise", "real", "share", "component: (1 - turnout) x support"),
            ("persuade", "real", "", "component: turnout x mean of swing and closeness, each 1 on average"),
            ("listen", "real", "", "component: 1 in the areas of the sample, else 0"),
            ("factor", "real", "", "product of the census factors: above 1 raises the value of a door"),
            ("per_door", "real", "", "what one door is worth, 1 on average"),
            ("potential", "real", "doors", "doors x (1 - turnout) x support"),
            ("votes_per_hour", "real", "votes/h", "extra votes expected of an hour at doors"),
            ("flag", "text", "", "why its figures are not exact: imputed, few households"),
            ("label", "text", "", "what the map says: score and doors, rounded where they are not exact"),
        ),
        _layer(
            "targets",
            "LineString",
            ("segment_id", "text", "", "segment chosen for canvassing"),
            ("doors", "real", "doors", "households"),
            ("minutes", "real", "min", "service: walking along it and knocking"),
            ("score", "real", "", "0 to 100"),
            ("station_id", "text", "", "polling station"),
        ),
        _layer(
            "loops",
            "LineString",
            ("loop_id", "whole", "", "the loop's number"),
            ("team", "text", "", "the team's name"),
            ("start", "text", "", "where it starts: longitude, latitude"),
            ("doors", "real", "doors", "households on the loop"),
            ("minutes", "real", "min", "the whole loop"),
            ("service_min", "real", "min", "canvassing"),
            ("deadhead_min", "real", "min", "walking without canvassing"),
            ("length_m", "real", "m", "distance walked"),
            ("balance", "real", "share", "minutes / mean minutes of all loops - 1"),
            ("bound_min", "real", "min", "no plan's longest loop can be shorter than this"),
            ("colour", "text", "", "the team's own, such as #0055a4; empty: one of the plugin's"),
        ),
        _layer(
            "steps",
            "LineString",
            ("loop_id", "whole", "", "the loop's number"),
            ("step", "whole", "", "order on the loop, from 1"),
            ("segment_id", "text", "", "segment walked"),
            ("name", "text", "", "street name"),
            ("service", "yes/no", "", "canvassed (yes) or only walked (no)"),
            ("direction", "text", "", "forward or backward along the segment's line"),
            ("side", "text", "", "both, left or right of the segment's line"),
            ("doors", "real", "doors", "households served"),
            ("odd", "text", "", "odd house numbers"),
            ("even", "text", "", "even house numbers"),
            ("minutes_from_start", "real", "min", "when the step begins"),
        ),
        _layer(
            "done",
            "LineString",
            ("segment_id", "text", "", "segment that is canvassed already"),
            ("name", "text", "", "street name"),
        ),
        _layer("water", "MultiPolygon", ("name", "text", "", "name")),
        _layer("green", "MultiPolygon", ("name", "text", "", "name")),
        _layer("rail", "MultiLineString", ("name", "text", "", "name")),
        _layer(
            "buildings",
            "MultiPolygon",
            ("levels", "whole", "", "floors"),
            ("dwellings", "real", "doors", "households"),
        ),
    )
}


# Doors, results and addresses' places come with later steps: each algorithm asks for them where it needs them.
_OPTIONAL = {
    "streets": {"doors"},
    "addresses": {"doors"},
    "stations": set(LAYERS["stations"].names) - {"station_id"},
    "loops": {"colour"},
    "priorities": set(LAYERS["priorities"].names) - {"station_id", "score"},
}


def lacks(name: str, columns) -> list[str]:
    """Return the fields of the schema's layer `name` that a table with these columns lacks."""
    return [field for field in LAYERS[name].names if field not in columns and field not in _OPTIONAL.get(name, ())]


def require(name: str, columns, source: str) -> None:
    """Check that a table brought as layer `name` of the schema has the fields that the work needs.

    Raises
    ------
    CampaignError
        Naming `source`, the fields that are missing and those that there are.
    """
    missing = lacks(name, columns)
    if missing:
        raise CampaignError(
            tr("{source} is not a layer of {layer}: it lacks the fields {missing}; its fields are {fields}.").format(
                source=source, layer=name, missing=", ".join(missing), fields=", ".join(map(str, columns)) or "-"
            )
        )
