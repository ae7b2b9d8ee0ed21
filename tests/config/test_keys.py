"""Public keys in a policy: nothing that could mean more than one key gets through."""

import base64
import subprocess
from pathlib import Path

import pytest

from hotfence.config.key_shapes import gpg_key, ssh_key
from hotfence.config.policy_file import InvalidPolicyError, policy_schema, read_layer
from hotfence.model.policy import Key

DANA = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIM/n0EQXiko+Us6+0dWSsbslEmZ4ntP2Fa89RrPvQY++"
SAM = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHV8cDSPJI3ZrCbL4S8xTEq3Jf0y8m0bPpJtB0pN2Zcx"


def _blob(*parts: bytes) -> str:
    data = b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    return base64.b64encode(data).decode()


@pytest.mark.parametrize(
    "kind", [("ed25519",), ("rsa", "-b", "2048"), ("ecdsa", "-b", "256"), ("ecdsa", "-b", "521")]
)
def test_what_ssh_keygen_writes_reads(kind: tuple[str, ...], tmp_path: Path) -> None:
    key = tmp_path / "key"
    make = ["ssh-keygen", "-q", "-t", *kind, "-N", "", "-C", "dana at home, 2026", "-f", str(key)]
    subprocess.run(make, check=True)
    text = Path(f"{key}.pub").read_text(encoding="ascii")
    assert ssh_key(text.strip()) == " ".join(text.split()[:2])


def test_keys_in_hardware_read() -> None:
    text = _blob(b"sk-ssh-ed25519@openssh.com", b"x" * 32, b"ssh:")
    assert ssh_key(f"sk-ssh-ed25519@openssh.com {text}").startswith("sk-ssh-ed25519@openssh.com ")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ssh-ed25519",
        "AAAAC3NzaC1lZDI1NTE5AAAAIM/n0EQXiko+Us6+0dWSsbslEmZ4ntP2Fa89RrPvQY++",
        f"cert-authority {DANA}",
        f'namespaces="git" {DANA}',
        f"*@example.com {DANA}",
        f"dana,* {DANA}",
        f"{DANA}\n* {SAM}",
        f"{DANA}\r",
        f"{DANA}\0",
        f"{DANA}\t{SAM}",
        DANA.replace("ssh-ed25519 ", "ssh-rsa "),
        DANA.replace("ssh-ed25519 ", "ssh-ed25519  "),
        DANA.replace("ssh-ed25519", "ssh-ed25519-cert-v01@openssh.com"),
        DANA.replace("ssh-ed25519", "ssh-dss"),
        DANA[:-4],
        f"{DANA}AAAA",
        DANA.replace("A", "_", 1),
        "ssh-ed25519 AAAA",
        f"ssh-ed25519 {_blob(b'ssh-ed25519', b'x' * 32, b'more')}",
        f"ssh-rsa {_blob(b'ssh-rsa', b'3', b'x' * 128)}",
        f"ssh-ed25519 {_blob(b'ssh-ed25519', b'x' * 31)}",
        "-----BEGIN OPENSSH PRIVATE KEY-----",
    ],
)
def test_what_is_no_single_plain_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w") as refused:
        ssh_key(text)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "DEADBEEF",
        "0x" + "A" * 40,
        "A" * 39,
        "-----BEGIN PGP PUBLIC KEY BLOCK-----",
        "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAAAA\n-----END PGP PRIVATE KEY BLOCK-----\n",
        "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----\nmore\n",
    ],
)
def test_what_is_no_openpgp_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        gpg_key(text)


def test_a_fingerprint_may_be_written_in_groups() -> None:
    assert gpg_key("abcd " * 10) == "ABCD" * 10


V = "version: 1\n"


def _keys(text: str) -> tuple[Key, ...]:
    found = read_layer("policy", f"{V}people:\n  dana: {{keys: {text}}}\n".encode())
    return found.policy.people["dana"].keys


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (f"[{DANA} dana's laptop]", Key(DANA)),
        (f"[{{key: {DANA}}}]", Key(DANA)),
        (f"[{{key: {DANA}, revoked: true}}]", Key(DANA, revoked=0)),
        (f"[{{key: {DANA}, revoked: false}}]", Key(DANA)),
        (f"[{{key: {DANA}, revoked: 1970-01-01T00:01:00Z}}]", Key(DANA, revoked=60)),
        (
            f"[{{key: {DANA}, from: 1970-01-01T00:00:01Z, until: 1970-01-01T00:00:02Z}}]",
            Key(DANA, 1, 2),
        ),
    ],
)
def test_a_key_is_a_text_or_a_mapping(text: str, key: Key) -> None:
    assert _keys(text) == (key,)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[{from: 1970-01-01T00:00:01Z}]", "the field `key` is missing"),
        (f"[{{key: {DANA}, revoked: maybe}}]", "expected a time with its zone"),
        (f"[{{key: {DANA}, until: tomorrow}}]", "expected a time with its zone"),
        (f"[{{key: {DANA}, untill: 1970-01-01T00:00:01Z}}]", "did you mean `until`?"),
        ("[ssh-ed25519 AAAA]", "the key's bytes are no ssh-ed25519 key"),
        ("[7]", "expected a public key"),
    ],
)
def test_a_wrong_key_is_told_where_it_stands(text: str, says: str) -> None:
    with pytest.raises(InvalidPolicyError) as refused:
        _keys(text)
    assert says in str(refused.value)
    assert "people.dana.keys[0]" in str(refused.value)


def test_two_people_cannot_have_one_key() -> None:
    text = f"{V}people:\n  dana: {{keys: [{DANA}]}}\n  sam: {{keys: [{DANA} again]}}\n"
    with pytest.raises(InvalidPolicyError, match=r"people\.dana and people\.sam have the same key"):
        read_layer("policy", text.encode())


def test_the_schema_takes_both_forms_of_a_key() -> None:
    import jsonschema

    schema = policy_schema()
    for keys in ([DANA], [{"key": DANA, "revoked": True}], [{"key": DANA, "until": "x"}]):
        jsonschema.validate({"version": 1, "people": {"dana": {"keys": keys}}}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": 1, "people": {"dana": {"keys": [{}]}}}, schema)
