"""Ways round that are about configuration and combination, not about git; and dead ends."""

import json
from pathlib import Path

import pytest

from hotfence.config.policy_file import read_layer, resolve
from hotfence.facts.scopes import incident_of
from hotfence.model.rule import Content, Executable
from hotfence.model.story import BRANCH, GOOD, QUEUE, RESTORED
from hotfence.practice import Shop
from tests.helpers import check, hotfence, push_hotfix, rules_of, start_hotfix


def set_policy(shop: Shop, text: str) -> None:
    """Put a policy on the server's default branch, past the hook."""
    shop.must("switch", "--quiet", "main")
    shop.commit({".hotfence.yaml": text}, "Policy", when=shop.now - 900)
    shop.must("push", "--quiet", "origin", "main")


@pytest.mark.parametrize("count", [6, 120])
def test_a_lower_level_for_many_files_leaves_their_lines_judged(shop: Shop, count: int) -> None:
    set_policy(shop, "version: 1\nrules: {HF104: warn}\n")
    files: dict[str, Content] = {f"config/checkout/{n}.yaml": "x: 1\n" * 50 for n in range(count)}
    done = push_hotfix(shop, files, {"change": "[{file: config/checkout/, add: true}]"})
    assert done.code == 1
    assert ("HF105 too-many-lines" if count == 6 else "HF009 diff-unreadable") in done.output


def test_a_server_policy_that_is_gone_still_governs_what_the_repository_names(shop: Shop) -> None:
    set_policy(shop, 'version: 1\nbranches: {hotfix: ["fix/*"]}\n')
    shop.must("config", "hotfence.policy", "/nowhere/policy.yaml", cwd=shop.server)
    done = push_hotfix(shop, {"src/retry.py": "x\n"}, branch="fix/INC-2041-x")
    assert done.code == 1
    assert "/nowhere/policy.yaml" in done.output


def test_a_hotfix_branch_that_is_protected_as_well_is_not_its_own_base(shop: Shop) -> None:
    set_policy(shop, 'version: 1\nbranches: {protected: [main, "hotfix/*"]}\n')
    start_hotfix(shop, {**RESTORED, "package-lock.json": "{}\n"})
    shop.must("update-ref", f"refs/remotes/origin/{BRANCH}", "HEAD")
    assert "HF201" in rules_of(check(shop, "--head", "HEAD"))


def test_a_repository_cannot_lower_what_the_server_does_not_name() -> None:
    server = read_layer("server", b"version: 1\nextends: regulated\n")
    own = read_layer("own", b"version: 1\nrules: {HF101: off, HF201: warn, HF303: off}\n")
    rules = resolve(own, server).rules
    assert (rules["HF101"], rules["HF201"], rules["HF303"]) == ("error", "error", "error")


def test_a_repository_cannot_add_bases_to_those_of_the_server() -> None:
    server = read_layer("server", b"version: 1\nbranches: {protected: [main]}\n")
    own = read_layer("own", b'version: 1\nbranches: {protected: ["wip/*"], hotfix: ["fix/*"]}\n')
    branches = resolve(own, server).branches
    assert branches.protected == ("main",)
    assert branches.hotfix == ("fix/*",)


def test_a_mode_that_the_outage_changed_can_be_restored(shop: Shop) -> None:
    shop.must("switch", "--quiet", "main")
    good = shop.commit({"bin/run.sh": Executable("echo run\n")}, "Run", when=shop.now - 1100)
    shop.commit({"bin/run.sh": "echo run\n"}, "Lose the bit", when=shop.now - 1000)
    shop.must("push", "--quiet", "origin", "main")
    scope = {"change": f'[{{file: bin/run.sh, restore: "{good}"}}]'}
    files = {"bin/run.sh": Executable("echo run\n")}
    assert push_hotfix(shop, files, scope).code == 0


def test_a_mode_that_the_revision_had_is_part_of_the_restore(shop: Shop) -> None:
    done = push_hotfix(shop, {QUEUE: Executable(GOOD)})
    assert done.code == 1
    assert "HF103" in done.output
    assert "HF106" in done.output


def test_evidence_is_taken_where_thousands_of_incidents_went_before(shop: Shop) -> None:
    shop.must("switch", "--quiet", "main")
    past = {f".incidents/INC-{n}/scope.yaml": f"incident: INC-{n}\n" for n in range(3000, 5000)}
    shop.commit(past, "Two thousand incidents", when=shop.now - 1000)
    shop.must("push", "--quiet", "origin", "main")
    note = {".incidents/INC-2041/record/note.md": "Seen at 09:14.\n"}
    done = push_hotfix(shop, note, with_scope=False)
    assert done.code == 0, done.output


def test_a_scope_may_be_drafted_while_nothing_is_patched(shop: Shop) -> None:
    half = {"hypothesis": "[one, two]", "rollback": "{how: revert}", "facts": "[{says: slow}]"}
    done = push_hotfix(shop, {}, half)
    assert done.code == 0, done.output


def test_facts_without_any_time_are_not_fresh(shop: Shop) -> None:
    done = push_hotfix(shop, RESTORED, {"facts": "[{says: it times out}]"})
    assert done.code == 1
    assert "HF305 evidence-stale" in done.output


@pytest.mark.parametrize(
    ("branch", "incident"),
    [
        ("hotfix/INC-2041-queue", "INC-2041"),
        ("hotfix/queue-INC-2041", "INC-2041"),
        ("hotfix/team/INC-2041", "INC-2041"),
        ("hotfix/INC-2041", "INC-2041"),
        ("hotfix/queue", None),
        ("hotfix/XINC-2041x", None),
    ],
)
def test_an_incident_id_is_a_whole_word(branch: str, incident: str | None) -> None:
    assert incident_of(branch, resolve(None, None)) == incident


def test_a_longer_number_is_another_incident() -> None:
    policy = resolve(read_layer("own", b'version: 1\nincident_id: "INC-[0-9]{4}"\n'), None)
    assert incident_of("hotfix/INC-20419", policy) is None


def test_of_several_ids_in_a_name_the_one_with_a_scope_counts(shop: Shop) -> None:
    done = push_hotfix(shop, RESTORED, branch="hotfix/SEV-1-INC-2041-utf-8")
    assert done.code == 0, done.output
    assert "scope of INC-2041" in done.output


@pytest.mark.parametrize(("level", "allowed"), [("error", False), ("warn", True)])
def test_allows_knows_the_levels_of_the_policy(shop: Shop, level: str, allowed: bool) -> None:
    set_policy(shop, f"version: 1\nrules: {{HF201: {level}}}\n")
    shop.must("fetch", "--quiet", "origin")
    start_hotfix(shop, {}, {"change": "[{file: yarn.lock, add: true}]"})
    ran = hotfence("allows", "yarn.lock", "--format", "json", cwd=shop.clone, env=shop.environ)
    assert json.loads(ran.out)["allowed"] is allowed


def test_a_stage_of_commits_is_refused_for_files(shop: Shop) -> None:
    start_hotfix(shop, {})
    ran = hotfence("check", "--stage", "push", cwd=shop.clone, env=shop.environ)
    assert ran.code == 2
    assert "--head HEAD" in ran.err


def test_the_advice_for_a_new_file_leaves_it_on_disk(shop: Shop) -> None:
    start_hotfix(shop, {})
    shop.write({"new file.py": "x = 1\n"})
    shop.must("add", "--all")
    found = check(shop, "--index")
    advice = next(f["fix"] for f in found["findings"] if f["rule"] == "HF101")
    assert "`git rm --cached 'new file.py'`" in advice
    shop.must("rm", "--quiet", "--cached", "new file.py")
    assert Path(shop.clone, "new file.py").exists()
    assert check(shop, "--index")["verdict"] == "passed"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            '{"name": "shop", "dependencies": {"queue-client": "^5.0.0"}}\n',
            "dependency bump: dependencies.queue-client: ^4.1.0 -> ^5.0.0",
        ),
        ("<<<<<<< ours\n", "cannot be read, so it counts as a bump"),
    ],
)
def test_a_bump_is_told_by_what_it_bumps(shop: Shop, content: str, told: str) -> None:
    done = push_hotfix(shop, {**RESTORED, "package.json": content})
    assert done.code == 1
    assert "HF201 dependency-bump  package.json" in done.output
    assert told in done.output


def test_a_pushed_note_that_is_reworded_is_refused_before_the_commit(shop: Shop) -> None:
    note = ".incidents/INC-2041/record/note.md"
    assert push_hotfix(shop, {note: "Seen at 09:14.\n"}, with_scope=False).code == 0
    shop.write({note: "Seen at 10:30.\n"})
    assert rules_of(check(shop)) == ["HF007"]
    shop.write({note: "Seen at 09:14.\n"})
    assert check(shop)["verdict"] == "passed"


def test_an_edit_of_the_same_second_and_size_is_seen(shop: Shop) -> None:
    note = ".incidents/INC-2041/record/note.md"
    assert push_hotfix(shop, {note: "Seen at 09:10.\n"}, with_scope=False).code == 0
    for number in range(8):
        shop.write({note: "Seen at 09:10.\n"})
        shop.must("add", "--all")
        shop.write({note: f"Seen at 10:3{number}.\n"})
        assert rules_of(check(shop)) == ["HF007"]


def test_who_reads_json_is_told_in_json_that_nothing_was_decided(shop: Shop) -> None:
    ran = hotfence(
        *("check", "--head", "nowhere", "--format", "json"), cwd=shop.clone, env=shop.environ
    )
    found = json.loads(ran.out)
    assert (ran.code, found["verdict"], found["findings"]) == (2, "error", [])
    assert "nowhere" in found["error"]
