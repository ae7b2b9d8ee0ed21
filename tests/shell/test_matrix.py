"""Which shell commands may run on a hotfix branch, in each phase: the table is `matrix.txt`."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotfence.shell import Refusal, View, judge

FENCE = "config/checkout/queue.yaml"
RECORD = ".incidents/INC-2041/"
MATRIX = Path(__file__).with_name("matrix.txt").read_text(encoding="utf-8")


def cases() -> Iterator[tuple[str, str, bool]]:
    read = patch = ""
    for line in MATRIX.splitlines():
        if line.startswith("== read: "):
            read, patch = line.removeprefix("== read: ").split(", patch: ")
        elif line and not line.startswith("# "):
            command = line.replace("⏎", "\n").replace("␍", "\r")
            yield command, read, False
            yield command, patch, True


def view_of(root: str, patching: bool) -> View:
    def may(path: str, how: str) -> str | None:
        inside = os.path.relpath(os.path.normpath(path), root)
        if inside.startswith("..") and os.path.dirname(os.path.normpath(path)) == "/tmp":
            return None
        if inside.startswith(RECORD) or (patching and inside == FENCE and how == "write"):
            return None
        return f"`{inside}`"

    def owns(path: str) -> bool:
        inside = os.path.relpath(os.path.normpath(path), root)
        return not f"{inside}/".startswith((".incidents/", ".."))

    return View(root, patching, may, owns, ("9f1c2abdd",))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> str:
    made = tmp_path_factory.mktemp("shop")
    (made / "config/checkout").mkdir(parents=True)
    (made / "src").mkdir()
    return str(made)


def test_the_table_is_large_and_says_nothing_twice() -> None:
    commands = [command for command, _, patching in cases() if patching]
    assert len(commands) > 400
    assert len(set(commands)) == len(commands)


@pytest.mark.parametrize(("command", "wanted", "patching"), list(cases()))
def test_verdict(command: str, wanted: str, patching: bool, root: str) -> None:
    found = judge(command, view_of(root, patching))
    if wanted == "allow":
        assert found is None, found
    elif wanted == "any":
        assert isinstance(found, Refusal)
    else:
        assert found is not None
        assert found.kind == wanted, found
    if found is not None:
        assert "\n" not in found.told.split("`")[0]


LARGE = {
    "substitutions": "$(" * 15_000,
    "backticks": "`" * 30_000,
    "braces": "echo " + "{a,b}" * 5_000,
    "nested braces": "echo " + "{a," * 9_000,
    "wrappers": "xargs " * 5_000,
    "eval": "eval " * 6_000,
    "doubling": "x0=aaaa;" + "".join(f"x{i}=$x{i - 1}$x{i - 1};" for i in range(1, 1_200)),
    "splitting": "x='" + "a " * 2_000 + "';" + "echo $x;" * 3_000,
    "large": "ls;" * 20_000,
}


@pytest.mark.parametrize("name", LARGE)
def test_a_hostile_line_is_answered_soon(name: str, root: str) -> None:
    start = time.process_time()
    found = judge(LARGE[name], view_of(root, True))
    assert time.process_time() - start < 2
    assert (found is None) == (name == "doubling")
