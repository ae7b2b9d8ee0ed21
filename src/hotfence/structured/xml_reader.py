"""XML: elements by name and index, attributes as `@name`, the text of an element under its path.

Prefixes are read as written and their declarations are attributes, so a namespace cannot change
unseen. Expat is used with everything refused that a document type could declare.
"""

import re
from typing import Any
from xml.parsers import expat

from hotfence.structured.text import check_size
from hotfence.structured.tree import (
    ATTRIBUTE,
    OWN_TEXT,
    Count,
    File,
    Items,
    Leaf,
    Node,
    Odd,
    Part,
    Table,
    UnreadableKeysError,
)

_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)")
_ENCODINGS = frozenset(("utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "windows-1252"))
_CUT = "\0"  # where a comment or an element stands inside a text; XML cannot hold it


def read(data: bytes, _path: str) -> File:
    """Read one document.

    Raises:
        UnreadableKeysError: it is not well formed, declares entities or an internal document
            type, or is in an encoding that parsers disagree on.
    """
    check_size(data)
    if b"\0" in data:
        raise UnreadableKeysError("it is in UTF-16; save it as UTF-8")
    builder = _Builder()
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as error:
        told = expat.ErrorString(error.code) or "not well formed"
        raise UnreadableKeysError(f"not XML: {told}", error.lineno) from None
    except (LookupError, ValueError):
        raise UnreadableKeysError("not XML: its encoding cannot be read") from None
    if "document type" in builder.marks and _ENTITY.search(data):
        raise UnreadableKeysError("it refers to an entity; write the text out")
    return File((builder.stack[0].table(),), builder.marks)


class _Element:
    """An element while it is read."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.items: dict[Part, Node] = {}
        self.children: dict[str, list[Table]] = {}
        self.order: list[str] = []
        self.pieces: list[str] = []

    def table(self) -> Table:
        """Return the element as a table."""
        items = self.items
        for name, tables in self.children.items():
            items[name] = Items(tuple(tables), tables[0].line, repeated=True)
        return Table(items, self.line, tuple(self.order) if len(self.children) > 1 else ())

    def text(self) -> str:
        """Return the element's own text; blanks between children are layout."""
        text = "".join(self.pieces)
        plain = text.replace(_CUT, "").strip(" \t\r\n")
        if plain:
            return text.rstrip(_CUT)
        return text if not self.order and _CUT not in text and "\n" not in text else ""


class _Builder:
    """What the parser fills."""

    def __init__(self) -> None:
        self.parser: Any = expat.ParserCreate()
        self.stack = [_Element(1)]
        self.marks: dict[str, str] = {}
        self._names: list[str] = []
        self._count = Count()
        parser = self.parser
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = lambda _: self._text(_CUT)
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._document_type
        parser.EntityDeclHandler = self._refuse_entity
        parser.SkippedEntityHandler = self._refuse_entity
        parser.ExternalEntityRefHandler = self._refuse_entity
        parser.ProcessingInstructionHandler = self._instruction

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        line = self.parser.CurrentLineNumber
        self._count.take(len(self.stack), line)
        self._count.take()  # its text
        parent = self.stack[-1]
        parent.pieces.append(_CUT)
        parent.order.append(name)
        element = _Element(line)
        for key, value in attributes.items():
            self._count.take()
            element.items[Odd(f"@{key}", ATTRIBUTE)] = Leaf(value, "", line)
        self.stack.append(element)
        self._names.append(name)

    def _text(self, text: str) -> None:
        self.stack[-1].pieces.append(text)

    def _end(self, name: str) -> None:
        element = self.stack.pop()
        self._names.pop()
        element.items[OWN_TEXT] = Leaf(element.text(), "", element.line)
        self.stack[-1].children.setdefault(name, []).append(element.table())

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        if version != "1.0":
            raise UnreadableKeysError(f"it is XML {version[:10]}, and only 1.0 is read")
        if encoding is not None and encoding.casefold() not in _ENCODINGS:
            raise UnreadableKeysError(f"its encoding {encoding[:40]} is not read; save it as UTF-8")
        if encoding is not None and encoding.casefold() not in ("utf-8", "utf8"):
            self.marks["encoding"] = encoding.casefold()
        if standalone >= 0:
            self.marks["standalone"] = "yes" if standalone else "no"

    def _document_type(
        self, name: str, system: str | None, public: str | None, internal: bool
    ) -> None:
        if internal:
            raise UnreadableKeysError("its document type declares things of its own")
        self.marks["document type"] = f"{name} {public or ''} {system or ''}"

    def _refuse_entity(self, *_: object) -> int:
        raise UnreadableKeysError("it declares or uses an entity; write the text out")

    def _instruction(self, target: str, data: str) -> None:
        self._count.take()
        told = f"{'/'.join(self._names)} <?{target} {data}?>"
        before = self.marks.get("instructions")
        self.marks["instructions"] = f"{before}\n{told}" if before else told
