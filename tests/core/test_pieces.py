"""Dense segments are cut into pieces, and nothing is lost."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from canvass_planner.core import pieces
from canvass_planner.core.errors import CampaignError


def streets_of(doors, lengths):
    """Return a chain of segments, one after the other eastwards."""
    ends = np.concatenate([[0.0], np.cumsum(lengths)])
    return gpd.GeoDataFrame(
        {
            "segment_id": [f"{number}-{number + 1}" for number in range(len(doors))],
            "name": "Rue du Four",
            "length_m": lengths,
            "from_node": np.arange(len(doors)),
            "to_node": np.arange(1, len(doors) + 1),
            "doors": doors,
        },
        geometry=[shapely.LineString([(a, 0), ((a + b) / 2, 1), (b, 0)]) for a, b in zip(ends, ends[1:], strict=False)],
        crs="EPSG:32631",
    )


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(st.floats(0, 400), st.floats(1, 500)), min_size=1, max_size=8),
    st.floats(1, 60),
    st.integers(0, 99),
)
def test_totals_and_ways_are_kept(segments, most, seed):
    doors, lengths = (list(values) for values in zip(*segments, strict=True))
    streets = streets_of(doors, lengths)
    generator = np.random.default_rng(seed)
    owner = generator.integers(0, len(doors), 30)
    addresses = pd.DataFrame(
        {
            "segment_id": streets["segment_id"].to_numpy()[owner],
            "offset_m": generator.random(30) * np.array(lengths)[owner],
            "doors": generator.integers(0, 9, 30).astype(float),
        }
    )
    for known in (None, addresses):
        cut, placed = pieces.cut(streets, known, most)
        assert cut["segment_id"].is_unique
        assert cut["doors"].sum() == pytest.approx(sum(doors))
        assert cut["length_m"].sum() == pytest.approx(sum(lengths))
        assert (cut["to_node"].to_numpy()[:-1] == cut["from_node"].to_numpy()[1:]).all(), "the chain is broken"
        lines = cut.geometry.to_numpy()
        assert (
            shapely.distance(shapely.get_point(lines[:-1], -1), shapely.get_point(lines[1:], 0)).max(initial=0) < 1e-6
        )
        if known is None:
            assert cut["doors"].max() <= most * (1 + 1e-9) or cut["doors"].max() <= max(doors)
        else:
            assert set(placed["segment_id"]) <= set(cut["segment_id"])
            length = cut.set_index("segment_id")["length_m"].reindex(placed["segment_id"]).to_numpy()
            assert (placed["offset_m"].to_numpy() >= -1e-6).all()
            assert (placed["offset_m"].to_numpy() <= length + 1e-6).all()


def test_without_addresses_pieces_are_equal_and_small_enough():
    cut, _ = pieces.cut(streets_of([100.0, 10.0], [90.0, 50.0]), None, 40)
    assert cut["segment_id"].tolist() == ["0-1.1", "0-1.2", "0-1.3", "1-2"]
    assert cut["doors"].tolist() == pytest.approx([100 / 3] * 3 + [10])
    assert cut["length_m"].tolist() == pytest.approx([30, 30, 30, 50])


def test_a_tower_is_not_divided():
    addresses = pd.DataFrame({"segment_id": ["0-1"] * 2, "offset_m": [20.0, 80.0], "doors": [200.0, 10.0]})
    cut, placed = pieces.cut(streets_of([210.0], [90.0]), addresses, 40)
    assert cut["doors"].tolist() == pytest.approx([200, 10])
    assert cut["length_m"].tolist() == pytest.approx([50, 40])
    assert placed["segment_id"].tolist() == ["0-1.1", "0-1.2"]
    assert placed["offset_m"].tolist() == pytest.approx([20, 30])


@pytest.mark.parametrize("most", [0, -1, float("nan")])
def test_a_limit_that_makes_no_sense(most):
    with pytest.raises(CampaignError, match="more than zero"):
        pieces.cut(streets_of([100.0], [90.0]), None, most)
