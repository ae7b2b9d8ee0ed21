"""`hotfence allows`: may this file be edited now? One line and the exit code."""

import os

import click

from hotfence.commands.output import write_out
from hotfence.early import may_edit
from hotfence.git.repository import Repository
from hotfence.report.writing import FORMATS


@click.command("allows")
@click.argument("target", metavar="PATH[:KEY]")
@click.option("--repo", metavar="DIR", help="A work tree; the one PATH lies in by default.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
def command(target: str, repo: str | None, form: str) -> int:
    """May PATH be edited now? Prints one line; exit code 0 for yes, 1 for no, 2 for unknown."""
    start = repo or _existing_folder(target)
    repository = Repository.at(start)
    try:
        answer = may_edit(repository, target)
    finally:
        repository.close()
    if form == "json":
        from hotfence.report.json_format import safe

        told = {"schema": 1, "target": target, "allowed": answer.allowed, "reason": answer.told}
        write_out(safe(told))
    else:
        write_out(f"{'yes' if answer.allowed else 'no'}: {answer.told}\n")
    return 0 if answer.allowed else 1


def _existing_folder(target: str) -> str:
    """Return the nearest folder of a path that exists."""
    if not os.path.isabs(target):
        return "."
    folder = os.path.dirname(target)
    while folder and not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    return folder or "."
