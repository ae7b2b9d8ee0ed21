"""Spans: strings and comments over several lines, found at a glance.

Where a line begins in none of them, a lexer may begin there too, and so need not read a whole
file for one hunk. The patterns only choose where lexing begins; the tokens give the verdict.
Strings that a language ends with the line are matched so that what they hold opens nothing.
"""

import re
from bisect import bisect_right
from functools import cache

_SHORT = r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\''
_LINE = r"//[^\n]*"
# What is never closed reaches to the end: to look for each mark's end anew would be quadratic.
_BLOCK = r"/\*[\s\S]*?(?:\*/|\Z)"
_TRIPLE = r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*(?:"""|\\?\Z)'
_TRIPLES = _TRIPLE + r"|'''(?:[^'\\]|\\[\s\S]|'(?!''))*(?:'''|\\?\Z)"
_LONG = r'"(?:[^"\\]|\\[\s\S])*(?:"|\\?\Z)'
_REGEX = r"[=(,:!&|?{};\[]\s*/(?![/*])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/"
_HEREDOC = r"<<[~-]?['\"`]?([A-Z_]\w*)['\"`]?[^\n]*\n[\s\S]*?(?:^[ \t]*\2\b|\Z)"

# In each, group 1 holds what may reach over several lines.
_PATTERNS = {
    "python": rf"({_TRIPLES})|#[^\n]*|{_SHORT}",
    "c": rf"{_LINE}|({_BLOCK})|{_SHORT}",
    "triple": rf"{_LINE}|({_BLOCK}|{_TRIPLES})|{_SHORT}",
    "c#": rf'{_LINE}|({_BLOCK}|{_TRIPLE}|\$?@\$?"(?:[^"]|"")*(?:"|\Z))|{_SHORT}',
    "go": rf"{_LINE}|({_BLOCK}|`[^`]*(?:`|\Z))|{_SHORT}",
    "rust": rf"{_LINE}|({_BLOCK}|\br\"[^\"]*(?:\"|\Z)|\br#\"[\s\S]*?(?:\"#|\Z)"
    rf"|\"(?:[^\"\\]|\\[\s\S])*(?:\"|\\?\Z))"
    r"|'(?:[^'\\\n]|\\[^\n]{1,9}?)'",
    "script": rf"{_LINE}|({_BLOCK}|`(?:[^`\\]|\\[\s\S])*(?:`|\\?\Z))|{_SHORT}|{_REGEX}",
    "css": rf"({_BLOCK})|{_SHORT}",
    "ruby": rf"({_HEREDOC}|^=begin\b[\s\S]*?(?:^=end|\Z))|#(?!\{{)[^\n]*|{_SHORT}",
    "php": rf"(?:{_LINE}|#(?!\[)[^\n]*)|({_BLOCK}|\"(?:[^\"\\]|\\[\s\S])*(?:\"|\\?\Z)"
    rf"|'(?:[^'\\]|\\[\s\S])*(?:'|\\?\Z)|<{_HEREDOC})",
    "page": r"(<!--[\s\S]*?(?:-->|\Z)|<script\b[\s\S]*?(?:</script\b|\Z)"
    r"|<style\b[\s\S]*?(?:</style\b|\Z)"
    r"|<[A-Za-z/?!][^<>]*(?:>|(?=<)|\Z)|\{%-?\s*comment[\s\S]*?(?:endcomment|\Z)"
    r"|\{\{?[#!][\s\S]*?(?:\}|\Z)|<%[\s\S]*?(?:%>|\Z))",
    "text": rf"#[^\n]*|({_LONG})",
    "shell": rf"(?:^|(?<=\s))#[^\n]*|({_LONG}|'[^']*(?:'|\Z)|(?<!<){_HEREDOC})",
    "tcl": rf"(?:^|(?<=;))[ \t]*#[^\n]*|\\.|({_LONG})",
    "sql": rf"--[^\n]*|({_BLOCK}|'(?:[^']|'')*(?:'|\Z)|(\$\w*\$)[\s\S]*?(?:\2|\Z))|\"[^\"\n]*\"",
    "hcl": rf"(?:#|//)[^\n]*|({_BLOCK}|{_HEREDOC})|{_SHORT}",
    "lua": rf"(--\[(=*)\[[\s\S]*?(?:\]\2\]|\Z)|\[\[[\s\S]*?(?:\]\]|\Z))|--[^\n]*|{_SHORT}",
    "rows": r"(?!)",
}
# With which characters they begin; what stands between is passed over in one step.
_BEGIN = {
    "python": "\"'#",
    "c": "/\"'",
    "triple": "/\"'",
    "c#": "/\"'$@",
    "go": "/\"'`",
    "rust": "/\"'r",
    "script": "/\"'`=(,:!&|?{};[",
    "css": "/\"'",
    "ruby": "\"'#<=",
    "php": "/#\"'<",
    "text": '#"',
    "shell": "#\"'<",
    "sql": "-/'$\"",
    "hcl": "#/\"'<",
    "lua": "-[\"'",
}
_compiled: dict[str, re.Pattern[str]] = {}


def pattern(name: str) -> re.Pattern[str]:
    """Return the pattern of a family of languages."""
    if name not in _compiled:
        _compiled[name] = re.compile(_PATTERNS[name], re.MULTILINE)
    return _compiled[name]


@cache
def _scanner(name: str) -> re.Pattern[str]:
    """Return the pattern of a family with what stands before each match."""
    if name not in _BEGIN:
        return pattern(name)
    begin = re.escape(_BEGIN[name])
    return re.compile(rf"[^{begin}]*(?:{_PATTERNS[name]}|[\s\S]|\Z)", re.MULTILINE)


class Spans:
    """The spans of a text, as the numbers of the rows in which they begin and end."""

    def __init__(self, text: str, name: str, offsets: list[int]) -> None:
        self._begin: list[int] = []
        self._end: list[int] = []
        for match in _scanner(name).finditer(text):
            if match.lastindex is None:
                continue
            first, after = match.span(1)
            if text.find("\n", first, after) < 0:
                continue
            begin = bisect_right(offsets, first) - 1
            end = bisect_right(offsets, after - 1) - 1
            if begin < end:
                self._begin.append(begin)
                self._end.append(end)

    def around(self, row: int) -> tuple[int, int] | None:
        """Return the first and the last row of the span in which a row begins."""
        at = bisect_right(self._begin, row - 1) - 1
        if at < 0 or self._end[at] < row:
            return None
        return self._begin[at], self._end[at]
