"""Each team's walk as a file for phones, and everything in one archive."""

import zipfile
from pathlib import Path

import numpy as np
from qgis.core import QgsVectorLayer

from ..core import tracks
from ..core.errors import CampaignError
from ..core.language import tr
from ..core.packets import doors_text, file_names
from ..core.progress import Progress
from . import export
from .campaign import Campaign, read_campaign
from .pages import Team, team_names

FORMATS = {"gpx": tracks.gpx, "kml": tracks.kml, "geojson": tracks.geojson}


def write_tracks(
    layers: dict[str, QgsVectorLayer],
    folder: Path,
    formats: tuple[str, ...] = ("gpx",),
    progress: Progress | None = None,
) -> list[Path]:
    """Write each team's walk into a file of each format.

    Parameters
    ----------
    layers
        As `campaign.read_campaign` takes them.
    folder
        It must be there. Files are named after the teams, as packets are.
    formats
        Of `FORMATS`.
    progress
        Asked at every team.

    Returns
    -------
    list of pathlib.Path
        The files, in order.
    """
    for name in formats:
        if name not in FORMATS:
            raise CampaignError(
                tr("Tracks cannot be written as '{format}': choose one of {formats}.").format(
                    format=name, formats=", ".join(FORMATS)
                )
            )
    progress = progress or Progress()
    campaign = read_campaign(layers, progress.part(0.0, 0.2))
    teams = team_names(campaign)
    # The coordinator's name is kept free, so that a team's track and its packet have the same name.
    names = file_names([tr("coordinator"), *teams.values()])[1:]
    paths = []
    for number, (loop_id, name) in enumerate(zip(teams, names, strict=True)):
        progress.step(0.2 + 0.8 * number / len(teams))
        track = _track(campaign, Team(campaign, loop_id, teams[loop_id]))
        for ending in formats:
            path = Path(folder) / f"{name}.{ending}"
            export.write_text(path, FORMATS[ending](track))
            paths.append(path)
    progress.step(1.0)
    return paths


def write_archive(paths: list[Path], path: Path, progress: Progress | None = None) -> None:
    """Pack the files `paths` into one zip, without their folders.

    Parameters
    ----------
    paths
        Of the files; their names differ.
    path
        Of the zip. It appears when it is complete.
    progress
        Asked at every file.
    """
    progress = progress or Progress()

    def pack(unfinished: Path) -> bool:
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            for number, file in enumerate(paths):
                progress.step(number / len(paths))
                archive.write(file, file.name)
        return True

    export.write_whole(Path(path), pack)


def _track(campaign: Campaign, team: Team) -> tracks.Track:
    walk = team.walk
    begins = [line[0] for line in team.steps.drop_duplicates("row")["line"]]
    places = [campaign.degrees(begin) for begin in begins]
    points = walk.assign(
        longitude=[lon for lon, _ in places],
        latitude=[lat for _, lat in places],
        name=walk["number"] + " " + walk["street"],
        text=[_text(row) for row in walk.itertuples(index=False)],
    )
    vertices = np.vstack(list(team.steps["line"]))
    kept = np.concatenate([[True], (np.diff(vertices, axis=0) != 0).any(axis=1)])
    line = np.array([campaign.degrees(vertex) for vertex in vertices[kept]])
    return tracks.Track(team.name, line, points, team.colour)


def _text(row) -> str:
    if not row.service:
        return tr("Walk on, no doors")
    sides = {"left": tr("left"), "right": tr("right"), "both": tr("both")}
    facts = [
        tr("{count} doors").format(count=doors_text(row.doors)) if row.doors > 0 else "",
        tr("Side") + ": " + sides[row.side] if row.side in sides else "",
        tr("Odd") + ": " + row.odd if row.odd else "",
        tr("Even") + ": " + row.even if row.even else "",
    ]
    return "; ".join(fact for fact in facts if fact)
