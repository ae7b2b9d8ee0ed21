"""OpenPGP signatures, checked by git itself in a keyring that holds the policy's keys alone.

What is signed is a tag of nothing that carries the statement: git then checks a signature as it
does for every tag, and how GnuPG is called is its business.
"""

import itertools
import os
import shutil

from hotfence.errors import CannotDecideError
from hotfence.git.process import Child, run_attached
from hotfence.git.repository import EMPTY_TREES, Repository
from hotfence.signoff.keys import pgp_armour, read_pgp_armour

GPG = "gpg"
_TAG = "object {tree}\ntype tree\ntag hotfence\ntagger hotfence <hotfence@invalid> 0 +0000\n\n"
_BAD = ("BADSIG", "ERRSIG", "EXPSIG", "EXPKEYSIG", "REVKEYSIG", "NO_PUBKEY", "KEYREVOKED")


def tag_of(text: bytes) -> bytes:
    """Return the tag that is signed for a statement; the same for SHA-1 and SHA-256."""
    return _TAG.format(tree=EMPTY_TREES[40]).encode() + text


def holds(
    repository: Repository, folder: str, keys: tuple[str, ...], text: bytes, signature: str
) -> bool:
    """Say whether one of `keys` (armoured, or fingerprints) made this signature over `text`.

    `folder` is private, temporary and empty. A key that is given by its fingerprint is taken
    from the keyring of whoever runs this.

    Raises:
        CannotDecideError: GnuPG is not there.
    """
    home = os.path.join(folder, "keyring")
    os.mkdir(home, 0o700)
    wanted = [_import(home, key) for key in keys]
    allowed = {fingerprint for found in wanted for fingerprint in found}
    if not allowed:
        return False
    store = os.path.join(folder, "store.git")
    env = repository.verdict_env | {
        "GNUPGHOME": home,
        "GIT_DIR": store,
        "GIT_OBJECT_DIRECTORY": os.path.join(store, "objects"),
        "GIT_CONFIG_COUNT": "0",
    }
    for name in ("GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH", "GIT_COMMON_DIR"):
        env.pop(name, None)
    _must(
        repository, env, "init", "--quiet", "--bare", "--template=", "--object-format=sha1", store
    )
    tag = tag_of(text) + signature.encode("ascii")
    oid = _must(
        repository, env, "hash-object", "-t", "tag", "-w", "--literally", "--stdin", stdin=tag
    )
    args = ("verify-tag", "--raw", oid.decode("ascii").strip())
    code, _, said = Child(args, env).finish(repository.deadline)
    shutil.rmtree(store, ignore_errors=True)
    return code == 0 and _signer(said) in allowed


def _signer(said: bytes) -> str | None:
    """Return the primary key's fingerprint of the one good signature, None if it is not one."""
    words = [
        line.removeprefix("[GNUPG:] ").split(" ")
        for line in said.decode("utf-8", "replace").splitlines()
        if line.startswith("[GNUPG:] ")
    ]
    good = [w for w in words if w[0] == "VALIDSIG"]
    told = [w[0] for w in words]
    if len(good) != 1 or told.count("NEWSIG") > 1 or "GOODSIG" not in told:
        return None
    return None if any(w in told for w in _BAD) else good[0][-1]


def sign(key: str | None, program: str, folder: str, text: bytes) -> str:
    """Sign a statement with GnuPG, which asks for a passphrase by its own means.

    Raises:
        CannotDecideError: it did not sign.
    """
    source, target = os.path.join(folder, "tag"), os.path.join(folder, "tag.asc")
    with open(source, "wb") as file:
        file.write(tag_of(text))
    chosen = ("--local-user", key) if key else ()
    args = ("--armor", "--detach-sign", *chosen, "--output", target, source)
    if run_attached(program, args, dict(os.environ)):
        raise CannotDecideError(
            f"{program} could not sign{f' with {key}' if key else ''}; see what it said above,"
            " or name another key with --key"
        )
    with open(target, encoding="ascii", errors="replace") as file:
        data = read_pgp_armour(file.read())
    if data is None:
        raise CannotDecideError(
            f"{program} wrote no armoured signature; see `git config gpg.program`"
        )
    return pgp_armour(data)


def _import(home: str, key: str) -> tuple[str, ...]:
    """Put a key into the keyring; return the fingerprints of the primary keys it holds."""
    armoured = key.encode("ascii")
    if not key.startswith("-----"):
        code, armoured, _ = _gpg(dict(os.environ), "--export", f"{key}!")
        if code or not armoured:
            return ()
    env = dict(os.environ) | {"GNUPGHOME": home, "LC_ALL": "C"}
    shown, out, _ = _gpg(env, "--with-colons", "--show-keys", stdin=armoured)
    if shown or _gpg(env, "--import", stdin=armoured)[0]:
        return ()
    rows = [line.split(":") for line in out.decode("utf-8", "replace").splitlines()]
    found = [
        after[9] for row, after in itertools.pairwise(rows) if row[0] == "pub" and after[0] == "fpr"
    ]
    if not key.startswith("-----") and found != [key]:
        return ()
    return tuple(found)


def _gpg(env: dict[str, str], *args: str, stdin: bytes = b"") -> tuple[int, bytes, bytes]:
    fixed = ("--batch", "--no-tty", "--no-autostart", "--no-auto-key-retrieve", "--quiet")
    return Child((*fixed, *args), env, stdin, program=GPG).finish(None)


def _must(repository: Repository, env: dict[str, str], *args: str, stdin: bytes = b"") -> bytes:
    code, out, err = Child(args, env, stdin).finish(repository.deadline)
    if code:
        said = err.decode("utf-8", "replace").strip().splitlines() or [f"exit code {code}"]
        raise CannotDecideError(
            f"an OpenPGP signature cannot be checked: `git {args[0]}`: {said[-1]}"
        )
    return out
