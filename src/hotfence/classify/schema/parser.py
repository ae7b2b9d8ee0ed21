"""The parser: what a statement does where its first words cannot tell.

sqlglot takes longer to import than everything else that a one-file change needs, so only
statements such as `WITH ... DELETE` or `SELECT ... INTO` come here.
"""

import logging
from typing import Any

from hotfence.classify.schema.words import DATA, NOTHING, SCHEMA

LONGEST = 20_000  # characters that are parsed
_DIALECTS = ("postgres", "mysql", "tsql", "oracle", "")


def parsed(statement: str) -> str | None:
    """Return `schema`, `data` or `nothing`; None where no dialect takes the statement."""
    if len(statement) > LONGEST:
        return None
    import sqlglot
    from sqlglot.errors import ErrorLevel, SqlglotError

    logging.getLogger("sqlglot").setLevel(logging.CRITICAL)
    for dialect in _DIALECTS:
        try:
            trees = sqlglot.parse(statement, dialect=dialect or None, error_level=ErrorLevel.RAISE)
        except (SqlglotError, RecursionError, ValueError, TypeError, AttributeError, KeyError):
            continue
        found = {_kind(tree) for tree in trees if tree is not None}
        if found and None not in found:
            return next((kind for kind in (SCHEMA, DATA) if kind in found), NOTHING)
    return None


def _kind(tree: Any) -> str | None:
    from sqlglot import exp

    if isinstance(tree, exp.Command):
        return None
    kinds: tuple[tuple[str, tuple[type[Any], ...]], ...] = (
        (SCHEMA, (exp.Create, exp.Drop, exp.Alter, exp.Comment)),
        (DATA, (exp.Insert, exp.Update, exp.Delete, exp.Merge, exp.TruncateTable)),
    )
    for kind, types in kinds:
        if tree.find(*types) is not None:
            return kind
    if isinstance(tree, exp.Select) and tree.args.get("into") is not None:
        return SCHEMA  # it makes a table
    return NOTHING
