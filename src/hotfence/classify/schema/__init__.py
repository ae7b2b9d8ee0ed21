"""Schema and data: migrations, DDL and statements that rewrite rows, old against new.

A migration of a known framework counts whatever it does: once it has run, deleting its file
takes nothing back.
"""

import re
from functools import cache

from hotfence.classify.files import FileKind, kinds
from hotfence.classify.samples import is_sample
from hotfence.model.evidence import Evidence

# fmt: off
_CODE = frozenset((
    "py", "pyi", "rb", "rake", "cr", "php", "stub", "install", "module", "js", "ts", "mjs",
    "cjs", "mts", "cts", "jsx", "tsx", "vue", "svelte", "coffee", "go", "java", "kt", "kts",
    "groovy", "scala", "cs", "vb", "fs", "ex", "exs", "rs", "swift", "dart", "clj", "cljs",
    "cljc", "edn", "c", "cc", "cpp", "cxx", "h", "hpp", "m", "mm", "sh", "bash", "pl", "pm",
    "lua", "jl", "nim", "ps1",
))
# fmt: on
_MARKUP = frozenset({"xml", "yaml", "yml", "json"})
_MARK = b"databaseChangeLog"
_VERBS = (b"create", b"alter", b"drop", b"rename", b"comment on")
# fmt: off
_OBJECTS = frozenset((
    b"table", b"index", b"view", b"type", b"sequence", b"schema", b"extension", b"function",
    b"procedure", b"trigger", b"database", b"domain", b"policy", b"keyspace", b"unique",
    b"materialized", b"unlogged", b"virtual", b"foreign", b"fulltext", b"external", b"or",
    b"spatial", b"recursive", b"aggregate", b"constraint", b"clustered", b"nonclustered", b"column",
))
# fmt: on
# Where none of these matches, no object follows a verb; each begins with a word, found fast.
_FORMS = tuple(
    re.compile(rb"%b[ \t\r\n]\s*(?:%b)" % (verb, b"|".join(sorted(_OBJECTS)))) for verb in _VERBS
)
_BEFORE = b"\"'`\n;n"  # n: an escaped line end


def may_hold(path: str) -> bool:
    """Say whether a file that no catalog names can hold a migration or DDL."""
    extension = path.rpartition(".")[2].lower()
    return extension in _CODE or extension in _MARKUP or is_sql(path)


def changes(path: str, old: bytes | None, new: bytes | None) -> tuple[Evidence, ...]:
    """Return what a change does to a schema or to data; None stands for an absent side."""
    if old == new:
        return ()
    named = next((n for n in kinds(path) if n.kind == "schema"), None)
    if named is not None and (named.role == "migration" or not is_sample(path)):
        return _of_named(path, named, old, new)
    if is_sample(path):
        return ()
    extension = path.rpartition(".")[2].lower()
    if extension in _CODE and any(n.kind == "data" for n in kinds(path)):
        from hotfence.classify.schema.files import of_rows

        return of_rows(path, next(n for n in kinds(path) if n.kind == "data"), old, new)
    if extension in _MARKUP:
        if not any(side is not None and _MARK in side for side in (old, new)):
            return ()
    elif extension in _CODE:
        if not any(side is not None and _is_worth(extension, side) for side in (old, new)):
            return ()
    elif is_sql(path):
        return _of_script(path, old, new)
    else:
        return ()
    from hotfence.classify.schema.files import of_code

    return of_code(path, old, new)


def moves(source: str, path: str) -> tuple[Evidence, ...]:
    """Return what the move of a file with the same content does: a migration has another name."""
    for place in (path, source):
        named = next((n for n in kinds(place) if n.kind == "schema"), None)
        if named is not None and named.role == "migration":
            return (Evidence("schema", f"{named.what}, moved: tools record where it was"),)
    return ()


def is_sql(path: str) -> bool:
    """Say whether a file is a script of SQL, by its name; one of a test or a sample counts not."""
    if is_sample(path):
        return False
    if path.endswith(".sql"):
        return True
    from hotfence.classify.schema import scripts

    return scripts.is_sql(path)


def _is_worth(extension: str, data: bytes) -> bool:
    """Say cheaply whether a source can hold a migration or DDL; most cannot."""
    if any(hint in data for hint in _hints(extension)):
        return True
    lower = data.lower()
    return any(
        form.search(lower) is not None and _begins_ddl(lower, verb)
        for verb, form in zip(_VERBS, _FORMS, strict=True)
    )


@cache
def _hints(extension: str) -> tuple[bytes, ...]:
    """Return what the migrations of a language hold, each once."""
    from hotfence.classify.schema._frameworks import BY_EXTENSION, RULES

    numbers = BY_EXTENSION.get(extension, ())
    return tuple(dict.fromkeys(hint for number in numbers for hint in RULES[number][3]))


def _begins_ddl(lower: bytes, verb: bytes) -> bool:
    """Say whether a string or line can begin with a verb and an object of DDL."""
    at = lower.find(verb)
    while at >= 0:
        words = lower[at + len(verb) : at + len(verb) + 40].split(None, 2)
        if words and words[0] in _OBJECTS and lower[at + len(verb)] in b" \t\r\n":
            before = lower[max(0, at - 80) : at].rstrip(b" \t")[-1:]
            alternative = words[0] == b"or" and words[1:2] != [b"replace"]
            if not alternative and (not before or before in _BEFORE):
                return True
        at = lower.find(verb, at + 1)
    return False


def _of_script(path: str, old: bytes | None, new: bytes | None) -> tuple[Evidence, ...]:
    from hotfence.classify.schema.scripts import judge_script

    return judge_script(path, old, new).changed


def _of_named(
    path: str, named: FileKind, old: bytes | None, new: bytes | None
) -> tuple[Evidence, ...]:
    from hotfence.classify.schema.files import of_named

    return of_named(path, named, old, new)
