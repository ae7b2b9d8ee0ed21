"""Measure what a backtest and a look at one file cost, as ratios to something named.

`benchmarks/backtest.py REPOSITORY...` judges the newest commits of each repository on one core
and sets the processor time, git's included, against `git log --raw --patch` of the same commits.
`--files` looks at commits of one file with `hotfence classify`, in units of `python -I -c pass`
and beyond what `hotfence --version` costs.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

PYTHON = [sys.executable, "-I", "-c"]
HOTFENCE = [*PYTHON, "from hotfence.entry import start; start()"]
LONG = "".join(f"def f{n}(a, b):\n    x = a + {n}\n    return x * b\n\n\n" for n in range(400))
DEPLOYMENT = "apiVersion: apps/v1\nkind: Deployment\nspec: {containers: [{image: 'shop:1'}]}\n"
FILES = {
    "app/retry.py": ("def f(a):\n    return a + 1\n", "def f(a):\n    return a + 2\n"),
    "app/long.py": (LONG, LONG.replace("a + 200", "a + 201")),
    "app/comment.py": (LONG, LONG.replace("    x = a + 200", "    # why\n    x = a + 200")),
    "package.json": ('{"dependencies": {"x": "1.0.0"}}\n', '{"dependencies": {"x": "1.0.1"}}\n'),
    "db/migrations/001_orders.sql": (
        "CREATE TABLE orders (id int);\n",
        "CREATE TABLE orders (id int, note text);\n",
    ),
    "Dockerfile": ("FROM python:3.11\nRUN pip install x==1\n", "FROM python:3.12\n"),
    "deploy/shop.yaml": (DEPLOYMENT, DEPLOYMENT.replace("shop:1", "shop:2")),
    "main.tf": (
        'module "a" {\n  source = "x/y/z"\n  version = "1.0"\n}\n',
        'module "a" {\n  source = "x/y/z"\n  version = "1.1"\n}\n',
    ),
}


class Cost(NamedTuple):
    """What a command cost, with all processes below it: seconds of processor, peak of MB."""

    seconds: float
    peak: float


def cost(command: list[str]) -> Cost:
    """Run a command in a process of its own, whose children are all that it waits for."""
    meter = (
        "import json, resource, subprocess, sys;"
        "code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode;"
        "r = resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(r.ru_utime + r.ru_stime, r.ru_maxrss / 1024, code)"
    )
    run = subprocess.run([*PYTHON, meter, *command], capture_output=True, text=True, check=True)
    seconds, peak, code = run.stdout.split()
    if code != "0":
        raise SystemExit(f"{' '.join(command[-6:])} ended with {code}: {run.stderr.strip()}")
    return Cost(float(seconds), float(peak))


def history(repository: str, last: int, folder: Path) -> str:
    """Return one row: the newest commits of a repository, judged on one core."""
    journal = folder / f"{Path(repository).resolve().parent.name}-{os.getpid()}.jsonl"
    hot = [*HOTFENCE, "backtest", "--repo", repository, "--last", str(last), "--jobs", "1"]
    spent = cost([*hot, "--output", f"jsonl={journal}"])
    with journal.open(encoding="utf-8") as lines:
        judged = sum(line.startswith('{"commit"') for line in lines)
    journal.unlink()
    log = ["git", "-C", repository, "log", f"-{last}", "--raw", "--patch", "--unified=0", "--text"]
    try:
        told = f"{spent.seconds / cost([*log, '--no-renames']).seconds:.0f}"
    except SystemExit:
        told = "cannot be told"  # a blob is missing
    return (
        f"| {repository} | {judged} | {judged / spent.seconds:.0f} | {told} | {spent.peak:.0f} MB |"
    )


def one_file(rounds: int, folder: Path) -> list[str]:
    """Return a row for each kind of file."""
    commits = _commits(folder)
    commands = {"`python -I -c pass`": [*PYTHON, "pass"]}
    commands["`hotfence --version`"] = [*HOTFENCE, "--version"]
    classify = [*HOTFENCE, "classify", "--repo", str(folder)]
    for path, oid in commits.items():
        commands[path] = [*classify, "--base", f"{oid}~1", "--head", oid]
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            taken[name].append(cost(command).seconds)
    middle = {name: statistics.median(several) for name, several in taken.items()}
    unit, start = middle["`python -I -c pass`"], middle["`hotfence --version`"]
    return [
        f"| {name} | {seconds / unit:.1f} | {(seconds - start) * 1e3:+.0f} ms |"
        for name, seconds in middle.items()
    ]


def _commits(folder: Path) -> dict[str, str]:
    """Make a repository with one commit for each file; return their ids."""

    def git(*args: str) -> str:
        identity = ["-c", "user.name=bench", "-c", "user.email=bench@example.com"]
        command = ["git", "-C", str(folder), *identity, *args]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    git("init", "--quiet")
    for path, (old, _) in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(old, encoding="utf-8")
    git("add", "--all")
    git("commit", "--quiet", "--message", "Begin")
    oids = {}
    for path, (_, new) in FILES.items():
        (folder / path).write_text(new, encoding="utf-8")
        git("commit", "--quiet", "--all", "--message", path)
        oids[path] = git("rev-parse", "HEAD")
    return oids


def main() -> None:
    """Print the tables that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("repositories", nargs="*", help="bare repositories or work trees")
    parser.add_argument("--last", type=int, default=1000, help="commits of each repository")
    parser.add_argument("--files", action="store_true", help="look at commits of one file")
    parser.add_argument("--rounds", type=int, default=15, help="runs of each look")
    given = parser.parse_args()
    print(f"Python {sys.version.split()[0]}; {os.cpu_count()} cores; load {os.getloadavg()[0]:.0f}")
    with tempfile.TemporaryDirectory(prefix="hotfence-bench-") as folder:
        if given.repositories:
            print("\n| history | commits judged | a second of one core | times `git log --raw"
                  " --patch` | memory |\n| --- | --- | --- | --- | --- |")  # fmt: skip
        for repository in given.repositories:
            print(history(repository, given.last, Path(folder)), flush=True)
        if given.files:
            print("\n| command or file | times `python -I -c pass` | beyond `--version` |")
            print("| --- | --- | --- |")
            print("\n".join(one_file(given.rounds, Path(folder))))


if __name__ == "__main__":
    main()
