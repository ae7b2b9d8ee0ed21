"""`symbols`: changed lines outside the functions named, through real commits and pushes."""

import pytest

from tests.conftest import GroundMaker
from tests.fence.ground import Ground
from tests.symbols import test_attacks as everywhere
from tests.symbols.kits import KITS, PYTHON, Edit, Kit, edited
from tests.symbols.test_edits import CAUGHT, HONEST

# All ways out of every language are tried in tests/symbols; here some of them are pushed.
COMMON = (
    everywhere.early_end,
    everywhere.swallowed_code,
    everywhere.renamed,
)


@pytest.fixture(scope="module")
def ground(make_ground: GroundMaker) -> Ground:
    return make_ground({kit.path: kit.source for kit in KITS})


def entry(kit: Kit, names: object) -> str:
    return f"[{{file: {kit.path}, symbols: {names}}}]".replace("'", '"')


@pytest.mark.parametrize("attack", COMMON, ids=lambda attack: attack.__name__)
@pytest.mark.parametrize("kit", KITS, ids=lambda kit: kit.language)
def test_what_leaves_the_symbol_is_blocked(
    kit: Kit, attack: everywhere.Attack, ground: Ground
) -> None:
    seen = ground.play(entry(kit, [kit.name]), {kit.path: attack(kit)})
    assert "HF108" in seen.rules, seen.told


@pytest.mark.parametrize(
    ("kit", "edit"),
    [
        pytest.param(kit, edit, id=f"{kit.language}-{edit.id}")
        for kit in KITS
        for edit in [*CAUGHT[kit][:3], *CAUGHT[kit][-2:]]
    ],
)
def test_a_language_s_own_ways_out_are_blocked(kit: Kit, edit: Edit, ground: Ground) -> None:
    seen = ground.play(entry(kit, list(edit.names)), {kit.path: edited(kit, edit)})
    assert "HF108" in seen.rules, seen.told


@pytest.mark.parametrize("kit", KITS, ids=lambda kit: kit.language)
def test_an_edit_inside_the_symbol_passes(kit: Kit, ground: Ground) -> None:
    edit = HONEST[kit][0]
    seen = ground.play(entry(kit, list(edit.names)), {kit.path: edited(kit, edit)})
    assert not seen.rules, seen.told


def test_where_a_diff_puts_a_hunk_does_not_matter(ground: Ground) -> None:
    old, new = "    return min(delay, 30.0)\n", "    return min(delay, 30.0)\n\n    log()\n"
    assert PYTHON.source.count(old) == 1
    text = PYTHON.source.replace(old, new)
    seen = ground.play(entry(PYTHON, ["backoff"]), {PYTHON.path: text})
    assert not seen.rules, seen.told
