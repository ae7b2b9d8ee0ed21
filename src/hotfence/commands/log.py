"""`hotfence log`: what the hooks, checks and gates of this repository decided."""

import json
from collections import deque
from typing import Any

import click

from hotfence.commands.output import write_out
from hotfence.decisions.log import read
from hotfence.git.repository import Repository
from hotfence.report.escape import plain

VERDICTS = ("passed", "blocked", "error", "not-a-hotfix")


@click.command("log")
@click.option("--repo", default=".", metavar="DIR", help="A work tree or a bare repository.")
@click.option("--last", default=20, type=click.IntRange(1), help="How many; 20 by default.")
@click.option("--all", "everything", is_flag=True, help="All of them.")
@click.option("--incident", metavar="ID", help="Only of this incident.")
@click.option("--ref", metavar="NAME", help="Only of this ref or branch.")
@click.option("--verdict", type=click.Choice(VERDICTS), help="Only these.")
@click.option("--rule", metavar="ID", help="Only where this rule blocked, or would have.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text")
def command(
    repo: str,
    last: int,
    everything: bool,
    incident: str | None,
    ref: str | None,
    verdict: str | None,
    rule: str | None,
    form: str,
) -> int:
    """Show the decisions of this repository's hooks, checks and gates, newest last."""
    repository = Repository.at(repo)
    try:
        directory = repository.common_dir
    finally:
        repository.close()
    kept: deque[dict[str, Any]] = deque(maxlen=None if everything else last)
    damaged = 0
    for one in read(directory):
        if one is None:
            damaged += 1
        elif (
            incident in {None, one.get("incident")}
            and (ref is None or one.get("ref") in {ref, f"refs/heads/{ref}", f"refs/tags/{ref}"})
            and verdict in {None, one.get("verdict")}
            and (rule is None or rule in _rules(one))
        ):
            kept.append(one)
    if form == "json":
        write_out("".join(json.dumps(one) + "\n" for one in kept))
        return 0
    lines = [_line(one) for one in kept] or ["no decision is on record here"]
    if damaged:
        lines.append(f"({damaged} lines of the log are damaged and left out)")
    write_out("\n".join(lines) + "\n")
    return 0


def _rules(one: dict[str, Any]) -> list[str]:
    return [str(r) for name in ("rules", "waived", "warned") for r in one.get(name) or ()]


def _line(one: dict[str, Any]) -> str:
    ref = str(one.get("ref") or "-").removeprefix("refs/heads/")
    words = [
        str(one.get("time") or "-")[:19] + "Z",
        str(one.get("verdict") or "-").ljust(7),
        str(one.get("door") or "-"),
        ref,
        str(one.get("new") or "-")[:12],
        f"by {one.get('pusher') or 'somebody unknown'}",
    ]
    for name in ("rules", "waived"):
        if one.get(name):
            head = "" if name == "rules" else "waived "
            words.append(head + ",".join(str(rule) for rule in one[name]))
    if one.get("error"):
        words.append(str(one["error"]))
    return plain("  ".join(words))
