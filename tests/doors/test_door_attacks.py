"""Attacks on the doors: a hotfix in parts, without its record, beside another way in."""

from pathlib import Path

import pytest

from hotfence.model.story import BRANCH, POOL, QUEUE, RESTORED, RETRY, queue
from hotfence.practice import HOUR, Shop
from tests.doors.test_doors import POLICY, Town, assert_blocked

GLASS = ("break-glass", "HF403", "--reason", "Sam is on a plane now", "--yes")


@pytest.fixture
def town(shop: Shop) -> Town:
    return Town(shop).signed()


def steps(shop: Shop) -> Town:
    """Make an unsigned hotfix whose scope and patch are a commit each, and keep it here."""
    town = Town(shop)
    shop.must("switch", "--quiet", "-C", BRANCH, "main")
    shop.write_scope()
    shop.commit({}, "Scope")
    shop.commit(RESTORED, "Fix")
    return town


def bring_record(town: Town) -> None:
    """Commit the record of the hotfix, and nothing else, where the clone is."""
    town.shop.must("checkout", BRANCH, "--", ".incidents")
    town.shop.must("commit", "--quiet", "--message", "Record")


def break_glass(town: Town) -> None:
    code, said = town.run(*GLASS, "--key", town.shop.key("dana"), who="dana")
    assert code == 0, said
    town.pushed(BRANCH)


# A hotfix in parts


def test_a_record_cannot_come_before_its_patch(shop: Shop) -> None:
    town = Town(shop)
    town.pushed(BRANCH)
    town.to("main")
    bring_record(town)
    done = shop.push("main")
    assert_blocked(done, "HF601", "comes without the change that its scope declares")
    shop.commit({RETRY: "RETRIES = 3\n"}, "Ordinary work in between")
    shop.commit(RESTORED, "The patch")
    assert_blocked(shop.push("main"), "HF601")


def test_the_record_of_an_incident_that_needed_no_change_ends_it(shop: Shop) -> None:
    town = Town(shop)
    town.pushed(BRANCH)
    town.to("main")
    bring_record(town)
    shop.write_scope({"change": None})
    shop.commit({}, "It needed no change")
    town.pushed("main")
    shop.commit({QUEUE: queue(4_000)}, "Ordinary work")
    assert_blocked(shop.push("main"), "HF601", "delete the branch")
    town.pushed(f":{BRANCH}")
    town.pushed("main")


def test_what_is_frozen_cannot_move_just_before_the_landing(shop: Shop) -> None:
    town = Town(shop, POLICY + f"services: {{checkout-workers: {{files: [{POOL}]}}}}\n").signed()
    town.to("main")
    shop.commit({POOL: "size: 11\n"}, "Ordinary work")
    town.merge()
    assert_blocked(shop.push("main"), "HF601", POOL)


def test_what_was_frozen_may_move_after_the_landing(town: Town) -> None:
    town.merge()
    town.shop.commit({QUEUE: queue(30_001)}, "Ordinary work")
    town.pushed("main")


def test_what_landed_on_one_protected_branch_is_no_leave_for_another_patch(town: Town) -> None:
    shop = town.shop
    shop.must("branch", "release/1", "main")
    town.pushed("release/1")
    town.to("release/1")
    shop.must("merge", "--quiet", "--no-ff", "-m", "Land", BRANCH)
    town.pushed("release/1")
    town.to("main")
    shop.must("switch", "--quiet", "--create", "port", "main")
    bring_record(town)
    shop.commit(RESTORED, "The same patch")
    same = shop.must("rev-parse", "HEAD")
    town.to("main")
    bring_record(town)
    shop.commit({QUEUE: queue(60_000)}, "Another patch")
    assert_blocked(shop.push("main"), "HF103", "HF403")
    shop.must("reset", "--quiet", "--hard", "origin/main")
    shop.commit({QUEUE: queue(3_000) + "# a note\n"}, "The file moved", when=shop.now)
    shop.must("merge", "--quiet", "--no-ff", "-m", "Merge back", "-X", "theirs", "release/1")
    done = shop.push(f"{same}:main")
    assert done.code == 0, done.output
    done = shop.push("main", force=True)
    assert done.code == 0, done.output


def test_a_branch_with_two_ids_in_its_name_keeps_its_files_still(shop: Shop) -> None:
    town = Town(shop)
    shop.must("branch", "--move", "hotfix/SEV-1-INC-2041")
    assert town.run("allows", QUEUE)[0] == 0
    code, said = town.run("record", "note", "-m", "It was the queue", "--commit")
    assert code == 0, said
    assert not (Path(shop.clone) / ".incidents/SEV-1").exists()
    town.pushed("hotfix/SEV-1-INC-2041")
    town.to("main")
    shop.commit({QUEUE: queue(60_000)}, "Only the fix")
    assert_blocked(shop.push("main"), "HF601")


# Who wrote it


def test_a_squash_does_not_hide_who_wrote_the_patch(shop: Shop) -> None:
    town = Town(shop)
    shop.commit({QUEUE: queue(3_000)}, "Another try", author="Dana <dana@example.com>")
    shop.commit(RESTORED, "Fix", author="Dana <dana@example.com>")
    town.sign(("merge", "dana"))
    town.pushed(BRANCH)
    town.squash()
    assert_blocked(shop.push("main"), "HF407", "dana signed the merge of their own patch")


# What goes out in parts


def test_a_tag_on_the_scope_does_not_make_way_for_the_patch(shop: Shop) -> None:
    steps(shop)
    shop.must("tag", "deploy/1", f"{BRANCH}~1")
    shop.must("tag", "deploy/2", BRANCH)
    assert_blocked(shop.push("deploy/1"), "HF601")
    assert_blocked(shop.push("deploy/2"), "HF403")


def test_a_copy_of_the_record_does_not_make_way_for_the_patch(shop: Shop) -> None:
    town = steps(shop)
    shop.must("switch", "--quiet", "--create", "copy", "main")
    bring_record(town)
    shop.must("branch", "deploy/prod", "copy")
    assert_blocked(shop.push("deploy/prod"), "HF601")


def test_a_hotfix_that_drops_its_record_does_not_go_out(shop: Shop) -> None:
    town = steps(shop)
    shop.must("tag", "deploy/1", "main")
    town.pushed("deploy/1")
    shop.must("rm", "-r", "--quiet", ".incidents")
    shop.commit({}, "What record?")
    shop.must("tag", "deploy/2", BRANCH)
    assert_blocked(shop.push("deploy/2"), "refs/tags/deploy/2", "HF403")


def test_a_deploy_tag_of_a_tag_is_the_commit_that_ran(town: Town) -> None:
    shop = town.shop
    shop.must("tag", "--annotate", "-m", "One", "inner", shop.bad)
    shop.must("tag", "--annotate", "-m", "Two", "deploy/1", "inner")
    town.pushed("deploy/1")
    town.land()
    shop.must("tag", "--annotate", "-m", "Three", "deploy/2", "main")
    town.pushed("deploy/2")
    assert town.log()[-1]["stage"] == "rollout"


# A record that gets lost


def test_all_records_cannot_be_deleted_at_once(town: Town) -> None:
    town.land()
    town.pushed(f":{BRANCH}")
    town.shop.must("mv", ".incidents", "notes")
    town.shop.commit({}, "Tidy up")
    assert_blocked(town.shop.push("main"), "HF007")


def test_a_rewound_branch_keeps_its_records(town: Town) -> None:
    before = town.shop.must("rev-parse", "main")
    town.land()
    town.pushed(f":{BRANCH}")
    assert_blocked(town.shop.push(f"{before}:main", force=True), "HF007")
    town.shop.must("revert", "--no-edit", "--mainline", "1", "HEAD")
    before = town.shop.must("rev-parse", "--short=12", "origin/main")
    told = f"`git checkout {before} -- .incidents && git commit --amend --no-edit`"
    assert_blocked(town.shop.push("main"), "HF007", told)
    town.shop.must("checkout", before, "--", ".incidents")
    town.shop.must("commit", "--quiet", "--amend", "--no-edit")
    town.pushed("main")


# Exceptions


def test_an_exception_from_the_rollout_ends_though_the_hotfix_landed(shop: Shop) -> None:
    town = Town(shop)
    town.sign(("merge", "dana"))
    for number, until in enumerate((shop.now - 3 * HOUR, shop.now + 900 * HOUR), start=1):
        grant = shop.statement("merge", "dana")._replace(
            stage="break-glass",
            patch="",
            at=shop.now - 5 * HOUR,
            until=until,
            more={"rule": "HF404", "reason": "Lee is on a plane now"},
        )
        shop.sign(grant, number=number)
    town.pushed(BRANCH)
    town.land()
    code, said = town.run("gate", "--since", shop.bad)
    assert code == 1
    assert "HF404" in said


def test_an_exception_on_any_protected_branch_waits_for_its_review(shop: Shop) -> None:
    town = Town(shop)
    shop.must("branch", "release/1", "main")
    town.pushed("release/1")
    break_glass(town)
    town.to("release/1")
    shop.must("merge", "--quiet", "--no-ff", "-m", "Land", BRANCH)
    town.pushed("release/1")
    other = "hotfix/INC-2042-next"
    shop.must("switch", "--quiet", "--create", other, "main")
    shop.write_scope({"incident": "INC-2042", "change": f"[{{file: {POOL}}}]"})
    shop.commit({POOL: "size: 20\n"}, "Fix")
    assert_blocked(shop.push(other), "HF603", "hotfence review INC-2041")
    town.to("main")
    shop.must("fetch", "--quiet")
    review = ("review", "INC-2041", "--says", "It was right; we hire a backup", "--yes")
    code, said = town.run(*review, "--key", shop.key("sam"), who="sam")
    assert code == 0, said
    town.pushed("main")
    town.pushed(other)
