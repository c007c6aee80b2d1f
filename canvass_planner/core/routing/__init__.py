"""Arc routing: which team walks which streets, in which order."""

from .bounds import longest_loop_bound
from .metrics import measures
from .plan import Plan
from .problem import Problem
from .solve import OBJECTIVES, solve
from .walk import Walk, walk

__all__ = ["OBJECTIVES", "Plan", "Problem", "Walk", "longest_loop_bound", "measures", "solve", "walk"]
