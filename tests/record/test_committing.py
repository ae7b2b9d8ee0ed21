"""Committing an entry: it alone, and beside others who record at the same moment."""

import os
import subprocess
import sys
from pathlib import Path

from hotfence.practice import Shop
from tests.helpers import hotfence

FOLDER = ".incidents/INC-2041/record/"
TOGETHER = 20


def start(shop: Shop, *args: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-I", "-m", "hotfence", "record", *args]
    return subprocess.Popen(
        command, cwd=shop.clone, env=shop.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_twenty_at_once_never_meet(hotfix: Shop) -> None:
    children = [start(hotfix, "note", "-m", f"note number {n}.") for n in range(TOGETHER)]
    ends = [child.communicate(timeout=120) for child in children]
    assert [child.returncode for child in children] == [0] * TOGETHER, ends
    told = sorted(out.decode().split()[-1] for out, _ in ends)
    assert len(set(told)) == TOGETHER
    assert sorted(FOLDER + name for name in os.listdir(os.path.join(hotfix.clone, FOLDER))) == told
    texts = {Path(hotfix.clone, path).read_text(encoding="utf-8").split("\n")[-2] for path in told}
    assert texts == {f"note number {n}." for n in range(TOGETHER)}


def test_eight_that_commit_at_once_all_get_in(hotfix: Shop) -> None:
    before = hotfix.must("rev-list", "--count", "HEAD")
    children = [start(hotfix, "note", "-m", f"note {n}.", "--commit") for n in range(8)]
    ends = [child.communicate(timeout=120) for child in children]
    assert [child.returncode for child in children] == [0] * 8, ends
    assert int(hotfix.must("rev-list", "--count", "HEAD")) == int(before) + 8
    assert hotfix.must("status", "--porcelain") == ""


def test_only_the_entry_is_committed(hotfix: Shop) -> None:
    hotfix.write({"README.md": "# Staged\n", "src/retry.py": "RETRIES = 3\n"})
    hotfix.must("add", "README.md")
    ran = hotfence(
        "record", "decision", "-m", "Go.", "--commit", cwd=hotfix.clone, env=hotfix.environ
    )
    assert ran.code == 0, ran
    path, said = ran.out.splitlines()
    assert said == f"committed as {hotfix.must('rev-parse', 'HEAD')[:12]}"
    changed = hotfix.must("diff", "--name-only", "HEAD~1", "HEAD")
    assert path == f"recorded {changed}"
    assert hotfix.must("log", "-1", "--format=%s") == "Record a decision on INC-2041"
    assert hotfix.must("status", "--porcelain").split("\n") == ["M  README.md", " M src/retry.py"]


def test_an_ignored_folder_is_committed_all_the_same(hotfix: Shop) -> None:
    hotfix.write({".git/info/exclude": ".incidents/\n"})
    ran = hotfence(
        "record", "evidence", "-m", "x", "--commit", cwd=hotfix.clone, env=hotfix.environ
    )
    assert ran.code == 0, ran
    assert hotfix.must("log", "-1", "--format=%s") == "Record an evidence on INC-2041"


def test_a_hook_that_refuses_leaves_the_entry(hotfix: Shop) -> None:
    hook = os.path.join(hotfix.clone, ".git", "hooks", "pre-commit")
    os.makedirs(os.path.dirname(hook), exist_ok=True)
    Path(hook).write_text("#!/bin/sh\necho not today >&2\nexit 1\n", encoding="utf-8")
    os.chmod(hook, 0o755)
    ran = hotfence("record", "note", "-m", "x", "--commit", cwd=hotfix.clone, env=hotfix.environ)
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert "is written but not committed (`git commit`: not today)" in ran.err
    path = ran.out.split()[-1]
    assert os.path.exists(os.path.join(hotfix.clone, path))


def test_an_entry_that_was_pushed_stays(hotfix: Shop) -> None:
    hotfix.install_server_hook()
    ran = hotfence("record", "note", "-m", "x", "--commit", cwd=hotfix.clone, env=hotfix.environ)
    path = ran.out.splitlines()[0].split()[-1]
    branch = hotfix.must("branch", "--show-current")
    assert hotfix.push(branch).code == 0
    hotfix.commit({path: "another\n"}, "Reword")
    done = hotfix.push(branch)
    assert done.code == 1
    assert "HF007 record-rewritten" in done.output
