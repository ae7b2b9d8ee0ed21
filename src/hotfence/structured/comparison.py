"""Comparison: the leaves in which two trees differ, by value."""

from collections.abc import Iterator
from typing import NamedTuple

from hotfence.structured.tree import (
    DEEPEST,
    MARK,
    MOST_STEPS,
    Items,
    Leaf,
    Node,
    Odd,
    Path,
    Table,
    UnreadableKeysError,
    name_of,
)

EMPTY = "empty"  # the sort of a table or a list without anything in it
_DEEPEST_PATH = 4 * DEEPEST  # aliases lead deeper than what is written


class Difference(NamedTuple):
    """One leaf that differs; None where it is absent."""

    path: Path
    old: Leaf | None
    new: Leaf | None


def differences(old: Node, new: Node) -> list[Difference]:
    """Return every leaf that differs, in the order of the documents.

    Raises:
        UnreadableKeysError: aliases repeat too much.
    """
    found: list[Difference] = []
    left = MOST_STEPS
    waiting: list[tuple[Path, Node | None, Node | None]] = [((), old, new)]
    while waiting:
        path, was, now = waiting.pop()
        left -= 1 + max(_size(was), _size(now))
        if left < 0 or len(path) > _DEEPEST_PATH:
            raise UnreadableKeysError("what its aliases repeat is too much to compare")
        found += _own(path, was, now)
        children = list(_children(path, was, now))
        children.reverse()
        waiting += children
    return found


def _own(path: Path, was: Node | None, now: Node | None) -> Iterator[Difference]:
    """Yield how two nodes differ but for what is below them."""
    old, new = leaf_of(was), leaf_of(now)
    if _is_emptied(was, now):
        old = new = None
    if (old or new) and not (old and new and old.equals(new)):
        yield Difference(path, old, new)
    old_tag, new_tag = _tag(was), _tag(now)
    if (old_tag and old_tag.text) != (new_tag and new_tag.text):
        yield Difference((*path, Odd("tag", MARK)), old_tag, new_tag)
    if isinstance(was, Table) and isinstance(now, Table) and (was.order or now.order):
        one, other = _common_order(was, now)
        if one != other:
            mark = (*path, Odd("order", MARK))
            yield Difference(
                mark, Leaf(" ".join(one), "", was.line), Leaf(" ".join(other), "", now.line)
            )


def _children(
    path: Path, was: Node | None, now: Node | None
) -> Iterator[tuple[Path, Node | None, Node | None]]:
    if isinstance(was, Table) or isinstance(now, Table):
        ours = was.items if isinstance(was, Table) else {}
        theirs = now.items if isinstance(now, Table) else {}
        for part, node in theirs.items():
            before = ours.get(part)
            if before is not node and not _are_one(before, node):
                yield (*path, part), before, node
        for part, node in ours.items():
            if part not in theirs:
                yield (*path, part), node, None
    if isinstance(was, Items) or isinstance(now, Items):
        old = was.items if isinstance(was, Items) else ()
        new = now.items if isinstance(now, Items) else ()
        for at in range(max(len(old), len(new))):
            before = old[at] if at < len(old) else None
            after = new[at] if at < len(new) else None
            if not _are_one(before, after):
                yield (*path, at), before, after


def _are_one(was: Node | None, now: Node | None) -> bool:
    return type(was) is Leaf and type(now) is Leaf and was.equals(now)


def _size(node: Node | None) -> int:
    return len(node.items) if isinstance(node, Table | Items) else 0


def leaf_of(node: Node | None) -> Leaf | None:
    """Return the leaf that a node is; an empty table or list is one."""
    if isinstance(node, Leaf):
        return node
    if isinstance(node, Table) and not node.items:
        return Leaf("{}", EMPTY, node.line)
    if isinstance(node, Items) and not node.items:
        return Leaf("[]", EMPTY, node.line)
    return None


def _is_emptied(was: Node | None, now: Node | None) -> bool:
    """Say whether two are of one sort, so that what is in them tells the difference."""
    return (isinstance(was, Table) and isinstance(now, Table)) or (
        isinstance(was, Items) and isinstance(now, Items)
    )


def _tag(node: Node | None) -> Leaf | None:
    """Return the tag of a list; a table holds its own beside its values."""
    return Leaf(node.tag, MARK, node.line) if isinstance(node, Items) and node.tag else None


def _common_order(was: Table, now: Table) -> tuple[list[str], list[str]]:
    """Return the order of those children that both sides have."""
    ours, theirs = _counted(was.order), _counted(now.order)
    most = {name: min(many, theirs.get(name, 0)) for name, many in ours.items()}
    return _first_of(was.order, most), _first_of(now.order, most)


def _counted(order: tuple[str, ...]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for name in order:
        counts[name] = counts.get(name, 0) + 1
    return counts


def _first_of(order: tuple[str, ...], most: dict[str, int]) -> list[str]:
    seen: dict[str, int] = {}
    kept = []
    for name in order:
        seen[name] = seen.get(name, 0) + 1
        if seen[name] <= most.get(name, 0):
            kept.append(name)
    return kept


def renamed_by_sort(found: list[Difference]) -> set[tuple[str, ...]]:
    """Return the names of leaves that went and came again under a key of another type."""
    went = {_names(d.path) for d in found if d.new is None}
    return went & {_names(d.path) for d in found if d.old is None}


def is_renamed(difference: Difference, names: set[tuple[str, ...]]) -> bool:
    """Say whether a difference is one of those that `renamed_by_sort` returns."""
    return bool(names) and _names(difference.path) in names


def _names(path: Path) -> tuple[str, ...]:
    return tuple(name_of(part) for part in path)
