"""Measure what a real `git push` costs with no hook, with a small shell hook, with hotfence.

Run it with `make bench`. All subjects take turns in one run, each push goes to a fresh copy
of the server, and the result is a table of ratios: what a hook adds to the push without a
hook, in units of `python -I -c pass` of the same virtual environment.
"""

import argparse
import compileall
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import hotfence
from hotfence.model.story import BRANCH, GOOD, KEYED_POLICY, QUEUE, queue
from hotfence.practice import Shop

SHELL_HOOK = """#!/bin/sh
while read old new ref; do git diff --name-only HEAD "$new" >/dev/null; done
"""
SUBJECTS = ("none", "shell", "hotfence")


class Case(NamedTuple):
    """One workload: what it is called, how it is prepared, what is pushed, what it may add."""

    name: str
    prepare: Callable[[Shop], list[str]]
    blocked: bool
    rounds: int
    target: str


class Sample(NamedTuple):
    """One push: wall seconds and the peak memory, in MB, of the largest process below it."""

    wall: float
    peak: float


def one_file(shop: Shop) -> list[str]:
    hotfix(shop, BRANCH)
    return [BRANCH]


def hotfix(shop: Shop, branch: str, incident: str = "INC-2041") -> None:
    shop.must("switch", "--quiet", "--force-create", branch, "origin/main")
    scope = shop.scope({"incident": incident})
    shop.commit({f".incidents/{incident}/scope.yaml": scope, QUEUE: GOOD}, "Restore")


def ordinary(shop: Shop) -> list[str]:
    shop.must("switch", "--quiet", "--create", "feature/x")
    shop.commit({"src/new.py": "NEW = 1\n"}, "Feature")
    return ["feature/x"]


def two_hundred_commits(shop: Shop) -> list[str]:
    hotfix(shop, BRANCH)
    for number in range(198):
        shop.commit({QUEUE: queue(30_000 + number)}, f"Try {number}")
    shop.commit({QUEUE: GOOD}, "Restore again")
    return [BRANCH]


def hundred_refs(shop: Shop) -> list[str]:
    branches = [f"hotfix/INC-{number}-queue" for number in range(1, 101)]
    for number, branch in enumerate(branches, start=1):
        hotfix(shop, branch, f"INC-{number}")
    return branches


def hundred_ordinary_refs(shop: Shop) -> list[str]:
    branches = [f"feature/{number}" for number in range(100)]
    for branch in branches:
        shop.must("switch", "--quiet", "--create", branch, "origin/main")
        shop.commit({"src/new.py": f"NEW = {branch!r}\n"}, "Feature")
    return branches


def ten_thousand_files(shop: Shop) -> list[str]:
    shop.must("switch", "--quiet", "--create", BRANCH)
    shop.write_scope()
    shop.commit({f"src/{n % 100}/file{n}.py": f"N = {n}\n" for n in range(10_000)}, "Refactor")
    return [BRANCH]


def million_lines(path: str) -> Callable[[Shop], list[str]]:
    def prepare(shop: Shop) -> list[str]:
        shop.must("switch", "--quiet", "main")
        shop.commit({path: "".join(f"old line {n}\n" for n in range(500_000))}, "Large")
        shop.must("push", "--quiet", "origin", "main")
        shop.must("switch", "--quiet", "--create", BRANCH)
        shop.write_scope({"change": f"[{{file: {QUEUE}}}]"})
        shop.commit({path: "".join(f"new line {n}\n" for n in range(500_000))}, "Rewrite")
        return [BRANCH]

    return prepare


def default_branch(shop: Shop) -> list[str]:
    shop.must("switch", "--quiet", "main")
    shop.commit({"src/new.py": "NEW = 1\n"}, "Feature")
    return ["main"]


def landings(*signoffs: int) -> Callable[[Shop], list[str]]:
    """Merge one hotfix for each number, which is how many people have signed it."""

    def prepare(shop: Shop) -> list[str]:
        people = [f"p{number}" for number in range(max(signoffs))]
        listed = "".join(
            f'  {p}: {{emails: [{p}@example.com], keys: ["@key-{p}"]}}\n' for p in people
        )
        policy = KEYED_POLICY.replace("people:\n", f"people:\n{listed}")
        shop.must("switch", "--quiet", "main")
        files = {f"config/f{number}.yaml": "size: 10\n" for number in range(len(signoffs))}
        shop.commit({".hotfence.yaml": shop.keyed(policy), **files}, "Keys", when=shop.now - 1100)
        shop.must("push", "--quiet", "origin", "main")
        for number, count in enumerate(signoffs):
            incident, path = f"INC-{number + 1}", f"config/f{number}.yaml"
            branch = f"hotfix/{incident}-size"
            shop.must("switch", "--quiet", "--create", branch, "origin/main")
            shop.write_scope({"incident": incident, "change": f"[{{file: {path}}}]"})
            shop.commit({path: "size: 20\n"}, "Fix")
            for person in ("dana", *people[: count - 1]):
                shop.sign(shop.statement("merge", person, incident=incident))
            shop.must("switch", "--quiet", "main")
            shop.must("merge", "--quiet", "--no-ff", "-m", f"Land {incident}", branch)
        return ["main"]

    return prepare


CASES = (
    Case("ordinary branch", ordinary, False, 25, "2 units"),
    Case("hotfix, one file", one_file, False, 25, "7 units"),
    Case("hotfix, 200 commits", two_hundred_commits, False, 15, "12 units"),
    Case("100 hotfix refs", hundred_refs, False, 9, "12 units"),
    Case("100 ordinary refs", hundred_ordinary_refs, False, 9, "-"),
    Case("default branch, no incident", default_branch, False, 15, "-"),
    Case("landing, 1 signoff", landings(1), False, 15, "-"),
    Case("landing, 10 signoffs", landings(10), False, 9, "15 ms each"),
    Case("3 landings, 10 signoffs", landings(4, 3, 3), False, 9, "1 s"),
    Case("10,000 files", ten_thousand_files, True, 5, "2 s, 150 MB"),
    Case("1 M lines outside the fence", million_lines("data/large.txt"), True, 5, "2 s, 150 MB"),
    Case("1 M lines inside the fence", million_lines(QUEUE), True, 5, "2 s, 150 MB"),
)


def pushed(shop: Shop, subject: str, refs: list[str], blocked: bool) -> Sample:
    """Push to a fresh copy of the server with one subject's hook; check that it did its work."""
    server = shop.server + ".copy"
    shutil.copytree(shop.server, server)
    hook = Path(server, "hooks", "pre-receive")
    hook.parent.mkdir(exist_ok=True)
    if subject == "shell":
        hook.write_text(SHELL_HOOK, encoding="utf-8")
        hook.chmod(0o755)
    elif subject == "hotfence":
        hook.symlink_to(Path(sys.executable).parent / "hotfence")
    command = ["git", "-C", shop.clone, "push", "--quiet", server, *refs]
    start = time.perf_counter()
    process = subprocess.Popen(command, env=shop.environ, stderr=subprocess.PIPE)
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    refused = os.waitstatus_to_exitcode(status) != 0
    assert refused == (blocked and subject == "hotfence"), said.decode()
    shutil.rmtree(server)
    return Sample(wall, usage.ru_maxrss / (1024 if sys.platform == "linux" else 1 << 20))


def unit() -> float:
    """Time one `python -I -c pass` in this virtual environment."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-I", "-c", "pass"], check=True)
    return time.perf_counter() - start


def measure(case: Case, folder: Path, rounds: int) -> str:
    """Run one workload and return its row of the table."""
    shop = Shop(str(folder))
    refs = case.prepare(shop)
    samples: dict[str, list[Sample]] = {subject: [] for subject in SUBJECTS}
    units = []
    for number in range(rounds + 1):
        took = {subject: pushed(shop, subject, refs, case.blocked) for subject in SUBJECTS}
        bare = unit()
        if number:  # the first round warms the caches
            units.append(bare)
            for subject, sample in took.items():
                samples[subject].append(sample)
    return row(case, samples, statistics.median(units))


def row(case: Case, samples: dict[str, list[Sample]], one: float) -> str:
    """Return one line of the table: medians of wall time, and what each hook adds."""
    walls = {s: statistics.median(x.wall for x in samples[s]) for s in SUBJECTS}
    added = {
        s: statistics.median(
            x.wall - n.wall for x, n in zip(samples[s], samples["none"], strict=True)
        )
        for s in ("shell", "hotfence")
    }
    peaks = {s: max(x.peak for x in samples[s]) for s in SUBJECTS}
    return (
        f"| {case.name} | {walls['none'] * 1e3:.0f} ms | {added['shell'] / one:+.1f}"
        f" | {added['hotfence'] / one:+.1f} | {added['hotfence'] * 1e3:+.0f} ms"
        f" | {max(0.0, peaks['hotfence'] - peaks['none']):.0f} MB | {case.target} |"
    )


def main() -> None:
    """Run the workloads that were asked for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="workloads whose name holds this text")
    parser.add_argument("--rounds", type=int, help="pushes a subject, instead of each case's own")
    given = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(os.path.dirname(hotfence.__file__), quiet=1)
    one = statistics.median(unit() for _ in range(20))
    version = subprocess.run(["git", "--version"], capture_output=True, text=True, check=True)
    print(f"unit: `python -I -c pass` {one * 1e3:.1f} ms; {version.stdout.strip()};"
          f" Python {sys.version.split()[0]}; {os.cpu_count()} cores\n")  # fmt: skip
    print("| push | no hook | shell hook adds, units | hotfence adds, units | in ms | memory |"
          " target |")  # fmt: skip
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for number, case in enumerate(CASES):
        if given.only in case.name:
            with tempfile.TemporaryDirectory(prefix="hotfence-bench-") as folder:
                rounds = given.rounds or case.rounds
                print(measure(case, Path(folder, str(number)), rounds), flush=True)


if __name__ == "__main__":
    main()
