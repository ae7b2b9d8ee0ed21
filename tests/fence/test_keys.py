"""`keys`: other values that move along, in every format, through real commits and pushes."""

from collections.abc import Callable

import pytest

from hotfence.model.rule import Executable, Symlink
from hotfence.practice import Shop
from tests.conftest import GroundMaker
from tests.fence.ground import Edit, Ground, replaced

YAML, KUBE, JSON, TOML = "conf/app.yaml", "conf/kube.yaml", "conf/app.json", "conf/app.toml"
INI, PROPS, ENV, XML, HCL = "conf/app.ini", "conf/app.properties", ".env", "conf/app.xml", "main.tf"

FILES = {
    YAML: """\
defaults: &defaults
  timeout_ms: 100
  retries: 2
workers:
  checkout:
    # how long to wait
    timeout_ms: 3000
    retries: 2
    password: hunter2hunter2
  search:
    <<: *defaults
    name: search
hosts: [a, b, c]
# where it runs
mode: "on"
codes:
  1: one
  "2": two
""",
    KUBE: """\
kind: Deployment
metadata: {name: shop}
spec:
  replicas: 2
  containers:
    - name: app
      image: shop:1
      stdin: false
      env: [{name: A, value: "1"}, {name: B, value: "2"}]
    - name: proxy
      image: proxy:1
      tty: false
---
kind: Service
metadata: {name: shop}
spec:
  port: 80
""",
    JSON: """\
{
  "workers": {"checkout": {"timeout_ms": 3000, "retries": 2}},
  "rates": [1, 2, 3],
  "ratio": 1.0
}
""",
    TOML: """\
title = "shop"

[workers.checkout]
timeout_ms = 3000
retries = 2

[[hosts]]
name = "a"

[[hosts]]
name = "b"
""",
    INI: """\
[workers]
timeout_ms = 3000
retries = 2

[search]
timeout_ms = 100
""",
    PROPS: """\
workers.timeout_ms=3000
workers.retries=2
greeting=hello
""",
    ENV: """\
TIMEOUT_MS=3000
RETRIES=2
API_TOKEN=abcdef
""",
    XML: """\
<config>
  <worker name="checkout" retries="2">
    <timeout>3000</timeout>
  </worker>
  <worker name="search" retries="1">
    <timeout>100</timeout>
  </worker>
</config>
""",
    HCL: """\
resource "queue" "checkout" {
  timeout_ms = 3000
  retries    = 2
}

resource "queue" "search" {
  timeout_ms = 100
}
""",
}

# What the scope names in each file, and how its value stands there.
KEY = {
    YAML: ("workers.checkout.timeout_ms", "timeout_ms: 3000"),
    KUBE: ("[kind=Deployment].spec.replicas", "replicas: 2"),
    JSON: ("workers.checkout.timeout_ms", '"timeout_ms": 3000'),
    TOML: ("workers.checkout.timeout_ms", "timeout_ms = 3000"),
    INI: ("workers.timeout_ms", "timeout_ms = 3000"),
    PROPS: ('"workers.timeout_ms"', "workers.timeout_ms=3000"),
    ENV: ("TIMEOUT_MS", "TIMEOUT_MS=3000"),
    XML: ("config.worker[@name=checkout].timeout", "<timeout>3000</timeout>"),
    HCL: ("resource.queue.checkout.timeout_ms", "timeout_ms = 3000"),
}


Change = Callable[[str], str]


def mended(path: str, text: str | None = None) -> str:
    """Return a file with the named key's value changed, and nothing else."""
    old = KEY[path][1]
    new = old.replace("3000", "30000").replace("replicas: 2", "replicas: 4")
    return (text or FILES[path]).replace(old, new)


def also(old: str, new: str) -> Change:
    """Return what changes the named key, and puts one more text for another."""

    def change(path: str) -> str:
        text = mended(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        return text.replace(old, new)

    return change


def end(more: str) -> Change:
    return lambda path: mended(path) + more


def start(more: str) -> Change:
    return lambda path: more + mended(path)


def swapped(text: str, one: str, other: str) -> str:
    return text.replace(one, "\0").replace(other, one).replace("\0", other)


def crlf(path: str) -> str:
    return mended(path).replace("\n", "\r\n")


ATTACKS: dict[str, dict[str, Change]] = {
    YAML: {
        "other-key": also("    retries: 2\n    p", "    retries: 9\n    p"),
        "duplicate-key": also("    retries: 2\n    p", "    retries: 2\n    retries: 9\n    p"),
        "duplicate-of-the-named": also("    password", "    timeout_ms: 1\n    password"),
        "case-twin": also("    password", "    Timeout_ms: 1\n    password"),
        "type-twin": also("  1: one", '  "1": uno\n  1: one'),
        "key-of-another-type": also("  1: one", '  "1": one'),
        "value-of-another-type": also("    retries: 2\n    p", '    retries: "2"\n    p'),
        "yes-for-on": also('mode: "on"', "mode: on"),
        "octal": also("    retries: 2\n    p", "    retries: 02\n    p"),
        "float": also("    retries: 2\n    p", "    retries: 2.0\n    p"),
        "anchored-value": also("  timeout_ms: 100", "  timeout_ms: 200"),
        "merge-key-added": also("    password", "    <<: {evil: 1}\n    password"),
        "merge-key-gone": also("    <<: *defaults\n", ""),
        "merge-overridden": also("    name: search", "    name: search\n    retries: 9"),
        "alias-for-a-value": also("timeout_ms: 30000", "timeout_ms: *defaults"),
        "mapping-for-a-value": also("timeout_ms: 30000", "timeout_ms: {a: 1, b: 2}"),
        "list-for-a-value": also("timeout_ms: 30000", "timeout_ms: [1, 2]"),
        "list-moved": also("[a, b, c]", "[b, a, c]"),
        "list-longer": also("[a, b, c]", "[a, b, c, d]"),
        "list-shorter": also("[a, b, c]", "[a, b]"),
        "second-document": end("---\nworkers: {checkout: {timeout_ms: 1}}\n"),
        "document-ended": also("hosts:", "...\n---\nhosts:"),
        "look-alike-key": also("timeout_ms: 30000", "timeout_m\u0455: 30000"),
        "look-alike-beside": also("    password", "    timeout_m\u0455: 1\n    password"),
        "full-width": also("    password", "    \uff54imeout_ms: 1\n    password"),
        "invisible": also("    password", "    timeout\u200b_ms: 1\n    password"),
        "byte-order-mark": start("\ufeff"),
        "next-line": also("    password", "    x: a\u0085    y: b\n    password"),
        "carriage-return": also("    password", "    # x\r    y: b\n    password"),
        "commented-out": also("    retries: 2\n    p", "    # retries: 2\n    p"),
        "key-renamed": also("timeout_ms: 30000", "timeout: 30000"),
        "key-gone-elsewhere": also('mode: "on"\n', ""),
        "null-added": also("    password", "    extra:\n    password"),
        "tag": also("    retries: 2\n    p", "    retries: !!str 2\n    p"),
        "python-tag": also('mode: "on"', "mode: !!python/name:os.system x"),
        "directive": start("%YAML 1.1\n---\n"),
        "moved-out": also("    timeout_ms: 30000\n", "  timeout_ms: 30000\n"),
        "does-not-parse": end("}\n"),
        "tab": also("    password", "\tpassword"),
    },
    KUBE: {
        "other-document": also("port: 80", "port: 8080"),
        "documents-swapped": lambda p: "---\n".join(reversed(mended(p).split("---\n"))),
        "document-added": end("---\nkind: Job\nmetadata: {name: evil}\n"),
        "second-of-its-kind": end("---\nkind: Deployment\nspec: {replicas: 99}\n"),
        "kind-swapped": also("kind: Deployment", "kind: StatefulSet"),
        "container-image": also("image: proxy:1", "image: proxy:2"),
        "containers-swapped": also("- name: app", "- name: application"),
        "env-value": also('value: "1"', 'value: "3"'),
    },
    JSON: {
        "other-key": also('"retries": 2', '"retries": 9'),
        "duplicate-key": also('"retries": 2', '"retries": 2, "timeout_ms": 1'),
        "escaped-duplicate": also('"retries": 2', '"retries": 2, "time\\u006fut_ms": 1'),
        "case-twin": also('"retries": 2', '"retries": 2, "Retries": 9'),
        "one-for-one-point-nought": also('"ratio": 1.0', '"ratio": 1'),
        "exponent": also('"ratio": 1.0', '"ratio": 1e0'),
        "text-for-a-number": also('"retries": 2', '"retries": "2"'),
        "list-moved": also("[1, 2, 3]", "[3, 2, 1]"),
        "prototype": also('"ratio": 1.0', '"ratio": 1.0, "__proto__": {"admin": true}'),
        "byte-order-mark": start("\ufeff"),
        "not-a-number": also('"ratio": 1.0', '"ratio": NaN'),
        "second-value": end('{"workers": {}}\n'),
        "does-not-parse": also('"ratio": 1.0', '"ratio": 1.0,,'),
    },
    TOML: {
        "other-key": also("retries = 2", "retries = 9"),
        "duplicate-key": also("retries = 2", "retries = 2\ntimeout_ms = 1"),
        "dotted-twin": also('title = "shop"', 'title = "shop"\nworkers.checkout.timeout_ms = 1'),
        "table-added": end("\n[workers.search]\ntimeout_ms = 1\n"),
        "item-added": end('\n[[hosts]]\nname = "evil"\n'),
        "items-swapped": lambda p: swapped(mended(p), '"a"', '"b"'),
        "case-twin": also("retries = 2", "retries = 2\nRetries = 9"),
        "text-for-a-number": also("retries = 2", 'retries = "2"'),
        "swallowed": also('title = "shop"', "title = '''shop'''\nextra = '''"),
    },
    INI: {
        "other-key": also("retries = 2", "retries = 9"),
        "other-section": also("timeout_ms = 100", "timeout_ms = 200"),
        "default-section": start("[DEFAULT]\ntimeout_ms = 1\n\n"),
        "section-twice": end("\n[workers]\ntimeout_ms = 1\n"),
        "case-twin": also("retries = 2", "retries = 2\nTIMEOUT_MS = 1"),
        "goes-on": also("retries = 2", "retries = 2\n  9"),
        "section-renamed": also("[search]", "[find]"),
        "commented-out": also("retries = 2", "; retries = 2"),
    },
    PROPS: {
        "other-key": also("workers.retries=2", "workers.retries=9"),
        "duplicate": end("workers.timeout_ms=1\n"),
        "escaped-twin": end("workers.timeout\\u005fms=1\n"),
        "goes-on": also("workers.timeout_ms=30000", "workers.timeout_ms=30000\\"),
        "colon-twin": end("workers.retries: 9\n"),
    },
    ENV: {
        "other-key": also("RETRIES=2", "RETRIES=9"),
        "duplicate": end("TIMEOUT_MS=1\n"),
        "export-twin": end("export RETRIES=9\n"),
        "swallowed": also("TIMEOUT_MS=30000", 'TIMEOUT_MS="30000'),
        "case-twin": end("retries=9\n"),
    },
    XML: {
        "other-attribute": also('checkout" retries="2"', 'checkout" retries="9"'),
        "other-element": also("<timeout>100<", "<timeout>200<"),
        "element-twice": also(
            "<timeout>30000</timeout>", "<timeout>30000</timeout><timeout>1</timeout>"
        ),
        "entity": start('<!DOCTYPE config [<!ENTITY x "1">]>\n'),
        "worker-added": also(
            "</config>", '<worker name="checkout"><timeout>1</timeout></worker></config>'
        ),
        "namespace": also("<config>", '<config xmlns="urn:evil">'),
        "instruction": start('<?xml-stylesheet href="evil.xsl"?>\n'),
        "commented-out": also("<timeout>100</timeout>", "<!-- <timeout>100</timeout> -->"),
    },
    HCL: {
        "other-key": also("retries    = 2", "retries    = 9"),
        "other-block": also("timeout_ms = 100", "timeout_ms = 200"),
        "block-added": end('\nresource "queue" "evil" {\n  timeout_ms = 1\n}\n'),
        "block-twice": end('\nresource "queue" "checkout" {\n  timeout_ms = 1\n}\n'),
        "label-renamed": also('"queue" "search"', '"queue" "find"'),
        "duplicate": also("retries    = 2", "retries    = 2\n  timeout_ms = 1"),
        "nested-block": also(
            "retries    = 2", "retries    = 2\n  lifecycle {\n    prevent_destroy = false\n  }"
        ),
        "commented-out": also("retries    = 2", "# retries  = 2"),
    },
}


@pytest.fixture(scope="module")
def ground(make_ground: GroundMaker) -> Ground:
    ground = make_ground(FILES)
    then = mended(YAML).replace("100", "150")
    ground.main({YAML: then}, "As it was", "then")
    ground.main({YAML: FILES[YAML]}, "As it is", "bad")
    return ground


def entry(path: str, *keys: str, more: str = "") -> str:
    named = ", ".join(f"'{key}'" for key in keys or (KEY[path][0],))
    return f"[{{file: {path}, keys: [{named}]{more}}}]"


@pytest.mark.parametrize(
    ("path", "change"),
    [
        pytest.param(path, change, id=f"{path.rpartition('.')[2]}-{name}")
        for path, found in ATTACKS.items()
        for name, change in found.items()
    ],
)
def test_another_key_that_moves_along_is_blocked(path: str, change: Change, ground: Ground) -> None:
    seen = ground.play(entry(path), {path: change(path)})
    assert "HF102" in seen.rules, seen.told


def test_a_comment_that_is_reworded_elsewhere_is_blocked(ground: Ground) -> None:
    change = also("# where it runs", "# where it hides")
    seen = ground.play(entry(YAML), {YAML: change(YAML)})
    assert seen.rules == {"HF223"}, seen.told


@pytest.mark.parametrize("path", FILES)
def test_the_named_key_alone_passes(path: str, ground: Ground) -> None:
    assert mended(path) != FILES[path]
    seen = ground.play(entry(path), {path: mended(path)})
    assert not seen.rules, seen.told


HONEST: list[tuple[str, str, str, str]] = [
    (KUBE, "[kind=Deployment].spec.containers[name=app].stdin", "stdin: false", "stdin: true"),
    (KUBE, "[0].spec.containers[name=app].env[name=B].value", '"2"', '"3"'),
    (KUBE, "[kind=Deployment].spec.containers[*].tty", "tty: false", "tty: true"),
    (YAML, "workers.*.timeout_ms", "timeout_ms: 3000", "timeout_ms: 30000"),
    (YAML, "hosts[1]", "[a, b, c]", "[a, x, c]"),
    (YAML, "workers.checkout.grace", "    password", "    grace: 5\n    password"),
    (JSON, "rates[2]", "[1, 2, 3]", "[1, 2, 4]"),
    (TOML, "hosts[name=b].port", '"b"\n', '"b"\nport = 80\n'),
    (XML, "config.worker[@name=search].@retries", 'retries="1"', 'retries="2"'),
]


@pytest.mark.parametrize(("path", "key", "old", "new"), HONEST, ids=[h[1] for h in HONEST])
def test_keys_are_named_in_many_ways(
    path: str, key: str, old: str, new: str, ground: Ground
) -> None:
    seen = ground.play(entry(path, key), replaced(path, old, new))
    assert not seen.rules, seen.told


def test_an_anchored_value_passes_where_all_its_places_are_named(ground: Ground) -> None:
    keys = ("defaults.timeout_ms", "workers.search.timeout_ms")
    seen = ground.play(entry(YAML, *keys), replaced(YAML, "timeout_ms: 100", "timeout_ms: 200"))
    assert not seen.rules, seen.told


def write(files: dict[str, object]) -> Callable[[Shop], None]:
    return lambda shop: shop.write(files)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rule", "edit"),
    [
        pytest.param("HF106", {YAML: Executable(mended(YAML))}, id="mode-beside"),
        pytest.param("HF106", {YAML: Symlink("kube.yaml")}, id="symlink"),
        pytest.param("HF107", {YAML: None}, id="deleted"),
        pytest.param("HF101", {YAML: None, "conf/new.yaml": mended(YAML)}, id="renamed"),
        pytest.param("HF221", {YAML: None, "conf/new.yaml": mended(YAML)}, id="rename-is-told"),
        pytest.param("HF101", {YAML: mended(YAML), "conf/App.yaml": "x: 1\n"}, id="path-by-case"),
        pytest.param(
            "HF101", {YAML: mended(YAML), "conf/\u0430pp.yaml": "x: 1\n"}, id="path-look-alike"
        ),
        pytest.param("HF101", {YAML: mended(YAML), JSON: mended(JSON)}, id="another-file"),
        pytest.param("HF102", {YAML: mended(YAML).encode() + b"\xff\n"}, id="not-utf-8"),
        pytest.param("HF102", {YAML: mended(YAML).encode("utf-16")}, id="utf-16"),
        pytest.param("HF102", {YAML: mended(YAML) + "\0"}, id="nul"),
        pytest.param("HF102", {YAML: ""}, id="emptied"),
        pytest.param("HF102", {YAML: crlf(YAML)}, id="line-ends"),
        pytest.param("HF102", {YAML: mended(YAML).replace("b, c]\n", "b, c]\r\n")}, id="one-crlf"),
    ],
)
def test_more_than_a_value_is_blocked(rule: str, edit: Edit, ground: Ground) -> None:
    seen = ground.play(entry(YAML), edit)
    assert rule in seen.rules, seen.told


RESTORE: list[tuple[str, str, bool]] = [
    ("the-value-of-then", mended(YAML), True),
    ("another-value", FILES[YAML].replace("3000", "20000"), False),
    ("still-the-bad-value", FILES[YAML].replace("hunter2hunter2", "hunter3"), False),
    ("text-for-the-number", FILES[YAML].replace("3000", '"30000"'), False),
    ("key-gone", FILES[YAML].replace("    timeout_ms: 3000\n", ""), False),
]


@pytest.mark.parametrize(("text", "passes"), [r[1:] for r in RESTORE], ids=[r[0] for r in RESTORE])
def test_a_restored_key_has_the_value_of_then(text: str, passes: bool, ground: Ground) -> None:
    seen = ground.play(entry(YAML, more=", restore: @then"), {YAML: text})
    assert seen.rules == set() if passes else "HF103" in seen.rules, seen.told


def test_a_restored_key_beside_another_change_is_blocked(ground: Ground) -> None:
    text = mended(YAML).replace("timeout_ms: 100", "timeout_ms: 150")
    seen = ground.play(entry(YAML, more=", restore: @then"), {YAML: text})
    assert "HF102" in seen.rules, seen.told


def test_a_finding_has_key_values_and_line_and_hides_secrets(ground: Ground) -> None:
    text = mended(YAML).replace("hunter2hunter2", "hunter3hunter3").replace("[a, b", "[a, z")
    seen = ground.play(entry(YAML), {YAML: text})
    told = [one for one in seen.told if "HF102" in one]
    assert any(f"{YAML} 9 workers.checkout.password" in one for one in told), told
    assert any(f"{YAML} 13 hosts[1]" in one and "b -> z" in one for one in told), told
    assert "hunter" not in seen.output + "".join(seen.told)
