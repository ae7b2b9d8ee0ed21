"""The answer to one event on a hotfix branch: a refusal in the agent's own form, or silence."""

from collections.abc import Sequence

from hotfence.agents.event import Event
from hotfence.agents.reading import read_event
from hotfence.agents.replies import brief_reply, deny, silence
from hotfence.errors import CannotDecideError, OverrunError
from hotfence.report.escape import plain
from hotfence.sites import SECONDS, Site


def answer(agent: str | None, payload: object, sites: Sequence[Site]) -> int:
    """Answer one event about work trees on hotfix branches; return the exit code."""
    event = Event(agent or "", "malformed", "")
    try:
        event = read_event(agent, payload)
        if event.kind == "tool":
            _limit()
        if event.kind == "tool":
            return _answer_calls(event, sites)
        if event.kind == "malformed":
            return deny(event, "hotfence: refused, the event of this tool call cannot be read")
    except Exception as error:  # noqa: BLE001 - agents take a traceback for a permission
        if event.kind in {"tool", "malformed"}:
            return deny(event, _undecided(error))
        return silence()
    return _accompany(event, sites)


def _limit() -> None:
    """End what takes longer than front ends wait: they would go on without an answer."""
    import signal

    def overrun(number: int, frame: object) -> None:
        del number, frame
        raise OverrunError

    signal.signal(signal.SIGALRM, overrun)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)


def _answer_calls(event: Event, sites: Sequence[Site]) -> int:
    if not event.calls:
        return silence()
    from hotfence.agents.judging import judge_calls

    told = judge_calls(event.calls, sites)
    return silence() if told is None else deny(event, told)


def _undecided(error: Exception) -> str:
    if isinstance(error, OverrunError):
        return (
            f"hotfence: refused, there was no answer within {SECONDS:.0f} seconds on this hotfix"
            " branch. Make smaller calls, one after the other."
        )
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
            from hotfence.agents.judging import governed

            return brief_reply(event, brief_of(governed(sites[0]).desk))
        if event.kind in {"prompt", "answer"} and event.text:
            from hotfence.agents.trail import keep

            keep(event, sites[0].repository)
    except Exception:  # noqa: BLE001 - a session goes on without its brief or its trail
        return silence()
    return silence()
