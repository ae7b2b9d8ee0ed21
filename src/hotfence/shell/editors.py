"""Programs that write files which their words name."""

import os
from collections.abc import Callable, Sequence

from hotfence.shell.expansion import Arg, constant_arg
from hotfence.shell.options import need_plain, part
from hotfence.shell.verdict import Place, RefusedError

Judge = Callable[[str, Sequence[Arg], Place], None]


def _tee(name: str, args: Sequence[Arg], place: Place) -> None:
    found = part(name, args, {"-a", "-i", "-p", "--append"}, set())
    for word in found.words:
        if word.text not in {"/dev/null", "/dev/stderr", "/dev/stdout", "/dev/tty", "-"}:
            place.need(word)


def _need_words(name: str, words: Sequence[Arg]) -> None:
    if not words:
        raise RefusedError("unreadable", f"`{name}` names no file")


def _touch(name: str, args: Sequence[Arg], place: Place) -> None:
    found = part(name, args, {"-a", "-c", "-m"}, {"-d", "-t", "-r", "-s", "--size"})
    _need_words(name, found.words)
    for word in found.words:
        place.need(word)


def _remove(name: str, args: Sequence[Arg], place: Place) -> None:
    flags = {"-f", "-v", "-i", "-d", "-r", "-R", "--force", "--verbose", "--recursive"}
    found = part(name, args, flags, set())
    _need_words(name, found.words)
    if {option for option, _ in found.options} & {"-r", "-R", "--recursive"}:
        for word in found.words:
            _need_scratch(word, place)
    for word in found.words:
        place.need(word, "delete")


def _need_scratch(word: Arg, place: Place) -> None:
    if (
        word.text is None
        or word.glob
        or any(
            folder is None or place.view.may(os.path.join(folder, word.text, "x"), "delete")
            for folder in place.folders
        )
    ):
        raise RefusedError("write", f"it would delete everything below `{word.shown}`")


def _mkdir(name: str, args: Sequence[Arg], place: Place) -> None:
    found = part(name, args, {"-p", "-v", "--parents", "--verbose"}, set())
    if place.view.patching:
        need_plain(name, found.words)
        return
    for word in found.words:
        below = None if word.text is None else os.path.join(word.text, "file")
        place.need(Arg(below, word.start, word.glob))


def _copy(name: str, args: Sequence[Arg], place: Place) -> None:
    flags = {"-f", "-n", "-p", "-v", "-i", "-u", "-T", "--force", "--no-clobber", "--verbose",
             "--no-target-directory", "--preserve"}  # fmt: skip
    found = part(name, args, flags, set())
    need_plain(name, found.words)
    if len(found.words) < 2:
        raise RefusedError("unreadable", f"`{name}` lacks its words")
    *sources, target = found.words
    for source in sources:
        if source.glob:
            raise RefusedError("write", f"which files `{name}` would write cannot be told")
        if name == "mv":
            place.need(source, "delete")
        for written in _written(source, target, place):
            place.need(written)


def _written(source: Arg, target: Arg, place: Place) -> list[Arg]:
    """Return what a copy of one file may write: the target itself, and the file below it."""
    text, into = source.text or "", target.text or ""
    below = constant_arg(os.path.join(into, os.path.basename(text.rstrip("/"))))
    folders = [os.path.isdir(os.path.join(f or "/", into)) for f in place.folders]
    if into.endswith("/") or all(folders):
        return [below]
    return [target, below] if any(folders) else [target]


def _link(name: str, args: Sequence[Arg], place: Place) -> None:
    del args, place
    raise RefusedError("write", f"`{name}` gives a file a second name, or another kind or mode")


def _dd(name: str, args: Sequence[Arg], place: Place) -> None:
    need_plain(name, args)
    for arg in args:
        option, _, value = (arg.text or "").partition("=")
        if option == "of":
            place.need(constant_arg(value))


def _unpack(name: str, args: Sequence[Arg], place: Place) -> None:
    del args, place
    raise RefusedError("write", f"which files `{name}` would write cannot be told")


JUDGES: dict[str, Judge] = {
    "tee": _tee,
    "touch": _touch,
    "truncate": _touch,
    "rm": _remove,
    "unlink": _remove,
    "mkdir": _mkdir,
    "cp": _copy,
    "mv": _copy,
    "dd": _dd,
    **dict.fromkeys(("ln", "link", "chmod", "chown", "chgrp", "chattr", "setfacl"), _link),
    **dict.fromkeys(
        ("tar", "unzip", "7z", "gunzip", "gzip", "bunzip2", "bzip2", "xz", "unxz", "zstd", "cpio",
         "patch", "install", "split", "csplit", "shred", "rename", "rmdir", "mkfifo", "mknod",
         "mktemp", "cpio", "sponge", "ex", "gofmt", "isort", "autopep8", "dos2unix", "unix2dos"),
        _unpack,
    ),
}  # fmt: skip
