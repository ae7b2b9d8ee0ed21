"""Signoffs that count: what they survive, what renews them, and what they are good for."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from hotfence.config.policy_file import read_layer, resolve
from hotfence.git.repository import Repository
from hotfence.model.story import BRANCH, KEYED_POLICY, POOL, QUEUE, RETRY, SCOPE, queue
from hotfence.signoff.check import Checker, SignoffFile
from tests.commands.test_commands import run_in
from tests.conftest import ShopMaker
from tests.helpers import rules_of
from tests.signoff.desk import FOLDER, MERGE_DANA, Desk

SMALL_TEAM = KEYED_POLICY.replace("extends: default", "extends: small-team")


def test_a_signed_fix_passes_in_every_kind_of_repository(any_desk: Desk) -> None:
    any_desk.sign()
    assert any_desk.blocked_by() == []
    assert any_desk.shop.push(BRANCH).code == 0


def test_a_signoff_is_yaml_that_people_and_tools_can_read(desk: Desk) -> None:
    desk.sign()
    found = yaml.safe_load(desk.read())
    assert found["person"] == "dana"
    assert found["scope"] == desk.shop.must("rev-parse", f"HEAD:{SCOPE}")
    assert len(found["patch"]) == 64


# What a signoff survives.


def _move_base(desk: Desk) -> None:
    shop = desk.shop
    shop.must("switch", "--quiet", "main")
    shop.commit({POOL: "size: 11\n"}, "Somebody else's change", when=shop.now - 800)
    shop.must("push", "--quiet", "origin", "main")
    shop.must("switch", "--quiet", BRANCH)


def _rebase(desk: Desk) -> None:
    _move_base(desk)
    desk.shop.must("rebase", "--quiet", "origin/main")


def _merge_base_in(desk: Desk) -> None:
    _move_base(desk)
    desk.shop.must("merge", "--quiet", "--no-edit", "origin/main")


def _squash(desk: Desk) -> None:
    desk.shop.must("reset", "--quiet", "--soft", "origin/main")
    desk.shop.commit({}, "All in one")


def _reword(desk: Desk) -> None:
    desk.shop.must("commit", "--quiet", "--amend", "--message", "Other words")


def _more_record(desk: Desk) -> None:
    desk.shop.commit({".incidents/INC-2041/record/20261123T091405Z-kim-note.md": "x\n"}, "Note")


@pytest.mark.parametrize(
    "change", [_move_base, _rebase, _merge_base_in, _squash, _reword, _more_record]
)
def test_a_signoff_survives_what_leaves_the_content_alone(
    change: Callable[[Desk], None], any_desk: Desk
) -> None:
    any_desk.sign()
    change(any_desk)
    assert any_desk.blocked_by() == []


def test_a_renewed_signoff_makes_up_for_an_outdated_one(desk: Desk) -> None:
    desk.sign(ago=6)
    assert desk.blocked_by() == ["HF403", "HF406"]
    desk.sign(number=2)
    assert desk.blocked_by() == []


def test_an_outdated_signoff_does_not_matter_where_others_are_enough(desk: Desk) -> None:
    desk.sign(ago=6)
    desk.sign(person="sam")
    assert desk.blocked_by() == []


def test_a_self_signoff_does_not_matter_where_others_are_enough(desk: Desk) -> None:
    desk.sign(person="kim")
    assert desk.blocked_by() == ["HF403", "HF407"]
    desk.sign(person="dana")
    assert desk.blocked_by() == []


def test_a_bad_signoff_matters_even_where_others_are_enough(desk: Desk) -> None:
    desk.sign(person="sam")
    desk.sign(key="mallory")
    assert desk.blocked_by() == ["HF405"]


def test_an_address_that_git_spells_otherwise_is_the_same_person(desk: Desk) -> None:
    desk.commit_as("KIM@EXAMPLE.COM", {}, "Empty")
    desk.sign()
    assert desk.blocked_by() == []


def _commit_by(desk: Desk, email: str) -> None:
    desk.shop.environ["GIT_COMMITTER_EMAIL"] = email
    desk.shop.must("commit", "--quiet", "--amend", "--no-edit")
    desk.shop.environ["GIT_COMMITTER_EMAIL"] = "kim@example.com"


def test_a_forge_that_commits_is_nobody(desk: Desk) -> None:
    _commit_by(desk, "noreply@github.com")
    desk.sign()
    assert desk.blocked_by() == []


@pytest.mark.parametrize(
    "email",
    [
        "123+dana-k@users.noreply.github.com",
        "dana-k@users.noreply.github.com",
        "9-Dana-K@users.noreply.gitlab.com",
    ],
)
def test_an_address_that_a_forge_made_up_is_that_of_its_login(email: str, desk: Desk) -> None:
    desk.set_policy(KEYED_POLICY.replace("dana: {", "dana: {logins: [dana-k], "))
    _commit_by(desk, email)
    desk.sign()
    assert desk.blocked_by() == ["HF403", "HF407"]


def test_what_the_base_holds_of_an_earlier_hotfix_neither_counts_nor_blocks(desk: Desk) -> None:
    """A key may be revoked later; what it signed stays in the record."""
    desk.sign(key="mallory")
    bad = desk.read()
    shop = desk.shop
    shop.must("switch", "--quiet", "main")
    shop.commit({MERGE_DANA: bad}, "Merged past the gate", when=shop.now - 800)
    shop.must("push", "--quiet", "origin", "main")
    shop.must("switch", "--quiet", "--create", "hotfix/INC-2041-again", "origin/main")
    shop.write_scope()
    shop.commit({QUEUE: queue(30_000)}, "Fix again")
    assert desk.blocked_by() == ["HF403"]
    desk.sign(number=2)
    assert desk.blocked_by() == []


def test_a_policy_that_takes_reviews_alone_takes_no_signature(desk: Desk) -> None:
    desk.set_policy(f"{KEYED_POLICY}signoffs: {{accept: [review]}}\n")
    desk.sign()
    found = desk.judged()
    assert rules_of(found) == ["HF403"]
    told = next(f["message"] for f in found["findings"])
    assert "what dana signed does not count, since the policy takes reviews alone" in told


# How many, and who.


@pytest.mark.parametrize(("people", "blocked"), [("dana", True), ("dana sam", False)])
def test_the_policy_says_how_many(people: str, blocked: bool, desk: Desk) -> None:
    desk.set_policy(f"{KEYED_POLICY}signoffs: {{merge: 2}}\n")
    for person in people.split():
        desk.sign(person=person)
    assert desk.blocked_by() == (["HF403"] if blocked else [])


def test_nobody_is_asked_where_the_policy_asks_for_nobody(desk: Desk) -> None:
    desk.set_policy(f"{KEYED_POLICY}signoffs: {{merge: 0}}\n")
    assert desk.blocked_by() == []


def test_the_severity_says_who(desk: Desk) -> None:
    policy = KEYED_POLICY.replace("  any: {lead: dana", "  any: {lead: pat}\n  sev1: {lead: dana")
    desk.set_policy(policy.replace("people:\n", 'people:\n  pat: {keys: ["@key-pat"]}\n'))
    desk.sign(person="pat")
    assert desk.blocked_by() == ["HF403"]
    desk.sign(person="sam")
    assert desk.blocked_by() == []


def test_a_severity_that_the_policy_does_not_know_has_no_lead(desk: Desk) -> None:
    desk.set_policy(KEYED_POLICY.replace("any: {lead: dana", "sev2: {lead: dana"))
    assert "HF401" in desk.blocked_by("push")


def test_two_people_can_run_it_with_the_profile_for_that(desk: Desk) -> None:
    desk.set_policy(SMALL_TEAM)
    desk.shop.write_scope({"roles": "{diagnose: kim, write: kim, review: dana, deploy: dana}"})
    desk.shop.commit({}, "Two people")
    desk.shop.complete_record()
    desk.sign()
    desk.sign("rollout", "dana")
    assert desk.blocked_by("rollout") == []
    desk.set_policy(KEYED_POLICY)
    assert desk.blocked_by("rollout") == ["HF402", "HF404"]


def test_one_of_two_reviewers_may_roll_out(desk: Desk) -> None:
    desk.set_policy(f"{KEYED_POLICY}signoffs: {{merge: 2}}\n")
    desk.shop.complete_record()
    for stage, person in (("merge", "dana"), ("merge", "sam"), ("rollout", "sam")):
        desk.sign(stage, person)
    assert desk.blocked_by("rollout") == []


def test_a_scope_that_was_narrowed_needs_no_signature_again(desk: Desk) -> None:
    shop = desk.shop
    desk.sign("scope", "dana")
    assert shop.push(BRANCH).code == 0
    shop.write_scope({"limits": "{files: 1, lines: 2}", "impact": "Some cannot pay."})
    shop.commit({}, "Narrower")
    desk.sign()
    assert desk.blocked_by() == []
    assert shop.push(BRANCH).code == 0


def test_roles_are_those_that_git_shows(desk: Desk) -> None:
    shop = desk.shop
    shop.must("reset", "--quiet", "--soft", "origin/main")
    desk.commit_as("lee", {}, "Lee wrote it, whatever the scope says", committer="lee")
    shop.write_scope({"roles": "{diagnose: lee, write: kim, review: dana, deploy: lee}"})
    shop.commit({}, "Scope")
    desk.sign()
    found = desk.judged()
    assert rules_of(found) == ["HF402"]
    assert "lee diagnoses and writes and deploys" in found["findings"][0]["message"]


# The scope's own signoff.


def test_the_policy_can_want_the_scope_signed(desk: Desk) -> None:
    desk.set_policy(f"{KEYED_POLICY}signoffs: {{scope: true}}\n")
    desk.sign()
    assert desk.blocked_by() == ["HF403"]
    desk.sign("scope", "sam")  # who does not lead
    assert desk.blocked_by() == ["HF403"]
    desk.sign("scope", "dana")
    assert desk.blocked_by() == []


WIDER = {"change": f"[{{file: {QUEUE}}}, {{file: {RETRY}}}]", "limits": "{files: 2, lines: 9}"}


@pytest.mark.parametrize("person", ["nobody", "sam", "dana"])
def test_a_wider_scope_is_the_leads_to_sign(person: str, desk: Desk) -> None:
    shop = desk.shop
    desk.set_policy(f"{KEYED_POLICY}limits: {{changes: 2}}\n")
    assert shop.push(BRANCH).code == 0
    shop.write_scope(WIDER)
    shop.commit({RETRY: "RETRIES = 3\n"}, "Wider")
    if person != "nobody":
        desk.sign("scope", person)
    done = shop.push(BRANCH)
    assert (done.code == 0) == (person == "dana"), done.output
    assert ("HF005" in done.output) == (person != "dana")


def test_nobody_makes_themselves_the_lead_to_widen_the_scope(desk: Desk) -> None:
    shop = desk.shop
    desk.set_policy(f"{KEYED_POLICY}limits: {{changes: 2}}\n")
    assert shop.push(BRANCH).code == 0
    shop.write_scope({**WIDER, "lead": "kim"})
    shop.commit({RETRY: "RETRIES = 3\n"}, "Wider")
    desk.sign("scope", "kim")
    done = shop.push(BRANCH)
    assert done.code == 1
    assert "HF005" in done.output


def test_a_signed_scope_that_is_widened_again_is_another_scope(desk: Desk) -> None:
    shop = desk.shop
    desk.set_policy(f"{KEYED_POLICY}limits: {{changes: 3}}\n")
    assert shop.push(BRANCH).code == 0
    shop.write_scope(WIDER)
    shop.commit({}, "Wider")
    desk.sign("scope", "dana")
    shop.write_scope({**WIDER, "limits": "{files: 3, lines: 30}"})
    shop.commit({}, "Wider still")
    assert "HF005" in shop.push(BRANCH).output


# Waivers.

COMMENT = queue(30_000) + "# as before\n"
WAIVED = {
    "change": f"[{{file: {QUEUE}}}]",
    "waivers": f"[{{rule: HF223, files: [{QUEUE}], reason: the comment is the team's mark}}]",
    "limits": "{files: 1, lines: 9}",
}


def _with_waiver(desk: Desk, **fields: str) -> None:
    desk.shop.must("reset", "--quiet", "--soft", "origin/main")
    desk.shop.write_scope({**WAIVED, **fields})
    desk.shop.commit({QUEUE: COMMENT}, "Fix")


def test_a_waiver_counts_under_the_leads_signature_and_stays_in_the_report(desk: Desk) -> None:
    _with_waiver(desk)
    found = desk.judged("push")
    assert rules_of(found) == ["HF223"]
    assert "the waiver in the scope is not signed" in found["findings"][0]["message"]
    desk.sign("scope", "dana")
    found = desk.judged("push")
    assert found["verdict"] == "passed"
    assert rules_of(found, "waived") == ["HF223"]
    assert found["rules"]["HF223"] == "waived"
    assert "the comment is the team's mark" in found["findings"][0]["fix"]
    pushed = desk.shop.push(BRANCH)
    assert pushed.code == 0
    assert "waived: " in pushed.output


@pytest.mark.parametrize(
    "waivers",
    [
        f"[{{rule: HF222, files: [{QUEUE}], reason: x}}]",
        f"[{{rule: HF223, files: [{POOL}], reason: x}}]",
    ],
)
def test_a_waiver_of_something_else_waives_nothing(waivers: str, desk: Desk) -> None:
    _with_waiver(desk, waivers=waivers)
    desk.sign("scope", "dana")
    assert desk.blocked_by("push") == ["HF223"]


@pytest.mark.parametrize(
    ("waiver", "says"),
    [
        ("{rule: HF001, files: [a], reason: x}", "integrity rule"),
        ("{rule: HF403, files: [a], reason: x}", "which the lead alone cannot waive"),
        ("{rule: HF502, files: [a], reason: x}", "which the lead alone cannot waive"),
        ("{rule: HF999, files: [a], reason: x}", "there is no rule 'HF999'"),
        ("{rule: HF223, files: ['**'], reason: x}", "lets in every file"),
        ("{rule: HF223, files: [a]}", "`reason` is missing"),
        ("{rule: HF223, reason: x}", "`files` is missing"),
    ],
)
def test_a_waiver_that_waives_too_much_does_not_read(waiver: str, says: str, desk: Desk) -> None:
    desk.shop.write_scope({"waivers": f"[{waiver}]"})
    desk.shop.commit({}, "Waive")
    assert any(says in f["message"] for f in desk.judged("push")["findings"])


# What it costs, and what is missing.


def test_ten_signoffs_are_checked_in_well_under_a_second(desk: Desk) -> None:
    for number in range(1, 11):
        desk.sign(number=number)
    shop = desk.shop
    names = [f"{FOLDER}/merge-dana{f'+{n}' if n > 1 else ''}.yaml" for n in range(1, 11)]
    files = [SignoffFile(name, "100644", desk.read(name)) for name in names]
    policy = resolve(read_layer("policy", shop.keyed(KEYED_POLICY).encode()), None)
    repository = Repository.at(shop.clone)
    began = time.perf_counter()
    found = Checker(repository, policy, shop.now).believed(files)
    took = time.perf_counter() - began
    repository.close()
    assert [s.invalid for s in found] == [None] * 10
    assert took < 1.0


def test_a_server_without_ssh_keygen_decides_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.sign()
    folder = tmp_path / "bin"
    folder.mkdir()
    git = shutil.which("git")
    assert git is not None
    os.symlink(git, folder / "git")
    ran = run_in(desk.shop, "check", "--head", "HEAD", "--stage", "merge", PATH=str(folder))
    assert ran.code == 2
    assert "ssh-keygen cannot be started" in ran.err + ran.out
    assert len((ran.err + ran.out).strip().splitlines()) == 1


def test_one_key_of_two_people_counts_for_neither(make_shop: ShopMaker) -> None:
    """A server's policy and a repository's may each be right and together be wrong."""
    desk = Desk(make_shop())
    server = desk.shop.keyed(KEYED_POLICY)
    own = desk.shop.keyed('version: 1\npeople:\n  eve: {keys: ["@key-dana"]}\n')
    policy = resolve(read_layer("own", own.encode()), read_layer("server", server.encode()))
    desk.sign()
    repository = Repository.at(desk.shop.clone)
    file = SignoffFile(MERGE_DANA, "100644", desk.read())
    found = Checker(repository, policy, desk.shop.now).believed([file])[0]
    repository.close()
    assert found.invalid is not None
    assert "dana" in found.invalid
    assert "eve" in found.invalid
