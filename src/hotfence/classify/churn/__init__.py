"""Churn: hunks that change nothing but layout, comments or logging.

Lexers are slow and most hunks are neither, so each hunk is first looked at without one: code
that differs in more than white space is no layout, a line without a comment's mark no comment.
"""

from collections.abc import Sequence

from hotfence.classify.churn.documents import is_documentation
from hotfence.classify.churn.glance import COMMENT, FORMATTING, Candidate, Sides, candidates
from hotfence.classify.churn.languages import language_of
from hotfence.model.change import HunkRange
from hotfence.model.evidence import Evidence

LARGEST = 512 * 1024  # bytes of one side
MOST_HUNKS = 2_000  # of one file

_TOLD = {
    FORMATTING: "only its layout differs",
    COMMENT: "only comments differ",
    "logging": "only logging differs",
}


def hunks(
    path: str, old: bytes | None, new: bytes | None, ranges: Sequence[HunkRange]
) -> tuple[Evidence, ...]:
    """Return one piece of evidence for each hunk that is churn; a file of documentation has one.

    `ranges` are the hunks of a diff without context, in their order; None stands for a side that
    is absent. Where a file is too large or is no text, nothing is said.
    """
    if is_documentation(path):
        return (Evidence(COMMENT, "documentation", None),)
    if _is_unreadable(old) or _is_unreadable(new) or len(ranges) > MOST_HUNKS:
        return ()
    sides = Sides(old, new, tuple(ranges))
    language = language_of(path)
    found: dict[int, str] = {}
    asked: list[Candidate] = []
    for candidate in candidates(sides, language):
        if candidate.kinds == {"line-ends"}:
            found[candidate.number] = FORMATTING
        else:
            asked.append(candidate)
    if asked and language is not None:
        from hotfence.classify.churn.verdicts import verdicts

        found |= verdicts(sides, asked, language)
    return tuple(_evidence(ranges[number], found[number]) for number in sorted(found))


def _evidence(hunk: HunkRange, kind: str) -> Evidence:
    place = f"@@ -{hunk.old_start},{hunk.old_lines} +{hunk.new_start},{hunk.new_lines} @@"
    return Evidence(kind, f"hunk {place}: {_TOLD[kind]}", max(hunk.new_start, 1))


def _is_unreadable(data: bytes | None) -> bool:
    return data is not None and (len(data) > LARGEST or b"\0" in data)


__all__ = ["hunks", "is_documentation"]
