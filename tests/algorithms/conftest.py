"""What the tests of algorithms share."""

import pytest


@pytest.fixture
def chain(run):
    """Run one algorithm after the other on each other's layers, as `run` does; `log` holds what the last one said."""
    alive = []

    def run_next(name, **parameters):
        run.context = None
        try:
            return run(name, **parameters)
        finally:
            alive.append(run.context)
            run_next.log = run.feedback.log

    yield run_next
    alive.clear()
