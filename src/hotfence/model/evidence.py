"""Evidence: what a changed file shows about the kind of its change."""

from collections.abc import Sequence
from typing import NamedTuple

# In the order in which reports name them.
KINDS = (
    "dependency",
    "vendored",
    "runtime",
    "schema",
    "data",
    "rename",
    "formatting",
    "comment",
    "logging",
    "config",
    "guard",
    "binary",
    "mode",
    "submodule",
    "symlink",
)


class Evidence(NamedTuple):
    """One reason why a file's change is of a kind.

    `kind` is one of `KINDS`; `what` is one short phrase for a message, without credentials;
    `line` counts from 1 in the new file, or in the old one where the new file has no such line;
    `key` names the key, package or object concerned, where there is one.
    """

    kind: str
    what: str
    line: int | None = None
    key: str | None = None


class FileReport(NamedTuple):
    """What is known of one changed file.

    `status` is git's letter for it; `lines` counts added plus removed lines, None where they
    were not counted.
    """

    path: str
    status: str
    lines: int | None
    evidence: tuple[Evidence, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that were found, in the order of `KINDS`."""
        found = {e.kind for e in self.evidence}
        return tuple(kind for kind in KINDS if kind in found)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that were named, each once."""
        return tuple(dict.fromkeys(e.key for e in self.evidence if e.key is not None))


def kinds_of(files: Sequence[FileReport]) -> tuple[str, ...]:
    """Return the kinds of several files, in the order of `KINDS`."""
    found = {kind for file in files for kind in file.kinds}
    return tuple(kind for kind in KINDS if kind in found)
