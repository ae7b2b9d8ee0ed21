"""`hotfence scope suggest`: what it writes, pasted into the scope, lets the edit in."""

from collections.abc import Mapping

import pytest
import yaml

from hotfence.git.repository import Repository
from hotfence.git.staging import staged_tree
from hotfence.merge_base import merge_base
from hotfence.model.rule import Content
from hotfence.suggestion import suggest, written
from tests.conftest import GroundMaker
from tests.fence.ground import Ground
from tests.fence.test_keys import FILES, HONEST, KEY, mended
from tests.helpers import hotfence
from tests.symbols import test_edits
from tests.symbols.kits import KITS, Edit, Kit, edited

JSON_TWO = FILES["conf/app.json"].replace("3000", '1, "x": 2')
NOTES = "".join(f"note {n}\n" for n in range(20))
ODD = {
    "odd/a b.txt": "1\n",
    "odd/st*r.txt": "1\n",
    "odd/[x].txt": "1\n",
    "odd/!not.txt": "1\n",
    "!top.txt": "1\n",
    "#top.txt": "1\n",
    " lead.txt": "1\n",
    "trail ": "1\n",
    "odd/q'uo\"te.txt": "1\n",
    "odd/back\\slash.txt": "1\n",
    "odd/\u00e9.txt": "1\n",
    "odd/co:lon.txt": "1\n",
    "odd/yes": "1\n",
}


@pytest.fixture(scope="module")
def ground(make_ground: GroundMaker) -> Ground:
    sources = {kit.path: kit.source for kit in KITS}
    ground = make_ground({**FILES, **sources, **ODD, "notes.txt": NOTES})
    ground.main({"notes.txt": NOTES + "more\n"}, "More", "bad")
    return ground


def suggested(ground: Ground) -> dict[str, object]:
    """Return what is suggested for the work tree, read as a scope is."""
    repository = Repository.at(ground.shop.clone)
    try:
        with staged_tree(repository, work_tree=True) as (side, tree):
            found = suggest(side, merge_base(repository).commit, tree)
    finally:
        repository.close()
    text = written(found.entries) + f"limits: {{files: {found.files}, lines: {found.lines}}}\n"
    read: dict[str, object] = yaml.safe_load(text)
    return read


def pasted(ground: Ground, files: Mapping[str, Content]) -> list[dict[str, object]]:
    """Edit, ask for a suggestion, paste it, and let both judges look; return the entries."""
    ground.branch("[{file: nothing}]")
    ground.edit(files)
    found = suggested(ground)
    change = found["change"]
    assert isinstance(change, list)
    flow = yaml.safe_dump(change, default_flow_style=True, width=9999).strip()
    limits = yaml.safe_dump(found["limits"], default_flow_style=True).strip()
    seen = ground.play(flow, files, limits)
    assert not seen.rules, (flow, seen.told)
    return change


def kinds_of(entries: list[dict[str, object]]) -> set[str]:
    return {name for entry in entries for name in entry}


@pytest.mark.parametrize("path", FILES)
def test_another_value_is_named_by_its_key(path: str, ground: Ground) -> None:
    (entry,) = pasted(ground, {path: mended(path)})
    assert entry.keys() == {"file", "keys"}
    assert len(entry["keys"]) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(("path", "key", "old", "new"), HONEST, ids=[h[1] for h in HONEST])
def test_keys_of_all_kinds_are_named(
    path: str, key: str, old: str, new: str, ground: Ground
) -> None:
    (entry,) = pasted(ground, {path: FILES[path].replace(old, new)})
    assert entry.keys() == {"file", "keys"}


# What the rules on churn refuse, wherever it stands.
CHURN = {"comment-above", "spliced-comment", "docstring", "doc", "text-in-docstring", "directive"}
CHURN |= {"line-after-return"}

EDITS = [
    pytest.param(kit, edit, id=f"{kit.language}-{edit.id}")
    for kit in KITS
    for edit in [e for e in test_edits.HONEST[kit] if e.id not in CHURN][:4]
]


@pytest.mark.parametrize(("kit", "edit"), EDITS)
def test_lines_of_a_function_are_named_by_it(kit: Kit, edit: Edit, ground: Ground) -> None:
    (entry,) = pasted(ground, {kit.path: edited(kit, edit)})
    assert entry.keys() == {"file", "symbols"}
    named = entry["symbols"]
    assert isinstance(named, list)
    assert all(any(n == e or n.startswith(f"{e}.") for e in edit.names) for n in named)


@pytest.mark.parametrize("path", ODD)
def test_a_path_with_odd_characters_is_named_and_no_other(path: str, ground: Ground) -> None:
    (entry,) = pasted(ground, {path: "2\n"})
    twin = path.replace("*", "aa").replace("[x]", "x")
    if twin != path:
        flow = yaml.safe_dump([entry | {"add": True}], default_flow_style=True).strip()
        assert "HF101" in ground.play(flow, {twin: "2\n"}).rules


@pytest.mark.parametrize(
    ("files", "kinds"),
    [
        ({"notes.txt": NOTES}, {"file", "restore"}),
        ({"notes.txt": NOTES.replace("note 3", "3")}, {"file"}),
        ({"new.txt": "1\n"}, {"file", "add"}),
        ({"notes.txt": None}, {"file", "delete"}),
        ({"notes.txt": NOTES, "new.txt": "1\n"}, {"file", "restore", "add"}),
        ({"conf/app.yaml": "a: [\n"}, {"file"}),
        ({"conf/app.json": JSON_TWO}, {"file", "keys"}),
        ({"src/retry.py": "def broken(:\n"}, {"file"}),
    ],
)  # fmt: skip
def test_the_narrowest_shape_is_taken(
    files: Mapping[str, Content], kinds: set[str], ground: Ground
) -> None:
    assert kinds_of(pasted(ground, files)) == kinds


def test_the_command_writes_what_can_be_pasted(ground: Ground) -> None:
    shop = ground.shop
    ground.branch("[{file: nothing}]")
    path = next(iter(FILES))
    shop.write({path: mended(path)})
    ran = hotfence("scope", "suggest", cwd=shop.clone, env=shop.environ)
    assert ran.code == 0, ran
    assert yaml.safe_load(ran.out) == {
        "change": [{"file": path, "keys": [KEY[path][0]]}],
        "limits": {"files": 1, "lines": 2},
    }


def test_a_change_that_no_scope_may_hold_is_told(ground: Ground) -> None:
    ground.branch("[{file: nothing}]")
    ground.edit({f"new/{n}.txt": "1\n" for n in range(10)})
    ran = hotfence("scope", "suggest", cwd=ground.shop.clone, env=ground.shop.environ)
    assert ran.code == 0
    assert "# the policy allows 9 entries and this has 10: split the hotfix" in ran.out
    assert len(yaml.safe_load(ran.out)["change"]) == 10


def test_the_command_suggests_a_revert(ground: Ground) -> None:
    shop = ground.shop
    name = ground.branch("[{file: nothing}]")
    ran = hotfence("scope", "suggest", "--revert", ground.ids["bad"], cwd=shop.clone)
    assert ran.code == 0, ran
    change = yaml.safe_load(ran.out)["change"]
    assert change == [{"revert": ground.ids["bad"][:12]}]
    shop.write_scope({"change": yaml.safe_dump(change, default_flow_style=True), "limits": None})
    shop.must("revert", "--no-commit", ground.ids["bad"])
    shop.commit({}, "Revert")
    assert not ground.judged(name).rules


def test_nothing_edited_is_told(ground: Ground) -> None:
    ground.branch("[{file: nothing}]")
    ran = hotfence("scope", "suggest", cwd=ground.shop.clone)
    assert ran.code == 2
    assert "edit first" in ran.err
