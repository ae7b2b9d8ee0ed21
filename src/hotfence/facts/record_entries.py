"""Record entries: what the front matter of the entries says that a branch added."""

from hotfence.config.record_file import read_entry
from hotfence.facts.proposal import Draft
from hotfence.git.repository import Repository
from hotfence.model.change import REGULAR_MODES
from hotfence.model.record import LARGEST_RECORD, RECORD_NAME, RecordEntry

MOST_ENTRIES = 2_000
_AT_ONCE = 50  # texts held in memory


def read_record(repository: Repository, draft: Draft) -> tuple[RecordEntry, ...]:
    """Return the entries by name, which is by time; the oldest are left out past 2,000."""
    folder = f"{draft.record}{RECORD_NAME}/"
    listed = sorted(
        (e.path, e.new_oid, e.new_mode)
        for e in draft.entries
        if e.path.startswith(folder) and e.status != "D"
    )[-MOST_ENTRIES:]
    found = []
    for at in range(0, len(listed), _AT_ONCE):
        several = listed[at : at + _AT_ONCE]
        plain = [oid for _, oid, mode in several if mode in REGULAR_MODES]
        texts = repository.objects.blobs(plain, LARGEST_RECORD)
        found += [_entry(path, texts, oid, mode) for path, oid, mode in several]
    return tuple(found)


def _entry(path: str, texts: dict[str, bytes | None], oid: str, mode: str) -> RecordEntry:
    if mode not in REGULAR_MODES:
        return RecordEntry(path, problem="it is no plain file")
    data = texts.get(oid)
    if data is None:
        why = f"it is larger than {LARGEST_RECORD} bytes" if oid in texts else "it is not there"
        return RecordEntry(path, problem=why)
    return read_entry(path, data)
