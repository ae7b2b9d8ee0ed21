"""Where one incident stands."""

from collections.abc import Mapping
from typing import NamedTuple

from hotfence.model.finding import Finding, Stage, Verdict
from hotfence.model.plan import Progress


class Missing(NamedTuple):
    """One thing that a stage lacks, and the people who can give it (none: whoever writes)."""

    finding: Finding
    people: tuple[str, ...]


class Standing(NamedTuple):
    """One incident: its verdict at each judged stage, and what the next one lacks.

    `phase` is `read-only`, `patch` or `landed`; `stage` is the first that does not pass, None
    where all do.
    """

    branch: str
    incident: str | None
    phase: str
    progress: Progress
    verdicts: Mapping[Stage, Verdict]
    stage: Stage | None
    missing: tuple[Missing, ...]
