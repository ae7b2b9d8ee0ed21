"""The words in which an agent is told: the phase, the fence, and what to do instead."""

from hotfence.early import Desk
from hotfence.report.escape import plain

MOST_ENTRIES = 5
# What to do instead, by the kind of a refused shell command.
_INSTEAD = {
    "push": "Commit, and tell the person who leads that the commit is ready to be pushed.",
    "deploy": "Tell the person who leads what should be run; do not run it.",
    "human": "Ask the person who leads to do it.",
    "hooks": "Commit without going around the checks; what they say is what to mend.",
    "history": "Stay on this branch and add a new commit; ask a person for anything else.",
    "install": "Work with what is installed; a hotfix changes no dependency and runs no migration.",
    "data": "Ask with one plain SELECT, or ask a person.",
    "unreadable": "Run plain commands, one at a time: no functions, unknown variables or `eval`.",
    "environment": "Run the command without setting that variable.",
}
_READING = (
    "Read with git log/show/diff/blame, rg, cat, kubectl get/logs, docker logs, journalctl,"
    " psql -c 'SELECT ...'"
)


def fence_of(desk: Desk) -> str:
    """Return what may change, in one sentence."""
    scope = desk.scope_file.scope
    if scope is None or not scope.change:
        return "Nothing may change yet."
    named = [plain(entry.told) for entry in scope.change[:MOST_ENTRIES]]
    more = len(scope.change) - len(named)
    return f"Only this may change: {'; '.join(named)}{f' and {more} more' if more else ''}."


def missing_of(desk: Desk) -> str:
    """Return what keeps the incident in its read-only phase, in one sentence."""
    file = desk.scope_file
    if desk.incident is None:
        return f"The branch {plain(desk.branch)} names no incident, so no scope can open it."
    if file.scope is not None:
        missing = ", ".join(file.scope.missing())
        return (
            f"{file.path} lacks: {missing}." if missing else f"{file.path} is another incident's."
        )
    if file.problems:
        return f"{file.path} does not read: {plain(file.problems[0].told)}."
    return f"There is no {file.path} yet."


def situation(desk: Desk) -> str:
    """Return phase and fence in two sentences."""
    incident = plain(desk.incident or desk.branch)
    if desk.phase == "read-only":
        folder = f".incidents/{desk.incident}/" if desk.incident else "the incident's record"
        return (
            f"{incident} is in its read-only phase: only {folder} may be written."
            f" {missing_of(desk)}"
        )
    return f"{incident} is in its patch phase. {fence_of(desk)}"


def instead(desk: Desk, kind: str) -> str:
    """Return the one thing to do instead."""
    if kind in _INSTEAD:
        return _INSTEAD[kind]
    lead = plain(desk.scope_file.scope.lead or "") if desk.scope_file.scope else ""
    if desk.phase == "read-only":
        if kind == "unknown":
            return f"{_READING}; write findings down with `hotfence record`."
        return (
            "Gather evidence, write it down with `hotfence record`, and complete the scope"
            " (`hotfence schema scope`) before any patch."
        )
    if kind == "unknown":
        return f"{_READING}; tests, builds and linters may run by their usual names."
    return (
        "Make the change inside the fence; if it is the wrong fence, say so and let"
        f" {lead or 'the person who leads'} widen the scope. Do not work around this."
    )


def refusal(desk: Desk, what: str, kind: str) -> str:
    """Return the whole reason of a refusal."""
    return f"hotfence: refused, {what}. {situation(desk)} {instead(desk, kind)}"
