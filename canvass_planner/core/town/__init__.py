"""A synthetic French town, drawn from a seed: the sample campaign. Its names, people and votes are invented."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.affinity import translate

from ..errors import CampaignError
from ..language import tr
from ..progress import Progress
from . import houses, network, people, plan, stations, streets

CRS = 32631  # UTM zone 31 north: metres
PLACE = (425_000.0, 5_190_000.0)  # the square: open country in the Berry
SEGMENTS = (530, 670)  # what a town should have
GREEN = ("Jardin public", "Parc des Ormeaux", "Parc de la Prairie", "Square des Lanterniers")


def draw(seed: int = 1, progress: Progress | None = None) -> dict[str, gpd.GeoDataFrame]:
    """Draw a town of about 600 street segments and 12,000 inhabitants.

    Parameters
    ----------
    seed
        The same seed gives the same town.
    progress
        Reported to several times a second.

    Returns
    -------
    dict of GeoDataFrame
        `streets`, `stations`, `tiles`, `addresses` with the columns of the schema (addresses with `dwellings` in place
        of doors, stations with two elections by prefix), and `buildings` (levels, dwellings), `water`, `green`, `rail`
        for the map, all in WGS 84.

    Raises
    ------
    CampaignError
        If the seed is negative.
    """
    if seed < 0:
        raise CampaignError(
            tr("The seed of the sample town is {seed}: give a whole number from 0 on.").format(seed=seed)
        )
    progress = progress or Progress()
    with np.errstate(invalid="ignore"):  # GEOS meets empty shapes on its way; shapely warns of each
        return _draw(seed, progress)


def _draw(seed: int, progress: Progress) -> dict[str, gpd.GeoDataFrame]:
    town = _town(seed, progress.part(0.0, 0.6))
    rng = np.random.default_rng([seed, 1])
    table = streets.table(town, rng).set_crs(CRS)
    progress.step(0.65)
    buildings, addresses = houses.build(town, table, rng, progress.part(0.65, 0.85))
    addresses = addresses.set_crs(CRS)
    homes = people.households(addresses, rng)
    adults = homes.groupby("address")["adults"].sum().reindex(range(len(addresses)), fill_value=0.0).to_numpy()
    progress.step(0.87)
    areas = stations.areas(town, table, addresses, adults, rng)
    progress.step(0.95)
    inside = areas.sindex.nearest(addresses.geometry, return_all=False)[1]
    voters = pd.crosstab(inside, addresses["kind"].to_numpy(), adults, aggfunc="sum").fillna(0.0)
    areas = stations.vote(areas, voters.reindex(range(len(areas)), fill_value=0.0), rng)
    parks = [block for block, kind in town.blocks if kind == "park"]
    ground = shapely.union_all(areas.geometry.to_numpy()).buffer(300.0)
    layers = {
        "streets": table.drop(columns=["street", "rank", "label"]),
        "stations": areas,
        "addresses": addresses.drop(columns=["kind", "levels"]),
        "buildings": buildings,
        "water": gpd.GeoDataFrame({"name": ["La Vernelle"]}, geometry=[town.water.intersection(ground)]),
        "green": gpd.GeoDataFrame({"name": GREEN[: len(parks)]}, geometry=parks),
        "rail": gpd.GeoDataFrame({"name": ["Ligne de chemin de fer"]}, geometry=[town.rail.intersection(ground)]),
    }
    for name, layer in layers.items():
        placed = [translate(shape, *PLACE) for shape in layer.geometry]
        layers[name] = layer.set_geometry(placed, crs=CRS)
    layers["tiles"] = people.tiles(layers["addresses"], homes)
    progress.step(1.0)
    return {name: layer.to_crs(4326) for name, layer in layers.items()}


def _town(seed: int, progress: Progress) -> network.Town:
    """Draw towns with coarser or finer blocks until one has a usual number of segments; return the nearest."""
    grain, best, most = 1.05, None, 4
    wanted = sum(SEGMENTS) / 2
    for attempt in range(most):
        rng = np.random.default_rng([seed, 0])
        drawn = plan.draw(rng, grain, progress.part(attempt / most, (attempt + 0.7) / most))
        town = network.build(drawn, rng, progress.part((attempt + 0.7) / most, (attempt + 1) / most))
        progress.step((attempt + 1) / most)
        count = len(town.lines)
        if best is None or abs(count - wanted) < abs(len(best.lines) - wanted):
            best = town
        if SEGMENTS[0] <= count <= SEGMENTS[1]:
            break
        grain *= (count / wanted) ** 1.2
    return best
