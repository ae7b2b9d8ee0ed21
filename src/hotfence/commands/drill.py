"""`hotfence drill`: a practice outage, start to end, through real pushes to a real server."""

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import click

from hotfence.commands.output import write_out
from hotfence.config.scope_file import read_scope
from hotfence.model.signoff import Statement
from hotfence.model.story import BRANCH, GOOD, KEYED_POLICY, QUEUE, SCOPE, queue
from hotfence.practice import Shop, server_words
from hotfence.report.escape import plain
from hotfence.report.rollout import rollout_card

OPENING = """\
Practice outage INC-2041. Customers cannot complete checkout.

The last commit of a small shop lowered a queue timeout from 30000 to 3000 ms. The server
holds the shop's repository and hotfence's pre-receive hook; each push below is a real
`git push` to it, and what stands behind | is what the server answered. Kim is on call and
writes the fix, Dana leads the incident, Lee rolls out; each has a key of their own.
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
        passed = Drill(folder).play()
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)
    if keep:
        write_out(f"The server and the clone are kept in {folder}\n")
    return 0 if passed else 2


class Drill:
    """The story, from the first push to the rollout."""

    def __init__(self, folder: str) -> None:
        self._shop = Shop(folder)
        self._number = 0
        self._as_told = True
        self._signed: Statement | None = None  # what Dana says yes to

    def play(self) -> bool:
        """Play every act; return whether each came out as the story has it."""
        shop = self._shop
        shop.commit({".hotfence.yaml": shop.keyed(KEYED_POLICY)}, "Say who is who")
        shop.must("push", "--quiet", "origin", "main")
        shop.install_server_hook()
        write_out(OPENING)
        for act in ACTS:
            self._write(act)
        self._merge_unseen()
        self._merge_something_else()
        self._merge_what_was_signed()
        self._deploy_unsigned()
        self._deploy()
        told = CLOSING if self._as_told else "The drill did not go as told: please report it.\n"
        write_out(f"\n{told}")
        return self._as_told

    def _write(self, act: Act) -> None:
        """Cut the branch anew, commit what the act has, push it."""
        shop = self._shop
        shop.must("switch", "--quiet", "--force-create", BRANCH, "origin/main")
        if act.scope is not None:
            shop.write_scope(act.scope)
        shop.commit(act.files, act.title)
        files = ", ".join([*([SCOPE] if act.scope is not None else []), *act.files])
        self._push(act.title, (f"commits {files}",), BRANCH, act.why, act.rule)

    def _merge_unseen(self) -> None:
        self._push(
            "Kim merges it at once",
            ("$ git merge --no-ff " + BRANCH,),
            self._merged(),
            "Nobody but its author has looked at the fix. The lead has to say yes, with a key.",
            "HF403",
        )

    def _merge_something_else(self) -> None:
        shop = self._shop
        shop.must("switch", "--quiet", BRANCH)
        shop.complete_record()
        self._signed = shop.statement("merge", "dana")
        shop.sign(self._signed)
        shop.commit({QUEUE: GOOD + "    # back to what worked\n"}, "Say why in a comment")
        self._push(
            "Dana signs for the merge; then Kim adds one more line, and merges",
            (
                "$ hotfence record diff; hotfence record test -- make test-queue",
                "$ hotfence record decision          (Dana)",
                "$ hotfence approve merge            (Dana)",
                f"commits {QUEUE}",
                "$ git merge --no-ff " + BRANCH,
            ),
            self._merged(),
            "A yes is to what was shown. One line more, and it is nobody's yes.",
            "HF406",
        )

    def _merge_what_was_signed(self) -> None:
        shop = self._shop
        shop.must("switch", "--quiet", BRANCH)
        shop.must("reset", "--quiet", "--hard", "HEAD~1")
        self._push(
            "Kim takes the line out again; what Dana signed is merged",
            ("$ git reset --hard HEAD~1", "$ git merge --no-ff " + BRANCH),
            self._merged(),
            "The same bytes as before, so the signoff counts again.",
            None,
        )

    def _deploy_unsigned(self) -> None:
        shop = self._shop
        shop.must("tag", "--force", "deploy/1", "main")
        self._push(
            "The release is tagged at once",
            ("$ git tag deploy/1 main",),
            "deploy/1",
            "A right change is not yet one whose time is now, with somebody watching.",
            "HF404",
        )

    def _deploy(self) -> None:
        shop = self._shop
        shop.must("switch", "--quiet", BRANCH)
        if self._signed is not None:
            shop.sign(self._signed._replace(stage="rollout", person="lee"))
        self._push(
            "Lee, who rolls out and watches, signs as well",
            ("$ hotfence approve rollout          (Lee)",),
            f"{BRANCH} deploy/1",
            "Two people have said yes to exactly this, and one of them watches it go out:",
            None,
        )
        scope, _ = read_scope(shop.scope().encode())
        if scope is not None:
            write_out("".join(f"   {line}\n" for line in rollout_card(scope).splitlines()))

    def _merged(self) -> str:
        """Merge the hotfix into what the server's default branch holds; return its name."""
        shop = self._shop
        shop.must("switch", "--quiet", "--force-create", "main", "origin/main")
        shop.must("merge", "--quiet", "--no-ff", "--message", f"Merge {BRANCH}", BRANCH)
        return "main"

    def _push(self, title: str, done: Sequence[str], refs: str, why: str, rule: str | None) -> None:
        """Push, print the act, and see whether it came out as the story has it."""
        self._number += 1
        pushed = self._shop.push(*refs.split())
        answer = server_words(pushed.output)
        verdict = "accepted" if pushed.code == 0 else "rejected"
        expected = "hotfence: passed" if rule is None else rule
        as_told = (pushed.code == 0) == (rule is None) and expected in answer
        self._as_told = self._as_told and as_told
        lines = [
            "",
            f"{self._number}. {title}",
            *(f"   {step}" for step in done),
            f"   $ git push origin {refs}",
            *(f"   | {plain(line)}" for line in answer.splitlines()),
            f"   The server {verdict} the push. {why}",
        ]
        if not as_told:
            lines += [f"   ! expected otherwise; git said: {plain(pushed.output.strip())}"]
        write_out("\n".join(lines) + "\n")
