"""A rule: what it is, why it exists, what to do about it, one example each way, its judgement."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from hotfence.model.case import Case
from hotfence.model.finding import Hit, Stage
from hotfence.model.policy import Level

# Every rule of the contract, built or not: a policy may set a level for each from HF101 on.
RULE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "HF001": "read-only",
        "HF002": "scope-invalid",
        "HF003": "scope-inherited",
        "HF004": "scope-mismatch",
        "HF005": "scope-changed",
        "HF006": "guard-touched",
        "HF007": "record-rewritten",
        "HF008": "history-unreadable",
        "HF009": "diff-unreadable",
        "HF010": "policy-invalid",
        "HF101": "file-out-of-scope",
        "HF102": "key-out-of-scope",
        "HF103": "value-not-restored",
        "HF104": "too-many-files",
        "HF105": "too-many-lines",
        "HF106": "not-a-plain-edit",
        "HF107": "added-or-deleted",
        "HF108": "outside-symbol",
        "HF109": "not-an-exact-revert",
        "HF110": "more-than-one-change",
        "HF201": "dependency-bump",
        "HF202": "vendored-code",
        "HF203": "runtime-bump",
        "HF211": "schema-migration",
        "HF212": "schema-statement",
        "HF213": "data-statement",
        "HF221": "rename-or-move",
        "HF222": "formatting-only",
        "HF223": "comment-only",
        "HF224": "logging-edit",
        "HF301": "hypothesis-missing",
        "HF302": "more-than-one-hypothesis",
        "HF303": "hypothesis-vague",
        "HF304": "evidence-missing",
        "HF305": "evidence-stale",
        "HF306": "evidence-unplaced",
        "HF311": "rollback-missing",
        "HF312": "rollback-unknown",
        "HF313": "rollback-too-slow",
        "HF314": "rollback-too-long",
        "HF315": "rollback-unowned",
        "HF316": "rollback-blocked",
        "HF321": "rollout-missing",
        "HF322": "watch-incomplete",
        "HF323": "side-effects-unnamed",
        "HF401": "lead-not-allowed",
        "HF402": "one-person",
        "HF403": "merge-signoff-missing",
        "HF404": "rollout-signoff-missing",
        "HF405": "signoff-invalid",
        "HF406": "signoff-outdated",
        "HF407": "self-signoff",
        "HF408": "area-owner-missing",
        "HF501": "ai-unrecorded",
        "HF502": "ai-signoff",
        "HF503": "ai-production-config",
        "HF504": "ai-unattended",
        "HF505": "record-incomplete",
        "HF601": "service-frozen",
        "HF602": "hotfixes-collide",
        "HF603": "break-glass-unreviewed",
    }
)

# The levels of rules that are not errors by themselves; the contract has them.
BUILT_IN_LEVELS: Mapping[str, Level] = MappingProxyType({"HF303": "warn", "HF602": "warn"})

EVERY_STAGE: tuple[Stage, ...] = ("edit", "push", "merge", "rollout")
FROM_PUSH_ON: tuple[Stage, ...] = ("push", "merge", "rollout")
FROM_MERGE_ON: tuple[Stage, ...] = ("merge", "rollout")


class Symlink(NamedTuple):
    """A symbolic link in an example."""

    target: str


class Executable(NamedTuple):
    """A file with the executable bit in an example."""

    text: str


Content = str | bytes | Symlink | Executable | None  # None deletes the file


class Edit(NamedTuple):
    """One commit of an example: files, and the scope's top-level fields as YAML text.

    A field that is None is left out; `scope` itself None leaves the scope file as it is.
    """

    files: Mapping[str, Content] = MappingProxyType({})
    scope: Mapping[str, str | None] | None = None


class Signature(NamedTuple):
    """A signoff in an example, made with a real key when the example is played.

    `key` is whose key signs, where it is not the person's own; `minutes` says how long ago;
    with `early` it was made before the example's patch.
    """

    stage: str
    person: str
    key: str | None = None
    minutes: int = 0
    early: bool = False


class Example(NamedTuple):
    """A change on the practice shop that a rule blocks, or passes; tests play it for real.

    `base` is committed to the default branch first; `scope` replaces fields of the practice
    scope (None: no scope file at all); `files` is the patch; `earlier` was pushed before;
    `open` is a hotfix that is open on `open_branch` meanwhile.
    `signatures` are committed on top; `stage` is the one that is judged once it was pushed;
    `author` is the practice person who commits the patch. With `later` the hotfix is merged, the
    default branch gets those files, and what goes out then is judged by the gate.
    `written_by` and `committed_by` are the patch's author and committer as `Name <email>`,
    `trailers` end its message. Before a rollout the record is completed, where `recorded` says so.
    """

    said: str
    files: Mapping[str, Content] = MappingProxyType({})
    scope: Mapping[str, str | None] | None = MappingProxyType({})
    base: Mapping[str, Content] = MappingProxyType({})
    earlier: Edit | None = None
    open: Edit | None = None
    open_branch: str = "hotfix/INC-2041-queue-timeout"
    branch: str = "hotfix/INC-2041-queue-timeout"
    written_by: str | None = None
    committed_by: str | None = None
    trailers: tuple[str, ...] = ()
    recorded: bool = True
    unrelated: bool = False
    forged: bool = False
    signatures: tuple[Signature, ...] = ()
    stage: Stage = "push"
    author: str = "kim"
    later: Mapping[str, Content] | None = None


class Rule(NamedTuple):
    """One rule. `judge` yields hits; `applies` says whether there was anything to judge."""

    id: str
    stages: tuple[Stage, ...]
    why: str
    fix: str
    blocked: Example
    passing: Example
    judge: Callable[[Case], Iterable[Hit]]
    applies: Callable[[Case], bool]

    @property
    def name(self) -> str:
        """The rule's name, as the contract has it."""
        return RULE_NAMES[self.id]

    @property
    def level(self) -> Level:
        """The rule's own level, which a policy may change."""
        return BUILT_IN_LEVELS.get(self.id, "error")

    @property
    def is_integrity(self) -> bool:
        """Integrity rules have no level and no waiver."""
        return self.id.startswith("HF0")
