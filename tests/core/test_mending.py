"""Areas as people draw them: bow ties, overlaps, parts, the same twice."""

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from canvass_planner.core import mending
from canvass_planner.core.errors import CampaignError
from canvass_planner.core.progress import Progress


@pytest.fixture
def said():
    return []


def layer(*shapes, **columns):
    return gpd.GeoDataFrame(columns, geometry=list(shapes), crs=2154)


def ids(*names):
    return pd.Series(list(names), dtype=object)


def square(x, y=0, side=100):
    return shapely.box(700000 + x, 6600000 + y, 700000 + x + side, 6600000 + y + side)


def test_a_bow_tie_is_mended_and_said(said):
    tie = shapely.Polygon([(700000, 6600000), (700100, 6600100), (700100, 6600000), (700000, 6600100)])
    mended = mending.valid(layer(tie, square(500)), Progress(note=said.append))
    assert mended.is_valid.all()
    assert mended.area.tolist() == [5000, 10000]
    assert said == ["1 invalid polygons were mended: Self-intersection[700050 6600050]."]


def test_valid_layers_are_not_touched(said):
    whole = layer(square(0), square(100))
    progress = Progress(note=said.append)
    assert mending.valid(whole, progress) is whole
    assert mending.one_each(whole, ids("1", "2"), progress) is whole
    assert mending.apart(whole, ids("1", "2"), progress) is whole
    assert said == []


def test_parts_of_a_station_become_one(said):
    """What each part repeats stays; what each has of its own is added up."""
    parts = layer(
        square(0), square(500), square(1000), registered=[800, 700, 800], persons=[10, 5, 20], name=list("abc")
    )
    whole = mending.one_each(parts, ids("1_1", "1_2", "1_1"), Progress(note=said.append))
    assert whole["registered"].tolist() == [800, 700]
    assert whole["persons"].tolist() == [30, 5]
    assert whole["name"].tolist() == ["a", "b"]
    assert whole.area.tolist() == [20000, 10000]
    assert said == ["1 stations have several areas, which were put together: 1_1."]


def test_rows_without_an_id_stay_apart():
    assert len(mending.one_each(layer(square(0), square(500)), ids("", ""))) == 2


def test_numbers_of_several_communes_are_not_put_together():
    several = layer(*(square(500 * number) for number in range(6)))
    with pytest.raises(CampaignError, match="the field that holds their commune"):
        mending.one_each(several, ids("1", "2", "1", "2", "1", "2"))


def test_the_smaller_of_two_that_overlap_keeps_what_they_share(said):
    large, small = square(0, side=200), square(150, 50)
    done = mending.apart(layer(large, small), ids("L", "S"), Progress(note=said.append))
    assert done.area.tolist() == [40000 - 5000, 10000]
    assert done.geometry.iloc[0].intersection(done.geometry.iloc[1]).area == 0
    assert said == ["1 pairs of areas overlap; what they share went to the smaller one: L + S."]


def test_areas_drawn_twice_are_left_and_said(said):
    done = mending.apart(layer(square(0), square(1)), ids("A", "B"), Progress(note=said.append))
    assert done.area.tolist() == [10000, 10000]
    assert "are the same" in said[0]


def test_slivers_stay(said):
    done = mending.apart(layer(square(0), square(99.5)), ids("A", "B"), Progress(note=said.append))
    assert done.area.tolist() == [10000, 10000]
    assert said == []
