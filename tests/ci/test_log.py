"""The decision log of CI: every verdict of `hotfence ci` is in it, whatever it was."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from hotfence.model.story import BRANCH, INCIDENT, RESTORED, RETRY
from hotfence.practice import Shop
from tests.helpers import Ran, hotfence, start_hotfix

PATCH = {RETRY: "RETRIES = 5\n"}


def run(shop: Shop, *args: str, **environ: str) -> Ran:
    return hotfence("ci", *args, cwd=shop.clone, env=shop.environ | environ)


def event(shop: Shop, name: str, payload: object) -> dict[str, str]:
    """Return the environment of a GitHub run about an event."""
    path = Path(shop.folder, "event.json")
    path.write_text(json.dumps(payload), encoding="utf-8")
    return {
        "GITHUB_ACTIONS": "true",
        "GITHUB_EVENT_NAME": name,
        "GITHUB_EVENT_PATH": str(path),
        "GITHUB_ACTOR": "kim-k",
        "GITHUB_REF": f"refs/heads/{BRANCH}",
    }


def request(shop: Shop, head: str, branch: str = BRANCH) -> dict[str, str]:
    base = {"ref": "main", "sha": shop.bad}
    told = {"base": base, "head": {"ref": branch, "sha": head}}
    whole = {"repository": {"default_branch": "main"}, "pull_request": told}
    return event(shop, "pull_request", whole)


def log(shop: Shop) -> list[dict[str, Any]]:
    path = Path(shop.clone, ".git/hotfence/decisions.jsonl")
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def test_a_request_is_logged_with_its_base_and_head(shop: Shop) -> None:
    head = start_hotfix(shop, PATCH, with_scope=False)
    assert run(shop, **request(shop, head)).code == 1
    (one,) = log(shop)
    assert (one["door"], one["pusher"]) == ("ci", "kim-k")
    assert (one["ref"], one["old"], one["new"]) == (f"refs/heads/{BRANCH}", shop.bad, head)
    assert (one["verdict"], one["stage"]) == ("blocked", "merge")
    assert "HF001" in one["rules"]
    assert one["policy"] == shop.must("rev-parse", "main:.hotfence.yaml")


def test_a_push_is_logged_with_what_the_branch_was(shop: Shop) -> None:
    before = start_hotfix(shop, {}, {})
    head = shop.commit(RESTORED, "Fix")
    pushed = event(shop, "push", {"before": before, "after": head})
    assert run(shop, **pushed).code == 0
    (one,) = log(shop)
    assert (one["old"], one["new"], one["verdict"]) == (before, head, "passed")
    assert (one["stage"], one["incident"], one["error"]) == ("push", INCIDENT, None)


def test_gitlab_names_who_started_the_pipeline(shop: Shop) -> None:
    head = start_hotfix(shop, RESTORED)
    told = {"GITLAB_CI": "true", "CI_COMMIT_SHA": head, "CI_COMMIT_BRANCH": BRANCH}
    assert run(shop, **told, GITLAB_USER_LOGIN="lee-l").code == 0
    assert (log(shop)[0]["pusher"], log(shop)[0]["old"]) == ("lee-l", None)


def test_given_commits_are_logged_by_their_ids(shop: Shop) -> None:
    head = start_hotfix(shop, RESTORED)
    assert run(shop, "--base", "origin/main", "--head", "HEAD").code == 1  # nobody signed
    (one,) = log(shop)
    assert (one["ref"], one["old"], one["new"]) == (f"refs/heads/{BRANCH}", shop.bad, head)


def test_a_branch_that_is_no_hotfix_is_logged_as_that(shop: Shop) -> None:
    head = start_hotfix(shop, PATCH, branch="feature/x", with_scope=False)
    assert run(shop, **request(shop, head, "feature/x")).code == 0
    assert [one["verdict"] for one in log(shop)] == ["not-a-hotfix"]


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_could_not_be_decided_is_logged(shop: Shop, form: str) -> None:
    missing = "1" * 40
    told = {**request(shop, missing)}
    ran = run(shop, "--format", form, **told)
    assert ran.code == 2
    assert run(shop, "--format", form, GITHUB_ACTIONS="true", GITHUB_EVENT_PATH="/none").code == 2
    assert run(shop, "--format", form).code == 2
    assert run(shop, "--format", form, "--base", "nowhere", "--head", "HEAD").code == 2
    found = log(shop)
    assert [one["verdict"] for one in found] == ["error"] * 4
    assert "is not in the checkout" in found[0]["error"]
    assert "GITHUB_EVENT_PATH" in found[1]["error"]
    assert (found[2]["ref"], found[2]["old"], found[2]["new"]) == (None, None, None)
    assert found[3]["policy"] == "unknown"


def test_a_log_that_cannot_be_written_changes_no_answer(shop: Shop) -> None:
    head = start_hotfix(shop, RESTORED)
    pushed = event(shop, "push", {"before": "0" * 40, "after": head})
    good = run(shop, **pushed)
    path = os.path.join(shop.clone, ".git/hotfence/decisions.jsonl")
    os.unlink(path)
    os.symlink("/nowhere/else", path)
    ran = run(shop, **pushed)
    assert (ran.code, ran.out) == (good.code, good.out) == (0, good.out)
    assert "cannot be written" in ran.err
    assert "the answer stands" in ran.err
    assert "cannot be written" not in good.err
