"""`agent`: what a coding agent is about to do, asked before each tool call.

Most calls are made on ordinary branches, so until a branch is known to be a hotfix branch
nothing is loaded but what an ordinary push loads. The answer is a refusal or silence, never a
permission: permission is the front end's business, and its person's.
"""

from __future__ import annotations

import os

from hotfence.errors import CannotDecideError
from hotfence.git.head import HEADS, head_branch
from hotfence.git.refs import protected_side
from hotfence.git.repository import Repository
from hotfence.governed import PROFILE_PATTERNS, Settings, is_governed, policy_source
from hotfence.hooks.answer import PASSED, read_all
from hotfence.quick_json import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hotfence.governed import PolicySource

SECONDS = 4.0  # front ends go on without an answer after five or more
MOST_WORDS = 64  # of an event that are looked at for folders
LONGEST_WORD = 4096
_DEEPEST = 6
_QUOTES = str.maketrans("'\"`()<>;&|=,:", " " * 13)


class Site:
    """A work tree on a hotfix branch; `failed` says why it is not known whether it is one."""

    __slots__ = ("branch", "failed", "repository", "root", "source")

    def __init__(
        self,
        repository: Repository,
        root: str,
        branch: str,
        source: PolicySource | None,
        failed: str = "",
    ) -> None:
        self.repository = repository
        self.root = root
        self.branch = branch
        self.source = source
        self.failed = failed


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
        elif isinstance(value, str) and len(value) <= LONGEST_WORD and "\0" not in value:
            if value.startswith(("/", "..", "~", "file:")) and "\n" not in value:
                left -= 1
                yield value
            if " " in value or "\n" in value:
                for word in value.translate(_QUOTES).split():
                    if word.startswith(("/", "..", "~")) and left > 0:
                        left -= 1
                        yield word


def sites_of(folders: Iterable[str]) -> list[Site]:
    """Return the work trees on hotfix branches that hold some folders."""
    seen: dict[str, str] = {}
    for folder in folders:
        for root, git_dir in enclosing(folder):
            seen.setdefault(root, git_dir)
    found = [_site(root, git_dir) for root, git_dir in seen.items()]
    return [site for site in found if site is not None]


def _sites_here() -> list[Site]:
    try:
        return sites_of([os.getcwd()])
    except OSError:
        return []


def enclosing(folder: str) -> list[tuple[str, str]]:
    """Return each work tree that holds a folder, with its git directory, the innermost first.

    All of them count: a `.git` that somebody planted in a sub-folder must hide nothing.
    """
    found = []
    here = os.path.realpath(folder)
    while True:
        git_dir = _git_dir(here)
        if git_dir is not None:
            found.append((here, git_dir))
        above = os.path.dirname(here)
        if above == here:
            return found
        here = above


def _git_dir(root: str) -> str | None:
    path = os.path.join(root, ".git")
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read(LONGEST_WORD)
    except IsADirectoryError:
        return path if os.path.exists(os.path.join(path, "HEAD")) else None
    except (OSError, UnicodeDecodeError):
        return None
    if not text.startswith("gitdir: "):
        return None
    found = os.path.join(root, text[8:].strip())
    return found if os.path.exists(os.path.join(found, "HEAD")) else None


def _site(root: str, git_dir: str) -> Site | None:
    """Return a work tree if its branch is a hotfix branch."""
    repository = Repository(git_dir, dict(os.environ), work_tree=root, seconds=SECONDS)
    branch = None
    try:
        branch = branch_of(repository)
        if branch is None:
            return None
        settings = Settings(repository)
        repository.objects.start()
        default = _origin_head(repository.git_dir) or protected_side(repository).default
        source = policy_source(repository, settings, default)
        patterns = source.patterns()
    except (CannotDecideError, OSError, ValueError) as error:
        if branch is not None and is_governed(PROFILE_PATTERNS, "hotfix", branch):
            return Site(repository, root, branch, None, str(error))
        return None
    return (
        Site(repository, root, branch, source) if is_governed(patterns, "hotfix", branch) else None
    )


def _origin_head(git_dir: str) -> str | None:
    """Return what `origin/HEAD` names, None where files do not tell, as with reftable.

    `protected_side` says the same by a call of git, a tenth of an ordinary answer.
    """
    common = git_dir
    try:
        with open(os.path.join(git_dir, "commondir"), encoding="utf-8") as file:
            common = os.path.join(git_dir, file.read(LONGEST_WORD).strip())
    except (OSError, UnicodeDecodeError):
        pass
    try:
        with open(os.path.join(common, "refs/remotes/origin/HEAD"), encoding="utf-8") as file:
            name = file.read(LONGEST_WORD).strip().removeprefix("ref: ")
        if not name.startswith("refs/remotes/origin/"):
            return None
        if os.path.isfile(os.path.join(common, name)):
            return name
        with open(os.path.join(common, "packed-refs"), "rb") as packed:
            return name if f" {name}\n".encode() in packed.read() else None
    except (OSError, UnicodeDecodeError):
        return None


def branch_of(repository: Repository) -> str | None:
    """Return the short name of the branch, also of one that is being rebased."""
    ref = head_branch(repository)
    if ref is not None:
        return ref.removeprefix(HEADS) if ref.startswith(HEADS) else None
    for name in ("rebase-merge", "rebase-apply"):
        try:
            path = os.path.join(repository.git_dir, name, "head-name")
            with open(path, encoding="utf-8") as file:
                return file.read(LONGEST_WORD).strip().removeprefix(HEADS)
        except (OSError, UnicodeDecodeError):
            continue
    return None
