"""Compile the field `contents` of policies/migrations.yaml into a Python module of literals.

The hooks load src/hotfence/classify/schema/_frameworks.py only when a file needs its content
read; reading YAML would cost more than judging it.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
CATALOG = ROOT / "policies" / "migrations.yaml"
TARGET = ROOT / "src" / "hotfence" / "classify" / "schema" / "_frameworks.py"
HEADER = '''"""What policies/migrations.yaml says of contents (by compile_schema.py): edit that.

RULES holds one tuple a language and library: entry, title, extensions, hints, gate, and
the patterns of signature, schema, data, opaque and calls. ENTRIES holds what an entry says itself:
sealed, when, ignore, blocks, shared. BY_EXTENSION leads to the rules of a language.
"""

# ruff: noqa: E501
# fmt: off
Rule = tuple[
    str, str, tuple[str, ...], tuple[bytes, ...], str,
    tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...],
]
'''
ENTRY_FIELDS = frozenset({"sealed", "shared", "when", "ignore", "blocks", "code"})
TEXTS = ("gate",)
LISTS = ("signature", "schema", "data", "opaque", "calls")
RULE_FIELDS = frozenset({"files", "title", "hints", *TEXTS, *LISTS})


class ContentsError(Exception):
    """A field `contents` that does not hold what it should; the text names entry and field."""


def compile_contents(text: str) -> str:
    """Return the module for the text of the catalog.

    Raises:
        ContentsError: an unknown field, a field of the wrong type or a wrong pattern.
    """
    rules: list[tuple[Any, ...]] = []
    entries: dict[str, tuple[Any, ...]] = {}
    for entry in yaml.safe_load(text)["frameworks"]:
        contents = entry.get("contents")
        if contents is None:
            continue
        where = f"entry {entry['name']!r}"
        _check(where, contents, ENTRY_FIELDS)
        rules += [_rule(where, entry, item) for item in contents.get("code", ())]
        own = (
            bool(contents.get("sealed", False)),
            _pattern(where, "when", contents.get("when", "")),
            tuple(_pattern(where, "ignore", p) for p in contents.get("ignore", ())),
            tuple(contents.get("blocks", ())),
            bool(contents.get("shared", False)),
        )
        if any(own):
            entries[entry["name"]] = own
    return _render(rules, entries)


def _rule(where: str, entry: dict[str, Any], item: dict[str, Any]) -> tuple[Any, ...]:
    _check(where, item, RULE_FIELDS)
    if not item.get("files"):
        raise ContentsError(f"{where}: code names no files")
    if ("signature" in item or "calls" in item) and not item.get("hints"):
        raise ContentsError(f"{where}: a signature or calls without hints would be slow")
    texts = [_pattern(where, field, item.get(field, "")) for field in TEXTS]
    lists = [tuple(_pattern(where, f, p) for p in item.get(f, ())) for f in LISTS]
    hints = tuple(str(hint).encode() for hint in item.get("hints", ()))
    title = item.get("title", entry["title"])
    return (entry["name"], title, tuple(item["files"]), hints, *texts, *lists)


def _check(where: str, mapping: object, fields: frozenset[str]) -> None:
    if not isinstance(mapping, dict):
        raise ContentsError(f"{where}: contents must hold mappings")
    unknown = sorted(set(mapping) - fields)
    if unknown:
        raise ContentsError(f"{where}: unknown field {unknown[0]!r} in contents")


def _pattern(where: str, field: str, pattern: object) -> str:
    if not isinstance(pattern, str):
        raise ContentsError(f"{where}: {field} holds {pattern!r}, which is not text")
    try:
        re.compile(pattern, re.MULTILINE)
    except re.error as error:
        raise ContentsError(f"{where}: {field} holds {pattern!r}: {error}") from error
    return pattern


def _render(rules: Sequence[tuple[Any, ...]], entries: dict[str, tuple[Any, ...]]) -> str:
    by_extension: dict[str, list[int]] = {}
    for number, rule in enumerate(rules):
        for extension in rule[2]:
            by_extension.setdefault(extension, []).append(number)
    lines = [HEADER + "RULES: tuple[Rule, ...] = ("]
    lines += [f"    {rule!r}," for rule in rules]
    lines += [
        ")",
        "ENTRIES: dict[str, tuple[bool, str, tuple[str, ...], tuple[str, ...], bool]] = {",
    ]
    lines += [f"    {name!r}: {entries[name]!r}," for name in sorted(entries)]
    lines += ["}", "BY_EXTENSION: dict[str, tuple[int, ...]] = {"]
    lines += [f"    {ext!r}: {tuple(by_extension[ext])!r}," for ext in sorted(by_extension)]
    return "\n".join([*lines, "}", ""])


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the module, or with `--check` say whether it is up to date.

    Returns:
        0, 1 if the module is out of date, or 2 if the catalog is wrong.
    """
    parser = argparse.ArgumentParser(description="Compile the contents of the migrations.")
    parser.add_argument("--check", action="store_true", help="change nothing, exit 1 if outdated")
    options = parser.parse_args(arguments)
    try:
        text = compile_contents(CATALOG.read_text(encoding="utf-8"))
    except (ContentsError, OSError, yaml.YAMLError) as error:
        print(error, file=sys.stderr)
        return 2
    if TARGET.is_file() and TARGET.read_text(encoding="utf-8") == text:
        return 0
    if options.check:
        print(f"{TARGET.name} is out of date: run scripts/compile_schema.py", file=sys.stderr)
        return 1
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
