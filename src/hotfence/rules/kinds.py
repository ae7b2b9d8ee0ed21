"""Kinds of change: what the classifier saw in a case, told once a file or once a hunk."""

from collections.abc import Callable, Iterator

from hotfence.model.case import Case
from hotfence.model.change import Entry
from hotfence.model.evidence import Evidence
from hotfence.model.finding import Hit
from hotfence.rules.changes import every_change
from hotfence.rules.remedy import take_out


def evidence_of(case: Case, entry: Entry, kind: str) -> list[Evidence]:
    """Return what shows that one changed file is of a kind."""
    report = case.reports.get(entry)
    return [e for e in report.evidence if e.kind == kind] if report is not None else []


def files_of_kind(
    case: Case,
    kind: str,
    noun: str,
    where: Callable[[Entry], bool] = lambda _: True,
    *,
    reverted: bool = False,
) -> Iterator[Hit]:
    """Yield one hit for each file of a kind, in the net change or in a commit that it hides.

    `reverted` says whether files that go back with an exact revert are asked about too.
    """

    def complain(entry: Entry) -> Hit | None:
        if not reverted and case.is_reverted(entry.path):
            return None
        found = evidence_of(case, entry, kind)
        if not found or not where(entry):
            return None
        first, more = found[0], ""
        if len(found) > 1:
            more = f" and {len(found) - 1} more"
        return Hit(f"{noun}: {first.what}{more}", entry.path, first.line, first.key)

    yield from every_change(case, complain)


def hunks_of_kind(case: Case, kind: str, noun: str) -> Iterator[Hit]:
    """Yield one hit for each hunk of a kind in the net change.

    A file that is what it was at a revision named goes back to a known state, whatever its
    hunks look like.
    """
    for entry in case.patch:
        if not case.is_known(entry.path):
            for found in evidence_of(case, entry, kind):
                fix = take_out(case, entry, hunk=True)
                yield Hit(f"{noun}: {found.what}", entry.path, found.line, fix=fix)
