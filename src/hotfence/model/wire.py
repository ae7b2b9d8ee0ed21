"""Rows of length-prefixed strings (RFC 4251), as SSH keys and signatures are made of."""


def strings_of(data: bytes) -> list[bytes] | None:
    """Split a row of strings; None where it does not come out even."""
    found = []
    at = 0
    while at < len(data):
        end = at + 4 + int.from_bytes(data[at : at + 4], "big")
        if at + 4 > len(data) or end > len(data):
            return None
        found.append(data[at + 4 : end])
        at = end
    return found
