"""The table of streets: segments strung into streets that go on through crossings, each with one name."""

import geopandas as gpd
import networkx as nx
import numpy as np
import shapely

from .. import schema
from .names import Register
from .network import SIDES, Town

LONGEST = 620.0  # metres: a street of the outskirts changes its name sooner or later


def table(town: Town, rng: np.random.Generator) -> gpd.GeoDataFrame:
    """Return the streets of a town, in metres.

    Parameters
    ----------
    town
        What `network.build` returns.
    rng
        Source of chance.

    Returns
    -------
    GeoDataFrame
        The streets of the schema, and `street` (int, one a name) with `rank` (int, the segment's place along its
        street, numbered from the end nearest to the square). Every segment runs the way its street's numbers do.
    """
    square = next(block for block, kind in town.blocks if kind == "square").centroid
    _make_steps(town, square, rng)
    ends = np.array([line.coords[i] for line in town.lines for i in (0, -1)]).round(2)
    _, nodes = np.unique(ends, axis=0, return_inverse=True)
    nodes = nodes.reshape(-1, 2)
    streets = _strokes(town, nodes)

    rows = []
    for street, members in enumerate(streets):
        for rank, (segment, reverse) in enumerate(_order(members, nodes, town, square)):
            line = town.lines[segment].reverse() if reverse else town.lines[segment]
            start, end = nodes[segment][::-1] if reverse else nodes[segment]
            highway, label = town.highways[segment], town.labels[segment]
            rows.append((highway, start, end, label, street, rank, line))
    found = gpd.GeoDataFrame(
        rows, columns=["highway", "from_node", "to_node", "label", "street", "rank", "geometry"], geometry="geometry"
    )
    found["name"] = found["street"].map(_names(found, nodes, town, square, rng))
    lanes = found["highway"].eq("living_street") & (found.distance(square) < 95.0)
    found.loc[found["street"].isin(found["street"][lanes]) & found["highway"].eq("living_street"), "highway"] = (
        "pedestrian"
    )
    found["length_m"] = found.length
    found["sides"] = found["highway"].map(SIDES).fillna(1).astype(int)
    found["steps"] = found["highway"].eq("steps")
    found["walkable"] = True
    found["canvass"] = ~found["steps"] & ~found["label"].str.startswith(("bridge", "path"))
    far = found.geometry.interpolate(0.5, normalized=True).distance(square)
    found = found.loc[far.sort_values(kind="stable").index].reset_index(drop=True)
    found["segment_id"] = [str(i + 1) for i in range(len(found))]
    first = [name for name in schema.LAYERS["streets"].names if name in found]  # all but the doors, which come later
    return found[[*first, "street", "rank", "label", "geometry"]]


def _make_steps(town: Town, square: shapely.Point, rng: np.random.Generator) -> None:
    """Turn a few short lanes of the old town into steps, those down to the river first."""
    lanes = [
        i for i, label in enumerate(town.labels) if town.highways[i] == "living_street" and label.startswith("cut")
    ]
    lanes = [i for i in lanes if 20.0 < town.lines[i].length < 75.0]
    lanes.sort(key=lambda i: town.lines[i].distance(town.water))
    for number, i in enumerate(lanes[: 4 * rng.integers(3, 5) : 4]):
        town.highways[i], town.labels[i] = "steps", f"steps {number}"


def _strokes(town: Town, nodes: np.ndarray) -> list[list[int]]:
    """Return the streets, each a list of segments: at every crossing the straightest pairs go on as one street."""
    arms: dict[int, list[tuple[int, np.ndarray]]] = {}
    for i, line in enumerate(town.lines):
        reach = min(18.0, line.length / 2)
        for side, at in ((0, reach), (1, line.length - reach)):
            step = np.array(line.interpolate(at).coords[0]) - np.array(line.coords[-side])
            arms.setdefault(nodes[i, side], []).append((i, step / np.hypot(*step)))
    pairs = []
    for node in sorted(arms):
        around = arms[node]
        for a in range(len(around)):
            for b in range(a):
                (i, u), (j, v) = around[a], around[b]
                turn = np.pi - np.arccos(np.clip(u @ v, -1.0, 1.0))
                same = town.labels[i] == town.labels[j]
                cut = town.labels[i].startswith(("cut", "way", "lane")) and town.labels[j].startswith(
                    ("cut", "way", "lane")
                )
                limit = np.inf if same and town.labels[i] == "square" else 1.3 if same else 0.6
                if i != j and (same or cut) and town.highways[i] == town.highways[j] and turn < limit:
                    pairs.append((turn - 0.5 * same, node, j, i))
    chain = nx.Graph()
    chain.add_nodes_from(range(len(town.lines)))
    length = dict(enumerate(line.length for line in town.lines))
    taken: set[tuple[int, int]] = set()
    for _, node, i, j in sorted(pairs):
        if (node, i) in taken or (node, j) in taken:
            continue
        whole = nx.node_connected_component(chain, i) | nx.node_connected_component(chain, j)
        axis = not town.labels[i].startswith(("cut", "way", "lane"))
        if j in nx.node_connected_component(chain, i) or (not axis and sum(length[k] for k in whole) > LONGEST):
            continue
        chain.add_edge(i, j)
        taken |= {(node, i), (node, j)}
    return sorted(sorted(part) for part in nx.connected_components(chain))


def _order(members: list[int], nodes: np.ndarray, town: Town, square: shapely.Point) -> list[tuple[int, bool]]:
    """Return the segments of a street from the end nearest to the square on, and whether each runs backward."""
    graph = nx.MultiGraph()
    for i in members:
        graph.add_edge(*nodes[i], key=i)
    place = {}
    for i in members:
        place[nodes[i, 0]], place[nodes[i, 1]] = (shapely.Point(town.lines[i].coords[k]) for k in (0, -1))
    tips = [node for node, degree in graph.degree if degree == 1] or list(graph)
    at = min(sorted(tips), key=lambda node: place[node].distance(square))
    order = []
    while graph.degree(at):
        _, onward, key = min(graph.edges(at, keys=True), key=lambda edge: edge[2])
        order.append((key, bool(nodes[key, 0] != at)))
        graph.remove_edge(at, onward, key)
        at = onward
    return order


def _names(found: gpd.GeoDataFrame, nodes: np.ndarray, town: Town, square: shapely.Point, rng) -> dict[int, str]:
    """Return a name for each street, the axes' first."""
    register = Register(rng)
    degree = np.bincount(nodes.ravel())
    tree = shapely.STRtree([block for block, _ in town.blocks])
    quarters = rng.permutation(["birds", "flowers", "trees", "land", "birds", "trees", "flowers"])
    names = {}
    parts = found.groupby("street", sort=True)
    for street, part in parts:
        names[street] = register.axis(part["label"].iloc[0])
    for street, part in parts:
        if names[street]:
            continue
        middle = part.geometry.iloc[len(part) // 2].interpolate(0.5, normalized=True)
        kinds = [town.blocks[i][1] for i in tree.query(middle, predicate="dwithin", distance=3.0)]
        sector = int((np.arctan2(middle.y - square.y, middle.x - square.x) / (2 * np.pi) % 1.0) * len(quarters))
        highway = part["highway"].iloc[0]
        dead = (degree[part[["from_node", "to_node"]].to_numpy().ravel()] == 1).any()
        if part["label"].iloc[0].startswith("path"):
            names[street] = ""
        elif highway == "steps":
            names[street] = register.street("Escalier", ["old"])
        elif dead:
            themes = ["old"] if "centre" in kinds else [quarters[sector]]
            names[street] = register.street("Impasse" if part.length.sum() < 160.0 else "Chemin", themes)
        elif highway == "footway":
            names[street] = register.street("Allée", ["trees", "flowers"])
        elif "centre" in kinds:
            short = part.length.sum() < 70.0
            names[street] = register.street("Ruelle" if short else "Rue", [str(rng.choice(["old", "trades"])), "old"])
        elif "faubourg" in kinds:
            names[street] = register.street("Rue", [str(rng.choice(["virtues", "trades", "virtues"]))])
        elif part["label"].iloc[0].startswith("lane"):
            names[street] = register.street("Chemin", ["land"])
        else:
            kind = str(rng.choice(["Rue", "Rue", "Allée"]))
            names[street] = register.street(kind, [str(quarters[sector]), str(quarters[sector - 1])])
    return names
