"""Tokens: the rows of a text as a lexer sees them, with comments told from code."""

import re
import time
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from hotfence.classify.churn.languages import INDENTED, LONGEST_LINE, Language

LARGEST = 256 * 1024  # characters to lex at once
SECONDS = 1.0  # of processor time for one file

# Comments that a compiler, an interpreter, a generator or a build obeys.
_DIRECTIVE = re.compile(
    r"#!|//\s?go:|//\s*\+\w|//export |//extern |//line |#[^\n]{0,40}coding[:=]|#cloud-config|"
    r"#\s*(?:frozen_string_literal|syntax|escape|shareable_constant_value|cython|distutils):?\s*[=:]|"
    r"# ///|//\s*@(?:jsx|ts-nocheck|flow)|/\*\*?\s*(?:@(?:jsx|flow)|[#@]__PURE|webpack)|"
    r"///\s*<reference|//\s*swift-tools-version|/\*\+|--\+|<!--\s*\[if|<!--\s*#|"
    r"--+>?\s*(?:\+(?:goose|migrate|micrate)|name:|liquibase|changeset|rollback|migrate:|"
    r"statement-breakpoint|atlas:|disable_ddl)"
)
_SQL_DIRECTIVE = re.compile(r"/\*[!+]")
_ANNOTATION = re.compile(r"@[A-Z]\w*(?:\\\w+)*\s*(?:\\|\()")  # PHP reads those of doc comments
_MARKS = frozenset({"/*", "//", "--", "#"})
_OTHER_LINE_ENDS = re.compile("[\r\u2028\u2029]")
_PIECES = re.compile(r"[()\[\]{},;]|[^\s()\[\]{},;]+")
_OPENING, _CLOSING = "([{", ")]}"
_REPEATABLE = frozenset("-+&|<>=*/:.")
_DOC_NAMES = frozenset({"@doc", "@moduledoc", "@typedoc", "@shortdoc"})
# A pair of parentheses after one of these and up to the end of a statement is layout.
_BEFORE_PARENS = frozenset(
    {"=", "return", "assert", "import", "in", "if", "while", "elif", "del", "with", "+=", "and"}
)
_ENDS_OPEN = frozenset(
    [
        "\\",
        ",",
        "+",
        "-",
        "*",
        "/",
        "&&",
        "||",
        "and",
        "or",
        "not",
        ".",
        "->",
        "=>",
        "=",
        "==",
        "!=",
        "=~",
        "<>",
        "<-",
        "|>",
        "<<",
        ":=",
        "+=",
        "-=",
        "?",
        "++",
        "<=",
        ">=",
        "<",
        "=:",
        "%>%",
    ]
) - {"++"}
_KEYWORDS = frozenset({"ElixirLexer", "RubyLexer"})  # where a value may stand below its `key:`
_BEGINS_OPEN = (".", "?.", "->", "::", "<<", "+", "&&", "||", "|>")


class Word:
    """One piece of code; `optional` says that a formatter may add it or take it away."""

    __slots__ = ("is_string", "optional", "text")

    def __init__(self, text: str, is_string: bool) -> None:
        self.text = text
        self.is_string = is_string
        self.optional = False


class Row(NamedTuple):
    """One line: its code, the text of its comments, its indentation in columns.

    `continues` says that it goes on with the statement of the row before, `opened` in which row
    the innermost bracket around its beginning stands, `inner` that it begins inside a string.
    """

    words: Sequence[Word]
    comments: str
    indent: int
    continues: bool
    opened: int
    inner: bool


class UnreadableError(Exception):
    """The lexer was stopped: the text is too large, or takes it too long."""


def read_rows(raw: Sequence[str], language: Language, *, deadline: float, top: bool) -> list[Row]:
    """Return some rows as the lexer of their language sees them.

    `top` says that they begin with the file's first row; `deadline` is processor time of this
    process, so that a busy machine gets the same answer.

    Raises:
        UnreadableError: they are too long for the lexer.
    """
    text = "\n".join(raw)
    if len(text) > LARGEST or any(len(row) > LONGEST_LINE for row in raw):
        raise UnreadableError
    reader = _Reader(raw, language)
    for number, (kind, value) in enumerate(_pieces(text, language, top=top)):
        if number % 256 == 255 and time.process_time() > deadline:
            raise UnreadableError
        reader.take(kind, value)
    reader.end()
    return reader.rows


_lexers: dict[tuple[str, bool], Any] = {}
_meanings: dict[Any, str] = {}


def _lexer(name: str, *, top: bool) -> Any:
    if (name, top) not in _lexers:
        import pygments.lexers

        options = {} if top or name != "PhpLexer" else {"startinline": True}
        _lexers[name, top] = getattr(pygments.lexers, name)(**options)
    return _lexers[name, top]


def _pieces(text: str, language: Language, *, top: bool) -> Iterator[tuple[str, str]]:
    """Yield the text in pieces, each code, string, comment or doc."""
    at = 0
    for start, kind, value in _lexer(language.lexer, top=top).get_tokens_unprocessed(text):
        if start != at:  # a lexer that jumps, or looks into a token twice
            if start < at:
                continue
            yield "code", text[at:start]
        at = start + len(value)
        if len(value) > 1 and value[0] == "[" and language.lexer == "CSharpLexer":
            yield from _attributes(value, language)
            continue
        meaning = _meanings.get(kind)
        if meaning is None:
            meaning = _meanings[kind] = _meaning(kind)
        yield meaning, value
    if at < len(text):
        yield "code", text[at:]


def _attributes(value: str, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the pieces of C#'s attributes, which the lexer takes for one word at a row's start."""
    inner = _pieces(f"0{value}", language, top=False)
    next(inner, None)
    yield from inner


def _meaning(kind: Any) -> str:
    from pygments.token import Comment, String

    if kind in String.Doc:
        return "doc"
    if kind in String and kind not in String.Symbol and kind not in String.Interpol:
        return "string"
    code = (Comment.Preproc, Comment.PreprocFile, Comment.Hashbang)
    return "comment" if kind in Comment and not any(kind in c for c in code) else "code"


class _Bracket:
    """An open bracket: its mark, its row, what stood before it, and what it has held so far."""

    __slots__ = ("before", "commas", "mark", "row", "word")

    def __init__(self, mark: str, row: int, before: str, word: Word) -> None:
        self.mark = mark
        self.row = row
        self.before = before
        self.word = word
        self.commas = 0

    @property
    def is_call(self) -> bool:
        return bool(self.before) and (self.before[-1].isalnum() or self.before[-1] in "_)]!?>$")


class _Reader:
    """Cuts pieces into rows, and keeps count of the brackets that are open."""

    def __init__(self, raw: Sequence[str], language: Language) -> None:
        self._raw = raw
        self._language = language
        self._python = language.layout == INDENTED
        self._mark = ""
        self._is_unsure = False  # whether the string of the row above goes on is not known yet
        self._is_shell = language.lexer == "BashLexer"
        self._open: list[_Bracket] = []
        self._opened_at_start: _Bracket | None = None
        self._words: list[Word] = []
        self._comments: list[str] = []
        self._before = Word("", False)  # the latest word
        self._touches = False  # whether a next piece stands right beside it
        self._inner = self._inner_at_start = False
        self._closed: _Bracket | None = None  # parentheses that may turn out to be layout
        self._closing_word = self._before
        self._documents = ""
        self.rows: list[Row] = []

    def take(self, kind: str, value: str) -> None:
        """Take one piece, which may reach over several rows."""
        if kind in {"comment", "doc"}:
            kind = self._meant(kind, value)
        if self._documents:
            kind = self._documented(kind, value)
        if self._is_unsure and kind != "string":  # the string has ended with its row
            self._inner_at_start = self._touches = False
        self._is_unsure = False
        if "\n" not in value:
            self._add(kind, value)
            return
        parts = value.split("\n")
        self._add(kind, parts[0])
        for number, part in enumerate(parts[1:], 2):
            self._inner = kind == "string"
            self._end_row()
            if part or number < len(parts):
                self._add(kind, part)
        self._is_unsure = kind == "string" and not parts[-1]
        self._inner = False

    def _meant(self, kind: str, value: str) -> str:
        begin = self._mark + value.lstrip()  # some lexers cut a comment after its mark
        self._mark = value if value in _MARKS else ""
        if kind == "doc" and (self._words or self._brackets()):
            return "string"  # one that stands alone documents; one inside a call is an argument
        if _DIRECTIVE.match(begin) or (_OTHER_LINE_ENDS.search(value) and "\n" not in value):
            return "code"
        name = self._language.lexer
        if "Sql" in name and _SQL_DIRECTIVE.match(begin):
            return "code"
        if name == "HaskellLexer" and begin.startswith("#"):
            return "code"
        if begin.startswith("//") and self._touches and self._before.text.endswith(":"):
            return "code"  # an address in the text of a page
        return "comment"

    def _documented(self, kind: str, value: str) -> str:
        """Take the string after `@doc` for a comment; what else follows is code."""
        if kind == "string":
            self._documents = "told"
            return "comment"
        if kind == "code" and value.strip():
            if self._documents == "begun":
                self._push(Word("@doc", False))
            self._documents = ""
        return kind

    def _brackets(self) -> bool:
        return (bool(self._open) and self._open[-1].mark != "{") or (
            self._python and bool(self._open)
        )

    def _add(self, kind: str, part: str) -> None:
        if kind == "code":
            self._add_code(part)
        elif kind == "string":
            self._add_string(part)
        else:
            self._add_comment(part)

    def _add_comment(self, part: str) -> None:
        self._touches = False
        if part.strip():
            if self._language.lexer == "PhpLexer" and _ANNOTATION.search(part):
                self._words.append(Word(part.strip(), False))
            self._comments.append(part.strip())

    def _add_string(self, part: str) -> None:
        last = self._words[-1] if self._words else None
        if last is not None and last.is_string and self._touches:
            last.text += part
        else:
            self._push(Word(part, True))
        self._touches = True

    def _add_code(self, part: str) -> None:
        if part.isalnum():
            self._push(Word(part, False))
            self._touches = True
            return
        if not part or part.isspace():
            self._touches = False
            return
        if part in _DOC_NAMES and self._language.lexer == "ElixirLexer":
            self._documents = "begun"
            return
        self._touches = self._touches and not part[0].isspace()
        for text in _PIECES.findall(part):
            self._take_piece(text)
        self._touches = not part[-1].isspace()

    def _take_piece(self, text: str) -> None:
        last = self._words[-1] if self._words else None
        if self._touches and last is not None and not last.is_string and last.text:
            mark = text[0]
            if mark in _REPEATABLE and last.text == mark * len(last.text):
                last.text += text  # `- -a` is not `--a`
                return
        word = Word(text, False)
        if text in _OPENING:
            self._open.append(_Bracket(text, len(self.rows), self._before.text, word))
            self._push(word)
        elif text in _CLOSING:
            self._close(word)
        else:
            if text == "," and self._open:
                self._open[-1].commas += 1
            self._push(word)

    def _push(self, word: Word) -> None:
        if self._closed is not None:
            if not self._open and word.text == ":":
                self._drop_parens()
            self._closed = None
        self._words.append(word)
        self._before = word

    def _close(self, word: Word) -> None:
        bracket = self._open.pop() if self._open else None
        if self._before.text == "," and not self._before.is_string:
            self._before.optional = self._is_trailing(bracket, word.text)
        self._push(word)
        if bracket is None or bracket.mark != "(":
            return
        if self._python and not self._open and bracket.before in _BEFORE_PARENS:
            self._closed, self._closing_word = bracket, word

    def _is_trailing(self, bracket: _Bracket | None, closing: str) -> bool:
        """Say whether a comma before a closing bracket may come and go."""
        if bracket is None or not self._python:
            return True
        if bracket.commas > 1 or closing == "}":
            return True
        if closing == "]":
            return not bracket.is_call
        called = bracket.before not in _BEFORE_PARENS or bracket.before == "import"
        return bracket.is_call and called

    def _drop_parens(self) -> None:
        bracket = self._closed
        if bracket is not None and self._words[-1:] != [bracket.word]:
            bracket.word.optional = self._closing_word.optional = True

    def _end_row(self) -> None:
        if self._closed is not None and not self._open:
            self._drop_parens()
            self._closed = None
        number = len(self.rows)
        if number == len(self._raw):
            return
        words = self._words
        continues = self._continues(words)
        if self._python and self._is_document(words, continues):
            self._comments += [word.text for word in words]
            words = []
        bracket = self._opened_at_start
        self.rows.append(
            Row(
                words,
                " ".join(self._comments),
                self._indent(self._raw[number]),
                continues,
                bracket.row if bracket else -1,
                self._inner_at_start,
            )
        )
        self._opened_at_start = self._open[-1] if self._open else None
        self._inner_at_start = self._inner
        self._words, self._comments = [], []
        self._touches = self._inner

    def _indent(self, raw: str) -> int:
        if self._language.lexer == "MakefileLexer" and raw.startswith("\t"):
            return -1  # a recipe, which spaces do not make
        expanded = raw.expandtabs(8)
        return len(expanded) - len(expanded.lstrip(" \t\f"))

    def _continues(self, words: Sequence[Word]) -> bool:
        if self._inner_at_start:
            return True
        bracket = self._opened_at_start
        if bracket is not None and (bracket.mark != "{" or self._python):
            return True
        last = self._last_word()
        if self._python:
            return last == "\\"
        if last.endswith(":") and self._language.lexer in _KEYWORDS:
            return bool(words)
        if bool(words) and not words[0].is_string and words[0].text.startswith(_BEGINS_OPEN):
            return True
        return bool(words) and (last in _ENDS_OPEN or (last == "|" and self._is_shell))

    def _last_word(self) -> str:
        """Return the last word of the nearest row above that has code."""
        for row in reversed(self.rows[-8:]):
            if row.words:
                return "" if row.words[-1].is_string else row.words[-1].text
        return ""

    def _is_document(self, words: Sequence[Word], continues: bool) -> bool:
        """Say whether a row is a string that stands alone, which is a statement of its own."""
        if continues or self._inner or not words or self._open:
            return False
        return all(word.is_string for word in words)

    def end(self) -> None:
        """Close the last row; in Go, the comment above `import "C"` is a program."""
        self._end_row()
        if self._language.lexer != "GoLexer":
            return
        for number, row in enumerate(self.rows):
            if [word.text for word in row.words] == ["import", '"C"']:
                self._read_preamble(number)

    def _read_preamble(self, number: int) -> None:
        for above in range(number - 1, -1, -1):
            row = self.rows[above]
            if row.words or not (row.comments or self._raw[above].strip() == ""):
                return
            if row.comments:
                self.rows[above] = row._replace(words=[Word(row.comments, False)], comments="")
            elif above == number - 1:
                return
