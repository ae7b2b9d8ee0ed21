"""Records: what of a change touches the append-only record of an incident."""

from collections.abc import Sequence

from hotfence.errors import UnreadableHistoryError
from hotfence.facts.proposal import Draft
from hotfence.facts.scopes import incident_of
from hotfence.git.diff import list_changes
from hotfence.git.history import read_history
from hotfence.git.refs import Ref
from hotfence.git.repository import EMPTY_TREES, Repository
from hotfence.git.sections import TreePair
from hotfence.model.case import Case
from hotfence.model.change import Entry
from hotfence.model.policy import Policy
from hotfence.model.scope import INCIDENTS
from hotfence.spelling import folded_path


def is_lasting(path: str) -> bool:
    """Say whether `path` is a record entry or a signoff of some incident."""
    parts = path.split("/")
    return len(parts) > 3 and parts[0] == INCIDENTS and parts[2] in {"record", "signoffs"}


def rewrites_record(entry: Entry) -> bool:
    """Say whether an entry changes or deletes what must only grow."""
    return entry.status != "A" and is_lasting(entry.path)


def twins_in_record(draft: Draft) -> dict[str, str]:
    """Find record files of this change that some file system takes for one another.

    The record's own folder is new with the incident, so the change itself tells.
    """
    first = {folded_path(draft.scope_file.path): draft.scope_file.path}
    twins = {}
    for entry in draft.entries:
        if entry.status != "D" and entry.path.startswith(draft.record):
            other = first.setdefault(folded_path(entry.path), entry.path)
            if other != entry.path:
                twins[entry.path] = other
    return twins


def deletion_case(
    repository: Repository,
    policy: Policy,
    protected: Sequence[Ref],
    branch: str,
    pushed: str,
    now: int,
) -> Case:
    """Return the case of deleting a hotfix branch: does the record go with it?"""
    case = Case("push", policy, now, branch=branch, incident=incident_of(branch, policy))
    history = read_history(repository, [pushed], (r.oid for r in protected))
    if not history.is_new(pushed):
        return case
    try:
        base = history.lineage(repository, pushed).base.tree
    except UnreadableHistoryError:
        base = EMPTY_TREES[len(pushed)]
    commit = history.commit(pushed)
    pair = TreePair(base, commit.tree if commit else base)
    listed = list_changes(repository, [pair])[pair]
    kept = tuple(
        e.path
        for e in listed
        if e.status != "D"
        and is_lasting(e.path)
        and not any(_holds(repository, ref.oid, e) for ref in protected)
    )
    return case._replace(rewritten=kept)


def _holds(repository: Repository, tip: str, entry: Entry) -> bool:
    """Say whether a protected branch has the very same file, as after a squash merge."""
    found = repository.objects.entry(tip, entry.path)
    return found is not None and found[1] == entry.new_oid
