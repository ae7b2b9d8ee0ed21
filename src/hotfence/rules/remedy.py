"""Remedies: the one command that takes something out of a change and loses nobody's work."""

from hotfence.model.case import Case
from hotfence.model.change import Entry


def quoted(path: str) -> str:
    """Return a path as a shell takes it."""
    plain = path.replace("/", "").replace(".", "").replace("-", "").replace("_", "")
    return path if plain.isalnum() and plain.isascii() else "'" + path.replace("'", "'\\''") + "'"


def take_out(case: Case, entry: Entry, *, hunk: bool = False) -> str:
    """Return how to take a file, or one hunk of it, out of the change."""
    base, path = (case.base or "BASE")[:12], quoted(entry.path)
    if entry.status == "A":
        how = f"`git rm --cached {path}`"
    else:
        how = f"`git restore {'-p ' if hunk else ''}--source={base} --staged -- {path}`"
    again = "" if case.stage == "edit" else "; then `git commit --amend` and push again"
    return f"Take it out: {how} (your edit stays on disk){again}."
