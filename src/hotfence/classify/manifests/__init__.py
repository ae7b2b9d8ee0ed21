"""Manifests read by meaning: which dependency or runtime changed from one side to the other.

Each side becomes a set of records (what is declared, under which key, in which version); a move
or a reordering cancels out. What cannot be read counts as a bump.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hotfence.classify.manifests.record import (
    DEPENDENCY,
    RUNTIME,
    Record,
    Source,
    UnreadableError,
    shown,
)

LARGEST = 1024 * 1024  # bytes of one side
_MOST_LINES = 20  # changes whose line is looked for; a message shows no more of them

_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?:\s|$)", re.MULTILINE)

# By the whole name, then by how it ends: the module, and the function in it.
_NAMES = {
    "package.json": ("trees", "package_json"),
    "composer.json": ("trees", "composer_json"),
    "pyproject.toml": ("trees", "pyproject_toml"),
    "Cargo.toml": ("trees", "cargo_toml"),
    "Chart.yaml": ("trees", "chart_yaml"),
    "Chart.yml": ("trees", "chart_yaml"),
    "pubspec.yaml": ("trees", "pubspec_yaml"),
    "pubspec.yml": ("trees", "pubspec_yaml"),
    "pubspec_overrides.yaml": ("trees", "pubspec_yaml"),
    "pom.xml": ("maven", "pom_xml"),
    "go.mod": ("lines", "go_mod"),
    "go.work": ("lines", "go_mod"),
    "gradle.properties": ("lines", "gradle_properties"),
    "gradle-wrapper.properties": ("lines", "wrapper_properties"),
    "setup.cfg": ("setup_files", "setup_cfg"),
    "setup.py": ("setup_files", "setup_py"),
    "Gemfile": ("scripts", "gemfile"),
    "gems.rb": ("scripts", "gemfile"),
}
_ENDINGS = (
    (".versions.toml", ("trees", "version_catalog")),
    (".csproj", ("msbuild", "project")),
    (".fsproj", ("msbuild", "project")),
    (".vbproj", ("msbuild", "project")),
    (".props", ("msbuild", "project")),
    (".targets", ("msbuild", "project")),
    (".gradle", ("scripts", "gradle")),
    (".gradle.kts", ("scripts", "gradle")),
    (".gemspec", ("scripts", "gemspec")),
    (".gemfile", ("scripts", "gemfile")),
    ("-pom.xml", ("maven", "pom_xml")),
    (".pom.xml", ("maven", "pom_xml")),
)
_CONDA = re.compile(r"(?:(?:environment|conda).*|.*[-_]environment)\.ya?ml")
_REQUIREMENTS = re.compile(r".*(?:requirements|constraints).*\.(?:txt|in)|.*-requires\.txt")


class ManifestChange(NamedTuple):
    """One dependency or runtime added, removed or moved to another version.

    `kind` is `dependency` or `runtime`; `what` is short and holds no credentials; `line` is the
    line in the new file where it is cheap to tell.
    """

    kind: str
    what: str
    line: int | None


def reads(path: str) -> bool:
    """Say whether `path` names a manifest that `changes` reads by meaning."""
    return _reader_of(path) is not None


def changes(path: str, old: bytes | None, new: bytes | None) -> tuple[ManifestChange, ...]:
    """Compare two sides of a manifest; None stands for a side on which it is absent.

    Returns:
        One change a dependency or runtime; empty when only other things changed; one change
        that says why when a side cannot be read.

    Raises:
        ValueError: `reads(path)` is false.
    """
    reader = _reader_of(path)
    if reader is None:
        raise ValueError(f"no manifest that is read: {path!r}")
    if old == new:
        return ()
    try:
        before, after = _records(path, reader, old), _records(path, reader, new)
    except UnreadableError as error:
        what = f"cannot be read, so it counts as a dependency bump: {error}"
        return (ManifestChange(DEPENDENCY, what, None),)
    return tuple(_compare(before, after, _text(new or b"")))


def _reader_of(path: str) -> tuple[str, str] | None:
    name = path.rpartition("/")[2]
    if len(name) > 255:
        return None
    found = _NAMES.get(name)
    if found is not None:
        return found
    for ending, reader in _ENDINGS:
        if name.endswith(ending):
            return reader
    if _CONDA.fullmatch(name):
        return ("trees", "conda_environment")
    listed = name.endswith((".txt", ".in")) and "/requirements/" in f"/{path}"
    if listed or _REQUIREMENTS.fullmatch(name):
        return ("lines", "requirements")
    return None


def _records(path: str, reader: tuple[str, str], data: bytes | None) -> list[Record]:
    if data is None:
        return []
    if len(data) > LARGEST:
        raise UnreadableError(f"it has more than {LARGEST} bytes")
    if b"\0" in data or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError("it is no UTF-8 text")
    text = _text(data)
    if _CONFLICT.search(text):
        raise UnreadableError("it has merge conflict markers")
    from importlib import import_module

    module, function = reader
    read = getattr(import_module(f"hotfence.classify.manifests.{module}"), function)
    try:
        found: list[Record] = read(Source(path, data, text))
    except (RecursionError, MemoryError):
        raise UnreadableError("it is nested too deeply") from None
    return found


def _text(data: bytes) -> str:
    """Decode leniently: a reader that needs strict UTF-8 looks at the bytes itself."""
    text = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _compare(old: list[Record], new: list[Record], text: str) -> Iterator[ManifestChange]:
    had, has = {r[:3] for r in old}, {r[:3] for r in new}
    lost = _by_name(r for r in old if r[:3] not in has)
    gained = _by_name(r for r in new if r[:3] not in had)
    looked_for = 0
    for name in dict.fromkeys([*gained, *lost]):
        gone, come = lost.get(name, []), gained.get(name, [])
        line = come[0].line if come else None
        if line is None and come and looked_for < _MOST_LINES:
            looked_for += 1
            line = _line_of(come[0], text)
        kind = RUNTIME if any(r.kind == RUNTIME for r in come or gone) else DEPENDENCY
        yield ManifestChange(kind, _told(name, gone, come), line)


def _by_name(records: Iterable[Record]) -> dict[str, list[Record]]:
    grouped: dict[str, dict[tuple[str, str], Record]] = {}
    for record in records:
        grouped.setdefault(record.name, {}).setdefault((record.kind, record.value), record)
    return {name: list(held.values()) for name, held in grouped.items()}


def _told(name: str, gone: list[Record], come: list[Record]) -> str:
    label = shown(name)
    was, now = (_several([r.value for r in side]) for side in (gone, come))
    if not gone:
        return f"{label}: added {now}".rstrip()
    if not come:
        return f"{label}: removed {was}".rstrip()
    return f"{label}: {was} -> {now}" if was != now else f"{label}: changed"


def _several(values: list[str]) -> str:
    more = f" and {len(values) - 1} more" if len(values) > 1 else ""
    return (shown(values[0]) if values else "") + more


def _line_of(record: Record, text: str) -> int | None:
    """Return the first line with the name's last word and the value, if the value is plain."""
    word = re.split(r"[.\s]", record.name)[-1]
    value = record.value if not record.value.startswith(("{", "[")) else ""
    bare = re.sub(r"\s", "", value)
    for number, line in enumerate(text.split("\n"), 1):
        if word in line and bare in re.sub(r"\s", "", line[:2000]):
            return number
    return None
