"""HF001-HF010: is there a scope to judge by, and can what is judged be believed?"""

from collections.abc import Iterator

from hotfence.classify.guards import is_guard
from hotfence.model.approval import may_lead, signed_scope
from hotfence.model.case import Case
from hotfence.model.change import Entry
from hotfence.model.finding import Hit
from hotfence.model.rule import EVERY_STAGE, FROM_PUSH_ON, Edit, Example, Rule, Signature
from hotfence.model.scope import INCIDENTS, SCOPE_NAME, Scope
from hotfence.model.story import KEYED_POLICY, NOTE, QUEUE, RESTORED, SCOPE
from hotfence.rules.changes import every_change


def _any_change(case: Case) -> bool:
    return bool(case.entries or case.history)


def _always(case: Case) -> bool:  # noqa: ARG001 - the signature of `applies`
    return True


def _judge_read_only(case: Case) -> Iterator[Hit]:
    if case.phase == "patch":
        return
    if not case.patch:
        for commit in case.history:
            for entry in commit.entries:
                if not case.is_record(entry.path):
                    yield Hit(
                        "hidden in the middle of the history: a patch while there is no"
                        " complete scope",
                        path=entry.path,
                        commit=commit.oid,
                    )
                    return
        return
    first = case.patch[0].path
    others = f" and {len(case.patch) - 1} more" if len(case.patch) > 1 else ""
    scope = case.scope
    if scope is not None:
        lacking = ", ".join(scope.missing())
        yield Hit(
            f"the scope is not complete ({lacking} missing), so only the record may change;"
            f" this changes {first}{others}",
            path=case.scope_file.path,
            fix=f"Write {lacking} into {case.scope_file.path} and commit it.",
        )
        return
    path = case.scope_file.path or f"{INCIDENTS}/<incident>/{SCOPE_NAME}"
    why, fix = "cannot be read", f"Mend {path} and commit it."
    if not case.scope_file.problems:
        folder = path.removesuffix(f"/{SCOPE_NAME}")
        why = "is not there"
        fix = (
            f"Fill in `mkdir -p {folder} && hotfence scope form > {path}` and commit it before"
            " the patch."
        )
    yield Hit(
        f"the scope file {path} {why}, so only the record may change; this changes {first}{others}",
        path=first,
        fix=fix,
    )


READ_ONLY = Rule(
    id="HF001",
    stages=EVERY_STAGE,
    why="A patch written before anyone wrote down what is broken is a guess in production."
    " Until the scope is complete, people and AI read, and only the record may change.",
    fix="Write the scope first: incident, lead, hypothesis, one fact, change, rollback.",
    blocked=Example("A fix is pushed with no scope file at all.", files=RESTORED, scope=None),
    passing=Example("A complete scope comes with the fix.", files=RESTORED),
    judge=_judge_read_only,
    applies=lambda case: bool(case.patch or case.history),
)


def _judge_scope_invalid(case: Case) -> Iterator[Hit]:
    for problem in case.scope_file.problems:
        yield Hit(
            problem.told, path=case.scope_file.path, line=problem.line, key=problem.field or None
        )


SCOPE_INVALID = Rule(
    id="HF002",
    stages=EVERY_STAGE,
    why="The scope is what a person said yes to. Read loosely, it would mean one thing to"
    " them and another to the machine, so anything doubtful in it is refused by name.",
    fix="Mend that line of the scope; `hotfence schema scope` has the form.",
    blocked=Example(
        "The scope spells `hypotesis`, an unknown field.",
        files=RESTORED,
        scope={"hypothesis": None, "hypotesis": "Queue timeout too low for checkout workers."},
    ),
    passing=Example("Every field of the scope is known and has the right type.", files=RESTORED),
    judge=_judge_scope_invalid,
    applies=lambda case: case.scope_file.blob is not None,
)


def _judge_scope_inherited(case: Case) -> Iterator[Hit]:
    if case.scope_file.inherited and case.patch:
        yield Hit(
            f"{case.scope_file.path} is the same file as on the base:"
            " it was written for an earlier hotfix",
            path=case.scope_file.path,
        )


SCOPE_INHERITED = Rule(
    id="HF003",
    stages=EVERY_STAGE,
    why="A scope that was merged with an earlier hotfix was approved for that one. Used again"
    " it would fence a change that nobody looked at.",
    fix="Write this hotfix's own hypothesis, facts and change into the scope.",
    blocked=Example(
        "INC-2041 was fixed and merged before; a second branch relies on the merged scope.",
        files=RESTORED,
        scope=None,
        base={SCOPE: "@practice-scope"},
    ),
    passing=Example(
        "The second branch rewrites the merged scope.",
        files=RESTORED,
        scope={"impact": "Customers still cannot complete checkout."},
        base={SCOPE: "@practice-scope"},
    ),
    judge=_judge_scope_inherited,
    applies=lambda case: case.scope is not None,
)


def _judge_scope_mismatch(case: Case) -> Iterator[Hit]:
    if case.incident is None and case.entries:
        yield Hit(
            f"the branch {case.branch} names no incident (expected {case.policy.incident_id})",
            fix="Rename the branch, such as hotfix/INC-2041-queue-timeout:"
            " `git branch -m NEW-NAME`.",
        )
    scope = case.scope
    if scope is not None and scope.incident != case.incident:
        yield Hit(
            f"the scope says incident {scope.incident}, the branch says {case.incident}",
            path=case.scope_file.path,
            key="incident",
        )
    for entry in case.entries:
        parts = entry.path.split("/")
        if parts[0] == INCIDENTS and parts[-1] == SCOPE_NAME and not case.is_record(entry.path):
            yield Hit(
                "a second scope on one branch: one incident, one scope, one change",
                path=entry.path,
                fix=f"Take {entry.path} out of this branch; it needs a branch of its own.",
            )


SCOPE_MISMATCH = Rule(
    id="HF004",
    stages=EVERY_STAGE,
    why="One branch, one incident, one scope: otherwise an approval for one incident opens the"
    " fence of another.",
    fix="Make the branch, the folder and the `incident` field name the same incident.",
    blocked=Example(
        "The scope on the branch of INC-2041 says INC-1999.",
        files=RESTORED,
        scope={"incident": "INC-1999"},
    ),
    passing=Example("Branch, folder and field all say INC-2041.", files=RESTORED),
    judge=_judge_scope_mismatch,
    applies=_any_change,
)


def _is_signed(case: Case, before: Scope) -> bool:
    """Say whether the lead signed this scope, a lead whom the earlier scope could have had too."""
    signoff = signed_scope(case)
    return signoff is not None and may_lead(case.policy, before, signoff.person)


def _judge_scope_changed(case: Case) -> Iterator[Hit]:
    path = case.scope_file.path
    signed = signed_scope(case)
    if case.pushed_scope is not None and not _is_signed(case, case.pushed_scope):
        for what in case.widened:
            yield Hit(f"the scope was widened after the patch began: {what}", path=path)
    for signoff in case.signoffs if signed is None else ():
        statement = signoff.statement
        is_merge = signoff.stage == "merge" and signoff.invalid is None and statement is not None
        if is_merge and statement is not None and statement.scope != case.scope_file.blob:
            yield Hit(
                f"the scope was changed after {signoff.person} had signed it for the merge",
                path=path,
                fix="Put the scope back as it was signed, or let the lead run"
                " `hotfence approve scope`; the merge has to be signed anew as well.",
            )
            return


SCOPE_CHANGED = Rule(
    id="HF005",
    stages=EVERY_STAGE,
    why="A fence that moves while the patch is being written fences nothing. Narrowing it is"
    " free; widening it is a new decision.",
    fix="Put the earlier `change` and `limits` back, or let the lead sign the wider scope"
    " (`hotfence approve scope`). If nothing was pushed yet, squash scope and patch into one"
    " commit (`git reset --soft BASE`).",
    blocked=Example(
        "The fix was pushed; the next push adds src/retry.py to the fence.",
        earlier=Edit(RESTORED, {}),
        files={"src/retry.py": "RETRIES = 5\n"},
        scope={"change": f"[{{file: {QUEUE}}}, {{file: src/retry.py}}]"},
    ),
    passing=Example(
        "The next push adds src/retry.py to the fence, and the lead signed the wider scope.",
        earlier=Edit(RESTORED, {}),
        files={"src/retry.py": "RETRIES = 5\n"},
        scope={
            "change": f"[{{file: {QUEUE}}}, {{file: src/retry.py}}]",
            "limits": "{files: 2, lines: 10}",
        },
        base={".hotfence.yaml": f"{KEYED_POLICY}limits: {{changes: 2}}\n"},
        signatures=(Signature("scope", "dana"),),
    ),
    judge=_judge_scope_changed,
    applies=lambda case: case.scope is not None,
)


def _judge_guard(case: Case) -> Iterator[Hit]:
    def complain(entry: Entry) -> Hit | None:
        if not is_guard(entry.path):
            return None
        return Hit("this file guards the repository itself", path=entry.path)

    return every_change(case, complain, records=True)


GUARD_TOUCHED = Rule(
    id="HF006",
    stages=EVERY_STAGE,
    why="A hotfix that edits the policy, the owners, the attributes, the hooks or the CI can"
    " switch off whatever would have stopped it.",
    fix="Take the file out of the hotfix; change it by an ordinary reviewed change.",
    blocked=Example(
        "The fix comes with an edit of the CI workflow.",
        files={**RESTORED, ".github/workflows/ci.yml": "on: push\n"},
    ),
    passing=Example("Only the queue configuration is edited.", files=RESTORED),
    judge=_judge_guard,
    applies=_any_change,
)


def _judge_rewritten(case: Case) -> Iterator[Hit]:
    if case.head is None:
        for path in case.rewritten:
            yield Hit(
                "this would go with the branch, and no protected branch has it",
                path=path,
                fix="Merge the branch, or its record alone, to the default branch first; then"
                " delete it.",
            )
        return
    told = "a record entry or signoff that was pushed is changed or gone"
    if case.target is None or case.base is None or not case.rewritten:
        yield from (Hit(told, path=path) for path in case.rewritten)
        return
    # A revert of the whole landing does this too, and a rollback must not be stuck with it.
    first, *more = case.rewritten
    yield Hit(
        f"{told}, and {len(more)} more" if more else told,
        path=first,
        fix=f"Bring the record back: `git checkout {case.base[:12]} -- .incidents && git commit"
        " --amend --no-edit`, then push again. What is taken back besides may go.",
    )


RECORD_REWRITTEN = Rule(
    id="HF007",
    stages=EVERY_STAGE,
    why="The record is what the review a month later relies on. It only ever grows.",
    fix="Restore the entry as it was pushed, and add a new one with the correction.",
    blocked=Example(
        "A note that was pushed is reworded.",
        earlier=Edit({NOTE: "Timeouts began at 09:14.\n"}, {}),
        files={NOTE: "Timeouts began at 10:30.\n"},
        scope=None,
    ),
    passing=Example(
        "A second note corrects the first.",
        earlier=Edit({NOTE: "Timeouts began at 09:14.\n"}, {}),
        files={NOTE.replace("0914", "0931"): "Correction: they began at 09:12.\n"},
        scope=None,
    ),
    judge=_judge_rewritten,
    applies=_always,
)


def _judge_history(case: Case) -> Iterator[Hit]:
    if case.unreadable_history:
        yield Hit(case.unreadable_history)


HISTORY_UNREADABLE = Rule(
    id="HF008",
    stages=EVERY_STAGE,
    why="What a hotfix changes is the difference from the branch that it fixes. Without a"
    " common, complete history there is no such difference to judge.",
    fix="Cut the branch from the protected branch that it fixes, in a full clone.",
    blocked=Example(
        "The branch shares no commit with the default branch.", files=RESTORED, unrelated=True
    ),
    passing=Example("The branch was cut from the default branch.", files=RESTORED),
    judge=_judge_history,
    applies=_always,
)


def _judge_diff(case: Case) -> Iterator[Hit]:
    if case.unreadable_diff:
        yield Hit(case.unreadable_diff)
    elif case.unread:
        yield Hit(
            f"{case.unread} files inside the fence change, too many to read their lines",
            fix="Change fewer files; no policy can allow more than are read.",
        )
    elif case.patch_too_large:
        yield Hit(
            "the patch of the files inside the fence is larger than 8 MB, so it was not read",
            fix="Change fewer bytes: put generated or one-line files out of the hotfix.",
        )


DIFF_UNREADABLE = Rule(
    id="HF009",
    stages=EVERY_STAGE,
    why="A file that one reader of the diff sees and another does not is how a change slips"
    " through. Two independent readings must agree, or nothing passes.",
    fix="Rebuild the commit with plain git in a fresh clone, and run `git fsck`.",
    blocked=Example(
        "A forged tree holds one name twice, so readers differ about its content.",
        files=RESTORED,
        forged=True,
    ),
    passing=Example("Listing, patch and counts tell the same.", files=RESTORED),
    judge=_judge_diff,
    applies=_always,
)


def _judge_policy(case: Case) -> Iterator[Hit]:
    for problem in case.policy_problems:
        yield Hit(problem, path=".hotfence.yaml")


POLICY_INVALID = Rule(
    id="HF010",
    stages=FROM_PUSH_ON,
    why="A policy in force must always be a valid one, or the next hotfix at 3 a.m. finds a"
    " gate that cannot decide.",
    fix="Mend the policy; `hotfence policy check .hotfence.yaml` shows every problem.",
    blocked=Example(
        "The default branch gets a policy with an unknown field.",
        branch="main",
        files={".hotfence.yaml": "version: 1\nlimit: {files: 1}\n"},
        scope=None,
    ),
    passing=Example(
        "The default branch gets a valid policy.",
        branch="main",
        files={".hotfence.yaml": "version: 1\nlimits: {files: 1}\n"},
        scope=None,
    ),
    judge=_judge_policy,
    applies=_always,
)


RULES = (
    READ_ONLY,
    SCOPE_INVALID,
    SCOPE_INHERITED,
    SCOPE_MISMATCH,
    SCOPE_CHANGED,
    GUARD_TOUCHED,
    RECORD_REWRITTEN,
    HISTORY_UNREADABLE,
    DIFF_UNREADABLE,
    POLICY_INVALID,
)
