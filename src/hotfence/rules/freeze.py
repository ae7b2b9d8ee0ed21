"""HF601, HF602: does an open incident keep still what this change touches?"""

from collections.abc import Iterator

from hotfence.model.case import Case
from hotfence.model.finding import Hit
from hotfence.model.rule import FROM_PUSH_ON, Edit, Example, Rule
from hotfence.model.story import BRANCH, INCIDENT, POOL, QUEUE, RESTORED, RETRY

_OTHER = "hotfix/INC-2042-other-queue"


def _judge_frozen(case: Case) -> Iterator[Hit]:
    if case.incident is not None:
        yield from _judge_parted(case)
    for frozen in case.frozen:
        lead = frozen.lead or "the lead"
        yield Hit(
            f"{frozen.incident} is open on {frozen.branch}, and its hotfix is about this file",
            path=frozen.path,
            fix=f"Wait until {frozen.branch} has landed, or ask {lead} to take the change into"
            f" the hotfix. If {frozen.incident} is over, take `change` out of its scope, and bring"
            f" its record here (`git checkout {frozen.branch} -- .incidents/{frozen.incident}`);"
            " or delete the branch, if it holds no record yet.",
        )


def _judge_parted(case: Case) -> Iterator[Hit]:
    """A record that arrives alone ends the freeze: what its scope declares came unseen after it."""
    if case.scope is not None and case.scope.change and not case.patch:
        yield Hit(
            f"the record of {case.incident} comes without the change that its scope declares",
            path=case.scope_file.path,
            key="change",
            fix="Bring the patch and its record together. If no patch was needed, take `change`"
            " out of the scope; a scope that landed with its patch stays as it is.",
        )


SERVICE_FROZEN = Rule(
    id="HF601",
    stages=FROM_PUSH_ON,
    why="A second change to a service that is down moves the ground under the hotfix: its proof,"
    " its signoffs and its rollback were all made for the code as it was.",
    fix="Wait until the hotfix has landed.",
    blocked=Example(
        "While the hotfix for the queue is open, somebody edits the queue on the default branch.",
        open=Edit(RESTORED, {}),
        branch="main",
        files={QUEUE: "workers:\n  checkout:\n    timeout_ms: 3000\n    retries: 9\n"},
        scope=None,
    ),
    passing=Example(
        "While the hotfix for the queue is open, somebody edits another service.",
        open=Edit(RESTORED, {}),
        branch="main",
        files={RETRY: "RETRIES = 3\n"},
        scope=None,
    ),
    judge=_judge_frozen,
    applies=lambda case: case.target is not None,
)


def _judge_collisions(case: Case) -> Iterator[Hit]:
    for other in case.collisions:
        yield Hit(
            f"the hotfix of {other.incident} on {other.branch} is about this file too",
            path=other.path,
            fix=f"Agree with {other.lead or 'the lead'} of {other.incident} who goes first; the"
            " other has to rebase and to be signed again.",
        )


HOTFIXES_COLLIDE = Rule(
    id="HF602",
    stages=FROM_PUSH_ON,
    why="Two hotfixes of one file are each proven without the other. Whoever lands second lands"
    " on code that nobody has tried.",
    fix="Agree with the other incident's lead who goes first.",
    blocked=Example(
        f"Another incident's open hotfix names the file that {INCIDENT} restores.",
        open=Edit(RESTORED, {"incident": "INC-2042"}),
        open_branch=_OTHER,
        files=RESTORED,
    ),
    passing=Example(
        "Another incident's open hotfix names another file.",
        open=Edit(
            {POOL: "size: 20\n"},
            {"incident": "INC-2042", "change": f"[{{file: {POOL}}}]"},
        ),
        open_branch=_OTHER,
        branch=BRANCH,
        files=RESTORED,
    ),
    judge=_judge_collisions,
    applies=lambda case: case.incident is not None and bool(case.patch),
)

RULES = (SERVICE_FROZEN, HOTFIXES_COLLIDE)
