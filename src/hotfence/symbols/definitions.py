"""The definitions of a parsed file, with what belongs to each."""

from collections.abc import Sequence
from typing import NamedTuple

from hotfence.symbols.languages import Language
from hotfence.symbols.names import SCOPE
from hotfence.symbols.nodes import Node, Tree
from hotfence.symbols.source import Source


class Definition(NamedTuple):
    """One symbol: its dotted name, and the bytes that belong to it.

    `core` is where the definition itself begins and ends, without comments around it;
    `holder` is the index of the definition around it, -1 at the top.
    """

    name: str
    kind: str
    node: str
    start: int
    end: int
    core: tuple[int, int]
    holder: int


class Flaw(NamedTuple):
    """A place that does not parse."""

    start: int
    end: int
    text: bytes
    structural: bool


class Mark(NamedTuple):
    """A node whose effect reaches beyond the symbol that it stands in."""

    start: int
    end: int


class Outline(NamedTuple):
    """What one version of a file defines, in the order of the text."""

    definitions: tuple[Definition, ...]
    flaws: tuple[Flaw, ...]
    marks: tuple[Mark, ...]
    broken: bool


class _Frame(NamedTuple):
    """A node that is still open while its children come."""

    end: int
    prefix: tuple[str, ...]
    inside: int  # the index of the definition that holds the children
    start: int
    node: int
    wrapped: int | None  # the node that this one wraps, if it is a wrapper


def outline_of(source: Source, language: Language) -> Outline:
    """Find the definitions of a file."""
    tree = Tree(language.grammar, source.data)
    if tree.broken:
        return Outline((), (), (), True)
    return _Walk(source, language).of(tree)


class _Walk:
    """One pass over a tree."""

    def __init__(self, source: Source, language: Language) -> None:
        self._source = source
        self._language = language
        self._frames = [_Frame(len(source.data) + 1, (), -1, 0, -1, None)]
        self._found: list[Definition] = []
        self._attached: list[tuple[int, int, bool]] = []
        self._named: set[int] = set()

    def of(self, tree: Tree) -> Outline:
        """Return the outline of a tree."""
        language, flaws, marks = self._language, [], []
        watched = language.definitions.keys() | language.wrappers
        for node in tree:
            kind = node.type
            if node.is_error or node.is_missing or _is_lost_comment(kind, node):
                flaws.append(_flaw(node))
            elif kind in watched and node.is_named:
                self._enter(node)
            elif kind in language.attached:
                self._attach(node)
            if kind in language.refused or _nested_comment(kind, node):
                marks.append(Mark(node.start_byte, self._trimmed(node)))
        return Outline(self._extended(), tuple(flaws), tuple(marks), False)

    def _enter(self, node: Node) -> None:
        while self._frames[-1].end <= node.start_byte:
            self._frames.pop()
        around = self._frames[-1]
        language = self._language
        kind = language.definitions.get(node.type)
        name = language.read(node) if kind and node.id not in self._named else None
        if name is None or kind is None:
            wrapped = self._content(node) if node.type in language.wrappers else None
            start = around.start if around.wrapped == node.id else node.start_byte
            end = around.end if around.wrapped == node.id else self._trimmed(node)
            frame = _Frame(end, around.prefix, around.inside, start, node.id, wrapped)
            self._frames.append(frame)
            return
        if name.value is not None:
            self._named.add(name.value)
        prefix = (*around.prefix, *name.parts)
        index = around.inside
        if (name.kind or kind) != SCOPE:
            start, end = node.start_byte, self._trimmed(node)
            core = (start, end)
            if around.wrapped == node.id:
                start, end = around.start, max(around.end, end)
            index = len(self._found)
            dotted = ".".join(prefix)
            self._found.append(
                Definition(dotted, name.kind or kind, node.type, start, end, core, around.inside)
            )
        self._frames.append(_Frame(node.end_byte, prefix, index, node.start_byte, node.id, None))

    def _content(self, node: Node) -> int | None:
        """Return the one definition that a wrapper holds."""
        language = self._language
        inner = [
            child.id
            for child in node.named_children
            if child.type in language.definitions or child.type in language.wrappers
        ]
        return inner[0] if len(inner) == 1 else None

    def _trimmed(self, node: Node) -> int:
        """Return a node's end without the line ends that some grammars count to it."""
        data, end = self._source.data, node.end_byte
        while end > node.start_byte and data[end - 1] in b" \t\r\n":
            end -= 1
        return end

    def _attach(self, node: Node) -> None:
        """Keep a comment or attribute that nothing but white space stands before."""
        source, start = self._source, node.start_byte
        line = source.line_at(start)
        before = source.data[source.starts[line - 1] : start]
        text = source.data[start : start + 3]
        inner = text in {b"//!", b"/*!"} or text[:2] == b"#!"
        self._attached.append((start, self._trimmed(node), not before.strip() and not inner))

    def _extended(self) -> tuple[Definition, ...]:
        return tuple(
            each._replace(start=self._start(each), end=self._end(each)) for each in self._found
        )

    def _start(self, definition: Definition) -> int:
        """Go up over the comments and attributes directly above a definition."""
        from bisect import bisect_left

        source, start = self._source, definition.start
        at = bisect_left(self._attached, (start, -1, False)) - 1
        column = self._column(start)
        while at >= 0:
            first, last, alone = self._attached[at]
            between = source.data[last:start]
            if not alone or last > start or between.strip() or between.count(b"\n") > 1:
                break
            if self._language.indented and self._column(first) != column:
                break
            start, at = first, at - 1
        return start

    def _end(self, definition: Definition) -> int:
        """Go on over a comment behind the last line, and by indentation below it."""
        from bisect import bisect_left

        source, end = self._source, definition.end
        at = bisect_left(self._attached, (end, -1, False))
        column = self._column(definition.start)
        for first, last, alone in self._attached[at:]:
            between = source.data[end:first]
            line = source.line_at(last)
            after = source.data[last : source.starts[line - 1] + len(source.lines[line - 1])]
            if between.strip() or after.strip() or source.line_at(first) != line:
                break
            if b"\n" in between:
                deeper = self._language.indented and alone and self._column(first) > column
                if not deeper:
                    break
            end = last
        return end

    def _column(self, offset: int) -> int:
        source = self._source
        return offset - source.starts[source.line_at(offset) - 1]


def _nested_comment(kind: str, node: Node) -> bool:
    """Say whether a comment opens another one, which some compilers count and some do not."""
    text = (node.text or b"") if "comment" in kind else b""
    return text.startswith(b"/*") and b"/*" in text[2:]


def _is_lost_comment(kind: str, node: Node) -> bool:
    """Say whether a grammar took the opening of a comment that never ends for an operator."""
    return kind in {"custom_operator", "operator_identifier"} and b"/*" in (node.text or b"")


_BRACKETS = frozenset(b"{}()[]\"'`\n")


def _flaw(node: Node) -> Flaw:
    text = node.text or b""
    if node.is_missing:
        return Flaw(node.start_byte, node.end_byte, node.type.encode(), node.type != ";")
    return Flaw(node.start_byte, node.end_byte, text, _is_structural(text))


def _is_structural(text: bytes) -> bool:
    """Say whether what was not understood can decide where something ends."""
    return b"/*" in text or bool(_BRACKETS & frozenset(text))


def lines_of(source: Source, definition: Definition) -> tuple[int, int]:
    """Return the first and the last line of a definition."""
    first = source.line_at(definition.start)
    return first, max(source.line_at(definition.end - 1), first)


def innermost(source: Source, found: Sequence[Definition], line: int) -> str | None:
    """Return the name of the innermost definition that holds a line."""
    near, size = None, len(source.lines) + 1
    for each in found:
        first, last = lines_of(source, each)
        if first <= line <= last and last - first <= size:
            near, size = each.name, last - first
    return near
