"""`ssh-keygen -Y`: signatures made with and checked against SSH keys."""

import os

from hotfence.errors import CannotDecideError
from hotfence.git.process import Child, run_attached
from hotfence.signoff.keys import armour, read_signature

NAMESPACE = "hotfence"
KEYGEN = "ssh-keygen"


class Check:
    """One signature that `ssh-keygen` is looking at; `holds` collects the answer once."""

    def __init__(self, child: Child) -> None:
        self._child = child

    def holds(self, deadline: float | None) -> bool:
        """Say whether the signature is the key's, over these bytes, for this purpose.

        `ssh-keygen` ends with one code for whatever is wrong.
        """
        code, _, _ = self._child.finish(deadline)
        return code == 0


def start_check(folder: str, number: int, person: str, key: str, text: bytes, data: bytes) -> Check:
    """Start checking a signature (`data`, its bytes) of `person` over `text`.

    `key` is `TYPE BASE64`; `folder` is private and temporary, `number` tells files in it apart.
    Nothing of the caller's configuration is seen, and only this one key is allowed: whether it
    counts at this hour was decided before.
    """
    allowed, signature = (os.path.join(folder, f"{number}.{end}") for end in ("allowed", "sig"))
    _write(allowed, f'{person} namespaces="{NAMESPACE}" {key}\n')
    _write(signature, armour(data))
    args = ("-Y", "verify", "-n", NAMESPACE, "-I", person, "-f", allowed, "-s", signature)
    return Check(Child(args, _bare_environment(), text, program=KEYGEN))


def sign(folder: str, key: str, text: bytes) -> str:
    """Sign `text` with the key in the file `key`, or the agent's where that is a public key.

    `ssh-keygen` has the terminal meanwhile: it asks for a passphrase, and a key in hardware for
    a touch. Returns the signature in canonical armour.

    Raises:
        CannotDecideError: it did not sign; what it said is on the terminal.
    """
    path = os.path.join(folder, "statement")
    _write(path, text.decode("ascii"))
    args = ("-Y", "sign", "-q", "-n", NAMESPACE, "-f", key, path)
    code = run_attached(KEYGEN, args, dict(os.environ))
    found = None
    if code == 0:
        with open(f"{path}.sig", encoding="ascii") as file:
            found = read_signature(file.read())
    if found is None:
        raise CannotDecideError(
            f"`ssh-keygen -Y sign` could not sign with {key}; see what it said above, check that"
            " the key is there or in the agent (`ssh-add -L`), or name another with --key"
        )
    return armour(found.data)


def _bare_environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    return kept | {"LC_ALL": "C", "TZ": "UTC", "HOME": "/dev/null"}


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="ascii") as file:
        file.write(text)
