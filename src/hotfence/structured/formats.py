"""Formats: which reader a file has, by its name."""

from collections.abc import Callable

from hotfence.structured.paths import Index, Key, Pattern, Step
from hotfence.structured.tree import File

Reader = Callable[[bytes, str], File]

_ENDINGS = {
    "yaml": ("yaml", "yml"),
    "json": ("json", "jsonc", "json5", "code-workspace", "webmanifest", "babelrc", "swcrc"),
    "toml": ("toml",),
    "ini": ("ini", "cfg", "cnf", "editorconfig", "gitconfig", "flake8", "coveragerc", "pylintrc"),
    "properties": ("properties",),
    "env": ("env",),
    "xml": (
        *("xml", "config", "csproj", "fsproj", "vbproj", "vcxproj", "props", "targets", "nuspec"),
        *("resx", "plist", "pom", "xsd", "xsl", "xslt", "wsdl", "xaml", "ruleset", "nlog"),
    ),
    "hcl": ("tf", "tfvars", "hcl", "nomad", "tofu"),
}
_BY_ENDING = {ending: form for form, endings in _ENDINGS.items() for ending in endings}
_NAMES = {"pipfile": "toml", "pip.conf": "ini", "pylintrc": "ini", ".npmrc": "ini"}
_PROGRAMS = ("js", "ts", "mjs", "cjs", "py", "rb", "php", "sh", "bash", "cs", "go", "java")


def format_of(path: str) -> str | None:
    """Return the format of a file whose keys can be read, None for all others."""
    name = path.rpartition("/")[2].casefold()
    ending = name.rpartition(".")[2] if "." in name else ""
    if name in _NAMES:
        return _NAMES[name]
    if name.startswith(".env.") and ending not in _PROGRAMS:
        return "env"
    return _BY_ENDING.get(ending)


def reader_of(form: str) -> Reader:
    """Return the reader of a format; only its module is imported."""
    from importlib import import_module

    read: Reader = import_module(f"hotfence.structured.{form}_reader").read
    return read


def fitted(pattern: Pattern, form: str) -> Pattern:
    """Return a pattern for a format: in `.properties` a dot inside a key is a level as well, and
    an index is a part of its name.
    """
    if form != "properties":
        return pattern
    steps: list[Step] = []
    for step in pattern:
        last = steps[-1] if steps else None
        if isinstance(step, Key) and step.name is not None:
            steps += [Key(part) for part in step.name.split(".")]
        elif (
            isinstance(step, Index) and step.at is not None and isinstance(last, Key) and last.name
        ):
            steps[-1] = Key(f"{last.name}[{step.at}]")
        else:
            steps.append(step)
    return tuple(steps)
