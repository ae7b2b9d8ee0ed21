"""YAML: edits that a scope names pass, whatever else changes is told, tricks are refused."""

import pytest

from tests.structured.kit import REFUSED, Case, hold, ids, told

QUEUE = "workers:\n  checkout:\n    timeout_ms: 800\n    retries: 3\n  mail: {timeout_ms: 5}\n"
TIMEOUT = ("workers.checkout.timeout_ms",)
PODS = (
    "containers:\n- {name: app, image: a, env: [{name: T, value: '1'}]}\n- {name: log, image: l}\n"
)
BASE = "base: &b {timeout: 1, retries: 2}\n"


def yaml(sentence: str, old: str, new: str, *outside: str, keys: tuple[str, ...] = ()) -> Case:
    return Case(sentence, "a.yaml", old, new, outside, keys)


def refused(sentence: str, new: str | bytes, old: str | bytes = "a: 1\n") -> Case:
    return Case(sentence, "a.yaml", old, new, REFUSED)


NAMED = [
    yaml("the named key", QUEUE, QUEUE.replace("800", "30000"), keys=TIMEOUT),
    yaml("a star is one level", QUEUE, QUEUE.replace("800", "9"), keys=("workers.*.timeout_ms",)),
    yaml("a quoted key", "'a.b': {c: 1}\n", "a.b: {c: 2}\n", keys=('"a.b".c',)),
    yaml("an item by index", "a: [1, 2]\n", "a: [1, 3]\n", keys=("a[1]",)),
    yaml("any item", "a: [1, 2]\n", "a: [0, 3, 4]\n", keys=("a[*]",)),
    yaml(
        "an item by a field",
        PODS,
        PODS.replace("image: l", "image: m"),
        keys=("containers[name=log].image",),
    ),
    yaml(
        "an item in an item by fields",
        PODS,
        PODS.replace("'1'", "'2'"),
        keys=("containers[name=app].env[name=T].value",),
    ),
    yaml("an empty list as a leaf", "a: []\nb: 1\n", "a: {}\nb: 1\n", keys=("a",)),
    yaml("a key that is added", "a: {x: 1}\n", "a: {x: 1, y: 2}\n", keys=("a.y",)),
    yaml(
        "a document by its kind",
        "k: A\n---\nk: B\nx: 1\n",
        "k: A\n---\nk: B\nx: 2\n",
        keys=("[k=B].x",),
    ),
    yaml(
        "a document by two fields",
        "k: A\nm: {n: x}\n---\nk: B\nm: {n: x}\nv: 1\n",
        "k: A\nm: {n: x}\n---\nk: B\nm: {n: x}\nv: 2\n",
        keys=("[k=B,m.n=x].v",),
    ),
    yaml("a tagged value", "a: !Ref x\n", "a: !Ref y\n", keys=("a",)),
    yaml("a number as a key", "80: x\n", "80: y\n", keys=("80",)),
    yaml(
        "an anchor and what it carries",
        BASE + "web: {<<: *b}\n",
        BASE.replace("1", "5") + "web: {<<: *b}\n",
        keys=("base.timeout", "web.timeout"),
    ),
]

LAYOUT = [
    yaml("comments", "a: 1\n", "# x\na: 1 # y\n"),
    yaml("order", "a: 1\nb: 2\n", "b: 2\na: 1\n"),
    yaml("flow and block", "a: {b: [x, z]}\n", "a:\n  b:\n    - x\n    - 'z'\n"),
    yaml("quotes round plain text", "a: foo bar\n", 'a: "foo bar"\n'),
    yaml("escapes in quotes", "a: abc\n", 'a: "\\x61bc"\n'),
    yaml("a key in quotes", "foo: 1\n", '"f\\u006fo": 1\n'),
    yaml("a folded text", "a: x y\n", "a: >-\n  x\n  y\n"),
    yaml("line ends", "a: 1\nb: |\n  x\n", "a: 1\r\nb: |\r\n  x\r\n"),
    yaml("the marker of the first document", "a: 1\n", "---\na: 1\n...\n"),
    yaml("an anchor's name", "a: &x [1]\nb: *x\n", "a: &y [1]\nb: *y\n"),
    yaml("an anchor written out", "a: &x [1]\nb: *x\n", "a: [1]\nb: [1]\n"),
    yaml("the tag that text has anyway", "a: foo\n", "a: !!str foo\n"),
    yaml("an address that only looks like a number", "a: 10.0.0.1\n", "a: '10.0.0.1'\n"),
    yaml("a version", "a: v1.2\n", "a: 'v1.2'\n"),
]

PICKY = [
    yaml(f"{one} and {other} differ", f"a: {one}\n", f"a: {other}\n", "a")
    for one, other in [
        ("yes", "'yes'"),
        ("yes", "true"),
        ("on", "'on'"),
        ("n", "'n'"),
        ("1", "'1'"),
        ("1", "1.0"),
        ("012", "12"),
        ("0o14", "'0o14'"),
        ("0o14", "014"),
        ("1_000", "1000"),
        ("1,000", "'1,000'"),
        ("1e3", "'1e3'"),
        ("1e3", "1000.0"),
        ("190:20:30", "'190:20:30'"),
        ("190:20:30", "685230"),
        ("~", "null"),
        ("~", "''"),
        ("null", "'null'"),
        ("", "''"),
        ("True", "true"),
        ("2001-12-14", "'2001-12-14'"),
        (".inf", "'.inf'"),
        (".nan", "'.NaN'"),
        ("0x1F", "31"),
        ("0b11", "'0b11'"),
        ("=", "'='"),
        (":sym", "':sym'"),
        ("'12'", "! 12"),
        ("'12'", "!!str 12"),
        ("!!int '12'", "12"),
        ("!Ref a", "a"),
        ("!Ref a", "!Sub a"),
        ("!vault |\n  x", "|\n  x"),
        ("|\n  x", "|-\n  x"),
        ("|\n  x\n\n", "|+\n  x\n\n"),
        ("|\n  x\n   y", "|\n  x\n  y"),
        ("[]", "{}"),
        ("[]", ""),
        ("'a b'", "'a  b'"),
        ("9007199254740993", "9007199254740992"),
    ]
]

TOLD = [
    yaml(
        "a second key beside the named one",
        QUEUE,
        QUEUE.replace("800", "9").replace("3", "5"),
        "workers.checkout.retries",
        keys=TIMEOUT,
    ),
    yaml(
        "a mapping lets in nothing below it",
        QUEUE,
        QUEUE.replace("800", "9"),
        *TIMEOUT,
        keys=("workers.checkout", "workers"),
    ),
    yaml(
        "a star crosses no level",
        QUEUE,
        QUEUE.replace("800", "9"),
        *TIMEOUT,
        keys=("workers.*", "*.timeout_ms"),
    ),
    yaml("a key that is added", "a: 1\n", "a: 2\nb: 3\n", "b", keys=("a",)),
    yaml("a mapping under the named leaf", "a: 1\n", "a: {b: 1}\n", "a.b", keys=("a",)),
    yaml("a list under the named leaf", "a: 1\n", "a: [1]\n", "a[0]", keys=("a",)),
    yaml(
        "the item of another name",
        PODS,
        PODS.replace("image: l", "image: m"),
        "containers[name=log].image",
        keys=("containers[name=app].image",),
    ),
    yaml(
        "a name given twice",
        PODS,
        PODS.replace("name: log", "name: app").replace("image: a", "image: z"),
        "containers[0].image",
        "containers[1].name",
        keys=("containers[name=app].image",),
    ),
    yaml(
        "items that change places",
        PODS,
        "containers:\n- {name: log, image: l}\n"
        "- {name: app, image: a, env: [{name: T, value: '1'}]}\n",
        "containers[0].name",
        "containers[1].name",
        "containers[0].image",
        "containers[1].image",
        "containers[0].env[0].name",
        "containers[0].env[0].value",
        "containers[1].env[0].name",
        "containers[1].env[0].value",
        keys=("containers[name=app].image",),
    ),
    yaml(
        "an item of the named field that is new",
        "a: [{name: x, v: 1}]\n",
        "a: [{name: x, v: 1}, {name: y, v: 2}]\n",
        "a[1].name",
        "a[1].v",
        keys=("a[name=y].v", "a[name=y].name"),
    ),
    yaml(
        "the field that selects",
        "a: [{name: x}]\n",
        "a: [{name: y}]\n",
        "a[0].name",
        keys=("a[name=x].name", "a[name=y].name"),
    ),
    yaml("an alias of the named key", "a: &x 1\nb: *x\n", "a: &x 2\nb: *x\n", "b", keys=("a",)),
    yaml(
        "an alias of another anchor",
        "a: &x 1\nc: &y 2\nb: *x\n",
        "a: &x 1\nc: &y 2\nb: *y\n",
        "b",
        keys=("a", "c"),
    ),
    yaml("an anchor given anew", "a: &x 1\nb: &x 2\nc: *x\n", "a: &x 1\nb: &z 2\nc: *x\n", "c"),
    yaml(
        "a merge carries the change",
        BASE + "web: {<<: *b}\n",
        BASE.replace("1", "5") + "web: {<<: *b}\n",
        "web.timeout",
        keys=("base.timeout",),
    ),
    yaml(
        "a merge that is overridden does not",
        BASE + "web: {<<: *b, timeout: 9}\n",
        BASE.replace("1", "5") + "web: {<<: *b, timeout: 9}\n",
        keys=("base.timeout",),
    ),
    yaml(
        "an override before the merge may be overridden",
        BASE + "web: {timeout: 9, <<: *b}\n",
        BASE.replace("1", "5") + "web: {timeout: 9, <<: *b}\n",
        "web.<merge over timeout>",
        keys=("base.timeout",),
    ),
    yaml(
        "the order of an override and its merge",
        BASE + "web: {timeout: 9, <<: *b}\n",
        BASE + "web: {<<: *b, timeout: 9}\n",
        "web.<merge over timeout>",
    ),
    yaml(
        "an override that goes",
        BASE + "web: {<<: *b, timeout: 9}\n",
        BASE + "web: {<<: *b}\n",
        "web.timeout",
        keys=("base.timeout",),
    ),
    yaml(
        "the order of merged mappings",
        "a: &a {x: 1}\nb: &b {x: 2}\nw: {<<: [*a, *b]}\n",
        "a: &a {x: 1}\nb: &b {x: 2}\nw: {<<: [*b, *a]}\n",
        "w.x",
    ),
    yaml(
        "a merge written out",
        BASE + "web: {<<: *b}\n",
        BASE + "web: {timeout: 1, retries: 2}\n",
        "web.<merge>",
        keys=("web.*",),
    ),
    yaml(
        "a directive",
        "a: 012\n",
        "%YAML 1.2\n---\na: 012\n",
        "<directives of document 0>",
        keys=("a",),
    ),
    yaml(
        "a tag's handle",
        "%TAG !e! !x-\n---\na: !e!b 1\n",
        "%TAG !e! !y-\n---\na: !e!b 1\n",
        "a",
        "<directives of document 0>",
    ),
    yaml(
        "a tag of a mapping",
        "a: {b: 1}\n",
        "a: !x {b: 1}\n",
        "a.<tag>",
        keys=("a", "a.b", "a.*", "a.tag"),
    ),
    yaml("a tag of a list", "a: !Sub [x]\n", "a: !Join [x]\n", "a.<tag>", keys=("a", "a[*]")),
    yaml("a tag of an empty list", "a: []\n", "a: !x []\n", "a.<tag>", keys=("a",)),
    yaml("a tagged list that is new", "b: 1\n", "b: 1\na: !x []\n", "a.<tag>", keys=("a", "a[*]")),
    yaml("the type of a key", "1: x\n", "'1': x\n", "1", keys=("1",)),
    yaml("the tag of a key", "a: x\n", "!t a: x\n", "a", keys=("a",)),
    yaml("the case of a key", "a: x\n", "A: x\n", "A", keys=("a",)),
    yaml("a second document", "a: 1\n", "a: 1\n---\nb: 1\n", "[1].b", keys=("a",)),
    yaml(
        "an empty document that is new",
        "a: 1\n---\nb: 1\n",
        "a: 1\n---\n---\nb: 1\n",
        "[1]",
        "[1].b",
        "[2].b",
    ),
    yaml(
        "the document of another kind",
        "k: A\nx: 1\n---\nk: B\nx: 1\n",
        "k: A\nx: 2\n---\nk: B\nx: 1\n",
        "[0].x",
        keys=("[k=B].x",),
    ),
    yaml(
        "documents of one kind",
        "k: A\nx: 1\n---\nk: A\nx: 1\n",
        "k: A\nx: 2\n---\nk: A\nx: 1\n",
        "[0].x",
        keys=("[k=A].x",),
    ),
    yaml(
        "a path without its document",
        "a: 1\n---\nb: 1\n",
        "a: 2\n---\nb: 1\n",
        "[0].a",
        keys=("a",),
    ),
    yaml("a byte order mark", "a: 1\n", "\ufeffa: 1\n", "<byte order mark>", keys=("a",)),
    yaml("a comment that swallows a key", "a: 1\nb: 2\n", "a: 1\n#b: 2\n", "b", keys=("a",)),
    yaml(
        "a block text that swallows a key", "a: 1\nb: 2\n", "a: |\n  1\n  b: 2\n", "b", keys=("a",)
    ),
    yaml("indentation that moves a key", "a:\n  b: 1\nc: 2\n", "a:\n  b: 1\n  c: 2\n", "a.c", "c"),
]

REFUSALS = [
    refused("a key that stands twice", "a: 1\na: 2\n"),
    refused("a key twice in another spelling", 'a: 1\n"\\x61": 2\n'),
    refused("a key twice by an alias", "x: &k a\na: 1\n*k : 2\n"),
    refused("keys that differ by case", "a: 1\nA: 2\n"),
    refused("keys that differ by type", "1: x\n'1': y\n"),
    refused("keys that differ by how a letter is composed", "\u00e9: 1\ne\u0301: 2\n"),
    refused("a question mark right before a key", "\u00e9: x\na: {?b: 1}\n"),
    refused("two spellings of true as keys", "yes: x\ntrue: y\n"),
    refused("two spellings of a number as keys", "8: x\n0x8: y\n"),
    refused("a number with and without a fraction as keys", "1: x\n1.0: y\n"),
    refused("two spellings of nothing as keys", "~: x\nnull: y\n"),
    refused("a merge that brings a key of another type", "b: &b {1: x}\nw: {<<: *b, '1': y}\n"),
    refused("two merge keys", BASE + "w: {<<: *b, <<: *b}\n"),
    refused("a merge key in quotes", BASE + 'w: {"<<": *b}\n'),
    refused("a merge of text", "w: {<<: x}\n"),
    refused("a list as a key", "? [a]\n: 1\n"),
    refused("a mapping as a key", "{{ .Values.x }}: 1\n"),
    refused("an alias of itself", "a: &a [*a]\n"),
    refused("an anchor given anew inside itself", "a: &a 1\nb: &a [*a]\n"),
    refused("an alias of nothing", "a: *x\n"),
    refused("an anchor of another document", "a: &x 1\n---\nb: *x\n"),
    refused("a template", "a: {{ x }}\n{% if y %}\nb: 1\n"),
    refused("a tab that indents", "a:\n\tb: 1\n"),
    refused("UTF-16", "a: 1\n".encode("utf-16")),
    refused("ISO 8859-1", b"a: \xe9\n"),
    refused("a NUL", "a: 1\0\n"),
    refused("a lone carriage return", "a: 1\rb: 2\n"),
    refused("a line separator", "a: x\u2028b: 2\n"),
    refused("a next-line character", "a: x\x85b: 2\n"),
    refused("a byte order mark inside", "a: 1\n\ufeffb: 2\n"),
    refused("a merge conflict", "<<<<<<< a\na: 1\n=======\na: 2\n>>>>>>> b\n"),
    refused("a key twice before the change", "a: 1\n", old="a: 1\na: 2\n"),
]


@pytest.mark.parametrize("case", NAMED, ids=ids(NAMED))
def test_what_the_scope_names_may_change(case: Case) -> None:
    hold(case)
    assert told(case.path, case.old, case.new)


@pytest.mark.parametrize("case", LAYOUT, ids=ids(LAYOUT))
def test_layout_is_no_difference(case: Case) -> None:
    hold(case)


@pytest.mark.parametrize("case", PICKY, ids=ids(PICKY))
def test_values_are_compared_as_the_pickiest_parser_would(case: Case) -> None:
    hold(case)


@pytest.mark.parametrize("case", TOLD, ids=ids(TOLD))
def test_everything_else_is_told(case: Case) -> None:
    hold(case)


@pytest.mark.parametrize("case", REFUSALS, ids=ids(REFUSALS))
def test_what_parsers_would_read_differently_is_refused(case: Case) -> None:
    hold(case)
