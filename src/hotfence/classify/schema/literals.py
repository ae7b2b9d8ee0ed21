"""Literals: source code without its comments, and the strings in it.

One regular expression a group of languages; what it does not know (a regular expression between
slashes, a quote in a heredoc) ends with its line or a bounded number of characters later.
"""

import re
from typing import NamedTuple

LONGEST = 20_000  # characters of one string


class Literal(NamedTuple):
    """The text of one string, joined with what is appended to it, and where it stands."""

    text: str
    start: int
    line: int


class Source(NamedTuple):
    """A source text: `code` has no comments, `bare` has no strings either, `key` no layout.

    All of `code` and `bare` stand at the same offsets as in the original.
    """

    code: str
    bare: str
    key: str
    literals: tuple[Literal, ...]


_SLASHES = r"(?P<comment>//[^\n]*+|/\*[\s\S]*?(?:\*/|\Z))"
_HASH = r"(?P<comment>(?<![\w$&\\{'\"])#(?![{\[!])[^\n]*+)"
_TRIPLE = r"(?:[A-Za-z]{0,2})(?P<triple>\"\"\"|''')(?P<body3>.{0,20000}?)(?:(?P=triple)|\Z)"
_DOUBLE = r"\"(?P<body2>(?:[^\"\\\n]|\\.)*)(?:\"|\\?(?=\n|\Z))"
_SINGLE = r"'(?P<body1>(?:[^'\\\n]|\\.)*)(?:'|\\?(?=\n|\Z))"
_DOUBLE_LONG = r"\"(?P<body2>(?:[^\"\\]|\\.)*)(?:\"|\\?\Z)"
_SINGLE_LONG = r"'(?P<body1>(?:[^'\\]|\\.)*)(?:'|\\?\Z)"
_BACKTICK = r"`(?P<body4>(?:[^`\\]|\\.)*)(?:`|\\?\Z)"
_CHARACTER = r"'(?P<body1>(?:[^'\\\n]|\\[^\n]{1,8}))'"
_HEREDOC = (
    r"<<[~-]?(?P<quote>['\"`]?)(?P<mark>[A-Z]\w*+)(?P=quote)(?P<rest>[^\n]*+)\n(?P<body5>.{0,8000}?)"
    r"\n[ \t]*+(?P=mark)\b"
)
_PHP_HEREDOC = (
    r"<<<[ \t]*+(?P<quote>['\"]?)(?P<mark>[A-Za-z_]\w*+)(?P=quote)\n"
    r"(?P<body5>.{0,8000}?)\n[ \t]*+(?P=mark)\b"
)
_RUST_RAW = r"\bb?r(?P<hashes>#*+)\"(?P<body6>.{0,8000}?)\"(?P=hashes)"
_CSHARP_RAW = r"(?:\$@|@\$?)\"(?P<body6>(?:[^\"]|\"\")*)(?:\"|\Z)"
_TEXT_BLOCK = r"\$?(?P<triple>\"\"\")(?P<body3>.{0,20000}?)(?:(?P=triple)|\Z)"

_LANGUAGES: dict[str, tuple[str, ...]] = {
    "python": (_HASH, _TRIPLE, _DOUBLE, _SINGLE),
    "ruby": (_HASH, _HEREDOC, _DOUBLE_LONG, _SINGLE_LONG),
    "elixir": (_HASH, _TRIPLE, _DOUBLE_LONG, _SINGLE),
    "php": (_SLASHES[:-1] + r"|#(?!\[)[^\n]*+)", _PHP_HEREDOC, _DOUBLE_LONG, _SINGLE_LONG),
    "javascript": (_SLASHES, _BACKTICK, _DOUBLE, _SINGLE),
    "go": (_SLASHES, _BACKTICK, _DOUBLE, _CHARACTER),
    "jvm": (_SLASHES, _TEXT_BLOCK, _DOUBLE, _SINGLE),
    "csharp": (_SLASHES, _TEXT_BLOCK, _CSHARP_RAW, _DOUBLE, _CHARACTER),
    "rust": (_SLASHES, _RUST_RAW, _DOUBLE_LONG),
    "swift": (_SLASHES, _TEXT_BLOCK, _DOUBLE),
    "dart": (_SLASHES, _TRIPLE, _DOUBLE, _SINGLE),
    "c": (_SLASHES, r"\bR\"\((?P<body6>.{0,8000}?)\)\"", _DOUBLE, _CHARACTER),
    "clojure": (r"(?P<comment>;[^\n]*+)", _DOUBLE_LONG),
    "shell": (_HASH, _HEREDOC, _DOUBLE_LONG, _SINGLE_LONG),
    "markup": (r"(?P<comment><!--.*?(?:-->|\Z))",),
    "yaml": (r"(?P<comment>(?:^|(?<=\s))#[^\n]*+)",),
    "other": (),
}
_BY_EXTENSION = {
    "python": "py pyi",
    "ruby": "rb cr rake",
    "elixir": "ex exs",
    "php": "php stub inc install module",
    "javascript": "js ts mjs cjs mts cts jsx tsx vue svelte coffee",
    "go": "go",
    "jvm": "java kt kts scala groovy gradle",
    "csharp": "cs fs vb",
    "rust": "rs",
    "swift": "swift",
    "dart": "dart",
    "c": "c cc cpp cxx h hpp m mm",
    "clojure": "clj cljs cljc edn",
    "shell": "sh bash pl pm lua jl nim ps1",
    "markup": "xml resx edmx",
    "yaml": "yaml yml toml",
}
_LANGUAGE_OF = {ext: name for name, exts in _BY_EXTENSION.items() for ext in exts.split()}
# Strings that follow one another with nothing but a joining mark between them are one.
_JOINTS = frozenset({"", "+", ".", "&", "\\"})
_PREFIX = "furbFURB@$"  # what may stand before a string's mark, twice at most
_compiled: dict[str, re.Pattern[str]] = {}


def language_of(path: str) -> str:
    """Return the name of the group of languages that a file belongs to."""
    return _LANGUAGE_OF.get(path.rpartition(".")[2].lower(), "other")


def read(text: str, language: str) -> Source:
    """Take a source text apart."""
    branches = _LANGUAGES[language]
    if not branches:
        return Source(text, text, "".join(text.split()), ())
    code, bare, key = [], [], []
    spans: list[tuple[int, int, str]] = []
    at = 0
    for match in _pattern(language).finditer(text):
        start, end = match.span()
        plain = text[at:start]
        code.append(plain)
        bare.append(plain)
        key.append("".join(plain.split()))
        at = end
        whole = match[0]
        if match.lastgroup == "comment":
            blank = _blank(whole)
            code.append(blank)
            bare.append(blank)
            continue
        code.append(whole)
        bare.append('"' + _blank(whole[1:-1]) + '"' if end - start > 1 else '"')
        key.append(" ".join(whole.split()))
        spans.append((start, end, _body(match)[:LONGEST]))
    rest = text[at:]
    code.append(rest)
    bare.append(rest)
    key.append("".join(rest.split()))
    return Source("".join(code), "".join(bare), "".join(key), tuple(_joined(text, spans)))


def _pattern(language: str) -> re.Pattern[str]:
    if language not in _compiled:
        # A group's name may stand once in a pattern, so the branches are combined with care.
        branches = _LANGUAGES[language]
        _compiled[language] = re.compile("|".join(f"(?:{b})" for b in branches), re.DOTALL)
    return _compiled[language]


def _blank(text: str) -> str:
    """Return as many blanks, with line ends kept."""
    if "\n" not in text:
        return " " * len(text)
    return "\n".join(" " * len(line) for line in text.split("\n"))


def _body(match: re.Match[str]) -> str:
    # Each branch has one body, and it is the last of its groups.
    return match[match.lastgroup] if match.lastgroup is not None else ""


def _joined(text: str, spans: list[tuple[int, int, str]]) -> list[Literal]:
    found: list[Literal] = []
    line, counted, last_end = 1, 0, -1
    for start, end, body in spans:
        joins = last_end >= 0 and start - last_end <= 200 and _is_joint(text[last_end:start])
        if joins and len(found[-1].text) < LONGEST:
            found[-1] = found[-1]._replace(text=found[-1].text + body)
        else:
            line += text.count("\n", counted, start)
            counted = start
            found.append(Literal(body, start, line))
        last_end = end
    return found


def _is_joint(between: str) -> bool:
    core = between.rstrip(_PREFIX)
    return len(between) - len(core) <= 2 and core.strip() in _JOINTS
