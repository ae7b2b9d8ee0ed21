"""XML as plain elements, with everything refused that could reach beyond the text.

With a document type refused no entity can be declared, so none can expand or point at a file.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from hotfence.classify.manifests.record import Source, UnreadableError

_DEEPEST = 100


class Element(NamedTuple):
    """An element: local name, attributes, children, the pieces of its own text, its line."""

    tag: str
    attributes: dict[str, str]
    children: "list[Element]"
    pieces: list[str]
    line: int

    @property
    def text(self) -> str:
        """The element's own text without outer blanks."""
        return "".join(self.pieces).strip()

    def child(self, tag: str) -> str:
        """Return the text of the first child `tag`, or an empty string."""
        return next((child.text for child in self.children if child.tag == tag), "")

    def at(self, *tags: str) -> "Iterator[Element]":
        """Yield the elements below that a path of local names leads to."""
        if not tags:
            yield self
            return
        for child in self.children:
            if child.tag == tags[0]:
                yield from child.at(*tags[1:])

    def below(self) -> "Iterator[Element]":
        """Yield every element below, in document order."""
        for child in self.children:
            yield child
            yield from child.below()

    def record(self) -> dict[str, object]:
        """Write the element so that attribute and child forms are equal and order is not seen."""
        held: dict[str, object] = dict(self.attributes)
        for child in self.children:
            value: object = child.record() if child.children or child.attributes else child.text
            others = held.get(child.tag)
            if others is None:
                held[child.tag] = value
            elif isinstance(others, list):
                others.append(value)
            else:
                held[child.tag] = [others, value]
        return held


class _Builder:
    """What the parser fills: elements by local names, with their lines."""

    def __init__(self) -> None:
        self.stack = [Element("", {}, [], [], 0)]
        self.parser: Any = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self.stack) > _DEEPEST:
            raise UnreadableError("it is nested too deeply")
        plain = {_local(key): value for key, value in attributes.items()}
        line = int(self.parser.parser.CurrentLineNumber)
        element = Element(_local(tag), plain, [], [], line)
        self.stack[-1].children.append(element)
        self.stack.append(element)

    def end(self, _tag: str) -> None:
        self.stack.pop()

    def data(self, text: str) -> None:
        self.stack[-1].pieces.append(text)

    def close(self) -> Element:
        return self.stack[0].children[0]


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def read_xml(source: Source) -> Element:
    """Parse a document into its root element.

    Raises:
        UnreadableError: not well formed, a document type, an entity, too deep, or an encoding
            that cannot be read.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, XMLParser

    target = _Builder()
    parser: Any = XMLParser(target=target, forbid_dtd=True)
    target.parser = parser
    try:
        parser.feed(source.data)
        root: Element = parser.close()
    except DefusedXmlException:
        raise UnreadableError("it declares a document type") from None
    except (ParseError, LookupError, ValueError):
        raise UnreadableError("it is no XML") from None
    return root
