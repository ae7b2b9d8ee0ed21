"""`hotfence classify`: what a diff contains, with no scope and no policy."""

import click

from hotfence.commands.output import write_out
from hotfence.errors import CannotDecideError
from hotfence.facts.contents import classify_pairs, tree_of
from hotfence.git.head import head_branch
from hotfence.git.refs import protected_side
from hotfence.git.repository import EMPTY_TREES, Repository
from hotfence.git.sections import TreePair
from hotfence.model.evidence import FileReport
from hotfence.report.classification import FORMATS, rendered


@click.command("classify")
@click.option("--repo", default=".", metavar="DIR", help="A work tree or a bare repository.")
@click.option("--worktree", "what", flag_value="worktree", help="Files as they are on disk.")
@click.option("--index", "what", flag_value="index", help="What `git commit` would commit.")
@click.option("--base", metavar="REV", help="The old side; its merge base with --head counts.")
@click.option("--head", metavar="REV", help="The new side: a commit or branch.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="What to print.",
)
def command(repo: str, what: str | None, base: str | None, head: str | None, form: str) -> int:
    """Tell what a change contains: dependencies, migrations, renames, comments and so on.

    Without options it is the work tree against HEAD. With --head alone it is what that commit
    or branch brings over the default branch. The exit code is 0 whatever is found.
    """
    repository = Repository.at(repo)
    try:
        files = classified(repository, what, base, head)
    finally:
        repository.close()
    write_out(rendered(files, form))
    return 0


def classified(
    repository: Repository, what: str | None, base: str | None, head: str | None
) -> tuple[FileReport, ...]:
    """Return what a change contains; the words are those of the options.

    Raises:
        CannotDecideError: they exclude each other, or name nothing that is there.
    """
    if base is None and head is None:
        return _uncommitted(repository, what or "worktree")
    if what is not None:
        raise CannotDecideError(f"--{what} excludes --base and --head; leave one out")
    return _between(repository, base, head or "HEAD")


def _between(repository: Repository, base: str | None, head: str) -> tuple[FileReport, ...]:
    new = tree_of(repository, head, "--head")
    if base is None:
        base, option = protected_side(repository).need_default(), "the default branch"
    else:
        option = "--base"
    old = tree_of(repository, base, option)
    tips = [repository.objects.commit_id(name) for name in (base, head)]
    if None not in tips:
        out = repository.run("merge-base", *(t for t in tips if t), allow=(0, 1))
        shared = out.decode("ascii").strip()
        old = tree_of(repository, shared, option) if shared else old
    return next(classify_pairs(repository, [TreePair(old, new)]))


def _uncommitted(repository: Repository, what: str) -> tuple[FileReport, ...]:
    from hotfence.git.staging import staged_tree

    with staged_tree(repository, work_tree=what == "worktree") as (side, tree):
        old = EMPTY_TREES[len(tree)]
        if repository.objects.commit_id("HEAD") is not None:
            old = tree_of(repository, "HEAD", "HEAD")
        elif head_branch(repository) is None:
            raise CannotDecideError("HEAD names no commit; switch to a branch first")
        return next(classify_pairs(side, [TreePair(old, tree)]))
