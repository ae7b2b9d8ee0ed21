"""An entry as it is written: front matter in YAML, then the text."""

import json
import re
import time
from typing import NamedTuple

from hotfence.record.harmless import Clipped

# Words that YAML 1.1 takes for something else than text.
_OTHER = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9._/@+-]*(?: [A-Za-z0-9][A-Za-z0-9._/@+-]*)*")


class NewEntry(NamedTuple):
    """What somebody adds to the record.

    `kind` is one of `RECORD_KINDS`; `text` is the body, `fence` the name of the code block
    that it stands in (None: Markdown as it is). `person` defaults to whoever git says commits
    here. `session` is an assistant's own name for a conversation: it ties prompts to what came
    of them. `commits` and `patch` (a digest) are what the entry is about; they are found out
    where `commits` is None. `at` is Unix seconds, now when None. `command`, `exit` and
    `seconds` tell of a command that was run, `changed` that tracked files differ since.
    """

    kind: str
    text: str | bytes | Clipped
    fence: str | None = None
    person: str | None = None
    tool: str | None = None
    model: str | None = None
    release: str | None = None
    environment: str | None = None
    session: str | None = None
    commits: tuple[str, ...] | None = None
    patch: str | None = None
    at: int | None = None
    command: str | None = None
    exit: int | None = None
    seconds: float | None = None
    changed: bool = False


class Written(NamedTuple):
    """What the file says besides: who, when, and what was done to the text."""

    incident: str
    person: str
    at: int
    body: str
    masked: int = 0
    cut: int = 0


def iso(moment: int) -> str:
    """Return Unix seconds as `2026-11-23T09:14:05Z`."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment))


def render(entry: NewEntry, written: Written) -> str:
    """Return the file. Every value must be one harmless line already."""
    lines = [
        "---",
        f"kind: {entry.kind}",
        f"time: {iso(written.at)}",
        f"incident: {_scalar(written.incident)}",
        f"person: {_scalar(written.person)}",
    ]
    for name in ("tool", "model", "release", "environment", "session", "command"):
        value = getattr(entry, name)
        if value:
            lines.append(f"{name}: {_scalar(value)}")
    if entry.commits:
        lines.append(f"commits: [{', '.join(map(_quoted, entry.commits))}]")
    if entry.patch:
        lines.append(f"patch: {_quoted(entry.patch)}")
    if entry.exit is not None:
        lines.append(f"exit: {entry.exit}")
    if entry.seconds is not None:
        lines.append(f"seconds: {entry.seconds:.1f}")
    if entry.changed:
        lines.append("changed: true")
    for name, number in (("masked", written.masked), ("cut", written.cut)):
        if number:
            lines.append(f"{name}: {number}")
    body = written.body.strip("\n")
    text = _fenced(body, entry.fence) if entry.fence is not None else body
    return "\n".join([*lines, "---", "", text, ""]) if text else "\n".join([*lines, "---", ""])


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _OTHER:
        return text
    return _quoted(text)


def _quoted(text: str) -> str:
    """Quote a text for YAML, whose double quotes know the escapes of JSON."""
    return json.dumps(text, ensure_ascii=False)


def _fenced(text: str, name: str) -> str:
    """Put text into a code block that nothing in it can close."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    marks = "`" * max(3, longest + 1)
    return f"{marks}{name}\n{text}\n{marks}"
