"""The verdict on tool calls: each file that one would change, each command that it would run."""

import os
from collections.abc import Sequence

from hotfence.agents.event import Call
from hotfence.agents.ground import Governed, Ground
from hotfence.agents.words import refusal
from hotfence.early import Desk
from hotfence.errors import CannotDecideError
from hotfence.report.escape import plain
from hotfence.sites import Site


def governed(site: Site) -> Governed:
    """Read the policy and the scope of a work tree.

    Raises:
        CannotDecideError: one of them cannot be read.
    """
    if site.source is None:
        raise CannotDecideError(site.failed)
    return Governed(site, Desk(site.repository, site.branch, site.source.policy()))


def judge_calls(calls: Sequence[Call], sites: Sequence[Site]) -> str | None:
    """Return why some calls must not be made, None where they may.

    Raises:
        CannotDecideError: a policy or a scope cannot be read.
    """
    ground = Ground([governed(site) for site in sites])
    desk = ground.governed[0].desk
    for call in calls:
        found = _judge_call(call, ground, desk)
        if found is not None:
            kind, what = found
            return refusal(desk, what, kind)
    return None


def _judge_call(call: Call, ground: Ground, desk: Desk) -> tuple[str, str] | None:
    """Return the kind of a refusal and what the call would do."""
    name = plain(call.tool)
    if call.doubt is not None:
        return "unknown", f"`{name}` counts as a change: {call.doubt}"
    folder = os.path.join(os.getcwd(), os.path.expanduser(call.folder or ""))
    if call.statement is not None:
        return _judge_statement(name, call.statement)
    if call.command is not None:
        found = _judge_command(call, call.command, ground, desk, folder)
        if found is not None:
            return found
    for change in call.changes:
        why = ground.refuse(change.path, change.how, folder, change)
        if why is not None:
            return "write", f"`{name}` would {change.how} {why}"
    return None


def _judge_statement(name: str, statement: str) -> tuple[str, str] | None:
    from hotfence.shell.sql import check_statement
    from hotfence.shell.verdict import RefusedError

    try:
        check_statement(statement, name)
    except RefusedError as error:
        return error.kind, str(error)
    return None


def _judge_command(
    call: Call, command: str, ground: Ground, desk: Desk, folder: str
) -> tuple[str, str] | None:
    from hotfence.shell import View, judge, judge_powershell

    if call.shell == "powershell":
        found = judge_powershell(command)
    else:
        scope = desk.scope_file.scope
        reverts = tuple(e.revert for e in scope.change if e.revert) if scope else ()
        patching = desk.phase == "patch"
        found = judge(command, View(folder, patching, ground.refuse, ground.owns, reverts))
    return None if found is None else (found.kind, plain(found.told))
