"""Running one edit of a file through its reader, for the tests of the platform readers."""

from importlib import import_module
from typing import NamedTuple

from hotfence.classify.manifests.platform import find
from hotfence.classify.manifests.record import Record, Source

DEPENDENCY, RUNTIME = {"dependency"}, {"runtime"}
NOTHING: set[str] = set()


class Edit(NamedTuple):
    """One edit: `text` with `old` put for `new`, and the kinds that it must be."""

    path: str
    text: str
    old: str
    new: str
    kinds: set[str]


def records(path: str, text: str) -> list[Record]:
    reader = find(path)
    assert reader is not None, path
    module, function = reader
    read = getattr(import_module(f"hotfence.classify.manifests.{module}"), function)
    found: list[Record] = read(Source(path, text.encode("utf-8", "surrogateescape"), text))
    return found


def kinds_of(edit: Edit) -> set[str]:
    assert edit.old in edit.text, f"{edit.old!r} is not in the text"
    before = {r[:3] for r in records(edit.path, edit.text)}
    after = {r[:3] for r in records(edit.path, edit.text.replace(edit.old, edit.new, 1))}
    return {kind for kind, _, _ in before ^ after}


def name_of(edit: Edit) -> str:
    return f"{edit.path}: {edit.old[:40]} -> {edit.new[:40]}"
