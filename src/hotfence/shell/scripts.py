"""Small languages within a command line: what an awk or sed program would do."""

from hotfence.shell.verdict import RefusedError

_ADDRESS = frozenset("0123456789$,~+! \t")
_SED_COMMANDS = frozenset("pdDqQnNgGhHxPl=zF")


def check_awk(program: str) -> None:
    """Refuse an awk program that could write or start something.

    Raises:
        RefusedError: it could.
    """
    # Where a regular expression or a comment may stand, a quote need not open a string.
    bare = program if "/" in program or "#" in program else _without_strings(program)
    for word in ("system", "getline", "@"):
        if word in (bare if word == "@" else program):
            raise RefusedError("unreadable", f"an awk program with `{word}` can do anything")
    if "|" in bare.replace("||", ""):
        raise RefusedError("unreadable", "an awk program with `|` starts a program")
    if bare is program and ">" in program.partition("print")[2]:
        raise RefusedError("write", "an awk program that may print into a file")
    for statement in bare.replace("}", ";").replace("{", ";").replace("\n", ";").split(";"):
        if "print" in statement and ">" in statement.partition("print")[2]:
            raise RefusedError("write", "an awk program that prints into a file")


def _without_strings(program: str) -> str:
    """Return a program without what stands between its double quotes."""
    found, at = [], 0
    while at < len(program):
        if program[at] != '"':
            found.append(program[at])
            at += 1
            continue
        at += 1
        while at < len(program) and program[at] != '"':
            at += 2 if program[at] == "\\" else 1
        at += 1
        found.append('""')
    return "".join(found)


def check_sed(script: str) -> None:
    """Refuse a sed script with any command but those that print, delete and substitute.

    Raises:
        RefusedError: it has one.
    """
    at = 0
    while at < len(script):
        if script[at] in "; \t\n{}":
            at += 1
            continue
        at = _pass_command(script, _pass_address(script, at))


def _pass_address(script: str, at: int) -> int:
    while at < len(script):
        if script[at] in _ADDRESS:
            at += 1
        elif script[at] in "/\\":
            if script[at] == "\\":
                at += 1
            at = _pass_delimited(script, at, script[at : at + 1])
            while at < len(script) and script[at] in "IM":
                at += 1
        else:
            break
    return at


def _pass_command(script: str, at: int) -> int:
    letter = script[at : at + 1]
    if letter == "{":
        return at + 1
    if letter in {"a", "i", "c"}:
        return _pass_text(script, at)
    if letter in {"s", "y"}:
        delimiter = script[at + 1 : at + 2]
        at = _pass_delimited(script, at + 1, delimiter)
        at = _pass_delimited(script, at - 1, delimiter)
        while at < len(script) and script[at] in "gpiIm0123456789":
            at += 1
        if at < len(script) and script[at] not in ";}\n \t":
            raise RefusedError("write", f"`sed` with the flag `{script[at]}` can write or run")
        return at
    if not letter or letter not in _SED_COMMANDS:
        raise RefusedError("write", f"`sed` with the command `{letter}` is not known to only edit")
    at += 1
    while at < len(script) and script[at] in " \t0123456789":
        at += 1
    if at < len(script) and script[at] not in ";}\n":
        raise RefusedError("unreadable", "this `sed` script cannot be read")
    return at


def _pass_text(script: str, at: int) -> int:
    """Return the end of the text that `a`, `i` or `c` takes: the line, and those that go on."""
    while True:
        end = script.find("\n", at)
        if end < 0:
            return len(script)
        if not script[at:end].endswith("\\"):
            return end
        at = end + 1


def _pass_delimited(script: str, at: int, delimiter: str) -> int:
    """Return the place after the delimiter that closes what opens at `at`."""
    if not delimiter or delimiter in "\n\\":
        raise RefusedError("unreadable", "this `sed` script cannot be read")
    at += 1
    while at < len(script):
        if script[at] == "\\":
            at += 2
        elif script[at] == delimiter:
            return at + 1
        elif script[at] == "\n":
            break
        else:
            at += 1
    raise RefusedError("unreadable", "this `sed` script cannot be read")
