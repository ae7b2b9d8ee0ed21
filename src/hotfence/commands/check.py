"""`hotfence check`: judge the work tree, the index, or a range of commits."""

import click

from hotfence.commands.output import as_verdict, report, report_options
from hotfence.errors import CannotDecideError
from hotfence.git.head import HEADS, head_branch
from hotfence.git.repository import Repository
from hotfence.model.finding import STAGES, Stage, Verdict
from hotfence.ranges import judge_range


@click.command("check")
@click.option("--repo", default=".", metavar="DIR", help="A work tree or a bare repository.")
@click.option("--worktree", "what", flag_value="worktree", help="Judge files as they are on disk.")
@click.option("--index", "what", flag_value="index", help="Judge what `git commit` would commit.")
@click.option("--base", metavar="REV", help="The protected side: a commit or branch.")
@click.option("--head", metavar="REV", help="The hotfix: a commit or branch.")
@click.option("--branch", metavar="NAME", help="The hotfix branch's name, if --head is a commit.")
@click.option(
    "--stage",
    type=click.Choice(STAGES),
    help="edit for files, push (the default), merge or rollout for commits.",
)
@report_options
def command(
    repo: str,
    what: str | None,
    base: str | None,
    head: str | None,
    branch: str | None,
    stage: Stage | None,
    form: str,
    outputs: tuple[str, ...],
) -> int:
    """Judge the work tree (the default), the index, or the commits of --base/--head."""
    repository = Repository.at(repo)
    try:
        if base is not None or head is not None:
            if what is not None:
                raise CannotDecideError(f"--{what} excludes --base and --head; leave one out")
            verdict = judge_range(
                repository, base, "HEAD" if head is None else head, branch, stage or "push"
            )
        elif stage not in {None, "edit"}:
            raise CannotDecideError("files are judged at stage edit; for commits give --head HEAD")
        else:
            verdict = _uncommitted(repository, what or "worktree", branch)
    except CannotDecideError as error:
        verdict = as_verdict(error, form, stage or "edit")
    finally:
        repository.close()
    return report([verdict], form, outputs)


def _uncommitted(repository: Repository, what: str, branch: str | None) -> Verdict:
    from hotfence.hooks.pre_commit import judge_uncommitted

    if branch is None:
        ref = head_branch(repository)
        if ref is None or not ref.startswith(HEADS):
            raise CannotDecideError("HEAD is detached; say --branch NAME, or switch to a branch")
        branch = ref.removeprefix(HEADS)
    found = judge_uncommitted(repository, branch, work_tree=what == "worktree")
    return found if found is not None else Verdict("not-a-hotfix", "edit", branch=branch)
