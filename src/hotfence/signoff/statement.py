"""The signoff file: a statement and its signature, in one canonical form.

The file is YAML for people and tools. It is read by a strict reader of lines, and must equal,
byte for byte, what its own fields are written as: nothing reordered, doubled, cut off or
re-encoded is a signoff.
"""

import time
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from hotfence.model.scope import INCIDENTS
from hotfence.model.signoff import SIGNOFFS, Statement

FORMAT = "1"
LARGEST = 16 * 1024  # bytes of one file

_HEAD = ("stage", "incident", "branch", "person", "base", "scope")
_TAIL = ("policy", "at", "until")

# The fields of each stage, in their order. All of them must be there.
FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "scope": (*_HEAD, *_TAIL),
        "merge": (*_HEAD, "patch", *_TAIL),
        "rollout": (*_HEAD, "patch", *_TAIL),
        "break-glass": (*_HEAD, "rule", "reason", *_TAIL),
        "review": (*_HEAD, "rule", "grant", "says", *_TAIL),
    }
)
_OWN = frozenset(Statement._fields) - {"more"}

SSH_BEGIN, SSH_END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
PGP_BEGIN, PGP_END = "-----BEGIN PGP SIGNATURE-----", "-----END PGP SIGNATURE-----"

_HEX = frozenset("0123456789abcdef")
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/+@-")


class NoSignoffError(ValueError):
    """The bytes are no signoff; the text says why, in one line."""


class SignedStatement(NamedTuple):
    """A statement with its armoured signature, which ends with a newline."""

    statement: Statement
    signature: str


def payload(statement: Statement) -> bytes:
    """Return the bytes that are signed."""
    lines = [f"hotfence-signoff: {FORMAT}"]
    lines += [f"{name}: {_written(statement, name)}" for name in FIELDS[statement.stage]]
    return ("\n".join(lines) + "\n").encode("ascii")


def render(signed: SignedStatement) -> bytes:
    """Return the file of a signed statement."""
    body = "".join(f"  {line}\n" for line in signed.signature.splitlines())
    return payload(signed.statement) + b"signature: |\n" + body.encode("ascii")


def parse(data: bytes) -> SignedStatement:
    """Read a signoff file.

    Raises:
        NoSignoffError: it is not one, byte for byte.
    """
    if len(data) > LARGEST:
        raise NoSignoffError(f"the file has {len(data)} bytes; {LARGEST} are the most")
    try:
        text = data.decode("ascii")
    except UnicodeDecodeError:
        raise NoSignoffError("the file holds bytes that are no ASCII") from None
    head, mark, body = text.partition("\nsignature: |\n")
    if not mark:
        raise NoSignoffError("the file has no `signature: |`")
    signed = SignedStatement(_statement(head), _signature(body))
    if render(signed) != data:
        raise NoSignoffError("the file is not written as a signoff is, byte for byte")
    return signed


def file_name(statement: Statement, number: int = 1) -> str:
    """Return the name of a person's `number`th signoff of a stage."""
    again = f"+{number}" if number > 1 else ""
    rule = f"-{statement.more['rule']}" if "rule" in statement.more else ""
    return f"{statement.stage}{rule}-{statement.person}{again}.yaml"


def folder(incident: str) -> str:
    """Return the folder of an incident's signoffs, without a slash at its end."""
    return f"{INCIDENTS}/{incident}/{SIGNOFFS}"


def is_named(name: str, statement: Statement) -> bool:
    """Say whether a file's name is one for this statement."""
    stem, plus, number = name.removesuffix(".yaml").partition("+")
    if plus and not (number.isascii() and number.isdigit() and number[0] != "0"):
        return False
    return name.endswith(".yaml") and f"{stem}.yaml" == file_name(statement)


def moment(seconds: int) -> str:
    """Return Unix seconds as a statement has them."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def _written(statement: Statement, name: str) -> str:
    if name in {"at", "until"}:
        return moment(getattr(statement, name))
    value = str(getattr(statement, name) if name in _OWN else statement.more[name])
    if value and value[0].isalnum() and _PLAIN.issuperset(value):
        return value
    return _quoted(value)


def _quoted(value: str) -> str:
    """Return any text as a double-quoted YAML scalar in ASCII."""
    out = []
    for char in value:
        code = ord(char)
        if char in '"\\':
            out.append(f"\\{char}")
        elif 0x20 <= code < 0x7F:
            out.append(char)
        else:
            out.append(f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")
    return f'"{"".join(out)}"'


def _statement(head: str) -> Statement:
    first, *lines = head.split("\n")
    if first != f"hotfence-signoff: {FORMAT}":
        raise NoSignoffError(f"the first line is not `hotfence-signoff: {FORMAT}`")
    pairs = [line.partition(": ") for line in lines]
    names = tuple(name for name, _, _ in pairs)
    values = {name: _value(text) for name, _, text in pairs}
    fields = FIELDS.get(values.get("stage", ""))
    if fields is None:
        raise NoSignoffError(f"the stage is none of {', '.join(FIELDS)}")
    missing = [name for name in fields if not values.get(name)]
    if missing:
        raise NoSignoffError(f"the field `{missing[0]}` is missing")
    if names != fields:
        raise NoSignoffError(f"the fields are not {', '.join(fields)}, once each in this order")
    _check_ids(values)
    own = {name: values[name] for name in fields if name in _OWN - {"at", "until"}}
    more = {name: values[name] for name in fields if name not in _OWN}
    at, until = _seconds(values["at"]), _seconds(values["until"])
    return Statement(**own, at=at, until=until, more=MappingProxyType(more))


def _value(text: str) -> str:
    if not text.startswith('"'):
        return text
    out = []
    rest = text[1:-1]
    while rest:
        char, rest = rest[0], rest[1:]
        if char == "\\":
            mark, rest = rest[:1], rest[1:]
            size = {"u": 4, "U": 8}.get(mark, 0)
            digits, rest = rest[:size], rest[size:]
            if size and set(digits) <= _HEX and len(digits) == size and int(digits, 16) < 0x110000:
                char = chr(int(digits, 16))
            elif mark in {'"', "\\"}:
                char = mark
            else:
                raise NoSignoffError("a quoted value holds an unknown escape")
        out.append(char)
    return "".join(out)


def _check_ids(values: Mapping[str, str]) -> None:
    for name in ("base", "scope", "policy"):
        value = values[name]
        if (len(value) not in {40, 64} or set(value) - _HEX) and (name, value) != ("policy", "-"):
            raise NoSignoffError(f"`{name}` is no full object id")
    rule = values.get("rule")
    if rule is not None and not (len(rule) == 5 and rule[:2] == "HF" and rule[2:].isdecimal()):
        raise NoSignoffError("`rule` is no rule id")
    patch = values.get("patch")
    if patch is not None and (len(patch) != 64 or set(patch) - _HEX):
        raise NoSignoffError("`patch` is no SHA-256 digest")


def _seconds(text: str) -> int:
    import datetime

    try:
        found = datetime.datetime.fromisoformat(text)
        return int(found.timestamp()) if found.tzinfo else -1
    except (ValueError, OverflowError):
        raise NoSignoffError(f"{text[:40]!r} is no time such as 2026-11-23T09:14:05Z") from None


def _signature(body: str) -> str:
    lines = body.split("\n")
    if lines.pop() or not all(line.startswith("  ") for line in lines):
        raise NoSignoffError("the signature is cut off, or not indented by two blanks")
    lines = [line[2:] for line in lines]
    if not "".join(lines).isprintable():
        raise NoSignoffError("the signature holds control characters")
    ends = (lines[0], lines[-1]) if lines else ("", "")
    if ends not in {(SSH_BEGIN, SSH_END), (PGP_BEGIN, PGP_END)}:
        raise NoSignoffError("the signature is no armoured SSH or OpenPGP signature")
    return "\n".join(lines) + "\n"
