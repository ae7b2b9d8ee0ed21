"""Structured files: which leaf keys differ between two versions, by value.

Old and new are compared leaf by leaf, as the pickiest parser of the format would. What parsers
read differently is refused, or counts as a difference that no key lets in.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from hotfence.structured.paths import Pattern, PatternError, parse
from hotfence.structured.tree import UnreadableKeysError

if TYPE_CHECKING:
    from hotfence.structured.comparison import Difference
    from hotfence.structured.tree import File, Node

__all__ = [
    "Change",
    "UnreadableKeysError",
    "allows",
    "changed_keys",
    "check_pattern",
    "different",
    "outside",
    "reads",
]


MOST_TOLD = 1000  # changes of one file; writing all of a large one anew would take seconds


class Change(NamedTuple):
    """One leaf that differs: its key as a scope has it, both values shortened for display (None
    where it is absent), its line from 1 in the new file, or in the old one if it went.
    """

    key: str
    old: str | None
    new: str | None
    line: int | None


def reads(path: str) -> bool:
    """Say by its name whether the keys of a file can be read."""
    from hotfence.structured.formats import format_of

    return format_of(path) is not None


def check_pattern(key: str) -> str | None:
    """Return why a key path does not read, None if it does."""
    try:
        parse(key)
    except PatternError as error:
        return str(error)
    return None


def changed_keys(path: str, old: bytes, new: bytes) -> tuple[Change, ...]:
    """Return the leaves that differ, the first thousand of them.

    Raises:
        UnreadableKeysError: a side does not parse, or parsers would read it differently.
    """
    return outside(path, old, new, ())


def outside(path: str, old: bytes, new: bytes, patterns: Sequence[str]) -> tuple[Change, ...]:
    """Return the leaves that differ and that no pattern names, the first thousand of them.

    Raises:
        UnreadableKeysError: a side does not parse, or parsers would read it differently, or a
            pattern does not read.
    """
    if old == new:
        return ()
    from hotfence.structured.comparison import differences, is_renamed, renamed_by_sort
    from hotfence.structured.matching import Matcher

    compiled = _patterns(path, patterns)
    before, after = _read(path, old), _read(path, new)
    roots = _roots(before, after)
    found = differences(*roots)
    renamed = renamed_by_sort(found)
    matcher = Matcher(compiled, *roots)
    strayed = [
        difference
        for difference in found
        if is_renamed(difference, renamed) or not matcher.names(difference.path)
    ]
    return _told([*_marked(before, after), *strayed], *roots)


def different(
    path: str, new: bytes, then: bytes | None, patterns: Sequence[str]
) -> tuple[Change, ...]:
    """Return the leaves that patterns name and that are unlike the ones at another revision.

    `then` is the file there, None if it is absent; `old` of a change is what the leaf should be.

    Raises:
        UnreadableKeysError: a side does not parse, or parsers would read it differently, or a
            pattern does not read.
    """
    if new == then:
        return ()
    from hotfence.structured.comparison import Difference
    from hotfence.structured.matching import named
    from hotfence.structured.tree import File, Table

    compiled = _patterns(path, patterns)
    now = _read(path, new)
    before = File((Table({}, 1),)) if then is None else _read(path, then)
    roots = _roots(before, now)
    found: dict[object, Difference] = {}
    for pattern in compiled:
        expected, actual = (named(pattern, root) for root in roots)
        for trail in {**expected, **actual}:
            should, is_now = expected.get(trail), actual.get(trail)
            if should and is_now and should.leaf.equals(is_now.leaf):
                continue
            at = is_now.path if is_now else should.path if should else ()
            difference = Difference(
                at, should.leaf if should else None, is_now.leaf if is_now else None
            )
            found.setdefault(at, difference)
    return _told(found.values(), *roots)


def allows(path: str, content: bytes, patterns: Sequence[str], key: str) -> bool:
    """Say whether `key` names leaves of a file, or one that is yet to come, that patterns name.

    Raises:
        UnreadableKeysError: the file does not parse, or parsers would read it differently, or a
            key does not read.
    """
    from hotfence.structured.matching import Matcher, future, named

    compiled = _patterns(path, patterns)
    (wanted,) = _patterns(path, [key])
    file = _read(path, content)
    root = _roots(file)[0]
    leaves = [leaf.path for leaf in named(wanted, root).values()] or future(wanted, root)
    matcher = Matcher(compiled, root)
    return bool(leaves) and all(matcher.names(leaf) for leaf in leaves)


def _patterns(path: str, keys: Sequence[str]) -> list[Pattern]:
    from hotfence.structured.formats import fitted, format_of

    form = format_of(path) or ""
    try:
        return [fitted(parse(key), form) for key in keys]
    except PatternError as error:
        raise UnreadableKeysError(f"a key of the scope does not read: {error}") from None


def _read(path: str, data: bytes) -> "File":
    from hotfence.structured.formats import format_of, reader_of

    form = format_of(path)
    if form is None:
        raise UnreadableKeysError("this is no file whose keys can be read")
    try:
        return reader_of(form)(data, path)
    except (RecursionError, MemoryError):
        raise UnreadableKeysError("it is nested too deeply to be read") from None


def _roots(*files: "File") -> list["Node"]:
    """Return the trees, under the index of their document where any file has more than one."""
    from hotfence.structured.tree import Items

    if all(len(file.documents) == 1 for file in files):
        return [file.documents[0] for file in files]
    return [Items(file.documents, 1) for file in files]


def _marked(before: "File", after: "File") -> Iterator["Difference"]:
    """Yield what differs and is no key: a directive, a byte order mark, the first comment."""
    from hotfence.structured.comparison import Difference
    from hotfence.structured.tree import MARK, Leaf, Odd

    for name in sorted({*before.marks, *after.marks}):
        old, new = before.marks.get(name), after.marks.get(name)
        if old != new:
            leaves = [Leaf(text, MARK, 1) if text is not None else None for text in (old, new)]
            yield Difference((Odd(name, MARK),), *leaves)


def _told(found: "Iterable[Difference]", *roots: "Node") -> tuple[Change, ...]:
    from hotfence.structured.display import Labels, shown

    labels = Labels(*roots)
    told = []
    for difference in islice(found, MOST_TOLD):
        old, new = shown(difference, labels.hides(difference.path))
        leaf = difference.new or difference.old
        line = leaf.line if leaf is not None else None
        told.append(Change(labels.write(difference.path), old, new, line))
    return tuple(told)
