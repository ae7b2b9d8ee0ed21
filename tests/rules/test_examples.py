"""Every rule's own examples, played with real commits and real pushes to a real server."""

import json
import subprocess

import pytest

from hotfence.git.repository import Repository
from hotfence.model.finding import Verdict
from hotfence.model.rule import RULE_NAMES, Example, Rule
from hotfence.model.story import QUEUE
from hotfence.practice import Done, Shop
from hotfence.ranges import judge_range
from hotfence.rules import RULES
from tests.conftest import ShopMaker
from tests.helpers import hotfence

OF_PUSH_ONLY = {"HF005", "HF007", "HF010"}


def play(shop: Shop, example: Example) -> Done:
    """Play one example up to its last push and return what git said."""
    if example.base:
        base = {
            path: shop.scope() if content == "@practice-scope" else content
            for path, content in example.base.items()
        }
        shop.must("switch", "--quiet", "main")
        shop.commit(base, "What stood on the base", when=shop.now - 1100)
        shop.must("push", "--quiet", "origin", "main")
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
    if example.scope is not None:
        shop.write_scope(example.scope)
    message = "\n".join([example.said, "", *example.trailers])
    shop.commit(example.files, message, author=example.written_by, committer=example.committed_by)
    if example.stage == "rollout" and example.recorded:
        shop.complete_record()
    if example.forged:
        forge_double_name(shop)
    return shop.push(example.branch)


def judged(shop: Shop, example: Example) -> Verdict:
    """Judge what was pushed at the example's own stage."""
    repository = Repository.at(shop.clone)
    try:
        return judge_range(repository, None, "HEAD", example.branch, example.stage)
    finally:
        repository.close()


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


AT_PUSH = [r for r in RULES if "push" in r.stages]
LATER = [r for r in RULES if "push" not in r.stages]


@pytest.mark.parametrize("rule", AT_PUSH, ids=lambda rule: rule.id)
def test_blocked_example_is_blocked_by_its_rule(rule: Rule, make_shop: ShopMaker) -> None:
    done = play(make_shop(), rule.blocked)
    assert f"{rule.id} {rule.name}" in done.output, done.output
    assert (done.code == 0) == (rule.level == "warn"), done.output


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_passing_example_passes(rule: Rule, make_shop: ShopMaker) -> None:
    done = play(make_shop(), rule.passing)
    assert done.code == 0, done.output
    assert "hotfence: passed" in done.output, done.output


@pytest.mark.parametrize("rule", LATER, ids=lambda rule: rule.id)
def test_examples_of_later_stages_are_judged_there(rule: Rule, make_shop: ShopMaker) -> None:
    blocked, passing = make_shop(), make_shop()
    assert play(blocked, rule.blocked).code == 0
    assert play(passing, rule.passing).code == 0
    found = judged(blocked, rule.blocked)
    assert found.states[rule.id] == "unsatisfied"
    assert found.outcome == "blocked"
    assert judged(passing, rule.passing).states[rule.id] == "satisfied"


@pytest.mark.parametrize(
    "rule", [r for r in AT_PUSH if r.id not in OF_PUSH_ONLY], ids=lambda rule: rule.id
)
def test_check_gives_the_same_answer_as_the_server(rule: Rule, make_shop: ShopMaker) -> None:
    shop = make_shop()
    pushed = play(shop, rule.blocked)
    shop.must("fetch", "--quiet", "origin")
    ran = hotfence("check", "--head", "HEAD", "--format", "json", cwd=shop.clone, env=shop.environ)
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
