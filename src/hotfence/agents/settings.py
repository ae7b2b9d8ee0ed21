"""The settings that make an agent ask: merged into what is there, and taken out again."""

import json
import os
from typing import Any, NamedTuple

from hotfence.bundled import bundled
from hotfence.errors import CannotDecideError

MARK = "hotfence agent --agent"  # in every command that is ours

# Where each agent looks for its hooks in a repository.
PLACES = {
    "claude": ".claude/settings.json",
    "codex": ".codex/hooks.json",
    "copilot": ".github/hooks/hotfence.json",
    "cursor": ".cursor/hooks.json",
    "gemini": ".gemini/settings.json",
    "opencode": ".opencode/plugin/hotfence.js",
    "windsurf": ".windsurf/hooks.json",
}
# What a person must still do.
AFTERWARDS = {
    "claude": "start a new session; `/hooks` lists them",
    "codex": "start codex and trust the hooks when it asks: it runs none before",
    "copilot": "commit the file: the cloud agent reads it from the default branch",
    "cursor": "restart Cursor; Settings, Hooks lists them",
    "gemini": "start gemini and trust the hooks when it asks",
    "opencode": "start opencode again",
    "windsurf": "restart Windsurf",
}


class Plan(NamedTuple):
    """What a settings file is to hold: `text` is None where it is to go, `same` if it does."""

    path: str
    text: str | None
    same: bool


def installed(root: str, agent: str) -> Plan:
    """Return the settings with our hooks in them.

    Raises:
        CannotDecideError: what is there cannot be merged with.
    """
    path, ours = PLACES[agent], _ours(agent)
    known = _known(root, path)
    if agent == "opencode":
        return Plan(path, ours, known == ours)
    if known is None:
        return Plan(path, ours, False)
    there = _parsed(path, known)
    merged = _without(there)
    for name, entries in json.loads(ours)["hooks"].items():
        hooks = merged.setdefault("hooks", {})
        found = hooks.setdefault(name, [])
        if not isinstance(found, list):
            raise CannotDecideError(f"{path}: `hooks.{name}` is no list; mend it, then try again")
        found.extend(entries)
    for name, value in json.loads(ours).items():
        merged.setdefault(name, value)
    return Plan(path, _told(merged), merged == there)


def removed(root: str, agent: str) -> Plan:
    """Return the settings without our hooks.

    Raises:
        CannotDecideError: what is there cannot be read.
    """
    path = PLACES[agent]
    known = _known(root, path)
    if known is None:
        return Plan(path, None, True)
    if agent == "opencode":
        if "hotfence" not in known:
            raise CannotDecideError(f"{path} is not hotfence's plugin; it is left alone")
        return Plan(path, None, False)
    there = _parsed(path, known)
    rest = _without(there)
    if rest == there:
        return Plan(path, known, True)
    empty = not rest or set(rest) <= {"version"}
    return Plan(path, None if empty else _told(rest), False)


def put(root: str, plan: Plan) -> None:
    """Write, or delete, a settings file; a half-written one is never seen.

    Raises:
        CannotDecideError: it cannot be written.
    """
    full = os.path.join(root, plan.path)
    try:
        if plan.text is None:
            os.unlink(full)
            return
        os.makedirs(os.path.dirname(full), exist_ok=True)
        draft = f"{full}.{os.getpid()}"
        with open(draft, "w", encoding="utf-8") as file:
            file.write(plan.text)
        if os.path.exists(full):
            os.chmod(draft, os.stat(full).st_mode & 0o7777)
        os.replace(draft, full)
    except OSError as error:
        raise CannotDecideError(f"{plan.path} cannot be written ({error.strerror})") from None


def _ours(agent: str) -> str:
    name = "opencode.js" if agent == "opencode" else f"{agent}.json"
    with open(bundled("hooks", "agents", name), encoding="utf-8") as file:
        return file.read()


def _known(root: str, path: str) -> str | None:
    full = os.path.join(root, path)
    there = os.path.realpath(os.path.dirname(full)) + os.sep
    if not there.startswith(os.path.realpath(root) + os.sep):
        raise CannotDecideError(f"{path} lies behind a symbolic link; replace that by a folder")
    if os.path.islink(full):
        raise CannotDecideError(f"{path} is a symbolic link; replace it by a file")
    try:
        with open(full, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise CannotDecideError(f"{path} cannot be read ({error})") from None


def _parsed(path: str, text: str) -> dict[str, Any]:
    try:
        found = json.loads(text) if text.strip() else {}
    except (ValueError, RecursionError) as error:
        raise CannotDecideError(
            f"{path} is no plain JSON ({error}), so nothing is merged into it;"
            " add by hand what --print shows"
        ) from None
    if not isinstance(found, dict) or not isinstance(found.get("hooks", {}), dict):
        raise CannotDecideError(f"{path} has no object of hooks; mend it, then try again")
    return found


def _without(settings: dict[str, Any]) -> dict[str, Any]:
    """Return settings without any hook of ours; what else is there stays as it is."""
    rest = json.loads(json.dumps(settings))
    hooks = rest.get("hooks", {})
    for name, entries in list(hooks.items()):
        if not isinstance(entries, list) or MARK not in json.dumps(entries):
            continue
        kept = [left for entry in entries if (left := _entry_without(entry)) is not None]
        if kept:
            hooks[name] = kept
        else:
            del hooks[name]
    if not hooks and "hooks" in rest and settings["hooks"]:
        del rest["hooks"]
    found: dict[str, Any] = rest
    return found


def _entry_without(entry: Any) -> Any:
    """Return one entry without our commands, None where nothing is left of it."""
    if not isinstance(entry, dict) or MARK not in json.dumps(entry):
        return entry
    inner = entry.get("hooks")
    if not isinstance(inner, list):
        return None
    kept = [each for each in inner if MARK not in json.dumps(each)]
    return {**entry, "hooks": kept} if kept else None


def _told(settings: dict[str, Any]) -> str:
    return json.dumps(settings, indent=2, ensure_ascii=False) + "\n"
