"""HF311-HF315: the way back, written before the way forward."""

from collections.abc import Iterator

from hotfence.model.case import Case
from hotfence.model.finding import Hit
from hotfence.model.rule import EVERY_STAGE, Example, Rule, Signature
from hotfence.model.scope import Rollback
from hotfence.model.story import KEYED_POLICY, QUEUE, RESTORED, RETRY, queue


def _rollback(case: Case) -> Rollback | None:
    return case.scope.rollback if case.scope is not None else None


def _judge_missing(case: Case) -> Iterator[Hit]:
    rollback = _rollback(case)
    where = case.scope_file.path
    if rollback is None:
        yield Hit("the scope has no rollback", path=where, key="rollback")
        return
    lacking = [name for name in ("how", "to") if not getattr(rollback, name)]
    if lacking:
        yield Hit(f"the rollback does not say {' or '.join(lacking)}", path=where, key="rollback")


ROLLBACK_MISSING = Rule(
    id="HF311",
    stages=EVERY_STAGE,
    why="A change with no way back is a bet. The way back is written while heads are cool.",
    fix="Add `rollback: {how: revert, to: COMMIT, by: NAME, minutes: 3, steps: [...]}`.",
    blocked=Example("The scope has no rollback.", files=RESTORED, scope={"rollback": None}),
    passing=Example("The scope says how, to what and by whom.", files=RESTORED),
    judge=_judge_missing,
    applies=lambda case: case.scope is not None and bool(case.patch),
)


def _judge_unknown(case: Case) -> Iterator[Hit]:
    rollback = _rollback(case)
    if rollback is None or rollback.to is None:
        return
    revision = case.revisions.get(rollback.to)
    if revision is None or revision.on_base:
        return
    why = (
        "is no commit in this repository, or the id is too short to be one"
        if revision.oid is None
        else "is on no protected branch"
    )
    yield Hit(f"`rollback.to: {rollback.to}` {why}", path=case.scope_file.path, key="rollback.to")


ROLLBACK_UNKNOWN = Rule(
    id="HF312",
    stages=EVERY_STAGE,
    why="A rollback to a commit that is not there, or that never ran, fails when it is needed.",
    fix="Name a commit of the base by its id: `git log --oneline BASE`.",
    blocked=Example(
        "The rollback names a commit that nobody has.",
        files=RESTORED,
        scope={
            "rollback": "{how: revert, to: deadbeefdeadbeef, by: sam, minutes: 3,"
            " steps: [git revert HEAD]}"
        },
    ),
    passing=Example("The rollback names a commit of the base.", files=RESTORED),
    judge=_judge_unknown,
    applies=lambda case: (
        bool(case.patch) and (r := _rollback(case)) is not None and r.how in {"revert", "config"}
    ),
)


def _judge_slow(case: Case) -> Iterator[Hit]:
    rollback = _rollback(case)
    limit = case.policy.rollback.minutes
    if rollback is None or limit is None:
        return
    if rollback.minutes is None:
        yield Hit(
            "the rollback does not say how many minutes it takes",
            path=case.scope_file.path,
            key="rollback.minutes",
            fix="Add `minutes:`, as long as it took the last time it was tried.",
        )
    elif rollback.minutes > limit:
        yield Hit(
            f"the rollback takes {rollback.minutes} minutes; the policy allows {limit}",
            path=case.scope_file.path,
            key="rollback.minutes",
        )


ROLLBACK_TOO_SLOW = Rule(
    id="HF313",
    stages=EVERY_STAGE,
    why="If the fix makes it worse, the time to take it back is added to the outage.",
    fix="Find a quicker way back: a flag, the old configuration, the last image.",
    blocked=Example(
        "The rollback is said to take two hours.",
        files=RESTORED,
        scope={"rollback": "{how: flag, to: old-queue, by: sam, minutes: 120, steps: [flip it]}"},
    ),
    passing=Example("The rollback takes three minutes.", files=RESTORED),
    judge=_judge_slow,
    applies=lambda case: bool(case.patch) and _rollback(case) is not None,
)


def _judge_long(case: Case) -> Iterator[Hit]:
    rollback = _rollback(case)
    limit = case.policy.rollback.steps
    if rollback is None:
        return
    if not rollback.steps:
        yield Hit(
            "the rollback has no steps to type",
            path=case.scope_file.path,
            key="rollback.steps",
            fix="Add `steps:` with the commands as they are to be typed.",
        )
    elif limit is not None and len(rollback.steps) > limit:
        yield Hit(
            f"the rollback has {len(rollback.steps)} steps; the policy allows {limit}",
            path=case.scope_file.path,
            key="rollback.steps",
        )


ROLLBACK_TOO_LONG = Rule(
    id="HF314",
    stages=EVERY_STAGE,
    why="Each step is one more place to go wrong when it is already going wrong.",
    fix="Reduce it to the few commands that bring the old state back.",
    blocked=Example(
        "The rollback has five steps.",
        files=RESTORED,
        scope={
            "rollback": "{how: flag, to: old-queue, by: sam, minutes: 3, steps: [a, b, c, d, e]}"
        },
    ),
    passing=Example("The rollback is one command.", files=RESTORED),
    judge=_judge_long,
    applies=lambda case: bool(case.patch) and _rollback(case) is not None,
)


def _judge_unowned(case: Case) -> Iterator[Hit]:
    rollback = _rollback(case)
    if rollback is None:
        return
    where = case.scope_file.path
    if not rollback.by:
        yield Hit("nobody is named to roll back", path=where, key="rollback.by")
    elif case.policy.people and rollback.by not in case.policy.people:
        known = ", ".join(sorted(case.policy.people))
        yield Hit(
            f"the policy knows nobody called {rollback.by} (known: {known})",
            path=where,
            key="rollback.by",
        )


ROLLBACK_UNOWNED = Rule(
    id="HF315",
    stages=EVERY_STAGE,
    why="What everybody could undo, nobody undoes. One person holds the way back.",
    fix="Name the person in `rollback.by`.",
    blocked=Example(
        "The rollback has no owner.",
        files=RESTORED,
        scope={"rollback": "{how: flag, to: old-queue, minutes: 3, steps: [flip it]}"},
    ),
    passing=Example("Sam rolls back.", files=RESTORED),
    judge=_judge_unowned,
    applies=lambda case: bool(case.patch) and _rollback(case) is not None,
)


def _judge_blocked(case: Case) -> Iterator[Hit]:
    for found in case.irreversible:
        yield Hit(
            f"taking the hotfix back no longer works: {found.what}",
            path=found.path or None,
            fix="Take out, or deploy without, what came on top of the hotfix; or write another"
            " way back into the scope and have it signed again.",
        )


ROLLBACK_BLOCKED = Rule(
    id="HF316",
    stages=("rollout",),
    why="The way back was promised for the code as it was. Once something else stands on the same"
    " lines, the promise is empty, and that is found out at the worst moment.",
    fix="Deploy the hotfix without what came on top of it.",
    blocked=Example(
        "Signed and merged; then somebody edits the very line that the hotfix restored.",
        files=RESTORED,
        base={".hotfence.yaml": KEYED_POLICY},
        signatures=(Signature("merge", "dana"), Signature("rollout", "lee")),
        later={QUEUE: queue(45_000)},
        stage="rollout",
    ),
    passing=Example(
        "Signed and merged; then somebody edits another file.",
        files=RESTORED,
        base={".hotfence.yaml": KEYED_POLICY},
        signatures=(Signature("merge", "dana"), Signature("rollout", "lee")),
        later={RETRY: "RETRIES = 3\n"},
        stage="rollout",
    ),
    judge=_judge_blocked,
    applies=lambda case: case.release is not None,
)

RULES = (
    ROLLBACK_MISSING,
    ROLLBACK_UNKNOWN,
    ROLLBACK_TOO_SLOW,
    ROLLBACK_TOO_LONG,
    ROLLBACK_UNOWNED,
    ROLLBACK_BLOCKED,
)
