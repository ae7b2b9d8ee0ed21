"""Sessions: the brief at their start, the trail that they leave, and what asking costs."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from hotfence.model.story import BRANCH, INCIDENT, QUEUE, RETRY
from hotfence.practice import Shop
from tests.agents.kits import is_silent, send, start_incident
from tests.helpers import Ran, hotfence
from tests.test_layers import modules_after

# How each agent tells that a session starts, and how it takes what it should know.
STARTS: dict[str, dict[str, Any]] = {
    "claude": {"session_id": "s1", "hook_event_name": "SessionStart", "source": "startup"},
    "codex": {"session_id": "s1", "hook_event_name": "SessionStart", "source": "startup"},
    "gemini": {"session_id": "s1", "hook_event_name": "SessionStart", "source": "startup"},
    "cursor": {"conversation_id": "s1", "hook_event_name": "sessionStart", "cursor_version": "2"},
    "copilot": {"sessionId": "s1", "timestamp": 1, "source": "new", "initialPrompt": "fix it"},
}
# How each agent tells what was asked and answered.
SAID: dict[str, list[dict[str, Any]]] = {
    "claude": [
        {"session_id": "s1", "hook_event_name": "UserPromptSubmit", "prompt": "WORDS"},
        {"session_id": "s1", "hook_event_name": "Stop", "last_assistant_message": "WORDS"},
        {"session_id": "s1", "hook_event_name": "SubagentStop", "last_assistant_message": "WORDS"},
    ],
    "codex": [
        {"session_id": "s1", "turn_id": "t", "hook_event_name": "UserPromptSubmit",
         "model": "m1", "prompt": "WORDS"},
        {"session_id": "s1", "turn_id": "t", "hook_event_name": "Stop", "model": "m1",
         "last_assistant_message": "WORDS"},
    ],
    "gemini": [
        {"session_id": "s1", "hook_event_name": "BeforeAgent", "prompt": "WORDS"},
        {"session_id": "s1", "hook_event_name": "AfterAgent", "prompt_response": "WORDS"},
    ],
    "cursor": [
        {"conversation_id": "s1", "hook_event_name": "beforeSubmitPrompt", "cursor_version": "2",
         "prompt": "WORDS", "attachments": []},
        {"conversation_id": "s1", "hook_event_name": "afterAgentResponse", "cursor_version": "2",
         "text": "WORDS"},
    ],
    "copilot": [{"sessionId": "s1", "timestamp": 1, "prompt": "WORDS"}],
    "windsurf": [
        {"agent_action_name": "pre_user_prompt", "trajectory_id": "s1",
         "tool_info": {"user_prompt": "WORDS"}},
        {"agent_action_name": "post_cascade_response", "trajectory_id": "s1",
         "tool_info": {"response": "WORDS"}},
    ],
    "opencode": [{"event": "chat.message", "sessionID": "s1", "prompt": "WORDS"}],
}  # fmt: skip


def entries(shop: Shop) -> list[str]:
    folder = Path(shop.clone, ".incidents", INCIDENT, "record")
    return [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.md"))]


def injected(agent: str, ran: Ran) -> str:
    assert (ran.code, ran.err) == (0, "")
    shape = json.loads(ran.out)
    if agent == "cursor":
        return str(shape["additional_context"])
    if agent == "copilot":
        return str(shape["additionalContext"])
    assert shape["hookSpecificOutput"]["hookEventName"] == "SessionStart"
    return str(shape["hookSpecificOutput"]["additionalContext"])


@pytest.mark.parametrize("agent", STARTS)
def test_a_session_on_a_hotfix_branch_starts_with_the_brief(agent: str, shop: Shop) -> None:
    event = {**STARTS[agent], "cwd": shop.clone}
    assert is_silent(send(shop, agent, event))
    start_incident(shop, patching=True)
    told = injected(agent, send(shop, agent, event))
    assert told == hotfence("agent", "brief", cwd=shop.clone, env=shop.environ).out.rstrip("\n")


def test_the_brief_tells_phase_hypothesis_fence_bans_and_record(shop: Shop) -> None:
    def brief(cwd: str = shop.clone) -> str:
        ran = hotfence("agent", "brief", cwd=cwd, env=shop.environ)
        assert (ran.code, ran.err) == (0, "")
        return ran.out

    assert brief() == "This is no hotfix branch: hotfence has nothing to say about it.\n"
    assert brief("/") == brief()
    start_incident(shop, patching=False)
    told = brief()
    assert "Phase: read-only" in told
    assert f"There is no .incidents/{INCIDENT}/scope.yaml yet." in told
    shop.write_scope({"rollback": None})
    assert f".incidents/{INCIDENT}/scope.yaml lacks: rollback." in brief()
    shop.write_scope({"change": "nonsense"})
    assert "does not read: line" in brief()
    shop.write_scope({"out_of_scope": "[retries, log cleanup]"})
    told = brief()
    for words in (
        f"hotfix branch {BRANCH}",
        "Phase: patch",
        "Hypothesis: ",
        f"Fence: Only this may change: {QUEUE}",
        "Out of scope on purpose: retries, log cleanup.",
        "Lead: dana",
        "--no-verify",
        "hotfence record KIND",
        "hotfence allows PATH",
    ):
        assert words in told
    assert len(told) < 3000  # a model reads it at each start


@pytest.mark.parametrize("agent", SAID)
def test_prompts_and_answers_are_kept_by_themselves(agent: str, shop: Shop) -> None:
    for event in SAID[agent]:
        assert is_silent(send(shop, agent, {**event, "cwd": shop.clone}))
    assert entries(shop) == []
    start_incident(shop, patching=True)
    for number, event in enumerate(SAID[agent]):
        text = json.dumps({**event, "cwd": shop.clone})
        text = text.replace("WORDS", f"said {number} with AKIA0123456789ABCDEF")
        assert is_silent(send(shop, agent, text))
        assert is_silent(send(shop, agent, text))  # two front ends may tell it twice
    found = entries(shop)
    assert len(found) == len(SAID[agent])
    for number, event in enumerate(SAID[agent]):
        (entry,) = [e for e in found if f"said {number} " in e]
        kind = "prompt" if {"prompt"} & set(event) or "user_prompt" in str(event) else "answer"
        assert f"kind: {kind}\n" in entry
        assert f"tool: {agent}\n" in entry
        assert "s1" in entry
        assert "AKIA0123456789ABCDEF" not in entry


def test_a_record_that_cannot_be_written_stands_in_nobodys_way(shop: Shop) -> None:
    start_incident(shop, patching=False)
    folder = Path(shop.clone, ".incidents")
    folder.write_text("no folder\n", encoding="utf-8")
    for event in SAID["claude"]:
        assert is_silent(send(shop, "claude", {**event, "cwd": shop.clone}))
    event = {**STARTS["claude"], "cwd": shop.clone}
    assert send(shop, "claude", event).code == 0
    assert folder.read_text(encoding="utf-8") == "no folder\n"


def test_an_empty_prompt_leaves_no_entry(shop: Shop) -> None:
    start_incident(shop, patching=False)
    event = {"hook_event_name": "UserPromptSubmit", "prompt": "", "cwd": shop.clone}
    assert is_silent(send(shop, "claude", event))
    assert entries(shop) == []


# what it costs


def test_an_ordinary_branch_loads_nothing_heavy() -> None:
    heavy = {"re", "enum", "typing", "collections", "yaml", "click", "json", "subprocess"}
    loaded = set(modules_after("hotfence.entry, hotfence.hooks.agent"))
    assert not heavy & loaded
    assert not {name for name in loaded if name.startswith(("hotfence.agents", "hotfence.shell"))}
    assert len([name for name in loaded if name.startswith("hotfence")]) <= 16


def test_a_reading_call_on_a_hotfix_branch_loads_no_rules() -> None:
    loaded = set(modules_after("hotfence.hooks.agent, hotfence.agents.answering"))
    assert not {"yaml", "click", "hotfence.rules", "hotfence.shell", "hotfence.early"} & loaded


def test_an_ordinary_branch_costs_two_calls_of_git(shop: Shop, tmp_path: Path) -> None:
    log = tmp_path / "calls"
    real = next(
        os.path.join(folder, "git")
        for folder in os.environ["PATH"].split(":")
        if os.access(os.path.join(folder, "git"), os.X_OK)
    )
    counting = tmp_path / "git"
    counting.write_text(f'#!/bin/sh\necho "$@" >> {log}\nexec {real} "$@"\n', encoding="utf-8")
    counting.chmod(0o755)
    event = {"hook_event_name": "PreToolUse", "tool_name": "Write",
             "tool_input": {"file_path": RETRY}, "cwd": shop.clone}  # fmt: skip
    environ = {**shop.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    ran = hotfence("agent", "--agent", "claude", cwd=shop.clone, env=environ,
                   stdin=json.dumps(event))  # fmt: skip
    assert is_silent(ran)
    assert len(log.read_text(encoding="utf-8").splitlines()) <= 2
