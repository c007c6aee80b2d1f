"""Arc routing: which team walks which streets, in which order."""

from .bounds import longest_loop_bound, total_bound
from .metrics import measures
from .plan import Plan
from .problem import Problem
from .replan import move, without_loop
from .solve import solve
from .split import split
from .walk import Walk, walk

__all__ = [
    "Plan",
    "Problem",
    "Walk",
    "longest_loop_bound",
    "measures",
    "move",
    "solve",
    "split",
    "total_bound",
    "walk",
    "without_loop",
]
