"""The fence: what a later scope lets in more than an earlier one."""

import pytest

from hotfence.config.scope_file import read_scope
from hotfence.fence import widened
from hotfence.model.scope import Scope

REV, OTHER = "abcdef1", "abcdef2"


def scope(change: str, limits: str = "") -> Scope:
    text = f"incident: INC-1\nchange: [{change}]\n" + (f"limits: {limits}\n" if limits else "")
    found, problems = read_scope(text.encode())
    assert found is not None, problems
    return found


NARROWER = [
    ("{file: a.py}", "{file: a.py}"),
    ("{file: a.py}, {file: b.py}", "{file: b.py}"),
    ("{file: a.yaml}", "{file: a.yaml, keys: [x]}"),
    ("{file: a.py}", "{file: a.py, symbols: [f]}"),
    ("{file: a.py}", f"{{file: a.py, restore: {REV}}}"),
    ("{file: a.yaml, keys: [x, y]}", "{file: a.yaml, keys: [y]}"),
    ("{file: a.yaml, keys: [x]}", f"{{file: a.yaml, keys: [x], restore: {REV}}}"),
    ("{file: a.yaml, keys: [x.*.z]}", "{file: a.yaml, keys: [x.y.z]}"),
    ("{file: a.yaml, keys: ['x[*].z']}", "{file: a.yaml, keys: ['x[3].z']}"),
    ("{file: a.py, symbols: [f, g]}", "{file: a.py, symbols: [g]}"),
    ("{file: a.py, add: true}", "{file: a.py}"),
    ("{file: a.py, delete: true}", "{file: a.py}"),
    ("{file: 'src/*.py'}", "{file: src/a.py}"),
    ("{file: src/}", "{file: src/deep/a.py, symbols: [f]}"),
    ("{file: 'src/*.yaml', keys: [x]}", "{file: src/a.yaml, keys: [x]}"),
    (f"{{revert: {REV}}}, {{revert: {OTHER}}}", f"{{revert: {OTHER}}}"),
]

WIDER = [
    ("{file: a.py}", "{file: b.py}"),
    ("{file: a.py}", "{file: a.py}, {file: b.py}"),
    ("{file: a.yaml, keys: [x]}", "{file: a.yaml}"),
    ("{file: a.yaml, keys: [x]}", "{file: a.yaml, keys: [x, y]}"),
    ("{file: a.yaml, keys: [x]}", "{file: a.yaml, keys: [y]}"),
    ("{file: a.yaml, keys: [x.y.z]}", "{file: a.yaml, keys: [x.*.z]}"),
    ("{file: a.yaml, keys: ['x.*']}", "{file: a.yaml, keys: ['x[0]']}"),
    ("{file: a.yaml, keys: ['x.*']}", "{file: a.yaml, keys: ['x[*]']}"),
    ("{file: a.yaml, keys: ['x[*]']}", "{file: a.yaml, keys: ['x[0].y']}"),
    (f"{{file: a.yaml, keys: [x], restore: {REV}}}", "{file: a.yaml, keys: [x]}"),
    ("{file: a.py, symbols: [f]}", "{file: a.py}"),
    ("{file: a.py, symbols: [f]}", "{file: a.py, symbols: [f, g]}"),
    ("{file: a.py, symbols: [f]}", f"{{file: a.py, restore: {REV}}}"),
    (f"{{file: a.py, restore: {REV}}}", "{file: a.py}"),
    (f"{{file: a.py, restore: {REV}}}", f"{{file: a.py, restore: {OTHER}}}"),
    ("{file: a.py}", "{file: a.py, add: true}"),
    ("{file: a.py}", "{file: a.py, delete: true}"),
    ("{file: src/a.py}", "{file: a.py}"),
    ("{file: src/a.py}", "{file: 'src/*.py'}"),
    ("{file: 'src/*.py'}", "{file: src/deep/a.py}"),
    (f"{{revert: {REV}}}", f"{{revert: {OTHER}}}"),
    (f"{{revert: {REV}}}", f"{{revert: {REV}, mainline: 2}}"),
    (f"{{revert: {REV}}}", "{file: a.py}"),
    ("{file: a.py}", f"{{revert: {REV}}}"),
]


@pytest.mark.parametrize(("then", "now"), NARROWER)
def test_what_lets_in_no_more_is_free(then: str, now: str) -> None:
    assert list(widened(scope(then), scope(now))) == []


@pytest.mark.parametrize(("then", "now"), WIDER)
def test_what_lets_in_more_is_told(then: str, now: str) -> None:
    (told,) = widened(scope(then), scope(now))
    assert told.startswith("`change` now lets in ")


@pytest.mark.parametrize(
    ("then", "now", "told"),
    [
        ("{lines: 5}", "{lines: 6}", "`limits.lines` went from 5 to 6"),
        ("{files: 1}", "", "`limits.files` went from 1 to none"),
        ("{files: 1}", "{lines: 2}", "`limits.files` went from 1 to none"),
    ],
)
def test_a_raised_limit_is_told(then: str, now: str, told: str) -> None:
    assert list(widened(scope("{file: a}", then), scope("{file: a}", now))) == [told]


def test_a_lower_limit_is_free() -> None:
    assert not list(widened(scope("{file: a}", "{lines: 5}"), scope("{file: a}", "{lines: 4}")))
    assert not list(widened(scope("{file: a}"), scope("{file: a}", "{lines: 4}")))
