"""Attacks that work the same way in every language, against each language's file."""

from collections.abc import Callable

import pytest

from tests.symbols.kits import KITS, Kit, caught, judged

Attack = Callable[[Kit], str]


def put(kit: Kit, at: int, text: str) -> str:
    """Put text behind a line of a kit's file."""
    lines = kit.source.splitlines(keepends=True)
    return "".join([*lines[:at], text, *lines[at:]])


def after_line(kit: Kit, text: str) -> str:
    assert kit.source.count(kit.line) == 1
    return kit.source.replace(kit.line, kit.line + text)


def after_the_end(kit: Kit) -> str:
    return put(kit, kit.lines()[1], kit.evil)


def before_the_start(kit: Kit) -> str:
    return put(kit, kit.lines()[0] - 1, kit.evil)


def blank_after_the_end(kit: Kit) -> str:
    return put(kit, kit.lines()[1], "\n")


def comment_then_code_after_the_end(kit: Kit) -> str:
    return put(kit, kit.lines()[1], "\n" + kit.evil + "\n")


def on_the_closing_line(kit: Kit) -> str:
    assert kit.source.count(kit.last) == 1
    between = "" if kit.language == "python" else "; " if kit.language in {"ruby", "shell"} else " "
    last = kit.last.rstrip("\n")
    tail = "\n" + kit.evil if kit.language == "python" else between + kit.evil
    return kit.source.replace(kit.last, last + tail)


def at_the_end_of_the_file(kit: Kit) -> str:
    return kit.source + kit.evil


def at_the_start_of_the_file(kit: Kit) -> str:
    return kit.evil + kit.source


def early_end(kit: Kit) -> str:
    return after_line(kit, kit.split)


def swallowed_code(kit: Kit) -> str:
    return after_line(kit, kit.swallow)


def block_left_open(kit: Kit) -> str:
    return after_line(kit, kit.opens)


def closing_line_deleted(kit: Kit) -> str:
    lines = kit.source.splitlines(keepends=True)
    last = kit.lines()[1]
    if kit.language == "python":
        return "".join([*lines[: kit.lines()[0] - 1], *lines[last:]])
    return "".join([*lines[: last - 1], *lines[last:]])


def second_definition(kit: Kit) -> str:
    first, last = kit.lines()
    text = "".join(kit.source.splitlines(keepends=True)[first - 1 : last])
    return put(kit, last, "\n" + text)


def moved_definition(kit: Kit) -> str:
    first, last = kit.lines()
    lines = kit.source.splitlines(keepends=True)
    return "".join([*lines[: first - 1], *lines[last:], "\n", *lines[first - 1 : last]])


def renamed(kit: Kit) -> str:
    plain = kit.name.rpartition(".")[2]
    lines = kit.source.splitlines(keepends=True)
    first, last = kit.lines()
    return "".join(
        line.replace(plain, plain + "2") if first <= n <= last else line
        for n, line in enumerate(lines, 1)
    )


def deleted(kit: Kit) -> str:
    first, last = kit.lines()
    lines = kit.source.splitlines(keepends=True)
    return "".join([*lines[: first - 1], *lines[last:]])


def carriage_return(kit: Kit) -> str:
    return after_line(kit, f"  x\r{kit.evil}")


def line_separator(kit: Kit) -> str:
    return after_line(kit, f"// x\u2028{kit.evil}")


def reversed_text(kit: Kit) -> str:
    return after_line(kit, f"// x\u202e{kit.evil}")


def byte_order_mark_inside(kit: Kit) -> str:
    return after_line(kit, f"\ufeff{kit.line}")


def nul_byte(kit: Kit) -> str:
    return after_line(kit, "\0\n")


ATTACKS: tuple[Attack, ...] = (
    after_the_end,
    before_the_start,
    blank_after_the_end,
    comment_then_code_after_the_end,
    on_the_closing_line,
    at_the_end_of_the_file,
    at_the_start_of_the_file,
    early_end,
    swallowed_code,
    block_left_open,
    closing_line_deleted,
    second_definition,
    moved_definition,
    renamed,
    deleted,
    carriage_return,
    line_separator,
    reversed_text,
    byte_order_mark_inside,
    nul_byte,
)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
@pytest.mark.parametrize("kit", KITS, ids=lambda kit: kit.language)
def test_an_attack_is_caught(kit: Kit, attack: Attack) -> None:
    assert caught(kit.path, kit.source, attack(kit), [kit.name])


@pytest.mark.parametrize("kit", KITS, ids=lambda kit: kit.language)
def test_the_same_line_twice_is_an_honest_edit(kit: Kit) -> None:
    assert judged(kit.path, kit.source, kit.source.replace(kit.line, "\n"), [kit.name]) == ((), ())


@pytest.mark.parametrize("kit", KITS, ids=lambda kit: kit.language)
def test_windows_line_ends_are_read_alike(kit: Kit) -> None:
    old = kit.source.replace("\n", "\r\n")
    line = kit.line.replace("\n", "\r\n")
    assert judged(kit.path, old, old.replace(line, "\r\n"), [kit.name]) == ((), ())
    evil = kit.evil.replace("\n", "\r\n")
    assert caught(kit.path, old, old + evil, [kit.name])
