"""The plan of an outage: what should be there by which minute."""

from typing import NamedTuple


class Milestone(NamedTuple):
    """What should be true `minutes` after an incident was declared."""

    minutes: int
    said: str


PLAN = (
    Milestone(5, "evidence and one hypothesis are written down"),
    Milestone(10, "the scope is complete: fence, limits, rollback"),
    Milestone(20, "the patch is proven and signed for the merge"),
    Milestone(30, "the first stage is out and watched, or the change is taken back"),
)


class Progress(NamedTuple):
    """How far one incident is.

    `minutes` is how long ago it was declared, None where that is not known; `reached` counts
    the milestones of `PLAN` that are met.
    """

    minutes: int | None
    reached: int

    @property
    def next(self) -> Milestone | None:
        """The milestone that is due next."""
        return PLAN[self.reached] if self.reached < len(PLAN) else None

    @property
    def is_late(self) -> bool:
        """Whether the next milestone should have been met by now."""
        due = self.next
        return due is not None and self.minutes is not None and self.minutes > due.minutes
