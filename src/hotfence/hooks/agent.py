"""`agent`: what a coding agent is about to do, asked before each tool call.

Most calls are made on ordinary branches, so until a branch is known to be a hotfix branch
nothing is loaded but what an ordinary push loads. The answer is a refusal or silence, never a
permission: permission is the front end's business, and its person's.
"""

from __future__ import annotations

import os

from hotfence.hooks.answer import PASSED, read_all
from hotfence.quick_json import parse
from hotfence.sites import Site, sites_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_WORDS = 256  # of an event that are looked at for folders
LONGEST_TEXT = 65_536  # characters of a string that is searched for them
_DEEPEST = 6
_QUOTES = str.maketrans("'\"`()<>;&|=,:", " " * 13)


def run(args: Sequence[str]) -> int:
    """Answer one event on standard input; return the exit code that the agent honours."""
    agent, words = _options(args)
    if words[:1] == ["brief"]:
        from hotfence.agents.brief import tell_brief

        return tell_brief(words[1:])
    event = None
    sites: list[Site] = []
    try:
        event = parse(read_all(0))
        sites = sites_of(_folders(event))
    except Exception:  # noqa: BLE001 - whatever it was, the current folder decides
        sites = sites or _sites_here()
    if not sites:
        return PASSED
    from hotfence.agents.answering import answer

    return answer(agent, event, sites)


def _options(args: Sequence[str]) -> tuple[str | None, list[str]]:
    """Part `--agent NAME` from other words. An unknown word must not open the gate: it is kept."""
    agent, words, rest = None, [], list(args)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.partition("=")
        if name == "--agent":
            agent = value if equals else (rest.pop(0) if rest else None)
        else:
            words.append(word)
    return agent, words


def _folders(event: object) -> list[str]:
    """Return the folders that an event may be about: its own, and those of the paths in it."""
    here = os.getcwd()
    cwd = _cwd(event)
    found = {here: None, os.path.join(here, cwd): None} if cwd else {here: None}
    for word in _words(event):
        named = "/" + word[5:].lstrip("/") if word.startswith("file:") else word
        full = os.path.join(here, cwd or "", os.path.expanduser(named))
        found[os.path.dirname(full)] = None
        found[full] = None
    return list(found)


def _cwd(event: object) -> str | None:
    """Return the folder in which an event says that it happens."""
    if not isinstance(event, dict):
        return None
    info = event.get("tool_info")
    roots = event.get("workspace_roots")
    for value in (
        event.get("cwd"),
        info.get("cwd") if isinstance(info, dict) else None,
        roots[0] if isinstance(roots, list) and roots else None,
    ):
        if isinstance(value, str) and value and "\0" not in value:
            return value
    return None


def _words(event: object) -> Iterable[str]:
    """Yield the short words of all strings in an event: a path may stand in any of them."""
    left = MOST_WORDS
    queue: list[tuple[object, int]] = [(event, 0)]
    while queue and left > 0:
        value, depth = queue.pop(0)
        if isinstance(value, dict) and depth < _DEEPEST:
            queue += [(each, depth + 1) for each in value.values()]
        elif isinstance(value, list) and depth < _DEEPEST:
            queue += [(each, depth + 1) for each in value]
        elif isinstance(value, str) and len(value) <= LONGEST_TEXT and "\0" not in value:
            if value.startswith(("/", "..", "~", "file:")) and "\n" not in value:
                left -= 1
                yield value
            if " " in value or "\n" in value:
                for word in value.translate(_QUOTES).split():
                    if word.startswith(("/", "..", "~")) and left > 0:
                        left -= 1
                        yield word


def _sites_here() -> list[Site]:
    try:
        return sites_of([os.getcwd()])
    except OSError:
        return []
