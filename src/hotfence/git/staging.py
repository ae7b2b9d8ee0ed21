"""What is not committed yet, written as a tree: the index, or the work tree.

The objects go to a temporary store that is thrown away, so nothing is written into the
repository, and everything after this reads two trees, as it does on a server.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from hotfence.errors import CannotDecideError
from hotfence.git.process import Child, user_environment
from hotfence.git.repository import Repository


@contextmanager
def staged_tree(
    repository: Repository, *, work_tree: bool, untracked: bool = True
) -> Iterator[tuple[Repository, str]]:
    """Give a repository that sees the tree, and the tree's id, until the block ends.

    With `work_tree` the tree holds every tracked and every untracked, not ignored file as it
    is on disk, without `untracked` only the tracked ones; else what `git commit` would commit
    now.

    Raises:
        CannotDecideError: the index holds unmerged files, or cannot be written as a tree.
    """
    if repository.work_tree is None:
        raise CannotDecideError("a bare repository has no files to judge; give --base and --head")
    try:
        folder = tempfile.mkdtemp(prefix="hotfence-")
    except OSError as error:
        raise CannotDecideError(
            f"no temporary folder can be made ({error.strerror}); free some disk space"
        ) from None
    try:
        environ = _with_store(repository, os.path.join(folder, "objects"))
        _copy_index(repository, environ, folder)
        if work_tree:
            top = repository.work_tree
            environ["GIT_WORK_TREE"] = top
            which = "--all" if untracked else "--update"
            _git(repository, environ, "-C", top, "add", which, "--", ":/")
        tree = _git(repository, environ, "write-tree").strip()
        side = Repository(repository.git_dir, environ, work_tree=repository.work_tree, seconds=None)
        try:
            yield side, tree
        finally:
            side.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _with_store(repository: Repository, store: str) -> dict[str, str]:
    """Return the environment in which new objects go to `store`."""
    out = _git(repository, repository.environ, "rev-parse", "--git-path", "objects")
    real = os.path.abspath(out.rstrip("\n"))
    others = repository.environ.get("GIT_ALTERNATE_OBJECT_DIRECTORIES", "")
    os.mkdir(store)
    return repository.environ | {
        "GIT_OBJECT_DIRECTORY": store,
        "GIT_ALTERNATE_OBJECT_DIRECTORIES": ":".join(p for p in (_quoted(real), others) if p),
    }


def _quoted(path: str) -> str:
    """Quote a path for the list of alternates, which is separated by colons."""
    if ":" not in path and not path.startswith('"'):
        return path
    return '"' + path.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _copy_index(repository: Repository, environ: dict[str, str], folder: str) -> None:
    """Let git work on a copy: `write-tree` writes into the index that it is given.

    The copy keeps the index's time: git takes a file for unchanged without looking into it when
    it is older than the index, and a younger copy would hide an edit of the same second.
    """
    index = repository.environ.get("GIT_INDEX_FILE") or os.path.join(repository.git_dir, "index")
    copy = os.path.join(folder, "index")
    if os.path.exists(index):
        shutil.copy2(index, copy)
    environ["GIT_INDEX_FILE"] = copy


def _git(repository: Repository, environ: dict[str, str], *args: str) -> str:
    code, out, err = Child(args, user_environment(environ)).finish(repository.deadline)
    if code:
        said = err.decode("utf-8", "replace").strip().splitlines() or [f"exit code {code}"]
        if any("unmerged" in line for line in said):
            raise CannotDecideError(
                "the index holds unmerged files; finish the merge and `git add` them first"
            )
        raise CannotDecideError(f"`git {' '.join(args[-2:])}` failed: {said[0]}")
    return os.fsdecode(out)
