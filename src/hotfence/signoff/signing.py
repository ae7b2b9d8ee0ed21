"""Signing: with which of a person's keys, and the file that comes of it."""

import os
from typing import NamedTuple

from hotfence.errors import CannotDecideError
from hotfence.git.process import Child
from hotfence.git.repository import Repository
from hotfence.model.policy import Person
from hotfence.model.signoff import Statement
from hotfence.signoff import openpgp, ssh
from hotfence.signoff.statement import SignedStatement, payload, render

_LITERAL = ("key::", "ssh-", "ecdsa-", "sk-")


class Signer(NamedTuple):
    """What signs: an SSH key (a file, or a public key as text), or an OpenPGP key id."""

    kind: str
    key: str | None
    program: str = openpgp.GPG


def find_signer(repository: Repository, person: Person, given: str | None) -> Signer:
    """Return what a person signs with: `given`, git's user.signingkey, or a listed key at hand.

    Raises:
        CannotDecideError: there is none.
    """
    named = given or _config(repository, "user.signingkey")
    is_ssh = _config(repository, "gpg.format") == "ssh"
    program = _config(repository, "gpg.openpgp.program") or _config(repository, "gpg.program")
    if named is not None:
        path = os.path.expanduser(named)
        if is_ssh or named.startswith(_LITERAL) or os.path.exists(path):
            return Signer("ssh", named.removeprefix("key::") if _is_literal(named) else path)
        if person.keys and not person.gpg:
            raise CannotDecideError(
                f"the key {named} is no file; name your SSH key with --key, or set"
                " `git config user.signingkey ~/.ssh/id_ed25519.pub`"
            )
        return Signer("gpg", named, program or openpgp.GPG)
    found = _at_hand(person)
    if found is not None:
        return Signer("ssh", found)
    if person.gpg and not person.keys:
        return Signer("gpg", None, program or openpgp.GPG)
    raise CannotDecideError(
        "no key to sign with: name one with --key, or set"
        " `git config user.signingkey ~/.ssh/id_ed25519.pub`; the policy must list it under"
        " people.NAME.keys"
    )


def sign(statement: Statement, signer: Signer) -> bytes:
    """Return the signoff file of a statement, signed.

    Raises:
        CannotDecideError: nothing was signed.
    """
    import shutil
    import tempfile

    text = payload(statement)
    folder = tempfile.mkdtemp(prefix="hotfence-")
    try:
        if signer.kind == "gpg":
            signature = openpgp.sign(signer.key, signer.program, folder, text)
        else:
            signature = ssh.sign(folder, _key_file(folder, signer.key or ""), text)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return render(SignedStatement(statement, signature))


def _is_literal(named: str) -> bool:
    return named.startswith(_LITERAL) and (named.startswith("key::") or " " in named)


def _key_file(folder: str, key: str) -> str:
    """Return a file for `ssh-keygen -f`; a public key in it is one that the agent holds."""
    if " " not in key or os.path.exists(key):
        return key
    path = os.path.join(folder, "key.pub")
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"{key}\n")
    return path


def _at_hand(person: Person) -> str | None:
    """Return a key that the policy lists and that the agent or the home folder holds."""
    listed = {key.key for key in person.keys}
    if not listed:
        return None
    if os.environ.get("SSH_AUTH_SOCK"):
        _, out, _ = Child(("-L",), dict(os.environ), program="ssh-add").finish(None)
        for line in out.decode("utf-8", "replace").splitlines():
            if _canonical(line) in listed:
                return line
    folder = os.path.expanduser("~/.ssh")
    for name in sorted(os.listdir(folder) if os.path.isdir(folder) else ()):
        if name.endswith(".pub"):
            with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                if _canonical(file.read(20_000)) in listed:
                    return os.path.join(folder, name)
    return None


def _canonical(line: str) -> str:
    return " ".join(line.split()[:2])


def _config(repository: Repository, name: str) -> str | None:
    child = repository.start_as_user("config", "--get", name)
    _, out, _ = child.finish(None)
    return os.fsdecode(out).removesuffix("\n") or None
