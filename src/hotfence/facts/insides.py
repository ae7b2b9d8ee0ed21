"""Insides: which changed keys, values and lines of a file its entry in the scope does not name."""

from typing import Any

from hotfence.facts.masking import masked
from hotfence.facts.proposal import Draft
from hotfence.git.repository import Repository
from hotfence.model.change import Entry
from hotfence.model.inside import LINE_ENDS, AbsentSymbol, Inside, KeyChange, StrayLine
from hotfence.model.scope import FenceEntry

LARGEST = 8 << 20  # bytes of one side; the readers have tighter bounds of their own


class Insides:
    """Looks into the files of one draft whose entries name keys or symbols."""

    def __init__(self, repository: Repository, draft: Draft) -> None:
        self._repository = repository
        self._draft = draft

    def found(self) -> dict[str, Inside]:
        """Return what each such file shows, by its path.

        Raises:
            UnreadableHistoryError: a content is not in the repository.
        """
        scope = self._draft.scope_file.scope
        found: dict[str, Inside] = {}
        if scope is None:
            return found
        for entry in self._draft.entries:
            at = self._draft.fence.admitted.get(entry.path)
            if at is None or entry.status == "D" or entry.status == "A":
                continue
            named = scope.change[at]
            if named.keys:
                found[entry.path] = self._keys(entry, named)
            elif named.symbols:
                found[entry.path] = self._symbols(entry, named)
        return found

    def _keys(self, entry: Entry, named: FenceEntry) -> Inside:
        from hotfence.structured import UnreadableKeysError, different, outside, reads

        if not reads(entry.path):
            return Inside(unreadable="this is no file whose keys can be read; name it without keys")
        old, new = self._content(entry.old_oid), self._content(entry.new_oid)
        if old is None or new is None:
            return Inside(unreadable="this has over 8 MB, so its keys are not read")
        try:
            strayed = outside(entry.path, old, new, named.keys)
            unlike: tuple[Any, ...] = ()
            if named.restore:
                then = self._at(named.restore, entry.path)
                unlike = different(entry.path, new, then, named.keys)
        except UnreadableKeysError as error:
            return Inside(unreadable=str(error), line=_line_in(str(error)))
        keys = [KeyChange(*change) for change in strayed]
        ends = _line_ends(old), _line_ends(new)
        if ends[0] != ends[1]:
            keys.append(KeyChange(LINE_ENDS, *ends, 1))
        return Inside(
            keys=tuple(keys),
            unlike=tuple(KeyChange(*change) for change in unlike),
        )

    def _symbols(self, entry: Entry, named: FenceEntry) -> Inside:
        from hotfence.symbols import MissingGrammarsError, UnreadableSourceError, outside, reads

        if not reads(entry.path):
            return Inside(unreadable="this is in no language whose symbols can be told")
        old, new = self._content(entry.old_oid), self._content(entry.new_oid)
        diff = self._draft.patch.files.get(entry.path)
        if old is None or new is None or diff is None:
            return Inside(unreadable="this is too large, or no text, so its symbols are not read")
        try:
            lines, absent = outside(entry.path, old, new, diff.ranges, named.symbols)
        except (MissingGrammarsError, UnreadableSourceError) as error:
            return Inside(unreadable=str(error), line=_line_in(str(error)))
        return Inside(
            lines=tuple(StrayLine(*line)._replace(text=masked(line.text)) for line in lines),
            absent=tuple(AbsentSymbol(*symbol) for symbol in absent),
        )

    def _at(self, text: str, path: str) -> bytes | None:
        """Return the file at a revision named, None where it is absent or not on the base."""
        revision = self._draft.revisions[text]
        if revision.oid is None or not revision.on_base:
            return None
        found = self._repository.objects.file(revision.oid, path, LARGEST)
        return found.data if found is not None else None

    def _content(self, oid: str) -> bytes | None:
        found = self._repository.objects.get(oid, LARGEST)
        return found.data if found is not None else None


def _line_in(told: str) -> int | None:
    """Return the line that the reason why something cannot be read begins with."""
    first, _, rest = told.partition(" ")
    number = rest.partition(" ")[0].rstrip(":")
    return int(number) if first == "line" and number.isdecimal() else None


def _line_ends(data: bytes) -> str:
    """Say how lines end, which parsers forgive and other readers of the file do not."""
    returns, lines = data.count(b"\r\n"), data.count(b"\n")
    return "LF" if not returns else "CRLF" if returns == lines else "mixed"
