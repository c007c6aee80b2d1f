"""The choice of targets within the hours."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from canvass_planner.core import loops, routing, targets
from canvass_planner.core.errors import CampaignError, Cancelled
from canvass_planner.core.progress import Progress

ORIGIN = np.array([500_000.0, 5_400_000.0])
PACE = {"seconds_per_door": 60.0, "speed": 1.0}


def town(columns: int = 8, rows: int = 8, block: float = 100.0, doors: float = 10.0) -> gpd.GeoDataFrame:
    """A grid of streets; node numbers are made large and gappy on purpose."""
    segments = []
    for y in range(rows):
        for x in range(columns):
            if x + 1 < columns:
                segments.append((x, y, x + 1, y))
            if y + 1 < rows:
                segments.append((x, y, x, y + 1))
    ends = np.array(segments)
    return gpd.GeoDataFrame(
        {
            "segment_id": [f"s{number}" for number in range(len(ends))],
            "length_m": block,
            "from_node": 10**9 + 7 * (ends[:, 1] * columns + ends[:, 0]),
            "to_node": 10**9 + 7 * (ends[:, 3] * columns + ends[:, 2]),
            "sides": 1,
            "walkable": True,
            "canvass": True,
            "doors": doors,
        },
        geometry=list(shapely.linestrings(ends.reshape(-1, 2, 2) * block + ORIGIN)),
        crs=32631,
    )


def rated(*areas) -> gpd.GeoDataFrame:
    """Areas as (xmin, ymin, xmax, ymax, score)."""
    return gpd.GeoDataFrame(
        {"score": [area[4] for area in areas], "station_id": [f"b{number}" for number in range(len(areas))]},
        geometry=[shapely.box(*(np.array(area[:4]) + np.tile(ORIGIN, 2))) for area in areas],
        crs=32631,
    )


def parts(streets: gpd.GeoDataFrame, chosen: gpd.GeoDataFrame) -> int:
    """Into how many connected pieces the targets fall."""
    lines = streets.set_index("segment_id").loc[chosen["segment_id"]].geometry
    merged = lines.buffer(0.1).union_all()
    return len(getattr(merged, "geoms", [merged]))


def test_service_is_both_sides_of_a_wide_street_and_its_doors():
    streets = town(2, 1).assign(sides=2)
    assert targets.service_seconds(streets, **PACE).tolist() == [2 * 100 + 10 * 60]
    # 5 crossings of 8 m, at 0.5 m/s
    assert targets.service_seconds(streets.assign(sides=1), 30.0, 0.5).tolist() == [200 + 300 + 5 * 16]
    # with 4 doors only every other one is worth crossing for
    assert targets.service_seconds(streets.assign(sides=1, doors=4.0), 30.0, 0.5).tolist() == [200 + 120 + 2 * 16]


def test_everything_is_chosen_when_there_is_time():
    chosen, report = targets.choose(town(3, 3), None, teams=2, minutes=1000, **PACE)
    assert len(chosen) == 12
    assert report["left_out_segments"] == 0
    assert report["doors"] == 120


def test_a_square_needs_no_walking_and_a_street_is_walked_back():
    square = town(2, 2)
    assert targets.choose(square, None, 1, 1000, **PACE)[1]["walking_minutes"] == pytest.approx(0)
    street = town(4, 1)
    assert targets.choose(street, None, 1, 1000, **PACE)[1]["walking_minutes"] == pytest.approx(300 / 60)
    assert targets.choose(street.assign(sides=2), None, 1, 1000, **PACE)[1]["walking_minutes"] == pytest.approx(0)


def test_targets_apart_are_joined_by_the_shortest_way_there_and_back():
    street = town(4, 1)
    street["doors"] = [10.0, 0.0, 10.0]
    assert targets.choose(street, None, 1, 1000, **PACE)[1]["walking_minutes"] == pytest.approx((200 + 2 * 100) / 60)
    assert targets.choose(street, None, 2, 1000, **PACE)[1]["walking_minutes"] == pytest.approx(200 / 60)


@pytest.mark.parametrize("start", [None, tuple(ORIGIN)])
@pytest.mark.parametrize("teams", [1, 3])
def test_the_hours_are_kept_and_used(start, teams):
    _, report = targets.choose(town(), None, teams, 150, start=start, **PACE)
    used = report["service_minutes"] + report["walking_minutes"]
    assert 0.8 * 0.95 * teams * 150 < used <= 0.95 * teams * 150


def test_the_best_quarter_is_chosen_whole():
    streets = town(12, 12)
    areas = rated((-50, -50, 450, 450, 100), (450, -50, 2000, 2000, 10), (-50, 450, 450, 2000, 10))
    chosen, _ = targets.choose(streets, areas, teams=2, minutes=150, **PACE)
    assert (chosen["score"] == 100).all()
    assert set(chosen["station_id"]) == {"b0"}
    assert parts(streets, chosen) == 1


def test_two_good_quarters_come_before_the_poor_streets_between_them():
    streets = town(30, 4)
    areas = rated((-50, -50, 450, 450, 100), (450, -50, 2450, 450, 5), (2450, -50, 3000, 450, 100))
    chosen, _ = targets.choose(streets, areas, teams=4, minutes=150, **PACE)
    assert set(chosen["station_id"]) == {"b0", "b2"}


def test_scattered_good_streets_lose_against_a_whole_neighbourhood():
    streets = town(20, 20, doors=10.0)
    spots = [(x, y, x + 20, y + 20, 70) for x in range(640, 1900, 400) for y in range(40, 1900, 400)]
    areas = rated((-50, -50, 400, 400, 60), *spots, (400, -50, 2000, 2000, 1), (-50, 400, 400, 2000, 1))
    chosen, _ = targets.choose(streets, areas, teams=1, minutes=150, **PACE)
    assert parts(streets, chosen) == 1


def test_streets_that_cannot_be_walked_to_are_reported():
    streets = town(6, 1)
    streets["walkable"] = [True, True, False, True, True]
    notes = []
    chosen, report = targets.choose(
        streets, None, 1, 1000, start=tuple(ORIGIN), progress=Progress(note=notes.append), **PACE
    )
    assert chosen["segment_id"].tolist() == ["s0", "s1"]
    assert report["unreachable"] == ["s2", "s3", "s4"]
    assert any("s2, s3, s4" in note for note in notes)


def test_only_streets_with_doors_where_one_may_knock():
    streets = town(4, 1)
    streets["canvass"] = [True, False, True]
    streets["doors"] = [10.0, 10.0, np.nan]
    assert targets.choose(streets, None, 1, 1000, **PACE)[0]["segment_id"].tolist() == ["s0"]


def test_nothing_to_knock_at_is_a_sentence():
    with pytest.raises(CampaignError, match="No street has doors"):
        targets.choose(town(doors=0.0), None, 1, 100, **PACE)


def test_too_little_time_is_a_sentence():
    with pytest.raises(CampaignError, match="Nothing fits"):
        targets.choose(town(), None, 1, 12.6, **PACE)


@pytest.mark.parametrize(
    "change", [{"teams": 0}, {"minutes": -5}, {"speed": 0}, {"seconds_per_door": -1}, {"minutes": float("nan")}]
)
def test_numbers_that_make_no_sense_are_a_sentence(change):
    with pytest.raises(CampaignError):
        targets.choose(town(2, 2), None, **{"teams": 1, "minutes": 100, **PACE, **change})


def test_cancelling_stops():
    with pytest.raises(Cancelled):
        targets.choose(town(), None, 1, 100, progress=Progress(cancelled=lambda: True), **PACE)


@settings(deadline=None, max_examples=25)
@given(
    seed=st.integers(0, 2**32 - 1),
    teams=st.integers(1, 4),
    minutes=st.floats(60, 300),
    start=st.sampled_from([None, tuple(ORIGIN), tuple(ORIGIN + [500.0, 300.0])]),
)
def test_any_town_keeps_the_hours_and_loses_no_street(seed, teams, minutes, start):
    rng = np.random.default_rng(seed)
    streets = town(6, 6)
    streets["doors"] = rng.integers(0, 12, len(streets)).astype(float)
    streets["walkable"] = rng.random(len(streets)) < 0.8
    streets["sides"] = rng.integers(1, 3, len(streets))
    try:
        chosen, report = targets.choose(streets, None, teams, minutes, start=start, **PACE)
    except CampaignError:
        return
    again, _ = targets.choose(streets, None, teams, minutes, start=start, **PACE)
    assert chosen["segment_id"].tolist() == again["segment_id"].tolist()
    assert report["service_minutes"] + report["walking_minutes"] <= 0.95 * teams * minutes + 1e-6
    wanted = (streets["doors"] > 0).sum()
    assert len(chosen) + report["left_out_segments"] + len(report["unreachable"]) + len(report["too_long"]) == wanted


def test_always_and_never():
    streets = town(6, 6)
    areas = rated((-50, -50, 250, 600, 90), (250, -50, 600, 600, 10))
    chosen, _ = targets.choose(streets, areas, 1, 120, always=["s59"], never=["s0", "s1"], **PACE)
    assert "s59" in set(chosen["segment_id"])
    assert not {"s0", "s1"} & set(chosen["segment_id"])
    assert len(chosen) > 1


def test_a_street_without_doors_can_be_always_in():
    streets = town(3, 3)
    streets.loc[4, ["doors", "canvass"]] = [0.0, False]
    assert "s4" in set(targets.choose(streets, None, 1, 1000, always=["s4"], **PACE)[0]["segment_id"])


def test_too_much_that_is_always_in_is_a_sentence():
    streets = town(6, 6)
    with pytest.raises(CampaignError, match="always in need .* hours"):
        targets.choose(streets, None, 1, 60, always=streets["segment_id"].tolist(), **PACE)


def test_an_unknown_id_is_a_sentence():
    with pytest.raises(CampaignError, match="s999"):
        targets.choose(town(3, 3), None, 1, 100, never=["s999"], **PACE)


def test_stations_done_are_out_and_come_backs_in_with_their_doors():
    streets = town(6, 6)
    areas = rated((-50, -50, 250, 600, 90), (250, -50, 600, 600, 10))
    chosen, _ = targets.choose(streets, areas, 4, 1000, done=["b0"], come_back={"s0": 3.0}, **PACE)
    back = chosen[chosen["station_id"] == "b0"]
    assert back["segment_id"].tolist() == ["s0"]
    assert back["doors"].tolist() == [3.0]
    assert back["minutes"].tolist() == pytest.approx([(100 + 1.5 * 8 + 3 * 60) / 60])  # 1.5 crossings of 8 m


def test_whole_stations():
    streets = town(12, 4)
    areas = rated(*[(x, -50, x + 300, 400, 50 + x / 30) for x in range(-50, 1100, 300)])
    chosen, report = targets.choose(streets, areas, 6, 150, whole_stations=True, **PACE)
    everything, _ = targets.choose(streets, areas, 100, 1000, **PACE)
    assert 0 < len(chosen) < len(everything)
    wanted = everything.groupby("station_id").size()
    taken = chosen.groupby("station_id").size()
    assert (taken == wanted[taken.index]).all()
    assert {station["station_id"] for station in report["left_out_stations"]} == set(wanted.index) - set(taken.index)


def test_no_part_has_too_few_doors():
    streets = town(20, 4, doors=0.0)
    streets.loc[streets.geometry.centroid.x < ORIGIN[0] + 500, "doors"] = 10.0
    lonely = streets.index[streets.geometry.centroid.x > ORIGIN[0] + 1800][0]
    streets.loc[lonely, "doors"] = 12.0
    assert lonely in targets.choose(streets, None, 3, 1000, **PACE)[0]["segment_id"].str[1:].astype(int).tolist()
    chosen, report = targets.choose(streets, None, 3, 1000, least_doors=50, **PACE)
    assert parts(streets, chosen) == 1
    assert chosen["doors"].eq(10).all()
    assert report["left_out_doors"] == 12


def test_what_is_left_out_has_its_cost():
    streets = town(8, 8)
    _, report = targets.choose(streets, None, 2, 150, **PACE)
    _, everything = targets.choose(streets, None, 100, 1000, **PACE)
    assert report["doors"] + report["left_out_doors"] == everything["doors"]
    assert report["left_out_hours"] * 60 > everything["service_minutes"] - report["service_minutes"]
    assert report["left_out_teams"] >= report["left_out_hours"] * 60 / 150
    assert everything["left_out_hours"] == everything["left_out_teams"] == 0


def test_another_crs_gives_the_same_targets():
    streets, areas = town(), rated((-50, -50, 250, 600, 90), (250, -50, 900, 900, 40))
    here, _ = targets.choose(streets, areas, 2, 150, start=tuple(ORIGIN), **PACE)
    lonlat = gpd.GeoSeries.from_xy(*ORIGIN[:, None], crs=streets.crs).to_crs(4326).iloc[0]
    there, _ = targets.choose(streets.to_crs(4326), areas, 2, 150, start=(lonlat.x, lonlat.y), **PACE)
    assert here["segment_id"].tolist() == there["segment_id"].tolist()
    assert there.crs == 4326


def test_a_street_that_takes_longer_than_a_team_has_is_reported():
    streets = town(3, 3)
    streets.loc[0, "doors"] = 200.0
    notes = []
    chosen, report = targets.choose(streets, None, 4, 150, progress=Progress(note=notes.append), **PACE)
    assert report["too_long"] == ["s0"]
    assert "s0" not in set(chosen["segment_id"])
    assert any("longer than a team's 150 minutes" in note for note in notes)
    with pytest.raises(CampaignError, match="Every street takes longer"):
        targets.choose(streets, None, 4, 5, **PACE)


def test_the_optimiser_keeps_each_teams_minutes_and_brings_about_as_much():
    streets = town(10, 10, doors=6.0)
    rng = np.random.default_rng(3)
    corners = [(x, y) for x in range(-50, 900, 200) for y in range(-50, 900, 200)]
    areas = rated(*[(x, y, x + 200, y + 200, rng.integers(10, 100)) for x, y in corners])
    streets.loc[::7, "sides"] = 2
    given = {"teams": 3, "minutes": 120, "start": tuple(ORIGIN + 500.0), **PACE}
    _, grown = targets.choose(streets, areas, **given)
    chosen, found = targets.choose(streets, areas, **given, always=["s3"], optimise=True)
    again, _ = targets.choose(streets, areas, **given, always=["s3"], optimise=True)
    assert chosen["segment_id"].tolist() == again["segment_id"].tolist()
    assert "s3" in set(chosen["segment_id"])
    assert found["value"] > 0.9 * grown["value"]
    turf = loops.turfs(streets, chosen, PACE["speed"], PACE["seconds_per_door"])
    node = int(np.argmin(np.hypot(*(turf.network.xy - turf.network.xy.mean(axis=0) - 50).T)))
    assert routing.solve(turf.problem, teams=3, start=node).longest <= 120 * 60
