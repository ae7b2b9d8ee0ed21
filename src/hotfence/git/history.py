"""History: the commits that a hotfix brings, and the merge base it stands on."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hotfence.errors import UnreadableHistoryError
from hotfence.git.repository import EMPTY_TREES, Repository
from hotfence.model.change import Commit

MOST_COMMITS = 20_000


class Lineage(NamedTuple):
    """A head's own commits, newest first, and the merge base (a commit) they stand on."""

    head: str
    base: Commit
    commits: tuple[Commit, ...]


class History:
    """The commits that are reachable from some heads and from no protected branch."""

    def __init__(self, commits: dict[str, Commit], boundary: dict[str, Commit]) -> None:
        self._commits = commits
        self._boundary = boundary

    def is_new(self, oid: str) -> bool:
        """Say whether a commit is on no protected branch."""
        return oid in self._commits

    def commit(self, oid: str) -> Commit | None:
        """Return a commit that was read, new or on the boundary."""
        return self._commits.get(oid) or self._boundary.get(oid)

    def lineage(self, repository: Repository, head: str, merging: Sequence[str] = ()) -> Lineage:
        """Return what `head` brings, against the merge base with the nearest protected branch.

        `merging` are the other parents of a merge that is about to be committed on `head`.

        Raises:
            UnreadableHistoryError: no common history, or no single merge base.
        """
        if head not in self._commits and not merging:
            return Lineage(head, self._boundary.get(head) or read_commit(repository, head), ())
        own: dict[str, Commit] = {}
        edge: dict[str, None] = {}
        waiting = [head, *merging]
        while waiting:
            oid = waiting.pop()
            if oid in own:
                continue
            commit = self._commits.get(oid)
            if commit is None:
                edge[oid] = None
                continue
            own[oid] = commit
            waiting.extend(commit.parents)
        base = _merge_base(repository, head, list(edge))
        ordered = tuple(c for oid, c in self._commits.items() if oid in own)
        return Lineage(head, self._boundary.get(base) or read_commit(repository, base), ordered)


def read_history(repository: Repository, heads: Iterable[str], known: Iterable[str]) -> History:
    """Read all commits of `heads` that are not reachable from `known` (commit ids).

    Raises:
        UnreadableHistoryError: an object is missing, or there are more than 20,000 commits.
    """
    lines = [*dict.fromkeys(heads), *(f"^{oid}" for oid in dict.fromkeys(known))]
    out = repository.run(
        "rev-list",
        "--stdin",
        "--boundary",
        "--topo-order",
        f"--max-count={MOST_COMMITS + 1}",
        "--format=tformat:%T %ct %P",
        stdin=("\n".join(lines) + "\n").encode(),
    )
    commits: dict[str, Commit] = {}
    boundary: dict[str, Commit] = {}
    text = out.decode("ascii").split("\n")
    for header, body in zip(text[::2], text[1::2], strict=False):
        oid = header.removeprefix("commit ")
        tree, time, *parents = body.split(" ")
        commit = Commit(oid.lstrip("-"), tree, tuple(p for p in parents if p), int(time))
        (boundary if oid.startswith("-") else commits)[commit.oid] = commit
    if len(commits) > MOST_COMMITS:
        raise UnreadableHistoryError(
            f"more than {MOST_COMMITS} commits are on no protected branch;"
            " cut the hotfix branch from the branch that it fixes"
        )
    return History(commits, boundary)


def read_commit(repository: Repository, oid: str) -> Commit:
    """Read one commit.

    Raises:
        UnreadableHistoryError: it is missing or no commit.
    """
    found = repository.objects.get(oid)
    if found is None or found.kind != "commit" or found.data is None:
        raise UnreadableHistoryError(f"commit {oid[:12]} is not in this repository; fetch it")
    tree, parents, time = "", [], 0
    for line in found.data.partition(b"\n\n")[0].split(b"\n"):
        key, _, value = line.partition(b" ")
        if key == b"tree":
            tree = value.decode()
        elif key == b"parent":
            parents.append(value.decode())
        elif key == b"committer":
            time = int(value.rsplit(b" ", 2)[1])
    return Commit(found.oid, tree, tuple(parents), time)


def is_ancestor(repository: Repository, older: str, newer: str) -> bool:
    """Say whether a commit is in the history of another."""
    out = repository.run("rev-list", "--max-count=1", older, f"^{newer}", "--")
    return not out.strip()


def parent_trees(repository: Repository, history: History, commit: Commit) -> list[str]:
    """Return the trees that a commit is compared with: its parents', or the empty tree."""
    if not commit.parents:
        return [EMPTY_TREES[len(commit.oid)]]
    return [(history.commit(p) or read_commit(repository, p)).tree for p in commit.parents]


def nearest_branch(repository: Repository, base: str, names: Sequence[str]) -> str:
    """Return the first of `names` (full ref names) whose history holds `base`."""
    if len(names) > 1:
        out = repository.run("for-each-ref", f"--contains={base}", "--format=%(refname)", *names)
        holding = set(out.decode("utf-8", "surrogateescape").split("\n"))
        return next((n for n in names if n in holding), names[0])
    return names[0]


def newest_touch(repository: Repository, tip: str, since: int, paths: Sequence[str]) -> str | None:
    """Return the newest commit on `tip` after `since` (Unix seconds) that touches `paths`."""
    out = repository.run("rev-list", "-1", f"--since={since}", tip, "--", *paths)
    return out.decode("ascii").strip() or None


def _merge_base(repository: Repository, head: str, edge: list[str]) -> str:
    if not edge:
        raise UnreadableHistoryError(
            f"{head[:12]} has no history in common with a protected branch;"
            " cut the hotfix branch from the branch that it fixes"
        )
    if len(edge) > 1:
        edge = repository.run("merge-base", "--independent", *edge).decode("ascii").split()
    if len(edge) > 1:
        names = " and ".join(oid[:12] for oid in edge)
        raise UnreadableHistoryError(
            f"{head[:12]} has two merge bases ({names});"
            " rebase the hotfix onto the one branch that it fixes"
        )
    return edge[0]
