"""Every change of a case: the net one, then each commit for what the net change hides."""

from collections.abc import Callable, Iterator

from hotfence.model.case import Case
from hotfence.model.change import Entry
from hotfence.model.finding import Hit


def every_change(
    case: Case, complain: Callable[[Entry], Hit | None], *, records: bool = False
) -> Iterator[Hit]:
    """Ask about each changed path, and tell it once.

    `records` says whether the incident's own record is asked about too.
    """
    told = set()
    for entry in case.entries:
        if (records or not case.is_record(entry.path)) and (hit := complain(entry)):
            told.add(entry.path)
            yield hit
    for commit in case.history:
        for entry in commit.entries:
            if entry.path in told or (not records and case.is_record(entry.path)):
                continue
            if hit := complain(entry):
                told.add(entry.path)
                yield hit._replace(
                    commit=commit.oid,
                    line=None,
                    message=f"hidden in the middle of the history: {hit.message}",
                    fix=_hidden_fix(case),
                )


def _hidden_fix(case: Case) -> str:
    """Return what to do about something that only a commit in the middle holds."""
    base = (case.base or "BASE")[:12]
    return f"Squash it away: `git reset --soft {base}`, commit again, and push with --force."
