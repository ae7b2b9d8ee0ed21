"""Authorship: who made the commits of a hotfix branch, read from the commits in one batch."""

from collections.abc import Sequence

from hotfence.classify.assistants import Assistants
from hotfence.errors import UnreadableHistoryError
from hotfence.git.repository import Repository
from hotfence.model.authorship import Authorship, Identity

LARGEST_MESSAGES = 8 << 20  # bytes of all messages of one push

# Eight fields, each behind a NUL, which no commit object lets git print. The trailers come as
# git itself finds them, one a line; the separator is pinned, since a clone can configure it.
_FORMAT = "--format=tformat:%x00%H%x00%an%x00%ae%x00%cn%x00%ce%x00%(trailers:only,unfold)%x00%B%x00"
_FIELDS = 8
_PINNED = ("-c", "trailer.separators=:")


def read_authorship(
    repository: Repository, oids: Sequence[str], assistants: Assistants
) -> dict[str, Authorship]:
    """Return who made each commit.

    Raises:
        UnreadableHistoryError: a commit is missing, or the messages are larger than 8 MiB.
    """
    wanted = list(dict.fromkeys(oids))
    if not wanted:
        return {}
    args = (*_PINNED, "rev-list", "--stdin", "--no-walk=unsorted", "--encoding=UTF-8", _FORMAT)
    out = repository.run_capped(
        *args, stdin=("\n".join(wanted) + "\n").encode("ascii"), cap=LARGEST_MESSAGES
    )
    if out is None:
        raise UnreadableHistoryError(
            "the messages of these commits hold more than 8 MiB, too much to be read"
        )
    pieces = out.decode("utf-8", "replace").split("\0")
    found = {}
    for at in range(0, len(pieces) - 1, _FIELDS):
        authorship = _authorship(pieces[at : at + _FIELDS], assistants)
        found[authorship.oid] = authorship
    if found.keys() != set(wanted):
        raise UnreadableHistoryError("git tells of other commits than it was asked for")
    return found


def _authorship(pieces: list[str], assistants: Assistants) -> Authorship:
    if len(pieces) != _FIELDS or pieces[0].strip() != f"commit {pieces[1]}":
        raise UnreadableHistoryError("a commit cannot be read; run `git fsck`")
    _, oid, name, email, other, other_email, trailers, message = pieces
    author, committer = Identity(name, email), Identity(other, other_email)
    parted = [line.partition(":") for line in trailers.splitlines()]
    pairs = tuple((key.strip(), value.strip()) for key, colon, value in parted if colon)
    marks = assistants.marks(author, committer, pairs, message)
    return Authorship(oid, author, committer, pairs, marks)
