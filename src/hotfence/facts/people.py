"""People: who is behind the commits of a patch, by what the commits themselves say."""

import re
from collections.abc import Iterable

from hotfence.errors import UnreadableHistoryError
from hotfence.git.repository import Repository
from hotfence.model.authorship import Identity
from hotfence.model.signoff import CommitPeople
from hotfence.signoff.keys import key_text, read_signature

LARGEST_COMMIT = 1 << 20  # bytes

# Anywhere in the message: hosts show trailers that git itself takes for text.
_COAUTHOR = re.compile(
    r"^[ \t>]*co-?(?:authored|developed)-?by[ \t]*:(.*(?:\n[ \t]+.*)*)",
    re.IGNORECASE | re.MULTILINE,
)


def people_of(repository: Repository, commits: Iterable[str]) -> tuple[CommitPeople, ...]:
    """Return who is behind each of some commits.

    Raises:
        UnreadableHistoryError: a commit is missing, or larger than a message can be.
    """
    return tuple(_people(repository, oid) for oid in commits)


def _people(repository: Repository, oid: str) -> CommitPeople:
    found = repository.objects.get(oid, LARGEST_COMMIT)
    if found is None or found.kind != "commit" or found.data is None:
        raise UnreadableHistoryError(f"who wrote commit {oid[:12]} cannot be read; run `git fsck`")
    head, _, message = found.data.decode("utf-8", "surrogateescape").partition("\n\n")
    headers = head.replace("\n ", "\0").split("\n")
    values = {line.partition(" ")[0]: line.partition(" ")[2] for line in reversed(headers)}
    signature = values.get("gpgsig") or values.get("gpgsig-sha256") or ""
    read = read_signature(signature.replace("\0", "\n"))
    return CommitPeople(
        oid,
        identity(values.get("author", "")),
        identity(values.get("committer", "")),
        tuple(identity(" ".join(text.split())) for text in _COAUTHOR.findall(message)),
        key_text(read.key) if read else None,
    )


def identity(text: str) -> Identity:
    """Return the name and e-mail of `Name <email> ...`; all of it as e-mail without brackets."""
    name, bracket, rest = text.rpartition("<")
    if not bracket:
        return Identity("", text.strip())
    return Identity(name.strip(), rest.partition(">")[0].strip())
