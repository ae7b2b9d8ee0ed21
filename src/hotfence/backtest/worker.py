"""A worker: one process that judges batches of commits until nobody asks any more."""

import gc
import os
import signal
from collections.abc import Sequence
from multiprocessing.connection import Connection
from typing import NamedTuple

from hotfence.backtest.strictness import Strictness, broken, line_count
from hotfence.classify.own import OwnCatalog
from hotfence.errors import CannotDecideError
from hotfence.facts.contents import compare, reports
from hotfence.git.repository import EMPTY_TREES, Repository
from hotfence.git.sections import TreePair
from hotfence.git.walk import trees_and_subjects
from hotfence.model.backtest import Judged
from hotfence.model.change import Commit
from hotfence.model.evidence import FileReport, kinds_of

MOST_READ = 100  # files of one commit whose content is read, as in a verdict
MOST_LISTED = 1_000  # files of one commit that a report names
LONGEST_SUBJECT = 200
_BETWEEN_COLLECTIONS = 20_000  # objects; tokens are many, and none of them is in a circle


class Task(NamedTuple):
    """What every worker is told once."""

    git_dir: str
    environ: dict[str, str]
    strict: Strictness


def serve(
    pipe: Connection, task: Task, other: Connection | None, inherited: tuple[int, ...]
) -> None:
    """Answer each list of commits with a list of `Judged`, until the pipe is closed.

    What a fork copied must be closed: with the `other` end of its own pipe open here it would
    never see the parent end, and `inherited` files would stay locked.
    """
    if other is not None:
        other.close()
    for fd in inherited:
        os.close(fd)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # which git's processes inherit
    gc.enable()
    gc.freeze()
    gc.set_threshold(_BETWEEN_COLLECTIONS)
    repository = Repository(task.git_dir, task.environ)
    own = OwnCatalog(task.strict.catalog)
    try:
        while True:
            pipe.send(judge(repository, own, task.strict, pipe.recv()))
    except (EOFError, OSError):
        pass  # the parent has ended
    finally:
        repository.close()


def judge(
    repository: Repository, own: OwnCatalog, strict: Strictness, commits: Sequence[Commit]
) -> list[Judged]:
    """Judge some commits; what fails for all of them is tried for each half.

    Git ends a whole call over one missing object, and calls are what commits apart cost.
    """
    try:
        return _judge_all(repository, own, strict, commits)
    except Exception as error:  # noqa: BLE001 - one bad commit must not end a backtest
        repository.objects.forget()
        if len(commits) == 1:
            return [failed(commits[0], _reason(error))]
    half = len(commits) // 2
    several = (commits[:half], commits[half:])
    return [judged for part in several for judged in judge(repository, own, strict, part)]


def failed(commit: Commit, reason: str) -> Judged:
    """Return that a commit could not be judged."""
    return Judged(commit.oid, commit.time, error=reason)


def _reason(error: Exception) -> str:
    if isinstance(error, CannotDecideError):
        return str(error)
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = ""
    if frame is not None:
        where = f" ({os.path.basename(frame.tb_frame.f_code.co_filename)}:{frame.tb_lineno})"
    return f"internal error, {type(error).__name__}: {error}{where}"


def _judge_all(
    repository: Repository, own: OwnCatalog, strict: Strictness, commits: Sequence[Commit]
) -> list[Judged]:
    known = trees_and_subjects(repository, [o for c in commits for o in (c.oid, *c.parents[:1])])
    pairs = []
    for commit in commits:
        old = known[commit.parents[0]][0] if commit.parents else EMPTY_TREES[len(commit.oid)]
        pairs.append(TreePair(old, commit.tree))
    judged = []
    for commit, comparison in zip(commits, compare(repository, pairs), strict=True):
        files = reports(repository, comparison, own, MOST_READ)
        judged.append(_judged(commit, known[commit.oid][1], files, strict))
    return judged


def _judged(
    commit: Commit, subject: str, files: Sequence[FileReport], strict: Strictness
) -> Judged:
    levels = dict(strict.levels)
    lines = line_count(files)
    rules = broken(files, lines, strict)
    paths = [(file.path, file.kinds) for file in files if file.evidence]
    return Judged(
        commit.oid,
        commit.time,
        subject[:LONGEST_SUBJECT],
        len(files),
        lines,
        kinds_of(tuple(files)),
        tuple(rule for rule in rules if rule not in levels),
        tuple(rule for rule in rules if levels.get(rule) == "warn"),
        tuple(paths[:MOST_LISTED]),
        max(len(paths) - MOST_LISTED, 0),
    )
