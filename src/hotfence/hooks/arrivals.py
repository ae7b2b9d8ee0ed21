"""Arrivals: what one push brings to protected branches, judged on the server.

A hotfix that lands is matched to its incident by what it holds and judged at the stage `merge`;
the rest must leave alone what open incidents keep still. A push that brings neither gets no
verdict and sees no report.
"""

import time
from collections.abc import Sequence

from hotfence.config.scope_file import scope_path
from hotfence.errors import CannotDecideError
from hotfence.facts.freeze import OpenIncident, frozen, open_incidents
from hotfence.facts.gatherer import Gatherer
from hotfence.facts.landings import Arrival, Landing, Step, arrival
from hotfence.facts.proposal import Proposal
from hotfence.facts.scopes import Scopes
from hotfence.git.head import HEADS
from hotfence.git.refs import ProtectedRefs, Ref
from hotfence.git.repository import Repository, is_zero
from hotfence.governed import PolicySource
from hotfence.hooks.update import Update
from hotfence.hooks.verdicts import notes_on
from hotfence.judge import judge
from hotfence.model.case import Case
from hotfence.model.finding import Stage, Verdict
from hotfence.model.freeze import Frozen
from hotfence.model.policy import Policy
from hotfence.rules import RULES

MOST_PARTED = 10


class Arrivals:
    """The updates of protected branches in one push."""

    def __init__(
        self, repository: Repository, source: PolicySource, protected: ProtectedRefs
    ) -> None:
        self._repository = repository
        self._source = source
        self._protected = protected
        self._now = int(time.time())

    def judged(
        self,
        updates: Sequence[Update],
        hotfixes: Sequence[Update],
        new_policies: Sequence[Update],
    ) -> list[tuple[Update, Verdict]]:
        """Judge updates of protected branches.

        `hotfixes` are the updates of hotfix branches, `new_policies` those that bring a policy.
        """
        found = []
        for update in updates:
            verdicts = self._judged(update, hotfixes, brings_policy=update in new_policies)
            found += [(update, verdict) for verdict in verdicts]
        return found

    def _judged(
        self, update: Update, hotfixes: Sequence[Update], *, brings_policy: bool
    ) -> list[Verdict]:
        branch = update.ref.removeprefix(HEADS)
        try:
            self._repository.check_not_shallow()
            tips = [ref.oid for ref in self._protected.read()]
            old = None if is_zero(update.old) else update.old
            found = arrival(self._repository, old, update.new, tips)
            if brings_policy and not found.landings and not self._is_policy_sound():
                return []  # this push mends the policy; it must not need the broken one
            policy = self._source.policy()
            told = [*(one for one in found.landings if one.has_patch), *self._parted(found)]
            verdicts = [self._landed(branch, one, policy) for one in told]
            return [*verdicts, *self._rest(branch, update, found, policy, hotfixes)]
        except CannotDecideError as error:
            return [Verdict("error", "merge", branch=branch, head=update.new, error=str(error))]

    def _parted(self, found: Arrival) -> list[Landing]:
        """Return the records that come without the change that their scope declares.

        Each of them blocks, so the first ten are enough; a scope without a change, as the record
        of an outage that ended by itself has it, may arrive in any number.
        """
        records = [one for one in found.landings if not one.has_patch]
        scopes = Scopes(self._repository)
        scopes.prefetch([(one.after.oid, scope_path(one.incident)) for one in records])
        parted = []
        for one in records:
            scope = scopes.at(one.after.oid, scope_path(one.incident)).scope
            if scope is None or scope.change:
                parted.append(one)
            if len(parted) == MOST_PARTED:
                break
        return parted

    def _is_policy_sound(self) -> bool:
        try:
            self._source.policy()
        except CannotDecideError:
            return False
        return True

    def _landed(self, branch: str, landing: Landing, policy: Policy) -> Verdict:
        before = Ref(HEADS + branch, landing.before.oid, landing.before.time)
        # Without a patch it is a record that arrives, and nobody has to say yes to that.
        stage: Stage = "merge" if landing.has_patch else "push"
        hotfixes = self._protected.hotfixes()
        proposal = Proposal(
            branch,
            landing.after.oid,
            stage,
            target=branch,
            incident=landing.incident,
            hotfixes=tuple((ref.name, ref.oid) for ref in hotfixes),
        )
        gatherer = Gatherer(self._repository, policy, [before], self._now, hotfixes)
        case = gatherer.gather([proposal])[0]
        return judge(case, RULES, notes_on(self._source))._replace(branch=branch)

    def _rest(
        self,
        branch: str,
        update: Update,
        found: Arrival,
        policy: Policy,
        hotfixes: Sequence[Update],
    ) -> list[Verdict]:
        landing = {one.incident for one in found.landings}
        still_open = self._open(policy, hotfixes, [update.new])
        others = [one for one in still_open if one.incident not in landing]
        paths = _touched(found.ordinary)
        kept = (*frozen(paths, others), *self._moved_under(found.landings, policy, hotfixes))
        if not (kept or found.rewritten or (others and paths)):
            return []
        case = Case(
            "push",
            policy,
            self._now,
            base=None if is_zero(update.old) else update.old,
            head=update.new,
            target=branch,
            frozen=kept,
            rewritten=found.rewritten,
        )
        return [judge(case, RULES, notes_on(self._source))._replace(branch=branch)]

    def _moved_under(
        self, landings: Sequence[Landing], policy: Policy, hotfixes: Sequence[Update]
    ) -> tuple[Frozen, ...]:
        """Return what ordinary steps before a landing touch of the files that it kept still."""
        if not any(one.earlier for one in landings):
            return ()
        were_open = self._open(policy, hotfixes, [])
        return tuple(
            kept
            for one in landings
            for kept in frozen(
                _touched(one.earlier), [o for o in were_open if o.incident == one.incident]
            )
        )

    def _open(
        self, policy: Policy, hotfixes: Sequence[Update], new: Sequence[str]
    ) -> list[OpenIncident]:
        """Return the incidents that are open once protected branches hold `new` as well."""
        gone = {u.ref.removeprefix(HEADS) for u in hotfixes if is_zero(u.new)}
        refs = [ref for ref in self._protected.hotfixes() if ref.name not in gone]
        if not refs:
            return []
        tips = [*new, *(ref.oid for ref in self._protected.read())]
        return open_incidents(self._repository, policy, refs, tips)


def _touched(steps: Sequence[Step]) -> list[str]:
    return [entry.path for step in steps for entry in step.patch()]
