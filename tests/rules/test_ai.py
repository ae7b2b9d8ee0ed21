"""HF501-HF505 on real branches: how commits and entries are tied, and how people get out."""

import re
import shlex
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from hotfence.git.repository import Repository
from hotfence.model.case import Case
from hotfence.model.finding import Finding
from hotfence.model.policy import Ai, Person, Policy
from hotfence.model.record import record_folder
from hotfence.model.rule import Content
from hotfence.model.signoff import Signoff
from hotfence.model.story import BRANCH, INCIDENT, KEYED_POLICY, QUEUE, RESTORED
from hotfence.practice import Shop
from hotfence.ranges import judge_range
from hotfence.record import find_record
from hotfence.rules.ai import AI_SIGNOFF, ANSWER, ANSWERED, ASKED, PROMPT, assistant_of
from tests.helpers import check, hotfence, rules_of, start_hotfix

FOLDER = record_folder(INCIDENT)
CLAUDE = "Claude <noreply@anthropic.com>"
TRAILER = f"Co-authored-by: {CLAUDE}"
BOT_OF_CLAUDE = "claude[bot] <209825114+claude[bot]@users.noreply.github.com>"
BOT = "fixbot <7+fixbot[bot]@users.noreply.github.com>"


def entry(kind: str, fields: str = "", body: str = "Text.") -> str:
    return f"---\nkind: {kind}\ntime: 2026-11-23T09:14:05Z\n{fields}---\n\n{body}\n"


def assisted(
    shop: Shop,
    files: Mapping[str, Content],
    *trailers: str,
    author: str | None = None,
    committer: str | None = None,
) -> str:
    """Cut the hotfix branch, write the scope and one commit with an assistant's trailer."""
    start_hotfix(shop, {})
    message = "\n".join(["Fix", "", *(trailers or (TRAILER,))])
    return shop.commit(files, message, author=author, committer=committer)


def told(shop: Shop) -> dict[str, Any]:
    return check(shop, "--head", "HEAD")


def findings(shop: Shop, rule: str) -> list[dict[str, Any]]:
    return [f for f in told(shop)["findings"] if f["rule"] == rule]


def test_the_way_out_that_is_told_leads_out(shop: Shop) -> None:
    oid = assisted(shop, RESTORED)
    done = shop.push(BRANCH)
    assert done.code == 1
    assert "HF501 ai-unrecorded" in done.output
    found = findings(shop, "HF501")[0]
    assert found["commit"] == oid
    assert "Claude Code: Co-authored-by" in found["message"]
    commands = re.findall(r"`hotfence (.+?)`", found["fix"])
    assert [c.split()[1] for c in commands] == ["prompt", "answer"]
    shop.write({"../said.txt": "Why do checkout workers give up?\n"})
    for command in commands:
        args = [a.replace("FILE", "../said.txt") for a in shlex.split(command)]
        ran = hotfence(*args, cwd=shop.clone, env=shop.environ)
        assert ran.code == 0, ran
    done = shop.push(BRANCH)
    assert done.code == 0, done.output


def test_several_commits_are_recorded_in_one_go(shop: Shop) -> None:
    oids = [assisted(shop, {QUEUE: "a: 1\n"})]
    oids += [shop.commit({QUEUE: f"a: {n}\n"}, f"Fix\n\n{TRAILER}\n") for n in (2, 3, 4)]
    found = findings(shop, "HF501")
    assert {f["commit"] for f in found} == set(oids)
    assert len({f["fix"] for f in found}) == 1
    assert all(f"--about {oid[:12]}" in found[0]["fix"] for oid in oids)
    shop.commit(RESTORED, f"Fix\n\n{TRAILER}\n")
    fix = findings(shop, "HF501")[0]["fix"]
    assert "--about" not in fix
    for command in re.findall(r"`hotfence (.+?)`", fix):
        args = command.replace("FILE", "-m Asked").split()
        assert hotfence(*args, cwd=shop.clone, env=shop.environ).code == 0
    assert rules_of(told(shop)) == []


@pytest.mark.parametrize(
    "fields",
    ["commits: ['@oid']", "commits: ['@short']", 'patch: "@patch"'],
    ids=["commit", "short", "digest"],
)
def test_an_entry_that_names_its_commit_counts(shop: Shop, fields: str) -> None:
    oid = assisted(shop, RESTORED)
    repository = Repository.at(shop.clone)
    found = find_record(Repository(repository.git_dir, shop.environ, work_tree=shop.clone))
    assert found is not None
    digest = found.patch().digest or ""
    filled = fields.replace("@oid", oid).replace("@short", oid[:7]).replace("@patch", digest)
    shop.commit({PROMPT: entry("prompt", f"{filled}\n")}, "Record")
    assert "no answer in the record" in findings(shop, "HF501")[0]["message"]
    shop.commit({ANSWER: entry("answer", f"{filled}\n")}, "Record")
    assert rules_of(told(shop)) == []


@pytest.mark.parametrize("name", ["@.md", "@", f"{FOLDER}@.md"])
def test_a_trailer_that_names_entries_counts(shop: Shop, name: str) -> None:
    start_hotfix(shop, {PROMPT: ASKED, ANSWER: ANSWERED})
    names = [name.replace("@", Path(p).stem) for p in (PROMPT, ANSWER)]
    trailers = [TRAILER, f"Record: {names[0]}", f"record: {names[1]}"]
    shop.commit(RESTORED, "\n".join(["Fix", "", *trailers]))
    assert rules_of(told(shop)) == []


def test_a_conversation_brings_its_prompts_along(shop: Shop) -> None:
    start_hotfix(shop, {PROMPT: entry("prompt", "session: s-1\n")})
    oid = shop.commit(RESTORED, f"Fix\n\n{TRAILER}\n")
    assert rules_of(told(shop)) == ["HF501"]
    shop.commit({ANSWER: entry("answer", f'session: s-2\ncommits: ["{oid}"]\n')}, "Record")
    assert "no prompt in the record" in findings(shop, "HF501")[0]["message"]
    other = ANSWER.replace("0915", "0916")
    shop.commit({other: entry("answer", f'session: s-1\ncommits: ["{oid}"]\n')}, "Record")
    assert rules_of(told(shop)) == []


def test_what_was_recorded_before_the_commit_counts_by_its_patch(any_shop: Shop) -> None:
    shop = any_shop
    start_hotfix(shop, {})
    shop.write(RESTORED)
    for kind in ("prompt", "answer"):
        ran = hotfence("record", kind, "-m", kind, cwd=shop.clone, env=shop.environ)
        assert ran.code == 0, ran
    shop.must("commit", "--quiet", "--message", f"Fix\n\n{TRAILER}\n", "--", QUEUE)
    shop.commit({}, "Record")
    assert rules_of(told(shop)) == []


def test_a_rebase_and_a_squash_keep_the_tie(shop: Shop) -> None:
    assisted(shop, RESTORED)
    for kind in ("prompt", "answer"):
        hotfence("record", kind, "-m", kind, "--commit", cwd=shop.clone, env=shop.environ)
    assert rules_of(told(shop)) == []
    shop.must("switch", "--quiet", "main")
    shop.commit({"README.md": "# The shop moved on\n"}, "Elsewhere")
    shop.must("push", "--quiet", "origin", "main")
    shop.must("switch", "--quiet", BRANCH)
    shop.must("rebase", "--quiet", "origin/main")
    assert rules_of(told(shop)) == []
    shop.must("reset", "--quiet", "--soft", "origin/main")
    shop.must("commit", "--quiet", "--message", f"Fix\n\n{TRAILER}\n\nSquashed by Kim.\n")
    assert rules_of(told(shop)) == []


@pytest.mark.parametrize(
    ("prompt", "answer"),
    [
        (entry("prompt", 'commits: ["@other"]\n'), entry("answer", 'commits: ["@other"]\n')),
        (entry("prompt", 'commits: ["@oid"]\n', " "), entry("answer", 'commits: ["@oid"]\n')),
        (entry("note", 'commits: ["@oid"]\n'), entry("answer", 'commits: ["@oid"]\n')),
        (entry("prompt", f'patch: "{"0" * 64}"\n'), entry("answer", 'commits: ["@oid"]\n')),
        ("What was asked of @oid\n", entry("answer", 'commits: ["@oid"]\n')),
        (entry("prompt", "session: a\n"), entry("answer", 'commits: ["@oid"]\n')),
    ],
    ids=["other commit", "blank", "note", "other patch", "no front matter", "other session"],
)
def test_entries_that_belong_elsewhere_do_not_count(shop: Shop, prompt: str, answer: str) -> None:
    oid = assisted(shop, RESTORED)
    texts = {
        path: text.replace("@oid", oid).replace("@other", shop.bad)
        for path, text in ((PROMPT, prompt), (ANSWER, answer))
    }
    shop.commit(texts, "Record")
    assert rules_of(told(shop)) == ["HF501"]


def test_an_entry_that_does_not_read_is_told(shop: Shop) -> None:
    oid = assisted(shop, RESTORED)
    shop.commit({PROMPT: f'---\nkind: prompt\ncommits: ["{oid}"]\n---\nx\n'}, "Record")
    message = findings(shop, "HF501")[0]["message"]
    assert f"{PROMPT} was not counted: line 1, column 1: the field `time` is missing" in message


def test_work_that_touches_only_the_record_asks_for_nothing(shop: Shop) -> None:
    start_hotfix(shop, RESTORED)
    shop.commit(
        {PROMPT: ASKED}, f"Record\n\n{TRAILER}\n", author=BOT_OF_CLAUDE, committer=BOT_OF_CLAUDE
    )
    assert rules_of(told(shop)) == []


def test_a_scope_that_nobody_read_is_unattended(shop: Shop) -> None:
    shop.must("switch", "--quiet", "--create", BRANCH, "origin/main")
    shop.write_scope({})
    shop.commit({}, "Scope", author=BOT_OF_CLAUDE, committer=BOT_OF_CLAUDE)
    assert rules_of(told(shop)) == ["HF504"]


def test_an_unattended_commit_is_taken_over_as_told(shop: Shop) -> None:
    files = {**RESTORED, PROMPT: ASKED, ANSWER: ANSWERED}
    oid = assisted(shop, files, "x: y", author=BOT_OF_CLAUDE, committer=BOT_OF_CLAUDE)
    found = findings(shop, "HF504")[0]
    assert found["commit"] == oid
    match = re.search(r"`git (rebase .+?)`", found["fix"])
    assert match is not None
    shop.must(*match[1].split())
    assert rules_of(told(shop)) == []


def test_the_web_flow_of_a_forge_is_nobody(shop: Shop) -> None:
    files = {**RESTORED, PROMPT: ASKED, ANSWER: ANSWERED}
    assisted(shop, files, "x: y", author=BOT_OF_CLAUDE, committer="GitHub <noreply@github.com>")
    assert rules_of(told(shop)) == []


def set_policy(shop: Shop, text: str) -> None:
    shop.must("switch", "--quiet", "main")
    shop.commit({".hotfence.yaml": f"version: 1\n{text}"}, "Policy", when=shop.now - 1000)
    shop.must("push", "--quiet", "origin", "main")


def test_identities_of_the_policy_count_on_the_server(shop: Shop) -> None:
    start_hotfix(shop, {})
    shop.commit(RESTORED, "Fix", author=BOT, committer=BOT)
    assert rules_of(told(shop)) == []
    set_policy(shop, "ai: {identities: ['fixbot[bot]']}\n")
    shop.must("switch", "--quiet", BRANCH)
    assert rules_of(told(shop)) == ["HF501", "HF504"]
    done = shop.push(BRANCH)
    assert done.code == 1
    assert "HF504 ai-unattended" in done.output


def test_production_configuration_edited_and_put_back_is_still_seen(shop: Shop) -> None:
    set_policy(shop, "ai: {production_config: ['config/**']}\n")
    assisted(shop, {QUEUE: "a: 1\n", PROMPT: ASKED, ANSWER: ANSWERED})
    shop.commit(RESTORED, "By hand")
    found = findings(shop, "HF503")
    assert [f["path"] for f in found] == [QUEUE]


def test_an_assistants_other_files_are_free(shop: Shop) -> None:
    set_policy(shop, "ai: {production_config: ['deploy/**']}\n")
    assisted(shop, {**RESTORED, PROMPT: ASKED, ANSWER: ANSWERED})
    assert rules_of(told(shop)) == []


def test_hostile_words_of_a_trailer_reach_no_terminal(shop: Shop) -> None:
    assisted(shop, RESTORED, "Assisted-by: \x1b[2J::error::x")
    done = shop.push(BRANCH)
    assert "HF501" in done.output
    assert "\x1b[2J" not in done.output
    assert "::error" not in done.output


def test_messages_without_end_block_their_branch(shop: Shop) -> None:
    start_hotfix(shop, RESTORED)
    shop.write({"../message": "x\n" * (5 << 20)})
    shop.must("commit", "--quiet", "--allow-empty", "--cleanup=verbatim", "-F", "../message")
    found = told(shop)
    assert rules_of(found) == ["HF008"]
    assert "more than 8 MiB" in found["findings"][0]["message"]


def test_people_who_are_assistants_do_not_sign() -> None:
    policy = Policy(
        people={
            "dana": Person(emails=("dana@example.com",), logins=("dana-k",)),
            "claude": Person(emails=("noreply@anthropic.com",)),
            "helper": Person(logins=("copilot-swe-agent[bot]",)),
            "robo": Person(emails=("robo@corp.example",)),
        },
        ai=Ai(identities=("robo@corp.example",)),
    )
    assert assistant_of("dana", policy) is None
    assert assistant_of("nobody", policy) is None
    assert assistant_of("cursor[bot]", policy) == "Cursor"
    names = ("dana", "claude", "helper", "robo")
    signoffs = tuple(Signoff("merge", name, f"{name}.yaml") for name in names)
    hits = list(AI_SIGNOFF.judge(Case("merge", policy, 0, signoffs=signoffs)))
    assert [hit.path for hit in hits] == ["claude.yaml", "helper.yaml", "robo.yaml"]
    assert hits[0].message == "claude is an assistant (Claude Code); only people sign off"


def at_rollout(shop: Shop) -> list[Finding]:
    repository = Repository(f"{shop.clone}/.git", shop.environ, work_tree=shop.clone)
    try:
        verdict = judge_range(repository, None, "HEAD", BRANCH, "rollout")
    finally:
        repository.close()
    return [f for f in verdict.findings if f.rule == "HF505"]


def record(shop: Shop, *args: str) -> None:
    ran = hotfence("record", *args, cwd=shop.clone, env=shop.environ)
    assert ran.code == 0, ran


def test_a_record_grows_complete_by_the_commands_that_are_told(shop: Shop) -> None:
    shop.commit({".hotfence.yaml": shop.keyed(KEYED_POLICY)}, "Keys", when=shop.now - 1100)
    shop.must("push", "--quiet", "origin", "main")
    start_hotfix(shop, RESTORED)
    found = at_rollout(shop)
    assert [f.message for f in found] == [
        "the record holds no diff of this very patch",
        "the record holds no result of a test of this very patch",
        "nobody's approval of this very patch is in the record",
        "the decision to roll out is not in the record",
    ]
    assert "`hotfence record diff --commit`" in found[0].fix
    record(shop, "diff", "--commit")
    record(shop, "test", "--commit", "--", "false")
    record(shop, "decision", "-m", "Dana: 5% first.", "--commit")
    shop.sign(shop.statement("merge", "dana"))
    found = at_rollout(shop)
    assert [f.message for f in found] == ["the newest test of this patch failed with exit code 1"]
    time.sleep(1.1)  # names and times have whole seconds
    record(shop, "test", "--commit", "--", "true")
    assert at_rollout(shop) == []
    shop.commit({QUEUE: "a: 1\n"}, "One byte more")
    assert [f.message.partition(" of ")[0] for f in at_rollout(shop)] == [
        "the record holds no diff",
        "the record holds no result",
        "nobody's approval",
    ]


def test_a_test_by_the_commit_that_completed_the_patch_counts(shop: Shop) -> None:
    start_hotfix(shop, {QUEUE: "a: 1\n"})
    first = shop.must("rev-parse", "HEAD")
    shop.commit(RESTORED, "The rest")
    last = shop.must("rev-parse", "HEAD")
    missing = "the record holds no result of a test of this very patch"
    for oid, is_missing in ((first, True), (last, False)):
        name = f"{FOLDER}20261123T0914{is_missing:02d}Z-kim-test.md"
        shop.commit({name: entry("test", f'commits: ["{oid}"]\nexit: 0\n')}, "Record")
        assert (missing in [f.message for f in at_rollout(shop)]) == is_missing
