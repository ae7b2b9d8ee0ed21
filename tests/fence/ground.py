"""The ground that attacks are played on: one shop a group, one branch an attack.

Each attack is judged three times: by `check --worktree` while it is an edit, by `check` as a real
commit, and by the server's hook at a real push. All must name the same rules.
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from hotfence.git.repository import Repository
from hotfence.hooks.pre_commit import judge_uncommitted
from hotfence.model.rule import Content
from hotfence.practice import Shop
from hotfence.ranges import judge_range

POLICY = "version: 1\nlimits: {changes: 9, files: 50, lines: 2000}\n"

Steps = Callable[[Shop], object]
Edit = Mapping[str, Content] | Steps


class Seen(NamedTuple):
    """What both judges said: the rules that block, the findings of `check`, the push's output."""

    rules: frozenset[str]
    told: tuple[str, ...]
    output: str


class Ground:
    """A shop with a history that a group of attacks shares."""

    def __init__(self, folder: str, files: Mapping[str, Content], policy: str = POLICY) -> None:
        self.shop = Shop(folder)
        self.shop.install_server_hook()
        self.ids: dict[str, str] = {}
        self._count = 0
        self.main({".hotfence.yaml": policy, **files}, "What stood on the base", "base")

    def main(self, files: Mapping[str, Content], message: str, name: str) -> str:
        """Commit on the default branch, push it, keep the commit's id under a name."""
        self.shop.must("switch", "--quiet", "--force", "main")
        when = self.shop.now - 1100 + len(self.ids)
        self.ids[name] = self.shop.commit(files, message, when=when)
        self.shop.must("push", "--quiet", "origin", "main")
        return self.ids[name]

    def named(self, text: str) -> str:
        """Put commit ids for their names: `@base`."""
        return re.sub(
            r"@(\w+)", lambda m: f'"{self.ids[m[1]]}"' if m[1] in self.ids else m[0], text
        )

    def branch(self, change: str, limits: str | None = None) -> str:
        """Cut a new hotfix branch from the default branch, and write its scope."""
        self._count += 1
        name = f"hotfix/INC-2041-{self._count}"
        self.shop.must("reset", "--quiet", "--hard")
        self.shop.must("switch", "--quiet", "--force-create", name, "--no-track", "origin/main")
        self.shop.must("clean", "-fdq")
        self.scope(change, limits)
        return name

    def scope(self, change: str, limits: str | None = None) -> None:
        """Write the scope of the branch that is checked out."""
        rollback = '{how: revert, to: "@bad", by: sam, minutes: 3, steps: [git revert HEAD]}'
        self.shop.write_scope(
            {"change": self.named(change), "limits": limits, "rollback": rollback}
        )

    def edit(self, edit: Edit) -> None:
        """Do an edit: files to write, or steps to take."""
        if isinstance(edit, Mapping):
            self.shop.write(edit)
        else:
            edit(self.shop)

    def play(self, change: str, edit: Edit, limits: str | None = None) -> Seen:
        """Commit scope and edit on a new branch, and let both judges look at it."""
        name = self.branch(change, limits)
        self.edit(edit)
        early = self.uncommitted(name)
        self.shop.commit({}, "Fix")
        seen = self.judged(name)
        assert early == seen.rules, seen.told
        return seen

    def uncommitted(self, name: str) -> frozenset[str]:
        """Return the rules that `check --worktree` names before anything is committed."""
        repository = Repository.at(self.shop.clone)
        try:
            verdict = judge_uncommitted(repository, name, work_tree=True)
        finally:
            repository.close()
        assert verdict is not None
        assert verdict.error is None, verdict.error
        return frozenset(f.rule for f in verdict.findings if f.level == "error")

    def judged(self, name: str) -> Seen:
        """Let both judges look at a branch as it is."""
        repository = Repository.at(self.shop.clone)
        try:
            verdict = judge_range(repository, None, "HEAD", name, "push")
        finally:
            repository.close()
        done = self.shop.push(name)
        found = frozenset(f.rule for f in verdict.findings if f.level == "error")
        assert verdict.outcome == ("blocked" if found else "passed"), verdict.error
        assert (done.code == 1) == bool(found), done.output
        told = tuple(f"{f.rule} {f.path} {f.line} {f.key} {f.message}" for f in verdict.findings)
        if found:
            assert "hotfence: BLOCKED" in done.output, done.output
            pushed = set(re.findall(r"\bHF\d{3}(?= [a-z]+-)|\bHF\d{3}(?= x\d)", done.output))
            assert found <= pushed | {f.rule for f in verdict.findings if f.level != "error"}, told
        return Seen(found, told, done.output)


class Attack(NamedTuple):
    """A change that must be blocked by a rule."""

    id: str
    rule: str
    change: str
    edit: Edit
    limits: str | None = None


def replaced(path: str, old: str, new: str) -> Steps:
    """Return the step that puts one text for another, which stands once in a file."""

    def step(shop: Shop) -> None:
        with open(f"{shop.clone}/{path}", "rb") as file:
            data = file.read()
        assert data.count(old.encode()) == 1, f"{old!r} stands {data.count(old.encode())} times"
        shop.write({path: data.replace(old.encode(), new.encode())})

    return step
