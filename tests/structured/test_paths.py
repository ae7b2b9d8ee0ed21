"""Key paths: what reads, what does not and why, and that written paths read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotfence.structured import check_pattern, reads
from hotfence.structured.paths import Condition, Index, Key, Selector, parse, write
from hotfence.structured.tree import Path

READ = {
    "a": (Key("a"),),
    "workers.checkout.timeout_ms": (Key("workers"), Key("checkout"), Key("timeout_ms")),
    '"app.example.com".port': (Key("app.example.com"), Key("port")),
    "'a.b'.c": (Key("a.b"), Key("c")),
    '"a\\"\\\\\\n"': (Key('a"\\\n'),),
    '""': (Key(""),),
    "hosts[0]": (Key("hosts"), Index(0)),
    "hosts[*].port": (Key("hosts"), Index(None), Key("port")),
    "*.x": (Key(None), Key("x")),
    '"*"': (Key("*"),),
    "[0].a": (Index(0), Key("a")),
    "[kind=Deployment].spec": (Selector((Condition(("kind",), "Deployment"),)), Key("spec")),
    "a[name=x y].v": (Key("a"), Selector((Condition(("name",), "x y"),)), Key("v")),
    'a[name="x]y"].v': (Key("a"), Selector((Condition(("name",), "x]y"),)), Key("v")),
    "a[k=B,m.n=x]": (
        Key("a"),
        Selector((Condition(("k",), "B"), Condition(("m", "n"), "x"))),
    ),
    "a[@key=b].@value": (Key("a"), Selector((Condition(("@key",), "b"),)), Key("@value")),
    "a[0][1]": (Key("a"), Index(0), Index(1)),
    "$schema": (Key("$schema"),),
    "log4j:root": (Key("log4j:root"),),
    "größe": (Key("größe"),),
}
UNREAD = {
    "": "empty",
    " ": "empty",
    ".a": "a part of it is empty",
    "a.": "a part of it is empty",
    "a..b": "a part of it is empty",
    "a.*b": "one whole level",
    "a.b*": "one whole level",
    "**": "one whole level",
    "a.**.b": "one whole level",
    "$": "begin with the first key",
    "$.a.b": "begin with the first key",
    "a[": "an index from 0",
    "a[]": "an index from 0",
    "a[-1]": "an index from 0",
    "a[01]": "an index from 0",
    "a[b]": "an index from 0",
    "a[name=]": "no place here",
    "a[name=x": "a part of it is empty",
    "a[0": "an index from 0",
    "a.[0]": "misplaced",
    "a]": "no place here",
    'a."b': "a quote is not closed",
    '"a"b': "no place here",
    "a b": "no place here",
    "a\n": "no place here",
    "a\x00b": "no place here",
    "a.<tag>": "no key",
    "<<.a": "no key",
    "a=b": "no place here",
    "a" * 2000: "over 1000 characters",
    ".".join("a" * 200): "over 100 levels",
}


@pytest.mark.parametrize(("key", "steps"), READ.items(), ids=READ)
def test_a_key_path_reads(key: str, steps: object) -> None:
    assert check_pattern(key) is None
    assert parse(key) == steps


@pytest.mark.parametrize(("key", "why"), UNREAD.items(), ids=[repr(k)[:20] for k in UNREAD])
def test_a_key_path_does_not_read_and_says_why(key: str, why: str) -> None:
    told = check_pattern(key)
    assert told is not None
    assert why in told
    assert "\n" not in told


@given(st.lists(st.text(max_size=8), min_size=1, max_size=5))
def test_a_path_of_any_names_reads_as_it_was_written(names: list[str]) -> None:
    path: Path = tuple(names)
    assert parse(write(path, {})) == tuple(Key(name) for name in names)


@given(st.text(max_size=30))
def test_any_text_reads_or_not_and_nothing_else(text: str) -> None:
    told = check_pattern(text)
    assert told is None or told


@pytest.mark.parametrize(
    "path",
    [
        "a.yaml",
        "b/a.YML",
        "a.json",
        "tsconfig.json",
        "a.jsonc",
        "a.json5",
        "x.code-workspace",
        "Cargo.toml",
        "Pipfile",
        "setup.cfg",
        "php.ini",
        "my.cnf",
        ".editorconfig",
        ".gitconfig",
        "application.properties",
        ".env",
        ".env.local",
        ".env.production",
        "prod.env",
        "pom.xml",
        "web.config",
        "a.csproj",
        "Directory.Build.props",
        "main.tf",
        "prod.tfvars",
        "a.hcl",
        "main.tf.json",
        "job.nomad",
        ".npmrc",
    ],
)
def test_a_structured_file_is_known_by_its_name(path: str) -> None:
    assert reads(path)


@pytest.mark.parametrize(
    "path",
    [
        "a.py",
        "Makefile",
        "Dockerfile",
        "README.md",
        "yaml",
        "json",
        "a.yaml.j2",
        "nginx.conf",
        ".env.js",
        "env",
        "a.txt",
        "yarn.lock",
        "a.yaml/x",
        ".envrc",
    ],
)
def test_any_other_file_is_not(path: str) -> None:
    assert not reads(path)
