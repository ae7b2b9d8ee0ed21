"""setup.py, read as a syntax tree and never run, and setup.cfg: setuptools' own keywords."""

import ast
import re
from collections.abc import Iterator

from hotfence.classify.manifests.record import (
    DEPENDENCY,
    RUNTIME,
    Record,
    Source,
    UnreadableError,
    requirement,
)

LARGEST = 128 * 1024  # bytes of a setup.py; the parser's memory grows with what it is fed

_KEYWORDS = {
    "install_requires": DEPENDENCY,
    "extras_require": DEPENDENCY,
    "tests_require": DEPENDENCY,
    "setup_requires": DEPENDENCY,
    "dependency_links": DEPENDENCY,
    "requires": DEPENDENCY,
    "python_requires": RUNTIME,
}
_OPTIONS = (
    ("options", "install_requires", DEPENDENCY),
    ("options", "setup_requires", DEPENDENCY),
    ("options", "tests_require", DEPENDENCY),
    ("options", "dependency_links", DEPENDENCY),
    ("metadata", "requires_dist", DEPENDENCY),
    ("metadata", "requires-dist", DEPENDENCY),
    ("metadata", "setup_requires_dist", DEPENDENCY),
    ("options", "python_requires", RUNTIME),
    ("metadata", "requires_python", RUNTIME),
)
# The parser spends its stack on these; nobody nests or chains them as deep by hand.
_DEEP = re.compile(r"[-+~(\[{]{80}|(?:\bnot\s+){80}|(?:\*\*\s*\w+\s*){80}|(?:\blambda\s*:\s*){80}")


def setup_cfg(source: Source) -> list[Record]:
    """Read a setup.cfg."""
    import configparser

    parser = configparser.RawConfigParser(inline_comment_prefixes=None)
    try:
        parser.read_string(source.text)
    except configparser.Error:
        raise UnreadableError("it is no configuration file") from None
    found: list[Record] = []
    for section, option, kind in _OPTIONS:
        found += _listed(kind, option, parser.get(section, option, fallback=""))
    if parser.has_section("options.extras_require"):
        for extra, text in parser.items("options.extras_require"):
            found += _listed(DEPENDENCY, f"extras_require.{extra}", text)
    return found


def _listed(kind: str, name: str, text: str) -> Iterator[Record]:
    for line in text.split("\n"):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        if kind == RUNTIME:
            yield Record(kind, name, "".join(bare.split()))
        else:
            package, rest = requirement(bare)
            yield Record(kind, f"{name}.{package}", rest)


def setup_py(source: Source) -> list[Record]:
    """Read a setup.py: the keywords of `setup(...)`, and the names that they are built from."""
    if len(source.data) > LARGEST:
        raise UnreadableError(f"it has more than {LARGEST} bytes")
    if _DEEP.search(source.text):
        raise UnreadableError("it is nested too deeply")
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source.text)
    except (SyntaxError, ValueError):
        raise UnreadableError("it is no Python") from None
    found: list[Record] = []
    used: set[str] = set()
    for call in _setup_calls(tree):
        for keyword in call.keywords:
            found += _keyword(keyword, used)
    found += _built_from(tree, used)
    return found


def _setup_calls(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else None
            if isinstance(called, ast.Name):
                name = called.id
            if name == "setup":
                yield node


def _keyword(keyword: ast.keyword, used: set[str]) -> Iterator[Record]:
    if keyword.arg is None:
        yield from _spread(keyword.value, used)
    elif keyword.arg in _KEYWORDS:
        yield from _value(keyword.arg, keyword.value, used)


def _spread(value: ast.expr, used: set[str]) -> Iterator[Record]:
    """Read `**{...}`, or remember the name in `**name`."""
    if isinstance(value, ast.Dict):
        for key, item in zip(value.keys, value.values, strict=True):
            if isinstance(key, ast.Constant) and key.value in _KEYWORDS:
                yield from _value(str(key.value), item, used)
            elif key is None:
                yield from _spread(item, used)
    else:
        used |= _names(value)


def _value(name: str, value: ast.expr, used: set[str]) -> Iterator[Record]:
    kind = _KEYWORDS.get(name.partition(".")[0], DEPENDENCY)
    if isinstance(value, ast.List | ast.Tuple | ast.Set):
        for item in value.elts:
            yield from _value(name, item, used)
    elif isinstance(value, ast.Dict):
        for key, item in zip(value.keys, value.values, strict=True):
            label = str(key.value) if isinstance(key, ast.Constant) else _written(key)
            yield from _value(f"{name}.{label}", item, used)
    elif isinstance(value, ast.Constant) and isinstance(value.value, str):
        if kind == RUNTIME:
            yield Record(kind, name, "".join(value.value.split()), value.lineno)
            return
        for line in value.value.split("\n"):
            if line.strip():
                package, rest = requirement(line)
                yield Record(kind, f"{name}.{package}", rest, value.lineno)
    else:
        used |= _names(value)
        yield Record(kind, name, _written(value), value.lineno)


def _built_from(tree: ast.Module, used: set[str]) -> Iterator[Record]:
    """Yield what assigns, extends or defines a name in `used`, and the names that those use."""
    makers = list(_makers(tree))
    seen: set[int] = set()
    waiting = True
    while waiting:
        waiting = False
        for name, node in makers:
            if name not in used or id(node) in seen:
                continue
            seen.add(id(node))
            waiting = True
            yield from _made(name, node, used)


def _makers(tree: ast.Module) -> Iterator[tuple[str, ast.stmt]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                yield from ((name, node) for name in _names(target))
        elif isinstance(node, ast.AugAssign | ast.AnnAssign):
            yield from ((name, node) for name in _names(node.target))
        elif isinstance(node, ast.FunctionDef):
            yield node.name, node
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            yield from ((name, node) for name in _names(node.value.func))


def _made(name: str, node: ast.stmt, used: set[str]) -> Iterator[Record]:
    plain = isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    if plain and isinstance(node, ast.Assign) and _has_keywords(node.value):
        yield from _spread(node.value, used)
        return
    if plain and isinstance(node, ast.Assign):
        yield from _value(name, node.value, used)
        return
    if not isinstance(node, ast.FunctionDef):
        used |= _names(node)
    yield Record(DEPENDENCY, name, _written(node), node.lineno)


def _has_keywords(value: ast.expr) -> bool:
    return isinstance(value, ast.Dict) and any(
        isinstance(key, ast.Constant) and key.value in _KEYWORDS for key in value.keys
    )


def _names(node: ast.AST) -> set[str]:
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


def _written(node: ast.AST | None) -> str:
    return "" if node is None else ast.unparse(node)
