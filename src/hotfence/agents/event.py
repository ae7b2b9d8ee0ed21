"""An event of a coding agent, in one shape for all of them."""

from typing import NamedTuple

AGENTS = ("claude", "codex", "copilot", "cursor", "gemini", "opencode", "windsurf")


class Change(NamedTuple):
    """One file that a tool call would change.

    `how` is `write` or `delete`. `edits` are pairs of old and new text, replaced once or
    everywhere; `content` is the whole new text; `hunks` are pairs of old and new lines of a
    patch. None of them is there when the new text cannot be told.
    """

    path: str
    how: str = "write"
    edits: tuple[tuple[str, str, bool], ...] = ()
    content: str | None = None
    hunks: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()


class Call(NamedTuple):
    """One tool call: what it would change, run, or neither.

    `shell` is `posix` or `powershell` when there is a `command`. `doubt` says why a call that
    names no file is taken for a change all the same; `statement` is SQL.
    """

    tool: str
    changes: tuple[Change, ...] = ()
    command: str | None = None
    shell: str = "posix"
    folder: str | None = None
    statement: str | None = None
    doubt: str | None = None


class Event(NamedTuple):
    """What an agent says.

    `kind` is `tool` (before a call), `prompt`, `answer`, `start` (of a session), `malformed` or
    `other`. `name` is the event's own name.
    """

    agent: str
    kind: str
    name: str
    calls: tuple[Call, ...] = ()
    text: str | None = None
    session: str | None = None
    model: str | None = None
