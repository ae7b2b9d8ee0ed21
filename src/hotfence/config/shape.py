"""Shapes: what a file may hold. One declaration reads the text and prints its JSON Schema."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeGuard

from hotfence.config.document import Mapping as MappingNode
from hotfence.config.document import Node, Scalar, found, problem
from hotfence.config.document import Sequence as SequenceNode
from hotfence.globs import glob, names_nothing
from hotfence.model.scope import Problem

Schema = dict[str, Any]

_MOMENT = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(Z|[+-]\d{2}:?\d{2})",
    re.ASCII,
)


class Invalid:
    """Stands for a value that did not read; its problem has been noted."""


INVALID = Invalid()


class Problems:
    """Collects problems, so that a person mends a file in one round."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, node: Node, field: str, message: str) -> Invalid:
        """Note one problem at a node."""
        self.found.append(problem(node.line, node.column, field, message))
        return INVALID


class Shape(ABC):
    """What a value may be."""

    @abstractmethod
    def read(self, node: Node, field: str, problems: Problems) -> Any:
        """Return the value of `node`, or INVALID after noting why."""

    @abstractmethod
    def schema(self) -> Schema:
        """Return the JSON Schema of the value."""


class Text(Shape):
    """A text: one of `choices`, or one that `check` accepts (it returns a complaint or None)."""

    def __init__(
        self,
        *,
        choices: Sequence[str] = (),
        pattern: str | None = None,
        expected: str = "text",
        longest: int = 2000,
        check: Callable[[str], str | None] | None = None,
    ) -> None:
        self.choices = tuple(choices)
        self.pattern = pattern
        self.expected = expected
        self.longest = longest
        self.check = check

    def read(self, node: Node, field: str, problems: Problems) -> Any:
        if not isinstance(node, Scalar):
            return problems.add(node, field, f"found {found(node)}, expected {self.expected}")
        text = node.text
        if self.choices and text in self.choices:
            return text  # `off` is a level even though YAML 1.1 takes it for false
        if self.choices:
            known = ", ".join(self.choices)
            return problems.add(node, field, f"found {text!r}, expected one of {known}")
        if node.kind != "text":
            hint = "" if node.kind == "nothing" else f'; for text write "{text}"'
            return problems.add(node, field, f"found {node.kind}, expected {self.expected}{hint}")
        if len(text) > self.longest:
            return problems.add(
                node, field, f"found {len(text)} characters, expected at most {self.longest}"
            )
        if self.pattern is not None and not re.fullmatch(self.pattern, text):
            return problems.add(node, field, f"found {text!r}, expected {self.expected}")
        complaint = self.check(text) if self.check else None
        return problems.add(node, field, complaint) if complaint else text

    def schema(self) -> Schema:
        if self.choices:
            return {"enum": list(self.choices)}
        schema: Schema = {"type": "string", "maxLength": self.longest}
        if self.pattern is not None:
            schema["pattern"] = f"^(?:{self.pattern})$"
        return schema


class PathGlob(Text):
    """A gitignore-style glob of files."""

    def __init__(self, *, anything: bool = False) -> None:
        super().__init__(expected="a file or a glob", check=self._complaint)
        self.anything = anything

    def _complaint(self, text: str) -> str | None:
        try:
            glob(text)
        except ValueError as error:
            return str(error)
        if names_nothing(text) and not self.anything:
            return f"{text!r} lets in every file; name the files"
        return None


def _is_plain(node: Node, kind: str) -> TypeGuard[Scalar]:
    """Say whether a node is a scalar of a kind; a quoted one is text whatever it holds."""
    return isinstance(node, Scalar) and node.kind == kind


class Integer(Shape):
    """A whole number between `least` and `most`."""

    def __init__(self, least: int = 0, most: int = 1_000_000) -> None:
        self.least = least
        self.most = most

    def read(self, node: Node, field: str, problems: Problems) -> Any:
        if _is_plain(node, "a number") and re.fullmatch(r"0|[1-9][0-9]{0,9}", node.text):
            value = int(node.text)
            if self.least <= value <= self.most:
                return value
            expected = f"a number from {self.least} to {self.most}"
            if self.least == self.most:
                expected = f"{self.least}, the only one that this version knows"
            return problems.add(node, field, f"found {value}, expected {expected}")
        what = node.text if isinstance(node, Scalar) and node.text else found(node)
        return problems.add(node, field, f"found {what}, expected a whole number such as 3")

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


class Boolean(Shape):
    """`true` or `false`; the other words that YAML 1.1 takes for one are refused."""

    def read(self, node: Node, field: str, problems: Problems) -> Any:
        if _is_plain(node, "true or false") and node.text in {"true", "false"}:
            return node.text == "true"
        what = node.text if isinstance(node, Scalar) and node.text else found(node)
        return problems.add(node, field, f"found {what}, expected true or false")

    def schema(self) -> Schema:
        return {"type": "boolean"}


class Moment(Shape):
    """A time with its zone, read to Unix seconds."""

    def read(self, node: Node, field: str, problems: Problems) -> Any:
        expected = "a time with its zone such as 2026-11-23T09:14:05Z"
        if not isinstance(node, Scalar):
            return problems.add(node, field, f"found {found(node)}, expected {expected}")
        match = _MOMENT.fullmatch(node.text)
        if match is None:
            what = repr(node.text) if node.text else found(node)
            return problems.add(node, field, f"found {what}, expected {expected}")
        year, month, day, hour, minute = (int(match[i]) for i in range(1, 6))
        second = int(match[6] or 0)
        seconds = _unix_seconds(year, month, day, hour, minute, second, match[7])
        if seconds is None:
            return problems.add(node, field, f"{node.text!r} is no real time; expected {expected}")
        return seconds

    def schema(self) -> Schema:
        return {"type": "string", "format": "date-time"}


def is_blank(node: Node) -> bool:
    """Say whether a field was left blank, as in a form that is not filled in yet."""
    return isinstance(node, Scalar) and (node.kind == "nothing" or not node.text.strip())


def _unix_seconds(
    year: int, month: int, day: int, hour: int, minute: int, second: int, zone: str
) -> int | None:
    """Return Unix seconds, None for a date that does not exist."""
    import datetime

    if second > 60:  # 60 is a leap second
        return None
    try:
        moment = datetime.datetime(  # noqa: DTZ001 - the zone is subtracted below
            year, month, day, hour, minute, min(second, 59)
        )
    except ValueError:
        return None
    offset = 0
    if zone != "Z":
        hours, minutes = int(zone[1:3]), int(zone[-2:])
        if hours > 14 or minutes > 59:
            return None
        offset = (hours * 60 + minutes) * (60 if zone[0] == "+" else -60)
    return int((moment - datetime.datetime(1970, 1, 1)).total_seconds()) - offset  # noqa: DTZ001


class ListOf(Shape):
    """A list of one shape, read to a tuple; `single` also takes one value without the list."""

    def __init__(
        self, item: Shape, *, least: int = 0, most: int = 100, single: bool = False
    ) -> None:
        self.item = item
        self.least = least
        self.most = most
        self.single = single

    def read(self, node: Node, field: str, problems: Problems) -> Any:
        if not isinstance(node, SequenceNode):
            if self.single:
                value = self.item.read(node, field, problems)
                return value if value is INVALID else (value,)
            return problems.add(node, field, f"found {found(node)}, expected a list")
        if len(node.items) > self.most:
            return problems.add(
                node, field, f"found {len(node.items)} entries, expected at most {self.most}"
            )
        if len(node.items) < self.least:
            return problems.add(
                node, field, f"found {len(node.items)} entries, expected at least {self.least}"
            )
        values = [
            self.item.read(child, f"{field}[{i}]", problems) for i, child in enumerate(node.items)
        ]
        return INVALID if any(v is INVALID for v in values) else tuple(values)

    def schema(self) -> Schema:
        schema = {"type": "array", "items": self.item.schema(), "maxItems": self.most}
        if self.least:
            schema["minItems"] = self.least
        return {"anyOf": [self.item.schema(), schema]} if self.single else schema


class MapOf(Shape):
    """A mapping from names that match `key` to one shape."""

    def __init__(self, value: Shape, *, key: str, expected: str, known: Sequence[str] = ()) -> None:
        self.value = value
        self.key = key
        self.expected = expected
        self.known = tuple(known)

    def read(self, node: Node, field: str, problems: Problems) -> Any:
        if not isinstance(node, MappingNode):
            return problems.add(node, field, f"found {found(node)}, expected a mapping")
        result = {}
        for item in node.items:
            name = f"{field}.{item.key.text}"
            if not re.fullmatch(self.key, item.key.text):
                problems.add(item.key, name, f"expected {self.expected} as the key")
                continue
            value = self.value.read(item.value, name, problems)
            if value is not INVALID:
                result[item.key.text] = value
        return result

    def schema(self) -> Schema:
        schema: Schema = {
            "type": "object",
            "patternProperties": {f"^(?:{self.key})$": self.value.schema()},
            "additionalProperties": False,
        }
        if self.known:
            schema["propertyNames"] = {"enum": list(self.known)}
        return schema


class Field(NamedTuple):
    """One field of a record: its shape, what it means, whether it must be there."""

    shape: Shape
    about: str
    required: bool = False


def _field_schema(known: Field) -> Schema:
    """Return the schema of a field: blank is as good as absent."""
    if known.required:
        return {**known.shape.schema(), "description": known.about}
    return {"anyOf": [known.shape.schema(), {"enum": [None, ""]}], "description": known.about}


class Record(Shape):
    """A mapping with known fields, read to `make(**fields)`; absent fields are left out.

    `check` says what is wrong with fields together; `more` says it in the JSON Schema.
    """

    def __init__(
        self,
        make: Callable[..., Any],
        fields: dict[str, Field],
        *,
        renamed: dict[str, str] | None = None,
        check: Callable[[MappingNode, dict[str, Any]], str | None] | None = None,
        more: Schema | None = None,
    ) -> None:
        self.make = make
        self.fields = fields
        self.renamed = renamed or {}
        self.check = check
        self.more = more or {}

    def read(self, node: Node, field: str, problems: Problems) -> Any:
        if not isinstance(node, MappingNode):
            return problems.add(node, field, f"found {found(node)}, expected a mapping")
        before = len(problems.found)
        values: dict[str, Any] = {}
        for item in node.items:
            name = item.key.text
            path = f"{field}.{name}" if field else name
            known = self.fields.get(name)
            if known is None:
                problems.add(item.key, path, self._unknown(name))
            elif not is_blank(item.value):
                value = known.shape.read(item.value, path, problems)
                if value is not INVALID:
                    values[self.renamed.get(name, name)] = value
        present = {item.key.text for item in node.items if not is_blank(item.value)}
        for name, known in self.fields.items():
            if known.required and name not in present:
                problems.add(node, field, f"the field `{name}` is missing: {known.about}")
        complaint = self.check(node, values) if self.check else None
        if complaint:
            problems.add(node, field, complaint)
        return INVALID if len(problems.found) > before else self.make(**values)

    def _unknown(self, name: str) -> str:
        import difflib

        near = difflib.get_close_matches(name, self.fields, n=1)
        hint = f"did you mean `{near[0]}`? " if near else ""
        return f"unknown field; {hint}known fields: {', '.join(self.fields)}"

    def schema(self) -> Schema:
        properties = {}
        for name, known in self.fields.items():
            properties[name] = _field_schema(known)
        schema: Schema = {
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
        }
        required = [name for name, known in self.fields.items() if known.required]
        if required:
            schema["required"] = required
        return schema | self.more
