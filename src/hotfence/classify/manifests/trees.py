"""Manifests in JSON, TOML and YAML: the keys that hold dependencies, and what is below them.

The keys are those of each tool's own reference: npm, pnpm, Yarn and VS Code for package.json;
PEP 508, 621 and 735, Poetry, PDM, uv, Hatch, Rye, Flit, Pixi, tox and Briefcase for
pyproject.toml; Cargo, Gradle, Composer, pub, Helm and conda for theirs.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from hotfence.classify.manifests.record import (
    DEPENDENCY,
    RUNTIME,
    Record,
    Source,
    UnreadableError,
    canonical,
    is_inside,
    is_local_reference,
    requirement,
)

# Each further dot costs tomllib one more walk from the root, and nobody writes that many.
LARGEST_TOML = 256 * 1024  # characters; the parser is pure Python
_MOST_DOTS = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]+[ \t]*\.[ \t]*){60}")

_AT_VERSION = re.compile(r"[@:=][\^~]?v?\d")  # without which a command pins nothing

_Local = Callable[[str, str, object], bool]  # the manifest's path, the table, the entry


class _Family(NamedTuple):
    """Which keys count. A key path has `*` for one key and `~REGEX` for a matching one."""

    dependencies: tuple[str, ...]
    runtimes: tuple[str, ...]
    local: _Local
    runtime_names: str = r"(?!)"  # entries of a dependency table that are a runtime after all


def package_json(source: Source) -> list[Record]:
    """Read an npm, pnpm, Yarn or VS Code package.json."""
    tree = _json(source)
    return [*_select(source, tree, _PACKAGE_JSON), *_fetched(tree)]


def _fetched(tree: object) -> list[Record]:
    """Return what the scripts fetch at a fixed version, as `npx esbuild@0.19.4`."""
    scripts = tree.get("scripts") if isinstance(tree, dict) else None
    if not isinstance(scripts, dict):
        return []
    held = (text if isinstance(text, list) else [text] for text in scripts.values())
    lines = [text for texts in held for text in texts if isinstance(text, str)]
    lines = [text for text in lines if _AT_VERSION.search(text)]
    if not lines:
        return []
    from hotfence.classify.manifests.installs import installs

    return [record._replace(line=None) for record in installs("\n".join(lines))]


def composer_json(source: Source) -> list[Record]:
    """Read a composer.json; PHP itself and its extensions are runtimes."""
    tree = _json(source)
    return [*_select(source, tree, _COMPOSER), *_fetched(tree)]


def pyproject_toml(source: Source) -> list[Record]:
    """Read a pyproject.toml, whichever tool it is for."""
    return _select(source, read_toml(source), _PYPROJECT)


def cargo_toml(source: Source) -> list[Record]:
    """Read a Cargo.toml: of a crate, a workspace, or both."""
    return _select(source, read_toml(source), _CARGO)


def version_catalog(source: Source) -> list[Record]:
    """Read a Gradle version catalog."""
    return _select(source, read_toml(source), _CATALOG)


def chart_yaml(source: Source) -> list[Record]:
    """Read a Helm chart's Chart.yaml."""
    tree = _yaml(source)
    found = _select(source, tree, _CHART)
    if isinstance(tree, dict):
        app, own = (str(tree.get(key, "")).removeprefix("v") for key in ("appVersion", "version"))
        if app and app != own:  # the default tag of the images
            found.append(Record(RUNTIME, "appVersion", app))
        found += _annotated(tree.get("annotations"))
    return found


_ANNOTATED_IMAGE = re.compile(r"^[\s-]*image:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)


def _annotated(annotations: object) -> list[Record]:
    """Return the images that a chart names for Artifact Hub, as YAML inside a string."""
    told = annotations.get("artifacthub.io/images") if isinstance(annotations, dict) else None
    if not isinstance(told, str):
        return []
    from hotfence.classify.manifests.installs import image_record, is_pinned_image

    named = _ANNOTATED_IMAGE.findall(told)
    return [image_record(name)._replace(line=None) for name in named if is_pinned_image(name)]


def pubspec_yaml(source: Source) -> list[Record]:
    """Read a Dart or Flutter pubspec."""
    return _select(source, _yaml(source), _PUBSPEC)


def conda_environment(source: Source) -> list[Record]:
    """Read a conda environment; other files of that name have no such keys."""
    if not re.search(r"^(?:dependencies|packages|env_specs|channels)[ \t]*:", source.text, re.M):
        return []
    found = []
    try:
        tree = _yaml(source)
    except UnreadableError:
        from hotfence.classify.manifests.templates import pins

        return pins(source.text)  # the name is no proof that conda reads it
    for record in _select(source, tree, _CONDA):
        pinned = record.name.rpartition(".")[2]
        found.append(record._replace(kind=RUNTIME) if pinned == "python" else record)
    return found


# -- which references stay inside the repository ------------------------------------------------


def _npm_local(path: str, _table: str, entry: object) -> bool:
    return isinstance(entry, str) and is_local_reference(path, entry)


def _composer_local(path: str, _table: str, entry: object) -> bool:
    if entry == "self.version":
        return True
    if not isinstance(entry, dict) or entry.get("type") != "path":
        return False
    url = entry.get("url")
    return isinstance(url, str) and is_inside(path, url)


def _path_local(path: str, table: str, entry: object) -> bool:
    if not isinstance(entry, dict):
        return False
    if table == "tool.uv.sources" and entry.get("workspace") is True:
        return True
    target = entry.get("path")
    return isinstance(target, str) and "git" not in entry and is_inside(path, target)


def _helm_local(path: str, _table: str, entry: object) -> bool:
    if not isinstance(entry, dict):
        return False
    where = entry.get("repository")
    return (
        isinstance(where, str)
        and where.startswith("file://")
        and is_inside(path, where.removeprefix("file://"))
    )


def _never_local(_path: str, _table: str, _entry: object) -> bool:
    return False


_PACKAGE_JSON = _Family(
    (
        "dependencies",
        "devDependencies",
        "peerDependencies",
        "optionalDependencies",
        "bundledDependencies",
        "bundleDependencies",
        "overrides",
        "resolutions",
        "pnpm/overrides",
        "pnpm/packageExtensions",
        "pnpm/patchedDependencies",
        "pnpm/configDependencies",
        "catalog",
        "catalogs/*",
        "workspaces/catalog",
        "workspaces/catalogs/*",
        "jspm/dependencies",
        "extensionDependencies",
        "extensionPack",
    ),
    ("engines", "packageManager", "devEngines", "volta"),
    _npm_local,
)
_COMPOSER = _Family(
    (
        "require",
        "require-dev",
        "conflict",
        "replace",
        "provide",
        "repositories",
        "extra/symfony/require",
    ),
    ("config/platform",),
    _composer_local,
    r"php(?:-.*)?|hhvm|(?:ext|lib)-.*|composer(?:-.*)?",
)
_PYPROJECT = _Family(
    (
        "project/dependencies",
        "project/optional-dependencies",
        "dependency-groups",
        "build-system/requires",
        "tool/poetry/dependencies",
        "tool/poetry/dev-dependencies",
        "tool/poetry/group/*/dependencies",
        "tool/poetry/extras",
        "tool/poetry/requires-plugins",
        "tool/poetry/build/requires",
        "tool/poetry/source",
        "tool/pdm/dev-dependencies",
        "tool/pdm/overrides",
        "tool/pdm/resolution/overrides",
        "tool/pdm/source",
        "tool/uv/dev-dependencies",
        "tool/uv/sources",
        "tool/uv/index",
        "tool/uv/constraint-dependencies",
        "tool/uv/override-dependencies",
        "tool/uv/build-constraint-dependencies",
        "tool/uv/extra-build-dependencies",
        "tool/uv/exclude-dependencies",
        "tool/rye/dev-dependencies",
        "tool/hatch/envs/*/~(?:extra-)?dependencies",
        "tool/hatch/envs/*/pre-install-commands",
        "tool/hatch/envs/*/overrides",
        "tool/hatch/build/hooks/*/dependencies",
        "tool/hatch/build/targets/*/dependencies",
        "tool/hatch/build/targets/*/hooks/*/dependencies",
        "tool/hatch/metadata/hooks/*/dependencies",
        "tool/flit/metadata/~(?:dev-)?requires|requires-extra",
        "tool/pixi/~.*dependencies|system-requirements",
        "tool/pixi/target/*/~.*dependencies",
        "tool/pixi/feature/*/~.*dependencies",
        "tool/pixi/feature/*/target/*/~.*dependencies",
        "tool/pixi/package/~.*dependencies",
        "tool/tox/requires",
        "tool/tox/env_run_base/deps",
        "tool/tox/env/*/deps",
        "tool/tox/legacy_tox_ini",
        "tool/conda-lock/dependencies",
        "tool/briefcase/app/*/~(?:.*_)?requires",
        "tool/briefcase/~(?:.*_)?requires",
        "tool/pyodide/build/requires",
        "tool/enscons/requires",
    ),
    (
        "project/requires-python",
        "tool/poetry/requires-poetry",
        "tool/uv/required-version",
        "tool/hatch/envs/*/python",
        "tool/pixi/~project|workspace/requires-pixi",
        "tool/flit/metadata/requires-python",
    ),
    _path_local,
    r"python",
)
_CRATES = "~(?:(?:dev|build)[-_])?dependencies"
_CARGO = _Family(
    (_CRATES, f"target/*/{_CRATES}", "workspace/dependencies", "patch/*", "replace"),
    ("package/rust-version", "workspace/package/rust-version"),
    _path_local,
)
_CATALOG = _Family(("versions", "libraries", "bundles", "plugins"), (), _never_local)
_CHART = _Family(("dependencies",), ("kubeVersion",), _helm_local)
_PUBSPEC = _Family(
    ("dependencies", "dev_dependencies", "dependency_overrides"), ("environment",), _path_local
)
_CONDA = _Family(("dependencies", "packages", "env_specs/*/packages", "channels"), (), _never_local)


# -- selecting ----------------------------------------------------------------------------------


def _select(source: Source, tree: dict[str, Any], family: _Family) -> list[Record]:
    found: list[Record] = []
    for kind, patterns in (DEPENDENCY, family.dependencies), (RUNTIME, family.runtimes):
        for pattern in patterns:
            for name, value in _reach(tree, pattern.split("/")):
                found += _below(source.path, kind, name, value, family)
    return found


def _reach(tree: object, pattern: list[str], name: str = "") -> Iterator[tuple[str, object]]:
    """Yield the dotted name and the value of every key that `pattern` leads to."""
    if not pattern:
        yield name, tree
        return
    if not isinstance(tree, dict):
        return
    first, rest = pattern[0], pattern[1:]
    for key in _matching(tree, first):
        yield from _reach(tree[key], rest, f"{name}.{key}" if name else key)


def _matching(table: dict[str, object], segment: str) -> list[str]:
    if segment == "*":
        return list(table)
    if segment.startswith("~"):
        return [key for key in table if re.fullmatch(segment[1:], key)]
    return [segment] if segment in table else []


def _below(path: str, kind: str, table: str, value: object, family: _Family) -> Iterator[Record]:
    if isinstance(value, list):
        yield from _elements(path, kind, table, value, family)
    elif not isinstance(value, dict):
        yield Record(kind, table, canonical(value))
    else:
        for key, entry in value.items():
            is_runtime = re.fullmatch(family.runtime_names, key) is not None
            sort = RUNTIME if is_runtime else kind
            if isinstance(entry, list):
                yield from _elements(path, sort, f"{table}.{key}", entry, family)
            elif not family.local(path, table, entry):
                yield Record(sort, f"{table}.{key}", _spec(entry))


def _elements(
    path: str, kind: str, table: str, values: list[object], family: _Family
) -> Iterator[Record]:
    for value in values:
        if family.local(path, table, value):
            continue
        if isinstance(value, str):
            name, rest = requirement(value)
            yield Record(kind, f"{table}.{name}", rest)
        elif isinstance(value, dict) and isinstance(value.get("name"), str):
            yield Record(kind, f"{table}.{value['name']}", canonical(value))
        elif isinstance(value, dict) and len(value) == 1:
            yield from _below(path, kind, table, value, family)
        else:
            yield Record(kind, table, canonical(value))


def _spec(entry: object) -> str:
    """Write an entry; `{version = "1"}` means no more than `"1"`."""
    if isinstance(entry, dict) and list(entry) == ["version"]:
        return canonical(entry["version"])
    return canonical(entry)


# -- parsing ------------------------------------------------------------------------------------


def _utf8(source: Source) -> str:
    try:
        source.data.decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableError("it is no UTF-8 text") from None
    return source.text


def _json(source: Source) -> dict[str, Any]:
    import json

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        table = dict(pairs)
        if len(table) != len(pairs):
            raise UnreadableError("a key stands twice in one object")
        return table

    def constant(word: str) -> Any:
        raise UnreadableError(f"{word} is no JSON")

    text = _utf8(source)
    try:
        # Numbers stay as they are written: 1.10 is not 1.1, and no digit count costs time.
        tree = json.loads(
            text,
            object_pairs_hook=unique,
            parse_int=str,
            parse_float=str,
            parse_constant=constant,
        )
    except ValueError:
        raise UnreadableError("it is no JSON") from None
    return _table(tree)


def read_toml(source: Source) -> dict[str, Any]:
    """Parse a TOML document.

    Raises:
        UnreadableError: it is no TOML, or too large for a parser in pure Python.
    """
    import tomllib

    text = _utf8(source)
    if len(text) > LARGEST_TOML:
        raise UnreadableError(f"it has more than {LARGEST_TOML} characters")
    if _MOST_DOTS.search(text):
        raise UnreadableError("a key has too many parts")
    try:
        return tomllib.loads(text, parse_float=str)
    except ValueError:
        raise UnreadableError("it is no TOML") from None


def _yaml(source: Source) -> dict[str, Any]:
    from hotfence.classify.manifests.events import read_yaml

    tree = read_yaml(_utf8(source))
    return {} if tree is None else _table(tree)


def _table(tree: object) -> dict[str, Any]:
    if not isinstance(tree, dict):
        raise UnreadableError("its outermost value is no table")
    return tree
