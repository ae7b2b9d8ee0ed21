"""Manifests that are read line by line: go.mod, requirements, and Java property files."""

import re
from collections.abc import Iterator

from hotfence.classify.manifests.record import (
    DEPENDENCY,
    RUNTIME,
    Record,
    Source,
    UnreadableError,
    is_inside,
    requirement,
    squeezed,
)

# -- Go: the directives of the go.mod and go.work references ------------------------------------

_GO_RUNTIMES = ("go", "toolchain", "godebug")
_GO_COUNTED = ("require", "replace", "exclude", "tool")
_GO_OTHERS = ("module", "retract", "use", "ignore")


def go_mod(source: Source) -> list[Record]:
    """Read a go.mod or go.work.

    Raises:
        UnreadableError: a directive that is not known, or a block that does not end.
    """
    found = []
    block = ""
    for number, raw in enumerate(source.text.split("\n"), 1):
        words = _go_words(raw)
        if not words:
            continue
        if block and words == [")"]:
            block = ""
            continue
        verb, rest = (block, words) if block else (words[0], words[1:])
        if not block and rest == ["("]:
            block = verb
        elif verb in _GO_RUNTIMES:
            found.append(Record(RUNTIME, verb, " ".join(rest), number))
        elif verb in _GO_COUNTED:
            found += _go_record(source.path, verb, rest, number)
        if verb not in (*_GO_RUNTIMES, *_GO_COUNTED, *_GO_OTHERS):
            raise UnreadableError(f"line {number} is no go.mod directive")
    if block:
        raise UnreadableError("a block does not end")
    return found


def _go_words(line: str) -> list[str]:
    words = line.partition("//")[0].replace("(", " ( ").replace(")", " ) ").split()
    return [word.strip('"`') for word in words]


def _go_record(path: str, verb: str, words: list[str], number: int) -> Iterator[Record]:
    if not words:
        raise UnreadableError(f"line {number} names no module")
    if verb == "replace" and "=>" in words:
        target = words[words.index("=>") + 1 :]
        local = len(target) == 1 and target[0].startswith(".")
        if local and is_inside(path, target[0]):
            return
    yield Record(DEPENDENCY, f"{verb} {words[0]}", " ".join(words[1:]), number)


# -- requirements: the file format of pip's reference -------------------------------------------

_PLAIN = re.compile(
    r"[A-Za-z0-9][\w.\-]*\s*(?:\[[^\]]*\])?\s*(?:[=<>!~]=.*|[<>].*|@.*|;.*|\(.*)?"
    r"|--?[A-Za-z][\w-]*(?:[\s=].*)?|(?:git|hg|svn|bzr)\+\S+.*|https?://\S+.*|\.{0,2}/\S+.*|\.\S*"
)
_COMMENT = re.compile(r"(?:^|\s)#.*")
_EDITABLE = re.compile(r"(?:-e|--editable)[\s=]*(\S+)")


def requirements(source: Source) -> list[Record]:
    """Read pip requirements or constraints; prose in a folder of that name holds none."""
    logical = list(_joined(source.text))
    name = source.path.rpartition("/")[2]
    shaped = sum(1 for _, line in logical if _PLAIN.fullmatch(line))
    named = "require" in name or "constraint" in name
    if not named and shaped * 2 < len(logical):
        return []
    found = []
    for number, line in logical:
        editable = _EDITABLE.match(line)
        target = (editable.group(1) if editable else line).partition("[")[0]
        if target.startswith(".") and is_inside(source.path, target):
            continue
        if line.startswith("-"):
            option, _, rest = squeezed(line.replace("=", " ", 1)).partition(" ")
            found.append(Record(DEPENDENCY, option, rest, number))
        else:
            package, rest = requirement(line)
            found.append(Record(DEPENDENCY, package, rest, number))
    return found


_PINNED = re.compile(
    r"[A-Za-z0-9][\w.\-]*(?:\[[\w,\-]+\])?\s*==\s*[\w.!+*]+(?:\s*;.*|\s+--hash.*)*"
)


def pins_alone(source: Source) -> list[Record]:
    """Read a text of any name that holds nothing but requirements, each pinned with `==`."""
    if "==" not in source.text:
        return []
    logical = [line for _, line in _joined(source.text) if not line.startswith("--")]
    return requirements(source) if all(map(_PINNED.fullmatch, logical)) else []


def _joined(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line without comment, a line that ends in a backslash with the next."""
    parts: list[str] = []
    first = 0
    for number, raw in enumerate([*text.split("\n"), ""], 1):
        first = first or number
        line = raw.rstrip()
        if line.endswith("\\") and not line.lstrip().startswith("#"):
            parts.append(line[:-1])
            continue
        parts.append(_COMMENT.sub("", raw))
        whole = squeezed(" ".join(parts))
        if whole:
            yield first, whole
        parts, first = [], 0
    if parts:
        yield first, squeezed(" ".join(parts))


# -- property files: the format of java.util.Properties -----------------------------------------

_VERSION_KEY = re.compile(r"(?i)[\w.\-]*version[\w.\-]*")
_VERSION_VALUE = re.compile(r"v?\d+\.\d+(?:\.\d+)*(?:[-.+][\w.]+)*|[\w.\-]+:[\w.\-]+(?::\S+)?")
_OWN_KEY = re.compile(
    r"(?i)version|project[._-]?version|version[._-]?name|version[._-]?code|pom_version"
    r"|release[._-]?version|mod_version|lib(?:rary)?_?version"
)
_SETTING = re.compile(r"(?i)org\.gradle\..*|(?:systemProp|android|kotlin)\.(?!.*version).*")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)


def gradle_properties(source: Source) -> list[Record]:
    """Read a gradle.properties: the keys that hold versions, without the project's own."""
    found = []
    for number, key, value in _properties(source.text):
        if _OWN_KEY.fullmatch(key) or _SETTING.fullmatch(key):
            continue
        if _VERSION_KEY.fullmatch(key) or _VERSION_VALUE.fullmatch(value):
            found.append(Record(DEPENDENCY, key, value, number))
    return found


def wrapper_properties(source: Source) -> list[Record]:
    """Read a gradle-wrapper.properties: the Gradle that the build downloads."""
    return [
        Record(RUNTIME, key, value, number)
        for number, key, value in _properties(source.text)
        if key in ("distributionUrl", "distributionSha256Sum")
    ]


def _properties(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, key and value; the last of two equal keys wins, as it does for Java."""
    held: dict[str, tuple[int, str]] = {}
    parts: list[str] = []
    first = 0
    last = text.count("\n")
    for number, raw in enumerate([*text.split("\n"), ""], 1):
        line = raw.lstrip(" \t\f")
        if not parts and (not line or line[0] in "#!"):
            continue
        first = first or number
        backslashes = len(line) - len(line.rstrip("\\"))
        parts.append(line[:-1] if backslashes % 2 else line)
        if backslashes % 2 and number <= last:
            continue
        match = re.match(r"((?:\\.|[^\\\s=:])*)[ \t\f]*[=:]?[ \t\f]*(.*)", "".join(parts), re.S)
        if match is not None:
            held[_unescaped(match.group(1))] = (first, _unescaped(match.group(2)).strip())
        parts, first = [], 0
    for key, (number, value) in held.items():
        yield number, key, value


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda m: chr(int(m.group(1), 16)) if m.group(1) else m.group(2), text)
