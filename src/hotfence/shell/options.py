"""Reading options as programs do: abbreviated, joined, or with their value beside them."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from hotfence.shell.expansion import Arg
from hotfence.shell.verdict import RefusedError

SHORTEST = 3  # `--n` is the least that can stand for a long option


def means(text: str, option: str) -> bool:
    """Say whether `text` is the long `option` or an abbreviation of it, with a value or not."""
    name = text.partition("=")[0]
    return len(name) >= SHORTEST and option.startswith(name) and text.startswith("--")


def forbid(program: str, args: Sequence[Arg], shorts: str, longs: Collection[str]) -> None:
    """Refuse some options wherever they stand.

    Raises:
        RefusedError: one of them is there, or may hide in a word that cannot be told.
    """
    for arg in args:
        if arg.text == "--":
            return
        if arg.hidden:
            raise RefusedError(
                "unreadable", f"`{arg.shown}` could turn into an option of {program}"
            )
        text = arg.start if arg.text is None else arg.text
        if text.startswith("--"):
            bad = any(means(text, option) for option in longs)
        else:
            bad = text.startswith("-") and any(letter in text[1:] for letter in shorts)
        if bad:
            raise RefusedError("write", f"`{program} {text}` can write, or start a program")


def need_plain(program: str, args: Sequence[Arg]) -> None:
    """Refuse words that cannot be told."""
    for arg in args:
        if arg.text is None:
            raise RefusedError(
                "unreadable", f"`{arg.shown}` after `{program}` cannot be told before it runs"
            )


class Parted(NamedTuple):
    """Options (name and value) and the words that are none."""

    options: list[tuple[str, Arg | None]]
    words: list[Arg]


def part(
    program: str,
    args: Sequence[Arg],
    flags: Collection[str],
    valued: Collection[str],
    *,
    interleaved: bool = True,
) -> Parted:
    """Part options from words, knowing every option that may be there.

    `flags` and `valued` hold names with their dashes. With `interleaved` False the first word
    ends the options.

    Raises:
        RefusedError: an option is not known, or cannot be told.
    """
    options: list[tuple[str, Arg | None]] = []
    words: list[Arg] = []
    rest = list(args)
    while rest:
        arg = rest.pop(0)
        if arg.text == "--":
            return Parted(options, words + rest)
        if arg.hidden and arg.text is None:
            words.append(arg)
            continue
        text = arg.start if arg.text is None else arg.text
        if text == "-" or not text.startswith("-"):
            words.append(arg)
            if not interleaved:
                return Parted(options, words + rest)
            continue
        if text.startswith("--"):
            options.append(_long(program, arg, rest, flags, valued))
        else:
            options += _shorts(program, arg, rest, flags, valued)
    return Parted(options, words)


def _long(
    program: str, arg: Arg, rest: list[Arg], flags: Collection[str], valued: Collection[str]
) -> tuple[str, Arg | None]:
    text = arg.start if arg.text is None else arg.text
    name, equals, value = text.partition("=")
    if name in valued:
        if equals:
            return name, Arg(value if arg.text is not None else None, value)
        return name, _value(program, name, rest)
    if name in flags and not equals:
        return name, None
    raise unknown_option(program, name)


def _shorts(
    program: str, arg: Arg, rest: list[Arg], flags: Collection[str], valued: Collection[str]
) -> list[tuple[str, Arg | None]]:
    text = arg.start if arg.text is None else arg.text
    if text in flags:  # such as -name, where a program has long options with one dash
        return [(text, None)]
    if text in valued:
        glued = None if arg.text is not None else Arg(None, "")
        return [(text, glued or _value(program, text, rest))]
    found: list[tuple[str, Arg | None]] = []
    for at, letter in enumerate(text[1:], 1):
        name = f"-{letter}"
        if name in valued:
            glued_text = text[at + 1 :]
            if glued_text or arg.text is None:
                value = Arg(glued_text if arg.text is not None else None, glued_text)
            else:
                value = _value(program, name, rest)
            return [*found, (name, value)]
        if name not in flags:
            raise unknown_option(program, name)
        found.append((name, None))
    if arg.text is None:
        raise unknown_option(program, arg.shown)
    return found


def _value(program: str, name: str, rest: list[Arg]) -> Arg:
    if not rest:
        raise RefusedError("unreadable", f"`{program} {name}` lacks its value")
    return rest.pop(0)


def unknown_option(program: str, name: str) -> RefusedError:
    """Return the refusal of an option that is not on the list."""
    return RefusedError("unknown", f"`{program} {name}` is not known to only read")
