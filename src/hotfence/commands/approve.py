"""`hotfence approve`: look at a change on one screen, and sign for it."""

import os
import time
from typing import NamedTuple

import click

from hotfence.commands.output import write_out
from hotfence.commands.signing import confirm, hour, sign_and_commit, signing_person
from hotfence.errors import CannotDecideError
from hotfence.git.head import HEADS, head_branch
from hotfence.git.refs import ProtectedRefs, protected_side
from hotfence.git.repository import Repository, finish_version_check, start_version_check
from hotfence.governed import POLICY_NAME, Settings, is_governed, policy_source
from hotfence.model.case import Case
from hotfence.model.finding import Finding, Stage, Verdict
from hotfence.model.policy import Policy
from hotfence.model.signoff import Signoff, Statement
from hotfence.report.escape import plain

HOUR = 3600
MOST_NAMES = 3

# What only further signoffs can clear does not speak against this one.
_OF_OTHERS = frozenset({"HF403", "HF404", "HF406", "HF408"})
_JUDGED_AT: dict[str, Stage] = {"scope": "push", "merge": "merge", "rollout": "rollout"}


class Subject(NamedTuple):
    """What is to be signed: its case, the policy in force, HEAD's commit."""

    case: Case
    policy: Policy
    head: str


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

    subject = _subject(repository, _JUDGED_AT[stage])
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


def _subject(repository: Repository, stage: Stage) -> Subject:
    """Gather the case of HEAD, as the branch that it is on.

    Raises:
        CannotDecideError: HEAD is on no hotfix branch, or the change cannot be read.
    """
    from hotfence.facts.gatherer import Gatherer
    from hotfence.facts.proposal import Proposal

    ref = head_branch(repository)
    if repository.work_tree is None or ref is None or not ref.startswith(HEADS):
        raise CannotDecideError("no branch is checked out here; switch to the hotfix branch")
    branch = ref.removeprefix(HEADS)
    side = protected_side(repository)
    source = policy_source(repository, Settings(repository), side.default)
    patterns = source.patterns()
    if not is_governed(patterns, "hotfix", branch):
        raise CannotDecideError(f"{branch} is no hotfix branch, so there is nothing to sign")
    head = repository.objects.commit_id("HEAD")
    if head is None:
        raise CannotDecideError(f"{branch} has no commit yet; commit the scope first")
    side.need_default()
    version = start_version_check()
    repository.check_not_shallow()
    protected = ProtectedRefs(repository, side, patterns).read()
    pushed = None if side.prefix == HEADS else repository.objects.commit_id(side.prefix + branch)
    policy = source.policy()
    gatherer = Gatherer(repository, policy, protected, int(time.time()))
    case = gatherer.gather([Proposal(branch, head, stage, pushed=pushed)])[0]
    finish_version_check(version)
    why = case.unreadable_history or case.unreadable_diff
    if why is not None:
        raise CannotDecideError(why)
    return Subject(case, policy, head)


def _statement(
    repository: Repository, subject: Subject, stage: str, person: str, hours: int | None
) -> Statement:
    """Return what is to be signed.

    Raises:
        CannotDecideError: there is no scope or no patch to sign, or another person has to.
    """
    from hotfence.model.approval import makers
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
    own = makers(case).get(person) if stage != "scope" else None
    if own is not None:
        raise CannotDecideError(f"{person} cannot sign their own patch: {own} (HF407)")
    if stage != "scope" and (not case.patch or case.patch_digest is None):
        raise CannotDecideError(f"there is no patch on {case.branch} yet, so nothing to sign")
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

    planned = Signoff(statement.stage, statement.person, statement=statement)
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
