"""The decision log: whole lines from many writers, and never a reason to block or to pass."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hotfence.decisions.decision import Asked, as_object, pusher
from hotfence.decisions.log import append, log_path, read
from hotfence.model.finding import Finding, Verdict
from hotfence.model.story import BRANCH, RESTORED
from hotfence.practice import Shop
from tests.helpers import hotfence, push_hotfix

ASKED = Asked("pre-receive", "dana", "refs/heads/main", "0" * 40, "1" * 40, "profile default")
WRITER = """
import sys
from hotfence.decisions.log import append
for number in range(50):
    one = {"schema": 1, "who": sys.argv[2], "n": number, "x": "y" * 5000}
    assert append(sys.argv[1], [one]) is None
"""


def test_lines_of_many_writers_stay_whole(tmp_path: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), str(number)])
        for number in range(8)
    ]
    assert [writer.wait() for writer in writers] == [0] * 8
    found = [one for one in read(str(tmp_path)) if one is not None]
    assert len(found) == 8 * 50
    for number in range(8):
        assert [one["n"] for one in found if one["who"] == str(number)] == list(range(50))


def test_a_line_that_was_cut_off_costs_itself_only(tmp_path: Path) -> None:
    append(str(tmp_path), [{"schema": 1, "n": 1}])
    with open(log_path(str(tmp_path)), "ab") as file:
        file.write(b'{"schema": 1, "n":')
    append(str(tmp_path), [{"schema": 1, "n": 2}])
    assert [one and one["n"] for one in read(str(tmp_path))] == [1, None, 2]


def test_a_lock_that_nobody_lets_go_of_does_not_hold_up_a_push(tmp_path: Path) -> None:
    import fcntl
    import time

    append(str(tmp_path), [{"schema": 1}])
    with open(log_path(str(tmp_path)), "ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        start = time.monotonic()
        assert append(str(tmp_path), [{"schema": 1, "n": 2}]) is None
        assert time.monotonic() - start < 5
    assert len(list(read(str(tmp_path)))) == 2


@pytest.mark.parametrize("spoil", ["folder is a file", "log is a folder", "log is a link"])
def test_a_log_that_cannot_be_written_is_said_and_changes_nothing(shop: Shop, spoil: str) -> None:
    path = log_path(shop.server)
    folder = os.path.dirname(path)
    if spoil == "folder is a file":
        Path(folder).write_text("x", encoding="utf-8")
    elif spoil == "log is a folder":
        os.makedirs(path)
    else:
        os.makedirs(folder)
        os.symlink("/etc/hostname", path)
    done = push_hotfix(shop, RESTORED)
    assert done.code == 0, done.output
    assert "hotfence: passed" in done.output
    assert "cannot be written" in done.output
    assert "the answer stands" in done.output
    done = push_hotfix(shop, {"src/retry.py": "RETRIES = 9\n"})
    assert done.code != 0


def test_what_could_not_be_decided_is_on_record_too(shop: Shop) -> None:
    shop.must("config", "hotfence.seconds", "soon", cwd=shop.server)
    done = push_hotfix(shop, RESTORED)
    assert done.code != 0
    ran = hotfence("log", "--format", "json", cwd=shop.server, env=shop.environ)
    found = json.loads(ran.out)
    assert (found["verdict"], found["ref"]) == ("error", f"refs/heads/{BRANCH}")
    assert "hotfence.seconds" in found["error"]


def test_an_ordinary_push_leaves_no_line(shop: Shop) -> None:
    shop.must("switch", "--quiet", "--create", "feature/x")
    shop.commit({"x": "1\n"}, "Feature")
    assert shop.push("feature/x").code == 0
    assert not os.path.exists(log_path(shop.server))


def test_a_decision_is_one_line_of_known_fields() -> None:
    finding = Finding("HF101", "file-out-of-scope", "error", None, "a", 1, None, "m", "f")
    waived = finding._replace(rule="HF403", level="waived")
    verdict = Verdict(
        "blocked",
        "push",
        incident="INC-1",
        findings=(finding, finding, waived),
        scope="2" * 40,
        patch="3" * 64,
    )
    assert as_object(ASKED, verdict, 12, 1_700_000_000.5) == {
        "schema": 1,
        "time": "2023-11-14T22:13:20.500Z",
        "door": "pre-receive",
        "pusher": "dana",
        "ref": "refs/heads/main",
        "old": "0" * 40,
        "new": "1" * 40,
        "verdict": "blocked",
        "stage": "push",
        "incident": "INC-1",
        "rules": ["HF101"],
        "waived": ["HF403"],
        "warned": [],
        "policy": "profile default",
        "scope": "2" * 40,
        "patch": "3" * 64,
        "error": None,
        "ms": 12,
    }


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"GL_USERNAME": "dana", "GL_ID": "key-1", "GL_USER": "x"}, "dana"),
        ({"GL_USER": "dana", "GL_REPO": "shop"}, "dana"),
        ({"GITEA_PUSHER_NAME": "dana"}, "dana"),
        ({"GITHUB_USER_LOGIN": "dana"}, "dana"),
        ({"BB_USER_NAME": "dana"}, "dana"),
        ({"REMOTE_USER": "dana", "USER": "www-data"}, "dana"),
        ({"USER": "git"}, "account git"),
        ({"GIT_COMMITTER_NAME": "dana", "GIT_PUSH_OPTION_0": "user=dana"}, None),
        ({}, None),
    ],
)
def test_who_pushed_is_what_the_host_says(environ: dict[str, str], expected: str | None) -> None:
    assert pusher(environ) == expected


def test_the_log_shows_control_characters_harmlessly(shop: Shop) -> None:
    append(shop.server, [{"schema": 1, "verdict": "passed", "ref": "a\x1b[31mb\n::error::c"}])
    ran = hotfence("log", cwd=shop.server, env=shop.environ)
    assert "\x1b" not in ran.out
    assert len(ran.out.splitlines()) == 1


def test_damaged_lines_are_counted(shop: Shop) -> None:
    append(shop.server, [{"schema": 1, "verdict": "passed"}, {"schema": 99}])
    with open(log_path(shop.server), "ab") as file:
        file.write(b"[" * 100_000 + b"\n\xff\xfe\n")
    ran = hotfence("log", cwd=shop.server, env=shop.environ)
    assert ran.code == 0
    assert "(3 lines of the log are damaged and left out)" in ran.out
