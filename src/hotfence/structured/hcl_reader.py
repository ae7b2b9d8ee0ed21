"""HCL: blocks by type and labels, attributes by name, objects and lists of plain literals by item.

Any other expression is compared as the row of its tokens, so layout and comments do not count.
"""

from hotfence.structured.hcl_tokens import HEREDOC, Token, tokens_of
from hotfence.structured.text import decode
from hotfence.structured.tree import (
    TYPED,
    Count,
    File,
    Items,
    Leaf,
    Names,
    Node,
    Part,
    Table,
    UnreadableKeysError,
)

_CLOSING = {"{": "}", "[": "]", "(": ")"}
_LITERAL = {"true", "false", "null"}
_OPERANDS = ("word", "number", "text", "heredoc")
_LOOP_WORDS = ("for", "in", "if")
_EXPRESSION = "expression"


def read(data: bytes, _path: str) -> File:
    """Read one file.

    Raises:
        UnreadableKeysError: it does not parse, or assigns a name twice.
    """
    text, marked = decode(data)
    marks = {"byte order mark": "at the start"} if marked else {}
    return File((_Parser(tokens_of(text)).file(),), marks)


class _Parser:
    """Builds bodies from tokens."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._count = Count()

    def file(self) -> Table:
        root = self._body(0, 1)
        if self._now().sort != "stop":
            raise self._refuse()
        return root

    def _now(self) -> Token:
        return self._tokens[self._at]

    def _refuse(self) -> UnreadableKeysError:
        token = self._now()
        shown = repr(token.text[:20]) if token.text.strip() else "the end of the line"
        return UnreadableKeysError(f"not HCL: {shown} has no place here", token.line)

    def _body(self, depth: int, line: int) -> Table:
        items: dict[Part, Node] = {}
        names = Names()
        blocks: dict[tuple[str, ...], list[Table]] = {}
        while True:
            token = self._now()
            if token.sort == "end":
                self._at += 1
            elif token.sort in ("word", "text"):
                self._statement(depth, items, names, blocks)
            else:
                break
        assigned = set(items)
        for words, bodies in blocks.items():
            if words[0] in assigned:
                raise UnreadableKeysError(
                    f"{words[0]!r} is a block and an attribute", bodies[0].line
                )
            _place(items, words, Items(tuple(bodies), bodies[0].line, repeated=True))
        return Table(items, line)

    def _statement(
        self,
        depth: int,
        items: dict[Part, Node],
        names: Names,
        blocks: dict[tuple[str, ...], list[Table]],
    ) -> None:
        first = self._now()
        words: list[str] = []
        while self._now().sort in ("word", "text"):
            words.append(_word(self._now()))
            self._at += 1
        self._count.take(depth + len(words), first.line)
        if self._now().text == "=" and len(words) == 1:
            self._at += 1
            names.add(words[0], first.line)
            items[words[0]] = self._expression().value(depth)
        elif self._now().text == "{":
            self._at += 1
            blocks.setdefault(tuple(words), []).append(self._body(depth + 1, first.line))
            if self._now().text != "}":
                raise self._refuse()
            self._at += 1
        else:
            raise self._refuse()
        if self._now().sort not in ("end", "stop") and self._now().text != "}":
            raise self._refuse()

    def _expression(self) -> "_Expression":
        """Take the tokens up to the end of the line that no bracket is open on."""
        taken: list[Token] = []
        opened: list[int] = []
        ends: dict[int, int] = {}
        while True:
            token = self._now()
            if token.sort == "stop" or (not opened and (token.sort == "end" or token.text == "}")):
                break
            if self._is_misplaced(token, taken, opened):
                raise self._refuse()
            if token.sort == "sign" and token.text in _CLOSING:
                self._count.take(len(opened), token.line)
                opened.append(len(taken))
            elif _closes(token):
                if not opened or _CLOSING[taken[opened[-1]].text] != token.text:
                    raise self._refuse()
                ends[opened.pop()] = len(taken)
            if token.sort != "end":
                taken.append(token)
            elif (
                taken[opened[-1]].text == "{"
                and opened[-1] != len(taken) - 1
                and not _starts_loop(taken, opened[-1])
            ):
                taken.append(Token("end", ",", token.line))
            self._at += 1
        if opened or not taken:
            raise self._refuse()
        return _Expression(taken, ends, self._count)

    @staticmethod
    def _is_misplaced(token: Token, taken: list[Token], opened: list[int]) -> bool:
        """Say whether a lenient reader could take the token for the start of something new."""
        if token.sort == "sign":
            is_object = bool(opened) and taken[opened[-1]].text == "{"
            return token.text in ("=", ";") and not is_object
        if token.sort not in _OPERANDS or not taken:
            return False
        last = taken[-1]
        ends = last.sort in _OPERANDS or _closes(last)
        return ends and last.text not in _LOOP_WORDS and token.text not in _LOOP_WORDS


class _Expression:
    """The tokens of one expression, and where each bracket in it ends."""

    def __init__(self, tokens: list[Token], ends: dict[int, int], count: Count) -> None:
        self._tokens = tokens
        self._ends = ends
        self._count = count

    def value(self, depth: int) -> Node:
        """Return a tree where the expression is made of literals, else a leaf."""
        return self._value(0, len(self._tokens), depth)

    def _value(self, begin: int, end: int, depth: int) -> Node:
        first = self._tokens[begin]
        self._count.take(depth, first.line)
        if self._ends.get(begin) == end - 1 and first.text in "{[":
            parts = self._split(begin + 1, end - 1)
            loop = _starts_loop(self._tokens, begin)
            if first.text == "[" and not loop:
                items = tuple(self._value(*part, depth + 1) for part in parts)
                return Items(items, first.line)
            table = self._object(parts, depth, first.line) if not loop else None
            if table is not None:
                return table
        if end - begin == 1:
            return _single(first)
        last = self._tokens[end - 1]
        if first.text == "-" and last.sort == "number" and end - begin == 2:
            return Leaf(f"-{last.text}", TYPED, first.line)
        return Leaf(_told(self._tokens[begin:end]), _EXPRESSION, first.line)

    def _split(self, begin: int, end: int) -> list[tuple[int, int]]:
        """Return the items between commas; an end of line inside braces counts as one."""
        parts: list[tuple[int, int]] = []
        at = start = begin
        while at < end:
            token = self._tokens[at]
            if token.text == "," and token.sort in ("sign", "end"):
                parts.append((start, at))
                start = at + 1
            at = self._ends.get(at, at) + 1
        parts.append((start, end))
        return [part for part in parts if part[0] < part[1]]

    def _object(self, parts: list[tuple[int, int]], depth: int, line: int) -> Table | None:
        """Return an object whose keys are plain words, None for any other."""
        items: dict[Part, Node] = {}
        names = Names()
        for begin, end in parts:
            key = self._tokens[begin]
            plain = key.sort in ("word", "number") or (
                key.sort == "text" and not any(sign in key.text for sign in ("${", "%{", "\\"))
            )
            if not plain or end - begin < 3 or self._tokens[begin + 1].text not in ("=", ":"):
                return None
            name = key.text[1:-1] if key.sort == "text" else key.text
            names.add(name, key.line)
            items[name] = self._value(begin + 2, end, depth + 1)
        return Table(items, line)


def _closes(token: Token) -> bool:
    return token.sort == "sign" and token.text in ("}", "]", ")")


def _starts_loop(tokens: list[Token], bracket: int) -> bool:
    """Say whether a bracket holds a `for`, in which the ends of lines mean nothing."""
    inner = tokens[bracket + 1 : bracket + 2]
    return bool(inner) and inner[0].sort == "word" and inner[0].text == "for"


def _place(items: dict[Part, Node], words: tuple[str, ...], bodies: Items) -> None:
    """Put blocks under their type and labels."""
    table = items
    for word in words[:-1]:
        below = table.setdefault(word, Table({}, bodies.line))
        if not isinstance(below, Table):
            raise UnreadableKeysError(f"{word!r} is a block and something else", bodies.line)
        table = below.items
    if words[-1] in table:
        raise UnreadableKeysError(f"{words[-1]!r} is a block and something else", bodies.line)
    table[words[-1]] = bodies


def _word(token: Token) -> str:
    if token.sort != "text":
        return token.text
    if "${" in token.text or "%{" in token.text or "\\" in token.text:
        raise UnreadableKeysError("not HCL: a label is no plain text", token.line)
    return token.text[1:-1]


def _single(token: Token) -> Leaf:
    if token.sort == "number" or token.text in _LITERAL:
        return Leaf(token.text, TYPED, token.line)
    if token.sort == "text" and "${" not in token.text and "%{" not in token.text:
        return Leaf(token.text[1:-1], "", token.line)
    if token.sort == HEREDOC:
        head, _, body = token.text.partition("\n")
        sort = "indented heredoc" if head.startswith("<<-") else HEREDOC
        last = body[body.rfind("\n") + 1 :]  # the marker, whose indentation some readers keep
        return Leaf(body[: len(body) - len(last.lstrip(" \t"))], sort, token.line)
    return Leaf(token.text, _EXPRESSION, token.line)


def _told(tokens: list[Token]) -> str:
    """Write tokens in one row; ends of lines and trailing commas leave no trace."""
    words: list[str] = []
    for token in tokens:
        if token.sort in ("end", "sign") and token.text == ",":
            if words and words[-1] not in (",", "{", "[", "("):
                words.append(",")
            continue
        if _closes(token) and words and words[-1] == ",":
            words.pop()
        words.append(token.text)
    return " ".join(words)
