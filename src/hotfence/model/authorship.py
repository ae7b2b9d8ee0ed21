"""Authorship: who made a commit, and which AI assistants had a hand in it, as far as it says."""

from typing import NamedTuple


class Identity(NamedTuple):
    """A name and an e-mail address as they stand in a commit; anybody can write any."""

    name: str
    email: str

    @property
    def told(self) -> str:
        """The identity for a message."""
        return f"{self.name} <{self.email}>" if self.name else self.email


class AiMark(NamedTuple):
    """One mark of an assistant: how a message names it, and where it stands.

    `role` is `author`, `committer`, the key of a trailer, or `message`.
    """

    assistant: str
    role: str

    @property
    def told(self) -> str:
        """The mark in a few words."""
        return f"{self.assistant}: {self.role}"


class Authorship(NamedTuple):
    """Who made one commit.

    `trailers` are keys and values as git reads them from the end of the message; `marks` what
    tells of AI assistants, which may stand elsewhere in the message as well.
    """

    oid: str
    author: Identity
    committer: Identity
    trailers: tuple[tuple[str, str], ...] = ()
    marks: tuple[AiMark, ...] = ()

    def is_by_ai(self, role: str) -> bool:
        """Say whether the `author` or the `committer` is an assistant."""
        return any(mark.role == role for mark in self.marks)

    def values(self, key: str) -> tuple[str, ...]:
        """Return the values of a trailer's key, whatever its case."""
        return tuple(value for name, value in self.trailers if name.lower() == key.lower())
