"""Reading an event: which agent speaks, and what it says.

Agents read each other's settings, so the shape of an event tells the sender better than the name
under which the hook was installed.
"""

from hotfence.agents.event import AGENTS, Call, Event
from hotfence.agents.tools import calls_of
from hotfence.quick_json import parse

_TOOL_EVENTS = frozenset(
    {"pretooluse", "beforetool", "beforeshellexecution", "beforemcpexecution", "toolexecutebefore",
     "prewritecode", "preruncommand", "premcptooluse"}
)  # fmt: skip
_PROMPT_EVENTS = frozenset(
    {"userpromptsubmit", "userpromptsubmitted", "beforesubmitprompt", "beforeagent",
     "preuserprompt", "chatmessage"}
)  # fmt: skip
_ANSWER_EVENTS = frozenset(
    {"stop", "subagentstop", "agentstop", "afteragent", "afteragentresponse",
     "postcascaderesponse", "sessionidle"}
)  # fmt: skip
_START_EVENTS = frozenset({"sessionstart"})
_TEXT_KEYS = ("prompt", "initialPrompt", "text", "last_assistant_message", "lastAssistantMessage",
              "prompt_response", "response", "user_prompt")  # fmt: skip
_LONGEST_NAME = 100


def read_event(agent: str | None, payload: object) -> Event:
    """Return an event; what cannot be read is `malformed`."""
    if not isinstance(payload, dict):
        return Event(agent if agent in AGENTS else "", "malformed", "")
    sender = _sender(agent, payload)
    name = _name(payload)
    bare = name.lower().replace("_", "").replace(".", "").replace("-", "")
    session = _first(payload, ("session_id", "sessionId", "conversation_id", "trajectory_id",
                               "sessionID"))  # fmt: skip
    model = _first(payload, ("model", "model_name"))
    kind = _kind(bare, payload)
    if kind == "tool":
        calls = _calls(bare, payload)
        if calls is None:
            return Event(sender, "malformed", name)
        return Event(sender, kind, name, calls, session=session, model=model)
    return Event(sender, kind, name, text=_text(payload), session=session, model=model)


def _sender(agent: str | None, payload: dict[str, object]) -> str:
    if "cursor_version" in payload:
        return "cursor"
    if "agent_action_name" in payload:
        return "windsurf"
    if "toolName" in payload or "sessionId" in payload:
        return "copilot"
    transcript = payload.get("transcript_path")
    if isinstance(transcript, str) and "github copilot" in transcript.lower():
        return "copilot"
    name = _name(payload)
    if name.startswith(("Before", "After")):
        return "gemini"
    if agent in AGENTS:
        return agent
    if "turn_id" in payload:
        return "codex"
    return "claude" if name[:1].isupper() else ""


def _name(payload: dict[str, object]) -> str:
    for key in ("hook_event_name", "agent_action_name", "hookEventName", "event", "hook"):
        value = payload.get(key)
        if isinstance(value, str):
            return value[:_LONGEST_NAME]
    return ""


def _kind(bare: str, payload: dict[str, object]) -> str:
    for kind, names in (("tool", _TOOL_EVENTS), ("prompt", _PROMPT_EVENTS),
                        ("answer", _ANSWER_EVENTS), ("start", _START_EVENTS)):  # fmt: skip
        if bare in names:
            return kind
    if bare.startswith(("post", "after", "session", "notification", "subagent")):
        return "other"
    # Copilot's own events carry no name: their fields tell them apart.
    if "toolName" in payload or "tool_name" in payload:
        return "other" if "toolResult" in payload or "tool_response" in payload else "tool"
    if not bare and "prompt" in payload:
        return "prompt"
    if not bare and ("source" in payload or "initialPrompt" in payload):
        return "start"
    if not bare and "stopReason" in payload:
        return "answer"
    return "other" if bare or "reason" in payload or "error" in payload else "malformed"


def _calls(bare: str, payload: dict[str, object]) -> tuple[Call, ...] | None:
    """Return the calls of a tool event, None when it names no tool."""
    folder = payload.get("cwd")
    folder = folder if isinstance(folder, str) else None
    info = payload.get("tool_info")
    if isinstance(info, dict):
        return _windsurf(bare, info)
    if bare == "beforeshellexecution":
        return calls_of("Shell", payload, folder)
    name = _first(payload, ("tool_name", "toolName", "tool"))
    if name is None:
        return None
    arguments = payload.get("tool_input", payload.get("toolArgs", payload.get("args")))
    if isinstance(arguments, str):
        arguments = _unpacked(arguments)
    if bare == "beforemcpexecution" and not name.lower().startswith("mcp"):
        name = f"mcp__{name}"
    return calls_of(name, arguments, folder)


def _windsurf(bare: str, info: dict[str, object]) -> tuple[Call, ...] | None:
    folder = info.get("cwd")
    folder = folder if isinstance(folder, str) else None
    if bare == "prewritecode":
        return calls_of("write", info, folder)
    if bare == "preruncommand":
        return calls_of("shell", info, folder)
    if bare == "premcptooluse":
        name = _first(info, ("mcp_tool_name", "tool_name", "name")) or "unknown"
        arguments = info.get("mcp_tool_arguments", info.get("arguments", info))
        server = _first(info, ("mcp_server_name", "server_name")) or "server"
        return calls_of(f"mcp__{server}__{name}", arguments, folder)
    return None


def _unpacked(text: str) -> object:
    """Return arguments that come as JSON within a string; a patch comes as it is."""
    try:
        return parse(text.encode("utf-8", "surrogateescape"))
    except (ValueError, RecursionError):
        return text


def _text(payload: dict[str, object]) -> str | None:
    for source in (payload, payload.get("tool_info"), payload.get("output")):
        if isinstance(source, dict):
            found = _first(source, _TEXT_KEYS)
            if found:
                return found
    return None


def _first(payload: dict[str, object], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = payload.get(key)
        if isinstance(value, str):
            return value
    return None
