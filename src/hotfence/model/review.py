"""Reviews: what a forge says that people said about one request, read from outside git."""

from typing import NamedTuple


class Review(NamedTuple):
    """The approval that a login stands by: no later opinion of theirs took it back.

    `at` is when it was given, in Unix seconds by the forge's clock. `outdated` says in one line
    why it is about something else than the commit that is judged, `refused` why it is nobody's
    yes at all; with neither it is a yes to that very commit.
    """

    login: str
    at: int
    outdated: str | None = None
    refused: str | None = None


class Reviews(NamedTuple):
    """The approvals of one request, which the login `author` opened.

    `unread` says in one line why they could not be read; then there are none.
    """

    author: str = ""
    given: tuple[Review, ...] = ()
    unread: str | None = None
