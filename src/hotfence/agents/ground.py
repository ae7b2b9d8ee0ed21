"""Which file a path means, and whether it may change.

A path is judged in every reading that some front end may give it, and all of them must be
allowed: with and without its links followed, as an address, with the home folder put in.
"""

import os
from collections.abc import Sequence
from typing import NamedTuple

from hotfence.agents.event import Change
from hotfence.agents.insides import strayed
from hotfence.early import Desk
from hotfence.model.scope import INCIDENTS, SCOPE_NAME
from hotfence.report.escape import plain
from hotfence.sites import Site, enclosing
from hotfence.spelling import folded_path, is_git_directory

_TEMPORARY = ("/tmp", "/var/tmp", "/private/tmp")  # noqa: S108 - to compare with, not to use
# Where agents keep their own notes: no settings lie there.
_NOTES = (".claude/plans", ".claude/todos", ".claude/projects", ".cursor/plans", ".gemini/tmp",
          ".copilot/session-state", ".codex/sessions")  # fmt: skip


class Governed(NamedTuple):
    """A work tree on a hotfix branch, and the answers for it."""

    site: Site
    desk: Desk


class Ground:
    """All governed work trees that an event is about."""

    def __init__(self, governed: Sequence[Governed]) -> None:
        self.governed = governed

    def refuse(
        self, path: str, how: str = "write", folder: str = "", change: Change | None = None
    ) -> str | None:
        """Return the path and why it must not change, None where it may."""
        if not path.strip() or "\0" in path:
            return "a file whose name cannot be told"
        for reading in _readings(path):
            raw = os.path.join(folder or os.getcwd(), reading)
            for full in dict.fromkeys((_resolved(os.path.normpath(raw)), _resolved(raw))):
                why = self._refuse(full, how, change)
                if why is not None:
                    return why
        return None

    def owns(self, path: str) -> bool:
        """Say whether a path is there, in a governed work tree, and in no record."""
        full = os.path.realpath(path)
        for each in self.governed:
            inside = _inside(each.desk.root, full)
            if inside is not None:
                return not f"{inside}/".startswith(f"{INCIDENTS}/") and os.path.exists(full)
        return False

    def _refuse(self, full: str, how: str, change: Change | None) -> str | None:
        if any(is_git_directory(part) for part in full.split("/")):
            return f"`{plain(full)}`, one of git's own files"
        holding = [
            (each, inside)
            for each in self.governed
            if (inside := _inside(each.desk.root, full)) is not None
        ]
        if not holding:
            return None if _elsewhere(full) else f"`{plain(full)}`, which is outside this work tree"
        for each, inside in holding:
            why = _judge(each.desk, inside, full, how, change)
            if why is not None:
                return why
        return None


def _readings(path: str) -> list[str]:
    """Return every way in which a front end may take a path."""
    found = [path]
    if path.lower().startswith("file:"):
        from urllib.parse import unquote

        rest = path[5:].lstrip("/")
        rest = rest.removeprefix("localhost/")
        found = ["/" + rest, "/" + unquote(rest)]
    if path.startswith("~"):
        found.append(os.path.expanduser(path))
    found += [each.strip() for each in list(found)]
    found += [each.replace("\\", "/") for each in list(found) if "\\" in each]
    return list(dict.fromkeys(found))


def _resolved(path: str) -> str:
    """Return a path with the links above its last name followed."""
    folder, name = os.path.split(path)
    if name in {"", ".", ".."}:
        return os.path.realpath(path)
    return os.path.join(os.path.realpath(folder), name)


def _inside(root: str, full: str) -> str | None:
    if full == root:
        return ""
    prefix = root.rstrip("/") + "/"
    return full.removeprefix(prefix) if full.startswith(prefix) else None


def _elsewhere(full: str) -> bool:
    """Say whether a path outside every governed work tree is free: scratch, or a repository's."""
    real = os.path.realpath(full)
    if enclosing(os.path.dirname(real)):
        return True
    home = os.path.realpath(os.path.expanduser("~"))
    notes = [os.path.join(home, name) for name in _NOTES]
    temporary = [*_TEMPORARY, os.environ.get("TMPDIR") or _TEMPORARY[0]]
    places = [os.path.realpath(place) for place in (*temporary, *notes)]
    return any(place != "/" and _inside(place, real) for place in places)


def _judge(desk: Desk, inside: str, full: str, how: str, change: Change | None) -> str | None:
    shown = f"`{plain(inside or full)}`"
    try:
        found = os.lstat(full)
    except FileNotFoundError:
        found = None
    except (OSError, ValueError):
        return f"{shown}, which cannot be looked at"
    if os.path.islink(full) or (found is not None and not os.path.isfile(full)):
        return f"{shown}, which is no plain file"
    if found is not None and found.st_nlink > 1:
        return f"{shown}, which has a second name elsewhere (a hard link)"
    if desk.incident is not None and inside.startswith(f"{INCIDENTS}/{desk.incident}/"):
        return None if how == "stage" else _judge_record(desk, inside, shown, found is not None)
    if desk.phase == "read-only":
        return f"{shown} (HF001: the incident is in its read-only phase)"
    status = "D" if how == "delete" else ("A" if found is None else "M")
    finding = desk.refused(inside, status)
    if finding is not None:
        return f"{shown} ({finding.rule}: {plain(finding.message)})"
    entry = desk.entry(inside)
    if change is not None and entry is not None and status == "M" and (entry.keys or entry.symbols):
        why = strayed(full, inside, change, entry)
        return f"{shown} ({why})" if why is not None else None
    return None


def _judge_record(desk: Desk, inside: str, shown: str, exists: bool) -> str | None:
    # Folded, since on some disks SCOPE.YAML is the scope.
    rest = folded_path(inside.removeprefix(f"{INCIDENTS}/{desk.incident}/"))
    room = rest.partition("/")[0]
    if room == "signoffs":
        return f"{shown}: a signoff is a person's act"
    if room == "record" and exists:
        return f"{shown}: the record is only added to, with `hotfence record`"
    if rest == SCOPE_NAME and desk.phase == "patch":
        return f"{shown}: the scope is complete, and the fence is moved by a person"
    return None
