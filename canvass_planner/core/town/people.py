"""The people behind the doors, drawn household by household, and the 200 m census tiles that count them."""

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .houses import COMMUNE

POOR = 13_890.0  # euros a year and consumption unit: INSEE's poverty line for 2021
SECRET = 11  # INSEE imputes the cells with fewer households than this
AGES = {"0_3": 0, "4_5": 4, "6_10": 6, "11_17": 11, "18_24": 18, "25_39": 25, "40_54": 40, "55_64": 55}
AGES |= {"65_79": 65, "80p": 80}


@dataclass(frozen=True)
class People:
    """Who lives in a kind of district: chances of households of 1, 2, 3… persons, mean age of heads, share of couples
    among larger households, of owners, of social housing, median living standard (euros), and floor area (m2)."""

    sizes: tuple[float, ...]
    age: float
    couples: float
    owners: float
    social: float
    income: float
    area: float


PEOPLE = {
    "centre": People((0.51, 0.28, 0.11, 0.07, 0.02, 0.01), 50, 0.78, 0.34, 0.08, 19_500, 66),
    "faubourg": People((0.38, 0.33, 0.14, 0.11, 0.03, 0.01), 53, 0.80, 0.57, 0.06, 21_500, 82),
    "estate": People((0.19, 0.39, 0.18, 0.18, 0.05, 0.01), 54, 0.90, 0.85, 0.03, 25_500, 108),
    "towers": People((0.36, 0.24, 0.16, 0.13, 0.07, 0.04), 46, 0.56, 0.06, 0.88, 15_200, 68),
}
BUILT = {  # shares of dwellings built before 1945, from 1945 to 1969, from 1970 to 1989, since
    "centre": (0.82, 0.08, 0.04, 0.06),
    "faubourg": (0.58, 0.22, 0.10, 0.10),
    "estate": (0.02, 0.20, 0.45, 0.33),
    "towers": (0.0, 0.48, 0.47, 0.05),
}


def households(addresses: gpd.GeoDataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Return one row a household, with INSEE's columns as counts, and `address` (its row in `addresses`), `adults`."""
    address = np.repeat(np.arange(len(addresses)), addresses["dwellings"])
    kind = addresses["kind"].to_numpy()[address]
    home = pd.DataFrame({"address": address, "kind": kind})
    traits = pd.DataFrame([PEOPLE[k].__dict__ for k in PEOPLE], index=list(PEOPLE)).loc[kind].reset_index(drop=True)
    count = len(home)
    chances = np.cumsum(np.array(traits["sizes"].tolist()), axis=1)
    size = 1 + (rng.random(count)[:, None] > chances[:, :-1]).sum(axis=1)
    couple = (size > 1) & (rng.random(count) < np.where(size == 2, traits["couples"], 0.5 + traits["couples"] / 2))
    lone_parent = (size > 1) & ~couple
    family = (size > 2) | lone_parent
    head = np.where(family, rng.normal(42.0, 8.0, count), traits["age"] + 3.0 + rng.normal(0.0, 19.0, count))
    head = np.clip(head, np.where(family, 24.0, 19.0), 97.0)

    ages = np.full((count, 6), np.nan)
    ages[:, 0] = head
    ages[couple, 1] = np.clip(head[couple] + rng.normal(0.0, 3.5, couple.sum()), 19.0, 97.0)
    for place in range(1, 6):
        child = (size > place) & ~(couple & (place == 1))
        born = rng.uniform(20.0, 36.0, count) if place < 3 else rng.uniform(22.0, 40.0, count)
        ages[child, place] = np.clip(head - born, 0.0, 24.9)[child]

    bounds = np.array([*AGES.values(), np.inf])
    for i, name in enumerate(AGES):
        home[f"ind_{name}"] = ((ages >= bounds[i]) & (ages < bounds[i + 1])).sum(axis=1)
    home["ind"] = size
    home["men"] = 1
    standing = traits["income"] * rng.lognormal(0.0, 0.42, count) * np.where(lone_parent, 0.75, 1.0)
    home["men_pauv"] = standing < POOR
    home["men_1ind"] = size == 1
    home["men_5ind"] = size >= 5
    home["men_prop"] = rng.random(count) < traits["owners"]
    home["men_fmp"] = lone_parent
    home["ind_snv"] = (standing.clip(upper=95_000.0) * size).round()
    home["men_surf"] = (traits["area"] * (0.75 + 0.12 * size) * rng.lognormal(0.0, 0.18, count)).round()
    home["men_coll"] = addresses["dwellings"].to_numpy()[address] > 1
    home["men_mais"] = ~home["men_coll"]
    built = np.cumsum(np.array([BUILT[k] for k in PEOPLE]), axis=1)[pd.Index(PEOPLE).get_indexer(kind)]
    # A house is of one period: the same draw for all its households.
    period = (rng.random(len(addresses))[address, None] > built[:, :-1]).sum(axis=1)
    for i, name in enumerate(("log_av45", "log_45_70", "log_70_90", "log_ap90")):
        home[name] = period == i
    home["log_inc"] = 0
    home["log_soc"] = ~home["men_prop"] & (rng.random(count) < traits["social"] / (1.0 - traits["owners"]))
    home["ind_inc"] = 0
    home["adults"] = (ages >= 18.0).sum(axis=1)
    numbers = home.columns.difference(["kind"])
    home[numbers] = home[numbers].astype(float)
    home["address"] = address
    return home


COLUMNS = ["ind", "men", "men_pauv", "men_1ind", "men_5ind", "men_prop", "men_fmp", "ind_snv", "men_surf", "men_coll"]
COLUMNS += ["men_mais", "log_av45", "log_45_70", "log_70_90", "log_ap90", "log_inc", "log_soc"]
COLUMNS += [f"ind_{name}" for name in AGES] + ["ind_inc"]


def tiles(addresses: gpd.GeoDataFrame, homes: pd.DataFrame) -> gpd.GeoDataFrame:
    """Return INSEE's 200 m cells that somebody lives in, as Filosofi 2021 publishes them.

    Parameters
    ----------
    addresses
        With a CRS.
    homes
        What `households` returns.

    Returns
    -------
    GeoDataFrame
        In EPSG:3035, squares: the schema's columns, then INSEE's (lower case). Cells with fewer than `SECRET`
        households are flagged; as at INSEE only their `ind` is then true, the rest is the sum over such cells of the
        same square kilometre, spread in proportion to it.
    """
    points = addresses.geometry.to_crs(3035)
    east, north = (np.floor(axis / 200.0).astype(int) * 200 for axis in (points.x, points.y))
    cells = pd.DataFrame({"north": north, "east": east}).loc[homes["address"]].reset_index(drop=True)
    table = homes[COLUMNS].groupby([cells["north"], cells["east"]]).sum().reset_index()
    secret = table["men"] < SECRET
    kilometre = table["north"] // 1000 * 100_000 + table["east"] // 1000
    for _, group in table[secret].groupby(kilometre[secret]):
        values = group[COLUMNS].to_numpy()
        spread = values[:, :1] / values[:, :1].sum() * values.sum(axis=0)
        if spread[:, 1].max() < SECRET:
            table.loc[group.index, COLUMNS] = spread
    table["i_est_200"] = secret.astype(int)
    few = table.groupby(kilometre)["men"].transform("sum") < SECRET
    table["i_est_1km"] = few.astype(int)
    pairs = list(zip(table["north"], table["east"], strict=True))
    table["idcar_200m"] = [f"CRS3035RES200mN{n}E{e}" for n, e in pairs]
    table["idcar_1km"] = [f"CRS3035RES1000mN{n // 1000 * 1000}E{e // 1000 * 1000}" for n, e in pairs]
    table["idcar_nat"] = np.where(secret, table["idcar_1km"], table["idcar_200m"])
    table["lcog_geo"] = COMMUNE
    table["tile_id"] = table["idcar_200m"]
    table["persons"], table["households"] = table["ind"], table["men"]
    table["adults"] = table[[f"ind_{name}" for name, age in AGES.items() if age >= 18]].sum(axis=1)
    table["imputed"] = secret.to_numpy()
    first = ["tile_id", "persons", "adults", "households", "imputed"]
    keys = ["idcar_200m", "idcar_1km", "idcar_nat", "i_est_200", "i_est_1km", "lcog_geo"]
    squares = shapely.box(table["east"], table["north"], table["east"] + 200, table["north"] + 200)
    return gpd.GeoDataFrame(table[[*first, *keys, *COLUMNS]], geometry=squares, crs=3035)
