"""The fence: which changed paths the scope's `change` lets in, and by which entry."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from hotfence.globs import glob
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
