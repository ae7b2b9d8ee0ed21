"""`hotfence approve`: the screen, the question, the one commit, and what it refuses."""

import os
import pty
import select
import subprocess
import sys
import time

import pytest

from hotfence.model.story import BRANCH, INCIDENT, KEYED_POLICY, POOL, QUEUE, RETRY, queue
from tests.commands.test_commands import run_in
from tests.helpers import Ran
from tests.signoff.desk import FOLDER, MERGE_DANA, Desk


def approve(desk: Desk, stage: str = "merge", person: str = "dana", *more: str) -> Ran:
    """Approve as a person, with their key, without being asked."""
    options = ["--key", desk.shop.key(person), "--yes", *more]
    email = f"{person}@example.com"
    return run_in(
        desk.shop, "approve", stage, *options, GIT_COMMITTER_EMAIL=email, GIT_AUTHOR_EMAIL=email
    )


def test_approve_writes_a_signoff_that_counts_and_commits_it_alone(any_desk: Desk) -> None:
    shop = any_desk.shop
    shop.write({RETRY: "staged\n", POOL: "not staged\n"})
    shop.must("add", RETRY)
    ran = approve(any_desk)
    assert ran.code == 0, ran
    shown = shop.must("show", "--format=%an %ae %s", "--name-status", "HEAD")
    assert shown.split("\n\n") == [
        f"Kim dana@example.com Sign off the merge of {INCIDENT}",
        f"A\t{MERGE_DANA}",
    ]
    assert shop.must("status", "--short") == f"M {POOL}\nM  {RETRY}"
    shop.must("reset", "--quiet", "--hard")
    assert any_desk.blocked_by() == []
    assert shop.push(BRANCH).code == 0


def test_the_screen_says_what_why_and_how_to_undo_it(desk: Desk) -> None:
    desk.shop.write({POOL: "not committed\n"})
    told = approve(desk).out
    for words in (
        f"merge of {INCIDENT}, {BRANCH} (sev1, led by dana)",
        "Customers cannot complete checkout.",
        "Changed (1 file, 2 lines):",
        "-     timeout_ms: 3000",
        "+     timeout_ms: 30000",
        "Left untouched on purpose: retries, database tuning, log cleanup",
        "service checkout-workers; also affected: orders-api",
        "by sam, 3 minutes",
        "$ git revert --no-edit HEAD && git push",
        "satisfied",
        f"Not part of it, since it is not committed: {POOL}",
        f"Signed and committed: {MERGE_DANA}",
    ):
        assert words in told
    assert len(told.splitlines()) <= 24


def test_a_change_of_many_lines_stays_on_one_screen(desk: Desk) -> None:
    desk.set_policy(f"{KEYED_POLICY}limits: {{files: 90, lines: 5000}}\n")
    desk.shop.write_scope({"change": "[{file: 'config/*.yaml', add: true}]", "limits": None})
    files = {
        f"config/{n}.yaml": "".join(f"key{i}: {'v' * 200}\n" for i in range(40)) for n in range(40)
    }
    desk.shop.must("reset", "--quiet", "--soft", "HEAD~1")
    desk.shop.commit({QUEUE: queue(3_000), **files}, "Many")
    told = approve(desk).out
    assert "more lines" in told
    assert "and 32 more files" in told
    assert len(told.splitlines()) <= 48
    assert max(map(len, told.splitlines())) <= 120


def test_text_of_the_scope_cannot_command_a_terminal(desk: Desk) -> None:
    desk.shop.write_scope({"impact": '"\\e[2J::error::x"'})
    desk.shop.commit({}, "Escape")
    told = approve(desk).out
    assert "\x1b" not in told
    assert "::error" not in told


@pytest.mark.parametrize("stage", ["scope", "merge", "rollout"])
def test_each_stage_can_be_signed(stage: str, desk: Desk) -> None:
    if stage == "rollout":
        desk.shop.complete_record()
        desk.sign(person="sam")
    ran = approve(desk, stage)
    assert ran.code == 0, ran
    assert "policy" in desk.read(f"{FOLDER}/{stage}-dana.yaml").decode()


def test_signing_again_takes_the_next_name(desk: Desk) -> None:
    desk.sign(ago=6)
    assert approve(desk).code == 0
    assert os.path.exists(f"{desk.shop.clone}/{FOLDER}/merge-dana+2.yaml")
    assert desk.blocked_by() == []


def test_less_time_than_the_policy_allows(desk: Desk) -> None:
    assert approve(desk, "merge", "dana", "--hours", "1").code == 0
    lines = dict(line.split(": ", 1) for line in desk.read().decode().splitlines() if ": " in line)
    assert int(lines["until"][11:13]) - int(lines["at"][11:13]) in {1, -23}


# What it refuses.


def _refuses(ran: Ran, words: str, code: int = 2) -> None:
    assert ran.code == code, ran
    assert words in ran.err + ran.out
    assert len(ran.err.splitlines()) <= 1


def test_nobody_signs_what_does_not_pass(desk: Desk) -> None:
    desk.shop.commit({RETRY: "RETRIES = 9\n"}, "More")
    head = desk.shop.must("rev-parse", "HEAD")
    _refuses(approve(desk), "Not signed: HF101 file-out-of-scope", 1)
    assert desk.shop.must("rev-parse", "HEAD") == head


def test_what_others_must_still_sign_does_not_stand_in_the_way(desk: Desk) -> None:
    desk.set_policy(
        f"{KEYED_POLICY}signoffs: {{merge: 2}}\n"
        f"areas:\n  pay: {{files: [{QUEUE}], owners: [lee]}}\n"
    )
    ran = approve(desk)
    assert ran.code == 0
    assert "wanted from others still" in ran.out
    assert "HF408 area-owner-missing" in ran.out


def test_the_author_does_not_sign_even_where_others_did(desk: Desk) -> None:
    desk.sign()
    _refuses(approve(desk, "merge", "kim"), "kim cannot sign their own patch")


def test_the_lead_alone_signs_the_scope(desk: Desk) -> None:
    _refuses(approve(desk, "scope", "sam"), "the lead signs the scope, and that is dana")


def test_a_key_that_the_policy_does_not_list_signs_nothing(desk: Desk) -> None:
    ran = approve(desk, "merge", "dana", "--key", desk.shop.key("mallory"))
    _refuses(ran, "this signature would not count")
    assert not os.path.exists(f"{desk.shop.clone}/{MERGE_DANA}")


def test_a_key_that_is_not_there_is_told(desk: Desk) -> None:
    ran = approve(desk, "merge", "dana", "--key", "/nowhere/key")
    assert ran.code == 2
    assert "name your SSH key with --key" in ran.err


@pytest.mark.parametrize(
    ("person", "says"), [("eve", "eve@example.com"), ("--person", "nobody called eve")]
)
def test_whoever_the_policy_does_not_know_says_who_they_are(
    person: str, says: str, desk: Desk
) -> None:
    more = ["--person", "eve"] if person == "--person" else []
    _refuses(approve(desk, "merge", "dana" if more else person, *more), says)
    assert (
        approve(desk, "merge", "eve", "--person", "dana", "--key", desk.shop.key("dana")).code == 0
    )


def test_an_ordinary_branch_has_nothing_to_sign(desk: Desk) -> None:
    desk.shop.must("switch", "--quiet", "main")
    _refuses(approve(desk), "main is no hotfix branch")


def test_a_branch_without_a_patch_has_no_merge_to_sign(desk: Desk) -> None:
    desk.shop.must("switch", "--quiet", "--create", "hotfix/INC-2041-empty", "origin/main")
    _refuses(approve(desk), "there is no scope that reads")
    desk.shop.write_scope()
    desk.shop.commit({}, "Scope")
    _refuses(approve(desk), "there is no patch")


def test_nobody_is_asked_where_nobody_is(desk: Desk) -> None:
    ran = run_in(desk.shop, "approve", "merge", "--key", desk.shop.key("dana"), "--person", "dana")
    _refuses(ran, "sign with --yes")
    assert not os.path.exists(f"{desk.shop.clone}/{MERGE_DANA}")


def test_a_hook_that_refuses_the_commit_leaves_nothing_behind(desk: Desk) -> None:
    hook = f"{desk.shop.clone}/.git/hooks/pre-commit"
    os.makedirs(os.path.dirname(hook), exist_ok=True)
    with open(hook, "w", encoding="utf-8") as file:
        file.write("#!/bin/sh\necho no >&2\nexit 1\n")
    os.chmod(hook, 0o755)
    ran = approve(desk)
    assert ran.code == 2
    assert "git did not commit the signoff" in ran.err
    assert desk.shop.must("status", "--short") == ""


# A terminal, a passphrase, an agent.


def _on_terminal(desk: Desk, args: list[str], answers: list[tuple[str, str]]) -> tuple[int, str]:
    """Run hotfence on a terminal of its own, and answer what it asks."""
    environ = {**os.environ, **desk.shop.environ, "GIT_COMMITTER_EMAIL": "dana@example.com"}
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(desk.shop.clone)
        os.execve(sys.executable, [sys.executable, "-I", "-m", "hotfence", *args], environ)
    said = ""
    ends = time.monotonic() + 30
    while time.monotonic() < ends:
        if not select.select([terminal], [], [], 0.2)[0]:
            continue
        try:
            data = os.read(terminal, 4096)
        except OSError:
            break
        if not data:
            break
        said += data.decode("utf-8", "replace")
        if answers and answers[0][0] in said.rpartition("\n")[2]:
            os.write(terminal, answers.pop(0)[1].encode())
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), said


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 2), ("\n", 2)])
def test_on_a_terminal_a_person_is_asked(answer: str, code: int, desk: Desk) -> None:
    args = ["approve", "merge", "--key", desk.shop.key("dana")]
    ended, said = _on_terminal(desk, args, [("[y/N]", answer)])
    assert ended == code, said
    assert "You sign as dana, until" in said
    assert os.path.exists(f"{desk.shop.clone}/{MERGE_DANA}") == (code == 0)


def _locked(desk: Desk) -> str:
    """Put a passphrase on Dana's key."""
    key = desk.shop.key("dana")
    change = ["ssh-keygen", "-q", "-p", "-P", "", "-N", "open sesame", "-f", key]
    subprocess.run(change, check=True, capture_output=True)
    return key


def test_ssh_keygen_asks_for_the_passphrase_on_the_terminal(desk: Desk) -> None:
    args = ["approve", "merge", "--key", _locked(desk)]
    answers = [("[y/N]", "y\n"), ("passphrase", "open sesame\n")]
    ended, said = _on_terminal(desk, args, answers)
    assert ended == 0, said
    assert desk.blocked_by() == []


def test_a_wrong_passphrase_signs_nothing(desk: Desk) -> None:
    args = ["approve", "merge", "--key", _locked(desk)]
    answers = [("[y/N]", "y\n"), *[("passphrase", "wrong\n")] * 3]
    ended, said = _on_terminal(desk, args, answers)
    assert ended == 2, said
    assert "could not sign with" in said


def test_ssh_askpass_is_asked_where_there_is_no_terminal(desk: Desk) -> None:
    helper = f"{desk.shop.folder}/askpass"
    with open(helper, "w", encoding="utf-8") as file:
        file.write("#!/bin/sh\necho 'open sesame'\n")
    os.chmod(helper, 0o755)
    options = ["--key", _locked(desk), "--yes", "--person", "dana"]
    ran = run_in(
        desk.shop, "approve", "merge", *options, SSH_ASKPASS=helper, SSH_ASKPASS_REQUIRE="force"
    )
    assert ran.code == 0, ran


@pytest.fixture
def agent(desk: Desk):  # type: ignore[no-untyped-def]
    """A real agent that holds Dana's key, whose file is gone; gives the environment for it."""
    socket = f"{desk.shop.folder}/agent"
    process = subprocess.Popen(["ssh-agent", "-D", "-a", socket], stdout=subprocess.DEVNULL)
    try:
        for _ in range(100):
            if os.path.exists(socket):
                break
            time.sleep(0.02)
        environ = {"SSH_AUTH_SOCK": socket}
        key = desk.shop.key("dana")
        subprocess.run(
            ["ssh-add", "-q", key], env={**os.environ, **environ}, check=True, capture_output=True
        )
        desk.shop.public_key("dana")
        os.rename(key, f"{key}.away")
        yield environ
        os.rename(f"{key}.away", key)
    finally:
        process.terminate()
        process.wait()


@pytest.mark.parametrize("how", ["file", "literal", "git config", "key:: in git config", "unsaid"])
def test_a_key_that_only_the_agent_holds_signs(how: str, desk: Desk, agent: dict[str, str]) -> None:
    public = f"{desk.shop.folder}/keys/dana.pub"
    with open(public, encoding="ascii") as file:
        text = file.read().strip()
    options = {"file": ["--key", public], "literal": ["--key", f"key::{text}"]}.get(how, [])
    if "config" in how:
        value = f"key::{text}" if "key::" in how else public
        desk.shop.must("config", "gpg.format", "ssh")
        desk.shop.must("config", "user.signingkey", value)
    ran = run_in(desk.shop, "approve", "merge", *options, "--yes", "--person", "dana", **agent)
    assert ran.code == 0, ran
    assert desk.blocked_by() == []


def test_a_listed_key_in_the_home_folder_is_found(desk: Desk) -> None:
    home = f"{desk.shop.environ['HOME']}/.ssh"
    os.makedirs(home)
    for end in ("", ".pub"):
        with open(f"{desk.shop.key('dana')}{end}", "rb") as source:
            data = source.read()
        with open(f"{home}/id_work{end}", "wb") as target:
            target.write(data)
        os.chmod(f"{home}/id_work{end}", 0o600)
    ran = run_in(desk.shop, "approve", "merge", "--yes", "--person", "dana")
    assert ran.code == 0, ran


def test_with_no_key_at_hand_it_says_where_one_is_named(desk: Desk) -> None:
    ran = run_in(desk.shop, "approve", "merge", "--yes", "--person", "dana")
    _refuses(ran, "no key to sign with: name one with --key")
