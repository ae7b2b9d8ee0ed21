"""Edits of real-looking migrations and schema files, and the kinds that each of them is."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from hotfence.classify.schema import changes, may_hold, moves

ROOT = Path(__file__).resolve().parents[2]
PAIRS = Path(__file__).parent / "pairs" / "schema"
CATALOG = ROOT / "policies" / "migrations.yaml"


class Pair(NamedTuple):
    """Two versions of a file; `old` is None for an added one."""

    entry: str
    file: str
    old: str | None
    new: str
    kinds: tuple[str, ...]


def _pairs() -> Iterator[Pair]:
    for path in sorted(PAIRS.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text("utf-8")):
            old = case.get("old")
            yield Pair(case["entry"], case["file"], old, case["new"], tuple(case["kinds"]))


EVERY = list(_pairs())


def kinds_of(path: str, old: bytes | None, new: bytes | None) -> set[str]:
    return {evidence.kind for evidence in changes(path, old, new)}


def sides(pair: Pair) -> tuple[bytes | None, bytes]:
    return None if pair.old is None else pair.old.encode(), pair.new.encode()


@pytest.mark.parametrize("pair", EVERY, ids=lambda p: f"{p.entry}-{p.file}")
def test_an_edit_is_of_these_kinds(pair: Pair) -> None:
    assert kinds_of(pair.file, *sides(pair)) == set(pair.kinds)


@pytest.mark.parametrize("pair", EVERY, ids=lambda p: f"{p.entry}-{p.file}")
def test_the_way_back_is_of_the_same_kinds(pair: Pair) -> None:
    old, new = sides(pair)
    assert kinds_of(pair.file, new, old) == set(pair.kinds)


@pytest.mark.parametrize("pair", EVERY, ids=lambda p: f"{p.entry}-{p.file}")
def test_line_ends_and_a_byte_order_mark_change_nothing(pair: Pair) -> None:
    new = pair.new.encode()
    for other in (new.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + new):
        assert kinds_of(pair.file, new, other) == set()
        assert kinds_of(pair.file, None, other) == kinds_of(pair.file, None, new)


def test_every_entry_has_a_pair_that_counts() -> None:
    names = {entry["name"] for entry in yaml.safe_load(CATALOG.read_text("utf-8"))["frameworks"]}
    assert names - {pair.entry for pair in EVERY if pair.kinds} == set()
    assert {pair.entry for pair in EVERY} <= names
    assert len(names) >= 79
    assert sum(not pair.kinds for pair in EVERY) >= 10


def test_a_moved_migration_has_another_name() -> None:
    found = moves("db/migrate/20240101120000_a.rb", "db/migrate/20240101120001_a.rb")
    assert [evidence.kind for evidence in found] == ["schema"]
    assert moves("src/a.py", "src/b.py") == ()


def test_most_files_hold_nothing() -> None:
    assert may_hold("src/app.py")
    assert may_hold("ops/a.sql")
    assert not may_hold("README.md")
    assert not may_hold("logo.png")
