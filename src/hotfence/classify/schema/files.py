"""Files: a file that a catalog names as a migration or schema, or one that its content names."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from hotfence.classify.files import FileKind
from hotfence.classify.needles import Haystack, needles, pattern
from hotfence.classify.schema.code import (
    differing,
    may_hold_markup,
    operations,
    take_apart,
    told_of,
)
from hotfence.classify.schema.embedded import embedded_changes, may_hold_ddl
from hotfence.classify.schema.frameworks import (
    Framework,
    entry_of,
    extension_of,
    of_extension,
)
from hotfence.classify.schema.literals import Source, language_of, read
from hotfence.classify.schema.scripts import Judgement, decoded, is_sql, judge_script
from hotfence.classify.schema.words import DATA, SCHEMA
from hotfence.model.evidence import Evidence

# Changelogs of Liquibase in SQL are sealed wherever they lie.
_FORMATTED = re.compile(r"^\s*--\s*liquibase\s+formatted\s+sql", re.IGNORECASE | re.MULTILINE)
_LARGEST_KEPT = 256 * 1024  # characters of a source that is kept for the next commit
_LARGEST = 1 << 20  # characters of a migration's code that are taken apart


def of_named(
    path: str, named: FileKind, old: bytes | None, new: bytes | None
) -> tuple[Evidence, ...]:
    """Judge a file that a catalog names; `None` stands for an absent side."""
    if old is not None and new is not None and decoded(old) == decoded(new):
        return ()  # line ends or a byte-order mark, which checksums leave out
    if named.role in {"declared", "snapshot", "checksum"}:
        return _of_state(path, named, old, new)
    if is_sql(path):
        return _of_sql(path, named, old, new)
    return _of_migration(path, named, decoded(old), decoded(new), absent=old is None or new is None)


def of_code(path: str, old: bytes | None, new: bytes | None) -> tuple[Evidence, ...]:
    """Judge a file that no catalog names by what it holds."""
    before, after = decoded(old), decoded(new)
    if max(len(before), len(after)) > _LARGEST:
        return ()
    known = of_extension(extension_of(path))
    if not any(_may_tell(known, text) for text in (before, after)):
        return ()
    parts = [_parts(path, text) for text in (before, after)]
    sources = parts[0].source, parts[1].source
    if sources[0].key == sources[1].key:
        return ()
    for number, framework in enumerate(known):
        if any(number in part.signed for part in parts):
            what = f"migration of {framework.title}, by its content"
            return _told(what, [framework], sources, absent=old is None or new is None)
    found = []
    for number, framework in enumerate(known):
        if any(number in part.gated for part in parts):
            only = framework._replace(schema=(), data=(), opaque=())
            found += _calls_of(only, sources)
    return (*found, *embedded_changes(*sources))


class _Parts(NamedTuple):
    """A source taken apart, and which frameworks' signatures and calls it can hold."""

    source: Source
    signed: frozenset[int]
    gated: frozenset[int]


def _parts(path: str, text: str) -> _Parts:
    taken = _recent if len(text) <= _LARGEST_KEPT else _recent.__wrapped__
    return taken(extension_of(path), language_of(path), text)


@lru_cache(maxsize=16)
def _recent(extension: str, language: str, text: str) -> _Parts:
    """Take a source apart: what a commit makes of a file is what the next one changes."""
    source = read(text, language)
    known = list(enumerate(of_extension(extension)))
    return _Parts(
        source,
        frozenset(n for n, f in known if f.signature and _has(f, source, "signature")),
        frozenset(n for n, f in known if f.calls and _has(f, source, "gate")),
    )


def _may_tell(known: Sequence[Framework], text: str) -> bool:
    """Say whether a text can be a migration, or hold DDL in a string, before it is taken apart."""
    stack = Haystack(text)
    for framework in known:
        if not framework.signature and not framework.calls:
            continue
        if framework.gate and not _may_stand(framework.gate, stack):
            continue
        if framework.signature and all(_may_stand(p, stack) for p in framework.signature):
            return True
        if any(_may_stand(p, stack) for p in framework.calls):
            return True
        if framework.calls and may_hold_markup(text):
            return True
    return may_hold_ddl(text)


def _may_stand(text: str, stack: Haystack) -> bool:
    """Say whether a pattern may match where comments and strings have become blanks.

    A word that they could make up, one with a quotation mark or several blanks, proves nothing.
    """
    words, _ = needles(text)
    made_up = any('"' in word or "\n" in word or "  " in word for word in words)
    return made_up or stack.may_hold(text)


def of_rows(
    path: str, named: FileKind, old: bytes | None, new: bytes | None
) -> tuple[Evidence, ...]:
    """Judge a script that a catalog names because it rewrites rows when it runs."""
    before, after = decoded(old), decoded(new)
    if max(len(before), len(after)) > _LARGEST:
        return (Evidence(DATA, f"{named.what} (too large to read)"),)
    if take_apart(path, before).key == take_apart(path, after).key:
        return ()
    found = of_code(path, old, new)
    return found if any(e.kind == DATA for e in found) else (*found, Evidence(DATA, named.what))


def _calls_of(framework: Framework, sources: tuple[Source, Source]) -> list[Evidence]:
    bare = [s._replace(literals=()) for s in sources]
    changed = differing(operations(bare[0], [framework]), operations(bare[1], [framework]))
    return [Evidence(SCHEMA, f"{framework.title}: {o.name}", o.line) for o in changed[:5]]


def _of_state(
    path: str, named: FileKind, old: bytes | None, new: bytes | None
) -> tuple[Evidence, ...]:
    """Judge a file that states a schema: hand-written, generated or a seal of migrations."""
    if is_sql(path):
        judged = judge_script(path, old, new)
        if named.role == "snapshot" and judged.edited:
            return (Evidence(SCHEMA, named.what),)
        return _under(named, judged.changed)
    entry = entry_of(named.catalog)
    before, after = decoded(old), decoded(new)
    if entry.when and not any(pattern(entry.when).search(side) for side in (before, after)):
        return ()
    sides = []
    for side in (before, after):
        text = _without_blocks(side, entry.blocks)
        for ignored in entry.ignore:
            text = _without_lines(text, ignored)
        sides.append(take_apart(_as_code(path), text).key)
    if sides[0] == sides[1]:
        return ()
    return (Evidence(SCHEMA, named.what),)


def _as_code(path: str) -> str:
    """Return a path whose language has the comments of a declared file's language."""
    return "a.go" if extension_of(path) in {"prisma", "hcl", "gel", "esdl", "fsl"} else path


def _without_blocks(text: str, names: Sequence[str]) -> str:
    for name in names:
        text = re.sub(rf"^{re.escape(name)}\s+\w+\s*\{{[^}}]*\}}", "", text, flags=re.MULTILINE)
    return text


def _without_lines(text: str, ignored: str) -> str:
    search = pattern(ignored).search
    return "\n".join(line for line in text.split("\n") if search(line[:2000]) is None)


def _of_sql(
    path: str, named: FileKind, old: bytes | None, new: bytes | None
) -> tuple[Evidence, ...]:
    judged = judge_script(path, old, new)
    weak = named.role == "weak"
    if not judged.edited and old is not None and new is not None:
        sealed = entry_of(named.catalog).sealed or any(
            _FORMATTED.search(decoded(side)) for side in (old, new)
        )
        if weak and not sealed:
            return ()
        return (Evidence(SCHEMA, _unread_edit(named, sealed)),)
    if judged.kinds & {SCHEMA, DATA}:
        return _of_statements(named, judged)
    return () if weak else (Evidence(SCHEMA, f"{named.what}, with no statement that is known"),)


def _of_statements(named: FileKind, judged: Judgement) -> tuple[Evidence, ...]:
    """Judge a migration by its statements; it is one whatever they do."""
    found = _under(named, judged.changed)
    if any(e.kind == SCHEMA for e in found):
        return found
    return (Evidence(SCHEMA, named.what if found else f"{named.what}, edited"), *found)


def _under(named: FileKind, found: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Put the name of the framework before each statement."""
    return tuple(e._replace(what=f"{named.what}: {e.what}") for e in found)


def _of_migration(
    path: str, named: FileKind, old: str, new: str, *, absent: bool
) -> tuple[Evidence, ...]:
    """Judge a migration in another language than SQL."""
    if max(len(old), len(new)) > _LARGEST:
        return (Evidence(SCHEMA, f"{named.what} (too large to read)"),)
    sources = take_apart(path, old), take_apart(path, new)
    every = of_extension(extension_of(path))
    sides = [s for s, text in zip(sources, (old, new), strict=True) if text]
    own = [f for f in every if f.catalog == named.catalog and named.role != "weak"]
    gated = [f for f in every if f.gate and any(_has(f, s, "gate") for s in sides)]
    frameworks = list(dict.fromkeys([*gated, *own]))
    entry = entry_of(named.catalog)
    if not absent and sources[0].key == sources[1].key:
        if named.role == "weak" or (entry.shared and not gated):
            return ()
        return (Evidence(SCHEMA, _unread_edit(named, entry.sealed)),)
    if entry.shared and not gated and not any(operations(s, []) for s in sides):
        return ()
    if named.role != "weak":
        return _told(named.what, frameworks, sources, absent=absent)
    title = next((f.title for f in gated), None)
    what = named.what if title is None else f"migration of {title}"
    before, after = (operations(source, gated) for source in sources)
    proven = any(f.signature and _has(f, s, "signature") for f in gated for s in sides)
    if not (before or after or proven):
        return ()
    if not proven and not differing(before, after):
        return ()  # it may be what runs the migrations
    return told_of(what, before, after, added=absent)


def _unread_edit(named: FileKind, sealed: bool) -> str:
    covers = ", which its checksum covers" if sealed else ""
    return f"{named.what}: comments or layout{covers}"


def _told(
    what: str, frameworks: Sequence[Framework], sources: tuple[Source, Source], *, absent: bool
) -> tuple[Evidence, ...]:
    before, after = (operations(source, frameworks) for source in sources)
    return told_of(what, before, after, added=absent)


def _has(framework: Framework, source: Source, field: str) -> bool:
    """Say whether the signature or gate of a framework is found in a source."""
    if field == "signature":
        bare = Haystack(source.bare)
        if not all(map(bare.may_hold, framework.signature)):
            return False
        if not all(map(bare.holds, framework.signature)):
            return False
    return not framework.gate or Haystack(source.code).holds(framework.gate)
