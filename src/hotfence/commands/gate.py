"""`hotfence gate`: may this commit go out?"""

import os
import time

import click

from hotfence.commands.output import as_verdict, report, report_options, write_out
from hotfence.errors import CannotDecideError
from hotfence.git.head import HEADS
from hotfence.git.refs import ProtectedRefs, protected_side
from hotfence.git.repository import Repository
from hotfence.governed import Settings, policy_source
from hotfence.hooks.answer import keep
from hotfence.hooks.update import Update
from hotfence.model.finding import Verdict
from hotfence.releases import Release, judge_release
from hotfence.report.rollout import rollout_card


@click.command("gate")
@click.option("--commit", "name", default="HEAD", metavar="REV", help="What is to go out.")
@click.option("--since", metavar="REV", help="What runs now; else the newest deploy ref before it.")
@click.option("--repo", default=".", metavar="DIR", help="A work tree or a bare repository.")
@report_options
def command(name: str, since: str | None, repo: str, form: str, outputs: tuple[str, ...]) -> int:
    """Judge, for a deploy job, the hotfixes that a commit carries, whatever its branch.

    Prints the first stage, the watch list and the rollback of each that may go out.
    """
    repository = Repository.at(repo)
    try:
        return _judge(repository, name, since, form, outputs)
    except CannotDecideError as error:
        return report([as_verdict(error, form, "rollout")], form, outputs)
    finally:
        repository.close()


def _judge(
    repository: Repository, name: str, since: str | None, form: str, outputs: tuple[str, ...]
) -> int:
    started = time.monotonic()
    commit = _commit(repository, name, "--commit")
    before = _commit(repository, since, "--since") if since else None
    side = protected_side(repository)
    source = policy_source(repository, Settings(repository), side.need_default())
    protected = ProtectedRefs(repository, side, source.patterns())
    release = judge_release(repository, source, protected, commit, before)
    verdicts = [one.verdict for one in release.carried]
    update = Update(release.since or "0" * len(commit), commit, name)
    judged = verdicts or [Verdict("not-a-hotfix", "rollout", head=commit)]
    keep(repository, source, "gate", [(update, verdict) for verdict in judged], started)
    if not verdicts and form == "text":
        since_told = f" since {release.since[:12]}" if release.since else ""
        write_out(f"hotfence: {commit[:12]} carries no hotfix{since_told}, so nothing is judged\n")
        return report([], "text", outputs)
    code = report(judged, form, outputs)
    if form == "text":
        _tell_cards(release, code)
    return code


def _tell_cards(release: Release, code: int) -> None:
    for one in release.carried:
        if one.scope is not None and one.verdict.outcome == "passed":
            write_out(rollout_card(one.scope))
    if code and release.since is None:
        write_out(
            "hotfence: which commit runs now is not known, so every hotfix counts as new;"
            " say --since REV\n"
        )


def _commit(repository: Repository, name: str, option: str) -> str:
    oid = None
    if name and name.isprintable():
        # A tag with a branch's name would be taken first, and anybody can push one.
        found = (repository.objects.commit_id(n) for n in (HEADS + name, name))
        oid = next((one for one in found if one is not None), None)
    if oid is None:
        raise CannotDecideError(
            f"{option} {name}: there is no such commit in {os.path.abspath(repository.git_dir)};"
            " fetch it, or mend the name"
        )
    return oid
