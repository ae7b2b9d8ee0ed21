"""The patch format of apply_patch tools: `*** Update File: PATH` and lines with a sign."""

from hotfence.agents.event import Change

_HEADERS = (
    ("*** Add File: ", "write"),
    ("*** Update File: ", "write"),
    ("*** Delete File: ", "delete"),
    ("*** Move to: ", "write"),
)


def is_patch(text: str) -> bool:
    """Say whether a text holds a header of this format."""
    return any(header in text for header, _ in _HEADERS)


def changes_of(text: str) -> tuple[Change, ...]:
    """Return every file that a patch would change.

    A moved file is deleted at its old place.
    """
    found: list[Change] = []
    body: list[str] = []
    for line in text.splitlines():
        header = next(((h, how) for h, how in _HEADERS if line.strip().startswith(h.strip())), None)
        if header is None:
            body.append(line)
            continue
        _close(found, body)
        path = line.strip().removeprefix(header[0].strip()).strip()
        if header[0].startswith("*** Move") and found:
            found[-1] = found[-1]._replace(how="delete")
        found.append(Change(path, header[1], content="" if "Add" in header[0] else None))
    _close(found, body)
    return tuple(found)


def _close(found: list[Change], body: list[str]) -> None:
    lines, body[:] = list(body), []
    if not found or not lines:
        return
    last = found[-1]
    if last.content is not None:
        added = [line[1:] for line in lines if line.startswith("+")]
        found[-1] = last._replace(content="\n".join([*added, ""]))
        return
    found[-1] = last._replace(hunks=_hunks(lines))


def _hunks(lines: list[str]) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    hunks: list[tuple[list[str], list[str]]] = [([], [])]
    for line in lines:
        if line.startswith(("@@", "***")):
            hunks.append(([], []))
        elif line.startswith("+"):
            hunks[-1][1].append(line[1:])
        elif line.startswith("-"):
            hunks[-1][0].append(line[1:])
        else:
            text = line[1:] if line.startswith(" ") else line
            hunks[-1][0].append(text)
            hunks[-1][1].append(text)
    return tuple((tuple(old), tuple(new)) for old, new in hunks if old or new)


def applied(text: str, change: Change) -> str | None:
    """Return a file's text after a change, None where that cannot be told."""
    if change.content is not None:
        return change.content
    for old, new, everywhere in change.edits:
        if not old or old not in text:
            return None
        text = text.replace(old, new, -1 if everywhere else 1)
    if change.edits:
        return text
    return _patched(text, change) if change.hunks else None


def _patched(text: str, change: Change) -> str | None:
    lines = text.split("\n")
    start = 0
    for old, new in change.hunks:
        at = _find(lines, old, start)
        if at is None:
            return None
        lines[at : at + len(old)] = new
        start = at + len(new)
    return "\n".join(lines)


def _find(lines: list[str], wanted: tuple[str, ...], start: int) -> int | None:
    if not wanted:
        return None
    for at in range(start, len(lines) - len(wanted) + 1):
        if lines[at] == wanted[0] and tuple(lines[at : at + len(wanted)]) == wanted:
            return at
    return None
