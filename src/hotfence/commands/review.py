"""`hotfence review`: say afterwards what came of an exception, and close it."""

import time

import click

from hotfence.commands.output import write_out
from hotfence.commands.signing import HOUR, confirm, sign_and_commit, signing_person
from hotfence.errors import CannotDecideError
from hotfence.facts.grants import LandedGrants, unreviewed_grants
from hotfence.git.head import HEADS, head_branch
from hotfence.git.refs import ProtectedRefs, protected_side
from hotfence.git.repository import Repository
from hotfence.governed import POLICY_NAME, Settings, is_governed, policy_source
from hotfence.model.grant import UnreviewedGrant
from hotfence.model.policy import Policy
from hotfence.model.signoff import Statement
from hotfence.report.escape import plain

LONGEST = 300


@click.command("review")
@click.argument("incident", required=False)
@click.option("--rule", metavar="ID", help="Of several exceptions, the one from this rule.")
@click.option("--says", metavar="TEXT", help="What came of it, and what will change.")
@click.option("--repo", default=".", metavar="DIR", help="A work tree on an ordinary branch.")
@click.option("--person", metavar="NAME", help="Who you are, if your e-mail does not tell.")
@click.option("--key", metavar="KEY", help="What to sign with: a key file, or an OpenPGP key id.")
@click.option("--yes", is_flag=True, help="Sign without asking.")
def command(
    incident: str | None,
    rule: str | None,
    says: str | None,
    repo: str,
    person: str | None,
    key: str | None,
    yes: bool,
) -> int:
    """List the exceptions that nobody has reviewed; with INCIDENT, review one and sign for it."""
    repository = Repository.at(repo)
    try:
        side = protected_side(repository)
        default = side.need_default()
        source = policy_source(repository, Settings(repository), default)
        policy = source.policy()
        tip = repository.objects.commit_id(default)
        if tip is None:
            raise CannotDecideError(f"{default} has no commit here; fetch it")
        protected = ProtectedRefs(repository, side, source.patterns())
        tips = [ref.oid for ref in protected.read()]
        waiting = unreviewed_grants(repository, policy, tips, int(time.time()))
        if incident is None:
            write_out(_listed(waiting))
            return 0
        branch = (head_branch(repository) or "").removeprefix(HEADS)
        if is_governed(source.patterns(), "hotfix", branch):
            raise CannotDecideError(
                f"{branch} is a hotfix branch, which holds its own record only;"
                " switch to an ordinary branch to review"
            )
        grant = _chosen(waiting, incident, rule)
        name = signing_person(repository, policy, person)
        landed = LandedGrants(repository, tips)
        statement = _statement(repository, policy, landed, grant, name, tip, says)
        write_out(f"{name} reviews {_told(grant)}:\n  {plain(statement.more['says'])}\n")
        confirm("This is signed with your key.", yes=yes)
        head = repository.objects.commit_id("HEAD") or tip
        message = f"Review the exception from {grant.rule} in {grant.incident}"
        sign_and_commit(repository, policy, head, statement, key, message)
    finally:
        repository.close()
    return 0


def _told(grant: UnreviewedGrant) -> str:
    return plain(f"{grant.incident}: {grant.person} broke the glass over {grant.rule}")


def _listed(waiting: tuple[UnreviewedGrant, ...]) -> str:
    if not waiting:
        return "no exception that has landed waits for a review\n"
    return "".join(f"{_told(grant)} ({plain(grant.path)})\n" for grant in waiting)


def _chosen(
    waiting: tuple[UnreviewedGrant, ...], incident: str, rule: str | None
) -> UnreviewedGrant:
    found = [g for g in waiting if g.incident == incident and rule in {None, g.rule}]
    if not found:
        told = _listed(waiting).strip().replace("\n", "; ")
        raise CannotDecideError(f"no exception of {incident} waits for a review ({told})")
    if len(found) > 1:
        rules = ", ".join(grant.rule for grant in found)
        raise CannotDecideError(f"{incident} has several ({rules}); say which with --rule")
    return found[0]


def _statement(
    repository: Repository,
    policy: Policy,
    landed: LandedGrants,
    grant: UnreviewedGrant,
    person: str,
    tip: str,
    says: str | None,
) -> Statement:
    """Return the review.

    Raises:
        CannotDecideError: the grant does not read, its user reviews it, or nothing is said.
    """
    read = landed.statement(grant.path)
    if read is None:
        raise CannotDecideError(
            f"{grant.path} does not read, so it cannot be reviewed; find out who put it there"
        )
    given, oid = read
    if person == given.person:
        raise CannotDecideError(f"{person} broke the glass; somebody else has to review it")
    text = " ".join((says or "").split())
    if not 10 <= len(text) <= LONGEST:
        raise CannotDecideError(
            f"say with --says what came of it, in 10 to {LONGEST} characters; there are {len(text)}"
        )
    own = repository.objects.get(f"{tip}:{POLICY_NAME}")
    now = int(time.time())
    return Statement(
        stage="review",
        incident=given.incident,
        branch=given.branch,
        person=person,
        base=tip,
        scope=given.scope,
        policy=own.oid if own is not None else "-",
        at=now,
        until=now + (policy.signoffs.hours or 4) * HOUR,
        more={"rule": given.more["rule"], "grant": oid, "says": text},
    )
