"""The policy file: every refusal with its place, profiles, and which layer wins."""

import json
import time
import warnings
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hotfence.bundled import bundled
from hotfence.config.policy_file import (
    POLICY,
    PROFILES,
    InvalidPolicyError,
    Layer,
    policy_schema,
    profile,
    read_layer,
    resolve,
)
from hotfence.config.shape import ListOf, MapOf, Record, Shape
from hotfence.governed import PROFILE_PATTERNS
from hotfence.model.policy import (
    Ai,
    Approvers,
    Area,
    Branches,
    CatalogEntry,
    Key,
    Limits,
    Person,
    Policy,
    Service,
    Signoffs,
)
from hotfence.model.rule import RULE_NAMES
from tests.config.test_scope_file import EditorLoader, records, value_schema

DANA = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIM/n0EQXiko+Us6+0dWSsbslEmZ4ntP2Fa89RrPvQY++"
V = "version: 1\n"
FULL = """\
version: 1
extends: small-team
branches: {hotfix: ["hotfix/*"], protected: [main, "release/*"], deploy: ["deploy/*"]}
incident_id: "INC-[0-9]+"
people:
  dana: {emails: [dana@example.com], logins: [dana-k], keys: ["DANA dana"]}
approvers:
  sev1: {lead: dana, backup: sam}
  any: {lead: sam}
areas:
  payments: {files: ["**/payments/**", "**"], owners: [pat]}
limits: {changes: 1, files: 3, lines: 30}
rollback: {minutes: 15, steps: 3}
evidence: {minutes: 120}
ai: {identities: [bot@example.com], production_config: ["config/production/**"]}
signoffs: {accept: [signature], scope: false, merge: 1, rollout: 1, hours: 4, same_person: true}
rules: {HF224: warn, HF303: off}
""".replace("DANA", DANA)
FIELDS = (
    "version, extends, branches, incident_id, people, approvers, areas, services, limits,"
    " rollback, evidence, ai, signoffs, break_glass, catalog, rules"
)


def layer(text: str, source: str = "P") -> Layer:
    return read_layer(source, text.encode())


def own(text: str = "") -> Layer:
    """Return a repository's layer."""
    return layer(V + text, "repository")


def above(text: str = "") -> Layer:
    """Return a server's layer."""
    return layer(V + text, "server")


def told(text: str | bytes) -> list[str]:
    """Return the problems of a policy that must not read, in time and without a warning."""
    began = time.process_time()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(InvalidPolicyError) as caught:
            read_layer("P", text.encode() if isinstance(text, str) else text)
    assert time.process_time() - began < 1.0
    return [problem.told for problem in caught.value.problems]


def assert_layer_or_problems(data: bytes) -> None:
    """Read a text that may be anything; only an invalid policy with problems is an answer."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            read_layer("P", data)
        except InvalidPolicyError as error:
            problems = error.problems
        else:
            return
    assert problems


def test_the_full_policy_of_the_contract_reads_field_by_field() -> None:
    policy = layer(FULL).policy
    assert policy._replace(people={}, approvers={}, areas={}, rules={}) == Policy(
        version=1,
        extends="small-team",
        branches=Branches(("hotfix/*",), ("main", "release/*"), ("deploy/*",)),
        incident_id="INC-[0-9]+",
        people={},
        approvers={},
        areas={},
        limits=Limits(1, 3, 30),
        rollback=policy.rollback,
        evidence=policy.evidence,
        ai=Ai(("bot@example.com",), ("config/production/**",)),
        signoffs=Signoffs(("signature",), False, 1, 1, 4, True),
        rules={},
    )
    assert policy.people == {"dana": Person(("dana@example.com",), ("dana-k",), (Key(DANA),))}
    assert policy.approvers == {"sev1": Approvers("dana", "sam"), "any": Approvers("sam")}
    assert policy.areas == {"payments": Area(("**/payments/**", "**"), ("pat",))}
    assert (policy.rollback.minutes, policy.rollback.steps) == (15, 3)
    assert policy.evidence.minutes == 120
    assert policy.rules == {"HF224": "warn", "HF303": "off"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "line 1, column 1: the file is empty; `version: 1` is the least"),
        ("# x\n", "line 1, column 1: the file is empty; `version: 1` is the least"),
        ("[1]", "line 1, column 1: found a list, expected a mapping"),
        (
            "limits: {files: 1}\n",
            "line 1, column 1: the field `version` is missing: the version of this format: 1",
        ),
        (
            "version:\n",
            "line 1, column 1: the field `version` is missing: the version of this format: 1",
        ),
        (
            "version: one\n",
            "line 1, column 10: version: found one, expected a whole number such as 3",
        ),
        (
            V + "limit: {files: 1}\n",
            "line 2, column 1: limit: unknown field; did you mean `limits`?"
            f" known fields: {FIELDS}",
        ),
        (
            V + "extends: defalt\n",
            "line 2, column 10: extends: found 'defalt', expected one of default, small-team,"
            " regulated",
        ),
        (
            V + "rules: {HF001: warn}\n",
            "line 2, column 9: rules.HF001: an integrity rule has no level",
        ),
        (
            V + "rules: {HF999: warn}\n",
            "line 2, column 9: rules.HF999: no such rule; `hotfence rules` lists them",
        ),
        (
            V + "rules: {file-out-of-scope: warn}\n",
            "line 2, column 9: rules.file-out-of-scope: expected a rule id such as HF224"
            " as the key",
        ),
        (
            V + "rules: {HF224: loud}\n",
            "line 2, column 16: rules.HF224: found 'loud', expected one of off, warn, error",
        ),
        (V + "rules: [HF224]\n", "line 2, column 8: rules: found a list, expected a mapping"),
        (
            V + "branches: {hotfix: ['*']}\n",
            "line 2, column 21: branches.hotfix[0]: '*' takes in every branch; name them",
        ),
        (
            V + "branches: {hotfix: [refs/heads/x]}\n",
            "line 2, column 21: branches.hotfix[0]: write a branch pattern without refs/heads/",
        ),
        (
            V + "branches: {hotfix: ['hot?']}\n",
            "line 2, column 21: branches.hotfix[0]: a branch pattern holds letters and * only",
        ),
        (
            V + "branches: {hotfix: main}\n",
            "line 2, column 20: branches.hotfix: found text, expected a list",
        ),
        (
            V + "incident_id: '('\n",
            "line 2, column 14: incident_id: no regular expression: missing ), unterminated"
            " subpattern at position 0",
        ),
        (
            V + "approvers: {any: {backup: sam}}\n",
            "line 2, column 18: approvers.any: the field `lead` is missing: who leads",
        ),
        (
            V + "people: {'a b': {}}\n",
            "line 2, column 10: people.a b: expected a short name as the key",
        ),
        (
            V + "areas: {x: {files: ['!a']}}\n",
            "line 2, column 21: areas.x.files[0]: a pattern cannot be negated with '!'",
        ),
        (
            V + "signoffs: {accept: [email]}\n",
            "line 2, column 21: signoffs.accept[0]: found 'email', expected one of signature,"
            " review",
        ),
        (
            V + "signoffs: {merge: 11}\n",
            "line 2, column 19: signoffs.merge: found 11, expected a number from 0 to 10",
        ),
        (
            V + "signoffs: {hours: 0}\n",
            "line 2, column 19: signoffs.hours: found 0, expected a number from 1 to 720",
        ),
        (
            V + "signoffs: {scope: no}\n",
            "line 2, column 19: signoffs.scope: found no, expected true or false",
        ),
        (
            V + "limits: {files: &x 1}\n",
            "line 2, column 17: the anchor &x is refused; write the value out",
        ),
    ],
)
def test_a_wrong_policy_says_where_and_what_was_expected(text: str, line: str) -> None:
    assert told(text)[0] == line


def test_a_version_of_the_future_is_refused_in_words() -> None:
    assert told("version: 2\n") == [
        "line 1, column 10: version: found 2, expected 1, the only one that this version knows"
    ]


@pytest.mark.parametrize(
    "pattern",
    ["*", "**", "/", "/*", "", "refs/heads/x", "a b", "a..b", "a~1", "a^", "a:b", "a[b]", "a\\b",
     "hot?", "a\nb", "a\tb", "a\x7fb"],
    ids=repr,
)  # fmt: skip
def test_a_pattern_that_no_branch_can_match_or_every_branch_would_is_refused(pattern: str) -> None:
    text = V + f"branches: {{protected: [main], hotfix: [{json.dumps(pattern)}]}}\n"
    assert told(text)[0].startswith("line 2, column 40: branches.hotfix[0]: ")


@pytest.mark.parametrize("pattern", ["hotfix/*", "*-hotfix", "h*x", "einsatz/änderung-*", "fix"])
def test_an_ordinary_branch_pattern_is_accepted(pattern: str) -> None:
    assert own(f"branches: {{hotfix: ['{pattern}']}}").policy.branches.hotfix == (pattern,)


@pytest.mark.parametrize(
    "form",
    ["(", "(?P<n>", "a**", "\\1", "[z-a]", "a{99999999999999}", "(" * 99 + ")" * 98, "(?i"],
    ids=lambda form: form[:16],
)
def test_what_is_no_regular_expression_is_refused(form: str) -> None:
    found = told(V + f"incident_id: '{form}'\n")
    assert found[0].startswith("line 2, column 14: incident_id: no regular expression: ")


@pytest.mark.parametrize("form", ["[[a]", "[a&&b]", "[a||b]"])
def test_a_doubtful_regular_expression_warns_nobody(form: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        own(f"incident_id: '{form}'")


@pytest.mark.parametrize("rule", sorted(r for r in RULE_NAMES if r.startswith("HF0")))
def test_no_integrity_rule_takes_a_level(rule: str) -> None:
    for level in ("off", "warn", "error"):
        assert told(V + f"rules: {{{rule}: {level}}}\n")[0] == (
            f"line 2, column 9: rules.{rule}: an integrity rule has no level"
        )


@pytest.mark.parametrize("rule", sorted(r for r in RULE_NAMES if not r.startswith("HF0")))
def test_every_other_rule_of_the_contract_takes_every_level(rule: str) -> None:
    for level in ("off", "warn", "error"):
        assert own(f"rules: {{{rule}: {level}}}").policy.rules == {rule: level}


@pytest.mark.parametrize(
    "text",
    [
        V + "\n".join(f"z{i}:" for i in range(9_000)),
        V + "rules: {" + ", ".join(f"z{i}: x" for i in range(5_000)) + "}",
        V + "people: {" + ", ".join(f"'{i} ': x" for i in range(4_000)) + "}",
        V + "people: {" + ", ".join(f"p{i}: {{e: x}}" for i in range(4_000)) + "}",
        "[" * 60_000,
        "a" * 10_000_000,
    ],
    ids=lambda text: text[10:24],
)
def test_a_hostile_policy_is_refused_within_a_second(text: str) -> None:
    assert told(text)


def test_the_error_names_the_file_the_first_problem_and_the_next_step() -> None:
    with pytest.raises(InvalidPolicyError) as caught:
        read_layer(".hotfence.yaml on main", b"version: 1\nlimit: 1\nrule: 2\n")
    assert str(caught.value) == (
        ".hotfence.yaml on main".join(["the policy ", " cannot be read: "])
        + "line 2, column 1: limit: unknown field; did you mean `limits`? known fields: "
        + FIELDS
        + " (and 1 more); run `hotfence policy check` on it"
    )


@given(st.binary(max_size=300))
def test_arbitrary_bytes_give_a_layer_or_an_invalid_policy(data: bytes) -> None:
    assert_layer_or_problems(data)


@given(
    st.integers(0, len(FULL) - 1),
    st.integers(0, 12),
    st.text(max_size=6) | st.sampled_from(["\t", "[", "{", ": ", "- ", "&a ", "*a", "~", "'"]),
)
def test_a_mutated_policy_gives_a_layer_or_an_invalid_policy(at: int, cut: int, put: str) -> None:
    assert_layer_or_problems((FULL[:at] + put + FULL[at + cut :]).encode())


@given(st.text(max_size=30))
def test_any_text_is_a_regular_expression_or_refused(form: str) -> None:
    assert_layer_or_problems((V + f"incident_id: {json.dumps(form)}\n").encode())


# Profiles and the order of layers


@pytest.mark.parametrize("name", PROFILES)
def test_a_shipped_profile_is_valid_and_complete(name: str) -> None:
    policy = profile(name).policy
    assert policy.extends is None
    assert policy.branches.hotfix == ("hotfix/*",)
    assert "main" in policy.branches.protected
    assert policy.incident_id
    for record in (policy.limits, policy.rollback, policy.evidence, policy.signoffs):
        assert None not in record
    assert policy.signoffs.accept


@pytest.mark.parametrize("name", PROFILES)
def test_every_profile_governs_the_branches_that_hooks_take_for_granted(name: str) -> None:
    assert profile(name).policy.branches._asdict() == PROFILE_PATTERNS


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_is_the_yaml_of_its_file(name: str) -> None:
    with open(bundled("policies", f"{name}.yaml"), encoding="utf-8") as file:
        raw = yaml.safe_load(file)
    policy = profile(name).policy
    assert list(policy.branches.protected) == raw["branches"]["protected"]
    assert policy.limits._asdict() == raw["limits"]
    assert policy.rules == raw["rules"]


def test_without_any_policy_the_default_profile_is_in_force() -> None:
    policy = resolve(None, None)
    assert policy._replace(sources=()) == profile("default").policy
    assert policy.sources == ("profile default",)


def test_a_policy_that_extends_nothing_stands_over_the_default_profile() -> None:
    policy = resolve(own("limits: {files: 9}"), None)
    assert policy.limits == Limits(1, 9, 30)
    assert policy.sources == ("repository", "profile default")


# field, what the repository's file says, and what is in force over profile `regulated`
OVER_PROFILE: list[tuple[str, str, Any]] = [
    ("branches", "branches: {hotfix: ['fix/*']}", ("fix/*",)),
    ("incident_id", "incident_id: 'X-[0-9]'", "X-[0-9]"),
    ("limits", "limits: {files: 9}", (1, 9, 10)),
    ("rollback", "rollback: {minutes: 60}", (60, 3)),
    ("evidence", "evidence: {minutes: 999}", (999,)),
    ("ai", "ai: {identities: [bot]}", (("bot",), ())),
    ("signoffs", "signoffs: {merge: 0, scope: false}", (("signature",), False, 0, 2, 2, False)),
    ("catalog", "catalog: [{kind: schema, files: [x]}]", (CatalogEntry("schema", ("x",)),)),
    ("rules", "rules: {HF303: off}", {"HF303": "off", "HF306": "error"}),
    ("people", "people: {dana: {logins: [d]}}", {"dana": Person(logins=("d",))}),
    ("approvers", "approvers: {any: {lead: dana}}", {"any": Approvers("dana")}),
    ("areas", "areas: {x: {files: [a]}}", {"x": Area(("a",))}),
    ("services", "services: {x: {files: [a]}}", {"x": Service(("a",))}),
    ("break_glass", "break_glass: {people: [dana]}", (("dana",), None, ())),
]


@pytest.mark.parametrize(
    ("field", "text", "expected"), OVER_PROFILE, ids=[f for f, *_ in OVER_PROFILE]
)
def test_the_repository_wins_over_the_profile_it_extends(
    field: str, text: str, expected: object
) -> None:
    policy = resolve(own(f"extends: regulated\n{text}"), None)
    found = getattr(policy, field)
    assert (found.hotfix if field == "branches" else found) == expected
    assert policy.sources == ("repository", "profile regulated")


def test_every_field_of_the_policy_is_tried_over_a_profile() -> None:
    untried = {"version", "extends", "sources"}
    assert {f for f, *_ in OVER_PROFILE} == set(Policy._fields) - untried


# what the server says, what the repository says, the field, and what must be in force
SERVER_WINS: list[tuple[str, str, str, Any]] = [
    ("limits: {files: 2}", "limits: {files: 9}", "limits.files", 2),
    ("limits: {files: 9}", "limits: {files: 2}", "limits.files", 2),
    ("limits: {files: 0}", "limits: {files: 2}", "limits.files", 0),
    ("limits: {changes: 1}", "limits: {changes: 5}", "limits.changes", 1),
    ("limits: {lines: 5}", "limits: {lines: 50}", "limits.lines", 5),
    ("rollback: {minutes: 5}", "rollback: {minutes: 50}", "rollback.minutes", 5),
    ("rollback: {steps: 1}", "rollback: {steps: 9}", "rollback.steps", 1),
    ("evidence: {minutes: 60}", "evidence: {minutes: 600}", "evidence.minutes", 60),
    ("evidence: {minutes: 600}", "evidence: {minutes: 60}", "evidence.minutes", 60),
    ("signoffs: {merge: 2}", "signoffs: {merge: 0}", "signoffs.merge", 2),
    ("signoffs: {merge: 0}", "signoffs: {merge: 2}", "signoffs.merge", 2),
    ("signoffs: {rollout: 2}", "signoffs: {rollout: 0}", "signoffs.rollout", 2),
    ("signoffs: {scope: true}", "signoffs: {scope: false}", "signoffs.scope", True),
    ("signoffs: {scope: false}", "signoffs: {scope: true}", "signoffs.scope", True),
    ("signoffs: {hours: 2}", "signoffs: {hours: 700}", "signoffs.hours", 2),
    ("signoffs: {hours: 700}", "signoffs: {hours: 2}", "signoffs.hours", 2),
    ("signoffs: {accept: [signature]}", "signoffs: {accept: [signature, review]}",
     "signoffs.accept", ("signature",)),
    ("signoffs: {accept: [signature, review]}", "signoffs: {accept: [review]}",
     "signoffs.accept", ("review",)),
    ("signoffs: {accept: [signature]}", "signoffs: {accept: [review]}",
     "signoffs.accept", ("signature",)),
    ("rules: {HF101: error}", "rules: {HF101: off}", "rules", "error"),
    ("rules: {HF101: warn}", "rules: {HF101: off}", "rules", "warn"),
    ("rules: {HF101: off}", "rules: {HF101: error}", "rules", "error"),
    ("rules: {HF101: warn}", "rules: {HF101: error}", "rules", "error"),
    ("branches: {hotfix: [a/*]}", "branches: {hotfix: [b/*]}", "branches.hotfix", ("a/*", "b/*")),
    ("branches: {protected: [a]}", "branches: {protected: [b]}", "branches.protected", ("a",)),
    ("branches: {deploy: [a]}", "branches: {deploy: [b]}", "branches.deploy", ("a", "b")),
    ("ai: {identities: [a]}", "ai: {identities: [b]}", "ai.identities", ("a", "b")),
    ("ai: {production_config: [a]}", "ai: {production_config: [b]}",
     "ai.production_config", ("a", "b")),
    ("incident_id: 'S-[0-9]'", "incident_id: 'R-[0-9]'", "incident_id", "S-[0-9]"),
    ("people: {dana: {logins: [s]}}", "people: {dana: {logins: [r]}}", "people.dana",
     Person(logins=("s",))),
    ("people: {dana: {}}", "people: {sam: {logins: [r]}}", "people.sam", Person(logins=("r",))),
    ("approvers: {any: {lead: s}}", "approvers: {any: {lead: r}}", "approvers.any", Approvers("s")),
    ("areas: {x: {files: [s]}}", "areas: {y: {files: [r]}}", "areas.x", Area(("s",))),
    ("areas: {x: {files: [s]}}", "areas: {y: {files: [r]}}", "areas.y", Area(("r",))),
    ("services: {x: {files: [s]}}", "services: {x: {files: [r]}}", "services.x", Service(("s",))),
    ("services: {x: {files: [s]}}", "services: {y: {files: [r]}}", "services.y", Service(("r",))),
    ("break_glass: {people: [a, b]}", "break_glass: {people: [b, c]}", "break_glass.people",
     ("b",)),
    ("break_glass: {people: [a]}", "limits: {files: 1}", "break_glass.people", ("a",)),
    ("limits: {files: 1}", "break_glass: {people: [a]}", "break_glass.people", ("a",)),
    ("break_glass: {hours: 2}", "break_glass: {hours: 9}", "break_glass.hours", 2),
    ("break_glass: {rules: [HF403, HF101]}", "break_glass: {rules: [HF403, HF105]}",
     "break_glass.rules", ("HF403",)),
    ("break_glass: {rules: [HF403]}", "break_glass: {people: [a], rules: [HF105]}",
     "break_glass.people", ()),
    ("catalog: [{kind: schema, files: [s]}]", "catalog: [{kind: ordinary, files: [s]}]",
     "catalog", (CatalogEntry("schema", ("s",)),)),
    ("catalog: [{kind: ordinary, files: [s]}]", "catalog: [{kind: data, files: [r]}]",
     "catalog", (CatalogEntry("ordinary", ("s",)), CatalogEntry("data", ("r",)))),
]  # fmt: skip


@pytest.mark.parametrize(("server", "repository", "field", "expected"), SERVER_WINS)
def test_the_stricter_of_server_and_repository_is_in_force(
    server: str, repository: str, field: str, expected: object
) -> None:
    found: Any = resolve(own(repository), above(server))
    for name in field.split("."):
        found = found[name] if isinstance(found, dict) else getattr(found, name)
    assert (found["HF101"] if field == "rules" else found) == expected


def test_every_field_of_the_policy_is_tried_under_a_server() -> None:
    assert {field.partition(".")[0] for *_, field, _ in SERVER_WINS} == set(Policy._fields) - {
        "version",
        "extends",
        "sources",
    }


def test_a_server_that_says_nothing_changes_nothing() -> None:
    repository = own("limits: {files: 7}\nsignoffs: {accept: [review]}")
    alone, under = resolve(repository, None), resolve(repository, above())
    assert under._replace(sources=()) == alone._replace(sources=())
    assert under.sources == ("server", "repository", "profile default")


def test_a_server_may_extend_a_profile_of_its_own() -> None:
    policy = resolve(own("limits: {files: 9, lines: 99}"), above("extends: regulated"))
    assert policy.limits == Limits(1, 1, 10)
    assert policy.signoffs == Signoffs(("signature",), True, 2, 2, 2, False)
    assert policy.rules["HF303"] == "error"


_LIMITS = st.none() | st.integers(0, 50)


@given(_LIMITS, _LIMITS, st.sampled_from([None, *PROFILES]))
def test_a_repository_is_never_looser_than_its_server(
    server: int | None, repository: int | None, extended: str | None
) -> None:
    upper = above(f"limits: {{files: {server}}}\n" if server is not None else "")
    lower = own(
        (f"extends: {extended}\n" if extended else "")
        + (f"limits: {{files: {repository}}}\n" if repository is not None else "")
    )
    found = resolve(lower, upper).limits.files
    assert found is not None
    if server is not None:
        assert found <= server
    if repository is not None:
        assert found <= repository


# The schema


@pytest.mark.parametrize("shape", list(records(POLICY)), ids=lambda r: r.make.__name__)
def test_every_record_has_the_fields_of_its_model(shape: Record) -> None:
    model = set(shape.make._fields) - {"sources"}  # type: ignore[attr-defined]
    assert set(shape.fields) == model


def test_the_schema_is_valid_and_is_json() -> None:
    schema = policy_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert json.loads(json.dumps(schema)) == schema


def test_the_schema_describes_every_field() -> None:
    def walk(shape: Shape, schema: dict[str, Any]) -> None:
        if isinstance(shape, ListOf):
            walk(shape.item, schema["items"])
        if isinstance(shape, MapOf):
            walk(shape.value, next(iter(schema["patternProperties"].values())))
        if isinstance(shape, Record):
            assert list(schema["properties"]) == list(shape.fields)
            for name, field in shape.fields.items():
                assert schema["properties"][name]["description"] == field.about
                walk(field.shape, value_schema(field, schema["properties"][name]))

    walk(POLICY, policy_schema())


AGREEING = [
    (True, FULL),
    (True, V),
    (True, V + "rules: {HF224: off}\n"),
    (True, V + "limits:\n"),
    (False, "limits: {files: 1}\n"),
    (False, "version: 2\n"),
    (False, "version: '1'\n"),
    (False, V + "limit: {files: 1}\n"),
    (False, V + "extends: mine\n"),
    (False, V + "rules: {HF224: loud}\n"),
    (False, V + "rules: {X: warn}\n"),
    (False, V + "rules: {HF001: warn}\n"),
    (False, V + "rules: {HF999: warn}\n"),
    (False, V + "people: {'a b': {}}\n"),
    (False, V + "people: []\n"),
    (False, V + "approvers: {any: {backup: x}}\n"),
    (False, V + "signoffs: {merge: 11}\n"),
    (False, V + "signoffs: {hours: 0}\n"),
    (False, V + "signoffs: {accept: [email]}\n"),
    (False, V + "signoffs: {scope: 'true'}\n"),
    (False, V + "branches: {hotfix: main}\n"),
]


@pytest.mark.parametrize(("valid", "text"), AGREEING, ids=[repr(t[-40:]) for _, t in AGREEING])
def test_the_schema_and_the_reader_agree(valid: bool, text: str) -> None:
    try:
        by_reader = bool(layer(text))
    except InvalidPolicyError:
        by_reader = False
    validator = jsonschema.Draft202012Validator(policy_schema())
    document = yaml.load(text, Loader=EditorLoader)
    by_schema = next(validator.iter_errors(document), None) is None
    assert (by_reader, by_schema) == (valid, valid)


@pytest.mark.parametrize("name", PROFILES)
def test_the_schema_accepts_the_shipped_profiles(name: str) -> None:
    with open(bundled("policies", f"{name}.yaml"), encoding="utf-8") as file:
        document = yaml.load(file, Loader=EditorLoader)
    jsonschema.Draft202012Validator(policy_schema()).validate(document)
