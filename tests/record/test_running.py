"""Commands that are run and kept: codes, signals, output, and what they changed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hotfence.config.record_file import read_entry
from hotfence.model.record import RecordEntry
from hotfence.practice import Shop
from tests.helpers import Ran, hotfence

FOLDER = ".incidents/INC-2041/record"


def record(shop: Shop, *args: str, stdin: str = "") -> Ran:
    return hotfence("record", *args, cwd=shop.clone, env=shop.environ, stdin=stdin)


def newest(shop: Shop) -> tuple[RecordEntry, str]:
    path = max(Path(shop.clone, FOLDER).iterdir(), key=lambda p: p.stat().st_mtime_ns)
    return read_entry(path.name, path.read_bytes()), path.read_text(encoding="utf-8")


def test_output_code_and_times_are_kept_and_shown(hotfix: Shop) -> None:
    script = "echo out; echo err >&2; sleep 0.3; exit 7"
    ran = record(hotfix, "run", "--environment", "production", "--", "sh", "-c", script)
    assert ran.code == 0
    assert ran.out == "out\nerr\n"
    assert "`sh` ended with exit code 7" in ran.err
    entry, text = newest(hotfix)
    assert (entry.kind, entry.exit, entry.environment) == ("evidence", 7, "production")
    assert "```text\nout\nerr\n```" in text
    assert "\nseconds: 0.3\n" in text or "\nseconds: 0.4\n" in text
    assert f"command: \"sh -c '{script}'\"" in text


def test_a_test_that_fails_is_kept_and_ends_with_zero(hotfix: Shop) -> None:
    ran = record(hotfix, "test", "--", "false")
    assert ran.code == 0
    entry, text = newest(hotfix)
    assert (entry.kind, entry.exit) == ("test", 1)
    assert "(it printed nothing)" in text


def test_a_test_that_must_pass_ends_with_two(hotfix: Shop) -> None:
    ran = record(hotfix, "test", "--must-pass", "--", "false")
    assert ran.code == 2
    assert "hotfence: the test failed with exit code 1; it is recorded\n" in ran.err
    assert newest(hotfix)[0].exit == 1
    assert record(hotfix, "test", "--must-pass", "--", "true").code == 0


@pytest.mark.parametrize(("result", "code"), [("passed", 0), ("failed", 1)])
def test_a_test_by_hand_is_kept(hotfix: Shop, result: str, code: int) -> None:
    ran = record(hotfix, "test", "--result", result, "-m", "Clicked through a checkout.")
    assert ran.code == 0
    entry, text = newest(hotfix)
    assert (entry.kind, entry.exit) == ("test", code)
    assert text.endswith("Clicked through a checkout.\n")


def test_a_command_that_a_signal_ends_has_its_number(hotfix: Shop) -> None:
    assert record(hotfix, "run", "--", "sh", "-c", "echo x; kill -9 $$").code == 0
    entry, text = newest(hotfix)
    assert entry.exit == 137
    assert "\nx\n" in text


def test_a_command_that_cannot_start_leaves_nothing(hotfix: Shop) -> None:
    for words in (["no-such-command"], ["./"], ["a\0b"][:0] or ["/etc/passwd"]):
        ran = record(hotfix, "run", "--", *words)
        assert ran.code == 2
        assert "cannot be started" in ran.err
        assert ran.err.count("\n") == 1
    assert not os.path.exists(os.path.join(hotfix.clone, FOLDER))


def test_options_of_the_command_are_the_commands(hotfix: Shop) -> None:
    ran = record(hotfix, "run", "--", "echo", "--debug", "--commit", "--help", "--", "-m")
    assert ran.out == "--debug --commit --help -- -m\n"
    assert newest(hotfix)[1].count("--debug --commit --help -- -m") == 2


def test_a_command_reads_standard_input(hotfix: Shop) -> None:
    assert record(hotfix, "run", "--", "cat", stdin="typed\n").out == "typed\n"


def test_it_runs_where_it_was_called(hotfix: Shop) -> None:
    inside = os.path.join(hotfix.clone, "config")
    ran = hotfence("record", "run", "--", "pwd", cwd=inside, env=hotfix.environ)
    assert ran.out == inside + "\n"
    assert newest(hotfix)[0].exit == 0


def test_a_command_that_is_not_read_only_is_told(hotfix: Shop) -> None:
    ran = record(hotfix, "run", "--", "sh", "-c", "echo more >> README.md")
    assert ran.code == 0
    assert "warning: tracked files differ since" in ran.err
    assert "\nchanged: true\n" in newest(hotfix)[1]
    # Dirty before and after in the same way: this one changed nothing.
    ran = record(hotfix, "run", "--", "cat", "README.md")
    assert "warning" not in ran.err


def test_a_test_is_about_the_patch_as_it_was_before(hotfix: Shop) -> None:
    before = record(hotfix, "note", "-m", "x")
    assert before.code == 0
    digest = newest(hotfix)[0].patch
    record(hotfix, "test", "--", "sh", "-c", "echo made by the test >> README.md")
    entry, text = newest(hotfix)
    assert entry.patch == digest
    assert "\nchanged: true\n" in text


def test_a_long_output_is_shown_whole_and_kept_cut(hotfix: Shop) -> None:
    script = "import sys; sys.stdout.write('x' * 3_000_000 + 'END')"
    ran = record(hotfix, "run", "--", sys.executable, "-c", script)
    assert len(ran.out) == 3_000_003
    assert "bytes in the middle were left out" in ran.err
    text = newest(hotfix)[1]
    assert len(text) < 262_144
    assert text.endswith("xEND\n```\n")


def test_a_child_left_behind_is_not_waited_for(hotfix: Shop) -> None:
    began = time.monotonic()
    ran = record(hotfix, "run", "--", "sh", "-c", "echo x; sleep 30 & echo y")
    assert time.monotonic() - began < 10
    assert ran.out == "x\ny\n"
    assert newest(hotfix)[0].exit == 0


@pytest.mark.parametrize(
    ("at_end", "code", "said"),
    [
        ("trap 'seq 1 50000; echo ending; exit 130' INT", 130, "50000\nending\n"),
        ("trap '' INT", 137, "begun\n"),
        ("trap - INT", 130, "begun\n"),
        ("trap 'echo ending; exit 130' INT; echo more; exec 1>&- 2>&-", 130, "more\n"),
    ],
    ids=["says much", "does not listen", "just ends", "has closed its output"],
)
def test_an_interrupt_ends_the_command_and_keeps_what_it_said(
    hotfix: Shop, at_end: str, code: int, said: str
) -> None:
    follow = f"echo begun; {at_end}; while :; do sleep 0.1; done"
    child = subprocess.Popen(
        [sys.executable, "-I", "-m", "hotfence", "record", "run", "--", "sh", "-c", follow],
        cwd=hotfix.clone,
        env=hotfix.environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"begun\n"
    time.sleep(0.3)
    os.killpg(child.pid, signal.SIGINT)
    _, err = child.communicate(timeout=30)
    assert child.returncode == 0, err
    entry, text = newest(hotfix)
    assert entry.exit == code
    assert text.partition("```text\n")[2].startswith("begun\n")
    assert text.endswith(f"{said}```\n")


def test_a_reader_that_goes_away_does_not_stop_the_record(hotfix: Shop) -> None:
    script = f'"{sys.executable}" -I -m hotfence record run -- seq 1 200000 | head -1'
    done = subprocess.run(
        ["sh", "-c", script], cwd=hotfix.clone, env=hotfix.environ, capture_output=True, text=True
    )
    assert done.stdout == "1\n"
    assert newest(hotfix)[1].endswith("200000\n```\n")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("test",), "give either a command after `--`, or --result"),
        (("test", "--result", "passed", "-m", "x", "--", "true"), "give either a command"),
        (("run",), "Missing argument"),
        (("poem", "-m", "x"), "No such command 'poem'"),
        (("note", "-m", "x", "README.md"), "give the text once"),
        (("note", "-m", "  "), "the text is empty"),
        (("note",), "the text is empty"),
        (("note", "no-such-file"), "no-such-file cannot be read (No such file or directory)"),
        (("note", "config"), "config cannot be read (Is a directory)"),
        (("note", "--about", "v1", "-m", "x"), "--about v1: there is no such commit"),
    ],
)
def test_wrong_use_is_one_line_and_two(hotfix: Shop, args: tuple[str, ...], said: str) -> None:
    ran = record(hotfix, *args)
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert said in ran.err
    assert not os.path.exists(os.path.join(hotfix.clone, FOLDER))


def test_a_binary_file_is_refused(hotfix: Shop) -> None:
    hotfix.write({"screen.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"})
    ran = record(hotfix, "evidence", "screen.png")
    assert ran.code == 2
    assert "screen.png is a binary file; record in words" in ran.err


def test_text_comes_from_a_file_standard_input_or_an_editor(hotfix: Shop) -> None:
    hotfix.write({"seen.txt": "from a file\n"})
    assert record(hotfix, "evidence", "seen.txt").code == 0
    assert newest(hotfix)[1].endswith("\n\nfrom a file\n")
    assert record(hotfix, "note", stdin="from a pipe\n").code == 0
    assert newest(hotfix)[1].endswith("\n\nfrom a pipe\n")
    assert record(hotfix, "prompt", "-", stdin="from a dash\n").code == 0
    assert newest(hotfix)[1].endswith("\n\nfrom a dash\n")
    editor = os.path.join(hotfix.folder, "my editor")
    Path(editor).write_text('#!/bin/sh\necho "from an editor" >> "$1"\n', encoding="utf-8")
    os.chmod(editor, 0o755)
    hotfix.must("config", "core.editor", f"'{editor}'")
    ran = record(hotfix, "decision", "--edit")
    assert ran.code == 0, ran
    text = newest(hotfix)[1]
    assert text.endswith("---\n\nfrom an editor\n")
    hotfix.must("config", "core.editor", "true")
    assert "the text is empty" in record(hotfix, "decision", "--edit").err
    hotfix.must("config", "core.editor", "false")
    ran = record(hotfix, "decision", "--edit")
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_the_diff_is_the_patch_without_any_record(hotfix: Shop) -> None:
    record(hotfix, "note", "-m", "x", "--commit")
    assert record(hotfix, "diff").code == 0
    entry, text = newest(hotfix)
    assert entry.kind == "diff"
    assert "+    timeout_ms: 30000" in text
    assert ".incidents" not in text.partition("---\n\n")[2]
    hotfix.must("switch", "--quiet", "--create", "hotfix/INC-2042-other", "main")
    ran = record(hotfix, "diff")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "there is no patch here: nothing differs from the base" in ran.err


def test_help_says_what_ends_with_what(hotfix: Shop) -> None:
    told = record(hotfix, "--help").out
    assert "Exit codes: 0 recorded, whatever a recorded command ended with; 2 not" in told
    for kind in ("prompt", "answer", "evidence", "note", "decision", "run", "test", "diff"):
        assert f"\n  {kind} " in told
        assert "--commit" in record(hotfix, kind, "--help").out
