"""The policy's own catalog: files that a team knows better than the shipped catalogs."""

from collections.abc import Sequence

from hotfence.globs import glob
from hotfence.model.policy import CatalogEntry


class OwnCatalog:
    """The entries of a policy's `catalog`, ready to be asked about paths."""

    def __init__(self, entries: Sequence[CatalogEntry] = ()) -> None:
        self._entries = [(entry, [glob(g) for g in entry.files]) for entry in entries]

    def find(self, path: str) -> CatalogEntry | None:
        """Return the first entry that names `path`."""
        for entry, globs in self._entries:
            if any(pattern.matches(path) for pattern in globs):
                return entry
        return None
