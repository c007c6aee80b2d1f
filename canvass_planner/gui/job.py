"""Background work: one job at a time, QGIS stays usable, and its end is told on the main thread."""

import threading
import traceback
from collections.abc import Callable

from qgis.core import QgsApplication, QgsProcessingException, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from .. import dependencies, threads
from ..core.errors import CampaignError, Cancelled
from ..core.language import tr
from ..core.progress import Progress

PATIENCE = 10.0  # seconds that a job may take to stop when QGIS closes
LET_GO = 800  # ms after which a cancelled job that is still in a long step is left to itself


class Job(QgsTask):
    """Work in a thread of its own: a function that takes a `Progress` and touches no layer of the project."""

    noted = pyqtSignal(str)
    ended = pyqtSignal()

    def __init__(self, title: str, work: Callable[[Progress], object], tidy: Callable[[], None]):
        super().__init__(title, QgsTask.Flag.CanCancel)
        self.result, self.problem, self.details = None, "", ""
        self.over = threading.Event()  # the thread has left this plugin's code
        self._work, self._tidy = work, tidy
        self._worked, self._dropped = threading.Event(), False

    def run(self) -> bool:
        """Work; QGIS calls this in the thread."""
        threads.keep()
        progress = Progress(lambda done: self.setProgress(100 * done), self.noted.emit, self.isCanceled)
        if not self._dropped:
            self.result, self.problem, self.details = outcome(self._work, progress)
        self._work = None
        self._worked.set()
        if self._dropped:
            self._tidy()
        self.over.set()
        return not self.problem and not self.isCanceled()

    def finished(self, fine: bool) -> None:
        """Tell the main thread; QGIS calls this there."""
        self.over.set()  # a job that was cancelled while it waited for its turn never ran
        self.ended.emit()

    def drop(self) -> None:
        """Stop; nobody waits for the end any more, so that the job itself clears up what it leaves."""
        self._dropped = True
        waits = self.status() in (QgsTask.TaskStatus.Queued, QgsTask.TaskStatus.OnHold)
        self.cancel()
        # run() sets _worked, then looks at _dropped; here it is the other way round: one of the two tidies.
        if waits or self._worked.is_set():
            self._tidy()
        if waits:
            self.over.set()


def outcome(work: Callable[[Progress], object], progress: Progress) -> tuple[object, str, str]:
    """Return what `work` returned, or the sentence that says why it failed and the details for a report."""
    try:
        return work(progress), "", ""
    except Cancelled:
        return None, tr("Cancelled; nothing was changed."), ""
    except (CampaignError, QgsProcessingException) as problem:
        return None, str(problem), traceback.format_exc()
    except ModuleNotFoundError as problem:
        sentence = dependencies.advice_on(problem) or _unforeseen(problem)
        return None, sentence, traceback.format_exc()
    except Exception as problem:  # whatever it is, QGIS goes on and the user can report it
        return None, _unforeseen(problem), traceback.format_exc()


def _unforeseen(problem: Exception) -> str:
    sentence = tr("Something went wrong that Canvass Planner did not foresee ({problem}); please report the details.")
    return sentence.format(problem=type(problem).__name__)


class Worker(QObject):
    """Runs one job at a time and tells how it goes.

    Signals
    -------
    started (title), progressed (percent), noted (sentence), failed (sentence, details), cancelled (sentence), idle ()
    """

    started = pyqtSignal(str)
    progressed = pyqtSignal(float)
    noted = pyqtSignal(str)
    failed = pyqtSignal(str, str)
    cancelled = pyqtSignal(str)
    idle = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._job = None
        self._done = None
        self._tidy = None
        self._abandoned = []  # jobs that are stopping; QGIS needs the objects until their threads are over
        self._stopping = self._silent = False
        self.busy = False

    def start(
        self,
        title: str,
        work: Callable[[Progress], object],
        done: Callable[[object], None],
        tidy: Callable[[], None] = lambda: None,
    ) -> bool:
        """Run `work` in the background, then `done` with its result here; False if another job is running.

        `tidy` is called when all is over, whatever came of it, in either thread, perhaps twice.
        """
        if self.busy:
            return False
        self._begin(title)
        self._done, self._tidy = done, tidy
        self._job = Job(title, work, tidy)
        self._job.progressChanged.connect(self.progressed)
        self._job.noted.connect(self.noted)
        self._job.ended.connect(self._ended)
        QgsApplication.taskManager().addTask(self._job)
        return True

    def start_here(self, title: str, work: Callable[[Progress], object], done: Callable[[object], None]) -> bool:
        """Run on the main thread what no other may (print layouts), with the window answering in between."""
        if self.busy:
            return False
        self._begin(title)

        def look() -> bool:
            QCoreApplication.processEvents()
            return self._stopping

        def report(fraction: float) -> None:
            self.progressed.emit(100 * fraction)

        result, problem, details = outcome(work, Progress(report, self.noted.emit, look))
        if self._silent:  # the project or the window closed meanwhile
            self._finish()
        else:
            self._end(result, problem, details, done)
        return True

    def cancel(self) -> None:
        """Ask the job to stop; the user has the dock back within a second."""
        self._stopping = True
        job = self._job
        if job is not None:
            job.cancel()
            QTimer.singleShot(LET_GO, lambda: self._let_go(job))

    def abandon(self) -> None:
        """Stop the job: nobody is interested in its end any more, and it touches nothing but files of its own."""
        if self._job is None:
            self._stopping = self._silent = True  # work on the main thread ends at its next look
            return
        self._drop()
        self._finish()

    def close(self) -> None:
        """Abandon the job and wait until its thread has left this plugin's code."""
        self.abandon()
        for job in self._abandoned:
            job.over.wait(PATIENCE)

    def _begin(self, title: str) -> None:
        self.busy, self._stopping, self._silent = True, False, False
        self.started.emit(title)

    def _drop(self) -> None:
        job, self._job, self._done, self._tidy = self._job, None, None, None
        for signal, slot in ((job.progressChanged, self.progressed), (job.noted, self.noted), (job.ended, self._ended)):
            signal.disconnect(slot)
        job.drop()
        self._abandoned = [job, *(other for other in self._abandoned if not other.over.is_set())]

    def _let_go(self, job: Job) -> None:
        """Go on without a cancelled job that has not stopped yet."""
        if self._job is job:
            self._drop()
            self._end(None, "", "", None)

    def _ended(self) -> None:
        job, done, tidy = self._job, self._done, self._tidy
        self._job = self._done = self._tidy = None
        self._stopping = self._stopping or job.isCanceled()  # in QGIS's own list of tasks
        try:
            self._end(job.result, job.problem, job.details, done)
        finally:
            tidy()

    def _end(self, result, problem: str, details: str, done) -> None:
        stopping = self._stopping
        self._finish()  # first: what is done with the result may start the next job
        if stopping:  # whatever words the work has for it
            self.cancelled.emit(tr("Cancelled; nothing was changed."))
            return
        if not problem:
            _, problem, details = outcome(lambda progress: done(result), Progress())
        if problem:
            self.failed.emit(problem, details)

    def _finish(self) -> None:
        self.busy = False
        self.idle.emit()
