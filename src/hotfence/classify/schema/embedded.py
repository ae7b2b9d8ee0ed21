"""Embedded SQL: DDL in the strings of another language, passed to a call that runs it."""

import re
from collections import Counter

from hotfence.classify.schema.literals import Source
from hotfence.classify.schema.words import SCHEMA, told
from hotfence.model.evidence import Evidence

_MOST_TOLD = 10

_NAME = r"(?:[\w.\"`\[\]:\\-]|%[sdI]|\$?\{[^{}\n]{0,80}\}|#\{[^{}\n]{0,80}\}|\$\w+|@\w+|\?)+"
_IF = r"(?:IF\s+(?:NOT\s+)?EXISTS\s+)?"
_END = r"(?:\s*(?:;|$)|\s*\Z)"
# What DDL looks like as far as its object, and not a sentence that begins with the same words.
_DDL = re.compile(
    r"(?:\s++|--[^\n]*+\n|/\*[^*]*+\*/|(?:BEGIN(?:\s+TRANSACTION)?|PRAGMA[^;]{1,80}|SET[^;]{1,80})\s*;){0,20}+"
    r"(?:"
    rf"CREATE\s+(?:OR\s+REPLACE\s+)?(?:TABLE|(?:UNLOGGED|FOREIGN|EXTERNAL|VIRTUAL)\s+TABLE)\s+{_IF}{_NAME}"
    rf"(?:\s*\(|\s+(?:AS|LIKE|USING|PARTITION|ON\s+CLUSTER|ENGINE|WITH)\b|{_END})|"
    r"CREATE\s+(?:UNIQUE\s+|FULLTEXT\s+|SPATIAL\s+|CLUSTERED\s+|NONCLUSTERED\s+){0,2}INDEX\s+(?:CONCURRENTLY\s+)?"
    rf"{_IF}(?:{_NAME}\s+)?ON\s+\S|"
    rf"CREATE\s+(?:OR\s+REPLACE\s+)?(?:MATERIALIZED\s+|RECURSIVE\s+)?VIEW\s+{_IF}{_NAME}\s*(?:\(|AS\b|WITH\b)|"
    rf"CREATE\s+(?:OR\s+REPLACE\s+)?(?:CONSTRAINT\s+)?(?:FUNCTION|PROCEDURE|TRIGGER|AGGREGATE)\s+{_IF}{_NAME}"
    r"\s*(?:\(|AS\b|BEFORE\b|AFTER\b|INSTEAD\b|ON\b)|"
    rf"CREATE\s+(?:TYPE|DOMAIN)\s+{_NAME}\s+(?:AS|ENUM|FROM)\b|"
    rf"CREATE\s+(?:SEQUENCE|SCHEMA|EXTENSION|DATABASE|KEYSPACE)\s+{_IF}{_NAME}"
    rf"(?:{_END}|\s+(?:WITH|START|INCREMENT|AUTHORIZATION|SCHEMA|CHARACTER|ENCODING|OWNER|DEFAULT|ENGINE|CASCADE)\b)|"
    rf"CREATE\s+POLICY\s+{_NAME}\s+ON\b|"
    rf"ALTER\s+TABLE\s+(?:ONLY\s+)?{_IF}{_NAME}"
    rf"(?:\s+(?:ADD|DROP|ALTER|MODIFY|CHANGE|RENAME|SET|ENABLE|DISABLE|OWNER|ATTACH|DETACH|VALIDATE|CONVERT|"
    rf"ENGINE|REPLICA|RESET|FORCE|NO|CLUSTER|INHERIT|COMMENT|AUTO_INCREMENT|ON)\b|{_END})|"
    rf"ALTER\s+(?:TYPE|SEQUENCE|INDEX|VIEW|SCHEMA|DOMAIN|MATERIALIZED\s+VIEW|FUNCTION)\s+{_IF}{_NAME}\s+"
    r"(?:ADD|DROP|ALTER|RENAME|SET|OWNER|OWNED|RESTART|AS)\b|"
    rf"DROP\s+(?:TABLE|INDEX|VIEW|TYPE|SEQUENCE|SCHEMA|EXTENSION|FUNCTION|PROCEDURE|TRIGGER|DATABASE|DOMAIN|"
    rf"KEYSPACE|MATERIALIZED\s+VIEW|POLICY)\s+(?:CONCURRENTLY\s+)?{_IF}{_NAME}"
    rf"(?:\s*\(|\s*,|\s+(?:CASCADE|RESTRICT|ON|SYNC)\b|{_END})|"
    rf"RENAME\s+TABLE\s+{_NAME}\s+TO\b|COMMENT\s+ON\s+(?:TABLE|COLUMN|VIEW|FUNCTION|TYPE)\s+{_NAME}\s+IS\b"
    r")",
    re.IGNORECASE,
)
# Between a verb and its object a string may end and go on; see `literals`.
_NEAR = r"[\s\"'`+.&\\@$furb]{1,80}"
_VERBS = tuple(
    (verb, re.compile(rf"{verb}{_NEAR}(?:{objects})"))
    for verb, objects in (
        (
            "create",
            "or|table|unlogged|foreign|external|virtual|unique|fulltext|spatial|clustered|"
            "nonclustered|index|materialized|recursive|view|constraint|function|procedure|trigger|"
            "aggregate|type|domain|sequence|schema|extension|database|keyspace|policy",
        ),
        ("alter", "table|type|sequence|index|view|schema|domain|materialized|function"),
        (
            "drop",
            "table|index|view|type|sequence|schema|extension|function|procedure|trigger|database|"
            "domain|keyspace|materialized|policy",
        ),
        ("rename", "table"),
        ("comment", "on"),
    )
)
_TITLE_CASE = re.compile(r"\s*(?:Create|Alter|Drop|Rename|Comment)\s")
_CALL = re.compile(
    r"(?i)(?:\b(?:\w*execute\w*|\w*exec|exec\w*|mustexec\w*|\w*query\w*|run_?sql\w*|add_?sql\w*|\w*sql|raw\w*|"
    r"\w*statement\w*|prepare\w*|run|batch|unprepared|text|dbexec\w*|db_?exec\w*|command|perform|migrate\w*)|"
    r"\$executeRaw\w*|\bfragment)"
    r"!?\s*(?:<[^<>]{0,60}>)?\s*[(!`{]|(?:\b(?:\w*execute\w*|exec|sql|raw|query)|\$\w+Raw\w*)!?\s*$|\.CommandText\s*=|createStatement"
)
_ASSIGNED = re.compile(
    r"([A-Za-z_$][\w$]*)\s*(?::[^=\n]{0,80})?:?=\s*(?:[a-zA-Z@$]{0,3}|[(\[{]|(?:vec!|new\s+String|listOf|arrayOf|"
    r"\[\]string|&\[)?[\[\]({]*)\s*$"
)
_TELLING = re.compile(
    r"(?i)schema|migration|ddl|(?:create|alter|drop)_?\w*(?:table|index|sql)|_?sql\b|upgrade"
)
_LISTED = re.compile(
    r"(?i)\b\w*(?:migrations?|schema|ddl|upgrades?|statements?|create_?tables?)\w*\b[^=\n]{0,80}="
)
_WINDOW = 200  # characters before a string in which its call stands
_LIST_WINDOW = 4_000  # characters before a string in which the list stands that it is in


def may_hold_ddl(text: str) -> bool:
    """Say whether DDL may stand in a string of a source; False is certain."""
    if not text.isascii():
        return True  # to ignore case is not to compare lower case there
    lower = text.lower()
    return any(
        _may_begin(lower, match.start())
        for verb, form in _VERBS
        if verb in lower
        for match in form.finditer(lower)
    )


def _may_begin(text: str, at: int) -> bool:
    """Say whether a string, or a statement in one, may begin at a place, and no word of a text."""
    before = text[max(0, at - _WINDOW) : at]
    stripped = before.rstrip()
    return not stripped or "\n" in before[len(stripped) :] or stripped[-1] in "\"'`/;("


def embedded_changes(old: Source, new: Source) -> tuple[Evidence, ...]:
    """Return the DDL in strings that only one side has."""
    had, has = _run(old), _run(new)
    come = Counter(text for text, _ in has) - Counter(text for text, _ in had)
    gone = Counter(text for text, _ in had) - Counter(text for text, _ in has)
    first: dict[str, Evidence] = {}
    for extra, side in ((come, has), (gone, had)):
        for text, line in side:
            if extra[text] > 0:
                what, name = told(text)
                evidence = Evidence(SCHEMA, f"{what} in a string that is run", line, name)
                first.setdefault(evidence.what, evidence)
    return tuple(first.values())[:_MOST_TOLD]


def _run(source: Source) -> list[tuple[str, int]]:
    """Return the DDL strings that are run, on one line each, with their lines."""
    found = []
    for literal in source.literals:
        match = _DDL.match(literal.text)
        if match is None or _TITLE_CASE.match(literal.text):
            continue
        if _is_run(source, literal.start):
            body = re.sub(r"^\s*(?:--[^\n]*\n\s*)+", "", literal.text)
            found.append((" ".join(body.split()), literal.line))
    return found


def _is_run(source: Source, at: int) -> bool:
    """Say whether the string that begins at `at` is passed to a call that runs SQL."""
    before = source.bare[max(0, at - _WINDOW) : at]
    near = before.rpartition(";")[2]
    if _CALL.search(near):
        return True
    name = _ASSIGNED.search(near)
    if name is not None:
        if _TELLING.search(name.group(1)):
            return True
        return _is_passed(source.bare, name.group(1))
    return near.rstrip()[-1:] in {",", "[", "{", "("} and _is_listed(source, at)


def _is_passed(bare: str, name: str) -> bool:
    """Say whether a variable stands among the arguments of a call that runs SQL."""
    for match in re.finditer(rf"(?<![\w$]){re.escape(name)}(?![\w$])", bare):
        before = bare[max(0, match.start() - 120) : match.start()]
        if _CALL.search(re.split(r"[;\n]", before)[-1]):
            return True
    return False


def _is_listed(source: Source, at: int) -> bool:
    """Say whether the string stands in a list whose name tells that it is run."""
    before = source.bare[max(0, at - _LIST_WINDOW) : at]
    names = list(_LISTED.finditer(before))
    if not names:
        return False
    between = before[names[-1].end() :]
    return between.count("[") + between.count("{") + between.count("(") > (
        between.count("]") + between.count("}") + between.count(")")
    )
