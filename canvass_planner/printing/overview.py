"""The map of all teams: one sheet, or an index and sheets where the names of all would not be legible on one."""

import numpy as np
import pandas as pd
from qgis.core import QgsGeometry, QgsVectorLayer

from ..layers import styles
from . import maps, placement
from .campaign import Campaign, geometry, memory_layer
from .maps import Sheet

MOST_TEAMS = 15  # whose names one sheet holds
WIDTH, INDEX_WIDTH = 1.3, 0.7  # of the lines of doors on a sheet and on the index, mm
SIDE = 0.7  # of a street's middle that a team of one side is drawn, mm


def share_out(campaign: Campaign, width: float, height: float) -> list[tuple[Sheet, list[int]]]:
    """Share the teams out over as few sheets as hold their names.

    Parameters
    ----------
    campaign
        With its steps.
    width, height
        Of a sheet, mm.

    Returns
    -------
    list
        For each sheet the ground that it shows and the loop_id of the teams whose doors are on it, each on one.
    """
    teams = campaign.loops["loop_id"].tolist()
    if len(teams) <= MOST_TEAMS:
        return [(maps.fit(list(campaign.steps["line"]), width, height), teams)]
    served = {loop_id: list(_served(campaign, loop_id)["line"]) for loop_id in teams}
    middles = np.array([np.vstack(served[loop_id]).mean(axis=0) for loop_id in teams])
    sheets = []
    for share in _halved(middles, np.arange(len(teams))):
        held = sorted(teams[rank] for rank in share)
        sheets.append((maps.fit([line for loop_id in held for line in served[loop_id]], width, height), held))
    return sheets


def index_sheet(campaign: Campaign, sheets: list[tuple[Sheet, list[int]]]) -> Sheet:
    """Return the sheet that shows all loops and where the `sheets` lie."""
    corners = [sheet.corners() for sheet, _teams in sheets]
    return maps.fit([*campaign.steps["line"], *corners], *sheets[0][0].size)


def index_layers(campaign: Campaign, sheet: Sheet, parts: list[Sheet], names: list[str]) -> dict[str, QgsVectorLayer]:
    """Return the layers of the map of all teams' doors with the edges and `names` of the sheets `parts`."""
    frames, _taken = maps.frame_layers(campaign, sheet, parts, names)
    teams = campaign.loops["loop_id"].tolist()
    return {**frames, "starts": _starts(campaign, teams), "turfs": _turfs(campaign, sheet, teams, INDEX_WIDTH)}


def sheet_layers(
    campaign: Campaign, sheet: Sheet, names: dict[int, str], teams: list[int]
) -> dict[str, QgsVectorLayer]:
    """Return the layers of a sheet, topmost first: each team's doors bold, its way to them thin, its name beside.

    Parameters
    ----------
    campaign
        With its steps.
    sheet
        What is shown.
    names
        Of every team by loop_id.
    teams
        Those of this sheet; the doors of the others are drawn pale.
    """
    stretches = [_longest_stretch(_served(campaign, loop_id)) for loop_id in teams]
    lines = [sheet.to_paper(line) for line in stretches]
    plates = np.array([(styles.text_width(names[loop_id], 10, bold=True) + 3, 6.0) for loop_id in teams])
    starts = _starts(campaign, teams)
    star = (styles.START_DIAMETER, styles.START_DIAMETER)
    taken = [(sheet.to_paper(np.array(feature.geometry().asPoint())), star) for feature in starts.getFeatures()]
    centres, anchors = placement.place_numbers(lines, sheet.frame(), plates, taken)
    crs = campaign.crs
    named = [(sheet.to_ground(at), names[loop_id]) for loop_id, at in zip(teams, centres, strict=True)]
    others = [loop_id for loop_id in names if loop_id not in teams]
    elsewhere = [(line, 1) for loop_id in others for line in _served(campaign, loop_id)["line"]]
    layers = {
        "names": memory_layer("Point", "field=team:string", named, crs),
        "leaders": maps.leaders(sheet, anchors, centres, plates, crs),
        "starts": starts,
        "turfs": _turfs(campaign, sheet, teams, WIDTH),
        "ways": _ways(campaign, sheet, teams),
        "others": memory_layer("LineString", "field=id:integer", elsewhere, crs),
        "street_names": maps.other_names(campaign, campaign.steps[:0], sheet),
    }
    styles.style_team_names(layers["names"])
    styles.style_leaders(layers["leaders"])
    styles.style_other_loops(layers["others"])
    styles.keep_names_off(layers["turfs"])
    return layers


def _served(campaign: Campaign, loop_id: int) -> pd.DataFrame:
    """Return the steps of a team with doors; all of them where none has any."""
    steps = campaign.steps[campaign.steps["loop_id"] == loop_id]
    served = steps[steps["service"].astype(bool)]
    return served if len(served) else steps


def _halved(middles: np.ndarray, ranks: np.ndarray) -> list[np.ndarray]:
    """Return the `ranks` in groups of neighbours that a sheet can hold: halved across their longer side, and again."""
    if len(ranks) <= MOST_TEAMS:
        return [ranks]
    wide, high = np.ptp(middles[ranks], axis=0)
    # From north to south, or from west to east, as one reads.
    ordered = ranks[np.argsort(middles[ranks, 0] if wide > high else -middles[ranks, 1], kind="stable")]
    return [group for half in np.array_split(ordered, 2) for group in _halved(middles, half)]


def _longest_stretch(steps: pd.DataFrame) -> np.ndarray:
    whole = QgsGeometry.collectGeometry([geometry(line) for line in steps["line"]]).mergeLines()
    parts = [np.array([(point.x(), point.y()) for point in part.vertices()]) for part in whole.constParts()]
    return max(parts, key=placement.length)


def _turfs(campaign: Campaign, sheet: Sheet, teams: list[int], width: float) -> QgsVectorLayer:
    """Return the doors of `teams`, those of one side of a street beside its middle: another team may have the other."""
    rows = []
    for loop_id in teams:
        for step in _served(campaign, loop_id).itertuples(index=False):
            side = {"left": -SIDE, "right": SIDE}.get(step.side, 0.0) * (-1 if step.direction == "backward" else 1)
            line = sheet.to_ground(placement.offset_line(sheet.to_paper(step.line), side))
            rows.append((maps.coarse(line, sheet), int(loop_id)))
    layer = memory_layer("LineString", "field=loop_id:integer", rows, campaign.crs)
    styles.style_turfs(layer, campaign.colours, width)
    return layer


def _ways(campaign: Campaign, sheet: Sheet, teams: list[int]) -> QgsVectorLayer:
    """Return the walks of `teams`, whole."""
    rows = []
    for loop_id in teams:
        walk = np.vstack(list(campaign.steps.loc[campaign.steps["loop_id"] == loop_id, "line"]))
        rows.append((maps.coarse(walk, sheet), int(loop_id)))
    layer = memory_layer("LineString", "field=loop_id:integer", rows, campaign.crs)
    styles.style_ways(layer, campaign.colours)
    return layer


def _starts(campaign: Campaign, teams: list[int]) -> QgsVectorLayer:
    """Return where the walks of `teams` start, each place once."""
    first = campaign.steps[campaign.steps["loop_id"].isin(teams)].drop_duplicates("loop_id")["line"]
    places = dict.fromkeys(tuple(np.round(line[0], 1)) for line in first)
    layer = memory_layer("Point", "field=id:integer", [(np.array(place), 1) for place in places], campaign.crs)
    styles.style_start(layer)
    return layer
