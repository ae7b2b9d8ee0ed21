"""`restore`, `revert` and the limits: states that are almost, and not quite, the ones named."""

import os
import shlex

import pytest

from hotfence.model.rule import Executable, Symlink
from hotfence.practice import Shop
from tests.conftest import GroundMaker
from tests.fence.ground import Attack, Ground, Steps, replaced

TEXT = "".join(f"line {n}\n" for n in range(1, 41))
OLD = "old = 1\nolder = 2\n"
MOVED = "".join(f"moved {n}\n" for n in range(1, 21))
A, B, NEW, GONE, TOOL = "src/a.py", "src/b.py", "src/new.py", "src/gone.py", "bin/tool.sh"
BEFORE, AFTER, LINK = "src/m.py", "lib/m.py", "src/link.py"
FLIP = "lib/flip.py"
EARLIER = ".incidents/INC-7/record/20260101T000000Z-dana-note.md"


def changed(*numbers: int, text: str = TEXT) -> str:
    for number in numbers:
        text = text.replace(f"line {number}\n", f"changed {number}\n")
    return text


@pytest.fixture(scope="module")
def ground(make_ground: GroundMaker) -> Ground:
    files = {A: TEXT, B: "b = 1\n", GONE: OLD, TOOL: "#!/bin/sh\n", BEFORE: MOVED, FLIP: "f = 1\n"}
    ground = make_ground({**files, LINK: Symlink("a.py")})
    ground.main({A: changed(3, 12), B: "b = 2\n"}, "Bad", "bad")
    ground.main({NEW: "new = 1\n", GONE: None}, "Add and delete", "swap")
    ground.main({TOOL: Executable("#!/bin/sh\necho\n")}, "Executable", "mode")
    ground.main({BEFORE: MOVED.replace("moved 2\n", "broken 2\n")}, "Break", "broken")
    ground.main({BEFORE: None, AFTER: MOVED.replace("moved 2\n", "broken 2\n")}, "Move", "moved")
    ground.main({A: changed(3, 12, 30)}, "Later", "later")
    shop = ground.shop
    shop.must("switch", "--quiet", "--create", "side", "main")
    shop.commit({"src/side.py": "side = 1\n"}, "Side", when=shop.now - 1050)
    shop.must("switch", "--quiet", "main")
    shop.commit({"src/trunk.py": "trunk = 1\n"}, "Trunk", when=shop.now - 1050)
    shop.must("merge", "--quiet", "--no-ff", "-m", "Merge", "side", when=shop.now - 1040)
    shop.must("push", "--quiet", "origin", "main")
    ground.ids["merge"] = shop.must("rev-parse", "HEAD")
    ground.main({FLIP: "f = 2\n"}, "Third", "third")
    ground.main({FLIP: "f = 1\n"}, "Revert of the third", "back")
    ground.main({FLIP: "f = 2\n"}, "Revert of the revert", "forth")
    ground.main({"lib/hot.py": "h = 1\n", EARLIER: "It was the flip.\n"}, "Hotfix of INC-7", "hot")
    shop.must("switch", "--quiet", "--create", "elsewhere", "origin/main~3")
    ground.ids["elsewhere"] = shop.commit({A: "elsewhere\n"}, "On no protected branch")
    shop.must("push", "--quiet", "origin", "elsewhere")
    return ground


def undo(*told: str, then: Steps | None = None) -> Steps:
    """Return the steps that revert commits, named as in the ground, and do something after."""

    def steps(shop: Shop) -> None:
        for one in told:
            shop.must("revert", "--no-commit", *one.split())
        if then is not None:
            then(shop)

    return steps


def of(ground: Ground, steps: str) -> str:
    return ground.named(steps).replace('"', "")


# What restores.


RESTORED = f'[{{file: {A}, restore: "@base"}}]'.replace('"', "")
RESTORE = [
    Attack("a-byte-more", "HF103", RESTORED, {A: TEXT + "\n"}),
    Attack("a-byte-less", "HF103", RESTORED, {A: TEXT[:-1]}),
    Attack("a-line-more", "HF103", RESTORED, {A: TEXT + "line 41\n"}),
    Attack("half-of-it", "HF103", RESTORED, {A: changed(12)}),
    Attack("a-space-more", "HF103", RESTORED, {A: TEXT.replace("line 9\n", "line 9 \n")}),
    Attack("crlf", "HF103", RESTORED, {A: TEXT.replace("\n", "\r\n")}),
    Attack("one-crlf", "HF103", RESTORED, {A: TEXT.replace("line 9\n", "line 9\r\n")}),
    Attack("byte-order-mark", "HF103", RESTORED, {A: "\ufeff" + TEXT}),
    Attack("another-path", "HF103", RESTORED, {A: "b = 1\n"}),
    Attack("mode-beside", "HF103", RESTORED, {A: Executable(TEXT)}),
    Attack("symlink", "HF103", RESTORED, {A: Symlink("b.py")}),
    Attack("deleted", "HF107", RESTORED, {A: None}),
    Attack("emptied", "HF103", RESTORED, {A: ""}),
    Attack("look-alike", "HF103", RESTORED, {A: TEXT.replace("line 9\n", "l\u0456ne 9\n")}),
    Attack("another-file-too", "HF101", RESTORED, {A: TEXT, B: "b = 1\n"}),
    Attack("not-on-the-base", "HF103", f"[{{file: {A}, restore: @elsewhere}}]", {A: "elsewhere\n"}),
    Attack("unknown-commit", "HF103", f"[{{file: {A}, restore: '{'0' * 39}1'}}]", {A: TEXT}),
    Attack("another-commit", "HF103", f"[{{file: {A}, restore: @bad}}]", {A: TEXT}),
    Attack("not-there-then", "HF103", f"[{{file: {NEW}, restore: @base}}]", {NEW: "new = 2\n"}),
    Attack(
        "one-of-a-glob",
        "HF103",
        "[{file: 'src/[ab].py', restore: @base}]",
        {A: TEXT, B: "b = 1 # so\n"},
    ),
    Attack("brought-back-unsaid", "HF107", f"[{{file: {GONE}, restore: @base}}]", {GONE: OLD}),
    Attack(
        "brought-back-changed",
        "HF103",
        f"[{{file: {GONE}, restore: @base, add: true}}]",
        {GONE: OLD + "oldest = 3\n"},
    ),
    Attack("branch-name", "HF002", f"[{{file: {A}, restore: main}}]", {A: TEXT}),
    Attack(
        "keys-of-no-keyed-file",
        "HF102",
        f"[{{file: {A}, keys: [a], restore: @base}}]",
        {A: TEXT},
    ),
]


@pytest.mark.parametrize("attack", RESTORE, ids=lambda attack: attack.id)
def test_what_is_not_that_state_is_blocked(attack: Attack, ground: Ground) -> None:
    seen = ground.play(attack.change, attack.edit)
    assert attack.rule in seen.rules, seen.told


def test_the_state_itself_passes(ground: Ground) -> None:
    assert not ground.play(RESTORED, {A: TEXT}).rules
    both = "[{file: 'src/[ab].py', restore: @base}]"
    assert not ground.play(both, {A: TEXT, B: "b = 1\n"}).rules
    back = f"[{{file: {GONE}, restore: @base, add: true}}]"
    assert not ground.play(back, {GONE: OLD}).rules
    assert not ground.play(f"[{{file: {TOOL}, restore: @base}}]", {TOOL: "#!/bin/sh\n"}).rules


def test_a_difference_says_what_it_is_and_what_it_should_be(ground: Ground) -> None:
    seen = ground.play(RESTORED, {A: changed(12)})
    (told,) = [one for one in seen.told if "HF103" in one]
    short = ground.ids["base"][:12]
    assert f"{A} 12 " in told
    assert f"`changed 12` stands where {short} has `line 12`" in told


def test_a_commit_of_the_hotfix_itself_is_no_state_to_restore(ground: Ground) -> None:
    name = ground.branch("[{file: src/}]")
    own = ground.shop.commit({A: "mine\n"}, "First")
    ground.shop.write_scope({"change": f'[{{file: {A}, restore: "{own}"}}]', "limits": None})
    ground.shop.commit({A: "mine\n"}, "Restored")
    assert "HF103" in ground.judged(name).rules


# What reverts.


def then(edit: dict[str, object]) -> Steps:
    return lambda shop: shop.write(edit)  # type: ignore[arg-type]


def put_back(path: str) -> Steps:
    return lambda shop: shop.must("checkout", "--quiet", "origin/main", "--", path)


BAD = "[{revert: @bad}]"
REVERT: list[tuple[str, str, str, str, Steps]] = [
    ("a-byte-more", "HF109", BAD, "@bad", replaced(A, "line 9\n", "line 9.\n")),
    ("a-line-more", "HF109", BAD, "@bad", replaced(A, "line 9\n", "line 9\nx\n")),
    ("a-line-less", "HF109", BAD, "@bad", replaced(A, "line 9\n", "")),
    ("a-space-more", "HF109", BAD, "@bad", replaced(A, "line 9\n", "line 9 \n")),
    ("one-crlf", "HF109", BAD, "@bad", replaced(A, "line 9\n", "line 9\r\n")),
    ("no-last-line-end", "HF109", BAD, "@bad", replaced(A, "line 40\n", "line 40")),
    ("later-work-undone-too", "HF109", BAD, "@bad", then({A: TEXT})),
    ("one-hunk-kept", "HF109", BAD, "@bad", replaced(A, "line 12\n", "changed 12\n")),
    ("one-file-kept", "HF109", BAD, "@bad", put_back(A)),
    ("another-value", "HF109", BAD, "@bad", replaced(A, "line 3\n", "line 33\n")),
    ("mode-beside", "HF109", BAD, "@bad", lambda s: os.chmod(f"{s.clone}/{A}", 0o755)),
    ("symlink-instead", "HF109", BAD, "@bad", then({A: Symlink("b.py")})),
    ("deleted-instead", "HF109", BAD, "@bad", then({A: None})),
    ("another-file-too", "HF101", BAD, "@bad", then({NEW: "new = 2\n"})),
    ("a-new-file-too", "HF101", BAD, "@bad", then({"src/c.py": "c = 1\n"})),
    ("another-record-too", "HF101", BAD, "@bad", then({".incidents/INC-9/note.md": "x\n"})),
    ("another-commit", "HF109", BAD, "@later", lambda _: None),
    ("one-of-two", "HF109", "[{revert: @bad}, {revert: @later}]", "@bad", lambda _: None),
    ("nothing-of-it", "HF109", BAD, "", then({A: changed(3, 12, 30) + "x\n"})),
    ("added-file-kept", "HF109", "[{revert: @swap}]", "@swap", put_back(NEW)),
    ("added-file-changed", "HF109", "[{revert: @swap}]", "@swap", then({NEW: "new = 9\n"})),
    ("brought-back-changed", "HF109", "[{revert: @swap}]", "@swap", then({GONE: OLD + "x\n"})),
    ("not-brought-back", "HF109", "[{revert: @swap}]", "@swap", then({GONE: None})),
    ("mode-kept", "HF109", "[{revert: @mode}]", "@mode", then({TOOL: Executable("#!/bin/sh\n")})),
    ("old-place", "HF101", "[{revert: @broken}]", "@broken", then({AFTER: None, BEFORE: MOVED})),
    ("moved-and-more", "HF109", "[{revert: @broken}]", "@broken",
     replaced(AFTER, "moved 9\n", "moved nine\n")),
    ("move-kept", "HF101", "[{revert: @moved}]", "", then({AFTER: "moved\n", B: "b = 9\n"})),
    ("other-side-of-a-merge", "HF109", "[{revert: @merge, mainline: 2}]", "-m 1 @merge",
     lambda _: None),
    ("no-such-parent", "HF109", "[{revert: @merge, mainline: 3}]", "-m 1 @merge", lambda _: None),
    ("parent-of-no-merge", "HF109", "[{revert: @bad, mainline: 2}]", "@bad", lambda _: None),
    ("first-of-the-reverts", "HF109", "[{revert: @back}]", "@forth", lambda _: None),
    ("revert-of-a-revert", "HF109", "[{revert: @third}]", "@back", then({FLIP: "f = 4\n"})),
    ("not-on-the-base", "HF109", "[{revert: @elsewhere}]", "", then({A: TEXT})),
    ("unknown-commit", "HF109", f"[{{revert: '{'0' * 39}1'}}]", "@bad", lambda _: None),
    ("branch-name", "HF002", "[{revert: main}]", "@bad", lambda _: None),
    ("beside-a-file", "HF002", f"[{{revert: @bad, file: {B}}}]", "@bad", lambda _: None),
    ("guard-too", "HF006", BAD, "@bad", then({".gitattributes": "* -diff\n"})),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "change", "told", "more"), [r[1:] for r in REVERT], ids=[r[0] for r in REVERT]
)
def test_what_is_not_the_inverse_is_blocked(
    rule: str, change: str, told: str, more: Steps, ground: Ground
) -> None:
    named = [of(ground, told)] if told else []
    seen = ground.play(change, undo(*named, then=more))
    assert rule in seen.rules, seen.told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (BAD, ["@bad"]),
        ("[{revert: @swap}]", ["@swap"]),
        ("[{revert: @mode}]", ["@mode"]),
        ("[{revert: @broken}]", ["@broken"]),
        ("[{revert: @moved}]", ["@moved"]),
        ("[{revert: @merge}]", ["-m 1 @merge"]),
        ("[{revert: @merge, mainline: 2}]", ["-m 2 @merge"]),
        ("[{revert: @later}, {revert: @bad}]", ["@later", "@bad"]),
        ("[{revert: @bad}, {revert: @later}]", ["@later", "@bad"]),
        ("[{revert: @forth}]", ["@forth"]),
    ],
)
def test_the_inverse_itself_passes(change: str, told: list[str], ground: Ground) -> None:
    note = {".incidents/INC-2041/record/20261123T091405Z-dana-note.md": "Going back.\n"}
    named = [of(ground, one) for one in told]
    seen = ground.play(change, undo(*named, then=lambda shop: shop.write(note)))
    assert not seen.rules, seen.told


def test_what_a_merge_smuggles_into_a_revert_is_seen(ground: Ground) -> None:
    shop = ground.shop
    name = ground.branch(BAD)
    shop.must("revert", "--no-commit", ground.ids["bad"])
    first = shop.commit({}, "Revert")
    shop.must("switch", "--quiet", "--detach", "origin/main~1")
    other = shop.commit({}, "Nothing")
    shop.must("switch", "--quiet", name)
    shop.must("merge", "--quiet", "--no-commit", "--no-ff", other)
    shop.commit({A: changed(30) + "evil\n"}, "Merge")
    assert shop.must("rev-parse", "HEAD~1") == first
    assert "HF109" in ground.judged(name).rules


def test_the_record_of_an_earlier_hotfix_stays_when_it_is_reverted(ground: Ground) -> None:
    name = ground.branch("[{revert: @hot}]")
    ground.shop.must("revert", "--no-commit", ground.ids["hot"])
    ground.shop.commit({}, "Revert")
    seen = ground.judged(name)
    assert "HF101" in seen.rules, seen.told
    assert "record of an earlier incident" in seen.output
    ground.shop.must("checkout", "--quiet", "origin/main", "--", EARLIER)
    ground.shop.must("commit", "--quiet", "--amend", "--no-edit")
    assert not ground.judged(name).rules


def test_a_link_in_the_middle_of_a_revert_is_seen(ground: Ground) -> None:
    name = ground.branch(BAD)
    ground.shop.commit({A: Symlink("/etc/passwd")}, "Link")
    ground.shop.must("checkout", "--quiet", "origin/main", "--", A)
    ground.shop.must("revert", "--no-commit", ground.ids["bad"])
    ground.shop.commit({}, "Revert")
    assert ground.judged(name).rules == {"HF106"}


def test_what_a_commit_in_the_middle_hides_is_seen(ground: Ground) -> None:
    name = ground.branch(BAD)
    ground.shop.must("revert", "--no-commit", ground.ids["bad"])
    ground.shop.commit({NEW: "new = 2\n"}, "Revert and more")
    ground.shop.commit({NEW: "new = 1\n"}, "Back")
    assert "HF101" in ground.judged(name).rules


@pytest.mark.parametrize(("change", "told", "more", "count"), [
    (BAD, "@bad", replaced(A, "line 9\n", "line nine\n"), 1),
    (BAD, "@bad", put_back(B), 1),
    ("[{revert: @swap}]", "@swap", then({NEW: "new = 9\n", GONE: "gone = 9\n"}), 2),
    ("[{revert: @swap}]", "@swap", then({GONE: None}), 1),
])  # fmt: skip
def test_the_fix_of_a_difference_mends_it(
    change: str, told: str, more: Steps, count: int, ground: Ground
) -> None:
    name = ground.branch(change)
    undo(of(ground, told), then=more)(ground.shop)
    ground.shop.commit({}, "Revert")
    seen = ground.judged(name)
    assert seen.rules == {"HF109"}
    fixes = [line for line in seen.output.splitlines() if "-> Run " in line]
    assert len(fixes) == count, seen.output
    for command in fixes[0].split("`")[1::2]:
        words = shlex.split(command)
        if "commit" not in words:
            ground.shop.must(*words[1:])
    ground.shop.must("commit", "--quiet", "--all", "--amend", "--no-edit")
    assert not ground.judged(name).rules


# How much.


def lines(count: int) -> str:
    return "".join(f"added {n}\n" for n in range(count))


ANY = "[{file: 'src/*'}]"
LIMITS: list[tuple[str, str, dict[str, object], str, str, str]] = [
    ("one-over", ANY, {A: changed(3, 12, 30) + lines(5)}, "{lines: 4}", "HF105", "allows 4 (1"),
    ("deleted-count", ANY, {A: changed(12, 30)}, "{lines: 1}", "HF105", "2 lines"),
    ("zero", ANY, {A: changed(3, 12, 30) + "x\n"}, "{lines: 0}", "HF105", "(1 too many)"),
    ("carriage-returns", ANY, {B: "b = 3\n" + "x = 1\r" * 50}, "{lines: 9}", "HF105", "lines"),
    ("across-files", ANY, {A: TEXT, B: "b = 1\n"}, "{lines: 7}", "HF105", "8 lines"),
    ("more-files", ANY, {A: TEXT, B: "b = 1\n"}, "{files: 1}", "HF104", "scope allows 1 (1"),
    ("no-files", ANY, {A: TEXT}, "{files: 0}", "HF104", "(1 too many)"),
    ("policy-lower", ANY, {A: lines(2100)}, "{lines: 9999}", "HF105", "policy allows 2000"),
    ("added-file", "[{file: src/c.py, add: true}]", {"src/c.py": lines(5)}, "{lines: 4}", "HF105",
     "5 lines"),
    ("deleted-file", f"[{{file: {NEW}, delete: true}}]", {NEW: None}, "{lines: 0}", "HF105",
     "1 line is"),
    ("restored", RESTORED, {A: TEXT}, "{lines: 5}", "HF105", "6 lines"),
    ("restored-mode", f"[{{file: {TOOL}, restore: @base}}]", {TOOL: "#!/bin/sh\n"}, "{lines: 0}",
     "HF105", "1 line is"),
    ("no-last-line-end", ANY, {B: "b = 3"}, "{lines: 1}", "HF105", "2 lines"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "files", "limits", "rule", "words"), [r[1:] for r in LIMITS],
    ids=[r[0] for r in LIMITS],
)  # fmt: skip
def test_over_the_limit_is_blocked(
    change: str, files: dict[str, object], limits: str, rule: str, words: str, ground: Ground
) -> None:
    seen = ground.play(change, files, limits)  # type: ignore[arg-type]
    assert rule in seen.rules, seen.told
    assert any(words in one for one in seen.told if rule in one), seen.told


def test_at_the_limit_passes_and_the_record_does_not_count(ground: Ground) -> None:
    note = ".incidents/INC-2041/record/20261123T091405Z-dana-note.md"
    seen = ground.play(ANY, {A: TEXT, note: lines(300)}, "{files: 1, lines: 6}")
    assert not seen.rules, seen.told


def test_a_revert_counts_like_any_change(ground: Ground) -> None:
    seen = ground.play(BAD, undo(ground.ids["bad"]), "{lines: 5}")
    assert "HF105" in seen.rules, seen.told


def test_lines_add_up_over_commits(ground: Ground) -> None:
    name = ground.branch(ANY, "{lines: 4}")
    for count in (1, 3, 5):
        ground.shop.commit({A: changed(3, 12, 30) + lines(count)}, "A little more")
    assert "HF105" in ground.judged(name).rules


# A fence that moves.


@pytest.mark.parametrize(
    ("then", "now", "rules"),
    [
        (ANY, "[{file: src/a.py}]", set()),
        (ANY, f"[{{file: {A}, restore: @base}}]", set()),
        ("[{file: src/a.py}]", ANY, {"HF005"}),
        (f"[{{file: {A}, restore: @base}}]", f"[{{file: {A}}}]", {"HF005"}),
        ("[{file: src/a.py}]", "[{file: src/a.py}, {file: src/b.py}]", {"HF005"}),
    ],
)
def test_a_fence_may_become_narrower_after_the_patch_began(
    then: str, now: str, rules: set[str], ground: Ground
) -> None:
    shop = ground.shop
    name = ground.branch(then)
    shop.commit({A: TEXT}, "Patch")
    assert not ground.judged(name).rules
    ground.scope(now)
    shop.commit({}, "Another scope")
    assert ground.judged(name).rules == rules
