"""How file systems spell: names that are different to git and one and the same file on disk.

Sources: HFS+ ignores some characters when it compares names (git's utf8.c, next_hfs_char);
NTFS drops trailing dots and blanks, takes what follows a colon for a stream, and gives long
names a short one such as `GITATT~1` (git's path.c, is_ntfs_dotgit); both fold case.
"""

_IGNORED_BY_HFS = dict.fromkeys(
    [*range(0x200C, 0x2010), *range(0x202A, 0x202F), *range(0x206A, 0x2070), 0xFEFF]
)


def folded(name: str) -> str:
    """Return the one spelling that stands for every spelling of a file name."""
    if not name.isascii():
        import unicodedata

        name = unicodedata.normalize("NFC", name.translate(_IGNORED_BY_HFS))
        name = unicodedata.normalize("NFC", name.casefold())
    return name.partition(":")[0].rstrip(" .").lower()


def folded_path(path: str) -> str:
    """Return a path with each of its names folded."""
    return "/".join(folded(part) for part in path.split("/"))


def is_git_directory(name: str) -> bool:
    """Say whether some file system takes `name`, or the part before a backslash, for `.git`."""
    return any(folded(part) in {".git", "git~1"} for part in name.split("\\"))


def short_stem(name: str) -> str:
    """Return the letters that begin the short name of `name`: `gitatt` for `.gitattributes`."""
    return name.replace(".", "").replace(" ", "")[:6].lower()
