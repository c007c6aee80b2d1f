"""Arc routing: which team walks which streets, in which order."""

from .bounds import longest_loop_bound, total_bound
from .metrics import measures
from .plan import Plan
from .problem import Problem
from .replan import merge_loops, move, split_loop, without_loop
from .solve import solve
from .split import split
from .walk import Walk, walk

__all__ = [
    "Plan",
    "Problem",
    "Walk",
    "longest_loop_bound",
    "measures",
    "merge_loops",
    "move",
    "solve",
    "split",
    "split_loop",
    "total_bound",
    "walk",
    "without_loop",
]
