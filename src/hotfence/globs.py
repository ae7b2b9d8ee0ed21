"""Path globs as `.gitignore` and CODEOWNERS users know them, without regular expressions.

The semantics are those of gitignore(5), case-sensitive: a pattern without an inner slash
matches at any depth, one with a slash is anchored at the root, `*` and `?` stay inside one
path segment, `**` crosses segments, a trailing slash means a directory, and a pattern that
matches a directory matches everything below it. Compiling regular expressions would cost
more than the whole verdict of a small push.
"""

from typing import NamedTuple


class Glob(NamedTuple):
    """A compiled pattern: its path segments, whether it needs a directory, its source."""

    segments: tuple[str, ...]
    directory_only: bool
    source: str

    def matches(self, path: str) -> bool:
        """Say whether `path`, slash-separated from the repository root, is covered."""
        return self._covers(path, below=True)

    def matches_file(self, path: str) -> bool:
        """Like `matches`, but the pattern must name the file itself, not a parent directory."""
        return not self.directory_only and self._covers(path, below=False)

    def _covers(self, path: str, *, below: bool) -> bool:
        return _match(self.segments, path.split("/"), self.directory_only, below)


def glob(pattern: str) -> Glob:
    """Compile `pattern`.

    Raises:
        ValueError: the pattern is empty, negated, or holds an unclosed `[`.
    """
    if not pattern or pattern.strip() != pattern:
        raise ValueError("a pattern must not be empty or begin or end with a space")
    if pattern.startswith("!"):
        raise ValueError("a pattern cannot be negated with '!'")
    if "\\" in pattern:
        raise ValueError("a pattern cannot hold a backslash; put special characters in [ ]")
    directory_only = pattern.endswith("/")
    body = pattern.rstrip("/") if directory_only else pattern
    anchored = "/" in body
    segments = [_as_git(part) for part in body.split("/") if part]
    if not segments:
        raise ValueError("a pattern must name something")
    if any(part in {".", ".."} for part in segments):
        raise ValueError("a pattern cannot hold '.' or '..' as a path segment")
    for part in segments:
        _check_brackets(part)
    if not anchored and segments[0] != "**":
        segments.insert(0, "**")
    collapsed = [
        s for i, s in enumerate(segments) if not (s == "**" and segments[i - 1 : i] == ["**"])
    ]
    return Glob(tuple(collapsed), directory_only, pattern)


def _as_git(segment: str) -> str:
    """Git takes any run of two or more asterisks that fills a segment for `**`."""
    return "**" if len(segment) > 1 and not segment.strip("*") else segment


def is_literal(pattern: str) -> bool:
    """Say whether `pattern` holds no wildcard at all."""
    return not any(mark in pattern for mark in "*?[")


def names_nothing(pattern: str) -> bool:
    """Say whether `pattern` is made of wildcards only and so admits every file."""
    rest, at = "", 0
    while at < len(pattern):
        if pattern[at] == "[":
            at = _class_end(pattern, at) + 1
            continue
        rest += pattern[at]
        at += 1
    return not rest.strip("*?/.")


def _match(segments: tuple[str, ...], parts: list[str], directory_only: bool, below: bool) -> bool:
    """Match segments against the front of `parts`; a match of a folder covers what it holds.

    As with `*` in a segment, only the latest `**` ever needs another try.
    """
    i = j = 0
    star, mark = -1, 0
    while True:
        if i == len(segments):
            if j < len(parts) and below:
                return True
            if j == len(parts) and not directory_only:
                return True
        elif segments[i] == "**":
            if i + 1 == len(segments):
                return j < len(parts) - (1 if directory_only else 0)
            star, mark, i = i, j, i + 1
            continue
        elif j < len(parts) and segment_matches(segments[i], parts[j]):
            i, j = i + 1, j + 1
            continue
        if star < 0 or mark >= len(parts):
            return False
        mark += 1
        i, j = star + 1, mark


def segment_matches(pattern: str, name: str) -> bool:
    """Match one path segment: `*` any run, `?` one character, `[a-z]` and `[!a-z]` classes."""
    if "*" not in pattern and "?" not in pattern and "[" not in pattern:
        return pattern == name
    p = n = 0
    star, mark = -1, 0
    while n < len(name):
        if p < len(pattern) and pattern[p] == "*":
            star, mark, p = p, n, p + 1
            continue
        step = _one(pattern, p, name[n]) if p < len(pattern) else 0
        if step:
            p, n = p + step, n + 1
        elif star >= 0:
            mark += 1
            p, n = star + 1, mark
        else:
            return False
    while p < len(pattern) and pattern[p] == "*":
        p += 1
    return p == len(pattern)


def _one(pattern: str, p: int, char: str) -> int:
    """Return how many pattern characters match `char` at `p`, or 0."""
    if pattern[p] == "?":
        return 1
    if pattern[p] != "[":
        return 1 if pattern[p] == char else 0
    end = _class_end(pattern, p)
    body = pattern[p + 1 : end]
    negated = body[:1] in {"!", "^"}
    found = _in_class(body[1:] if negated else body, char)
    return end + 1 - p if found != negated else 0


def _in_class(body: str, char: str) -> bool:
    k = 0
    while k < len(body):
        if body[k + 1 : k + 2] == "-" and k + 2 < len(body):
            # Git tries the first character by itself, so an inverted range still holds it.
            if body[k] <= char <= body[k + 2] or char == body[k]:
                return True
            k += 3
        else:
            if body[k] == char:
                return True
            k += 1
    return False


def _class_end(pattern: str, p: int) -> int:
    """Return the index of the `]` that closes the class opened at `p`, or -1."""
    start = p + 1
    if pattern[start : start + 1] in {"!", "^"}:
        start += 1
    return pattern.find("]", start + 1)


def _check_brackets(segment: str) -> None:
    p = 0
    while (p := segment.find("[", p)) >= 0:
        end = _class_end(segment, p)
        if end < 0:
            raise ValueError("a '[' in the pattern is not closed by a ']'")
        if "[:" in segment[p + 1 : end]:
            raise ValueError("character classes such as [:alpha:] are not supported")
        p = end + 1
