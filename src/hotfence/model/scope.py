"""The scope of one incident: what may change, why, who, how to undo it."""

from typing import NamedTuple

INCIDENTS = ".incidents"
SCOPE_NAME = "scope.yaml"


class Fact(NamedTuple):
    """One thing that was seen. `at` is Unix seconds."""

    says: str
    at: int | None = None
    source: str | None = None
    release: str | None = None
    environment: str | None = None


class FenceEntry(NamedTuple):
    """One entry of `change`: the files it names and what may happen to them.

    With `keys` or `symbols` only what they name may differ. `restore` and `revert` are commit
    ids, full or abbreviated; an entry with `revert` names no file, and `mainline` is the parent
    of a merge, from 1, that the revert goes back to.
    """

    file: str = ""
    keys: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    restore: str | None = None
    add: bool = False
    delete: bool = False
    revert: str | None = None
    mainline: int | None = None

    @property
    def told(self) -> str:
        """The entry in a few words, for a message."""
        if self.revert:
            side = f" (mainline {self.mainline})" if self.mainline else ""
            return f"the revert of {self.revert[:12]}{side}"
        words = [self.file]
        if self.keys:
            words.append(f"keys {', '.join(self.keys)}")
        if self.symbols:
            words.append(f"in {', '.join(self.symbols)}")
        if self.restore:
            words.append(f"restored to {self.restore[:12]}")
        if self.add:
            words.append("added")
        if self.delete:
            words.append("deleted")
        return ", ".join(words)


class ScopeLimits(NamedTuple):
    """The most files and changed lines that the scope allows; None leaves it to the policy."""

    files: int | None = None
    lines: int | None = None


class Rollback(NamedTuple):
    """How the change is undone: `how` is `revert`, `flag`, `config` or `redeploy`."""

    how: str | None = None
    to: str | None = None
    by: str | None = None
    minutes: int | None = None
    steps: tuple[str, ...] = ()


class Watch(NamedTuple):
    """One signal to watch during the rollout and what a good value is."""

    signal: str
    good: str


class Rollout(NamedTuple):
    """Who rolls out, the first small stage, what is watched, what else is affected."""

    by: str | None = None
    first: str | None = None
    watch: tuple[Watch, ...] = ()
    affects: tuple[str, ...] = ()


class Roles(NamedTuple):
    """Who does what."""

    diagnose: str | None = None
    write: str | None = None
    review: str | None = None
    deploy: str | None = None


class Waiver(NamedTuple):
    """Findings of one rule in some files (globs) that the lead accepts, and why."""

    rule: str
    files: tuple[str, ...]
    reason: str


class Scope(NamedTuple):
    """A scope file that reads. `hypotheses` has one element where all is well."""

    incident: str
    severity: str | None = None
    lead: str | None = None
    impact: str | None = None
    service: str | None = None
    last_known_good: str | None = None
    hypotheses: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    guesses: tuple[str, ...] = ()
    change: tuple[FenceEntry, ...] = ()
    limits: ScopeLimits = ScopeLimits()
    out_of_scope: tuple[str, ...] = ()
    rollback: Rollback | None = None
    rollout: Rollout | None = None
    roles: Roles | None = None
    waivers: tuple[Waiver, ...] = ()

    def missing(self) -> tuple[str, ...]:
        """Name the fields without which nothing may be patched yet."""
        absent = []
        if not self.lead:
            absent.append("lead")
        if not any(h.strip() for h in self.hypotheses):
            absent.append("hypothesis")
        if not self.facts:
            absent.append("facts")
        if not self.change:
            absent.append("change")
        if self.rollback is None or not self.rollback.how:
            absent.append("rollback")
        return tuple(absent)

    def revisions(self) -> tuple[str, ...]:
        """Return every commit id that a rule asks about, each once."""
        named = [id_ for entry in self.change for id_ in (entry.restore, entry.revert)]
        if self.rollback is not None and self.rollback.how in {"revert", "config"}:
            named.append(self.rollback.to)
        return tuple(dict.fromkeys(n for n in named if n))


class ScopeFile(NamedTuple):
    """The scope file as it was found: absent, unreadable (with problems), or read.

    `blob` is its object id; `inherited` says that the base holds the very same file.
    """

    path: str
    blob: str | None = None
    scope: Scope | None = None
    problems: tuple["Problem", ...] = ()
    inherited: bool = False


class Problem(NamedTuple):
    """One thing that is wrong in a text: where (counted from 1), in which field, and what."""

    line: int
    column: int
    field: str
    message: str

    @property
    def told(self) -> str:
        """The problem as one line."""
        field = f"{self.field}: " if self.field else ""
        return f"line {self.line}, column {self.column}: {field}{self.message}"
