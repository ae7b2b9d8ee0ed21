"""The doors behind the branch: protected branches, deploy refs, the gate; with real keys."""

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import pytest

from hotfence.model.rule import Content
from hotfence.model.story import (
    BRANCH,
    INCIDENT,
    KEYED_POLICY,
    POOL,
    QUEUE,
    RESTORED,
    RETRY,
    SCOPE,
    queue,
)
from hotfence.practice import Done, Shop
from tests.helpers import hotfence

FOLDER = f".incidents/{INCIDENT}/signoffs"
POLICY = KEYED_POLICY + "break_glass: {people: [dana], hours: 2}\n"


class Town:
    """A practice shop whose policy knows keys, and a hotfix that is signed and pushed."""

    def __init__(self, shop: Shop, policy: str = POLICY) -> None:
        self.shop = shop
        self.to("main")
        shop.commit({".hotfence.yaml": shop.keyed(policy)}, "Keys", when=shop.now - 1100)
        self.pushed("main")
        shop.must("switch", "--quiet", "--create", BRANCH)
        shop.write_scope()
        shop.commit(RESTORED, "Fix")
        shop.complete_record()

    def to(self, branch: str) -> None:
        self.shop.must("switch", "--quiet", branch)

    def sign(self, *signoffs: tuple[str, str]) -> None:
        for stage, person in signoffs:
            self.shop.sign(self.shop.statement(stage, person))

    def signed(self) -> "Town":
        """Sign for the merge and the rollout, and push the hotfix branch."""
        self.sign(("merge", "dana"), ("rollout", "lee"))
        self.pushed(BRANCH)
        return self

    def pushed(self, *refs: str) -> None:
        done = self.shop.push(*refs)
        assert done.code == 0, done.output

    def as_(self, name: str) -> Mapping[str, str]:
        """Return the environment of somebody at the keyboard."""
        who = {f"GIT_{role}_NAME": name.capitalize() for role in ("AUTHOR", "COMMITTER")}
        mail = {f"GIT_{role}_EMAIL": f"{name}@example.com" for role in ("AUTHOR", "COMMITTER")}
        return self.shop.environ | who | mail

    def run(self, *args: str, who: str = "kim") -> tuple[int, str]:
        ran = hotfence(*args, cwd=self.shop.clone, env=self.as_(who))
        return ran.code, ran.out + ran.err

    def land(self) -> None:
        """Merge the hotfix as an ordinary merge commit, and push the default branch."""
        self.merge()
        self.pushed("main")

    def merge(self) -> None:
        self.to("main")
        self.shop.must("merge", "--quiet", "--no-ff", "-m", "Land", BRANCH)

    def squash(self) -> None:
        self.to("main")
        self.shop.must("merge", "--quiet", "--squash", BRANCH)
        self.shop.must("commit", "--quiet", "-m", "Squashed")

    def rebase(self) -> None:
        self.to("main")
        self.shop.commit({RETRY: "RETRIES = 3\n"}, "Ordinary work")
        self.to(BRANCH)
        self.shop.must("rebase", "--quiet", "main")
        self.to("main")
        self.shop.must("merge", "--quiet", "--ff-only", BRANCH)

    def log(self) -> list[dict[str, Any]]:
        """Return the server's decisions, oldest first."""
        ran = hotfence(
            "log", "--all", "--format", "json", cwd=self.shop.server, env=self.shop.environ
        )
        return [json.loads(line) for line in ran.out.splitlines()]


@pytest.fixture
def town(shop: Shop) -> Town:
    return Town(shop).signed()


def assert_blocked(done: Done, *rules: str) -> None:
    assert done.code != 0, done.output
    for rule in rules:
        assert rule in done.output, done.output


# Ways to land


@pytest.mark.parametrize("way", ["merge", "squash", "rebase"])
def test_a_signed_hotfix_lands_in_every_form(town: Town, way: str) -> None:
    getattr(town, way)()
    done = town.shop.push("main", force=True)
    assert done.code == 0, done.output
    assert "hotfence: passed main" in done.output
    assert town.log()[-1]["stage"] == "merge"


def test_a_signed_hotfix_lands_by_fast_forward(town: Town) -> None:
    town.to("main")
    town.shop.must("merge", "--quiet", "--ff-only", BRANCH)
    town.pushed("main")


def test_a_signed_hotfix_lands_on_a_base_that_moved_elsewhere(town: Town) -> None:
    town.to("main")
    town.shop.commit({RETRY: "RETRIES = 3\n"}, "Ordinary work")
    town.pushed("main")
    town.land()


class Attack(NamedTuple):
    """What is put on the default branch, and the rule that must stop it."""

    play: Callable[[Town], object]
    rule: str


def unsigned(shop: Shop) -> Town:
    return Town(shop)


def _evil_merge(files: Mapping[str, Content]) -> Callable[[Town], None]:
    def play(town: Town) -> None:
        town.merge()
        town.shop.write(files)
        town.shop.must("add", "--all")
        town.shop.must("commit", "--quiet", "--amend", "--no-edit")

    return play


def _evil_squash(town: Town) -> None:
    town.squash()
    town.shop.write({QUEUE: queue(60_000)})
    town.shop.must("commit", "--quiet", "--all", "--amend", "--no-edit")


def _without_signoffs(town: Town) -> None:
    town.squash()
    town.shop.must("rm", "--quiet", "-r", FOLDER)
    town.shop.must("commit", "--quiet", "--amend", "--no-edit")


def _without_record(town: Town) -> None:
    """Bring the patch alone, as a cherry-pick does."""
    town.to("main")
    town.shop.commit(RESTORED, "Only the fix")


def _more_in_a_rebase(town: Town) -> None:
    town.to(BRANCH)
    town.shop.commit({QUEUE: queue(60_000)}, "One more")
    town.shop.commit({f".incidents/{INCIDENT}/record/x.md": "x\n"}, "Note")
    town.to("main")
    town.shop.must("merge", "--quiet", "--ff-only", BRANCH)


def _same_file_moved(town: Town) -> None:
    """The same file moves on the base; the merge takes both, which nobody has seen together."""
    town.to("main")
    town.shop.commit({QUEUE: queue(3_000) + "# a note\n"}, "Note")
    town.merge()


def _swapped_scope(town: Town) -> None:
    town.squash()
    town.shop.write_scope({"impact": "Nobody notices."})
    town.shop.must("commit", "--quiet", "--all", "--amend", "--no-edit")


def _other_incident(town: Town) -> None:
    """Bring the signed record under another incident's name."""
    town.squash()
    town.shop.must("mv", f".incidents/{INCIDENT}", ".incidents/INC-9999")
    text = town.shop.scope({"incident": "INC-9999"})
    town.shop.write({SCOPE.replace(INCIDENT, "INC-9999"): text})
    town.shop.must("commit", "--quiet", "--all", "--amend", "--no-edit")


ATTACKS = {
    "a merge that adds a line to the file": Attack(
        _evil_merge({QUEUE: queue(30_000) + "# and more\n"}), "HF406"
    ),
    "a merge that adds another file": Attack(_evil_merge({POOL: "size: 99\n"}), "HF101"),
    "a squash with another value": Attack(_evil_squash, "HF103"),
    "a squash that leaves the signoffs out": Attack(_without_signoffs, "HF403"),
    "the patch without its record": Attack(_without_record, "HF601"),
    "a commit more before a fast-forward": Attack(_more_in_a_rebase, "HF406"),
    "a base on which the same file moved": Attack(_same_file_moved, "HF406"),
    "another scope than the one signed": Attack(_swapped_scope, "HF406"),
    "the signed record under another incident": Attack(_other_incident, "HF406"),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_on_the_default_branch_is_stopped(town: Town, name: str) -> None:
    ATTACKS[name].play(town)
    assert_blocked(town.shop.push("main"), ATTACKS[name].rule)


def test_an_unsigned_hotfix_does_not_land(shop: Shop) -> None:
    town = Town(shop)
    town.pushed(BRANCH)
    town.merge()
    assert_blocked(shop.push("main"), "HF403", "Let dana or sam look at the change")


def test_hotfix_and_branch_in_one_push_do_not_help_each_other(shop: Shop) -> None:
    town = Town(shop)
    town.merge()
    assert_blocked(shop.push("main", BRANCH), "HF403")


def test_two_hotfixes_land_in_one_push_and_each_needs_its_yes(town: Town) -> None:
    other = "hotfix/INC-2042-pool"
    shop = town.shop
    shop.must("switch", "--quiet", "--create", other, "origin/main")
    shop.write_scope({"incident": "INC-2042", "change": f"[{{file: {POOL}}}]"})
    shop.commit({POOL: "size: 20\n"}, "Fix")
    town.merge()
    shop.must("merge", "--quiet", "--no-ff", "-m", "Land", other)
    done = shop.push("main")
    assert_blocked(done, "HF403")
    assert "passed main" in done.output


def test_a_policy_with_a_new_key_in_the_same_push_does_not_count(shop: Shop) -> None:
    town = Town(shop)
    town.shop.sign(town.shop.statement("merge", "dana"), key="mallory")
    town.merge()
    policy = shop.keyed(POLICY.replace("@key-dana", "@key-mallory"))
    shop.commit({".hotfence.yaml": policy}, "Keys")
    assert_blocked(shop.push("main"), "HF405")


def test_ordinary_work_is_left_alone_while_an_incident_is_open(town: Town) -> None:
    town.to("main")
    town.shop.commit({RETRY: "RETRIES = 3\n"}, "Ordinary work")
    done = town.shop.push("main")
    assert done.code == 0, done.output
    town.land()
    town.shop.commit({QUEUE: queue(30_001)}, "Ordinary again")
    done = town.shop.push("main")
    assert done.code == 0
    assert "hotfence" not in done.output


def test_files_of_the_service_are_frozen_too(shop: Shop) -> None:
    town = Town(shop, POLICY + f"services: {{checkout-workers: {{files: [{POOL}]}}}}\n").signed()
    town.to("main")
    shop.commit({POOL: "size: 11\n"}, "Ordinary work")
    assert_blocked(shop.push("main"), "HF601", "INC-2041 is open")


def test_deleting_the_branch_in_the_same_push_ends_the_freeze(shop: Shop) -> None:
    shop.must("switch", "--quiet", "--create", BRANCH)
    shop.write_scope()
    shop.commit(RESTORED, "Fix")
    assert shop.push(BRANCH).code == 0
    shop.must("switch", "--quiet", "main")
    shop.commit({QUEUE: queue(4_000)}, "Ordinary work")
    assert_blocked(shop.push("main"), "HF601")
    done = shop.push("main", f":{BRANCH}")
    assert done.code == 0, done.output


def test_a_landed_record_only_grows(town: Town) -> None:
    town.land()
    town.shop.commit({f"{FOLDER}/merge-dana.yaml": "nobody signed\n"}, "Tidy up")
    assert_blocked(town.shop.push("main"), "HF007")


# The gate and deploy refs


def test_the_gate_prints_the_rollout_card_of_a_signed_hotfix(town: Town) -> None:
    town.land()
    code, said = town.run("gate", "--commit", "HEAD", "--since", town.shop.bad)
    assert code == 0, said
    for words in (
        "first stage (lee): 5% of workers",
        "watch error_rate: below 1%",
        "to undo by sam",
    ):
        assert words in said
    assert "    git revert --no-edit HEAD && git push" in said


def test_the_gate_has_nothing_to_say_of_a_commit_without_a_hotfix(town: Town) -> None:
    code, said = town.run("gate", "--commit", "origin/main", "--since", town.shop.bad)
    assert code == 0
    assert "carries no hotfix" in said


def test_the_gate_refuses_a_hotfix_that_is_not_merged(town: Town) -> None:
    code, said = town.run("gate", "--commit", BRANCH, "--since", town.shop.bad)
    assert code == 1
    assert "HF403" in said
    assert "is on no protected branch" in said


def test_the_gate_refuses_without_a_rollout_signoff(shop: Shop) -> None:
    town = Town(shop)
    town.sign(("merge", "dana"))
    town.pushed(BRANCH)
    town.land()
    code, said = town.run("gate", "--since", shop.bad)
    assert code == 1
    assert "HF404" in said


def test_the_only_merge_signer_cannot_be_the_only_one_for_the_rollout(shop: Shop) -> None:
    town = Town(shop, POLICY + "rules: {HF402: warn}\n")
    town.sign(("merge", "dana"), ("rollout", "dana"))
    town.pushed(BRANCH)
    town.land()
    code, said = town.run("gate", "--since", shop.bad)
    assert code == 1
    assert "dana alone signed the merge and the rollout" in said


def test_the_rollout_can_be_signed_on_the_branch_after_the_merge(shop: Shop) -> None:
    town = Town(shop)
    town.sign(("merge", "dana"))
    town.pushed(BRANCH)
    town.land()
    town.to(BRANCH)
    code, said = town.run("approve", "rollout", "--yes", "--key", shop.key("lee"), who="lee")
    assert code == 0, said
    town.pushed(BRANCH)
    town.to("main")
    code, said = town.run("gate", "--since", shop.bad)
    assert code == 0, said


def test_a_deploy_tag_needs_the_rollout_signoff(shop: Shop) -> None:
    town = Town(shop)
    town.sign(("merge", "dana"))
    town.pushed(BRANCH)
    town.land()
    shop.must("tag", "deploy/1", shop.bad)
    town.pushed("deploy/1")
    shop.must("tag", "deploy/2", "main")
    assert_blocked(shop.push("deploy/2"), "HF404")


def test_a_deploy_tag_on_the_parent_of_the_signoff_is_refused(shop: Shop) -> None:
    town = Town(shop)
    town.sign(("merge", "dana"))
    town.pushed(BRANCH)
    town.to("main")
    shop.must("merge", "--quiet", "--ff-only", BRANCH)
    town.pushed("main")
    shop.must("tag", "deploy/1", shop.bad)
    shop.must("tag", "--annotate", "-m", "Out", "deploy/2", "main~1")
    town.pushed("deploy/1")
    assert_blocked(shop.push("deploy/2"), "HF404")


def test_a_deploy_branch_takes_a_signed_hotfix_and_goes_back_freely(town: Town) -> None:
    shop = town.shop
    shop.must("branch", "deploy/prod", shop.bad)
    town.pushed("deploy/prod")
    town.land()
    shop.must("branch", "--force", "deploy/prod", "main")
    town.pushed("deploy/prod")
    assert town.log()[-1]["stage"] == "rollout"
    shop.must("branch", "--force", "deploy/prod", shop.bad)
    done = shop.push("deploy/prod", force=True)
    assert done.code == 0, done.output


def test_a_hotfix_that_went_out_before_is_not_asked_again(town: Town) -> None:
    shop = town.shop
    town.land()
    shop.must("tag", "deploy/1", "main")
    town.pushed("deploy/1")
    shop.commit({RETRY: "RETRIES = 3\n"}, "Ordinary work")
    town.pushed("main")
    shop.must("tag", "deploy/2", "main")
    before = len(town.log())
    town.pushed("deploy/2")
    assert len(town.log()) == before


def test_without_knowing_what_runs_the_gate_says_so(shop: Shop) -> None:
    town = Town(shop)
    town.sign(("merge", "dana"))
    town.pushed(BRANCH)
    town.land()
    code, said = town.run("gate")
    assert code == 1
    assert "say --since REV" in said


# Break-glass


def test_the_glass_is_broken_told_reviewed_and_closed(shop: Shop) -> None:
    town = Town(shop)
    glass = ("break-glass", "HF403", "--reason", "Sam is on a plane, money is lost", "--yes")
    code, said = town.run(*glass, "--key", shop.key("kim"))
    assert code == 2
    assert "kim may break no glass" in said
    code, said = town.run(*glass, "--key", shop.key("dana"), who="dana")
    assert code == 0, said
    town.pushed(BRANCH)
    town.merge()
    done = shop.push("main")
    assert done.code == 0, done.output
    assert "dana broke the glass over this" in done.output
    assert town.log()[-1]["waived"] == ["HF403"]

    other = "hotfix/INC-2042-next"
    shop.must("switch", "--quiet", "--create", other, "main")
    shop.write_scope({"incident": "INC-2042", "change": f"[{{file: {POOL}}}]"})
    shop.commit({POOL: "size: 20\n"}, "Fix")
    assert_blocked(shop.push(other), "HF603", "hotfence review INC-2041")

    town.to("main")
    review = ("review", INCIDENT, "--says", "It was right; we hire a backup", "--yes")
    code, said = town.run(*review, "--key", shop.key("dana"), who="dana")
    assert code == 2
    assert "somebody else has to review it" in said
    code, said = town.run(*review, "--key", shop.key("sam"), who="sam")
    assert code == 0, said
    town.pushed("main")
    code, said = town.run("review")
    assert said == "no exception that has landed waits for a review\n"
    town.pushed(other)


@pytest.mark.parametrize(
    ("rule", "says"),
    [("HF006", "integrity rule"), ("HF999", "no rule"), ("HF105", "only"), ("HF403", "10 to 300")],
)
def test_an_exception_that_may_not_be_is_refused(shop: Shop, rule: str, says: str) -> None:
    policy = KEYED_POLICY + "break_glass: {people: [dana], rules: [HF403]}\n"
    town = Town(shop, policy)
    args = ("break-glass", rule, "--reason", "because" if rule == "HF403" else "because of it all")
    code, said = town.run(*args, "--yes", "--key", shop.key("dana"), who="dana")
    assert code == 2
    assert says in said


def test_an_exception_holds_for_one_scope(shop: Shop) -> None:
    town = Town(shop)
    code, said = town.run(
        *("break-glass", "HF403", "--reason", "Sam is on a plane now", "--yes"),
        *("--key", shop.key("dana")),
        who="dana",
    )
    assert code == 0, said
    shop.write_scope({"impact": "Something else."})
    shop.commit({}, "Another scope")
    town.pushed(BRANCH)
    town.merge()
    assert_blocked(shop.push("main"), "HF403")


# Log and status


def test_the_log_says_who_wanted_what_and_what_was_answered(town: Town) -> None:
    _without_record(town)
    town.shop.environ |= {"GL_USERNAME": "mallory"}
    assert_blocked(town.shop.push("main"), "HF601")
    last = town.log()[-1]
    assert last["pusher"] == "mallory"
    assert last["ref"] == "refs/heads/main"
    assert last["verdict"] == "blocked"
    assert last["rules"] == ["HF601"]
    assert last["new"] == town.shop.must("rev-parse", "main")
    hotfix = next(one for one in town.log() if one["ref"].endswith(BRANCH))
    assert hotfix["scope"] == town.shop.must("rev-parse", f"{BRANCH}:{SCOPE}")
    assert len(hotfix["patch"]) == 64


def test_the_log_is_read_for_people(town: Town) -> None:
    ran = hotfence("log", "--incident", INCIDENT, cwd=town.shop.server, env=town.shop.environ)
    assert ran.code == 0
    assert f"passed   pre-receive  {BRANCH}" in ran.out


def test_status_tells_what_is_missing_and_who_can_give_it(shop: Shop) -> None:
    town = Town(shop)
    code, said = town.run("status")
    assert code == 0
    assert f"{INCIDENT}  {BRANCH}  patch" in said
    assert "for the stage merge:" in said
    assert "HF403 merge-signoff-missing [dana, sam]" in said
    town.sign(("merge", "dana"))
    code, said = town.run("status", "--format", "json")
    (found,) = json.loads(said)
    assert found["next"] == "rollout"
    assert found["missing"][0]["rule"] == "HF404"
    assert "kim" not in found["missing"][0]["people"]
    town.pushed(BRANCH)
    town.land()
    shop.must("fetch", "--quiet")
    code, said = town.run("status", "--all")
    assert f"{INCIDENT}  {BRANCH}  landed" in said
    assert "for the stage rollout:" in said
    assert "HF404 rollout-signoff-missing" in said
    town.to(BRANCH)
    code, _ = town.run("approve", "rollout", "--yes", "--key", shop.key("lee"), who="lee")
    assert code == 0
    code, said = town.run("status")
    assert "nothing is missing" in said
    assert "every milestone is met" in said
