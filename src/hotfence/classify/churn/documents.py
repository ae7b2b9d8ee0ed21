"""Documentation: files that people read and no machine runs."""

_ENDINGS = frozenset(
    [
        "md",
        "markdown",
        "mdown",
        "mkd",
        "mdwn",
        "mdx",
        "rst",
        "adoc",
        "asciidoc",
        "textile",
        "org",
        "pod",
        "rdoc",
        "rd",
        "texi",
        "texinfo",
        "wiki",
        "mediawiki",
        "creole",
        "man",
        "mdoc",
    ]
)
_FRAGMENTS = frozenset(
    [
        "bugfix",
        "feature",
        "misc",
        "doc",
        "docs",
        "removal",
        "deprecation",
        "vendor",
        "trivial",
        "process",
        "breaking",
        "contrib",
        "packaging",
        "improvement",
    ]
)
_NAMES = frozenset(
    [
        "readme",
        "changelog",
        "license",
        "licence",
        "licenses",
        "copying",
        "copyright",
        "authors",
        "contributors",
        "contributing",
        "maintainers",
        "code_of_conduct",
        "notice",
        "unlicense",
        "patents",
    ]
)
# Words that also name programs and data, unless they are written large.
_TITLES = frozenset(
    [
        "changes",
        "history",
        "news",
        "todo",
        "install",
        "upgrading",
        "upgrade",
        "releases",
        "release_notes",
        "security",
        "thanks",
        "credits",
        "hacking",
        "acknowledgements",
        "support",
        "governance",
        "faq",
    ]
)
_FOLDERS = frozenset({"doc", "docs", "documentation", "man", "manual"})
_PLAIN = frozenset({"", "txt", "text"})
_MACHINES = ("requirements", "constraints", "cmakelists", "robots", "humans", "ads.txt", "sources")
_DIGITS = frozenset("123456789")


def is_documentation(path: str) -> bool:
    """Say whether a file is documentation as a whole, by its name and its folder.

    Prose in a markup language is, wherever it lies; a notebook and a page of HTML are not, as
    they hold code; plain text is one where its name or its folder says so.
    """
    *folders, name = path.split("/")
    stem, _, extension = name.rpartition(".") if "." in name[1:] else (name, "", "")
    extension = extension.lower()
    if extension in _ENDINGS:
        return True
    folded = [folder.lower() for folder in folders]
    if extension in _FRAGMENTS:
        return any(folder.startswith(("news", "change")) for folder in folded)
    if extension in _DIGITS and "." not in stem:
        return any(folder.startswith(("man", "doc")) for folder in folded)
    if any(word in name.lower() for word in _MACHINES):
        return False
    if _is_title(stem, extension) and (extension in _PLAIN or _is_variant(name)):
        return True
    return extension in {"txt", "text"} and not _FOLDERS.isdisjoint(folded)


def _is_title(stem: str, extension: str) -> bool:
    """Say whether the name begins with a word such as README, as in `LICENSE-MIT`."""
    lowered = stem.lower().replace("-", "_")
    if lowered in _NAMES or lowered.partition("_")[0].partition(".")[0] in _NAMES:
        return True
    return lowered in _TITLES and (extension != "" or stem != stem.lower())


def _is_variant(name: str) -> bool:
    """Say whether what follows a title is no program's ending: `COPYING.LESSER`, `README.ja`."""
    extension = name.rpartition(".")[2]
    return extension.isupper() or extension in {"ja", "zh", "ko", "de", "fr", "es", "ru", "in"}


__all__ = ["is_documentation"]
