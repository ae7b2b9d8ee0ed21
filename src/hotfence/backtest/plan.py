"""The plan: which commits are judged by which settings, and how it is written down."""

import re
from typing import Any, NamedTuple

from hotfence import VERSION
from hotfence.errors import CannotDecideError
from hotfence.git.walk import Range

FORMAT = 1
_SHARD = re.compile(r"([1-9]\d{0,5})/([1-9]\d{0,5})")
_OID = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


class Shard(NamedTuple):
    """One of `of` parts. A commit belongs to a part by its id, so every machine agrees."""

    number: int = 1
    of: int = 1

    @property
    def text(self) -> str:
        """As it is typed: `2/8`."""
        return f"{self.number}/{self.of}"

    def holds(self, oid: str) -> bool:
        """Say whether a commit belongs to this part."""
        return int(oid[:8], 16) % self.of == self.number - 1


def read_shard(text: str) -> Shard:
    """Return the part that `I/N` names.

    Raises:
        CannotDecideError: it names none.
    """
    match = _SHARD.fullmatch(text)
    shard = Shard(int(match[1]), int(match[2])) if match else None
    if shard is None or shard.number > shard.of:
        raise CannotDecideError(f"--shard {text}: expected I/N, such as 2/8, I from 1 to N")
    return shard


class Plan(NamedTuple):
    """A backtest before it has run. `said` is the range for people, `policy` a digest."""

    said: str
    range: Range
    shard: Shard
    policy: str
    sources: tuple[str, ...]
    version: str = VERSION

    def as_object(self) -> dict[str, Any]:
        """Return the header of a journal."""
        return {
            "backtest": FORMAT,
            "version": self.version,
            "said": self.said,
            **self.range._asdict(),
            "shard": self.shard.text,
            "policy": self.policy,
            "sources": self.sources,
        }

    @property
    def key(self) -> "Plan":
        """What all shards of one backtest have in common."""
        return self._replace(shard=Shard())

    def differs(self, other: "Plan") -> str:
        """Say in a few words what another plan has differently, empty for nothing."""
        if self.version != other.version:
            return f"of version {other.version}, this is {self.version}"
        if self.policy != other.policy:
            return "of another policy"
        if self.shard != other.shard:
            return f"of shard {other.shard.text}"
        if self.range != other.range:
            return f"of another range ({other.said}, from {other.range.tips[0][:12]})"
        return ""


def read_plan(header: object) -> Plan | None:
    """Return the plan that a journal's header tells, None when it is none."""
    if not isinstance(header, dict) or header.get("backtest") != FORMAT:
        return None
    tips, without = _oids(header.get("tips")), _oids(header.get("without"))
    texts = [header.get(name) for name in ("said", "version", "policy", "shard")]
    numbers = [header.get(name) for name in ("last", "since")]
    sources = header.get("sources")
    if not tips or without is None or not all(isinstance(t, str) for t in texts):
        return None
    if not all(n is None or (type(n) is int and n >= 0) for n in numbers):
        return None
    if not isinstance(sources, list) or not all(isinstance(s, str) for s in sources):
        return None
    said, version, policy, shard = (str(t) for t in texts)
    try:
        part = read_shard(shard)
    except CannotDecideError:
        return None
    last, since = numbers
    wanted = Range(tips, without, last, since, header.get("first_parent") is True)
    return Plan(said, wanted, part, policy, tuple(sources), version)


def _oids(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list):
        return None
    if not all(isinstance(oid, str) and _OID.fullmatch(oid) for oid in value):
        return None
    return tuple(value)
