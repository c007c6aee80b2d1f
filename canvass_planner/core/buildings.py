"""Buildings of any source, with the columns that `addresses.with_buildings` weighs them by."""

import geopandas as gpd
import numpy as np
import pandas as pd

# Field names, in lower case: OpenStreetMap as extracts have it (osmnx, QuickOSM, Geofabrik), BD TOPO, plain words.
_FIELDS = {
    "building_id": ("building_id", "osm_id", "full_id", "cleabs", "id", "fid"),
    "use": ("use", "building", "usage_1", "usage1", "type"),
    "levels": ("levels", "building:levels", "building_levels", "building_l", "nombre_d_etages", "nb_etages", "etages"),
    "dwellings": (
        "dwellings", "doors", "building:flats", "building_flats", "nombre_de_logements", "nb_logts", "logements",
    ),
}  # fmt: skip
# BD TOPO's uses as OpenStreetMap's: https://geoservices.ign.fr/documentation/donnees/vecteur/bdtopo
_USES = {
    "résidentiel": "residential",
    "annexe": "shed",
    "agricole": "barn",
    "commercial et services": "commercial",
    "industriel": "industrial",
    "religieux": "church",
    "sportif": "sports_hall",
    "indifférencié": "yes",
}


def from_layer(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """
    Make buildings of a polygon layer whose fields have usual names.

    Returns
    -------
    buildings
        Polygons in EPSG:4326: `building_id`, `use` (as OpenStreetMap's `building`), `levels`, `dwellings` (float, nan:
        not known), one row a building, shapes that are no polygons left out.
    """
    layer = layer[layer.geom_type.isin(["Polygon", "MultiPolygon"])].reset_index(drop=True).to_crs("EPSG:4326")
    lower = {str(name).lower(): name for name in reversed(list(layer.columns))}
    fields = {what: next((lower[name] for name in names if name in lower), None) for what, names in _FIELDS.items()}

    def column(what: str, default: object) -> pd.Series:
        given = pd.Series(default, index=layer.index) if fields[what] is None else layer[fields[what]]
        return given.astype(object)

    def numbers(what: str) -> np.ndarray:
        return pd.to_numeric(column(what, np.nan), errors="coerce").to_numpy(float)

    use = column("use", "yes").fillna("yes").astype(str).str.strip().str.lower()
    return gpd.GeoDataFrame(
        {
            "building_id": column("building_id", layer.index + 1).astype(str),
            "use": use.map(_USES).fillna(use),
            "levels": numbers("levels"),
            "dwellings": numbers("dwellings"),
        },
        geometry=layer.geometry,
        crs=layer.crs,
    )
