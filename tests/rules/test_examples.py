"""Every rule's own examples, played with real commits and real pushes to a real server."""

import json
import subprocess
from collections.abc import Mapping

import pytest

from hotfence.model.rule import RULE_NAMES, Content, Example, Rule
from hotfence.model.story import QUEUE
from hotfence.practice import Done, Shop
from hotfence.rules import RULES
from tests.conftest import ShopMaker
from tests.helpers import hotfence

OF_PUSH_ONLY = {"HF005", "HF007", "HF010", "HF316", "HF601"}


def play(shop: Shop, example: Example) -> Done:
    """Play one example up to its last push and return what git said."""
    if example.base:
        base = {
            path: shop.scope() if content == "@practice-scope" else keyed(shop, content)
            for path, content in example.base.items()
        }
        shop.must("switch", "--quiet", "main")
        shop.commit(base, "What stood on the base", when=shop.now - 1100)
        # It is there before anybody asks: an earlier hotfix left its record and no patch here.
        shop.must("fetch", "--quiet", shop.clone, "main:main", cwd=shop.server)
        shop.must("fetch", "--quiet", "origin")
    if example.open is not None:
        shop.must("switch", "--quiet", "--create", example.open_branch, "origin/main")
        shop.write_scope(example.open.scope or {})
        shop.commit(example.open.files, "Another hotfix that is open")
        done = shop.push(example.open_branch)
        assert done.code == 0, done.output
    if example.branch == "main":
        shop.must("switch", "--quiet", "main")
    elif example.unrelated:
        shop.must("switch", "--quiet", "--orphan", example.branch)
    else:
        shop.must("switch", "--quiet", "--create", example.branch, "origin/main")
    if example.earlier is not None:
        if example.earlier.scope is not None:
            shop.write_scope(example.earlier.scope)
        shop.commit(example.earlier.files, "What was pushed before")
        done = shop.push(example.branch)
        assert done.code == 0, done.output
    sign(shop, example, early=True)
    if example.scope is not None:
        shop.write_scope(example.scope)
    shop.environ |= dict.fromkeys(
        ("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), f"{example.author}@example.com"
    )
    message = "\n".join([example.said, "", *example.trailers])
    shop.commit(example.files, message, author=example.written_by, committer=example.committed_by)
    if example.stage == "rollout" and example.recorded:
        shop.complete_record()
    if example.forged:
        forge_double_name(shop)
    sign(shop, example, early=False)
    done = shop.push(example.branch)
    if example.stage == "push":
        return done
    assert done.code == 0, done.output
    if example.later is not None:
        return released(shop, example.branch, example.later)
    return judged(shop, example.stage)


def released(shop: Shop, branch: str, later: Mapping[str, Content]) -> Done:
    """Merge a hotfix, put something on top of it, and ask the gate for all of it."""
    shop.must("switch", "--quiet", "main")
    shop.must("merge", "--quiet", "--no-ff", "-m", "Land", branch)
    shop.must("push", "--quiet", "origin", "main")
    shop.commit(later, "What came later")
    shop.must("push", "--quiet", "origin", "main")
    ran = hotfence("gate", "--since", shop.bad, cwd=shop.clone, env=shop.environ)
    return Done(ran.code, ran.out + ran.err)


def keyed(shop: Shop, content: Content) -> Content:
    """Put real keys into a policy."""
    return shop.keyed(content) if isinstance(content, str) else content


def sign(shop: Shop, example: Example, *, early: bool) -> None:
    """Make the signoffs of an example, before its patch or after it."""
    for signature in example.signatures:
        if signature.early == early:
            at = shop.now - 60 * signature.minutes
            shop.sign(shop.statement(signature.stage, signature.person, at), signature.key)


def judged(shop: Shop, stage: str) -> Done:
    """Judge what was pushed at a later stage, as a CI check does."""
    ran = hotfence("check", "--head", "HEAD", "--stage", stage, cwd=shop.clone, env=shop.environ)
    return Done(ran.code, ran.out + ran.err)


def forge_double_name(shop: Shop) -> None:
    """Replace HEAD by a commit whose root tree holds README.md twice."""
    listed = shop.must("ls-tree", "HEAD")
    others = [shop.must("rev-parse", f"HEAD:{name}") for name in ("package.json", QUEUE)]
    lines = []
    for text in listed.splitlines():
        doubled = [f"100644 blob {blob}\tREADME.md" for blob in others]
        lines += doubled if text.endswith("\tREADME.md") else [text]
    tree = raw_tree(shop, lines)
    commit = shop.must("commit-tree", tree, "-p", "HEAD~1", "-m", "Forged")
    shop.must("update-ref", "HEAD", commit)


def raw_tree(shop: Shop, lines: list[str]) -> str:
    """Write a tree with exactly these `ls-tree` lines, in this order, unchecked."""
    data = b""
    for text in lines:
        meta, _, name = text.partition("\t")
        mode, _, oid = meta.split(" ")
        data += f"{mode.lstrip('0')} {name}".encode() + b"\0" + bytes.fromhex(oid)
    done = subprocess.run(
        ["git", "-C", shop.clone, "hash-object", "-t", "tree", "--literally", "-w", "--stdin"],
        input=data,
        env=shop.environ,
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().strip()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_blocked_example_is_blocked_by_its_rule(rule: Rule, make_shop: ShopMaker) -> None:
    done = play(make_shop(), rule.blocked)
    assert f"{rule.id} {rule.name}" in done.output, done.output
    assert (done.code == 0) == (rule.level == "warn"), done.output


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_passing_example_passes(rule: Rule, make_shop: ShopMaker) -> None:
    done = play(make_shop(), rule.passing)
    assert done.code == 0, done.output
    assert "hotfence: passed" in done.output, done.output


@pytest.mark.parametrize(
    "rule", [r for r in RULES if r.id not in OF_PUSH_ONLY], ids=lambda rule: rule.id
)
def test_check_gives_the_same_answer_as_the_server(rule: Rule, make_shop: ShopMaker) -> None:
    shop = make_shop()
    pushed = play(shop, rule.blocked)
    shop.must("fetch", "--quiet", "origin")
    args = ("check", "--head", "HEAD", "--stage", rule.blocked.stage, "--format", "json")
    ran = hotfence(*args, cwd=shop.clone, env=shop.environ)
    found = json.loads(ran.out)
    told = {f["rule"] for f in found["findings"]}
    assert rule.id in told
    assert all(f"{name} {RULE_NAMES[name]}" in pushed.output for name in told)


def test_every_rule_is_told_apart_and_documented() -> None:
    ids = [rule.id for rule in RULES]
    assert ids == sorted(set(ids))
    for rule in RULES:
        assert rule.why.endswith(".")
        assert rule.fix.endswith((".", "`.")), rule.id
        assert rule.blocked.said.endswith(".")
        assert rule.passing.said.endswith(".")
        assert rule.stages
