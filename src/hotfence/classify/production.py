"""Production configuration: the files that a policy keeps AI assistants from writing."""

from collections.abc import Callable, Iterable

from hotfence.globs import glob


def production_config(patterns: Iterable[str]) -> Callable[[str], bool]:
    """Return what says whether a path is matched by one of a policy's globs."""
    globs = [glob(pattern) for pattern in patterns]
    return lambda path: any(g.matches(path) for g in globs)
