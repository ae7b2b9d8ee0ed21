"""A backtest: what the rules would have said of past commits."""

from collections.abc import Mapping
from typing import NamedTuple


class Judged(NamedTuple):
    """What would have been said of one commit.

    `rules` would have blocked it, `warned` would have warned; `files` and `lines` are its size,
    `lines` None where they could not be counted. `paths` holds the files of a kind with their
    kinds, `unlisted` counts those left out. With an `error` nothing else is known.
    """

    oid: str
    time: int
    subject: str = ""
    files: int = 0
    lines: int | None = None
    kinds: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    warned: tuple[str, ...] = ()
    paths: tuple[tuple[str, tuple[str, ...]], ...] = ()
    unlisted: int = 0
    error: str = ""


class RuleCount(NamedTuple):
    """How many commits a rule would have blocked, and how many of them no other rule would."""

    rule: str
    commits: int
    alone: int


class Reason(NamedTuple):
    """How many commits a rule would have blocked for files of one name."""

    rule: str
    name: str
    commits: int


class Day(NamedTuple):
    """The commits of one day, counted from 1970-01-01, in UTC: all, blocked, and by kind."""

    day: int
    commits: int
    blocked: int
    kinds: Mapping[str, int]


class Summary(NamedTuple):
    """A finished backtest in numbers.

    `said` names the range for people, `sources` the policy. `commits` were judged; merges,
    commits at the cut of a shallow clone and errors were not. Counts are of commits; rules and
    reasons come most frequent first, days in order, blocked commits newest first.
    """

    said: str
    sources: tuple[str, ...]
    version: str
    commits: int
    blocked: int
    merges: int
    cut_off: int
    errors: int
    first_error: str
    first: int
    last: int
    kinds: Mapping[str, int]
    rules: tuple[RuleCount, ...]
    warned: Mapping[str, int]
    reasons: tuple[Reason, ...]
    days: tuple[Day, ...]
    newest_blocked: tuple[Judged, ...]
