"""Signoffs: what a person said yes to, and what became of it; and the people behind a patch."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from hotfence.model.authorship import Identity

SIGNOFFS = "signoffs"  # the folder beside the scope file


class Statement(NamedTuple):
    """What is signed: this person approves this stage for this scope and patch, until then.

    `base` is the full id of the merge base at signing, `scope` the scope's blob id, `patch` the
    digest of the patch (64 hex digits, empty where a stage binds none), `policy` the blob id of
    the policy on the base or `-`; `at` and `until` are Unix seconds. `more` holds the further
    fields of a stage that has some.
    """

    stage: str
    incident: str
    branch: str
    person: str
    base: str
    scope: str
    policy: str
    at: int
    until: int
    patch: str = ""
    more: Mapping[str, str] = MappingProxyType({})


class Signoff(NamedTuple):
    """One signoff as it was found.

    `path` is its file, None for a review that a forge keeps; `statement` is None where the file
    does not read, and for a review, which was given at `given` (Unix seconds) and is `own` if
    who gave it opened the request. `invalid` says in one line why it cannot be believed,
    `outdated` why it is about something else than what is judged; with neither it counts. `ends`
    is when its hours are over (Unix seconds), 0 where that is not known.
    """

    stage: str
    person: str
    path: str | None = None
    statement: Statement | None = None
    invalid: str | None = None
    outdated: str | None = None
    given: int = 0
    own: bool = False
    ends: int = 0

    @property
    def is_review(self) -> bool:
        """Whether a forge keeps it, outside git."""
        return self.path is None

    @property
    def counts(self) -> bool:
        """Whether it is a yes to what is judged, from whom it says."""
        return self.invalid is None and self.outdated is None

    @property
    def at(self) -> int:
        """When it was signed, in Unix seconds; 0 where that is not known."""
        return self.statement.at if self.statement is not None else self.given


class Subject(NamedTuple):
    """What signoffs have to be about.

    `branch` is None where the change lies on no hotfix branch any more; `scope` is the scope's
    blob id and `patch` the digest, None where there is none. `landed` says that the patch is on
    a protected branch already, where only the rollout's signoffs still have hours.
    """

    incident: str
    branch: str | None
    scope: str | None
    patch: str | None
    landed: bool = False


class CommitPeople(NamedTuple):
    """Who is behind one commit of the patch.

    `coauthors` are those of its trailers; `key` is the SSH key inside its signature, as
    `TYPE BASE64`, whether or not the signature holds.
    """

    oid: str
    author: Identity
    committer: Identity
    coauthors: tuple[Identity, ...] = ()
    key: str | None = None
