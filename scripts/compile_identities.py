"""Compile policies/ai.yaml into a Python module of literals, which a hook loads in no time."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
CATALOG = ROOT / "policies" / "ai.yaml"
TARGET = ROOT / "src" / "hotfence" / "classify" / "_identities.py"
HEADER = '''"""What policies/ai.yaml holds (by compile_identities.py): edit that.

Lower case throughout. EMAILS and LOGINS lead to an assistant's title; NAMES, LINES and KEYS are
pairs of a pattern and a title; PEOPLE and TOOLS are the keys of trailers that any tool writes.
"""

# ruff: noqa: E501, Q000
# fmt: off
'''
MARKS = ("emails", "logins", "names", "lines", "trailers")
FIELDS = frozenset({"name", "title", "hit", "miss", "source", *MARKS})


class IdentitiesError(Exception):
    """A catalog that does not hold what it should; the text names entry and field."""


def compile_identities(text: str) -> str:
    """Return the module for the text of the catalog.

    Raises:
        IdentitiesError: an unknown field, one of the wrong type, a missing or a double mark.
    """
    document = yaml.safe_load(text)
    owners: dict[tuple[str, str], str] = {}
    marks: dict[str, list[tuple[str, str]]] = {kind: [] for kind in MARKS}
    for entry in document["assistants"]:
        for kind, mark in _marks_of(entry):
            if (kind, mark) in owners:
                raise IdentitiesError(
                    f"entry {entry['name']!r}: {mark!r} already belongs to {owners[kind, mark]!r}"
                )
            owners[kind, mark] = entry["name"]
            marks[kind].append((mark, entry["title"]))
    trailers = document["trailers"]
    lines = [
        HEADER + f"EMAILS: dict[str, str] = {dict(sorted(marks['emails']))!r}",
        f"LOGINS: dict[str, str] = {dict(sorted(marks['logins']))!r}",
        f"NAMES: tuple[tuple[str, str], ...] = {tuple(marks['names'])!r}",
        f"LINES: tuple[tuple[str, str], ...] = {tuple(marks['lines'])!r}",
        f"KEYS: tuple[tuple[str, str], ...] = {tuple(marks['trailers'])!r}",
        f"PEOPLE: tuple[str, ...] = {tuple(key.lower() for key in trailers['people'])!r}",
        f"TOOLS: tuple[str, ...] = {tuple(key.lower() for key in trailers['tools'])!r}",
        "",
    ]
    return "\n".join(lines)


def _marks_of(entry: dict[str, Any]) -> list[tuple[str, str]]:
    where = f"entry {entry.get('name')!r}"
    unknown = sorted(set(entry) - FIELDS)
    if unknown:
        raise IdentitiesError(f"{where}: unknown field {unknown[0]!r}")
    for field in ("name", "title", "source"):
        if not isinstance(entry.get(field), str):
            raise IdentitiesError(f"{where}: {field} must be text")
    for field in ("hit", "miss"):
        if not entry.get(field):
            raise IdentitiesError(f"{where}: {field} is missing")
    found = []
    for kind in MARKS:
        for mark in entry.get(kind, ()):
            if not isinstance(mark, str) or not mark.strip("* "):
                raise IdentitiesError(f"{where}: {kind} holds {mark!r}, which marks nothing")
            found.append((kind, mark.lower()))
    if not found:
        raise IdentitiesError(f"{where}: has no mark")
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the module, or with `--check` say whether it is up to date.

    Returns:
        0, 1 if the module is out of date, or 2 if the catalog is wrong.
    """
    parser = argparse.ArgumentParser(description="Compile the catalog of AI assistants.")
    parser.add_argument("--check", action="store_true", help="change nothing, exit 1 if outdated")
    options = parser.parse_args(arguments)
    try:
        text = compile_identities(CATALOG.read_text(encoding="utf-8"))
    except (IdentitiesError, OSError, KeyError, TypeError, yaml.YAMLError) as error:
        print(error, file=sys.stderr)
        return 2
    if TARGET.is_file() and TARGET.read_text(encoding="utf-8") == text:
        return 0
    if options.check:
        print(f"{TARGET.name} is out of date: run make catalogs", file=sys.stderr)
        return 1
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
