"""The largest change: whichever of scope and policy allows less."""

from typing import NamedTuple

from hotfence.model.policy import Policy
from hotfence.model.scope import Scope

# In force where neither sets one, so that there always is a bound on what is read.
MOST_FILES = 100
MOST_LINES = 10_000


class Limit(NamedTuple):
    """A number, and who says so."""

    number: int
    source: str


def file_limit(policy: Policy, scope: Scope | None) -> Limit:
    """Return the most files that may change."""
    return _lower(scope.limits.files if scope else None, policy.limits.files, MOST_FILES)


def line_limit(policy: Policy, scope: Scope | None) -> Limit:
    """Return the most lines that may be added plus deleted."""
    return _lower(scope.limits.lines if scope else None, policy.limits.lines, MOST_LINES)


def _lower(scope: int | None, policy: int | None, most: int) -> Limit:
    given = [Limit(most, "built-in limit")]
    if policy is not None:
        given.append(Limit(policy, "policy"))
    if scope is not None:
        given.append(Limit(scope, "scope"))
    return min(given, key=lambda limit: limit.number)
