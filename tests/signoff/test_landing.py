"""Signoffs where no hotfix branch is judged: on the protected branch that the patch landed on."""

from hotfence.config.policy_file import read_layer, resolve
from hotfence.facts.signoffs import SignoffReader
from hotfence.git.refs import Ref
from hotfence.git.repository import Repository
from hotfence.model.signoff import Signoff, Subject
from hotfence.model.story import INCIDENT, KEYED_POLICY
from hotfence.practice import HOUR
from tests.signoff.desk import Desk


def read(desk: Desk, branch: str | None = None, *, landed: bool = False) -> dict[str, Signoff]:
    """Return the signoffs of HEAD by file name, whatever branch it is on."""
    shop = desk.shop
    statement = desk.statement()
    policy = resolve(read_layer("policy", shop.keyed(KEYED_POLICY).encode()), None)
    protected = [Ref("refs/heads/main", shop.must("rev-parse", "origin/main"), shop.now)]
    repository = Repository.at(shop.clone)
    subject = Subject(INCIDENT, branch, statement.scope, statement.patch, landed)
    try:
        found = SignoffReader(repository, policy, protected, shop.now).read(
            ("HEAD",), None, subject
        )
    finally:
        repository.close()
    return {(s.path or "").rpartition("/")[2]: s for s in found}


def test_signoffs_name_the_one_branch_that_a_landing_is_matched_to(any_desk: Desk) -> None:
    any_desk.sign()
    any_desk.sign(person="sam")
    assert all(s.counts for s in read(any_desk).values())


def test_signoffs_of_two_branches_are_not_added_up(desk: Desk) -> None:
    desk.sign(ago=1)
    desk.sign(person="sam", branch="hotfix/INC-2041-other")
    found = read(desk)
    assert not found["merge-dana.yaml"].counts
    assert found["merge-sam.yaml"].counts


def test_a_branch_of_another_incident_or_pattern_is_none(desk: Desk) -> None:
    desk.sign(branch="hotfix/INC-1999-x")
    desk.sign(person="sam", branch="feature/INC-2041")
    found = read(desk)
    assert [s.counts for s in found.values()] == [False, False]
    assert all("no hotfix branch of this incident" in (s.outdated or "") for s in found.values())


def test_a_signoff_for_another_patch_chooses_no_branch(desk: Desk) -> None:
    desk.sign(ago=1)
    desk.sign(person="sam", branch="hotfix/INC-2041-other", patch="0" * 64)
    assert read(desk)["merge-dana.yaml"].counts


def test_on_a_protected_branch_the_hours_of_the_merge_are_over_with(desk: Desk) -> None:
    desk.sign(ago=6)
    desk.sign("rollout", "lee", ago=6)
    now, landed = read(desk), read(desk, landed=True)
    assert [s.counts for s in now.values()] == [False, False]
    assert landed["merge-dana.yaml"].counts
    assert not landed["rollout-lee.yaml"].counts


def test_a_landed_patch_is_still_bound_to_its_content(desk: Desk) -> None:
    desk.sign(patch="0" * 64)
    desk.sign(person="sam", at=desk.shop.now + HOUR, until=desk.shop.now + 2 * HOUR)
    found = read(desk, landed=True)
    assert "another patch" in (found["merge-dana.yaml"].outdated or "")
    assert "in the future" in (found["merge-sam.yaml"].invalid or "")


def test_no_folder_is_no_signoff_and_starts_nothing(desk: Desk) -> None:
    assert read(desk) == {}
