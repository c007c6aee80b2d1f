"""Rounds of choosing and planning, with loops that take longer than the hours say."""

import pytest


@pytest.fixture
def rounds(planner):
    """The rounds; `fake(factor)` stands for the algorithms where loops take `factor` times what was aimed at."""
    from planner.algorithms import rounds

    return rounds


class Town:
    """Two algorithms on a town whose loops take `factors` (the last one ever after) of the minutes asked for."""

    def __init__(self, *factors, streets=1000.0):
        self.factors, self.streets, self.runs = list(factors), streets, []

    def run(self, algorithm, **parameters):
        if algorithm == "choosetargets":
            self.minutes = self.streets if parameters["MINUTES"] is None else min(parameters["MINUTES"], self.streets)
            self.runs.append(("choose", parameters["MINUTES"]))
            return {"OUTPUT": f"targets {len(self.runs)}"}
        assert (
            parameters["TARGETS"] == f"targets {max(i for i, (what, _) in enumerate(self.runs, 1) if what == 'choose')}"
        )
        longest = self.minutes * (self.factors.pop(0) if len(self.factors) > 1 else self.factors[0])
        self.runs.append(("sketch" if parameters["ITERATIONS"] == 5000 else "plan", longest))
        return {"LONGEST": longest}

    def count(self, layer, expression):
        return self.streets if layer == "streets" else self.minutes

    def plan(self, rounds, limit):
        search = {"SEED": 1, "ITERATIONS": 70_000}
        _, planned = rounds.plan(self.run, self.count, {"streets": "streets"}, {"TEAMS": 2}, search, limit)
        assert self.runs[-1] == ("plan", planned["LONGEST"])
        return planned["LONGEST"], [what for what, _ in self.runs]


def test_loops_that_fit_are_sketched_and_planned_once(rounds):
    assert Town(0.97).plan(rounds, 120) == (pytest.approx(116.4), ["choose", "sketch", "plan"])


def test_loops_that_take_too_long_are_chosen_anew_before_they_are_planned(rounds):
    longest, runs = Town(1.3).plan(rounds, 120)
    assert 0.94 * 120 <= longest <= 120
    assert runs == ["choose", "sketch", "choose", "sketch", "plan"]


def test_hours_that_are_left_are_used(rounds):
    longest, runs = Town(0.7).plan(rounds, 120)
    assert 0.94 * 120 <= longest <= 120
    assert runs.count("plan") == 1


def test_nothing_is_left_to_use_the_hours_for(rounds):
    assert Town(0.7, streets=100.0).plan(rounds, 120) == (pytest.approx(70), ["choose", "sketch", "plan"])


def test_a_plan_longer_than_its_sketch_costs_a_round(rounds):
    longest, runs = Town(0.99, 1.01, 0.99).plan(rounds, 120)
    assert longest <= 120
    assert runs == ["choose", "sketch", "plan", "choose", "sketch", "plan"]


def test_the_fourth_round_is_the_last(rounds):
    _, runs = Town(1.2, 1.3, 1.1, 1.5, 1.2, 1.4).plan(rounds, 120)
    assert runs.count("choose") == 4
    assert runs[-2:] == ["choose", "plan"]


def test_without_a_limit_every_street_is_planned_at_once(rounds):
    assert Town(1.0).plan(rounds, None) == (1000, ["choose", "plan"])
