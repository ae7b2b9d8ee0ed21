"""The classifier: every kind that the change of one file is of, with the evidence."""

from typing import NamedTuple

from hotfence.classify.files import FileKind, kinds
from hotfence.classify.guards import is_guard
from hotfence.classify.own import OwnCatalog
from hotfence.classify.structured import is_configuration
from hotfence.model.change import (
    ABSENT_MODE,
    GITLINK_MODE,
    REGULAR_MODES,
    SYMLINK_MODE,
    Entry,
    HunkRange,
    Move,
)
from hotfence.model.evidence import Evidence, FileReport

LARGEST = 1 << 20  # bytes of one side that is read
_BINARY_WINDOW = 8000  # bytes in which git looks for a NUL

# fmt: off
_MEDIA = (
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".bmp", ".tiff", ".psd", ".pdf",
    ".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".jar", ".war", ".whl", ".rpm", ".deb", ".dmg",
    ".iso", ".class", ".pyc", ".so", ".dylib", ".dll", ".exe", ".o", ".a", ".wasm", ".bin",
    ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".mov", ".webm", ".ogg", ".wav",
    ".avi", ".db", ".sqlite", ".sqlite3",
)
# fmt: on


_SURE_ROLES = frozenset({"lock", "manifest", "vendored", "migration"})

_TELLING = _SURE_ROLES | {"mixed", "runtime", "declared", "snapshot", "checksum", "weak"}
_VENDOR_LISTS = (
    "vendor/vendor.json",
    "vendor/manifest",
)  # a tree's list, which tools write with it

_NOTHING_OWN = OwnCatalog()


class FileChange(NamedTuple):
    """One changed file with what was read of it.

    `old` and `new` are None where the side is absent or was not read; `unread` says in a few
    words why a side was not read, and is empty otherwise. `hunks` is None where nobody asked
    for them. `move` says where an added file came from; `old` is then the content there.
    """

    entry: Entry
    old: bytes | None = None
    new: bytes | None = None
    unread: str = ""
    hunks: tuple[HunkRange, ...] | None = None
    move: Move | None = None
    moved_to: str | None = None


def wants_content(entry: Entry) -> bool:
    """Say whether the content of a changed file can tell more than its path does."""
    if not {entry.old_mode, entry.new_mode} <= REGULAR_MODES | {ABSENT_MODE}:
        return False
    return not entry.path.lower().endswith(_MEDIA)


def classify(change: FileChange, own: OwnCatalog = _NOTHING_OWN) -> FileReport:
    """Return the kinds of one file's change, with evidence for each.

    What the policy's `own` catalog says of a file is taken before the shipped ones.
    """
    entry = change.entry
    found = _of_the_tree(change)
    known = own.find(entry.path) or (change.move and own.find(change.move.source))
    if known and known.kind != "ordinary":
        said = known.called or f"the policy's catalog names it as {known.kind}"
        found.append(Evidence(known.kind, said))
    elif {entry.old_mode, entry.new_mode} <= REGULAR_MODES | {ABSENT_MODE}:
        found += _of_the_edit(change) if known else _of_the_content(change, _named(change))
    elif not known:
        is_link = GITLINK_MODE in {entry.old_mode, entry.new_mode}  # of it only its place tells
        roles = frozenset({"vendored"}) if is_link else _TELLING
        found += [Evidence(n.kind, n.what) for n in _named(change) if n.role in roles]
    return FileReport(entry.path, entry.status, _count(change.hunks), _once(found))


def foretell(entry: Entry, own: OwnCatalog) -> FileReport:
    """Return the kinds that any edit of a file would be of: its name says so already."""
    known = own.find(entry.path)
    found: list[Evidence] = []
    if known is None:
        named = kinds(entry.path)
        found = [Evidence(n.kind, n.what) for n in named if n.role in _SURE_ROLES]
    elif known.kind != "ordinary":
        found = [Evidence(known.kind, known.called or known.kind)]
    return FileReport(entry.path, entry.status, None, tuple(found))


def _named(change: FileChange) -> tuple[FileKind, ...]:
    named = kinds(change.entry.path)
    if not named and change.move is not None:
        return kinds(change.move.source)
    return named


def _of_the_tree(change: FileChange) -> list[Evidence]:
    """Return what modes and object ids tell."""
    entry = change.entry
    modes = {entry.old_mode, entry.new_mode}
    found = []
    if GITLINK_MODE in modes:
        found.append(Evidence("submodule", "submodule: another repository at another commit"))
        found.append(Evidence("dependency", "submodule: another repository at another commit"))
    if SYMLINK_MODE in modes:
        found.append(Evidence("symlink", "symbolic link"))
    if len(modes & REGULAR_MODES) > 1 or entry.status == "T":
        found.append(Evidence("mode", f"mode changed from {entry.old_mode} to {entry.new_mode}"))
    if change.move is not None:
        same = "the same" if change.move.similarity == 100 else f"{change.move.similarity} % alike"
        found.append(Evidence("rename", f"moved here from {change.move.source} ({same})"))
    if change.moved_to is not None:
        found.append(Evidence("rename", f"moved from here to {change.moved_to}"))
    if is_guard(entry.path):
        found.append(Evidence("guard", "guard file: it decides how this repository is guarded"))
    return found


def _of_the_content(change: FileChange, named: tuple[FileKind, ...]) -> list[Evidence]:
    by_kind = {n.kind: n for n in named}
    if "vendored" in by_kind:
        return [Evidence("vendored", by_kind["vendored"].what), *_binary(change)]
    if change.moved_to is not None:
        return _moved(change.entry.path, change.moved_to)  # the rest is told at the other end
    if change.move is not None and change.move.similarity == 100:
        return _moved(change.move.source, change.entry.path)
    found = _dependencies(change, by_kind)
    if found and change.entry.path.endswith(_VENDOR_LISTS):
        found.append(Evidence("vendored", "list of a vendored tree"))
    found += _schema(change, by_kind.get("schema"))
    if any(n.role == "lock" for n in named):
        return found + _binary(change)
    if not found and not named and is_configuration(change.entry.path):
        found.append(Evidence("config", "configuration file"))
    return found + _of_the_edit(change)


def _of_the_edit(change: FileChange) -> list[Evidence]:
    """Return what the edit itself tells, whatever the file is for."""
    return _binary(change) + _churn(change)


def _moved(source: str, path: str) -> list[Evidence]:
    from hotfence.classify.schema import moves

    return list(moves(source, path))


def _dependencies(change: FileChange, by_kind: dict[str, FileKind]) -> list[Evidence]:
    path = change.entry.path
    named = by_kind.get("dependency") or by_kind.get("runtime")
    if named is not None and change.unread:
        if named.role == "hint":
            return []
        return [Evidence(named.kind, f"{named.what} ({change.unread}, so the name decides)")]
    if named is not None and named.role == "lock":
        from hotfence.classify.manifests.locks import lock_changes

        return list(lock_changes(path, change.old, change.new))
    from hotfence.classify.manifests import changes, reads

    if change.unread or not reads(path):
        return [Evidence(named.kind, named.what)] if named and named.role != "hint" else []
    return list(changes(path, change.old, change.new))


def _schema(change: FileChange, named: FileKind | None) -> list[Evidence]:
    path = change.entry.path
    from hotfence.classify.schema import changes, is_sql, may_hold

    if change.unread:
        what = named.what if named is not None else "SQL" if is_sql(path) else ""
        return (
            [Evidence("schema", f"{what} ({change.unread}, so the name decides)")] if what else []
        )
    if named is None and not may_hold(path):
        return []
    return list(changes(path, change.old, change.new))


def _binary(change: FileChange) -> list[Evidence]:
    if change.entry.path.lower().endswith(_MEDIA):
        return [Evidence("binary", "binary file")]
    sides = (change.old, change.new)
    if any(side is not None and b"\0" in side[:_BINARY_WINDOW] for side in sides):
        return [Evidence("binary", "binary file")]
    return []


def _churn(change: FileChange) -> list[Evidence]:
    if change.hunks is None or change.unread:
        return []
    from hotfence.classify.churn import hunks

    ranges = change.hunks
    if change.move is not None:  # git's hunks are those of an added file
        from hotfence.classify.churn.compared import compared

        ranges = compared(change.old or b"", change.new or b"")
    return list(hunks(change.entry.path, change.old, change.new, ranges))


def _count(hunks: tuple[HunkRange, ...] | None) -> int | None:
    if hunks is None:
        return None
    return sum(h.old_lines + h.new_lines for h in hunks)


def _once(found: list[Evidence]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(found))
