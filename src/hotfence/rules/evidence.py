"""HF301-HF306: one hypothesis, and fresh facts that can be found again."""

import re
from collections.abc import Iterator

from hotfence.model.case import Case
from hotfence.model.finding import Hit
from hotfence.model.rule import EVERY_STAGE, Example, Rule
from hotfence.model.story import RESTORED

CLOCK_SKEW = 300  # seconds that a fact may lie in the judge's future

# What gives one explanation and then another. Plain "or" and "and" do not count, nor do lists of
# symptoms: "requests either time out or return 503" is one hypothesis.
_JOINED = re.compile(
    r"^\W*either\b.+\bor\b"
    r"|\bor (?:maybe|perhaps|possibly|else it)\b|(?:^|[.;,] )maybe .+[,;] (?:or )?maybe "
    r"|(?:^|[.;] *)(?:alternatively|or (?:it|the|a|an|maybe|perhaps|possibly))\b"
    r"|\b(?:another|a second|the other) (?:possibility|cause|theory|hypothesis|explanation) "
    r"(?:is|may|might|could)\b"
    r"|(?:^|\n)\s*(?:[-*]|\d[.)]) .+\n\s*(?:[-*]|\d[.)]) ",
    re.IGNORECASE | re.DOTALL,
)
_VAGUE = re.compile(
    r"\b(?:something|somehow|somewhere|some kind of|not working|does not work|doesn't work|"
    r"is broken|went wrong|probably fine)\b",
    re.IGNORECASE,
)
# A value, a name or a cause makes a sentence testable whatever else it says.
_SPECIFIC = re.compile(
    r"\d|[a-z]_[a-z]|[a-z][A-Z]|\w[./:]\w|`|\b(?:because|since|after|when|removed|changed)\b"
)
SHORTEST = 3  # words


def _hypotheses(case: Case) -> list[str]:
    return [h for h in (case.scope.hypotheses if case.scope else ()) if h.strip()]


def _has_scope(case: Case) -> bool:
    return case.scope is not None and bool(case.patch)


def _judge_missing(case: Case) -> Iterator[Hit]:
    if not _hypotheses(case):
        yield Hit("the scope has no hypothesis", path=case.scope_file.path, key="hypothesis")


HYPOTHESIS_MISSING = Rule(
    id="HF301",
    stages=EVERY_STAGE,
    why="Without a cause written down, nobody can say whether the change removed it.",
    fix="Write one sentence: this change, made then, has this effect.",
    blocked=Example("The hypothesis is left blank.", files=RESTORED, scope={"hypothesis": None}),
    passing=Example("The hypothesis is one sentence.", files=RESTORED),
    judge=_judge_missing,
    applies=_has_scope,
)


def _judge_several(case: Case) -> Iterator[Hit]:
    found = _hypotheses(case)
    where = case.scope_file.path
    if len(found) > 1:
        yield Hit(f"the scope lists {len(found)} hypotheses", path=where, key="hypothesis")
    elif found and (match := _JOINED.search(found[0])):
        words = " ".join(match.group(0).split())
        told = words if len(words) <= 40 else f"{words[:37]}..."
        yield Hit(f"the hypothesis joins several: {told!r}", path=where, key="hypothesis")


MORE_THAN_ONE_HYPOTHESIS = Rule(
    id="HF302",
    stages=EVERY_STAGE,
    why="A patch for two possible causes tests neither, and keeps the wrong one for ever.",
    fix="Keep the likeliest; put the others under `guesses`.",
    blocked=Example(
        "Two causes are joined in one sentence.",
        files=RESTORED,
        scope={"hypothesis": "Either the queue timeout is too low or the pool is exhausted."},
    ),
    passing=Example("One cause, with another under `guesses`.", files=RESTORED),
    judge=_judge_several,
    applies=lambda case: bool(_hypotheses(case)) and bool(case.patch),
)


def _judge_vague(case: Case) -> Iterator[Hit]:
    found = _hypotheses(case)
    if len(found) != 1:
        return
    text = found[0]
    vague = _VAGUE.search(text)
    if len(text.split()) < SHORTEST:
        why = f"it has fewer than {SHORTEST} words"
    elif vague and not _SPECIFIC.search(text):
        why = f"it says {vague.group(0)!r} and names no part, value or time"
    else:
        return
    yield Hit(
        f"the hypothesis names nothing that can be tested: {why}",
        path=case.scope_file.path,
        key="hypothesis",
    )


HYPOTHESIS_VAGUE = Rule(
    id="HF303",
    stages=EVERY_STAGE,
    why="A hypothesis that could explain anything cannot be shown wrong, so nobody will stop.",
    fix="Name the part, the value or the time: which setting, since when, with what effect.",
    blocked=Example(
        "The hypothesis says that something is broken.",
        files=RESTORED,
        scope={"hypothesis": "Something in the checkout is broken somehow."},
    ),
    passing=Example("The hypothesis names a setting and its effect.", files=RESTORED),
    judge=_judge_vague,
    applies=lambda case: len(_hypotheses(case)) == 1 and bool(case.patch),
)


def _judge_no_fact(case: Case) -> Iterator[Hit]:
    if case.scope is not None and not case.scope.facts:
        yield Hit("the scope has no fact", path=case.scope_file.path, key="facts")


EVIDENCE_MISSING = Rule(
    id="HF304",
    stages=EVERY_STAGE,
    why="Read first, write later: one thing that was seen beats ten that were thought.",
    fix="Add one fact: when, where, in which release it was seen, and what it says.",
    blocked=Example("No fact is given.", files=RESTORED, scope={"facts": None}),
    passing=Example("One log line is given as a fact.", files=RESTORED),
    judge=_judge_no_fact,
    applies=_has_scope,
)


def _times(case: Case) -> list[int]:
    return [f.at for f in (case.scope.facts if case.scope else ()) if f.at is not None]


def _judge_stale(case: Case) -> Iterator[Hit]:
    times = _times(case)
    where = case.scope_file.path
    if not times:
        yield Hit("no fact says when it was seen, so none is known to be fresh", where, key="facts")
        return
    newest = max(times)
    for at in times:
        if at > case.now + CLOCK_SKEW:
            yield Hit(
                f"a fact lies {(at - case.now) // 60} minutes in the future",
                path=where,
                key="facts",
                fix="Write the time at which it was seen, with its zone.",
            )
            return
    age = (case.now - newest) // 60
    limit = case.policy.evidence.minutes
    if limit is not None and age > limit:
        yield Hit(
            f"the newest fact is {age} minutes old; the policy allows {limit}",
            path=where,
            key="facts",
        )
    if case.base_move is not None and case.base_move.time > newest:
        yield Hit(
            f"commit {case.base_move.oid[:12]} on the base changed files of this hotfix"
            f" {(case.base_move.time - newest) // 60} minutes after the newest fact",
            path=where,
            key="facts",
        )


EVIDENCE_STALE = Rule(
    id="HF305",
    stages=EVERY_STAGE,
    why="Systems move during an outage. A fact from before the last change, or from hours ago,"
    " describes a system that is no longer there.",
    fix="Look again, and add what you see now as a new fact.",
    blocked=Example(
        "The only fact is two days old.",
        files=RESTORED,
        scope={
            "facts": "[{at: '@-2880m', source: logs, release: r1, environment: production,"
            " says: Timeouts rise.}]"
        },
    ),
    passing=Example("The fact was seen five minutes ago.", files=RESTORED),
    judge=_judge_stale,
    applies=lambda case: bool(case.scope and case.scope.facts and case.patch),
)


def _judge_unplaced(case: Case) -> Iterator[Hit]:
    for i, fact in enumerate(case.scope.facts if case.scope else ()):
        given = {"at": fact.at, "release": fact.release, "environment": fact.environment}
        lacking = [name for name, value in given.items() if value is None]
        if lacking:
            yield Hit(
                f"a fact has no {', '.join(lacking)}: {fact.says[:60]}",
                path=case.scope_file.path,
                key=f"facts[{i}]",
            )


EVIDENCE_UNPLACED = Rule(
    id="HF306",
    stages=EVERY_STAGE,
    why="A fact that nobody can find again cannot be checked by the second person.",
    fix="Add the time, the release and the environment in which it was seen.",
    blocked=Example(
        "The fact does not say in which release it was seen.",
        files=RESTORED,
        scope={
            "facts": "[{at: '@-5m', source: logs, environment: production, says: Timeouts rise.}]"
        },
    ),
    passing=Example("Time, release and environment are there.", files=RESTORED),
    judge=_judge_unplaced,
    applies=lambda case: bool(case.scope and case.scope.facts and case.patch),
)

RULES = (
    HYPOTHESIS_MISSING,
    MORE_THAN_ONE_HYPOTHESIS,
    HYPOTHESIS_VAGUE,
    EVIDENCE_MISSING,
    EVIDENCE_STALE,
    EVIDENCE_UNPLACED,
)
