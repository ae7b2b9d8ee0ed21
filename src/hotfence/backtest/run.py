"""A run: from a plan to totals, through workers and journal."""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from hotfence.backtest.journal import End, Journal, Seen, line, read, row
from hotfence.backtest.plan import Plan, Shard
from hotfence.backtest.pool import judge_all
from hotfence.backtest.strictness import Strictness
from hotfence.backtest.totals import Totals
from hotfence.backtest.worker import Task
from hotfence.errors import CannotDecideError
from hotfence.git.repository import Repository
from hotfence.git.walk import count, cut_commits, walk
from hotfence.model.backtest import Judged, Summary
from hotfence.model.change import Commit

MOST_MISSING = 10  # shards that one message names
_PROGRESS_SECONDS = 0.2

Write = Callable[[bytes], None]


class Progress:
    """A line on a terminal that says how far it is; silent elsewhere."""

    def __init__(self, expected: Callable[[], int]) -> None:
        self._on = os.isatty(2)
        self._all = expected() if self._on else 0
        self._begun = self._told = time.monotonic()

    def tell(self, done: int, new: int) -> None:
        """Say that `done` commits are behind us, `new` of them in this run."""
        now = time.monotonic()
        if not self._on or now - self._told < _PROGRESS_SECONDS:
            return
        self._told = now
        rate = new / (now - self._begun)
        share = min(done / self._all, 1.0) if self._all else 0.0
        bar = "#" * int(share * 30)
        self._write(f"\r[{bar:.<30}] {done} of {self._all} commits, {rate:.0f}/s ")

    def end(self) -> None:
        """Clear the line."""
        if self._on:
            self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        try:
            os.write(2, text.encode())
        except OSError:
            self._on = False


class Run:
    """One backtest; `write` gets the JSON lines of a run without a journal, if somebody does."""

    def __init__(
        self, repository: Repository, plan: Plan, strict: Strictness, journal: Journal | None
    ) -> None:
        self._repository = repository
        self._plan = plan
        self._strict = strict
        self._journal = journal
        self._seen = Seen()
        self._skipped = 0
        self.totals = Totals()

    @property
    def done(self) -> int:
        """How many commits are behind us."""
        return self.totals.commits + self.totals.errors

    def play(self, jobs: int, write: Write | None = None) -> Summary:
        """Judge what the journal does not hold yet; return the numbers.

        Raises:
            CannotDecideError: the history cannot be walked, or the journal is of another plan.
        """
        end = self._journal.resume(self._seen, self.totals.add) if self._journal else None
        if end is not None:
            self.totals.merges, self.totals.cut_off = end.merges, end.cut_off
            return self.totals.summary(self._plan)
        if write is not None:
            write(line(self._plan.as_object()))
        self._judge(jobs, write)
        if self._skipped != len(self._seen) and self._journal is not None:
            raise CannotDecideError(
                f"{self._journal.path} holds commits that this history does not;"
                " delete it and start anew"
            )
        summary = self.totals.summary(self._plan)
        end = End(self.done, summary.merges, summary.cut_off)
        if self._journal is not None:
            self._journal.finish(end, totals_object(summary))
        if write is not None:
            write(line({"end": end._asdict(), "totals": totals_object(summary)}))
        return summary

    def _judge(self, jobs: int, write: Write | None) -> None:
        task = Task(self._repository.git_dir, self._repository.environ, self._strict)
        progress = Progress(lambda: count(self._repository, self._plan.range) // self._shards)
        before = self.done
        kept = (self._journal.descriptor,) if self._journal is not None else ()
        judging = judge_all(self._commits(), task, jobs, inherited=kept)
        try:
            for judged in judging:
                if self._journal is not None:
                    self._journal.append(judged)
                if write is not None:
                    write(b"".join(line(row(j)) for j in judged))
                for one in judged:
                    self.totals.add(one)
                skipped = self.totals.merges + self.totals.cut_off
                progress.tell(self.done + skipped, self.done - before)
        finally:
            judging.close()
            progress.end()

    @property
    def _shards(self) -> int:
        return self._plan.shard.of

    def _commits(self) -> Iterator[Commit]:
        """Yield what is to be judged; count what is not."""
        cut = cut_commits(self._repository)
        wanted = self._plan.range
        for commit in walk(self._repository, wanted):
            if not self._plan.shard.holds(commit.oid):
                continue
            if commit.oid in cut:
                self.totals.cut_off += 1
            elif len(commit.parents) > 1 and not wanted.first_parent:
                self.totals.merges += 1
            elif commit.oid in self._seen:
                self._skipped += 1
            else:
                yield commit._replace(parents=commit.parents[:1])


def totals_object(summary: Summary) -> dict[str, object]:
    """Return the JSON object of the totals."""
    return {
        "commits": summary.commits,
        "blocked": summary.blocked,
        "errors": summary.errors,
        "merges": summary.merges,
        "cut_off": summary.cut_off,
        "kinds": dict(summary.kinds),
        "rules": {rule.rule: rule.commits for rule in summary.rules},
        "alone": {rule.rule: rule.alone for rule in summary.rules},
        "warned": dict(summary.warned),
    }


def merge(paths: Sequence[str], write: Write | None = None) -> Summary:
    """Join the finished journals of all shards of one backtest.

    Raises:
        CannotDecideError: one is missing, unfinished, given twice, or of another backtest.
    """
    if not paths:
        raise CannotDecideError("--merge joins files; name the journals of all shards")
    plan = _common_plan(paths)
    totals = Totals()
    if write is not None:
        write(line(plan.as_object()))
    seen = Seen()
    for path in paths:
        part = Seen()

        def take(judged: Judged) -> None:
            seen.add(judged.oid)
            totals.add(judged)
            if write is not None:
                write(line(row(judged)))

        contents = read(path, part, take)
        if contents.end is None:
            raise _unfinished(path)
        totals.merges += contents.end.merges
        totals.cut_off += contents.end.cut_off
    if not seen.settle():
        raise CannotDecideError("two of the files hold the same commit; run their shards anew")
    summary = totals.summary(plan)
    if write is not None:
        end = End(totals.commits + totals.errors, totals.merges, totals.cut_off)
        write(line({"end": end._asdict(), "totals": totals_object(summary)}))
    return summary


def _common_plan(paths: Sequence[str]) -> Plan:
    by_shard: dict[Shard, str] = {}
    first: Plan | None = None
    for path in paths:
        contents = read(path, Seen(), lambda _: None)
        plan = contents.plan
        if plan is None:
            raise CannotDecideError(f"{path} is empty; run its shard anew")
        if contents.end is None:
            raise _unfinished(path)
        first = first or plan
        if why := first.key.differs(plan.key):
            raise CannotDecideError(f"{path} does not belong to {paths[0]}: it is {why}")
        if plan.shard.of != first.shard.of:
            raise CannotDecideError(
                f"{path} is shard {plan.shard.text} and {paths[0]} is {first.shard.text};"
                " merge shards of one number"
            )
        if plan.shard in by_shard:
            raise CannotDecideError(
                f"shard {plan.shard.text} is there twice, {by_shard[plan.shard]} and {path};"
                " leave one out"
            )
        by_shard[plan.shard] = path
    if first is None:
        raise CannotDecideError("there is nothing to merge; name the journals of all shards")
    _check_complete(by_shard, first.shard.of)
    return first.key


def _check_complete(by_shard: Iterable[Shard], of: int) -> None:
    there = {shard.number for shard in by_shard}
    missing = [f"{n}/{of}" for n in range(1, of + 1) if n not in there]
    if missing:
        more = f" and {len(missing) - MOST_MISSING} more" if len(missing) > MOST_MISSING else ""
        raise CannotDecideError(
            f"not all shards are there: {', '.join(missing[:MOST_MISSING])}{more} missing;"
            " run them, then merge again"
        )


def _unfinished(path: str) -> CannotDecideError:
    return CannotDecideError(
        f"{path} is not finished; run `hotfence backtest --resume {path}` first"
    )
