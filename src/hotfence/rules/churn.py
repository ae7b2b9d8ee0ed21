"""HF221-HF224: no churn: what changes lines and mends nothing."""

from hotfence.model.case import Case
from hotfence.model.change import Entry
from hotfence.model.rule import EVERY_STAGE, Example, Rule
from hotfence.model.story import RESTORED, RETRY
from hotfence.rules.kinds import files_of_kind, hunks_of_kind

_RETRY_SCOPE = {"change": f"[{{file: {RETRY}}}]", "limits": "{files: 1, lines: 8}"}
_OLD = "RETRIES = 2\n\n\ndef retry(job):\n    return [job() for _ in range(RETRIES)]\n"


def _has_patch(case: Case) -> bool:
    return bool(case.patch)


def _is_new_end(entry: Entry) -> bool:
    return entry.status == "A"


RENAME_OR_MOVE = Rule(
    id="HF221",
    stages=EVERY_STAGE,
    why="A file that moves takes its history and its readers with it; whoever looks for the"
    " fault afterwards finds neither.",
    fix="Leave the file where it is; move it in an ordinary change after the outage.",
    blocked=Example(
        "The fix also moves a file.",
        files={RETRY: None, "src/again.py": _OLD},
        scope={
            "change": f"[{{file: {RETRY}, delete: true}}, {{file: src/again.py, add: true}}]",
            "limits": "{files: 2, lines: 20}",
        },
    ),
    passing=Example("Every file stays where it is.", files=RESTORED),
    judge=lambda case: files_of_kind(case, "rename", "rename or move", _is_new_end),
    applies=_has_patch,
)

FORMATTING_ONLY = Rule(
    id="HF222",
    stages=EVERY_STAGE,
    why="Layout hides the one line that matters, and makes a revert collide with the next edit.",
    fix="Take the hunk out; format after the outage.",
    blocked=Example(
        "A line is wrapped beside the fix.",
        files={
            RETRY: "RETRIES = 1\n\n\ndef retry(job):\n    return [\n        job()"
            " for _ in range(RETRIES)\n    ]\n"
        },
        scope=_RETRY_SCOPE,
    ),
    passing=Example(
        "Only the faulty value changes.",
        files={RETRY: _OLD.replace("RETRIES = 2", "RETRIES = 1")},
        scope=_RETRY_SCOPE,
    ),
    judge=lambda case: hunks_of_kind(case, "formatting", "nothing but layout"),
    applies=_has_patch,
)

COMMENT_ONLY = Rule(
    id="HF223",
    stages=EVERY_STAGE,
    why="A comment mends nothing, and every line of a hotfix is read by somebody in a hurry.",
    fix="Take the hunk out; say it in the commit message or in the record.",
    blocked=Example(
        "A comment is added beside the fix.",
        files={
            RETRY: "RETRIES = 1\n\n\n# Calls the job a few times.\ndef retry(job):\n"
            "    return [job() for _ in range(RETRIES)]\n"
        },
        scope=_RETRY_SCOPE,
    ),
    passing=Example(
        "Only the faulty value changes.",
        files={RETRY: _OLD.replace("RETRIES = 2", "RETRIES = 1")},
        scope=_RETRY_SCOPE,
    ),
    judge=lambda case: hunks_of_kind(case, "comment", "nothing but comments or documentation"),
    applies=_has_patch,
)

LOGGING_EDIT = Rule(
    id="HF224",
    stages=EVERY_STAGE,
    why="New logging in a hot path has taken services down by itself, and reworded messages"
    " break the alerts that watch them.",
    fix="Take the hunk out. If the outage cannot be understood without it, that is a hotfix of its"
    " own.",
    blocked=Example(
        "A log line is added beside the fix.",
        files={
            RETRY: 'RETRIES = 1\n\n\ndef retry(job):\n    logger.info("retrying %s", job)\n'
            "    return [job() for _ in range(RETRIES)]\n"
        },
        scope=_RETRY_SCOPE,
    ),
    passing=Example(
        "Only the faulty value changes.",
        files={RETRY: _OLD.replace("RETRIES = 2", "RETRIES = 1")},
        scope=_RETRY_SCOPE,
    ),
    judge=lambda case: hunks_of_kind(case, "logging", "nothing but logging"),
    applies=_has_patch,
)

RULES = (RENAME_OR_MOVE, FORMATTING_ONLY, COMMENT_ONLY, LOGGING_EDIT)
