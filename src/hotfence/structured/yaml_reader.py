"""YAML: a tree built from the parser's events, with aliases and merge keys carried out.

A plain scalar that any parser of YAML 1.1 or 1.2 takes for something else than text keeps its
spelling; everything else is text, however it is quoted or folded.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml

from hotfence.structured.text import decode
from hotfence.structured.tree import (
    MARK,
    TYPED,
    Count,
    File,
    Items,
    Leaf,
    Names,
    Node,
    Odd,
    Part,
    Table,
    UnreadableKeysError,
)

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CORE = "tag:yaml.org,2002:"
_PLAIN_TAGS = {None, "!", f"{_CORE}str", f"{_CORE}map", f"{_CORE}seq"}
_BYTE_ORDER_MARK = "byte order mark"

_WORDS = {
    **dict.fromkeys(("y", "yes", "on", "true"), "true"),
    **dict.fromkeys(("n", "no", "off", "false"), "false"),
    **dict.fromkeys(("", "~", "null", "nil", "none"), "null"),
    **dict.fromkeys(("=", "<<"), "sign"),
}
# Numbers, dates and times of YAML 1.1 and 1.2, of Ruby (1,000 and :symbol) and Go (0b1, 0o7).
_TYPED = re.compile(
    r"[-+]?(?:\d[\d_,]*(?:\.[\d_,]*)?|\.\d[\d_,]*)(?:[eE][-+]?\d[\d_]*)?"
    r"|[-+]?0[xXoObB][0-9a-fA-F_]+"
    r"|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?"
    r"|\d{4}-\d\d?-\d\d?(?:[Tt \t].*)?"
    r"|[-+]?\.?(?:inf|nan|infinity)"
    r"|::?[\"'A-Za-z_].*|<<",
    re.IGNORECASE,
)


def read(data: bytes, _path: str) -> File:
    """Read a stream of documents.

    Raises:
        UnreadableKeysError: it does not parse, or parsers would read it differently.
    """
    text, marked = decode(data)
    try:
        return _Builder(text, marked).file()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        told = str(error.problem or error.context)
        raise UnreadableKeysError(f"not YAML: {told}", mark.line + 1 if mark else None) from None
    except yaml.YAMLError as error:
        raise UnreadableKeysError(f"not YAML: {str(error).splitlines()[0]}") from None


def typed(text: str) -> bool:
    """Say whether a plain scalar is anything else than text to some parser."""
    return text.lower() in _WORDS or _TYPED.fullmatch(text) is not None


class _Builder:
    """Builds the documents of one stream."""

    def __init__(self, text: str, marked: bool) -> None:
        self._take: Callable[[], Any] = _Parser(text).get_event
        self._text = text
        self._event: Any = self._take()
        self._anchors: dict[str, Node] = {}
        self._known: dict[str, bool] = {}
        self._count = Count()
        self._marks = {_BYTE_ORDER_MARK: "at the start"} if marked else {}

    def file(self) -> File:
        self._next()
        documents: list[Node] = []
        while isinstance(self._event, yaml.DocumentStartEvent):
            self._directives(len(documents))
            self._anchors = {}
            self._next()
            documents.append(self._node(0))
            self._next()
        if not isinstance(self._event, yaml.StreamEndEvent):
            raise self._refuse("not YAML: no document begins here")
        return File(tuple(documents) or (Leaf("", TYPED, 1),), self._marks)

    def _directives(self, number: int) -> None:
        version, tags = self._event.version, self._event.tags
        if version or tags:
            told = f"{version or ''} {sorted((tags or {}).items()) or ''}".strip()
            self._marks[f"directives of document {number}"] = told

    def _next(self) -> None:
        self._event = self._take()

    def _refuse(self, why: str) -> UnreadableKeysError:
        return UnreadableKeysError(why, self._event.start_mark.line + 1)

    def _node(self, depth: int) -> Node:
        event = self._event
        self._count.take(depth)
        kind = type(event)
        begin = event.start_mark.index
        if begin and self._text[begin - 1] == "?":
            raise self._refuse("a ? right before a key is a part of it to some parsers")
        if kind is yaml.AliasEvent:
            return self._alias()
        anchor = event.anchor
        if anchor is not None:
            self._anchors.pop(anchor, None)
        node: Node
        if kind is yaml.ScalarEvent:
            node = self._scalar()
        elif kind is yaml.MappingStartEvent:
            node = self._mapping(depth)
        else:
            node = self._sequence(depth)
        if anchor is not None:
            self._anchors[anchor] = node
        return node

    def _alias(self) -> Node:
        node = self._anchors.get(self._event.anchor)
        if node is None:
            raise self._refuse(f"the alias *{self._event.anchor} stands for nothing, or for itself")
        self._next()
        return node

    def _scalar(self) -> Leaf:
        event = self._event
        sort = ""
        text = event.value
        if event.tag not in _PLAIN_TAGS:
            sort = _short(event.tag)
        elif not event.style:
            known = self._known.get(text)
            if known is None:
                known = self._known[text] = typed(text)
            # A parser that does not heed the tag takes it for what it looks like.
            sort = "" if not known else TYPED if event.tag is None else "!!str"
        line = event.start_mark.line + 1
        self._event = self._take()
        return Leaf(text, sort, line)

    def _sequence(self, depth: int) -> Items:
        line, tag = self._event.start_mark.line + 1, self._tag()
        self._next()
        items: list[Node] = []
        while type(self._event) is not yaml.SequenceEndEvent:
            items.append(self._node(depth + 1))
        self._next()
        return Items(tuple(items), line, tag=tag)

    def _tag(self) -> str:
        tag = self._event.tag
        return "" if tag in _PLAIN_TAGS else _short(tag)

    def _mapping(self, depth: int) -> Table:
        line, tag = self._event.start_mark.line + 1, self._tag()
        self._next()
        items: dict[Part, Node] = {}
        names = Names()
        merged: dict[Part, Node] | None = None
        before: set[Part] = set()
        while type(self._event) is not yaml.MappingEndEvent:
            key = self._key(depth, names)
            if key == Odd("<<", TYPED):
                merged, before = self._merged(depth), set(items)
            else:
                items[key] = self._node(depth + 1)
        self._next()
        if merged is not None:
            items = _override(merged, items, before, line)
        if tag:
            items[Odd("tag", MARK)] = Leaf(tag, MARK, line)
        return Table(items, line)

    def _key(self, depth: int, names: Names) -> Part:
        if type(self._event) not in (yaml.ScalarEvent, yaml.AliasEvent):
            raise self._refuse("a key that is a list or a mapping cannot be named")
        line = self._event.start_mark.line + 1
        key = self._node(depth + 1)
        if not isinstance(key, Leaf):
            raise UnreadableKeysError("a key that is a list or a mapping cannot be named", line)
        if key.text == "<<" and key.sort != TYPED:
            raise UnreadableKeysError("a quoted << is a merge key to some parsers only", line)
        names.add(key.text, line, _reading(key.text) if key.sort else None)
        if not key.sort:
            return key.text
        return Odd(key.text, TYPED if key.sort == TYPED else key.sort)

    def _merged(self, depth: int) -> dict[Part, Node]:
        """Return what a merge key brings in; of several mappings the first one wins."""
        line = self._event.start_mark.line + 1
        node = self._node(depth + 1)
        sources = node.items if isinstance(node, Items) and not node.tag else (node,)
        merged: dict[Part, Node] = {}
        for source in sources:
            if not isinstance(source, Table):
                raise UnreadableKeysError("a merge key takes a mapping or a list of them", line)
            for part, value in source.items.items():
                self._count.take()
                if not (isinstance(part, Odd) and part.sort == MARK):
                    merged.setdefault(part, value)
        merged[Odd("merge", MARK)] = Leaf(f"{len(sources)} mappings", MARK, line)
        return merged


def _override(
    merged: dict[Part, Node], own: dict[Part, Node], before: set[Part], line: int
) -> dict[Part, Node]:
    """Return merged values with a mapping's own over them.

    Some parsers let a merge override the keys that stand before it, so what it would bring there
    is kept beside them.
    """
    names = Names()
    items = dict(merged)
    for part in before & set(merged):
        name = part.name if isinstance(part, Odd) else part
        items[Odd(f"merge over {name}", MARK)] = merged[part]
    items |= own
    for part in items:
        if not (isinstance(part, Odd) and part.sort == MARK):
            typed_key = isinstance(part, Odd)
            text = part.name if isinstance(part, Odd) else str(part)
            names.add(text, line, _reading(text) if typed_key else None)
    return items


def _reading(text: str) -> str:
    """Return what a typed key is to the parsers that read most into it."""
    word = _WORDS.get(text.lower())
    if word is not None:
        return f"\0{word}"
    try:
        digits = text.replace("_", "").replace(",", "")
        number = int(digits, 0) if digits[:2].lower() in ("0x", "0o", "0b") else float(digits)
        return f"\0{float(number)}"
    except (ValueError, OverflowError):
        return text.casefold()


def _short(tag: str) -> str:
    return f"!!{tag[len(_CORE) :]}" if tag.startswith(_CORE) else f"!{tag.lstrip('!')}"
