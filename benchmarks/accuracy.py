"""Measure how well `hotfence classify` tells what real commits contain.

Run `python benchmarks/accuracy.py --mirrors DIR`, where DIR holds bare repositories as
`owner+name/repo`. The labels are the `*.tsv` files in `benchmarks/accuracy/`; its README says
where they come from. Repositories that are not there are left out and counted.
"""

import argparse
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random
from typing import NamedTuple

from hotfence.errors import CannotDecideError
from hotfence.facts.contents import classify_pairs, tree_of
from hotfence.git.repository import Repository
from hotfence.git.sections import TreePair
from hotfence.model.evidence import kinds_of as every_kind

HERE = Path(__file__).resolve().parent / "accuracy"
BATCH = 16


class Row(NamedTuple):
    """One labelled commit. One kind of each set in `must` has to be found, none of `must_not`."""

    repository: str
    commit: str
    must: tuple[frozenset[str], ...]
    must_not: frozenset[str]
    source: str
    split: str


class Finding(NamedTuple):
    """A labelled commit and what was found in it, none when it could not be classified."""

    row: Row
    kinds: frozenset[str] | None


class Score(NamedTuple):
    """The counts of one kind, or of alternatives `a|b`."""

    required: int
    found: int
    forbidden: int
    alarms: int

    def recall(self) -> float | None:
        """Return the share found of what is required, none when nothing is."""
        return self.found / self.required if self.required else None

    def precision(self) -> float | None:
        """Return the share of true findings among all judged ones."""
        judged = self.found + self.alarms
        return self.found / judged if judged and self.forbidden else None


# --- labels ----------------------------------------------------------------------------------


def parsed(line: str) -> Row:
    """Return the row of a line.

    Raises:
        ValueError: the line does not have six fields.
    """
    repository, commit, must, must_not, source, split = line.split("\t")
    wanted = tuple(frozenset(kinds.split("|")) for kinds in must.split(",") if kinds != "-")
    unwanted = frozenset(kind for kind in must_not.split(",") if kind != "-")
    return Row(repository, commit, wanted, unwanted, source, split)


def labelled(files: Iterable[Path]) -> list[Row]:
    """Return the rows of the files.

    Raises:
        ValueError: a row is malformed, or its split is not that of its repository.
        OSError: a file cannot be read.
    """
    sys.path.insert(0, str(HERE))
    from churn_labels import split

    rows = []
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                row = parsed(line)
                if row.split != split(row.repository):
                    raise ValueError(f"{file.name}: {row.repository} is not in {row.split}")
                rows.append(row)
    return rows


def sampled(rows: Sequence[Row], most: int) -> list[Row]:
    """Return at most that many rows of every source, the same ones in every run."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.source].append(row)
    random = Random(1)
    return [row for group in groups.values() for row in random.sample(group, min(most, len(group)))]


# --- classifying -----------------------------------------------------------------------------


def kinds_of(place: Path, commits: Sequence[str]) -> dict[str, frozenset[str]]:
    """Return what each commit contains, compared with its first parent.

    It is what `hotfence classify --base COMMIT^ --head COMMIT` says, without its start-up. A
    commit that cannot be classified is left out.
    """
    found = {}
    repository = Repository.at(str(place))
    try:
        for commit in commits:
            try:
                sides = (tree_of(repository, c, "commit") for c in (f"{commit}^", commit))
                files = next(classify_pairs(repository, [TreePair(*sides)]))
                found[commit] = frozenset(every_kind(files))
            except CannotDecideError as problem:
                print(f"{place}: {commit[:10]} not classified: {problem}", file=sys.stderr)
    finally:
        repository.close()
    return found


def classified(mirrors: Path, rows: Sequence[Row]) -> Iterator[Finding]:
    """Give every row with what is found in its commit; each commit is classified once."""
    wanted: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        wanted[row.repository][row.commit].append(row)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        jobs = []
        for repository, commits in wanted.items():
            place = mirror(mirrors, repository)
            shas = list(commits)
            for start in range(0, len(shas), BATCH):
                part = shas[start : start + BATCH]
                jobs.append((repository, part, pool.submit(kinds_of, place, part)))
        for repository, part, job in jobs:
            found = job.result()
            for sha in part:
                for row in wanted[repository][sha]:
                    yield Finding(row, found.get(sha))


def mirror(mirrors: Path, repository: str) -> Path:
    return mirrors / repository.replace("/", "+") / "repo"


# --- scoring ---------------------------------------------------------------------------------


def scores(findings: Iterable[Finding]) -> dict[str, Score]:
    """Return the counts by kind; a requirement with alternatives has an entry of its own."""
    counts: Counter[tuple[str, str]] = Counter()
    for row, kinds in findings:
        if kinds is None:
            continue
        for wanted in row.must:
            name = "|".join(sorted(wanted))
            counts[name, "required"] += 1
            counts[name, "found"] += bool(wanted & kinds)
        for kind in row.must_not:
            counts[kind, "forbidden"] += 1
            counts[kind, "alarms"] += kind in kinds
    names = sorted({name for name, _ in counts})
    return {name: Score(*(counts[name, field] for field in Score._fields)) for name in names}


def mistakes(findings: Iterable[Finding]) -> Iterator[str]:
    """Give one tab-separated line for every miss, false alarm and commit not classified."""
    for row, kinds in findings:
        tail = (row.repository, row.commit[:12], row.source)
        if kinds is None:
            yield "\t".join(("unread", "-", *tail, "-"))
            continue
        seen = ",".join(sorted(kinds)) or "-"
        for wanted in row.must:
            if not wanted & kinds:
                yield "\t".join(("miss", "|".join(sorted(wanted)), *tail, seen))
        for kind in sorted(row.must_not & kinds):
            yield "\t".join(("alarm", kind, *tail, seen))


def table(found: Mapping[str, Score]) -> str:
    head = f"{'kind':32}{'required':>9}{'found':>7}{'recall':>9}{'must not':>10}{'alarms':>8}"
    lines = [head + f"{'precision':>11}"]
    for name, score in found.items():
        line = f"{name:32}{score.required:>9}{score.found:>7}{percent(score.recall()):>9}"
        line += f"{score.forbidden:>10}{score.alarms:>8}{percent(score.precision()):>11}"
        lines.append(line)
    return "\n".join(lines)


def markdown(found: Mapping[str, Score]) -> str:
    """Return the table as docs/accuracy.md has it."""
    heads = ("kind", "must have it", "found", "recall", "must not", "alarms", "precision")
    lines = [f"| {' | '.join(heads)} |", "|" + " --- |" * len(heads)]
    for name, score in found.items():
        cells = (
            " or ".join(f"`{kind}`" for kind in name.split("|")),
            score.required,
            score.found,
            percent(score.recall()),
            score.forbidden or "-",
            score.alarms if score.forbidden else "-",
            percent(score.precision()),
        )
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(lines)


def percent(share: float | None) -> str:
    return "-" if share is None else f"{share:.2%}"


def by_source(findings: Sequence[Finding]) -> str:
    """Return a table of how many requirements and prohibitions of each source hold."""
    counts: Counter[tuple[str, bool]] = Counter()
    for row, kinds in findings:
        if kinds is not None:
            for wanted in row.must:
                counts[row.source, bool(wanted & kinds)] += 1
            for kind in row.must_not:
                counts[row.source, kind not in kinds] += 1
    lines = [f"{'source':32}{'held':>8}{'of':>8}"]
    for source in sorted({source for source, _ in counts}):
        held, broken = counts[source, True], counts[source, False]
        lines.append(f"{source:32}{held:>8}{held + broken:>8}")
    return "\n".join(lines)


def main(words: Sequence[str] | None = None) -> int:
    """Print the scores and write the mistakes to a file."""
    parser = argparse.ArgumentParser(description="Score `hotfence classify` on labelled commits.")
    parser.add_argument("labels", nargs="*", type=Path, help="label files (default: all)")
    parser.add_argument("--mirrors", type=Path, required=True, help="folder of owner+name/repo")
    parser.add_argument("--split", choices=("dev", "held-out", "all"), default="dev")
    parser.add_argument("--sample", type=int, default=0, help="at most so many rows per source")
    parser.add_argument("--mistakes", type=Path, default=Path("mistakes.tsv"))
    parser.add_argument("--markdown", action="store_true", help="the table alone, for the docs")
    asked = parser.parse_args(words)
    rows = labelled(asked.labels or sorted(HERE.glob("*.tsv")))
    rows = [row for row in rows if asked.split in {row.split, "all"}]
    absent = {r for r in {row.repository for row in rows} if not mirror(asked.mirrors, r).is_dir()}
    rows = [row for row in rows if row.repository not in absent]
    if asked.sample:
        rows = sampled(rows, asked.sample)
    findings = list(classified(asked.mirrors, rows))
    asked.mistakes.write_text("".join(f"{line}\n" for line in mistakes(findings)), "utf-8")
    unread = sum(finding.kinds is None for finding in findings)
    if asked.markdown:
        print(markdown(scores(findings)))
    else:
        print(table(scores(findings)), by_source(findings), sep="\n\n")
    print(f"\n{len(findings)} labels of split {asked.split}, {unread} not classified, ", end="")
    print(f"{len(absent)} repositories not there. Mistakes: {asked.mistakes}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
