"""Approvals: who said yes to this change, whose change it is, and whose areas it touches."""

from collections.abc import Sequence

from hotfence.facts.proposal import Draft
from hotfence.facts.signoffs import SignoffReader
from hotfence.git.diff import list_changes
from hotfence.git.history import History, parent_trees, read_commit
from hotfence.git.repository import Repository
from hotfence.git.sections import TreePair
from hotfence.globs import glob
from hotfence.model.approval import accepts
from hotfence.model.case import Case
from hotfence.model.change import Entry
from hotfence.model.policy import Area
from hotfence.model.scope import INCIDENTS
from hotfence.model.signoff import SIGNOFFS, Subject

MOST_SIGNED = 200  # commits of a signed branch that are asked who made them
FROM_MERGE_ON = frozenset({"merge", "rollout"})


def approvals(repository: Repository, reader: SignoffReader, draft: Draft, case: Case) -> Case:
    """Return the case with its signoffs, and from the merge on with all that they need.

    Raises:
        CannotDecideError: an object, or a program that checks signatures, is missing.
    """
    if draft.incident is None:
        return case
    from hotfence.model.digest import patch_digest

    digest = patch_digest(draft.entries)
    case = case._replace(patch_digest=digest, landed=draft.proposal.landed)
    if case.stage not in FROM_MERGE_ON and not _is_signed(draft):
        return case
    subject = Subject(
        draft.incident,
        draft.proposal.branch if draft.proposal.target is None else None,
        draft.scope_file.blob,
        digest,
        draft.proposal.landed,
    )
    base = draft.lineage.base.oid if draft.lineage else None
    found = reader.read((draft.revision, *draft.proposal.signed_at), base, subject)
    if not draft.proposal.landed:
        # What the base holds was signed for an earlier hotfix of the incident, and stays there.
        changed = {entry.path for entry in draft.entries}
        found = tuple(s for s in found if s.path is None or _is_new(s.path, changed))
    case = case._replace(signoffs=found)
    if case.stage not in FROM_MERGE_ON:
        return case
    if accepts(case.policy, "review"):
        from hotfence.facts.reviews import with_reviews

        case = with_reviews(case, draft.proposal.reviews)
    from hotfence.facts.people import people_of

    own = [c.oid for c in draft.history if _is_patch(c.entries)]
    own += _signed_commits(repository, draft, case)
    return case._replace(
        people_of_patch=people_of(repository, dict.fromkeys(own)),
        areas=_areas(case),
    )


def _signed_commits(repository: Repository, draft: Draft, case: Case) -> list[str]:
    """Return the commits of the branch that was signed: a squash does not tell who wrote them."""
    signed = {s.statement.branch for s in case.signoffs if s.counts and s.statement}
    seen = {commit.oid for commit in draft.history}
    branches = draft.proposal.hotfixes
    heads = [oid for name, oid in branches if name in signed and oid not in seen]
    if not heads or draft.lineage is None:
        return []
    lines = "\n".join([*heads, f"^{draft.lineage.base.oid}", ""])
    args = ("rev-list", "--stdin", f"--max-count={MOST_SIGNED}")
    ids = repository.run(*args, stdin=lines.encode("ascii")).decode("ascii").split()
    found = [read_commit(repository, oid) for oid in ids if oid not in seen]
    nothing = History({}, {})
    pairs = {
        commit.oid: [TreePair(t, commit.tree) for t in parent_trees(repository, nothing, commit)]
        for commit in found
    }
    listed = list_changes(repository, [pair for several in pairs.values() for pair in several])
    return [oid for oid, several in pairs.items() if all(_is_patch(listed[p]) for p in several)]


def _is_signed(draft: Draft) -> bool:
    """Say whether the change holds anything where signoffs lie; asks git for nothing."""
    folder = f"{draft.record}{SIGNOFFS}"
    return any(e.path == folder or e.path.startswith(f"{folder}/") for e in draft.entries)


def _is_new(path: str, changed: set[str]) -> bool:
    """Say whether a signoff, or the whole folder about which there is a complaint, is new."""
    return path in changed or any(name.startswith(f"{path}/") for name in changed)


def _is_patch(entries: Sequence[Entry]) -> bool:
    return any(not e.path.startswith(f"{INCIDENTS}/") for e in entries)


def _areas(case: Case) -> dict[str, tuple[str, ...]]:
    touched = {name: _in(area, case) for name, area in case.policy.areas.items()}
    return {name: paths for name, paths in touched.items() if paths}


def _in(area: Area, case: Case) -> tuple[str, ...]:
    """Return the changed files of an area, however their names are capitalised."""
    globs = [glob(text) for text in area.files]
    globs += [glob(text.lower()) for text in area.files]
    return tuple(
        entry.path
        for entry in case.patch
        if any(g.matches(entry.path) or g.matches(entry.path.lower()) for g in globs)
    )
