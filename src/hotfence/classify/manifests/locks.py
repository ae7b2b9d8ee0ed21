"""Lock files: whether anything but the project's own version differs.

A release moves the version of the project itself, and with it a line of its lock file; tools note
their own version and a hash of the manifest. All else in a lock file is a bump. A large one is
not read, its name suffices.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from hotfence.classify.files import kinds
from hotfence.classify.manifests.record import DEPENDENCY, RUNTIME
from hotfence.model.evidence import Evidence

_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?:\s|$)", re.MULTILINE)
LARGEST = 1 << 20  # bytes of one side


class _Held(NamedTuple):
    """What one side of a lock file pins, without noise; equal sides pin the same."""

    packages: object
    runtimes: object = None


_Reader = Callable[[str], _Held]


def lock_changes(path: str, old: bytes | None, new: bytes | None) -> tuple[Evidence, ...]:
    """Return why a changed lock file is a bump; empty when only the own version or noise moved.

    `path` is one that the catalogs call a lock file; None stands for an absent side. What cannot
    be read is a bump.
    """
    if old == new:
        return ()
    what = next((n.what for n in kinds(path) if n.role == "lock"), "lock file")
    if old is None or new is None or max(len(old), len(new)) > LARGEST:
        return (Evidence(DEPENDENCY, what),)
    read = _reader_of(path.rpartition("/")[2])
    sides = _text(old), _text(new)
    if any("<<<<<<<" in s or ">>>>>>>" in s for s in sides) and any(map(_CONFLICT.search, sides)):
        return (Evidence(DEPENDENCY, f"{what}, with merge conflict markers"),)
    try:
        before, after = read(sides[0]), read(sides[1])
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return (Evidence(DEPENDENCY, f"{what}, which cannot be read"),)
    if before.packages != after.packages:
        return (Evidence(DEPENDENCY, what),)
    if before.runtimes != after.runtimes:
        return (Evidence(RUNTIME, f"{what}: the version of the language or of the tool"),)
    return ()


def _reader_of(name: str) -> _Reader:
    found = _READERS.get(name)
    if found is not None:
        return found
    if name.startswith("Gemfile") or name.endswith((".gemfile.lock", "gems.rb.lock")):
        return _bundler
    if name.startswith("pnpm-lock."):
        return _pnpm
    if name.endswith(".packages.lock.json"):
        return _nuget
    if name.endswith((".py.lock", ".pdm.lock")):
        return _toml_blocks
    return _json if name.endswith(".json") else _plain_lines


def _text(data: bytes) -> str:
    text = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    return text.replace("\r\n", "\n")


def _plain_lines(text: str) -> _Held:
    """Read a format of which nothing is known: comments and blank lines pin nothing."""
    rows = (line.rstrip() for line in text.split("\n"))
    return _Held([row for row in rows if row and row.lstrip()[0] != "#"])


# -- JSON ---------------------------------------------------------------------------------------


def _tree(text: str) -> dict[str, Any]:
    import json

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        table = dict(pairs)
        if len(table) != len(pairs):
            raise ValueError("a key stands twice")
        return table

    tree = json.loads(text, object_pairs_hook=unique)
    if not isinstance(tree, dict):
        raise TypeError("no table")
    return tree


def _json(text: str) -> _Held:
    import json

    return _Held(json.loads(text))


def _npm(text: str) -> _Held:
    tree = _tree(text)
    _drop(tree, "version", "name", "lockfileVersion", "requires")
    packages = tree.get("packages", {})
    linked = {
        place.rpartition("node_modules/")[2]
        for place, package in packages.items()
        if package.get("link") is True
    }
    for place, package in packages.items():
        if "node_modules/" in f"{place}/":
            continue
        _drop(package, "version", "name", "license")
        for table in ("dependencies", "devDependencies", "peerDependencies"):
            for own in linked & set(package.get(table, ())):
                del package[table][own]
            if not package.get(table, True):
                del package[table]
    runtimes = packages.get("", {}).pop("engines", None)
    return _Held(tree, runtimes)


def _composer(text: str) -> _Held:
    tree = _tree(text)
    _drop(tree, "_readme", "content-hash", "plugin-api-version")
    runtimes = [tree.pop(key, None) for key in ("platform", "platform-dev", "platform-overrides")]
    return _Held(tree, [table or None for table in runtimes])


def _pipenv(text: str) -> _Held:
    tree = _tree(text)
    meta = tree.get("_meta", {})
    _drop(meta, "hash", "pipfile-spec")
    return _Held(tree, meta.pop("requires", None))


def _nuget(text: str) -> _Held:
    tree = _tree(text)
    tree.pop("version", None)
    for packages in tree.get("dependencies", {}).values():
        own = [name for name, package in packages.items() if package.get("type") == "Project"]
        for name in own:
            edges = packages[name].get("dependencies", {})
            packages[name] = {key: edges[key] for key in edges if key.lower() not in own}
    return _Held(tree)


def _bazel(text: str) -> _Held:
    tree = _tree(text)
    _drop(tree, "lockFileVersion", "moduleFileHash")
    for extension in tree.get("moduleExtensions", {}).values():
        for part in extension.values():
            if isinstance(part, dict):
                _drop(part, "bzlTransitiveDigest", "usagesDigest")
    return _Held(tree)


def _swift(text: str) -> _Held:
    tree = _tree(text)
    _drop(tree, "version", "originHash")
    return _Held(tree)


def _renv(text: str) -> _Held:
    tree = _tree(text)
    language = tree.get("R", {})
    return _Held(tree, language.pop("Version", None))


def _bun(text: str) -> _Held:
    tree = _tree(re.sub(r",(?=\s*[}\]])", "", text))
    _drop(tree, "lockfileVersion", "configVersion")
    for member in tree.get("workspaces", {}).values():
        _drop(member, "name", "version", "bin")
    return _Held(tree)


def _drop(table: dict[str, Any], *keys: str) -> None:
    for key in keys:
        table.pop(key, None)


# -- TOML, by blocks ----------------------------------------------------------------------------

_NOISE = re.compile(
    r"^(?:#.*|(?:content-hash|content_hash|lock-version|lock_version)\s*=.*)\n", re.M
)
_HEAD_NOISE = re.compile(r"^(?:version|revision|strategy)\s*=.*\n", re.MULTILINE)
_PYTHONS = re.compile(r"^(?:requires-python|python-versions|requires_python)\s*=(.*)\n", re.M)
_FOREIGN = re.compile(
    r"^source\s*=(?!\s*\{\s*(?:editable|virtual|directory))|^(?:files|sha256|checksum)\s*="
    r"|^optional\s*=|^\[package\.source\]",
    re.MULTILINE,
)
_OWN_VERSION = re.compile(r"^version\s*=.*\n", re.MULTILINE)


def _toml_blocks(text: str) -> _Held:
    """Read the packages of a lock in TOML, the own ones without their version."""
    head, *blocks = re.split(r"^\[\[package\]\]\n", text, flags=re.MULTILINE)
    tail = ""
    if blocks:
        last, mark, rest = blocks[-1].partition("\n[metadata")
        blocks[-1], tail = last + "\n", mark + rest
    edges = _NOISE.sub("", head + tail)
    runtimes = _PYTHONS.findall(edges)
    found = {_PYTHONS.sub("", _HEAD_NOISE.sub("", edges)).strip()}
    for block in blocks:
        plain = _NOISE.sub("", block)
        if _FOREIGN.search(plain) is None:
            plain = _OWN_VERSION.sub("", plain)
        found.add(plain.strip())
    return _Held(found, runtimes)


# -- other formats, line by line ----------------------------------------------------------------


def _bundler(text: str) -> _Held:
    """Read a Gemfile.lock without the versions of the gems that are built here."""
    own: set[str] = set()
    for section in re.findall(r"^PATH\n(?:[ \t].*\n|\n(?=[ \t]))*", text, re.MULTILINE):
        own |= set(re.findall(r"^    ([\w.-]+) \(", section, re.MULTILINE))
    kept, runtimes = [], []
    section = ""
    for line in text.split("\n"):
        if line and not line[0].isspace():
            section = line
        elif section in ("BUNDLED WITH", "RUBY VERSION"):
            runtimes.append(line.strip())
        elif line.strip():
            named = re.match(r"\s+([\w.-]+)", line)
            is_own = named is not None and named.group(1) in own
            kept.append(f"{section} {named.group(1)}" if named and is_own else line.rstrip())
    return _Held(kept, [line for line in runtimes if line])


def _podfile(text: str) -> _Held:
    own = set(re.findall(r"^  [\"']?([\w./+-]+)[\"']?:\n    :path:", text, re.MULTILINE))
    kept = []
    for line in text.split("\n"):
        named = re.match(r"\s+(?:- )?[\"']?([\w./+-]+)", line)
        is_own = named is not None and named.group(1).partition("/")[0] in own
        if not line.startswith(("PODFILE CHECKSUM:", "COCOAPODS:")):
            kept.append(named.group(1) if named is not None and is_own else line.rstrip())
    tool = re.search(r"^COCOAPODS: *(.*)$", text, re.MULTILINE)
    return _Held([line for line in kept if line], tool and tool.group(1))


def _pnpm(text: str) -> _Held:
    """Read a pnpm-lock.yaml without its settings and the edges between its own packages."""
    kept: list[str] = []
    section = ""
    for line in text.split("\n"):
        if line and not line[0].isspace():
            section = line
        if not line.strip() or section.startswith(("settings:", "lockfileVersion:")):
            continue
        is_edge = section == "importers:" and line.lstrip().startswith("version: link:")
        if is_edge and kept and kept[-1].lstrip().startswith("specifier:"):
            kept.pop()
        kept.append(line.rstrip())
    return _Held(kept)


def _yarn(text: str) -> _Held:
    """Read a yarn.lock; the workspaces in it are the own packages."""
    blocks = [block for block in re.split(r"\n\s*\n", text) if block.strip()]
    own = {
        name
        for block in blocks
        if "@workspace:" in block
        for name in re.findall(r"(@?[\w./-]+)@workspace:", block.lstrip().partition("\n")[0])
    }
    found = set()
    for block in blocks:
        lines = [line for line in block.split("\n") if line.strip() and line[0] != "#"]
        if not lines or lines[0].startswith("__metadata:"):
            continue
        if "@workspace:" in lines[0]:
            edges = (re.match(r"    \"?(@?[\w./-]+)\"?:", line) for line in lines)
            lines = [
                line
                for line, edge in zip(lines, edges, strict=True)
                if not line.startswith("  version:") and (edge is None or edge.group(1) not in own)
            ]
            lines[0] = " ".join(sorted(own & set(re.findall(r"(@?[\w./-]+)@workspace:", lines[0]))))
        found.add("\n".join(lines))
    return _Held(found)


def _pub(text: str) -> _Held:
    """Read a pubspec.lock; packages from a path of the repository have own versions."""
    body, _, sdks = text.partition("\nsdks:")
    blocks = re.split(r"^(?=  [\w]+:$)", body, flags=re.MULTILINE)
    kept = [
        re.sub(r"^    version:.*\n?", "", block, flags=re.M)
        if "    source: path" in block
        else block
        for block in blocks
    ]
    return _Held([_plain_lines(block) for block in kept], sdks.strip())


def _chart(text: str) -> _Held:
    kept = re.sub(r"^(?:digest|generated):.*\n?", "", text, flags=re.MULTILINE)
    return _plain_lines(kept)


_READERS: dict[str, _Reader] = {
    "package-lock.json": _npm,
    "npm-shrinkwrap.json": _npm,
    "Cargo.lock": _toml_blocks,
    "uv.lock": _toml_blocks,
    "poetry.lock": _toml_blocks,
    "pdm.lock": _toml_blocks,
    "gems.locked": _bundler,
    "composer.lock": _composer,
    "Pipfile.lock": _pipenv,
    "packages.lock.json": _nuget,
    "MODULE.bazel.lock": _bazel,
    "Package.resolved": _swift,
    "renv.lock": _renv,
    "bun.lock": _bun,
    "Podfile.lock": _podfile,
    "pnpm-lock.yaml": _pnpm,
    "yarn.lock": _yarn,
    "pubspec.lock": _pub,
    "Chart.lock": _chart,
}
