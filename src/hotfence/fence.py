"""The fence: which changed paths the scope's `change` lets in, and by which entry."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from hotfence.globs import glob, is_literal
from hotfence.model.case import Fence
from hotfence.model.scope import FenceEntry, Scope

_NONE: Mapping[str, int] = MappingProxyType({})


def draw(scope: Scope | None, paths: Iterable[str], reverted: Mapping[str, int] = _NONE) -> Fence:
    """Match paths against the scope's entries; the first entry that covers a path counts.

    `reverted` maps the paths that the scope's reverts change to the numbers of their entries.
    An entry that says `add` or `delete` comes before one that does not, so that a wide entry
    for edits does not hide a narrow one for a new file.
    """
    if scope is None:
        return Fence({})
    order = sorted(
        range(len(scope.change)),
        key=lambda at: not (scope.change[at].add or scope.change[at].delete),
    )
    globs = [(at, glob(scope.change[at].file)) for at in order if scope.change[at].file]
    admitted = {}
    for path in paths:
        if path in reverted:
            admitted[path] = reverted[path]
            continue
        for at, pattern in globs:
            if pattern.matches(path):
                admitted[path] = at
                break
    return Fence(admitted)


def covering(scope: Scope, path: str, reverted: Mapping[str, int] = _NONE) -> FenceEntry | None:
    """Return the entry that covers one path."""
    at = draw(scope, [path], reverted).admitted.get(path)
    return None if at is None else scope.change[at]


def widened(then: Scope, now: Scope) -> Iterator[str]:
    """Tell in a few words each thing that a scope lets in and an earlier one did not."""
    for entry in now.change:
        if not any(_is_within(entry, before) for before in then.change):
            yield f"`change` now lets in {entry.told}"
    for name, before, after in (
        ("files", then.limits.files, now.limits.files),
        ("lines", then.limits.lines, now.limits.lines),
    ):
        if before is not None and (after is None or after > before):
            yield f"`limits.{name}` went from {before} to {'none' if after is None else after}"


def _is_within(new: FenceEntry, old: FenceEntry) -> bool:
    """Say whether an entry lets in nothing that another one does not."""
    if new.revert or old.revert:
        return (new.revert, new.mainline) == (old.revert, old.mainline)
    return (
        _are_files_within(new.file, old.file)
        and (not old.keys or (bool(new.keys) and _are_keys_within(new.keys, old.keys)))
        and (not old.symbols or (bool(new.symbols) and set(new.symbols) <= set(old.symbols)))
        and (old.restore is None or new.restore == old.restore)
        and (old.add or not new.add)
        and (old.delete or not new.delete)
    )


def _are_files_within(new: str, old: str) -> bool:
    if new == old:
        return True
    # A plain name without a slash stands for files in any folder.
    return is_literal(new) and "/" in new.rstrip("/") and glob(old).matches(new.strip("/"))


def _are_keys_within(new: Sequence[str], old: Sequence[str]) -> bool:
    if set(new) <= set(old):
        return True
    from hotfence.structured.paths import parse

    wide = [parse(key) for key in old]
    return all(any(_covers(w, parse(key)) for w in wide) for key in new)


def _covers(wide: Sequence[object], narrow: Sequence[object]) -> bool:
    """Say whether a key path stands for all that another one does; `*` is a part with no name."""
    return len(wide) == len(narrow) and all(
        type(one) is type(other) and one in (other, (None,))
        for one, other in zip(wide, narrow, strict=True)
    )
