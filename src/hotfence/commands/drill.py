"""`hotfence drill`: a practice outage, start to end, through real pushes to a real server."""

import shutil
import tempfile
from collections.abc import Mapping
from typing import NamedTuple

import click

from hotfence.commands.output import write_out
from hotfence.model.story import BRANCH, GOOD, QUEUE, SCOPE, queue
from hotfence.practice import Shop, server_words
from hotfence.report.escape import plain

OPENING = """\
Practice outage INC-2041. Customers cannot complete checkout.

The last commit of a small shop lowered a queue timeout from 30000 to 3000 ms. The server
holds the shop's repository and hotfence's pre-receive hook; each push below is a real
`git push` to it, and what stands behind | is what the server answered.
"""

CLOSING = """\
That is the whole idea: one small, proven, reversible change, and nothing else, got through.
`hotfence explain HF101` tells why a rule exists; the README has how to install the hooks.
"""


class Act(NamedTuple):
    """One push of the story: what somebody tries, and what must come of it."""

    title: str
    why: str
    files: Mapping[str, str]
    scope: Mapping[str, str | None] | None
    rule: str | None  # the rule that must block it; None for the push that must pass


ACTS = (
    Act(
        "The on-call engineer restores the timeout at once, with no scope",
        "Nobody has written down what is broken, so the branch is read-only.",
        {QUEUE: GOOD},
        None,
        "HF001",
    ),
    Act(
        "The scope is there now; the fix also raises the retries",
        "The scope says to restore one file. Raising retries is a second change.",
        {QUEUE: queue(30_000, retries=5)},
        {},
        "HF103",
    ),
    Act(
        "The assistant bumps the queue client while it is at it",
        "A dependency brings code that nobody on call has read.",
        {
            QUEUE: GOOD,
            "package.json": '{"name": "shop", "dependencies": {"queue-client": "^5.0.0"}}\n',
        },
        {},
        "HF201",
    ),
    Act(
        "The right fix, but the scope does not say how to take it back",
        "The way back is written before the way forward.",
        {QUEUE: GOOD},
        {"rollback": None},
        "HF311",
    ),
    Act(
        "The one-line restore, with a rollback",
        "One value, back to the last known good one, one minute to undo.",
        {QUEUE: GOOD},
        {},
        None,
    ),
)


@click.command("drill")
@click.option("--keep", is_flag=True, help="Leave the folder with the server and the clone.")
def command(keep: bool) -> int:
    """Play a practice outage on this machine, in a temporary folder."""
    folder = tempfile.mkdtemp(prefix="hotfence-drill-")
    try:
        passed = play(folder)
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)
    if keep:
        write_out(f"The server and the clone are kept in {folder}\n")
    return 0 if passed else 2


def play(folder: str) -> bool:
    """Play every act; return whether each came out as the story has it."""
    shop = Shop(folder)
    shop.install_server_hook()
    write_out(OPENING)
    as_told = True
    for number, act in enumerate(ACTS, start=1):
        as_told = _play_act(shop, number, act) and as_told
    write_out("\n" + CLOSING if as_told else "\nThe drill did not go as told: please report it.\n")
    return as_told


def _play_act(shop: Shop, number: int, act: Act) -> bool:
    shop.must("switch", "--quiet", "--force-create", BRANCH, "origin/main")
    if act.scope is not None:
        shop.write_scope(act.scope)
    shop.commit(act.files, act.title)
    pushed = shop.push(BRANCH)
    files = ", ".join([*([SCOPE] if act.scope is not None else []), *act.files])
    answer = server_words(pushed.output)
    verdict = "accepted" if pushed.code == 0 else "rejected"
    expected = "hotfence: passed" if act.rule is None else act.rule
    as_told = (pushed.code == 0) == (act.rule is None) and expected in answer
    lines = [
        "",
        f"{number}. {act.title}",
        f"   commits {files}",
        f"   $ git push origin {BRANCH}",
        *(f"   | {plain(line)}" for line in answer.splitlines()),
        f"   The server {verdict} the push. {act.why}",
    ]
    if not as_told:
        lines += [f"   ! expected otherwise; git said: {plain(pushed.output.strip())}"]
    write_out("\n".join(lines) + "\n")
    return as_told
