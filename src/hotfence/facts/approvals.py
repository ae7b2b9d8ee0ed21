"""Approvals: who said yes to this change, whose change it is, and whose areas it touches."""

from collections.abc import Sequence

from hotfence.facts.people import people_of
from hotfence.facts.proposal import Draft
from hotfence.facts.reviews import with_reviews
from hotfence.facts.signoffs import SignoffReader
from hotfence.git.repository import Repository
from hotfence.globs import glob
from hotfence.model.case import Case
from hotfence.model.change import Entry
from hotfence.model.policy import Area
from hotfence.model.scope import INCIDENTS
from hotfence.signoff.check import Subject
from hotfence.signoff.digest import patch_digest

FROM_MERGE_ON = frozenset({"merge", "rollout"})


def approvals(repository: Repository, reader: SignoffReader, draft: Draft, case: Case) -> Case:
    """Return the case with its signoffs, and from the merge on with all that they need.

    Raises:
        CannotDecideError: an object, or a program that checks signatures, is missing.
    """
    if draft.incident is None:
        return case
    digest = patch_digest(draft.entries)
    subject = Subject(
        draft.incident,
        draft.proposal.branch if draft.proposal.target is None else None,
        draft.scope_file.blob,
        digest,
        draft.proposal.landed,
    )
    base = draft.lineage.base.oid if draft.lineage else None
    case = case._replace(
        signoffs=reader.read((draft.revision, *draft.proposal.signed_at), base, subject),
        patch_digest=digest,
        landed=draft.proposal.landed,
    )
    if case.stage not in FROM_MERGE_ON:
        return case
    case = with_reviews(case, draft.proposal.reviews)
    own = [c.oid for c in draft.history if _is_patch(c.entries)]
    return case._replace(
        people_of_patch=people_of(repository, own),
        areas={
            name: found for name, area in case.policy.areas.items() if (found := _in(area, case))
        },
    )


def _is_patch(entries: Sequence[Entry]) -> bool:
    return any(not e.path.startswith(f"{INCIDENTS}/") for e in entries)


def _in(area: Area, case: Case) -> tuple[str, ...]:
    """Return the changed files of an area, however their names are capitalised."""
    globs = [glob(text) for text in area.files]
    globs += [glob(text.lower()) for text in area.files]
    return tuple(
        entry.path
        for entry in case.patch
        if any(g.matches(entry.path) or g.matches(entry.path.lower()) for g in globs)
    )
