"""Strict YAML: a tree of nodes built from the parser's events, nothing constructed.

PyYAML's safe loaders hang on a few hundred bytes of merge keys and its C loader dies on deep
nesting, both inside `load`. The event stream does neither, so anchors, aliases, merge keys,
tags, depth and duplicate keys are refused there, and no constructor is ever called.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import yaml
from yaml.resolver import Resolver

from hotfence.model.scope import Problem

DEEPEST = 20
LARGEST = 64 * 1024  # bytes
LONGEST_FIELD, LONGEST_MESSAGE = 80, 400  # characters of a problem

# YAML refuses most control characters without saying where, and takes three others for line ends.
_REFUSED = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]"
# What libyaml says, and what it means to somebody who never read its grammar.
_PLAINER = {
    "found character that cannot start any token": "a tab or a reserved character stands where a"
    " value begins; indent with spaces, put text in quotes",
    "mapping values are not allowed in this context": "a second `: ` in one line; put the text"
    " in quotes",
    # libyaml from 0.2.6 on gives up at a thousand levels, before the first event is seen.
    "exceeded maximum nesting depth": f"nested deeper than {DEEPEST} levels",
}

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_resolve: Callable[[object, str, tuple[bool, bool]], str] = Resolver().resolve
_KINDS = {
    "tag:yaml.org,2002:str": "text",
    "tag:yaml.org,2002:int": "a number",
    "tag:yaml.org,2002:float": "a number",
    "tag:yaml.org,2002:bool": "true or false",
    "tag:yaml.org,2002:null": "nothing",
    "tag:yaml.org,2002:timestamp": "a date",
    "tag:yaml.org,2002:merge": "a merge key",
    "tag:yaml.org,2002:value": "text",
}


class Scalar(NamedTuple):
    """A scalar as written. `kind` is what YAML 1.1 takes it for; `text` is the source text."""

    text: str
    kind: str
    line: int
    column: int


class Item(NamedTuple):
    """One key of a mapping and its value."""

    key: Scalar
    value: "Node"


class Mapping(NamedTuple):
    """A mapping in source order."""

    items: tuple[Item, ...]
    line: int
    column: int


class Sequence(NamedTuple):
    """A sequence."""

    items: tuple["Node", ...]
    line: int
    column: int


Node = Scalar | Mapping | Sequence


class DocumentError(Exception):
    """The text is no single, plain YAML document; `problem` says where and why."""

    def __init__(self, found: Problem) -> None:
        super().__init__(found.told)
        self.problem = found


def found(node: Node) -> str:
    """Name what a node is, for an error message."""
    if isinstance(node, Mapping):
        return "a mapping"
    if isinstance(node, Sequence):
        return "a list"
    return node.kind


def read_document(data: bytes) -> Node | None:
    """Read one YAML document; None when it is empty.

    Raises:
        DocumentError: the bytes are too large, not UTF-8, no YAML, several documents, or use
            an anchor, alias, merge key, tag, duplicate key or nesting deeper than 20.
    """
    if len(data) > LARGEST:
        raise _error(1, 1, f"the file has {len(data)} bytes; {LARGEST} are the most that is read")
    text = _decode(data)
    try:
        return _Builder(text).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        told = str(error.problem or error.context)
        raise _error(line, column, f"not YAML: {_PLAINER.get(told, told)}") from None
    except yaml.YAMLError as error:
        raise _error(1, 1, f"not YAML: {str(error).splitlines()[0]}") from None


def _decode(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        raise _error(line, column, "the file is not UTF-8; save it as UTF-8") from None
    # Most files are printable, and compiling the pattern takes as long as a git call.
    printable = text.replace("\n", "").replace("\t", "").replace("\r", "").isprintable()
    if not printable and (match := re.search(_REFUSED, text)):
        at = match.start()
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        code = f"U+{ord(match.group(0)):04X}"
        if match.group(0) in "\x85\u2028\u2029":
            raise _error(line, column, f"the character {code} ends a line for YAML only; delete it")
        raise _error(line, column, f"the control character {code} is refused; delete it")
    return text


def problem(line: int, column: int, field: str, message: str) -> Problem:
    """Return a problem whose texts are cut to what fits on a screen."""
    return Problem(line, column, _cut(field, LONGEST_FIELD), _cut(message, LONGEST_MESSAGE))


def _cut(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    half = longest // 2 - 2
    return f"{text[:half]}...{text[-half:]}"


def _error(line: int, column: int, message: str) -> DocumentError:
    return DocumentError(problem(line, column, "", message))


class _Builder:
    """Builds nodes from events, one document, refusing what a gate must not resolve."""

    def __init__(self, text: str) -> None:
        self._take: Callable[[], Any] = _Parser(text).get_event
        self._event: Any = self._take()

    def document(self) -> Node | None:
        self._next()
        if isinstance(self._event, yaml.StreamEndEvent):
            return None
        self._next()
        node = self._node(0)
        self._next()
        if isinstance(self._event, yaml.DocumentStartEvent):
            raise self._refuse("a second document begins here; keep one")
        if isinstance(node, Scalar) and node.kind == "nothing" and not node.text:
            return None
        return node

    def _next(self) -> None:
        self._event = self._take()

    def _refuse(self, message: str) -> DocumentError:
        mark = self._event.start_mark
        return _error(mark.line + 1, mark.column + 1, message)

    def _node(self, depth: int) -> Node:
        event = self._event
        kind = type(event)
        if kind is yaml.AliasEvent:
            raise self._refuse(f"the alias *{event.anchor} is refused; write the value out")
        if event.anchor is not None:
            raise self._refuse(f"the anchor &{event.anchor} is refused; write the value out")
        if event.tag is not None:
            raise self._refuse(f"the tag {event.tag} is refused; write a plain value")
        if depth > DEEPEST:
            raise self._refuse(f"nested deeper than {DEEPEST} levels")
        if kind is yaml.ScalarEvent:
            return self._scalar()
        return self._mapping(depth) if kind is yaml.MappingStartEvent else self._sequence(depth)

    def _scalar(self) -> Scalar:
        event = self._event
        mark = event.start_mark
        kind = "text"  # whatever is quoted
        if not event.style:
            kind = _KINDS.get(_resolve(yaml.ScalarNode, event.value, event.implicit), "text")
        self._next()
        return Scalar(event.value, kind, mark.line + 1, mark.column + 1)

    def _sequence(self, depth: int) -> Sequence:
        mark = self._event.start_mark
        self._next()
        items = []
        while not isinstance(self._event, yaml.SequenceEndEvent):
            items.append(self._node(depth + 1))
        self._next()
        return Sequence(tuple(items), mark.line + 1, mark.column + 1)

    def _mapping(self, depth: int) -> Mapping:
        mark = self._event.start_mark
        self._next()
        items: list[Item] = []
        seen: dict[str, int] = {}
        while not isinstance(self._event, yaml.MappingEndEvent):
            key = self._key(depth, seen)
            items.append(Item(key, self._node(depth + 1)))
        self._next()
        return Mapping(tuple(items), mark.line + 1, mark.column + 1)

    def _key(self, depth: int, seen: dict[str, int]) -> Scalar:
        if not isinstance(self._event, yaml.ScalarEvent | yaml.AliasEvent):
            raise self._refuse("a key must be a word, not a list or a mapping")
        if isinstance(self._event, yaml.ScalarEvent) and self._event.value == "<<":
            raise self._refuse("a merge key (<<) is refused; write the values out")
        start: Any = self._event
        key = self._node(depth + 1)
        if not isinstance(key, Scalar):
            raise self._refuse("a key must be a word, not a list or a mapping")
        if key.text in seen:
            mark = start.start_mark
            raise _error(
                mark.line + 1,
                mark.column + 1,
                f"the key {key.text!r} stands twice; the first is on line {seen[key.text]}",
            )
        seen[key.text] = key.line
        return key
