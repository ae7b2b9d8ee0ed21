"""YAML and JSON as an outline, read line by line: tables, lists and words with their lines.

A YAML library refuses what real pipelines and charts hold (templates, unknown tags, duplicate
keys) and needs 25 microseconds a line. The outline keeps every pair as written, resolves no
more than an alias of a word, and never fails.
"""

import re
from collections.abc import Iterator
from typing import Any

DEEPEST = 40
LONGEST_LINE = 2000  # characters that are looked at
_MOST_JOINED = 2000  # lines of one flow value or one quoted word

_BLOCK = re.compile(r"[|>][-+0-9]{0,3}\s*(?:#.*)?")
_ANCHOR = re.compile(r"&([^\s,\[\]{}]+)\s*")
_TAG = re.compile(r"!\S*\s*")
_KEY_QUOTED = re.compile(r"""("(?:[^"\\]|\\.)*"|'[^']*')\s*:(?=\s|$)""")
_TEMPLATE = ("{{", "{%", "{#", "<%")
_FLOW_TOKEN = re.compile(
    r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[\[\]{},:]|[^\[\]{},:"\'\n]+|\n|["\']'
)
_ESCAPED = re.compile(r"\\([\"/\\])")
_COMMENT_OR_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/', re.DOTALL)
_HASH_OR_STRING = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\'\n]*\'|(?<=\s)#[^\n]*', re.DOTALL)


class Word(str):
    """A scalar as text, with the line it starts at."""

    line: int | None = None


class Table:
    """A mapping as written: its pairs in order, a key that stands twice included."""

    def __init__(self) -> None:
        self.pairs: list[tuple[str, Node]] = []

    def get(self, key: str) -> "Node | None":
        """Return the last value of `key`, or None."""
        for name, value in reversed(self.pairs):
            if name == key:
                return value
        return None

    def word(self, *keys: str) -> Word | None:
        """Return the value of the first of `keys` that holds a word that is not empty."""
        for key in keys:
            value = self.get(key)
            if isinstance(value, Word) and value:
                return value
        return None


Node = Word | Table | list[Any]


def word(text: str, line: int | None) -> Word:
    """Make a word that stands at `line`."""
    made = Word(text)
    made.line = line
    return made


def outline(text: str) -> list[Node]:
    """Read YAML, of one document or several; what is no YAML gives a poor outline."""
    return _Reader(text).read()


def json_outline(text: str) -> Node | None:
    """Read JSON with comments and trailing commas; None when brackets do not match."""
    bare = _COMMENT_OR_STRING.sub(_without_comment, text)
    return _flow(bare, 1)


def reach(node: Node, pattern: str, skipped: frozenset[str] = frozenset()) -> Iterator[Node]:
    """Yield every node that `pattern` leads to.

    A segment is a key, `*` for any key, `#` for any element, `~REGEX` for keys, or `**` for any
    number of keys and elements; below a key of `skipped` `**` does not look.
    """
    yield from _reach(node, pattern.split("/"), skipped, 0)


def tables(node: Node, skipped: frozenset[str] = frozenset()) -> Iterator[tuple[str, Table]]:
    """Yield every table with the key that leads to it, without what lies below `skipped`."""
    waiting: list[tuple[str, Node]] = [("", node)]
    while waiting:
        key, current = waiting.pop()
        if isinstance(current, Table):
            yield key, current
            waiting += [
                (name, value)
                for name, value in reversed(current.pairs)
                if not isinstance(value, Word) and name not in skipped
            ]
        elif isinstance(current, list):
            waiting += [(key, item) for item in reversed(current) if not isinstance(item, Word)]


def words(node: Node | None) -> Iterator[Word]:
    """Yield a word itself, or the words that a list holds directly."""
    if isinstance(node, Word):
        yield node
    elif isinstance(node, list):
        for item in node:
            if isinstance(item, Word):
                yield item


def _reach(node: Node, pattern: list[str], skipped: frozenset[str], depth: int) -> Iterator[Node]:
    if not pattern:
        yield node
        return
    if depth > 2 * DEEPEST:
        return
    first, rest = pattern[0], pattern[1:]
    if first == "**":
        yield from _reach(node, rest, skipped, depth + 1)
        for key, child in _children(node):
            if key not in skipped:
                yield from _reach(child, pattern, skipped, depth + 1)
        return
    for key, child in _children(node):
        if _fits(first, key):
            yield from _reach(child, rest, skipped, depth + 1)


def _children(node: Node) -> Iterator[tuple[str | None, Node]]:
    if isinstance(node, Table):
        yield from node.pairs
    elif isinstance(node, list):
        for item in node:
            yield None, item


def _fits(segment: str, key: str | None) -> bool:
    if key is None or segment == "#":
        return key is None and segment == "#"
    if segment.startswith("~"):
        return re.fullmatch(segment[1:], key) is not None
    return segment in ("*", key)


# -- block style --------------------------------------------------------------------------------


class _Frame:
    """An open table or list: the column of its keys or dashes, and the slot that waits."""

    def __init__(self, column: int, node: Table | list[Any]) -> None:
        self.column = column
        self.node = node
        self.key: str | None = None
        self.anchor = ""
        self.is_open = False
        self.line = 0


class _Reader:
    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._at = 0
        self._documents: list[Node] = []
        self._frames: list[_Frame] = []
        self._anchors: dict[str, Word] = {}

    def read(self) -> list[Node]:
        self._start()
        while self._at < len(self._lines):
            raw = self._lines[self._at][:LONGEST_LINE]
            self._at += 1
            rest = raw.lstrip(" \t")
            if not rest or rest[0] == "#" or rest.startswith(_TEMPLATE):
                continue
            column = len(raw) - len(rest)
            if column == 0 and rest.startswith(("---", "...")):
                self._start()
                rest = rest[3:].strip()
                if not rest or rest[0] in "#!%&|>":
                    continue
            self._take(column, rest.rstrip())
        while self._frames:
            self._pop()
        return self._documents

    def _start(self) -> None:
        while self._frames:
            self._pop()
        base = _Frame(-1, self._documents)
        base.is_open = True
        self._frames.append(base)

    def _pop(self) -> None:
        self._close(self._frames.pop())

    def _close(self, frame: _Frame) -> None:
        if frame.is_open and frame.column >= 0:
            self._fill(frame, word("", frame.line))
        frame.is_open = False

    def _fill(self, frame: _Frame, node: Node) -> None:
        if isinstance(frame.node, Table):
            frame.node.pairs.append((frame.key or "", node))
        else:
            frame.node.append(node)
        if frame.anchor and isinstance(node, Word):
            self._anchors[frame.anchor] = node
        frame.anchor = ""
        frame.is_open = False

    def _take(self, column: int, rest: str) -> None:
        if not rest:
            return  # blanks of a kind that YAML does not have
        line = self._at
        while rest.startswith("- ") or rest == "-":
            frame = self._frame(column, is_list=True)
            if frame is None:
                return
            self._open(frame, None, line)
            after = rest[1:].lstrip(" ")
            column += len(rest) - len(after)
            rest = after
            if not rest or rest[0] == "#":
                return
        key, value = _split(rest)
        if key is None:
            frame = self._frames[-1]
            # A plain word fills a waiting slot; otherwise it goes on with the word before it.
            if frame.is_open and (frame.column < column or frame.column < 0):
                self._value(frame, frame.column, rest, line)
            return
        frame = self._frame(column, is_list=False)
        if frame is None:
            return
        self._open(frame, key, line)
        if value:
            self._value(frame, column, value, line)

    def _frame(self, column: int, *, is_list: bool) -> _Frame | None:
        """Return the frame for a dash or a key at `column`, opened if need be."""
        frames = self._frames
        while frames[-1].column > column:
            self._pop()
        top = frames[-1]
        if top.column == column:
            if isinstance(top.node, list) == is_list:
                return top
            if not is_list:  # a key at the column of the dashes below the key before it
                self._pop()
                return self._frame(column, is_list=is_list)
            if not top.is_open:
                return None
        if len(frames) > DEEPEST * 2:
            return None
        made: Table | list[Any] = [] if is_list else Table()
        if not top.is_open:
            top.key = ""  # something odd stands before it; it is looked at nevertheless
        self._fill(top, made)
        frames.append(_Frame(column, made))
        return frames[-1]

    def _open(self, frame: _Frame, key: str | None, line: int) -> None:
        self._close(frame)
        frame.key, frame.line, frame.is_open = key, line, True

    def _value(self, frame: _Frame, column: int, value: str, line: int) -> None:
        value = self._plain(frame, value)
        if not value or value[0] == "#":
            return
        if value[0] in "|>" and _BLOCK.fullmatch(value):
            self._fill(frame, self._block(column))
        elif value[0] in "[{" and not value.startswith("{{"):
            self._fill(frame, self._flow_value(value, line))
        elif value[0] in "\"'":
            self._fill(frame, word(self._quoted(value), line))
        elif value[0] == "*":
            known = self._anchors.get(value[1:].partition(" ")[0])
            self._fill(frame, known if known is not None else word("", line))
        else:
            self._fill(frame, word(_without_hash(value), line))

    def _plain(self, frame: _Frame, value: str) -> str:
        """Return `value` behind anchors and tags."""
        for _ in range(4):
            if value[:1] == "&" and (match := _ANCHOR.match(value)):
                frame.anchor = match.group(1)
            elif not (value[:1] == "!" and (match := _TAG.match(value))):
                break
            value = value[match.end() :]
        return value

    def _block(self, column: int) -> Word:
        first = self._at + 1
        held = []
        while self._at < len(self._lines):
            raw = self._lines[self._at][:LONGEST_LINE]
            bare = raw.lstrip(" ")
            if bare.strip() and len(raw) - len(bare) <= column:
                break
            held.append(bare)
            self._at += 1
        return word("\n".join(held), first)

    def _flow_value(self, value: str, line: int) -> Node:
        found = _flow(_HASH_OR_STRING.sub(_without_comment, value), line)
        start = self._at
        parts = [value]
        # A closing bracket is the only place where a longer text can be whole.
        while found is None and self._at < len(self._lines) and len(parts) < _MOST_JOINED:
            raw = self._lines[self._at][:LONGEST_LINE]
            self._at += 1
            parts.append(raw)
            if not _may_end(value[0], raw, parts):
                continue
            found = _flow(_HASH_OR_STRING.sub(_without_comment, "\n".join(parts)), line)
        if found is None:
            self._at = start
            return word(_without_hash(value), line)
        return found

    def _quoted(self, value: str) -> str:
        quote = value[0]
        end = _closing(value, quote)
        start = self._at
        parts = [value]
        while end < 0 and self._at < len(self._lines) and len(parts) < _MOST_JOINED:
            raw = self._lines[self._at][:LONGEST_LINE].strip()
            self._at += 1
            end = _closing(quote + raw, quote)
            parts.append(raw if end < 0 else raw[: end - 1])
        if end < 0:
            self._at = start
            return value.strip(quote)
        if len(parts) == 1:
            return _unquoted(value[: end + 1])
        return " ".join(parts)[1:]


def _may_end(opening: str, raw: str, parts: list[str]) -> bool:
    """Say whether to try again: always while it is short, then only on a closing line."""
    closing = "]" if opening == "[" else "}"
    if closing not in raw:
        return False
    return len(parts) < 50 or raw.lstrip().startswith(closing)


def _split(text: str) -> tuple[str | None, str]:
    """Split `key: value`; the key is None when there is none."""
    if text[0] in "\"'":
        match = _KEY_QUOTED.match(text)
        if match is None:
            return None, text
        return _unquoted(match.group(1)), text[match.end() :].strip()
    if text[0] in "[{#|>":
        return None, text
    found = text.find(": ")
    tab = text.find(":\t")
    if tab >= 0 and (found < 0 or tab < found):
        found = tab
    if found < 0:
        bare = _without_hash(text)
        return (bare[:-1].rstrip(), "") if bare.endswith(":") else (None, text)
    hashed = text.find(" #")
    if 0 <= hashed < found:
        bare = _without_hash(text)
        return (bare[:-1].rstrip(), "") if bare.endswith(":") else (None, text)
    key = text[:found].rstrip()
    if key[:1] == "&":
        key = _ANCHOR.sub("", key, count=1)
    return key, text[found + 1 :].strip()


def _without_hash(value: str) -> str:
    found = value.find(" #")
    return (value if found < 0 else value[:found]).rstrip()


def _closing(value: str, quote: str) -> int:
    """Return where the quote that opens `value` is closed, or -1."""
    at = 1
    while True:
        at = value.find(quote, at)
        if at < 0:
            return -1
        if quote == "'" and value[at + 1 : at + 2] == "'":
            at += 2
            continue
        if quote == '"' and (at - len(value[:at].rstrip("\\"))) % 2:
            at += 1
            continue
        return at


def _unquoted(text: str) -> str:
    inner = text[1:-1]
    if text[0] == "'":
        return inner.replace("''", "'")
    return _ESCAPED.sub(r"\1", inner) if "\\" in inner else inner


def _without_comment(match: re.Match[str]) -> str:
    text = match.group()
    return text if text[0] in "\"'" else "\n" * text.count("\n")


# -- flow style ---------------------------------------------------------------------------------


def _flow(text: str, line: int) -> Node | None:
    """Read `[...]` or `{...}`; None when it is not closed or nested too deeply."""
    flow = _Flow(line)
    for match in _FLOW_TOKEN.finditer(text):
        mark = match.group()
        if mark in ("[", "{"):
            if not flow.open([] if mark == "[" else Table()):
                return None
        elif mark in ("]", "}"):
            if not flow.stack or isinstance(flow.stack[-1], list) != (mark == "]"):
                return None
            closed = flow.close()
            if not flow.stack:
                return closed
        elif mark == ",":
            flow.flush()
        elif mark == ":":
            flow.colon(text[match.end() : match.end() + 1])
        else:
            flow.hold(mark)
    return None


class _Flow:
    """What is open while a flow value is read: `held` is the word before the next mark."""

    def __init__(self, line: int) -> None:
        self.stack: list[Table | list[Any]] = []
        self._keys: list[str | None] = []
        self._held: list[str] = []
        self._line = self._held_line = line
        self._was_quoted = False
        self._is_blank = True  # what is held

    def open(self, made: Table | list[Any]) -> bool:
        """Begin a table or a list; false when that is too deep."""
        if len(self.stack) > DEEPEST:
            return False
        _attach(self.stack, self._keys, made)
        self._clear()
        self.stack.append(made)
        self._keys.append(None)
        return True

    def close(self) -> Node:
        """End the innermost table or list and return it."""
        self.flush()
        self._keys.pop()
        return self.stack.pop()

    def flush(self) -> None:
        """End the word that is held, if there is one."""
        value = "".join(self._held).strip()
        if self.stack and (value or self._was_quoted or self._keys[-1] is not None):
            made = word(value, self._held_line)
            if isinstance(self.stack[-1], Table) and self._keys[-1] is None:
                self._keys[-1] = value
            _attach(self.stack, self._keys, made)
        self._clear()
        self._was_quoted = False

    def colon(self, after: str) -> None:
        """Take what is held for a key, if this colon ends one."""
        ends_key = self._was_quoted or after in (" ", "\n", "\t", "")
        if self.stack and self._keys[-1] is None and ends_key:
            self._keys[-1] = "".join(self._held).strip()
            self._clear()
            self._was_quoted = False
        else:
            self._held.append(":")
            self._is_blank = False

    def _clear(self) -> None:
        self._held.clear()
        self._is_blank = True

    def hold(self, mark: str) -> None:
        """Add text or a line's end to the word."""
        if mark == "\n":
            self._line += 1
            if self._held:
                self._held.append(" ")
            return
        if self._is_blank:
            self._held.clear()
            self._held_line = self._line
        self._is_blank = self._is_blank and not mark.strip()
        quoted = len(mark) > 1 and mark[0] in "\"'"
        self._was_quoted = self._was_quoted or quoted
        self._held.append(_unquoted(mark) if quoted else mark)
        self._line += mark.count("\n")


def _attach(stack: list[Table | list[Any]], keys: list[str | None], made: Node) -> None:
    if not stack:
        return
    top = stack[-1]
    if isinstance(top, Table):
        top.pairs.append((keys[-1] or "", made))
    elif keys[-1] is not None:
        pair = Table()
        pair.pairs.append((keys[-1] or "", made))
        top.append(pair)
    else:
        top.append(made)
    keys[-1] = None
