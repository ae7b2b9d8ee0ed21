"""`hotfence approve`: look at a change on one screen, and sign for it."""

import os

import click

from hotfence.commands.output import write_out
from hotfence.commands.signing import confirm, hour, sign_and_commit, signing_person
from hotfence.commands.subject import Subject, read_subject
from hotfence.errors import CannotDecideError
from hotfence.git.repository import Repository
from hotfence.governed import POLICY_NAME
from hotfence.model.case import Case
from hotfence.model.finding import Finding, Stage, Verdict
from hotfence.model.signoff import Signoff, Statement
from hotfence.report.escape import plain

HOUR = 3600
MOST_NAMES = 3

# What only further signoffs can clear does not speak against this one.
_OF_OTHERS = frozenset({"HF403", "HF404", "HF406", "HF408"})
_JUDGED_AT: dict[str, Stage] = {"scope": "push", "merge": "merge", "rollout": "rollout"}


@click.command("approve")
@click.argument("stage", type=click.Choice(tuple(_JUDGED_AT)))
@click.option("--repo", default=".", metavar="DIR", help="A work tree on the hotfix branch.")
@click.option("--person", metavar="NAME", help="Who you are, if your e-mail does not tell.")
@click.option("--key", metavar="KEY", help="What to sign with: a key file, or an OpenPGP key id.")
@click.option("--hours", type=click.IntRange(1, 720), help="For less time than the policy allows.")
@click.option("--yes", is_flag=True, help="Sign without asking.")
def command(
    stage: str, repo: str, person: str | None, key: str | None, hours: int | None, yes: bool
) -> int:
    """Sign off the scope, the merge or the rollout of the hotfix that is checked out.

    Shows what changed, what was left untouched, how to undo it and which rules are satisfied;
    asks; signs with your own key; commits the signoff and nothing else.
    """
    repository = Repository.at(repo)
    try:
        return _approve(repository, stage, person, key, hours, yes=yes)
    finally:
        repository.close()


def _approve(
    repository: Repository,
    stage: str,
    person: str | None,
    key: str | None,
    hours: int | None,
    *,
    yes: bool,
) -> int:
    from hotfence.report.approval import screen

    subject = read_subject(repository, _JUDGED_AT[stage])
    name = signing_person(repository, subject.policy, person)
    statement = _statement(repository, subject, stage, name, hours)
    verdict, wanted, refused = _judged(subject.case, statement)
    write_out(screen(subject.case, verdict, stage, wanted))
    _tell_dirt(repository)
    if refused:
        write_out(f"\nNot signed: {refused[0].rule} {refused[0].name}; {plain(refused[0].fix)}\n")
        return 1
    confirm(f"You sign as {name}, until {hour(statement.until)}.", yes=yes)
    message = f"Sign off the {stage} of {statement.incident}"
    sign_and_commit(repository, subject.policy, subject.head, statement, key, message)
    return 0


def _statement(
    repository: Repository, subject: Subject, stage: str, person: str, hours: int | None
) -> Statement:
    """Return what is to be signed.

    Raises:
        CannotDecideError: there is no scope or no patch to sign, or another person has to.
    """
    from hotfence.model.approval import accepts, makers
    from hotfence.signoff.check import DEFAULT_HOURS

    case = subject.case
    if case.scope is None or case.scope_file.blob is None or case.incident is None:
        raise CannotDecideError(
            f"there is no scope that reads ({case.scope_file.path or 'no incident id'});"
            " `hotfence check --head HEAD` tells what is wrong"
        )
    if stage == "scope" and person != case.scope.lead:
        raise CannotDecideError(
            f"the lead signs the scope, and that is {case.scope.lead or 'nobody yet'}, not {person}"
        )
    if stage == "merge" and not accepts(subject.policy, "signature"):
        raise CannotDecideError(
            "the policy takes reviews alone for the merge (signoffs.accept), so a signature would"
            " not count; approve the request on the forge"
        )
    own = makers(case).get(person) if stage != "scope" else None
    if own is not None:
        raise CannotDecideError(f"{person} cannot sign their own patch: {own} (HF407)")
    if stage != "scope" and (not case.patch or case.patch_digest is None):
        raise CannotDecideError(
            f"there is no patch on {case.branch} yet, so nothing to sign; commit it first"
        )
    most = subject.policy.signoffs.hours or DEFAULT_HOURS
    policy = repository.objects.get(f"{case.base}:{POLICY_NAME}")
    return Statement(
        stage=stage,
        incident=case.incident,
        branch=case.branch or "",
        person=person,
        base=case.base or "",
        scope=case.scope_file.blob,
        policy=policy.oid if policy is not None else "-",
        at=case.now,
        until=case.now + min(hours or most, most) * HOUR,
        patch="" if stage == "scope" else case.patch_digest or "",
    )


def _judged(case: Case, statement: Statement) -> tuple[Verdict, list[Finding], list[Finding]]:
    """Judge the case as if this were signed; return what others must still do, and what refuses."""
    from hotfence.judge import judge
    from hotfence.rules import RULES
    from hotfence.signoff.statement import file_name, folder

    # Without a path it would count as a review.
    path = f"{folder(statement.incident)}/{file_name(statement)}"
    planned = Signoff(statement.stage, statement.person, path, statement)
    verdict = judge(case._replace(signoffs=(*case.signoffs, planned)), RULES)
    errors = [f for f in verdict.findings if f.level == "error"]
    wanted = [f for f in errors if f.rule in _OF_OTHERS]
    return verdict, wanted, [f for f in errors if f.rule not in _OF_OTHERS]


def _tell_dirt(repository: Repository) -> None:
    args = ("-C", repository.work_tree or ".", "status", "--porcelain", "-z")
    _, out, _ = repository.start_as_user(*args).finish(None)
    names = [os.fsdecode(line[3:]) for line in out.split(b"\0") if line[2:3] == b" "]
    if names:
        more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
        told = ", ".join(plain(n) for n in names[:MOST_NAMES])
        write_out(f"\nNot part of it, since it is not committed: {told}{more}\n")
