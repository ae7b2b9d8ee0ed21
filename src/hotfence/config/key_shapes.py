"""Public keys in a policy: read strictly, since they end up in an allowed-signers file."""

import re
from binascii import Error, a2b_base64, b2a_base64
from collections.abc import Mapping
from typing import Any

from hotfence.config.document import Node, Scalar
from hotfence.config.shape import (
    INVALID,
    Boolean,
    Field,
    Moment,
    Problems,
    Record,
    Schema,
    Shape,
    Text,
)
from hotfence.model.policy import Key, Person
from hotfence.model.wire import strings_of

# How many length-prefixed strings a key of each type holds, its type included.
_PARTS = {
    "ssh-ed25519": 2,
    "ssh-rsa": 3,
    "ecdsa-sha2-nistp256": 3,
    "ecdsa-sha2-nistp384": 3,
    "ecdsa-sha2-nistp521": 3,
    "sk-ssh-ed25519@openssh.com": 3,
    "sk-ecdsa-sha2-nistp256@openssh.com": 4,
}
LEAST_RSA_BITS = 2048
_ARMOUR = re.compile(
    r"-----BEGIN PGP PUBLIC KEY BLOCK-----\n(?:[A-Za-z]+: [^\n]*\n)*\n"
    r"(?:[A-Za-z0-9+/=]{1,76}\n)+-----END PGP PUBLIC KEY BLOCK-----\n?"
)
_FINGERPRINT = re.compile(r"[0-9A-F]{40}|[0-9A-F]{64}")


def ssh_key(text: str) -> str:
    """Return `TYPE BASE64` of a public key line `TYPE BASE64 [COMMENT]`.

    Raises:
        ValueError: it is none; the text says why.
    """
    words = text.strip().split(" ")
    if not text.isprintable() or len(words) < 2 or words[0] not in _PARTS:
        known = ", ".join(_PARTS)
        raise ValueError(
            "expected one public key as in a .pub file, `TYPE BASE64 [COMMENT]` and no options,"
            f" of a type among {known}"
        )
    try:
        blob = a2b_base64(words[1], strict_mode=True)
    except (Error, ValueError):
        raise ValueError("the second word of the key is no base64; copy the .pub file") from None
    parts = strings_of(blob) or []
    if len(parts) != _PARTS[words[0]] or parts[0] != words[0].encode():
        raise ValueError(f"the key's bytes are no {words[0]} key; copy the .pub file")
    if "ed25519" in words[0] and len(parts[1]) != 32:
        raise ValueError(f"an Ed25519 key of {len(parts[1])} bytes; it has 32; copy the .pub file")
    if words[0] == "ssh-rsa":
        bits = int.from_bytes(parts[2], "big").bit_length()
        if bits < LEAST_RSA_BITS:
            raise ValueError(f"an RSA key of {bits} bits; {LEAST_RSA_BITS} are the least")
    return f"{words[0]} {b2a_base64(blob, newline=False).decode('ascii')}"


def gpg_key(text: str) -> str:
    """Return an armoured OpenPGP public key, or a fingerprint without blanks.

    Raises:
        ValueError: it is neither.
    """
    if _ARMOUR.fullmatch(text):
        return text
    found = text.replace(" ", "").upper()
    if _FINGERPRINT.fullmatch(found):
        return found
    raise ValueError(
        "expected an armoured public key (`gpg --armor --export ID`, under `|`),"
        " or a whole fingerprint of 40 or 64 hex digits"
    )


def shared_keys(people: Mapping[str, Person]) -> str | None:
    """Return a complaint where one key is two people's: one of them could sign for both."""
    owners: dict[str, str] = {}
    for name, person in people.items():
        for key in (*person.keys, *person.gpg):
            owner = owners.setdefault(key.key, name)
            if owner != name:
                return f"people.{owner} and people.{name} have the same key; each needs their own"
    return None


class _Text(Shape):
    """A key that `read` makes canonical, or explains in a ValueError."""

    def __init__(self, of: Any) -> None:
        self._of = of
        self._text = Text(longest=20_000, expected="a public key")

    def read(self, node: Node, field: str, problems: Problems) -> Any:
        value = self._text.read(node, field, problems)
        if value is INVALID:
            return value
        try:
            return self._of(value)
        except ValueError as error:
            return problems.add(node, field, str(error))

    def schema(self) -> Schema:
        return self._text.schema()


class _Revoked(Shape):
    """`true`, or the moment from which a key counts no more: Unix seconds, 0 for `true`."""

    def read(self, node: Node, field: str, problems: Problems) -> Any:
        if isinstance(node, Scalar) and node.kind == "true or false":
            value = Boolean().read(node, field, problems)
            return value if value is INVALID else (0 if value else None)
        return Moment().read(node, field, problems)

    def schema(self) -> Schema:
        return {"anyOf": [Boolean().schema(), Moment().schema()]}


class KeyShape(Shape):
    """A key as text, or as a mapping with the time in which it counts."""

    def __init__(self, of: Any) -> None:
        self._plain = _Text(of)
        self._record = Record(
            Key,
            {
                "key": Field(self._plain, "the public key", required=True),
                "from": Field(Moment(), "the key counts from then on"),
                "until": Field(Moment(), "the key counts until then"),
                "revoked": Field(_Revoked(), "true, or since when: it counts no more"),
            },
            renamed={"from": "since"},
        )

    def read(self, node: Node, field: str, problems: Problems) -> Any:
        """Return a Key."""
        if isinstance(node, Scalar):
            value = self._plain.read(node, field, problems)
            return value if value is INVALID else Key(value)
        return self._record.read(node, field, problems)

    def schema(self) -> Schema:
        """Return either form."""
        return {"anyOf": [self._plain.schema(), self._record.schema()]}


SSH_KEY = KeyShape(ssh_key)
GPG_KEY = KeyShape(gpg_key)
