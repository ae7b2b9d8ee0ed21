"""The tokens of HCL: strings whole, with the templates in them, and heredocs with their bodies."""

import re
from typing import NamedTuple

from hotfence.structured.tree import Count, UnreadableKeysError

_TOKEN = re.compile(
    r"(?P<space>[ \t\r]+)|(?P<end>\n)|(?P<comment>\#[^\n]*|//[^\n]*|/\*)"
    r"|(?P<heredoc><<-?(?P<mark>[^\W\d][\w-]*)[ \t\r]*\n)"
    r"|(?P<quote>\")|(?P<word>[^\W\d][\w-]*)"
    r"|(?P<number>\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)"
    r"|(?P<sign>&&|\|\||==|!=|<=|>=|=>|\.\.\.|::|[-+*/%!<>=?:.,(){}\[\]&|^~;])"
)
_PIECE = re.compile(r"[^\"\\\n$%{}]+|\\.|\$\$\{|%%\{|\$\{|%\{|[{}$%\"]")
HEREDOC = "heredoc"


class Token(NamedTuple):
    """A token; `sort` is a group of the pattern above, or `text` for a whole string."""

    sort: str
    text: str
    line: int


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a file, without blanks and comments, the last one of sort `stop`.

    Raises:
        UnreadableKeysError: something does not end, is no token, or they are too many.
    """
    tokens: list[Token] = []
    count = Count(200_000)
    at, line = 0, 1
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise UnreadableKeysError(f"not HCL: {text[at]!r} has no place here", line)
        sort, begin = match.lastgroup or "", at
        at = match.end()
        if sort == "comment" and match.group() == "/*":
            at = text.find("*/", at) + 2
            if at < 2:
                raise UnreadableKeysError("not HCL: a comment does not end", line)
        elif sort == "quote":
            at = _end_of_text(text, begin, line)
            sort = "text"
        elif sort == HEREDOC:
            at = _end_of_heredoc(text, match, line)
        if sort not in ("space", "comment"):
            count.take()
            tokens.append(Token(sort, text[begin:at], line))
        line += text.count("\n", begin, at)
    tokens.append(Token("stop", "", line))
    return tokens


def _end_of_text(text: str, begin: int, line: int) -> int:
    """Return the offset after a string, whose templates may hold strings again."""
    nested = ['"']
    at = begin + 1
    while nested:
        match = _PIECE.match(text, at)
        if match is None and nested[-1] == "}" and text[at : at + 1] == "\n":
            at += 1
            continue
        if match is None or len(nested) > 50:
            raise UnreadableKeysError("not HCL: a text does not end on its line", line)
        piece, at = match.group(), match.end()
        if piece == '"':
            nested.pop() if nested[-1] == '"' else nested.append('"')
        elif piece in ("${", "%{") or (piece == "{" and nested[-1] == "}"):
            nested.append("}")
        elif piece == "}" and nested[-1] == "}":
            nested.pop()
    return at


def _end_of_heredoc(text: str, match: re.Match[str], line: int) -> int:
    end = re.compile(rf"^[ \t]*{re.escape(match['mark'])}[ \t\r]*$", re.MULTILINE)
    found = end.search(text, match.end())
    if found is None:
        raise UnreadableKeysError("not HCL: a heredoc does not end", line)
    return found.end()
