"""First words: what a statement does, as far as its first words can tell."""

import re

SCHEMA, DATA, NOTHING = "schema", "data", "nothing"

_FILLER = (
    r"(?:OR\s+(?:REPLACE|ALTER)\s+|UNIQUE\s+|CLUSTERED\s+|NONCLUSTERED\s+|COLUMNSTORE\s+|FULLTEXT\s+|"
    r"SPATIAL\s+|BITMAP\s+|UNLOGGED\s+|FOREIGN\s+|EXTERNAL\s+|VIRTUAL\s+|MATERIALIZED\s+|RECURSIVE\s+|"
    r"TRANSIENT\s+|DYNAMIC\s+|CONSTRAINT\s+|TRUSTED\s+|PROCEDURAL\s+|AGGREGATE\s+|FORCE\s+|NO\s+FORCE\s+|"
    r"EDITIONABLE\s+|NONEDITIONABLE\s+|PUBLIC\s+|PRIVATE\s+|SECURE\s+|GLOBAL\s+|ONLINE\s+|OFFLINE\s+|"
    r"IGNORE\s+|COLUMN\s+|LIVE\s+|STREAMING\s+|INVERTED\s+|VECTOR\s+|SEARCH\s+|DEFAULT\s+|ICEBERG\s+|"
    r"GLOBAL\s+TEMPORARY\s+|EVENT\s+(?=TRIGGER)|RANGE\s+|TEXT\s+(?=INDEX)|CUSTOM\s+|PROPERTY\s+|HYBRID\s+|"
    r"DEFINER\s*=\s*\S+\s+|ALGORITHM\s*=\s*\S+\s+|SQL\s+SECURITY\s+\w+\s+){0,5}"
)
_OBJECT = (
    r"(?:TABLE|INDEX|VIEW|SEQUENCE|SCHEMA|DATABASE|KEYSPACE|TYPE|DOMAIN|FUNCTION|PROCEDURE|PROC|"
    r"ROUTINE|TRIGGER|RULE|EXTENSION|POLICY|OPERATOR|CAST|COLLATION|CONVERSION|STATISTICS|"
    r"PUBLICATION|SUBSCRIPTION|SERVER|USER\s+MAPPING|DATA\s+WRAPPER|TABLESPACE|LANGUAGE|"
    r"ACCESS\s+METHOD|TRANSFORM|TEXT\s+SEARCH|EVENT|SYNONYM|PACKAGE|ASSEMBLY|PARTITION|CATALOG|"
    r"STREAM|GRAPH|TASK|PIPE|STAGE|FILE\s+FORMAT|DICTIONARY|QUEUE|FILEGROUP|MODEL|MACRO|LIBRARY|"
    r"DIMENSION|CLUSTER|DIRECTORY|DATABASE\s+LINK|MASKING|ROW\s+ACCESS|TAG|WAREHOUSE|NODE|EDGE|"
    r"CONSTRAINT|DEFAULT|XML\s+SCHEMA|SECURITY|SOURCE|SINK|CHANGEFEED|CHANGE\s+STREAM|INDEXTYPE|"
    r"PLACEMENT|LINK|ROLE|USER|LOGIN|GROUP|PRIVILEGES|LARGE\s+OBJECT|PROFILE|SYSTEM|CONTEXT)\b"
)
# Only the session sees it, or nobody: no schema is changed.
_SESSION = re.compile(
    r"(?:CREATE|DROP|ALTER)\s+(?:OR\s+REPLACE\s+)?(?:LOCAL\s+)?TEMP(?:ORARY)?\s+\w|"
    r"(?:CREATE|DROP|ALTER)\s+TABLE\s+(?:IF\s+(?:NOT\s+)?EXISTS\s+)?\[?#",
    re.IGNORECASE,
)
_SCHEMA = re.compile(
    rf"(?:CREATE|ALTER|DROP|UNDROP)\s+{_FILLER}{_OBJECT}|"
    r"RENAME\s+(?:TABLE|INDEX|COLUMN|DATABASE|VIEW|DICTIONARY|USER|TO|\w+\s+TO)\b|"
    r"EXCHANGE\s+(?:TABLES|DICTIONARIES)\b|COMMENT\s+(?:IF\s+EXISTS\s+)?ON\b|"
    r"GRANT\b|REVOKE\b|DENY\s|(?:REASSIGN|DROP)\s+OWNED\b|SET\s+PASSWORD\b|"
    r"SECURITY\s+LABEL\b|IMPORT\s+FOREIGN\s+SCHEMA\b|(?:ENABLE|DISABLE)\s+TRIGGER\b|"
    r"(?:ATTACH|DETACH)\s+(?:TABLE|PARTITION)\b|MSCK\s+REPAIR\b|"
    r"(?:DEFINE|REMOVE)\s+(?:TABLE|FIELD|INDEX|EVENT|ANALYZER|FUNCTION|NAMESPACE|DATABASE|ACCESS|PARAM)\b|"
    r"(?:EXEC(?:UTE)?\s+)?(?:sys\.|dbo\.)?sp_(?:rename|renamedb|addtype|droptype|bindrule|bindefault|"
    r"(?:add|update|drop)extendedproperty|changeobjectowner)\b|"
    r"(?:SELECT|PERFORM|CALL)\s+(?:\w+\.)?(?:create_hypertable|add_dimension|add_compression_policy|"
    r"add_retention_policy|add_continuous_aggregate_policy|create_distributed_table|"
    r"create_reference_table|create_parent|addgeometrycolumn|dropgeometrycolumn|"
    r"updategeometrysrid|diesel_manage_updated_at|run_command_on_\w+)\s*\(",
    re.IGNORECASE,
)
_DATA = re.compile(
    r"INSERT\s+\S|UPDATE\s+(?!STATISTICS\b)\S.{0,2000}?\bSET\b|UPDATE\s+TOP\s*\(|"
    r"DELETE\s+(?:FROM\b|LOW_PRIORITY|QUICK|IGNORE|TOP|ONLY|\S+\s+(?:FROM|WHERE)\b|\S+$)|"
    r"MERGE\s+(?:INTO\s+|TOP\s*\([^)]*\)\s*)?\S+|TRUNCATE\b|REPLACE\s+INTO\b|UPSERT\s+\S|"
    r"LOAD\s+DATA\b|LOAD\s+XML\b|BULK\s+INSERT\b|COPY\s+[^(]\S*(?:\s*\([^)]*\))?\s+FROM\b|"
    r"\\copy\s+\S+(?:\s*\([^)]*\))?\s+FROM\b|IMPORT\s+INTO\b|RELATE\s|"
    r"(?:SELECT\s+)?(?:pg_catalog\.)?setval\s*\(|(?:EXEC\s+)?DBCC\s+CHECKIDENT\b",
    re.IGNORECASE | re.DOTALL,
)
# ClickHouse rewrites rows by ALTER TABLE; a counter that is set anew is stored data as well.
_MUTATION = re.compile(
    r"ALTER\s+TABLE\s+\S+(?:\s+ON\s+CLUSTER\s+\S+)?\s+(?:UPDATE|DELETE)\s|"
    r"ALTER\s+TABLE\s+\S+\s+AUTO_INCREMENT\s*=?\s*\d+\s*$|"
    r"ALTER\s+SEQUENCE\s+(?:IF\s+EXISTS\s+)?\S+\s+RESTART\b",
    re.IGNORECASE,
)
# How dumps speed up their inserts.
_IDLE = re.compile(r"ALTER\s+TABLE\s+\S+\s+(?:EN|DIS)ABLE\s+KEYS\s*$", re.IGNORECASE)
_NOTHING = re.compile(
    r"(?:SHOW|DESCRIBE|DESC|EXPLAIN|USE|SET|RESET|PRAGMA|VACUUM|ANALYZE|ANALYSE|CHECKPOINT|REINDEX|"
    r"REFRESH|OPTIMIZE|LOCK|UNLOCK|BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|END|ABORT|PREPARE|"
    r"DEALLOCATE|DECLARE|FETCH|CLOSE|OPEN|LISTEN|NOTIFY|UNLISTEN|DISCARD|CLUSTER|CACHE|PRINT|"
    r"RAISERROR|RETURN|WHENEVER|PROMPT|SPOOL|EXIT|QUIT|FLUSH|KILL|HELP|VALUES|TABLE|CALL|UPDATE\s+STATISTICS|DBCC|CHECK|REPAIR|UNLOAD|EXPORT|COPY|"
    r"ALTER\s+SESSION|GO|WAITFOR|SPLIT|DELIMITER|FROM|REM|PUT|GET|LIST|"
    r"\\\w+|\.\w+|source)\b",
    re.IGNORECASE,
)
_QUERY = re.compile(
    r"[(\s]*SELECT\b(?!.*\bINTO\s+(?!OUTFILE|DUMPFILE|@|:)[\w\"`#.\[\]]+\s)", re.IGNORECASE
)
_ANY_SCHEMA = re.compile(rf"\b(?:CREATE|ALTER|DROP)\s+{_FILLER}{_OBJECT}", re.IGNORECASE)
_ANY_DATA = re.compile(
    r"\b(?:INSERT\s+INTO|UPDATE\s+[^\s;]+\s+SET|DELETE\s+FROM|MERGE\s+INTO|TRUNCATE\s+TABLE)\b",
    re.IGNORECASE,
)
# Statements of Transact-SQL need no semicolon between them.
_ROUTINE = re.compile(
    rf"(?:CREATE|ALTER)\s+{_FILLER}(?:FUNCTION|PROC(?:EDURE)?|TRIGGER|EVENT|PACKAGE|RULE|TASK|POLICY|MACRO)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"'(?:[^']|'')*'|\$(\w*)\$.*?\$\1\$", re.DOTALL)
_OPAQUE = re.compile(r"(?:DO|EXEC(?:UTE)?|IF|WHILE|BEGIN|DECLARE|CALL)\b", re.IGNORECASE)

LONGEST = 4_000  # characters of a statement that are looked at


def first_words(statement: str) -> str | None:
    """Return `schema`, `data`, `nothing`, or None where the first words cannot tell.

    What stands inside the body of a routine does not run now: the routine is what changes.
    """
    text = statement[:LONGEST].removeprefix("(").lstrip()
    if _SESSION.match(text) or _IDLE.match(text):
        return NOTHING
    if _MUTATION.match(text):
        return DATA
    if _SCHEMA.match(text):
        return SCHEMA
    if _DATA.match(text):
        return DATA
    if _OPAQUE.match(text):
        return _inside(text)
    if _NOTHING.match(text) or _QUERY.match(text):
        return NOTHING
    return None


def also(statement: str, known: str) -> str | None:
    """Return what else a statement does that goes on without a semicolon, or None."""
    text = statement[:LONGEST]
    if _ROUTINE.match(text) or text[:4].upper() in {"WITH", "COPY"}:
        return None
    other = {SCHEMA: _ANY_DATA, DATA: _ANY_SCHEMA}.get(known)
    if other is None or other.search(text, 1) is None:
        return None
    bare = _QUOTED.sub("''", text)
    return {SCHEMA: DATA, DATA: SCHEMA}[known] if other.search(bare, 1) else None


_CREATED_ROUTINE = re.compile(
    r"(?:CREATE|ALTER)\s+(?:[^\s(]+\s+){0,6}?(?:FUNCTION|PROC(?:EDURE)?)\s+"
    r"(?:IF\s+NOT\s+EXISTS\s+)?([\w.\"`\[\]]{1,120})",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"(?:CALL|EXEC(?:UTE)?|SELECT|PERFORM)\s+([\w.\"`\[\]]{1,120})\s*(?:\(|;|$)", re.IGNORECASE
)


def called(statement: str) -> str | None:
    """Return the bare name of the routine that a statement runs, or None."""
    match = _CALL.match(statement[:LONGEST])
    return _bare_name(match.group(1)) if match else None


def rewriting_routine(statement: str) -> str | None:
    """Return the bare name of a routine whose body rewrites rows, or None."""
    match = _CREATED_ROUTINE.match(statement[:LONGEST])
    if match is None or _ANY_DATA.search(statement, match.end()) is None:
        return None
    return _bare_name(match.group(1))


def _bare_name(name: str) -> str:
    return name.lower().translate(_QUOTES)


_QUOTES = str.maketrans("", "", '"`[]')

_TEMPORARY = re.compile(
    r"CREATE\s+(?:OR\s+REPLACE\s+)?(?:LOCAL\s+)?TEMP(?:ORARY)?\s+(?:TABLE|VIEW|SEQUENCE)\s+"
    r"(?:IF\s+NOT\s+EXISTS\s+)?([\w.\"`]{1,120})",
    re.IGNORECASE,
)


def temporary(statement: str) -> str | None:
    """Return the name of the temporary table that a statement makes, or None."""
    match = _TEMPORARY.match(statement)
    return None if match is None else match.group(1).lower().strip('"`')


def _inside(text: str) -> str:
    """Judge a block that runs now by the statements that stand in it."""
    if _ANY_SCHEMA.search(text):
        return SCHEMA
    return DATA if _ANY_DATA.search(text) else NOTHING


def guess(statement: str) -> str:
    """Return the kind of a statement that nothing else can tell, by any verb in it."""
    return _inside(statement[:LONGEST])


_NAME = re.compile(
    rf"(?P<verb>(?:CREATE|ALTER|DROP)\s+{_FILLER}{_OBJECT}|RENAME\s+TABLE|COMMENT\s+ON\s+\w+|"
    r"INSERT\s+(?:OR\s+\w+\s+|IGNORE\s+|OVERWRITE\s+)?(?:INTO|TABLE)|UPDATE|DELETE\s+FROM|MERGE\s+INTO|"
    r"TRUNCATE(?:\s+TABLE)?|REPLACE\s+INTO|COPY|GRANT|REVOKE|EXEC(?:UTE)?|CALL|DO|SELECT)"
    r"\s+(?:CONCURRENTLY\s+)?(?:IF\s+(?:NOT\s+)?EXISTS\s+)?(?:ONLY\s+)?"
    r"(?P<name>[\w.\"`\[\]$#-]{1,120})?",
    re.IGNORECASE,
)


def told(statement: str) -> tuple[str, str | None]:
    """Return a short phrase for a statement, and the object that it names."""
    match = _NAME.match(statement[:LONGEST])
    if match is None:
        return statement[:60].strip(), None
    if match.group("verb").upper() in {"DO", "SELECT", "CALL", "EXEC", "EXECUTE"}:
        return statement[:60].strip(), None
    name = match.group("name")
    verb = " ".join(match.group("verb").split()).upper()
    return (f"{verb} {name}" if name else verb), name
