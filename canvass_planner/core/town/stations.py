"""Polling stations: areas cut along the streets, about as many voters in each, and two elections."""

import geopandas as gpd
import networkx as nx
import numpy as np
import pandas as pd
import shapely
from shapely import LineString

from .houses import COMMUNE
from .network import Town

COUNT = 12
PLACES = ["Hôtel de ville", "Halle au Blé", "École des Tilleuls", "École des Tilleuls 2", "École du Faubourg"]
PLACES += ["Salle des Tonneliers", "Gymnase du Stade", "Gymnase du Stade 2", "École des Mésanges"]
PLACES += ["Maison de quartier", "Collège des Saules", "Foyer de la Garenne"]

# Invented lists of two municipal elections: what they get in each kind of district, in shares of the valid votes.
ELECTIONS = {
    "m20t1": {
        "ATELIER": {"centre": 0.24, "faubourg": 0.21, "estate": 0.14, "towers": 0.43},
        "RIVES": {"centre": 0.35, "faubourg": 0.29, "estate": 0.24, "towers": 0.26},
        "CLOCHER": {"centre": 0.25, "faubourg": 0.30, "estate": 0.38, "towers": 0.15},
        "REMPART": {"centre": 0.16, "faubourg": 0.20, "estate": 0.24, "towers": 0.16},
    },
    "m26t1": {
        "ATELIER": {"centre": 0.20, "faubourg": 0.17, "estate": 0.11, "towers": 0.40},
        "RIVES": {"centre": 0.36, "faubourg": 0.29, "estate": 0.25, "towers": 0.22},
        "CLOCHER": {"centre": 0.20, "faubourg": 0.25, "estate": 0.33, "towers": 0.11},
        "REMPART": {"centre": 0.13, "faubourg": 0.18, "estate": 0.20, "towers": 0.19},
        "MOISSON": {"centre": 0.11, "faubourg": 0.11, "estate": 0.11, "towers": 0.08},
    },
}
TURNOUT = {
    "m20t1": {"centre": 0.52, "faubourg": 0.55, "estate": 0.63, "towers": 0.36},
    "m26t1": {"centre": 0.56, "faubourg": 0.58, "estate": 0.66, "towers": 0.38},
}
ENROLLED = {"centre": 0.82, "faubourg": 0.86, "estate": 0.91, "towers": 0.68}  # registered voters per adult
SPREAD = 140.0  # concentration of the beta and Dirichlet draws: the smaller, the more stations differ among themselves


def areas(
    town: Town, streets: gpd.GeoDataFrame, addresses: gpd.GeoDataFrame, adults: np.ndarray, rng
) -> gpd.GeoDataFrame:
    """Cut the commune into polling-station areas along streets, river and railway.

    Parameters
    ----------
    town, streets, addresses
        The town so far, in metres.
    adults
        Adults at each address (n,).
    rng
        Source of chance.

    Returns
    -------
    GeoDataFrame
        station_id (as in the REU), name; `COUNT` polygons in one piece each which tile the commune.
    """
    limit = shapely.convex_hull(shapely.union_all(streets.geometry.to_numpy())).buffer(120.0)
    cuts = shapely.union_all(
        [*streets.geometry, *_exits(streets), town.river, town.rail, limit.exterior], grid_size=0.01
    )
    faces = [
        face for face in shapely.get_parts(shapely.polygonize([cuts])) if limit.contains(face.representative_point())
    ]
    tree = shapely.STRtree(faces)
    doors, home = tree.query_nearest(addresses.geometry.to_numpy(), all_matches=False)
    weight = np.bincount(home, weights=adults[doors], minlength=len(faces))
    groups = _groups(faces, weight, town, rng)
    middle = next(block for block, kind in town.blocks if kind == "square").centroid
    shapes = [shapely.union_all([faces[i] for i in group], grid_size=0.01) for group in groups]
    shapes.sort(key=lambda shape: shapely.Point(shape.centroid).distance(middle))
    return gpd.GeoDataFrame(
        {"station_id": [f"{COMMUNE}_{i + 1}" for i in range(len(shapes))], "name": PLACES[: len(shapes)]},
        geometry=shapes,
        crs=streets.crs,
    )


def _exits(streets: gpd.GeoDataFrame) -> list[LineString]:
    """Return the main roads' ends, drawn on into the country."""
    ends = np.bincount(streets[["from_node", "to_node"]].to_numpy().ravel())
    exits = []
    for row in streets[streets["highway"].isin(["primary", "secondary"])].itertuples():
        for node, at, before in ((row.from_node, 0, 1), (row.to_node, -1, -2)):
            if ends[node] == 1:
                tip, back = (np.array(row.geometry.coords[i]) for i in (at, before))
                exits.append(LineString([tip, tip + (tip - back) / np.hypot(*(tip - back)) * 3000.0]))
    return exits


def _groups(faces: list, weight: np.ndarray, town: Town, rng: np.random.Generator) -> list[list[int]]:
    """Return connected groups of faces with about the same weight: areas grow in turn, then trade faces at borders."""
    graph = nx.Graph()
    graph.add_nodes_from(range(len(faces)))
    first, second = shapely.STRtree(faces).query(faces, predicate="intersects")
    for i, j in zip(first.tolist(), second.tolist(), strict=True):
        if i < j:
            border = shapely.intersection(faces[i], faces[j])
            if border.length > 0.0:
                wet = border.intersection(town.water).length > 0.5 * border.length
                graph.add_edge(i, j, dear=600.0 if wet else 0.0)
    spots = np.array([face.point_on_surface().coords[0] for face in faces])
    for i, j, data in graph.edges(data=True):
        data["length"] = np.hypot(*(spots[i] - spots[j])) + data["dear"]
    far = dict(nx.all_pairs_dijkstra_path_length(graph, weight="length"))
    nodes = sorted(graph)
    reach = np.array([[far[i][j] for j in nodes] for i in nodes])
    mass = weight[nodes]

    # Weighted k-means on the distances, with a handicap that grows where an area has too many voters.
    seeds = [int(rng.choice(len(nodes), p=mass / mass.sum()))]
    while len(seeds) < COUNT:
        gap = reach[:, seeds].min(axis=1) ** 2 * mass
        seeds.append(int(rng.choice(len(nodes), p=gap / gap.sum())))
    handicap = np.zeros(COUNT)
    target = mass.sum() / COUNT
    best, best_error = None, (True, np.inf)
    for turn in range(120):
        owner = (reach[:, seeds] + handicap).argmin(axis=1)
        load = np.bincount(owner, weights=mass, minlength=COUNT)
        error = (load.min() < 0.4 * target, load.max() / target)
        if error < best_error:
            best, best_error = owner.copy(), error
        handicap += 60.0 / (1.0 + turn / 30.0) * (load / target - 1.0)
        if turn % 10 == 9 and turn < 60:
            for k in range(COUNT):
                mine = np.flatnonzero(owner == k)
                if len(mine):
                    seeds[k] = int(mine[(reach[np.ix_(mine, mine)] * mass[mine]).sum(axis=1).argmin()])
    owner = dict(zip(nodes, best.tolist(), strict=True))
    _mend(graph, owner, weight)
    return [[i for i in nodes if owner[i] == k] for k in range(COUNT)]


def _mend(graph: nx.Graph, owner: dict[int, int], weight: np.ndarray) -> None:
    """Give the parts of an area that lie apart from its main part to the neighbour they share the most borders with."""
    for _ in range(20):
        changed = False
        for k in range(COUNT):
            parts = list(nx.connected_components(graph.subgraph([i for i in graph if owner[i] == k])))
            parts.sort(key=lambda part: (-weight[sorted(part)].sum(), -len(part), min(part)))
            for part in parts[1:]:
                around = sorted(owner[j] for i in part for j in graph[i] if owner[j] != k)
                if around:
                    owner.update(dict.fromkeys(part, max(around, key=around.count)))
                    changed = True
        if not changed:
            return


def vote(stations: gpd.GeoDataFrame, voters: pd.DataFrame, rng: np.random.Generator) -> gpd.GeoDataFrame:
    """Add the two elections to the stations.

    Parameters
    ----------
    stations
        What `areas` returns.
    voters
        Adults by station (rows, in the stations' order) and kind of district (columns).
    rng
        Source of chance.

    Returns
    -------
    GeoDataFrame
        The stations with <prefix>_registered, _voted, _blank, _spoilt, _valid and _votes_<list> for each election.
    """
    stations = stations.copy()
    kinds = list(ENROLLED)
    adults = voters.reindex(columns=kinds, fill_value=0).to_numpy()
    registered = rng.binomial(adults.astype(int), [ENROLLED[k] for k in kinds])
    leaning = {}  # a station's own leanings hold from one election to the next
    for prefix, lists in ELECTIONS.items():
        growth = rng.normal(0.0, 0.012, len(stations))
        roll = np.round(registered * (1.0 + growth)[:, None]).astype(int)
        share = roll / roll.sum(axis=1, keepdims=True)
        leaning.setdefault("turnout", rng.normal(0.0, 0.13, len(stations)))
        mean = share @ [TURNOUT[prefix][k] for k in kinds]
        odds = np.log(mean / (1.0 - mean)) + leaning["turnout"] + rng.normal(0.0, 0.05, len(stations))
        voted = rng.binomial(roll.sum(axis=1), 1.0 / (1.0 + np.exp(-odds)))
        blank = rng.binomial(voted, rng.beta(0.014 * SPREAD * 4, 0.986 * SPREAD * 4, len(stations)))
        spoilt = rng.binomial(voted - blank, rng.beta(0.009 * SPREAD * 4, 0.991 * SPREAD * 4, len(stations)))
        valid = voted - blank - spoilt
        turnout = share * [TURNOUT[prefix][k] for k in kinds]
        turnout /= turnout.sum(axis=1, keepdims=True)
        support = np.column_stack([turnout @ [by_kind[k] for k in kinds] for by_kind in lists.values()])
        for i, name in enumerate(lists):
            support[:, i] *= np.exp(leaning.setdefault(name, rng.normal(0.0, 0.10, len(stations))))
        support /= support.sum(axis=1, keepdims=True)
        votes = np.array(
            [rng.multinomial(n, rng.dirichlet(p * SPREAD * 2)) for n, p in zip(valid, support, strict=True)]
        )
        stations[f"{prefix}_registered"] = roll.sum(axis=1)
        stations[f"{prefix}_voted"] = voted
        stations[f"{prefix}_blank"] = blank
        stations[f"{prefix}_spoilt"] = spoilt
        stations[f"{prefix}_valid"] = valid
        for i, name in enumerate(lists):
            stations[f"{prefix}_votes_{name}"] = votes[:, i]
    return stations
