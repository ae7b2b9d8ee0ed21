"""JSON: one object for one verdict, versioned, for other tools."""

import json
from collections.abc import Sequence
from typing import Any

from hotfence import VERSION
from hotfence.model.finding import Verdict


def as_object(verdict: Verdict) -> dict[str, Any]:
    """Return the JSON object of one verdict."""
    return {
        "schema": 1,
        "tool": {"name": "hotfence", "version": VERSION},
        "verdict": verdict.outcome,
        "stage": verdict.stage,
        "phase": verdict.phase,
        "incident": verdict.incident,
        "branch": verdict.branch,
        "base": verdict.base,
        "head": verdict.head,
        "findings": [finding._asdict() for finding in verdict.findings],
        "rules": dict(verdict.states),
        "notes": list(verdict.notes),
        "error": verdict.error,
    }


def render(verdicts: Sequence[Verdict]) -> str:
    """Return one JSON object for one verdict, a list for several; ASCII, ends with a newline."""
    objects = [as_object(v) for v in verdicts]
    return safe(objects[0] if len(objects) == 1 else objects)


def safe(value: object) -> str:
    """Return a value as JSON in which no CI runner finds the start of a command."""
    text = json.dumps(value, indent=2) + "\n"
    # Both occur inside strings only.
    return text.replace("##", "#\\u0023").replace("::", ":\\u003a")
