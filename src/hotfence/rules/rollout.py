"""HF321-HF323: how the change goes out, what is watched meanwhile, what else it may touch."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from hotfence.model.case import Case
from hotfence.model.finding import Hit
from hotfence.model.rule import FROM_MERGE_ON, Example, Rule, Signature
from hotfence.model.scope import Rollout
from hotfence.model.story import KEYED_POLICY, RESTORED


def _example(said: str, scope: Mapping[str, str | None] = MappingProxyType({})) -> Example:
    """Return an example in which Dana signed the merge."""
    return Example(
        said,
        files=RESTORED,
        scope=scope,
        base={".hotfence.yaml": KEYED_POLICY},
        signatures=(Signature("merge", "dana"),),
        stage="merge",
    )


# What has to be watched, and the words by which a signal is known as such.
_SIGNALS = {
    "an error rate": ("error", "failure", "5xx", "exception"),
    "a latency": ("latency", "p50", "p95", "p99", "response time", "duration"),
    "a business check": ("business",),
}


def _rollout(case: Case) -> Rollout | None:
    return case.scope.rollout if case.scope is not None else None


def _has_patch(case: Case) -> bool:
    return case.scope is not None and (bool(case.patch) or case.landed)


def _judge_missing(case: Case) -> Iterator[Hit]:
    rollout, where = _rollout(case), case.scope_file.path
    if rollout is None:
        yield Hit("the scope has no rollout", path=where, key="rollout")
        return
    if not rollout.first:
        yield Hit("the rollout names no first small stage", path=where, key="rollout.first")
    if not rollout.by:
        yield Hit("nobody is named to roll out", path=where, key="rollout.by")
    elif case.policy.people and rollout.by not in case.policy.people:
        known = ", ".join(sorted(case.policy.people))
        told = f"the policy knows nobody called {rollout.by} (known: {known})"
        yield Hit(told, path=where, key="rollout.by")


ROLLOUT_MISSING = Rule(
    id="HF321",
    stages=FROM_MERGE_ON,
    why="A fix that goes everywhere at once is tested on everybody at once.",
    fix="Add `rollout: {by: NAME, first: 5% of workers for 10 minutes, watch: [...],"
    " affects: [...]}` to the scope.",
    blocked=_example("The scope has no rollout.", {"rollout": None}),
    passing=_example("Lee rolls out to 5% of the workers first."),
    judge=_judge_missing,
    applies=_has_patch,
)


def _judge_watch(case: Case) -> Iterator[Hit]:
    rollout = _rollout(case)
    signals = [w.signal.casefold().replace("_", " ") for w in (rollout.watch if rollout else ())]
    absent = [
        what
        for what, words in _SIGNALS.items()
        if not any(word in signal for word in words for signal in signals)
    ]
    if absent:
        told = f"the rollout does not watch {' or '.join(absent)}"
        yield Hit(told, path=case.scope_file.path, key="rollout.watch")


WATCH_INCOMPLETE = Rule(
    id="HF322",
    stages=FROM_MERGE_ON,
    why="Errors that fall while orders fall too are no recovery. Errors, latency and one number"
    " of the business together tell.",
    fix="Name three signals under `rollout.watch`, such as `error_rate`, `latency` and"
    " `business`, each with what a good value is.",
    blocked=_example(
        "Only the error rate is watched.",
        {
            "rollout": "{by: lee, first: 5% of workers, affects: [orders-api],"
            " watch: [{signal: error_rate, good: below 1%}]}"
        },
    ),
    passing=_example("Errors, latency and checkouts a minute are watched."),
    judge=_judge_watch,
    applies=lambda case: _has_patch(case) and _rollout(case) is not None,
)


def _judge_affects(case: Case) -> Iterator[Hit]:
    rollout = _rollout(case)
    if rollout is not None and not any(name.strip() for name in rollout.affects):
        told = "the rollout does not say what else can be affected"
        yield Hit(told, path=case.scope_file.path, key="rollout.affects")


SIDE_EFFECTS_UNNAMED = Rule(
    id="HF323",
    stages=FROM_MERGE_ON,
    why="Whoever depends on the service wants to know before the fix goes out, not after.",
    fix="Name the services under `rollout.affects`; `[none]` if you looked and there are none.",
    blocked=_example(
        "The rollout does not say what it affects.",
        {
            "rollout": "{by: lee, first: 5% of workers, watch: [{signal: errors, good: below 1%},"
            " {signal: latency, good: p95 below 800 ms}, {signal: business, good: 40 a minute}]}"
        },
    ),
    passing=_example("The orders API is named."),
    judge=_judge_affects,
    applies=lambda case: _has_patch(case) and _rollout(case) is not None,
)

RULES = (ROLLOUT_MISSING, WATCH_INCOMPLETE, SIDE_EFFECTS_UNNAMED)
