"""The digest of a patch: what a signoff is bound to, whatever the commits look like."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from hotfence.model.change import Entry
from hotfence.model.scope import INCIDENTS

if TYPE_CHECKING:
    import hashlib

_FORMAT = b"hotfence patch 1"


def _sha256() -> "Callable[[bytes], hashlib._Hash]":
    """Return SHA-256 without OpenSSL, whose start takes as long as a git call of every push."""
    for name in ("_sha2", "_sha256"):  # Python 3.12 and later, and 3.11
        try:
            found: Callable[[bytes], hashlib._Hash] = __import__(name).sha256
        except ImportError:
            continue
        return found
    from hashlib import sha256

    return sha256


def patch_digest(entries: Iterable[Entry]) -> str:
    """Return the SHA-256, in hex, over the raw entries from the merge base to the head.

    The folder `.incidents/` is left out: a signoff cannot be bound to itself. Entries are sorted
    by the bytes of their paths, and NUL ends each field: no path holds one, and modes and object
    ids are of fixed alphabets, so that different patches have different texts.
    """
    sha256 = _sha256()
    rows = sorted(
        (entry.path.encode("utf-8", "surrogateescape"), entry)
        for entry in entries
        if not entry.path.startswith(f"{INCIDENTS}/")
    )
    digest = sha256(_FORMAT + b"\0")
    for path, entry in rows:
        for field in (entry.old_mode, entry.new_mode, entry.old_oid, entry.new_oid):
            digest.update(field.encode("ascii") + b"\0")
        digest.update(path + b"\0")
    return digest.hexdigest()
