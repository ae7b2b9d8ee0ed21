"""SSH keys and signatures as bytes: which key a signature says it was made with.

The formats are those of RFC 4253 (keys) and of OpenSSH's PROTOCOL.sshsig.
"""

from binascii import Error, a2b_base64, b2a_base64
from typing import NamedTuple

from hotfence.signoff.statement import SSH_BEGIN, SSH_END

_COLUMNS = 70  # of the armour, as ssh-keygen writes it


class SshSignature(NamedTuple):
    """The open parts of a signature: the key's blob, the namespace, all bytes of it."""

    key: bytes
    namespace: str
    data: bytes


def read_signature(armoured: str) -> SshSignature | None:
    """Return what an armoured SSH signature says of itself, None where it is none.

    Whether it holds is for `ssh-keygen` to say.
    """
    lines = armoured.strip().split("\n")
    if len(lines) < 3 or (lines[0].strip(), lines[-1].strip()) != (SSH_BEGIN, SSH_END):
        return None
    try:
        data = a2b_base64("".join(line.strip() for line in lines[1:-1]), strict_mode=True)
    except (Error, ValueError):
        return None
    if not data.startswith(b"SSHSIG\0\0\0\1"):
        return None
    fields = strings_of(data[10:])
    if fields is None or len(fields) != 5:
        return None
    return SshSignature(fields[0], fields[1].decode("utf-8", "replace"), data)


def armour(data: bytes) -> str:
    """Return the one armour of a signature that a signoff file may hold."""
    text = b2a_base64(data, newline=False).decode("ascii")
    lines = [text[at : at + _COLUMNS] for at in range(0, len(text), _COLUMNS)]
    return "\n".join([SSH_BEGIN, *lines, SSH_END]) + "\n"


def key_blob(key: str) -> bytes:
    """Return the bytes of a public key that was written `TYPE BASE64`."""
    return a2b_base64(key.split(" ")[1])


def key_text(blob: bytes) -> str:
    """Return `TYPE BASE64` for the bytes of a public key."""
    fields = strings_of(blob[: 4 + int.from_bytes(blob[:4], "big")])
    kind = fields[0].decode("ascii", "replace") if fields else "unknown"
    return f"{kind} {b2a_base64(blob, newline=False).decode('ascii')}"


def fingerprint(blob: bytes) -> str:
    """Return the fingerprint of a key as `ssh-keygen -l` shows it."""
    from hashlib import sha256

    return "SHA256:" + b2a_base64(sha256(blob).digest(), newline=False).decode().rstrip("=")


def strings_of(data: bytes) -> list[bytes] | None:
    """Split a row of length-prefixed strings; None where it does not come out even."""
    found = []
    at = 0
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        end = at + 4 + size
        if at + 4 > len(data) or end > len(data):
            return None
        found.append(data[at + 4 : end])
        at = end
    return found
