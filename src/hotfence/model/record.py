"""The record of an incident: what was asked, answered, seen, tested and decided."""

from typing import NamedTuple

from hotfence.model.scope import INCIDENTS

# In the order in which an incident goes.
RECORD_KINDS = ("prompt", "answer", "evidence", "diff", "test", "note", "decision")

RECORD_NAME = "record"
LARGEST_RECORD = 256 * 1024  # bytes of one file


class RecordEntry(NamedTuple):
    """One file of the record, as its front matter tells.

    `time` is Unix seconds; `commits` are the ids of the commits that it is about, `patch` the
    digest of the patch; `exit` is the code that a recorded command ended with; `blank` says
    that nothing stands below the front matter. `kind` is None where the front matter is
    missing or does not read, and `problem` says why.
    """

    path: str
    kind: str | None = None
    time: int | None = None
    person: str | None = None
    tool: str | None = None
    model: str | None = None
    release: str | None = None
    environment: str | None = None
    session: str | None = None
    commits: tuple[str, ...] = ()
    patch: str | None = None
    exit: int | None = None
    blank: bool = False
    problem: str | None = None

    @property
    def name(self) -> str:
        """The file's name without its ending, by which a trailer ties a commit to it."""
        return self.path.rpartition("/")[2].removesuffix(".md")


def record_folder(incident: str) -> str:
    """Return the folder of an incident's record, with a slash at its end."""
    return f"{INCIDENTS}/{incident}/{RECORD_NAME}/"
