"""`hotfence status`: where the incidents stand, and what their next stage lacks."""

from collections.abc import Sequence

import click

from hotfence.commands.output import write_out
from hotfence.errors import CannotDecideError
from hotfence.git.head import HEADS, head_branch
from hotfence.git.refs import ProtectedRefs, Ref, protected_side
from hotfence.git.repository import Repository
from hotfence.governed import Settings, is_governed, policy_source
from hotfence.progress import standings
from hotfence.report.escape import plain
from hotfence.report.status import render, render_json

MOST_NAMES = 3


@click.command("status")
@click.option("--repo", default=".", metavar="DIR", help="A work tree or a bare repository.")
@click.option("--branch", metavar="NAME", help="Another branch than the one that is checked out.")
@click.option("--all", "everything", is_flag=True, help="Every hotfix branch of the remote.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text")
def command(repo: str, branch: str | None, everything: bool, form: str) -> int:
    """Tell phase, minutes against the plan, each rule's state, and who can give what is missing.

    Committed work counts; `hotfence check` judges what is not committed yet.
    """
    repository = Repository.at(repo)
    try:
        side = protected_side(repository)
        side.need_default()
        source = policy_source(repository, Settings(repository), side.default)
        patterns = source.patterns()
        protected = ProtectedRefs(repository, side, patterns)
        if everything:
            branches = protected.hotfixes()
        else:
            one = _branch(repository, branch)
            branches = [one] if is_governed(patterns, "hotfix", one.name) else []
            if not branches:
                told = _ordinary(one.name, protected.hotfixes())
                write_out("[]\n" if form == "json" else told)
                return 0
        found = standings(repository, source, branches, protected)
    finally:
        repository.close()
    write_out(render_json(found) if form == "json" else render(found))
    return 0


def _ordinary(name: str, hotfixes: Sequence[Ref]) -> str:
    """Return what to say on a branch that is none of hotfence's business, and where to look."""
    names = [plain(ref.name) for ref in hotfixes]
    if not names:
        return f"{plain(name)} is no hotfix branch, and there is none here\n"
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    listed = ", ".join(names[:MOST_NAMES])
    return (
        f"{plain(name)} is no hotfix branch; there are {listed}{more}:"
        " `hotfence status --all` tells about them\n"
    )


def _branch(repository: Repository, name: str | None) -> Ref:
    if name is None:
        ref = head_branch(repository)
        if ref is None or not ref.startswith(HEADS):
            raise CannotDecideError("HEAD is detached; say --branch NAME, or --all")
        name = ref.removeprefix(HEADS)
    oid = repository.objects.commit_id(HEADS + name)
    if oid is None:
        raise CannotDecideError(f"there is no branch {name} with a commit here")
    return Ref(name, oid, 0)
