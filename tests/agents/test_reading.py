"""Reading events: whatever comes, it has a kind, and a call to a writing tool is never missed."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotfence.agents.event import AGENTS
from hotfence.agents.reading import read_event
from hotfence.quick_json import parse

KEYS = ("hook_event_name", "tool_name", "tool_input", "toolName", "toolArgs", "tool_info", "cwd",
        "agent_action_name", "cursor_version", "prompt", "sessionId", "event", "tool", "args",
        "transcript_path", "source", "path", "command", "edits", "files")  # fmt: skip
WORDS = st.sampled_from(
    ["PreToolUse", "preToolUse", "BeforeTool", "pre_write_code", "Stop", "Write", "Bash", "Read",
     "apply_patch", "src/x", "git push", "{", "[1]", "*** Update File: a", "",
     "multi_tool_use.parallel"]
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from([None, "unknown", *AGENTS]), VALUES)
def test_whatever_comes_has_a_kind(agent: str | None, payload: Any) -> None:
    event = read_event(agent, payload)
    assert event.kind in {"tool", "prompt", "answer", "start", "malformed", "other"}
    assert event.agent in {"", *AGENTS}


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS[6:]), VALUES, max_size=4))
def test_a_writing_tool_is_never_missed(more: dict[str, Any]) -> None:
    more = {k: v for k, v in more.items() if k not in {"agent_action_name", "tool", "args"}}
    event = read_event("claude", {
        **more, "hook_event_name": "PreToolUse", "tool_name": "Write",
        "tool_input": {"file_path": "src/x", "content": "x"}, })  # fmt: skip
    assert event.kind == "tool"
    assert [change.path for call in event.calls for change in call.changes] == ["src/x"]


@settings(max_examples=300, deadline=None)
@given(VALUES)
def test_json_is_read_as_the_module_reads_it(value: Any) -> None:
    text = json.dumps(value)
    assert parse(text.encode()) == json.loads(text)
    assert parse(f"\ufeff \n{text}\n".encode()) == json.loads(text)


@pytest.mark.parametrize("text", ["", " ", "{", "{} {}", "nul", "[1,]", '{"a":}', "\x00", "'a'"])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"value|Expecting|property|Illegal"):
        parse(text.encode())
