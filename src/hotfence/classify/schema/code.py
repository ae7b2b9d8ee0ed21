"""Code: what the migrations of other languages than SQL do, by their calls and their strings."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hotfence.classify.needles import Haystack, pattern
from hotfence.classify.schema.frameworks import Framework
from hotfence.classify.schema.literals import Literal, Source, language_of, read
from hotfence.classify.schema.scripts import judge_statements
from hotfence.classify.schema.words import DATA, SCHEMA, told
from hotfence.model.evidence import Evidence

LONGEST_CALL = 4_000  # characters of one call that are compared
_MOST_TOLD = 10
_OPAQUE = "opaque"

# How the text of a string that is SQL begins.
_SQL = re.compile(
    r"\s*(?:(?:--[^\n]*|#[^\n]*)\n\s*){0,20}\(?\s*(?:CREATE|ALTER|DROP|RENAME|COMMENT\s+ON|GRANT|REVOKE|"
    r"TRUNCATE|INSERT\s+(?:INTO|IGNORE|OR)|UPDATE\s+[^\n]{1,200}\sSET|UPDATE\s+\S+\s*\n|DELETE\s+FROM|"
    r"DELETE\s+\w+\s+FROM|MERGE\s+INTO|REPLACE\s+INTO|WITH\s+\w+|DO\s+\$|COPY\s+\S+\s+FROM|LOAD\s+DATA|"
    r"SELECT\s+(?:setval|create_hypertable|AddGeometryColumn)|EXEC\s+sp_|BEGIN\b|PRAGMA\b|SET\s|"
    r"LOCK\s+TABLES?\b|DELETE\s+\w+\s)",
    re.IGNORECASE,
)


class Operation(NamedTuple):
    """One call or SQL string of a migration: its kind, its name, its text and its line."""

    kind: str
    name: str
    text: str
    line: int


class Side(NamedTuple):
    """One version of a migration: the source and its operations."""

    source: Source
    operations: tuple[Operation, ...]


def take_apart(path: str, text: str) -> Source:
    """Return a source text without comments, by the language of its path."""
    return read(text, language_of(path))


def operations(source: Source, frameworks: Sequence[Framework]) -> tuple[Operation, ...]:
    """Return what a migration does, in no special order.

    An argument that cannot be read counts as opaque only in a file without strings of SQL: the
    name in the call most likely stands for one of them.
    """
    found: dict[tuple[str, int], Operation] = {}
    for framework in frameworks:
        for kind, patterns in (
            (SCHEMA, framework.schema),
            (SCHEMA, framework.calls),
            (DATA, framework.data),
            (_OPAQUE, framework.opaque),
        ):
            for operation, at in _calls(source, kind, patterns):
                found.setdefault((kind, at), operation)
    strings = _of_strings(source)
    known = [o for o in found.values() if o.kind != _OPAQUE or not strings]
    return (*known, *strings)


def _calls(source: Source, kind: str, patterns: Iterable[str]) -> list[tuple[Operation, int]]:
    found = []
    for text in filter(Haystack(source.code).may_hold, patterns):
        for match in pattern(text).finditer(source.code):
            at = match.start() + len(match.group()) - len(match.group().lstrip())
            if source.bare[at] != source.code[at]:
                continue  # it stands in a string
            name = " ".join(match.group().split())[:60].rstrip("( {[\"'")
            line = source.code.count("\n", 0, at) + 1
            found.append((Operation(kind, name, _whole_call(source, at, match.end()), line), at))
    return found


def _whole_call(source: Source, start: int, end: int) -> str:
    """Return a call from its name to its closing bracket, or to the end of its line."""
    bare = source.bare
    if bare[start] == "<":
        return _whole_element(source, start, end)
    limit = min(len(bare), start + LONGEST_CALL)
    line_end = bare.find("\n", end)
    line_end = limit if line_end < 0 else min(line_end, limit)
    opening = bare.find("(", max(start, end - 1), line_end)
    if opening < 0:
        return "".join(source.code[start:line_end].split())
    depth = 0
    for match in _BRACKET.finditer(bare, opening, limit):
        depth += 1 if match.group() in "([{" else -1
        if depth <= 0:
            return "".join(source.code[start : match.end()].split())
    return "".join(source.code[start:limit].split())


def _whole_element(source: Source, start: int, end: int) -> str:
    """Return an element of XML up to its closing tag."""
    tag = source.code[start + 1 : end]
    line_end = source.code.find("\n", end)
    close = source.code.find(f"</{tag}>", end, start + LONGEST_CALL)
    stop = close if close >= 0 else line_end if line_end >= 0 else len(source.code)
    return "".join(source.code[start:stop].split())


_BY_NAME = re.compile(r"\b[Rr]un\w*\([A-Za-z_]\w*[,)]")
_BRACKET = re.compile(r"[()\[\]{}]")
# Where changelogs of markup hold SQL.
_ELEMENT = re.compile(
    r"<(?:\w+:)?(?P<tag>sql|createProcedure|createView|sqlFile)\b[^>]{0,500}(?<!/)>"
    r"\s*(?:<!\[CDATA\[)?(?P<body>.{0,20000}?)(?:\]\]>\s*)?</(?:\w+:)?(?P=tag)>",
    re.DOTALL,
)
_KEY = re.compile(
    r"^(?P<indent>[ \t]*)(?:-[ \t]*)?[\"']?(?:sql|procedureText|selectQuery)[\"']?[ \t]*:"
    r"[ \t]*[|>]?[-+]?"
    r"(?P<body>[^\n]*(?:\n(?P=indent)[ \t]+[^\n]*){0,200})",
    re.MULTILINE,
)


# One of these stands in every match of `_KEY`, which is slow to look for.
_KEYS = re.compile(r"sql[\"']?[ \t]*:")
_TAG = re.compile(r"<(?:\w+:)?(?:sql|createProcedure|createView)")
_BEFORE_BLANKS = re.compile(r"sql[\"']?[ \t]*(?::|/\*|<!--)")
_OTHER_KEYS = ("procedureText", "selectQuery")


def may_hold_markup(text: str) -> bool:
    """Say whether a text may hold an element or key of SQL once its comments are blanks."""
    if _BEFORE_BLANKS.search(text) is not None or any(key in text for key in _OTHER_KEYS):
        return True
    return _TAG.search(text) is not None


def _markup_strings(source: Source) -> list[Literal]:
    if source.literals:
        return []
    code = source.code
    keyed = _KEYS.search(code) is not None or any(key in code for key in _OTHER_KEYS)
    found = []
    for place in (_ELEMENT, _KEY) if keyed else (_ELEMENT,):
        for match in place.finditer(source.code):
            body = match.group("body").strip().strip("\"'")
            found.append(
                Literal(body, match.start(), source.code.count("\n", 0, match.start()) + 1)
            )
    return found


def _of_strings(source: Source) -> list[Operation]:
    found = []
    for literal in (*source.literals, *_markup_strings(source)):
        if _SQL.match(literal.text) is None:
            continue
        name = told(_first_line(literal))[0]
        for kind in judge_statements([_unescaped(literal.text)]):
            text = " ".join(literal.text.split())
            found.append(Operation(kind, name, text, literal.line))
    return found


def _first_line(literal: Literal) -> str:
    text = re.sub(r"^\s*(?:--[^\n]*\n\s*)*", "", literal.text[:2000])
    return " ".join(text.split())[:300]


def _unescaped(text: str) -> str:
    return text.replace('\\"', '"').replace("\\'", "'").replace("\\n", "\n").replace("\\t", " ")


def differing(before: Iterable[Operation], after: Iterable[Operation]) -> list[Operation]:
    """Return the operations of only one side, those of the new side first."""
    old, new = list(before), list(after)
    had, has = (Counter((o.kind, o.text) for o in side) for side in (old, new))
    come, gone = has - had, had - has
    found = []
    for side, extra in ((new, come), (old, gone)):
        for operation in side:
            key = (operation.kind, operation.text)
            if extra[key] > 0:
                extra[key] -= 1
                found.append(operation)
    return found


def told_of(
    what: str, before: Sequence[Operation], after: Sequence[Operation], *, added: bool
) -> tuple[Evidence, ...]:
    """Say what a migration does whose two versions differ in more than layout.

    Returns:
        Evidence of `schema`, whatever it does, and of `data` where rows are rewritten by what
        has changed.
    """
    changed = differing(before, after)
    by_kind = {kind: [o for o in changed if o.kind == kind] for kind in (SCHEMA, DATA, _OPAQUE)}
    data = [_evidence(DATA, what, o) for o in by_kind[DATA]]
    if not changed:  # the function that such a call names has changed, the call has not
        runs = [o for o in after if o.kind == DATA and _BY_NAME.search(o.text)]
        data = [_evidence(DATA, f"{what}, edited", o) for o in runs[:1]]
    schema = [_evidence(SCHEMA, what, o) for o in by_kind[SCHEMA]]
    if not schema and by_kind[_OPAQUE]:
        schema = [_evidence(SCHEMA, f"{what} (effect not readable)", by_kind[_OPAQUE][0])]
    if not schema:
        schema = [Evidence(SCHEMA, what if added else f"{what}, edited")]
    return _once([*schema, *data])


def _evidence(kind: str, what: str, operation: Operation) -> Evidence:
    return Evidence(kind, f"{what}: {operation.name}", operation.line)


def _once(found: list[Evidence]) -> tuple[Evidence, ...]:
    first: dict[tuple[str, str], Evidence] = {}
    for evidence in found:
        first.setdefault((evidence.kind, evidence.what), evidence)
    return tuple(first.values())[:_MOST_TOLD]
