"""What each agent is answered, in the form that it honours: golden events."""

import json
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hotfence.model.story import BRANCH, INCIDENT, QUEUE, RETRY, SCOPE
from hotfence.practice import Shop
from tests.agents.kits import (
    Payload,
    absolute,
    claude,
    codex,
    copilot,
    cursor,
    gemini,
    is_silent,
    opencode,
    reason,
    send,
    start_incident,
    windsurf,
)
from tests.helpers import Ran, hotfence

PATCH = "*** Begin Patch\n*** Update File: {}\n@@\n-RETRIES = 3\n+RETRIES = 5\n*** End Patch\n"
Maker = Callable[[Shop, str], Payload]

# How each agent writes a file, and how it runs a command.
WRITES: dict[str, list[Maker]] = {
    "claude": [
        lambda s, p: claude(s, "Write", {"file_path": absolute(s, p), "content": "x\n"}),
        lambda s, p: claude(s, "NotebookEdit", {"notebook_path": absolute(s, p)}),
        lambda s, p: claude(s, "mcp__acp__Write", {"file_path": absolute(s, p)}),
        lambda s, p: claude(s, "Write", {"file_path": p}, agent_id="a1", agent_type="explore"),
    ],
    "codex": [
        lambda s, p: codex(s, "apply_patch", {"command": PATCH.format(p)}),
        lambda s, p: codex(s, "functions.apply_patch", {"input": PATCH.format(p)}),
        lambda s, p: codex(s, "apply_patch", PATCH.format(p), agent_id="a1", agent_type="worker"),
    ],
    "gemini": [
        lambda s, p: gemini(s, "write_file", {"file_path": absolute(s, p), "content": "x"}),
        lambda s, p: gemini(s, "write_file", {"file_path": p, "content": "x"}),
    ],
    "copilot": [
        lambda s, p: copilot(s, "create", {"path": absolute(s, p), "file_text": "x"}),
        lambda s, p: copilot(s, "edit", {"path": p}),
        lambda s, p: copilot(s, "str_replace_editor", {"command": "create", "path": p}),
        lambda s, p: {**copilot(s, "create", {}), "toolArgs": {"path": p}},
        lambda s, p: copilot(s, "apply_patch", PATCH.format(p)),
    ],
    "cursor": [
        lambda s, p: cursor(s, "Write", {"file_path": absolute(s, p), "content": "x"}),
        lambda s, p: (
            cursor(s, "Delete", {"path": p}) if p == RETRY else cursor(s, "Write", {"path": p})
        ),
        lambda s, p: cursor(s, "ApplyPatch", {"patch": PATCH.format(p)}),
        lambda s, p: cursor(s, "ApplyPatch", PATCH.format(p)),
    ],
    "windsurf": [
        lambda s, p: windsurf(s, "pre_write_code", {"file_path": absolute(s, p), "edits": []}),
    ],
    "opencode": [
        lambda s, p: opencode(s, "write", {"filePath": absolute(s, p), "content": "x"}),
        lambda s, p: opencode(s, "patch", {"patchText": PATCH.format(p)}),
        lambda s, p: opencode(s, "multiedit", {"filePath": p, "edits": []}),
    ],
}
COMMANDS: dict[str, Maker] = {
    "claude": lambda s, c: claude(s, "Bash", {"command": c, "description": "x"}),
    "codex": lambda s, c: codex(s, "Bash", {"command": c}),
    "gemini": lambda s, c: gemini(s, "run_shell_command", {"command": c, "dir_path": "."}),
    "copilot": lambda s, c: copilot(s, "bash", {"command": c}),
    "cursor": lambda s, c: cursor(s, "Shell", {"command": c, "working_directory": s.clone}),
    "windsurf": lambda s, c: windsurf(s, "pre_run_command", {"command_line": c}),
    "opencode": lambda s, c: opencode(s, "bash", {"command": c}),
}
READS: dict[str, Payload] = {}
EVERY_WRITE = [(agent, at) for agent, makers in WRITES.items() for at in range(len(makers))]


@pytest.fixture
def reading(shop: Shop) -> Shop:
    """A shop in the read-only phase of its incident."""
    start_incident(shop, patching=False)
    return shop


@pytest.fixture
def patching(shop: Shop) -> Shop:
    """A shop in the patch phase of its incident."""
    start_incident(shop, patching=True)
    return shop


def assert_denied(agent: str, ran: Ran) -> None:
    """Check that an agent honours a refusal, by what its vendor says blocks."""
    told = "hotfence: refused"
    if agent == "claude":  # the decision must be nested, with the event's name
        assert (ran.code, ran.err) == (0, "")
        shape = json.loads(ran.out)
        assert shape["permissionDecision"] == "deny"  # Copilot runs these hooks and reads this
        shape = shape["hookSpecificOutput"]
        assert (shape["hookEventName"], shape["permissionDecision"]) == ("PreToolUse", "deny")
        assert shape["permissionDecisionReason"].startswith(told)
        return
    if agent == "copilot":  # exit code 0 reads the JSON; other codes deny without a reason
        assert (ran.code, ran.err) == (0, "")
        shape = json.loads(ran.out)
        assert shape["permissionDecision"] == "deny"
        assert shape["permissionDecisionReason"].startswith(told)
        return
    assert ran.code == 2
    assert ran.err.startswith(told)
    if agent == "gemini":  # standard output is read first, whatever the code
        assert json.loads(ran.out)["decision"] == "deny"
    elif agent == "cursor":  # both spellings that its pages have
        shape = json.loads(ran.out)
        assert (shape["decision"], shape["permission"]) == ("deny", "deny")
    else:  # Codex rejects unknown keys, the others read nothing
        assert ran.out == ""


@pytest.mark.parametrize(("agent", "at"), EVERY_WRITE)
def test_a_write_outside_the_fence_is_refused_in_the_agents_own_form(
    agent: str, at: int, patching: Shop
) -> None:
    ran = send(patching, agent, WRITES[agent][at](patching, RETRY))
    assert_denied(agent, ran)
    told = reason(ran)
    for words in (
        RETRY,
        "HF101",
        "patch phase",
        f"Only this may change: {QUEUE}",
        "let dana widen",
    ):
        assert words in told


@pytest.mark.parametrize(("agent", "at"), EVERY_WRITE)
def test_a_write_inside_the_fence_is_met_with_silence(agent: str, at: int, patching: Shop) -> None:
    assert is_silent(send(patching, agent, WRITES[agent][at](patching, QUEUE)))


@pytest.mark.parametrize(("agent", "at"), EVERY_WRITE)
def test_in_the_read_only_phase_nothing_but_the_record_is_written(
    agent: str, at: int, reading: Shop
) -> None:
    ran = send(reading, agent, WRITES[agent][at](reading, QUEUE))
    assert_denied(agent, ran)
    assert "read-only phase" in reason(ran)
    assert f"There is no .incidents/{INCIDENT}/scope.yaml yet" in reason(ran)
    inside = WRITES[agent][at](reading, f".incidents/{INCIDENT}/notes.md")
    assert is_silent(send(reading, agent, inside))


@pytest.mark.parametrize("agent", COMMANDS)
def test_commands_are_judged_for_every_agent(agent: str, reading: Shop) -> None:
    make = COMMANDS[agent]
    assert is_silent(send(reading, agent, make(reading, "git log -1 | head -3")))
    for command in ("git push", "echo x > src/retry.py", "git commit -nm x", "make deploy"):
        assert_denied(agent, send(reading, agent, make(reading, command)))


@pytest.mark.parametrize("agent", COMMANDS)
def test_on_an_ordinary_branch_nothing_is_said(agent: str, shop: Shop) -> None:
    events: list[Payload | str] = [
        *(make(shop, RETRY) for make in WRITES[agent]),
        COMMANDS[agent](shop, "git push --force --no-verify"),
        "{not json",
        "",
        "[]",
    ]
    for payload in events:
        assert is_silent(send(shop, agent, payload))


@pytest.mark.parametrize("agent", COMMANDS)
@pytest.mark.parametrize(
    "text", ["", "{not json", "[]", "null", '"x"', "{}", "{} {}", "\x00", "[" * 100_000, "\xff"]
)
def test_what_cannot_be_read_is_refused_on_a_hotfix_branch(
    agent: str, text: str, patching: Shop
) -> None:
    ran = send(patching, agent, text.encode("latin-1"))
    if agent == "copilot":
        assert json.loads(ran.out)["permissionDecision"] == "deny"
    else:
        assert ran.code == 2
    assert "hotfence: refused" in reason(ran)


@pytest.mark.parametrize("agent", COMMANDS)
def test_a_tool_event_without_a_tool_is_refused(agent: str, patching: Shop) -> None:
    payload = COMMANDS[agent](patching, "ls")
    for key in ("tool_name", "toolName", "tool", "tool_info"):
        payload.pop(key, None)
    payload.setdefault("hook_event_name", "preToolUse")
    assert_denied_somehow(send(patching, agent, payload))


def assert_denied_somehow(ran: Ran) -> None:
    assert ran.code == 2 or json.loads(ran.out)["permissionDecision"] == "deny"


def test_an_unknown_sender_gets_every_form_of_a_refusal(patching: Shop) -> None:
    ran = send(patching, None, {"tool_name": "Write", "tool_input": {"path": RETRY}})
    shape = json.loads(ran.out)
    assert ran.code == 2
    assert ran.err.startswith("hotfence: refused")
    assert {shape[key] for key in ("decision", "permission", "permissionDecision")} == {"deny"}
    assert shape["hookSpecificOutput"]["permissionDecision"] == "deny"


def test_the_shape_tells_the_sender_better_than_the_name(patching: Shop) -> None:
    # Copilot and Cursor run the hooks that are installed for Claude Code.
    assert_denied("copilot", send(patching, "claude", WRITES["copilot"][0](patching, RETRY)))
    assert_denied("cursor", send(patching, "claude", WRITES["cursor"][0](patching, RETRY)))
    vscode = claude(patching, "Edit", {"file_path": RETRY},
                    transcript_path="/home/x/github copilot/t.json")  # fmt: skip
    ran = send(patching, "claude", vscode)
    shape = json.loads(ran.out)
    assert shape["hookSpecificOutput"]["permissionDecision"] == "deny"
    assert shape["permissionDecision"] == "deny"


def test_cursors_own_events_are_judged(patching: Shop) -> None:
    base = cursor(patching, "", {})
    del base["tool_name"], base["tool_input"]
    shell = {**base, "hook_event_name": "beforeShellExecution", "command": "git push"}
    assert_denied("cursor", send(patching, "cursor", shell))
    assert is_silent(send(patching, "cursor", {**shell, "command": "git status"}))
    mcp = {**base, "hook_event_name": "beforeMCPExecution", "url": "https://mcp.example.com",
           "tool_name": "create_pull_request", "tool_input": '{"title": "x"}'}  # fmt: skip
    assert_denied("cursor", send(patching, "cursor", mcp))
    assert is_silent(send(patching, "cursor", {**mcp, "tool_name": "list_pull_requests"}))
    read = {**base, "hook_event_name": "beforeReadFile", "file_path": RETRY, "content": "x"}
    assert is_silent(send(patching, "cursor", read))
    edited = {**base, "hook_event_name": "afterFileEdit", "file_path": RETRY, "edits": []}
    assert is_silent(send(patching, "cursor", edited))


@pytest.mark.parametrize(
    ("tool", "arguments", "denied"),
    [
        ("Read", {"file_path": "/etc/passwd"}, False),
        ("Grep", {"pattern": "x", "path": "src"}, False),
        ("TodoWrite", {"todos": []}, False),
        ("Task", {"prompt": "write src/retry.py"}, False),
        ("WebFetch", {"url": "https://example.com"}, False),
        ("mcp__files__read_file", {"path": RETRY}, False),
        ("mcp__files__list_directory", {"path": "src"}, False),
        ("mcp__files__write_file", {"path": RETRY}, True),
        ("mcp__files__write_file", {"path": QUEUE}, False),
        ("mcp__files__move_file", {"source": RETRY, "destination": QUEUE}, True),
        ("mcp__files__edit", {"deep": {"files": [{"path": RETRY}]}}, True),
        ("mcp__x__y", {"paths": [QUEUE, RETRY]}, True),
        ("mcp__x__y", {}, True),
        ("mcp__github__merge_pull_request", {"number": 3}, True),
        ("mcp__github__get_pull_request", {"number": 3}, False),
        ("mcp__db__query", {"sql": "SELECT 1"}, False),
        ("mcp__db__query", {"sql": "DELETE FROM orders"}, True),
        ("mcp__term__run", {"command": "git push"}, True),
        ("mcp__term__run", {"command": "git status"}, False),
        ("mcp__hotfence__record_note", {"text": "x"}, False),
        ("SomethingNew", {"file_path": RETRY}, True),
        ("SomethingNew", {"filePath": RETRY}, True),
        ("SomethingNew", {"target_file": QUEUE}, False),
        ("SomethingNew", {"note": "x"}, False),
        ("SomethingNew", {"destination_path": RETRY}, True),
        ("SomethingNew", {"outputFile": RETRY}, True),
        ("DeployNow", {}, True),
        ("Write", {}, True),
        ("Write", [], True),
        ("Bash", {}, True),
        ("Bash", {"command": ["rm", RETRY]}, True),
        ("Bash", {"command": ["git", "log"]}, False),
        ("write_stdin", {"chars": "rm x\n"}, True),
        ("powershell", {"command": "Get-Content x"}, False),
        ("powershell", {"command": "Get-Content x; Remove-Item y"}, True),
        ("powershell", {"command": "Remove-Item x"}, True),
        ("multi_tool_use.parallel", {"tool_uses": [
            {"recipient_name": "functions.bash", "parameters": {"command": "ls"}}]}, False),
        ("multi_tool_use.parallel", {"tool_uses": [
            {"recipient_name": "functions.bash", "parameters": {"command": "ls"}},
            {"recipient_name": "functions.bash", "parameters": {"command": "git push"}}]}, True),
        ("multi_tool_use.parallel", {}, True),
        ("batch", {"tool_calls": [{"tool": "read", "parameters": {"filePath": RETRY}}]}, False),
        ("batch", {"tool_calls": [{"tool": "bash", "parameters": {"command": "git push"}}]}, True),
        ("batch", {"tool_calls": [{"tool": "batch", "parameters": {}}]}, True),
        ("write_stdin", {"chars": "", "session_id": 1}, False),
        ("EnterWorktree", {"name": "x"}, True),
        ("TaskStop", {"task_id": "x"}, False),
        ("spawn_agent", {"message": "x"}, False),
        ("GenerateImage", {"path": "docs/x.png"}, True),
    ],
)  # fmt: skip
def test_tools_by_name_and_arguments(
    tool: str, arguments: Any, denied: bool, patching: Shop
) -> None:
    ran = send(patching, "codex", codex(patching, tool, arguments))
    assert ran.code == (2 if denied else 0), ran


def test_windsurfs_strings_may_hold_raw_control_characters(patching: Shop) -> None:
    text = json.dumps(windsurf(patching, "pre_write_code", {"file_path": RETRY, "edits": [
        {"old_string": "@", "new_string": "b"}]})).replace("@", "a\n\tb")  # fmt: skip
    assert_denied("windsurf", send(patching, "windsurf", text))


def test_an_answer_is_never_a_permission(patching: Shop) -> None:
    for agent, makers in WRITES.items():
        for path in (QUEUE, RETRY):
            ran = send(patching, agent, makers[0](patching, path))
            assert "allow" not in (ran.out + ran.err)
            assert "ask" not in ran.out.split('"')


def test_an_answer_comes_before_an_agent_stops_waiting(patching: Shop, tmp_path: Path) -> None:
    """A git that hangs: the front ends go on without an answer, so there must be one."""
    slow = tmp_path / "bin" / "git"
    slow.parent.mkdir()
    slow.write_text("#!/bin/sh\nsleep 20\n", encoding="utf-8")
    slow.chmod(slow.stat().st_mode | stat.S_IXUSR)
    path = f"{slow.parent}:{os.environ['PATH']}"
    start = time.monotonic()
    text = json.dumps(codex(patching, "Write", {"file_path": RETRY}))
    ran = hotfence("agent", "--agent", "codex", cwd=patching.clone,
                   env={**patching.environ, "PATH": path}, stdin=text)  # fmt: skip
    assert time.monotonic() - start < 8
    assert ran.code == 2
    assert "hotfence: refused" in ran.err


def test_a_scope_that_never_ends_is_not_waited_for(reading: Shop) -> None:
    scope = Path(reading.clone, SCOPE)
    scope.parent.mkdir(parents=True)
    os.mkfifo(scope)
    start = time.monotonic()
    ran = send(reading, "codex", codex(reading, "Write", {"file_path": RETRY}))
    assert time.monotonic() - start < 8
    assert (ran.code, "no answer within 4 seconds" in ran.err) == (2, True)


def test_a_missing_git_refuses_on_a_hotfix_branch_only(patching: Shop, tmp_path: Path) -> None:
    def ask() -> Ran:
        text = json.dumps(codex(patching, "Write", {"file_path": RETRY}))
        environ = {**patching.environ, "PATH": str(tmp_path)}
        return hotfence("agent", "--agent", "codex", cwd=patching.clone, env=environ, stdin=text)

    ran = ask()
    assert ran.code == 2
    assert "install git" in ran.err
    patching.must("switch", "--quiet", "main")
    assert is_silent(ask())


def test_a_broken_policy_refuses_on_a_hotfix_branch_only(shop: Shop) -> None:
    shop.commit({".hotfence.yaml": "version: [\n"}, "Break the policy")
    shop.must("update-ref", "refs/remotes/origin/main", "main")
    event = codex(shop, "Write", {"file_path": RETRY})
    assert is_silent(send(shop, "codex", event))
    shop.must("switch", "--quiet", "--create", BRANCH)
    ran = send(shop, "codex", event)
    assert ran.code == 2
    assert ".hotfence.yaml" in ran.err
    assert is_silent(send(shop, "codex", codex(shop, "Read", {"file_path": RETRY})))


def test_outside_of_any_repository_nothing_is_said(shop: Shop, tmp_path: Path) -> None:
    event = claude(shop, "Write", {"file_path": "x"}, cwd=str(tmp_path))
    assert is_silent(send(shop, "claude", event, cwd=str(tmp_path)))
    assert is_silent(send(shop, "claude", "{broken", cwd=str(tmp_path)))
