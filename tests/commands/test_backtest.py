"""`hotfence backtest` on real histories: ranges, shards, interruptions, bad journals."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from hotfence.backtest.pool import judge_all
from hotfence.backtest.strictness import strictness
from hotfence.backtest.worker import Task
from hotfence.errors import CannotDecideError
from hotfence.git.repository import Repository
from hotfence.git.walk import Range, read_range, walk
from hotfence.model.policy import Policy
from tests.helpers import Ran, hotfence

DAY = 86_400
START = 1_700_000_000


def git(cwd: str, *args: str, stdin: bytes = b"", when: int = START) -> str:
    names = {"GIT_AUTHOR_NAME": "Kim", "GIT_AUTHOR_EMAIL": "kim@example.com"}
    names |= {k.replace("AUTHOR", "COMMITTER"): v for k, v in names.items()}
    dates = {"GIT_AUTHOR_DATE": f"{when} +0000", "GIT_COMMITTER_DATE": f"{when} +0000"}
    done = subprocess.run(
        ["git", *args], cwd=cwd, env={**os.environ, **names, **dates}, input=stdin,
        capture_output=True, check=True,
    )  # fmt: skip
    return done.stdout.decode().strip()


def commit(cwd: str, files: Mapping[str, str | None], message: str, day: int = 0) -> str:
    for path, text in files.items():
        full = Path(cwd, path)
        if text is None:
            full.unlink()
            continue
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_text(text, encoding="utf-8", errors="surrogateescape")
    git(cwd, "add", "--all")
    when = START + day * DAY
    git(cwd, "commit", "--quiet", "--allow-empty", "-F", "-", stdin=message.encode(), when=when)
    return git(cwd, "rev-parse", "HEAD")


@pytest.fixture
def repo(tmp_path: Path) -> str:
    """A short history in which each commit but the first is of one kind."""
    path = str(tmp_path / "repo")
    git(str(tmp_path), "init", "--quiet", "-b", "main", path)
    commit(path, {"src/a.py": "RETRIES = 2\n", "go.mod": "module shop\n\ngo 1.21\n"}, "Begin")
    commit(path, {"src/a.py": "RETRIES = 1\n"}, "Fix the retries", 1)
    bumped = "module shop\n\ngo 1.21\n\nrequire example.com/queue v1.2.3\n"
    commit(path, {"go.mod": bumped}, "Bump the queue client", 2)
    commit(path, {"ops/x.sql": "CREATE INDEX i ON orders (state);\n"}, "Add an index", 40)
    commit(path, {"db/migrate/20240101000000_add.rb": _MIGRATION}, "Add a column", 41)
    commit(path, {"src/a.py": "RETRIES = 3\n"}, "Raise the retries", 80)
    return path


_MIGRATION = (
    "class Add < ActiveRecord::Migration[7.1]\n  def change\n"
    "    add_column :orders, :state, :string\n  end\nend\n"
)


def run(cwd: str, *args: str) -> Ran:
    return hotfence("backtest", *args, cwd=cwd)


def lines_of(text: str) -> tuple[dict[str, Any], dict[str, dict[str, Any]], dict[str, Any]]:
    """Return the header, the commits by subject, the last line."""
    header, *rows, end = [json.loads(line) for line in text.splitlines()]
    assert header["backtest"] == 1
    assert end["end"]["commits"] == len(rows)
    return header, {r.get("subject", r["commit"]): r for r in rows}, end


def refused(ran: Ran, *words: str) -> None:
    assert ran.code == 2, ran
    assert ran.err.count("\n") == 1, ran
    for word in words:
        assert word in ran.err, ran


def test_each_commit_is_told_with_its_kinds_and_rules(repo: str) -> None:
    ran = run(repo, "--format", "jsonl")
    assert (ran.code, ran.err) == (0, "")
    header, rows, end = lines_of(ran.out)
    assert header["tips"] == [git(repo, "rev-parse", "HEAD")]
    assert rows["Fix the retries"]["rules"] == []
    assert rows["Fix the retries"]["blocked"] is False
    assert (rows["Fix the retries"]["files"], rows["Fix the retries"]["lines"]) == (1, 2)
    assert rows["Bump the queue client"]["rules"] == ["HF201"]
    assert rows["Bump the queue client"]["paths"] == {"go.mod": ["dependency"]}
    assert rows["Bump the queue client"]["time"] == START + 2 * DAY
    assert rows["Add an index"]["rules"] == ["HF212"]
    assert "HF211" in rows["Add a column"]["rules"]
    assert "HF212" not in rows["Add a column"]["rules"]
    assert end["totals"]["commits"] == 6
    assert end["totals"]["blocked"] == sum(r["blocked"] for r in rows.values())
    assert end["totals"]["rules"]["HF212"] == end["totals"]["alone"]["HF212"] == 1


def test_text_fits_a_screen_and_names_what_matters(repo: str) -> None:
    out = run(repo).out
    assert "6 commits of HEAD, 2023-11-14 to 2024-02-02" in out
    assert "HF212 schema-statement" in out
    assert "1 commit: HF212 in x.sql" in out
    assert "Add an index" in out
    assert len(out.splitlines()) <= 45


def test_ranges_are_those_of_git(repo: str) -> None:
    git(repo, "tag", "v1", "HEAD~3")
    for args, expected in (
        (["v1.."], 3),
        (["v1"], 3),
        (["--base", "v1"], 3),
        (["--base", "HEAD~4", "--head", "v1"], 1),
        (["--last", "2"], 2),
        (["--since", "2024-01-15"], 1),
        (["HEAD..v1"], 0),
    ):
        ran = run(repo, "--format", "jsonl", *args)
        assert ran.code == 0, ran
        assert lines_of(ran.out)[2]["totals"]["commits"] == expected, args
    assert run(repo, "HEAD..v1").out == "hotfence backtest: no commit of HEAD..v1 was judged\n"


def test_what_is_no_range_is_refused(repo: str, tmp_path: Path) -> None:
    refused(run(repo, "nowhere.."), "nowhere..")
    refused(run(repo, "HEAD", "main"), "one range")
    refused(run(repo, "HEAD", "--base", "main"), "excludes")
    refused(run(repo, "--since", "blue moon"), "--since")
    refused(run(repo, "--", "--all"), "--all")
    refused(run(repo, "a\nb"), "no range")
    refused(run(repo, "--shard", "3/2"), "--shard")
    refused(run(repo, "--output", "pdf=x"), "FORMAT=FILE")
    refused(run(repo, "--output", "html=/nowhere/x.html"), "/nowhere")
    refused(run(repo, "--output", "jsonl=/dev/null"), "no plain file")
    refused(run(repo, "--resume", "nothing.jsonl"), "nothing.jsonl")
    refused(run(repo, "--merge"), "journals")
    git(str(tmp_path), "init", "--quiet", "empty")
    refused(run(str(tmp_path / "empty")), "no commits")


def test_merges_are_counted_or_compared_with_their_first_parent(repo: str) -> None:
    git(repo, "switch", "--quiet", "-c", "side", "HEAD~1")
    commit(repo, {"side.sql": "DROP TABLE orders;\n"}, "Drop a table", 81)
    git(repo, "switch", "--quiet", "main")
    git(repo, "merge", "--quiet", "--no-ff", "-m", "Merge the side", "side", when=START + 82 * DAY)
    _, rows, end = lines_of(run(repo, "--format", "jsonl").out)
    assert end["end"]["merges"] == 1
    assert "Merge the side" not in rows
    _, rows, end = lines_of(run(repo, "--first-parent", "--format", "jsonl").out)
    assert end["end"]["merges"] == 0
    assert rows["Merge the side"]["paths"] == {"side.sql": ["schema"]}
    assert "Drop a table" not in rows


def test_the_policy_decides_what_blocks(repo: str) -> None:
    rules = "rules: {HF201: warn, HF212: off}\nlimits: {lines: 1}\n"
    commit(repo, {".hotfence.yaml": f"version: 1\n{rules}"}, "Policy", 90)
    _, rows, end = lines_of(run(repo, "HEAD~1", "--format", "jsonl").out)
    assert rows["Bump the queue client"]["rules"] == ["HF105"]
    assert rows["Bump the queue client"]["warned"] == ["HF201"]
    assert rows["Add an index"]["rules"] == []
    assert rows["Fix the retries"]["rules"] == ["HF105"]
    assert end["totals"]["warned"] == {"HF201": 1}
    commit(repo, {".hotfence.yaml": "version: 1\nrules: {HF201: maybe}\n"}, "Bad policy", 91)
    refused(run(repo), ".hotfence.yaml")


def test_the_policys_catalog_is_asked(repo: str) -> None:
    own = "version: 1\ncatalog: [{kind: dependency, files: [src/a.py]}]\n"
    commit(repo, {".hotfence.yaml": own}, "Policy", 90)
    _, rows, _ = lines_of(run(repo, "HEAD~1", "--format", "jsonl").out)
    assert rows["Fix the retries"]["rules"] == ["HF201"]


@pytest.fixture
def long_repo(tmp_path: Path) -> str:
    """Four hundred commits, made by fast-import."""
    path = str(tmp_path / "long.git")
    git(str(tmp_path), "init", "--quiet", "--bare", "-b", "main", path)
    stream = []
    for n in range(400):
        name = ("src/a.py", "go.mod", "ops/x.sql")[n % 3]
        text = (
            f"RETRIES = {n}\n",
            f"module shop\n\nrequire example.com/queue v1.2.{n}\n",
            f"CREATE INDEX i{n} ON orders (state);\n",
        )[n % 3]
        stream.append(
            f"commit refs/heads/main\ncommitter Kim <kim@example.com> {START + n * DAY} +0000\n"
            f"data {len(f'Change {n}')}\nChange {n}\n"
            f"M 100644 inline {name}\ndata {len(text)}\n{text}\n"
        )
    git(path, "fast-import", "--quiet", stdin="".join(stream).encode())
    return path


def sorted_lines(path: Path) -> list[str]:
    return sorted(path.read_text().splitlines())


def test_shards_joined_are_the_whole(long_repo: str, tmp_path: Path) -> None:
    whole, joined = tmp_path / "whole.jsonl", tmp_path / "joined.jsonl"
    assert run(long_repo, "--output", f"jsonl={whole}").code == 0
    parts = [str(tmp_path / f"{n}.jsonl") for n in (1, 2, 3)]
    for n, part in enumerate(parts, 1):
        assert run(long_repo, "--shard", f"{n}/3", "--output", f"jsonl={part}").code == 0
        assert 80 < len(Path(part).read_text().splitlines()) < 190
    html = tmp_path / "joined.html"
    outputs = ("--output", f"jsonl={joined}", "--output", f"html={html}")
    ran = run(str(tmp_path), "--merge", *parts, *outputs)
    assert ran.code == 0, ran
    assert ran.out == run(long_repo).out
    assert sorted_lines(joined) == sorted_lines(whole)
    assert "<svg" in html.read_text()
    assert run(str(tmp_path), "--merge", str(joined)).out == ran.out
    piped = run(str(tmp_path), "--merge", *parts, "--format", "jsonl").out
    assert sorted(piped.splitlines()) == sorted_lines(whole)

    def merge(*args: str) -> Ran:
        return run(str(tmp_path), "--merge", *args)

    refused(merge(parts[0], parts[2]), "2/3 missing")
    refused(merge(*parts, parts[1]), "2/3 is there twice")
    refused(merge(*parts, "--shard", "1/2"), "--merge")
    refused(merge(parts[0], str(whole)), "shards of one number")
    other = tmp_path / "other.jsonl"
    run(long_repo, "--last", "9", "--shard", "2/3", "--output", f"jsonl={other}")
    refused(merge(parts[0], str(other), parts[2]), "another range")
    text = Path(parts[1]).read_text().splitlines(keepends=True)
    Path(parts[1]).write_text("".join(text[:-1]))
    refused(merge(*parts), "not finished", "--resume")
    Path(parts[1]).write_text("".join([*text[:-1], text[1], text[-1]]))
    refused(merge(*parts), "twice")


def test_a_killed_run_resumes_to_the_same_result(long_repo: str, tmp_path: Path) -> None:
    whole, part = tmp_path / "whole.jsonl", tmp_path / "part.jsonl"
    assert run(long_repo, "--output", f"jsonl={whole}").code == 0
    args = ["backtest", "--jobs", "1", "--output", f"jsonl={part}"]
    kills = 0
    for _ in range(3):
        before = part.stat().st_size if part.exists() else 0
        child = subprocess.Popen(
            [sys.executable, "-I", "-m", "hotfence", *args], cwd=long_repo,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        until = time.monotonic() + 30
        while child.poll() is None and time.monotonic() < until:
            if part.exists() and part.stat().st_size > before + 200:
                child.send_signal(signal.SIGKILL)
                kills += 1
                break
            time.sleep(0.002)
        assert child.communicate(timeout=30)[1] == b""
        with part.open("ab") as file:
            file.write(b'{"commit":"12')  # what a power loss leaves of a line
    assert kills
    done = len(part.read_text().splitlines())
    assert 1 < done < 402
    kept = part.read_text().splitlines()[: done - 1]
    ran = run(long_repo, "--resume", str(part))
    assert ran.code == 0, ran
    assert part.read_text().splitlines()[: done - 1] == kept
    assert sorted_lines(part) == sorted_lines(whole)
    assert ran.out == run(long_repo).out
    size = part.stat().st_size
    assert run(long_repo, "--output", f"jsonl={part}").out == ran.out
    assert part.stat().st_size == size


def test_ctrl_c_says_how_to_go_on(long_repo: str, tmp_path: Path) -> None:
    part = tmp_path / "part.jsonl"
    child = subprocess.Popen(
        [sys.executable, "-I", "-m", "hotfence", "backtest", "--jobs", "2",
         "--output", f"jsonl={part}"],
        cwd=long_repo, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    until = time.monotonic() + 30
    while not (part.exists() and part.stat().st_size > 500) and time.monotonic() < until:
        time.sleep(0.002)
    os.killpg(child.pid, signal.SIGINT)
    out, err = child.communicate(timeout=30)
    assert (child.returncode, out) == (2, b"")
    assert err.count(b"\n") == 1
    assert f"hotfence backtest --resume {part}".encode() in err
    assert run(long_repo, "--resume", str(part)).code == 0


def test_a_journal_of_something_else_is_refused_and_kept(repo: str, tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    output = ("--output", f"jsonl={path}")
    assert run(repo, "--last", "3", *output).code == 0
    kept = path.read_bytes()
    header, *rows, end = kept.splitlines(keepends=True)

    def told(data: bytes, *args: str) -> Ran:
        path.write_bytes(data)
        ran = run(repo, *args, *output)
        assert ran.code == 0 or path.read_bytes().startswith(data)
        return ran

    refused(told(kept), "another range")
    refused(told(kept, "--last", "3", "--shard", "1/2"), "shard")
    old = header.replace(b'"version":"', b'"version":"0.0.')
    refused(told(old + b"".join(rows), "--last", "3"), "version 0.0.")
    refused(told(b"notes of mine\n", "--last", "3"), "no journal")
    refused(told(b"notes of mine", "--last", "3"), "no journal")
    refused(told(header + b"garbage\n" + rows[0], "--last", "3"), "line 2")
    refused(told(header + rows[0] + rows[0], "--last", "3"), "twice")
    refused(told(header + rows[0] + end, "--last", "3"), "lost")
    refused(told(header + rows[0][:2] + b'"x":1}\n' + rows[1], "--last", "3"), "line 2")
    strange = rows[0].replace(b'"time":1', b'"time":"x","y":1')
    refused(told(header + strange + rows[1], "--last", "3"), "line 2")
    stranger = rows[0].replace(json.loads(rows[0])["commit"].encode(), b"a" * 40)
    refused(told(header + stranger, "--last", "3"), "this history does not")
    whole = sorted(kept.splitlines())
    for start in (b"", header[:20], header, header + rows[0] + rows[1][:9], header + b"\0" * 99):
        assert told(start, "--last", "3").code == 0
        assert sorted(path.read_bytes().splitlines()) == whole
    commit(repo, {".hotfence.yaml": "version: 1\nrules: {HF201: warn}\n"}, "Policy", 90)
    refused(run(repo, "--resume", str(path)), "another policy")
    refused(run(repo, "--resume", str(path), "--last", "3"), "--last")


def test_hostile_subjects_and_paths_stay_text(repo: str, tmp_path: Path) -> None:
    path = "<script>alert(1)</script>\x1b[31m/" + "go.mod"
    subject = "::error::</td><script>alert('x')</script>\x1b]0;x\x07 ##[group]\u202e"
    commit(repo, {path: "module a\n\nrequire example.com/b v1.0.0\n"}, subject, 90)
    commit(repo, {"caf\udce9.sql": "DROP TABLE a;\n"}, "Latin name", 91)
    html = tmp_path / "x.html"
    ran = run(repo, "--output", f"html={html}")
    page = html.read_text(encoding="utf-8")
    for text in (ran.out, page):
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert "::error" not in text
        assert "##[" not in text
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    raw = run(repo, "--format", "jsonl").out
    assert raw.isascii()
    assert "::" not in raw
    _, rows, _ = lines_of(raw)
    assert path in rows[subject]["paths"]
    assert "caf\udce9.sql" in rows["Latin name"]["paths"]


def test_the_page_stands_alone(repo: str) -> None:
    page = run(repo, "--format", "html").out
    assert page.startswith("<!DOCTYPE html>")
    for word in ("http://", "https://", "src=", "<script", "url(", "@import", "<link"):
        assert word not in page
    for word in ("prefers-color-scheme: dark", "@media print", '<svg viewBox="0 0 960', "<desc"):
        assert word in page


def test_a_shallow_clone_counts_its_cut(repo: str, tmp_path: Path) -> None:
    git(str(tmp_path), "clone", "--quiet", "--depth", "3", f"file://{repo}", "shallow")
    _, rows, end = lines_of(run(str(tmp_path / "shallow"), "--format", "jsonl").out)
    assert set(rows) == {"Add a column", "Raise the retries"}
    assert end["end"]["cut_off"] == 1
    assert "1 at the cut of this shallow clone" in run(str(tmp_path / "shallow")).out


def test_a_missing_object_costs_its_commits_only(repo: str) -> None:
    oid = git(repo, "rev-parse", "HEAD~3:go.mod")
    Path(repo, ".git/objects", oid[:2], oid[2:]).unlink()
    ran = run(repo, "--format", "jsonl")
    _, rows, end = lines_of(ran.out)
    broken = [row for row in rows.values() if "error" in row]
    assert [row["commit"] for row in broken] == [git(repo, "rev-parse", "HEAD~3")]
    assert "\n" not in broken[0]["error"]
    assert end["totals"]["errors"] == 1
    assert "could not be judged: 1;" in run(repo).out
    tip = git(repo, "rev-parse", "HEAD~2")
    Path(repo, ".git/objects", tip[:2], tip[2:]).unlink()
    refused(run(repo), "git fsck")


def test_spawned_workers_do_the_same_and_do_not_run_the_command_again(repo: str) -> None:
    repository = Repository.at(repo)
    try:
        task = Task(repository.git_dir, repository.environ, strictness(Policy()))
        commits = list(walk(repository, Range(read_range(repository, "HEAD")[0])))
        found = {
            method: [j for js in judge_all(commits, task, 1, method=method) for j in js]
            for method in ("fork", "spawn")
        }
    finally:
        repository.close()
    assert [j.oid for j in found["fork"]] == [c.oid for c in commits]
    assert found["fork"] == found["spawn"]


def test_a_worker_that_takes_too_long_costs_its_commits_only(repo: str) -> None:
    repository = Repository.at(repo)
    try:
        task = Task(repository.git_dir, repository.environ, strictness(Policy()))
        commits = list(walk(repository, Range(read_range(repository, "HEAD")[0], last=2)))
        found = [j for js in judge_all(commits, task, 2, seconds=-1.0) for j in js]
    finally:
        repository.close()
    assert {j.oid for j in found} == {c.oid for c in commits}
    assert all("too long" in j.error for j in found if j.error)


def test_a_broken_walk_is_told(repo: str) -> None:
    repository = Repository.at(repo)
    try:
        with pytest.raises(CannotDecideError):
            list(walk(repository, Range(("1" * 40,))))
    finally:
        repository.close()
