"""Known ways round git gates, each tried on a real server: a test, or a line that says why not.

The ids are those of the project's list of bypasses: B01-B16 are about the facts of a change,
B34-B45 about policy, owners and checks, B46-B50 about the tool itself.
"""

import json
import os
import re
import shlex
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from hotfence.judge import judge
from hotfence.model.case import Case
from hotfence.model.policy import Policy
from hotfence.model.rule import Content, Executable, Symlink
from hotfence.model.story import BRANCH, FILES, NOTE, POOL, QUEUE, RESTORED, RETRY, SCOPE
from hotfence.practice import Done, Shop
from hotfence.rules import RULES
from tests.conftest import ShopMaker
from tests.git.test_hazards import (
    amend_with_tree,
    assert_blocked,
    assert_passed,
    assert_undecided,
    editing,
    entries_of,
    install,
    on_main,
    replaced_folder,
    told,
    tree_of,
)
from tests.helpers import check, hotfence, push_hotfix, rules_of, start_hotfix

GROUPS = [*range(1, 17), *range(34, 51)]

NOT_HERE = {
    "B35": "a policy is read from the tip of the default branch; its history is the forge's",
    "B36": "owners and areas are judged at the merge, which needs signoffs",
    "B37": "no status is posted to a forge by this version",
    "B40": "what a workflow runs on a new branch is the forge's; the creation itself is B12",
    "B41": "there are no labels and no grants in this version",
    "B42": "a freeze is judged when a protected branch is pushed, which needs signoffs",
    "B43": "no change system is asked, so none can time out",
}

OUTSIDE: Mapping[str, Content] = {**RESTORED, RETRY: "RETRIES = 9\n"}
HOOK = f"{shlex.quote(sys.executable)} -I -m hotfence"


def policy(**fields: str) -> str:
    """Return the practice policy with some lines added."""
    added = "".join(f"{name}: {text}\n" for name, text in fields.items())
    return str(FILES[".hotfence.yaml"]) + added


def commit_on(shop: Shop, branch: str, start: str, files: Mapping[str, Content]) -> str:
    """Cut a branch and commit something on it."""
    shop.must("switch", "--quiet", "--force-create", branch, start)
    return shop.commit(files, "Other work")


def write_on_server(shop: Shop, files: Mapping[str, Content], ref: str = "refs/heads/main") -> str:
    """Move a ref of the server to a new commit, past every hook."""
    shop.must("switch", "--quiet", "--detach", "origin/main")
    oid = shop.commit(files, "Written on the server")
    shop.must("push", "--quiet", "--no-verify", "origin", f"{oid}:refs/heads/carrier")
    shop.must("update-ref", ref, oid, cwd=shop.server)
    shop.must("update-ref", "-d", "refs/heads/carrier", cwd=shop.server)
    return oid


def test_every_known_bypass_is_tried_or_told() -> None:
    tried = {match[1].upper() for name in globals() if (match := re.match(r"test_(b\d\d)_", name))}
    wanted = {f"B{n:02}" for n in GROUPS}
    assert tried | set(NOT_HERE) == wanted
    assert not tried & set(NOT_HERE)


# --- A. the facts of a change ----------------------------------------------------------------


def test_b01_rename_out_of_the_fence(any_shop: Shop) -> None:
    text = Path(any_shop.clone, POOL).read_text(encoding="utf-8")
    files: dict[str, Content] = {POOL: None, "src/pool.yaml": text}
    done = push_hotfix(any_shop, files, editing("src/pool.yaml", ", add: true"))
    assert_blocked(done, "HF101", "HF221")
    assert POOL in done.output


def test_b02_quoted_names(any_shop: Shop) -> None:
    done = push_hotfix(any_shop, {"src/\u00e9\n.py": "x\n"}, editing("config/"))
    assert_blocked(done, "HF101")
    assert "src/\u00e9\\n.py" in done.output


def test_b03_attributes_that_hide_content(shop: Shop) -> None:
    on_main(shop, {".gitattributes": "* -diff\n"})
    done = push_hotfix(shop, {POOL: "x\n" * 40}, editing(POOL))
    assert_blocked(done, "HF105")


def test_b03_attributes_that_come_with_the_hotfix(shop: Shop) -> None:
    files: dict[str, Content] = {**RESTORED, ".gitattributes": "* -diff\n"}
    assert "HF006" in told(push_hotfix(shop, files))


def test_b04_submodule_bump_that_asks_to_be_ignored(shop: Shop) -> None:
    start_hotfix(shop, {}, editing("lib", ", add: true"))
    shop.must("update-index", "--add", "--cacheinfo", f"160000,{shop.good},lib")
    shop.must("config", "submodule.lib.ignore", "all", cwd=shop.server)
    shop.must("commit", "--quiet", "-m", "Bump")
    assert_blocked(shop.push(BRANCH), "HF106", "HF201")


def test_b05_evil_merge(any_shop: Shop) -> None:
    start_hotfix(any_shop, RESTORED)
    commit_on(any_shop, "side", BRANCH, {QUEUE: Path(any_shop.clone, QUEUE).read_bytes()})
    any_shop.must("switch", "--quiet", BRANCH)
    any_shop.must("merge", "--no-ff", "--no-commit", "side")
    any_shop.commit({RETRY: "RETRIES = 9\n"}, "Merge side")
    any_shop.commit({RETRY: FILES[RETRY]}, "Put it back")
    done = any_shop.push(BRANCH)
    assert_blocked(done, "HF101")
    assert "hidden in the middle" in done.output


def test_b05_merge_of_another_branch(shop: Shop) -> None:
    commit_on(shop, "feature", "origin/main", {RETRY: "RETRIES = 9\n"})
    shop.must("push", "--quiet", "origin", "feature")
    start_hotfix(shop, RESTORED)
    shop.must("merge", "--quiet", "--no-edit", "feature")
    assert_blocked(shop.push(BRANCH), "HF101", "HF104")


def test_b05_merge_that_swallows_another_branch_with_ours(shop: Shop) -> None:
    commit_on(shop, "feature", "origin/main", {RETRY: "RETRIES = 9\n"})
    start_hotfix(shop, RESTORED)
    shop.must("merge", "--quiet", "-s", "ours", "-m", "Merge", "feature")
    assert_blocked(shop.push(BRANCH), "HF101")


def test_b05_merge_of_a_root_commit(any_shop: Shop) -> None:
    any_shop.must("switch", "--quiet", "--orphan", "root")
    any_shop.commit({"src/evil.py": "x\n"}, "Another root")
    start_hotfix(any_shop, RESTORED)
    any_shop.must("merge", "-s", "ours", "--allow-unrelated-histories", "-m", "Merge", "root")
    assert_blocked(any_shop.push(BRANCH), "HF101")


def test_b06_two_refs_in_one_push(any_shop: Shop) -> None:
    start_hotfix(any_shop, OUTSIDE)
    done = any_shop.push("HEAD:refs/heads/free", f"HEAD:refs/heads/{BRANCH}")
    assert_blocked(done, "HF101", "HF104")
    assert any_shop.run("rev-parse", "--verify", "free", cwd=any_shop.server).code != 0


def test_b06_commits_that_a_free_branch_brought_first(any_shop: Shop) -> None:
    start_hotfix(any_shop, OUTSIDE)
    assert any_shop.push("HEAD:refs/heads/free").code == 0
    assert any_shop.push("HEAD:refs/tags/main").code == 0
    assert_blocked(any_shop.push(BRANCH), "HF101", "HF104")


def test_b06_update_hook_judges_against_the_protected_side(make_shop: ShopMaker) -> None:
    shop = make_shop(hook=False)
    path = Path(shop.server, "hooks", "update")
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'#!/bin/sh\nexec {HOOK} update "$@"\n', encoding="utf-8")
    path.chmod(0o755)
    start_hotfix(shop, OUTSIDE)
    done = shop.push("HEAD:refs/heads/a-free-branch", f"HEAD:refs/heads/{BRANCH}")
    assert_blocked(done, "HF101", "HF104")
    assert shop.run("rev-parse", "--verify", f"refs/heads/{BRANCH}", cwd=shop.server).code != 0


def test_b06_new_protected_branch_in_the_same_push_hides_nothing(shop: Shop) -> None:
    start_hotfix(shop, OUTSIDE)
    done = shop.push("HEAD:refs/heads/release/x", f"HEAD:refs/heads/{BRANCH}")
    assert_blocked(done, "HF101", "HF104", "HF403")


HIDDEN: dict[str, tuple[str, Content, str]] = {
    "file": ("src/evil.py", "x\n", "HF101"),
    "guard": (".github/workflows/x.yml", "on: push\n", "HF006"),
    "dependency": ("package-lock.json", "{}\n", "HF201"),
    "migration": ("db/migrate/20261123091400_x.rb", "x\n", "HF211"),
    "link": (POOL, Symlink("/etc/passwd"), "HF106"),
    "added": ("config/checkout/new.yaml", "x: 1\n", "HF107"),
    "mode": (POOL, Executable(str(FILES[POOL])), "HF106"),
}


def hide(shop: Shop, path: str, content: Content) -> None:
    """Commit a change and take it back."""
    before = FILES.get(path)
    shop.commit({path: content}, "Bad")
    shop.commit({path: before}, "Take it back")


@pytest.mark.parametrize(("path", "content", "rule"), HIDDEN.values(), ids=HIDDEN)
def test_b07_added_and_reverted_beside_a_fix(
    path: str, content: Content, rule: str, shop: Shop
) -> None:
    start_hotfix(shop, {}, editing("config/checkout/"))
    hide(shop, path, content)
    shop.commit({QUEUE: RESTORED[QUEUE]}, "Fix")
    assert rule in told(shop.push(BRANCH))


@pytest.mark.parametrize(("path", "content", "rule"), HIDDEN.values(), ids=HIDDEN)
def test_b07_added_and_reverted_with_a_scope_and_nothing_else(
    path: str, content: Content, rule: str, shop: Shop
) -> None:
    start_hotfix(shop, {}, editing("config/checkout/"))
    hide(shop, path, content)
    done = shop.push(BRANCH)
    assert done.code != 0, done.output
    assert rule in told(done), done.output


@pytest.mark.parametrize(("path", "content", "rule"), HIDDEN.values(), ids=HIDDEN)
def test_b07_added_and_reverted_before_there_is_a_scope(
    path: str, content: Content, rule: str, shop: Shop
) -> None:
    start_hotfix(shop, {}, with_scope=False)
    hide(shop, path, content)
    done = shop.push(BRANCH)
    assert done.code != 0, done.output
    assert told(done) & {"HF001", rule}, done.output


def test_b07_patch_written_before_the_scope_came(shop: Shop) -> None:
    start_hotfix(shop, RESTORED, with_scope=False)
    shop.write_scope()
    shop.commit({}, "Scope")
    done = shop.push(BRANCH)
    assert done.code == 0, done.output


def test_b08_replace_ref_pushed_with_the_commit_it_hides(any_shop: Shop) -> None:
    head = start_hotfix(any_shop, OUTSIDE)
    innocent = any_shop.must("commit-tree", "HEAD~1^{tree}", "-p", "HEAD~1", "-m", "Innocent")
    any_shop.must("update-ref", f"refs/replace/{head}", innocent)
    done = any_shop.push(f"refs/replace/{head}", f"{head}:refs/heads/{BRANCH}")
    assert_blocked(done, "HF008", "HF101", "HF104")


def test_b08_replace_ref_may_be_deleted(shop: Shop) -> None:
    ref = f"refs/replace/{shop.bad}"
    shop.must("update-ref", ref, shop.good, cwd=shop.server)
    assert shop.push(f":{ref}").code == 0


def test_b08_replaced_policy_is_not_believed(shop: Shop) -> None:
    weak = shop.must("commit-tree", f"{shop.good}^{{tree}}", "-m", "x")
    on_main(shop, {".hotfence.yaml": policy(limits="{lines: 1}")})
    main = shop.must("rev-parse", "main")
    shop.push(f"{weak}:refs/heads/other")
    shop.must("update-ref", f"refs/replace/{main}", weak, cwd=shop.server)
    assert_blocked(push_hotfix(shop, RESTORED), "HF105")


def test_b09_tag_with_the_name_of_the_branch(any_shop: Shop) -> None:
    any_shop.must("push", "--quiet", "origin", f"{any_shop.bad}:refs/tags/{BRANCH}")
    start_hotfix(any_shop, OUTSIDE)
    assert_blocked(any_shop.push(f"HEAD:refs/heads/{BRANCH}"), "HF101", "HF104")


@pytest.mark.parametrize("tag", ["main", "HEAD", "heads/main", "refs/heads/main"])
def test_b09_tag_with_the_name_of_the_default_branch(tag: str, shop: Shop) -> None:
    start_hotfix(shop, {**OUTSIDE, ".hotfence.yaml": policy(limits="{files: 99}")})
    shop.must("update-ref", f"refs/tags/{tag}", "HEAD")
    done = shop.push(f"refs/tags/{tag}", f"HEAD:refs/heads/{BRANCH}")
    assert_blocked(done, "HF006", "HF101", "HF104")
    assert shop.push(f"refs/tags/{tag}").code == 0
    assert_blocked(shop.push(f"HEAD:refs/heads/{BRANCH}"), "HF006", "HF101", "HF104")
    assert rules_of(check(shop, "--head", BRANCH)) == ["HF006", "HF101", "HF104"]


@pytest.mark.parametrize(("tag", "base"), [("main", "main"), ("origin/main", "origin/main")])
def test_b09_tag_with_the_name_of_the_base_that_a_check_is_given(
    tag: str, base: str, shop: Shop
) -> None:
    start_hotfix(shop, OUTSIDE)
    shop.must("tag", tag, "HEAD")
    ran = hotfence("check", "--base", base, "--head", "HEAD", cwd=shop.clone, env=shop.environ)
    assert ran.code in {1, 2}, ran
    assert "HF101" in ran.out or "ambiguous" in ran.err


def test_b09_tag_with_the_name_of_the_head_that_a_check_is_given(shop: Shop) -> None:
    start_hotfix(shop, OUTSIDE)
    shop.must("tag", BRANCH, "origin/main")
    ran = hotfence("check", "--head", BRANCH, cwd=shop.clone, env=shop.environ)
    assert ran.code in {1, 2}, ran


def test_b09_branch_named_like_a_short_commit_id_is_not_restored_from(any_shop: Shop) -> None:
    evil = commit_on(any_shop, "evil", "origin/main", {QUEUE: "evil: 1\n"})
    short = any_shop.good[:8]
    any_shop.must("push", "--quiet", "origin", f"{evil}:refs/heads/{short}")
    scope = {"change": f'[{{file: {QUEUE}, restore: "{short}"}}]', "limits": None}
    done = push_hotfix(any_shop, {QUEUE: "evil: 1\n"}, scope)
    assert "HF103" in told(done)


def test_b09_branch_named_like_a_short_commit_id_stops_no_honest_restore(any_shop: Shop) -> None:
    short = any_shop.good[:8]
    any_shop.must("push", "--quiet", "origin", f"main:refs/heads/{short}")
    scope = {"change": f'[{{file: {QUEUE}, restore: "{short}"}}]'}
    assert_passed(push_hotfix(any_shop, RESTORED, scope), "1 file, 2 lines")


def test_b09_branch_named_like_a_whole_commit_id(any_shop: Shop) -> None:
    any_shop.must("update-ref", f"refs/heads/{any_shop.good}", any_shop.bad, cwd=any_shop.server)
    assert_passed(push_hotfix(any_shop, RESTORED), "1 file, 2 lines")


def test_b10_creation_is_judged(any_shop: Shop) -> None:
    assert_blocked(push_hotfix(any_shop, OUTSIDE), "HF101", "HF104")


def test_b10_root_commit_is_judged(any_shop: Shop) -> None:
    any_shop.must("switch", "--quiet", "--orphan", BRANCH)
    any_shop.write_scope()
    any_shop.commit(RESTORED, "Fix")
    assert_blocked(any_shop.push(BRANCH), "HF008")


@pytest.mark.parametrize("kind", ["tag", "tree", "blob"])
def test_b10_what_is_no_commit_never_passes(kind: str, any_shop: Shop) -> None:
    start_hotfix(any_shop, OUTSIDE)
    any_shop.must("tag", "-a", "-m", "x", "t", "HEAD")
    name = {"tag": "t", "tree": "HEAD^{tree}", "blob": f"HEAD:{RETRY}"}[kind]
    oid = any_shop.must("rev-parse", name)
    done = any_shop.push(f"{oid}:refs/heads/{BRANCH}")
    assert done.code != 0
    assert "hotfence: passed" not in done.output
    assert "internal error" not in done.output


def test_b11_link_inside_the_fence(any_shop: Shop) -> None:
    assert_blocked(push_hotfix(any_shop, {POOL: Symlink("/etc")}, editing(POOL)), "HF106")


def test_b11_link_as_the_scope(any_shop: Shop) -> None:
    start_hotfix(any_shop, RESTORED)
    text = Path(any_shop.clone, SCOPE).read_bytes()
    any_shop.write({".incidents/INC-2041/real.yaml": text, SCOPE: Symlink("real.yaml")})
    any_shop.commit({}, "Link the scope")
    assert {"HF002", "HF106"} <= told(any_shop.push(BRANCH))


def test_b11_link_as_the_folder_of_the_incident(any_shop: Shop) -> None:
    start_hotfix(any_shop, RESTORED, with_scope=False)
    any_shop.write({"docs/scope.yaml": any_shop.scope()})
    any_shop.write({".incidents/INC-2041": Symlink("../docs")})
    any_shop.commit({}, "Link the folder")
    assert "HF001" in told(any_shop.push(BRANCH))


def test_b12_creation_and_deletion_are_no_way_round_the_record(any_shop: Shop) -> None:
    assert push_hotfix(any_shop, {**RESTORED, NOTE: "Seen at 09:14.\n"}).code == 0
    assert_blocked(any_shop.push(f":refs/heads/{BRANCH}"), "HF007")
    done = any_shop.push(f":refs/heads/{BRANCH}", "main:refs/heads/hotfix/INC-2041-new")
    assert_blocked(done, "HF007")


def test_b12_branch_without_a_record_may_be_deleted(any_shop: Shop) -> None:
    assert push_hotfix(any_shop, RESTORED).code == 0
    assert any_shop.push(f":refs/heads/{BRANCH}").code == 0


@pytest.mark.parametrize("how", ["--no-ff", "--ff-only", "--squash"])
def test_b12_branch_whose_record_was_merged_may_be_deleted(how: str, any_shop: Shop) -> None:
    policy = f"{FILES['.hotfence.yaml']}signoffs: {{merge: 0}}\n"
    any_shop.commit({".hotfence.yaml": policy}, "Nobody signs", when=any_shop.now - 1100)
    any_shop.must("push", "--quiet", "origin", "main")
    assert push_hotfix(any_shop, {**RESTORED, NOTE: "Seen at 09:14.\n"}).code == 0
    any_shop.must("switch", "--quiet", "main")
    any_shop.must("merge", "--quiet", how, BRANCH)
    any_shop.commit({}, "Merge the hotfix")
    any_shop.must("push", "--quiet", "origin", "main")
    done = any_shop.push(f":refs/heads/{BRANCH}")
    assert done.code == 0, done.output


def test_b12_forced_push_that_drops_the_record(any_shop: Shop) -> None:
    assert push_hotfix(any_shop, {**RESTORED, NOTE: "Seen at 09:14.\n"}).code == 0
    start_hotfix(any_shop, RESTORED)
    assert_blocked(any_shop.push(f"+{BRANCH}"), "HF007")


def test_b12_forced_push_that_widens_the_fence(any_shop: Shop) -> None:
    assert push_hotfix(any_shop, RESTORED).code == 0
    start_hotfix(any_shop, {RETRY: "RETRIES = 9\n"}, editing(RETRY))
    assert_blocked(any_shop.push(f"+{BRANCH}"), "HF005")


def test_b12_forced_push_of_the_same_fix_rebased_is_free(any_shop: Shop) -> None:
    assert push_hotfix(any_shop, {**RESTORED, NOTE: "Seen at 09:14.\n"}).code == 0
    on_main(any_shop, {RETRY: "RETRIES = 3\n"})
    any_shop.must("switch", "--quiet", BRANCH)
    any_shop.must("rebase", "--quiet", "main")
    assert_passed(any_shop.push(f"+{BRANCH}"), "1 file, 2 lines")


TWINS = {
    "case": "QUEUE.yaml",
    "ignorable": "que\u200cue.yaml",
    "mark": "\ufeffqueue.yaml",
    "trailing-dot": "queue.yaml.",
    "trailing-space": "queue.yaml ",
    "stream": "queue.yaml::$DATA",
}


@pytest.mark.parametrize("name", TWINS.values(), ids=TWINS)
def test_b13_twin_of_a_file_that_is_there(name: str, shop: Shop) -> None:
    files: dict[str, Content] = {f"config/checkout/{name}": "x: 1\n"}
    done = push_hotfix(shop, files, editing("config/checkout/", ", add: true"))
    assert_blocked(done, "HF107")


def test_b13_twin_of_a_folder_that_is_there(shop: Shop) -> None:
    files: dict[str, Content] = {"Config/checkout/new.yaml": "x: 1\n"}
    done = push_hotfix(shop, files, editing("Config/", ", add: true"))
    assert_blocked(done, "HF107")


def test_b13_composed_and_decomposed_names_are_one_file(shop: Shop) -> None:
    on_main(shop, {"config/checkout/caf\u00e9.yaml": "x: 1\n"})
    files: dict[str, Content] = {"config/checkout/cafe\u0301.yaml": "x: 2\n"}
    done = push_hotfix(shop, files, editing("config/checkout/", ", add: true"))
    assert_blocked(done, "HF107")


@pytest.mark.parametrize("name", ["SCOPE.YAML", "scope.yamL", "scop\u200ce.yaml", "scope.yaml."])
def test_b13_twin_of_the_scope(name: str, shop: Shop) -> None:
    text = shop.scope({"hypothesis": "A harmless text that a reviewer is shown on a laptop."})
    done = push_hotfix(shop, {**RESTORED, f".incidents/INC-2041/{name}": text})
    assert done.code != 0, done.output
    assert told(done) & {"HF004", "HF107"}, done.output


@pytest.mark.parametrize(
    "name",
    [
        ".GITATTRIBUTES",
        ".gitattributes.",
        ".gitattributes ",
        ".git\u200cattributes",
        ".gitattribute\u017f",
        ".gitattributes::$DATA",
        "CodeOwners",
        "GITATT~1",
    ],
    ids=ascii,
)
def test_b13_guard_file_under_another_spelling(name: str, shop: Shop) -> None:
    files: dict[str, Content] = {f"config/checkout/{name}": "* -diff\n"}
    done = push_hotfix(shop, files, editing("config/checkout/", ", add: true"))
    assert done.code != 0, done.output
    assert told(done) & {"HF006", "HF009"}, done.output


def test_b14_submodule_tricks(any_shop: Shop) -> None:
    modules = '[submodule "../../.git/hooks"]\n\tpath = -x\n\turl = -u./payload\n'
    done = push_hotfix(any_shop, {**RESTORED, ".gitmodules": modules})
    assert "HF006" in told(done)


def test_b14_new_submodule_inside_the_fence(shop: Shop) -> None:
    start_hotfix(shop, {}, editing("config/checkout/", ", add: true"))
    shop.must("update-index", "--add", "--cacheinfo", f"160000,{shop.good},config/checkout/lib")
    shop.must("commit", "--quiet", "-m", "Fix")
    assert_blocked(shop.push(BRANCH), "HF106", "HF201")


def test_b15_listing_longer_than_any_interface_gives(shop: Shop) -> None:
    files: dict[str, Content] = {f"config/checkout/{n:05}.yaml": "x\n" for n in range(3200)}
    done = push_hotfix(shop, {**files, "src/zz.py": "x\n"}, editing("config/", ", add: true"))
    assert_blocked(done, "HF009", "HF101", "HF104")
    assert "src/zz.py" in done.output
    assert "3201 files change" in done.output


def test_b16_partial_commit(any_shop: Shop) -> None:
    start_hotfix(any_shop, {})
    install(any_shop, "pre-commit")
    any_shop.write(OUTSIDE)
    any_shop.must("add", "--all")
    assert_blocked(any_shop.run("commit", "-m", "Both"), "HF101", "HF104")
    assert any_shop.run("commit", "-m", "One", "--", QUEUE).code == 0


# --- D. policy, owners, checks ---------------------------------------------------------------

LOOSE = policy(limits="{changes: 9, files: 99, lines: 999}", rules="{HF101: off}")


def test_b34_policy_on_the_hotfix_branch(any_shop: Shop) -> None:
    done = push_hotfix(any_shop, {**OUTSIDE, ".hotfence.yaml": LOOSE})
    assert_blocked(done, "HF006", "HF101", "HF104")


def test_b34_policy_deleted_on_the_hotfix_branch(any_shop: Shop) -> None:
    on_main(any_shop, {".hotfence.yaml": policy(limits="{lines: 1}")})
    done = push_hotfix(any_shop, {**RESTORED, ".hotfence.yaml": None})
    assert_blocked(done, "HF006", "HF104", "HF105")


def test_b34_policy_changed_in_the_same_push(any_shop: Shop) -> None:
    commit_on(any_shop, "main", "origin/main", {".hotfence.yaml": LOOSE})
    start_hotfix(any_shop, OUTSIDE)
    assert_blocked(any_shop.push("main", BRANCH), "HF101", "HF104")


def test_b34_policy_that_governs_no_hotfix_in_the_same_push(any_shop: Shop) -> None:
    files: dict[str, Content] = {".hotfence.yaml": policy(branches="{hotfix: [nothing/*]}")}
    commit_on(any_shop, "main", "origin/main", files)
    start_hotfix(any_shop, OUTSIDE)
    assert_blocked(any_shop.push(BRANCH, "main"), "HF101", "HF104")


def test_b34_local_check_reads_the_policy_of_the_remote(any_shop: Shop) -> None:
    commit_on(any_shop, "main", "origin/main", {".hotfence.yaml": LOOSE})
    start_hotfix(any_shop, OUTSIDE)
    assert rules_of(check(any_shop, "--head", "HEAD")) == ["HF101", "HF104"]


def test_b34_remembered_policy_is_forgotten_when_it_changes(any_shop: Shop) -> None:
    assert push_hotfix(any_shop, RESTORED).code == 0
    on_main(any_shop, {".hotfence.yaml": policy(branches='{hotfix: ["fix/*"]}')})
    start_hotfix(any_shop, OUTSIDE, branch="fix/INC-2041")
    assert_blocked(any_shop.push("fix/INC-2041"), "HF101", "HF104")


@pytest.mark.parametrize("damage", ["", "nonsense\n", "{key}\nhotfix none/*\n", "{key}\nend"])
def test_b34_damaged_memory_of_the_policy_changes_no_verdict(damage: str, shop: Shop) -> None:
    on_main(shop, {".hotfence.yaml": policy(branches='{hotfix: ["hotfix/*"]}')})
    assert push_hotfix(shop, RESTORED).code == 0
    kept = Path(shop.server, "hotfence", "branches")
    key = kept.read_text(encoding="utf-8").split("\n")[0]
    kept.write_text(damage.replace("{key}", key[:-1]), encoding="utf-8")
    branch = "hotfix/INC-2041-b"
    assert_blocked(push_hotfix(shop, OUTSIDE, branch=branch), "HF101", "HF104")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("version: 1\nlimit: {files: 9}\n", "limit"),
        ("", "empty"),
        ("version: 1\nversion: 1\n", "twice"),
        (Symlink("/etc/hostname"), "symbolic link"),
        (b"\xff\xfe\n", "UTF-8"),
        ("# " + "x" * 70_000 + "\nversion: 1\n", "bytes"),
    ],
    ids=["unknown-field", "empty", "twice", "link", "not-utf-8", "too-large"],
)
def test_b34_policy_made_invalid_past_the_hook(content: Content, words: str, shop: Shop) -> None:
    write_on_server(shop, {".hotfence.yaml": content})
    shop.must("fetch", "--quiet", "origin")
    start_hotfix(shop, RESTORED)
    assert_undecided(shop.push(BRANCH), ".hotfence.yaml on main", words)


@pytest.mark.parametrize("content", ["version: 2\n", Symlink("README.md"), b"\0"])
def test_b34_invalid_policy_cannot_be_pushed(content: Content, shop: Shop) -> None:
    commit_on(shop, "main", "origin/main", {".hotfence.yaml": content})
    assert_blocked(shop.push("main"), "HF010")


def test_b34_folder_in_the_place_of_the_policy_cannot_be_pushed(shop: Shop) -> None:
    shop.write({".hotfence.yaml": None})
    commit_on(shop, "main", "origin/main", {".hotfence.yaml/x": "x\n"})
    assert_blocked(shop.push("main"), "HF010")


def test_b34_default_branch_renamed(any_shop: Shop) -> None:
    on_main(any_shop, {".hotfence.yaml": policy(limits="{lines: 1}")})
    any_shop.must("branch", "-m", "main", "trunk-2", cwd=any_shop.server)
    any_shop.must("symbolic-ref", "HEAD", "refs/heads/trunk-2", cwd=any_shop.server)
    start_hotfix(any_shop, OUTSIDE)
    assert_blocked(any_shop.push(BRANCH), "HF101", "HF104", "HF105")


def test_b34_head_of_the_server_on_a_branch_without_a_commit(any_shop: Shop) -> None:
    any_shop.must("symbolic-ref", "HEAD", "refs/heads/nowhere", cwd=any_shop.server)
    done = push_hotfix(any_shop, OUTSIDE)
    assert_blocked(done, "HF101", "HF104")
    assert "built-in profile" not in done.output  # the usual branch, main, has the policy


def test_b34_head_of_the_server_detached(any_shop: Shop) -> None:
    any_shop.must("update-ref", "--no-deref", "HEAD", any_shop.bad, cwd=any_shop.server)
    Path(any_shop.server, "HEAD").write_text(any_shop.bad + "\n", encoding="utf-8")
    assert_blocked(push_hotfix(any_shop, OUTSIDE), "HF101", "HF104")


def test_b34_empty_server_takes_no_hotfix_first(any_shop: Shop) -> None:
    any_shop.must("update-ref", "-d", "refs/heads/main", cwd=any_shop.server)
    assert_blocked(push_hotfix(any_shop, RESTORED), "HF008")


def test_b34_server_policy_cannot_be_loosened(shop: Shop) -> None:
    strict = Path(shop.folder, "strict.yaml")
    strict.write_text("version: 1\nlimits: {lines: 1}\nrules: {HF101: error}\n", encoding="utf-8")
    shop.must("config", "hotfence.policy", str(strict), cwd=shop.server)
    on_main(shop, {".hotfence.yaml": LOOSE})
    assert_blocked(push_hotfix(shop, OUTSIDE), "HF101", "HF104", "HF105")


def test_b34_server_policy_that_is_gone_stops_hotfixes(shop: Shop) -> None:
    shop.must("config", "hotfence.policy", "/nowhere/policy.yaml", cwd=shop.server)
    assert_undecided(push_hotfix(shop, RESTORED), "/nowhere/policy.yaml")


def run_ci(shop: Shop, event: Mapping[str, object], name: str = "pull_request") -> Done:
    """Run `hotfence ci` as GitHub Actions would."""
    path = Path(shop.folder, "event.json")
    path.write_text(json.dumps(event), encoding="utf-8")
    environ = {
        **shop.environ,
        "GITHUB_ACTIONS": "true",
        "GITHUB_EVENT_NAME": name,
        "GITHUB_EVENT_PATH": str(path),
    }
    ran = hotfence("ci", cwd=shop.clone, env=environ)
    return Done(ran.code, ran.out + ran.err)


def pull_request(shop: Shop, branch: str = BRANCH) -> dict[str, object]:
    """Return the event of a pull request from HEAD to main."""
    head = {"ref": branch, "sha": shop.must("rev-parse", "HEAD")}
    return {"pull_request": {"head": head, "base": {"ref": "main", "sha": shop.bad}}}


def test_b38_check_always_reports_on_a_hotfix(shop: Shop) -> None:
    start_hotfix(shop, RESTORED)
    assert_blocked(run_ci(shop, pull_request(shop)), "HF403")
    start_hotfix(shop, {**RESTORED, **OUTSIDE})
    assert "HF403" in told(run_ci(shop, pull_request(shop)))


@pytest.mark.parametrize(
    "event", [{}, {"pull_request": {}}, {"pull_request": {"head": {"ref": 1}}}]
)
def test_b38_check_without_facts_is_no_success(event: Mapping[str, object], shop: Shop) -> None:
    start_hotfix(shop, RESTORED)
    done = run_ci(shop, event)
    assert done.code == 2
    assert_undecided(done, "no `")


def test_b39_code_of_the_head_is_never_run(shop: Shop) -> None:
    proof = os.path.join(shop.folder, "ran")
    evil = f"open({proof!r}, 'w')\n"
    names = ("yaml.py", "click.py", "sitecustomize.py", "hotfence/__init__.py")
    files: dict[str, Content] = {**RESTORED, **dict.fromkeys(names, evil)}
    start_hotfix(shop, files)
    assert_blocked(run_ci(shop, pull_request(shop)), "HF101", "HF104", "HF403")
    assert not os.path.exists(proof)


def test_b44_every_origin_is_judged_alike(shop: Shop) -> None:
    start_hotfix(shop, OUTSIDE)
    shop.must("config", "receive.advertisePushOptions", "true", cwd=shop.server)
    shop.environ = {
        **shop.environ,
        "GL_PROTOCOL": "web",
        "GITHUB_VIA": "pull request merge button",
        "GITEA_IS_INTERNAL": "true",
        "HOTFENCE_SKIP": "1",
        "SKIP": "hotfence",
    }
    assert_blocked(shop.push("-o", "ci.skip", BRANCH), "HF101", "HF104")


@pytest.mark.parametrize(
    "message", ["Fix\n\nskip-checks: true", "Fix [skip ci]", "Merge branch 'main'", "Revert"]
)
def test_b44_no_words_in_a_message_switch_the_gate_off(message: str, shop: Shop) -> None:
    start_hotfix(shop, OUTSIDE)
    shop.must("commit", "--quiet", "--amend", "-m", message)
    assert_blocked(shop.push(BRANCH), "HF101", "HF104")


@pytest.mark.parametrize("branch", ["hotfix/a/b/INC-2041", "hotfix/INC-2041.lock.x", "hotfix/x"])
def test_b45_every_branch_of_the_pattern_is_judged(branch: str, shop: Shop) -> None:
    done = push_hotfix(shop, OUTSIDE, branch=branch)
    assert done.code != 0
    assert "BLOCKED" in done.output


def test_b45_pull_request_from_a_hotfix_is_judged_whatever_its_base(shop: Shop) -> None:
    start_hotfix(shop, OUTSIDE)
    assert_blocked(run_ci(shop, pull_request(shop)), "HF101", "HF104", "HF403")


# --- E. the tool itself ----------------------------------------------------------------------


def test_b46_no_rule_is_no_pass() -> None:
    case = Case("push", Policy(), 0)
    assert judge(case, []).outcome == "error"
    assert judge(case, [r for r in RULES if r.id == "HF110"]).outcome == "error"


def test_b46_policy_that_switches_everything_off_still_runs_the_integrity_rules(
    shop: Shop,
) -> None:
    off = ", ".join(f"{rule.id}: off" for rule in RULES if not rule.is_integrity)
    on_main(shop, {".hotfence.yaml": policy(rules=f"{{{off}}}")})
    done = push_hotfix(shop, OUTSIDE, with_scope=False)
    assert_blocked(done, "HF001")


def test_b46_empty_standard_input_is_no_verdict(shop: Shop) -> None:
    environ = {**shop.environ, "GIT_DIR": shop.server}
    ran = hotfence("pre-receive", cwd=shop.server, env=environ, stdin="")
    assert (ran.code, ran.out) == (0, "")
    ran = hotfence("pre-receive", cwd=shop.server, env=environ, stdin=f"x {BRANCH}\n")
    assert ran.code == 2


@pytest.mark.parametrize("mark", ["# hotfence: ignore", "# noqa: HF101", "hotfence:disable=all"])
def test_b47_comments_exempt_nobody(mark: str, shop: Shop) -> None:
    files: dict[str, Content] = {**RESTORED, RETRY: f"RETRIES = 9  {mark}\n"}
    assert_blocked(push_hotfix(shop, files), "HF101", "HF104")


@pytest.mark.parametrize("field", ["waivers: [HF101]", "rules: {HF101: off}", "policy: {}"])
def test_b47_scope_cannot_switch_a_rule_off(field: str, shop: Shop) -> None:
    name, _, text = field.partition(": ")
    assert "HF002" in told(push_hotfix(shop, OUTSIDE, {name: text}))


SCOPES = {
    "duplicate-key": {"change": "[{file: a}]\nchange: [{file: '**'}]"},
    "duplicate-inner": {"change": f"[{{file: {QUEUE}, file: src/retry.py}}]"},
    "alias": {"impact": "&a x", "change": "[{file: *a}]"},
    "merge-key": {"change": "[{<<: {file: src/}, file: x}]"},
    "tag": {"change": "[{file: !!python/name:os.system ''}]"},
    "second-document": {"impact": "x\n---\nincident: INC-2041"},
    "everything": {"change": "[{file: '**'}]"},
    "everything-by-class": {"change": "[{file: '[!~]*'}]"},
    "everything-by-two-classes": {"change": "[{file: '[a-z.][!~]*'}]"},
    "parent": {"change": "[{file: ../src/retry.py}]"},
    "root": {"change": "[{file: /}]"},
    "octal": {"limits": "{files: 012, lines: 99}"},
    "boolean": {"change": f"[{{file: {QUEUE}, add: yes}}]"},
    "trailing-newline": {"change": f'[{{file: {QUEUE}, restore: "4c1d9e0\\n"}}]'},
    "branch-for-commit": {"change": f"[{{file: {QUEUE}, restore: main}}]"},
    "option-for-commit": {"change": f"[{{file: {QUEUE}, restore: --all}}]"},
    "next-line": {"impact": "x\x85change: [{file: '**'}]"},
}


@pytest.mark.parametrize("fields", SCOPES.values(), ids=SCOPES)
def test_b48_scope_that_means_two_things_is_refused(
    fields: Mapping[str, str | None], shop: Shop
) -> None:
    start_hotfix(shop, OUTSIDE, {"limits": None, **fields})
    assert "HF002" in rules_of(check(shop, "--head", "HEAD"))


@pytest.mark.parametrize("pattern", ["config/*", "config/*.yaml", "*/queue", "queue.yaml/**"])
def test_b48_star_stays_inside_one_folder(pattern: str, shop: Shop) -> None:
    start_hotfix(shop, {RETRY: "RETRIES = 9\n"}, editing(pattern))
    assert rules_of(check(shop, "--head", "HEAD")) == ["HF101"]


def test_b48_bomb_in_a_scope_costs_nothing(shop: Shop) -> None:
    bomb = "a: &a [x, x]\n"
    for name, below in zip("bcdefghi", "abcdefgh", strict=True):
        bomb += f"{name}: &{name} [{', '.join([f'*{below}'] * 9)}]\n"
    start = time.monotonic()
    assert "HF002" in told(push_hotfix(shop, {**RESTORED, SCOPE: bomb}, with_scope=False))
    assert time.monotonic() - start < 5


def test_b49_time_that_is_up_blocks(shop: Shop) -> None:
    shop.must("config", "hotfence.seconds", "0.1", cwd=shop.server)
    slow = Path(shop.folder, "bin", "git")
    slow.parent.mkdir()
    real = shop.must("--exec-path") + "/git"
    slow.write_text(
        f'#!/bin/sh\ncase "$*" in *diff-tree*) sleep 2;; esac\nexec {real} "$@"\n',
        encoding="utf-8",
    )
    slow.chmod(0o755)
    path = f"{slow.parent}:{shop.environ['PATH']}"
    shop.install_server_hook(f"env PATH={shlex.quote(path)} {HOOK} pre-receive")
    assert_undecided(push_hotfix(shop, RESTORED), "time")


def test_b49_clock_that_is_no_number_blocks(shop: Shop) -> None:
    shop.must("config", "hotfence.seconds", "soon", cwd=shop.server)
    assert_undecided(push_hotfix(shop, RESTORED), "hotfence.seconds")


FAILURES = [
    *((command, "exit 1") for command in ("rev-list", "diff-tree", "cat-file", "for-each-ref")),
    *((command, "kill -9 $$") for command in ("rev-list", "diff-tree", "cat-file")),
    *((command, "exit 0") for command in ("diff-tree", "cat-file", "for-each-ref")),
]


@pytest.mark.parametrize(("command", "harm"), FAILURES)
def test_b50_git_that_fails_is_never_taken_for_no_change(
    command: str, harm: str, shop: Shop
) -> None:
    broken = Path(shop.folder, "bin", "git")
    broken.parent.mkdir()
    real = shop.must("--exec-path") + "/git"
    broken.write_text(
        f'#!/bin/sh\ncase "$*" in *{command}*) {harm};; esac\nexec {real} "$@"\n', encoding="utf-8"
    )
    broken.chmod(0o755)
    path = f"{broken.parent}:{shop.environ['PATH']}"
    shop.install_server_hook(f"env PATH={shlex.quote(path)} {HOOK} pre-receive")
    done = push_hotfix(shop, OUTSIDE)
    assert done.code != 0, done.output
    assert "hotfence: passed" not in done.output
    assert "internal error" not in done.output, done.output


def test_b50_commit_that_no_ref_of_the_push_reaches_is_nobody(shop: Shop) -> None:
    hidden = start_hotfix(shop, OUTSIDE)
    start_hotfix(shop, RESTORED, branch="hotfix/INC-2041-b")
    done = shop.push("hotfix/INC-2041-b", f"{hidden}:refs/keep/hidden")
    assert_passed(done, "1 file, 2 lines")


# --- more ------------------------------------------------------------------------------------


def test_ref_with_a_line_separator_in_its_name_stops_no_hotfix(any_shop: Shop) -> None:
    for mark in "\u2028\x85":
        any_shop.must("push", "--quiet", "origin", f"main:refs/heads/release/a{mark}b")
    assert_passed(push_hotfix(any_shop, RESTORED), "1 file, 2 lines")
    any_shop.must("fetch", "--quiet", "origin")
    assert check(any_shop, "--head", "HEAD")["verdict"] == "passed"


def test_record_folder_is_no_place_for_links_or_programs(shop: Shop) -> None:
    folder = ".incidents/INC-2041/record/"
    files: dict[str, Content] = {folder + "a": Symlink("/etc"), folder + "b": Executable("x\n")}
    assert_blocked(push_hotfix(shop, {**RESTORED, **files}), "HF106")


@pytest.mark.parametrize("name", [".gitattributes", "AGENTS.md"])
def test_guard_file_in_the_record_is_refused_in_the_clone_as_on_the_server(
    name: str, shop: Shop
) -> None:
    start_hotfix(shop, RESTORED)
    shop.write({f".incidents/INC-2041/{name}": "* -diff\n"})
    early = rules_of(check(shop, "--worktree"))
    shop.commit({}, "More")
    assert early == rules_of(check(shop, "--head", "HEAD"))


def test_scope_of_another_incident_opens_nothing(make_shop: ShopMaker) -> None:
    shop = make_shop(hook=False)
    on_main(shop, {SCOPE.replace("2041", "1999"): shop.scope({"incident": "INC-1999"})})
    shop.install_server_hook()
    done = push_hotfix(shop, RESTORED, branch="hotfix/INC-1999-again", with_scope=False)
    assert_blocked(done, "HF003")


def test_fix_in_a_tree_written_by_hand_passes_when_it_is_plain(any_shop: Shop) -> None:
    start_hotfix(any_shop, RESTORED)
    folder = tree_of(any_shop, *entries_of(any_shop, "HEAD:config/checkout"))
    amend_with_tree(any_shop, replaced_folder(any_shop, "config/checkout", folder))
    assert_passed(any_shop.push(BRANCH), "1 file, 2 lines")


def test_one_commit_on_many_hotfix_branches_is_blocked_on_each(shop: Shop) -> None:
    start_hotfix(shop, OUTSIDE)
    refs = [f"HEAD:refs/heads/hotfix/INC-2041-{n}" for n in range(5)]
    done = shop.push(*refs)
    assert done.output.count("BLOCKED") == 5
    assert told(done) == {"HF101", "HF104"}
