"""Every reader that a path leads to: it is covered, and nothing makes it fail or slow."""

import time
from collections.abc import Iterator
from importlib import import_module

import pytest
from tests.classify import (
    test_platform_builds,
    test_platform_images,
    test_platform_infrastructure,
    test_platform_installs,
    test_platform_pipelines,
    test_platform_tools,
)
from tests.classify.platform_pairs import NOTHING, Edit

from hotfence.classify.manifests import changes, platform
from hotfence.classify.manifests.record import Source, UnreadableError

EDITS: list[Edit] = [
    *test_platform_builds.EDITS,
    *test_platform_images.EDITS,
    *test_platform_infrastructure.EDITS,
    *test_platform_installs.EDITS,
    *test_platform_pipelines.EDITS,
    *test_platform_tools.EDITS,
    Edit("batect.yml", "containers:\n  a:\n    command: b\n", "command: b", "command: c", NOTHING),
]  # fmt: skip
SIZE = 100_000
# fmt: off
MARKS = (
    *"aA1 \t\n\"'`([{<#/\\-:=.,;@*&!|>%$_~", "{{", "${", "/*", "<!--", "<project ",
)
LINES = (*'a1 "([-:=_', "a ", "a=", "- ", "1.", "{{", "//", "a-", "a/")
BEHIND = ("a", "\n", '"', "(", "{", "/*", "<!--", "<project ")
# fmt: on


def readers() -> set[tuple[str, str]]:
    found = set(platform._NAMES.values())
    for listed in (platform._ENDINGS, platform._FOLDERS, platform._FORMS):
        found |= {reader for _, reader in listed}
    return found | {("images", "dockerfile"), platform.ANY_YAML}


def of(edit: Edit) -> tuple[str, str]:
    found = platform.find(edit.path)
    assert found is not None
    return found


READERS = sorted(readers())
# The readers of images have a test of their own.
TIMED = [reader for reader in READERS if reader[0] != "images"]
FIRST = {of(edit): edit for edit in reversed(EDITS)}


def read(reader: tuple[str, str], path: str, text: str) -> float:
    """Read `text`, allow no error but the one that readers raise, and return the seconds."""
    module, function = reader
    run = getattr(import_module(f"hotfence.classify.manifests.{module}"), function)
    source = Source(path, text.encode("utf-8", "surrogateescape"), text)
    start = time.process_time()
    try:
        assert isinstance(run(source), list)
    except UnreadableError:
        pass
    return time.process_time() - start


def paths(reader: tuple[str, str]) -> list[str]:
    """Return one path for each form that the reader reads: JSON and TOML differ from the rest."""
    forms: dict[str, str] = {}
    for edit in EDITS:
        if of(edit) == reader:
            ending = edit.path.rpartition(".")[2]
            forms.setdefault(ending if ending in ("json", "toml") else "", edit.path)
    return list(forms.values())


def prefixes(text: str) -> Iterator[str]:
    for at in range(0, len(text), max(1, len(text) // 40)):
        yield text[:at]


@pytest.mark.parametrize("reader", READERS, ids=".".join)
def test_a_reader_has_an_edit_that_counts_and_one_that_does_not(reader: tuple[str, str]) -> None:
    kinds = [bool(edit.kinds) for edit in EDITS if of(edit) == reader]
    assert True in kinds
    assert False in kinds


@pytest.mark.parametrize("reader", READERS, ids=".".join)
def test_an_odd_form_of_a_file_is_read(reader: tuple[str, str]) -> None:
    for edit in {edit.text: edit for edit in EDITS if of(edit) == reader}.values():
        text = edit.text
        odd = ["", "\ufeff" + text, "\udcff" + text, text.replace("\n", "\r\n")]
        for form in (*odd, text.replace("  ", "\t"), *prefixes(text)):
            assert read(reader, edit.path, form) < 0.5


@pytest.mark.parametrize("reader", READERS, ids=".".join)
def test_line_ends_and_a_byte_order_mark_are_no_change(reader: tuple[str, str]) -> None:
    edit = FIRST[reader]
    plain = edit.text.encode()
    assert changes(edit.path, plain, b"\xef\xbb\xbf" + plain) == ()
    assert changes(edit.path, plain, edit.text.replace("\n", "\r\n").encode()) == ()


@pytest.mark.parametrize("reader", TIMED, ids=".".join)
def test_repeated_marks_take_no_time(reader: tuple[str, str]) -> None:
    for path in paths(reader):
        for mark in MARKS:
            assert read(reader, path, mark * (SIZE // len(mark))) < 0.5, repr(mark)


@pytest.mark.parametrize("reader", TIMED, ids=".".join)
def test_long_lines_take_no_time(reader: tuple[str, str]) -> None:
    """The start of a long line is looked at, so many lines of that length are the worst."""
    for path in paths(reader):
        for mark in LINES:
            text = (mark * (1990 // len(mark)) + "\n") * (SIZE // 1990)
            assert read(reader, path, text) < 0.5, repr(mark)


@pytest.mark.parametrize("reader", TIMED, ids=".".join)
def test_a_mark_repeated_behind_a_file_takes_no_time(reader: tuple[str, str]) -> None:
    edit = FIRST[reader]
    for mark in BEHIND:
        assert read(reader, edit.path, edit.text + mark * (SIZE // len(mark))) < 0.5, repr(mark)
