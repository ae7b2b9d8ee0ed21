"""The pool: batches of commits over several processes, and what to do when one of them dies."""

import multiprocessing
import signal
import sys
import time
import types
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import cast

from hotfence.backtest.worker import Task, failed, serve
from hotfence.model.backtest import Judged
from hotfence.model.change import Commit

BATCH = 50
MOST_SECONDS = 600.0  # for one batch; a commit alone gets a tenth
# A forked process needs no second import; macOS does not bear forks.
METHOD = "fork" if sys.platform == "linux" else "spawn"


def in_batches(commits: Iterable[Commit], size: int = BATCH) -> Iterator[list[Commit]]:
    """Yield the commits in lists."""
    batch: list[Commit] = []
    for commit in commits:
        batch.append(commit)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def judge_all(
    commits: Iterable[Commit],
    task: Task,
    jobs: int,
    *,
    method: str = METHOD,
    seconds: float = MOST_SECONDS,
    inherited: tuple[int, ...] = (),
) -> Generator[list[Judged], None, None]:
    """Yield what is judged, as it is finished; at most one batch a process is under way.

    A batch whose process died or took too long is tried again commit by commit, and a commit
    that does it again is told as an error. `inherited` are descriptors that no worker may keep.
    """
    context = multiprocessing.get_context(method)
    batches = in_batches(commits)
    again: deque[list[Commit]] = deque()
    workers: list[_Worker] = []
    try:
        while True:
            for worker in workers:
                if worker.batch is None:
                    worker.take(_next(again, batches))
            while len(workers) < jobs and (batch := _next(again, batches)):
                workers.append(_Worker(context, task, seconds, inherited))
                workers[-1].take(batch)
            busy = {w.pipe: w for w in workers if w.batch is not None}
            if not busy:
                return
            ready = wait(list(busy), timeout=1.0)
            for worker in busy.values():
                told = worker.answer() if worker.pipe in ready else None
                if told is not None:
                    yield told
                elif worker.pipe in ready or worker.is_late:
                    workers.remove(worker)
                    lost = worker.end()
                    if len(lost) == 1:
                        why = "it took too long" if worker.pipe not in ready else "its judge died"
                        yield [failed(lost[0], f"{why}, most likely of one of its files")]
                    else:
                        again.extend([c] for c in lost)
    finally:
        for worker in workers:
            worker.end()


def _next(again: deque[list[Commit]], batches: Iterator[list[Commit]]) -> list[Commit] | None:
    return again.popleft() if again else next(batches, None)


class _Worker:
    """One process with the pipe to it, and the batch that it is busy with."""

    def __init__(
        self, context: BaseContext, task: Task, seconds: float, inherited: tuple[int, ...]
    ) -> None:
        self.pipe, theirs = context.Pipe()
        self.batch: list[Commit] | None = None
        self._seconds = seconds
        self._deadline = 0.0
        forked = context.get_start_method() == "fork"
        args = (theirs, task, self.pipe if forked else None, inherited if forked else ())
        self._process = _start(context, args)
        theirs.close()

    def take(self, batch: list[Commit] | None) -> None:
        """Give it a batch, if there is one."""
        if batch is None:
            return
        self.batch = batch
        share = 1.0 if len(batch) > 1 else 0.1
        self._deadline = time.monotonic() + self._seconds * share
        try:
            self.pipe.send(batch)
        except OSError:
            pass  # it has died, and its answer will say so

    def answer(self) -> list[Judged] | None:
        """Return what it judged, None when it has died."""
        try:
            told = cast("list[Judged]", self.pipe.recv())
        except (EOFError, OSError):
            return None
        self.batch = None
        return told

    @property
    def is_late(self) -> bool:
        """Say whether its time is over."""
        return time.monotonic() > self._deadline

    def end(self) -> list[Commit]:
        """End the process; return what it was busy with."""
        self._process.kill()
        self._process.join()
        self.pipe.close()
        return self.batch or []


def _start(context: BaseContext, args: tuple[object, ...]) -> BaseProcess:
    process: BaseProcess = context.Process(  # type: ignore[attr-defined]
        target=serve, args=args, daemon=True
    )
    # A spawned process would import the main module again, and with it run this very command.
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    # Ctrl-C reaches the whole group; only this process answers it, from the child's first moment.
    handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process.start()
    finally:
        signal.signal(signal.SIGINT, handler)
        sys.modules["__main__"] = main
    return process
