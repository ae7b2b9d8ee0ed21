"""The commands as people, agents and CI runs call them: real processes, real repositories."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from hotfence import VERSION
from hotfence.commands import COMMANDS
from hotfence.config.policy_file import policy_schema
from hotfence.config.scope_file import scope_schema
from hotfence.model.rule import RULE_NAMES, Symlink
from hotfence.model.story import BRANCH, INCIDENT, KEYED_POLICY, POOL, QUEUE, RESTORED, RETRY, SCOPE
from hotfence.practice import Shop
from hotfence.rules import RULES
from tests.helpers import Ran, check, hotfence, rules_of, start_hotfix
from tests.signoff.desk import Desk

PASSED = f"hotfence: passed {BRANCH} (1 file, 2 lines inside the scope of {INCIDENT})\n"


def run_in(shop: Shop, *args: str, cwd: str | None = None, **environ: str) -> Ran:
    return hotfence(*args, cwd=cwd or shop.clone, env={**shop.environ, **environ})


@pytest.fixture
def fixed(shop: Shop) -> Shop:
    """A shop whose clone is on a hotfix branch with a correct fix."""
    start_hotfix(shop, RESTORED)
    return shop


@pytest.fixture
def approved(shop: Shop) -> Shop:
    """The same, with everybody's key in the policy, and Dana's signoff of the merge."""
    Desk(shop).sign()
    return shop


# check


def test_check_passes_a_correct_fix_in_every_way_of_asking(fixed: Shop) -> None:
    for options in (
        [],
        ["--worktree"],
        ["--index"],
        ["--stage", "edit"],
        ["--head", "HEAD"],
        ["--head", BRANCH],
        ["--base", "origin/main"],
        ["--base", "origin/main", "--head", "HEAD", "--stage", "push"],
        ["--base", "main", "--head", BRANCH, "--branch", BRANCH],
        ["--repo", fixed.clone],
    ):
        assert run_in(fixed, "check", *options) == Ran(0, PASSED, ""), options


def test_check_tells_the_work_tree_from_the_index(shop: Shop) -> None:
    start_hotfix(shop, RESTORED)
    shop.write({RETRY: "RETRIES = 5\n", "src/new.py": "x\n"})
    found = check(shop, "--worktree")
    assert rules_of(found) == ["HF101", "HF104"]
    assert [f["path"] for f in found["findings"] if f["rule"] == "HF101"] == ["src/new.py", RETRY]
    assert check(shop, "--index")["verdict"] == "passed"
    shop.must("add", RETRY)
    assert [f["path"] for f in check(shop, "--index")["findings"] if f["rule"] == "HF101"] == [
        RETRY
    ]
    assert check(shop, "--head", "HEAD")["verdict"] == "passed"


def test_check_leaves_the_index_and_the_objects_alone(fixed: Shop) -> None:
    fixed.write({RETRY: "RETRIES = 5\n"})
    before = fixed.must("status", "--porcelain"), fixed.must("count-objects")
    check(fixed, "--worktree")
    assert (fixed.must("status", "--porcelain"), fixed.must("count-objects")) == before


def test_check_names_file_line_reason_and_next_step(shop: Shop) -> None:
    start_hotfix(shop, {**RESTORED, RETRY: "RETRIES = 5\n"}, {"limits": "{files: 3}"})
    base = shop.bad[:12]
    assert run_in(shop, "check").out == (
        f"hotfence: BLOCKED {BRANCH} (1 finding; patch phase)\n"
        f"  HF101 file-out-of-scope  {RETRY}\n"
        f"      this changes a file that the scope does not name ({QUEUE})\n"
        f"      -> Take it out: `git restore --source={base} --staged -- {RETRY}`"
        " (your edit stays on disk).\n"
        "  `hotfence explain HF101` tells why it exists.\n"
    )


def test_check_json_has_the_contracts_fields(shop: Shop) -> None:
    head = start_hotfix(shop, {**RESTORED, RETRY: "RETRIES = 5\n"})
    found = check(shop, "--head", "HEAD")
    assert found["schema"] == 1
    assert found["tool"] == {"name": "hotfence", "version": VERSION}
    expected = {"verdict": "blocked", "stage": "push", "phase": "patch", "incident": INCIDENT,
                "branch": BRANCH, "base": shop.bad, "head": head, "error": None}  # fmt: skip
    assert {name: found[name] for name in expected} == expected
    finding = found["findings"][0]
    assert list(finding) == [
        "rule", "name", "level", "commit", "path", "line", "key", "message", "fix",
    ]  # fmt: skip
    assert (finding["rule"], finding["name"], finding["level"]) == (
        "HF101",
        "file-out-of-scope",
        "error",
    )


def test_check_on_an_ordinary_branch_has_nothing_to_judge(shop: Shop) -> None:
    told = "hotfence: main is no hotfix branch, so there is nothing to judge\n"
    assert run_in(shop, "check") == Ran(0, told, "")
    assert run_in(shop, "check", "--head", "main") == Ran(0, told, "")
    assert check(shop)["verdict"] == "not-a-hotfix"


def test_check_from_a_subdirectory_judges_the_whole_tree(shop: Shop) -> None:
    start_hotfix(shop, RESTORED)
    shop.write({RETRY: "RETRIES = 5\n"})
    below = os.path.join(shop.clone, "config", "checkout")
    assert rules_of(check(shop, cwd=below)) == ["HF101", "HF104"]
    assert rules_of(check(shop, "--repo", "config", cwd=shop.clone)) == ["HF101", "HF104"]


def test_check_in_a_linked_worktree_judges_that_worktree(shop: Shop) -> None:
    linked = os.path.join(shop.folder, "linked")
    shop.must("worktree", "add", "--quiet", "-b", BRANCH, linked, "origin/main")
    Path(linked, QUEUE).write_text("x\n", encoding="utf-8")
    assert rules_of(check(shop, cwd=linked)) == ["HF001"]
    assert rules_of(check(shop, "--index", cwd=linked)) == []
    assert run_in(shop, "check").out.startswith("hotfence: main is no hotfix branch")


def test_check_in_a_bare_repository_judges_commits(fixed: Shop) -> None:
    assert fixed.push(BRANCH).code == 0
    for options in (["--head", BRANCH], ["--base", "main", "--head", BRANCH]):
        assert run_in(fixed, "check", *options, cwd=fixed.server) == Ran(0, PASSED, "")
        elsewhere = run_in(fixed, "check", "--repo", fixed.server, *options, cwd="/")
        assert elsewhere == Ran(0, PASSED, "")


@pytest.mark.parametrize("what", ["--worktree", "--index"])
def test_check_in_a_bare_repository_has_no_files_to_judge(what: str, shop: Shop) -> None:
    ran = run_in(shop, "check", what, "--branch", BRANCH, cwd=shop.server)
    assert ran == Ran(
        2, "", "hotfence: a bare repository has no files to judge; give --base and --head\n"
    )


def test_check_of_a_commit_needs_a_branch_name(fixed: Shop) -> None:
    head = fixed.commit({}, "Again")
    fixed.must("switch", "--quiet", "--detach", "HEAD")
    fixed.must("branch", "--quiet", "--force", BRANCH, "HEAD~1")
    ran = run_in(fixed, "check", "--head", head)
    assert ran == Ran(2, "", f"hotfence: {head} names no branch; say --branch NAME\n")
    assert run_in(fixed, "check", "--head", head, "--branch", BRANCH) == Ran(0, PASSED, "")


def test_check_writes_several_reports_at_once(fixed: Shop, tmp_path: Path) -> None:
    one, two = tmp_path / "one.json", tmp_path / "two.txt"
    ran = run_in(fixed, "check", "--output", f"json={one}", "--output", f"text={two}")
    assert ran == Ran(0, PASSED, "")
    assert json.loads(one.read_text(encoding="utf-8"))["verdict"] == "passed"
    assert two.read_text(encoding="utf-8") == PASSED


def test_check_reads_the_policy_from_the_base_that_is_named(shop: Shop) -> None:
    shop.must("switch", "--quiet", "--create", "release/1", "main")
    shop.commit({".hotfence.yaml": "version: 1\nlimits: {lines: 1}\n"}, "Stricter")
    shop.must("switch", "--quiet", "--create", BRANCH)
    shop.write_scope({"limits": None})
    shop.commit(RESTORED, "Fix")
    assert "HF105" in rules_of(check(shop, "--base", "release/1", "--head", "HEAD"))


# allows


ALLOWED = [
    (QUEUE, f"{QUEUE} is inside the fence of {INCIDENT} ({QUEUE}, restored to @good)"),
    (f"{QUEUE}:workers.checkout.timeout_ms", f"{QUEUE} is inside the fence of {INCIDENT}"),
    (f"./config/../{QUEUE}", f"{QUEUE} is inside the fence of {INCIDENT}"),
    (SCOPE, f"{SCOPE} belongs to the record of {INCIDENT}"),
    (f".incidents/{INCIDENT}/record/new.md", f"belongs to the record of {INCIDENT}"),
]
REFUSED = [
    (RETRY, "(HF101)"),
    ("src/new.py", "(HF101)"),
    (QUEUE.upper(), "(HF101)"),
    (f".incidents/{INCIDENT}x/note.md", "(HF101)"),
    (f".INCIDENTS/{INCIDENT}/note.md", "(HF101)"),
    (".incidents/INC-1/scope.yaml", "(HF101)"),
    (".hotfence.yaml", "this file guards the repository itself (HF006)"),
    (".github/workflows/ci.yml", "(HF006)"),
    ("sub/.GitAttributes", "(HF006)"),
    ("CLAUDE.md", "(HF006)"),
    ("package-lock.json", "(HF201)"),
    ("web/package.json", "(HF101)"),
    ("web/requirements.txt", "(HF201)"),
    ("node_modules/queue-client/index.js", "(HF202)"),
    ("db/migrate/20260101000000_create_orders.rb", "(HF211)"),
    ("..file", "(HF101)"),
    (".git/config", "no: "),
]


@pytest.mark.parametrize(("target", "told"), ALLOWED, ids=[t for t, _ in ALLOWED])
def test_allows_says_yes_to_what_the_scope_names(target: str, told: str, fixed: Shop) -> None:
    ran = run_in(fixed, "allows", target)
    assert (ran.code, ran.err) == (0, ""), ran
    assert ran.out.startswith("yes: ")
    assert told.replace("@good", fixed.good[:12]) in ran.out


@pytest.mark.parametrize(("target", "told"), REFUSED, ids=[t for t, _ in REFUSED])
def test_allows_says_no_to_everything_else(target: str, told: str, fixed: Shop) -> None:
    ran = run_in(fixed, "allows", target)
    assert (ran.code, ran.err) == (1, ""), ran
    assert ran.out.startswith("no: ")
    assert told in ran.out
    assert len(ran.out.splitlines()) == 1


@pytest.mark.parametrize("target", ["../elsewhere", "/etc/passwd", "~/notes", "..", "config/../.."])
def test_allows_does_not_answer_for_what_lies_outside(target: str, fixed: Shop) -> None:
    ran = run_in(fixed, "allows", "--repo", ".", target)
    assert ran == Ran(
        2, "", f"hotfence: {target} is outside this work tree; name a file inside it\n"
    )


def test_allows_takes_an_absolute_path_from_anywhere(fixed: Shop) -> None:
    assert run_in(fixed, "allows", os.path.join(fixed.clone, QUEUE), cwd="/").code == 0
    assert run_in(fixed, "allows", os.path.join(fixed.clone, RETRY), cwd="/").code == 1
    new = os.path.join(fixed.clone, "no", "such", "folder", "x.py")
    assert run_in(fixed, "allows", new, cwd="/").code == 1


def test_allows_takes_a_path_from_the_current_directory(fixed: Shop) -> None:
    below = os.path.join(fixed.clone, "config", "checkout")
    assert run_in(fixed, "allows", "queue.yaml", cwd=below).code == 0
    assert run_in(fixed, "allows", "pool.yaml", cwd=below).code == 1


def test_allows_sees_through_a_linked_folder(fixed: Shop) -> None:
    fixed.write({"shortcut": Symlink("src")})
    ran = run_in(fixed, "allows", "shortcut/retry.py")
    assert ran.code == 1
    assert ran.out.startswith(f"no: {RETRY} ")
    fixed.write({"away": Symlink("/tmp")})
    assert run_in(fixed, "allows", "--repo", ".", "away/x").code == 2


def test_allows_refuses_a_symbolic_link(fixed: Shop) -> None:
    fixed.write({QUEUE: Symlink("pool.yaml")})
    assert run_in(fixed, "allows", QUEUE) == Ran(
        1, f"no: {QUEUE} is a symbolic link, not a plain file (HF106)\n", ""
    )


def test_allows_refuses_a_symbolic_link_in_the_record(fixed: Shop) -> None:
    path = f".incidents/{INCIDENT}/record/note.md"
    fixed.write({path: Symlink("../../../src/retry.py")})
    assert run_in(fixed, "allows", path) == Ran(
        1, f"no: {path} is a symbolic link, not a plain file (HF106)\n", ""
    )


def test_allows_a_new_file_only_where_the_scope_adds_one(shop: Shop) -> None:
    change = "[{file: config/checkout/, add: true}]"
    start_hotfix(shop, {}, {"change": change, "limits": "{files: 3}"})
    assert run_in(shop, "allows", "config/checkout/new.yaml").code == 0
    start_hotfix(shop, {}, {"change": "[{file: config/checkout/}]"})
    ran = run_in(shop, "allows", "config/checkout/new.yaml")
    assert (ran.code, "(HF107)" in ran.out) == (1, True)
    assert run_in(shop, "allows", POOL).code == 0


def test_allows_takes_a_path_with_a_colon_whole(shop: Shop) -> None:
    start_hotfix(shop, {}, {"change": "[{file: 'config/a:b.yaml', add: true}]"})
    assert run_in(shop, "allows", "config/a:b.yaml").code == 0
    assert run_in(shop, "allows", "config/a:b.yaml:key").code == 0
    assert run_in(shop, "allows", "config/a").code == 1
    shop.write({"docs/x:y": "x\n"})
    assert run_in(shop, "allows", "docs/x:y").out.startswith("no: docs/x:y ")


def test_allows_everything_on_an_ordinary_branch(shop: Shop) -> None:
    assert run_in(shop, "allows", RETRY) == Ran(0, "yes: main is no hotfix branch\n", "")
    shop.must("switch", "--quiet", "--detach")
    assert run_in(shop, "allows", RETRY) == Ran(
        0, "yes: HEAD is on no branch, so no incident governs it\n", ""
    )


def test_allows_only_the_record_without_a_scope(shop: Shop) -> None:
    shop.must("switch", "--quiet", "--create", BRANCH, "origin/main")
    ran = run_in(shop, "allows", QUEUE)
    assert (ran.code, "(HF001)" in ran.out) == (1, True)
    assert run_in(shop, "allows", SCOPE).code == 0


def test_allows_reads_the_scope_as_it_is_on_disk(shop: Shop) -> None:
    shop.must("switch", "--quiet", "--create", BRANCH, "origin/main")
    shop.write_scope()
    assert run_in(shop, "allows", QUEUE).code == 0


def test_allows_in_a_bare_repository_cannot_answer(shop: Shop) -> None:
    ran = run_in(shop, "allows", "x", cwd=shop.server)
    assert ran == Ran(2, "", "hotfence: a bare repository has no work tree to edit\n")


# rules, explain, schema


def test_rules_lists_every_rule_once() -> None:
    lines = hotfence("rules", cwd="/").out.splitlines()
    assert [line.split()[:2] for line in lines[: len(RULES)]] == [[r.id, r.name] for r in RULES]
    assert lines[len(RULES) :] == ["", "`hotfence explain HF101` tells why one exists."]


def test_rules_in_json_has_everything_that_the_text_has() -> None:
    found = json.loads(hotfence("rules", "--format", "json", cwd="/").out)
    assert found["schema"] == 1
    assert [row["id"] for row in found["rules"]] == [rule.id for rule in RULES]
    assert all(row["why"] and row["fix"] and row["stages"] for row in found["rules"])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_explain_takes_an_id_or_a_name_in_any_case(rule: Any) -> None:
    from hotfence.commands.explain import explain, find_rule

    page = explain(find_rule(rule.id))
    assert page.startswith(f"{rule.id} {rule.name} (")
    for wanted in (rule.id.lower(), rule.name, rule.name.upper()):
        assert find_rule(wanted) is rule
    assert [
        t for t in ("Why", "What to do", "Blocked", "Passes") if f"\n\n{t}\n  " not in page
    ] == []


def test_explain_prints_the_page() -> None:
    by_id, by_name = (
        hotfence("explain", "HF101", cwd="/"),
        hotfence("explain", "file-out-of-scope", cwd="/"),
    )
    assert by_id == by_name
    assert by_id.code == 0
    assert by_id.out.startswith("HF101 file-out-of-scope (level error; stages: edit, push, ")


def test_every_rule_of_the_contract_is_judged_and_explained_by_id_and_name() -> None:
    assert {rule.id: rule.name for rule in RULES} == RULE_NAMES
    told = hotfence("explain", "HF603", cwd="/")
    assert told.code == 0
    assert told == hotfence("explain", RULE_NAMES["HF603"], cwd="/")


@pytest.mark.parametrize("what", ["scope", "policy"])
def test_schema_prints_the_schema(what: str) -> None:
    ran = hotfence("schema", what, cwd="/")
    expected = scope_schema() if what == "scope" else policy_schema()
    assert (ran.code, json.loads(ran.out)) == (0, expected)
    jsonschema.Draft202012Validator.check_schema(expected)


# policy


def test_policy_check_says_valid_or_lists_every_problem(shop: Shop) -> None:
    keyed = shop.keyed(KEYED_POLICY)
    shop.write({".hotfence.yaml": keyed})
    assert run_in(shop, "policy", "check") == Ran(0, ".hotfence.yaml: valid\n", "")
    shop.write({"bad.yaml": "version: 2\nrules: {HF001: off}\n"})
    ran = run_in(shop, "policy", "check", "bad.yaml")
    assert (ran.code, ran.err) == (1, "")
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["bad.yaml", "bad.yaml"]
    assert "line 2, column 9: rules.HF001: an integrity rule has no level" in ran.out


def test_policy_check_doubts_names_that_nobody_has(shop: Shop) -> None:
    text = "version: 1\npeople: {dana: {}}\napprovers: {any: {lead: dana, backup: sam}}\n"
    shop.write({"p.yaml": text + "areas: {x: {files: [a], owners: [kim]}}\n"})
    assert run_in(shop, "policy", "check", "p.yaml").out.splitlines() == [
        "p.yaml: valid",
        "  note: approvers.any names sam, who is not among the people",
        "  note: people.dana approves and has no key, so they cannot sign",
        "  note: areas.x is owned by kim, who is not among the people",
    ]


def test_policy_show_answers_the_four_questions_on_a_page(shop: Shop) -> None:
    ran = run_in(shop, "policy", "show")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "Policy: .hotfence.yaml on origin/main over profile default"
    for question in (
        "What may AI inspect?",
        "What may it, or anyone, change?",
        "Who can approve a change?",
        "What must be saved?",
    ):
        assert question in lines
    assert "  any: dana, or sam" in lines
    assert len(lines) <= 24
    bare = run_in(shop, "policy", "show", cwd=shop.server).out.splitlines()
    assert bare[0] == "Policy: .hotfence.yaml on main over profile default"
    assert bare[1:] == lines[1:]


def test_policy_show_tells_keys_services_and_who_may_break_the_glass(shop: Shop) -> None:
    out = run_in(shop, "policy", "show").out
    assert "  Nobody may break the glass (break_glass.people)." in out
    shop.commit(
        {
            ".hotfence.yaml": shop.keyed(KEYED_POLICY)
            + "services: {checkout: {files: [config/checkout/]}}\n"
            "break_glass: {people: [dana], rules: [HF105], hours: 2}\n"
            "ai: {identities: [fixbot@example.com], production_config: [config/production/]}\n"
        },
        "Policy",
    )
    assert shop.push("main").code == 0
    shop.must("fetch", "--quiet")
    lines = run_in(shop, "policy", "show").out.splitlines()
    assert len(lines) <= 28
    told = [line for line in lines if line.startswith("  Known: ")]
    assert "dana (1 key)" in told[0]
    for line in (
        "  checkout (config/checkout/): frozen for everybody else while an incident of it is open",
        "  May break the glass: dana; over HF105; for 2 hours, and somebody else reviews it.",
        "  AI never (ai.production_config): config/production/.",
        "  Counted as AI beside the known ones: fixbot@example.com.",
    ):
        assert line in lines


def test_status_and_approve_on_an_ordinary_branch_say_where_to_go(shop: Shop) -> None:
    ran = run_in(shop, "status")
    assert ran == Ran(0, "main is no hotfix branch, and there is none here\n", "")
    start_hotfix(shop, RESTORED)
    assert shop.push(BRANCH).code == 0
    shop.must("switch", "--quiet", "main")
    shop.must("fetch", "--quiet")
    assert BRANCH in run_in(shop, "status").out
    assert "`hotfence status --all`" in run_in(shop, "status").out
    assert "`hotfence status --all` lists them" in run_in(shop, "approve", "merge").err
    missing = run_in(shop, "approve").err
    assert "scope, merge, rollout" in missing
    assert "\\" not in missing
    gate = run_in(shop, "gate")
    assert (gate.code, gate.err) == (0, "")
    assert "carries no hotfix" in gate.out
    log = run_in(shop, "log", "--verdict", "not-a-hotfix").out
    assert "gate" in log


def test_policy_show_names_the_servers_policy_first(shop: Shop, tmp_path: Path) -> None:
    above = tmp_path / "above.yaml"
    above.write_text("version: 1\nlimits: {files: 1}\n", encoding="utf-8")
    out = run_in(shop, "policy", "show", HOTFENCE_POLICY=str(above)).out
    assert out.startswith(
        f"Policy: {above} over .hotfence.yaml on origin/main over profile default"
    )
    assert "up to: entries 1, files 1, lines 30." in out


# drill


def test_drill_plays_ten_pushes_and_ends_with_0(tmp_path: Path) -> None:
    scratch = {"TMPDIR": str(tmp_path), "HOME": str(tmp_path)}
    ran = hotfence("drill", cwd="/", env=scratch)
    assert (ran.code, ran.err) == (0, "")
    answers = [line for line in ran.out.splitlines() if "The server " in line]
    no, yes = "rejected", "accepted"
    told = [no, no, no, no, yes, no, no, yes, no, yes]
    assert [a.split()[2] for a in answers] == told
    for rule in ("HF001", "HF103", "HF201", "HF311", "HF403", "HF406", "HF404"):
        assert f"   |   {rule} " in ran.out
    assert "expected otherwise" not in ran.out
    assert list(tmp_path.iterdir()) == []


def test_drill_keeps_its_folder_when_asked(tmp_path: Path) -> None:
    ran = hotfence("drill", "--keep", cwd="/", env={"TMPDIR": str(tmp_path)})
    assert ran.code == 0
    (kept,) = tmp_path.iterdir()
    assert ran.out.endswith(f"The server and the clone are kept in {kept}\n")
    assert (kept / "server.git" / "hooks" / "pre-receive").exists()
    head = subprocess.run(
        ["git", "-C", str(kept / "shop"), "branch", "--show-current"],
        capture_output=True,
        text=True,
    )
    assert head.stdout.strip() == BRANCH


def test_drill_asks_nothing_of_the_users_git_settings(tmp_path: Path) -> None:
    (tmp_path / ".gitconfig").write_text(
        "[commit]\n gpgSign = true\n[core]\n hooksPath = /no/such\n[init]\n defaultBranch = x\n",
        encoding="utf-8",
    )
    assert hotfence("drill", cwd="/", env={"HOME": str(tmp_path)}).code == 0


# ci


def github(
    shop: Shop, tmp_path: Path, name: str, payload: object, ref: str = "", *options: str
) -> Ran:
    """Run `hotfence ci` as a GitHub Actions run does."""
    event = tmp_path / "event.json"
    text = payload if isinstance(payload, str) else json.dumps(payload)
    event.write_text(text, encoding="utf-8")
    return run_in(
        shop,
        "ci",
        *options,
        GITHUB_ACTIONS="true",
        GITHUB_EVENT_NAME=name,
        GITHUB_EVENT_PATH=str(event),
        GITHUB_REF=ref,
        GITHUB_SHA=shop.must("rev-parse", "HEAD"),
    )


def pull_request(shop: Shop, **head: object) -> dict[str, Any]:
    tip = {"ref": BRANCH, "sha": shop.must("rev-parse", BRANCH), **head}
    base = {"ref": "main", "sha": shop.must("rev-parse", "origin/main")}
    return {"pull_request": {"base": base, "head": tip}}


@pytest.mark.parametrize("name", ["pull_request", "pull_request_target"])
def test_ci_judges_the_head_of_a_pull_request(name: str, approved: Shop, tmp_path: Path) -> None:
    payload = pull_request(approved)
    approved.must("switch", "--quiet", "--detach", "main")  # where the forge's merge commit is
    assert github(approved, tmp_path, name, payload) == Ran(0, PASSED, "")


def test_ci_wants_a_signoff_of_a_pull_request_and_none_of_a_push(
    fixed: Shop, tmp_path: Path
) -> None:
    ran = github(fixed, tmp_path, "pull_request", pull_request(fixed))
    assert ran.code == 1
    assert "HF403 merge-signoff-missing" in ran.out
    pushed = {"after": fixed.must("rev-parse", "HEAD")}
    ran = github(fixed, tmp_path, "push", pushed, f"refs/heads/{BRANCH}")
    assert ran == Ran(0, PASSED, "")


def test_ci_blocks_a_pull_request_of_a_fork_by_its_branch(shop: Shop, tmp_path: Path) -> None:
    start_hotfix(shop, {**RESTORED, RETRY: "RETRIES = 5\n"})
    payload = pull_request(shop, repo={"fork": True, "full_name": "kim/shop"})
    ran = github(shop, tmp_path, "pull_request", payload)
    assert ran.code == 1
    assert "HF101 file-out-of-scope" in ran.out


def test_ci_passes_a_pull_request_of_an_ordinary_branch(fixed: Shop, tmp_path: Path) -> None:
    payload = pull_request(fixed, ref="feature/x")
    assert github(fixed, tmp_path, "pull_request", payload) == Ran(
        0, "hotfence: feature/x is no hotfix branch, so there is nothing to judge\n", ""
    )


def test_ci_takes_the_policy_from_the_pull_requests_base(shop: Shop, tmp_path: Path) -> None:
    start_hotfix(shop, RESTORED)
    shop.commit({".hotfence.yaml": "version: 1\nrules: {HF101: off}\n"}, "Loosen")
    ran = github(shop, tmp_path, "pull_request", pull_request(shop))
    assert ran.code == 1
    assert "HF006 guard-touched" in ran.out


def test_ci_judges_a_push_to_a_hotfix_branch(fixed: Shop, tmp_path: Path) -> None:
    payload = {"after": fixed.must("rev-parse", "HEAD")}
    assert github(fixed, tmp_path, "push", payload, f"refs/heads/{BRANCH}") == Ran(0, PASSED, "")


NOTHING = Ran(0, "hotfence: this run is about no branch, so there is nothing to judge\n", "")


def test_ci_has_nothing_to_judge_in_a_deletion_or_a_tag(fixed: Shop, tmp_path: Path) -> None:
    deleted = {"after": "0" * 40, "deleted": True}
    assert github(fixed, tmp_path, "push", deleted, f"refs/heads/{BRANCH}") == NOTHING
    tagged = {"after": fixed.bad}
    assert github(fixed, tmp_path, "push", tagged, "refs/tags/v1") == NOTHING


def test_ci_judges_a_hand_started_run_by_its_branch(fixed: Shop, tmp_path: Path) -> None:
    ref = f"refs/heads/{BRANCH}"
    assert github(fixed, tmp_path, "workflow_dispatch", {}, ref) == Ran(0, PASSED, "")


def test_ci_passes_a_merge_group_of_an_ordinary_queue(fixed: Shop, tmp_path: Path) -> None:
    group = {
        "head_ref": "refs/heads/gh-readonly-queue/main/pr-1-abc",
        "head_sha": fixed.must("rev-parse", "HEAD"),
        "base_sha": fixed.bad,
    }
    ran = github(fixed, tmp_path, "merge_group", {"merge_group": group})
    assert ran.code == 0
    assert "gh-readonly-queue/main/pr-1-abc is no hotfix branch" in ran.out


@pytest.mark.parametrize(
    ("name", "payload", "told"),
    [
        ("pull_request", "", "cannot be read ("),
        ("pull_request", "{", "cannot be read ("),
        ("pull_request", "[" * 100_000, "cannot be read ("),
        ("pull_request", "\xff", "the event of this run"),
        ("pull_request", "[]", "is no JSON object"),
        ("pull_request", {}, "the event of this run has no `pull_request`"),
        ("pull_request", {"pull_request": []}, "the event of this run has no `pull_request`"),
        (
            "pull_request",
            {"pull_request": {"base": {}, "head": {"ref": "x", "sha": 3}}},
            "the event of this run has no `sha`",
        ),
        ("merge_group", {"merge_group": {}}, "the event of this run has no `head_ref`"),
        ("push", {}, "the event of this run has no `after`"),
        ("push", {"after": "1" * 40}, "commit 111111111111 of this GitHub Actions run is not in"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_ci_cannot_decide_by_an_event_that_does_not_read(
    name: str, payload: object, told: str, fixed: Shop, tmp_path: Path
) -> None:
    ran = github(fixed, tmp_path, name, payload, f"refs/heads/{BRANCH}")
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert "internal error" not in ran.err
    assert len(ran.err.splitlines()) == 1


def test_ci_names_a_missing_event_file(fixed: Shop) -> None:
    environ = {"GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "push"}
    ran = run_in(fixed, "ci", GITHUB_EVENT_PATH="/no/such", **environ)
    assert (ran.code, "GITHUB_EVENT_PATH='/no/such', cannot be read" in ran.err) == (2, True)
    assert run_in(fixed, "ci", **environ).code == 2


def gitlab(shop: Shop, variables: Mapping[str, str]) -> Ran:
    head = shop.must("rev-parse", "HEAD")
    return run_in(shop, "ci", **{"GITLAB_CI": "true", "CI_COMMIT_SHA": head, **variables})


def test_ci_judges_a_gitlab_merge_request(approved: Shop) -> None:
    base = approved.must("rev-parse", "origin/main")
    detached = {
        "CI_MERGE_REQUEST_IID": "1",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
        "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": BRANCH,
    }
    assert gitlab(approved, detached) == Ran(0, PASSED, "")
    merged = {
        **detached,
        "CI_COMMIT_SHA": base,  # the merge result that the forge made up
        "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": base,
        "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA": approved.must("rev-parse", "HEAD"),
    }
    assert gitlab(approved, merged) == Ran(0, PASSED, "")
    del detached["CI_MERGE_REQUEST_DIFF_BASE_SHA"]
    assert gitlab(approved, detached) == Ran(
        2,
        "",
        "hotfence: this merge request pipeline does not tell its base, head and source branch\n",
    )


def test_ci_judges_a_gitlab_branch_and_leaves_a_tag(fixed: Shop) -> None:
    assert gitlab(fixed, {"CI_COMMIT_BRANCH": BRANCH}) == Ran(0, PASSED, "")
    assert gitlab(fixed, {"CI_COMMIT_BRANCH": "main"}).code == 0
    assert gitlab(fixed, {"CI_COMMIT_TAG": "v1"}) == NOTHING


def test_ci_elsewhere_takes_base_head_and_branch(approved: Shop) -> None:
    options = ("--base", "origin/main", "--head", approved.must("rev-parse", "HEAD"))
    assert run_in(approved, "ci", *options, "--branch", BRANCH) == Ran(0, PASSED, "")
    assert run_in(approved, "ci", "--base", "origin/main", "--head", BRANCH) == Ran(0, PASSED, "")
    assert run_in(approved, "ci", "--base", "origin/main", "--head", "").code == 2
    assert run_in(approved, "ci", "--base", "", "--head", "HEAD").code == 2


# the command line itself


@pytest.mark.parametrize("flag", ["--help", "-h"])
@pytest.mark.parametrize("command", [*COMMANDS, "policy check", "policy show"])
def test_every_command_has_a_help_that_runs_nothing(command: str, flag: str) -> None:
    from click.testing import CliRunner

    from hotfence.commands import cli

    done = CliRunner().invoke(cli, [*command.split(), flag], prog_name="hotfence")
    assert done.exit_code == 0
    assert done.output.startswith(f"Usage: hotfence {command}")


@pytest.mark.parametrize("command", ["pre-receive", "update", "pre-push"])
def test_the_help_of_a_hook_reads_no_input(command: str) -> None:
    ran = hotfence(command, "--help", cwd="/", stdin="garbage")
    assert (ran.code, ran.err) == (0, "")
    assert "This is a git hook" in ran.out


def test_the_help_lists_every_command_and_the_exit_codes() -> None:
    ran = hotfence("--help", cwd="/")
    assert ran.code == 0
    listed = [line.split()[0] for line in ran.out.splitlines() if line.startswith("  ")]
    assert set(COMMANDS) <= set(listed)
    assert "Exit codes: 0 passed or none of its business, 1 blocked, 2 could not decide." in ran.out


def test_the_version_is_the_same_by_every_way_of_starting() -> None:
    expected = f"hotfence {VERSION}\n"
    assert hotfence("--version", cwd="/") == Ran(0, expected, "")
    for start in (["-m", "hotfence"], [_script()]):
        done = subprocess.run(
            [sys.executable, *start, "--version"], cwd="/", capture_output=True, text=True
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


def _script() -> str:
    return str(Path(__file__).parents[2] / "bin" / "hotfence")


@pytest.mark.parametrize("name", ["pre-commit", "pre-push", "pre-receive", "update"])
def test_a_link_with_a_hooks_name_runs_that_hook(name: str, shop: Shop, tmp_path: Path) -> None:
    link = tmp_path / name
    link.symlink_to(_script())
    done = subprocess.run(
        [sys.executable, str(link)],
        cwd=shop.clone,
        env=shop.environ,
        input="",
        capture_output=True,
        text=True,
    )
    code = 2 if name == "update" else 0
    assert (done.returncode, done.stdout) == (code, "")


def test_debug_shows_the_traceback_and_keeps_the_exit_code(shop: Shop) -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-m", "hotfence", "check", "--base", "nosuch", "--debug"],
        cwd=shop.clone,
        env=shop.environ,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("Traceback (most recent call last):\n")
    assert done.stderr.splitlines()[-1].startswith("hotfence: --base nosuch: there is no such")
