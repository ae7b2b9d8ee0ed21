"""Compile the YAML catalogs under policies/ into a Python module of plain literals.

Reading YAML and compiling a thousand globs would cost more than the verdict of a small push,
so the hooks load src/hotfence/classify/_compiled.py instead: tables that are dispatched by file
name, by extension and folder, or by the first characters of the name.
"""

import argparse
import json
import re
import sys
from collections.abc import Hashable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from hotfence.globs import Glob, glob, is_literal

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "src" / "hotfence" / "classify" / "_compiled.py"
CONTENTS = ROOT / "policies" / "manifests.yaml"
CONTENTS_TARGET = ROOT / "src" / "hotfence" / "classify" / "manifests" / "_contents.py"
CONTENTS_FIELDS = (
    "name",
    "files",
    "format",
    "kind",
    "when",
    "keys",
    "except",
    "lines",
    "not_lines",
)
CONTENTS_HEADER = '''"""What policies/manifests.yaml says (by scripts/compile_catalogs.py): edit it.

RULES holds one tuple an entry; BY_NAME and BY_ENDING lead to them by a file's name, or by how it
ends from a dot, dash or underscore on.
"""

# ruff: noqa: E501
# fmt: off
from typing import Any

'''
PREFIX_LENGTH = 3
LOWER_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

HEADER = '''"""The catalogs of policies/, as scripts/compile_catalogs.py made them: edit those.

A table is three dicts: rules by file name, by extension and then folder ("" for any, "*" as
the extension of every file), and by the first characters of the name. A rule is ten strings:
kind, rank (lower wins), catalog, words, role, head and tail of the file name, the whole pattern
of the name if head and tail do not say all, the folders, and a regular expression for the name.
"""

# ruff: noqa: E501
# fmt: off
Rule = tuple[str, str, str, str, str, str, str, str, str, str]
Rules = dict[str, tuple[Rule, ...]]
Table = tuple[Rules, dict[str, Rules], Rules]
Copied = tuple[str, frozenset[str], frozenset[str], frozenset[str]]
'''


class CatalogError(Exception):
    """A catalog that does not hold what it should; the text names file, entry and field."""


class Role(NamedTuple):
    """One list of an entry: its field, how strong a match in it is, the words for it.

    `name` is the role that a match is told with; `kind` is set where it is not the catalog's.
    """

    field: str
    tier: str
    words: str
    name: str
    kind: str = ""


class Source(NamedTuple):
    """One catalog file: its path, the key of its list, the kind it finds, its roles."""

    path: Path
    key: str
    kind: str
    roles: tuple[Role, ...]
    fields: frozenset[str]


class Row(NamedTuple):
    """A rule before it is placed: the ten strings of the module, and the glob they came from."""

    rule: tuple[str, ...]
    glob: Glob


_COMMON = frozenset({"name", "title", "source", "note", "hit", "miss", "contents"})
DEPENDENCIES = Source(
    ROOT / "policies" / "dependencies.yaml",
    "managers",
    "dependency",
    (
        Role("vendored", "0", "vendored tree of {}", "vendored", "vendored"),
        Role("copies", "4", "copy of {}", "vendored", "vendored"),
        Role("lock", "1", "lock file of {}", "lock"),
        Role("manifest", "2", "manifest of {}", "manifest"),
        Role("mixed", "3", "manifest of {}", "mixed"),
        Role("runtime", "3", "version pin of {}", "runtime", "runtime"),
        Role("pins", "5", "file of {}", "hint", "runtime"),
        Role("hint", "6", "file of {}", "hint"),
    ),
    _COMMON | {"lock", "manifest", "mixed", "vendored", "copies", "runtime", "pins", "hint"},
)
MIGRATIONS = Source(
    ROOT / "policies" / "migrations.yaml",
    "frameworks",
    "schema",
    (
        Role("paths", "1", "migration of {}", "migration"),
        Role("declared", "2", "schema of {}", "declared"),
        Role("snapshots", "3", "schema snapshot of {}", "snapshot"),
        Role("checksums", "4", "migration checksum of {}", "checksum"),
        Role("weak_paths", "6", "migration of {}", "weak"),
        Role("data", "7", "script of {}", "data", "data"),
    ),
    _COMMON
    | {"generic", "covers", "files"}
    | {"paths", "weak_paths", "declared", "snapshots", "checksums", "data"},
)
NAMED_TIER = "5"  # a weak path whose file name has the framework's form
GENERIC_TIER = "7"
EXCLUSION_KEYS = {"schema": "not_migrations", "dependency": "not_dependencies"}
COPIED = "copied"  # the copies that only their names give away
COPIED_LISTS = ("below", "folders", "files")
EXCLUSION_FIELDS = frozenset({"what", "over", "globs", "hit"})
# The strongest tier that is taken back, and the kind if it is only one.
OVER = {
    "schema": {"all": ("1", ""), "named": ("5", ""), "weak": ("6", "")},
    "dependency": {"all": ("1", ""), "vendored": ("0", "vendored")},
}
STRING_LISTS = frozenset({"hit", "miss", "covers", "files"})


class _Loader(yaml.SafeLoader):
    """A safe loader that refuses a key given twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} is given twice", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep=deep)


def read(source: Source, text: str) -> dict[str, Any]:
    """Return the document of a catalog: its list of entries, checked, and the exclusions.

    Raises:
        CatalogError: the text is no YAML, an entry is named twice, or a field is unknown,
            missing or of the wrong type.
    """
    where = source.path.name
    try:
        document = yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise CatalogError(f"{where}: {error}") from error
    excluded = EXCLUSION_KEYS[source.kind]
    allowed = {source.key, excluded} | ({COPIED} if source.kind == "dependency" else set())
    if not isinstance(document, dict) or set(document) != allowed:
        raise CatalogError(f"{where}: expected exactly the keys {', '.join(sorted(allowed))}")
    _check_names(source, _mappings(where, source.key, document[source.key]))
    for entry in document[source.key]:
        _check_entry(source, entry)
    for number, entry in enumerate(_mappings(where, excluded, document[excluded])):
        _check_exclusion(f"{where}: {excluded}[{number}]", entry, OVER[source.kind])
    for entry in _mappings(where, COPIED, document.get(COPIED, [])):
        _check_copied(f"{where}: {COPIED} {entry.get('title')!r}", entry)
    return document


def _check_copied(where: str, entry: dict[str, Any]) -> None:
    if set(entry) != {"title", "hit", "miss", *COPIED_LISTS}:
        raise CatalogError(f"{where}: expected title, hit, miss, {', '.join(COPIED_LISTS)}")
    for field in (*COPIED_LISTS, "hit", "miss"):
        _check_strings(where, field, entry[field])
        if field in COPIED_LISTS and any(value != value.lower() for value in entry[field]):
            raise CatalogError(f"{where}: {field} must be in lower case")


def _mappings(where: str, key: str, entries: object) -> list[dict[str, Any]]:
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise CatalogError(f"{where}: {key} must be a list of mappings")
    return entries


def _check_names(source: Source, entries: Sequence[dict[str, Any]]) -> None:
    seen: set[str] = set()
    for number, entry in enumerate(entries):
        name = entry.get("name")
        if not isinstance(name, str) or not LOWER_NAME.fullmatch(name):
            raise CatalogError(f"{source.path.name}: entry {number} has no name in lower case")
        if name in seen:
            raise CatalogError(f"{source.path.name}: entry {name!r} is given twice")
        seen.add(name)


def _check_entry(source: Source, entry: dict[str, Any]) -> None:
    where = f"{source.path.name}: entry {entry['name']!r}"
    unknown = sorted(set(entry) - source.fields, key=str)
    if unknown:
        known = ", ".join(sorted(source.fields))
        raise CatalogError(f"{where}: unknown field {unknown[0]!r}; known fields are {known}")
    for field in ("title", "source", "note"):
        if not isinstance(entry.get(field, "-"), str):
            raise CatalogError(f"{where}: {field} must be text")
    if "title" not in entry:
        raise CatalogError(f"{where}: title is missing")
    if not isinstance(entry.get("generic", False), bool):
        raise CatalogError(f"{where}: generic must be true or false")
    lists = {role.field for role in source.roles}
    for field in sorted((lists | STRING_LISTS) & set(entry)):
        _check_strings(where, field, entry[field])
    if not lists & set(entry):
        raise CatalogError(f"{where}: names no file at all")
    if not entry.get("hit"):
        raise CatalogError(f"{where}: needs at least one hit")
    if "files" in entry and "weak_paths" not in entry:
        raise CatalogError(f"{where}: files without weak_paths decide nothing")
    _check_regexes(where, entry.get("files", []))


def _check_exclusion(where: str, entry: dict[str, Any], over: Iterable[str]) -> None:
    if set(entry) != EXCLUSION_FIELDS:
        raise CatalogError(f"{where}: expected the fields {', '.join(sorted(EXCLUSION_FIELDS))}")
    if entry["over"] not in over:
        raise CatalogError(f"{where}: over must be one of {', '.join(over)}")
    for field in ("globs", "hit"):
        _check_strings(where, field, entry[field])


def _check_strings(where: str, field: str, values: object) -> None:
    if not isinstance(values, list) or not values:
        raise CatalogError(f"{where}: {field} must be a list with something in it")
    for value in values:
        if not isinstance(value, str):
            raise CatalogError(f"{where}: {field} holds {value!r}, which is not text")
    if len(set(values)) != len(values):
        raise CatalogError(f"{where}: {field} holds a value twice")


def _check_regexes(where: str, patterns: Iterable[str]) -> None:
    for pattern in patterns:
        try:
            re.compile(pattern, re.DOTALL)
        except re.error as error:
            raise CatalogError(f"{where}: files holds {pattern!r}: {error}") from error


def _compile_glob(where: str, field: str, pattern: str, *, trees: bool) -> Glob:
    try:
        compiled = glob(pattern)
    except ValueError as error:
        raise CatalogError(f"{where}: {field} holds {pattern!r}: {error}") from error
    if any(mark in pattern for mark in "{}"):
        raise CatalogError(f"{where}: {field} holds {pattern!r}: braces are not expanded")
    if compiled.directory_only:
        raise CatalogError(f"{where}: {field} holds {pattern!r}: a folder names no file")
    if len(compiled.segments) < 2:
        raise CatalogError(f"{where}: {field} holds {pattern!r}: a bare root file has no use")
    if _key(compiled.segments[-1]) is None and not (trees and _tree_folder(compiled)):
        raise CatalogError(
            f"{where}: {field} holds {pattern!r}: the file name needs a literal name, an "
            f"extension or {PREFIX_LENGTH} literal characters to begin with"
        )
    return compiled


def _tree_folder(compiled: Glob) -> str:
    """Return the folder of a glob such as `**/docs/**` or `**/eslint*/migrations/**`, or ''."""
    return _folder(compiled.segments[:-1]) if compiled.segments[-1] == "**" else ""


def _key(name: str) -> tuple[str, str] | None:
    """Say in which table a file name pattern is found: name, suffix or prefix, and its key."""
    if is_literal(name):
        return "name", name
    _, dot, extension = name.rpartition(".")
    if dot and is_literal(extension) and "]" not in extension:
        return "suffix", extension
    head = _head(name)
    return ("prefix", head[:PREFIX_LENGTH]) if len(head) >= PREFIX_LENGTH else None


def _head(name: str) -> str:
    return re.split(r"[*?[]", name, maxsplit=1)[0]


def _tail(name: str) -> str:
    return re.split(r"[*?\]]", name)[-1]


def _folder(segments: Sequence[str]) -> str:
    """Return the literal folder that tells most, so that a lookup meets few rules: the longest."""
    literal = [part for part in segments if part != "**" and is_literal(part)]
    return max(literal, key=len, default="")


def _specificity(compiled: Glob) -> int:
    """Count the characters that a path must have for the glob to match."""
    bare = re.sub(r"\[[^]]*\]", "x", "".join(compiled.segments))
    return len(bare.replace("*", ""))


def rows(source: Source, document: dict[str, Any]) -> Iterator[Row]:
    """Yield one row a glob of a checked catalog.

    Raises:
        CatalogError: a glob is malformed, too wide, or already decides for another entry.
    """
    taken: dict[str, str] = {}
    for order, entry in enumerate(document[source.key]):
        where = f"{source.path.name}: entry {entry['name']!r}"
        files = "|".join(f"(?:{pattern})" for pattern in entry.get("files", []))
        for role in source.roles:
            for pattern in entry.get(role.field, []):
                compiled = _compile_glob(where, role.field, pattern, trees=role.tier == "0")
                named = files if role.field == "weak_paths" else ""
                if not named and role.name != "hint":
                    _claim(where, pattern, entry["name"], taken)
                tier = GENERIC_TIER if entry.get("generic") else NAMED_TIER if named else role.tier
                rank = f"{tier}-{999 - _specificity(compiled):03}-{order:03}"
                words = role.words.format(entry["title"])
                told = "migration" if named else "weak" if entry.get("generic") else role.name
                subject = (role.kind or source.kind, rank, entry["name"], words, told)
                yield _row(compiled, subject, named)


def exclusion_rows(source: Source, document: dict[str, Any]) -> Iterator[Row]:
    """Yield one row a glob of the exclusions; its rank is the strongest tier that it beats.

    Raises:
        CatalogError: a glob is malformed or too wide.
    """
    key = EXCLUSION_KEYS[source.kind]
    for number, entry in enumerate(document[key]):
        where = f"{source.path.name}: {key}[{number}]"
        tier, kind = OVER[source.kind][entry["over"]]
        for pattern in entry["globs"]:
            compiled = _compile_glob(where, "globs", pattern, trees=True)
            yield _row(compiled, (kind, tier, "", entry["what"], ""), "")


def _claim(where: str, pattern: str, name: str, taken: dict[str, str]) -> None:
    owner = taken.setdefault(pattern, name)
    if owner != name:
        raise CatalogError(f"{where}: {pattern!r} already belongs to {owner!r}")


def _row(compiled: Glob, subject: tuple[str, str, str, str, str], files: str) -> Row:
    *folders, name = compiled.segments
    head, tail = (_head(name), _tail(name)) if not is_literal(name) else ("", "")
    whole = name if not is_literal(name) and name not in {f"{head}*{tail}", "**"} else ""
    place = "/".join(folders)
    if place == "**":
        place = ""
    if _places_by_folder(compiled) and folders == ["**", _folder(folders), "**"]:
        place = ""  # the lookup by folder has said it already
    if name == "**":
        place = "" if folders == ["**", _folder(folders)] else "/".join([*folders, "**"])
    return Row((*subject, head, tail, whole, place, files), compiled)


def _places_by_folder(compiled: Glob) -> bool:
    key = _key(compiled.segments[-1])
    return key is None or key[0] == "suffix"


def render(tables: dict[str, Iterable[Row]]) -> str:
    """Return the text of the generated module, with one table a name."""
    return HEADER + "".join(_render_table(name, table) for name, table in tables.items())


def _render_table(name: str, table: Iterable[Row]) -> str:
    names: dict[str, list[tuple[str, ...]]] = {}
    prefixes: dict[str, list[tuple[str, ...]]] = {}
    suffixes: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for row in sorted(table):
        *folders, last = row.glob.segments
        where, key = _key(last) or ("suffix", "*")
        if where == "name":
            names.setdefault(key, []).append(row.rule)
        elif where == "prefix":
            prefixes.setdefault(key, []).append(row.rule)
        else:
            suffixes.setdefault(key, {}).setdefault(_folder(folders), []).append(row.rule)
    lines = [f"{name}: Table = (", *_render_rules(names, "    ")]
    lines.append("    {")
    for extension in sorted(suffixes):
        inner = list(_render_rules(suffixes[extension], "        "))
        lines += [f"        {_literal(extension)}: {{", *inner[1:]]
    lines += ["    },", *_render_rules(prefixes, "    "), ")", ""]
    return "\n".join(lines)


def _render_rules(rules: dict[str, list[tuple[str, ...]]], indent: str) -> Iterator[str]:
    yield f"{indent}{{"
    for key in sorted(rules):
        yield f"{indent}    {_literal(key)}: ("
        for rule in rules[key]:
            yield f"{indent}        ({', '.join(map(_literal, rule))}),"
        yield f"{indent}    ),"
    yield f"{indent}}},"


def _literal(text: str) -> str:
    """Write a Python string in double quotes, in ASCII; the escapes of JSON are Python's too."""
    return json.dumps(text)


def compile_all() -> str:
    """Return the module that the catalogs of the checkout compile to.

    Raises:
        CatalogError: a catalog does not hold what it should.
        OSError: a catalog cannot be read.
    """
    read_in = {
        source.kind: (source, read(source, source.path.read_text(encoding="utf-8")))
        for source in (DEPENDENCIES, MIGRATIONS)
    }
    matching = [row for source, document in read_in.values() for row in rows(source, document)]
    excluding = {kind: exclusion_rows(*pair) for kind, pair in read_in.items()}
    tables = render(
        {
            "MATCHES": matching,
            "EXCLUDES": excluding[MIGRATIONS.kind],
            "SAMPLES": excluding[DEPENDENCIES.kind],
        }
    )
    return tables + _render_copied(read_in[DEPENDENCIES.kind][1][COPIED])


def _render_copied(entries: Iterable[dict[str, Any]]) -> str:
    lines = ["COPIED: tuple[Copied, ...] = ("]
    for entry in entries:
        lines += ["    (", f"        {_literal(entry['title'])},"]
        for field in COPIED_LISTS:
            names = ", ".join(map(_literal, sorted(entry[field])))
            lines.append(f"        frozenset(({names},)),")
        lines.append("    ),")
    return "\n".join([*lines, ")", ""])


def compile_contents() -> str:
    """Return the module that policies/manifests.yaml compiles to.

    Raises:
        CatalogError: an entry does not hold what it should.
        OSError: the file cannot be read.
    """
    where = CONTENTS.name
    document = yaml.load(CONTENTS.read_text(encoding="utf-8"), Loader=_Loader)
    by_name: dict[str, list[int]] = {}
    by_ending: dict[str, list[int]] = {}
    rules = []
    for number, entry in enumerate(_mappings(where, "contents", document["contents"])):
        told = f"{where}: entry {entry.get('name')!r}"
        _check_contents(told, entry)
        rules.append(_contents_rule(entry))
        for pattern in entry["files"]:
            name = pattern.rpartition("/")[2]
            key = _ending(name)
            if key is None:
                by_name.setdefault(name, []).append(number)
            else:
                by_ending.setdefault(key, []).append(number)
    lines = [CONTENTS_HEADER + "RULES: tuple[tuple[Any, ...], ...] = ("]
    lines += [f"    {rule!r}," for rule in rules]
    lines += [")", _index("BY_NAME", by_name), _index("BY_ENDING", by_ending), ""]
    return "\n".join(lines)


def _ending(name: str) -> str | None:
    """Return how a file name ends after its last wildcard, None when it has no wildcard."""
    if is_literal(name):
        return None
    tail = _tail(name)
    at = min((i for i in map(tail.find, ".-_") if i >= 0), default=-1)
    return tail[at:] if at >= 0 else ""


def _index(name: str, index: dict[str, list[int]]) -> str:
    rows = [f"    {key!r}: {tuple(dict.fromkeys(index[key]))!r}," for key in sorted(index)]
    return "\n".join([f"{name}: dict[str, tuple[int, ...]] = {{", *rows, "}"])


def _contents_rule(entry: dict[str, Any]) -> tuple[Any, ...]:
    texts = {"name", "format", "kind", "when"}
    fields = [entry.get(f, "") if f in texts else tuple(entry.get(f, ())) for f in CONTENTS_FIELDS]
    blocks = tuple((b["open"], b["close"], tuple(b["lines"])) for b in entry.get("blocks", ()))
    sections = tuple(
        (s["header"], s.get("until", ""), tuple(s.get("lines", ())))
        for s in entry.get("sections", ())
    )
    return (*fields, blocks, sections)


def _check_contents(where: str, entry: dict[str, Any]) -> None:
    unknown = set(entry) - {*CONTENTS_FIELDS, "blocks", "sections", "hit", "miss"}
    if unknown:
        raise CatalogError(f"{where}: unknown field {sorted(unknown)[0]!r}")
    _check_strings(where, "files", entry.get("files"))
    if entry.get("kind", "dependency") not in {"dependency", "runtime"}:
        raise CatalogError(f"{where}: kind must be dependency or runtime")
    if not any(entry.get(f) for f in ("keys", "lines", "blocks", "sections")):
        raise CatalogError(f"{where}: says nothing about the content")
    patterns = [*entry.get("lines", ()), *entry.get("not_lines", ()), entry.get("when", "")]
    for block in entry.get("blocks", ()):
        patterns += [block["open"], *block["lines"]]
    for section in entry.get("sections", ()):
        patterns += [section["header"], section.get("until", ""), *section.get("lines", ())]
    _check_regexes(where, patterns)
    for pattern in entry["files"]:
        try:
            glob(pattern)
        except ValueError as error:
            raise CatalogError(f"{where}: files holds {pattern!r}: {error}") from error


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the module, or with `--check` say whether it is up to date.

    Returns:
        0, 1 if the module is out of date, or 2 if a catalog is wrong.
    """
    parser = argparse.ArgumentParser(description="Compile the catalogs of policies/.")
    parser.add_argument("--check", action="store_true", help="change nothing, exit 1 if outdated")
    options = parser.parse_args(arguments)
    try:
        texts = {TARGET: compile_all(), CONTENTS_TARGET: compile_contents()}
    except (CatalogError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    stale = [
        target
        for target, text in texts.items()
        if not target.is_file() or target.read_text(encoding="utf-8") != text
    ]
    for target in stale:
        if options.check:
            print(f"{target.relative_to(ROOT)} is out of date: run make catalogs", file=sys.stderr)
        else:
            target.write_text(texts[target], encoding="utf-8")
    return 1 if stale and options.check else 0


if __name__ == "__main__":
    raise SystemExit(main())
