"""`hotfence ci`: judge what this CI run is about."""

import os

import click

from hotfence.ci.run import CiRun, detect
from hotfence.commands.output import as_verdict, report, report_options
from hotfence.errors import CannotDecideError
from hotfence.git.head import HEADS
from hotfence.git.refs import REMOTES, protected_side
from hotfence.git.repository import Repository
from hotfence.model.finding import Stage, Verdict
from hotfence.ranges import judge_range


@click.command("ci")
@click.option("--repo", default=".", metavar="DIR", help="The checkout.")
@click.option("--base", metavar="REV", help="The target branch's commit.")
@click.option("--head", metavar="REV", help="The hotfix's commit.")
@click.option("--branch", metavar="NAME", help="The hotfix branch's name.")
@report_options
def command(
    repo: str,
    base: str | None,
    head: str | None,
    branch: str | None,
    form: str,
    outputs: tuple[str, ...],
) -> int:
    """Judge the pull request, merge request or push of this run (GitHub Actions, GitLab CI).

    A request is judged at the stage merge, which asks for signoffs; a push at the stage push.
    Elsewhere give --base and --head, as for a request.
    """
    stage: Stage = "push"
    repository = Repository.at(repo)
    try:
        if base is not None or head is not None:
            given = "HEAD" if head is None else head
            stage = "push" if base is None else "merge"
            verdict = judge_range(
                repository, _unless_default_is_known(repository, base), given, branch, stage
            )
        else:
            run = detect(os.environ)
            if run is None:
                return report([Verdict("not-a-hotfix", "push")], form, outputs)
            _need(repository, run)
            stage = "push" if run.base is None else "merge"
            verdict = judge_range(
                repository,
                _base(repository, run),
                run.head,
                branch or run.branch,
                stage,
                default=run.default,
                pushed=run.pushed,
            )
    except CannotDecideError as error:
        verdict = as_verdict(error, form, stage)
    finally:
        repository.close()
    return report([verdict], form, outputs)


def _unless_default_is_known(repository: Repository, base: str | None) -> str | None:
    """Return None where the clone knows its default branch, for the reason given below."""
    side = protected_side(repository)
    known = side.prefix != HEADS and side.default is not None
    if base is not None and repository.objects.commit_id(base) is None:
        return base
    return None if known else base


def _base(repository: Repository, run: CiRun) -> str | None:
    """Return the request's base where the protected branches themselves are not there.

    A request to an unprotected branch must not be judged by that branch and its policy: its
    green check would stand on the very commit that is then merged to the default branch.
    """
    if run.default is not None and repository.objects.commit_id(f"{REMOTES}origin/{run.default}"):
        return None
    return run.base


def _need(repository: Repository, run: CiRun) -> None:
    for oid in (run.base, run.head):
        if oid is not None and repository.objects.commit_id(oid) is None:
            raise CannotDecideError(
                f"commit {oid[:12]} of this {run.system} run is not in the checkout;"
                " fetch the whole history (fetch-depth: 0, or GIT_DEPTH: 0)"
            )
