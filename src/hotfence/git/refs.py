"""Refs: which exist, where HEAD points, which one is the default branch."""

import os

from hotfence.errors import CannotDecideError
from hotfence.git.head import HEADS, head_branch
from hotfence.git.process import Child
from hotfence.git.repository import Repository
from hotfence.wildcard import wildcard

REMOTES = "refs/remotes/"
TAGS = "refs/tags/"


class Ref:
    """One ref: its full name, the commit it points to, that commit's time in Unix seconds."""

    __slots__ = ("name", "oid", "time")

    def __init__(self, name: str, oid: str, time: int) -> None:
        self.name = name
        self.oid = oid
        self.time = time


class Side:
    """The protected side of a repository: the prefix of its branches, its default branch.

    `default` is a full ref name, None when no default branch is known; then `complaint` says
    what to do about it.
    """

    __slots__ = ("complaint", "default", "prefix")

    def __init__(self, prefix: str, default: str | None, complaint: str | None = None) -> None:
        self.prefix = prefix
        self.default = default
        self.complaint = complaint or (
            "no default branch is known, so there is nothing to compare with;"
            " run `git remote set-head origin --auto`"
        )

    def need_default(self) -> str:
        """Return the default branch.

        Raises:
            CannotDecideError: it is not known.
        """
        if self.default is None:
            raise CannotDecideError(self.complaint)
        return self.default


class ProtectedRefs:
    """The protected branches of a repository, the default branch first among them, and its
    hotfix branches.

    The call is started at once and collected by `read`, so that git works while its caller
    imports what a verdict needs.
    """

    def __init__(
        self, repository: Repository, side: Side, patterns: dict[str, tuple[str, ...]]
    ) -> None:
        self._repository = repository
        self._default = side.default
        self.prefix = side.prefix
        # A hotfix branch that a pattern protects as well must not be its own base.
        self._judged = tuple(side.prefix + pattern for pattern in patterns["hotfix"])
        self._wanted = tuple(side.prefix + pattern for pattern in patterns["protected"])
        if side.default is not None:
            self._wanted = (*self._wanted, side.default)
        # for-each-ref matches whole path components, so it is given the literal part only.
        roots = {
            name.partition("*")[0].rpartition("/")[0] if "*" in name else name
            for name in (*self._wanted, *self._judged)
        }
        form = "--format=%(objectname) %(objecttype) %(committerdate:unix) %(refname)"
        self._child: Child | None = repository.start("for-each-ref", form, *sorted(roots))
        self._refs: list[Ref] = []
        self._hotfixes: list[Ref] = []

    def read(self) -> list[Ref]:
        """Return the protected branches."""
        if self._child is not None:
            child, self._child = self._child, None
            for line in os.fsdecode(self._repository.finish(child)).split("\n")[:-1]:
                oid, kind, time, name = line.split(" ", 3)
                if kind != "commit":
                    continue
                if self._is_protected(name):
                    self._refs.append(Ref(name, oid, int(time)))
                elif any(wildcard(pattern, name) for pattern in self._judged):
                    short = name.removeprefix(self.prefix)
                    self._hotfixes.append(Ref(short, oid, int(time)))
            self._refs.sort(key=lambda ref: ref.name != self._default)
        return self._refs

    def hotfixes(self) -> list[Ref]:
        """Return the hotfix branches, by their short names."""
        self.read()
        return self._hotfixes

    def _is_protected(self, name: str) -> bool:
        if name == self._default:
            return True
        if any(wildcard(pattern, name) for pattern in self._judged):
            return False
        return any(wildcard(pattern, name) for pattern in self._wanted)


class GivenRef(ProtectedRefs):
    """One protected commit that was named, as a CI run names its base."""

    def __init__(self, ref: Ref) -> None:
        self.prefix = HEADS
        self._child = None
        self._refs = [ref]
        self._hotfixes = []


def protected_side(repository: Repository, wanted: str = "origin") -> Side:
    """Find the protected side of a clone: its remote's branches, or its own without a remote.

    `wanted` is the remote that is asked for.
    """
    out = repository.run("for-each-ref", "--format=%(refname) %(symref)", REMOTES, HEADS)
    heads: list[str] = []
    remotes: dict[str, list[str]] = {}
    symbolic: dict[str, str] = {}
    for line in os.fsdecode(out).split("\n")[:-1]:
        name, _, target = line.partition(" ")
        if name.startswith(HEADS):
            heads.append(name)
            continue
        remote = name[len(REMOTES) :].partition("/")[0]
        remotes.setdefault(remote, []).append(name)
        if name == f"{REMOTES}{remote}/HEAD" and target:
            symbolic[remote] = target
    if not remotes:
        named = head_branch(repository) if repository.work_tree is None else None
        default = named if named in heads else _usual_default(HEADS, heads)
        return Side(
            HEADS,
            default,
            "no default branch is known, so there is nothing to compare with;"
            " call it main, or give --base",
        )
    remote = "origin" if "origin" in remotes else next(iter(remotes))
    if wanted in remotes:
        remote = wanted
    elif remote != "origin" and len(remotes) > 1:
        names = ", ".join(sorted(remotes))
        return Side(
            REMOTES,
            None,
            f"none of the remotes ({names}) is called origin; run `git remote rename NAME origin`",
        )
    prefix = f"{REMOTES}{remote}/"
    known = symbolic.get(remote)
    return Side(prefix, known or _usual_default(prefix, remotes[remote]))


def _usual_default(prefix: str, names: list[str]) -> str | None:
    usual = [prefix + n for n in ("main", "master", "trunk") if prefix + n in names]
    return usual[0] if len(usual) == 1 else None
