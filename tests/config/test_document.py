"""The strict reader: what is refused, where it says so, and how long it takes."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotfence.config.document import (
    DEEPEST,
    LARGEST,
    DocumentError,
    Mapping,
    Scalar,
    Sequence,
    found,
    read_document,
)
from hotfence.model.scope import Problem

MOST_SECONDS = 1.0


def problem_of(data: str | bytes) -> Problem:
    """Return the problem of a text that must be refused, within the time that a hook has."""
    began = time.process_time()
    with pytest.raises(DocumentError) as caught:
        read_document(data.encode() if isinstance(data, str) else data)
    assert time.process_time() - began < MOST_SECONDS
    return caught.value.problem


def assert_told_well(data: bytes) -> None:
    """Read a text that may be anything; if it is refused, then with a place and on one line."""
    try:
        read_document(data)
    except DocumentError as error:
        problem = error.problem
    else:
        return
    assert problem.line >= 1
    assert problem.column >= 1
    assert "\n" not in problem.told


def scalar_of(value: str) -> Scalar:
    """Return the node of a plain value."""
    node = read_document(f"key: {value}\n".encode())
    assert isinstance(node, Mapping)
    scalar = node.items[0].value
    assert isinstance(scalar, Scalar)
    return scalar


@pytest.mark.parametrize(
    "data",
    [b"", b"\n\n", b"# only a comment\n", b"---\n", b"---\n...\n", b"\xef\xbb\xbf", b"   \n# x\n"],
    ids=["nothing", "blank lines", "comment", "start", "start and end", "BOM", "blanks"],
)
def test_a_text_without_content_is_no_document(data: bytes) -> None:
    assert read_document(data) is None


def test_nodes_carry_the_line_and_column_they_stand_at() -> None:
    node = read_document(b"first: one\nsecond:\n  - [x, {deep: 3}]\n")
    assert isinstance(node, Mapping)
    assert [(i.key.text, i.key.line, i.key.column) for i in node.items] == [
        ("first", 1, 1),
        ("second", 2, 1),
    ]
    outer = node.items[1].value
    assert isinstance(outer, Sequence)
    inner = outer.items[0]
    assert isinstance(inner, Sequence)
    assert (inner.line, inner.column) == (3, 5)
    deep = inner.items[1]
    assert isinstance(deep, Mapping)
    assert deep.items[0].value == Scalar("3", "a number", 3, 16)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("a: &x 1\n", "line 1, column 4: the anchor &x is refused; write the value out"),
        ("a: 1\nb: *x\n", "line 2, column 4: the alias *x is refused; write the value out"),
        ("*x : 1\n", "line 1, column 1: the alias *x is refused; write the value out"),
        ("&x a: 1\n", "line 1, column 1: the anchor &x is refused; write the value out"),
        ("&x {a: 1}\n", "line 1, column 1: the anchor &x is refused; write the value out"),
        ("a: &x [*x]\n", "line 1, column 4: the anchor &x is refused; write the value out"),
        (
            "a: 1\n<<: {b: 2}\n",
            "line 2, column 1: a merge key (<<) is refused; write the values out",
        ),
        (
            "a: {'<<': {b: 2}}\n",
            "line 1, column 5: a merge key (<<) is refused; write the values out",
        ),
        (
            "a: !!python/object/apply:os.system [x]\n",
            "line 1, column 4: the tag tag:yaml.org,2002:python/object/apply:os.system is refused;"
            " write a plain value",
        ),
        ("a: !mine 1\n", "line 1, column 4: the tag !mine is refused; write a plain value"),
        (
            "a: !!int ''\n",
            "line 1, column 4: the tag tag:yaml.org,2002:int is refused; write a plain value",
        ),
        (
            "!!map {a: 1}\n",
            "line 1, column 1: the tag tag:yaml.org,2002:map is refused; write a plain value",
        ),
        ("a: 1\n---\nb: 2\n", "line 2, column 1: a second document begins here; keep one"),
        ("---\n---\n", "line 2, column 1: a second document begins here; keep one"),
        (
            "a: 1\nb: 2\na: 3\n",
            "line 3, column 1: the key 'a' stands twice; the first is on line 1",
        ),
        ("{a: 1, a: 2}", "line 1, column 8: the key 'a' stands twice; the first is on line 1"),
        (
            "1: x\n'1': y\n",
            "line 2, column 1: the key '1' stands twice; the first is on line 1",
        ),
        ("? [a]\n: b\n", "line 1, column 3: a key must be a word, not a list or a mapping"),
        ("{a: b}: c\n", "line 1, column 1: a key must be a word, not a list or a mapping"),
    ],
)
def test_what_a_gate_must_not_resolve_is_refused_where_it_stands(data: str, told: str) -> None:
    assert problem_of(data).told == told


@pytest.mark.parametrize("depth", [DEEPEST - 1, DEEPEST])
def test_twenty_levels_are_read(depth: int) -> None:
    assert read_document(("[" * depth + "]" * depth).encode()) is not None


def test_twenty_one_levels_are_refused() -> None:
    flow = problem_of("[" * 22 + "]" * 22)
    assert flow.told == "line 1, column 22: nested deeper than 20 levels"
    block = problem_of("\n".join(" " * i + "a:" for i in range(60)))
    assert block.told == "line 21, column 21: nested deeper than 20 levels"


@pytest.mark.parametrize(
    "data",
    [
        "[" * 60_000,
        "{a: " * 16_000,
        "- " * 30_000,
        "? " * 30_000,
        "\n".join(" " * i + "a:" for i in range(350)),
        "a: [" + "[]," * 20_000 + "]" + "[" * 100,
        "a: " + "'" * 60_001,
        'a: "' + "\\x41" * 16_000,
        "&a " * 20_000,
        "a: |\n" + " x\n" * 20_000 + "\tb",
        "!<" + "a" * 60_000 + "> x",
        "%TAG ! " + "t" * 60_000 + "\n---\na: !x b",
        "*a" + "b" * 60_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_a_hostile_text_is_refused_at_once(data: str) -> None:
    assert len(data) <= LARGEST
    problem = problem_of(data)
    assert problem.line >= 1
    assert problem.column >= 1


@pytest.mark.parametrize("size", [LARGEST + 1, 10_000_000])
def test_a_text_over_64_kib_is_not_parsed(size: int) -> None:
    problem = problem_of(b"[" * size)
    assert problem.told == (
        f"line 1, column 1: the file has {size} bytes; 65536 are the most that is read"
    )


def test_a_text_of_just_64_kib_is_parsed() -> None:
    assert read_document(b"a: 1\n" + b"#" * (LARGEST - 5)) is not None


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    lines = ["a0: &a0 [x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)]
    assert problem_of("\n".join(lines)).told == (
        "line 1, column 5: the anchor &a0 is refused; write the value out"
    )


def test_a_merge_key_bomb_is_refused_at_its_first_anchor() -> None:
    lines = ["a0: &a0 {k: v}"]
    lines += [f"a{i}: &a{i} {{<<: [{', '.join([f'*a{i - 1}'] * 9)}]}}" for i in range(1, 12)]
    assert problem_of("\n".join(lines)).told == (
        "line 1, column 5: the anchor &a0 is refused; write the value out"
    )


def test_many_keys_are_read_in_time() -> None:
    began = time.process_time()
    read_document("".join(f"{i:x}: \n" for i in range(9_000)).encode())
    assert time.process_time() - began < MOST_SECONDS


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"a: \xe9\n", 1, 4),
        (b"a: 1\nb: \xff\n", 2, 4),
        (b"a: \xed\xa0\x80\n", 1, 4),
        ("a: 1".encode("utf-16"), 1, 1),
        ("a: 1".encode("utf-32"), 1, 1),
    ],
    ids=["Latin-1", "second line", "surrogate", "UTF-16", "UTF-32"],
)
def test_what_is_not_utf_8_is_refused(data: bytes, line: int, column: int) -> None:
    problem = problem_of(data)
    assert problem == Problem(line, column, "", "the file is not UTF-8; save it as UTF-8")


def test_utf_16_without_a_mark_is_refused() -> None:
    assert "U+0000 is refused" in problem_of("a: 1".encode("utf-16-le")).message


def test_a_byte_order_mark_is_accepted() -> None:
    assert read_document(b"\xef\xbb\xbfa: 1\n") == read_document(b"a: 1\n")


@pytest.mark.parametrize("mark", ["\x85", "\u2028", "\u2029"], ids=["0085", "2028", "2029"])
def test_a_line_end_that_only_yaml_knows_is_refused_where_it_stands(mark: str) -> None:
    problem = problem_of(f"a: 1\nb: x{mark}c: 3\n")
    assert problem.told == (
        f"line 2, column 5: the character U+{ord(mark):04X} ends a line for YAML only; delete it"
    )


@pytest.mark.parametrize("mark", ["\0", "\x01", "\x1b", "\x7f"])
def test_a_control_character_is_refused_where_it_stands(mark: str) -> None:
    problem = problem_of(f"a: 1\nb: x{mark}\n")
    assert (problem.line, problem.column) == (2, 5)
    assert mark not in problem.told


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("a:\n\tb: 1\n", 2),
        ("a: [1\n", 2),
        ("a: 'x\n", 2),
        ("a: b: c\n", 1),
        ("a: @x\n", 1),
        ("a: 1\n b: 2\n", 2),
        ("%YAML 2.0\n---\na: 1\n", 1),
        ('a: "\\ud800"\n', 1),
        (": x\n", 1),
        ("a: 1\n...\nb: 1\n", 3),
        ("a: %x\n", 1),
        ("a: - b\n", 1),
    ],
)
def test_what_is_no_yaml_names_its_line(data: str, line: int) -> None:
    problem = problem_of(data)
    assert problem.line == line
    assert problem.message.startswith("not YAML: ")
    assert "\n" not in problem.told


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("word", "text"),
        ("'3'", "text"),
        ('"yes"', "text"),
        ("", "nothing"),
        ("~", "nothing"),
        ("null", "nothing"),
        ("yes", "true or false"),
        ("off", "true or false"),
        ("n", "text"),
        ("3", "a number"),
        ("012", "a number"),
        ("1:30", "a number"),
        ("1_000", "a number"),
        (".inf", "a number"),
        ("0b_", "a number"),
        ("1" * 5_000, "a number"),
        ("1e3", "text"),
        ("0o17", "text"),
        ("2020-99-99", "a date"),
        ("2026-11-23T09:14:05Z", "a date"),
        ("=", "text"),
        ("<<", "a merge key"),
    ],
)
def test_an_odd_scalar_keeps_its_text_and_is_never_converted(value: str, kind: str) -> None:
    scalar = scalar_of(value)
    assert scalar.kind == kind
    assert scalar.text == value.strip("'\"")


def test_a_node_is_named_in_words() -> None:
    node = read_document(b"a: [1]\n")
    assert isinstance(node, Mapping)
    assert found(node) == "a mapping"
    assert found(node.items[0].value) == "a list"
    assert found(node.items[0].key) == "text"


@given(st.binary(max_size=300))
def test_arbitrary_bytes_give_a_node_or_a_document_error(data: bytes) -> None:
    assert_told_well(data)


@given(st.lists(st.sampled_from([*"[]{}:,-?&*!|>'\"%@`#~<=ab1 \t\n", "\ufeff"]), max_size=60))
def test_arbitrary_yaml_marks_give_a_node_or_a_document_error(pieces: list[str]) -> None:
    assert_told_well("".join(pieces).encode())
