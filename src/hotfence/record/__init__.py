"""The append-only record of an incident: what was asked, answered, seen, tested, decided.

`find_record(repository)` gives the record of the branch that is checked out, `Record.add`
writes one entry with its secrets masked.
"""

from hotfence.record.entry import NewEntry
from hotfence.record.writing import Added, Record, find_record

__all__ = ["Added", "NewEntry", "Record", "find_record"]
