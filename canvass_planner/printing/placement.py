"""Where the numbers and the arrows of a walk go on paper, so that each one shows.

Everything here is in millimetres on the sheet, y upwards. A greedy search over a few candidate positions for each
number, shortest lines first, is enough: it never drops one, which a label engine may.
"""

import numpy as np
from scipy.spatial import cKDTree

ALONG = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)  # candidate positions, as fractions of the line
ASIDE = (1.15, 1.6, 2.2, 3.0, 4.0)  # candidate distances beside the line, in diameters
ARROW = 3.0  # free space that an arrow wants around its middle, mm
CLEARANCE = 0.5  # between two plates, mm
_SPACING = 1.5  # of the points that stand for the lines, mm
_BUMP, _COVER, _OUTSIDE = 100.0, 1.5, 10_000.0  # costs: over a number, over another line, off the sheet
_BESIDE = (0.8, 2.2, 3.6, 5.0)  # free space between a line and the name along it, mm
_AROUND = (3.0, 6.0, 10.0, 15.0, 21.0, 28.0)  # the same for a name that is not along it, mm
_OVERRUN = 8.0  # that a name may reach beyond its line, mm
_BENT, _AWAY = 12.0, 25.0  # costs: a millimetre of bend under a name, a name that is not along its line


def offset_line(line: np.ndarray, offset: float) -> np.ndarray:
    """Return `line` moved sideways.

    Parameters
    ----------
    line
        Vertices, shape (n, 2).
    offset
        To the right of the line's direction where positive, in its units.

    Returns
    -------
    numpy.ndarray
        Shape (n, 2). Corners are mitred, at most to twice the offset.
    """
    line = _without_repeats(line)
    if offset == 0.0 or len(line) < 2:
        return line
    direction = np.diff(line, axis=0)
    direction /= np.linalg.norm(direction, axis=1, keepdims=True)
    normal = np.column_stack([direction[:, 1], -direction[:, 0]])
    at_vertex = np.vstack([normal[:1], (normal[:-1] + normal[1:]) / 2, normal[-1:]])
    squared = np.maximum((at_vertex**2).sum(axis=1, keepdims=True), 0.25)
    return line + offset * at_vertex / squared


def place_numbers(
    lines: list[np.ndarray],
    frame: tuple[float, float, float, float],
    sizes: np.ndarray,
    taken: list[tuple[np.ndarray, tuple[float, float]]] = (),
) -> tuple[np.ndarray, np.ndarray]:
    """Choose where the number of each line goes: on the line where there is room, else beside it.

    Parameters
    ----------
    lines
        Vertices of each line, shape (n, 2), mm.
    frame
        xmin, ymin, xmax, ymax of the sheet, mm.
    sizes
        Width and height of each number's plate, shape (len(lines), 2), mm.
    taken
        Centres and sizes (width and height) of plates that are already there, mm.

    Returns
    -------
    tuple of numpy.ndarray
        The numbers' centres and, for each, the point of its line that it belongs to; both shape (len(lines), 2).
    """
    samples, owners = _samples(lines)
    centres = np.full((len(lines), 2), np.nan)
    anchors = np.full((len(lines), 2), np.nan)
    placed = np.array([centre for centre, _ in taken], float).reshape(-1, 2)
    plates = np.array([size for _, size in taken], float).reshape(-1, 2)
    for index in np.argsort([length(line) for line in lines], kind="stable"):
        size = np.asarray(sizes[index], float)
        spots, ties, costs = _candidates(lines[index], size)
        apart = np.abs(spots[:, None, :] - placed[None, :, :]) / ((plates + size) / 2 + CLEARANCE)[None, :, :]
        costs += _BUMP * np.maximum(0.0, 1.0 - apart.max(axis=2, initial=0.0)).sum(axis=1) + _BUMP / 5 * (
            apart.max(axis=2, initial=0.0) < 1
        ).sum(axis=1)
        low, high = spots.min(axis=0) - size, spots.max(axis=0) + size
        others = samples[(owners != index) & ((samples > low) & (samples < high)).all(axis=1)]
        near = (np.abs(spots[:, None, :] - others[None, :, :]) < 0.55 * size).all(axis=2)
        costs += _COVER * near.sum(axis=1)
        low, high = np.array(frame[:2]) + 0.6 * size, np.array(frame[2:]) - 0.6 * size
        costs += _OUTSIDE * ((spots < low) | (spots > high)).any(axis=1)
        best = int(np.argmin(costs))
        centres[index], anchors[index] = spots[best], ties[best]
        placed, plates = np.vstack([placed, spots[best]]), np.vstack([plates, size])
    return centres, anchors


def place_arrows(lines: list[np.ndarray], centres: np.ndarray, sizes: np.ndarray, every: float = 45.0) -> np.ndarray:
    """Choose where arrows go: at least one a line, as far from the numbers as it allows.

    Parameters
    ----------
    lines
        Vertices of each line in its direction, shape (n, 2), mm.
    centres, sizes
        Of the plates to keep clear of, both shape (m, 2), mm.
    every
        A line gets one arrow for each such length, mm.

    Returns
    -------
    numpy.ndarray
        x, y, angle (degrees clockwise from north), and the index of the line; shape (arrows, 4).
    """
    arrows = []
    for index, line in enumerate(lines):
        count = max(1, int(length(line) // every))
        for part in range(count):
            fractions = (part + np.linspace(0.12, 0.88, 15)) / count
            spots = point_at(line, fractions)
            outside = np.maximum(0.0, np.abs(spots[:, None, :] - centres[None, :, :]) - sizes[None, :, :] / 2)
            gaps = np.linalg.norm(outside, axis=2).min(axis=1, initial=np.inf)
            # Clear of every plate counts the same however far; of those, the one nearest to the middle.
            worth = np.minimum(gaps, ARROW) - 0.5 * np.abs(fractions * count - part - 0.6)
            best = int(np.argmax(worth))
            arrows.append((*spots[best], _heading(line, fractions[best]), index))
    return np.array(arrows, float).reshape(-1, 4)


def place_names(
    lines: list[np.ndarray],
    widths: list[float],
    height: float,
    frame: tuple[float, float, float, float],
    walks: list[np.ndarray],
    taken: list[tuple[np.ndarray, tuple[float, float]]] = (),
) -> np.ndarray:
    """Choose where the name of each line is written: along it where it fits, else level beside it.

    Parameters
    ----------
    lines
        Vertices of each line, shape (n, 2), mm.
    widths, height
        Of the names, mm.
    frame
        xmin, ymin, xmax, ymax of the sheet, mm.
    walks
        Lines that a name should not cover, mm.
    taken
        Centres and sizes (width and height) of the plates and arrows to keep clear of, mm.

    Returns
    -------
    numpy.ndarray
        For each name x, y of its middle, its angle (degrees clockwise from level, -90 to 90), and, where it is not
        along its line, x, y of the point of the line that it belongs to, else nan; shape (len(lines), 5).
    """
    inked = cKDTree(_samples(walks)[0])
    blocks = np.array([centre for centre, _ in taken], float).reshape(-1, 2)
    halves = np.array([size for _, size in taken], float).reshape(-1, 2) / 2 + height / 2
    written = cKDTree(np.empty((0, 2)))
    places = np.empty((len(lines), 5))

    def cheapest(spots: np.ndarray, costs: np.ndarray, width: float) -> tuple[float, np.ndarray, np.ndarray]:
        """Return the cost of the best spot, the spot, and points along the name that is written there."""
        if not len(spots):
            return np.inf, np.empty(5), np.empty((0, 2))
        angle = np.radians(spots[:, 2])
        reach = np.linspace(-0.5, 0.5, max(2, int(width / _SPACING))) * width
        ahead = np.column_stack([np.cos(angle), -np.sin(angle)])
        axis = spots[:, None, :2] + reach[None, :, None] * ahead[:, None, :]
        costs = costs + _BUMP / 2 * _covered(axis, blocks, halves).sum(axis=1)
        for points, gap, each in ((written, 1.2 * height, _BUMP / 4), (inked, 0.55 * height + 0.6, 2 * _COVER)):
            near = np.isfinite(points.query(axis, distance_upper_bound=gap)[0])
            costs += each * near.sum(axis=1)
        edge = height / 2 + 0.5
        outside = (axis < np.array(frame[:2]) + edge) | (axis > np.array(frame[2:]) - edge)
        costs += _OUTSIDE * outside.any(axis=(1, 2))
        least = int(np.argmin(costs))
        return float(costs[least]), spots[least], axis[least]

    # The longest name for its line has the least choice.
    for index in np.argsort([length(line) - width for line, width in zip(lines, widths, strict=True)], kind="stable"):
        width = widths[index]
        found = cheapest(*_spots_along(lines[index], width, height), width)
        if found[0] >= _AWAY:
            found = min(found, cheapest(*_spots_around(lines[index], width, height), width), key=lambda one: one[0])
        places[index] = found[1]
        written = cKDTree(np.vstack([written.data, found[2]]))
    return places


def length(line: np.ndarray) -> float:
    """Return the length of a line of shape (n, 2)."""
    return float(np.linalg.norm(np.diff(line, axis=0), axis=1).sum())


def point_at(line: np.ndarray, fraction: float | np.ndarray) -> np.ndarray:
    """Return the point or points at `fraction` (0 to 1, any shape) of the line's length; shape (..., 2)."""
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    wanted = np.asarray(fraction) * along[-1]
    return np.stack([np.interp(wanted, along, line[:, axis]) for axis in (0, 1)], axis=-1)


def _heading(line: np.ndarray, fraction: float) -> float:
    before, after = point_at(line, max(0.0, fraction - 0.04)), point_at(line, min(1.0, fraction + 0.04))
    east, north = after - before
    return float(np.degrees(np.arctan2(east, north)))


def _candidates(line: np.ndarray, size: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the positions tried for a line's number, their points on the line, and what each costs by itself."""
    spots, ties, costs = [], [], []
    for rank, fraction in enumerate(ALONG):
        point = point_at(line, fraction)
        angle = np.radians(_heading(line, fraction))
        aside = np.array([np.cos(angle), -np.sin(angle)])
        # On a line shorter than two plates the number would hide its direction: beside it rather.
        cramped = length(line) < 1.9 * (np.abs(aside[::-1]) * size).max()
        spots.append(point)
        ties.append(point)
        costs.append(0.1 * rank + (6.0 if cramped else 0.0))
        reach = float((np.abs(aside) * size).sum())
        for distance in ASIDE:
            for sign in (1.0, -1.0):
                spots.append(point + sign * distance * reach * aside)
                ties.append(point)
                costs.append(2.0 + 2.0 * distance + 0.1 * rank)
    return np.array(spots), np.array(ties), np.array(costs)


def _covered(points: np.ndarray, blocks: np.ndarray, halves: np.ndarray) -> np.ndarray:
    """Return which of the `points` (shape (..., 2)) lie in one of the blocks, given by centres and half sizes."""
    low, high = points.min(axis=(0, 1)), points.max(axis=(0, 1))
    near = ((blocks + halves > low) & (blocks - halves < high)).all(axis=1)
    inside = np.zeros(points.shape[:-1], bool)
    for centre, half in zip(blocks[near], halves[near], strict=True):
        apart = np.abs(points - centre) < half
        inside |= apart[..., 0] & apart[..., 1]
    return inside


def _spots_along(line: np.ndarray, width: float, height: float) -> tuple[np.ndarray, np.ndarray]:
    """Return where a name may lie along its line, as `place_names` does, and what each place costs by itself."""
    spots, costs = [], []
    if length(line) < 0.9 * width:
        return np.array(spots), np.array(costs)
    longer = _extended(line, _OVERRUN)
    whole = length(longer)
    half = width / whole / 2
    for middle in np.linspace(half, 1 - half, int((whole - width) / 4) + 2):
        window = point_at(longer, np.linspace(middle - half, middle + half, 9))
        chord = window[-1] - window[0]
        if np.linalg.norm(chord) < 0.8 * width:
            continue
        chord = chord / np.linalg.norm(chord) * (1 if chord[0] >= 0 else -1)  # read from left to right
        aside = np.array([-chord[1], chord[0]])
        bends = (window - window[[0, -1]].mean(axis=0)) @ aside
        for sign in (1.0, -1.0):
            bend = (bends * sign).max()
            for free in _BESIDE:
                spot = window[[0, -1]].mean(axis=0) + sign * (bend + free + height / 2) * aside
                spots.append((*spot, -np.degrees(np.arctan2(chord[1], chord[0])), np.nan, np.nan))
                costs.append(2 * free + _BENT * np.ptp(bends) / 4 + 8 * abs(middle - 0.5))
    return np.array(spots), np.array(costs)


def _spots_around(line: np.ndarray, width: float, height: float) -> tuple[np.ndarray, np.ndarray]:
    """Return where a name may be written level around its line, as `place_names` does, and what each place costs."""
    points = point_at(line, np.array([0.5, 0.25, 0.75]))
    angles = np.radians(np.arange(0, 360, 30))
    directions = np.column_stack([np.cos(angles), np.sin(angles)])
    free = np.array(_AROUND)
    reach = free[:, None] + np.array([width, height]) / 2
    centres = points[:, None, None, :] + directions[None, None, :, :] * reach[None, :, None, :]
    ties = np.broadcast_to(points[:, None, None, :], centres.shape)
    spots = np.concatenate([centres, np.zeros((*centres.shape[:-1], 1)), ties], axis=-1)
    costs = np.broadcast_to((_AWAY + 2 * free)[None, :, None], centres.shape[:-1])
    return spots.reshape(-1, 5), costs.ravel().copy()


def _extended(line: np.ndarray, reach: float) -> np.ndarray:
    """Return a line that goes on straight for `reach` at both ends."""
    line = _without_repeats(line)
    ends = []
    for end, inner in ((line[0], line[1]), (line[-1], line[-2])):
        ends.append(end + (end - inner) / np.linalg.norm(end - inner) * reach)
    return np.vstack([ends[0], line, ends[1]])


def _samples(lines: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Return points all along the lines, shape (n, 2), and the index of the line each is on."""
    counts = [max(2, int(length(line) / _SPACING)) for line in lines]
    points = [point_at(line, np.linspace(0.0, 1.0, count)) for line, count in zip(lines, counts, strict=True)]
    return np.vstack([np.empty((0, 2)), *points]), np.repeat(np.arange(len(lines)), counts)


def _without_repeats(line: np.ndarray) -> np.ndarray:
    keep = np.concatenate([[True], np.linalg.norm(np.diff(line, axis=0), axis=1) > 1e-9])
    return line[keep].astype(float)
