"""A reader of POSIX shell and the parts of bash that people type.

What it does not know it refuses, by name: a verdict on half a command line would be none. So
there are no functions, `case`, arrays and arithmetic commands here.
"""

from hotfence.shell.syntax import (
    Assignment,
    Command,
    Piece,
    Redirect,
    Script,
    UnreadableShellError,
    Word,
)
from hotfence.shell.words import NAME, NAME_START, WordReader

LONGEST = 32 * 1024  # characters
_ODD = frozenset("\r\x0b\x0c\x85\xa0")
DEEPEST = 12  # substitutions within each other

_BLANK = " \t"
_OPENING = frozenset({"if", "then", "elif", "else", "while", "until", "do", "!", "{", "time"})
_CLOSING = frozenset({"fi", "done", "}"})
_UNKNOWN = {
    "case": "a `case`",
    "esac": "a `case`",
    "function": "a function",
    "coproc": "a coprocess",
}
_REDIRECTS = ("<<<", "<<-", "&>>", "<<", "<&", "<>", "<", "&>", ">>", ">&", ">|", ">")
# Evaluated as arithmetic in `[[`, where a name may stand for any command.
_EVALUATED = frozenset({"-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-v", "-R"})


def read_script(text: str) -> Script:
    """Read a command line, or a whole script.

    Raises:
        UnreadableShellError: it holds something that this reader does not take.
    """
    if len(text) > LONGEST:
        raise UnreadableShellError(f"more than {LONGEST} characters")
    if "\0" in text:
        raise UnreadableShellError("a NUL character")
    if not _ODD.isdisjoint(text):
        raise UnreadableShellError("a character that some shells take for a blank")
    return _Reader(text).whole()


class _Reader(WordReader):
    """Reads one text; nested readings share its lists."""

    def __init__(self, text: str, above: "_Reader | None" = None) -> None:
        super().__init__(text)
        self.commands: list[Command] = above.commands if above else []
        self.loop_names: set[str] = above.loop_names if above else set()
        self.depth: int = above.depth + 1 if above else 0
        self._pending: list[tuple[str, bool, bool]] = []
        self._steady = above is None
        if self.depth > DEEPEST:
            raise UnreadableShellError(f"more than {DEEPEST} levels within each other")

    def whole(self) -> Script:
        self._list("")
        return Script(tuple(self.commands), frozenset(self.loop_names))

    # lists and commands

    def _list(self, closer: str) -> None:
        """Read commands up to `closer`, or to the end of the text."""
        while True:
            self._between()
            if self.at >= len(self.text):
                if closer:
                    raise UnreadableShellError(f"no `{closer}` at the end")
                self._bodies()
                return
            char = self.text[self.at]
            if char == ")":
                if closer != ")":
                    raise UnreadableShellError("a `)` that nothing opens")
                self.at += 1
                return
            if char == "(":
                self._subshell()
                continue
            self._command()

    def _between(self) -> None:
        """Pass what separates commands."""
        while self.at < len(self.text):
            char = self.text[self.at]
            if char == "\n":
                self.at += 1
                self._bodies()
            elif char in _BLANK or char == ";":
                self.at += 1
            elif char in "&|" and not self.text.startswith("&>", self.at):
                self._steady = False
                self.at += 1
            elif char == "#":
                self._comment()
            elif self.text.startswith("\\\n", self.at):
                self.at += 2
            else:
                return

    def _comment(self) -> None:
        end = self.text.find("\n", self.at)
        self.at = len(self.text) if end < 0 else end

    def _subshell(self) -> None:
        if self.text.startswith("((", self.at):
            raise UnreadableShellError("an arithmetic command `((`")
        self.at += 1
        self._deeper()
        self._list(")")
        self.depth -= 1
        self._blanks()
        if self.text[self.at : self.at + 1] not in {"", "\n", ";", "&", "|", ")", "<", ">", "#"}:
            raise UnreadableShellError("a word after `)`")

    def _deeper(self) -> None:
        self._steady = False
        self.depth += 1
        if self.depth > DEEPEST:
            raise UnreadableShellError(f"more than {DEEPEST} levels within each other")

    def _command(self) -> None:
        assignments: list[Assignment] = []
        words: list[Word] = []
        redirects: list[Redirect] = []
        steady = self._steady
        while self._more():
            if self._redirect(redirects):
                continue
            word = self._word()
            bare = word.bare
            if not words and not assignments and bare is not None and self._reserved(bare):
                steady = False
                continue
            if not words and (assigned := self._assignment(word, steady)) is not None:
                assignments.append(assigned)
                continue
            words.append(word)
            if len(words) == 1:
                self._no_function()
                if bare == "[[":
                    self._condition()
        if assignments or words or redirects:
            alone = self.text[self.at : self.at + 1] not in {"|", "&"}
            steady = steady and (alone or self.text.startswith("&&", self.at))
            self.commands.append(
                Command(tuple(assignments), tuple(words), tuple(redirects), steady)
            )

    def _more(self) -> bool:
        """Pass blanks; say whether the command goes on."""
        self._blanks()
        if self.at >= len(self.text):
            return False
        char = self.text[self.at]
        if char == "#":
            self._comment()
            return False
        if char == "(":
            raise UnreadableShellError("a `(` within a command")
        return self.text.startswith("&>", self.at) or char not in "\n;&|)"

    def _blanks(self) -> None:
        while self.at < len(self.text):
            if self.text[self.at] in _BLANK:
                self.at += 1
            elif self.text.startswith("\\\n", self.at):
                self.at += 2
            else:
                return

    def _reserved(self, bare: str) -> bool:
        """Take a reserved word; say whether it was one."""
        if bare in _UNKNOWN:
            raise UnreadableShellError(_UNKNOWN[bare])
        if bare in {"for", "select"}:
            self._steady = False
            self._loop()
            return True
        if bare in _OPENING or bare in _CLOSING:
            self._steady = False
            return True
        return False

    def _loop(self) -> None:
        """Read `NAME in WORDS` of a `for`."""
        if not self._more():
            raise UnreadableShellError("a `for` without a name")
        name = self._word().bare
        if name is None or not name or not set(name) <= NAME:
            raise UnreadableShellError("a `for` without a plain name")
        self.loop_names.add(name)
        if self._more() and self._word().bare == "in":
            while self._more():
                self._word()

    def _no_function(self) -> None:
        self._blanks()
        if self.text.startswith("(", self.at):
            raise UnreadableShellError("a function")

    def _condition(self) -> None:
        """Pass the inside of `[[ ... ]]`, reading what is substituted in it."""
        while self.at < len(self.text):
            two = self.text[self.at : self.at + 2]
            if two in {"&&", "||"}:
                self.at += 2
                continue
            if two[0] in " \t()<>":
                self.at += 1
                continue
            if two[0] in "\n&|;":
                break
            word = self._word()
            if word.bare == "]]":
                return
            if "".join(piece.text for piece in word.pieces) in _EVALUATED:
                raise UnreadableShellError("arithmetic or `-v` in `[[`; use `[ ... ]`")
        raise UnreadableShellError("no `]]` at the end")

    @staticmethod
    def _assignment(word: Word, steady: bool) -> Assignment | None:
        first = word.pieces[0] if word.pieces else None
        if first is None or first.kind != "text" or first.quoted or "=" not in first.text:
            return None
        name, _, rest = first.text.partition("=")
        name = name.removesuffix("+")
        if "[" in name:
            raise UnreadableShellError("an array")
        if not name or name[0] not in NAME_START or not set(name) <= NAME:
            return None
        value = (Piece("text", rest, False), *word.pieces[1:]) if rest else word.pieces[1:]
        if first.text.partition("=")[0].endswith("+"):
            value, steady = (Piece("opaque", "", True),), False
        return Assignment(name, Word(tuple(value)), steady)

    # redirections

    def _redirect(self, into: list[Redirect]) -> bool:
        start = self.at
        while self.at < len(self.text) and self.text[self.at].isdecimal():
            self.at += 1
        operator = next((op for op in _REDIRECTS if self.text.startswith(op, self.at)), None)
        if operator is None or self.text[self.at : self.at + 2] in {"<(", ">("}:
            self.at = start
            return False
        if operator.startswith("&") and self.at != start:
            self.at = start
            return False
        self.at += len(operator)
        self._blanks()
        if self.at >= len(self.text) or self.text[self.at] in "\n;&|)":
            raise UnreadableShellError(f"a `{operator}` without a target")
        target = self._word()
        if operator in {"<<", "<<-"}:
            self._pending.append((_delimiter(target), target.quoted, operator == "<<-"))
        into.append(Redirect(operator, target))
        return True

    def _bodies(self) -> None:
        """Read the here-documents that the line before announced."""
        pending, self._pending = self._pending, []
        for delimiter, quoted, tabs in pending:
            lines = []
            while True:
                if self.at >= len(self.text):
                    raise UnreadableShellError(f"no `{delimiter}` at the end of a here-document")
                end = self.text.find("\n", self.at)
                end = len(self.text) if end < 0 else end
                line = self.text[self.at : end]
                if line.endswith("\\") and not quoted:
                    raise UnreadableShellError("a here-document with a line that goes on")
                self.at = min(end + 1, len(self.text))
                if (line.lstrip("\t") if tabs else line) == delimiter:
                    break
                lines.append(line)
            if not quoted:
                _Reader("\n".join(lines), self).body()

    def body(self) -> None:
        """Read a here-document for the commands that are substituted in it."""
        while self.at < len(self.text):
            char = self.text[self.at]
            if char == "\\":
                self.at += 2
            elif char in "$`":
                self._expansion(True, [])
            else:
                self.at += 1

    # words

    def _word(self) -> Word:
        start = self.at
        word = self._pieces()
        if self._pending and "\n" in self.text[start : self.at]:
            raise UnreadableShellError("a line break between `<<` and its here-document")
        return word

    def _nested(self) -> None:
        steady, pending = self._steady, self._pending
        self._pending = []
        self._deeper()
        self._list(")")
        if self._pending:
            raise UnreadableShellError("a here-document that is cut off by `)`")
        self.depth -= 1
        self._steady, self._pending = steady, pending

    def _inner(self, text: str) -> None:
        _Reader(text, self).whole()


def _delimiter(word: Word) -> str:
    if any(piece.kind != "text" for piece in word.pieces):
        raise UnreadableShellError("a here-document whose end is a variable")
    return "".join(piece.text for piece in word.pieces)
