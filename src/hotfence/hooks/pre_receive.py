"""`pre-receive` and `update`: all refs of one push, judged on the server.

The proposed objects are still in quarantine, so the object variables of the environment are
kept. An ordinary push leaves after two git calls.
"""

from __future__ import annotations

import time

from hotfence.errors import CannotDecideError, OverrunError
from hotfence.git.head import HEADS, head_branch
from hotfence.git.repository import Repository, is_zero
from hotfence.governed import (
    HOOK_SECONDS,
    LARGEST_POLICY,
    POLICY_NAME,
    PolicySource,
    Settings,
    is_governed,
    policy_is_link,
)
from hotfence.hooks.answer import PASSED, answer, keep, read_all
from hotfence.hooks.options import Options, split
from hotfence.hooks.update import Update, given_update, read_updates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from hotfence.facts.proposal import Proposal
    from hotfence.git.refs import ProtectedRefs
    from hotfence.model.finding import Verdict

REPLACE = "refs/replace/"
TAGS = "refs/tags/"
INCIDENTS = ".incidents"  # as in model.scope, which an ordinary push does not load


class Push:
    """One push to one repository, and what of it is governed."""

    def __init__(self, repository: Repository, updates: Sequence[Update]) -> None:
        self.repository = repository
        self._settings = Settings(repository)
        repository.objects.start()
        self.default = self._default_branch()
        self._complaint: CannotDecideError | None = None
        self.seconds = HOOK_SECONDS
        try:
            self.seconds = self._settings.seconds
        except CannotDecideError as error:
            self._complaint = error  # an ordinary push is not to suffer from it
        repository.limit(self.seconds)
        where = (self.default or "HEAD").removeprefix(HEADS)
        self._protected: ProtectedRefs | None = None
        self.source = PolicySource(repository, self._settings, self.default or "HEAD", where)
        patterns = self.source.patterns()
        self._patterns = patterns
        self.hotfixes = [
            u
            for u in updates
            if u.ref.startswith(HEADS)
            and is_governed(patterns, "hotfix", u.ref.removeprefix(HEADS))
        ]
        self.arriving = self._arriving(updates)
        self.deploying = [u for u in updates if self._is_deploy(u)]
        self.replacing = [u for u in updates if u.ref.startswith(REPLACE) and not is_zero(u.new)]
        self.new_policies = [u for u in updates if self._changes_policy(u)]

    def _default_branch(self) -> str | None:
        """Return the branch that HEAD names, or the usual one where HEAD's was never pushed."""
        named = head_branch(self.repository)
        if named is not None and self.repository.objects.get(named) is None:
            for usual in ("main", "master", "trunk"):
                if self.repository.objects.get(HEADS + usual) is not None:
                    return HEADS + usual
        return named

    @property
    def is_governed(self) -> bool:
        """Say whether any ref of the push is hotfence's business."""
        return bool(self.governed)

    @property
    def governed(self) -> list[Update]:
        """The updates that are hotfence's business, each once."""
        kinds = (self.hotfixes, self.replacing, self.new_policies, self.arriving, self.deploying)
        return list(dict.fromkeys(update for kind in kinds for update in kind))

    def _is_deploy(self, update: Update) -> bool:
        """Say whether a branch or tag that goes out is set to a commit with some record."""
        for prefix in (HEADS, TAGS):
            name = update.ref.removeprefix(prefix)
            if name != update.ref and is_governed(self._patterns, "deploy", name):
                return not is_zero(update.new) and self._had_record(update)
        return False

    def _had_record(self, update: Update) -> bool:
        """Say whether what goes out has a record, or dropped one on no protected branch."""
        if self._record(update.new) is not None:
            return True
        if self.repository.objects.commit_id(update.new) is None:
            return False
        out = self.repository.run(
            *("rev-list", "--first-parent", "--max-count=1", update.new, "--not"),
            *(ref.oid for ref in self._protected_refs().read()),
            *([] if is_zero(update.old) else [update.old]),
            *("--", INCIDENTS),
        )
        return bool(out.strip())

    def _protected_refs(self) -> ProtectedRefs:
        if self._protected is None:
            from hotfence.git.refs import ProtectedRefs, Side

            side = Side(HEADS, self.default)
            self._protected = ProtectedRefs(self.repository, side, self._patterns)
        return self._protected

    def _arriving(self, updates: Sequence[Update]) -> list[Update]:
        """Return the updates of protected branches that may bring a hotfix, or touch one."""
        found = [u for u in updates if self._is_protected(u) and not is_zero(u.new)]
        if not found:
            return []
        if self._protected_refs().hotfixes():
            return found
        return [u for u in found if self._record(u.new) != self._record(u.old)]

    def _is_protected(self, update: Update) -> bool:
        if not update.ref.startswith(HEADS) or update in self.hotfixes:
            return False
        branch = update.ref.removeprefix(HEADS)
        return update.ref == self.default or is_governed(self._patterns, "protected", branch)

    def _record(self, oid: str) -> str | None:
        """Return the id of the tree that holds the incidents' records."""
        found = None if is_zero(oid) else self.repository.objects.get(f"{oid}:{INCIDENTS}")
        return found.oid if found else None

    def _changes_policy(self, update: Update) -> bool:
        if update.ref != self.default or is_zero(update.new):
            return False
        objects = self.repository.objects
        new = objects.file(update.new, POLICY_NAME, LARGEST_POLICY)
        if new is None:
            return False
        old = objects.get(f"{update.old}:{POLICY_NAME}", LARGEST_POLICY)
        return old is None or old.oid != new.oid

    def judged(self) -> list[tuple[Update, Verdict]]:
        """Judge every governed ref.

        Raises:
            CannotDecideError: the time limit is configured in a way that cannot be read.
        """
        if self._complaint is not None:
            raise self._complaint
        protected = self._protected_refs()
        found = [(u, self._policy_verdict(u)) for u in self.new_policies]
        found += [(u, self._replace_verdict(u)) for u in self.replacing]
        gone = [u for u in self.hotfixes if is_zero(u.new)]
        found += [(u, self._deletion_verdict(u, protected)) for u in gone]
        proposed = [u for u in self.hotfixes if not is_zero(u.new)]
        if proposed:
            from hotfence.hooks.verdicts import judge_proposals

            proposals = [_proposal(u) for u in proposed]
            verdicts = judge_proposals(self.repository, self.source, proposals, protected)
            found += zip(proposed, verdicts, strict=True)
        for update in self.deploying:
            found += [(update, v) for v in self._release_verdicts(update, protected)]
        if self.arriving:
            from hotfence.hooks.arrivals import Arrivals

            arrivals = Arrivals(self.repository, self.source, protected)
            found += arrivals.judged(self.arriving, self.hotfixes, self.new_policies)
        return found

    def _release_verdicts(self, update: Update, protected: ProtectedRefs) -> list[Verdict]:
        """Judge what goes out when a deploy ref is set; what carries no hotfix gets no verdict."""
        from hotfence.model.finding import Verdict
        from hotfence.releases import judge_release

        try:
            commit = self.repository.objects.commit_id(update.new)
            if commit is None:
                raise CannotDecideError(f"{update.ref} names no commit, so nothing can be judged")
            since = None if is_zero(update.old) else self.repository.objects.commit_id(update.old)
            arriving = {
                u.ref.removeprefix(HEADS): u.new for u in self.hotfixes if not is_zero(u.new)
            }
            release = judge_release(
                self.repository, self.source, protected, commit, since, update.ref, arriving
            )
        except CannotDecideError as error:
            return [Verdict("error", "rollout", branch=update.ref, error=str(error))]
        return [
            one.verdict._replace(branch=f"{update.ref} ({one.verdict.incident})")
            for one in release.carried
        ]

    def _policy_verdict(self, update: Update) -> Verdict:
        from hotfence.config.policy_file import InvalidPolicyError, read_layer, resolve
        from hotfence.hooks.verdicts import judge_case
        from hotfence.model.case import Case

        branch = update.ref.removeprefix(HEADS)
        problems: tuple[str, ...] = ()
        found = self.repository.objects.get(f"{update.new}:{POLICY_NAME}", LARGEST_POLICY)
        if found is None or found.kind != "blob":
            problems = (f"{POLICY_NAME} is a directory; make it a file",)
        elif policy_is_link(self.repository, update.new):
            problems = (f"{POLICY_NAME} is a symbolic link; make it a file",)
        elif found.data is None:
            problems = (f"{POLICY_NAME} has {found.size} bytes; {LARGEST_POLICY} are the most",)
        else:
            try:
                read_layer(f"{POLICY_NAME} on {branch}", found.data)
            except InvalidPolicyError as error:
                problems = tuple(problem.told for problem in error.problems)
        case = Case(
            "push",
            resolve(None, None),
            int(time.time()),
            branch=branch,
            head=update.new,
            policy_problems=problems,
        )
        return judge_case(case, self.source)

    def _replace_verdict(self, update: Update) -> Verdict:
        from hotfence.config.policy_file import resolve
        from hotfence.hooks.verdicts import judge_case
        from hotfence.model.case import Case

        told = f"{update.ref} would make git show another object than the one that was judged"
        case = Case(
            "push",
            resolve(None, None),
            int(time.time()),
            branch=update.ref,
            head=update.new,
            unreadable_history=f"{told}; delete it with `git push REMOTE :{update.ref}`",
        )
        return judge_case(case, self.source)

    def _deletion_verdict(self, update: Update, protected: ProtectedRefs) -> Verdict:
        from hotfence.facts.records import deletion_case
        from hotfence.hooks.verdicts import judge_case, undecided_verdict

        branch = update.ref.removeprefix(HEADS)
        try:
            policy = self.source.policy()
            case = deletion_case(
                self.repository, policy, protected.read(), branch, update.old, int(time.time())
            )
        except CannotDecideError as error:
            return undecided_verdict(_proposal(update), str(error))
        return judge_case(case, self.source)


def run(args: Sequence[str]) -> int:
    """Read the updates of one push from standard input, judge them, return the exit code."""
    options, _ = split(args)
    return _judge(read_updates(read_all(0)), options, "pre-receive")


def run_update(args: Sequence[str]) -> int:
    """Judge the one ref that git's `update` hook was given: name, old id, new id."""
    options, args = split(args)
    return _judge([given_update(args)], options, "update")


def _proposal(update: Update) -> Proposal:
    from hotfence.facts.proposal import Proposal

    pushed = None if is_zero(update.old) else update.old
    return Proposal(update.ref.removeprefix(HEADS), update.new, "push", pushed=pushed)


def _judge(updates: list[Update], options: Options, door: str) -> int:
    if not updates:
        return PASSED
    push = Push(Repository.of_server_hook(), updates)
    if not push.is_governed:
        return PASSED
    _stop_after(push.seconds)
    started = time.monotonic()
    try:
        judged = push.judged()
    except CannotDecideError as error:
        from hotfence.model.finding import Verdict

        failed = [(u, Verdict("error", "push", error=str(error))) for u in push.governed]
        keep(push.repository, push.source, door, failed, started)
        raise
    code = answer([verdict for _, verdict in judged], options)
    keep(push.repository, push.source, door, judged, started)
    return code


def _stop_after(seconds: float) -> None:
    """Let the judgement itself fail when it takes too long, as git's calls do.

    A hostile tree with ten thousand names of four kilobytes each costs no time in git.
    """
    import signal

    def overrun(*_: object) -> None:
        raise OverrunError

    signal.signal(signal.SIGALRM, overrun)
    signal.setitimer(signal.ITIMER_REAL, seconds)
