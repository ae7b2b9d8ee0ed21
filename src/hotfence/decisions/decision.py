"""One decision: who wanted what, what was answered, and by which rules."""

import time
from collections.abc import Mapping
from typing import Any, NamedTuple

from hotfence.model.finding import Verdict

# Who a host says the pusher is, most telling first; GitLab and gitolite both set `GL_*`, so the
# names that only one of them has come first. Sources: each host's hook documentation.
_PUSHERS = (
    "GL_USERNAME",
    "GITEA_PUSHER_NAME",
    "GITHUB_USER_LOGIN",
    "BB_USER_NAME",
    "GL_USER",
    "REMOTE_USER",
    "GITHUB_ACTOR",
    "GITLAB_USER_LOGIN",
    "GL_ID",
)


class Asked(NamedTuple):
    """What was asked for: at which door, by whom, which ref from `old` to `new`.

    `pusher` is None where the server does not know; `policy` identifies the policy in force.
    """

    door: str
    pusher: str | None
    ref: str | None
    old: str | None
    new: str | None
    policy: str


def pusher(environ: Mapping[str, str]) -> str | None:
    """Return whom the host says that this push comes from; commits and push options prove nothing.

    A plain server knows the account that runs the hook, which for ssh is often a shared one, so
    it is named as what it is.
    """
    for name in _PUSHERS:
        if environ.get(name):
            return environ[name]
    login = environ.get("LOGNAME") or environ.get("USER")
    return f"account {login}" if login else None


def as_object(asked: Asked, verdict: Verdict, milliseconds: int, now: float) -> dict[str, Any]:
    """Return the JSON object of one decision; `now` is in Unix seconds."""
    levels = {level: _rules(verdict, level) for level in ("error", "waived", "warn")}
    return {
        "schema": 1,
        "time": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(now))
        + f".{int(now * 1e3) % 1000:03}Z",
        "door": asked.door,
        "pusher": asked.pusher,
        "ref": asked.ref,
        "old": asked.old,
        "new": asked.new,
        "verdict": verdict.outcome,
        "stage": verdict.stage,
        "incident": verdict.incident,
        "rules": levels["error"],
        "waived": levels["waived"],
        "warned": levels["warn"],
        "policy": asked.policy,
        "scope": verdict.scope,
        "patch": verdict.patch,
        "error": verdict.error,
        "ms": milliseconds,
    }


def _rules(verdict: Verdict, level: str) -> list[str]:
    return sorted({f.rule for f in verdict.findings if f.level == level})
