"""What a manifest says about dependencies: records that compare as sets, and how they are told."""

import posixpath
import re
from collections.abc import Callable
from typing import NamedTuple

DEPENDENCY, RUNTIME = "dependency", "runtime"
DEEPEST = 40  # levels below a dependency key
LONGEST_SHOWN = 60  # characters of a value in a message

_ARCHIVES = (".tgz", ".tar.gz", ".tar.bz2", ".tar.xz", ".tar", ".zip", ".whl", ".jar", ".gem")
_LOCAL_PROTOCOLS = ("file:", "link:", "portal:", "./", "../")
# An unbroken run as long as this is a digest or a token; a message needs neither in full.
_LONG_RUN = re.compile(r"[A-Za-z0-9_+/=]{24,}")
_HEX = re.compile(r"[0-9a-fA-F]+")
_USER = re.compile(r"(://)[^/\s@\"']+@")
_QUERY = re.compile(r"(://[^\s\"'?]*)\?[^\s\"']+")
_TOKEN = re.compile(r"\b(?:gh[a-z]_|github_pat_|glpat-|npm_|xox[a-z]-|sk-)[A-Za-z0-9_-]+")


class Source(NamedTuple):
    """One side of a manifest: its path, its bytes, and its text without a byte-order mark."""

    path: str
    data: bytes
    text: str


class Record(NamedTuple):
    """One dependency as declared. `kind`, `name` and `value` are compared, `line` is not."""

    kind: str
    name: str
    value: str
    line: int | None = None


Reader = Callable[[Source], list[Record]]


class UnreadableError(Exception):
    """The manifest cannot be read; the message says why in a few words."""


def canonical(value: object, depth: int = 0) -> str:
    """Write a parsed value so that key order and list order do not show.

    Raises:
        UnreadableError: nested deeper than `DEEPEST`.
    """
    if depth > DEEPEST:
        raise UnreadableError("it is nested too deeply")
    if isinstance(value, dict):
        pairs = (f"{key!r}: {_quoted(item, depth + 1)}" for key, item in value.items())
        return "{" + ", ".join(sorted(pairs)) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(sorted(_quoted(item, depth + 1) for item in value)) + "]"
    return str(value)


def _quoted(value: object, depth: int) -> str:
    return repr(value) if isinstance(value, str) else canonical(value, depth)


def requirement(text: str) -> tuple[str, str]:
    """Split `name[extra] >=1 ; marker` into its name and the rest without blanks."""
    match = re.match(r"\s*([A-Za-z0-9@][\w.\-/]*)\s*", text)
    if match is None:
        return squeezed(text), ""
    return match.group(1), re.sub(r"\s+", "", text[match.end() :])


def squeezed(text: str) -> str:
    """Return `text` with every run of blanks as one space."""
    return " ".join(text.split())


def is_inside(path: str, target: str) -> bool:
    """Say whether `target`, written in the manifest `path`, is a folder of the same repository.

    An archive is not: it is somebody else's code with a path for a name.
    """
    target = target.removeprefix("//")
    if target.startswith(("/", "~")) or ":" in target or "\\" in target:
        return False
    if target.lower().endswith(_ARCHIVES):
        return False
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return whole != ".." and not whole.startswith("../")


def is_local_reference(path: str, value: str) -> bool:
    """Say whether a version such as `workspace:^1` or `file:../lib` names the same repository.

    The protocols are npm's, pnpm's and Yarn's.
    """
    if value.startswith("workspace:"):
        return True
    for protocol in _LOCAL_PROTOCOLS:
        if value.startswith(protocol):
            target = value if protocol.startswith(".") else value[len(protocol) :]
            return is_inside(path, target)
    return False


def shown(value: str) -> str:
    """Return `value` for a message: one line, short, no user, query or token."""
    text = "".join(c if c.isprintable() else "?" for c in squeezed(value[:2000]))
    text = _USER.sub(r"\1***@", text)
    text = _QUERY.sub(r"\1?***", text)
    text = _TOKEN.sub("***", text)
    text = _LONG_RUN.sub(_shorter, text)
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 3] + "..."


def _shorter(match: re.Match[str]) -> str:
    run = match.group()
    if _HEX.fullmatch(run):
        return run[:12] + "..."
    if "/" in run and all(len(part) < 24 for part in run.split("/")):
        return run
    if run.isalpha() or run.replace("_", "").isalpha():
        return run
    return "***"
