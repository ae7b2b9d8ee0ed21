"""Edits of real-looking manifests and lock files, and the kinds that each of them is."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from tests.classify import test_platform_readers

from hotfence.classify.classifier import FileChange, classify
from hotfence.classify.files import kinds
from hotfence.model.change import ABSENT_MODE, Entry

ROOT = Path(__file__).resolve().parents[2]
PAIRS = Path(__file__).parent / "pairs" / "dependencies"
JUDGED = frozenset({"dependency", "runtime", "vendored"})
# Read by nobody else than these readers, which no catalog entry names.
READERS = {"maven", "gradle", "setup-py", "setup-cfg", "pip-requirements", "cargo", "go-modules"}


class Edit(NamedTuple):
    """One part of a file put for another."""

    entry: str
    file: str
    text: str
    old: str
    new: str
    kinds: tuple[str, ...]

    @property
    def after(self) -> str:
        return self.text.replace(self.old, self.new, 1)


def _edits() -> Iterator[Edit]:
    for path in sorted(PAIRS.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text("utf-8")):
            for edit in case["edits"]:
                yield Edit(
                    case["entry"],
                    case["file"],
                    case["text"],
                    edit["from"],
                    edit["to"],
                    tuple(edit["kinds"]),
                )


EDITS = list(_edits())


def kinds_of(path: str, old: bytes | None, new: bytes | None) -> tuple[str, ...]:
    modes = [ABSENT_MODE if side is None else "100644" for side in (old, new)]
    status = "A" if old is None else "D" if new is None else "M"
    entry = Entry(path, status, modes[0], modes[1], "a" * 40, "b" * 40)
    found = classify(FileChange(entry, old, new))
    return tuple(kind for kind in found.kinds if kind in JUDGED)


def name_of(edit: Edit) -> str:
    return f"{edit.entry}-{edit.file}: {edit.old[:30]} -> {edit.new[:30]}"


@pytest.mark.parametrize("edit", EDITS, ids=name_of)
def test_an_edit_is_of_these_kinds(edit: Edit) -> None:
    assert edit.text.count(edit.old) == 1, "the edit does not say where"
    assert kinds_of(edit.file, edit.text.encode(), edit.after.encode()) == edit.kinds


@pytest.mark.parametrize("edit", EDITS, ids=name_of)
def test_the_way_back_is_of_the_same_kinds(edit: Edit) -> None:
    assert kinds_of(edit.file, edit.after.encode(), edit.text.encode()) == edit.kinds


# In a tree of other people's code every change counts, of line ends too.
FILES = {edit.file: edit for edit in EDITS if edit.kinds and edit.kinds != ("vendored",)}


@pytest.mark.parametrize("file", FILES)
def test_line_ends_a_byte_order_mark_and_blank_lines_are_no_bump(file: str) -> None:
    text = FILES[file].text
    assert kinds_of(file, text.encode(), text.replace("\n", "\r\n").encode()) == ()
    assert kinds_of(file, text.encode(), b"\xef\xbb\xbf" + text.encode()) == ()
    assert kinds_of(file, text.encode(), (text + "\n\n").encode()) == ()


@pytest.mark.parametrize("file", FILES)
def test_a_new_or_deleted_file_is_a_bump(file: str) -> None:
    text = FILES[file].text.encode()
    added, deleted = kinds_of(file, None, text), kinds_of(file, text, None)
    assert set(added) & {"dependency", "runtime"}
    assert added == deleted


def test_every_entry_has_an_edit_that_counts_and_one_that_does_not() -> None:
    declared = yaml.safe_load((ROOT / "policies" / "manifests.yaml").read_text("utf-8"))
    names = {entry["name"] for entry in declared["contents"]} | READERS
    counting = {edit.entry for edit in EDITS if edit.kinds}
    ordinary = {edit.entry for edit in EDITS if not edit.kinds}
    assert names - counting == set()
    assert names - ordinary == set()
    assert len(names) >= 75


def _cataloged() -> tuple[set[str], set[str]]:
    """Return the catalog entries that an edit which counts, and one which does not, is of."""
    read = [(edit.file, bool(edit.kinds)) for edit in EDITS]
    read += [(edit.path, bool(edit.kinds)) for edit in test_platform_readers.EDITS]
    sides: tuple[set[str], set[str]] = (set(), set())
    for file, counts in read:
        sides[0 if counts else 1].update(found.catalog for found in kinds(file))
    return sides


def test_every_catalog_entry_has_an_edit_that_counts_and_one_that_does_not() -> None:
    managers = yaml.safe_load((ROOT / "policies" / "dependencies.yaml").read_text("utf-8"))
    names = {entry["name"] for entry in managers["managers"]}
    trees = {entry["name"] for entry in managers["managers"] if "vendored" in entry}
    trees.add("vendored-archives")
    counting, ordinary = _cataloged()
    assert names - counting == set(), "write pairs for these"
    assert names - ordinary - trees == set(), "write an edit that is no bump for these"
    assert len(names) >= 124
