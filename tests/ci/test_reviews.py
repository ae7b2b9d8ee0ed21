"""Reviews of a forge as signoffs of the merge; `tests/ci/forge.py` has each forge's contract."""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from hotfence.ci.reviews import read_reviews
from hotfence.ci.run import CiRun
from hotfence.config.policy_file import profile, read_layer
from hotfence.model.story import BRANCH, KEYED_POLICY, QUEUE, RESTORED
from hotfence.practice import Shop
from tests.ci.forge import PULL, TOKEN, Answer, Forge
from tests.conftest import ShopMaker
from tests.helpers import hotfence, rules_of

ROOT = Path(__file__).resolve().parents[2]

OLD, HEAD = "1" * 40, "2" * 40

LOGINS = {"dana": "[dana-k, dana-ops]", "sam": "[Sam-S]", "kim": "[kim-k]", "lee": "[lee-l]"}


def policy(accept: str = "[review]", more: str = "", **logins: str) -> str:
    text = KEYED_POLICY
    for name, listed in (LOGINS | logins).items():
        text = text.replace(f"  {name}: {{", f"  {name}: {{logins: {listed}, ")
    return f"{text}signoffs: {{accept: {accept}{more}}}\n"


class Place:
    """A shop with a hotfix and a request for it, in a runner whose base has the policy."""

    def __init__(self, shop: Shop, text: str, author: str = "Kim <kim@example.com>") -> None:
        self.shop = shop
        shop.commit({".hotfence.yaml": shop.keyed(text)}, "Policy")
        shop.must("push", "--quiet", "origin", "main")
        shop.must("switch", "--quiet", "--create", BRANCH)
        shop.write_scope()
        shop.write(RESTORED)
        shop.must("add", "--all")
        shop.must("commit", "--quiet", "--author", author, "--message", "Fix")
        self.head = shop.must("rev-parse", "HEAD")

    def environ(self, told: dict[str, str]) -> dict[str, str]:
        base = self.shop.must("rev-parse", "main")
        if "GITLAB_CI" in told:
            return told | {
                "CI_COMMIT_SHA": self.head,
                "CI_DEFAULT_BRANCH": "main",
                "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": BRANCH,
                "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
            }
        request = {
            "number": 7,
            "base": {"ref": "main", "sha": base},
            "head": {"ref": BRANCH, "sha": self.head},
        }
        path = Path(self.shop.folder, "event.json")
        whole = {"repository": {"default_branch": "main"}, "pull_request": request}
        path.write_text(json.dumps(whole), encoding="utf-8")
        name = "pull_request_review"
        return told | {"GITHUB_EVENT_NAME": name, "GITHUB_EVENT_PATH": str(path)}

    def judged(self, told: dict[str, str]) -> dict[str, Any]:
        environ = self.shop.environ | self.environ(told)
        ran = hotfence("ci", "--format", "json", cwd=self.shop.clone, env=environ)
        assert TOKEN not in ran.out + ran.err
        found: dict[str, Any] = json.loads(ran.out)
        assert ran.code == {"passed": 0, "blocked": 1}[found["verdict"]], found
        return found


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return Place(Shop(str(tmp_path_factory.mktemp("reviews"))), policy())


@pytest.fixture
def forge() -> Iterator[Forge]:
    found = Forge()
    yield found
    found.close()


def stamp(ago: float, form: str = "%Y-%m-%dT%H:%M:%SZ") -> str:
    return time.strftime(form, time.gmtime(time.time() - ago))


def on_github(
    head: str | None, login: str = "dana-k", state: str = "APPROVED", ago: float = 60, **more: Any
) -> dict[str, Any]:
    user = {"login": login, "id": 9, "type": "User"}
    return {
        "id": 80,
        "user": user,
        "body": "",
        "state": state,
        "commit_id": head,
        "submitted_at": stamp(ago),
        "author_association": "MEMBER",
    } | more


def on_gitea(
    head: str | None, login: str = "dana-k", state: str = "APPROVED", ago: float = 60, **more: Any
) -> dict[str, Any]:
    return {
        "id": 80,
        "user": {"id": 9, "login": login},
        "team": None,
        "state": state,
        "commit_id": head,
        "stale": False,
        "official": True,
        "dismissed": False,
        "submitted_at": stamp(ago - 3600, "%Y-%m-%dT%H:%M:%S+01:00"),
    } | more


def on_gitlab(login: str = "dana-k", ago: float = 60, **more: Any) -> dict[str, Any]:
    user = {"id": 9, "username": login, "state": "active"}
    return {"user": user, "approved_at": stamp(ago, "%Y-%m-%dT%H:%M:%S.500Z")} | more


def version(head: str, ago: float, number: int = 1) -> dict[str, Any]:
    created = stamp(ago, "%Y-%m-%dT%H:%M:%S.250Z")
    return {"id": number, "head_commit_sha": head, "created_at": created, "state": "collected"}


def message(found: dict[str, Any], rule: str) -> str:
    return "\n".join(f["message"] + " " + f["fix"] for f in found["findings"] if f["rule"] == rule)


def verdict(found: dict[str, Any]) -> tuple[str, list[str]]:
    return found["verdict"], rules_of(found)


PASSED: tuple[str, list[str]] = ("passed", [])


# A yes


def test_a_review_on_the_head_signs_the_merge_on_github(place: Place, forge: Forge) -> None:
    found = place.judged(forge.github(place.head, on_github(place.head)))
    assert verdict(found) == PASSED, found
    assert {one["Authorization"] for _, one in forge.asked} == {f"Bearer {TOKEN}"}
    assert [path for path, _ in forge.asked] == [PULL, f"{PULL}/reviews?per_page=100"]


def test_a_review_on_the_head_signs_the_merge_on_gitea(place: Place, forge: Forge) -> None:
    found = place.judged(forge.gitea(place.head, on_gitea(place.head)))
    assert verdict(found) == PASSED, found
    assert {one["Authorization"] for _, one in forge.asked} == {f"token {TOKEN}"}


def test_an_approval_after_the_newest_push_signs_on_gitlab(place: Place, forge: Forge) -> None:
    versions = [version(place.head, 120, 2), version(OLD, 900)]
    found = place.judged(forge.gitlab(place.head, on_gitlab(), versions=versions))
    assert verdict(found) == PASSED, found
    tokens = {v for _, one in forge.asked for k, v in one.items() if k.lower() == "private-token"}
    assert tokens == {TOKEN}


def test_forgejo_is_read_as_gitea(place: Place, forge: Forge) -> None:
    told = forge.gitea(place.head, on_gitea(place.head))
    del told["GITEA_ACTIONS"]
    assert verdict(place.judged(told | {"FORGEJO_ACTIONS": "true"})) == PASSED
    assert verdict(place.judged(told)) == PASSED  # by its API's address


def test_a_login_is_one_account_however_it_is_capitalised(place: Place, forge: Forge) -> None:
    found = place.judged(forge.github(place.head, on_github(place.head, "SAM-s")))
    assert verdict(found) == PASSED, found


def test_a_comment_afterwards_takes_nothing_back(place: Place, forge: Forge) -> None:
    later = on_github(place.head, state="COMMENTED", ago=30)
    assert verdict(place.judged(forge.github(place.head, on_github(place.head), later))) == PASSED
    later = on_gitea(place.head, state="COMMENT", ago=30)
    assert verdict(place.judged(forge.gitea(place.head, on_gitea(place.head), later))) == PASSED


def test_an_approval_after_changes_were_made_counts(place: Place, forge: Forge) -> None:
    before = on_github(OLD, state="CHANGES_REQUESTED", ago=600)
    assert verdict(place.judged(forge.github(place.head, before, on_github(place.head)))) == PASSED


def test_what_nobody_owns_or_has_sent_is_passed_over(place: Place, forge: Forge) -> None:
    pending = on_github(place.head, "sam-s", "PENDING")
    del pending["submitted_at"]
    ghost = on_github(place.head, user=None)
    told = forge.github(place.head, ghost, pending, on_github(place.head))
    assert verdict(place.judged(told)) == PASSED
    asked = on_gitea(place.head, state="REQUEST_REVIEW", user=None, team={"name": "ops"})
    told = forge.gitea(place.head, asked, on_gitea(place.head))
    assert verdict(place.judged(told)) == PASSED


# No yes


Reviews = Callable[[str], Sequence[dict[str, Any]]]

REFUSED_ON_GITHUB: dict[str, tuple[Reviews, str, str]] = {
    "older commit": (lambda h: [on_github(OLD)], "HF406", "given on 111111111111"),
    "no commit": (lambda h: [on_github(None)], "HF406", "does not tell for which commit"),
    "a commit's short id": (lambda h: [on_github(h[:12])], "HF406", "given on"),
    "dismissed": (lambda h: [on_github(h, state="DISMISSED")], "HF403", "0 of 1"),
    "changes requested after": (
        lambda h: [on_github(h), on_github(h, state="CHANGES_REQUESTED", ago=30)],
        "HF403",
        "0 of 1",
    ),
    "changes requested in the same second": (
        lambda h: [on_github(h, state="CHANGES_REQUESTED"), on_github(h)],
        "HF403",
        "0 of 1",
    ),
    "changes requested after, under another spelling": (
        lambda h: [on_github(h), on_github(h, "Dana-K", "CHANGES_REQUESTED", 30)],
        "HF403",
        "0 of 1",
    ),
    "approved anew, and that dismissed": (
        lambda h: [on_github(h), on_github(h, state="DISMISSED", ago=30)],
        "HF403",
        "0 of 1",
    ),
    "approved the head, then an older commit": (
        lambda h: [on_github(h), on_github(OLD, ago=30)],
        "HF406",
        "given on 111111111111",
    ),
    "only a comment": (lambda h: [on_github(h, state="COMMENTED")], "HF403", "0 of 1"),
    "the author's own": (lambda h: [on_github(h, "kim-k")], "HF407", "their own patch"),
    "past its hours": (lambda h: [on_github(h, ago=5 * 3600)], "HF406", "it was good until"),
    "from the future": (lambda h: [on_github(h, ago=-900)], "HF406", "in the future"),
    "somebody who may not": (lambda h: [on_github(h, "lee-l")], "HF403", "lee signed the merge"),
}


@pytest.mark.parametrize("attack", REFUSED_ON_GITHUB)
def test_what_is_no_yes_on_github(attack: str, place: Place, forge: Forge) -> None:
    reviews, rule, told = REFUSED_ON_GITHUB[attack]
    found = place.judged(forge.github(place.head, *reviews(place.head)))
    assert "HF403" in rules_of(found)
    assert rule in rules_of(found)
    assert told in message(found, rule), found
    assert "approve" in message(found, rule) or rule == "HF407"
    assert "hotfence approve" not in message(found, rule)  # a signature would not count


STRANGERS: dict[str, tuple[Reviews, str]] = {
    "a bot": (
        lambda h: [on_github(h, user={"login": "dana-k", "type": "Bot"})],
        "the account is a Bot, no person's",
    ),
    "no kind": (lambda h: [on_github(h, user={"login": "dana-k"})], "no person's"),
    "nobody's": (lambda h: [on_github(h, "mallory")], "lists that login for nobody"),
    "a letter like another": (lambda h: [on_github(h, "dana-\u212a")], "for nobody"),
    "a long s": (lambda h: [on_github(h, "\u017fam-s")], "for nobody"),
    "a space": (lambda h: [on_github(h, "dana-k ")], "for nobody"),
    "a person's name": (lambda h: [on_github(h, "dana")], "for nobody"),
}


@pytest.mark.parametrize("attack", STRANGERS)
def test_who_is_no_person_of_the_policy(attack: str, place: Place, forge: Forge) -> None:
    reviews, told = STRANGERS[attack]
    found = place.judged(forge.github(place.head, *reviews(place.head)))
    assert rules_of(found) == ["HF403"]
    assert any("does not count" in note and told in note for note in found["notes"]), found


def test_a_stranger_s_yes_neither_helps_nor_hurts(place: Place, forge: Forge) -> None:
    many = [on_github(place.head, f"mallory-{at}") for at in range(9)]
    found = place.judged(forge.github(place.head, *many, on_github(place.head)))
    assert verdict(found) == PASSED
    assert len(found["notes"]) == 7
    assert "dana approved this commit on the forge, as dana-k" in found["notes"][0]
    assert "4 more" in found["notes"][-1]


REFUSED_ON_GITEA: dict[str, tuple[Reviews, str, str]] = {
    "older commit": (lambda h: [on_gitea(OLD)], "HF406", "given on 111111111111"),
    "stale": (lambda h: [on_gitea(h, stale=True)], "HF406", "the request changed"),
    "no commit": (lambda h: [on_gitea("")], "HF406", "does not tell for which commit"),
    "dismissed": (lambda h: [on_gitea(h, dismissed=True)], "HF403", "0 of 1"),
    "changes requested after": (
        lambda h: [on_gitea(h), on_gitea(h, state="REQUEST_CHANGES", ago=30)],
        "HF403",
        "0 of 1",
    ),
    "changes requested beyond pages that are hidden": (
        lambda h: [
            on_gitea(h),
            on_gitea(h, "a"),
            on_gitea(h, "b", "PENDING"),
            on_gitea(h, "c", "PENDING"),
            on_gitea(h, state="REQUEST_CHANGES", ago=30),
        ],
        "HF403",
        "0 of 1",
    ),
    "not official": (lambda h: [on_gitea(h, official=False)], "HF403", "0 of 1"),
}


@pytest.mark.parametrize("attack", REFUSED_ON_GITEA)
def test_what_is_no_yes_on_gitea(attack: str, place: Place, forge: Forge) -> None:
    reviews, rule, told = REFUSED_ON_GITEA[attack]
    found = place.judged(forge.gitea(place.head, *reviews(place.head)))
    assert "HF403" in rules_of(found)
    assert told in message(found, rule), found


def test_an_approval_before_the_newest_push_is_none_on_gitlab(place: Place, forge: Forge) -> None:
    versions = [version(place.head, 30, 2), version(OLD, 900)]
    found = place.judged(forge.gitlab(place.head, on_gitlab(ago=60), versions=versions))
    assert rules_of(found) == ["HF403", "HF406"]
    assert "before the newest push" in message(found, "HF406")


def test_going_back_to_an_approved_commit_is_a_push_on_gitlab(place: Place, forge: Forge) -> None:
    head = place.head
    versions = [version(head, 30, 3), version(OLD, 45, 2), version(head, 900, 1)]
    found = place.judged(forge.gitlab(head, on_gitlab(ago=60), versions=versions))
    assert rules_of(found) == ["HF403", "HF406"]


def test_the_newest_version_is_found_in_any_order_and_on_any_page(
    place: Place, forge: Forge
) -> None:
    versions = [version(OLD, 900 - at, at) for at in range(1, 7)] + [version(place.head, 30, 7)]
    found = place.judged(forge.gitlab(place.head, on_gitlab(ago=60), versions=versions))
    assert rules_of(found) == ["HF403", "HF406"]


def test_an_approval_in_the_very_moment_of_a_push_is_none(place: Place, forge: Forge) -> None:
    at = stamp(60, "%Y-%m-%dT%H:%M:%S.500Z")
    newest = version(place.head, 60) | {"created_at": at}
    given = on_gitlab(approved_at=at)
    found = place.judged(forge.gitlab(place.head, given, versions=[newest]))
    assert rules_of(found) == ["HF403", "HF406"]


def test_a_gitlab_that_tells_no_time_gives_no_signoff(place: Place, forge: Forge) -> None:
    given = on_gitlab()
    del given["approved_at"]
    versions = [version(place.head, 120)]
    found = place.judged(forge.gitlab(place.head, given, versions=versions))
    assert rules_of(found) == ["HF403"]
    assert "does not tell when it was given" in found["notes"][0]


@pytest.mark.parametrize("login", ["project_7_bot_1a2b", "group_7_bot"])
def test_an_access_token_is_no_person_on_gitlab(login: str, place: Place, forge: Forge) -> None:
    versions = [version(place.head, 120)]
    found = place.judged(forge.gitlab(place.head, on_gitlab(login), versions=versions))
    assert "access token's" in found["notes"][0]


def test_who_opened_the_request_does_not_review_it(place: Place, forge: Forge) -> None:
    versions = [version(place.head, 120)]
    told = forge.gitlab(place.head, on_gitlab(), versions=versions, author="Dana-K")
    found = place.judged(told)
    assert rules_of(found) == ["HF403", "HF407"]
    assert "opened themselves" in message(found, "HF407")
    # Nor does the same person under another login.
    told = forge.gitlab(place.head, on_gitlab(), versions=versions, author="dana-ops")
    assert rules_of(place.judged(told)) == ["HF403", "HF407"]


def test_a_review_of_one_s_own_patch_is_none(shop: Shop, forge: Forge) -> None:
    own = Place(shop, policy(), author="Dana <dana@example.com>")
    found = own.judged(forge.github(own.head, on_github(own.head)))
    assert {"HF403", "HF407"} <= set(rules_of(found))
    assert "dana approved their own patch: author of" in message(found, "HF407")


def test_a_login_of_two_people_is_nobody_s(shop: Shop, forge: Forge) -> None:
    twice = Place(shop, policy(sam="[Sam-S, DANA-K]"))
    found = twice.judged(forge.github(twice.head, on_github(twice.head)))
    assert rules_of(found) == ["HF403"]
    assert "for dana and sam" in found["notes"][0]


def test_two_logins_of_one_person_count_once(shop: Shop, forge: Forge) -> None:
    strict = Place(shop, policy(more=", merge: 2"))
    both = [on_github(strict.head), on_github(strict.head, "dana-ops")]
    found = strict.judged(forge.github(strict.head, *both))
    assert "there are 1 of 2 merge signoffs (dana signed)" in message(found, "HF403")
    found = strict.judged(forge.github(strict.head, *both, on_github(strict.head, "sam-s")))
    assert verdict(found) == PASSED


# What the policy takes


def test_signatures_do_not_count_where_reviews_alone_do(shop: Shop, forge: Forge) -> None:
    place = Place(shop, policy())
    shop.sign(shop.statement("merge", "dana"))
    place.head = shop.must("rev-parse", "HEAD")
    found = place.judged(forge.github(place.head))
    assert rules_of(found) == ["HF403"]
    told = message(found, "HF403")
    assert "what dana signed does not count, since the policy takes reviews alone" in told
    assert verdict(place.judged(forge.github(place.head, on_github(place.head)))) == PASSED


def test_a_review_and_a_signature_make_two(shop: Shop, forge: Forge) -> None:
    place = Place(shop, policy("[signature, review]", more=", merge: 2"))
    shop.sign(shop.statement("merge", "sam"))
    place.head = shop.must("rev-parse", "HEAD")
    found = place.judged(forge.github(place.head))
    assert "1 of 2" in message(found, "HF403")
    assert "on the branch, or approve the request at its newest commit" in message(found, "HF403")
    assert verdict(place.judged(forge.github(place.head, on_github(place.head)))) == PASSED


def test_a_review_signs_for_an_area(shop: Shop, forge: Forge) -> None:
    text = policy() + f"areas:\n  checkout: {{files: ['{QUEUE}'], owners: [sam]}}\n"
    place = Place(shop, text)
    found = place.judged(forge.github(place.head, on_github(place.head)))
    assert rules_of(found) == ["HF408"]
    found = place.judged(forge.github(place.head, on_github(place.head, "sam-s")))
    assert verdict(found) == PASSED


def test_no_question_is_asked_where_the_policy_takes_no_reviews(shop: Shop, forge: Forge) -> None:
    place = Place(shop, policy("[signature]"))
    found = place.judged(forge.github(place.head, on_github(place.head)))
    assert rules_of(found) == ["HF403"]
    assert "review" not in message(found, "HF403")
    assert forge.asked == []


def test_no_question_is_asked_for_a_push_or_an_ordinary_branch(place: Place, forge: Forge) -> None:
    told = place.environ(forge.github(place.head))
    path = Path(place.shop.folder, "push.json")
    path.write_text(json.dumps({"after": place.head, "repository": {"default_branch": "main"}}))
    pushed = {"GITHUB_EVENT_NAME": "push", "GITHUB_EVENT_PATH": str(path)}
    environ = place.shop.environ | told | pushed | {"GITHUB_REF": f"refs/heads/{BRANCH}"}
    assert hotfence("ci", cwd=place.shop.clone, env=environ).code == 0
    ran = hotfence(
        "ci", "--branch", "feature/x", cwd=place.shop.clone, env=place.shop.environ | told
    )
    assert ran.code == 0
    assert forge.asked == []


def test_a_review_signs_no_scope(shop: Shop, forge: Forge) -> None:
    place = Place(shop, policy(more=", scope: true"))
    found = place.judged(forge.github(place.head, on_github(place.head)))
    assert rules_of(found) == ["HF403"]
    assert "dana has not signed this one" in message(found, "HF403")


def test_elsewhere_the_reason_is_told(shop: Shop) -> None:
    Place(shop, policy("[signature, review]"))
    args = ("--base", "origin/main", "--head", "HEAD", "--format", "json")
    found = json.loads(hotfence("ci", *args, cwd=shop.clone, env=shop.environ).out)
    assert "only a CI run that is about a request reads them" in message(found, "HF403")
    ran = hotfence("gate", "--format", "json", cwd=shop.clone, env=shop.environ)
    found = json.loads(ran.out)
    assert ran.code == 1
    found = found if isinstance(found, dict) else found[0]
    assert "no review counts here" in message(found, "HF403")


def test_what_landed_upon_a_review_is_signed_for_the_gate(make_shop: ShopMaker) -> None:
    shop = make_shop(hook=False)  # the forge merges, and has no hook of ours
    Place(shop, policy("[signature, review]", more=", rollout: 0"))
    shop.complete_record()
    shop.must("switch", "--quiet", "main")
    shop.must("merge", "--quiet", "--no-ff", "--no-edit", BRANCH)
    shop.must("push", "--quiet", "origin", "main", BRANCH)
    shop.must("switch", "--quiet", BRANCH)
    gate = ("gate", "--commit", "main", "--since", shop.bad, "--format", "json")

    def asked() -> str:
        found = json.loads(hotfence(*gate, cwd=shop.clone, env=shop.environ).out)
        return message(found, "HF403")

    assert "no review counts here: they are not in git" in asked()
    sign = ("approve", "merge", "--yes", "--person", "dana", "--key", shop.key("dana"))
    environ = shop.environ | {"GIT_COMMITTER_NAME": "Dana", "GIT_AUTHOR_NAME": "Dana"}
    ran = hotfence(*sign, cwd=shop.clone, env=environ)
    assert ran.code == 0, ran
    shop.must("push", "--quiet", "origin", BRANCH)
    assert asked() == ""


def test_nobody_signs_in_vain(shop: Shop) -> None:
    Place(shop, policy())
    args = ("approve", "merge", "--yes", "--person", "dana", "--key", shop.key("dana"))
    ran = hotfence(*args, cwd=shop.clone, env=shop.environ)
    assert ran.code == 2
    assert "reviews alone" in ran.err


# A forge that cannot be read, or believed


def unread(found: dict[str, Any], told: str) -> None:
    assert rules_of(found) == ["HF403"], found
    assert told in message(found, "HF403"), found
    assert any(told in note and "so none counts" in note for note in found["notes"])


def a_list(*items: Any) -> Answer:
    return Answer(list(items))


BAD_ANSWERS: dict[str, tuple[Callable[[str], Answer], str]] = {
    "not allowed": (lambda h: Answer({"message": TOKEN}, 403), "answered 403; the token may not"),
    "no such token": (lambda h: Answer({}, 401), "answered 401; the token is not valid"),
    "not there": (lambda h: Answer({}, 404), "answered 404"),
    "asked too often": (lambda h: Answer({}, 429), "answered 429"),
    "broken": (lambda h: Answer(b"<html>oops</html>", 502), "answered 502"),
    "a page for people": (lambda h: Answer(b"<html>Sign in</html>"), "no JSON"),
    "nothing": (lambda h: Answer(b""), "no JSON"),
    "cut off": (lambda h: Answer(json.dumps([on_github(h)]).encode()[:-1]), "no JSON"),
    "very deep": (lambda h: Answer(b"[" * 200_000), "no JSON"),
    "a long number": (lambda h: Answer(b"[" + b"9" * 9_000 + b"]"), "no JSON"),
    "huge": (lambda h: Answer(b" " * (5 << 20)), "more than 4194304 bytes"),
    "an object": (lambda h: Answer({"reviews": [on_github(h)]}), "no JSON list"),
    "no object in the list": (lambda h: a_list(on_github(h), "x"), "no JSON list"),
    "a state that nobody knows": (
        lambda h: a_list(on_github(h), on_github(h, state="RETRACTED")),
        "'RETRACTED', which is not known",
    ),
    "a state of another type": (lambda h: a_list(on_github(h, state=True)), "no text"),  # type: ignore[arg-type]
    "a login of another type": (
        lambda h: a_list(on_github(h, user={"login": ["dana-k"], "type": "User"})),
        "no text",
    ),
    "a user that is a text": (lambda h: a_list(on_github(h, user="dana-k")), "no object"),
    "a commit of another type": (lambda h: a_list(on_github(h, commit_id=7)), "no text"),
    "a time of another type": (lambda h: a_list(on_github(h, submitted_at=1)), "no text"),
    "a time without a zone": (
        lambda h: a_list(on_github(h, submitted_at="2026-11-26T16:00:00")),
        "no time",
    ),
    "a time that is none": (lambda h: a_list(on_github(h, submitted_at="soon")), "no time"),
    "no end": (
        lambda h: Answer([on_github(h)], headers=(("Link", '<?page=2>; rel="next"'),)),
        "more than 50 pages",
    ),
    "a next page elsewhere": (
        lambda h: Answer([on_github(h)], headers=(("Link", '<https://evil.test/>; rel="next"'),)),
        "sends to another host",
    ),
    "a next page that is no address": (
        lambda h: Answer([on_github(h)], headers=(("Link", '<http://[>; rel="next"'),)),
        "no address",
    ),
    "a next page elsewhere, with a comma": (
        lambda h: Answer([on_github(h)], headers=(("Link", "<http://h.test/a,b>; rel=next"),)),
        "not reached over HTTPS",
    ),
    "a circle": (
        lambda h: Answer(b"", 302, (("Location", f"{PULL}/reviews"),)),
        "sends in circles",
    ),
    "a file": (
        lambda h: Answer(b"", 302, (("Location", "file:///etc/passwd"),)),
        "no address that a token",
    ),
}


def nothing_read(environ: dict[str, str], told: str) -> None:
    """Read the reviews of a request at `HEAD`, and get nothing but the reason."""
    found = read_reviews(CiRun("GitHub Actions", BRANCH, HEAD, request=7), environ)
    assert found.given == ()
    assert found.unread is not None
    assert told in found.unread
    assert found.unread.isprintable()
    assert TOKEN not in found.unread


@pytest.mark.parametrize("attack", BAD_ANSWERS)
def test_an_answer_that_cannot_be_believed(attack: str, forge: Forge) -> None:
    answer, told = BAD_ANSWERS[attack]
    environ = forge.github(HEAD)
    forge.routes[f"{PULL}/reviews"] = answer(HEAD)
    nothing_read(environ, told)


@pytest.mark.parametrize("attack", ["not allowed", "broken", "a page for people", "huge"])
def test_a_forge_that_cannot_be_read_blocks_and_says_why(
    attack: str, place: Place, forge: Forge
) -> None:
    answer, told = BAD_ANSWERS[attack]
    environ = forge.github(place.head)
    forge.routes[f"{PULL}/reviews"] = answer(place.head)
    unread(place.judged(environ), told)


def test_a_redirection_to_another_host_does_not_get_the_token(forge: Forge) -> None:
    other = Forge()
    try:
        other.github(HEAD, on_github(HEAD))
        environ = forge.github(HEAD)
        for status in (301, 302, 303, 307, 308):
            target = (("Location", f"{other.url}{PULL}/reviews"),)
            forge.routes[f"{PULL}/reviews"] = Answer(b"", status, target)
            nothing_read(environ, "sends to another host, which does not get the token")
        assert other.asked == []
    finally:
        other.close()


def test_a_redirection_on_the_host_is_followed(place: Place, forge: Forge) -> None:
    environ = forge.github(place.head, on_github(place.head))
    forge.routes["/moved"] = forge.routes[f"{PULL}/reviews"]
    forge.routes[f"{PULL}/reviews"] = Answer(b"", 301, (("Location", "/moved"),))
    assert verdict(place.judged(environ)) == PASSED


@pytest.mark.parametrize("position", [0, 3, 6])
def test_every_page_is_read(position: int, place: Place, forge: Forge) -> None:
    reviews = [on_github(place.head, f"other-{at}") for at in range(6)]
    reviews.insert(position, on_github(place.head))
    assert verdict(place.judged(forge.github(place.head, *reviews))) == PASSED
    back = on_github(place.head, state="CHANGES_REQUESTED", ago=5)
    found = place.judged(forge.github(place.head, *reviews, back))
    assert rules_of(found) == ["HF403"]


def test_full_pages_without_a_link_are_not_the_end(place: Place, forge: Forge) -> None:
    environ = forge.github(place.head)
    every = [on_github(place.head), *(on_github(place.head, f"x{at}") for at in range(99))]
    every.append(on_github(place.head, state="CHANGES_REQUESTED", ago=5))

    def page(query: dict[str, str]) -> Answer:
        at = 100 * (int(query.get("page", 1)) - 1)
        return Answer(every[at : at + 100])

    forge.routes[f"{PULL}/reviews"] = page
    assert rules_of(place.judged(environ)) == ["HF403"]


WRONG_PLACES: dict[str, tuple[dict[str, str], str]] = {
    "no token": ({"GITHUB_TOKEN": " "}, "no token to read them with; set HOTFENCE_TOKEN"),
    "a token with a line end": ({"GITHUB_TOKEN": f"{TOKEN}\nX: y"}, "characters that no token"),
    "no address": ({"GITHUB_API_URL": ""}, "GITHUB_API_URL tells no address"),
    "no TLS": ({"GITHUB_API_URL": "http://forge.test/api/v3"}, "not reached over HTTPS"),
    "a file": ({"GITHUB_API_URL": "file://localhost/etc"}, "not reached over HTTPS"),
    "a password": ({"GITHUB_API_URL": "https://a:b@forge.test"}, "no address that a token"),
    "a host that looks local": (
        {"GITHUB_API_URL": "http://127.0.0.1.evil.test"},
        "not reached over HTTPS",
    ),
    "no TLS behind it": ({"GITHUB_API_URL": "https://127.0.0.1:9"}, "out of reach"),
    "another repository's path": ({"GITHUB_REPOSITORY": "a/b/../../c/d"}, "tells no address"),
}


@pytest.mark.parametrize("attack", WRONG_PLACES)
def test_a_token_stays_at_home(attack: str, forge: Forge) -> None:
    more, told = WRONG_PLACES[attack]
    nothing_read(forge.github(HEAD, on_github(HEAD)) | more, told)


def test_a_certificate_that_nobody_vouches_for_is_refused(
    forge: Forge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = forge.secure(str(tmp_path))
    environ = forge.github(HEAD, on_github(HEAD))
    assert environ["GITHUB_API_URL"].startswith("https://")
    nothing_read(environ, "is out of reach")
    assert forge.asked == []
    monkeypatch.setenv("SSL_CERT_FILE", certificate)
    found = read_reviews(CiRun("GitHub Actions", BRANCH, HEAD, request=7), environ)
    assert (found.unread, [one.login for one in found.given]) == (None, ["dana-k"])


def test_a_request_that_moved_on_is_told(place: Place, forge: Forge) -> None:
    unread(place.judged(forge.github(OLD, on_github(place.head))), "at 111111111111 by now")
    unread(place.judged(forge.gitea(OLD, on_gitea(place.head))), "at 111111111111 by now")
    told = forge.gitlab(place.head, on_gitlab(), versions=[version(OLD, 120)])
    unread(place.judged(told), "at 111111111111 by now")
    unread(place.judged(forge.gitlab(place.head, on_gitlab(), versions=[])), "no version yet")


@pytest.mark.parametrize(
    ("part", "value"),
    [("approved_by", {}), ("approved_by", ["dana-k"]), ("approved_by", None)],
)
def test_approvals_of_another_shape(part: str, value: Any, place: Place, forge: Forge) -> None:
    told = forge.gitlab(place.head, on_gitlab(), versions=[version(place.head, 120)])
    forge.routes["/api/v4/projects/42/merge_requests/7/approvals"] = Answer({part: value})
    unread(place.judged(told), "is no list")


@pytest.mark.parametrize("flag", ["official", "stale", "dismissed"])
def test_a_flag_of_another_type(flag: str, place: Place, forge: Forge) -> None:
    told = forge.gitea(place.head, on_gitea(place.head) | {flag: "no"})
    unread(place.judged(told), "neither true nor false")


def test_the_job_token_of_gitlab_is_not_tried(place: Place, forge: Forge) -> None:
    told = forge.gitlab(place.head, on_gitlab(), versions=[version(place.head, 120)])
    del told["HOTFENCE_TOKEN"]
    unread(place.judged(told | {"CI_JOB_TOKEN": TOKEN}), "set HOTFENCE_TOKEN")
    assert forge.asked == []


def run_on(forge: Forge) -> tuple[CiRun, dict[str, str]]:
    return CiRun("GitHub Actions", BRANCH, OLD, request=7), forge.github(OLD)


@pytest.mark.parametrize("drip", [0.2, 30.0])
def test_a_slow_answer_is_not_waited_for(drip: float, forge: Forge) -> None:
    run, environ = run_on(forge)
    forge.routes[PULL] = Answer({"user": {"login": "x" * 900}}, drip=drip)
    started = time.monotonic()
    found = read_reviews(run, environ, seconds=1.0)
    assert time.monotonic() - started < 4
    assert found.given == ()
    assert found.unread is not None
    assert "did not answer" in found.unread


def test_a_run_without_a_number_asks_nothing(forge: Forge) -> None:
    run, environ = run_on(forge)
    found = read_reviews(run._replace(request=None), environ)
    assert found.unread == "this run does not tell the number of its request"
    assert forge.asked == []


def test_a_failure_that_nobody_foresaw_is_no_yes(
    forge: Forge, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def burst(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError(TOKEN)

    monkeypatch.setattr("hotfence.ci.reviews.Api", burst)
    run, environ = run_on(forge)
    found = read_reviews(run, environ)
    assert found.unread == "the forge's answer cannot be understood (ZeroDivisionError)"
    assert capfd.readouterr() == ("", "")


def test_the_policy_of_the_documentation_reads() -> None:
    text = (ROOT / "docs/reviews.md").read_text(encoding="utf-8")
    block = text.partition("```yaml\n")[2].partition("```")[0]
    found = read_layer("docs/reviews.md", f"version: 1\n{block}".encode()).policy
    assert found.signoffs.accept == ("signature", "review")
    assert found.people["dana"].logins == ("dana-k",)
    assert profile("small-team").policy.signoffs.accept == ("signature", "review")
    assert profile("default").policy.signoffs.accept == ("signature",)
