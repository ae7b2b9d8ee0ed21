"""The rollout card: the first stage, what to watch, and the way back, ready to copy."""

from hotfence.model.scope import Scope
from hotfence.report.escape import plain


def rollout_card(scope: Scope) -> str:
    """Return what whoever rolls out needs in front of them, ending with a newline."""
    lines = [f"Rollout of {plain(scope.incident)}"]
    rollout = scope.rollout
    if rollout is not None:
        who = f" ({plain(rollout.by)})" if rollout.by else ""
        if rollout.first:
            lines.append(f"  first stage{who}: {plain(rollout.first)}")
        lines += [f"  watch {plain(w.signal)}: {plain(w.good)}" for w in rollout.watch]
        if rollout.affects:
            lines.append(f"  may also affect: {plain(', '.join(rollout.affects))}")
    rollback = scope.rollback
    if rollback is not None:
        how = " ".join(plain(word) for word in (rollback.how, rollback.to) if word)
        by = f" by {plain(rollback.by)}" if rollback.by else ""
        time = f" within {rollback.minutes} minutes" if rollback.minutes is not None else ""
        lines.append(f"  to undo{by}{time} ({how}):")
        lines += [f"    {plain(step)}" for step in rollback.steps]
    return "\n".join(lines) + "\n"
