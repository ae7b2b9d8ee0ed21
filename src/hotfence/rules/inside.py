"""HF102, HF103, HF108, HF109: is the change what its entry in the scope says?"""

from collections.abc import Iterator

from hotfence.model.case import Case
from hotfence.model.finding import Hit
from hotfence.model.inside import LINE_ENDS, Inverse, KeyChange
from hotfence.model.rule import EVERY_STAGE, Example, Rule
from hotfence.model.scope import FenceEntry
from hotfence.model.story import QUEUE, RESTORED, RETRY
from hotfence.rules.fence import entries_of, fence_entry, is_fenced
from hotfence.rules.remedy import quoted, take_out

_MOST_TOLD = 20  # of one file that are told
_MOST_NAMED = 5  # files in one command
_WHOLE_FILE = "Mend the file, or let the lead name it in the scope as a whole."


def _judge_keys(case: Case) -> Iterator[Hit]:
    for path, inside in case.inside.items():
        entry = fence_entry(case, path)
        if entry is None or not entry.keys:
            continue
        if inside.unreadable:
            told = f"no key of it can be told: {inside.unreadable}"
            yield Hit(told, path, inside.line, fix=_WHOLE_FILE)
        for change in inside.keys[:_MOST_TOLD]:
            more = len(inside.keys) - _MOST_TOLD
            last = inside.keys[_MOST_TOLD - 1] if more > 0 else None
            rest = f" (and {more} more keys)" if change is last else ""
            yield Hit(
                f"{told_change(change)}; the scope names only {', '.join(entry.keys)}{rest}",
                path,
                change.line,
                change.key,
                fix=_put_back(case, path, change),
            )


def told_change(change: KeyChange) -> str:
    """Say what became of a leaf, in a few words."""
    if change.old is None:
        return f"added as {change.new}"
    if change.new is None:
        return f"removed, it was {change.old}"
    return f"{change.old} -> {change.new}"


def _put_back(case: Case, path: str, change: KeyChange) -> str:
    again = "" if case.stage == "edit" else ", `git commit --amend`, and push again"
    base = (case.base or "BASE")[:12]
    if change.old is None:
        return f"Take {change.key} out of {path}{again}."
    if "*" in change.old or change.key == LINE_ENDS or change.key.startswith("("):
        shown = f"`git show {base}:{quoted(path)}`"
        return f"Put {change.key} back as {shown} has it{again}."
    return f"Set {change.key} back to {change.old}{again}."


KEY_OUT_OF_SCOPE = Rule(
    id="HF102",
    stages=EVERY_STAGE,
    why="One value was wrong. Each other value that moves with it is a second change, in the"
    " same file, where nobody looks for it.",
    fix="Put the other keys back as they were.",
    blocked=Example(
        "The fix also raises the retries in the same file.",
        files={QUEUE: "workers:\n  checkout:\n    timeout_ms: 30000\n    retries: 5\n"},
        scope={"change": f"[{{file: {QUEUE}, keys: [workers.checkout.timeout_ms]}}]"},
    ),
    passing=Example(
        "Only the key that the scope names has another value.",
        files=RESTORED,
        scope={"change": f"[{{file: {QUEUE}, keys: [workers.checkout.timeout_ms]}}]"},
    ),
    judge=_judge_keys,
    applies=lambda case: is_fenced(case) and any(e.keys for e in entries_of(case)),
)


def _judge_symbols(case: Case) -> Iterator[Hit]:
    entries = {entry.path: entry for entry in case.patch}
    for path, inside in case.inside.items():
        named = fence_entry(case, path)
        if named is None or not named.symbols:
            continue
        if inside.unreadable:
            told = f"its symbols cannot be told: {inside.unreadable}"
            yield Hit(told, path, inside.line, fix=_WHOLE_FILE)
        for name in dict.fromkeys(symbol.name for symbol in inside.absent):
            yield _absence(path, name, {s.side for s in inside.absent if s.name == name})
        if inside.absent:
            continue  # every line of a symbol that is not there lies outside
        # Of a line that was replaced, what it is now says enough.
        new = {line.near for line in inside.lines if line.side == "new"}
        lines = [line for line in inside.lines if line.side == "new" or line.near not in new]
        for line in lines[:_MOST_TOLD]:
            what = "this line went" if line.side == "old" else "this line is"
            place = f"in {line.near}" if line.near else "at the top level"
            more = len(lines) - _MOST_TOLD
            rest = f" (and {more} more lines)" if more > 0 and line is lines[_MOST_TOLD - 1] else ""
            yield Hit(
                f"{what} {place}, outside {', '.join(named.symbols)}:"
                f" {line.text.strip()[:60] or 'blank'}{rest}",
                path,
                line.line if line.side == "new" else None,
                fix=take_out(case, entries[path], hunk=True) if path in entries else None,
            )


def _absence(path: str, name: str, sides: set[str]) -> Hit:
    if "old" in sides:
        return Hit(
            f"the file on the base has no {name}, or has several",
            path,
            fix="Let the scope name what is there once, outer names first: Outer.inner.",
        )
    return Hit(
        f"{name} was deleted, renamed, or is there more than once now",
        path,
        fix=f"Keep {name} under its name, and once.",
    )


OUTSIDE_SYMBOL = Rule(
    id="HF108",
    stages=EVERY_STAGE,
    why="A patch for one function that also edits its neighbours is two patches, and only one of"
    " them was thought about.",
    fix="Keep the change inside the functions that the scope names.",
    blocked=Example(
        "The fix also changes a constant beside the function.",
        files={RETRY: "RETRIES = 1\n\n\ndef retry(job):\n    return [job()]\n"},
        scope={
            "change": f"[{{file: {RETRY}, symbols: [retry]}}]",
            "limits": "{files: 1, lines: 8}",
        },
    ),
    passing=Example(
        "Only the function changes.",
        files={RETRY: "RETRIES = 2\n\n\ndef retry(job):\n    return [job()]\n"},
        scope={
            "change": f"[{{file: {RETRY}, symbols: [retry]}}]",
            "limits": "{files: 1, lines: 8}",
        },
    ),
    judge=_judge_symbols,
    applies=lambda case: is_fenced(case) and any(e.symbols for e in entries_of(case)),
)


def _judge_reverts(case: Case) -> Iterator[Hit]:
    for at, named in enumerate(entries_of(case)):
        revision = case.revisions.get(named.revert or "")
        if revision is not None and not revision.on_base:
            why = "is no commit here" if revision.oid is None else "is on no protected branch"
            yield Hit(
                f"`revert: {revision.text}` {why}",
                case.scope_file.path,
                key=f"change[{at}].revert",
                fix="Name a commit of the base: `git log BASE`.",
            )
    if case.inverse is None:
        return
    for unclear in case.inverse.unclear:
        yield Hit(
            unclear.what,
            unclear.path or case.scope_file.path,
            fix="A revert that does not apply cleanly is a patch: name its files in the scope.",
        )
    fix = _revert_again(case, case.inverse)
    for found in case.inverse.differences:
        at = case.inverse.paths.get(found.path, 0)
        commit = (entries_of(case)[at].revert or "")[:12]
        yield Hit(
            f"not what the revert of {commit} makes of it: {found.what}",
            found.path,
            found.line,
            fix=fix,
        )


def _revert_again(case: Case, inverse: Inverse) -> str:
    """Return how to make all files what the reverts make of them, and keep everything else."""
    base = (case.base or "BASE")[:12]
    again = "" if case.stage == "edit" else ", `git commit --amend`, and push again"
    mine = [entry for entry in case.patch if entry.path in inverse.paths]
    there = [quoted(entry.path) for entry in mine if entry.status != "A"]
    added = [quoted(entry.path) for entry in mine if entry.status == "A"]
    steps = []
    if there:
        paths = " ".join(there) if len(there) <= _MOST_NAMED else "."
        steps.append(f"`git checkout {base} -- {paths}`")
    if added:
        steps.append(f"`git rm -f {' '.join(added)}`")
    for oid, mainline in inverse.undone:
        side = f" -m {mainline}" if mainline else ""
        steps.append(f"`git revert --no-commit{side} {oid[:12]}`")
    return f"Run {', '.join(steps)}{again}."


NOT_AN_EXACT_REVERT = Rule(
    id="HF109",
    stages=EVERY_STAGE,
    why="A revert is trusted because it goes back to what ran. With one line more it is a new"
    " patch that nobody has read as one.",
    fix="Commit exactly what `git revert` makes, or name the files in the scope.",
    blocked=Example(
        "The revert also raises the retries.",
        files={QUEUE: "workers:\n  checkout:\n    timeout_ms: 30000\n    retries: 5\n"},
        scope={"change": '[{revert: "@bad"}]'},
    ),
    passing=Example(
        "The patch is exactly what `git revert` makes.",
        files=RESTORED,
        scope={"change": '[{revert: "@bad"}]'},
    ),
    judge=_judge_reverts,
    applies=lambda case: is_fenced(case) and any(e.revert for e in entries_of(case)),
)


def _is_on_base(case: Case, entry: FenceEntry | None) -> bool:
    """Say whether the revision that an entry names is one to go back to."""
    revision = case.revisions.get((entry.restore if entry else None) or "")
    return revision is not None and revision.on_base


def _judge_restored(case: Case) -> Iterator[Hit]:
    for path, inside in case.inside.items():
        entry = fence_entry(case, path)
        for change in inside.unlike if entry is not None else ():
            revision_id = (entry.restore or "")[:12] if entry is not None else ""
            yield Hit(
                f"this is {change.new or 'absent'}, and at {revision_id} it is"
                f" {change.old or 'absent'}",
                path,
                change.line,
                change.key,
                fix=f"Give {change.key} the value it has at {revision_id}:"
                f" `git show {revision_id}:{quoted(path)}`.",
            )
    for path, differences in case.restored.items():
        entry = fence_entry(case, path)
        revision_id = ((entry.restore if entry else None) or "")[:12]
        for found in differences if _is_on_base(case, entry) else ():
            yield Hit(
                f"not the file that the scope says to restore: {found.what}",
                path,
                found.line,
                fix=f"Run `git checkout {revision_id} -- {quoted(path)}` and commit only that.",
            )
    for revision in case.revisions.values():
        for at, named in enumerate(case.scope.change if case.scope else ()):
            if named.restore == revision.text and not revision.on_base:
                why = "is no commit here" if revision.oid is None else "is on no protected branch"
                yield Hit(
                    f"`restore: {revision.text}` {why}",
                    path=case.scope_file.path,
                    key=f"change[{at}].restore",
                    fix="Name a commit of the base that had the right content:"
                    " `git log BASE -- FILE`.",
                )


VALUE_NOT_RESTORED = Rule(
    id="HF103",
    stages=EVERY_STAGE,
    why="Going back to a state that ran is the safest change there is, but only if it really is"
    " that state and not that state plus one idea.",
    fix="Restore exactly that revision of the file.",
    blocked=Example(
        "The restored file also has its retries raised.",
        files={QUEUE: "workers:\n  checkout:\n    timeout_ms: 30000\n    retries: 5\n"},
    ),
    passing=Example("The file equals the last known good one.", files=RESTORED),
    judge=_judge_restored,
    applies=lambda case: (
        is_fenced(case) and any(e.restore for e in (case.scope.change if case.scope else ()))
    ),
)


RULES = (KEY_OUT_OF_SCOPE, VALUE_NOT_RESTORED, OUTSIDE_SYMBOL, NOT_AN_EXACT_REVERT)
