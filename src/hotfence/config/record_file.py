"""Record entries: front matter between two lines `---`, then text that nobody parses."""

from typing import Any

from hotfence.config.document import DocumentError, Mapping, Node, Scalar, read_document
from hotfence.config.shape import (
    INVALID,
    Boolean,
    Field,
    Integer,
    ListOf,
    Moment,
    Problems,
    Record,
    Schema,
    Shape,
    Text,
)
from hotfence.model.record import RECORD_KINDS, RecordEntry

LARGEST_FRONT = 16 * 1024  # bytes
_MARK = b"---"
_LINE = Text(longest=2000, expected="one line of text")
_OID = Text(pattern="[0-9a-f]{7,64}", expected="a commit id in quotes")


class _Seconds(Shape):
    """A length of time, with its fraction."""

    def read(self, node: Node, field: str, problems: Problems) -> Any:
        """Return the seconds, or INVALID after noting why."""
        if isinstance(node, Scalar) and node.kind == "a number":
            try:
                return float(node.text)
            except ValueError:
                pass  # YAML knows numbers with colons and underscores
        return problems.add(node, field, "expected seconds such as 1.5")

    def schema(self) -> Schema:
        """Return the JSON Schema of the value."""
        return {"type": "number"}


_SHAPE = Record(
    dict,
    {
        "kind": Field(Text(choices=RECORD_KINDS), "what this is", required=True),
        "time": Field(Moment(), "when it was added, or when the command began", required=True),
        "incident": Field(_LINE, "the incident's id"),
        "person": Field(_LINE, "who added it"),
        "tool": Field(_LINE, "the tool or AI assistant that was used"),
        "model": Field(_LINE, "the model that answered"),
        "release": Field(_LINE, "the release that was looked at"),
        "environment": Field(_LINE, "where it was seen"),
        "session": Field(_LINE, "the conversation that it belongs to"),
        "command": Field(_LINE, "the command that was run"),
        "commits": Field(ListOf(_OID, single=True), "the commits that it is about"),
        "patch": Field(
            Text(pattern="[0-9a-f]{64}", expected="a SHA-256 in quotes"),
            "the digest of the patch that it is about",
        ),
        "exit": Field(Integer(0, 255), "the exit code of the command"),
        "seconds": Field(_Seconds(), "how long the command took"),
        "changed": Field(Boolean(), "whether the command changed tracked files"),
        "masked": Field(Integer(), "how many secrets were masked"),
        "cut": Field(Integer(0, 1 << 40), "how many bytes were left out"),
    },
)
_KEPT = RecordEntry._fields


def read_entry(path: str, data: bytes) -> RecordEntry:
    """Read one entry; what has no front matter, or one that does not read, has no kind.

    Fields that nobody knows are passed over: an entry cannot be mended once it is pushed, and
    a later version may have written it.
    """
    front, body = _parted(data)
    if front is None:
        return RecordEntry(path, blank=not data.strip(), problem="it has no front matter")
    if len(front) > LARGEST_FRONT:
        return RecordEntry(path, problem=f"its front matter is larger than {LARGEST_FRONT} bytes")
    try:
        node = read_document(front)
    except DocumentError as error:
        return RecordEntry(path, problem=error.problem.told)
    if node is None:
        return RecordEntry(path, problem="its front matter is empty")
    if isinstance(node, Mapping):
        known = tuple(item for item in node.items if item.key.text in _SHAPE.fields)
        node = node._replace(items=known)
    problems = Problems()
    values: Any = _SHAPE.read(node, "", problems)
    if values is INVALID:
        return RecordEntry(path, problem=problems.found[0].told)
    kept = {name: value for name, value in values.items() if name in _KEPT}
    return RecordEntry(path, **kept)._replace(blank=not body.strip())


def _parted(data: bytes) -> tuple[bytes | None, bytes]:
    """Return front matter and text; None for a file that does not begin with front matter."""
    first, _, rest = data.partition(b"\n")
    if first.rstrip() != _MARK:
        return None, data
    at = 0
    while at < len(rest):
        end = rest.find(b"\n", at)
        end = len(rest) if end < 0 else end
        if rest[at:end].rstrip() == _MARK:
            return rest[:at], rest[end + 1 :]
        at = end + 1
    return None, data
