"""Matching: which leaves of a tree the patterns name."""

from collections.abc import Sequence
from typing import NamedTuple

from hotfence.structured.comparison import leaf_of
from hotfence.structured.paths import Condition, Index, Key, Pattern, Selector, Step
from hotfence.structured.tree import (
    ATTRIBUTE,
    MARK,
    OWN_TEXT,
    TEXT,
    TYPED,
    Items,
    Leaf,
    Node,
    Odd,
    Part,
    Path,
    Table,
    name_of,
)

Trail = tuple[Part | Selector, ...]  # a path in which a selector stands for the index it found


class Named(NamedTuple):
    """A leaf that a pattern names."""

    path: Path
    leaf: Leaf


class Matcher:
    """Says which leaves of some trees the patterns name."""

    def __init__(self, patterns: Sequence[Pattern], *roots: Node) -> None:
        self._patterns = patterns
        self._roots = roots
        self._selected: dict[tuple[int, Selector], int | None] = {}

    def names(self, path: Path) -> bool:
        """Say whether a pattern names the leaf at `path` in all the trees, be it there or not.

        A selector has to name one item in each of them.
        """
        return any(
            all(self._fits(pattern, path, root) for root in self._roots)
            for pattern in self._patterns
        )

    def _fits(self, pattern: Pattern, path: Path, root: Node) -> bool:
        node: Node | None = root
        at = 0
        for step in pattern:
            if isinstance(step, Key) and at < len(path) and path[at] == 0 and _is_alone(node):
                node, at = _below(node, 0), at + 1
            if at >= len(path) or not self._takes(step, path[at], node):
                return False
            node, at = _below(node, path[at]), at + 1
        rest = path[at:]
        if rest[:1] == (0,) and _is_alone(node):
            rest = rest[1:]
        return rest in ((), (OWN_TEXT,))

    def _takes(self, step: Step, part: Part, node: Node | None) -> bool:
        if isinstance(step, Key):
            return _is_name(step, part)
        if not isinstance(part, int):
            return False
        if isinstance(step, Index):
            return step.at is None or step.at == part
        asked = (id(node), step)
        if asked not in self._selected:
            self._selected[asked] = selected(step, node)
        return self._selected[asked] == part


def _is_alone(node: Node | None) -> bool:
    """Say whether a node is one block of its name, or is absent here and may be one."""
    return node is None or (isinstance(node, Items) and node.repeated and len(node.items) == 1)


def _below(node: Node | None, part: Part) -> Node | None:
    if isinstance(node, Table):
        return node.items.get(part)
    if isinstance(node, Items) and isinstance(part, int) and part < len(node.items):
        return node.items[part]
    return None


def _is_name(step: Key, part: Part) -> bool:
    if isinstance(part, int):
        return False
    sort = part.sort if isinstance(part, Odd) else ""
    if step.name is None:
        return sort not in (MARK, TEXT, ATTRIBUTE)
    return sort not in (MARK, TEXT) and step.name == name_of(part)


def selected(selector: Selector, node: Node | None) -> int | None:
    """Return the index of the one item that a selector names, None if there is not just one."""
    if not isinstance(node, Items):
        return None
    found = [
        at
        for at, item in enumerate(node.items)
        if all(_meets(item, condition) for condition in selector.conditions)
    ]
    return found[0] if len(found) == 1 else None


def _meets(item: Node, condition: Condition) -> bool:
    leaf = field_of(item, condition.field)
    return leaf is not None and leaf.text == condition.text


def field_of(item: Node, field: Sequence[str]) -> Leaf | None:
    """Return the leaf that a field of names leads to from an item."""
    node: Node | None = item
    for name in field:
        if isinstance(node, Items) and node.repeated and len(node.items) == 1:
            node = node.items[0]
        if not isinstance(node, Table):
            return None
        keys = (name, Odd(name, TYPED), Odd(name, ATTRIBUTE))
        node = next((node.items[key] for key in keys if key in node.items), None)
    if isinstance(node, Items) and node.repeated and len(node.items) == 1:
        node = node.items[0]
    if isinstance(node, Table):
        node = node.items.get(OWN_TEXT)
    return node if isinstance(node, Leaf) else None


class _Reached(NamedTuple):
    """A node, and two ways to say how it was reached."""

    trail: Trail
    path: Path
    node: Node

    def to(self, step: Part | Selector, part: Part, node: Node) -> "_Reached":
        return _Reached((*self.trail, step), (*self.path, part), node)

    def alone(self) -> "_Reached":
        """Step into the only block of its name."""
        if isinstance(self.node, Items) and self.node.repeated and len(self.node.items) == 1:
            return self.to(0, 0, self.node.items[0])
        return self


def named(pattern: Pattern, root: Node) -> dict[Trail, Named]:
    """Return the leaves that a pattern names, by trails that follow selected items."""
    reached = [_Reached((), (), root)]
    for step in pattern:
        if isinstance(step, Key):
            reached = [one.alone() for one in reached]
        reached = [two for one in reached for two in _steps(step, one)]
    found: dict[Trail, Named] = {}
    for one in reached:
        last = one.alone()
        if isinstance(last.node, Table) and OWN_TEXT in last.node.items:
            last = last.to(OWN_TEXT, OWN_TEXT, last.node.items[OWN_TEXT])
        leaf = leaf_of(last.node)
        if leaf is not None:
            found[last.trail] = Named(last.path, leaf)
    return found


def _steps(step: Step, one: _Reached) -> list[_Reached]:
    node = one.node
    if isinstance(step, Key):
        items = node.items if isinstance(node, Table) else {}
        return [one.to(part, part, child) for part, child in items.items() if _is_name(step, part)]
    if not isinstance(node, Items):
        return []
    if isinstance(step, Index):
        return [
            one.to(at, at, child)
            for at, child in enumerate(node.items)
            if step.at is None or step.at == at
        ]
    only = selected(step, node)
    return [] if only is None else [one.to(step, only, node.items[only])]


def future(pattern: Pattern, root: Node) -> list[Path]:
    """Return the path of a leaf that is not there yet, if the pattern can stand for just one."""
    node: Node | None = root
    path: Path = ()
    for step in pattern:
        if isinstance(step, Key) and isinstance(node, Items) and node.repeated:
            path, node = (*path, 0), _below(node, 0)
        part = _part(step, node)
        if part is None:
            return []
        path, node = (*path, part), _below(node, part)
    return [path] if node is None else []


def _part(step: Step, node: Node | None) -> Part | None:
    if isinstance(step, Key):
        if isinstance(node, Table) and step.name is not None:
            return next((part for part in node.items if _is_name(step, part)), step.name)
        return step.name if node is None else None
    if isinstance(step, Index):
        return step.at if node is None or isinstance(node, Items) else None
    return selected(step, node)
