"""The verdict on a shell command line: each command that may run must be allowed."""

import os
from collections.abc import Sequence

from hotfence.shell.environment import check_value, check_variable
from hotfence.shell.expansion import Arg, Values, constant_arg, expand
from hotfence.shell.options import need_plain, part
from hotfence.shell.reader import read_script
from hotfence.shell.syntax import Command, Redirect, UnreadableShellError, Word
from hotfence.shell.verdict import Place, Refusal, RefusedError, View

DEEPEST = 6  # shells that start shells
MOST_WORDS = 20_000  # that one command line becomes
SHELLS = frozenset({"sh", "bash", "dash", "zsh", "ksh", "ash", "rbash"})
_FOLDERS = frozenset(
    {"/bin", "/usr/bin", "/usr/local/bin", "/sbin", "/usr/sbin", "/usr/local/sbin",
     "/opt/homebrew/bin", "/opt/hotfence/bin", "/snap/bin"}
)  # fmt: skip
_DEVICES = frozenset({"/dev/null", "/dev/stdout", "/dev/stderr", "/dev/tty"})


def judge(text: str, view: View) -> Refusal | None:
    """Return why a command line must not run, None where it may."""
    try:
        _Run(Place(view), 0).script(text)
    except RefusedError as error:
        return Refusal(error.kind, str(error))
    except (UnreadableShellError, RecursionError) as error:
        told = str(error) or "too many levels"
        return Refusal("unreadable", f"this reader of shell does not take {told}")
    return None


class _Run:
    """Judges the commands of one script, and of the scripts within it."""

    def __init__(self, place: Place, depth: int) -> None:
        self._place = place
        self._depth = depth
        if depth > DEEPEST:
            raise RefusedError("unreadable", "too many shells start shells")

    def script(self, text: str) -> None:
        script = read_script(text)
        folder = self._place.view.folder if self._place.folders == [self._place.view.folder] else ""
        values = Values(script, folder)
        if not folder:
            values.forget("PWD")
        for name in script.loop_names:
            check_variable(name, None)
        for command in script.commands:
            self._command(command, values)

    def _command(self, command: Command, values: Values) -> None:
        for assignment in command.assignments:
            found = expand(assignment.value, values.known)
            known = found[0].text if len(found) == 1 else None
            check_variable(assignment.name, known if found else "")
            check_value("".join(piece.text for piece in assignment.value.pieces))
        for redirect in command.redirects:
            self._redirect(redirect, values)
        args = [arg for word in command.words for arg in self._expanded(word, values)]
        if args and args[0].text == "cd" and not command.assignments:
            self._cd(args[1:], command.steady)
        elif args:
            self.words(args)
        elif not command.words:
            values.learn(command.assignments)
        else:
            raise RefusedError("unreadable", "which command runs cannot be told")

    def _expanded(self, word: Word, values: Values) -> list[Arg]:
        found = expand(word, values.known)
        self._place.words += len(found)
        if self._place.words > MOST_WORDS:
            raise RefusedError("unreadable", f"it becomes more than {MOST_WORDS} words")
        return found

    def _redirect(self, redirect: Redirect, values: Values) -> None:
        if redirect.operator in {"<<", "<<-", "<<<"}:
            return
        found = expand(redirect.target, values.known)
        if len(found) != 1:
            raise RefusedError("write", "which file it redirects to cannot be told")
        target = found[0]
        text = target.text if target.text is not None else target.start
        known = target.text or ""
        if redirect.operator in {">&", "<&"} and (known == "-" or known.rstrip("-").isdecimal()):
            return
        if target.text is None and text == "/dev/fd/":
            return
        if redirect.operator in {"<", "<&"}:
            if text.startswith(("/dev/tcp", "/dev/udp")) or not text:
                raise RefusedError("network", "it opens a connection, or what cannot be told")
            return
        self.write(target)

    def write(self, target: Arg) -> None:
        """Refuse a write that is not allowed; devices that keep nothing may be written."""
        if target.text not in _DEVICES:
            self._place.need(target)

    def words(self, args: Sequence[Arg]) -> None:
        """Judge one command by its words.

        Raises:
            RefusedError: it must not run.
        """
        name = self._program(args[0])
        rest = list(args[1:])
        if name in WRAPPERS:
            self._wrapped(name, rest)
        elif name in SHELLS:
            self._shell(name, rest)
        elif name == "eval":
            self._eval(rest)
        elif name in {"cd", "pushd"}:
            self._cd(rest, False)
        else:
            from hotfence.shell.programs import judge_program

            if name == "hotfence":
                rest, recorded = part_recorded(rest)
                if recorded:
                    self.words(recorded)
            judge_program(name, rest, self._place)

    def _program(self, arg: Arg) -> str:
        if arg.text in {"[", "[["}:
            return arg.text
        if arg.text is None or arg.glob:
            raise RefusedError(
                "unreadable", f"which command `{arg.shown}` stands for cannot be told"
            )
        folder, slash, name = arg.text.rpartition("/")
        if not slash or folder in _FOLDERS:
            return name
        return arg.text

    def _eval(self, args: list[Arg]) -> None:
        need_plain("eval", args)
        text = " ".join(arg.text or "" for arg in args)
        if any(command.assignments for command in read_script(text).commands):
            raise RefusedError("unreadable", "`eval` sets a variable")
        _Run(self._place, self._depth + 1).script(text)

    def _cd(self, args: Sequence[Arg], steady: bool) -> None:
        words = [a for a in args if a.text not in {"-P", "-L", "--"}]
        if len(words) > 1:
            raise RefusedError("unreadable", "`cd` has more than one folder")
        self._place.enter(words[0] if words else constant_arg(os.path.expanduser("~")), steady)

    def _wrapped(self, name: str, args: list[Arg]) -> None:
        flags, valued, words = WRAPPERS[name]
        found = part(name, args, flags, valued, interleaved=False)
        for option, _ in found.options:
            if name == "command" and option in {"-v", "-V"}:
                return
        rest = list(found.words)
        while name in {"env", "sudo"} and rest and _is_assignment(rest[0]):
            variable, _, value = (rest.pop(0).start).partition("=")
            check_variable(variable, value)
        if len(rest) < words:
            raise RefusedError("unreadable", f"`{name}` lacks its words")
        rest = rest[words:]
        if name == "xargs":
            rest = _with_input(rest, [v.text for o, v in found.options if o == "-I" and v])
        if name == "timeout" and not rest:
            raise RefusedError("unreadable", "`timeout` lacks its command")
        if rest:
            self.words(rest)

    def _shell(self, name: str, args: list[Arg]) -> None:
        if [a.text for a in args] == ["--version"]:
            return
        flags = {f"-{letter}" for letter in "ceuxlnfvpi"} | {"--login", "--norc", "--noprofile",
                                                              "--posix"}  # fmt: skip
        found = part(name, args, flags, {"-o", "-O"}, interleaved=False)
        if ("-c", None) in found.options and found.words:
            need_plain(f"{name} -c", found.words[:1])
            _Run(self._place, self._depth + 1).script(found.words[0].text or "")
            return
        if found.words:
            from hotfence.shell.runners import judge_script_file

            judge_script_file(found.words[0], self._place)
            return
        raise RefusedError("unreadable", f"what `{name}` is given to run cannot be told")


def part_recorded(args: list[Arg]) -> tuple[list[Arg], list[Arg]]:
    """Part the command that `hotfence record run` and `record test` run from their options.

    Raises:
        RefusedError: there is no `--` before it.
    """
    texts = [arg.text for arg in args]
    if texts[:2] not in (["record", "run"], ["record", "test"]):
        return args, []
    if "--" in texts:
        at = texts.index("--")
        return args[:at], args[at + 1 :]
    if any((text or "").startswith("--result") for text in texts):
        return args, []
    raise RefusedError("unreadable", f"`hotfence record {texts[1]}` lacks `--` before its command")


def _with_input(words: list[Arg], marks: list[str | None]) -> list[Arg]:
    """Return the words that xargs runs, with what it reads put into them."""
    if not marks:
        return [*(words or [Arg("echo", "echo")]), Arg(None, "")]
    found = []
    for word in words:
        at = word.start.find(marks[-1] or "") if marks[-1] else 0
        found.append(Arg(None, word.start[:at]) if at >= 0 else word)
    return found


def _is_assignment(arg: Arg) -> bool:
    name, equals, _ = arg.start.partition("=")
    return bool(equals) and name.replace("_", "a").isalnum()


# Programs that run the rest of their words: flags, options with a value, words of their own.
WRAPPERS: dict[str, tuple[frozenset[str], frozenset[str], int]] = {
    "env": (frozenset({"-i", "-0"}), frozenset({"-u", "--unset"}), 0),
    "command": (frozenset({"-p", "-v", "-V"}), frozenset(), 0),
    "builtin": (frozenset(), frozenset(), 0),
    "exec": (frozenset({"-c", "-l"}), frozenset({"-a"}), 0),
    "nohup": (frozenset(), frozenset(), 0),
    "setsid": (frozenset({"-w", "-f", "--wait", "--fork"}), frozenset(), 0),
    "nice": (frozenset(), frozenset({"-n"}), 0),
    "ionice": (frozenset({"-t"}), frozenset({"-c", "-n"}), 0),
    "timeout": (
        frozenset({"--foreground", "--preserve-status", "-v"}),
        frozenset({"-k", "-s", "--signal", "--kill-after"}),
        1,
    ),
    "time": (frozenset({"-p", "-v"}), frozenset(), 0),
    "stdbuf": (frozenset(), frozenset({"-i", "-o", "-e"}), 0),
    "sudo": (frozenset({"-n", "-E", "-H", "-S"}), frozenset({"-u", "-g"}), 0),
    "doas": (frozenset({"-n"}), frozenset({"-u"}), 0),
    "unbuffer": (frozenset(), frozenset(), 0),
    "xargs": (
        frozenset({"-0", "-r", "-t", "-x", "--null", "--no-run-if-empty"}),
        frozenset({"-n", "-I", "-P", "-L", "-d", "-s", "-E", "--max-args", "--max-procs"}),
        0,
    ),
}
