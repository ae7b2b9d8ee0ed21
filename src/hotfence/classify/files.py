"""What a path alone says about a file: a dependency file, a schema migration, or neither.

The answer comes from the catalogs under policies/, compiled into tables, so that an ordinary
path costs a few dictionary lookups.
"""

from typing import NamedTuple

from hotfence.classify._compiled import EXCLUDES, MATCHES, Rule, Table
from hotfence.globs import segment_matches

LONGEST_NAME = 255  # what file systems allow

_PREFIX_LENGTH = 3
_KIND, _RANK, _CATALOG, _WORDS, _HEAD, _TAIL, _NAME, _PLACE, _FILES = range(9)


class FileKind(NamedTuple):
    """What a path is taken for: the kind, the catalog entry, and words for a message."""

    kind: str
    catalog: str
    what: str


def kinds(path: str) -> tuple[FileKind, ...]:
    """Classify `path`, slash-separated from the repository root.

    Returns:
        At most one `FileKind` a kind (`dependency`, `schema`), the strongest match first; empty
        for an ordinary file. Undecodable bytes may be surrogate escapes.
    """
    folders = path.split("/")
    name = folders.pop()
    best: dict[str, Rule] = {}
    for rule in _candidates(MATCHES, folders, name):
        held = best.get(rule[_KIND])
        if (held is None or rule[_RANK] < held[_RANK]) and _holds(rule, folders, name):
            best[rule[_KIND]] = rule
    if not best:
        return ()
    migration = best.get("schema")
    if migration is not None and _taken_back(migration, folders, name):
        del best["schema"]
    strongest_first = sorted(best.values(), key=lambda rule: rule[_RANK])
    return tuple(FileKind(r[_KIND], r[_CATALOG], r[_WORDS]) for r in strongest_first)


def _candidates(table: Table, folders: list[str], name: str) -> list[Rule]:
    """Return the few rules whose key the path has; `_holds` tells which of them match."""
    by_name, by_extension, by_prefix = table
    found = [*by_name.get(name, ()), *by_prefix.get(name[:_PREFIX_LENGTH], ())]
    for extension in (name.rpartition(".")[2] if "." in name else "", "*"):
        by_folder = by_extension.get(extension)
        if by_folder is not None:
            found += by_folder.get("", ())
            for folder in by_folder.keys() & folders:
                found += by_folder[folder]
    return found


def _holds(rule: Rule, folders: list[str], name: str) -> bool:
    if not (name.startswith(rule[_HEAD]) and name.endswith(rule[_TAIL])):
        return False
    if len(name) < len(rule[_HEAD]) + len(rule[_TAIL]):
        return False
    if rule[_NAME] and not segment_matches(rule[_NAME], name):
        return False
    if rule[_PLACE] and not _lies_in(rule[_PLACE].split("/"), folders):
        return False
    return not rule[_FILES] or _has_form(rule[_FILES], name)


def _taken_back(match: Rule, folders: list[str], name: str) -> bool:
    """Say whether an exclusion beats the match: its rank is the strongest tier that it beats."""
    tier = match[_RANK][0]
    return any(
        rule[_RANK] <= tier and _holds(rule, folders, name)
        for rule in _candidates(EXCLUDES, folders, name)
    )


def _lies_in(pattern: list[str], folders: list[str]) -> bool:
    """Match folder names against `pattern`, in which `**` stands for any number of them.

    A failed match moves the latest `**` on by one and never reconsiders an earlier one, so the
    work grows with the depth and not with its powers, whatever a push invents.
    """
    if pattern[0] == "**" and pattern.count("**") == 1:
        fixed = pattern[1:]
        return len(folders) >= len(fixed) and all(
            map(segment_matches, fixed, folders[len(folders) - len(fixed) :])
        )
    p = n = mark = 0
    star = -1
    while n < len(folders):
        if p < len(pattern) and pattern[p] == "**":
            star, mark, p = p, n, p + 1
        elif p < len(pattern) and segment_matches(pattern[p], folders[n]):
            p, n = p + 1, n + 1
        elif star >= 0:
            mark += 1
            p, n = star + 1, mark
        else:
            return False
    return all(part == "**" for part in pattern[p:])


_forms: dict[str, object] = {}


def _has_form(pattern: str, name: str) -> bool:
    if len(name) > LONGEST_NAME:
        return True  # nobody can check such a file out, and the stricter answer costs nothing
    import re

    form = _forms.get(pattern)
    if not isinstance(form, re.Pattern):
        form = _forms[pattern] = re.compile(pattern, re.DOTALL)
    return form.fullmatch(name) is not None
