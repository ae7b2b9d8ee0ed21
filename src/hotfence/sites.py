"""Sites: the work trees on hotfix branches that hold some folders.

An agent asks before each tool call, and mostly on ordinary branches: files tell what git would
tell where they can, and nothing is imported but what an ordinary push imports.
"""

from __future__ import annotations

import os

from hotfence.errors import CannotDecideError
from hotfence.git.head import HEADS, head_branch
from hotfence.git.refs import protected_side
from hotfence.git.repository import Repository
from hotfence.governed import PROFILE_PATTERNS, Settings, is_governed, policy_source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from hotfence.governed import PolicySource

SECONDS = 4.0  # front ends go on without an answer after five or more
LONGEST = 4096  # characters of a path, or of a file that holds one


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


def sites_of(folders: Iterable[str]) -> list[Site]:
    """Return the work trees on hotfix branches that hold some folders."""
    seen: dict[str, str] = {}
    for folder in folders:
        for root, git_dir in enclosing(folder):
            seen.setdefault(root, git_dir)
    found = [_site(root, git_dir) for root, git_dir in seen.items()]
    return [site for site in found if site is not None]


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
            text = file.read(LONGEST)
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
            common = os.path.join(git_dir, file.read(LONGEST).strip())
    except (OSError, UnicodeDecodeError):
        pass
    try:
        with open(os.path.join(common, "refs/remotes/origin/HEAD"), encoding="utf-8") as file:
            name = file.read(LONGEST).strip().removeprefix("ref: ")
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
                return file.read(LONGEST).strip().removeprefix(HEADS)
        except (OSError, UnicodeDecodeError):
            continue
    return None
