"""Hazards of reading a git change: odd names, odd content, configuration, forged trees.

Each is played on a real server and a real clone, and asks for the exact rule or count.
"""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from hotfence.model.rule import Content, Executable, Symlink
from hotfence.model.story import BAD, BRANCH, GOOD, POOL, QUEUE, RESTORED, RETRY, SCOPE
from hotfence.practice import Done, Shop
from tests.conftest import ShopMaker
from tests.helpers import check, hotfence, push_hotfix, rules_of, start_hotfix

ODD = "config/odd/"
WIDE_POLICY = "version: 1\nlimits: {files: 100, lines: 500}\n"

ODD_NAMES = {
    "tab": "t\tab.txt",
    "newline": "new\nline.txt",
    "carriage-return": "cr\r",
    "quote": 'quo"te.txt',
    "backslash": "back\\slash.txt",
    "not-utf-8": "latin\udcff.txt",
    "two-paths-in-one": "k b/config/pool.yaml",
    "line-separator": "sep\u2028.txt",
    "next-line": "nel\x85.txt",
    "escape": "esc\x1b[31m.txt",
    "spaces": " around ",
    "option": "--output=x",
    "magic": ":(glob)x",
    "star": "*",
    "accent": "\u00e9t\u00e9.txt",
}


def editing(pattern: str, more: str = "") -> dict[str, str | None]:
    """Return scope fields for a fence that lets files be edited, with no limits of its own."""
    return {"change": f"[{{file: '{pattern}'{more}}}]", "limits": None}


def told(done: Done) -> set[str]:
    """Return the rules that a blocked push or commit names, as `HF101 file-out-of-scope`."""
    return set(re.findall(r"\bHF\d{3}(?= [a-z]+-)|\bHF\d{3}(?= x\d)", done.output))


def assert_blocked(done: Done, *rules: str) -> None:
    """Hold that exactly these rules block."""
    assert done.code != 0, done.output
    assert "hotfence: BLOCKED" in done.output, done.output
    assert told(done) == set(rules), done.output


def assert_passed(done: Done, size: str) -> None:
    """Hold that the push passed, and that exactly this much was read."""
    assert done.code == 0, done.output
    assert f"({size} inside the scope of" in done.output, done.output


def assert_undecided(done: Done, *words: str) -> None:
    """Hold that nothing was decided, and that one line says why."""
    assert done.code != 0, done.output
    lines = [line for line in done.output.splitlines() if "hotfence: " in line]
    assert len(lines) == 1, done.output
    assert "BLOCKED" not in lines[0]
    assert "passed" not in lines[0]
    assert "internal error" not in lines[0]
    assert all(word in lines[0] for word in words), lines[0]


def on_main(shop: Shop, files: Mapping[str, Content]) -> str:
    """Commit files to the default branch before the facts were seen, and push it."""
    shop.must("switch", "--quiet", "main")
    oid = shop.commit(files, "What stood on the base", when=shop.now - 1100)
    shop.must("push", "--quiet", "origin", "main")
    return oid


def git_input(shop: Shop, *args: str, data: bytes) -> str:
    """Run git in the clone with something on its standard input."""
    done = subprocess.run(
        ["git", "-C", shop.clone, *args],
        input=data,
        env=shop.environ,
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().strip()


def blob(shop: Shop, text: str) -> str:
    """Write a blob and return its id."""
    return git_input(shop, "hash-object", "-w", "--stdin", data=text.encode())


def tree_of(shop: Shop, *entries: tuple[str, str, str]) -> str:
    """Write a tree of `(mode, name, id)` in this very order, unchecked."""
    data = b"".join(
        f"{mode} {name}".encode("utf-8", "surrogateescape") + b"\0" + bytes.fromhex(oid)
        for mode, name, oid in entries
    )
    return git_input(shop, "hash-object", "-t", "tree", "--literally", "-w", "--stdin", data=data)


def entries_of(shop: Shop, revision: str) -> list[tuple[str, str, str]]:
    """Return the entries of a tree as `(mode, name, id)`."""
    found = []
    for line in shop.must("ls-tree", revision).splitlines():
        meta, _, name = line.partition("\t")
        mode, _, oid = meta.split(" ")
        found.append((mode.lstrip("0"), name, oid))
    return found


def replaced_folder(shop: Shop, path: str, new: str) -> str:
    """Return HEAD's tree with the folder at `path` replaced by the tree `new`."""
    *above, name = path.split("/")
    parent = "/".join(above)
    listed = entries_of(shop, f"HEAD:{parent}")
    oid = tree_of(shop, *((m, n, new if n == name else o) for m, n, o in listed))
    return replaced_folder(shop, parent, oid) if parent else oid


def amend_with_tree(shop: Shop, tree: str) -> str:
    """Replace HEAD by a commit with this tree."""
    commit = shop.must("commit-tree", tree, "-p", "HEAD~1", "-m", "Forged")
    shop.must("update-ref", "HEAD", commit)
    return commit


def install(shop: Shop, hook: str) -> None:
    """Install a client hook as the README says: one symbolic link."""
    folder = Path(shop.clone, ".git", "hooks")
    folder.mkdir(exist_ok=True)
    (folder / hook).symlink_to(Path(sys.executable).parent / "hotfence")


# --- names -----------------------------------------------------------------------------------


def test_every_odd_name_outside_the_fence_is_reported_as_it_is(any_shop: Shop) -> None:
    start_hotfix(any_shop, {"secrets/" + name: "key\n" for name in ODD_NAMES.values()})
    found = check(any_shop, "--head", "HEAD")
    paths = {f["path"] for f in found["findings"] if f["rule"] == "HF101"}
    assert paths == {"secrets/" + name for name in ODD_NAMES.values()}
    assert rules_of(found) == ["HF101", "HF104"]


def test_a_name_that_holds_two_paths_is_not_taken_for_the_one_in_the_fence(any_shop: Shop) -> None:
    files: dict[str, Content] = {"app/key.yaml": "x\n", "secrets/k b/app/key.yaml": "x\n"}
    on_main(any_shop, files)
    done = push_hotfix(
        any_shop, {"secrets/k b/app/key.yaml": Executable("x\n")}, editing("app/key.yaml")
    )
    assert_blocked(done, "HF101")
    assert "secrets/k b/app/key.yaml" in done.output


def test_every_odd_name_inside_the_fence_is_edited_and_counted(any_shop: Shop) -> None:
    before: dict[str, Content] = {ODD + name: "one\ntwo\n" for name in ODD_NAMES.values()}
    on_main(any_shop, {**before, ".hotfence.yaml": WIDE_POLICY})
    after: dict[str, Content] = dict.fromkeys(before, "one\n2\n")
    done = push_hotfix(any_shop, after, editing(ODD))
    assert_passed(done, f"{len(before)} files, {2 * len(before)} lines")


@pytest.mark.parametrize("below", ["", "/x.txt"], ids=["files", "folders"])
def test_every_odd_name_may_be_added_where_the_scope_says_so(below: str, any_shop: Shop) -> None:
    on_main(any_shop, {".hotfence.yaml": WIDE_POLICY})
    files: dict[str, Content] = {ODD + name + below: "one\n" for name in ODD_NAMES.values()}
    done = push_hotfix(any_shop, files, editing(ODD, ", add: true"))
    assert_passed(done, f"{len(files)} files, {len(files)} lines")


def test_every_odd_name_is_restored_by_its_own_content(any_shop: Shop) -> None:
    good: dict[str, Content] = {
        ODD + name: f"good {at}\n" for at, name in enumerate(ODD_NAMES.values())
    }
    oid = on_main(any_shop, {**good, ".hotfence.yaml": WIDE_POLICY})
    on_main(any_shop, dict.fromkeys(good, "bad\n"))
    done = push_hotfix(any_shop, good, editing(ODD, f', restore: "{oid}"'))
    assert_passed(done, f"{len(good)} files, {2 * len(good)} lines")


def test_a_name_that_ends_in_a_carriage_return_is_not_restored_from_the_name_without(
    any_shop: Shop,
) -> None:
    good = on_main(any_shop, {ODD + "a": "password\n", ODD + "a\r": "plain\n"})
    scope = editing(ODD, f', restore: "{good}"')
    assert_blocked(push_hotfix(any_shop, {ODD + "a\r": "password\n"}, scope), "HF103")


def test_no_control_byte_of_a_name_reaches_the_terminal(shop: Shop) -> None:
    names = ["esc\x1b[2J.txt", "bell\x07", "cr\r", "sep\u2028", "bidi\u202e"]
    done = push_hotfix(shop, {"secrets/" + name: "key\n" for name in names})
    assert_blocked(done, "HF101", "HF104")
    said = "".join(x for x in done.output.split("remote: ") if "hotfence" in x or "HF" in x)
    assert not set("\x1b\x07\u2028\u202e") & set(said)


# --- status ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        (POOL, "src/pool.yaml", {"HF101", "HF107", "HF221"}),
        (RETRY, "config/checkout/retry.py", {"HF101", "HF107", "HF221"}),
        (POOL, "config/checkout/size.yaml", {"HF107", "HF221"}),
    ],
    ids=["out-of-the-fence", "into-the-fence", "inside-the-fence"],
)
def test_a_rename_is_a_deletion_and_an_addition(
    old: str, new: str, rules: set[str], any_shop: Shop
) -> None:
    text = Path(any_shop.clone, old).read_text(encoding="utf-8")
    done = push_hotfix(any_shop, {old: None, new: text}, editing("config/checkout/"))
    assert_blocked(done, *rules)


@pytest.mark.parametrize(("path", "rule"), [(POOL, "HF106"), (RETRY, "HF101")])
def test_a_change_of_mode_alone_is_seen(path: str, rule: str, any_shop: Shop) -> None:
    text = Path(any_shop.clone, path).read_text(encoding="utf-8")
    done = push_hotfix(any_shop, {path: Executable(text)}, editing("config/checkout/"))
    assert_blocked(done, rule)


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ("", "size: 10\n", "1 line"),
        ("size: 10\n", "", "1 line"),
        ("a\n", "new\na\n", "1 line"),
        ("old\na\n", "a\n", "1 line"),
        ("a", "b", "2 lines"),
        ("a", "a\nb", "3 lines"),
    ],
    ids=["filled", "emptied", "at-the-top", "off-the-top", "no-end", "end-grown"],
)
def test_an_edit_in_place_is_never_taken_for_an_addition_or_deletion(
    before: str, after: str, lines: str, any_shop: Shop
) -> None:
    on_main(any_shop, {POOL: before})
    assert_passed(push_hotfix(any_shop, {POOL: after}, editing(POOL)), f"1 file, {lines}")


def test_a_line_end_alone_is_layout(any_shop: Shop) -> None:
    on_main(any_shop, {POOL: "size: 10\n"})
    assert_blocked(push_hotfix(any_shop, {POOL: "size: 10"}, editing(POOL)), "HF222")


@pytest.mark.parametrize(
    ("files", "rules"),
    [
        ({POOL: Symlink("../../src/retry.py")}, {"HF106"}),
        ({POOL: None, POOL + "/x": "size: 10\n"}, {"HF107", "HF221"}),
        ({RETRY: Symlink("/etc/passwd")}, {"HF101"}),
    ],
    ids=["file-to-link", "file-to-folder", "outside"],
)
def test_a_change_of_type_is_seen(
    files: Mapping[str, Content], rules: set[str], any_shop: Shop
) -> None:
    start_hotfix(any_shop, {}, editing("config/checkout/"))
    for path, content in files.items():
        any_shop.write({path: content})
    any_shop.commit({}, "Fix")
    assert_blocked(any_shop.push(BRANCH), *rules)


def test_a_link_that_becomes_a_file_is_no_plain_edit(any_shop: Shop) -> None:
    on_main(any_shop, {POOL: Symlink("queue.yaml")})
    done = push_hotfix(any_shop, {POOL: "queue.yaml"}, editing(POOL))
    assert_blocked(done, "HF106")


def test_a_file_that_becomes_a_submodule_is_no_plain_edit(any_shop: Shop) -> None:
    start_hotfix(any_shop, {}, editing(POOL))
    any_shop.must("update-index", "--cacheinfo", f"160000,{any_shop.good},{POOL}")
    any_shop.must("commit", "--quiet", "-m", "Fix")
    assert_blocked(any_shop.push(BRANCH), "HF106", "HF201")


def test_a_link_in_the_fence_cannot_be_pointed_elsewhere(any_shop: Shop) -> None:
    on_main(any_shop, {POOL: Symlink("queue.yaml")})
    done = push_hotfix(any_shop, {POOL: Symlink("../../src/retry.py")}, editing(POOL))
    assert_blocked(done, "HF106")


# --- content ---------------------------------------------------------------------------------

BREAKS = {
    "carriage-return": "\r",
    "vertical-tab": "\v",
    "form-feed": "\f",
    "file-separator": "\x1c",
    "record-separator": "\x1e",
    "next-line": "\x85",
    "line-separator": "\u2028",
    "paragraph-separator": "\u2029",
}
FORGED_SECTION = "diff --git a/x b/x{0}--- a/x{0}+++ b/x{0}@@ -1 +1 @@{0}-a{0}+b"


@pytest.mark.parametrize("mark", BREAKS.values(), ids=BREAKS)
def test_what_others_take_for_a_line_end_loses_no_line_of_a_hunk(mark: str, shop: Shop) -> None:
    forged = FORGED_SECTION.format(mark)
    on_main(shop, {POOL: f"a{mark}b\nkeep\n"})
    edited = f"a{mark}c {forged}\nkeep\n" + "x\n" * 40
    done = push_hotfix(shop, {POOL: edited}, editing(POOL))
    assert_blocked(done, "HF105")
    assert int(re.findall(r"(\d+) lines are added", done.output)[0]) >= 42


@pytest.mark.parametrize("mark", ["\r", "\u2028", "\x85"], ids=ascii)
def test_many_statements_hidden_in_one_line_are_counted_as_lines(mark: str, shop: Shop) -> None:
    done = push_hotfix(shop, {RETRY: f"{mark}".join(["x = 1"] * 50) + "\n"}, editing(RETRY))
    assert_blocked(done, "HF105")


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        (b"a\r\nb\r\n", b"a\r\nc\r\n", "2 lines"),
        (b"a\r\r\nb\n", b"a\r\r\nc\n", "2 lines"),
        (b"caf\xe9\nb\n", b"caf\xe8\nb\n", "2 lines"),
        (b"\xff\xfe mixed \xe9 \xc3\xa9\nb\n", b"\xff\xfe mixed \xe9 \xc3\xa8\nb\n", "2 lines"),
        (b"\xef\xbb\xbfa: 1\n", b"\xef\xbb\xbfa: 2\n", "2 lines"),
        (b"page\x0c\nb\n", b"page\x0c\nc\n", "2 lines"),
    ],
    ids=["crlf", "cr-cr-lf", "latin-1", "mixed", "byte-order-mark", "form-feed"],
)
def test_a_file_in_an_odd_encoding_is_edited_and_counted(
    before: bytes, after: bytes, lines: str, any_shop: Shop
) -> None:
    on_main(any_shop, {POOL: before})
    assert_passed(push_hotfix(any_shop, {POOL: after}, editing(POOL)), f"1 file, {lines}")


@pytest.mark.parametrize(
    "text",
    [
        "-- a/x\n++ b/x\n@@ -1 +1 @@\n",
        "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n",
        "\\ No newline at end of file\n",
        "Binary files a/x and b/x differ\n",
        "rename from x\nrename to y\nGIT binary patch\n",
        "From 1234567890 Mon Sep 17 00:00:00 2001\n\n---\n 1 file changed\n",
        "@@ -0,0 +1,9 @@\n+\n-\n \n\\\n",
    ],
    ids=["headers", "section", "no-newline", "binary", "rename", "mail", "hunk"],
)
def test_what_looks_like_a_patch_inside_a_file_is_only_lines(text: str, any_shop: Shop) -> None:
    on_main(any_shop, {POOL: f"top\n{text}end\n"})
    scope = editing(POOL)
    count = text.count("\n")
    done = push_hotfix(any_shop, {POOL: f"top\n{text}{text}end\n"}, scope)
    assert_passed(done, f"1 file, {count} line{'s' * (count != 1)}")
    done = push_hotfix(any_shop, {POOL: "top\nend\n"}, scope, branch="hotfix/INC-2041-again")
    assert_passed(done, f"1 file, {count} line{'s' * (count != 1)}")


@pytest.mark.parametrize(
    "content",
    [b"size: 10\0\n", "size: 20\n".encode("utf-16"), b"#" * 9000 + b"\n\0\n"],
    ids=["nul", "utf-16", "late-nul"],
)
def test_a_binary_edit_is_no_plain_edit(content: bytes, any_shop: Shop) -> None:
    assert_blocked(push_hotfix(any_shop, {POOL: content}, editing(POOL)), "HF106")


# --- attributes and configuration ------------------------------------------------------------

LONG = "".join(f"line {n}\n" for n in range(40))
ATTRIBUTES = ["-diff", "binary", "diff=evil", "-text", "text eol=crlf", "diff=evil -text ident"]
DRIVER = (
    '[diff "evil"]\n\tcommand = true\n\ttextconv = true\n\tbinary = true\n'
    "\txfuncname = .*\n\talgorithm = patience\n\twordRegex = .\n"
)


def configure_server(shop: Shop, text: str) -> None:
    """Add to the configuration of the server's repository."""
    with open(os.path.join(shop.server, "config"), "a", encoding="utf-8") as file:
        file.write(text)


def hide_by_attributes(shop: Shop, where: str, attribute: str) -> None:
    """Let an attribute and a driver hide the content of every file on the server."""
    configure_server(shop, DRIVER)
    if where == "tree":
        on_main(shop, {".gitattributes": f"* {attribute}\n"})
        configure_server(shop, "[attr]\n\ttree = HEAD\n")
    else:
        path = Path(shop.server, "info", "attributes")
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"* {attribute}\n", encoding="utf-8")


@pytest.mark.parametrize("where", ["tree", "info"])
@pytest.mark.parametrize("attribute", ATTRIBUTES)
def test_no_attribute_hides_the_lines_of_a_change(attribute: str, where: str, shop: Shop) -> None:
    hide_by_attributes(shop, where, attribute)
    assert_reads_the_same(shop)


def test_a_hotfix_cannot_bring_attributes(any_shop: Shop) -> None:
    files: dict[str, Content] = {POOL: "size: 20\n", "config/checkout/.gitattributes": "* -diff\n"}
    scope = editing("config/checkout/", ", add: true")
    assert_blocked(push_hotfix(any_shop, files, scope), "HF006")


SETTINGS = {
    "noprefix": "[diff]\n\tnoprefix = true\n",
    "mnemonic": "[diff]\n\tmnemonicPrefix = true\n",
    "prefixes": "[diff]\n\tsrcPrefix = zz/\n\tdstPrefix = yy/\n",
    "relative": "[diff]\n\trelative = true\n",
    "order-file": "[diff]\n\torderFile = nowhere/order\n",
    "colour": "[color]\n\tui = always\n\tdiff = always\n[diff]\n\tcolorMoved = zebra\n",
    "submodule-log": "[diff]\n\tsubmodule = log\n",
    "ignore-submodules": "[diff]\n\tignoreSubmodules = all\n",
    "algorithm": "[diff]\n\talgorithm = histogram\n\tindentHeuristic = false\n",
    "context": "[diff]\n\tcontext = 9\n\tinterHunkContext = 9\n",
    "external": "[diff]\n\texternal = true\n",
    "renames": "[diff]\n\trenames = copies\n\trenameLimit = 0\n",
    "big-files": "[core]\n\tbigFileThreshold = 1\n",
    "quote-path": "[core]\n\tquotePath = false\n",
    "attributes": "[core]\n\tattributesFile = hide-everything\n",
    "whitespace": "[core]\n\twhitespace = cr-at-eol\n[apply]\n\tignoreWhitespace = change\n",
    "blank-lines": "[diff]\n\tsuppressBlankEmpty = true\n\twsErrorHighlight = all\n",
    "pager": "[core]\n\tpager = true\n[pager]\n\tdiff-tree = true\n",
    "show-signature": "[log]\n\tshowSignature = true\n\tdate = raw\n[format]\n\tpretty = full\n",
}
OFFENCE: Mapping[str, Content] = {POOL: LONG, "a/t\tab \u00e9.txt": "x\n"}


def assert_reads_the_same(shop: Shop, environ: Mapping[str, str] | None = None) -> None:
    """Hold that a bad change is blocked for the usual reasons and a good one is counted."""
    start_hotfix(shop, OFFENCE, editing(POOL))
    start_hotfix(shop, {POOL: "size: 20\n\n"}, editing(POOL), branch="hotfix/INC-2041-good")
    shop.environ = {**shop.environ, **(environ or {})}
    done = shop.push(BRANCH, "hotfix/INC-2041-good")
    assert_blocked(done, "HF101", "HF105")
    assert "passed hotfix/INC-2041-good (1 file, 3 lines inside" in done.output, done.output


@pytest.mark.parametrize("text", SETTINGS.values(), ids=SETTINGS)
def test_no_setting_of_the_repository_bends_a_reading(text: str, shop: Shop) -> None:
    Path(shop.server, "hide-everything").write_text("* -diff\n", encoding="utf-8")
    configure_server(shop, text)
    assert_reads_the_same(shop)


@pytest.mark.parametrize("where", ["system", "global"])
def test_no_setting_of_the_machine_bends_a_reading(where: str, any_shop: Shop) -> None:
    path = Path(any_shop.folder, "hostile.config")
    path.write_text("".join(SETTINGS.values()) + DRIVER, encoding="utf-8")
    name = f"GIT_CONFIG_{where.upper()}"
    assert_reads_the_same(any_shop, {name: str(path), "GIT_CONFIG_NOSYSTEM": "0"})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GIT_DIFF_OPTS", "-u9"),
        ("GIT_EXTERNAL_DIFF", "true"),
        ("GIT_LITERAL_PATHSPECS", "0"),
        ("GIT_ICASE_PATHSPECS", "1"),
        ("GIT_GLOB_PATHSPECS", "1"),
        ("GIT_TRACE", "1"),
        ("GIT_ATTR_SOURCE", "HEAD"),
        ("GIT_DEFAULT_HASH", "sha256"),
        ("GIT_PAGER_IN_USE", "1"),
        ("GIT_FLUSH", "1"),
    ],
)
def test_no_variable_of_the_pusher_bends_a_reading(name: str, value: str, shop: Shop) -> None:
    assert_reads_the_same(shop, {name: value})


def test_configuration_in_the_environment_does_not_bend_a_local_reading(any_shop: Shop) -> None:
    start_hotfix(any_shop, OFFENCE, editing(POOL))
    any_shop.environ = {
        **any_shop.environ,
        "GIT_CONFIG_COUNT": "2",
        "GIT_CONFIG_KEY_0": "diff.orderFile",
        "GIT_CONFIG_VALUE_0": "/nowhere",
        "GIT_CONFIG_KEY_1": "diff.noprefix",
        "GIT_CONFIG_VALUE_1": "true",
        "GIT_CONFIG_PARAMETERS": "'diff.external'='true' 'core.bigFileThreshold'='1'",
    }
    assert rules_of(check(any_shop, "--head", "HEAD")) == ["HF101", "HF105"]


def test_a_submodule_that_asks_to_be_ignored_is_seen_on_the_server_and_in_the_clone(
    any_shop: Shop,
) -> None:
    modules = '[submodule "lib"]\n\tpath = lib\n\turl = ../lib\n\tignore = all\n'
    any_shop.write({".gitmodules": modules})
    any_shop.must("update-index", "--add", "--cacheinfo", f"160000,{any_shop.good},lib")
    any_shop.must("add", ".gitmodules")
    any_shop.must("commit", "--quiet", "-m", "Add a library", when=any_shop.now - 1100)
    any_shop.must("push", "--quiet", "origin", "main")
    for where in (any_shop.clone, any_shop.server):
        any_shop.must("config", "submodule.lib.ignore", "all", cwd=where)
    any_shop.must("switch", "--quiet", "-c", BRANCH)
    any_shop.write_scope()
    any_shop.write(RESTORED)
    any_shop.must("add", SCOPE, QUEUE)
    any_shop.must("update-index", "--cacheinfo", f"160000,{any_shop.bad},lib")
    assert rules_of(check(any_shop, "--index")) == ["HF101", "HF104", "HF201"]
    any_shop.must("commit", "--quiet", "-m", "Fix")
    assert rules_of(check(any_shop, "--head", "HEAD")) == ["HF101", "HF104", "HF201"]
    assert_blocked(any_shop.push(BRANCH), "HF101", "HF104", "HF201")


# --- history ---------------------------------------------------------------------------------


def test_a_replace_ref_cannot_be_pushed(any_shop: Shop) -> None:
    any_shop.must("replace", any_shop.bad, any_shop.good)
    done = any_shop.push("refs/replace/*")
    assert_blocked(done, "HF008")


@pytest.mark.parametrize("where", ["server", "clone"])
def test_a_replace_ref_that_is_there_hides_nothing(where: str, any_shop: Shop) -> None:
    head = start_hotfix(any_shop, {**RESTORED, RETRY: "RETRIES = 9\n"})
    innocent = any_shop.must("commit-tree", "HEAD~1^{tree}", "-p", "HEAD~1", "-m", "Innocent")
    place = any_shop.clone if where == "clone" else any_shop.server
    if where == "server":
        any_shop.must("push", "--quiet", "origin", f"{innocent}:refs/heads/other")
    any_shop.must("update-ref", f"refs/replace/{head}", innocent, cwd=place)
    assert rules_of(check(any_shop, "--head", "HEAD")) == ["HF101", "HF104"]
    assert_blocked(any_shop.push(BRANCH), "HF101", "HF104")


def test_a_graft_hides_no_commit(any_shop: Shop) -> None:
    start_hotfix(any_shop, {RETRY: "RETRIES = 9\n"})
    hidden = any_shop.must("rev-parse", "HEAD~1")
    tree = {RETRY: any_shop.must("show", f"{any_shop.bad}:{RETRY}") + "\n"}
    head = any_shop.commit({**tree, **RESTORED}, "Fix")
    Path(any_shop.clone, ".git", "info").mkdir(exist_ok=True)
    Path(any_shop.clone, ".git", "info", "grafts").write_text(f"{head} {hidden}\n")
    assert rules_of(check(any_shop, "--head", "HEAD")) == ["HF101"]


def test_an_evil_merge_is_judged(any_shop: Shop) -> None:
    start_hotfix(any_shop, RESTORED)
    on_main(any_shop, {POOL: "size: 11\n"})
    any_shop.must("switch", "--quiet", BRANCH)
    any_shop.must("merge", "--quiet", "--no-commit", "--no-ff", "main")
    any_shop.commit({RETRY: "RETRIES = 9\n"}, "Merge branch main")
    assert_blocked(any_shop.push(BRANCH), "HF101", "HF104")


def test_a_merge_that_throws_the_base_away_is_judged(any_shop: Shop) -> None:
    start_hotfix(any_shop, RESTORED)
    on_main(any_shop, {POOL: "size: 11\n"})
    any_shop.must("switch", "--quiet", BRANCH)
    any_shop.must("merge", "--quiet", "-s", "ours", "-m", "Merge branch main", "main")
    assert_blocked(any_shop.push(BRANCH), "HF101", "HF104")


def test_a_clean_merge_of_the_base_is_free(any_shop: Shop) -> None:
    start_hotfix(any_shop, RESTORED)
    on_main(any_shop, {POOL: "size: 11\n", RETRY: "RETRIES = 3\n"})
    any_shop.must("switch", "--quiet", BRANCH)
    any_shop.must("merge", "--quiet", "-m", "Merge branch main", "main")
    assert_passed(any_shop.push(BRANCH), "1 file, 2 lines")


def loose(folder: str, oid: str) -> Path:
    """Return where a loose object is kept."""
    return Path(folder, "objects", oid[:2], oid[2:])


@pytest.mark.parametrize("which", ["commit", "tree", "subtree", "blob"])
@pytest.mark.parametrize("harm", ["missing", "corrupt"])
def test_a_damaged_object_in_the_range_stops_the_verdict(
    which: str, harm: str, any_shop: Shop
) -> None:
    start_hotfix(any_shop, {POOL: "size: 20\n"}, editing(POOL))
    name = {
        "commit": "HEAD~1",
        "tree": "HEAD~1^{tree}",
        "subtree": "HEAD:config",
        "blob": f"HEAD:{POOL}",
    }[which]
    any_shop.commit({POOL: "size: 30\n"}, "More")
    if which in {"subtree", "blob"}:
        any_shop.must("reset", "--quiet", "--hard", "HEAD~1")
    else:
        name = name.replace("HEAD~1", "HEAD^")
    path = loose(os.path.join(any_shop.clone, ".git"), any_shop.must("rev-parse", name))
    path.chmod(0o600)
    if harm == "missing":
        path.unlink()
    else:
        path.write_bytes(b"\0")
    ran = hotfence("check", "--head", "HEAD", cwd=any_shop.clone, env=any_shop.environ)
    if ran.code == 1:
        assert "HF008" in ran.out
    else:
        assert ran.code == 2, ran
        assert_undecided(Done(ran.code, ran.out + ran.err), "failed")


def test_the_work_tree_is_never_read_in_place_of_an_object(any_shop: Shop) -> None:
    """Git reads a file on disk instead of its blob where the index says that they are equal."""
    any_shop.must("config", "core.trustctime", "false")
    any_shop.must("config", "core.checkStat", "minimal")
    start_hotfix(any_shop, {}, editing(POOL))
    path = Path(any_shop.clone, POOL)
    past = any_shop.now - 500
    path.write_text(LONG, encoding="utf-8")
    os.utime(path, (past, past))
    any_shop.must("add", POOL)
    any_shop.must("commit", "--quiet", "-m", "Fix")
    path.write_text(LONG.replace("\n", " ")[:-1] + "\n", encoding="utf-8")
    os.utime(path, (past, past))
    assert rules_of(check(any_shop, "--head", "HEAD")) == ["HF105"]


# --- forged trees ----------------------------------------------------------------------------

FORGED_NAMES = [
    "..",
    ".",
    ".git",
    ".GIT",
    ".git.",
    ".git ",
    ".git::$INDEX_ALLOCATION",
    "git~1",
    "GIT~1",
    ".g\u200cit",
    ".git\\hooks",
    "../../src/retry.py",
    "a//b",
    "a/",
]


@pytest.mark.parametrize("name", FORGED_NAMES, ids=ascii)
def test_a_name_that_git_would_not_check_out_is_refused(name: str, shop: Shop) -> None:
    start_hotfix(shop, {}, editing("config/checkout/", ", add: true"))
    listed = entries_of(shop, "HEAD:config/checkout")
    folder = tree_of(shop, ("100644", name, blob(shop, "x\n")), *listed)
    amend_with_tree(shop, replaced_folder(shop, "config/checkout", folder))
    assert_blocked(shop.push(BRANCH), "HF009")


def twice(shop: Shop, name: str) -> str:
    """Return the folder of the fence with `name` in it twice, the second with other content."""
    listed = entries_of(shop, "HEAD:config/checkout")
    other = ("100644", name, blob(shop, "evil: 1\n"))
    return tree_of(
        shop, *(e for entry in listed for e in ([entry, other] if entry[1] == name else [entry]))
    )


@pytest.mark.parametrize("more", ["", ", add: true"])
def test_one_name_twice_in_a_tree_is_refused(more: str, any_shop: Shop) -> None:
    start_hotfix(any_shop, {}, editing("config/checkout/", more))
    folder = twice(any_shop, "queue.yaml")
    amend_with_tree(any_shop, replaced_folder(any_shop, "config/checkout", folder))
    done = any_shop.push(BRANCH)
    assert done.code != 0
    assert told(done) in ({"HF107"}, {"HF009"}), done.output


def test_one_name_twice_with_both_changed_is_refused(any_shop: Shop) -> None:
    start_hotfix(any_shop, {QUEUE: GOOD}, editing("config/checkout/", ", add: true"))
    folder = twice(any_shop, "queue.yaml")
    amend_with_tree(any_shop, replaced_folder(any_shop, "config/checkout", folder))
    assert_blocked(any_shop.push(BRANCH), "HF009")


def test_a_file_and_a_folder_of_one_name_are_refused(any_shop: Shop) -> None:
    start_hotfix(any_shop, {QUEUE: GOOD}, editing(QUEUE, ", add: true"))
    inner = tree_of(any_shop, ("100644", "x", blob(any_shop, "evil: 1\n")))
    listed = entries_of(any_shop, "HEAD:config/checkout")
    folder = tree_of(any_shop, *listed, ("40000", "queue.yaml", inner))
    amend_with_tree(any_shop, replaced_folder(any_shop, "config/checkout", folder))
    assert_blocked(any_shop.push(BRANCH), "HF107")


def test_a_folder_twice_in_the_root_is_refused(any_shop: Shop) -> None:
    start_hotfix(any_shop, {}, editing("config/checkout/", ", add: true"))
    inner = tree_of(any_shop, ("100644", "queue.yaml", blob(any_shop, "evil: 1\n")))
    second = tree_of(any_shop, ("40000", "checkout", inner))
    root = entries_of(any_shop, "HEAD")
    at = next(i for i, e in enumerate(root) if e[1] == "config") + 1
    root.insert(at, ("40000", "config", second))
    amend_with_tree(any_shop, tree_of(any_shop, *root))
    assert_blocked(any_shop.push(BRANCH), "HF107")


def test_a_tree_out_of_order_hides_no_line(any_shop: Shop) -> None:
    """A reading limited to one path stops early where names are not sorted."""
    start_hotfix(any_shop, {}, editing("config/checkout/a.yaml", ", add: true"))
    listed = entries_of(any_shop, "HEAD:config/checkout")
    folder = tree_of(any_shop, *listed, ("100644", "a.yaml", blob(any_shop, LONG)))
    amend_with_tree(any_shop, replaced_folder(any_shop, "config/checkout", folder))
    done = any_shop.push(BRANCH)
    assert done.code != 0, done.output
    assert told(done) & {"HF009", "HF105"}, done.output


@pytest.mark.parametrize("mode", ["100666", "100600", "104755", "0100644", "7", "40755"])
def test_an_odd_mode_gets_nothing_past(mode: str, shop: Shop) -> None:
    start_hotfix(shop, {}, editing("config/checkout/", ", add: true"))
    listed = entries_of(shop, "HEAD:config/checkout")
    folder = tree_of(shop, (mode, "a.yaml", blob(shop, LONG)), *listed)
    amend_with_tree(shop, replaced_folder(shop, "config/checkout", folder))
    done = shop.push(BRANCH)
    assert done.code != 0, done.output
    assert "internal error" not in done.output
    assert "Traceback" not in done.output


def test_two_hotfixes_in_one_push_of_one_path_in_two_ways_are_told_apart(any_shop: Shop) -> None:
    start_hotfix(any_shop, {POOL: Symlink("queue.yaml")}, editing(POOL))
    start_hotfix(any_shop, {POOL: "size: 20\n"}, editing(POOL), branch="hotfix/INC-2041-b")
    done = any_shop.push(BRANCH, "hotfix/INC-2041-b")
    assert done.code != 0
    assert told(done) == {"HF106"}, done.output
    assert "passed hotfix/INC-2041-b (1 file, 2 lines" in done.output


# --- the index -------------------------------------------------------------------------------


def run_index(shop: Shop) -> Done:
    """Run the hook's own command in the clone."""
    ran = hotfence("pre-commit", cwd=shop.clone, env=shop.environ)
    return Done(ran.code, ran.out + ran.err)


def test_an_unmerged_index_is_refused_in_one_line(any_shop: Shop) -> None:
    start_hotfix(any_shop, {QUEUE: GOOD})
    on_main(any_shop, {QUEUE: BAD.replace("3000", "4000")})
    any_shop.must("switch", "--quiet", BRANCH)
    assert any_shop.run("merge", "main").code != 0
    done = run_index(any_shop)
    assert done.code == 2
    assert_undecided(done, "unmerged")


def test_a_file_that_is_only_intended_to_be_added_is_not_judged_yet(any_shop: Shop) -> None:
    start_hotfix(any_shop, RESTORED)
    any_shop.write({"src/new.py": "x\n"})
    any_shop.must("add", "--intent-to-add", "src/new.py")
    assert check(any_shop, "--index")["verdict"] == "passed"
    assert rules_of(check(any_shop, "--worktree")) == ["HF101", "HF104"]


@pytest.mark.parametrize("flag", ["--assume-unchanged", "--skip-worktree"])
def test_a_staged_change_of_a_file_marked_as_unchanged_is_seen(flag: str, any_shop: Shop) -> None:
    start_hotfix(any_shop, RESTORED)
    any_shop.write({RETRY: "RETRIES = 9\n"})
    any_shop.must("add", RETRY)
    any_shop.must("update-index", flag, RETRY)
    assert rules_of(check(any_shop, "--index")) == ["HF101", "HF104"]


@pytest.mark.parametrize("option", ["--index", "--worktree"])
def test_judging_what_is_not_committed_leaves_the_repository_as_it_was(
    option: str, any_shop: Shop
) -> None:
    start_hotfix(any_shop, {})
    any_shop.write(RESTORED)
    any_shop.must("add", QUEUE)
    index = Path(any_shop.clone, ".git", "index")
    before = index.read_bytes()
    check(any_shop, option)
    assert index.read_bytes() == before
    assert any_shop.run("fsck", "--strict").code == 0


def test_a_lock_on_the_index_does_not_stop_a_check(any_shop: Shop) -> None:
    start_hotfix(any_shop, {})
    any_shop.write(RESTORED)
    any_shop.must("add", QUEUE)
    Path(any_shop.clone, ".git", "index.lock").touch()
    assert check(any_shop, "--index")["verdict"] == "passed"


PARTIAL: dict[str, tuple[tuple[str, ...], set[str]]] = {
    "named-good": (("commit", "-m", "Fix", "--", QUEUE, SCOPE), set()),
    "named-bad": (("commit", "-m", "Fix", "--", RETRY), {"HF101"}),
    "only-staged": (("commit", "-m", "Fix"), set()),
    "everything": (("commit", "-a", "-m", "Fix"), {"HF101", "HF104"}),
    "included": (("commit", "-m", "Fix", "-i", RETRY), {"HF101", "HF104"}),
}


@pytest.mark.parametrize(("args", "rules"), PARTIAL.values(), ids=PARTIAL)
def test_a_partial_commit_is_judged_as_it_would_be_committed(
    args: tuple[str, ...], rules: set[str], any_shop: Shop
) -> None:
    start_hotfix(any_shop, {})
    install(any_shop, "pre-commit")
    any_shop.write({**RESTORED, RETRY: "RETRIES = 9\n"})
    any_shop.must("add", QUEUE)
    done = any_shop.run(*args)
    if rules:
        assert_blocked(done, *rules)
        assert any_shop.must("log", "-1", "--format=%s") == "Fix"
        assert any_shop.must("rev-list", "--count", "main..HEAD") == "1"
    else:
        assert done.code == 0, done.output
        assert any_shop.must("rev-list", "--count", "main..HEAD") == "2"
        assert any_shop.must("diff", "--name-only", "HEAD~1", "HEAD") == QUEUE
    assert any_shop.run("fsck", "--strict").code == 0


def test_an_interactive_choice_of_hunks_is_judged_by_its_hunks(any_shop: Shop) -> None:
    on_main(any_shop, {POOL: "".join(f"{n}\n" for n in range(60))})
    start_hotfix(any_shop, {}, {**editing(POOL), "limits": "{lines: 2}"})
    install(any_shop, "pre-commit")
    text = "".join(f"{n}\n" for n in range(60))
    staged = text.replace("5\n", "five\n", 1)
    any_shop.write({POOL: staged})
    any_shop.must("add", POOL)
    any_shop.write({POOL: staged.replace("50\n", "fifty\n")})
    assert any_shop.run("commit", "-m", "One hunk").code == 0
    assert_blocked(any_shop.run("commit", "-a", "-m", "Two hunks"), "HF105")


def test_an_amend_that_takes_a_file_out_again_is_let_through(any_shop: Shop) -> None:
    start_hotfix(any_shop, {**RESTORED, RETRY: "RETRIES = 9\n"})
    install(any_shop, "pre-commit")
    any_shop.must("restore", f"--source={any_shop.bad}", "--staged", "--worktree", "--", RETRY)
    done = any_shop.run("commit", "--amend", "--no-edit")
    assert done.code == 0, done.output
    assert_passed(any_shop.push(BRANCH), "1 file, 2 lines")


def test_a_merge_commit_is_judged_by_its_own_hook(any_shop: Shop) -> None:
    start_hotfix(any_shop, RESTORED)
    install(any_shop, "pre-merge-commit")
    any_shop.must("switch", "--quiet", "-c", "other", "main")
    any_shop.commit({RETRY: "RETRIES = 9\n"}, "Other work")
    any_shop.must("switch", "--quiet", BRANCH)
    done = any_shop.run("merge", "--no-edit", "other")
    assert_blocked(done, "HF101", "HF104")


def test_a_worktree_is_judged_by_its_own_index(any_shop: Shop) -> None:
    start_hotfix(any_shop, RESTORED)
    any_shop.must("switch", "--quiet", "main")
    install(any_shop, "pre-commit")
    side = os.path.join(any_shop.folder, "side")
    any_shop.must("worktree", "add", "--quiet", side, BRANCH)
    Path(side, RETRY).write_text("RETRIES = 9\n", encoding="utf-8")
    assert_blocked(any_shop.run("commit", "-a", "-m", "More", cwd=side), "HF101", "HF104")


@pytest.mark.parametrize("object_format", ["sha1", "sha256"])
def test_a_subfolder_is_no_narrower_view(object_format: str, make_shop: ShopMaker) -> None:
    shop = make_shop(object_format)
    start_hotfix(shop, RESTORED)
    shop.must("config", "diff.relative", "true")
    shop.write({RETRY: "RETRIES = 9\n"})
    folder = os.path.join(shop.clone, "config")
    assert rules_of(check(shop, "--worktree", cwd=folder)) == ["HF101", "HF104"]
