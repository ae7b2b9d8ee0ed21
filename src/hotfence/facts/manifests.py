"""Manifests: what differs in the dependency files of a change, for the message of a rule."""

from collections.abc import Sequence

from hotfence.classify.files import kinds
from hotfence.git.objects import Objects
from hotfence.model.change import REGULAR_MODES, Entry

MOST_READ = 3  # manifests of one change: it is refused anyway, and a message is short
LARGEST = 64 * 1024  # bytes of one side


def read_manifests(objects: Objects, entries: Sequence[Entry]) -> dict[str, tuple[str, ...]]:
    """Return, by path, what changed in the first few manifests that can be read by meaning."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        if len(found) == MOST_READ:
            break
        if {entry.old_mode, entry.new_mode} <= REGULAR_MODES and _is_manifest(entry.path):
            old, new = objects.get(entry.old_oid, LARGEST), objects.get(entry.new_oid, LARGEST)
            if old is not None and new is not None and old.data is not None is not new.data:
                from hotfence.classify.manifests import changes

                told = changes(entry.path, old.data, new.data)
                found[entry.path] = tuple(change.what for change in told)
    return found


def _is_manifest(path: str) -> bool:
    if not any(k.kind == "dependency" and k.what.startswith("manifest") for k in kinds(path)):
        return False
    from hotfence.classify.manifests import reads

    return reads(path)
