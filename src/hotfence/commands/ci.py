"""`hotfence ci`: judge what this CI run is about."""

import os
import time
from collections.abc import Callable
from typing import NamedTuple

import click

from hotfence.ci.run import CiRun, detect
from hotfence.commands.output import as_verdict, report, report_options
from hotfence.errors import CannotDecideError
from hotfence.git.head import HEADS
from hotfence.git.refs import REMOTES, protected_side
from hotfence.git.repository import Repository
from hotfence.model.finding import Stage, Verdict
from hotfence.model.review import Reviews
from hotfence.ranges import judge_range, range_policy


class _Question(NamedTuple):
    """What is to be judged, as `judge_range` takes it.

    `old` is what the decision log names as the commit before; `run` is None where the commits
    were given.
    """

    base: str | None
    head: str
    branch: str | None
    stage: Stage
    old: str | None
    run: CiRun | None = None


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
    started = time.monotonic()
    repository = Repository.at(repo)
    question, failure = None, None
    try:
        try:
            question = _question(repository, base, head, branch)
            verdict = _judged(repository, question)
        except CannotDecideError as error:
            failure = error
            stage: Stage = question.stage if question is not None else "push"
            verdict = Verdict("error", stage, error=str(error))
        _log(repository, question, verdict, started)
    finally:
        repository.close()
    if failure is not None:
        verdict = as_verdict(failure, form, verdict.stage)
    return report([verdict], form, outputs)


def _question(
    repository: Repository, base: str | None, head: str | None, branch: str | None
) -> _Question | None:
    """Return what this run, or the options, ask; None where the run is about no branch.

    Raises:
        CannotDecideError: neither tells, or the checkout lacks what they name.
    """
    if base is not None or head is not None:
        given = "HEAD" if head is None else head
        stage: Stage = "push" if base is None else "merge"
        return _Question(_unless_default_is_known(repository, base), given, branch, stage, base)
    run = detect(os.environ)
    if run is None:
        return None
    _need(repository, run)
    stage = "push" if run.base is None else "merge"
    old = run.pushed if run.base is None else run.base
    return _Question(_base(repository, run), run.head, branch or run.branch, stage, old, run)


def _judged(repository: Repository, question: _Question | None) -> Verdict:
    if question is None:
        return Verdict("not-a-hotfix", "push")
    run = question.run
    return judge_range(
        repository,
        question.base,
        question.head,
        question.branch,
        question.stage,
        default=run.default if run is not None else None,
        pushed=run.pushed if run is not None else None,
        ask=_asker(run) if run is not None and question.stage == "merge" else None,
    )


def _asker(run: CiRun) -> Callable[[], Reviews]:
    def ask() -> Reviews:
        from hotfence.ci.reviews import read_reviews

        return read_reviews(run, os.environ)

    return ask


def _log(
    repository: Repository, question: _Question | None, verdict: Verdict, started: float
) -> None:
    """Keep what was decided, or that nothing could be, as the server's hooks do."""
    from hotfence.decisions.decision import Asked, pusher
    from hotfence.hooks.answer import keep_asked

    asked = Asked("ci", pusher(os.environ), None, None, None, "unknown")
    if question is not None:
        branch = verdict.branch or question.branch
        asked = asked._replace(
            ref=HEADS + branch if branch else None,
            old=_known(repository, question.old),
            new=verdict.head or _known(repository, question.head),
        )
    try:
        default = question.run.default if question and question.run else None
        source = range_policy(repository, question.base if question else None, default)
        asked = asked._replace(policy=source.identity)
    except CannotDecideError:
        pass  # the verdict says what is wrong
    keep_asked(repository, [(asked, verdict)], started)


def _known(repository: Repository, name: str | None) -> str | None:
    """Return the commit that a name stands for, or the name itself where there is none."""
    if not name or not name.isprintable():
        return None
    return repository.objects.commit_id(name) or name


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
