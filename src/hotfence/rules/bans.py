"""HF201-HF203: no new code from outside, whatever the scope says."""

from hotfence.model.case import Case
from hotfence.model.rule import EVERY_STAGE, Example, Rule
from hotfence.model.story import QUEUE, RESTORED
from hotfence.rules.kinds import files_of_kind


def changes_something(case: Case) -> bool:
    """Say whether there is a change to look at."""
    return bool(case.patch or case.history)


DEPENDENCY_BUMP = Rule(
    id="HF201",
    stages=EVERY_STAGE,
    why="A dependency brings code that nobody on call has read, and often more than one. It is"
    " the most common way that a one-line fix becomes a second outage.",
    fix="Leave dependencies as they are; bump them in an ordinary change after the outage.",
    blocked=Example(
        "The fix also bumps a library.",
        files={
            **RESTORED,
            "package.json": '{"name": "shop", "dependencies": {"queue-client": "^4.2.0"}}\n',
        },
        scope={"change": f"[{{file: {QUEUE}}}, {{file: package.json}}]"},
    ),
    passing=Example(
        "A script of the manifest is mended; no dependency differs.",
        files={
            "package.json": '{"name": "shop", "dependencies": {"queue-client": "^4.1.0"},'
            ' "scripts": {"start": "node ."}}\n'
        },
        scope={"change": "[{file: package.json}]"},
    ),
    judge=lambda case: files_of_kind(case, "dependency", "dependency bump"),
    applies=changes_something,
)

VENDORED_CODE = Rule(
    id="HF202",
    stages=EVERY_STAGE,
    why="A vendored tree is other people's code. An edit in it is a bump that no manifest shows,"
    " or a private fork that the next update silently undoes.",
    fix="Leave vendored code alone; mend your own code around it, and update it after the outage.",
    blocked=Example(
        "The fix patches a library inside node_modules.",
        files={"node_modules/queue-client/index.js": "module.exports = require('./slow');\n"},
        scope={"change": "[{file: node_modules/queue-client/index.js, add: true}]"},
    ),
    passing=Example("Only the team's own files change.", files=RESTORED),
    judge=lambda case: files_of_kind(case, "vendored", "vendored code"),
    applies=changes_something,
)

RUNTIME_BUMP = Rule(
    id="HF203",
    stages=EVERY_STAGE,
    why="Another base image, language version or CI action changes everything that runs on it,"
    " and none of that shows in the diff.",
    fix="Pin it back to what ran before; move it in an ordinary change after the outage.",
    blocked=Example(
        "The fix also moves the base image.",
        base={"Dockerfile": 'FROM python:3.11.4-slim\nCOPY . /app\nCMD ["python", "-O"]\n'},
        files={"Dockerfile": 'FROM python:3.12.1-slim\nCOPY . /app\nCMD ["python", "-O"]\n'},
        scope={"change": "[{file: Dockerfile}]"},
    ),
    passing=Example(
        "The start command in the Dockerfile is mended; the image stays.",
        base={"Dockerfile": 'FROM python:3.11.4-slim\nCOPY . /app\nCMD ["python", "-O"]\n'},
        files={"Dockerfile": 'FROM python:3.11.4-slim\nCOPY . /app\nCMD ["python"]\n'},
        scope={"change": "[{file: Dockerfile}]"},
    ),
    judge=lambda case: files_of_kind(case, "runtime", "runtime bump"),
    applies=changes_something,
)

RULES = (DEPENDENCY_BUMP, VENDORED_CODE, RUNTIME_BUMP)
