"""The policy: which refs are governed, who may say yes, and how strict each rule is."""

import re
import warnings
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

Level = Literal["error", "warn", "off"]
LEVELS: tuple[Level, ...] = ("off", "warn", "error")  # in order of strictness

CatalogKind = Literal["dependency", "vendored", "runtime", "schema", "data", "ordinary"]
CATALOG_KINDS: tuple[CatalogKind, ...] = (
    "dependency",
    "vendored",
    "runtime",
    "schema",
    "data",
    "ordinary",
)

POLICY_NAME = ".hotfence.yaml"


def compile_quietly(pattern: str) -> re.Pattern[str]:
    """Compile a regular expression of a policy without telling the pusher of its doubts.

    Raises:
        re.error, OverflowError, RecursionError: it is none.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return re.compile(pattern)


class Branches(NamedTuple):
    """Branch patterns, in which `*` stands for any characters, slashes included."""

    hotfix: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()
    deploy: tuple[str, ...] = ()


class Key(NamedTuple):
    """A public key: `TYPE BASE64` for SSH; an armoured key or a fingerprint for OpenPGP.

    It counts from `since` until `until`, and from `revoked` on never, whatever it signed
    before; all in Unix seconds, `revoked` 0 for a key that never counts.
    """

    key: str
    since: int | None = None
    until: int | None = None
    revoked: int | None = None


class Person(NamedTuple):
    """A person by the e-mails, forge logins and public keys (SSH, OpenPGP) that are theirs."""

    emails: tuple[str, ...] = ()
    logins: tuple[str, ...] = ()
    keys: tuple[Key, ...] = ()
    gpg: tuple[Key, ...] = ()


class Approvers(NamedTuple):
    """Who leads an incident of one severity, and who stands in."""

    lead: str
    backup: str | None = None


class Area(NamedTuple):
    """A sensitive area: its files, as globs, and the people who own it."""

    files: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()


class Service(NamedTuple):
    """A service, by the files (globs) that it is made of."""

    files: tuple[str, ...] = ()


class Limits(NamedTuple):
    """The largest hotfix: `change` entries, files, added plus deleted lines."""

    changes: int | None = None
    files: int | None = None
    lines: int | None = None


class RollbackLimits(NamedTuple):
    """The longest rollback, in minutes and in steps."""

    minutes: int | None = None
    steps: int | None = None


class Evidence(NamedTuple):
    """How old the newest fact may be, in minutes."""

    minutes: int | None = None


class Ai(NamedTuple):
    """AI identities beyond the shipped ones, and the files that AI may not write (globs)."""

    identities: tuple[str, ...] = ()
    production_config: tuple[str, ...] = ()


class Signoffs(NamedTuple):
    """What counts as a signoff, how many are wanted per stage, and for how many hours.

    With `same_person` the only one who signed the merge may sign the rollout as well.
    """

    accept: tuple[str, ...] = ()
    scope: bool | None = None
    merge: int | None = None
    rollout: int | None = None
    hours: int | None = None
    same_person: bool | None = None


class BreakGlass(NamedTuple):
    """Who may grant an exception, for how many hours at most, and from which rules.

    Without people nobody may; without rules it is any that has a level.
    """

    people: tuple[str, ...] = ()
    hours: int | None = None
    rules: tuple[str, ...] = ()


class CatalogEntry(NamedTuple):
    """Files that the shipped catalogs do not know, or take for what they are not.

    `kind` is what a change of them is, `ordinary` where the catalogs are wrong; `called` is
    how a message names them.
    """

    kind: CatalogKind
    files: tuple[str, ...]
    called: str | None = None


class Policy(NamedTuple):
    """A policy in force. `sources` names what it was made of, strictest first."""

    version: int = 1
    extends: str | None = None
    branches: Branches = Branches()
    incident_id: str | None = None
    people: Mapping[str, Person] = MappingProxyType({})
    approvers: Mapping[str, Approvers] = MappingProxyType({})
    areas: Mapping[str, Area] = MappingProxyType({})
    services: Mapping[str, Service] = MappingProxyType({})
    limits: Limits = Limits()
    rollback: RollbackLimits = RollbackLimits()
    evidence: Evidence = Evidence()
    ai: Ai = Ai()
    signoffs: Signoffs = Signoffs()
    break_glass: BreakGlass = BreakGlass()
    catalog: tuple[CatalogEntry, ...] = ()
    rules: Mapping[str, Level] = MappingProxyType({})
    sources: tuple[str, ...] = ()
