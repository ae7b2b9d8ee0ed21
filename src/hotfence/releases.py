"""Releases: one commit that is about to go out, and the hotfixes that it carries."""

import time
from collections.abc import Collection, Mapping
from typing import NamedTuple

from hotfence.config.scope_file import scope_path
from hotfence.errors import CannotDecideError
from hotfence.facts.gatherer import Gatherer
from hotfence.facts.landings import Landing, arrival
from hotfence.facts.proposal import Proposal
from hotfence.facts.scopes import incidents_in
from hotfence.git.head import HEADS
from hotfence.git.history import is_ancestor
from hotfence.git.refs import TAGS, ProtectedRefs, Ref
from hotfence.git.repository import Repository
from hotfence.governed import PolicySource
from hotfence.hooks.verdicts import notes_on
from hotfence.judge import judge
from hotfence.model.case import Case
from hotfence.model.finding import Verdict
from hotfence.model.policy import Policy
from hotfence.model.scope import INCIDENTS, Scope
from hotfence.rules import RULES

EARLIER = 10  # first-parent steps before a record that are looked at for its patch


class Carried(NamedTuple):
    """One hotfix of a release: its verdict, and its scope where that reads."""

    verdict: Verdict
    scope: Scope | None


class Release(NamedTuple):
    """What a commit carries since the one that went out before it (None: not known)."""

    commit: str
    since: str | None
    carried: tuple[Carried, ...]


def judge_release(
    repository: Repository,
    source: PolicySource,
    protected: ProtectedRefs,
    commit: str,
    since: str | None,
    ref: str | None = None,
    arriving: Mapping[str, str] | None = None,
) -> Release:
    """Judge every hotfix that `commit` carries at the stage `rollout`.

    `since` is the commit that runs now; where it is None it is the newest deploy ref in the
    history of `commit`, other than `ref` itself. `arriving` are hotfix branches, by short name,
    that the same push sets. Where there is none either, every hotfix in
    the history counts as one that goes out now.

    Raises:
        CannotDecideError: the policy or the history cannot be read.
    """
    repository.check_not_shallow()
    policy = source.policy()
    prefixes = {HEADS, TAGS, protected.prefix}
    since = since or _last_deployed(repository, policy, commit, ref, prefixes)
    known = [since or _before(repository, commit, INCIDENTS)]
    found = arrival(repository, since, commit, known)
    branches = {one.name: one.oid for one in protected.hotfixes()} | dict(arriving or {})
    tips = [one.oid for one in protected.read()]
    has_landed = any(is_ancestor(repository, commit, tip) for tip in tips)
    carried = []
    for one in found.landings:
        case, name = _case(repository, policy, branches, one, commit, has_landed=has_landed)
        if not one.has_patch and case.scope is not None and not case.scope.change:
            continue  # the record of an incident that needed no change
        verdict = judge(case, RULES, notes_on(source))._replace(branch=name, head=commit)
        carried.append(Carried(verdict, case.scope))
    return Release(commit, since, tuple(carried))


def _case(
    repository: Repository,
    policy: Policy,
    branches: Mapping[str, str],
    landing: Landing,
    commit: str,
    *,
    has_landed: bool,
) -> tuple[Case, str]:
    """Return the case of a hotfix that `commit` carries, and how a report names it.

    `branches` are hotfix branches whose records may hold signoffs, by short name, empty for the
    incident's own.
    """
    # Only what the hotfix stood on is its base: what the branch got since then is not.
    base = Ref(HEADS, landing.before.oid, landing.before.time)
    own = [
        oid
        for name, oid in branches.items()
        if not name or landing.incident in incidents_in(name, policy)
    ]
    proposal = Proposal(
        f"{commit[:12]} ({landing.incident})",
        landing.after.oid,
        "rollout",
        target=commit,
        incident=landing.incident,
        landed=has_landed,
        release=commit,
        signed_at=(commit, *own),
        hotfixes=tuple(branches.items()),
    )
    case = Gatherer(repository, policy, [base], int(time.time())).gather([proposal])[0]
    return case, proposal.branch


def landed_case(
    repository: Repository, policy: Policy, protected: ProtectedRefs, incident: str, head: str
) -> Case | None:
    """Return the case of an incident's hotfix as it landed, at the stage `rollout`.

    `head` is the tip of the hotfix branch. None where no protected branch has the scope that
    `head` has, or where only a record landed.

    Raises:
        CannotDecideError: the history cannot be read.
    """
    path = scope_path(incident)
    own = repository.objects.entry(head, path)
    for ref in protected.read():
        if own is None or repository.objects.entry(ref.oid, path) != own:
            continue
        since = _before(repository, ref.oid, f"{INCIDENTS}/{incident}")
        found = [
            one
            for one in arrival(repository, since, ref.oid, [since]).landings
            if one.incident == incident and one.has_patch
        ]
        if found:
            branches = {one.name: one.oid for one in protected.hotfixes()} | {"": head}
            case, _ = _case(repository, policy, branches, found[-1], ref.oid, has_landed=True)
            return case
    return None


def _last_deployed(
    repository: Repository,
    policy: Policy,
    commit: str,
    ref: str | None,
    prefixes: Collection[str],
) -> str | None:
    """Return the commit of the newest deploy ref in the history of a commit.

    Without a `ref` that is being set, a deploy ref at the commit itself is the one that asks, as
    in the job that it started; what runs is older.
    """
    patterns = [prefix + p for p in policy.branches.deploy for prefix in prefixes]
    if not patterns:
        return None
    form = "--format=%(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end) %(refname)"
    out = repository.run("for-each-ref", f"--merged={commit}", "--sort=-creatordate", form)
    from hotfence.wildcard import wildcard

    for line in out.decode("utf-8", "surrogateescape").split("\n")[:-1]:
        oid, _, name = line.partition(" ")
        if ref is None and oid == commit:
            continue
        if name != ref and any(wildcard(p, name) for p in patterns):
            return repository.objects.commit_id(oid)  # a tag of a tag is peeled only once
    return None


def _before(repository: Repository, commit: str, folder: str) -> str:
    """Return a commit before the first step on a commit's line that touches a folder.

    Some steps more are taken, since a patch may stand before its scope; `commit` itself where
    no step touches it.
    """
    out = repository.run("rev-list", "--first-parent", "--reverse", commit, "--", folder)
    first = out.decode("ascii").split()[:1]
    if not first:
        return commit
    for steps in (EARLIER, 1):
        found = repository.objects.commit_id(f"{first[0]}~{steps}")
        if found is not None:
            return found
    raise CannotDecideError(
        f"the record of an incident stands in the first commit of {commit[:12]};"
        " say with --since which commit runs now"
    )
