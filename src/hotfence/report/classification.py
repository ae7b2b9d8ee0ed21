"""Classification: what a change contains, as text for a person or JSON for a tool."""

from collections.abc import Sequence
from typing import Any

from hotfence.model.evidence import Evidence, FileReport, kinds_of
from hotfence.report.escape import plain

FORMATS = ("text", "json")
MOST_FILES = 60
MOST_EVIDENCE = 5  # lines for one file


def rendered(files: Sequence[FileReport], form: str) -> str:
    """Return the report of some files in one of `FORMATS`, ending with a newline."""
    if form == "json":
        from hotfence.report.json_format import safe

        return safe(as_object(files))
    return _text(files)


def as_object(files: Sequence[FileReport]) -> dict[str, Any]:
    """Return the JSON object of a classified change."""
    return {
        "schema": 1,
        "kinds": list(kinds_of(files)),
        "files": [
            {
                "path": file.path,
                "status": file.status,
                "kinds": list(file.kinds),
                "keys": list(file.keys),
                "lines": file.lines,
                "evidence": [e._asdict() for e in file.evidence],
            }
            for file in files
        ],
    }


def _text(files: Sequence[FileReport]) -> str:
    if not files:
        return "hotfence: nothing changed\n"
    kinds = ", ".join(kinds_of(files)) or "nothing but ordinary edits"
    lines = [f"hotfence: {_count(len(files), 'file')}: {kinds}"]
    told = sorted(files, key=lambda f: not f.evidence)
    for file in told[:MOST_FILES]:
        size = "" if file.lines is None else f" ({_count(file.lines, 'line')})"
        lines.append(f"  {file.status} {plain(file.path)}{size}")
        lines += [f"      {_evidence(e)}" for e in file.evidence[:MOST_EVIDENCE]]
        if len(file.evidence) > MOST_EVIDENCE:
            lines.append(f"      ... and {len(file.evidence) - MOST_EVIDENCE} more")
    if len(told) > MOST_FILES:
        lines.append(f"  ... and {len(told) - MOST_FILES} more files; --format json has them all")
    return "\n".join(lines) + "\n"


def _evidence(evidence: Evidence) -> str:
    where = f"line {evidence.line}: " if evidence.line is not None else ""
    return f"{evidence.kind}: {where}{plain(evidence.what)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
