"""Reverts of random histories: what `git revert` makes is the inverse, a byte more is not."""

import os
import random
from pathlib import Path

import pytest

from hotfence.facts.reverts import Wanted, inverse_of
from hotfence.git.diff import list_changes
from hotfence.git.process import Child
from hotfence.git.repository import Repository
from hotfence.git.sections import TreePair
from hotfence.model.change import Entry

WORDS = ["", "}", "{", "  return", "a", "b", "x = 1", "end", "  pass"]  # lines that repeat
ENVIRON = {
    "GIT_AUTHOR_NAME": "Kim",
    "GIT_AUTHOR_EMAIL": "kim@example.com",
    "GIT_COMMITTER_NAME": "Kim",
    "GIT_COMMITTER_EMAIL": "kim@example.com",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": "/dev/null",
}


class History:
    """A repository of a few files that some ten random commits edit, move, add and delete."""

    def __init__(self, folder: str, seed: int) -> None:
        self.folder = folder
        self._random = random.Random(seed)
        self._modes: dict[str, int] = {}
        self.git("init", "--quiet", "--initial-branch=main")
        count = self._random.randrange(2, 6)
        self._files = {f"{self._folder()}/f{n}.txt": self._lines(25) for n in range(count)}
        self._commit()
        for _ in range(self._random.randrange(4, 9)):
            for _ in range(self._random.choice([1, 1, 1, 2, 3])):
                self._change()
            self._commit()

    def git(self, *args: str, may_fail: bool = False) -> str | None:
        child = Child(("-C", self.folder, *args), {**os.environ, **ENVIRON})
        code, out, err = child.finish(None)
        assert may_fail or code == 0, err
        return out.decode().strip() if code == 0 else None

    def _folder(self) -> str:
        return f"d{self._random.randrange(3)}"

    def _lines(self, most: int) -> list[str]:
        pick = self._random
        return [
            pick.choice(WORDS) if pick.random() < 0.5 else f"line {pick.randrange(99)}"
            for _ in range(pick.randrange(1, most))
        ]

    def _change(self) -> None:
        pick = self._random
        what = pick.random()
        path = pick.choice(sorted(self._files)) if self._files else ""
        new = f"{self._folder()}/n{pick.randrange(999)}.txt"
        if not path or what < 0.1:
            self._files[new] = self._lines(25)
        elif what < 0.16:
            del self._files[path]
        elif what < 0.3:
            self._files[new] = self._files.pop(path)
            self._modes[new] = self._modes.pop(path, 0o644)
        elif what < 0.34:
            self._modes[path] = 0o755 if self._modes.get(path) != 0o755 else 0o644
        else:
            lines = list(self._files[path])
            at = pick.randrange(len(lines) + 1)
            lines[at : at + pick.randrange(4)] = self._lines(4) if pick.random() < 0.7 else []
            self._files[path] = lines

    def _commit(self) -> None:
        self.git("rm", "-rq", "--cached", "--ignore-unmatch", ".")
        for path, lines in self._files.items():
            full = os.path.join(self.folder, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            Path(full).write_text("\n".join(lines) + "\n", encoding="utf-8")
            os.chmod(full, self._modes.get(path, 0o644))
            self.git("add", path)
        self.git("commit", "--quiet", "--allow-empty", "--message", "Work")
        self.git("clean", "-fdxq")

    def commits(self) -> list[str]:
        return (self.git("rev-list", "HEAD") or "").split()[:-1]

    def reverted(self, commit: str) -> str | None:
        """Return the tree that git makes of a revert, None where it has a conflict."""
        done = self.git("revert", "--no-commit", commit, may_fail=True)
        tree = self.git("write-tree") if done is not None else None
        self.git("reset", "--quiet", "--hard")
        self.git("clean", "-fdxq")
        return tree


def a_byte_more(repository: Repository, history: History, entry: Entry) -> Entry:
    """Return an entry whose new content has one byte more."""
    found = repository.objects.get(entry.new_oid)
    assert found is not None
    assert found.data is not None
    path = os.path.join(history.folder, "more")
    Path(path).write_bytes(found.data + b" ")
    oid = history.git("hash-object", "-w", path)
    os.unlink(path)
    return entry._replace(new_oid=oid or "")


@pytest.mark.parametrize("seed", range(16))
def test_the_inverse_is_what_git_makes_of_it(seed: int, tmp_path: Path) -> None:
    history = History(str(tmp_path), seed)
    repository = Repository.at(history.folder)
    base = history.git("rev-parse", "HEAD^{tree}") or ""
    compared = 0
    for commit in history.commits():
        tree = history.reverted(commit)
        plan = inverse_of(repository, base, [Wanted(0, commit, None)])
        if tree is None or tree == base:
            continue  # in conflict, or taken back already: there is nothing to compare
        compared += 1
        pair = TreePair(base, tree)
        entries = list_changes(repository, [pair])[pair]
        inverse = plan.compared(entries)
        assert inverse.unclear == (), commit
        assert inverse.differences == (), commit
        assert {e.path for e in entries} <= inverse.paths.keys(), commit
        for at, entry in enumerate(entries):
            if entry.status == "D":
                more = entries[:at] + entries[at + 1 :]
            else:
                more = (*entries[:at], a_byte_more(repository, history, entry), *entries[at + 1 :])
            assert plan.compared(more).differences, (commit, entry.path)
    assert compared, "no commit of this history could be reverted"
    repository.close()
