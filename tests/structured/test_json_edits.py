"""JSON, JSON with comments and JSON5: what counts, what does not, what is refused."""

import pytest

from tests.structured.kit import REFUSED, Case, hold, ids

PLAIN = '{"a": {"b": 1, "c": [1, {"name": "x", "v": 2}]}, "d": null}'


def json(sentence: str, old: str, new: str, *told: str, keys: tuple[str, ...] = ()) -> Case:
    return Case(sentence, "a.json", old, new, told, keys)


def jsonc(sentence: str, old: str, new: str, *told: str, path: str = "tsconfig.json") -> Case:
    return Case(sentence, path, old, new, told)


def five(sentence: str, old: str, new: str, *told: str) -> Case:
    return Case(sentence, "a.json5", old, new, told)


def refused(sentence: str, new: str | bytes, path: str = "a.json") -> Case:
    return Case(sentence, path, '{"a": 1}', new, REFUSED)


CASES = [
    json("the named key", PLAIN, PLAIN.replace("1,", "5,", 1), keys=("a.b",)),
    json("an item by index", PLAIN, PLAIN.replace("[1", "[2"), keys=("a.c[0]",)),
    json("an item by a field", PLAIN, PLAIN.replace(": 2", ": 3"), keys=("a.c[name=x].v",)),
    json("a key beside it", PLAIN, PLAIN.replace("null", "1"), "d", keys=("a.b",)),
    json("a key that is new", PLAIN, PLAIN.replace("{", '{"z": 1, ', 1), "z", keys=("a.b",)),
    json("a mapping instead of a value", '{"a": 1}', '{"a": {"b": 1}}', "a.b", keys=("a",)),
    json("layout", PLAIN, PLAIN.replace(" ", "\n\t ")),
    json("carriage returns", PLAIN, PLAIN.replace(" ", "\r\n")),
    json("order", '{"a": 1, "b": 2}', '{"b": 2, "a": 1}'),
    json("escapes of a text", '{"a": "a/b"}', '{"a": "\\u0061\\/b"}'),
    json("escapes of a key", '{"a": 1}', '{"\\u0061": 1}'),
    json("a pair of surrogates", '{"a": "\U0001f600"}', '{"a": "\\ud83d\\ude00"}'),
    json("a lone surrogate", '{"a": "\\ud83d"}', '{"a": "\\ufffd"}', "a"),
    json("a line separator in a text", '{"a": "\u2028"}', '{"a": "\\u2028"}'),
    json("a number as text", '{"a": 1}', '{"a": "1"}', "a"),
    json("a number with a fraction", '{"a": 1}', '{"a": 1.0}', "a"),
    json("a number with an exponent", '{"a": 100}', '{"a": 1e2}', "a"),
    json("a number below nothing", '{"a": 0}', '{"a": -0}', "a"),
    json("numbers that are one double", f'{{"a": {2**53}}}', f'{{"a": {2**53 + 1}}}', "a"),
    json("digits beyond a double", '{"a": 0.1}', '{"a": 0.10000000000000000001}', "a"),
    json("true as text", '{"a": true}', '{"a": "true"}', "a"),
    json("null and nothing", '{"a": null}', "{}", "a"),
    json("an empty list and an empty object", '{"a": []}', '{"a": {}}', "a"),
    json("blanks in a text", '{"a": "x"}', '{"a": "x "}', "a"),
    json("items that change places", '{"a": [1, 2]}', '{"a": [2, 1]}', "a[0]", "a[1]"),
    json("the first comment", PLAIN, PLAIN + "// x", "<comments or trailing commas>"),
    json("the first trailing comma", "[1]", "[1,]", "<comments or trailing commas>"),
    json("a byte order mark", "[1]", "\ufeff[1]", "<byte order mark>"),
    json("a comment where comments were", "[1] // x", "[1 /* y */]"),
    json("an odd key", '{"": 1, "a b": 1}', '{"": 2, "a b": 2}', '""', '"a b"'),
    json("a comment that swallows a key", '{//\n"a": 1}', '{//"a": 1\n}', "a"),
    jsonc("comments and trailing commas", PLAIN, PLAIN[:-1] + ", /* x */ } // y"),
    jsonc("a comment sign in a text", '{"a": "x"}', '{"a": "x//y"}', "a"),
    jsonc("comments in .jsonc", "[1]", "[1/**/]", path="x.jsonc"),
    jsonc("comments of an editor", "[1]", "[1/**/]", path=".vscode/settings.json"),
    five("quotes and bare keys", '{"a": "x", "b": 1}', "{a: 'x', b: 1,}"),
    five("escapes", "['a\\x41\\v']", '["a\\u0041\\u000b"]'),
    five("a text over two lines", "['a\\\nb']", "['ab']"),
    five(
        "spellings of a number",
        "[16, .5, 5., 1]",
        "[0x10, 0.5, 5, +1]",
        *("[0]", "[1]", "[2]", "[3]"),
    ),
    five("no number at all", "[NaN, Infinity]", "[Infinity, NaN]", "[0]", "[1]"),
    five("a word of the language as a key", "{null: 1}", "{null: 2}", "null"),
    refused("a key that stands twice", '{"a": 1, "a": 2}'),
    refused("a key twice in another spelling", '{"a": 1, "\\u0061": 2}'),
    refused("keys that differ by case", '{"a": 1, "A": 2}'),
    refused("a key twice further down", '{"a": [{"b": 1, "b": 1}]}'),
    refused("a key cut short by a NUL", '{"a\\u0000x": 1}'),
    refused("a key with a lone surrogate", '{"a\\ud800": 1}'),
    refused("NaN", '{"a": NaN}'),
    refused("Infinity", '{"a": -Infinity}'),
    refused("a number with a leading zero", '{"a": 01}'),
    refused("a number in hex", '{"a": 0x1}'),
    refused("a number with a bare point", '{"a": 1.}'),
    refused("single quotes", "{'a': 1}"),
    refused("a bare key", "{a: 1}"),
    refused("a second value", '{"a": 1} {"a": 2}'),
    refused("a missing comma", '{"a": 1 "b": 2}'),
    refused("two commas", "[1,,2]"),
    refused("a comma alone", "[,]"),
    refused("a control character in a text", '{"a": "\x01"}'),
    refused("a line break in a text", '{"a": "x\ny"}'),
    refused("an escape that is none", '{"a": "\\x"}'),
    refused("a comment that does not end", '{"a": 1} /*'),
    refused("a comment with a line separator", '{"a": 1 //\u2028\n}', path="tsconfig.json"),
    refused("a no-break space", '{"a":\u00a01}'),
    refused("nothing", ""),
    refused("blanks", " \n"),
    refused("UTF-16", '{"a": 1}'.encode("utf-16")),
    refused("ISO 8859-1", b'{"a": "\xe9"}'),
    refused("an unclosed object", '{"a": 1'),
    refused("a lone carriage return after a comment", '{//\r"a": 2\n}', path="tsconfig.json"),
]


@pytest.mark.parametrize("case", CASES, ids=ids(CASES))
def test_json(case: Case) -> None:
    hold(case)
