"""Who may say yes, who said it, and whose patch it is: what several rules ask of a case."""

from hotfence.model.authorship import Identity
from hotfence.model.case import Case
from hotfence.model.policy import Approvers, Policy
from hotfence.model.scope import Scope
from hotfence.model.signoff import Signoff

_MACHINES = frozenset({"noreply", "no-reply"})


def approvers_of(policy: Policy, scope: Scope | None) -> Approvers | None:
    """Return lead and backup for the scope's severity, or for any; None where none are named."""
    severity = scope.severity if scope is not None else None
    return policy.approvers.get(severity or "any") or policy.approvers.get("any")


def may_lead(policy: Policy, scope: Scope, person: str | None) -> bool:
    """Say whether the policy lets a person lead an incident; one without approvers lets anybody."""
    if not policy.approvers:
        return True
    found = approvers_of(policy, scope)
    return found is not None and person in {found.lead, found.backup}


def signed_scope(case: Case) -> Signoff | None:
    """Return the lead's good signoff of this very scope, None where there is none."""
    scope = case.scope
    if scope is None or not may_lead(case.policy, scope, scope.lead):
        return None
    for signoff in case.signoffs:
        if signoff.counts and signoff.stage == "scope" and signoff.person == scope.lead:
            return signoff
    return None


def people_of(policy: Policy, identity: Identity) -> set[str]:
    """Return whose e-mail address an identity carries, by the policy.

    A forge's `123+LOGIN@users.noreply.HOST` (or `123-LOGIN`) is the address of that login.
    """
    email = identity.email.casefold()
    local, _, host = email.partition("@")
    login = _login(local) if host.startswith("users.noreply.") else ""
    return {
        name
        for name, person in policy.people.items()
        if email in {known.casefold() for known in person.emails}
        or (login and login in {known.casefold() for known in person.logins})
    }


def _login(local: str) -> str:
    rest = local.lstrip("0123456789")
    return rest[1:] if rest != local and rest[:1] in {"+", "-"} else local


def makers(case: Case) -> dict[str, str]:
    """Return who made the patch: each person with how that is known."""
    found: dict[str, str] = {}
    owners = {key.key: name for name, p in case.policy.people.items() for key in p.keys}
    for commit in case.people_of_patch:
        named = [("author", commit.author), ("committer", commit.committer)]
        named += [("co-author", identity) for identity in commit.coauthors]
        for role, identity in named:
            for name in people_of(case.policy, identity):
                found.setdefault(name, f"{role} of {commit.oid[:12]} ({identity.email})")
        if commit.key in owners:
            found.setdefault(owners[commit.key], f"signer of the commit {commit.oid[:12]}")
    return found


def authors(case: Case) -> set[str]:
    """Return the people who are authors or co-authors of the patch."""
    found: set[str] = set()
    for commit in case.people_of_patch:
        for identity in (commit.author, *commit.coauthors):
            found |= people_of(case.policy, identity)
    return found


def strangers(case: Case) -> dict[str, str]:
    """Return authors and committers whom the policy does not know, with a commit of each.

    Forges and AI commit under addresses that are nobody's.
    """
    machines = {name.casefold() for name in case.policy.ai.identities}
    found: dict[str, str] = {}
    for commit in case.people_of_patch:
        for identity in (commit.author, commit.committer):
            email = identity.email.casefold()
            local = email.partition("@")[0].rpartition("+")[2]
            if local in _MACHINES or email in machines or identity.name.casefold() in machines:
                continue
            if not people_of(case.policy, identity):
                found.setdefault(identity.told, commit.oid)
    return found


def accepts(policy: Policy, kind: str) -> bool:
    """Say whether a `signature`, or a `review`, can be the signoff of a merge."""
    return kind in (policy.signoffs.accept or ("signature",))


def is_accepted(policy: Policy, signoff: Signoff) -> bool:
    """Say whether a signoff is of a kind that the policy takes: reviews for the merge alone."""
    if signoff.stage == "merge":
        return accepts(policy, "review" if signoff.is_review else "signature")
    return not signoff.is_review


def signers(case: Case, stage: str) -> dict[str, Signoff]:
    """Return who has a good signoff of a stage and did not make the patch: each person once."""
    own = makers(case)
    return {
        s.person: s
        for s in case.signoffs
        if s.counts
        and s.stage == stage
        and is_accepted(case.policy, s)
        and not s.own
        and s.person not in own
    }


def is_short(case: Case, stage: str) -> bool:
    """Say whether good signoffs of a stage are wanting."""
    if stage == "scope":
        return bool(case.policy.signoffs.scope) and signed_scope(case) is None
    wanted_number = (
        case.policy.signoffs.merge if stage == "merge" else case.policy.signoffs.rollout
    ) or 0
    found = signers(case, stage)
    if len(found) < wanted_number:
        return True
    if stage == "merge":
        return wanted_number > 0 and not has_approver(case, found)
    return wanted_number > 0 and is_same_person(case)


def has_approver(case: Case, found: dict[str, Signoff]) -> bool:
    """Say whether the lead or backup of the severity is among those who signed the merge."""
    if case.scope is None or not case.policy.approvers:
        return True
    return any(may_lead(case.policy, case.scope, person) for person in found)


def is_same_person(case: Case) -> bool:
    """Say whether the only one who signed the merge is also the only one for the rollout."""
    merged, rolled = signers(case, "merge"), signers(case, "rollout")
    alone = len(merged) == 1 and set(rolled) == set(merged)
    return alone and not case.policy.signoffs.same_person
