"""A session's own trail: its prompts and answers go into the record by themselves."""

import os
import time
import zlib

from hotfence.agents.event import Event
from hotfence.git.repository import Repository

_AGAIN = 10.0  # seconds in which the same text is the same event, told by two front ends


def keep(event: Event, repository: Repository) -> None:
    """Add what was asked or answered to the record of the branch that is checked out.

    Raises:
        CannotDecideError: it cannot be written.
    """
    from hotfence.record import NewEntry, find_record

    text = event.text or ""
    if _is_repeated(f"{event.kind}\n{text}", repository.git_dir):
        return
    record = find_record(repository)
    if record is None:
        return
    record.add(
        NewEntry(
            event.kind,
            text,
            tool=event.agent or None,
            model=event.model,
            session=event.session,
        )
    )


def _is_repeated(text: str, git_dir: str) -> bool:
    """Say whether the same was kept a moment ago; remember it otherwise."""
    path = os.path.join(git_dir, "hotfence", "said")
    mark = f"{zlib.crc32(text.encode('utf-8', 'surrogateescape')):08x} {len(text)}"
    try:
        with open(path, encoding="ascii") as file:
            known = file.read(100)
        if known == mark and time.time() - os.stat(path).st_mtime < _AGAIN:
            return True
    except (OSError, UnicodeDecodeError):
        pass
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="ascii") as file:
            file.write(mark)
    except OSError:
        pass
    return False
