"""`pre-push`: every ref that is about to be pushed, judged before the connection is used.

Native git gives one line a ref on standard input; the pre-commit framework gives environment
variables instead, and only of the first ref that has something to push.
"""

from __future__ import annotations

import os

from hotfence.errors import CannotDecideError
from hotfence.git.head import HEADS
from hotfence.git.refs import REMOTES, ProtectedRefs, protected_side
from hotfence.git.repository import Repository, is_zero
from hotfence.governed import Settings, is_governed, policy_source
from hotfence.hooks.answer import PASSED, answer, read_all
from hotfence.hooks.options import split

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Line:
    """One line of standard input: what is pushed where, and what is there now."""

    __slots__ = ("local_oid", "remote_oid", "remote_ref")

    def __init__(self, local_oid: str, remote_ref: str, remote_oid: str) -> None:
        self.local_oid = local_oid
        self.remote_ref = remote_ref
        self.remote_oid = remote_oid


def run(args: Sequence[str]) -> int:
    """Judge a push; `args` are the remote's name and address, as git gives them."""
    options, args = split(args)
    repository = Repository.at(".")
    lines = read_lines(read_all(0)) or _framework_lines(repository)
    pushed = [
        line for line in lines if line.remote_ref.startswith(HEADS) and not is_zero(line.local_oid)
    ]
    if not pushed:
        return PASSED
    remote = args[0] if args else os.environ.get("PRE_COMMIT_REMOTE_NAME", "origin")
    settings = Settings(repository)
    protected = protected_side(repository, remote)
    source = policy_source(repository, settings, protected.default)
    patterns = source.patterns()
    hotfixes = [
        line
        for line in pushed
        if is_governed(patterns, "hotfix", line.remote_ref.removeprefix(HEADS))
    ]
    if not hotfixes:
        return PASSED
    protected.need_default()
    from hotfence.facts.proposal import Proposal
    from hotfence.hooks.verdicts import judge_proposals

    proposals = [
        Proposal(
            line.remote_ref.removeprefix(HEADS),
            line.local_oid,
            "push",
            pushed=None if is_zero(line.remote_oid) else line.remote_oid,
        )
        for line in hotfixes
    ]
    refs = ProtectedRefs(repository, protected, patterns)
    return answer(judge_proposals(repository, source, proposals, refs), options)


def read_lines(data: bytes) -> list[Line]:
    """Parse `<local ref> <local id> <remote ref> <remote id>` lines.

    Raises:
        CannotDecideError: a line has another form.
    """
    lines = []
    for line in data.decode("utf-8", "surrogateescape").split("\n"):
        if not line.strip():
            continue
        # The local side can be any expression (`HEAD~1`, `:path`), the rest has no blanks.
        words = line.rsplit(" ", 3)
        if len(words) != 4 or len(words[1]) not in {40, 64} or len(words[3]) not in {40, 64}:
            raise CannotDecideError(
                f"standard input holds {line[:80]!r}, expected what git gives a pre-push hook"
            )
        lines.append(Line(words[1], words[2], words[3]))
    return lines


def _framework_lines(repository: Repository) -> list[Line]:
    ref = os.environ.get("PRE_COMMIT_REMOTE_BRANCH")
    if not ref:
        return []
    # On the first push of a root commit the framework gives no TO_REF, but the local branch.
    name = os.environ.get("PRE_COMMIT_TO_REF") or os.environ.get("PRE_COMMIT_LOCAL_BRANCH")
    head = repository.objects.commit_id(name) if name else None
    if head is None:
        raise CannotDecideError(
            "the pre-commit framework does not say what is pushed;"
            " install the plain hook as well: README, plain .git/hooks"
        )
    remote = os.environ.get("PRE_COMMIT_REMOTE_NAME", "origin")
    known = repository.objects.commit_id(f"{REMOTES}{remote}/{ref.removeprefix(HEADS)}")
    return [Line(head, ref, known or "0" * len(head))]
