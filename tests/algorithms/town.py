"""Layers of a small invented town: stations side by side, tiles in them, a grid of streets."""

import numpy as np


def layer(kind, fields, rows):
    """Return a layer in memory: each row a WKT shape (None for none) and its values."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    attributes = "&".join(f"field={name}:{type_}" for name, type_ in fields.items())
    result = QgsVectorLayer(f"{kind}?crs=EPSG:4326&{attributes}", "layer", "memory")
    features = []
    for shape, *values in rows:
        feature = QgsFeature(result.fields())
        if shape:
            feature.setGeometry(QgsGeometry.fromWkt(shape))
        feature.setAttributes(values)
        features.append(feature)
    result.dataProvider().addFeatures(features)
    result.updateExtents()
    return result


def square(west, south, size):
    """Return the WKT of a square."""
    east, north = west + size, south + size
    ring = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return f"POLYGON(({', '.join(f'{x} {y}' for x, y in ring)}))"


def stations(count=16, **columns):
    """Return `count` stations in a square; turnout falls and support rises from one to the next."""
    side = int(np.ceil(count**0.5))
    kinds = {"station_id": "string", "registered": "double", "voted": "double", "valid": "double"}
    kinds |= {"ours": "double", "rival": "double", "ours_before": "double"}
    rows = []
    for number in range(count):
        values = {
            "station_id": f"S{number:02}",
            "registered": 1000.0,
            "voted": 800.0 - 10 * number,
            "valid": 780.0 - 10 * number,
            "ours": 200.0 + 5 * number,
            "rival": 300.0,
            "ours_before": 180.0 + 7 * (number % 5),
        }
        values |= {name: value[number] for name, value in columns.items()}
        kinds |= {name: "string" for name, value in columns.items() if isinstance(value[0], str)}
        rows.append([square(2 + number % side * 0.01, 48 + number // side * 0.01, 0.01), *values.values()])
    return layer("MultiPolygon", kinds, rows)


def tiles(count=16, households=100.0, imputed=False):
    """Return four tiles in each station's square, with a share of poor households that rises with the station."""
    side = int(np.ceil(count**0.5))
    kinds = {"tile_id": "string", "persons": "double", "adults": "double", "households": "double", "imputed": "bool"}
    kinds |= {"men_pauv": "double", "men_prop": "double", "same": "double"}
    rng = np.random.default_rng(1)
    rows = []
    for number in range(count):
        for part in range(4):
            west, south = 2 + number % side * 0.01 + part % 2 * 0.005, 48 + number // side * 0.01 + part // 2 * 0.005
            poor = households * (0.1 + 0.02 * number + 0.02 * rng.random())
            owned = households * rng.uniform(0.2, 0.6)
            name = f"T{number:02}{part}"
            values = [name, 2 * households, 1.6 * households, households, imputed, poor, owned, households / 2]
            rows.append([square(west, south, 0.005), *values])
    return layer("Polygon", kinds, rows)


def streets(side=10, doors=10.0):
    """Return a grid of `side` x `side` junctions, 0.002 degrees apart, within the first four stations."""
    kinds = {"segment_id": "string", "name": "string", "highway": "string", "length_m": "double"}
    kinds |= {"from_node": "integer", "to_node": "integer", "sides": "integer", "walkable": "bool", "canvass": "bool"}
    kinds |= {"steps": "bool", "doors": "double"}
    rows = []
    for node in range(side * side):
        x, y = node % side, node // side
        for across, up, name in ((1, 0, f"Rue {y}"), (0, 1, f"Cours {x}")):
            if x + across < side and y + up < side:
                place = [f"{2.001 + 0.002 * (x + i * across)} {48.001 + 0.002 * (y + i * up)}" for i in (0, 1)]
                other, length = node + across + up * side, 148.0 if across else 222.0
                values = [f"{node}-{other}", name, "residential", length, node, other, 1, True, True, False, doors]
                rows.append([f"LINESTRING({place[0]}, {place[1]})", *values])
    return layer("LineString", kinds, rows)


def values(found, name):
    """Return a field of all features of a layer."""
    return [feature[name] for feature in found.getFeatures()]
