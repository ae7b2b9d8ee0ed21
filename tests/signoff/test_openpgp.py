"""OpenPGP: keys of a real GnuPG, checked by git in a keyring that holds the policy's keys alone."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from hotfence.model.story import INCIDENT, KEYED_POLICY
from hotfence.signoff.openpgp import tag_of
from hotfence.signoff.statement import payload
from tests.commands.test_commands import run_in
from tests.signoff.desk import MERGE_DANA, Desk

pytestmark = pytest.mark.skipif(shutil.which("gpg") is None, reason="GnuPG is not installed")


class Ring(NamedTuple):
    """A person's own keyring."""

    home: str

    def run(self, *args: str, stdin: bytes = b"") -> bytes:
        """Run gpg in it."""
        done = subprocess.run(
            ["gpg", "--batch", "--quiet", "--pinentry-mode", "loopback", "--passphrase", "", *args],
            env={**os.environ, "GNUPGHOME": self.home},
            input=stdin,
            capture_output=True,
            check=True,
        )
        return done.stdout

    def make(self, name: str, expires: str = "never") -> str:
        """Make a key; return its fingerprint."""
        email = f"{name}@example.com"
        self.run("--quick-generate-key", f"{name} <{email}>", "ed25519", "sign", expires)
        rows = self.run("--with-colons", "--list-keys", email).decode().splitlines()
        return next(row.split(":")[9] for row in rows if row.startswith("fpr:"))

    def public(self, fingerprint: str) -> str:
        """Return the armoured public key."""
        return self.run("--armor", "--export", fingerprint).decode()


@pytest.fixture(scope="module")
def ring(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ring]:
    home = f"/tmp/hotfence-gpg-{os.getpid()}"
    os.mkdir(home, 0o700)
    yield Ring(home)
    subprocess.run(["gpgconf", "--kill", "all"], env={**os.environ, "GNUPGHOME": home}, check=False)
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="module")
def key(ring: Ring) -> str:
    return ring.make("dana")


def policy(text: str, more: str = "") -> str:
    """Return a policy in which Dana has this OpenPGP key and no other."""
    if text.startswith("-----"):
        text = "|\n" + "".join(f"          {line}\n" for line in text.splitlines())
        text = text.replace("\n          \n", "\n\n")
    dana = f"dana:\n    emails: [dana@example.com]\n    gpg:\n      - key: {text}{more}\n"
    plain = 'dana: {emails: [dana@example.com], keys: ["@key-dana"]}\n'
    assert plain in KEYED_POLICY
    return KEYED_POLICY.replace(plain, dana)


def signed(desk: Desk, ring: Ring, fingerprint: str) -> bytes:
    """Return Dana's signoff file, signed in her keyring."""
    text = payload(desk.statement())
    made = ring.run("--armor", "--detach-sign", "--local-user", fingerprint, stdin=tag_of(text))
    return text + b"signature: |\n" + b"".join(b"  " + line + b"\n" for line in made.splitlines())


def test_a_signature_of_a_listed_key_counts(any_desk: Desk, ring: Ring, key: str) -> None:
    any_desk.set_policy(policy(ring.public(key)))
    any_desk.put(signed(any_desk, ring, key))
    assert any_desk.blocked_by() == []


def test_approve_signs_with_gnupg(desk: Desk, ring: Ring, key: str) -> None:
    desk.set_policy(policy(ring.public(key)))
    wrapper = f"{desk.shop.folder}/gpg"
    with open(wrapper, "w", encoding="utf-8") as file:
        file.write("#!/bin/sh\nexec gpg --batch --pinentry-mode loopback --passphrase '' \"$@\"\n")
    os.chmod(wrapper, 0o755)
    desk.shop.must("config", "gpg.program", wrapper)
    desk.shop.must("config", "user.signingkey", key)
    ran = run_in(desk.shop, "approve", "merge", "--yes", "--person", "dana", GNUPGHOME=ring.home)
    assert ran.code == 0, ran
    assert desk.blocked_by() == []


def test_a_fingerprint_is_looked_up_in_the_keyring_of_the_judge(
    desk: Desk, ring: Ring, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.set_policy(policy(key))
    desk.put(signed(desk, ring, key))
    assert desk.blocked_by() == ["HF403", "HF405"]
    monkeypatch.setenv("GNUPGHOME", ring.home)
    assert desk.blocked_by() == []


def test_a_key_that_is_not_listed_does_not_count(desk: Desk, ring: Ring, key: str) -> None:
    other = ring.make("other")
    desk.set_policy(policy(ring.public(other)))
    desk.put(signed(desk, ring, key))
    assert desk.blocked_by() == ["HF403", "HF405"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("person: dana", "person: sam"),
        ("until: 2", "until: 3"),
        ("  =", "  "),
        ("SIGNATURE-----\n  \n", "SIGNATURE-----\n"),
        ("SIGNATURE-----\n  \n  iH", "SIGNATURE-----\n  \n  iI"),
    ],
)
def test_a_changed_file_does_not_count(
    old: str, new: str, desk: Desk, ring: Ring, key: str
) -> None:
    desk.set_policy(policy(ring.public(key)))
    text = signed(desk, ring, key).decode()
    assert old in text
    desk.put(text.replace(old, new, 1))
    assert "HF405" in desk.blocked_by()


def test_a_signature_over_the_statement_alone_does_not_count(
    desk: Desk, ring: Ring, key: str
) -> None:
    desk.set_policy(policy(ring.public(key)))
    text = payload(desk.statement())
    made = ring.run("--armor", "--detach-sign", "--local-user", key, stdin=text)
    body = b"".join(b"  " + line + b"\n" for line in made.splitlines())
    desk.put(text + b"signature: |\n" + body)
    assert desk.blocked_by() == ["HF403", "HF405"]


@pytest.mark.parametrize("more", ["revoked: true", "until: 2025-01-01T00:00:00Z"])
def test_a_key_that_the_policy_took_back_does_not_count(
    more: str, desk: Desk, ring: Ring, key: str
) -> None:
    desk.set_policy(policy(ring.public(key), f"        {more}"))
    desk.put(signed(desk, ring, key))
    assert desk.blocked_by() == ["HF403", "HF405"]


def test_a_key_that_expired_does_not_count(desk: Desk, ring: Ring) -> None:
    brief = ring.make("brief", "seconds=2")
    file = signed(desk, ring, brief)
    import time

    time.sleep(3)
    desk.set_policy(policy(ring.public(brief)))
    desk.put(file)
    assert desk.blocked_by() == ["HF403", "HF405"]


def test_a_key_that_its_owner_revoked_does_not_count(desk: Desk, ring: Ring) -> None:
    taken = ring.make("taken")
    file = signed(desk, ring, taken)
    with open(f"{ring.home}/openpgp-revocs.d/{taken}.rev", encoding="utf-8") as source:
        revocation = source.read().replace(":-----BEGIN", "-----BEGIN")
    ring.run("--import", stdin=revocation.encode())
    desk.set_policy(policy(ring.public(taken)))
    desk.put(file)
    assert desk.blocked_by() == ["HF403", "HF405"]


def test_an_ssh_signature_of_somebody_with_openpgp_alone_does_not_count(
    desk: Desk, ring: Ring, key: str
) -> None:
    desk.set_policy(policy(ring.public(key)))
    desk.sign()
    assert desk.blocked_by() == ["HF403", "HF405"]


def test_the_configuration_of_the_repository_chooses_no_other_program(
    desk: Desk, ring: Ring, key: str
) -> None:
    """A `gpg.program` that says yes to everything is not asked."""
    other = ring.make("forger")
    desk.set_policy(policy(ring.public(key)))
    liar = f"{desk.shop.folder}/liar"
    with open(liar, "w", encoding="utf-8") as file:
        file.write(
            f"#!/bin/sh\necho '[GNUPG:] GOODSIG x dana'\necho '[GNUPG:] VALIDSIG {key} {key}'\n"
        )
    os.chmod(liar, 0o755)
    desk.shop.must("config", "gpg.program", liar)
    desk.put(signed(desk, ring, other))
    assert desk.blocked_by() == ["HF403", "HF405"]
    assert MERGE_DANA.startswith(f".incidents/{INCIDENT}/")
