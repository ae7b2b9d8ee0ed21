"""Spellings: paths of a tree that are one and the same file to some file system."""

from typing import NamedTuple

from hotfence.git.objects import Objects, tree_list
from hotfence.spelling import folded


class _Folder(NamedTuple):
    """One tree: its object ids by name, its names by how a file system may spell them."""

    oids: dict[str, str]
    spelt: dict[str, list[str]]


class Spellings:
    """Looks for twins of a path; each tree is read once."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._folders: dict[str, _Folder] = {}

    def twin(self, tree: str, path: str) -> str | None:
        """Find a path that some file system takes for `path`.

        A forged tree can hold one name twice; then the answer is that very name.
        """
        above = ""
        for name in path.split("/"):
            folder = self._folder(tree)
            others = [n for n in folder.spelt[folded(name)] if n != name]
            if others or folder.spelt[folded(name)].count(name) > 1:
                return above + (others[0] if others else name)
            above += f"{name}/"
            tree = folder.oids[name]
        return None

    def _folder(self, tree: str) -> _Folder:
        if tree not in self._folders:
            spelt: dict[str, list[str]] = {}
            entries = tree_list(self._objects.get(tree))
            for entry in entries:
                spelt.setdefault(folded(entry.name), []).append(entry.name)
            self._folders[tree] = _Folder({e.name: e.oid for e in entries}, spelt)
        return self._folders[tree]
