"""Layout: what of some rows would be left if they were written in another way."""

import re
from collections.abc import Sequence

from hotfence.classify.churn.languages import ENDING, FREE, INDENTED, STRICT, Language
from hotfence.classify.churn.tokens import Row, Word

_CLOSING = frozenset(")]}")
_OPENING = frozenset("([{,;")
_BARE = frozenset({"return", "break", "continue", "throw", "yield", "async"})  # ECMA-262, 12.10
_HAZARDS = ("(", "[", "`", "+", "-", "/", "*", "<")  # such a line goes on with the one above
_IMPORTS = frozenset({"import", "from", "use", "using", "export", "pub", "require", "#include"})
_NO_NAMES = frozenset("(),{};")
_QUOTED = re.compile(r"([A-Za-z]{0,2})(['\"])(.*)\2", re.DOTALL)

_HEADS = frozenset(
    ["if", "else", "elif", "for", "while", "try", "except", "finally", "with", "def", "class"]
)

_END = "\n"  # stands for the end of a statement


def essence(
    rows: Sequence[Row], levels: Sequence[str], language: Language, below: str = ""
) -> list[str]:
    """Return the code of some rows without their layout and comments.

    `levels` tells how deeply the block of each row is nested, where indentation has meaning;
    `below` is the first word of code below the rows.
    """
    if language.layout == STRICT:
        return [f"{row.indent} {_joined(row)}" for row in rows if row.words]
    found: list[str] = []
    for row, level in zip(rows, levels, strict=True):
        if not row.words:
            continue
        if language.layout != FREE and not row.continues:
            found.append(_END + level)
        clause = _clause(row, language)
        for number, word in enumerate(row.words):
            if number == clause and level.isdigit():
                found.append(f"{_END}{int(level) + 1}")
            if word.optional or _is_continuation(word, number, row, language):
                continue
            found.append(_plain(word, language) if word.is_string else word.text)
        if language.semicolons and _ends_bare(row):
            found.append(_END)
    return _without_ends(found, language, below)


def _ends_bare(row: Row) -> bool:
    """Say whether a row ends with a word after which a line break ends the statement."""
    words = row.words[:-1] if row.words[-1].text == ";" else row.words
    return bool(words) and words[-1].text in _BARE


def _clause(row: Row, language: Language) -> int:
    """Return where the statement begins that stands in one row with `if x:`, -1 without one."""
    if language.layout != INDENTED or row.continues or row.words[0].text not in _HEADS:
        return -1
    depth = 0
    for number, word in enumerate(row.words[:-1]):
        if word.is_string:
            continue
        if word.text in {"(", "[", "{", "lambda"}:
            depth += 1
        elif word.text in _CLOSING:
            depth -= 1
        elif word.text == ":" and depth == 0:
            return number + 1
    return -1


def _is_continuation(word: Word, number: int, row: Row, language: Language) -> bool:
    return word.text == "\\" and language.layout != FREE and number == len(row.words) - 1


def _joined(row: Row) -> str:
    return " ".join(word.text for word in row.words)


def _plain(word: Word, language: Language) -> str:
    """Return a string with double quotation marks, where they mean what single ones do."""
    if language.quotes is None or "'" not in word.text:
        return word.text
    match = _QUOTED.fullmatch(word.text)
    if match is None or any(mark in match[3] for mark in language.quotes):
        return word.text
    inner = match[3] if "\\" in language.quotes else match[3].replace("\\'", "'")
    return (
        f'{match[1]}"{inner if match[2] == chr(34) else inner.replace(chr(92) + chr(34), chr(34))}"'
    )


def _without_ends(found: list[str], language: Language, below: str) -> list[str]:
    """Drop the ends of statements that mean nothing, and the semicolons that do not."""
    kept: list[str] = []
    for number, word in enumerate(found):
        last = kept[-1] if kept else ""
        text = _END if word == ";" and language.layout == ENDING else word
        if text == ";" and language.semicolons and not _is_needed(found, number, below):
            continue
        if (
            text.startswith(_END)
            and language.layout == ENDING
            and (last in _OPENING or last == _END)
        ):
            continue
        if text in _CLOSING and last == _END:
            kept.pop()
        kept.append(text)
    return kept


def _is_needed(found: Sequence[str], number: int, below: str) -> bool:
    """Say whether the statement would go on, or be another, without its semicolon."""
    after = found[number + 1] if number + 1 < len(found) else below
    return after.startswith(_HAZARDS)


def levels(rows: Sequence[Row], language: Language) -> list[str]:
    """Return how deeply the block of each row is nested, by its indentation."""
    if language.layout != INDENTED:
        return [""] * len(rows)
    found: list[str] = []
    stack: list[int] = []
    for row in rows:
        if row.words and not row.continues:
            known = row.indent in stack
            while stack and stack[-1] > row.indent:
                stack.pop()
            if not known:
                # A block that is left for one that began above the rows that were read.
                base = not stack and bool(found)
                stack.append(row.indent)
                if base:
                    found.append(f"={row.indent}")
                    continue
        found.append(str(len(stack)))
    return found


def imports(rows: Sequence[Row], language: Language) -> list[str] | None:
    """Return the imports of some rows in an order that is always the same.

    Returns:
        None where some row is no import.
    """
    statements: list[list[str]] = []
    for row in rows:
        if not row.words:
            continue
        texts = [_plain(word, language) for word in row.words]
        if row.continues and statements:
            statements[-1] += texts
        elif _is_import(texts, row.words[0], language):
            statements.append(texts)
        else:
            return None
    return sorted(" ".join(sorted(t for t in s if t not in _NO_NAMES)) for s in statements) or None


def _is_import(texts: Sequence[str], first: Word, language: Language) -> bool:
    if language.lexer == "GoLexer" and first.is_string:
        return len(texts) == 1
    if language.lexer == "GoLexer" and len(texts) == 2:
        return texts[1].startswith('"')
    return not first.is_string and texts[0] in _IMPORTS
