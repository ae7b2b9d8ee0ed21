"""One ref update of a push, as git tells a server hook."""

from __future__ import annotations

from hotfence.errors import CannotDecideError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_HEX = frozenset("0123456789abcdef")


class Update:
    """One ref update: old and new commit id (zeroes: none), full ref name."""

    __slots__ = ("new", "old", "ref")

    def __init__(self, old: str, new: str, ref: str) -> None:
        self.old = old
        self.new = new
        self.ref = ref


def read_updates(data: bytes) -> list[Update]:
    """Parse `<old> <new> <ref>` lines.

    Raises:
        CannotDecideError: a line has another form.
    """
    updates = []
    for line in data.decode("utf-8", "surrogateescape").split("\n"):
        if not line:
            continue
        old, _, rest = line.partition(" ")
        new, _, ref = rest.partition(" ")
        if not (_is_oid(old) and _is_oid(new) and ref.startswith("refs/")):
            raise CannotDecideError(
                f"standard input holds {line[:80]!r}, expected `<old> <new> <ref>` lines;"
                " this command is called by git, as a pre-receive hook"
            )
        updates.append(Update(old, new, ref))
    return updates


def given_update(args: Sequence[str]) -> Update:
    """Return the update that git's `update` hook is given: name, old id, new id.

    Raises:
        CannotDecideError: the words have another form.
    """
    if len(args) == 3:
        ref, old, new = args
        if _is_oid(old) and _is_oid(new) and ref.startswith("refs/"):
            return Update(old, new, ref)
    raise CannotDecideError("`hotfence update` takes three words: REF OLD NEW, as git gives")


def _is_oid(text: str) -> bool:
    return len(text) in {40, 64} and not set(text) - _HEX
