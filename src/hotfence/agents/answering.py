"""The answer to one event on a hotfix branch: a refusal in the agent's own form, or silence."""

import os
from collections.abc import Sequence

from hotfence.agents.event import Call, Event
from hotfence.agents.ground import Governed, Ground
from hotfence.agents.reading import read_event
from hotfence.agents.replies import brief_reply, deny, silence
from hotfence.agents.words import refusal
from hotfence.early import Desk
from hotfence.errors import CannotDecideError
from hotfence.hooks.agent import Site
from hotfence.report.escape import plain
from hotfence.shell import View, judge, judge_powershell
from hotfence.shell.sql import check_statement
from hotfence.shell.verdict import RefusedError


def answer(agent: str | None, payload: object, sites: Sequence[Site]) -> int:
    """Answer one event about work trees on hotfix branches; return the exit code."""
    event = Event(agent or "", "malformed", "")
    try:
        event = read_event(agent, payload)
        if event.kind == "tool":
            told = _judge_calls(event, sites)
            return silence() if told is None else deny(event, told)
        if event.kind == "malformed":
            return deny(event, "hotfence: refused, the event of this tool call cannot be read")
    except Exception as error:  # noqa: BLE001 - agents take a traceback for a permission
        if event.kind in {"tool", "malformed"}:
            return deny(event, _undecided(error))
        return silence()
    return _accompany(event, sites)


def _undecided(error: Exception) -> str:
    known = isinstance(error, CannotDecideError)
    told = str(error) if known else f"{type(error).__name__}: {error}"
    return (
        f"hotfence: refused, since it cannot be decided on this hotfix branch: {plain(told)}."
        " Tell the person who leads; `hotfence check` says more."
    )


def _accompany(event: Event, sites: Sequence[Site]) -> int:
    """Brief a session, or keep what was said; nothing here may stand in the way."""
    try:
        if event.kind == "start":
            from hotfence.agents.brief import brief_of

            return brief_reply(event, brief_of(governed(sites[0]).desk))
        if event.kind in {"prompt", "answer"} and event.text:
            from hotfence.agents.trail import keep

            keep(event, sites[0].repository)
    except Exception:  # noqa: BLE001 - a session goes on without its brief or its trail
        return silence()
    return silence()


def governed(site: Site) -> Governed:
    """Read the policy and the scope of a work tree.

    Raises:
        CannotDecideError: one of them cannot be read.
    """
    if site.source is None:
        raise CannotDecideError(site.failed)
    return Governed(site, Desk(site.repository, site.branch, site.source.policy()))


def _judge_calls(event: Event, sites: Sequence[Site]) -> str | None:
    """Return why the calls of an event must not be made, None where they may."""
    if not event.calls:
        return None
    ground = Ground([governed(site) for site in sites])
    desk = ground.governed[0].desk
    for call in event.calls:
        found = _judge_call(call, ground, desk)
        if found is not None:
            kind, what = found
            return refusal(desk, what, kind)
    return None


def _judge_call(call: Call, ground: Ground, desk: Desk) -> tuple[str, str] | None:
    name = plain(call.tool)
    if call.doubt is not None:
        return "unknown", f"`{name}` counts as a change: {call.doubt}"
    folder = os.path.join(os.getcwd(), os.path.expanduser(call.folder or ""))
    if call.statement is not None:
        try:
            check_statement(call.statement, name)
        except RefusedError as error:
            return error.kind, str(error)
    if call.command is not None:
        found = _judge_command(call, call.command, ground, desk, folder)
        if found is not None:
            return found
    for change in call.changes:
        why = ground.refuse(change.path, change.how, folder, change)
        if why is not None:
            return "write", f"`{name}` would {change.how} {why}"
    return None


def _judge_command(
    call: Call, command: str, ground: Ground, desk: Desk, folder: str
) -> tuple[str, str] | None:
    if call.shell == "powershell":
        found = judge_powershell(command)
    else:
        scope = desk.scope_file.scope
        reverts = tuple(e.revert for e in scope.change if e.revert) if scope else ()
        view = View(
            folder,
            desk.phase == "patch",
            ground.refuse,
            ground.is_script,
            reverts,
        )
        found = judge(command, view)
    return None if found is None else (found.kind, plain(found.told))
