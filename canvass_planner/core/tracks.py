"""A team's walk as files for phones and maps: GPX 1.1, KML 2.2, GeoJSON.

Sources: the GPX 1.1 schema (topografix.com/GPX/1/1), OGC KML 2.2, RFC 7946, and OsmAnd's own extensions of GPX
(osmand.net/docs/technical/osmand-file-formats/osmand-gpx), which give the track its colour and its arrows.
"""

import json
import re
from dataclasses import dataclass
from html import escape

import numpy as np
import pandas as pd

CREATOR = "Canvass Planner"
DIGITS = 6  # of a degree: a decimetre
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML 1.0 cannot hold


@dataclass(frozen=True)
class Track:
    """One team's walk.

    Attributes
    ----------
    name
        Of the team.
    line
        Longitude and latitude of the walk's vertices, degrees, shape (n, 2).
    points
        The walk list's rows: columns longitude, latitude (degrees, where the row begins), name, text.
    colour
        Of the team, "#rrggbb".
    """

    name: str
    line: np.ndarray
    points: pd.DataFrame
    colour: str


def gpx(track: Track) -> str:
    """Return `track` as GPX 1.1: its walk as one track, each row of its list as a way point."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<gpx version="1.1" creator="{CREATOR}" xmlns="http://www.topografix.com/GPX/1/1"'
        ' xmlns:osmand="https://osmand.net">',
        f"  <metadata><name>{_xml(track.name)}</name></metadata>",
    ]
    for point in track.points.itertuples(index=False):
        lines.append(
            f'  <wpt lat="{_degrees(point.latitude)}" lon="{_degrees(point.longitude)}"><name>{_xml(point.name)}</name>'
            f"<desc>{_xml(point.text)}</desc></wpt>"
        )
    lines.append(
        f"  <trk><name>{_xml(track.name)}</name>"
        f"<extensions><osmand:color>{track.colour}</osmand:color></extensions><trkseg>"
    )
    lines += [f'    <trkpt lat="{_degrees(lat)}" lon="{_degrees(lon)}"/>' for lon, lat in track.line.tolist()]
    lines.append("  </trkseg></trk>")
    lines.append(
        f"  <extensions><osmand:color>{track.colour}</osmand:color><osmand:width>bold</osmand:width>"
        "<osmand:show_arrows>true</osmand:show_arrows><osmand:show_start_finish>true</osmand:show_start_finish>"
        "</extensions>"
    )
    return "\n".join([*lines, "</gpx>", ""])


def kml(track: Track) -> str:
    """Return `track` as KML 2.2."""
    red, green, blue = (track.colour[at : at + 2] for at in (1, 3, 5))
    walk = " ".join(f"{_degrees(lon)},{_degrees(lat)}" for lon, lat in track.line.tolist())
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
        f"  <name>{_xml(track.name)}</name>",
        f'  <Style id="walk"><LineStyle><color>ff{blue}{green}{red}</color><width>5</width></LineStyle></Style>',
        f"  <Placemark><name>{_xml(track.name)}</name><styleUrl>#walk</styleUrl>"
        f"<LineString><tessellate>1</tessellate><coordinates>{walk}</coordinates></LineString></Placemark>",
    ]
    for point in track.points.itertuples(index=False):
        lines.append(
            f"  <Placemark><name>{_xml(point.name)}</name><description>{_xml(point.text)}</description>"
            f"<Point><coordinates>{_degrees(point.longitude)},{_degrees(point.latitude)}</coordinates></Point></Placemark>"
        )
    return "\n".join([*lines, "</Document></kml>", ""])


def geojson(track: Track) -> str:
    """Return `track` as GeoJSON: the walk as a line, each row of its list as a point."""
    features = [_feature("LineString", np.round(track.line, DIGITS).tolist(), track.name, "", track.colour)]
    for point in track.points.itertuples(index=False):
        place = [round(point.longitude, DIGITS), round(point.latitude, DIGITS)]
        features.append(_feature("Point", place, point.name, point.text, track.colour))
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1) + "\n"


def _feature(kind: str, coordinates: list, name: str, text: str, colour: str) -> dict:
    return {
        "type": "Feature",
        "properties": {"name": name, "text": text, "colour": colour},
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def _xml(text: str) -> str:
    return escape(_NO_XML.sub("", text))


def _degrees(value: float) -> str:
    return f"{value:.{DIGITS}f}"
