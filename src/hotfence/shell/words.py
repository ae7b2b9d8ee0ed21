"""Words of a shell: quotes, escapes, and what begins with a dollar sign."""

from hotfence.shell.syntax import Piece, UnreadableShellError, Word

META = " \t\n;&|<>()"
NAME_START = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")
NAME = NAME_START | frozenset("0123456789")
_ARITHMETIC = frozenset("0123456789 \t+-*/%<>=!&|^~?:,()")
_TRIMMED = NAME | frozenset("._-/*?%#,")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", "'": "'", '"': '"', "e": "\x1b", "a": "\a"}


class WordReader:
    """Reads the words of `text` from `at` on; what is substituted in them is left to others."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def _nested(self) -> None:
        """Read commands up to the `)` that closes a substitution."""
        raise NotImplementedError

    def _inner(self, text: str) -> None:
        """Read a text of its own as commands."""
        raise NotImplementedError

    def _pieces(self) -> Word:
        pieces: list[Piece] = []
        while self.at < len(self.text):
            char = self.text[self.at]
            if char in "<>" and self.text.startswith("(", self.at + 1) and not pieces:
                self.at += 2
                self._nested()
                pieces.append(Piece("opaque", "/dev/fd/", True))
            elif char in META:
                if char == "(" and pieces:
                    raise UnreadableShellError("a `(` within a word")
                break
            elif char == "\\":
                self._escape(pieces)
            elif char == "'":
                end = self._find("'", self.at + 1)
                pieces.append(Piece("text", self.text[self.at + 1 : end], True))
                self.at = end + 1
            elif char == '"':
                self.at += 1
                self._double(pieces)
            elif char in "$`":
                self._expansion(False, pieces)
            else:
                self._plain(pieces)
        return Word(tuple(pieces))

    def _plain(self, pieces: list[Piece]) -> None:
        end = self.at
        while (
            end < len(self.text) and self.text[end] not in META and self.text[end] not in "\\'\"$`"
        ):
            end += 1
        pieces.append(Piece("text", self.text[self.at : end], False))
        self.at = end

    def _find(self, what: str, start: int) -> int:
        end = self.text.find(what, start)
        if end < 0:
            raise UnreadableShellError(f"no `{what}` at the end")
        return end

    def _escape(self, pieces: list[Piece]) -> None:
        if self.at + 1 >= len(self.text):
            raise UnreadableShellError("a backslash at the end")
        if self.text[self.at + 1] != "\n":
            pieces.append(Piece("text", self.text[self.at + 1], True))
        self.at += 2

    def _double(self, pieces: list[Piece]) -> None:
        start = len(pieces)
        while True:
            if self.at >= len(self.text):
                raise UnreadableShellError('no `"` at the end')
            char = self.text[self.at]
            if char == '"':
                self.at += 1
                break
            if char == "\\":
                following = self.text[self.at + 1 : self.at + 2]
                if following != "\n":
                    kept = following if following in {"$", "`", '"', "\\"} else char + following
                    pieces.append(Piece("text", kept, True))
                self.at += 2
            elif char in "$`":
                self._expansion(True, pieces)
            else:
                pieces.append(Piece("text", char, True))
                self.at += 1
        if len(pieces) == start:
            pieces.append(Piece("text", "", True))

    def _expansion(self, quoted: bool, pieces: list[Piece]) -> None:
        """Read what begins with a dollar sign or a backtick."""
        if self.text[self.at] == "`":
            self._backticks()
            pieces.append(Piece("opaque", "", quoted))
            return
        following = self.text[self.at + 1 : self.at + 2]
        if following == "(":
            self._substitution()
            pieces.append(Piece("opaque", "", quoted))
        elif following == "{":
            self._braced(quoted, pieces)
        elif following == "'" and not quoted:
            self.at += 2
            pieces.append(Piece("text", self._ansi(), True))
        elif following == '"' and not quoted:
            self.at += 2
            self._double(pieces)
        elif following == "[":
            raise UnreadableShellError("an arithmetic expansion `$[`")
        elif following and following in NAME_START:
            end = self.at + 1
            while end < len(self.text) and self.text[end] in NAME:
                end += 1
            pieces.append(Piece("variable", self.text[self.at + 1 : end], quoted))
            self.at = end
        elif following and following in "0123456789@*#?-$!":
            pieces.append(Piece("opaque", "", quoted))
            self.at += 2
        else:
            pieces.append(Piece("text", "$", quoted))
            self.at += 1

    def _substitution(self) -> None:
        if not self.text.startswith("$((", self.at):
            self.at += 2
            self._nested()
            return
        end = self.text.find("))", self.at)
        inside = self.text[self.at + 3 : end] if end >= 0 else "`"
        if not set(inside) <= _ARITHMETIC or "$(" in inside:
            raise UnreadableShellError("an arithmetic expansion that holds more than numbers")
        self.at = end + 2

    def _backticks(self) -> None:
        at = self.at + 1
        inside = []
        while True:
            char = self.text[at : at + 1]
            if not char:
                raise UnreadableShellError("no closing backtick")
            if char == "`":
                break
            if char == "\\" and self.text[at + 1 : at + 2] in {"`", "\\", "$"}:
                at += 1
                char = self.text[at]
            inside.append(char)
            at += 1
        self.at = at + 1
        self._inner("".join(inside))

    def _braced(self, quoted: bool, pieces: list[Piece]) -> None:
        end = self._find("}", self.at)
        inside = self.text[self.at + 2 : end]
        plain = bool(inside) and inside[0] in NAME_START and set(inside) <= NAME
        if not plain and not _is_harmless(inside):
            raise UnreadableShellError(f"`${{{inside}}}`, an expansion that is more than a name")
        pieces.append(Piece("variable" if plain else "opaque", inside if plain else "", quoted))
        self.at = end + 1

    def _ansi(self) -> str:
        """Read the rest of `$'...'`."""
        found: list[str] = []
        while True:
            char = self.text[self.at : self.at + 1]
            if not char:
                raise UnreadableShellError("no `'` at the end")
            self.at += 1
            if char == "'":
                return "".join(found)
            if char == "\\":
                char = self._ansi_escape()
            found.append(char)

    def _ansi_escape(self) -> str:
        letter = self.text[self.at : self.at + 1]
        self.at += 1
        if letter in _ESCAPES:
            return _ESCAPES[letter]
        digits, base, most = "", 0, 0
        if letter in {"x", "u", "U"}:
            base, most = 16, {"x": 2, "u": 4, "U": 8}[letter]
        elif letter and letter in "01234567":
            digits, base, most = letter, 8, 3
        while base and len(digits) < most:
            following = self.text[self.at : self.at + 1]
            if (
                not following
                or following not in "0123456789abcdefABCDEF"[: base if base == 8 else 22]
            ):
                break
            digits += following
            self.at += 1
        code = int(digits, base) if digits else 0
        if not 0 < code < 0x110000:
            raise UnreadableShellError("an unknown escape in $'...'")
        return chr(code)


def _is_harmless(inside: str) -> bool:
    """Say whether `${...}` with this inside only counts or trims: `#x`, `x%.py`, `x##*/`, `?`."""
    if inside in {"?", "#", "@", "*", "$", "-"} or inside.isdecimal():
        return True
    name = inside.removeprefix("#")
    length = 0
    while length < len(name) and name[length] in NAME:
        length += 1
    rest = name[length:]
    if not length or name[0] not in NAME_START:
        return False
    return not rest or (name == inside and rest[0] in "%#/" and set(rest) <= _TRIMMED)
