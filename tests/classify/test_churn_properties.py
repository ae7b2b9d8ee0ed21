"""Churn under invention: what must hold for any comment, name or indentation."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hotfence.classify.churn import hunks
from hotfence.model.change import HunkRange

# A program a language: statements that may stand in any row, and the mark of a comment.
PROGRAMS = {
    "a.py": (["import os", "def f(a, b):", "    return a + b", "x = f(1, 'two # 3')"], "#"),
    "a.go": (["package a", "func f(a int) int {", "\treturn a + 1", "}", 'var s = "//"'], "//"),
    "a.js": (["const a = `x`;", "function f(b) {", "  return b + a;", "}", "f('// c');"], "//"),
    "a.rs": (
        ["fn f<'a>(b: &'a str) -> u8 {", "    b.len() as u8", "}", 'const C: &str = "#";'],
        "//",
    ),
    "a.java": (["class A {", '  String b = "/*";', "  int f() { return 1; }", "}"], "//"),
    "a.rb": (["def f(a)", "  a + 1", "end", "puts f(2)"], "#"),
    "a.c": (["int f(int a) {", "  return a * 2;", "}", 'char *b = "//";'], "//"),
    "a.sh": (["a=1", "if test $a; then", "  b", "fi"], "#"),
    "a.sql": (["SELECT a", "FROM b", "WHERE c = '--';"], "--"),
    "a.tf": (['a = "b"', "c {", "  d = 1", "}"], "#"),
}
LETTERS = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz ,.'\"(){}"), min_size=1, max_size=30)
NAMES = st.from_regex(r"[a-z]{5,9}", fullmatch=True)


def kinds(path: str, old: str, new: str, hunk: HunkRange) -> list[str]:
    return [e.kind for e in hunks(path, old.encode(), new.encode(), [hunk])]


@given(st.sampled_from(sorted(PROGRAMS)), st.integers(0, 3), LETTERS)
@settings(max_examples=150, deadline=None)
def test_a_line_of_comment_is_a_comment(path: str, row: int, text: str) -> None:
    rows, mark = PROGRAMS[path]
    row = min(row, len(rows))
    new = [*rows[:row], f"{mark} x{text}", *rows[row:]]
    hunk = HunkRange(row, 0, row + 1, 1)
    assert kinds(path, "\n".join(rows) + "\n", "\n".join(new) + "\n", hunk) == ["comment"]


@given(st.sampled_from(sorted(PROGRAMS)), NAMES)
@settings(max_examples=150, deadline=None)
def test_another_name_is_neither_comment_nor_formatting(path: str, name: str) -> None:
    rows, _ = PROGRAMS[path]
    call = {"a.sh": "run {}", "a.sql": "SELECT {};", "a.tf": "z = {}"}.get(path, "run({});")
    old, new = [*rows, call.format("b")], [*rows, call.format(name)]
    number = len(rows) + 1
    hunk = HunkRange(number, 1, number, 1)
    assert kinds(path, "\n".join(old) + "\n", "\n".join(new) + "\n", hunk) == []


@given(st.integers(0, 4), st.integers(0, 4), st.integers(1, 3))
@settings(max_examples=80, deadline=None)
def test_another_block_in_python_is_never_formatting(before: int, after: int, many: int) -> None:
    head = [
        "def f():",
        "    if a:",
        "        for b in c:",
        "            while d:",
        "                e()",
    ]
    old_rows = [f"{'    ' * before}g{n}()" for n in range(many)]
    new_rows = [f"{'    ' * after}g{n}()" for n in range(many)]
    hunk = HunkRange(6, many, 6, many)
    old, new = ("\n".join([*head, *rows, "h()"]) + "\n" for rows in (old_rows, new_rows))
    if before == after:
        return
    assert kinds("a.py", old, new, hunk) == []


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(sorted(PROGRAMS)))
@settings(max_examples=150, deadline=None)
def test_any_text_gets_an_answer(old: str, new: str, path: str) -> None:
    before, after = old.encode("utf-8", "replace"), new.encode("utf-8", "replace")
    hunk = HunkRange(1, before.count(b"\n") + 1, 1, after.count(b"\n") + 1)
    found = hunks(path, before, after, [hunk])
    assert len(found) <= 1


@given(st.lists(st.integers(0, 900), min_size=4, max_size=4))
@settings(max_examples=80, deadline=None)
def test_ranges_that_fit_no_file_get_an_answer(numbers: list[int]) -> None:
    assert isinstance(hunks("a.py", b"a = 1\n", b"# b\n", [HunkRange(*numbers)]), tuple)
