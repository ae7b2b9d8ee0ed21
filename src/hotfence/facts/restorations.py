"""Restorations: where a file is not what it was at the revision that the scope names."""

from hotfence.git.repository import Repository
from hotfence.model.case import Revision
from hotfence.model.change import Entry
from hotfence.model.inside import Difference

LARGEST = 4 << 20  # bytes of one side that is compared line by line


def unlike(repository: Repository, entry: Entry, revision: Revision) -> tuple[Difference, ...]:
    """Name the places where a restored file is not what it was at a revision."""
    path, short = entry.path, revision.text[:12]
    if revision.oid is None or not revision.on_base:
        return (Difference(path, "there is nothing on the base to restore it to"),)
    found = repository.objects.entry(revision.oid, path)
    if found == (entry.new_mode, entry.new_oid):
        return ()
    if found is None:
        return (Difference(path, f"{short} has no such file"),)
    if entry.status == "D":
        return (Difference(path, f"the file is deleted, and {short} has it"),)
    if found[0] != entry.new_mode:
        return (Difference(path, f"its mode is {entry.new_mode}, and at {short} {found[0]}"),)
    blobs = repository.objects.blobs([found[1], entry.new_oid], LARGEST)
    then, now = blobs.get(found[1]), blobs.get(entry.new_oid)
    if then is None or now is None:
        return (Difference(path, f"it is another file than at {short}"),)
    from hotfence.facts.places import places

    return places(path, then, now, short)
