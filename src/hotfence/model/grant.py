"""Break-glass: the exceptions that were granted, and those that nobody has reviewed."""

from typing import NamedTuple


class UnreviewedGrant(NamedTuple):
    """A grant on the base that nobody but its user has looked at since: its file, who and what."""

    path: str
    incident: str
    rule: str
    person: str
