"""The wheel: built from the checkout, installed where nothing of the checkout can be seen."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from hotfence import VERSION
from hotfence.model.story import BRANCH, RETRY
from hotfence.practice import Shop
from tests.helpers import push_hotfix

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.network


def run(*args: str, cwd: Path) -> str:
    done = subprocess.run(
        args, cwd=cwd, input="", capture_output=True, text=True, timeout=120, check=False
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    return said


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "--quiet")
    run(*pip, "wheel", str(ROOT), "--no-deps", "--wheel-dir", str(folder), cwd=folder)
    (found,) = folder.iterdir()
    return found


@pytest.fixture
def venv(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with nothing but the wheel and what it depends on."""
    folder = tmp_path_factory.mktemp("venv")
    run(sys.executable, "-m", "venv", str(folder), cwd=folder)
    run(str(folder / "bin/pip"), "install", "--quiet", str(wheel), cwd=folder)
    return folder


def test_wheel_holds_what_is_shipped(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {info.filename: info.external_attr >> 16 for info in archive.infolist()}
    for room in ("hooks", "policies", "ci"):
        for path in (p for p in (ROOT / room).rglob("*") if p.is_file()):
            name = f"hotfence/_bundled/{path.relative_to(ROOT)}"
            assert name in held
            assert bool(held[name] & 0o100) == (path.parent == ROOT / "hooks"), name
    assert held[f"hotfence-{VERSION}.data/scripts/hotfence"] & 0o100
    assert "hotfence/py.typed" in held
    strays = [n for n in held if n.startswith("tests/") or n.endswith((".keep", ".pyc"))]
    assert not strays


def test_installed_command_hook_links_and_files_work(venv: Path, tmp_path: Path) -> None:
    command = venv / "bin/hotfence"
    assert os.access(command, os.X_OK)
    first = command.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith(f"#!{venv}/bin/python")
    assert VERSION in run(str(command), "--version", cwd=tmp_path)
    said = run(str(command), "drill", cwd=tmp_path)
    assert "hotfence: passed" in said
    assert str(ROOT) not in said

    (package,) = venv.glob("lib/python*/site-packages/hotfence")
    run("git", "init", "--quiet", "--initial-branch=main", cwd=tmp_path)
    for name in ("pre-commit", "pre-merge-commit", "pre-push", "pre-receive"):
        link = tmp_path / name
        link.symlink_to(venv / "bin/hotfence")
        assert not run(str(link), cwd=tmp_path)
        shipped = package / "_bundled/hooks" / name
        assert os.access(shipped, os.X_OK)
    settings = run(str(command), "install", "agent", "claude", "--print", cwd=tmp_path)
    assert "hotfence agent --agent claude" in settings
    policy = run(str(venv / "bin/hotfence"), "policy", "show", cwd=tmp_path)
    assert policy.startswith("Policy: profile default")


def test_symbols_need_the_extra_and_work_with_it(venv: Path, wheel: Path, tmp_path: Path) -> None:
    shop = Shop(str(tmp_path / "shop"))
    shop.install_server_hook(f"{venv}/bin/hotfence pre-receive")
    inside = {RETRY: "RETRIES = 2\n\n\ndef retry(job):\n    return [job()]\n"}
    scope = {"change": f"[{{file: {RETRY}, symbols: [retry]}}]", "limits": None}
    done = push_hotfix(shop, inside, scope)
    assert done.code == 1
    assert "HF002 scope-invalid" in done.output, done.output
    assert "pip install 'hotfence[symbols]'" in done.output
    run(str(venv / "bin/pip"), "install", "--quiet", f"{wheel}[symbols]", cwd=tmp_path)
    done = shop.push(BRANCH)
    assert done.code == 0, done.output
    done = push_hotfix(shop, {RETRY: "RETRIES = 3\n"}, scope, branch=f"{BRANCH}-2")
    assert "HF108 outside-symbol" in done.output, done.output
