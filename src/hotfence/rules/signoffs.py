"""HF403-HF408: did the right people say yes to exactly this?"""

from collections.abc import Iterator

from hotfence.model.approval import (
    accepts,
    approvers_of,
    has_approver,
    is_accepted,
    is_same_person,
    is_short,
    makers,
    signed_scope,
    signers,
    strangers,
)
from hotfence.model.case import Case
from hotfence.model.finding import Hit
from hotfence.model.rule import (
    EVERY_STAGE,
    FROM_MERGE_ON,
    Content,
    Edit,
    Example,
    Rule,
    Signature,
)
from hotfence.model.signoff import Signoff
from hotfence.model.story import INCIDENT, KEYED_POLICY, QUEUE, RESTORED

_DANA = (Signature("merge", "dana"),)


def _example(
    said: str,
    *signatures: Signature,
    stage: str = "merge",
    author: str = "kim",
    policy: str = KEYED_POLICY,
) -> Example:
    return Example(
        said,
        files=RESTORED,
        base={".hotfence.yaml": policy},
        signatures=signatures,
        stage="rollout" if stage == "rollout" else "merge",
        author=author,
    )


def _is_asked(case: Case) -> bool:
    return bool(case.patch) or case.landed


def _who(case: Case) -> str:
    """Return who may sign, for a message."""
    found = approvers_of(case.policy, case.scope)
    if found is None:
        listed = sorted(n for n, p in case.policy.people.items() if p.keys or p.gpg)
        if not accepts(case.policy, "signature"):
            listed = sorted(n for n, p in case.policy.people.items() if p.logins)
        return " or ".join(listed) or "somebody whom the policy lists"
    return found.lead + (f" or {found.backup}" if found.backup else "")


def _have(case: Case, stage: str, wanted: int) -> str:
    """Return how many signed and who, for a message."""
    found = sorted(signers(case, stage))
    told = f"{len(found)} of {wanted} {stage} signoffs"
    return f"{told} ({', '.join(found)} signed)" if found else told


def _besides(case: Case) -> str:
    """Return what kinds of signoffs did not count for the merge, for a message."""
    told = ""
    idle = {s.person for s in case.signoffs if s.counts and s.stage == "merge" and not s.is_review}
    if idle and not accepts(case.policy, "signature"):
        told += (
            f"; what {' and '.join(sorted(idle))} signed does not count, since the policy takes"
            " reviews alone for the merge (signoffs.accept)"
        )
    if case.unread_reviews is not None:
        told += f"; no review counts here: {case.unread_reviews}"
    return told


def _judge_merge(case: Case) -> Iterator[Hit]:
    where = case.scope_file.path
    if case.policy.signoffs.scope and signed_scope(case) is None:
        lead = (case.scope.lead if case.scope else None) or "the lead"
        yield Hit(
            f"the policy wants the scope signed, and {lead} has not signed this one",
            path=where,
            fix=f"Let {lead} read the scope and run `hotfence approve scope`.",
        )
    if case.release is not None and not case.landed:
        yield Hit(
            f"{case.release[:12]} is on no protected branch, so this hotfix is not merged",
            fix="Merge it to the protected branch first, then deploy that branch's commit.",
        )
    wanted = case.policy.signoffs.merge or 0
    found = signers(case, "merge")
    if len(found) < wanted:
        told = f"there are {_have(case, 'merge', wanted)}{_besides(case)}"
        yield Hit(told, fix=_ask(case, "merge"))
    elif wanted and not has_approver(case, found):
        told = f"{', '.join(sorted(found))} signed the merge; {_who(case)} has to, and did not"
        yield Hit(f"{told}{_besides(case)}", fix=_ask(case, "merge"))


def _ask(case: Case, stage: str) -> str:
    way = f"run `hotfence approve {stage}` on the branch"
    if stage == "merge" and accepts(case.policy, "review"):
        signs = accepts(case.policy, "signature")
        way = f"{way}, or " if signs else ""
        way += "approve the request at its newest commit; then run this check again"
    return f"Let {_who(case)} look at the change and {way}."


MERGE_SIGNOFF_MISSING = Rule(
    id="HF403",
    stages=FROM_MERGE_ON,
    why="A second pair of eyes on one small diff costs minutes; the second outage costs the night."
    " A signature says whose eyes they were, and what they saw.",
    fix="Let the severity's lead or backup run `hotfence approve merge` on the branch.",
    blocked=_example("Nobody signed."),
    passing=_example("Dana signed this scope and this patch.", *_DANA),
    judge=_judge_merge,
    applies=lambda case: (
        _is_asked(case) and bool(case.policy.signoffs.merge or case.policy.signoffs.scope)
    ),
)


def _judge_rollout(case: Case) -> Iterator[Hit]:
    wanted = case.policy.signoffs.rollout or 0
    if len(signers(case, "rollout")) < wanted:
        told = f"there are {_have(case, 'rollout', wanted)}"
        yield Hit(told, fix="Let who rolls out run `hotfence approve rollout`.")
    elif is_same_person(case):
        name = next(iter(signers(case, "rollout")))
        yield Hit(
            f"{name} alone signed the merge and the rollout",
            fix="Let somebody else run `hotfence approve rollout`, or set"
            " `signoffs.same_person: true` in the policy of a team of two.",
        )


ROLLOUT_SIGNOFF_MISSING = Rule(
    id="HF404",
    stages=("rollout",),
    why="That a change is right does not mean that now is the time, or that somebody is watching.",
    fix="Let who rolls out run `hotfence approve rollout`.",
    blocked=_example("Dana signed the merge, nobody the rollout.", *_DANA, stage="rollout"),
    passing=_example(
        "Dana signed the merge, Lee the rollout.",
        *_DANA,
        Signature("rollout", "lee"),
        stage="rollout",
    ),
    judge=_judge_rollout,
    applies=lambda case: _is_asked(case) and bool(case.policy.signoffs.rollout),
)


def _judge_invalid(case: Case) -> Iterator[Hit]:
    for signoff in case.signoffs:
        if signoff.invalid is not None:
            yield Hit(f"this is no valid signoff: {signoff.invalid}", path=signoff.path)


_FORGED: dict[str, Content] = {
    f".incidents/{INCIDENT}/signoffs/merge-dana.yaml": "hotfence-signoff: 1\nperson: dana\n"
}

SIGNOFF_INVALID = Rule(
    id="HF405",
    stages=EVERY_STAGE,
    why="A signoff that cannot be believed is no missing signature, it is an alarm: somebody's"
    " name stands under something that they did not sign.",
    fix="Take the file out (`git rm`) if it was never pushed; then sign anew with"
    " `hotfence approve`. If it was pushed and its key revoked since, start a new hotfix branch.",
    blocked=Example(
        "A file says that Dana approves, with no signature.", files={**RESTORED, **_FORGED}
    ),
    passing=_example("Dana signed with her own key.", *_DANA),
    judge=_judge_invalid,
    applies=lambda case: bool(case.signoffs),
)


def _judge_outdated(case: Case) -> Iterator[Hit]:
    for stage in ("scope", "merge", *(("rollout",) if case.stage == "rollout" else ())):
        if not is_short(case, stage):
            continue
        newest: dict[str, Signoff] = {}
        for signoff in sorted((s for s in case.signoffs if s.stage == stage), key=lambda s: s.at):
            if signoff.invalid is None and is_accepted(case.policy, signoff):
                newest[signoff.person] = signoff
        for signoff in newest.values():
            if signoff.outdated is not None:
                what = "review" if signoff.is_review else f"{stage} signoff"
                way = "approve anew" if signoff.is_review else f"run `hotfence approve {stage}`"
                yield Hit(
                    f"{signoff.person}'s {what} does not count any more: {signoff.outdated}",
                    path=signoff.path,
                    fix=f"Let {signoff.person} look again and {way}.",
                )


SIGNOFF_OUTDATED = Rule(
    id="HF406",
    stages=FROM_MERGE_ON,
    why="A yes is to what was shown. One byte more, another scope or another day, and it is"
    " nobody's yes any more.",
    fix="Let the same person look again and run `hotfence approve` for that stage.",
    blocked=Example(
        "Dana signed, then the retries were raised as well.",
        files={"src/retry.py": "RETRIES = 5\n"},
        scope={
            "change": f"[{{file: {QUEUE}}}, {{file: src/retry.py}}]",
            "limits": "{files: 2, lines: 10}",
        },
        base={".hotfence.yaml": f"{KEYED_POLICY}limits: {{changes: 2}}\n"},
        earlier=Edit(
            RESTORED,
            {
                "change": f"[{{file: {QUEUE}}}, {{file: src/retry.py}}]",
                "limits": "{files: 2, lines: 10}",
            },
        ),
        signatures=(Signature("merge", "dana", early=True),),
        stage="merge",
    ),
    passing=_example("Dana signed what is there now.", *_DANA),
    judge=_judge_outdated,
    applies=lambda case: _is_asked(case) and bool(case.signoffs),
)


def _judge_self(case: Case) -> Iterator[Hit]:
    own = makers(case)
    given = [
        s
        for s in case.signoffs
        if s.counts and s.stage in FROM_MERGE_ON and is_accepted(case.policy, s)
    ]
    for signoff in given:
        if not is_short(case, signoff.stage):
            continue
        did = "approved" if signoff.is_review else f"signed the {signoff.stage} of"
        if signoff.person in own:
            told = f"{signoff.person} {did} their own patch: {own[signoff.person]}"
            yield Hit(told, path=signoff.path)
        elif signoff.own:
            yield Hit(f"{signoff.person} approved a request that they opened themselves")
    for told, oid in strangers(case).items() if given else ():
        yield Hit(
            f"the policy knows nobody as {told}, so whether they signed their own patch is unknown",
            commit=oid,
            fix="Commit under an address that the policy lists (`git commit --amend --author`;"
            " signoffs stay good), or add the address to the person's `emails`.",
        )


SELF_SIGNOFF = Rule(
    id="HF407",
    stages=FROM_MERGE_ON,
    why="Nobody sees their own mistake a minute after they made it.",
    fix="Let somebody who wrote none of the patch sign it.",
    blocked=_example("Dana wrote the patch and signed it.", *_DANA, author="dana"),
    passing=_example("Kim wrote the patch, Dana signed it.", *_DANA),
    judge=_judge_self,
    applies=lambda case: _is_asked(case) and bool(case.signoffs),
)


def _judge_areas(case: Case) -> Iterator[Hit]:
    found = signers(case, "merge")
    for name, paths in case.areas.items():
        owners = case.policy.areas[name].owners
        if any(owner in found for owner in owners):
            continue
        who = " or ".join(owners)
        others = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
        if not who:
            fix = f"Name owners for the area {name} in the policy."
        else:
            fix = f"Let {who} look at the change and run `hotfence approve merge`."
        told = f"this{others} belongs to {name}, and {who or 'no owner'} did not sign the merge"
        yield Hit(told, path=paths[0], fix=fix)


_OWNED = f"{KEYED_POLICY}areas:\n  checkout: {{files: [config/checkout/], owners: [sam]}}\n"

AREA_OWNER_MISSING = Rule(
    id="HF408",
    stages=FROM_MERGE_ON,
    why="Where money or personal data flows, the one who knows the pitfalls must have looked.",
    fix="Let an owner of the area run `hotfence approve merge`.",
    blocked=_example("Sam owns the checkout; only Dana signed.", *_DANA, policy=_OWNED),
    passing=_example(
        "Sam, who owns the checkout, signed.", Signature("merge", "sam"), policy=_OWNED
    ),
    judge=_judge_areas,
    applies=lambda case: bool(case.areas),
)

RULES = (
    MERGE_SIGNOFF_MISSING,
    ROLLOUT_SIGNOFF_MISSING,
    SIGNOFF_INVALID,
    SIGNOFF_OUTDATED,
    SELF_SIGNOFF,
    AREA_OWNER_MISSING,
)
