"""Ranges: commits that were named, with the protected side that they are judged against."""

from collections.abc import Callable

from hotfence.errors import CannotDecideError
from hotfence.facts.proposal import Proposal
from hotfence.git.head import HEADS, head_branch
from hotfence.git.history import read_commit
from hotfence.git.refs import REMOTES, GivenRef, ProtectedRefs, Ref, Side, protected_side
from hotfence.git.repository import Repository
from hotfence.governed import PolicySource, Settings, is_governed, policy_source
from hotfence.hooks.verdicts import judge_proposals
from hotfence.model.approval import accepts
from hotfence.model.finding import Stage, Verdict
from hotfence.model.review import Reviews

LOST = (
    "the branch pointed to {} before, which cannot be fetched any more:"
    " whether that push dropped a record entry is not known"
)


def judge_range(
    repository: Repository,
    base: str | None,
    head: str,
    branch: str | None,
    stage: Stage,
    *,
    default: str | None = None,
    pushed: str | None = None,
    ask: Callable[[], Reviews] | None = None,
) -> Verdict:
    """Judge what `head` brings over `base`, or over the protected branches when base is None.

    `default` is the short name of the default branch, for a clone that does not know it;
    `pushed` is the commit that the branch had before, if any; `ask` asks the forge for the
    reviews of the request that this is, and is called where the policy takes them.
    The policy is read from `base`, as a pull request's target is on the protected side.

    Raises:
        CannotDecideError: a revision does not exist, or the branch's name is not known.
    """
    oid = _commit(repository, head, "--head")
    name = branch or _branch_name(repository, head, oid)
    against = base if base is not None else _side(repository, default)
    source = _policy(repository, against)
    patterns = source.patterns()
    if not is_governed(patterns, "hotfix", name):
        return Verdict("not-a-hotfix", stage, branch=name, head=oid)
    reviews = ask() if ask is not None and _takes_reviews(source) else None
    proposal = Proposal(name, oid, stage, pushed=pushed, reviews=reviews)
    notes = () if not pushed or _fetched(repository, pushed) else (LOST.format(pushed[:12]),)
    if isinstance(against, str):
        tip = read_commit(repository, _commit(repository, against, "--base"))
        protected: ProtectedRefs = GivenRef(Ref(against, tip.oid, tip.time))
    else:
        against.need_default()
        protected = ProtectedRefs(repository, against, patterns)
    verdict = judge_proposals(repository, source, [proposal], protected)[0]
    return verdict._replace(notes=(*verdict.notes, *notes))


def range_policy(repository: Repository, base: str | None, default: str | None) -> PolicySource:
    """Return the policy that `judge_range` judges by, for the same `base` and `default`.

    Raises:
        CannotDecideError: `base` does not exist.
    """
    return _policy(repository, base if base is not None else _side(repository, default))


def _policy(repository: Repository, against: str | Side) -> PolicySource:
    settings = Settings(repository)
    if isinstance(against, str):
        return PolicySource(repository, settings, _commit(repository, against, "--base"), against)
    return policy_source(repository, settings, against.default)


def _side(repository: Repository, default: str | None) -> Side:
    side = protected_side(repository)
    if default is not None and repository.objects.commit_id(side.prefix + default) is not None:
        return Side(side.prefix, side.prefix + default)
    return side


def _takes_reviews(source: PolicySource) -> bool:
    try:
        return accepts(source.policy(), "review")
    except CannotDecideError:
        return False  # whoever judges will say what is wrong with the policy


def _fetched(repository: Repository, oid: str) -> bool:
    """Say whether a commit that a forced push left behind is there, or can be fetched."""
    if repository.objects.commit_id(oid) is not None:
        return True
    fetch = ("fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "origin", oid)
    code, _, _ = repository.start_as_user(*fetch).finish(None)
    repository.objects.forget()
    return code == 0 and repository.objects.commit_id(oid) is not None


def _commit(repository: Repository, name: str, option: str) -> str:
    # A tag with a branch's name would be taken first, and anybody can push one.
    named = [f"{HEADS}{name}", f"refs/remotes/{name}"] if name != "HEAD" else []
    found = (repository.objects.commit_id(n) for n in (*named, name) if name and name.isprintable())
    oid = next((oid for oid in found if oid is not None), None)
    if oid is None:
        raise CannotDecideError(
            f"{option} {name}: there is no such commit in {repository.git_dir};"
            " fetch it, or mend the name"
        )
    return oid


def _branch_name(repository: Repository, head: str, oid: str) -> str:
    """Find the branch that `head` names."""
    if head == "HEAD":
        ref = head_branch(repository)
        if ref is not None and ref.startswith(HEADS):
            return ref.removeprefix(HEADS)
    for prefix in (HEADS, f"{REMOTES}origin/"):
        name = head.removeprefix(prefix).removeprefix("origin/")
        if repository.objects.commit_id(prefix + name) == oid:
            return name
    raise CannotDecideError(f"{head} names no branch; say --branch NAME")
