"""HF211-HF213: no change of a schema or of stored data, whatever the scope says."""

from hotfence.classify.files import kinds
from hotfence.model.change import Entry
from hotfence.model.rule import EVERY_STAGE, Example, Rule
from hotfence.model.story import RESTORED
from hotfence.rules.bans import changes_something
from hotfence.rules.kinds import files_of_kind


def _is_migration(entry: Entry) -> bool:
    return any(named.kind == "schema" for named in kinds(entry.path))


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
            "db/migrate/20261123091400_add_state.rb": "class AddState <"
            " ActiveRecord::Migration[7.1]\n"
            "  def change\n    add_column :orders, :state, :string\n  end\nend\n",
        },
    ),
    passing=Example("No migration is added, edited or deleted.", files=RESTORED),
    judge=lambda case: files_of_kind(
        case, "schema", "schema migration", _is_migration, reverted=True
    ),
    applies=changes_something,
)

SCHEMA_STATEMENT = Rule(
    id="HF212",
    stages=EVERY_STAGE,
    why="DDL locks tables and cannot be rolled back with the code, whichever file it hides in.",
    fix="Take the statement out; a schema change is planned, reviewed and rolled out by itself.",
    blocked=Example(
        "The fix adds an index from a script.",
        files={"ops/faster.sql": "CREATE INDEX orders_by_state ON orders (state);\n"},
        scope={"change": "[{file: ops/faster.sql, add: true}]"},
    ),
    passing=Example(
        "A query is added that only reads.",
        files={"ops/stuck.sql": "SELECT id FROM orders WHERE state IS NULL;\n"},
        scope={"change": "[{file: ops/stuck.sql, add: true}]"},
    ),
    judge=lambda case: files_of_kind(
        case,
        "schema",
        "schema statement",
        lambda entry: not _is_migration(entry),
        reverted=True,
    ),
    applies=changes_something,
)

DATA_STATEMENT = Rule(
    id="HF213",
    stages=EVERY_STAGE,
    why="Rows that were rewritten stay rewritten: no rollback of the code brings them back.",
    fix="Take the statement out; stop the bleeding first, and mend data afterwards, with a backup"
    " and a review.",
    blocked=Example(
        "The fix also rewrites the orders that are stuck.",
        files={"ops/unstick.sql": "UPDATE orders SET state = 'new' WHERE state IS NULL;\n"},
        scope={"change": "[{file: ops/unstick.sql, add: true}]"},
    ),
    passing=Example(
        "A query is added that only reads.",
        files={"ops/stuck.sql": "SELECT id FROM orders WHERE state IS NULL;\n"},
        scope={"change": "[{file: ops/stuck.sql, add: true}]"},
    ),
    judge=lambda case: files_of_kind(case, "data", "data statement", reverted=True),
    applies=changes_something,
)

RULES = (SCHEMA_MIGRATION, SCHEMA_STATEMENT, DATA_STATEMENT)
