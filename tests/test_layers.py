"""The layering of the packages, read from the imports themselves."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import hotfence

ROOT = Path(hotfence.__file__).parent

# What each room may import of the others; standard library and libraries are below.
MAY_IMPORT = {
    "model": {"model"},
    "globs": set(),
    "wildcard": set(),
    "spelling": set(),
    "errors": set(),
    "git": {"git", "model", "errors", "wildcard", "spelling"},
    "config": {"config", "model", "errors", "globs", "bundled", "structured"},
    "structured": {"structured", "model"},
    "symbols": {"symbols", "model"},
    "classify": {"classify", "model", "globs", "spelling", "wildcard"},
    "rules": {"rules", "model", "classify"},
    "judge": {"model", "globs"},
    "fence": {"model", "globs", "structured"},
    "facts": {
        "facts",
        "classify",
        "config",
        "git",
        "model",
        "errors",
        "fence",
        "globs",
        "signoff",
        "spelling",
        "structured",
        "symbols",
        "wildcard",
    },
    "signoff": {"signoff", "model", "git", "errors"},
    "report": {"report", "model", "errors"},
    "ci": {"ci", "model", "errors"},
    "quick_json": set(),
    "sites": {"errors", "git", "governed"},
    "shell": {"shell"},
    "agents": {
        "agents",
        "bundled",
        "early",
        "errors",
        "git",
        "hooks",
        "model",
        "quick_json",
        "record",
        "report",
        "shell",
        "sites",
        "spelling",
        "structured",
        "symbols",
    },
}
FORBIDDEN_LIBRARIES = {
    "rules": {"click", "yaml", "subprocess", "unidiff", "os", "io"},
    "model": {"click", "yaml", "subprocess", "unidiff", "os", "io", "time"},
    "judge": {"click", "yaml", "subprocess", "os"},
    "report": {"click", "yaml", "subprocess", "unidiff", "os"},
}


SITE = [p for p in sys.path if p.endswith("site-packages")]


def modules_after(imports: str) -> list[str]:
    """Return what a fresh, isolated interpreter has loaded after some imports."""
    code = f"import sys; sys.path += {[str(ROOT.parent), *SITE]!r}; import {imports}; "
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code + "print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def modules() -> list[Path]:
    return sorted(p for p in ROOT.rglob("*.py") if "_bundled" not in p.parts)


def room_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    room = room_of(path)
    imported = imports_of(path)
    rooms = {name.split(".")[1] for name in imported if name.startswith("hotfence.")}
    if room in MAY_IMPORT:
        assert rooms - {"VERSION"} <= MAY_IMPORT[room]
    libraries = {name.split(".")[0] for name in imported}
    assert not libraries & FORBIDDEN_LIBRARIES.get(room, set())


def test_only_git_starts_processes() -> None:
    runner = ROOT / "record" / "running.py"  # the command that a person asks to keep
    for path in modules():
        if room_of(path) != "git" and path != runner:
            text = path.read_text(encoding="utf-8")
            assert "posix_spawn" not in text
            assert "import subprocess" not in text


def test_an_ordinary_push_imports_nothing_heavy() -> None:
    heavy = {"re", "enum", "typing", "collections", "yaml", "unidiff", "click", "json"}
    assert not heavy & set(modules_after("hotfence.hooks.pre_receive, hotfence.entry"))


def test_a_hotfix_verdict_never_imports_click_or_dataclasses() -> None:
    heavy = {"click", "dataclasses", "inspect", "subprocess", "json", "pathlib", "argparse"}
    loaded = set(modules_after("hotfence.hooks.verdicts, hotfence.report.text, unidiff"))
    assert not heavy & loaded
    assert {"yaml", "hotfence.rules"} <= loaded


def test_a_hotfix_without_signoffs_loads_nothing_that_checks_them() -> None:
    loaded = set(modules_after("hotfence.hooks.verdicts, hotfence.report.text"))
    assert "hotfence.facts.signoffs" in loaded
    assert not {name for name in loaded if name.startswith("hotfence.signoff")}
    assert not {"tempfile", "hashlib", "shutil"} & loaded


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_no_pattern_repeats_a_group_possessively(path: Path) -> None:
    # Python 3.11 before 3.11.4 matches `(?:a|b)*+` wrongly: it then fails where it should match.
    if path.name not in {"_compiled.py", "_contents.py", "_frameworks.py"}:
        assert not re.search(r"\)[*+?}]\+", path.read_text(encoding="utf-8"))
