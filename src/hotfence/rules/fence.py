"""HF101, HF104-HF107, HF110: is the change inside the fence, small and plain?"""

from collections.abc import Iterator

from hotfence.classify.guards import is_guard
from hotfence.model.case import Case
from hotfence.model.change import (
    ABSENT_MODE,
    GITLINK_MODE,
    REGULAR_MODES,
    SYMLINK_MODE,
    Entry,
)
from hotfence.model.finding import Hit
from hotfence.model.limits import file_limit, line_limit
from hotfence.model.rule import EVERY_STAGE, Example, Executable, Rule
from hotfence.model.scope import INCIDENTS, FenceEntry
from hotfence.model.story import QUEUE, RESTORED
from hotfence.rules.changes import every_change
from hotfence.rules.remedy import take_out


def entries_of(case: Case) -> tuple[FenceEntry, ...]:
    """Return the scope's `change` entries."""
    return case.scope.change if case.scope is not None else ()


def is_fenced(case: Case) -> bool:
    """Say whether there is a change, and a fence to hold it against."""
    return case.scope is not None and bool(case.scope.change) and bool(case.patch or case.history)


def fence_entry(case: Case, path: str) -> FenceEntry | None:
    """Return the `change` entry that covers `path`."""
    at = case.fence.admitted.get(path)
    return case.scope.change[at] if case.scope is not None and at is not None else None


def _judge_file(case: Case) -> Iterator[Hit]:
    if case.scope is None or not case.scope.change:
        return
    named = "; ".join(entry.file or entry.told for entry in case.scope.change[:3])
    more = f" and {len(case.scope.change) - 3} more" if len(case.scope.change) > 3 else ""

    def complain(entry: Entry) -> Hit | None:
        if case.fence.covers(entry.path) or is_guard(entry.path):
            return None
        did = {"A": "adds", "D": "deletes"}.get(entry.status, "changes")
        if entry.status == "D" and entry.path.startswith(f"{INCIDENTS}/"):
            # What `git revert` of an earlier hotfix takes along.
            told = "this deletes the record of an earlier incident, which stays whatever is undone"
            return Hit(told, entry.path, fix=take_out(case, entry))
        return Hit(
            f"this {did} a file that the scope does not name ({named}{more})",
            entry.path,
            fix=take_out(case, entry),
        )

    yield from every_change(case, complain)


FILE_OUT_OF_SCOPE = Rule(
    id="HF101",
    stages=EVERY_STAGE,
    why="An outage patch that touches three things where one is broken cannot be reasoned"
    " about, and its rollback undoes more than the fault.",
    fix="Take the file out: `git restore --source=BASE -- FILE`. If it must change, that is a"
    " new scope for the lead to agree to.",
    blocked=Example(
        "The fix also raises the retries in another file.",
        files={**RESTORED, "src/retry.py": "RETRIES = 5\n"},
    ),
    passing=Example("Only the file that the scope names is edited.", files=RESTORED),
    judge=_judge_file,
    applies=is_fenced,
)


def _judge_files(case: Case) -> Iterator[Hit]:
    limit = file_limit(case.policy, case.scope)
    count = len(case.patch)
    if count > limit.number:
        what = "file changes" if count == 1 else "files change"
        yield Hit(
            f"{count} {what}; the {limit.source} allows {limit.number}"
            f" ({count - limit.number} too many)"
        )


TOO_MANY_FILES = Rule(
    id="HF104",
    stages=EVERY_STAGE,
    why="A small change can be read in a minute and undone in one. A large one cannot.",
    fix="Split off what the incident does not need; it can follow when the outage is over.",
    blocked=Example(
        "Two files inside the fence change, and the scope allows one.",
        files={
            QUEUE: "workers:\n  checkout:\n    timeout_ms: 30000\n    retries: 2\n",
            "config/checkout/pool.yaml": "size: 20\n",
        },
        scope={"change": "[{file: config/checkout/}]", "limits": "{files: 1}"},
    ),
    passing=Example("One file changes, and the scope allows one.", files=RESTORED),
    judge=_judge_files,
    applies=lambda case: bool(case.patch),
)


def _judge_lines(case: Case) -> Iterator[Hit]:
    limit = line_limit(case.policy, case.scope)
    count = sum(diff.lines for diff in case.diffs.values())
    if count > limit.number:
        largest = max(case.diffs.values(), key=lambda d: d.lines)
        yield Hit(
            f"{count} {'line is' if count == 1 else 'lines are'} added or deleted;"
            f" the {limit.source} allows {limit.number}"
            f" ({count - limit.number} too many)",
            path=largest.path,
            line=largest.first_line,
        )


TOO_MANY_LINES = Rule(
    id="HF105",
    stages=EVERY_STAGE,
    why="Every line is one more thing to hold in the head at 3 a.m. A value that is wrong is"
    " usually one line.",
    fix="Keep the one line that mends the fault; leave the rest for after the outage.",
    blocked=Example(
        "The fix rewrites the whole file; the scope allows two lines.",
        files={QUEUE: "workers: {checkout: {timeout_ms: 30000, retries: 2}}\n"},
        scope={"change": f"[{{file: {QUEUE}}}]", "limits": "{lines: 2}"},
    ),
    passing=Example(
        "One line is replaced: one deleted, one added.",
        files=RESTORED,
        scope={"limits": "{lines: 2}"},
    ),
    judge=_judge_lines,
    applies=lambda case: bool(case.diffs),
)


def _goes_back(case: Case, entry: Entry) -> bool:
    """Say whether a file goes back to a state that ran, by the modes of then and now alone."""
    if not case.is_known(entry.path):
        return False
    modes = {mode for e in case.patch if e.path == entry.path for mode in (e.old_mode, e.new_mode)}
    return {entry.old_mode, entry.new_mode} <= modes


def _not_plain(case: Case, entry: Entry) -> Hit | None:
    if not (case.fence.covers(entry.path) or case.is_record(entry.path)):
        return None
    if _goes_back(case, entry):
        return None  # mode and content are those of the revision that the scope names
    modes = {entry.old_mode, entry.new_mode} - {ABSENT_MODE}
    if SYMLINK_MODE in modes:
        return Hit("a symbolic link is no plain edit: it can point out of the fence", entry.path)
    if GITLINK_MODE in modes:
        return Hit("a submodule is a whole other repository, not a plain edit", entry.path)
    if modes - REGULAR_MODES:
        return Hit(f"the file mode {', '.join(sorted(modes))} is no plain file", entry.path)
    if len(modes) > 1:
        return Hit(f"the mode changes from {entry.old_mode} to {entry.new_mode}", entry.path)
    if entry.new_mode == "100755" and case.is_record(entry.path):
        return Hit("a record entry must not be executable", entry.path)
    return None


def _judge_plain(case: Case) -> Iterator[Hit]:
    yield from every_change(case, lambda entry: _not_plain(case, entry), records=True)
    for path in sorted(case.binaries):
        if not case.is_known(path):
            yield Hit("this is binary or over 4 MB, so its change cannot be read", path=path)


NOT_A_PLAIN_EDIT = Rule(
    id="HF106",
    stages=EVERY_STAGE,
    why="A mode, a link, a submodule or a binary changes what runs without a line that a"
    " person can read.",
    fix="Change the text of a plain file, or restore the file exactly with `restore`.",
    blocked=Example(
        "The queue file becomes executable.",
        files={QUEUE: Executable("workers:\n  checkout:\n    timeout_ms: 30000\n    retries: 2\n")},
    ),
    passing=Example("The queue file stays a plain file.", files=RESTORED),
    judge=_judge_plain,
    applies=lambda case: bool(case.entries or case.history),
)


def _judge_added(case: Case) -> Iterator[Hit]:
    def complain(entry: Entry) -> Hit | None:
        named = fence_entry(case, entry.path)
        if named is None:
            return None
        if named.revert:
            return None  # HF109 says whether the revert adds or deletes it
        if entry.status == "A" and not named.add:
            return Hit(
                "this adds a file; the scope lets it be edited only",
                entry.path,
                fix="Take the new file out, or write `add: true` in its scope entry.",
            )
        if entry.status == "D" and not named.delete:
            return Hit(
                "this deletes a file; the scope lets it be edited only",
                entry.path,
                fix="Put the file back, or write `delete: true` in its scope entry.",
            )
        return None

    yield from every_change(case, complain)
    for path, twin in case.twins.items():
        why = "its tree holds that name twice" if path == twin else "names differ by case"
        yield Hit(f"on some file systems this is the same file as {twin} ({why})", path=path)


ADDED_OR_DELETED = Rule(
    id="HF107",
    stages=EVERY_STAGE,
    why="A new or missing file is a larger change than an edit: loaders pick it up, or miss it,"
    " in ways that a diff does not show.",
    fix="Edit what is there, or say `add: true` or `delete: true` in the scope.",
    blocked=Example(
        "A second queue file is added inside the fence.",
        files={**RESTORED, "config/checkout/queue-new.yaml": "timeout_ms: 30000\n"},
        scope={"change": "[{file: 'config/checkout/*.yaml'}]"},
    ),
    passing=Example(
        "The scope says that the file may be added.",
        files={"config/checkout/queue-new.yaml": "timeout_ms: 30000\n"},
        scope={"change": "[{file: config/checkout/queue-new.yaml, add: true}]"},
    ),
    judge=_judge_added,
    applies=is_fenced,
)


def _judge_one_change(case: Case) -> Iterator[Hit]:
    if case.scope is None or case.policy.limits.changes is None:
        return
    count = len(case.scope.change)
    if count > case.policy.limits.changes:
        yield Hit(
            f"the scope has {count} `change` entries; the policy allows"
            f" {case.policy.limits.changes}",
            path=case.scope_file.path,
            key="change",
        )


MORE_THAN_ONE_CHANGE = Rule(
    id="HF110",
    stages=EVERY_STAGE,
    why="One hypothesis, one change: with two changes at once nobody learns which one helped,"
    " and which one hurt.",
    fix="Keep the entry that tests the hypothesis; the other is the next hotfix.",
    blocked=Example(
        "The scope names two files as two changes.",
        files=RESTORED,
        scope={"change": f"[{{file: {QUEUE}}}, {{file: config/checkout/pool.yaml}}]"},
    ),
    passing=Example("The scope has one entry.", files=RESTORED),
    judge=_judge_one_change,
    applies=is_fenced,
)

RULES = (
    FILE_OUT_OF_SCOPE,
    TOO_MANY_FILES,
    TOO_MANY_LINES,
    NOT_A_PLAIN_EDIT,
    ADDED_OR_DELETED,
    MORE_THAN_ONE_CHANGE,
)
