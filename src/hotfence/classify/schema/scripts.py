"""SQL scripts: the statements that one version of a file has and the other has not."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from hotfence.classify.schema.parser import parsed
from hotfence.classify.schema.statements import Statement, statements
from hotfence.classify.schema.words import (
    DATA,
    NOTHING,
    SCHEMA,
    also,
    called,
    first_words,
    guess,
    rewriting_routine,
    temporary,
    told,
)
from hotfence.model.evidence import Evidence

LARGEST = 1 << 20  # bytes of one side that is cut into statements
MOST = 2_000  # changed statements that are judged
MOST_PARSED = 40
_MOST_TOLD = 20

_EXTENSIONS = (
    ".sql", ".ddl", ".pgsql", ".psql", ".mysql", ".tsql", ".plsql", ".pls", ".pks", ".pkb", ".pck",
    ".prc", ".fnc", ".trg", ".viw", ".db2", ".hql", ".cql", ".sql.j2", ".sql.jinja", ".sql.erb",
    ".sql.tmpl", ".sql.template", ".sql.liquid", ".sql.tpl", ".sql.mustache", ".sql.postgres",
    ".sql.sqlite", ".sql.in", ".sqm", ".sq", ".edgeql", ".surql",
)  # fmt: skip
# Query files of code generators (sqlc, HugSQL, aiosql, SQLDelight): what they hold runs when it
# is called.
_NAMED_QUERY = re.compile(r"^[ \t]*--[ \t]*:?name[ \t]*:", re.MULTILINE)
_LABEL = re.compile(r"[A-Za-z_]\w*\s*:\s*(?:/\*.*?\*/\s*)?(?=[A-Za-z{(])")
# A model or macro of dbt is turned into SQL by that tool; it is not run as it stands.
_MODEL = re.compile(r"\{\{-?\s*(?:config|ref|source)\s*\(|\{%-?\s*(?:macro|snapshot|test)\b")


class Judgement(NamedTuple):
    """What a script holds and what changed: the evidence, and the kinds of every statement."""

    changed: tuple[Evidence, ...]
    kinds: frozenset[str]
    edited: bool


def is_sql(path: str) -> bool:
    """Say whether a file holds SQL, by its name."""
    return path.lower().endswith(_EXTENSIONS)


def decoded(data: bytes | None) -> str:
    """Return the text of a script; some tools write UTF-16, with or without a mark."""
    if data is None:
        return ""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace").replace("\r\n", "\n")
    text = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def judge_script(path: str, old: bytes | None, new: bytes | None) -> Judgement:
    """Judge the added and removed statements of a script."""
    if any(side is not None and len(side) > LARGEST for side in (old, new)):
        return _judge_lines(decoded(old), decoded(new))
    sides = decoded(old), decoded(new)
    if any(map(_MODEL.search, sides)):
        return Judgement((), frozenset({NOTHING}), edited=True)
    before, after = map(statements, sides)
    differing = _differing(before, after)
    if path.lower().endswith(".sq"):
        differing = [s._replace(text=_LABEL.sub("", s.text, count=1)) for s in differing]
    is_library = path.lower().endswith(".sq") or any(map(_NAMED_QUERY.search, sides))
    judge = _judge_of((*before, *after), is_library=is_library)
    evidence = [e for statement in differing[:MOST] for e in judge(statement)]
    kinds = {first_words(s.text) or guess(s.text) for s in (*before, *after)[:MOST]}
    return Judgement(_once(evidence), frozenset(kinds), bool(differing))


def judge_statements(texts: Sequence[str]) -> set[str]:
    """Return the kinds of SQL texts, by their words alone."""
    return {
        kind
        for text in texts
        for s in statements(text)[:MOST]
        for kind in (first_words(s.text) or guess(s.text), also(s.text, SCHEMA))
        if kind is not None and kind != NOTHING
    }


def _differing(before: Sequence[Statement], after: Sequence[Statement]) -> list[Statement]:
    """Return the statements of only one side, those of the new side first."""
    had, has = (Counter(s.key for s in side) for side in (before, after))
    come, gone = has - had, had - has
    found = []
    for side, extra in ((after, come), (before, gone)):
        for statement in side:
            if extra[statement.key] > 0:
                extra[statement.key] -= 1
                found.append(statement)
    return found


def _judge_of(
    every: Sequence[Statement], *, is_library: bool
) -> Callable[[Statement], list[Evidence]]:
    """Return what judges one statement of a script of which all statements are given."""
    passing = {name for s in every if (name := temporary(s.text)) is not None}
    run = {name for s in every if (name := called(s.text)) is not None}
    left = MOST_PARSED

    def judge(statement: Statement) -> list[Evidence]:
        nonlocal left
        text = statement.text
        kind, doubt = _judge(text, left)
        left -= bool(doubt)
        what, name = told(text)
        if kind == NOTHING or (name is not None and name.lower().strip('"`[]') in passing):
            return []
        found = [Evidence(kind, what + doubt, statement.line, name)]
        second = also(text, kind)
        if second is not None:
            found.append(Evidence(second, f"{what}, and more after it", statement.line, name))
        if run and rewriting_routine(text) in run:
            found.append(Evidence(DATA, f"{what}, and runs it", statement.line, name))
        return [e for e in found if not (is_library and e.kind == DATA)]

    return judge


def _judge(text: str, parses_left: int) -> tuple[str, str]:
    """Return the kind of a statement, and the doubt about it for a message."""
    known = first_words(text)
    if known is not None:
        return known, ""
    if parses_left > 0:
        known = parsed(text)
        if known is not None:
            return known, ""
    return guess(text), " (did not parse; judged by its first words)"


def _judge_lines(old: str, new: str) -> Judgement:
    """Judge a file that is too large to be cut, by the first words of the lines that differ."""
    had, has = set(old.split("\n")), set(new.split("\n"))
    found: list[Evidence] = []
    for side, other in ((new, had), (old, has)):
        for number, line in enumerate(side.split("\n"), 1):
            if line in other or not line.strip() or len(found) >= MOST:
                continue
            kind = first_words(line.lstrip()[:2000])
            if kind in {SCHEMA, DATA}:
                what, name = told(line.lstrip()[:2000])
                found.append(Evidence(kind, f"{what} (large file; judged by lines)", number, name))
    kinds = frozenset(e.kind for e in found)
    return Judgement(_once(found), kinds, had != has)


def _once(found: list[Evidence]) -> tuple[Evidence, ...]:
    """Return each finding once: an edited statement is removed and added."""
    first: dict[tuple[str, str], Evidence] = {}
    for evidence in found:
        first.setdefault((evidence.kind, evidence.what), evidence)
    return tuple(first.values())[:_MOST_TOLD]
