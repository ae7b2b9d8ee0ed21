"""Sessions of coding agents: their events, sent to the hook as they send them."""

import json
import os
import sys
from collections.abc import Mapping
from typing import Any

from hotfence.model.story import BRANCH
from hotfence.practice import Shop
from tests.helpers import Ran, hotfence

Payload = dict[str, Any]


def start_incident(
    shop: Shop, *, patching: bool, scope: Mapping[str, str | None] | None = None
) -> None:
    """Check out the hotfix branch, with a complete scope or without any."""
    shop.must("switch", "--quiet", "--create", BRANCH, "origin/main")
    if patching:
        shop.write_scope(scope or {})


def send(shop: Shop, agent: str | None, payload: Payload | str | bytes, cwd: str = "") -> Ran:
    """Send one event to the hook."""
    text = payload if isinstance(payload, (str, bytes)) else json.dumps(payload)
    options = ["--agent", agent] if agent else []
    return hotfence("agent", *options, cwd=cwd or shop.clone, env=shop.environ, stdin=text)


def claude(shop: Shop, tool: str, arguments: object, **more: Any) -> Payload:
    """An event of Claude Code before a tool call."""
    return {
        "session_id": "s1",
        "transcript_path": "/tmp/t.jsonl",
        "cwd": shop.clone,
        "permission_mode": "default",
        "hook_event_name": "PreToolUse",
        "tool_name": tool,
        "tool_input": arguments,
        "tool_use_id": "u1",
        **more,
    }


def codex(shop: Shop, tool: str, arguments: object, **more: Any) -> Payload:
    """An event of Codex before a tool call."""
    return {
        "session_id": "s1",
        "turn_id": "t1",
        "transcript_path": None,
        "cwd": shop.clone,
        "hook_event_name": "PreToolUse",
        "model": "m",
        "permission_mode": "default",
        "tool_name": tool,
        "tool_input": arguments,
        "tool_use_id": "u1",
        **more,
    }


def gemini(shop: Shop, tool: str, arguments: object, **more: Any) -> Payload:
    """An event of Gemini CLI before a tool call."""
    return {
        "session_id": "s1",
        "transcript_path": "/tmp/t.json",
        "cwd": shop.clone,
        "hook_event_name": "BeforeTool",
        "timestamp": "2026-11-23T09:14:05Z",
        "tool_name": tool,
        "tool_input": arguments,
        **more,
    }


def copilot(shop: Shop, tool: str, arguments: object, **more: Any) -> Payload:
    """An event of Copilot CLI, whose arguments come as a string."""
    return {
        "sessionId": "s1",
        "timestamp": 1763889245000,
        "cwd": shop.clone,
        "toolName": tool,
        "toolArgs": json.dumps(arguments),
        **more,
    }


def cursor(shop: Shop, tool: str, arguments: object, **more: Any) -> Payload:
    """An event of Cursor before a tool call."""
    return {
        "conversation_id": "s1",
        "generation_id": "g1",
        "model": "m",
        "hook_event_name": "preToolUse",
        "cursor_version": "2.1.0",
        "workspace_roots": [shop.clone],
        "user_email": "kim@example.com",
        "transcript_path": None,
        "tool_name": tool,
        "tool_input": arguments,
        "tool_use_id": "u1",
        "cwd": shop.clone,
        **more,
    }


def windsurf(shop: Shop, action: str, info: Payload, **more: Any) -> Payload:
    """An event of Windsurf Cascade."""
    return {
        "agent_action_name": action,
        "trajectory_id": "s1",
        "execution_id": "e1",
        "timestamp": "2026-11-23T09:14:05Z",
        "model_name": "m",
        "tool_info": {"cwd": shop.clone, **info},
        **more,
    }


def opencode(shop: Shop, tool: str, arguments: object, **more: Any) -> Payload:
    """An event as hotfence's own plugin for opencode sends it."""
    return {
        "event": "tool.execute.before",
        "tool": tool,
        "sessionID": "s1",
        "cwd": shop.clone,
        "args": arguments,
        **more,
    }


def reason(ran: Ran) -> str:
    """Return the reason of a refusal, wherever this agent reads it."""
    if ran.err:
        return ran.err
    shape = json.loads(ran.out)
    shape = shape.get("hookSpecificOutput", shape)
    found = shape.get("permissionDecisionReason") or shape.get("reason")
    return str(found)


def is_silent(ran: Ran) -> bool:
    """Say whether nothing was answered."""
    return ran == Ran(0, "", "")


def absolute(shop: Shop, path: str) -> str:
    """Return a path below the clone."""
    return os.path.join(shop.clone, path)


PYTHON = sys.executable
