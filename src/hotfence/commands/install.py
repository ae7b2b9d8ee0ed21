"""`hotfence install`: git hooks, an agent's hooks, a CI file. `uninstall` takes ours out again."""

import os
import shutil
import sys
from collections.abc import Callable
from typing import Any

import click

from hotfence.agents.event import AGENTS
from hotfence.agents.settings import AFTERWARDS, installed, put
from hotfence.bundled import bundled
from hotfence.commands.output import write_out
from hotfence.errors import CannotDecideError
from hotfence.git.repository import Repository

# A target, and the hooks that it stands for.
GIT_HOOKS = {
    "pre-commit": ("pre-commit", "pre-merge-commit"),
    "pre-push": ("pre-push",),
    "pre-receive": ("pre-receive",),
    "update": ("update",),
}
CI_FILES = {
    "github": ("github.yml", ".github/workflows/hotfence.yml"),
    "gitlab": ("gitlab.yml", ".gitlab/hotfence.yml"),
    "forgejo": ("github.yml", ".forgejo/workflows/hotfence.yml"),
    "gitea": ("github.yml", ".gitea/workflows/hotfence.yml"),
}
_CI_AFTERWARDS = {
    "github": "commit it on the default branch, then require its check (README, GitHub Actions)",
    "gitlab": "add `include: [{local: .gitlab/hotfence.yml}]` to .gitlab-ci.yml on the default"
    ' branch, then switch on "Pipelines must succeed"',
    "forgejo": "commit it on the default branch, then require its check",
    "gitea": "commit it on the default branch, then require its check",
}


def shared_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--repo` and `--print` to a command."""
    command = click.option(
        "--print", "show", is_flag=True, help="Show what would be written; write nothing."
    )(command)
    return click.option(
        "--repo", default=".", show_default=True, metavar="DIR", help="A work tree or repository."
    )(command)


@click.group("install")
def command() -> None:
    """Install a git hook, the hooks of a coding agent, or a CI file into this repository.

    What is there stays as it is; installing twice changes nothing.
    """


@command.command("agent")
@click.argument("name", type=click.Choice(AGENTS))
@shared_options
def agent(name: str, repo: str, show: bool) -> int:
    """Let the agent NAME ask hotfence before each tool call."""
    root = work_tree(repo)
    plan = installed(root, name)
    if show:
        write_out(plan.text or "")
        return 0
    if plan.same:
        write_out(f"{plan.path} has the hooks of hotfence already\n")
        return 0
    put(root, plan)
    write_out(f"wrote {plan.path}; commit it on the default branch, then {AFTERWARDS[name]}\n")
    return 0


@command.command("ci")
@click.argument("system", type=click.Choice(list(CI_FILES)))
@shared_options
def ci(system: str, repo: str, show: bool) -> int:
    """Write the CI file of SYSTEM."""
    source, path = CI_FILES[system]
    with open(bundled("ci", source), encoding="utf-8") as file:
        text = file.read()
    if show:
        write_out(text)
        return 0
    full = os.path.join(work_tree(repo), path)
    if os.path.lexists(full):
        with open(full, encoding="utf-8", errors="replace") as file:
            same = file.read() == text
        if not same:
            raise CannotDecideError(
                f"{path} is there already and differs; compare it with --print, or remove it first"
            )
        write_out(f"{path} is there already\n")
        return 0
    try:
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise CannotDecideError(f"{path} cannot be written ({error.strerror})") from None
    write_out(f"wrote {path}; {_CI_AFTERWARDS[system]}\n")
    return 0


def _git_hook(target: str) -> click.Command:
    def install(repo: str, show: bool) -> int:
        repository = Repository.at(repo)
        folder = hooks_folder(repository)
        if target in {"pre-receive", "update"} and repository.work_tree is not None:
            raise CannotDecideError(
                f"{target} runs on a server: give --repo the bare repository there"
            )
        source = our_command()
        links = [os.path.join(folder, name) for name in GIT_HOOKS[target]]
        if show:
            write_out("".join(f"ln -s {source} {link}\n" for link in links))
            return 0
        taken = [link for link in links if os.path.lexists(link) and not is_ours(link)]
        if taken:
            name = os.path.basename(taken[0])
            raise CannotDecideError(
                f'{taken[0]} is there already; call `hotfence {name} "$@"` from it'
            )
        for link in links:
            write_out(_linked(source, link))
        return 0

    names = " and ".join(GIT_HOOKS[target])
    found: click.Command = click.command(target, help=f"Link {names} to hotfence.")(
        shared_options(install)
    )
    return found


def _linked(source: str, link: str) -> str:
    if os.path.lexists(link):
        if os.path.exists(link):
            return f"{link} is hotfence's already\n"
        os.unlink(link)  # our link to a command that has gone
    try:
        os.makedirs(os.path.dirname(link), exist_ok=True)
        os.symlink(source, link)
    except OSError as error:
        raise CannotDecideError(f"{link} cannot be written ({error.strerror})") from None
    return f"linked {link} to {source}\n"


for _target in GIT_HOOKS:
    command.add_command(_git_hook(_target))


def our_command() -> str:
    """Return the full path of the command `hotfence`.

    Raises:
        CannotDecideError: it is not on the PATH.
    """
    own = os.path.abspath(sys.argv[0])
    found = own if os.path.basename(own) == "hotfence" else shutil.which("hotfence")
    beside = os.path.join(os.path.dirname(sys.executable), "hotfence")
    if found is None and os.access(beside, os.X_OK):
        found = beside
    if found is None:
        raise CannotDecideError("the command hotfence is not on the PATH; install it there first")
    return os.path.abspath(found)


def is_ours(link: str) -> bool:
    """Say whether a hook is a link to hotfence."""
    return os.path.islink(link) and os.path.basename(os.readlink(link)) == "hotfence"


def work_tree(repo: str) -> str:
    """Return the top of the work tree that holds a folder.

    Raises:
        CannotDecideError: there is none.
    """
    root = Repository.at(repo).work_tree
    if root is None:
        raise CannotDecideError("a bare repository has no files; give --repo a work tree")
    return root


def hooks_folder(repository: Repository) -> str:
    """Return the folder in which git looks for hooks."""
    child = repository.start_as_user("rev-parse", "--git-path", "hooks")
    out = os.fsdecode(repository.finish(child)).rstrip("\n")
    return os.path.join(repository.work_tree or repository.git_dir, out)
