"""Freeze: what open incidents keep still until their hotfix has landed."""

from typing import NamedTuple


class Frozen(NamedTuple):
    """A changed path that belongs to an open incident: its id, its branch, its lead."""

    path: str
    incident: str
    branch: str
    lead: str | None
