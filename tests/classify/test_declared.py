"""The catalog of contents: its samples, what it may not hold, odd and hostile files."""

import importlib.util
import re
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from hotfence.classify.manifests import changes, decides_by_name, reads

ROOT = Path(__file__).resolve().parents[2]
CONTENTS: list[dict[str, Any]] = yaml.safe_load(
    (ROOT / "policies" / "manifests.yaml").read_text("utf-8")
)["contents"]


def load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "compile_contents", ROOT / "scripts" / "compile_catalogs.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


compiler = load_script()


def entry_id(entry: dict[str, Any]) -> str:
    return f"{entry['name']}-{entry['files'][0]}"


def sample(pattern: str) -> str:
    path = pattern.replace("**/", "a/b/", 1) if pattern.startswith("**/") else pattern
    return re.sub(r"\[([^]])[^]]*\]", r"\1", path).replace("**/", "").replace("*", "x")


def found_by(patterns: list[str], line: str) -> bool:
    return any(re.search(pattern, line) for pattern in patterns)


@pytest.mark.parametrize("entry", CONTENTS, ids=entry_id)
def test_the_samples_of_an_entry(entry: dict[str, Any]) -> None:
    inner = [*entry.get("blocks", []), *entry.get("sections", [])]
    below = [p for part in inner for p in part.get("lines", [])]
    heads = [part.get("open") or part["header"] for part in inner]
    for line in entry.get("hit", []):
        assert found_by([*entry.get("lines", []), *below, *heads], line), line
        assert not found_by(entry.get("not_lines", []), line), line
    for line in entry.get("miss", []):
        comment = re.match(r"\s*(?:#|//|--|;|%|\*|<!--|\[)", line)
        is_found = found_by(entry.get("lines", []), line)
        assert not is_found or comment or found_by(entry.get("not_lines", []), line), line


@pytest.mark.parametrize("entry", CONTENTS, ids=entry_id)
def test_every_file_of_an_entry_is_read(entry: dict[str, Any]) -> None:
    for pattern in entry["files"]:
        assert reads(sample(pattern)), pattern


ODD = {
    "conflict": b"<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n",
    "utf-16": "dependencies:\n  a: 1\n".encode("utf-16"),
    "nul": b"a\0b",
    "latin-1": b"dependencies:\n  caf\xe9: 1\n",
    "empty": b"",
    "blank": b"\n\n",
    "brackets": b"[" * 5000,
    "braces": b"{" * 5000,
    "elements": b"<a>" * 5000,
    "entities": b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>',
    "tags": b"dependencies: !!python/object:os.system {a: 1}\n",
    "aliases": b"a: &x [1]\ndependencies: [*x, *x, *x]\n<<: *x\n",
    "duplicates": b'{"dependencies": {"a": "1", "a": "2"}}',
    "templates": b"{% if a %}\ndependencies:\n  {{ name }}: {{ version }}\n{% endif %}\n",
    "long": b"dependencies = " + b"x" * 100_000,
    "dots": b".".join([b"a"] * 5000) + b"=1",
    "documents": b"a: 1\n---\nb: 2\n---\n- c\n",
    "scalar": b"just words",
    "number": b"12",
}


@pytest.mark.parametrize("entry", CONTENTS, ids=entry_id)
def test_odd_bytes_get_an_answer(entry: dict[str, Any]) -> None:
    path = sample(entry["files"][0])
    for name, raw in ODD.items():
        for old, new in ((None, raw), (raw, None), (b"", raw)):
            start = time.process_time()
            found = changes(path, old, new)
            assert time.process_time() - start < 0.5, name
            assert {evidence.kind for evidence in found} <= {"dependency", "runtime"}, name
            assert all(evidence.what.isprintable() for evidence in found), name
        assert changes(path, raw, raw) == ()


@pytest.mark.parametrize("entry", CONTENTS, ids=entry_id)
def test_what_a_manifest_cannot_show_is_a_bump(entry: dict[str, Any]) -> None:
    for pattern in entry["files"]:
        path = sample(pattern)
        found = changes(path, b"", b"a\0b")
        assert bool(found) == decides_by_name(path), path
        assert all("cannot be read" in evidence.what for evidence in found)


HOSTILE = [
    " " * 2000,
    "\t" * 2000,
    '"' * 2000,
    "a" * 2000,
    "a." * 1000,
    "a-" * 1000,
    "a/" * 1000,
    "a:" * 1000,
    "a " * 1000,
    "1." * 1000,
    '"a" ' * 500,
    "version" * 285,
    "<script " * 250,
    "<link href=" * 180,
    "import " * 285,
    "npm install " * 166,
    "implementation " * 133,
    "{:a, " * 400,
    "[a " * 600,
    "@" * 2000,
    "//" * 1000,
    "=" * 2000,
]
LINE_PATTERNS = sorted(
    {
        pattern
        for entry in CONTENTS
        for pattern in (
            *entry.get("lines", []),
            *entry.get("not_lines", []),
            *(p for b in entry.get("blocks", []) for p in (b["open"], *b["lines"])),
            *(p for s in entry.get("sections", []) for p in (s["header"], *s.get("lines", []))),
        )
    }
)
GATES = sorted({entry["when"] for entry in CONTENTS if entry.get("when")})


@pytest.mark.parametrize("pattern", LINE_PATTERNS, ids=range(len(LINE_PATTERNS)))
def test_a_hostile_line_takes_milliseconds(pattern: str) -> None:
    compiled = re.compile(pattern, re.MULTILINE)
    for line in HOSTILE:
        start = time.process_time()
        compiled.search(line)
        assert time.process_time() - start < 0.15, line[:20]


@pytest.mark.parametrize("pattern", GATES, ids=range(len(GATES)))
def test_a_hostile_file_does_not_hold_a_gate_up(pattern: str) -> None:
    compiled = re.compile(pattern, re.MULTILINE)
    words = re.findall(r"[A-Za-z<]{3,}", pattern)
    for line in [*HOSTILE, *(f"{word}\n" * 200 for word in words), "\n" * 2000]:
        text = (line + "\n") * (100_000 // len(line))
        start = time.process_time()
        compiled.search(text)
        assert time.process_time() - start < 0.5, line[:20]


def test_a_large_source_file_is_read_quickly() -> None:
    old = "\n".join(f"export const a{n} = 'npm:{n}';" for n in range(15_000))
    new = old.replace("a7000 = 'npm:7000'", "a7000 = 'npm:zod@3.22.4'")
    start = time.process_time()
    found = changes("src/all.ts", old.encode(), new.encode())
    assert time.process_time() - start < 0.5
    assert [evidence.kind for evidence in found] == ["dependency"]


def compile_text(text: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    path = tmp_path / "manifests.yaml"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(compiler, "CONTENTS", path)
    return str(compiler.compile_contents())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("contents: [{name: a, files: [b], keyz: [c]}]", "unknown field 'keyz'"),
        ("contents: [{name: a, files: [], keys: [c]}]", "files must be a list"),
        ("contents: [{name: a, files: [b], kind: schema, keys: [c]}]", "kind must be"),
        ("contents: [{name: a, files: [b]}]", "says nothing about the content"),
        ("contents: [{name: a, files: [b], lines: ['(']}]", "files holds '('"),
        ("contents: [{name: a, files: ['!b'], lines: ['c']}]", "files holds '!b'"),
        ("contents: {}", "contents must be a list of mappings"),
    ],
)
def test_a_bad_catalog_is_refused(
    text: str, message: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(compiler.CatalogError, match=re.escape(message)):
        compile_text(text, monkeypatch, tmp_path)
