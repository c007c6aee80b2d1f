"""What others would do with the same instances, in the same time."""


def pyvrp(problem, teams, start, capacity, seconds, seed):
    """Solve by PyVRP."""
    return None


def kmeans(problem, teams, start, seed):
    """Solve by k-means."""
    return None
