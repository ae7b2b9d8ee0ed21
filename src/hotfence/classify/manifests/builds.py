"""Bazel and Nix: archives, modules and inputs that a build fetches."""

import re
import string
from collections.abc import Iterator, Sequence

from hotfence.classify.manifests.installs import LONGEST
from hotfence.classify.manifests.record import (
    DEPENDENCY,
    RUNTIME,
    Record,
    Source,
    UnreadableError,
)

# -- Starlark -----------------------------------------------------------------------------------

LARGEST = 256 * 1024  # characters; longer files are generated
_MOST_TOLD = 1024 * 1024  # characters of all constants, where they are used
_DEEPEST_NAME = 20  # constants that name each other

_IMAGE_CALLS = frozenset(["container_pull", "oci_pull", "docker_pull", "pull"])
_NOTHING = frozenset(
    [
        "module",
        "use_repo",
        "local_path_override",
        "local_repository",
        "new_local_repository",
        "use_extension",
        "load",
        "register_toolchains",
        "register_execution_platforms",
        "package",
        "workspace",
        "include",
    ]
)
_PINS = frozenset(
    [
        "version",
        "versions",
        "commit",
        "tag",
        "branch",
        "url",
        "urls",
        "integrity",
        "sha256",
        "sha1",
        "sha512",
        "strip_prefix",
        "remote",
        "artifacts",
        "artifact",
        "boms",
        "digest",
        "sum",
        "checksum",
        "revision",
        "rev",
        "patches",
        "python_version",
        "node_version",
        "rust_version",
        "go_version",
        "sdk_version",
        "packages",
        "requirement",
        "coordinates",
    ]
)
_FETCHES = frozenset(["url", "urls", "remote", "artifacts", "artifact", "boms", "coordinates"])
_FIXES = frozenset(
    [
        "sha256",
        "sha1",
        "sha512",
        "integrity",
        "commit",
        "tag",
        "sum",
        "checksum",
        "revision",
        "version",
    ]
)
_CALLS = re.compile(
    r"bazel_dep|(?:single_version|multiple_version|archive|git)_override|\w*http_(?:archive|file|jar)"
    r"|\w*git_repository|go_repository|maven_install|maven_jar|jvm_maven_import_external|deb_archive"
    r"|rpm|install|artifact|gomod_dep|\w*_archive|crate|spec|override|maven|amend_artifact"
)
_TOOLCHAIN = re.compile(r"\w*(?:toolchains?|download|_sdk|nodejs?_repositories|node_repositories)")
_HINT = re.compile(r"sha256|sha1|integrity|commit|version|artifact|digest|\btag\b|url|sum")


def starlark(source: Source) -> list[Record]:
    """Read MODULE.bazel, WORKSPACE, BUILD or a .bzl file.

    Raises:
        UnreadableError: the name says Bazel's own module file, and it cannot be parsed.
    """
    if _HINT.search(source.text) is None:
        return []
    import ast
    import warnings

    try:
        if len(source.text) > LARGEST:
            raise ValueError
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source.text.encode("utf-8", "replace"))
        return _parsed(tree)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return _starlark_lines(source)


def _parsed(tree: object) -> list[Record]:
    import ast

    if not isinstance(tree, ast.Module):
        return []
    constants = _Constants()
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            constants.nodes[statement.targets[0].id] = statement.value
    found: list[Record] = []
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        waiting += ast.iter_child_nodes(node)
        if isinstance(node, ast.Call):
            found += _call(node, constants)
        elif isinstance(node, ast.Dict):
            pairs = [(k.value, v) for k, v in zip(node.keys, node.values, strict=True)
                     if isinstance(k, ast.Constant) and isinstance(k.value, str)]  # fmt: skip
            found += _fetched("archive", pairs, node.lineno, constants)
    return found


class _Constants:
    """The names that a file assigns, each written once and together no longer than a limit."""

    def __init__(self) -> None:
        self.nodes: dict[str, object] = {}
        self._told: dict[str, str] = {}
        self._open = 0
        self._left = _MOST_TOLD

    def told(self, name: str) -> str:
        """Return what `name` stands for, or the name itself."""
        if name not in self.nodes or self._open > _DEEPEST_NAME:
            return name
        if name not in self._told:
            self._told[name] = name
            self._open += 1
            self._told[name] = _told(self.nodes[name], self)
            self._open -= 1
        text = self._told[name]
        if len(text) > self._left:
            return name
        self._left -= len(text)
        return text


def _call(node: object, constants: _Constants) -> Iterator[Record]:
    import ast

    if not isinstance(node, ast.Call):
        return
    function = node.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name in _NOTHING or not name:
        return
    pairs = [(k.arg, k.value) for k in node.keywords if k.arg is not None]
    if name in ("http_archive", "container_pull", "maven_artifact", "artifact") and node.args:
        pairs += [("artifact", argument) for argument in node.args]
    if name in _IMAGE_CALLS:
        values = {key: _told(value, constants) for key, value in pairs}
        where = [values[k] for k in ("registry", "image", "repository") if k in values]
        pins = [values[k] for k in ("tag", "digest") if k in values]
        if where:
            yield Record(RUNTIME, "/".join(where), " ".join(pins), node.lineno)
    elif _TOOLCHAIN.fullmatch(name):
        pins = [_told(v, constants) for k, v in pairs if "version" in k]
        if pins:
            yield Record(RUNTIME, name, " ".join(pins), node.lineno)
    elif _CALLS.fullmatch(name):
        pins = sorted(f"{k}={_told(v, constants)}" for k, v in pairs if k in _PINS)
        label = next((_told(v, constants) for k, v in pairs if k in ("name", "module_name")), "")
        if pins or name == "bazel_dep":
            yield Record(DEPENDENCY, f"{name} {label}".strip(), " ".join(pins), node.lineno)
    else:
        yield from _fetched(name, pairs, node.lineno, constants)


def _fetched(
    name: str, pairs: Sequence[tuple[str, object]], line: int, constants: _Constants
) -> Iterator[Record]:
    """Yield a record for keywords of any function that fetch something at a fixed version."""
    keys = {key for key, _ in pairs}
    if not (keys & _FETCHES and keys & _FIXES) and not {"sha256", "version"} <= keys:
        return
    from operator import itemgetter

    ordered = sorted((pair for pair in pairs if pair[0] in _PINS), key=itemgetter(0))
    pins = [f"{key}={_told(value, constants)}" for key, value in ordered]
    label = next((_told(v, constants) for k, v in pairs if k in ("name", "project_name")), "")
    yield Record(DEPENDENCY, f"{name} {label}".strip(), " ".join(pins), line)


def _told(node: object, constants: _Constants, depth: int = 0) -> str:
    """Write an expression so that the version in a constant of the file shows."""
    import ast

    if isinstance(node, ast.Constant):
        return str(node.value)
    if depth > 8:
        return "..."
    if isinstance(node, ast.Name):
        return constants.told(node.id)
    if isinstance(node, (ast.List, ast.Tuple)):
        return "[" + ", ".join(sorted(_told(e, constants, depth + 1) for e in node.elts)) + "]"
    if isinstance(node, ast.expr):
        known_names = [
            constants.told(n.id)
            for n in ast.walk(node)
            if isinstance(n, ast.Name) and n.id in constants.nodes
        ]
        return " ".join([ast.unparse(node)[:LONGEST], *known_names])
    return ""


_STARLARK_LINE = re.compile(
    r"\s*(?:bazel_dep\(.*|(?:sha256|integrity|commit|tag|urls?|remote|strip_prefix|digest)\s*=.*"
    r"|\"https?://.*|\"[\w.\-]+:[\w.\-]+:[\w.\-]+\".*)"
)


def _starlark_lines(source: Source) -> list[Record]:
    found = []
    for number, line in enumerate(source.text.split("\n"), 1):
        match = _STARLARK_LINE.fullmatch(line[:LONGEST])
        if match is not None:
            found.append(Record(DEPENDENCY, "line", line.strip()[:LONGEST].rstrip(","), number))
    if not found and source.path.rpartition("/")[2] in ("MODULE.bazel", "WORKSPACE"):
        raise UnreadableError("it is no Starlark")
    return found


# -- Nix ----------------------------------------------------------------------------------------

_NIX_COMMENT = re.compile(r'"(?:[^"\\]|\\.?)*(?:"|\Z)|#[^\n]*|/\*.*?(?:\*/|\Z)', re.DOTALL)
_NIX_STRING = re.compile(r'"(?:[^"\\\n]|\\.?)*(?:"|$)', re.MULTILINE)
_NIX_PREFIX = string.ascii_letters + string.digits + "_.-\"'"
_NIX_PIN = re.compile(
    r"\b(rev|tag|sha256|sha512|hash|cargoHash|cargoSha256|vendorHash|vendorSha256"
    r"|npmDepsHash|yarnHash|pnpmDepsHash|outputHash|mvnHash|narHash|ref|follows|url"
    r"|imageDigest|finalImageTag)\s*=\s*\"([^\"]*)\"\s*;"
)
_NIX_NAME = re.compile(r"\b(?:repo|pname|name|imageName|owner)\s*=\s*\"([^\"]+)\"")
_NIX_SHORT = re.compile(
    r"\b((?:builtins\.)?fetch(?:Tarball|Git|url|Tree))\s+\(?\"?((?:https?|git)[^\s\";]+)"
)
_NIX_INPUT = re.compile(r"(?<![\w.\-])([\w.\-]++)\s*+=\s*+\{\s*+$")


_NIX_LANGUAGE = re.compile(
    r"\b(nodejs[_-]\d+|python3\d+|go_1_\d+|php\d\d|ruby_\d_\d|jdk\d+|postgresql_\d+|ghc\d+"
    r"|(?:temurin|zulu)(?:-bin-|-)?\d+|dotnet-sdk_\d+|erlang_\d+|elixir_1_\d+|gcc\d+|clang_\d+"
    r"|llvmPackages_\d+|lua5_\d|perl5\d+|mysql\d+|mariadb_\d+)"
)
_NIX_MARKS = ("fetch", "Hash", "ash =", "sha256", "imageDigest")


def nix(source: Source) -> list[Record]:
    """Read a Nix expression: the inputs of a flake, and what is fetched by revision and hash."""
    text = _NIX_COMMENT.sub(_without_nix_comment, source.text)
    is_flake = source.path.rpartition("/")[2] == "flake.nix"
    bare = _NIX_STRING.sub('""', text)
    found = [Record(RUNTIME, re.split(r"\d", n)[0], n) for n in _NIX_LANGUAGE.findall(bare)]
    if not is_flake and not any(mark in text for mark in _NIX_MARKS):
        return found
    parent = ""
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw[:LONGEST]
        opened = _NIX_INPUT.search(line)
        named = _NIX_NAME.search(line)
        for match in _NIX_PIN.finditer(line):
            key, value = match.groups()
            before = line[: match.start()]
            prefix = before[len(before.rstrip(_NIX_PREFIX)) :]
            if key in ("url", "ref", "follows") and not is_flake and "://" not in value:
                continue
            if value.startswith(("path:", "./", "../")) or not value:
                continue
            label = prefix.strip(".\"'") or parent
            if key in ("imageDigest", "finalImageTag"):
                found.append(Record(RUNTIME, f"image {label}", value, number))
            else:
                found.append(Record(DEPENDENCY, f"{label} {key}".strip(), value, number))
        found += [
            Record(DEPENDENCY, match.group(1), match.group(2), number)
            for match in _NIX_SHORT.finditer(line)
        ]
        if named is not None:
            parent = named.group(1)
        elif opened is not None:
            parent = opened.group(1)
    return found


def _without_nix_comment(match: re.Match[str]) -> str:
    text = match.group()
    return text if text[0] == '"' else "\n" * text.count("\n")


_GUIX = re.compile(r"\((commit|branch|url|version|sha256|base32)\s+\(?\s*\"([^\"]+)\"")


def guix(source: Source) -> list[Record]:
    """Read Guix channels or a package definition: what it fetches at which commit."""
    found = []
    for number, raw in enumerate(source.text.split("\n"), 1):
        line = raw[:LONGEST].partition(";")[0]
        found += [
            Record(DEPENDENCY, match.group(1), match.group(2), number)
            for match in _GUIX.finditer(line)
        ]
    return found
