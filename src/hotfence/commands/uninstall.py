"""`hotfence uninstall`: take out what `install` put there, and nothing else."""

import os

import click

from hotfence.agents.event import AGENTS
from hotfence.agents.settings import put, removed
from hotfence.bundled import bundled
from hotfence.commands.install import (
    CI_FILES,
    GIT_HOOKS,
    hooks_folder,
    is_ours,
    shared_options,
    work_tree,
)
from hotfence.commands.output import write_out
from hotfence.errors import CannotDecideError
from hotfence.git.repository import Repository


@click.group("uninstall")
def command() -> None:
    """Take out a git hook, the hooks of a coding agent, or a CI file that hotfence installed."""


@command.command("agent")
@click.argument("name", type=click.Choice(AGENTS))
@shared_options
def agent(name: str, repo: str, show: bool) -> int:
    """Take hotfence's hooks out of the settings of the agent NAME."""
    root = work_tree(repo)
    plan = removed(root, name)
    if show:
        write_out(plan.text or f"{plan.path} would be deleted\n")
        return 0
    if plan.same:
        write_out(f"{plan.path} has no hook of hotfence\n")
        return 0
    put(root, plan)
    did = "deleted" if plan.text is None else "took the hooks of hotfence out of"
    write_out(f"{did} {plan.path}\n")
    return 0


@command.command("ci")
@click.argument("system", type=click.Choice(list(CI_FILES)))
@shared_options
def ci(system: str, repo: str, show: bool) -> int:
    """Delete the CI file of SYSTEM, if nobody changed it."""
    source, path = CI_FILES[system]
    full = os.path.join(work_tree(repo), path)
    with open(bundled("ci", source), encoding="utf-8") as file:
        text = file.read()
    try:
        with open(full, encoding="utf-8", errors="replace") as file:
            same = file.read() == text
    except OSError:
        write_out(f"there is no {path}\n")
        return 0
    if not same:
        raise CannotDecideError(f"{path} was changed by hand; delete it yourself if it is to go")
    if show:
        write_out(f"{path} would be deleted\n")
        return 0
    os.unlink(full)
    write_out(f"deleted {path}\n")
    return 0


def _git_hook(target: str) -> click.Command:
    def uninstall(repo: str, show: bool) -> int:
        folder = hooks_folder(Repository.at(repo))
        for name in GIT_HOOKS[target]:
            link = os.path.join(folder, name)
            if not is_ours(link):
                write_out(f"{link} is not hotfence's\n")
            elif show:
                write_out(f"rm {link}\n")
            else:
                os.unlink(link)
                write_out(f"deleted {link}\n")
        return 0

    names = " and ".join(GIT_HOOKS[target])
    found: click.Command = click.command(target, help=f"Delete {names}, if hotfence's.")(
        shared_options(uninstall)
    )
    return found


for _target in GIT_HOOKS:
    command.add_command(_git_hook(_target))
