"""The scope file: `.incidents/<id>/scope.yaml`."""

from collections.abc import Sequence
from typing import Any

from hotfence.config.document import DocumentError, read_document
from hotfence.config.document import Mapping as MappingNode
from hotfence.config.shape import (
    INVALID,
    Boolean,
    Field,
    Integer,
    ListOf,
    Moment,
    PathGlob,
    Problems,
    Record,
    Schema,
    Text,
    is_blank,
)
from hotfence.model.rule import RULE_NAMES
from hotfence.model.scope import (
    INCIDENTS,
    SCOPE_NAME,
    Fact,
    FenceEntry,
    Problem,
    Roles,
    Rollback,
    Rollout,
    Scope,
    ScopeLimits,
    Waiver,
    Watch,
)

# A commit id, never a branch or tag name: a name can be made to point elsewhere.
_COMMIT = Text(pattern=r"[0-9a-f]{7,64}", expected="a commit id of 7 or more hex digits")
_LINE = Text(longest=500)


def _commit_complaint(values: dict[str, Any]) -> str | None:
    to = values.get("to")
    if values.get("how") not in {"revert", "config"} or not isinstance(to, str):
        return None
    if 7 <= len(to) <= 64 and not to.strip("0123456789abcdef"):
        return None
    return f"`to: {to}` must be a commit id of 7 or more hex digits for how: {values['how']}"


def _entry_complaint(node: MappingNode, values: dict[str, Any]) -> str | None:
    for item in node.items:
        name = item.key.text
        if name in _NARROWING and is_blank(item.value):
            # Left out it would let the whole file in, which nobody means by writing it.
            return f"`{name}` is empty; fill it in, or take it out to let in the whole file"
    if values.get("revert"):
        others = [name for name in values if name not in {"revert", "mainline"} and values[name]]
        return f"`revert` and `{others[0]}` exclude each other; leave one" if others else None
    if values.get("mainline"):
        return "`mainline` goes with `revert`: it is the parent of a merge to go back to"
    if not values.get("file"):
        written = {item.key.text for item in node.items if not is_blank(item.value)}
        named = written & {"file", "revert"}
        # What is there and not in `values` has a problem of its own, which is told already.
        return None if named else "name a `file`, or a commit to `revert`"
    for one, other in _EXCLUDING:
        if values.get(one) and values.get(other):
            more = "use one entry for each file" if one == "add" else "leave one"
            return f"`{one}` and `{other}` exclude each other; {more}"
    if values.get("symbols"):
        return _symbols_complaint()
    return _keys_complaint(values.get("keys") or ())


_NARROWING = frozenset({"keys", "symbols", "restore"})
_EXCLUDING = (
    ("keys", "symbols"),
    ("keys", "add"),
    ("keys", "delete"),
    ("symbols", "add"),
    ("symbols", "delete"),
    ("symbols", "restore"),
    ("restore", "delete"),
    ("add", "delete"),
)


def _keys_complaint(keys: Sequence[str]) -> str | None:
    if not keys:
        return None
    from hotfence.structured import check_pattern

    wrong = next(((key, why) for key in keys if (why := check_pattern(key))), None)
    return f"`keys: [{wrong[0]}]`: {wrong[1]}" if wrong is not None else None


def _symbols_complaint() -> str | None:
    from importlib.util import find_spec

    if find_spec("tree_sitter") is not None:
        return None
    return "`symbols` needs its grammars: `pip install 'hotfence[symbols]'` where this runs"


_ENTRY = Record(
    FenceEntry,
    {
        "file": Field(PathGlob(), "the file, or a gitignore-style glob, that may be edited"),
        "keys": Field(ListOf(Text(longest=500), least=1), "the only keys that may change value"),
        "symbols": Field(ListOf(Text(longest=500), least=1), "the only functions that may change"),
        "restore": Field(_COMMIT, "the commit whose content the file must equal"),
        "add": Field(Boolean(), "the file may be added"),
        "delete": Field(Boolean(), "the file may be deleted"),
        "revert": Field(_COMMIT, "the commit that the patch undoes exactly"),
        "mainline": Field(Integer(1, 64), "of a merge, the parent that the revert goes back to"),
    },
    check=_entry_complaint,
    more={"oneOf": [{"required": ["file"]}, {"required": ["revert"]}]},
)

_FACT = Record(
    Fact,
    {
        "at": Field(Moment(), "when it was seen"),
        "source": Field(_LINE, "where it was seen: a log, a dashboard, a trace"),
        "release": Field(_LINE, "the release that ran"),
        "environment": Field(_LINE, "the environment it was seen in"),
        "says": Field(Text(), "what was seen", required=True),
    },
)

_ROLLBACK = Record(
    Rollback,
    {
        "how": Field(Text(choices=("revert", "flag", "config", "redeploy")), "how it is undone"),
        "to": Field(_LINE, "a commit for revert and config, a flag name, an image digest"),
        "by": Field(_LINE, "who undoes it"),
        "minutes": Field(Integer(0, 10_000), "how long it takes"),
        "steps": Field(ListOf(_LINE, most=50), "what to type"),
    },
    check=lambda _, values: _commit_complaint(values),
)

_ROLLOUT = Record(
    Rollout,
    {
        "by": Field(_LINE, "who rolls out"),
        "first": Field(_LINE, "the first small stage"),
        "watch": Field(
            ListOf(
                Record(
                    Watch,
                    {
                        "signal": Field(_LINE, "what is watched", required=True),
                        "good": Field(_LINE, "what a good value is", required=True),
                    },
                )
            ),
            "the signals to watch",
        ),
        "affects": Field(ListOf(_LINE), "what else can be affected"),
    },
)

_NOT_THE_LEADS = frozenset({"HF502", "HF603"})


def _waiver_complaint(rule: str) -> str | None:
    if rule not in RULE_NAMES:
        return f"there is no rule {rule!r}; `hotfence rules` lists them"
    if rule.startswith("HF0"):
        return f"{rule} is an integrity rule, which cannot be waived"
    if rule.startswith("HF4") or rule in _NOT_THE_LEADS:
        return f"{rule} asks for other people's yes, which the lead alone cannot waive"
    return None


_WAIVER = Record(
    Waiver,
    {
        "rule": Field(Text(check=_waiver_complaint), "the rule's id", required=True),
        "files": Field(ListOf(PathGlob()), "the files, as globs", required=True),
        "reason": Field(Text(longest=500), "why it is right here", required=True),
    },
)

_ROLES = Record(
    Roles,
    {
        "diagnose": Field(_LINE, "who finds the cause"),
        "write": Field(_LINE, "who writes the patch"),
        "review": Field(_LINE, "who reviews it"),
        "deploy": Field(_LINE, "who deploys it"),
    },
)

SCOPE = Record(
    Scope,
    {
        "incident": Field(
            Text(pattern=r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", expected="an incident id"),
            "the incident, as in the branch and folder name",
            required=True,
        ),
        "severity": Field(_LINE, "the severity, as the policy's approvers name it"),
        "lead": Field(_LINE, "the incident lead"),
        "impact": Field(Text(), "what customers notice"),
        "service": Field(_LINE, "the one service that is broken"),
        "last_known_good": Field(_COMMIT, "the last commit that worked"),
        "hypothesis": Field(
            ListOf(Text(), single=True), "the one cause that the change is meant to remove"
        ),
        "facts": Field(ListOf(_FACT), "what was seen"),
        "guesses": Field(ListOf(Text()), "what is only suspected"),
        "change": Field(ListOf(_ENTRY), "the fence: what may change, one entry an edit"),
        "limits": Field(
            Record(
                ScopeLimits,
                {
                    "files": Field(Integer(0), "the most files"),
                    "lines": Field(Integer(0), "the most added plus deleted lines"),
                },
            ),
            "the largest change",
        ),
        "out_of_scope": Field(ListOf(_LINE), "what stays untouched on purpose"),
        "rollback": Field(_ROLLBACK, "how the change is undone, written before the patch"),
        "rollout": Field(_ROLLOUT, "how it goes out"),
        "roles": Field(_ROLES, "who does what"),
        "waivers": Field(ListOf(_WAIVER), "findings that the lead accepts, and signs for"),
    },
    renamed={"hypothesis": "hypotheses"},
)


def scope_path(incident: str) -> str:
    """Return the path of an incident's scope file."""
    return f"{INCIDENTS}/{incident}/{SCOPE_NAME}"


def read_scope(data: bytes) -> tuple[Scope | None, tuple[Problem, ...]]:
    """Read a scope file: the scope, or None and every problem found."""
    try:
        node = read_document(data)
    except DocumentError as error:
        return None, (error.problem,)
    if node is None:
        return None, (Problem(1, 1, "", "the file is empty; `hotfence schema scope` has the form"),)
    problems = Problems()
    value = SCOPE.read(node, "", problems)
    if value is INVALID:
        return None, tuple(problems.found)
    return value, ()


def scope_schema() -> Schema:
    """Return the JSON Schema of the scope file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "hotfence scope",
        **SCOPE.schema(),
    }
