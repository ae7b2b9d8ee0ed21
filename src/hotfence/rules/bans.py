"""HF201-HF224: what no hotfix may contain, whatever its scope says."""

from collections.abc import Iterator

from hotfence.classify.files import kinds
from hotfence.model.case import Case
from hotfence.model.change import GITLINK_MODE, Entry
from hotfence.model.finding import Hit
from hotfence.model.rule import EVERY_STAGE, Example, Rule
from hotfence.model.story import QUEUE, RESTORED
from hotfence.rules.changes import every_change


def _banned(case: Case, kind: str) -> Iterator[Hit]:
    def complain(entry: Entry) -> Hit | None:
        what = _what(entry, kind)
        return Hit(f"this is a {what}{_differences(case, entry)}", entry.path) if what else None

    return every_change(case, complain)


def _differences(case: Case, entry: Entry) -> str:
    """Return what differs in a manifest, as the end of a message."""
    changes = case.manifests.get(entry.path)
    if changes is None:
        return ""
    if not changes:
        return " (no dependency in it differs, but this version refuses the whole file)"
    more = f" and {len(changes) - 1} more" if len(changes) > 1 else ""
    return f": {changes[0]}{more}"


def _what(entry: Entry, kind: str) -> str | None:
    if kind == "dependency" and GITLINK_MODE in {entry.old_mode, entry.new_mode}:
        return "submodule: another repository at another commit"
    return next((found.what for found in kinds(entry.path) if found.kind == kind), None)


DEPENDENCY_BUMP = Rule(
    id="HF201",
    stages=EVERY_STAGE,
    why="A dependency brings code that nobody on call has read, and often more than one. It is"
    " the most common way that a one-line fix becomes a second outage.",
    fix="Leave dependencies as they are; bump them in an ordinary change after the outage.",
    blocked=Example(
        "The fix also bumps a library in the lock file.",
        files={**RESTORED, "package-lock.json": '{"lockfileVersion": 3}\n'},
        scope={"change": f"[{{file: {QUEUE}}}]"},
    ),
    passing=Example("No manifest and no lock file changes.", files=RESTORED),
    judge=lambda case: _banned(case, "dependency"),
    applies=lambda case: bool(case.patch or case.history),
)

SCHEMA_MIGRATION = Rule(
    id="HF211",
    stages=EVERY_STAGE,
    why="A migration cannot be taken back by taking back its file: once it has run, the data"
    " has another shape, and the old code meets it.",
    fix="Take the migration out; a schema change is planned, reviewed and rolled out by itself.",
    blocked=Example(
        "The fix comes with a migration that adds a column.",
        files={
            **RESTORED,
            "db/migrate/20261123091400_add_state.rb": "class AddState < ActiveRecord::Migration\n"
            "end\n",
        },
    ),
    passing=Example("No migration is added, edited or deleted.", files=RESTORED),
    judge=lambda case: _banned(case, "schema"),
    applies=lambda case: bool(case.patch or case.history),
)

RULES = (DEPENDENCY_BUMP, SCHEMA_MIGRATION)
