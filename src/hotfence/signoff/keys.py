"""Keys and signatures as bytes: which key a signature says it was made with, and its armour.

The formats are those of RFC 4253 (keys), of OpenSSH's PROTOCOL.sshsig, and of RFC 4880 (armour).
"""

from binascii import Error, a2b_base64, b2a_base64
from typing import NamedTuple

from hotfence.model.wire import strings_of
from hotfence.signoff.statement import PGP_BEGIN, PGP_END, SSH_BEGIN, SSH_END

_COLUMNS = 70  # of the armour, as ssh-keygen writes it
_PGP_COLUMNS = 64  # the same, as GnuPG writes it


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


def read_pgp_armour(armoured: str) -> bytes | None:
    """Return the bytes of an armoured OpenPGP signature, headers and checksum aside."""
    lines = [line.strip() for line in armoured.strip().split("\n")]
    if (lines[0], lines[-1]) != (PGP_BEGIN, PGP_END) or "" not in lines:
        return None
    body = [line for line in lines[lines.index("") + 1 : -1] if not line.startswith("=")]
    try:
        return a2b_base64("".join(body), strict_mode=True) or None
    except (Error, ValueError):
        return None


def pgp_armour(data: bytes) -> str:
    """Return the one armour of an OpenPGP signature that a signoff file may hold."""
    text = b2a_base64(data, newline=False).decode("ascii")
    lines = [text[at : at + _PGP_COLUMNS] for at in range(0, len(text), _PGP_COLUMNS)]
    sum_ = b2a_base64(_crc24(data).to_bytes(3, "big"), newline=False).decode("ascii")
    return "\n".join([PGP_BEGIN, "", *lines, f"={sum_}", PGP_END]) + "\n"


def _crc24(data: bytes) -> int:
    crc = 0xB704CE
    for byte in data:
        crc ^= byte << 16
        for _ in range(8):
            crc = (crc << 1) ^ (0x1864CFB if crc & 0x800000 else 0)
    return crc & 0xFFFFFF


def key_text(blob: bytes) -> str:
    """Return `TYPE BASE64` for the bytes of a public key."""
    fields = strings_of(blob[: 4 + int.from_bytes(blob[:4], "big")])
    kind = fields[0].decode("ascii", "replace") if fields else "unknown"
    return f"{kind} {b2a_base64(blob, newline=False).decode('ascii')}"


def fingerprint(blob: bytes) -> str:
    """Return the fingerprint of a key as `ssh-keygen -l` shows it."""
    from hashlib import sha256

    return "SHA256:" + b2a_base64(sha256(blob).digest(), newline=False).decode().rstrip("=")
