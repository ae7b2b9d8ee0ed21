"""The brief: what an agent must know before it does anything on a hotfix branch."""

import os
from collections.abc import Sequence

from hotfence.agents.words import fence_of, missing_of
from hotfence.early import Desk
from hotfence.errors import CannotDecideError
from hotfence.report.escape import plain


def brief_of(desk: Desk) -> str:
    """Return phase, hypothesis, fence, what is banned and how to record, for an agent to read."""
    incident = plain(desk.incident or "?")
    scope = desk.scope_file.scope
    lines = [f"This is the hotfix branch {plain(desk.branch)} of the incident {incident}."]
    if desk.phase == "read-only":
        lines += [
            f"Phase: read-only. Only .incidents/{incident}/ may be written; nobody patches yet.",
            missing_of(desk),
        ]
    else:
        lines += ["Phase: patch. The declared change may be made, and nothing else."]
    if scope is not None:
        told = " / ".join(plain(text.strip()) for text in scope.hypotheses)
        lines.append(f"Hypothesis: {told or 'none yet; it takes exactly one, with facts.'}")
        if desk.phase == "patch":
            lines.append(f"Fence: {fence_of(desk)}")
        if scope.out_of_scope:
            lines.append(f"Out of scope on purpose: {plain(', '.join(scope.out_of_scope))}.")
        if scope.lead:
            lines.append(f"Lead: {plain(scope.lead)}. Ask them for anything beyond this.")
    lines += [
        "Banned: other files, clean-ups, formatting, comments, logging, renames, dependency or"
        " runtime bumps, migrations; guard files (CI, hooks, agent settings, .hotfence.yaml);"
        " `git commit --no-verify`, amending, rebasing, stashing, other branches; pushing,"
        " deploying, installing, `hotfence approve`: a person does those.",
        "Shell: plain reading commands; in the patch phase also tests, builds and linters. What"
        " is refused says what to do instead: do that, and do not look for a way around.",
        "Record what was asked, seen, tested and decided: `hotfence record KIND` (prompt, answer,"
        " evidence, test, note, decision).",
        "May a file be edited? `hotfence allows PATH`. Is the change fit? `hotfence check`.",
    ]
    return "\n".join(lines)


def tell_brief(words: Sequence[str]) -> int:
    """Print the brief of the current folder's branch; return the exit code.

    Raises:
        CannotDecideError: there is a word too many, or this is no hotfix branch.
    """
    from hotfence.agents.judging import governed
    from hotfence.hooks.answer import tell
    from hotfence.sites import sites_of

    if words:
        raise CannotDecideError(f"`hotfence agent brief` takes no {words[0]!r}")
    sites = sites_of([os.getcwd()])
    if not sites:
        tell("This is no hotfix branch: hotfence has nothing to say about it.\n", fd=1)
        return 0
    tell(brief_of(governed(sites[0]).desk) + "\n", fd=1)
    return 0
