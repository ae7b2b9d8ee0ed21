"""The two other questions: may this key change, and is its value the one of another revision?"""

import pytest

from hotfence.structured import Change, UnreadableKeysError, allows, different, outside
from tests.structured.kit import as_bytes

YAML = "w: {c: {t: 1, r: 2}, m: {t: 3}}\nl: [{name: a, v: 1}, {name: b, v: 2}]\ne: {}\n"


@pytest.mark.parametrize(
    ("key", "patterns"),
    [
        ("w.c.t", ["w.c.t"]),
        ("w.c.t", ["x", "w.*.t"]),
        ("w.*.t", ["w.*.t"]),
        ("w.*.t", ["w.c.t", "w.m.t"]),
        ("l[0].v", ["l[name=a].v"]),
        ("l[name=b].v", ["l[*].v"]),
        ("w.c.new", ["w.c.new"]),
        ("w.c.new", ["w.c.*"]),
        ("l[name=a].new", ["l[*].new"]),
        ("e", ["e"]),
        ("z.y.x", ["z.*.x"]),
    ],
)
def test_a_key_may_change_that_the_scope_names(key: str, patterns: list[str]) -> None:
    assert allows("a.yaml", YAML.encode(), patterns, key)


@pytest.mark.parametrize(
    ("key", "patterns"),
    [
        ("w.c.r", ["w.c.t"]),
        ("w.c", ["w.c"]),
        ("w", ["w"]),
        ("w.*.t", ["w.c.t"]),
        ("w.c.*", ["w.c.t"]),
        ("l[0].v", ["l[name=b].v"]),
        ("l[name=c].v", ["l[name=c].v"]),
        ("l[2].v", ["l[name=c].v"]),
        ("w.c.new", ["w.c.t"]),
        ("z.y", ["z"]),
        ("z.*", ["z.*"]),
        ("w.c.t.u", ["w.c.t"]),
    ],
)
def test_a_key_may_not_change_that_it_does_not_name(key: str, patterns: list[str]) -> None:
    assert not allows("a.yaml", YAML.encode(), patterns, key)


@pytest.mark.parametrize(
    ("path", "content", "key"),
    [
        ("a.json", '{"a": {"b": 1}}', "a.b"),
        ("a.toml", "[a]\nb = 1\n", "a.b"),
        ("a.ini", "[a]\nb = 1\n", "a.b"),
        ("a.properties", "a.b = 1\n", "a.b"),
        (".env", "A=1\n", "A"),
        ("a.xml", "<a><b>1</b></a>", "a.b"),
        ("a.xml", '<a><b c="1"/><b c="2"/></a>', "a.b[@c=2].@c"),
        ("a.tf", 'a "b" {\n  c = 1\n}\n', "a.b.c"),
    ],
)
def test_a_key_of_each_format_may_change(path: str, content: str, key: str) -> None:
    assert allows(path, content.encode(), [key], key)
    assert not allows(path, content.encode(), ["z"], key)


def test_a_question_about_a_broken_file_is_refused() -> None:
    with pytest.raises(UnreadableKeysError, match="line 2: the key 'a' stands twice"):
        allows("a.yaml", b"a: 1\na: 2\n", ["a"], "a")


def test_a_pattern_that_does_not_read_is_refused() -> None:
    with pytest.raises(UnreadableKeysError, match="a part of it is empty"):
        outside("a.yaml", b"a: 1\n", b"a: 2\n", ["a..b"])


def test_a_file_of_no_format_is_refused() -> None:
    with pytest.raises(UnreadableKeysError, match="no file whose keys can be read"):
        outside("a.txt", b"a: 1\n", b"a: 2\n", ["a"])


def unlike(path: str, new: str, then: str | None, *keys: str) -> tuple[Change, ...]:
    return different(path, new.encode(), then.encode() if then is not None else None, keys)


def test_a_restored_value_is_not_told() -> None:
    assert unlike("a.yaml", "a: 1\nb: 9\n", "a: 1\nb: 2\n", "a") == ()


def test_another_value_is_told_with_the_one_that_it_should_be() -> None:
    told = unlike("a.yaml", "b: 2\na: 3\n", "a: 1\nb: 2\n", "a")
    assert told == (Change("a", "1", "3", 2),)


def test_another_spelling_is_not_the_restored_value() -> None:
    assert unlike("a.yaml", "a: '1'\n", "a: 1\n", "a") == (Change("a", "1", '"1"', 1),)


def test_a_value_that_was_absent_is_told() -> None:
    assert unlike("a.yaml", "a: 1\n", "b: 1\n", "a") == (Change("a", None, "1", 1),)
    assert unlike("a.yaml", "a: 1\n", None, "a") == (Change("a", None, "1", 1),)


def test_a_value_that_is_absent_is_told() -> None:
    assert unlike("a.yaml", "b: 1\n", "a: 1\nb: 1\n", "a") == (Change("a", "1", None, 1),)


def test_a_selector_follows_the_item_to_another_index() -> None:
    then = "l: [{name: a, v: 1}, {name: b, v: 2}]\n"
    now = "l: [{name: z, v: 0}, {name: b, v: 9}, {name: a, v: 1}]\n"
    assert unlike("a.yaml", now, then, "l[name=a].v") == ()
    assert [(c.key, c.old, c.new) for c in unlike("a.yaml", now, then, "l[name=b].v")] == [
        ("l[name=b].v", "2", "9")
    ]


def test_a_selector_that_names_two_names_none() -> None:
    then = "l: [{name: a, v: 1}]\n"
    now = "l: [{name: a, v: 1}, {name: a, v: 2}]\n"
    assert [(c.old, c.new) for c in unlike("a.yaml", now, then, "l[name=a].v")] == [("1", None)]


def test_every_key_of_a_star_is_compared() -> None:
    told = unlike("a.yaml", "a: {x: 1, y: 2}\n", "a: {x: 1, y: 3, z: 4}\n", "a.*")
    assert sorted(c.key for c in told) == ["a.y", "a.z"]


@pytest.mark.parametrize(
    ("path", "now", "then", "key"),
    [
        ("a.xml", "<a><b>1</b></a>", "<a><b>2</b></a>", "a.b"),
        ("a.tf", 'a "b" {\n  c = 1\n}\n', 'a "b" {\n  c = 2\n}\n', "a.b.c"),
        ("a.properties", "a.b=1", "a.b=2", "a.b"),
        ("a.ini", "[a]\nb=1", "[a]\nb=2", "a.b"),
    ],
)
def test_each_format_is_held_against_its_past(path: str, now: str, then: str, key: str) -> None:
    assert different(path, as_bytes(now), as_bytes(now), [key]) == ()
    (told,) = different(path, as_bytes(now), as_bytes(then), [key])
    assert (told.key, told.old, told.new) == (key, "2", "1")
