"""Which steps of a protected branch belong to which hotfix, whatever way they came."""

from collections.abc import Sequence

import pytest

from hotfence.errors import UnreadableHistoryError
from hotfence.facts.landings import Arrival, arrival
from hotfence.git.repository import Repository
from hotfence.model.story import BRANCH, INCIDENT, POOL, QUEUE, RESTORED, RETRY, SCOPE
from hotfence.practice import Shop
from tests.conftest import ShopMaker

OTHER = "hotfix/INC-2042-pool"


@pytest.fixture
def shop(make_shop: ShopMaker) -> Shop:
    """A shop whose server asks nobody: what counts here is how the branch came to be."""
    return make_shop(hook=False)


def make_hotfix(shop: Shop, branch: str = BRANCH) -> None:
    """Cut a hotfix branch with a scope, a patch and a signoff, each a commit."""
    shop.must("switch", "--quiet", "--create", branch, "origin/main")
    if branch == BRANCH:
        shop.write_scope()
        patch = RESTORED
    else:
        shop.write_scope({"incident": "INC-2042", "change": f"[{{file: {POOL}}}]"})
        patch = {POOL: "size: 20\n"}
    incident = INCIDENT if branch == BRANCH else "INC-2042"
    shop.commit({}, "Scope")
    shop.commit(patch, "Fix")
    shop.commit({f".incidents/{incident}/signoffs/merge-dana.yaml": "signed\n"}, "Sign off")


def arrive(shop: Shop, old: str | None = None, known: Sequence[str] | None = None) -> Arrival:
    """Return what main brings over the server's main."""
    repository = Repository.at(shop.clone)
    tip = shop.must("rev-parse", "origin/main")
    new = shop.must("rev-parse", "main")
    return arrival(repository, old or tip, new, [tip] if known is None else known)


def merge(shop: Shop, *branches: str) -> None:
    shop.must("switch", "--quiet", "main")
    shop.must("merge", "--quiet", "--no-ff", "-m", "Land", *branches)


def squash(shop: Shop, branch: str) -> None:
    shop.must("switch", "--quiet", "main")
    shop.must("merge", "--quiet", "--squash", branch)
    shop.must("commit", "--quiet", "-m", "Squashed")


def rebase(shop: Shop, branch: str) -> None:
    shop.must("switch", "--quiet", branch)
    shop.must("rebase", "--quiet", "main")
    shop.must("switch", "--quiet", "main")
    shop.must("merge", "--quiet", "--ff-only", branch)


def ordinary(shop: Shop, text: str = "RETRIES = 3\n") -> str:
    shop.must("switch", "--quiet", "main")
    return shop.commit({RETRY: text}, "Ordinary work")


def incidents(found: Arrival) -> list[tuple[str, bool]]:
    return sorted((one.incident, one.has_patch) for one in found.landings)


@pytest.mark.parametrize("way", [merge, squash, rebase])
def test_a_hotfix_is_found_whichever_way_it_lands(shop: Shop, way: object) -> None:
    make_hotfix(shop)
    before, after = ordinary(shop, "RETRIES = 3\n"), None
    assert callable(way)
    way(shop, BRANCH)
    landed = shop.must("rev-parse", "main")
    after = ordinary(shop, "RETRIES = 4\n")
    found = arrive(shop)
    assert incidents(found) == [(INCIDENT, True)]
    assert (found.landings[0].before.oid, found.landings[0].after.oid) == (before, landed)
    assert [step.after.oid for step in found.ordinary] == [before, after]


def test_a_fast_forward_is_the_hotfix_and_nothing_else(shop: Shop) -> None:
    make_hotfix(shop)
    tip = shop.must("rev-parse", "origin/main")
    shop.must("switch", "--quiet", "main")
    shop.must("merge", "--quiet", "--ff-only", BRANCH)
    found = arrive(shop)
    assert incidents(found) == [(INCIDENT, True)]
    assert found.landings[0].before.oid == tip
    assert not found.ordinary


def test_main_merged_into_the_hotfix_and_pushed_as_main_is_measured_from_main(shop: Shop) -> None:
    make_hotfix(shop)
    tip = ordinary(shop)
    shop.must("push", "--quiet", "origin", "main")
    shop.must("switch", "--quiet", BRANCH)
    shop.must("merge", "--quiet", "-m", "Update", "main")
    shop.must("branch", "--force", "main", BRANCH)
    found = arrive(shop)
    assert [(one.before.oid, one.has_patch) for one in found.landings] == [(tip, True)]


def test_two_hotfixes_in_one_push_are_two_landings(shop: Shop) -> None:
    make_hotfix(shop)
    make_hotfix(shop, OTHER)
    merge(shop, BRANCH)
    squash(shop, OTHER)
    assert incidents(arrive(shop)) == [(INCIDENT, True), ("INC-2042", True)]


def test_an_octopus_of_two_hotfixes_cannot_be_told_apart(shop: Shop) -> None:
    make_hotfix(shop)
    make_hotfix(shop, OTHER)
    merge(shop, BRANCH, OTHER)
    with pytest.raises(UnreadableHistoryError, match="between one another"):
        arrive(shop)


def test_a_patch_that_was_put_before_its_scope_belongs_to_the_landing(shop: Shop) -> None:
    shop.must("switch", "--quiet", "main")
    first = shop.must("rev-parse", "main")
    shop.commit(RESTORED, "Fix")
    shop.write_scope()
    shop.commit({}, "Scope")
    found = arrive(shop)
    assert incidents(found) == [(INCIDENT, True)]
    assert found.landings[0].before.oid == first


def test_a_patch_that_comes_after_the_last_record_entry_belongs_to_the_landing(shop: Shop) -> None:
    shop.must("switch", "--quiet", "main")
    shop.write_scope()
    shop.commit({}, "Scope")
    last = shop.commit(RESTORED, "Fix")
    found = arrive(shop)
    assert found.landings[0].after.oid == last
    assert found.landings[0].has_patch


def test_a_record_without_a_patch_lands_as_a_record(shop: Shop) -> None:
    shop.must("switch", "--quiet", "main")
    shop.write_scope()
    shop.commit({}, "The record of an incident that needed no change")
    assert incidents(arrive(shop)) == [(INCIDENT, False)]


def test_an_entry_that_is_added_to_a_landed_record_is_no_landing(shop: Shop) -> None:
    make_hotfix(shop)
    merge(shop, BRANCH)
    shop.must("push", "--quiet", "origin", "main")
    shop.commit({f".incidents/{INCIDENT}/record/later.md": "Postmortem.\n"}, "Postmortem")
    found = arrive(shop)
    assert found.landings == ()
    assert found.rewritten == ()


def test_an_entry_of_a_landed_record_that_changes_is_told(shop: Shop) -> None:
    note = f".incidents/{INCIDENT}/record/note.md"
    shop.must("switch", "--quiet", "main")
    shop.commit({note: "It was DNS.\n"}, "Note")
    shop.must("push", "--quiet", "origin", "main")
    shop.commit({note: "It was not DNS.\n"}, "Reword")
    assert arrive(shop).rewritten == (note,)


def test_an_entry_that_is_written_and_mended_in_one_push_is_not_told(shop: Shop) -> None:
    note = f".incidents/{INCIDENT}/record/note.md"
    shop.must("switch", "--quiet", "main")
    shop.commit({note: "It was DNS.\n"}, "Note")
    shop.commit({note: "It was not DNS.\n"}, "Reword")
    assert arrive(shop).rewritten == ()


def test_a_hotfix_that_another_protected_branch_has_is_no_landing(shop: Shop) -> None:
    make_hotfix(shop)
    shop.must("branch", "release/1", BRANCH)
    merge(shop, "release/1")
    tips = [shop.must("rev-parse", name) for name in ("origin/main", "release/1")]
    assert arrive(shop, known=tips).landings == ()


def test_a_line_that_shares_no_history_is_refused(shop: Shop) -> None:
    shop.must("switch", "--quiet", "--orphan", "main2")
    shop.write_scope()
    shop.commit({QUEUE: "x: 1\n"}, "Orphan")
    shop.must("branch", "--force", "main", "main2")
    with pytest.raises(UnreadableHistoryError, match="no history in common"):
        arrive(shop)


def test_the_first_push_of_all_has_nothing_to_be_compared_with(shop: Shop) -> None:
    make_hotfix(shop)
    repository = Repository.at(shop.clone)
    assert arrival(repository, None, shop.must("rev-parse", BRANCH), []) == Arrival()


def test_paths_beside_a_record_folder_are_no_incident(shop: Shop) -> None:
    shop.must("switch", "--quiet", "main")
    shop.commit({".incidents/README.md": "x\n", SCOPE.replace(".incidents", "docs"): "x\n"}, "Docs")
    found = arrive(shop)
    assert found.landings == ()
    assert len(found.ordinary) == 1
