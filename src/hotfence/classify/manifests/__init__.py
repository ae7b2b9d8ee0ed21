"""Manifests read by meaning: which dependency or runtime changed from one side to the other.

Each side becomes a set of records (what is declared, under which key, in which version); a move
or a reordering cancels out. What cannot be read counts as a bump.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from hotfence.classify.files import is_sample, kinds
from hotfence.classify.manifests import platform
from hotfence.classify.manifests.record import (
    DEPENDENCY,
    RUNTIME,
    Record,
    Source,
    UnreadableError,
    shown,
)
from hotfence.model.evidence import Evidence

LARGEST = 1024 * 1024  # bytes of one side
_LARGEST_KEPT = 128 * 1024  # characters of a side whose records are kept for the next commit
_MOST_LINES = 20  # changes whose line is looked for; a message shows no more of them

_DOCUMENTS = frozenset({"trees", "maven", "msbuild", "declared"})  # readers of data formats

_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?:\s|$)", re.MULTILINE)

_DECLARED = ("declared", "declared")
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
    "stack.yaml": _DECLARED,  # Haskell's far more often than Docker's
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
    ("composer.json-dist", ("trees", "composer_json")),
    ("composer.json.dist", ("trees", "composer_json")),
    ("_gems.rb", ("scripts", "gemfile")),
    ("-pom.xml", ("maven", "pom_xml")),
    (".pom.xml", ("maven", "pom_xml")),
)
_CONDA = re.compile(r"(?:(?:environment|conda).*|.*[-_]environment)\.ya?ml")
_REQUIREMENTS = re.compile(r".*(?:requirements|constraints).*\.(?:txt|in)|.*-requires\.txt")


def reads(path: str) -> bool:
    """Say whether `path` names a manifest that `changes` reads by meaning."""
    return bool(_readers_of(path))


def changes(path: str, old: bytes | None, new: bytes | None) -> tuple[Evidence, ...]:
    """Compare two sides of a manifest; None stands for a side on which it is absent.

    Returns:
        One piece of evidence a dependency or runtime; empty when only other things changed; one
        that says why when a side cannot be read and the name makes it a manifest.

    Raises:
        ValueError: `reads(path)` is false.
    """
    readers = _readers_of(path)
    if not readers:
        raise ValueError(f"no manifest that is read: {path!r}")
    if old == new:
        return ()
    if platform.ANY_YAML in readers and not (platform.may_pin(old) or platform.may_pin(new)):
        readers = [reader for reader in readers if reader != platform.ANY_YAML]
    before: list[Record] = []
    after: list[Record] = []
    try:
        sides = _source(path, old), _source(path, new)
        for reader in readers:
            had, has = _sides(reader, *sides)
            before += had
            after += has
    except UnreadableError as error:
        if not decides_by_name(path):
            return ()
        what = f"cannot be read, so it counts as a bump: {error}"
        return (Evidence(_kind_of(path), what),)
    return tuple(_compare(before, after, _text(new or b"")))


def decides_by_name(path: str) -> bool:
    """Say whether a file that cannot be read counts as a bump because of its name."""
    if platform.decides_by_name(path) or path.rpartition("/")[2] in _NAMES:
        return True
    return any(n.kind == "dependency" and n.role != "hint" for n in kinds(path))


def _kind_of(path: str) -> str:
    found = platform.find(path)
    if found is not None and found[0] in {"images", "pipelines"}:
        return RUNTIME
    return DEPENDENCY


def _readers_of(path: str) -> list[tuple[str, str]]:
    name = path.rpartition("/")[2]
    if len(name) > 255 or is_sample(path):
        return []
    found = _by_its_name(path, name)
    if found is not None:
        return [found]
    found = platform.find(path)
    readers = [found] if found is not None else []
    from hotfence.classify.manifests.declared import entries

    if entries(path):
        readers.append(_DECLARED)
    if not readers and name.endswith(".txt"):
        readers.append(("lines", "pins_alone"))
    return readers


def _by_its_name(path: str, name: str) -> tuple[str, str] | None:
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


def _source(path: str, data: bytes | None) -> Source | None:
    if data is None:
        return None
    if len(data) > LARGEST:
        raise UnreadableError(f"it has more than {LARGEST} bytes")
    if b"\0" in data or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError("it is no UTF-8 text")
    text = _text(data)
    if ("<<<<<<<" in text or ">>>>>>>" in text) and _CONFLICT.search(text):
        raise UnreadableError("it has merge conflict markers")
    return Source(path, data, text)


def _sides(
    reader: tuple[str, str], old: Source | None, new: Source | None
) -> tuple[list[Record], list[Record]]:
    module, function = reader
    try:
        if module == "declared":
            from hotfence.classify.manifests.declared import declared

            return declared(old, new)
        before, after = (
            list(_records(module, function, side)) if side is not None else []
            for side in (old, new)
        )
    except (RecursionError, MemoryError):
        raise UnreadableError("it is nested too deeply") from None
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        raise UnreadableError("its form is none that is known") from None
    except UnreadableError:
        from hotfence.classify.manifests.templates import is_template, pins

        sides = [side for side in (old, new) if side is not None]
        if module not in _DOCUMENTS or not any(is_template(side.text) for side in sides):
            raise
        before, after = (pins(side.text) if side is not None else [] for side in (old, new))
    return before, after


def _records(module: str, function: str, side: Source) -> Sequence[Record]:
    read = _recent if len(side.text) <= _LARGEST_KEPT else _recent.__wrapped__
    return read(module, function, side)


@lru_cache(maxsize=32)
def _recent(module: str, function: str, side: Source) -> tuple[Record, ...]:
    """Read one side: what a commit makes of a file is what the next one changes."""
    from importlib import import_module

    read = getattr(import_module(f"hotfence.classify.manifests.{module}"), function)
    return tuple(read(side))


def _text(data: bytes) -> str:
    """Decode leniently: a reader that needs strict UTF-8 looks at the bytes itself."""
    text = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _compare(old: list[Record], new: list[Record], text: str) -> Iterator[Evidence]:
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
        yield Evidence(kind, _told(name, gone, come), line, shown(name))


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
