"""The scope file: every field, every refusal with its place, and the schema that editors use."""

import json
import time
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from hotfence.config.scope_file import SCOPE, read_scope, scope_path, scope_schema
from hotfence.config.shape import Boolean, Field, Integer, ListOf, MapOf, Record, Shape, Text
from hotfence.model.scope import (
    Fact,
    FenceEntry,
    Problem,
    Roles,
    Rollback,
    Rollout,
    Scope,
    ScopeLimits,
    Watch,
)

LONGEST_TOLD = 600  # characters; a line that a person can still read
SCOPE_FIELDS = (
    "incident, severity, lead, impact, service, last_known_good, hypothesis, facts, guesses,"
    " change, limits, out_of_scope, rollback, rollout, roles, waivers"
)
FULL = """\
incident: INC-2041
severity: sev1
lead: dana
impact: Customers cannot complete checkout.
service: checkout-workers
last_known_good: 4c1d9e0
hypothesis: The lowered queue timeout makes checkout workers give up.
facts:
  - at: 2026-11-23T09:14:05Z
    source: logs/checkout-workers
    release: 2026.11.23-1
    environment: production
    says: TimeoutError rises from 0.1% to 31%.
guesses:
  - The retry loop may add load.
change:
  - {file: config/checkout/queue.yaml, restore: 4c1d9e0}
  - {file: docs/new.md, add: true}
  - {file: docs/old.md, delete: true}
limits: {files: 1, lines: 2}
out_of_scope: [retries, database tuning]
rollback:
  how: revert
  to: 9f1c2ab
  by: sam
  minutes: 3
  steps: [git revert --no-edit HEAD && git push]
rollout:
  by: lee
  first: 5% of workers for 10 minutes
  watch:
    - {signal: error_rate, good: below 1%}
    - {signal: latency, good: p95 below 800 ms}
  affects: [orders-api]
roles: {diagnose: kim, write: kim, review: dana, deploy: lee}
"""
LEAST = "incident: INC-1\n"


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2's core schema, by which editors complete and check a file."""


EditorLoader.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
):
    import re as _re

    EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", _re.compile(_form), list(_first)
    )


def refused(text: str | bytes) -> tuple[Problem, ...]:
    """Return the problems of a scope that must not read."""
    began = time.process_time()
    scope, problems = read_scope(text.encode() if isinstance(text, str) else text)
    assert time.process_time() - began < 1.0
    assert scope is None
    assert problems
    return problems


def told(text: str | bytes) -> list[str]:
    return [problem.told for problem in refused(text)]


def accepted(text: str) -> Scope:
    scope, problems = read_scope(text.encode())
    assert problems == ()
    assert scope is not None
    return scope


def records(shape: Shape) -> Iterator[Record]:
    """Yield every record in a shape."""
    if isinstance(shape, Record):
        yield shape
        for field in shape.fields.values():
            yield from records(field.shape)
    elif isinstance(shape, ListOf):
        yield from records(shape.item)
    elif isinstance(shape, MapOf):
        yield from records(shape.value)


def leaves(shape: Shape, path: str = "") -> Iterator[tuple[str, Shape, str]]:
    """Yield each field's path, its shape, and a text in which `@` stands for its value."""
    assert isinstance(shape, Record)
    for name, field in shape.fields.items():
        here = f"{path}.{name}" if path else name
        yield here, field.shape, f"{name}: @"
        inner = field.shape.item if isinstance(field.shape, ListOf) else field.shape
        if isinstance(inner, Record):
            at = f"{here}[0]" if isinstance(field.shape, ListOf) else here
            for deep, deep_shape, text in leaves(inner, at):
                body = f"[{{{text}}}]" if isinstance(field.shape, ListOf) else f"{{{text}}}"
                yield deep, deep_shape, f"{name}: {body}"


LEAVES = list(leaves(SCOPE))


def test_the_full_scope_of_the_contract_reads_field_by_field() -> None:
    assert accepted(FULL) == Scope(
        incident="INC-2041",
        severity="sev1",
        lead="dana",
        impact="Customers cannot complete checkout.",
        service="checkout-workers",
        last_known_good="4c1d9e0",
        hypotheses=("The lowered queue timeout makes checkout workers give up.",),
        facts=(
            Fact(
                "TimeoutError rises from 0.1% to 31%.",
                1795425245,
                "logs/checkout-workers",
                "2026.11.23-1",
                "production",
            ),
        ),
        guesses=("The retry loop may add load.",),
        change=(
            FenceEntry("config/checkout/queue.yaml", restore="4c1d9e0"),
            FenceEntry("docs/new.md", add=True),
            FenceEntry("docs/old.md", delete=True),
        ),
        limits=ScopeLimits(1, 2),
        out_of_scope=("retries", "database tuning"),
        rollback=Rollback(
            "revert", "9f1c2ab", "sam", 3, ("git revert --no-edit HEAD && git push",)
        ),
        rollout=Rollout(
            "lee",
            "5% of workers for 10 minutes",
            (Watch("error_rate", "below 1%"), Watch("latency", "p95 below 800 ms")),
            ("orders-api",),
        ),
        roles=Roles("kim", "kim", "dana", "lee"),
    )


def test_the_least_scope_reads_and_says_what_is_missing() -> None:
    scope = accepted(LEAST)
    assert scope == Scope("INC-1")
    assert scope.missing() == ("lead", "hypothesis", "facts", "change", "rollback")


def test_several_hypotheses_are_kept_for_the_rule_to_judge() -> None:
    assert accepted(LEAST + "hypothesis: [one, two]\n").hypotheses == ("one", "two")


def test_a_scope_lies_in_its_incidents_folder() -> None:
    assert scope_path("INC-2041") == ".incidents/INC-2041/scope.yaml"


@pytest.mark.parametrize("shape", list(records(SCOPE)), ids=lambda r: r.make.__name__)
def test_every_record_has_the_fields_of_its_model(shape: Record) -> None:
    built = {shape.renamed.get(n, n) for n in shape.fields}
    assert built == set(shape.make._fields)  # type: ignore[attr-defined]


def test_an_unknown_field_is_refused_with_the_nearest_and_all_known_ones() -> None:
    assert told("incident: INC-1\nhypotesis: x\n") == [
        f"line 2, column 1: hypotesis: unknown field; did you mean `hypothesis`?"
        f" known fields: {SCOPE_FIELDS}"
    ]
    assert told("incident: INC-1\nrollback:\n  xyz: 1\n") == [
        "line 3, column 3: rollback.xyz: unknown field; known fields: how, to, by, minutes, steps"
    ]
    assert told("incident: INC-1\nchange:\n  - {file: a, restor: abcdef1}\n") == [
        "line 3, column 15: change[0].restor: unknown field; did you mean `restore`?"
        " known fields: file, keys, symbols, restore, add, delete, revert, mainline"
    ]


def test_every_problem_of_a_file_is_told_in_one_round() -> None:
    text = "lead: 1\nseverty: sev1\nlimits: {files: many}\nfacts: [{at: now}]\n"
    assert [(p.line, p.column, p.field) for p in refused(text)] == [
        (1, 7, "lead"),
        (2, 1, "severty"),
        (3, 17, "limits.files"),
        (4, 14, "facts[0].at"),
        (4, 9, "facts[0]"),
        (1, 1, ""),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "line 1, column 1: the file is empty; `hotfence schema scope` has the form"),
        ("# later\n", "line 1, column 1: the file is empty; `hotfence schema scope` has the form"),
        ("~\n", "line 1, column 1: found nothing, expected a mapping"),
        ("[1]\n", "line 1, column 1: found a list, expected a mapping"),
        ("hello\n", "line 1, column 1: found text, expected a mapping"),
        ("3\n", "line 1, column 1: found a number, expected a mapping"),
        (
            "lead: dana\n",
            "line 1, column 1: the field `incident` is missing: the incident, as in the branch"
            " and folder name",
        ),
        (
            "incident:\n",
            "line 1, column 1: the field `incident` is missing: the incident, as in the branch"
            " and folder name",
        ),
        ("incident: ../x\n", "line 1, column 11: incident: found '../x', expected an incident id"),
        (
            "incident: ''\n",
            "line 1, column 1: the field `incident` is missing:"
            " the incident, as in the branch and folder name",
        ),
        (
            "incident: 2041\n",
            "line 1, column 11: incident: found a number, expected an incident id;"
            ' for text write "2041"',
        ),
        (
            LEAST + "lead: yes\n",
            'line 2, column 7: lead: found true or false, expected text; for text write "yes"',
        ),
        (
            LEAST + "lead: 1:30\n",
            'line 2, column 7: lead: found a number, expected text; for text write "1:30"',
        ),
        (
            LEAST + "lead: 2020-99-99\n",
            'line 2, column 7: lead: found a date, expected text; for text write "2020-99-99"',
        ),
        (
            LEAST + "limits: {files: 012}\n",
            "line 2, column 17: limits.files: found 012, expected a whole number such as 3",
        ),
        (
            LEAST + "limits: {files: -1}\n",
            "line 2, column 17: limits.files: found -1, expected a whole number such as 3",
        ),
        (
            LEAST + "limits: {files: 1:30}\n",
            "line 2, column 17: limits.files: found 1:30, expected a whole number such as 3",
        ),
        (
            LEAST + "limits: {files: 1000001}\n",
            "line 2, column 17: limits.files: found 1000001, expected a number from 0 to 1000000",
        ),
        (
            LEAST + "change: [{file: a, add: yes}]\n",
            "line 2, column 25: change[0].add: found yes, expected true or false",
        ),
        (
            LEAST + "rollback: {how: undo}\n",
            "line 2, column 17: rollback.how: found 'undo', expected one of revert, flag, config,"
            " redeploy",
        ),
        (
            LEAST + "rollback: {how: revert, to: main}\n",
            "line 2, column 11: rollback: `to: main` must be a commit id of 7 or more hex digits"
            " for how: revert",
        ),
        (
            LEAST + "rollback: {how: config, to: abc}\n",
            "line 2, column 11: rollback: `to: abc` must be a commit id of 7 or more hex digits"
            " for how: config",
        ),
        (
            LEAST + "last_known_good: v1.2.3\n",
            "line 2, column 18: last_known_good: found 'v1.2.3', expected a commit id of 7 or more"
            " hex digits",
        ),
        (
            LEAST + "last_known_good: 1234567\n",
            "line 2, column 18: last_known_good: found a number, expected a commit id of 7 or more"
            ' hex digits; for text write "1234567"',
        ),
        (
            LEAST + "change: [{file: a, restore: HEAD~1}]\n",
            "line 2, column 29: change[0].restore: found 'HEAD~1', expected a commit id of 7 or"
            " more hex digits",
        ),
        (
            LEAST + "change: [{add: true}]\n",
            "line 2, column 10: change[0]: name a `file`, or a commit to `revert`",
        ),
        (
            LEAST + "change: [{}]\n",
            "line 2, column 10: change[0]: name a `file`, or a commit to `revert`",
        ),
        (
            LEAST + "change: [{file: a, restore: abcdef1, delete: true}]\n",
            "line 2, column 10: change[0]: `restore` and `delete` exclude each other; leave one",
        ),
        (
            LEAST + "change: [{file: a, add: true, delete: true}]\n",
            "line 2, column 10: change[0]: `add` and `delete` exclude each other;"
            " use one entry for each file",
        ),
        (
            LEAST + "facts: [{at: 2026-11-23T09:14:05, says: x}]\n",
            "line 2, column 14: facts[0].at: found '2026-11-23T09:14:05', expected a time with its"
            " zone such as 2026-11-23T09:14:05Z",
        ),
        (
            LEAST + "facts: [{at: 2026-02-30T09:14:05Z, says: x}]\n",
            "line 2, column 14: facts[0].at: '2026-02-30T09:14:05Z' is no real time; expected a"
            " time with its zone such as 2026-11-23T09:14:05Z",
        ),
        (
            LEAST + "facts: [{at: now}]\n",
            "line 2, column 14: facts[0].at: found 'now', expected a time with its zone such as"
            " 2026-11-23T09:14:05Z",
        ),
        (
            LEAST + "facts: x\n",
            "line 2, column 8: facts: found text, expected a list",
        ),
        (
            LEAST + "change: {file: a}\n",
            "line 2, column 9: change: found a mapping, expected a list",
        ),
    ],
)
def test_a_wrong_value_is_told_with_what_was_found_and_what_was_expected(
    text: str, line: str
) -> None:
    assert told(text)[0] == line


@pytest.mark.parametrize(("path", "shape", "text"), LEAVES, ids=[leaf[0] for leaf in LEAVES])
def test_a_wrong_type_in_any_field_names_the_field_and_both_types(
    path: str, shape: Shape, text: str
) -> None:
    lists = isinstance(shape, ListOf)
    if isinstance(shape, Record | ListOf):
        wrong, found = ("{x: 1}", "a mapping") if lists else ("[1]", "a list")
    else:
        wrong, found = "[1]", "a list"
    line = text.replace("@", wrong)
    start = LEAST if not line.startswith("incident") else ""
    problems = refused(start + line + "\n")
    mine = [p for p in problems if p.field == path]
    assert mine, problems
    assert mine[0].message.startswith(f"found {found}, expected ")
    assert mine[0].line == (2 if start else 1)
    assert mine[0].column == line.index(wrong) + 1


def test_symbols_without_their_grammars_are_refused_with_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = LEAST + "change: [{file: a.py, symbols: [f]}]\n"
    assert not read_scope(text.encode())[1]
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    (problem,) = refused(text)
    assert "pip install 'hotfence[symbols]'" in problem.message


@pytest.mark.parametrize(
    "pattern",
    ["*", "**", "**/*", "/**", "*.*", "/", "?*", "**/**", "*/**", "*/", "./*", "."],
)
def test_a_glob_of_wildcards_alone_is_refused(pattern: str) -> None:
    problem = refused(LEAST + f"change: [{{file: '{pattern}'}}]\n")[0]
    assert (problem.line, problem.column, problem.field) == (2, 17, "change[0].file")


@pytest.mark.parametrize("pattern", ["[!~]*", "*[!~]*", "**/[!~]*", "[!~]*/**"])
def test_a_glob_that_lets_in_everything_by_a_negated_class_is_refused(pattern: str) -> None:
    assert told(LEAST + f"change: [{{file: '{pattern}'}}]\n") == [
        f"line 2, column 17: change[0].file: '{pattern}' lets in every file; name the files"
    ]


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        (" a", "a pattern must not be empty or begin or end with a space"),
        ("!a", "a pattern cannot be negated with '!'"),
        ("a\\b", "a pattern cannot hold a backslash; put special characters in [ ]"),
        ("//", "a pattern must name something"),
        ("a/../b", "a pattern cannot hold '.' or '..' as a path segment"),
        ("a[", "a '[' in the pattern is not closed by a ']'"),
        ("a/[[:alpha:]]", "character classes such as [:alpha:] are not supported"),
        ("**", "'**' lets in every file; name the files"),
    ],
)
def test_a_bad_glob_is_told_as_such(pattern: str, message: str) -> None:
    problems = refused(LEAST + f"change: [{{file: '{pattern}'}}]\n")
    assert [p.message for p in problems] == [message]


BLANKABLE = [leaf for leaf in LEAVES if leaf[0] != "incident"]


@pytest.mark.parametrize("blank", ["", "~", "null", "# later"])
@pytest.mark.parametrize(
    ("path", "_shape", "text"),
    [leaf for leaf in BLANKABLE if "[" not in leaf[0]],
    ids=[leaf[0] for leaf in BLANKABLE if "[" not in leaf[0]],
)
def test_a_blank_field_counts_as_absent(path: str, _shape: Shape, text: str, blank: str) -> None:
    name, _, rest = path.partition(".")
    body = f"{name}:\n  {rest}: {blank}\n" if rest else f"{name}: {blank}\n"
    scope = accepted(LEAST + body)
    assert scope.missing() == ("lead", "hypothesis", "facts", "change", "rollback")
    del text


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("facts: [{says: }]", "the field `says` is missing: what was seen"),
        ("facts: [{says: ''}]", "the field `says` is missing: what was seen"),
        ("facts: [{says: '  '}]", "the field `says` is missing: what was seen"),
        ("rollout: {watch: [{signal: a, good: }]}", "the field `good` is missing"),
        ("change: [{file: }]", "name a `file`, or a commit to `revert`"),
        ("change: [{file: , add: true}]", "name a `file`, or a commit to `revert`"),
        ("change: [{file: ~}]", "name a `file`, or a commit to `revert`"),
        ("change: [{file: a, keys: }]", "`keys` is empty; fill it in"),
        ("change: [{file: a, keys: []}]", "found 0 entries, expected at least 1"),
        ("change: [{file: a, symbols: ~}]", "`symbols` is empty; fill it in"),
        ("change: [{file: a, symbols: []}]", "found 0 entries, expected at least 1"),
        ("change: [{file: a, restore: ''}]", "`restore` is empty; fill it in"),
    ],
)
def test_a_required_field_left_blank_is_missing(body: str, message: str) -> None:
    assert any(p.message.startswith(message) for p in refused(LEAST + body + "\n"))


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-23T09:14:05Z",
        "2026-11-23 09:14:05Z",
        "2026-11-23T09:14:05.25Z",
        "2026-11-23T10:14:05+01:00",
        "2026-11-23T03:44:05-05:30",
        "2026-11-23 09:14:05 Z",
    ],
)
def test_a_time_is_read_in_any_zone(moment: str) -> None:
    assert accepted(LEAST + f"facts: [{{at: '{moment}', says: x}}]\n").facts[0].at == 1795425245


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-23",
        "2026-11-23T09:14:05",
        "2026-11-23T24:00:00Z",
        "2026-11-23T09:60:00Z",
        "2026-11-23T09:14:61Z",
        "2026-11-23T09:14:99Z",
        "2026-13-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "2026-11-23T09:14:05+15:00",
        "2026-11-23T09:14:05+01:60",
        "٢٠٢٦-11-23T09:14:05Z",
        "yesterday",
    ],
)
def test_a_time_that_does_not_exist_is_refused(moment: str) -> None:
    assert refused(LEAST + f"facts: [{{at: '{moment}', says: x}}]\n")[0].field == "facts[0].at"


@pytest.mark.parametrize(
    "body",
    [
        "limits: {files: " + "9" * 5_000 + "}",
        "lead: " + "1" * 5_000,
        "rollback: {how: '" + "k" * 60_000 + "'}",
        "last_known_good: '" + "k" * 1_900 + "'",
        "change: [{file: a, add: " + "k" * 60_000 + "}]",
        "facts: [{says: x, at: " + "k" * 60_000 + "}]",
        "? " + "k" * 60_000 + "\n: 1",
        "change: [{file: '" + "*" * 1_900 + "'}]",
        "rollback: {how: revert, to: '" + "k" * 450 + "'}",
        "impact: *" + "k" * 60_000,
        "impact: !" + "k" * 60_000 + " x",
    ],
    ids=lambda body: body[:18],
)
def test_a_very_long_value_does_not_flood_the_message(body: str) -> None:
    assert max(len(line) for line in told(LEAST + body + "\n")) <= LONGEST_TOLD


@pytest.mark.parametrize(
    "body",
    [
        "\n".join(f"z{i}:" for i in range(9_000)),
        "\n".join(f"incidents{i}:" for i in range(4_300)),
        "change: [{" + ",".join(f"a{i}: b" for i in range(7_000)) + "}]",
        "change: [" + ",".join(["{a: b}"] * 9_000) + "]",
        "guesses: [" + ",".join("1" * 30_000) + "]",
        "change:\n" + "".join(f"  - file: {'*a' * 300}\n" for _ in range(100)),
    ],
    ids=lambda body: body[:18],
)
def test_a_text_full_of_mistakes_is_refused_within_a_second(body: str) -> None:
    refused(LEAST + body + "\n")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        "incident: INC-1\n".encode("utf-16"),
        b"#" * 70_000,
        b"[" * 60_000,
        b"incident: INC-1\n---\nincident: INC-2\n",
        b"incident: &a INC-1\nlead: *a\n",
        b"incident: !!python/object/apply:os.system [id]\n",
        b"incident: INC-1\0\n",
        b"incident: INC-1\n\tlead: x\n",
        b"incident: INC-1\nincident: INC-2\n",
    ],
    ids=lambda data: repr(data[:20]),
)
def test_a_text_that_is_no_plain_document_has_exactly_one_problem(data: bytes) -> None:
    assert len(refused(data)) == 1


@given(st.binary(max_size=400))
def test_arbitrary_bytes_never_crash_the_reader(data: bytes) -> None:
    scope, problems = read_scope(data)
    assert (scope is None) == bool(problems)


_NAMES = [name.rpartition(".")[2] for name, _, _ in LEAVES] + ["keys", "waivers", "x", "", "<<"]
_WORDS = [
    "",
    "~",
    "a",
    "yes",
    "012",
    "1:30",
    "2020-99-99",
    ".inf",
    "'",
    "|",
    "*",
    "3",
    "-",
    "INC-1",
]
_VALUES: st.SearchStrategy[str] = st.recursive(
    st.sampled_from(_WORDS) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda v: f"[{', '.join(v)}]")
        | st.lists(st.tuples(st.sampled_from(_NAMES), inner), max_size=4).map(
            lambda v: "{" + ", ".join(f"{k}: {w}" for k, w in v) + "}"
        )
    ),
    max_leaves=12,
)


@settings(max_examples=300)
@given(st.lists(st.tuples(st.sampled_from(_NAMES), _VALUES), max_size=8))
def test_yaml_like_text_never_crashes_the_reader(fields: list[tuple[str, str]]) -> None:
    text = LEAST + "".join(f"{name}: {value}\n" for name, value in fields)
    scope, problems = read_scope(text.encode())
    assert (scope is None) == bool(problems)
    assert all("\n" not in p.told for p in problems)


@settings(max_examples=300)
@given(
    st.integers(0, len(FULL) - 1),
    st.integers(0, 12),
    st.text(max_size=6) | st.sampled_from(["\t", "[", "{", ": ", "- ", "&a ", "*a", "~", "'"]),
)
def test_a_mutated_scope_never_crashes_the_reader(at: int, cut: int, put: str) -> None:
    text = FULL[:at] + put + FULL[at + cut :]
    scope, problems = read_scope(text.encode())
    assert (scope is None) == bool(problems)


def test_the_schema_is_valid_and_is_json() -> None:
    schema = scope_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert json.loads(json.dumps(schema)) == schema


def value_schema(field: Field, schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a field's value, without the blank that stands for its absence."""
    found: dict[str, Any] = schema if field.required else schema["anyOf"][0]
    return found


def test_the_schema_describes_every_field() -> None:
    def walk(shape: Shape, schema: dict[str, Any]) -> None:
        if isinstance(shape, ListOf):
            walk(shape.item, schema["anyOf"][1]["items"] if shape.single else schema["items"])
        if isinstance(shape, MapOf):
            walk(shape.value, next(iter(schema["patternProperties"].values())))
        if isinstance(shape, Record):
            assert list(schema["properties"]) == list(shape.fields)
            for name, field in shape.fields.items():
                assert schema["properties"][name]["description"].startswith(field.about)
                walk(field.shape, value_schema(field, schema["properties"][name]))

    walk(SCOPE, scope_schema())


AGREEING = [
    (True, FULL),
    (True, LEAST),
    (True, LEAST + "hypothesis: [a, b]\n"),
    (True, LEAST + "facts: []\n"),
    (False, "lead: dana\n"),
    (False, "[]\n"),
    (False, LEAST + "hypotesis: x\n"),
    (False, LEAST + "lead: 1\n"),
    (False, LEAST + "lead: [a]\n"),
    (False, LEAST + "last_known_good: HEAD\n"),
    (False, LEAST + "limits: {files: -1}\n"),
    (False, LEAST + "limits: {files: 1000001}\n"),
    (False, LEAST + "limits: {files: 1.5}\n"),
    (False, LEAST + "limits: {files: '3'}\n"),
    (False, LEAST + "limits: {files: true}\n"),
    (False, LEAST + "limits: []\n"),
    (False, LEAST + "change: {file: a}\n"),
    (False, LEAST + "change: [{file: a, add: 1}]\n"),
    (False, LEAST + "change: [{file: a, add: 'true'}]\n"),
    (False, LEAST + "change: [{add: true}]\n"),
    (True, LEAST + "change: [{file: a, keys: [b]}]\n"),
    (True, LEAST + "change: [{revert: abcdef1}]\n"),
    (False, LEAST + "change: [{file: a, keys: []}]\n"),
    (False, LEAST + "change: [{revert: abcdef1, file: a}]\n"),
    (True, LEAST + "waivers: []\n"),
    (False, LEAST + "waivers: [{rule: HF223}]\n"),
    (False, LEAST + "facts: [{at: '2026-11-23T09:14:05Z'}]\n"),
    (False, LEAST + "rollback: {how: undo}\n"),
    (False, LEAST + "rollback: {minutes: 10001}\n"),
    (False, LEAST + "rollback: {steps: [" + "a," * 51 + "]}\n"),
    (False, LEAST + "guesses: [" + "a," * 101 + "]\n"),
    (False, LEAST + "lead: '" + "a" * 501 + "'\n"),
    (True, LEAST + "lead:\n"),
    (True, LEAST + "rollback: {to: }\n"),
]


@pytest.mark.parametrize(("valid", "text"), AGREEING, ids=[repr(t[-50:]) for _, t in AGREEING])
def test_the_schema_and_the_reader_agree(valid: bool, text: str) -> None:
    scope, _ = read_scope(text.encode())
    validator = jsonschema.Draft202012Validator(scope_schema())
    document = yaml.load(text, Loader=EditorLoader)
    by_schema = next(validator.iter_errors(document), None) is None
    assert (scope is not None, by_schema) == (valid, valid)


def test_unused_shapes_of_the_scope_are_told_apart() -> None:
    kinds = {type(shape) for _, shape, _ in LEAVES}
    assert {Boolean, Integer, ListOf, Record} <= kinds
    assert any(issubclass(kind, Text) for kind in kinds)
