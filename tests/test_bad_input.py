"""Whatever goes wrong: one clear line, the right exit code, no traceback, no push lost or let by.

Everything here goes through real processes: the command, the hooks, pushes to a real server.
"""

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from hotfence.model.rule import Content, Symlink
from hotfence.model.story import BRANCH, INCIDENT, QUEUE, RESTORED, SCOPE
from hotfence.practice import Done, Shop, server_words
from tests.conftest import ShopMaker
from tests.helpers import Ran, check, hotfence, push_hotfix, rules_of, start_hotfix

ZERO = "0" * 40
BOMB = "a0: &a0 [x, x]\n" + "".join(
    f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 30)
)
MERGES = "a0: &a0 {k: v}\n" + "".join(
    f"a{i}: &a{i} {{<<: [{', '.join([f'*a{i - 1}'] * 9)}]}}\n" for i in range(1, 12)
)
SCREEN = 40  # lines


def one_line(ran: Ran, code: int = 2) -> str:
    """Return the one line that a failed command says on standard error."""
    assert ran.code == code, ran
    assert "Exception ignored" not in ran.err, ran
    lines = ran.err.splitlines()
    assert len(lines) == 1, ran
    assert lines[0].startswith("hotfence: "), ran
    return lines[0].removeprefix("hotfence: ")


def words(done: Done) -> str:
    """Return what the server's hook said; it never shows a traceback."""
    assert "Traceback" not in done.output, done.output
    assert "Exception ignored" not in done.output, done.output
    assert "internal error" not in done.output, done.output
    return server_words(done.output)


def assert_ordinary_pushes_pass(shop: Shop) -> None:
    shop.must("switch", "--quiet", "--force-create", "feature/x", "origin/main")
    shop.commit({"src/other.py": f"X = {time.monotonic()}\n"}, "Ordinary work")
    done = shop.push("feature/x", force=True)
    assert done.code == 0, done.output
    assert words(done) == ""


def assert_hotfix_pushes_fail(shop: Shop, *told: str) -> str:
    """A correct hotfix is rejected, with one line that holds all of `told`."""
    done = push_hotfix(shop, RESTORED)
    said = words(done)
    assert done.code != 0, done.output
    assert len(said.splitlines()) == 1, said
    for text in told:
        assert text in said
    on_server = shop.run(
        "rev-parse", "--verify", "--quiet", f"refs/heads/{BRANCH}", cwd=shop.server
    )
    assert on_server.code != 0
    return said


def fake_git(folder: Path, script: str) -> str:
    """Put a shell script called git in front of the PATH; return that PATH."""
    real = shutil.which("git")
    assert real is not None
    folder.mkdir(exist_ok=True)
    file = folder / "git"
    file.write_text(f'#!/bin/sh\n{script}\nexec {shlex.quote(real)} "$@"\n', encoding="utf-8")
    file.chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


def hook_with(shop: Shop, **environ: str) -> None:
    """Install the server hook with some environment variables set."""
    pairs = " ".join(f"{name}={shlex.quote(value)}" for name, value in environ.items())
    shop.install_server_hook(
        f"env {pairs} {shlex.quote(sys.executable)} -I -m hotfence pre-receive"
    )


def run_in_shop(shop: Shop, *args: str, stdin: str | bytes = "", **environ: str) -> Ran:
    return hotfence(*args, cwd=shop.clone, env={**shop.environ, **environ}, stdin=stdin)


def push_lines(shop: Shop, branch: str = BRANCH, head: str = "HEAD") -> str:
    """Return what git gives a pre-push hook for a new branch."""
    oid = shop.must("rev-parse", head)
    return f"refs/heads/{branch} {oid} refs/heads/{branch} {ZERO}\n"


# The scope file


BAD_SCOPES: dict[str, tuple[Mapping[str, Content], str]] = {
    "empty": ({SCOPE: ""}, "the file is empty; `hotfence schema scope` has the form"),
    "comment only": ({SCOPE: "# later\n"}, "the file is empty"),
    "a list": ({SCOPE: "[1]\n"}, "found a list, expected a mapping"),
    "directory": ({f"{SCOPE}/x": "x"}, "this is a directory; make it a file"),
    "symlink": ({SCOPE: Symlink("../../README.md")}, "this is a symbolic link or submodule"),
    "symlink to nowhere": ({SCOPE: Symlink("/no/such")}, "this is a symbolic link or submodule"),
    "not UTF-8": ({SCOPE: b"incident: \xff\n"}, "the file is not UTF-8; save it as UTF-8"),
    "UTF-16": ({SCOPE: "incident: x\n".encode("utf-16")}, "the file is not UTF-8"),
    "NUL": ({SCOPE: b"incident: \0\n"}, "the control character U+0000 is refused; delete it"),
    "10 MB": ({SCOPE: b"#" * 10_000_000}, "the file has 10000000 bytes; 65536 are the most"),
    "alias bomb": ({SCOPE: BOMB}, "the anchor &a0 is refused; write the value out"),
    "merge-key bomb": ({SCOPE: MERGES}, "the anchor &a0 is refused; write the value out"),
    "nesting": ({SCOPE: "[" * 60_000}, "nest"),
    "Python tag": ({SCOPE: "incident: !!python/object/apply:os.system [id]\n"}, "is refused"),
    "two documents": (
        {SCOPE: f"incident: {INCIDENT}\n---\nincident: {INCIDENT}\n"},
        "line 2, column 1: a second document begins here; keep one",
    ),
    "blank file": (
        {SCOPE: f"incident: {INCIDENT}\nchange: [{{file: }}]\n"},
        "line 2, column 10: change[0]: name a `file`, or a commit to `revert`",
    ),
}


@pytest.mark.parametrize("name", BAD_SCOPES)
def test_a_scope_that_does_not_read_blocks_and_says_which_line(name: str, shop: Shop) -> None:
    files, told = BAD_SCOPES[name]
    start_hotfix(shop, {**RESTORED, **files}, with_scope=False)
    found = check(shop)
    assert found["verdict"] == "blocked"
    assert {"HF001", "HF002"} <= set(rules_of(found))
    messages = [f["message"] for f in found["findings"] if f["rule"] == "HF002"]
    assert any(told in message for message in messages), messages
    done = shop.push(BRANCH)
    said = words(done)
    assert done.code != 0
    assert "HF002 scope-invalid" in said
    assert told in said
    assert len(said.splitlines()) <= SCREEN
    assert max(map(len, said.splitlines())) < 700


@pytest.mark.parametrize("name", ["empty", "symlink", "10 MB", "two documents", "blank file"])
def test_allows_says_no_while_the_scope_does_not_read(name: str, shop: Shop) -> None:
    files, _ = BAD_SCOPES[name]
    start_hotfix(shop, files, with_scope=False)
    ran = run_in_shop(shop, "allows", QUEUE)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith(f"no: {QUEUE}")
    assert len(ran.out.splitlines()) == 1


def test_a_missing_scope_blocks_everything_but_the_record(shop: Shop) -> None:
    done = push_hotfix(shop, RESTORED, with_scope=False)
    assert done.code != 0
    assert words(done).splitlines()[:4] == [
        f"hotfence: BLOCKED {BRANCH} (1 finding; read-only phase)",
        f"  HF001 read-only  {QUEUE}",
        f"      the scope file {SCOPE} is not there, so only the record may change;"
        f" this changes {QUEUE}",
        f"      -> Fill in `mkdir -p {SCOPE.removesuffix('/scope.yaml')} && hotfence scope form >"
        f" {SCOPE}` and commit it before the patch.",
    ]


# The policy file


BAD_POLICIES: dict[str, tuple[Content | None, str]] = {
    "empty": ("", "the file is empty; `version: 1` is the least"),
    "no version": ("limits: {files: 1}\n", "the field `version` is missing"),
    "unknown field": ("version: 1\nlimit: {files: 1}\n", "did you mean `limits`?"),
    "not UTF-8": (b"version: 1\n# \xff\n", "the file is not UTF-8; save it as UTF-8"),
    "10 MB": (b"#" * 10_000_000, "has 10000000 bytes; 65536 are the most"),
    "alias bomb": (BOMB, "the anchor &a0 is refused; write the value out"),
    "Python tag": ("version: !!python/none x\n", "is refused; write a plain value"),
    "two documents": ("version: 1\n---\nversion: 1\n", "a second document begins here"),
    "regular expression": ("version: 1\nincident_id: '('\n", "no regular expression"),
    "huge repetition": ("version: 1\nincident_id: 'a{99999999999}'\n", "no regular expression"),
    "directory": (None, "is a directory"),
}


def put_policy(shop: Shop, content: Content | None) -> None:
    """Commit a policy to main; None makes it a directory."""
    shop.must("switch", "--quiet", "main")
    files: dict[str, Content] = {".hotfence.yaml": content}
    if content is None:
        files[".hotfence.yaml/x"] = "x"
    shop.commit(files, "Policy")


@pytest.mark.parametrize("name", BAD_POLICIES)
def test_a_policy_that_does_not_read_is_kept_off_the_default_branch(name: str, shop: Shop) -> None:
    content, told = BAD_POLICIES[name]
    put_policy(shop, content)
    done = shop.push("main")
    said = words(done)
    assert done.code != 0, done.output
    assert "HF010 policy-invalid" in said
    assert told in said
    assert len(said.splitlines()) <= SCREEN


@pytest.mark.parametrize(
    "name", ["empty", "unknown field", "not UTF-8", "10 MB", "huge repetition", "directory"]
)
def test_a_bad_policy_in_force_blocks_hotfixes_only(name: str, make_shop: ShopMaker) -> None:
    content, told = BAD_POLICIES[name]
    shop = make_shop(hook=False)
    put_policy(shop, content)
    shop.must("push", "--quiet", "origin", "main")
    shop.install_server_hook()
    assert_ordinary_pushes_pass(shop)
    assert_hotfix_pushes_fail(shop, f"hotfence: {BRANCH}: ", ".hotfence.yaml on main", told)
    ran = run_in_shop(shop, "check")
    assert (ran.code, ran.err) == (2, "")
    assert told in ran.out
    assert len(ran.out.splitlines()) == 1
    hook = run_in_shop(shop, "pre-push", "origin", "x", stdin=push_lines(shop))
    assert told in one_line(hook)


def test_a_policy_that_is_a_symbolic_link_is_called_one(shop: Shop) -> None:
    put_policy(shop, Symlink("README.md"))
    done = shop.push("main")
    assert done.code != 0
    assert "HF010 policy-invalid" in words(done)
    assert "symbolic link" in words(done)


def test_without_a_policy_the_default_profile_is_in_force_and_the_report_says_so(
    make_shop: ShopMaker,
) -> None:
    shop = make_shop(hook=False)
    shop.must("switch", "--quiet", "main")
    shop.commit({".hotfence.yaml": None}, "No policy")
    shop.must("push", "--quiet", "origin", "main")
    shop.install_server_hook()
    assert_ordinary_pushes_pass(shop)
    note = "no .hotfence.yaml on the default branch: the built-in profile `default` is in force"
    blocked = push_hotfix(shop, RESTORED, with_scope=False)
    assert blocked.code != 0
    assert f"  note: {note}" in words(blocked).splitlines()
    passed = push_hotfix(shop, RESTORED)
    assert passed.code == 0, passed.output
    assert f"  note: {note}" in words(passed).splitlines()
    assert check(shop)["notes"] == [note]


# The server's policy and settings


@pytest.fixture
def server_policy(tmp_path: Path) -> Path:
    return tmp_path / "server-policy.yaml"


@pytest.mark.parametrize(
    ("how", "what"),
    [
        ("environment", "missing"),
        ("git config", "missing"),
        ("environment", "directory"),
        ("git config", "invalid"),
        ("environment", "10 MB"),
    ],
)
def test_a_server_policy_that_does_not_read_blocks_hotfixes_only(
    how: str, what: str, shop: Shop, server_policy: Path
) -> None:
    told = {
        "missing": f"the policy {server_policy} cannot be read (No such file or directory);"
        " name a file that is there (git config hotfence.policy, HOTFENCE_POLICY)",
        "directory": f"the policy {server_policy} is a directory; name the file",
        "invalid": f"the policy {server_policy} cannot be read: line 1, column 1:",
        "10 MB": f"the policy {server_policy} has more than 65536 bytes",
    }[what]
    if what == "directory":
        server_policy.mkdir()
    elif what != "missing":
        server_policy.write_bytes(b"x: 1\n" if what == "invalid" else b"#" * 10_000_000)
    if how == "environment":
        hook_with(shop, HOTFENCE_POLICY=str(server_policy))
    else:
        shop.must("config", "hotfence.policy", str(server_policy), cwd=shop.server)
    assert_ordinary_pushes_pass(shop)
    assert_hotfix_pushes_fail(shop, f"hotfence: {BRANCH}: {told}")


def test_an_unreadable_server_policy_blocks_hotfixes_only(shop: Shop, tmp_path: Path) -> None:
    loop = tmp_path / "loop"  # unreadable for root as well
    loop.symlink_to(loop)
    hook_with(shop, HOTFENCE_POLICY=str(loop))
    assert_ordinary_pushes_pass(shop)
    assert_hotfix_pushes_fail(shop, f"the policy {loop} cannot be read (")


def test_a_server_policy_mended_at_once_counts_at_once(shop: Shop, server_policy: Path) -> None:
    server_policy.write_text("version: 2\n", encoding="utf-8")
    hook_with(shop, HOTFENCE_POLICY=str(server_policy))
    assert_hotfix_pushes_fail(shop, str(server_policy))
    server_policy.write_text("version: 1\n", encoding="utf-8")
    done = push_hotfix(shop, RESTORED)
    assert done.code == 0, done.output


@pytest.mark.parametrize("seconds", ["soon", "", "nan", "inf", "-inf", "1e300"])
def test_a_deadline_that_is_no_number_blocks_hotfixes_only(seconds: str, shop: Shop) -> None:
    shop.must("config", "hotfence.seconds", seconds, cwd=shop.server)
    assert_ordinary_pushes_pass(shop)
    assert_hotfix_pushes_fail(
        shop,
        f"git config hotfence.seconds is {seconds!r}, expected a number such as 4.5",
    )


@pytest.mark.parametrize("seconds", ["0", "60"])
def test_a_deadline_that_is_a_number_is_taken(seconds: str, shop: Shop) -> None:
    shop.must("config", "hotfence.seconds", seconds, cwd=shop.server)
    assert_ordinary_pushes_pass(shop)


def test_the_deadline_strikes_where_git_is_slow(shop: Shop, tmp_path: Path) -> None:
    slow = fake_git(tmp_path / "bin", 'case "$*" in *rev-list*|*diff-tree*) sleep 3;; esac')
    hook_with(shop, PATH=slow)
    shop.must("config", "hotfence.seconds", "0.001", cwd=shop.server)
    began = time.monotonic()
    assert_hotfix_pushes_fail(
        shop,
        "within the time that a server gives its hooks;"
        " push a smaller change, or raise `git config hotfence.seconds`",
    )
    assert time.monotonic() - began < 3


# Refs and history


def repository(folder: Path, branch: str = "main") -> str:
    """Make an empty repository without a remote; return its path."""
    subprocess.run(
        ["git", "init", "--quiet", f"--initial-branch={branch}", str(folder)], check=True
    )
    return str(folder)


@pytest.mark.parametrize("option", ["--base", "--head"])
@pytest.mark.parametrize("name", ["nosuch", "0" * 40, "--all", "a\nb", ""])
def test_a_ref_that_does_not_exist_is_named(option: str, name: str, shop: Shop) -> None:
    start_hotfix(shop, RESTORED)
    other = ["--head", "HEAD"] if option == "--base" else ["--base", "origin/main"]
    told = one_line(run_in_shop(shop, "check", *other, f"{option}={name}"))
    shown = name.replace("\n", "\\n")
    assert told == (
        f"{option} {shown}: there is no such commit in {shop.clone}/.git;"
        " fetch it, or mend the name"
    )


def test_a_repository_without_commits_says_what_to_do(tmp_path: Path) -> None:
    folder = repository(tmp_path / "new", BRANCH)
    for command in (["check"], ["pre-commit"]):
        assert one_line(hotfence(*command, cwd=folder)) == (
            "no default branch is known, so there is nothing to compare with;"
            " call it main, or give --base"
        )
    assert one_line(hotfence("check", "--head", "HEAD", cwd=folder)).startswith("--head HEAD: ")


def test_an_ordinary_branch_without_commits_is_none_of_its_business(tmp_path: Path) -> None:
    folder = repository(tmp_path / "new", "main")
    assert hotfence("pre-commit", cwd=folder) == Ran(0, "", "")
    ran = hotfence("check", cwd=folder)
    assert ran == Ran(0, "hotfence: main is no hotfix branch, so there is nothing to judge\n", "")


@pytest.mark.parametrize(
    "command",
    [["check"], ["ci"], ["allows", "x"], ["policy", "show"], ["pre-commit"], ["pre-push"]],
    ids=" ".join,
)
def test_no_repository_at_all_is_said_in_one_line(command: list[str], tmp_path: Path) -> None:
    told = one_line(hotfence(*command, cwd=str(tmp_path), env={"CI_COMMIT_SHA": "x"}))
    assert told.startswith(f"{tmp_path} is no repository that git can open: ")


def test_pre_receive_outside_a_repository_is_said_in_one_line(tmp_path: Path) -> None:
    line = f"{ZERO} {'1' * 40} refs/heads/{BRANCH}\n"
    told = one_line(hotfence("pre-receive", cwd=str(tmp_path), stdin=line))
    assert told.startswith(f"{tmp_path} is no repository that git can open: ")


@pytest.mark.parametrize("kind", ["file", "missing"])
def test_a_repo_that_is_no_directory_is_named(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "thing"
    if kind == "file":
        path.write_text("x", encoding="utf-8")
    for command in ("check", "ci", "allows", "policy"):
        args = {"allows": ["allows", "x"], "policy": ["policy", "show"]}.get(command, [command])
        told = one_line(hotfence(*args, "--repo", str(path), cwd=str(tmp_path)))
        assert told == f"{path} is not a directory; give --repo a repository"


def test_a_repository_of_somebody_else_says_how_to_trust_it(shop: Shop) -> None:
    told = one_line(run_in_shop(shop, "check", GIT_TEST_ASSUME_DIFFERENT_OWNER="1"))
    assert "dubious ownership" in told
    assert "safe.directory" in told


def test_a_deleted_current_directory_is_said_in_one_line(shop: Shop) -> None:
    script = f"mkdir gone && cd gone && rmdir ../gone && exec {sys.executable} -I -m hotfence check"
    done = subprocess.run(
        ["sh", "-c", script], cwd=shop.folder, env=shop.environ, capture_output=True, text=True
    )
    one_line(Ran(done.returncode, done.stdout, done.stderr))


def test_an_unrelated_history_is_a_finding(shop: Shop) -> None:
    shop.must("switch", "--quiet", "--orphan", BRANCH)
    shop.write_scope()
    shop.commit(RESTORED, "From nowhere")
    found = check(shop, "--head", "HEAD")
    assert found["verdict"] == "blocked"
    assert rules_of(found) == ["HF008"]
    done = shop.push(BRANCH)
    assert done.code != 0
    assert "HF008 history-unreadable" in words(done)


@pytest.fixture
def shallow(shop: Shop) -> Shop:
    """A shop whose clone has one commit of history and a hotfix branch on it."""
    shutil.rmtree(shop.clone)
    shop.must("clone", "--quiet", "--depth=1", f"file://{shop.server}", shop.clone, cwd=shop.folder)
    start_hotfix(shop, RESTORED)
    return shop


SHALLOW = (
    "this clone is shallow, so the history cannot be judged;"
    " run `git fetch --unshallow` (in CI: fetch-depth: 0, or GIT_DEPTH: 0)"
)


@pytest.mark.parametrize("options", [[], ["--index"], ["--head", "HEAD"]], ids=" ".join)
def test_a_shallow_clone_cannot_be_checked(options: list[str], shallow: Shop) -> None:
    found = check(shallow, *options)
    assert (found["verdict"], found["error"]) == ("error", SHALLOW)


def test_a_shallow_clone_cannot_be_judged_in_ci(shallow: Shop) -> None:
    ran = run_in_shop(shallow, "ci", "--head", "HEAD")
    assert SHALLOW in ran.out + ran.err
    assert len((ran.out + ran.err).splitlines()) == 1
    assert ran.code == 2


def test_a_shallow_clone_cannot_push_a_hotfix_and_can_push_the_rest(shallow: Shop) -> None:
    hook = run_in_shop(shallow, "pre-push", "origin", "x", stdin=push_lines(shallow))
    assert one_line(hook) == f"{BRANCH}: {SHALLOW}"
    ordinary = run_in_shop(
        shallow, "pre-push", "origin", "x", stdin=push_lines(shallow, "feature/x")
    )
    assert ordinary == Ran(0, "", "")


def test_an_ordinary_branch_in_a_shallow_clone_passes_in_ci(shallow: Shop) -> None:
    ran = run_in_shop(shallow, "ci", "--head", "HEAD", "--branch", "feature/x")
    assert ran == Ran(
        0, "hotfence: feature/x is no hotfix branch, so there is nothing to judge\n", ""
    )


@pytest.fixture
def no_default(shop: Shop) -> Shop:
    """A shop whose clone knows no default branch."""
    start_hotfix(shop, RESTORED)
    shop.must("update-ref", "refs/remotes/origin/develop", "refs/remotes/origin/main")
    shop.must("remote", "set-head", "origin", "--delete")
    shop.must("update-ref", "-d", "refs/remotes/origin/main")
    return shop


def test_without_a_default_branch_a_hotfix_is_not_decided(no_default: Shop) -> None:
    told = "no default branch is known, so there is nothing to compare with"
    assert one_line(run_in_shop(no_default, "check")).startswith(told)
    assert one_line(run_in_shop(no_default, "check", "--head", "HEAD")).startswith(told)
    assert one_line(run_in_shop(no_default, "pre-commit")).startswith(told)
    hook = run_in_shop(no_default, "pre-push", "origin", "x", stdin=push_lines(no_default))
    assert hook.code != 0


def test_without_a_default_branch_other_branches_pass(no_default: Shop) -> None:
    no_default.must("switch", "--quiet", "--create", "feature/x")
    assert run_in_shop(no_default, "pre-commit") == Ran(0, "", "")
    lines = push_lines(no_default, "feature/x")
    assert run_in_shop(no_default, "pre-push", "origin", "x", stdin=lines) == Ran(0, "", "")
    assert run_in_shop(no_default, "check").code == 0
    assert run_in_shop(no_default, "check", "--head", "HEAD").code == 0


@pytest.fixture
def two_remotes(shop: Shop) -> Shop:
    """A shop whose clone has two remotes, none called origin."""
    start_hotfix(shop, RESTORED)
    shop.must("remote", "rename", "origin", "here")
    shop.must("remote", "add", "there", shop.server)
    shop.must("fetch", "--quiet", "there")
    return shop


def test_two_remotes_and_none_called_origin_is_not_decided(two_remotes: Shop) -> None:
    told = "none of the remotes (here, there) is called origin; run `git remote rename NAME origin`"
    assert one_line(run_in_shop(two_remotes, "check")) == told
    assert one_line(run_in_shop(two_remotes, "pre-commit")) == told


def test_two_remotes_are_told_apart_by_the_push(two_remotes: Shop) -> None:
    hook = run_in_shop(two_remotes, "pre-push", "there", "x", stdin=push_lines(two_remotes))
    assert hook.code == 0, hook
    assert hook.err.startswith(f"hotfence: passed {BRANCH} ")


def test_two_remotes_do_not_hinder_ordinary_branches(two_remotes: Shop) -> None:
    two_remotes.must("switch", "--quiet", "--create", "feature/x")
    assert run_in_shop(two_remotes, "pre-commit") == Ran(0, "", "")
    lines = push_lines(two_remotes, "feature/x")
    assert run_in_shop(two_remotes, "pre-push", "/a/path", "/a/path", stdin=lines) == Ran(0, "", "")
    assert run_in_shop(two_remotes, "check").code == 0


def test_a_detached_head_is_named_by_check_and_let_by_at_commit(shop: Shop) -> None:
    start_hotfix(shop, RESTORED)
    shop.must("switch", "--quiet", "--detach")
    assert one_line(run_in_shop(shop, "check")) == (
        "HEAD is detached; say --branch NAME, or switch to a branch"
    )
    assert run_in_shop(shop, "pre-commit") == Ran(0, "", "")
    assert run_in_shop(shop, "check", "--branch", BRANCH).code == 0


def test_an_unmerged_index_says_what_to_do(shop: Shop) -> None:
    start_hotfix(shop, {QUEUE: "a\n"})
    shop.must("switch", "--quiet", "--create", "other", "HEAD~1")
    shop.commit({QUEUE: "b\n"}, "Other")
    shop.must("switch", "--quiet", BRANCH)
    assert shop.run("merge", "other").code != 0
    told = "the index holds unmerged files; finish the merge and `git add` them first"
    assert one_line(run_in_shop(shop, "check", "--index")) == told
    assert one_line(run_in_shop(shop, "pre-commit")) == told


def test_a_branch_without_an_incident_id_is_a_finding(shop: Shop) -> None:
    done = push_hotfix(shop, RESTORED, branch="hotfix/quick", with_scope=False)
    assert done.code != 0
    said = words(done)
    assert "HF004 scope-mismatch" in said
    assert "the branch hotfix/quick names no incident (expected [A-Z][A-Z0-9]*-[0-9]+)" in said


def test_a_branch_with_letters_of_any_script_is_judged_as_any_other(shop: Shop) -> None:
    branch = f"hotfix/{INCIDENT}-größe-修正"
    done = push_hotfix(shop, RESTORED, branch=branch)
    assert done.code == 0, done.output
    assert f"hotfence: passed {branch} " in words(done)
    assert check(shop)["branch"] == branch


def test_a_branch_name_that_is_not_utf_8_is_judged_as_any_other(shop: Shop) -> None:
    branch = os.fsdecode(f"hotfix/{INCIDENT}-".encode() + b"\xff")
    done = push_hotfix(shop, {**RESTORED, "README.md": "x\n"}, branch=branch)
    assert done.code != 0
    assert "HF101" in words(done)
    found = check(shop)
    assert rules_of(found) == ["HF101", "HF104", "HF223"]


# Git itself


def test_a_missing_git_is_said_in_one_line(shop: Shop, tmp_path: Path) -> None:
    start_hotfix(shop, RESTORED)
    empty = tmp_path / "empty"
    empty.mkdir()
    told = "git cannot be started (No such file or directory); install git 2.30 or newer"
    for command in (["check"], ["pre-commit"], ["allows", "x"], ["policy", "show"], ["drill"]):
        assert told in one_line(run_in_shop(shop, *command, PATH=str(empty)))
    line = f"{ZERO} {shop.bad} refs/heads/{BRANCH}\n"
    ran = hotfence(
        "pre-receive",
        cwd=shop.server,
        env={**shop.environ, "GIT_DIR": ".", "PATH": str(empty)},
        stdin=line,
    )
    assert told in one_line(ran)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("git version 2.25.1", "git 2.25.1 is too old; install git 2.30 or newer"),
        ("git version 1.8", "git 1.8 is too old; install git 2.30 or newer"),
        ("git version", "`git version` gave no version; install git 2.30 or newer"),
        ("", "`git version` gave no version; install git 2.30 or newer"),
    ],
)
def test_an_old_git_blocks_hotfixes_only(
    answer: str, told: str, shop: Shop, tmp_path: Path
) -> None:
    old = fake_git(tmp_path / "bin", f'[ "$1" = version ] && echo "{answer}" && exit 0')
    hook_with(shop, PATH=old)
    assert_ordinary_pushes_pass(shop)
    assert_hotfix_pushes_fail(shop, f"hotfence: {BRANCH}: {told}")
    ran = run_in_shop(shop, "check", PATH=old)
    assert ran == Ran(2, f"hotfence: {BRANCH}: {told}\n", "")


@pytest.mark.parametrize(
    "answer", ["git version 2.30.0", "git version 3.0.rc1", "git version 2.39.5 (Apple)"]
)
def test_a_new_git_of_any_make_is_taken(answer: str, shop: Shop, tmp_path: Path) -> None:
    other = fake_git(tmp_path / "bin", f'[ "$1" = version ] && echo "{answer}" && exit 0')
    start_hotfix(shop, RESTORED)
    assert run_in_shop(shop, "check", PATH=other).code == 0


@pytest.mark.parametrize("call", ["rev-list", "diff-tree", "for-each-ref", "cat-file"])
def test_a_git_that_fails_in_the_middle_blocks_the_hotfix(
    call: str, shop: Shop, tmp_path: Path
) -> None:
    broken = fake_git(
        tmp_path / "bin", f'case " $* " in *" {call} "*) echo "fatal: broken" >&2; exit 128;; esac'
    )
    hook_with(shop, PATH=broken)
    said = assert_hotfix_pushes_fail(shop, "hotfence: ")
    assert call in said


def heed_interrupts() -> None:
    """Undo what a shell does to its background jobs: there SIGINT is ignored from the start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize(
    "command", [["check"], ["pre-commit"], ["check", "--head", "HEAD"]], ids=" ".join
)
def test_an_interrupt_ends_with_2_and_one_line(
    command: list[str], shop: Shop, tmp_path: Path
) -> None:
    marker = tmp_path / "started"
    slow = fake_git(tmp_path / "bin", f"touch {marker}; sleep 5")
    start_hotfix(shop, RESTORED)
    with subprocess.Popen(
        [sys.executable, "-I", "-m", "hotfence", *command],
        cwd=shop.clone,
        env={**shop.environ, "PATH": slow},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_interrupts,
    ) as child:
        limit = time.monotonic() + 20
        while not marker.exists() and time.monotonic() < limit:
            time.sleep(0.02)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=20)
    assert (child.returncode, out) == (2, "")
    # The command line ends the line on which the terminal shows ^C first.
    assert err.removeprefix("\n") == "hotfence: interrupted; nothing was decided\n"


def test_an_interrupted_commit_is_not_made_and_leaves_nothing_behind(
    shop: Shop, tmp_path: Path
) -> None:
    marker = tmp_path / "started"
    slow = fake_git(tmp_path / "bin", f'case "$*" in *write-tree*) touch {marker}; sleep 5;; esac')
    start_hotfix(shop, {})
    before = shop.must("rev-parse", "HEAD")
    hook = Path(shop.clone, ".git", "hooks", "pre-commit")
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        f"#!/bin/sh\nPATH={shlex.quote(slow)} exec {sys.executable} -I -m hotfence pre-commit\n",
        encoding="utf-8",
    )
    hook.chmod(0o755)
    shop.write(RESTORED)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    with subprocess.Popen(
        ["git", "commit", "--all", "--message", "Fix"],
        cwd=shop.clone,
        env={**shop.environ, "TMPDIR": str(scratch)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=heed_interrupts,
    ) as child:
        limit = time.monotonic() + 20
        while not marker.exists() and time.monotonic() < limit:
            time.sleep(0.02)
        os.killpg(child.pid, signal.SIGINT)
        _, err = child.communicate(timeout=20)
    assert child.returncode != 0
    assert "Traceback" not in err
    assert shop.must("rev-parse", "HEAD") == before
    limit = time.monotonic() + 5
    while list(scratch.iterdir()) and time.monotonic() < limit:
        time.sleep(0.05)
    assert list(scratch.iterdir()) == []


# Standard streams and disks


def through_shell(shop: Shop, tail: str, *args: str) -> Ran:
    """Run hotfence with redirections that only a shell can make."""
    line = shlex.join([sys.executable, "-I", "-m", "hotfence", *args])
    done = subprocess.run(
        ["sh", "-c", f"exec {line} {tail}"],
        cwd=shop.clone,
        env=shop.environ,
        input=b"",
        capture_output=True,
        timeout=60,
    )
    ran = Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in ran.out + ran.err, ran
    assert "Exception ignored" not in ran.err, ran
    return ran


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_change_no_exit_code(closed: str, shop: Shop) -> None:
    start_hotfix(shop, RESTORED, with_scope=False)
    for args, code in (
        (["check"], 1),
        (["pre-commit"], 1),
        (["allows", QUEUE], 1),
        (["rules"], 0),
        (["--version"], 0),
        (["--help"], 0),
        (["nosuch"], 2),
        (["check", "--base", "nosuch"], 2),
    ):
        assert through_shell(shop, closed, *args).code == code, args


@pytest.mark.parametrize("closed", ["<&-", "2>&-", "<&- >&- 2>&-"])
def test_a_hook_with_closed_streams_still_blocks(closed: str, shop: Shop) -> None:
    shop.install_server_hook(
        f"{shlex.quote(sys.executable)} -I -m hotfence pre-receive"
        + (closed if "<" not in closed else " 2>&- >&-")
    )
    done = push_hotfix(shop, RESTORED, with_scope=False)
    assert done.code != 0
    start_hotfix(shop, {}, with_scope=False)
    shop.write(RESTORED)
    shop.must("add", "--all")
    assert through_shell(shop, closed, "pre-commit").code == 1


@pytest.mark.parametrize(
    "args",
    [["check"], ["rules"], ["explain", "HF101"], ["schema", "scope"], ["policy", "show"],
     ["allows", QUEUE], ["check", "--format", "json"]],
    ids=" ".join,
)  # fmt: skip
def test_a_full_disk_behind_standard_output_ends_with_2(args: list[str], shop: Shop) -> None:
    start_hotfix(shop, RESTORED)
    assert one_line(through_shell(shop, ">/dev/full", *args)) == (
        "the report cannot be written to standard output (No space left on device);"
        " send it somewhere with room"
    )


@pytest.mark.parametrize("args", [["--help"], ["--version"], ["check", "--help"], []], ids=" ".join)
def test_a_full_disk_behind_the_help_ends_with_2(args: list[str], shop: Shop) -> None:
    assert "No space left on device" in one_line(through_shell(shop, ">/dev/full", *args))


def test_a_full_disk_behind_standard_error_changes_no_exit_code(shop: Shop) -> None:
    start_hotfix(shop, RESTORED)
    assert through_shell(shop, "2>/dev/full", "pre-commit").code == 0
    assert through_shell(shop, "2>/dev/full", "check", "--base", "nosuch").code == 2


def test_a_reader_who_goes_away_gets_no_traceback(shop: Shop) -> None:
    start_hotfix(shop, RESTORED)
    for args in (["rules"], ["schema", "scope"], ["--help"], ["check"]):
        ran = through_shell(shop, "| true", *args)
        assert len(ran.err.splitlines()) <= 1


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/dev/full", "No space left on device"),
        ("no/such/report.json", "No such file or directory"),
        (".", "Is a directory"),
        ("/proc/version", None),
    ],
)
def test_a_report_file_that_cannot_be_written_is_named(
    path: str, reason: str | None, shop: Shop
) -> None:
    start_hotfix(shop, RESTORED)
    told = one_line(run_in_shop(shop, "check", "--output", f"json={path}"))
    assert told.startswith(f"the report {path} cannot be written (")
    assert reason is None or told == f"the report {path} cannot be written ({reason})"


@pytest.mark.parametrize("given", ["json", "json=", "=x", "xml=x", "", "JSON=x"])
def test_an_output_that_is_no_pair_is_named(given: str, shop: Shop) -> None:
    start_hotfix(shop, RESTORED)
    assert one_line(run_in_shop(shop, "check", "--output", given)) == (
        f"--output {given}: expected FORMAT=FILE, FORMAT one of text, json"
    )


def test_a_cache_that_cannot_be_written_costs_no_verdict(shop: Shop) -> None:
    # A file in the folder's place keeps even root from writing there.
    Path(shop.server, "hotfence").write_text("in the way", encoding="utf-8")
    assert_ordinary_pushes_pass(shop)
    done = push_hotfix(shop, RESTORED)
    assert done.code == 0, done.output


@pytest.mark.parametrize("content", ["", "garbage\n", "\xff\xfe", "0.1.0 x -\nhotfix a\nend"])
def test_a_damaged_cache_costs_no_verdict(content: str, shop: Shop) -> None:
    put_policy(shop, "version: 1\nbranches: {hotfix: ['hotfix/*']}\n")
    shop.must("push", "--quiet", "origin", "main")
    assert_ordinary_pushes_pass(shop)
    cache = Path(shop.server, "hotfence", "branches")
    assert cache.exists()
    cache.write_bytes(content.encode("latin-1"))
    assert push_hotfix(shop, RESTORED, with_scope=False).code != 0
    assert_ordinary_pushes_pass(shop)


def test_a_read_only_repository_is_judged_as_any_other(shop: Shop) -> None:
    """Run as another user, where this one is root and could write everywhere."""
    start_hotfix(shop, RESTORED)
    subprocess.run(["chmod", "-R", "a-w,a+rX", shop.folder], check=True)
    command = [sys.executable, "-I", "-m", "hotfence", "check", "--format", "json"]
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root writes everywhere, and no setpriv is here to be somebody else")
        command = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", *command]
    try:
        done = subprocess.run(
            command, cwd=shop.clone, env=shop.environ, capture_output=True, text=True
        )
    finally:
        subprocess.run(["chmod", "-R", "u+w", shop.folder], check=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["verdict"] == "passed"


def test_no_temporary_folder_is_said_in_one_line(shop: Shop) -> None:
    start_hotfix(shop, RESTORED)
    code = (
        "import sys, tempfile; from hotfence.entry import main;"
        "tempfile.tempdir = '/proc/self'; sys.argv = ['hotfence', 'check']; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", code],
        cwd=shop.clone,
        env=shop.environ,
        capture_output=True,
        text=True,
    )
    told = one_line(Ran(done.returncode, done.stdout, done.stderr))
    assert told.startswith("no temporary folder can be made (")
    assert told.endswith("); free some disk space")


# What git gives the hooks


@pytest.mark.parametrize(
    "line",
    ["x", "a b c", f"{ZERO} {ZERO}", f"{ZERO} {'g' * 40} refs/heads/{BRANCH}",
     f"{ZERO} {'1' * 40} {BRANCH}", f"{'1' * 41} {ZERO} refs/heads/x", "\0\0\0", "\x1b[31m x y"],
    ids=repr,
)  # fmt: skip
def test_lines_that_git_would_not_give_pre_receive_are_refused(line: str, shop: Shop) -> None:
    ran = hotfence(
        "pre-receive", cwd=shop.server, env={**shop.environ, "GIT_DIR": "."}, stdin=line + "\n"
    )
    told = one_line(ran)
    assert told.startswith("standard input holds ")
    assert told.endswith(
        "expected `<old> <new> <ref>` lines; this command is called by git, as a pre-receive hook"
    )
    assert "\x1b" not in told


@pytest.mark.parametrize(
    "line",
    ["x", "a b c d", f"HEAD {'1' * 39} refs/heads/x {ZERO}", "\x1b[31m", b"\xff\xfe"],
    ids=repr,
)  # fmt: skip
def test_lines_that_git_would_not_give_pre_push_are_refused(line: str | bytes, shop: Shop) -> None:
    data = line if isinstance(line, bytes) else line.encode()
    told = one_line(run_in_shop(shop, "pre-push", "origin", "x", stdin=data + b"\n"))
    assert told.startswith("standard input holds ")
    assert told.endswith("expected what git gives a pre-push hook")


@pytest.mark.parametrize("hook", ["pre-receive", "pre-push"])
@pytest.mark.parametrize("data", ["", "\n", "\n\n"])
def test_a_push_of_nothing_passes(hook: str, data: str, shop: Shop) -> None:
    assert run_in_shop(shop, hook, stdin=data) == Ran(0, "", "")


def test_a_commit_that_is_not_there_blocks_the_hotfix(shop: Shop) -> None:
    lines = f"HEAD {'1' * 40} refs/heads/{BRANCH} {ZERO}\n"
    told = one_line(run_in_shop(shop, "pre-push", "origin", "x", stdin=lines))
    assert told.startswith(f"{BRANCH}: ")
    received = f"{ZERO} {'1' * 40} refs/heads/{BRANCH}\n"
    environ = {**shop.environ, "GIT_DIR": "."}
    told = one_line(hotfence("pre-receive", cwd=shop.server, env=environ, stdin=received))
    assert told.startswith(f"{BRANCH}: ")


@pytest.mark.parametrize(
    "args", [[], ["a"], ["refs/heads/x", ZERO], ["a", "b", "c", "d"]], ids=repr
)
def test_update_with_the_wrong_number_of_words_is_refused(args: list[str], shop: Shop) -> None:
    ran = hotfence("update", *args, cwd=shop.server, env={**shop.environ, "GIT_DIR": "."})
    assert one_line(ran) == ("`hotfence update` takes three words: REF OLD NEW, as git gives")


def test_update_with_words_that_are_no_ids_speaks_of_its_words(shop: Shop) -> None:
    ran = hotfence("update", "x", "y", "z", cwd=shop.server, env={**shop.environ, "GIT_DIR": "."})
    assert "`hotfence update` takes three words: REF OLD NEW" in one_line(ran)


# The command line


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["chekc"], "no command 'chekc'; did you mean `check`?"),
        (["zzz"], "no command 'zzz'; `hotfence --help` lists them"),
        (["--nosuch"], "No such option"),
        (["check", "--nosuch"], "No such option"),
        (["check", "--stage", "lunch"], "Invalid value for '--stage'"),
        (["check", "--format", "xml"], "Invalid value for '--format'"),
        (["check", "--base"], "Option '--base' requires an argument"),
        (["check", "extra"], "Got unexpected extra argument (extra)"),
        (["allows"], "Missing argument 'PATH[:KEY]'"),
        (["explain"], "Missing argument 'RULE'"),
        (["explain", "HF999"], "no rule HF999; `hotfence rules` lists them"),
        (["policy", "nosuch"], "No such command 'nosuch'"),
        (["schema"], "Missing argument"),
        (["schema", "x"], "Invalid value"),
        (["check", "--stage", "merge"], "files are judged at stage edit"),
        (["check", "--index", "--base", "main"], "--index excludes --base and --head"),
        (["ci"], "this is neither GitHub Actions nor GitLab CI; give --base and --head"),
        (["policy", "check", "nosuch.yaml"], "the policy nosuch.yaml cannot be read (No such file"),
        (["policy", "check", "."], "the policy . is a directory; name the file"),
        ([""], "no command ''"),
        (["\x1b[31m"], "no command '\\x1b[31m'"),
    ],
    ids=lambda value: repr(value) if isinstance(value, list) else "",
)
def test_a_wrong_word_on_the_command_line_ends_with_2(
    args: list[str], told: str, shop: Shop
) -> None:
    line = one_line(run_in_shop(shop, *args))
    assert line.replace("\\\\", "\\").startswith(told)
    assert "\x1b" not in line
    assert ".;" not in line


def test_no_command_shows_the_help_and_ends_with_2(shop: Shop) -> None:
    ran = run_in_shop(shop)
    assert ran.code == 2
    assert "Usage: hotfence" in ran.out
    assert ran.err == ""


# Text from outside


EVIL = (
    "\x1b[31mred",
    "\x07bell",
    "line\nbreak",
    "\r overwritten",
    "::error::owned",
    "::ERROR::owned",
    "##vso[task.setvariable variable=x]y",
    "##VSO[task.complete]y",
    "##[error]owned",
    "\u202emoc.live",
    "\u009b31m",
    "\u200bhidden",
)
FORBIDDEN = ("\x1b", "\x07", "\r", "\u202e", "\u009b", "\u200b")
COMMANDS = ("::error", "##vso[", "##[")


def assert_harmless(text: str) -> None:
    for mark in FORBIDDEN:
        assert mark not in text, (mark, text)
    for mark in COMMANDS:
        assert mark not in text.lower(), (mark, text)


@pytest.mark.parametrize("evil", EVIL, ids=repr)
def test_a_path_never_reaches_the_output_raw(evil: str, shop: Shop) -> None:
    start_hotfix(shop, {**RESTORED, f"a{evil}": "x\n", f"{evil}/b": "x\n"})
    for form in ("text", "json"):
        ran = run_in_shop(shop, "check", "--format", form)
        assert ran.code == 1
        assert_harmless(ran.out + ran.err)
    found = json.loads(ran.out)
    assert f"a{evil}" in [f["path"] for f in found["findings"]]
    done = shop.push(BRANCH)
    assert done.code != 0
    assert_harmless(done.output)
    assert_harmless(run_in_shop(shop, "allows", f"./a{evil}").out)


@pytest.mark.parametrize("evil", [e for e in EVIL if "\n" not in e and "\r" not in e], ids=repr)
def test_a_scope_field_never_reaches_the_output_raw(evil: str, shop: Shop) -> None:
    quoted = json.dumps(evil)
    fields = {"severity": quoted, "lead": quoted, "rollback": f"{{how: {quoted}}}"}
    start_hotfix(shop, RESTORED, {**fields, "incident": quoted, "hypothesis": quoted})
    for form in ("text", "json"):
        ran = run_in_shop(shop, "check", "--format", form)
        assert ran.code == 1
        assert_harmless(ran.out + ran.err)
    assert_harmless(shop.push(BRANCH).output)


@pytest.mark.parametrize("evil", ["::error::x", "##vso[task.complete]", "\x1b[31m"], ids=repr)
def test_a_valid_scope_field_never_reaches_the_output_raw(evil: str, shop: Shop) -> None:
    change = "[{file: 'docs/::error::x'}]"
    fields = {"lead": json.dumps(evil), "change": change}
    fields["rollback"] = "{how: flag, to: " + json.dumps(evil) + ", by: " + json.dumps(evil) + "}"
    start_hotfix(shop, RESTORED, fields)
    for form in ("text", "json"):
        ran = run_in_shop(shop, "check", "--format", form)
        assert ran.code == 1
        assert_harmless(ran.out + ran.err)
    assert_harmless(run_in_shop(shop, "allows", QUEUE).out)


@pytest.mark.parametrize("mark", ["\u009b31m", "\u202eevil", "\u200bx"], ids=repr)
def test_a_branch_name_never_reaches_the_output_raw(mark: str, shop: Shop) -> None:
    shop.must("switch", "--quiet", "--create", f"feature/{mark}", "origin/main")
    ran = run_in_shop(shop, "check")
    assert ran.code == 0
    assert_harmless(ran.out + ran.err)
    assert_harmless(run_in_shop(shop, "allows", QUEUE).out)
    done = push_hotfix(shop, RESTORED, branch=f"hotfix/{INCIDENT}-{mark}", with_scope=False)
    assert done.code != 0
    assert_harmless(words(done))


@pytest.mark.parametrize("evil", EVIL, ids=repr)
def test_a_branch_option_never_reaches_the_output_raw(evil: str, shop: Shop) -> None:
    for args in (["--head", "HEAD"], []):
        for form in ("text", "json"):
            ran = run_in_shop(shop, "check", *args, "--branch", evil, "--format", form)
            assert_harmless(ran.out + ran.err)
            assert len(ran.out.splitlines()) == 1 or form == "json"


def test_a_commit_message_never_reaches_the_output_raw(shop: Shop) -> None:
    start_hotfix(shop, {**RESTORED, "README.md": "x\n"})
    message = "\x1b[31m\n\n::error::x\n##vso[task.complete]x\n"
    shop.must("commit", "--quiet", "--amend", "--cleanup=verbatim", "--message", message)
    for form in ("text", "json"):
        ran = run_in_shop(shop, "check", "--head", "HEAD", "--format", form)
        assert ran.code == 1
        assert_harmless(ran.out + ran.err)
    assert_harmless(words(shop.push(BRANCH)))


def test_a_huge_number_of_findings_stays_within_a_screen(shop: Shop) -> None:
    files: dict[str, Content] = {f"src/generated/file{i:04}.py": "x\n" for i in range(1_500)}
    done = push_hotfix(shop, {**RESTORED, **files})
    said = words(done).splitlines()
    assert done.code != 0
    assert len(said) <= SCREEN
    assert f"hotfence: BLOCKED {BRANCH} (" in said[0]
    assert sum(line.startswith("  HF") for line in said) == 7
    assert any(line.startswith("  ... and ") and "HF101 x" in line for line in said)
    ran = run_in_shop(shop, "check")
    assert len(ran.out.splitlines()) <= SCREEN


def test_a_scope_with_thousands_of_mistakes_stays_within_a_screen(shop: Shop) -> None:
    mistakes = "".join(f"z{i}:\n" for i in range(5_000))
    start_hotfix(shop, {**RESTORED, SCOPE: f"incident: {INCIDENT}\n{mistakes}"}, with_scope=False)
    done = shop.push(BRANCH)
    assert done.code != 0
    assert len(words(done).splitlines()) <= SCREEN


def test_a_policy_with_thousands_of_mistakes_stays_within_a_screen(shop: Shop) -> None:
    path = Path(shop.clone, "bad.yaml")
    path.write_text("version: 1\n" + "".join(f"z{i}:\n" for i in range(5_000)), encoding="utf-8")
    ran = run_in_shop(shop, "policy", "check", "bad.yaml")
    assert ran.code == 1
    assert len(ran.out.splitlines()) <= SCREEN
