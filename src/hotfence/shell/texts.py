"""Programs that read files, processes and the machine."""

from collections.abc import Callable, Sequence

from hotfence.shell.expansion import Arg
from hotfence.shell.lists import names
from hotfence.shell.options import forbid, means, need_plain, part
from hotfence.shell.scripts import check_awk, check_sed
from hotfence.shell.verdict import Place, RefusedError

Judge = Callable[[str, Sequence[Arg], Place], None]

# No option of these writes a file or starts a program.
_FREE = names(
    """: [[ basename b2sum break cat cal cksum cmp column comm continue cut df diff dirname du
  echo egrep exit expand expr false fgrep fmt fold free getconf grep groups head hexdump id jobs
  join last locale ls lsb_release lscpu md5sum netstat nl nproc numfmt od paste pgrep
  pidof printenv pr ps pstree pwd readlink realpath return rev seq sha1sum
  sha224sum sha256sum sha384sum sha512sum sleep stat strings sum tac tail tr true
  tsort tty type uname unexpand uptime users vmstat w wc whereis which who whoami
  zcat zgrep zfgrep zegrep iostat mpstat popd dig nslookup host ping getent jq ulimit
  umask shift sw_vers"""
)

# Programs whose options can write or run something: short letters, long names.
_FORBIDDEN: dict[str, tuple[str, tuple[str, ...]]] = {
    "sort": ("oT", ("--output", "--compress-program", "--temporary-directory")),
    "rg": ("", ("--pre", "--hostname-bin")),
    "ag": ("", ("--pager",)),
    "tree": ("oR", ("--output",)),
    "ss": ("K", ("--kill",)),
    "lsof": ("D", ()),
    "file": ("C", ("--compile",)),
    "yq": ("is", ("--inplace", "--split-exp", "--from-file")),
    "xmllint": ("", ("--output", "--shell")),
    "dmesg": ("CcDEnr", ("--clear", "--read-clear", "--console-off", "--console-on")),
    "fd": ("xX", ("--exec", "--exec-batch")),
    "fdfind": ("xX", ("--exec", "--exec-batch")),
    "journalctl": (
        "",
        ("--vacuum-size", "--vacuum-time", "--vacuum-files", "--rotate", "--flush", "--sync",
         "--relinquish-var", "--smart-relinquish-var", "--update-catalog", "--setup-keys",
         "--cursor-file"),
    ),
    "top": ("", ()),
}  # fmt: skip
_FIND = ("-exec", "-execdir", "-ok", "-okdir", "-delete", "-fprint", "-fprint0", "-fprintf", "-fls")
_ONE_INPUT = {"uniq": 1, "xxd": 1, "base64": 1, "base32": 1}


def _free(name: str, args: Sequence[Arg], place: Place) -> None:
    del name, args, place


def _limited(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    shorts, longs = _FORBIDDEN[name]
    forbid(name, args, shorts, longs)
    if name == "top" and not any(a.text is not None and "b" in a.text for a in args):
        raise RefusedError("unknown", "`top` waits for keys; use `top -b -n 1`")


def _date(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    flags = {"-u", "-R", "-I", "--utc", "--rfc-email", "--iso-8601"}
    kinds = {"-d", "-r", "--date", "--reference", "--iso-8601", "--rfc-3339", "-I", "-v", "-j"}
    plain = [a for a in args if (a.text or a.start)[:2] != "-I"]
    found = part(name, plain, flags - kinds, kinds - {"-I", "-j"} | {"--iso-8601"})
    if any(not a.start.startswith("+") for a in found.words):
        raise RefusedError("unknown", "`date` with a number sets the clock")


def _read(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    from hotfence.shell.environment import check_name, check_variable

    need_plain(name, args)
    for arg in args:
        text = arg.text or ""
        if not text.startswith("-") and not text.isdecimal():
            check_name(text)
            check_variable(text, None)


def _unset(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    from hotfence.shell.environment import check_name

    need_plain(name, args)
    for arg in args:
        if arg.text not in {"-v", "-f"}:
            check_name(arg.text or "")


def _test(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    if any(arg.text in {"-v", "-R"} for arg in args):
        raise RefusedError("unreadable", f"`{name} -v` evaluates what follows")


def _printf(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    if args and (args[0].hidden or args[0].start.startswith("-v")):
        raise RefusedError("environment", f"`{name}` may set a variable here")


def _find(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    for arg in args:
        if arg.hidden:
            raise RefusedError("unreadable", f"`{arg.shown}` could turn into an option of {name}")
        if (arg.text or arg.start).startswith(_FIND):
            raise RefusedError("write", f"`find {arg.shown}` deletes, writes or runs a program")


def _one_input(name: str, args: Sequence[Arg], place: Place) -> None:
    """Judge programs whose second word is a file that they write."""
    del place
    forbid(name, args, "ro", ("--revert", "--output"))
    words = [a for a in args if not a.start.startswith("-") and not a.start.isdecimal()]
    if len(words) > _ONE_INPUT[name] or any(a.glob for a in words):
        raise RefusedError("write", f"`{name}` writes to its second file")


def _awk(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    found = part(name, args, {"--posix", "--re-interval"}, {"-F", "-v", "--assign",
                                                            "--field-separator"})  # fmt: skip
    if not found.words or found.words[0].text is None:
        raise RefusedError("unreadable", f"the program of `{name}` cannot be told")
    check_awk(found.words[0].text)


def _sed(name: str, args: Sequence[Arg], place: Place) -> None:
    in_place, rest = _in_place(args)
    flags = {"-n", "-E", "-r", "-s", "-u", "-z", "--quiet", "--silent", "--regexp-extended",
             "--null-data", "--separate", "--unbuffered"}  # fmt: skip
    found = part(name, rest, flags, {"-e", "--expression", "-l"})
    scripts = [value for option, value in found.options if option in {"-e", "--expression"}]
    words = list(found.words)
    if not scripts:
        scripts = [words.pop(0)] if words else []
    for script in scripts:
        if script is None or script.text is None:
            raise RefusedError("unreadable", "the script of `sed` cannot be told")
        check_sed(script.text)
    if in_place is None:
        return
    if not words:
        raise RefusedError("unreadable", "`sed -i` names no file")
    for word in words:
        place.need(word)
        if in_place and word.text is not None:
            if "/" in in_place or "*" in in_place:
                raise RefusedError("write", "`sed -i` keeps a copy in a place of its own")
            place.need(Arg(word.text + in_place, word.text + in_place))


def _in_place(args: Sequence[Arg]) -> tuple[str | None, list[Arg]]:
    """Take `-i` out; return the suffix of the copy that it keeps, None without `-i`."""
    suffix: str | None = None
    rest = []
    over = False
    for arg in args:
        text = arg.text or arg.start
        over = over or text == "--"
        if over or not text.startswith("-"):
            rest.append(arg)
        elif text.startswith("--"):
            if means(text, "--in-place"):
                suffix = text.partition("=")[2]
            else:
                rest.append(arg)
        elif (
            "i" in text and "e" not in text.partition("i")[0] and "l" not in text.partition("i")[0]
        ):
            before, _, suffix = text.partition("i")
            if before != "-":
                rest.append(Arg(before, before))
        else:
            rest.append(arg)
    return suffix, rest


def _export(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    from hotfence.shell.environment import check_name, check_value, check_variable

    need_plain(name, args)
    for arg in args:
        text = arg.text or ""
        if text in {"-p", "-x", "-r", "-g"}:
            continue
        check_name(text.partition("=")[0])
        check_value(text)
        check_variable(text.partition("=")[0], text.partition("=")[2])


def _set(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    need_plain(name, args)
    known = {"pipefail", "errexit", "nounset", "xtrace", "noglob"}
    for arg in args:
        text = arg.text or ""
        if text not in known and not (text[:1] in {"-", "+"} and set(text[1:]) <= set("euxofv")):
            raise RefusedError("unreadable", f"`{name} {text}` changes how the rest is read")


def _hostname(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    if any(a.text not in {"-f", "-s", "-i", "-I", "-d", "--fqdn"} for a in args):
        raise RefusedError("write", f"`{name}` with a word sets the name of the machine")


JUDGES: dict[str, Judge] = {
    **dict.fromkeys(_FREE, _free),
    **dict.fromkeys(_FORBIDDEN, _limited),
    **dict.fromkeys(_ONE_INPUT, _one_input),
    "find": _find,
    "date": _date,
    "read": _read,
    "unset": _unset,
    "test": _test,
    "[": _test,
    "wait": _unset,
    "printf": _printf,
    "awk": _awk,
    "gawk": _awk,
    "mawk": _awk,
    "sed": _sed,
    "gsed": _sed,
    "export": _export,
    "declare": _export,
    "readonly": _export,
    "local": _export,
    "set": _set,
    "hostname": _hostname,
}
