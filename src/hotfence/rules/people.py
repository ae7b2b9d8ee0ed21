"""HF401-HF402: may this person lead, and is it more than one person's work?"""

from collections.abc import Iterator

from hotfence.model.approval import approvers_of, authors, may_lead, signers
from hotfence.model.case import Case
from hotfence.model.finding import Hit
from hotfence.model.rule import EVERY_STAGE, FROM_MERGE_ON, Example, Rule, Signature
from hotfence.model.scope import Roles
from hotfence.model.story import KEYED_POLICY, RESTORED

MOST_ROLES = 2


def _judge_lead(case: Case) -> Iterator[Hit]:
    scope = case.scope
    if scope is None or may_lead(case.policy, scope, scope.lead):
        return
    found = approvers_of(case.policy, scope)
    where, severity = case.scope_file.path, scope.severity or "any"
    if found is None:
        told = f"the policy names nobody who may lead an incident of severity {severity}"
        yield Hit(
            told,
            path=where,
            key="severity",
            fix=f"Name one of its severities ({', '.join(case.policy.approvers)}) in the scope.",
        )
        return
    who = found.lead + (f" or {found.backup}" if found.backup else "")
    told = f"{scope.lead} may not lead an incident of severity {severity}; {who} may"
    yield Hit(told, path=where, key="lead")


LEAD_NOT_ALLOWED = Rule(
    id="HF401",
    stages=EVERY_STAGE,
    why="Who decides in an outage was agreed before it, when nobody was in a hurry.",
    fix="Name the severity's lead or backup in `lead`; `hotfence policy show` has them.",
    blocked=Example("Kim leads, who is on no list.", files=RESTORED, scope={"lead": "kim"}),
    passing=Example("Dana leads, as the policy says.", files=RESTORED),
    judge=_judge_lead,
    applies=lambda case: (
        case.scope is not None
        and bool(case.scope.lead)
        and bool(case.policy.approvers)
        and (bool(case.patch) or case.landed)
    ),
)


def _seen(case: Case) -> dict[str, set[str]]:
    """Return who does what: as git and the signatures show it, else as the scope says."""
    roles = (case.scope.roles if case.scope is not None else None) or Roles()
    rollout = case.scope.rollout if case.scope is not None else None
    deploys = roles.deploy or (rollout.by if rollout is not None else None)
    return {
        "diagnoses": _named(roles.diagnose),
        "writes": authors(case) or _named(roles.write),
        "reviews": set(signers(case, "merge")) or _named(roles.review),
        "deploys": set(signers(case, "rollout")) or _named(deploys),
    }


def _named(person: str | None) -> set[str]:
    return {person} if person else set()


def _judge_one_person(case: Case) -> Iterator[Hit]:
    may_hold_both = bool(case.policy.signoffs.same_person)
    seen = _seen(case)
    where = case.scope_file.path
    for person in sorted(set().union(*seen.values())):
        roles = [role for role, people in seen.items() if person in people]
        told = f"{person} {' and '.join(roles)}"
        if {"writes", "reviews"} <= set(roles) or len(roles) > MOST_ROLES + may_hold_both:
            yield Hit(told, path=where, key="roles")
        elif seen["reviews"] == seen["deploys"] == {person} and not may_hold_both:
            yield Hit(f"{told} alone, which the policy keeps apart", path=where, key="roles")


ONE_PERSON = Rule(
    id="HF402",
    stages=FROM_MERGE_ON,
    why="One person who finds the cause, writes the fix, approves it and ships it makes the same"
    " mistake four times. Git and the signatures show who did what, whatever the scope says.",
    fix="Hand a role to somebody else: name them under `roles`, and let them sign.",
    blocked=Example(
        "Kim diagnoses, writes and deploys.",
        files=RESTORED,
        scope={"roles": "{diagnose: kim, write: kim, review: dana, deploy: kim}"},
        base={".hotfence.yaml": KEYED_POLICY},
        signatures=(Signature("merge", "dana"),),
        stage="merge",
    ),
    passing=Example(
        "Kim diagnoses and writes, Dana reviews, Lee deploys.",
        files=RESTORED,
        base={".hotfence.yaml": KEYED_POLICY},
        signatures=(Signature("merge", "dana"),),
        stage="merge",
    ),
    judge=_judge_one_person,
    applies=lambda case: case.scope is not None and (bool(case.patch) or case.landed),
)

RULES = (LEAD_NOT_ALLOWED, ONE_PERSON)
