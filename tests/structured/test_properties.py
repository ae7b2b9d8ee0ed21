"""Keys under invention: for any two documents the leaves that differ are those that a slow look
at the values finds, whatever their layout, and no change gets past the keys that a scope names.
"""

import configparser
import io
import json
import random
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hotfence.structured import changed_keys, outside

# The words that parsers disagree about are among the values.
TEXTS = st.sampled_from(["x", "y z", "", "1", "yes", "~", "a.b", "#x", "null", "é", "x: y", " "])
SCALARS = st.one_of(st.integers(-5, 2**70), st.booleans(), st.none(), TEXTS, st.just(1.5))
NAMES = st.sampled_from(["a", "b", "name", "x.y", "k 1", "*", "on", "7", "é", "q"])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=3)),
    max_leaves=8,
)
DOCUMENTS = st.dictionaries(NAMES, VALUES, max_size=4)
Leaves = dict[tuple[object, ...], object]


def leaves(value: Any, path: tuple[object, ...] = ()) -> Leaves:
    """Return the leaves by their paths; what is empty is a leaf."""
    found: Leaves = {}
    if isinstance(value, dict) and value:
        for name, below in value.items():
            found |= leaves(below, (*path, name))
    elif isinstance(value, list) and value:
        for at, below in enumerate(value):
            found |= leaves(below, (*path, at))
    else:
        found[path] = (type(value).__name__, repr(value))
    return found


def written(path: tuple[object, ...]) -> str:
    """Write a path the slow way: every name in quotes, every index in brackets."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f'."{part}"'
    return text.removeprefix(".")


def differing(old: Any, new: Any) -> list[tuple[object, ...]]:
    """Return the paths that differ. Between a full and an empty list only what is in them does."""
    ours, theirs = leaves(old), leaves(new)
    return [
        path
        for path in {**ours, **theirs}
        if ours.get(path) != theirs.get(path) and not _is_emptied(old, new, path)
    ]


def _is_emptied(old: Any, new: Any, path: tuple[object, ...]) -> bool:
    one, other = _at(old, path), _at(new, path)
    return isinstance(one, dict | list) and type(one) is type(other)


def _at(value: Any, path: tuple[object, ...]) -> Any:
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def as_yaml(value: Any, way: random.Random) -> str:
    text: str = yaml.safe_dump(
        _shuffled(value, way),
        default_flow_style=way.choice([True, False, None]),
        allow_unicode=way.random() < 0.5,
        indent=way.choice([2, 4, 7]),
        width=way.choice([20, 200]),
        sort_keys=False,
        explicit_start=way.random() < 0.5,
        line_break=way.choice(["\n", "\r\n"]),
    )
    comment = "# a: b\n" if way.random() < 0.5 else ""
    return f"{comment}{text}# end\n"


def as_json(value: Any, way: random.Random) -> str:
    return json.dumps(
        _shuffled(value, way),
        ensure_ascii=way.random() < 0.5,
        indent=way.choice([None, 1, 4, "\t"]),
        separators=way.choice([None, (",", ":"), (" , ", " : ")]),
    )


def as_jsonc(value: Any, way: random.Random) -> str:
    text = as_json(value, way)
    return f"// {{\n{text}/* end */\n"


def as_toml(value: Any, way: random.Random) -> str:
    """Write tables as headers, dotted keys or inline, by chance."""
    rows: list[str] = []
    tables: list[str] = []
    for name, below in _shuffled(value, way).items():
        key = json.dumps(name, ensure_ascii=False)
        if isinstance(below, dict) and way.random() < 0.5:
            inner = "".join(f"{json.dumps(n)} = {_toml(v, way)}\n" for n, v in below.items())
            tables.append(f"[{key}] # table\n{inner}")
        elif isinstance(below, dict) and below and way.random() < 0.5:
            rows += [f"{key} . {json.dumps(n)}={_toml(v, way)}\n" for n, v in below.items()]
        else:
            rows.append(f"{key} = {_toml(below, way)}\n")
    return "# x\n" + "".join(rows) + "\n".join(tables)


def _toml(value: Any, way: random.Random) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(n)} = {_toml(v, way)}" for n, v in value.items()) + "}"
    if isinstance(value, list):
        between = way.choice([", ", ",\n  # x\n"])
        return "[" + between.join(_toml(item, way) for item in value) + "]"
    if isinstance(value, str):
        return f"'{value}'" if way.random() < 0.5 else json.dumps(value, ensure_ascii=True)
    return json.dumps(value)


def _shuffled(value: Any, way: random.Random) -> Any:
    if isinstance(value, dict):
        names = list(value)
        way.shuffle(names)
        return {name: _shuffled(value[name], way) for name in names}
    return [_shuffled(item, way) for item in value] if isinstance(value, list) else value


def without_null(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without_null(below) for name, below in value.items()}
    if isinstance(value, list):
        return [without_null(item) for item in value]
    return 0 if value is None else value


FORMS = {"a.yaml": as_yaml, "a.json": as_json, "a.jsonc": as_jsonc, "a.toml": as_toml}
PATHS = st.sampled_from(sorted(FORMS))
WAYS = st.randoms(use_true_random=False)


def dumped(path: str, value: Any, way: random.Random) -> bytes:
    return FORMS[path](without_null(value) if path == "a.toml" else value, way).encode()


@given(PATHS, DOCUMENTS, WAYS)
@settings(max_examples=150, deadline=None)
def test_another_layout_changes_no_leaf(path: str, value: Any, way: random.Random) -> None:
    assert changed_keys(path, dumped(path, value, way), dumped(path, value, way)) == ()


@given(PATHS, DOCUMENTS, DOCUMENTS, WAYS)
@settings(max_examples=200, deadline=None)
def test_the_leaves_that_differ_are_those_of_the_values(
    path: str, old: Any, new: Any, way: random.Random
) -> None:
    if path == "a.toml":
        old, new = without_null(old), without_null(new)
    expected = differing(old, new)
    one, other = dumped(path, old, way), dumped(path, new, way)
    # By the keys that a scope could name: all of them together let everything in, and each one
    # that is left out is told.
    keys = [written(p) for p in expected]
    assert outside(path, one, other, keys) == ()
    assert len(changed_keys(path, one, other)) == len(expected)
    for left_out in keys:
        strayed = outside(path, one, other, [key for key in keys if key != left_out])
        assert len(strayed) == 1


@given(PATHS, DOCUMENTS, DOCUMENTS, WAYS)
@settings(max_examples=120, deadline=None)
def test_a_written_key_lets_in_what_it_was_written_for(
    path: str, old: Any, new: Any, way: random.Random
) -> None:
    one, other = dumped(path, old, way), dumped(path, new, way)
    changes = changed_keys(path, one, other)
    for change in changes:
        strayed = outside(path, one, other, [change.key])
        assert len(strayed) == len(changes) - 1
        assert change not in strayed
    assert outside(path, one, other, [change.key for change in changes]) == ()


@given(PATHS, DOCUMENTS, DOCUMENTS, st.lists(NAMES, min_size=1, max_size=3), WAYS)
@settings(max_examples=120, deadline=None)
def test_a_change_outside_of_a_key_never_passes(
    path: str, old: Any, new: Any, key: list[str], way: random.Random
) -> None:
    if path == "a.toml":
        old, new = without_null(old), without_null(new)
    pattern = written(tuple(key))
    strayed = outside(path, dumped(path, old, way), dumped(path, new, way), [pattern])
    assert len(strayed) == len([p for p in differing(old, new) if p != tuple(key)])


@given(DOCUMENTS, st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=3), WAYS)
@settings(max_examples=200, deadline=None)
def test_an_anchor_counts_wherever_it_leads(
    value: Any, places: list[str], way: random.Random
) -> None:
    places = sorted(set(places))
    shared = [value, "old"]
    changed = [value, "new"]
    one, other = (
        yaml.safe_dump(dict.fromkeys(places, item), default_flow_style=way.choice([True, None]))
        for item in (shared, changed)
    )
    assert len(places) == 1 or "&" in one
    told = changed_keys("a.yaml", one.encode(), other.encode())
    assert [change.key for change in told] == [f"{place}[1]" for place in places]


# --- formats whose oracle is the library that Python has for them

INI_NAMES = st.sampled_from(["a", "b", "k 1", "x.y"])
INI_VALUES = st.sampled_from(["1", "x y", "", "a:b", "a=b", "x ; y", "é", "%%", "'q'"])
SECTIONS = st.dictionaries(
    st.sampled_from(["DEFAULT", "one", "two.x"]),
    st.dictionaries(INI_NAMES, INI_VALUES, max_size=3),
    max_size=3,
)


def as_ini(sections: dict[str, dict[str, str]], way: random.Random) -> bytes:
    parser = configparser.RawConfigParser()
    for name, values in _shuffled(sections, way).items():
        if name != "DEFAULT":
            parser.add_section(name)
        for key, value in values.items():
            parser.set(name, key, value)
    out = io.StringIO()
    parser.write(out, space_around_delimiters=way.random() < 0.5)
    return ("; x\n\n" + out.getvalue()).encode()


def ini_model(sections: dict[str, dict[str, str]]) -> dict[str, Any]:
    """Return the sections as Python's parser sees them, with what is inherited in each."""
    model = {
        name: {
            **{key: ("inherited", value) for key, value in sections.get("DEFAULT", {}).items()},
            **values,
        }
        for name, values in sections.items()
        if name != "DEFAULT"
    }
    return model | ({"DEFAULT": sections["DEFAULT"]} if sections.get("DEFAULT") else {})


def ini_values(data: bytes) -> dict[str, dict[str, str]]:
    parser = configparser.RawConfigParser()
    parser.read_string(data.decode())
    found = {name: dict(parser.items(name)) for name in parser.sections()}
    return found | ({"DEFAULT": dict(parser.defaults())} if parser.defaults() else {})


@given(SECTIONS, SECTIONS, WAYS)
@settings(max_examples=200, deadline=None)
def test_ini_differs_where_the_parser_of_python_says(
    old: Any, new: Any, way: random.Random
) -> None:
    one, other = as_ini(old, way), as_ini(new, way)
    expected = differing(ini_model(old), ini_model(new))
    assert set(differing(ini_values(one), ini_values(other))) <= set(expected)
    assert len(changed_keys("setup.cfg", one, other)) == len(expected)
    keys = [written(path) for path in expected]
    assert outside("setup.cfg", one, other, keys) == ()
    for left_out in keys:
        strayed = outside("setup.cfg", one, other, [key for key in keys if key != left_out])
        assert len(strayed) == 1


XML_TREES = st.recursive(
    st.tuples(
        st.sampled_from("abc"), st.dictionaries(st.sampled_from("xy"), TEXTS, max_size=2), TEXTS
    ),
    lambda inner: st.tuples(
        st.sampled_from("abc"),
        st.dictionaries(st.sampled_from("xy"), TEXTS, max_size=2),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=6,
)


def as_xml(tree: Any, way: random.Random) -> str:
    tag, attributes, inner = tree
    pairs = list(attributes.items())
    way.shuffle(pairs)
    gap = way.choice([" ", "\n  "])
    head = tag + "".join(f"{gap}{name}={quoteattr(value)}" for name, value in pairs)
    if isinstance(inner, str):
        text = f"<![CDATA[{inner}]]>" if inner and way.random() < 0.3 else escape(inner)
        return f"<{head}>{text}</{tag}>" if text or way.random() < 0.5 else f"<{head}/>"
    between = way.choice(["", "\n  ", "<!-- x -->\n"])
    return (
        f"<{head}>{between}{between.join(as_xml(child, way) for child in inner)}{between}</{tag}>"
    )


@given(XML_TREES, WAYS)
@settings(max_examples=120, deadline=None)
def test_another_layout_changes_no_leaf_of_xml(tree: Any, way: random.Random) -> None:
    assert changed_keys("a.xml", as_xml(tree, way).encode(), as_xml(tree, way).encode()) == ()


@given(XML_TREES, XML_TREES, WAYS)
@settings(max_examples=120, deadline=None)
def test_xml_differs_where_the_trees_do(one: Any, other: Any, way: random.Random) -> None:
    told = changed_keys("a.xml", as_xml(one, way).encode(), as_xml(other, way).encode())
    assert bool(told) == (one != other)


HCL_VALUES = st.recursive(
    st.one_of(st.integers(0, 9), st.booleans(), st.sampled_from(["x", "y z", "1", "# no", "é"])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["a", "b", "k-1"]), inner, max_size=3),
    ),
    max_leaves=6,
)
BODIES = st.dictionaries(st.sampled_from(["p", "q", "r"]), HCL_VALUES, max_size=3)


def as_hcl(body: dict[str, Any], way: random.Random, block: bool) -> bytes:
    rows = [f"{name} = {_hcl(value, way)}" for name, value in _shuffled(body, way).items()]
    comment = way.choice(["", " # x", " // {", " /* } */"])
    inner = "".join(f"  {row}{comment}\n" for row in rows)
    return (f'# x\nres "l" {{\n{inner}}}\n' if block else inner).encode()


def _hcl(value: Any, way: random.Random) -> str:
    if isinstance(value, dict):
        sign = way.choice([" = ", ":"])
        between = way.choice([", ", "\n    "])
        inner = between.join(f"{name}{sign}{_hcl(below, way)}" for name, below in value.items())
        return f"{{{way.choice(['', chr(10)])}{inner}}}"
    if isinstance(value, list):
        comma = way.choice(["", ","]) if value else ""
        return "[" + way.choice([", ", ",\n"]).join(_hcl(v, way) for v in value) + comma + "]"
    return json.dumps(value, ensure_ascii=False)


@given(BODIES, BODIES, st.booleans(), WAYS)
@settings(max_examples=150, deadline=None)
def test_hcl_differs_where_the_values_do(
    old: Any, new: Any, block: bool, way: random.Random
) -> None:
    assert changed_keys("a.tf", as_hcl(old, way, block), as_hcl(old, way, block)) == ()
    prefix = ("res", "l") if block else ()
    expected = differing(old, new)
    assume(expected != [()])
    told = outside("a.tf", as_hcl(old, way, block), as_hcl(new, way, block), [])
    assert len(told) == len(expected)
    keys = [written((*prefix, *path)) for path in expected]
    assert outside("a.tf", as_hcl(old, way, block), as_hcl(new, way, block), keys) == ()
    for left_out in keys:
        others = [key for key in keys if key != left_out]
        strayed = outside("a.tf", as_hcl(old, way, block), as_hcl(new, way, block), others)
        assert len(strayed) == 1


JAVA_KEYS = st.sampled_from(["a", "a.b", "c:d", "e f", "é", "g=h", "i\\j", "#k"])
JAVA_VALUES = st.sampled_from(["1", "", "x y", " lead", "trail ", "a=b", "\\", "é", "#", "l\nm"])
JAVA = st.dictionaries(JAVA_KEYS, JAVA_VALUES, max_size=4)


def as_java(values: dict[str, str], way: random.Random) -> bytes:
    rows = ["# x", "  ! y"]
    for key, value in _shuffled(values, way).items():
        name = "".join(f"\\{char}" if char in ":= #\\" else char for char in key)
        text = value.replace("\\", "\\\\").replace("\n", "\\n")
        text = f"\\{text}" if text.startswith(" ") else text
        if way.random() < 0.5:
            name, text = (part.replace("é", "\\u00e9") for part in (name, text))
        if way.random() < 0.3:
            text = f"\\\n   {text}"
        rows.append(f"{name}{way.choice(['=', ' : ', ' = ', ':'])}{text}")
    return "\n".join(rows).encode()


@given(JAVA, JAVA, WAYS)
@settings(max_examples=120, deadline=None)
def test_properties_differ_where_the_values_do(old: Any, new: Any, way: random.Random) -> None:
    assert changed_keys("a.properties", as_java(old, way), as_java(old, way)) == ()
    differ = {key for key in {**old, **new} if old.get(key) != new.get(key)}
    told = changed_keys("a.properties", as_java(old, way), as_java(new, way))
    assert len(told) == len(differ)
    keys = [written((key,)) if "\\" not in key else '"i\\\\j"' for key in differ]
    assert outside("a.properties", as_java(old, way), as_java(new, way), keys) == ()
