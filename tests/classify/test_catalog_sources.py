"""Every entry of the catalogs says where it was checked, or that it could not be."""

from pathlib import Path
from typing import Any

import pytest
import yaml

POLICIES = Path(__file__).resolve().parents[2] / "policies"
CATALOGS = {"dependencies.yaml": "managers", "migrations.yaml": "frameworks"}
UNCONFIRMED = "could not be confirmed"
# Only what is listed here may rest on general knowledge; a new entry names its source.
KNOWN = {
    "dependencies.yaml": {"pants", "mill", "bnd"},
    "migrations.yaml": {
        "django-south",
        "slick-migration",
        "php-cms",
        "core-data",
        "sql-schema",
    },
}


def entries(catalog: str) -> list[dict[str, Any]]:
    found = yaml.safe_load((POLICIES / catalog).read_text("utf-8"))[CATALOGS[catalog]]
    return list(found)


@pytest.mark.parametrize("catalog", CATALOGS)
def test_an_entry_without_a_source_says_so(catalog: str) -> None:
    unsourced = {
        entry["name"]
        for entry in entries(catalog)
        if "source" not in entry and UNCONFIRMED in entry.get("note", "")
    }
    assert unsourced == KNOWN[catalog]


@pytest.mark.parametrize("catalog", CATALOGS)
def test_no_entry_is_left_unchecked(catalog: str) -> None:
    assert [e["name"] for e in entries(catalog) if "not checked" in e.get("note", "")] == []


@pytest.mark.parametrize("catalog", CATALOGS)
def test_a_source_names_a_place(catalog: str) -> None:
    for entry in entries(catalog):
        if "source" in entry:
            assert "/" in entry["source"] or '"' in entry["source"], entry["name"]


# How many rest on what the head of the file says of them all.
OF_THE_HEAD = {"dependencies.yaml": 92, "migrations.yaml": 38}


@pytest.mark.parametrize("catalog", CATALOGS)
def test_a_new_entry_names_its_source(catalog: str) -> None:
    plain = [
        entry["name"]
        for entry in entries(catalog)
        if "source" not in entry and entry["name"] not in KNOWN[catalog]
    ]
    assert len(plain) <= OF_THE_HEAD[catalog], plain
