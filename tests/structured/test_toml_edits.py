"""TOML: tables in every spelling, values by type, lines where they stand."""

import pytest

from hotfence.structured import changed_keys
from tests.structured.kit import REFUSED, Case, hold, ids


def toml(sentence: str, old: str, new: str, *told: str, keys: tuple[str, ...] = ()) -> Case:
    return Case(sentence, "a.toml", old, new, told, keys)


def refused(sentence: str, new: str | bytes) -> Case:
    return Case(sentence, "a.toml", "a = 1\n", new, REFUSED)


TABLES = "[[t]]\nname = 'x'\nv = 1\n[[t]]\nname = 'y'\nv = 2\n"
CASES = [
    toml("the named key", "[a.b]\nc = 1\n", "[a.b]\nc = 2\n", keys=("a.b.c",)),
    toml("a key beside it", "[a]\nb = 1\nc = 1\n", "[a]\nb = 2\nc = 2\n", "a.c", keys=("a.b",)),
    toml("a table by a field", TABLES, TABLES.replace("2", "3"), keys=("t[name=y].v",)),
    toml("the other table", TABLES, TABLES.replace("2", "3"), "t[name=y].v", keys=("t[0].v",)),
    toml("a dotted key and a table", "a.b.c = 1\n", "[a.b]\nc = 1\n"),
    toml("an inline table and a table", "a = {b = {c = 1}}\n", "[a]\nb.c = 1\n"),
    toml("an inline list of tables", TABLES, "t = [{name='x',v=1}, {name='y',v=2}]\n"),
    toml("order and comments", "a = 1\nb = 2\n", "# x\nb = 2 # y\na = 1\n"),
    toml("quotes of a key", "a = 1\n", '"\\u0061" = 1\n'),
    toml("quotes of a text", 'a = "x\\n"\n', "a = '''x\n'''\n"),
    toml("spellings of a whole number", "a = 1000\n", "a = 1_000\n"),
    toml("a number in hex", "a = 255\n", "a = 0xff\n"),
    toml(
        "a date with two marks of its zone",
        "a = 1979-05-27T07:32:00Z\n",
        "a = 1979-05-27 07:32:00+00:00\n",
    ),
    toml("line ends", "a = '''\nx\n'''\n", "a = '''\r\nx\r\n'''\r\n"),
    toml("a whole number and a float", "a = 1\n", "a = 1.0\n", "a"),
    toml("digits beyond a double", "a = 0.1\n", "a = 0.10000000000000000001\n", "a"),
    toml("a number as text", "a = 1\n", "a = '1'\n", "a"),
    toml("true as text", "a = true\n", "a = 'true'\n", "a"),
    toml("a date as text", "a = 1979-05-27\n", "a = '1979-05-27'\n", "a"),
    toml("a date and a moment", "a = 1979-05-27\n", "a = 1979-05-27T00:00:00\n", "a"),
    toml(
        "a moment in another zone",
        "a = 1979-05-27T07:00:00Z\n",
        "a = 1979-05-27T08:00:00+01:00\n",
        "a",
    ),
    toml("not a number with a sign", "a = nan\n", "a = -nan\n", "a"),
    toml("a large number", f"a = {2**70}\n", f"a = {2**70 + 1}\n", "a"),
    toml("an empty table", "[a]\n", "", "a"),
    toml("an empty table and an empty list", "a = {}\n", "a = []\n", "a"),
    toml(
        "a key that moves under another header",
        "[a]\nx = 1\n[b]\n",
        "[a]\n[b]\nx = 1\n",
        "a.x",
        "b.x",
    ),
    toml(
        "a header that swallows a key",
        "a.x = 1\ny = 2\n",
        "[a]\nx = 1\ny = 2\n",
        "a.y",
        "y",
        keys=("a.x",),
    ),
    toml("a text that swallows a key", "a = 1\nb = 2\n", "a = '''\nb = 2\n'''\n", "b", keys=("a",)),
    toml("a byte order mark", "a = 1\n", "\ufeffa = 1\n", "<byte order mark>"),
    refused("a key that stands twice", "a = 1\na = 2\n"),
    refused("a key twice in another spelling", "a = 1\n'a' = 2\n"),
    refused("a table that stands twice", "[a]\nb = 1\n[a]\nc = 1\n"),
    refused("keys that differ by case", "a = 1\nA = 2\n"),
    refused("an inline table that is added to", "a = {}\na.b = 1\n"),
    refused("a time finer than a microsecond", "a = 07:32:00.1234567\n"),
    refused("an inline table over two lines", "a = {\nb = 1\n}\n"),
    refused("a number of too many digits", "a = " + "9" * 5000 + "\n"),
    refused("a lone carriage return", "a = 1\rb = 2\n"),
    refused("ISO 8859-1", b"a = '\xe9'\n"),
    refused("no TOML", "a: 1\n"),
]


@pytest.mark.parametrize("case", CASES, ids=ids(CASES))
def test_toml(case: Case) -> None:
    hold(case)


LINES = """\
# comment
top = 1
[a.b]
x = 1
"y.z" = 2
t = '''
x = 9
'''
c.d = 3
[[e]]
v = 1
[[e]]
v = 2
[[e.f]]
w = 1
"""


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (2, "top"),
        (4, "a.b.x"),
        (5, 'a.b."y.z"'),
        (9, "a.b.c.d"),
        (11, "e[0].v"),
        (13, "e[1].v"),
        (15, "e[1].f[0].w"),
    ],
)
def test_a_change_has_the_line_it_stands_on(row: int, key: str) -> None:
    rows = LINES.split("\n")
    rows[row - 1] = rows[row - 1].rsplit(" ", 1)[0] + " 77"
    (change,) = changed_keys("a.toml", LINES.encode(), "\n".join(rows).encode())
    assert (change.key, change.new, change.line) == (key, "77", row)
