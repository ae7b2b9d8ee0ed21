"""Measure what looking into the keys of a file costs, in units of parsing it once.

Run it with `python benchmarks/keys.py`. Each line is one file with one changed value: the time
to tell that change, both sides read, against one parse of one side by the usual library (HCL,
.properties and .env: against YAML of as many lines, by PyYAML's parser in C). Start-up is
measured by itself, in units of `python -I -c pass`: what a hook pays when it first asks. Times
are of the processor, since other work on the machine is not hotfence's.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from configparser import RawConfigParser
from typing import NamedTuple
from xml.etree import ElementTree

import yaml

from hotfence.structured import UnreadableKeysError, outside

TARGET_MS = 120.0  # of a YAML file of 2,000 lines, beyond start-up
HOSTILE_MS = 2000.0  # of 5 MB, judged or refused
SIZE = 5 << 20
Parse = Callable[[str], object]


class Case(NamedTuple):
    """A file, its parse by a library, and the pattern of the key that changes."""

    path: str
    text: str
    parse: Parse
    key: str


def yaml_text(lines: int) -> str:
    return "".join(
        f"service{at}:\n  image: registry.example.com/app:{at}\n  timeout_ms: {800 + at}\n"
        f"  env: [{{name: REGION, value: eu-{at}}}]\n"
        for at in range(lines // 4)
    )


def cases() -> list[Case]:
    many = range(500)
    return [
        Case("a.yaml", yaml_text(2000), parse_yaml, "service9.timeout_ms"),
        Case(
            "a.json",
            json.dumps({f"s{at}": {"timeout_ms": 800 + at, "l": [1]} for at in many}, indent=1),
            json.loads,
            "s9.timeout_ms",
        ),
        Case(
            "a.toml",
            "".join(f"[s{at}]\ntimeout_ms = {800 + at}\nl = [1]\n" for at in many),
            tomllib.loads,
            "s9.timeout_ms",
        ),
        Case(
            "a.ini",
            "".join(f"[s{at}]\ntimeout_ms = {800 + at}\nl = 1\n" for at in many),
            parse_ini,
            "s9.timeout_ms",
        ),
        Case(
            "a.xml",
            "<r>"
            + "".join(f"<s{at}><timeout_ms>{800 + at}</timeout_ms></s{at}>\n" for at in many)
            + "</r>",
            ElementTree.fromstring,
            "r.s9.timeout_ms",
        ),
        Case(
            "a.tf",
            "".join(f's "s{at}" {{\n  timeout_ms = {800 + at}\n  l = [1]\n}}\n' for at in many),
            parse_words,
            "s.s9.timeout_ms",
        ),
        Case(
            "a.properties",
            "".join(f"s{at}.timeout_ms={800 + at}\n" for at in many),
            parse_words,
            "s9.timeout_ms",
        ),
        Case(
            ".env",
            "".join(f"S{at}_TIMEOUT_MS={800 + at}\n" for at in many),
            parse_words,
            "S9_TIMEOUT_MS",
        ),
    ]


def parse_yaml(text: str) -> object:
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def parse_ini(text: str) -> object:
    parser = RawConfigParser()
    parser.read_string(text)
    return parser


def parse_words(text: str) -> object:
    """Stand in for a library where Python has none: YAML of as many lines."""
    return parse_yaml(yaml_text(text.count("\n")))


def median_ms(work: Callable[[], object], rounds: int) -> float:
    samples = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        samples.append((time.process_time() - began) * 1000)
    return statistics.median(samples)


def measure(case: Case, rounds: int) -> float:
    old, new = case.text.encode(), case.text.replace("809", "30000").encode()
    assert outside(case.path, old, new, [case.key]) == ()
    assert len(outside(case.path, old, new, [])) == 1
    took = median_ms(lambda: outside(case.path, old, new, [case.key]), rounds)
    parse = median_ms(lambda: case.parse(case.text), rounds)
    lines = case.text.count("\n")
    print(f"{case.path:14} {lines:6} lines {took:9.1f} ms {took / parse:8.1f} parses")
    return took


def measure_hostile(path: str, row: str) -> float:
    """Tell the keys of 5 MB, and of what is just inside of the bounds."""
    worst = 0.0
    for size in (SIZE, 2_000_000, 1_000_000, 500_000, 250_000):
        rows = "".join(row.format(at) for at in range(size // len(row.format(100_000))))
        wrapped = {"a.json": f'{{{rows}"z": 1}}', "a.xml": f"<a>{rows}</a>"}.get(path, rows)
        old, new = wrapped.encode(), wrapped.replace("1", "2", 1).encode()
        began = time.process_time()
        try:
            outside(path, old, new, [])
        except UnreadableKeysError:
            pass
        worst = max(worst, (time.process_time() - began) * 1000)
    print(f"{path:14} up to 5 MB, the worst {worst:9.1f} ms")
    return worst


def start_up(rounds: int) -> None:
    """Print what the first question costs beyond a bare interpreter."""
    ask = (
        f"import sys; sys.path = {sys.path!r}; from hotfence.structured import outside;"
        " outside('a.yaml', b'a: 1', b'a: 2', ['a'])"
    )
    bare, first = (min(walls(code, rounds)) for code in ("pass", ask))
    print(f"the first question: {first / bare:.2f} bare interpreters ({first:.0f} ms)")


def walls(code: str, rounds: int) -> list[float]:
    samples = []
    for _ in range(rounds):
        began = time.perf_counter()
        run(code)
        samples.append((time.perf_counter() - began) * 1000)
    return samples


def run(code: str) -> None:
    subprocess.run([sys.executable, "-I", "-c", code], check=True)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--rounds", type=int, default=15)
    rounds = options.parse_args().rounds
    start_up(rounds)
    took = {case.path: measure(case, rounds) for case in cases()}
    rows = {
        "a.yaml": "k{}: 1\n",
        "a.json": '"k{}": [1],\n',
        "a.toml": "k{} = 1\n",
        "a.ini": "k{} = 1\n",
        "a.properties": "k{}=1\n",
        ".env": "k{}=1\n",
        "a.xml": "<k{}>1</k{}>".replace("{}", "{0}"),
        "a.tf": "k{} = 1\n",
    }
    worst = max(measure_hostile(path, row) for path, row in rows.items())
    kept = took["a.yaml"] <= TARGET_MS and worst <= HOSTILE_MS
    print("within the targets" if kept else "NOT within the targets")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
