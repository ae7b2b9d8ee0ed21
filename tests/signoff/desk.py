"""A desk to sign at: a practice shop with everybody's key in the policy, and a fix to look at."""

import subprocess
from collections.abc import Mapping
from typing import Any

from hotfence.model.rule import Content
from hotfence.model.signoff import Statement
from hotfence.model.story import BRANCH, INCIDENT, KEYED_POLICY, RESTORED
from hotfence.practice import HOUR, Shop
from hotfence.signoff.statement import payload
from tests.helpers import check, rules_of

FOLDER = f".incidents/{INCIDENT}/signoffs"
MERGE_DANA = f"{FOLDER}/merge-dana.yaml"


class Desk:
    """A shop whose clone is on the hotfix branch, the fix committed and not signed yet."""

    def __init__(self, shop: Shop, policy: str = KEYED_POLICY) -> None:
        self.shop = shop
        self.set_policy(policy)
        shop.must("switch", "--quiet", "--create", BRANCH, "origin/main")
        shop.write_scope()
        shop.commit(dict(RESTORED), "Fix")

    def set_policy(self, policy: str) -> None:
        """Put a policy on the default branch; the hotfix branch, if any, stays where it is."""
        shop = self.shop
        now = shop.must("branch", "--show-current")
        shop.must("switch", "--quiet", "main")
        shop.commit({".hotfence.yaml": shop.keyed(policy)}, "Policy", when=shop.now - 900)
        shop.must("push", "--quiet", "origin", "main")
        shop.must("switch", "--quiet", now)

    def commit_as(
        self, name: str, files: Mapping[str, Content], message: str, *, committer: str = "kim"
    ) -> None:
        """Commit as the author with this address (a name of the shop, or any address)."""
        email = name if "@" in name else f"{name}@example.com"
        by = committer if "@" in committer else f"{committer}@example.com"
        self.shop.environ |= {"GIT_AUTHOR_EMAIL": email, "GIT_COMMITTER_EMAIL": by}
        self.shop.commit(files, message)
        self.shop.environ |= dict.fromkeys(
            ("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "kim@example.com"
        )

    def sign(self, stage: str = "merge", person: str = "dana", **changes: Any) -> str:
        """Sign what HEAD holds, some fields changed first; return the file's path.

        `key` is whose key signs, `number` which file of the person it is, `ago` how many hours
        ago it was.
        """
        key, number = changes.pop("key", None), changes.pop("number", 1)
        at = int(self.shop.now - changes.pop("ago", 0) * HOUR)
        statement = self.shop.statement(stage, person, at)._replace(**changes)
        return self.shop.sign(statement, key, number)

    def statement(self, stage: str = "merge", person: str = "dana") -> Statement:
        """Return what a person would sign now."""
        return self.shop.statement(stage, person)

    def text(self) -> str:
        """Return the bytes that Dana would sign now, as text."""
        return payload(self.statement()).decode()

    def read(self, path: str = MERGE_DANA) -> bytes:
        """Return a file of the clone."""
        with open(f"{self.shop.clone}/{path}", "rb") as file:
            return file.read()

    def put(self, content: Content, path: str = MERGE_DANA) -> None:
        """Commit a file of the record."""
        self.shop.commit({path: content}, "Sign")

    def raw_signed(self, text: str, key: str = "dana", namespace: str = "hotfence") -> bytes:
        """Return a signoff file of any text, truly signed with `ssh-keygen`."""
        done = subprocess.run(
            ["ssh-keygen", "-Y", "sign", "-q", "-n", namespace, "-f", self.shop.key(key)],
            input=text.encode(),
            capture_output=True,
            check=True,
        )
        body = "".join(f"  {line}\n" for line in done.stdout.decode().splitlines())
        return f"{text}signature: |\n{body}".encode()

    def judged(self, stage: str = "merge") -> dict[str, Any]:
        """Return the verdict on HEAD."""
        return check(self.shop, "--head", "HEAD", "--stage", stage)

    def blocked_by(self, stage: str = "merge") -> list[str]:
        """Return the rules that block HEAD."""
        return rules_of(self.judged(stage))
