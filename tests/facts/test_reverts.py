"""Reverts: what `git revert` makes passes, and nothing else does."""

from collections.abc import Callable, Mapping

import pytest

from hotfence.model.rule import Content
from hotfence.model.story import BRANCH
from hotfence.practice import Shop
from tests.helpers import check, rules_of

WIDE = "version: 1\nlimits: {changes: 9, files: 100, lines: 1000}\n"
TEXT = "".join(f"line {n}\n" for n in range(1, 41))
Reverts = list[tuple[str, str]]  # what the scope says, what git is told
Story = Callable[[Shop], Reverts]


def main(shop: Shop, files: Mapping[str, Content], message: str = "Work") -> str:
    """Commit on the default branch and push it."""
    shop.must("switch", "--quiet", "main")
    when = int(shop.must("log", "-1", "--format=%ct"))
    oid = shop.commit(files, message, when=min(when + 1, shop.now - 400))
    shop.must("push", "--quiet", "origin", "main")
    return oid


def start(shop: Shop) -> None:
    main(shop, {".hotfence.yaml": WIDE, "src/a.py": TEXT, "src/b.py": "b = 1\n"})


def replaced(*numbers: int, text: str = TEXT) -> str:
    for number in numbers:
        text = text.replace(f"line {number}\n", f"changed {number}\n")
    return text


def one(oid: str) -> tuple[str, str]:
    return f'{{revert: "{oid}"}}', oid


# Each story makes a history and says what to take back.


def plain(shop: Shop) -> Reverts:
    return [one(main(shop, {"src/a.py": replaced(3)}))]


def changed_elsewhere_since(shop: Shop) -> Reverts:
    oid = main(shop, {"src/a.py": replaced(3)})
    main(shop, {"src/a.py": replaced(3, 30)})
    return [one(oid)]


def added_file(shop: Shop) -> Reverts:
    return [one(main(shop, {"src/new.py": "n = 1\n", "src/b.py": "b = 2\n"}))]


def deleted_file(shop: Shop) -> Reverts:
    return [one(main(shop, {"src/b.py": None}))]


def several(shop: Shop) -> Reverts:
    first = main(shop, {"src/a.py": replaced(3)})
    second = main(shop, {"src/a.py": replaced(3, 4), "src/b.py": "b = 3\n"})
    return [one(second), one(first)]


def several_named_oldest_first(shop: Shop) -> Reverts:
    found = several(shop)
    return [(found[1][0], found[0][1]), (found[0][0], found[1][1])]


def renamed_since(shop: Shop) -> Reverts:
    oid = main(shop, {"src/a.py": replaced(3)})
    main(shop, {"src/a.py": None, "lib/moved.py": replaced(3)})
    return [one(oid)]


def renamed_and_edited_since(shop: Shop) -> Reverts:
    oid = main(shop, {"src/a.py": replaced(3)})
    main(shop, {"src/a.py": None, "lib/moved.py": replaced(3, 35)})
    return [one(oid)]


def a_rename(shop: Shop) -> Reverts:
    return [one(main(shop, {"src/a.py": None, "src/z.py": replaced(3)}))]


def a_rename_edited_since(shop: Shop) -> Reverts:
    oid = main(shop, {"src/a.py": None, "src/z.py": replaced(3)})
    main(shop, {"src/z.py": replaced(3, 30)})
    return [one(oid)]


def a_merge(shop: Shop) -> Reverts:
    shop.must("switch", "--quiet", "--create", "side", "main")
    shop.commit({"src/a.py": replaced(3)}, "Side", when=shop.now - 500)
    main(shop, {"src/b.py": "b = 9\n"})
    shop.must("merge", "--quiet", "--no-ff", "-m", "Merge", "side", when=shop.now - 400)
    shop.must("push", "--quiet", "origin", "main")
    oid = shop.must("rev-parse", "HEAD").strip()
    return [(f'{{revert: "{oid}", mainline: 1}}', f"-m 1 {oid}")]


def a_revert_of_a_revert(shop: Shop) -> Reverts:
    main(shop, {"src/a.py": replaced(3)})
    return [one(main(shop, {"src/a.py": TEXT}))]


STORIES: list[Story] = [
    plain,
    changed_elsewhere_since,
    added_file,
    deleted_file,
    several,
    several_named_oldest_first,
    renamed_since,
    renamed_and_edited_since,
    a_rename,
    a_rename_edited_since,
    a_merge,
    a_revert_of_a_revert,
]


def reverting(shop: Shop, story: Story) -> Reverts:
    """Make the history, then a hotfix branch with the scope and what git's own revert makes."""
    start(shop)
    reverts = story(shop)
    shop.must("fetch", "--quiet", "origin")
    shop.must("switch", "--quiet", "--force-create", BRANCH, "origin/main")
    shop.write_scope(
        {
            "change": f"[{', '.join(said for said, _ in reverts)}]",
            "limits": None,
            "rollback": '{how: revert, to: "@bad", by: sam, minutes: 3, steps: [git revert HEAD]}',
        }
    )
    for _, told in reverts:
        shop.must("revert", "--no-commit", *told.split())
    shop.commit({}, "Revert")
    return reverts


@pytest.mark.parametrize("story", STORIES)
def test_what_git_makes_of_a_revert_passes(story: Story, any_shop: Shop) -> None:
    reverting(any_shop, story)
    found = check(any_shop, "--head", "HEAD")
    assert rules_of(found) == [], found
    assert any_shop.push(BRANCH).code == 0


TWISTS: list[Callable[[str], str]] = [
    lambda text: text + "extra\n",
    lambda text: text.replace("line 20\n", "line 20 and more\n"),
    lambda text: text.replace("line 12\n", ""),
    lambda text: text.replace("line 3\n", "line 3 \n"),
    lambda text: text.replace("line 7\n", "line 7\r\n"),
]


@pytest.mark.parametrize("twist", TWISTS, ids=range(len(TWISTS)))
@pytest.mark.parametrize("story", [plain, changed_elsewhere_since, several, a_merge])
def test_one_change_more_is_no_exact_revert(
    story: Story, twist: Callable[[str], str], shop: Shop
) -> None:
    reverting(shop, story)
    with open(f"{shop.clone}/src/a.py", newline="", encoding="utf-8") as file:
        text = file.read()
    assert twist(text) != text
    shop.commit({"src/a.py": twist(text)}, "More")
    found = check(shop, "--head", "HEAD")
    assert "HF109" in rules_of(found)
    assert any(f["path"] == "src/a.py" and f["line"] for f in found["findings"])
    done = shop.push(BRANCH)
    assert done.code == 1
    assert "HF109" in done.output


def test_a_file_that_the_revert_does_not_touch_is_outside(shop: Shop) -> None:
    reverting(shop, plain)
    shop.commit({"src/b.py": "b = 5\n"}, "More")
    assert "HF101" in rules_of(check(shop, "--head", "HEAD"))


def test_half_a_revert_is_none(shop: Shop) -> None:
    reverting(shop, added_file)
    shop.must("checkout", "--quiet", "origin/main", "--", "src/b.py")
    shop.commit({}, "Half")
    found = check(shop, "--head", "HEAD")
    assert rules_of(found) == ["HF109"]
    assert "the patch does not" in found["findings"][0]["message"]


@pytest.mark.parametrize("at", ["kept", "brought-back"])
def test_a_file_added_or_deleted_otherwise_differs(at: str, shop: Shop) -> None:
    reverting(shop, added_file if at == "kept" else deleted_file)
    files: dict[str, Content] = {"src/new.py": "n = 1\n"} if at == "kept" else {"src/b.py": None}
    shop.commit(files, "Otherwise")
    assert "HF109" in rules_of(check(shop, "--head", "HEAD"))


def test_a_collision_is_named(shop: Shop) -> None:
    start(shop)
    oid = main(shop, {"src/a.py": replaced(3)})
    main(shop, {"src/a.py": TEXT.replace("line 3\n", "another 3\n")})
    shop.must("switch", "--quiet", "--force-create", BRANCH, "origin/main")
    shop.write_scope({"change": f'[{{revert: "{oid}"}}]', "limits": None})
    shop.commit({"src/a.py": TEXT}, "By hand")
    found = check(shop, "--head", "HEAD")
    assert "HF109" in rules_of(found)
    assert any("same lines were changed since" in f["message"] for f in found["findings"])


def test_a_commit_that_is_not_on_the_base_cannot_be_reverted(shop: Shop) -> None:
    start(shop)
    shop.must("switch", "--quiet", "--force-create", BRANCH, "origin/main")
    first = shop.commit({"src/a.py": replaced(3)}, "Patch")
    shop.write_scope({"change": f'[{{revert: "{first}"}}]', "limits": None})
    shop.commit({"src/b.py": "b = 7\n"}, "More")
    found = check(shop, "--head", "HEAD")
    assert "HF109" in rules_of(found)
    assert any("on no protected branch" in f["message"] for f in found["findings"])


def test_a_bump_goes_back_with_an_exact_revert_and_a_migration_does_not(shop: Shop) -> None:
    def bump(shop: Shop) -> Reverts:
        text = '{"name": "shop", "dependencies": {"queue-client": "^5.0.0"}}\n'
        return [one(main(shop, {"package.json": text}))]

    reverting(shop, bump)
    assert rules_of(check(shop, "--head", "HEAD")) == []


def test_a_migration_does_not_go_back_with_its_file(shop: Shop) -> None:
    def migrate(shop: Shop) -> Reverts:
        text = (
            "class A < ActiveRecord::Migration[7.1]\n  def change\n    drop_table :a\n  end\nend\n"
        )
        return [one(main(shop, {"db/migrate/20261124000000_a.rb": text}))]

    reverting(shop, migrate)
    assert rules_of(check(shop, "--head", "HEAD")) == ["HF211"]
