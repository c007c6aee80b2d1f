"""QGIS's threads as Python sees them."""

import threading


def test_what_a_library_keeps_by_thread_stays_from_one_job_to_the_next(planner):
    """pyproj 3.7 uses its own again in the thread's next job; thrown away in between, it took QGIS down with it."""
    from planner.canvass_planner import threads
    from qgis.PyQt.QtCore import QRunnable, QThreadPool

    kept, seen = threading.local(), []

    class Job(QRunnable):
        def __init__(self):
            super().__init__()
            self.setAutoDelete(False)
            self.over = threading.Event()

        def run(self):
            threads.keep()
            seen.append((threading.get_ident(), getattr(kept, "job", 0)))
            kept.job = len(seen)
            self.over.set()

    pool = QThreadPool()
    pool.setMaxThreadCount(1)
    pool.setExpiryTimeout(-1)
    jobs = [Job() for _ in range(3)]
    for job in jobs:
        pool.start(job)
        assert job.over.wait(10)
    assert pool.waitForDone(10_000)
    assert {thread for thread, _ in seen} != {threading.get_ident()}
    assert len({thread for thread, _ in seen}) == 1
    assert [before for _, before in seen] == [0, 1, 2]
