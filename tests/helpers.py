"""Small steps that many tests take: run the command, push a branch, read a verdict."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Any, NamedTuple

from hotfence.model.rule import Content
from hotfence.model.story import BRANCH
from hotfence.practice import Done, Shop


class Ran(NamedTuple):
    """A finished hotfence process."""

    code: int
    out: str
    err: str


def hotfence(
    *args: str,
    cwd: str,
    env: Mapping[str, str] | None = None,
    stdin: str | bytes = "",
) -> Ran:
    """Run the command line in a subprocess and refuse a traceback, whatever it was asked."""
    done = subprocess.run(
        [sys.executable, "-I", "-m", "hotfence", *args],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        timeout=60,
        check=False,
    )
    ran = Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in ran.out + ran.err, ran
    return ran


def start_hotfix(
    shop: Shop,
    files: Mapping[str, Content],
    scope: Mapping[str, str | None] | None = None,
    *,
    branch: str = BRANCH,
    with_scope: bool = True,
) -> str:
    """Cut a hotfix branch from main with one commit: the scope and the files."""
    shop.must("switch", "--quiet", "--force-create", branch, "origin/main")
    if with_scope:
        shop.write_scope(scope or {})
    return shop.commit(files, "Fix")


def push_hotfix(
    shop: Shop,
    files: Mapping[str, Content],
    scope: Mapping[str, str | None] | None = None,
    *,
    branch: str = BRANCH,
    with_scope: bool = True,
) -> Done:
    """The same, pushed to the server."""
    start_hotfix(shop, files, scope, branch=branch, with_scope=with_scope)
    return shop.push(branch)


def check(shop: Shop, *args: str, cwd: str | None = None) -> dict[str, Any]:
    """Run `hotfence check --format json` in the clone and return the object."""
    ran = hotfence("check", *args, "--format", "json", cwd=cwd or shop.clone, env=shop.environ)
    assert ran.out, ran
    found: dict[str, Any] = json.loads(ran.out)
    assert ran.code == {"passed": 0, "not-a-hotfix": 0, "blocked": 1, "error": 2}[found["verdict"]]
    return found


def rules_of(found: Mapping[str, Any], level: str = "error") -> list[str]:
    """Return the ids of the rules that a verdict names at a level, each once, sorted."""
    return sorted({f["rule"] for f in found["findings"] if f["level"] == level})
