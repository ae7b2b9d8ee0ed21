"""What a path alone says about a file: dependencies, versions, a vendored tree, a migration.

The answer comes from the catalogs under policies/, compiled into tables, so that an ordinary
path costs a few dictionary lookups.
"""

from functools import lru_cache
from typing import NamedTuple

from hotfence.classify._compiled import COPIED, EXCLUDES, MATCHES, SAMPLES, Rule, Table
from hotfence.globs import segment_matches

LONGEST_NAME = 255  # what file systems allow

_PREFIX_LENGTH = 3
_KIND, _RANK, _CATALOG, _WORDS, _ROLE, _HEAD, _TAIL, _NAME, _PLACE, _FILES = range(10)


class FileKind(NamedTuple):
    """What a path is taken for: the kind, the catalog entry, words for a message, its role.

    Roles are `lock`, `manifest` (nothing but dependencies), `mixed`, `runtime`, `vendored` and
    `hint`, of which only the content tells anything; and for a schema `migration`, `declared`,
    `snapshot`, `checksum` and `weak`, which needs its content to tell.
    """

    kind: str
    catalog: str
    what: str
    role: str


@lru_cache(maxsize=1024)
def kinds(path: str) -> tuple[FileKind, ...]:
    """Classify `path`, slash-separated from the repository root.

    Returns:
        At most one `FileKind` a kind (`dependency`, `runtime`, `schema`), the strongest match
        first, or `vendored` alone; empty for an ordinary file, and for sample data of tests
        unless it is a migration. Undecodable bytes may be surrogate escapes.
    """
    folders = path.split("/")
    name = folders.pop()
    best: dict[str, Rule] = {}
    for rule in _candidates(MATCHES, folders, name):
        held = best.get(rule[_KIND])
        if (held is None or rule[_RANK] < held[_RANK]) and _holds(rule, folders, name):
            best[rule[_KIND]] = rule
    if "vendored" not in best:
        copy = _copied(folders, name)
        if copy or not best:
            return copy
    kept = [rule for rule in best.values() if not _taken_back(rule, folders, name)]
    copies = [rule for rule in kept if rule[_KIND] == "vendored"]
    strongest_first = copies or sorted(kept, key=lambda rule: rule[_RANK])
    return tuple(FileKind(r[_KIND], r[_CATALOG], r[_WORDS], r[_ROLE]) for r in strongest_first)


def is_sample(path: str) -> bool:
    """Say whether `path` lies among the sample data of tests, which declares nothing."""
    folders = path.split("/")
    name = folders.pop()
    return any(
        not rule[_KIND] and _holds(rule, folders, name)
        for rule in _candidates(SAMPLES, folders, name)
    )


_SERVER_SIDE = (
    ".php",
    ".rb",
    ".py",
    ".java",
    ".kt",
    ".cs",
    ".go",
    ".ts",
    ".tsx",
    ".vue",
    ".scss",
    ".json",
)


def _copied(folders: list[str], name: str) -> tuple[FileKind, ...]:
    """Return what a well-known library is told by, where its name alone gives a copy away."""
    lower = [folder.lower() for folder in folders]
    for title, below, known, files in COPIED:
        if below.isdisjoint(lower):
            continue
        first = min(map(lower.index, below.intersection(lower)))
        inside = any(_is_library(folder, known, files) for folder in lower[first + 1 :])
        if inside and "jquery" in known and name.endswith(_SERVER_SIDE):
            continue  # written for the library, not by it
        if (inside or _is_copied_file(name.lower(), files)) and not is_sample(_path(folders, name)):
            return (FileKind("vendored", "copied", f"copy of {title}", "vendored"),)
    if _in_nested_gem(folders, name) and not is_sample(_path(folders, name)):
        return (FileKind("vendored", "copied", "copy of a gem inside another", "vendored"),)
    return ()


def _in_nested_gem(folders: list[str], name: str) -> bool:
    """Say whether a path lies in `lib/.../NAME/lib/NAME`, the tree of a gem inside another one."""
    if folders.count("lib") < 2 or not name.endswith(".rb"):
        return False
    at = folders.index("lib", folders.index("lib") + 1)
    told, inner = folders[at - 1], [*folders, name.removesuffix(".rb")][at + 1]
    return bool(told) and told != "lib" and told.replace("_", "-").split("-")[0] == inner


def _path(folders: list[str], name: str) -> str:
    return "/".join([*folders, name])


def _is_library(folder: str, known: frozenset[str], files: frozenset[str]) -> bool:
    bare = _bare(folder)
    return bare in known or (bare != folder and bare in files)


def _is_copied_file(name: str, files: frozenset[str]) -> bool:
    if name in files and "." in name:
        return True
    stem, _, extension = name.rpartition(".")
    if extension not in ("js", "css", "mjs", "cjs"):
        return False
    plain = _bare(stem.removesuffix(".min").removesuffix("-min").removesuffix(".bundle"))
    if plain == stem:
        return False  # neither a version nor `.min`: as likely the team's own
    if plain in files:
        return True
    return any(f"{plain[: plain.find(mark) + 1]}*" in files for mark in ".-" if mark in plain)


def _bare(name: str) -> str:
    """Drop a version and `-dist` from the end of a name, as in `jquery-3.6.0`."""
    name = name.removesuffix("-dist").removesuffix("_dist")
    bare = name.rstrip("0123456789.")
    if bare == name or not bare:
        return name
    version = name[len(bare) :]
    if bare.endswith(("-", "_", "-v", "_v")) or version.count(".") > 1:
        return bare.removesuffix("v").rstrip("-_.")
    return name


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
    tier, kind = match[_RANK][0], match[_KIND]
    table = EXCLUDES if kind == "schema" else SAMPLES
    return any(
        rule[_RANK] <= tier and rule[_KIND] in ("", kind) and _holds(rule, folders, name)
        for rule in _candidates(table, folders, name)
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
