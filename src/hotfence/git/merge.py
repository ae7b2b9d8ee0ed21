"""Merge: three contents of one file into one, without a work tree."""

import os

from hotfence.git.process import GitFailedError
from hotfence.git.repository import Repository


def merge_contents(repository: Repository, ours: bytes, base: bytes, theirs: bytes) -> bytes | None:
    """Return what `git merge-file` makes of three contents, None where they collide.

    Binary contents always collide.
    """
    if ours == base:
        return theirs
    if theirs in (base, ours):
        return ours
    import tempfile

    with tempfile.TemporaryDirectory(prefix="hotfence-") as folder:
        names = []
        for name, data in (("ours", ours), ("base", base), ("theirs", theirs)):
            names.append(os.path.join(folder, name))
            with open(names[-1], "wb") as file:
                file.write(data)
        try:
            return repository.run("merge-file", "-p", "-q", *names)
        except GitFailedError:
            return None
