"""Replies: the form in which each agent honours a refusal.

Exit code 2 with the reason on standard error blocks in Codex and Windsurf, and the opencode plugin
turns it into an error. Gemini CLI and Cursor get JSON as well. Claude Code and Copilot get JSON
with exit code 0: Copilot reads a reason with no other, and Claude Code shows its model the whole
hook command before a reason on standard error. Nobody ever gets a permission.
"""

from hotfence.agents.event import Event
from hotfence.hooks.answer import tell

SILENT, BLOCKED = 0, 2
LONGEST = 4000  # characters; some agents cut what they show their model


def silence() -> int:
    """Say nothing: whatever the agent would do by itself, it may do."""
    return SILENT


def deny(event: Event, reason: str) -> int:
    """Refuse a tool call in the agent's own form; return the exit code."""
    reason = reason[:LONGEST]
    nested: dict[str, object] = {
        "hookSpecificOutput": {
            "hookEventName": "PreToolUse",
            "permissionDecision": "deny",
            "permissionDecisionReason": reason,
        }
    }
    flat: dict[str, object] = {"permissionDecision": "deny", "permissionDecisionReason": reason}
    cursor: dict[str, object] = {
        "permission": "deny",
        "user_message": reason,
        "agent_message": reason,
    }
    gemini: dict[str, object] = {"decision": "deny", "reason": reason}
    if event.agent == "copilot":
        shape = nested | flat if event.name[:1].isupper() else flat
        _write(shape)
        return SILENT
    if event.agent == "claude" and event.kind == "tool":
        _write(nested | flat)  # Copilot runs Claude's hooks and reads the flat form only
        return SILENT
    if event.agent == "gemini":
        _write(gemini)
    elif event.agent == "cursor":
        _write(gemini | cursor)
    elif event.agent == "":
        _write(gemini | cursor | flat | nested)
    tell(f"{reason}\n")
    return BLOCKED


def brief_reply(event: Event, text: str) -> int:
    """Give a session that starts something to know."""
    if event.agent == "cursor":
        _write({"additional_context": text})
    elif event.agent == "copilot" and not event.name[:1].isupper():
        _write({"additionalContext": text})
    elif event.agent in {"claude", "codex", "gemini", "copilot"}:
        start = {"hookEventName": "SessionStart", "additionalContext": text}
        _write({"hookSpecificOutput": start})
    else:
        tell(f"{text}\n", fd=1)
    return SILENT


def _write(shape: dict[str, object]) -> None:
    import json

    tell(json.dumps(shape) + "\n", fd=1)
