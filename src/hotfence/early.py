"""Early answers: may one file be edited now, before anything is written or committed?"""

import os
import time
from typing import NamedTuple

from hotfence.classify.classifier import foretell
from hotfence.classify.own import OwnCatalog
from hotfence.config.scope_file import read_scope, scope_path
from hotfence.errors import CannotDecideError
from hotfence.facts.scopes import LARGEST_SCOPE, Scopes, incident_on_disk
from hotfence.fence import covering
from hotfence.git.head import HEADS, head_branch
from hotfence.git.refs import protected_side
from hotfence.git.repository import Repository
from hotfence.governed import Settings, is_governed, policy_source
from hotfence.judge import judge
from hotfence.model.case import Case, Fence, Revision
from hotfence.model.change import Entry
from hotfence.model.finding import Finding
from hotfence.model.inside import Inverse
from hotfence.model.limits import Limit, file_limit, line_limit
from hotfence.model.policy import Policy
from hotfence.model.scope import INCIDENTS, FenceEntry, Problem, Scope, ScopeFile
from hotfence.report.escape import plain
from hotfence.rules import RULES

LARGEST_KEYED = 8 << 20  # bytes of a file whose keys are asked about


class Answer(NamedTuple):
    """Whether an edit is allowed, and one line that says why."""

    allowed: bool
    told: str


class Named(NamedTuple):
    """What the commit ids in a scope stand for, and what its reverts would do."""

    revisions: dict[str, Revision] = {}  # noqa: RUF012 - never changed
    inverse: Inverse | None = None

    @property
    def reverted(self) -> dict[str, int]:
        """The paths that the reverts change, with the numbers of their entries."""
        return self.inverse.paths if self.inverse is not None else {}


class DrawnFence(NamedTuple):
    """The scope as it would be committed now, what it names, the limits in force."""

    incident: str | None
    scope_file: ScopeFile
    named: Named
    limits: tuple[Limit, Limit]


def read_fence(repository: Repository) -> DrawnFence:
    """Return the fence of the branch that is checked out.

    Raises:
        CannotDecideError: there is no work tree, or its branch is no hotfix branch.
    """
    branch, policy = _hotfix(repository)
    if branch is None or policy is None or repository.work_tree is None:
        raise CannotDecideError("this is no hotfix branch, so there is no fence; switch to one")
    incident = incident_on_disk(repository.work_tree, branch, policy)
    scope_file = _scope_on_disk(repository.work_tree, incident)
    scope = scope_file.scope
    limits = file_limit(policy, scope), line_limit(policy, scope)
    return DrawnFence(incident, scope_file, _named(repository, scope), limits)


def _hotfix(repository: Repository) -> tuple[str | None, Policy | None]:
    """Return the hotfix branch that is checked out and the policy over it, if it is one."""
    if repository.work_tree is None:
        raise CannotDecideError("a bare repository has no work tree to edit")
    ref = head_branch(repository)
    branch = ref.removeprefix(HEADS) if ref and ref.startswith(HEADS) else None
    if branch is None:
        return None, None
    side = protected_side(repository)
    source = policy_source(repository, Settings(repository), side.default)
    if not is_governed(source.patterns(), "hotfix", branch):
        return branch, None
    return branch, source.policy()


def _named(repository: Repository, scope: Scope | None) -> Named:
    """Look up the commits that the scope's entries name, if there are any."""
    entries = scope.change if scope is not None else ()
    texts = [text for e in entries for text in (e.restore, e.revert) if text]
    if not texts:
        return Named()
    from hotfence.facts.reverts import Wanted, inverse_of
    from hotfence.merge_base import merge_base

    scopes = Scopes(repository)
    found = {text: scopes.revision(text) for text in texts}
    base = merge_base(repository, [r.oid for r in found.values() if r.oid])
    revisions = {
        text: r._replace(on_base=r.oid is not None and base.is_on_base(r.oid))
        for text, r in found.items()
    }
    known = [(at, e, revisions[e.revert]) for at, e in enumerate(entries) if e.revert]
    wanted = [Wanted(at, r.oid, e.mainline) for at, e, r in known if r.oid and r.on_base]
    if not wanted:
        return Named(revisions)
    plan = inverse_of(repository, base.commit.tree, wanted)
    return Named(revisions, Inverse(dict(plan.paths), unclear=plan.unclear))


def may_edit(repository: Repository, target: str) -> Answer:
    """Answer for `target`, a path in the work tree, possibly followed by `:` and a key.

    The scope is read from the work tree, as it would be committed now.

    Raises:
        CannotDecideError: there is no work tree, or the path lies outside it.
    """
    branch, policy = _hotfix(repository)
    if branch is None:
        return Answer(True, "HEAD is on no branch, so no incident governs it")
    if policy is None:
        return Answer(True, f"{plain(branch)} is no hotfix branch")
    return _judge(repository, target, branch, policy)


def _judge(repository: Repository, target: str, branch: str, policy: Policy) -> Answer:
    root = repository.work_tree or ""
    incident = incident_on_disk(root, branch, policy)
    scope_file = _scope_on_disk(root, incident)
    named = _named(repository, scope_file.scope)
    path, key = _split_key(root, target, scope_file, named.reverted)
    shown = plain(path)
    if os.path.islink(os.path.join(root, path)):
        return Answer(False, f"{shown} is a symbolic link, not a plain file (HF106)")
    if incident is not None and path.startswith(f"{INCIDENTS}/{incident}/"):
        return Answer(True, f"{shown} belongs to the record of {incident}")
    status = "M" if os.path.lexists(os.path.join(root, path)) else "A"
    case = _case(path, status, branch, incident, policy, scope_file, named)
    refused = _first_error(case)
    scope = case.scope
    if scope is not None and refused is not None and refused.rule == "HF101":
        entries = plain("; ".join(entry.told for entry in scope.change))
        return Answer(
            False,
            f"{shown} is outside the fence of {incident} (HF101). Edit only: {entries};"
            f" or ask {plain(scope.lead or 'the lead')} to widen the scope first",
        )
    if refused is not None:
        told = f"{shown}: {plain(refused.message)} ({refused.rule}). {plain(refused.fix)}"
        return Answer(False, told)
    entry = covering(scope, path, named.reverted) if scope else None
    if entry is not None and entry.keys and key is not None:
        return _judge_key(root, path, key, entry)
    told = plain(entry.told) if entry else shown
    return Answer(True, f"{shown} is inside the fence of {incident} ({told})")


def _case(
    path: str,
    status: str,
    branch: str,
    incident: str | None,
    policy: Policy,
    scope_file: ScopeFile,
    named: Named,
) -> Case:
    """Return the case of an edit that has not happened yet."""
    old, new = ("0" * 40 if status == "A" else "2" * 40), ("0" * 40 if status == "D" else "1" * 40)
    modes = ["000000" if oid == "0" * 40 else "100644" for oid in (old, new)]
    entry = Entry(path, status, modes[0], modes[1], old, new)
    scope = scope_file.scope
    at = -1
    if scope is not None and (found := covering(scope, path, named.reverted)) is not None:
        at = scope.change.index(found)
    return Case(
        stage="edit",
        policy=policy,
        now=int(time.time()),
        branch=branch,
        incident=incident,
        scope_file=scope_file,
        fence=Fence({path: at} if at >= 0 else {}),
        entries=(entry,),
        patch=(entry,),
        revisions=named.revisions,
        inverse=named.inverse,
        reports={entry: foretell(entry, OwnCatalog(policy.catalog))},
    )


def _first_error(case: Case) -> Finding | None:
    order = {"HF006": 0, "HF201": 1, "HF202": 1, "HF211": 1, "HF101": 2, "HF001": 9}
    errors = [f for f in judge(case, RULES).findings if f.level == "error"]
    return min(errors, key=lambda f: order.get(f.rule, 3)) if errors else None


def _scope_on_disk(root: str, incident: str | None) -> ScopeFile:
    if incident is None:
        return ScopeFile("")
    path = scope_path(incident)
    full = os.path.join(root, path)
    if os.path.islink(full) or os.path.isdir(full):
        return ScopeFile(path, "-", None, (Problem(1, 1, "", "this must be a plain file"),))
    try:
        with open(full, "rb") as file:
            data = file.read(LARGEST_SCOPE + 1)
    except FileNotFoundError:
        return ScopeFile(path)
    scope, problems = read_scope(data)
    return ScopeFile(path, "-", scope, problems)


def _judge_key(root: str, path: str, key: str, entry: FenceEntry) -> Answer:
    """Say whether one key of a file may have another value."""
    from hotfence.structured import UnreadableKeysError, allows, check_pattern

    shown = f"{plain(path)}:{plain(key)}"
    named = plain(", ".join(entry.keys))
    wrong = check_pattern(key)
    if wrong is not None:
        return Answer(False, f"{shown} is no key (HF102): {wrong}. Edit only: {named}")
    try:
        with open(os.path.join(root, path), "rb") as file:
            allowed = allows(path, file.read(LARGEST_KEYED + 1), entry.keys, key)
    except (OSError, UnreadableKeysError) as error:
        return Answer(
            False, f"the keys of {plain(path)} cannot be read (HF102): {plain(str(error))}"
        )
    if allowed:
        return Answer(True, f"{shown} may have another value; no other key may")
    return Answer(
        False, f"{shown} is a key that the scope does not name (HF102). Edit only: {named}"
    )


def _split_key(
    root: str, target: str, scope_file: ScopeFile, reverted: dict[str, int]
) -> tuple[str, str | None]:
    """Return the path in `target`, and the key that follows it.

    A path may hold a colon itself: what exists, or what the scope names, is taken whole.
    """
    whole = _inside(root, target)
    if ":" not in target or os.path.lexists(os.path.join(root, whole)):
        return whole, None
    at = target.find(":")
    while at >= 0:  # the key may hold a colon as well
        head = target[:at]
        if head and os.path.lexists(os.path.join(root, path := _inside(root, head))):
            return path, target[at + 1 :]
        at = target.find(":", at + 1)
    scope = scope_file.scope
    if scope is not None and covering(scope, whole, reverted) is not None:
        return whole, None
    head, _, key = target.rpartition(":")
    return (_inside(root, head), key) if head else (whole, None)


def _inside(root: str, target: str) -> str:
    """Return `target` relative to the root, with every symbolic link above it resolved.

    Raises:
        CannotDecideError: it lies outside the work tree.
    """
    absolute = os.path.abspath(os.path.expanduser(target))
    real = os.path.join(os.path.realpath(os.path.dirname(absolute)), os.path.basename(absolute))
    relative = os.path.relpath(real, os.path.realpath(root))
    if relative == ".":
        raise CannotDecideError(f"{target} is a folder; name a file inside this work tree")
    if relative == ".." or relative.startswith("../"):
        raise CannotDecideError(f"{target} is outside this work tree; name a file inside it")
    return relative.replace(os.sep, "/")


class Desk:
    """Answers for many paths of one work tree, by one reading of the policy and the scope."""

    def __init__(self, repository: Repository, branch: str, policy: Policy) -> None:
        """Read the scope as it would be committed now."""
        self.root = os.path.realpath(repository.work_tree or "")
        self.branch = branch
        self.policy = policy
        self.incident = incident_on_disk(self.root, branch, policy)
        self.scope_file = _scope_on_disk(self.root, self.incident)
        self.named = _named(repository, self.scope_file.scope)

    @property
    def phase(self) -> str:
        """The phase of the incident: `read-only` or `patch`."""
        scope = self.scope_file.scope
        own = scope is not None and scope.incident == self.incident
        return "patch" if scope is not None and own and not scope.missing() else "read-only"

    def refused(self, path: str, status: str) -> Finding | None:
        """Return what stands against an edit of `path`, relative to the root; None if nothing.

        `status` is `M`, `A` or `D`.
        """
        case = _case(
            path, status, self.branch, self.incident, self.policy, self.scope_file, self.named
        )
        return _first_error(case)

    def entry(self, path: str) -> FenceEntry | None:
        """Return the entry of the scope that covers a path."""
        scope = self.scope_file.scope
        return covering(scope, path, self.named.reverted) if scope is not None else None
