"""Cases of the key tests: two contents, the keys that a scope names, and what must be told."""

from typing import NamedTuple

from hotfence.structured import UnreadableKeysError, outside

REFUSED = "refused"


class Case(NamedTuple):
    """An edit: `told` are the keys that no pattern lets in, or REFUSED, `keys` the patterns."""

    sentence: str
    path: str
    old: str | bytes
    new: str | bytes
    told: tuple[str, ...] | str = ()
    keys: tuple[str, ...] = ()


def as_bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


def told(path: str, old: str | bytes, new: str | bytes, *keys: str) -> list[str] | str:
    """Return the keys that stray, in the order in which they are told, or REFUSED."""
    try:
        found = outside(path, as_bytes(old), as_bytes(new), keys)
    except UnreadableKeysError as error:
        why = str(error)
    else:
        return [change.key for change in found]
    assert why
    assert "\n" not in why
    return REFUSED


def hold(case: Case) -> None:
    """Play a case there and back."""
    for old, new in ((case.old, case.new), (case.new, case.old)):
        found = told(case.path, old, new, *case.keys)
        if case.told == REFUSED:
            assert found == REFUSED
        else:
            assert found != REFUSED
            assert sorted(set(found)) == sorted(set(case.told))


def ids(cases: list[Case]) -> list[str]:
    return [case.sentence for case in cases]
