"""Display: keys as a scope writes them, values cut short, secrets hidden."""

import re
from collections.abc import Sequence

from hotfence.structured.comparison import Difference
from hotfence.structured.matching import field_of
from hotfence.structured.paths import write, write_name
from hotfence.structured.tree import MARK, Items, Leaf, Node, Path, Table, name_of

LONGEST = 60  # characters of a value
HIDDEN = "***"
_LOOKED_AT = 500  # characters at each end of a value

_FIELDS = (("name",), ("id",), ("key",), ("@name",), ("@key",), ("@id",))
_SECRET = re.compile(
    r"passw|passwd|pwd\b|(?:^|[_.-])pass$|\bsalt\b|passphrase|secret|token|credential|dsn\b"
    r"|(?:api|access|private|signing|encryption|master|account|shared)[-_. ]?key"
    r"|connection[-_ ]?string|auth[-_]?(?:key|header)|^authorization$|^sas[-_]"
)
_SECRET_VALUE = re.compile(
    r"-----BEGIN|\b(?:AKIA|ASIA)[A-Z0-9]{12,}|\bgh[pousr]_[A-Za-z0-9]{20,}|\bglpat-[\w-]{10,}"
    r"|\bxox[abprs]-|\bsk_(?:live|test)_|\bsk-[A-Za-z0-9_-]{20,}|\beyJ[\w-]{10,}\.eyJ|^Bearer "
)
_HOLDS_SECRETS = re.compile(r"(?:secret|credential|password|passwd|token|api[-_]?key)s?$")
_VALUES = frozenset(("value", "@value", "val", "default", "content", "text", ""))
_USER_INFO = re.compile(r"(://[^/\s:@]*):[^/\s]*@")
_NAMED_PASSWORD = re.compile(
    r"(?i)(password|passwd|pwd|secret|token|accountkey|sharedaccesskey|api[-_]?key)\s*=\s*[^;&\"'\s]+"
)


class Labels:
    """Writes paths, with items by the field that names them on both sides."""

    def __init__(self, *roots: Node) -> None:
        self._roots = roots
        self._known: dict[tuple[int, ...], list[str]] = {}

    def write(self, path: Path) -> str:
        """Return a path as a scope has it."""
        nodes: list[Node | None] = list(self._roots)
        labels: dict[Path, str] = {}
        for at, part in enumerate(path):
            if isinstance(part, int):
                label = self._label(nodes, part)
                if label is not None:
                    labels[path[: at + 1]] = label
            nodes = [_child(node, part) for node in nodes]
        return write(path, labels)

    def _label(self, nodes: Sequence[Node | None], at: int) -> str | None:
        lists = [node for node in nodes if isinstance(node, Items)]
        if not lists:
            return None
        if all(items.repeated and len(items.items) == 1 for items in lists):
            return ""
        if len(lists) != len(nodes):
            return None
        identity = tuple(id(items) for items in lists)
        if identity not in self._known:
            self._known[identity] = _labels(lists)
        known = self._known[identity]
        return known[at] if at < len(known) and known[at] else None

    def hides(self, path: Path) -> bool:
        """Say whether the value at a path is to be hidden, by what its keys are called."""
        names = [name_of(part).casefold() for part in path if not isinstance(part, int)]
        if names and names[-1] == "":
            names.pop()  # the text of an element
        if any(_SECRET.search(name) for name in names[-1:]):
            return True
        if any(_HOLDS_SECRETS.search(name) for name in names):
            return True
        has_value = bool(path) and name_of(path[-1]).casefold() in _VALUES
        for root in self._roots:
            node: Node | None = root
            parent: Node | None = None
            for part in path:
                parent = node if isinstance(node, Table) else parent
                if _is_secret_object(node) and name_of(part) in ("data", "stringData"):
                    return True
                node = _child(node, part)
            if has_value and parent is not None and _names_secret(parent):
                return True
        return False


def _child(node: Node | None, part: object) -> Node | None:
    if isinstance(node, Table):
        return node.items.get(part)  # type: ignore[call-overload,no-any-return]
    if isinstance(node, Items) and isinstance(part, int) and part < len(node.items):
        return node.items[part]
    return None


def _labels(lists: Sequence[Items]) -> list[str]:
    """Return how each index is written, empty where no field names it on every side."""
    many = max(len(items.items) for items in lists)
    labels = [""] * many
    for field in _FIELDS:
        columns = [[_text(item, field) for item in items.items] for items in lists]
        counts = [_counted(column) for column in columns]
        for at in range(min(len(column) for column in columns)):
            text = columns[0][at]
            same = all(column[at] == text for column in columns)
            if not labels[at] and text and same and all(count[text] == 1 for count in counts):
                labels[at] = f"[{field[0]}={write_name(text)}]"
    return labels


def _counted(column: Sequence[str | None]) -> dict[str | None, int]:
    counts: dict[str | None, int] = {}
    for text in column:
        counts[text] = counts.get(text, 0) + 1
    return counts


def _text(item: Node, field: Sequence[str]) -> str | None:
    leaf = field_of(item, field)
    return leaf.text if leaf is not None and len(leaf.text) <= 80 else None


def _is_secret_object(node: Node | None) -> bool:
    kind = field_of(node, ("kind",)) if isinstance(node, Table) else None
    return kind is not None and kind.text == "Secret"


def _names_secret(table: Node) -> bool:
    texts = (_text(table, field) for field in _FIELDS)
    return any(text is not None and _SECRET.search(text.casefold()) for text in texts)


def shown(difference: Difference, hidden: bool) -> tuple[str | None, str | None]:
    """Return the old and the new value for display."""
    old, new = difference.old, difference.new
    if hidden:
        return HIDDEN if old else None, HIDDEN if new else None
    if old is None or new is None:
        return _shown(old, False), _shown(new, False)
    alike = old.text == new.text
    one, other = _shown(old, alike), _shown(new, alike)
    if one == other and one is not None and HIDDEN not in one:
        return _around(old.text, new.text), _around(new.text, old.text)
    return one, other


def _around(text: str, other: str) -> str:
    """Return the place where a text first differs, with whatever cannot be seen escaped."""
    at = next(
        (i for i, pair in enumerate(zip(text, other, strict=False)) if pair[0] != pair[1]), -1
    )
    at = at if at >= 0 else min(len(text), len(other))
    begin = max(0, at - 12)
    piece = ascii(text[begin : at + 12])[1:-1]
    return f"{'...' if begin else ''}{piece}{'...' if at + 12 < len(text) else ''}"


def _shown(leaf: Leaf | None, alike: bool) -> str | None:
    if leaf is None:
        return None
    text = leaf.text
    if len(text) > 2 * _LOOKED_AT:
        text = f"{text[:_LOOKED_AT]}...{text[-_LOOKED_AT:]}"
    if _SECRET_VALUE.search(text) or (leaf.sort == MARK and _SECRET.search(text.casefold())):
        return HIDDEN
    text = _USER_INFO.sub(rf"\1:{HIDDEN}@", text)
    text = _NAMED_PASSWORD.sub(rf"\1={HIDDEN}", text)
    text = text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t")
    if len(text) > LONGEST:
        half = LONGEST // 2 - 2
        text = f"{text[:half]}...{text[-half:]}"
    if not leaf.sort and (alike or not text or text != text.strip()):
        return f'"{text}"'
    if leaf.sort.startswith("!"):
        return f"{leaf.sort} {text}"
    if not text and not alike:
        return "nothing"
    return f"{text} ({leaf.sort})" if alike and leaf.sort != "typed" else text
