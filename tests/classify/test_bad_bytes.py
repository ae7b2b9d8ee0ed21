"""Hostile and broken contents, through the whole classifier: an answer each time, and no pass."""

import time
from pathlib import Path

import pytest
import yaml

from hotfence.classify.classifier import FileChange, classify
from hotfence.classify.manifests import decides_by_name, reads
from hotfence.model.change import Entry, HunkRange

POLICIES = Path(__file__).resolve().parents[2] / "policies"
BODIES = {
    "nothing": b"",
    "nul": b"a: 1\0b: 2\n",
    "utf-16": "version: 1\nname: shop\n".encode("utf-16"),
    "latin-1": "name: caf\xe9\nversion: 1\n".encode("latin-1"),
    "bom": b"\xef\xbb\xbf" + b"name: shop\n",
    "conflict": b"<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n",
    "deep-json": b'{"a":' * 1_500,
    "deep-lists": b"[" * 2_500,
    "entities": b'<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><project>&d;</project>\n',
    "aliases": b"a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
    "tags": b"Resources:\n  Q: !Ref Queue\n  V: !vault |\n    3637\n",
    "template": b"{{- if .Values.x }}\nimage: {{ .Values.image }}\n{% endif %}\n",
    "twice": b'{"dependencies": {}, "dependencies": {"a": "1"}}\n',
    "one-line": b"x" * 50_000,
    "quotes": b"'\"" * 1_000 + b"\n",
    "returns": b"a = 1\rb = 2\r",
    "control": bytes(range(1, 256)) * 4,
}


def _hits() -> list[str]:
    found = ["src/app.py", "src/a.c", "web/a.tsx", "a.sql", "a.yaml", "a.xml", "main.tf", "x.tcl"]
    for name, key in (("dependencies.yaml", "managers"), ("migrations.yaml", "frameworks")):
        catalog = yaml.safe_load((POLICIES / name).read_text("utf-8"))
        found += [entry["hit"][0] for entry in catalog[key]]
    return sorted(set(found))


HITS = _hits()


def change(path: str, old: bytes, new: bytes) -> FileChange:
    entry = Entry(path, "M", "100644", "100644", "1" * 40, "2" * 40)
    rows = old.count(b"\n") or 1, new.count(b"\n") or 1
    return FileChange(entry, old, new, hunks=(HunkRange(1, rows[0], 1, rows[1]),))


@pytest.mark.parametrize("body", BODIES)
def test_every_file_gets_an_answer_in_time(body: str) -> None:
    bad, good = BODIES[body], b"name: shop\nversion: 1\n"
    for path in HITS:
        start = time.process_time()
        classify(change(path, good, bad))
        classify(change(path, bad, good))
        assert time.process_time() - start < 1.5, path


@pytest.mark.parametrize("path", [p for p in HITS if reads(p) and decides_by_name(p)])
def test_a_manifest_in_conflict_is_no_silent_pass(path: str) -> None:
    good = b"\n"
    for old, new in ((good, BODIES["conflict"]), (BODIES["conflict"], good)):
        assert set(classify(change(path, old, new)).kinds) & {"dependency", "runtime", "vendored"}
