"""A small campaign to print: an invented network and closed walks over it, as layers of the schema."""

from types import SimpleNamespace

import networkx as nx
import numpy as np
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

STREET_FIELDS = "field=segment_id:string&field=name:string&field=highway:string&field=from_node:int8&field=to_node:int8"
LOOP_FIELDS = (
    "field=loop_id:integer&field=team:string&field=doors:double&field=minutes:double&field=length_m:double"
    "&field=balance:double"
)
STEP_FIELDS = (
    "field=loop_id:integer&field=step:integer&field=segment_id:string&field=name:string&field=service:boolean"
    "&field=direction:string&field=side:string&field=doors:double&field=odd:string&field=even:string"
    "&field=minutes_from_start:double"
)


@pytest.fixture
def printing(planner):
    """What the tests use of the plugin, which only a QGIS can load."""
    from planner.canvass_planner.core import errors, progress
    from planner.canvass_planner.printing import export, packets, templates, tracks

    return SimpleNamespace(
        CampaignError=errors.CampaignError,
        Cancelled=errors.Cancelled,
        Progress=progress.Progress,
        print_packets=packets.print_packets,
        print_teams=packets.print_teams,
        write_tracks=tracks.write_tracks,
        write_archive=tracks.write_archive,
        export=export,
        template_path=templates.template_path,
        points=lambda fields, rows: _layer("Point", fields, [(None, *row) for row in rows]),
    )


@pytest.fixture
def town(qgis_app):
    """The layers of a small campaign of three teams, one of them with a hostile name."""
    segments = invented_streets(7, 6)
    return layers(segments, closed_walks(segments, 3), ["Équipe Nord", "=cmd()[% 1+1 %]", "../../x 🦊"])


@pytest.fixture
def countryside(qgis_app):
    """The layers of one loop whose streets are so long that it fills several sheets."""
    segments = invented_streets(6, 5, spread=9.0)
    return layers(segments, closed_walks(segments, 1))


@pytest.fixture
def many_teams(qgis_app):
    """The layers of twenty teams."""
    segments = invented_streets(10, 9)
    return layers(segments, closed_walks(segments, 20))


@pytest.fixture
def far_away(qgis_app):
    """The layers of one loop around a small block, two kilometres from where it starts."""
    metre = np.array([1 / 78_000, 1 / 111_000])
    places = [(x, 0) for x in range(0, 2001, 400)] + [(2080, 0), (2080, 70), (2000, 70)]
    at = [np.array([2.35, 48.86]) + metre * place for place in places]
    road = [(number, number + 1, "Chemin du Loin") for number in range(5)]
    block = [(5, 6, "Rue Basse"), (6, 7, "Rue de l'Est"), (7, 8, "Rue Haute"), (8, 5, "Rue de l'Ouest")]
    segments = [
        (f"s{number}", name, "residential", start, end, np.array([at[start], at[end]]))
        for number, (start, end, name) in enumerate(road + block)
    ]
    way = [(number, False, True) for number in range(5)]
    walk = [*way, *((number, True, True) for number in range(5, 9)), *((n, False, False) for n, *_ in reversed(way))]
    return layers(segments, [walk])


def invented_streets(columns=9, rows=8, seed=3, spread=1.0):
    """Return segments of a crooked town as rows: id, name, highway, from_node, to_node, vertices (degrees)."""
    generator = np.random.default_rng(seed)
    metre = spread * np.array([1 / 78_000, 1 / 111_000])
    at = {
        (x, y): np.array([2.35, 48.86]) + metre * (np.array([x * 92.0, y * 74.0]) + generator.normal(0, 13, 2))
        for x in range(columns)
        for y in range(rows)
    }
    number = {node: index for index, node in enumerate(at)}
    segments = []
    for x, y in at:
        for other, name, kind in (
            ((x + 1, y), f"Rue {'ABCDEFGHIJ'[y]}lphonse Tréboul", "residential"),
            ((x, y + 1), f"Avenue du Général {'KLMNOPQRST'[x]}erven", "tertiary" if x % 3 == 0 else "residential"),
        ):
            if other in at and generator.random() > 0.12:
                middle = (at[x, y] + at[other]) / 2 + metre * generator.normal(0, 4, 2)
                line = np.array([at[x, y], middle, at[other]])
                segments.append((f"s{len(segments)}", name, kind, number[x, y], number[other], line))
    return segments


def closed_walks(segments, teams, wanted=None):
    """Return for each team the steps of a closed walk from one start over its share of the (wanted) segments."""
    graph = nx.MultiGraph()
    for index, (_id, _name, _kind, start, end, line) in enumerate(segments):
        weight = float(np.linalg.norm(np.diff(line, axis=0), axis=1).sum())
        graph.add_edge(start, end, key=index, index=index, weight=weight)
    graph = graph.subgraph(max(nx.connected_components(graph), key=len)).copy()
    middles = {index: segments[index][5].mean(axis=0) for _, _, index in graph.edges(keys=True)}
    centre = np.mean(list(middles.values()), axis=0)
    start = min(graph.nodes, key=lambda node: np.linalg.norm(_position(segments, node) - centre))
    angles = {index: np.arctan2(*(middle - centre)) for index, middle in middles.items()}
    ordered = sorted((index for index in angles if wanted is None or index in wanted), key=angles.get)
    walks = []
    for share in np.array_split(ordered, teams):
        tour = nx.MultiGraph()
        for index in map(int, share):
            tour.add_edge(segments[index][3], segments[index][4], key=index, index=index, service=True)
        for part in [{start}, *nx.connected_components(tour.copy())]:
            if start not in part:
                path = nx.shortest_path(graph, start, min(part), weight="weight")
                _walk_along(tour, graph, path)
        odd = [node for node, degree in tour.degree() if degree % 2]
        while odd:
            one = odd.pop(0)
            other = min(odd, key=lambda node: nx.shortest_path_length(graph, one, node, weight="weight"))
            odd.remove(other)
            _walk_along(tour, graph, nx.shortest_path(graph, one, other, weight="weight"))
        steps = []
        for here, _there, key in nx.eulerian_circuit(tour, source=start, keys=True):
            edge = tour.edges[here, _there, key]
            steps.append((edge["index"], bool(edge.get("service")), here == segments[edge["index"]][3]))
        walks.append(steps)
    return walks


def layers(segments, walks, teams=None):
    """Return the layers streets, loops and steps (EPSG:4326) of walks over segments."""
    streets = [(line, sid, name, kind, int(a), int(b)) for sid, name, kind, a, b, line in segments]
    steps, loops = [], []
    for number, walk in enumerate(walks, start=1):
        minutes, whole, total = 0.0, [], 0.0
        for order, (index, service, forward) in enumerate(walk, start=1):
            sid, name, _kind, _a, _b, line = segments[index]
            metres = float(np.linalg.norm(np.diff(line * [78_000, 111_000], axis=0), axis=1).sum())
            doors = round(metres / 9) if service else 0
            odd, even = ("1-15, 21", "2-18") if service and index % 3 else ("", "")
            direction = "forward" if forward else "backward"
            values = (number, order, sid, name, service, direction, "both", doors, odd, even, minutes)
            steps.append((line if forward else line[::-1], *values))
            whole.append(line if forward else line[::-1])
            minutes += metres / 70 + doors * 1.5
            total += metres
        team = teams[number - 1] if teams else f"Team {number}"
        loops.append(
            (np.vstack(whole), number, team, sum(s[8] for s in steps if s[1] == number), minutes, total, 0.012)
        )
    return {
        "streets": _layer("LineString", STREET_FIELDS, streets),
        "loops": _layer("LineString", LOOP_FIELDS, loops),
        "steps": _layer("LineString", STEP_FIELDS, steps),
    }


def _walk_along(tour, graph, path):
    for here, there in zip(path, path[1:], strict=False):
        key = min(graph[here][there])
        tour.add_edge(here, there, index=graph.edges[here, there, key]["index"], service=False)


def _position(segments, node):
    return next(line[0] if a == node else line[-1] for _, _, _, a, b, line in segments if node in (a, b))


def _layer(kind, fields, rows):
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:4326&{fields}", kind, "memory")
    features = []
    for line, *values in rows:
        feature = QgsFeature(layer.fields())
        if line is not None:
            feature.setGeometry(QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in line.tolist()]))
        feature.setAttributes(values)
        features.append(feature)
    added, _features = layer.dataProvider().addFeatures(features)
    if not added:
        raise ValueError(layer.dataProvider().lastError())
    return layer
