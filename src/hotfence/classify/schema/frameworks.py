"""Frameworks: what proves a file to be a migration, and which of its calls change what."""

from functools import cache
from typing import NamedTuple

from hotfence.classify.schema._frameworks import BY_EXTENSION, ENTRIES, RULES


class Framework(NamedTuple):
    """What the catalog says of one library in one language; see policies/migrations.yaml."""

    catalog: str
    title: str
    files: tuple[str, ...]
    hints: tuple[bytes, ...]
    gate: str
    signature: tuple[str, ...]
    schema: tuple[str, ...]
    data: tuple[str, ...]
    opaque: tuple[str, ...]
    calls: tuple[str, ...]


class Entry(NamedTuple):
    """What the catalog says of the files of an entry, whatever their language."""

    sealed: bool = False
    when: str = ""
    ignore: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    shared: bool = False


def extension_of(path: str) -> str:
    """Return the extension of a path in lower case, without its dot."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""


@cache
def of_extension(extension: str) -> tuple[Framework, ...]:
    """Return the frameworks whose migrations may have this extension."""
    return tuple(Framework(*RULES[number]) for number in BY_EXTENSION.get(extension, ()))


def entry_of(catalog: str) -> Entry:
    """Return what is said of the files of a catalog entry."""
    return Entry(*ENTRIES[catalog]) if catalog in ENTRIES else Entry()
