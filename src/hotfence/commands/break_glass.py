"""`hotfence break-glass`: a signed, narrow exception that ends by itself."""

import click

from hotfence.commands.output import write_out
from hotfence.commands.signing import HOUR, confirm, hour, sign_and_commit, signing_person
from hotfence.commands.subject import read_subject
from hotfence.errors import CannotDecideError
from hotfence.git.repository import Repository
from hotfence.governed import POLICY_NAME
from hotfence.model.case import Case
from hotfence.model.policy import Policy
from hotfence.model.rule import RULE_NAMES
from hotfence.model.signoff import Statement
from hotfence.report.escape import plain
from hotfence.signoff.check import DEFAULT_HOURS

LONGEST_REASON = 300


@click.command("break-glass")
@click.argument("rule", metavar="RULE")
@click.option("--reason", required=True, help="Why it cannot wait; the review will ask.")
@click.option("--hours", type=click.IntRange(1, 72), help="For less time than the policy allows.")
@click.option("--repo", default=".", metavar="DIR", help="A work tree on the hotfix branch.")
@click.option("--person", metavar="NAME", help="Who you are, if your e-mail does not tell.")
@click.option("--key", metavar="KEY", help="What to sign with: a key file, or an OpenPGP key id.")
@click.option("--yes", is_flag=True, help="Sign without asking.")
def command(
    rule: str,
    reason: str,
    hours: int | None,
    repo: str,
    person: str | None,
    key: str | None,
    yes: bool,
) -> int:
    """Grant an exception from one rule to the hotfix that is checked out.

    It holds for this scope and some hours. Every verdict under it says so, and the next hotfix
    waits until somebody else has reviewed it (`hotfence review`).
    """
    repository = Repository.at(repo)
    try:
        subject = read_subject(repository, "push")
        name = signing_person(repository, subject.policy, person)
        statement = _statement(repository, subject.case, subject.policy, name, rule, reason, hours)
        write_out(
            f"{name} breaks the glass over {rule} {RULE_NAMES[rule]} in {statement.incident},"
            f" until {hour(statement.until)}:\n  {plain(statement.more['reason'])}\n"
            "Every verdict under it will say so, and the next hotfix waits for a review by"
            f" somebody other than {name}.\n"
        )
        confirm("This is signed with your key.", yes=yes)
        message = f"Break the glass over {rule} in {statement.incident}"
        sign_and_commit(repository, subject.policy, subject.head, statement, key, message)
    finally:
        repository.close()
    return 0


def _statement(
    repository: Repository,
    case: Case,
    policy: Policy,
    person: str,
    rule: str,
    reason: str,
    hours: int | None,
) -> Statement:
    """Return the grant.

    Raises:
        CannotDecideError: the policy does not let this person, or anybody, grant it.
    """
    allowed = policy.break_glass
    reason = " ".join(reason.split())
    if rule not in RULE_NAMES:
        raise CannotDecideError(f"there is no rule {rule}; `hotfence rules` lists them")
    if rule.startswith("HF0"):
        raise CannotDecideError(f"{rule} is an integrity rule; there is no exception from those")
    if person not in allowed.people:
        who = ", ".join(allowed.people) or "nobody: `break_glass.people` is not set"
        raise CannotDecideError(f"{person} may break no glass; the policy lists {who}")
    if allowed.rules and rule not in allowed.rules:
        raise CannotDecideError(
            f"the policy allows exceptions from {', '.join(allowed.rules)} only"
        )
    if not 10 <= len(reason) <= LONGEST_REASON:
        raise CannotDecideError(
            f"--reason has {len(reason)} characters; say in 10 to {LONGEST_REASON} why it cannot"
            " wait"
        )
    if case.scope is None or case.scope_file.blob is None or case.incident is None:
        raise CannotDecideError(
            f"there is no scope that reads ({case.scope_file.path or 'no incident id'}), and an"
            " exception holds for one scope; commit it first"
        )
    most = allowed.hours or policy.signoffs.hours or DEFAULT_HOURS
    own = repository.objects.get(f"{case.base}:{POLICY_NAME}")
    return Statement(
        stage="break-glass",
        incident=case.incident,
        branch=case.branch or "",
        person=person,
        base=case.base or "",
        scope=case.scope_file.blob,
        policy=own.oid if own is not None else "-",
        at=case.now,
        until=case.now + min(hours or most, most) * HOUR,
        more={"rule": rule, "reason": reason},
    )
