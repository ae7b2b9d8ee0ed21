"""Where HEAD points."""

import os

from hotfence.git.repository import Repository

HEADS = "refs/heads/"


def head_branch(repository: Repository) -> str | None:
    """Return the full name of the branch that HEAD names, None when it is detached.

    The file is read directly because a process would cost a tenth of an ordinary push; a
    repository with the reftable backend keeps a stub there, and git is asked.
    """
    try:
        with open(os.path.join(repository.git_dir, "HEAD"), encoding="utf-8") as file:
            text = file.read(4096)
    except (OSError, UnicodeDecodeError):
        text = ""
    if text.startswith("ref: ") and not text.startswith("ref: refs/heads/.invalid"):
        return text[5:].strip()
    out = repository.run("symbolic-ref", "--quiet", "HEAD", allow=(0, 1))
    return os.fsdecode(out).strip() or None
