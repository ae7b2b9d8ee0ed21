"""HCL as blocks: what a Terraform, Packer, Nomad or Terragrunt file assigns where.

An expression stays text. A grammar would tell more, but building one costs a second at the
start of a hook, and a pin is a plain string in a known block.
"""

import re
from typing import NamedTuple

from hotfence.classify.manifests.record import DEEPEST, UnreadableError

_TOKEN = re.compile(
    r"(?P<space>[ \t]+)|(?P<end>\n)|(?P<comment>\#[^\n]*|//[^\n]*|/\*)"
    r"|(?P<heredoc><<[-~]?\"?(?P<mark>[A-Za-z_]\w*)\"?[ \t]*\n)"
    r'|(?P<text>"(?:[^"\\$\n]|\\.|\$(?!\{)|\$\{[^{}\n]*\})*(?:"|\\?(?=\n|\Z)))'
    r"|(?P<open>[{\[(])|(?P<close>[}\])])|(?P<assign>=(?!=|>)|:(?!:))|(?P<comma>,)"
    r"|(?P<word>[^\s\"{}\[\](),=:#/]+|.)"
)


class Attribute(NamedTuple):
    """One assignment: the value is unquoted when it is one plain string."""

    name: str
    value: str
    line: int


class Block:
    """A block such as `module "x" {`, or an object after `=`: its words and what it holds."""

    def __init__(self, words: tuple[str, ...], line: int) -> None:
        self.words = words
        self.line = line
        self.attributes: list[Attribute] = []
        self.blocks: list[Block] = []

    def get(self, name: str) -> Attribute | None:
        """Return the last attribute of that name, or None."""
        return next((a for a in reversed(self.attributes) if a.name == name), None)

    def every(self) -> "list[Block]":
        """Return this block and all below it."""
        found, at = [self], 0
        while at < len(found):
            found += found[at].blocks
            at += 1
        return found


class _Parser:
    """Collects the words of one statement until a newline, a comma or a brace ends it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._stack = [Block((), 1)]
        self._words: list[str] = []
        self._name: str | None = None
        self._line = 1
        self._first = 1
        self._depth = 0  # of brackets inside one expression

    def parse(self) -> Block:
        at = 0
        while at < len(self._text):
            match = _TOKEN.match(self._text, at)
            if match is None:
                break
            at = match.end()
            sort, mark = match.lastgroup, match.group()
            if sort == "comment" and mark == "/*":
                end = self._text.find("*/", at)
                end = len(self._text) if end < 0 else end + 2
                self._line += self._text.count("\n", at, end)
                at = end
            elif match.group("heredoc"):
                at = self._heredoc(match, at)
            elif sort not in ("space", "comment"):
                self._take(sort or "", mark)
        self._end()
        if len(self._stack) > 1:
            raise UnreadableError("a block does not end")
        return self._stack[0]

    def _heredoc(self, match: re.Match[str], at: int) -> int:
        end = re.compile(rf"^[ \t]*{match.group('mark')}\b", re.MULTILINE).search(self._text, at)
        stop = len(self._text) if end is None else end.start()
        self._words.append(self._text[at:stop])
        self._line += 1 + self._text.count("\n", at, stop)
        return stop if end is None else end.end()

    def _take(self, sort: str, mark: str) -> None:
        if sort == "end":
            if not self._depth:
                self._end()
            self._line += 1
            return
        if not self._words and self._name is None:
            self._first = self._line
        if self._depth:
            self._depth += {"open": 1, "close": -1}.get(sort, 0)
            self._words.append(mark)
        elif sort == "open" and mark == "{" and (self._name is None or not self._words):
            self._open()
        elif sort == "open":
            self._depth = 1
            self._words.append(mark)
        elif sort == "close":
            self._end()
            if len(self._stack) > 1:
                self._stack.pop()
        elif sort == "assign" and self._name is None and self._words:
            self._name = _unquoted(" ".join(self._words))
            self._words = []
        elif sort == "comma":
            self._end()
        else:
            self._words.append(mark)

    def _open(self) -> None:
        if len(self._stack) > DEEPEST:
            raise UnreadableError("it is nested too deeply")
        words = tuple(_unquoted(w) for w in self._words)
        if self._name is not None:
            words = (self._name,)
        block = Block(words, self._first)
        self._stack[-1].blocks.append(block)
        self._stack.append(block)
        self._words, self._name = [], None

    def _end(self) -> None:
        if self._name is not None and self._words:
            value = self._words[0] if len(self._words) == 1 else " ".join(self._words)
            value = _unquoted(value) if len(self._words) == 1 else value
            self._stack[-1].attributes.append(Attribute(self._name, value, self._first))
        self._words, self._name, self._depth = [], None, 0


def read_blocks(text: str) -> Block:
    """Read HCL; the result is a block without words that holds the file.

    Raises:
        UnreadableError: a block does not end, or blocks are nested too deeply.
    """
    return _Parser(text).parse()


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] == '"' == text[-1] else text
