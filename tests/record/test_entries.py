"""Entries: their form, their names, what is cut, and where they are not written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hotfence.config.record_file import read_entry
from hotfence.errors import CannotDecideError
from hotfence.git.repository import Repository
from hotfence.model.record import LARGEST_RECORD, RECORD_KINDS
from hotfence.practice import Shop
from hotfence.record import NewEntry, Record, find_record
from tests.helpers import hotfence

MOMENT = 1_795_425_245  # 2026-11-23T09:14:05Z
GOLDEN = Path(__file__).parent / "golden"
FOLDER = ".incidents/INC-2041/record/"


def text_of(shop: Shop, path: str) -> str:
    return Path(shop.clone, path).read_text(encoding="utf-8")


def entries_of(shop: Shop) -> list[str]:
    return sorted(os.listdir(os.path.join(shop.clone, FOLDER)))


def test_an_entry_reads_as_it_always_did(hotfix: Shop, record: Record) -> None:
    entry = NewEntry(
        "test",
        "4 passed\npassword=hunter2 ```\n",
        fence="text",
        person="dana",
        tool="pytest 8.2",
        model="yes",
        release="2026.11.23-1",
        environment="staging",
        session="a: b",
        commits=("4c1d9e0",),
        patch="ab" * 32,
        at=MOMENT,
        command="pytest -k 'queue and not slow'",
        exit=0,
        seconds=12.34,
    )
    added = record.add(entry)
    assert added.path == FOLDER + "20261123T091405Z-dana-test.md"
    assert text_of(hotfix, added.path) == (GOLDEN / "test.md").read_text(encoding="utf-8")


def test_what_is_written_is_read_back(hotfix: Shop, record: Record) -> None:
    added = record.add(
        NewEntry("answer", "So.", tool="claude-code", session='q"\\uot: [é', at=MOMENT, exit=3)
    )
    read = read_entry(added.path, text_of(hotfix, added.path).encode())
    head = hotfix.must("rev-parse", "HEAD")
    assert read.problem is None
    assert (read.kind, read.time, read.person) == ("answer", MOMENT, "kim")
    assert (read.tool, read.session, read.exit) == ("claude-code", 'q"\\uot: [é', 3)
    assert read.commits == (head,)
    assert read.patch == record.patch().digest
    assert not read.blank


@pytest.mark.parametrize("kind", RECORD_KINDS)
def test_every_kind_has_its_name(record: Record, kind: str) -> None:
    assert record.add(NewEntry(kind, "x", at=MOMENT)).path.endswith(f"Z-kim-{kind}.md")


def test_an_unknown_kind_is_refused(record: Record) -> None:
    with pytest.raises(CannotDecideError, match="take one of prompt, answer"):
        record.add(NewEntry("poem", "x"))


def test_names_of_one_second_differ_and_keep_their_order(hotfix: Shop, record: Record) -> None:
    for number in range(3):
        record.add(NewEntry("note", f"note {number}", at=MOMENT))
    record.add(NewEntry("note", "by another", at=MOMENT, person="Dana K."))
    names = entries_of(hotfix)
    assert names == [
        "20261123T091405Z-dana-k-note.md",
        "20261123T091405Z-kim-note.md",
        "20261123T091405Z-kim-note_2.md",
        "20261123T091405Z-kim-note_3.md",
    ]
    assert "note 1" in text_of(hotfix, FOLDER + names[2])


def test_an_entry_is_about_the_newest_commit_that_patches(hotfix: Shop, record: Record) -> None:
    fix = hotfix.must("rev-parse", "HEAD")
    hotfix.commit({FOLDER + "20261123T090000Z-kim-note.md": "x\n"}, "Record")
    placed, notes = record.placed(NewEntry("note", "x"))
    assert placed.commits == (fix,)
    assert notes == ()


def test_what_is_not_committed_yet_has_the_digest_of_its_commit(
    hotfix: Shop, record: Record
) -> None:
    hotfix.write({"config/checkout/queue.yaml": "other: 1\n"})
    before, _ = record.placed(NewEntry("answer", "x"))
    hotfix.write({"left-over.log": "untracked\n"})
    assert record.placed(NewEntry("answer", "x"))[0] == before
    assert before.commits == ()
    hotfix.must("commit", "--quiet", "--all", "--message", "Fix it otherwise")
    after, _ = record.placed(NewEntry("answer", "x"))
    assert after.patch == before.patch
    assert after.commits == (hotfix.must("rev-parse", "HEAD"),)


def test_without_a_base_the_text_is_kept_all_the_same(hotfix: Shop) -> None:
    hotfix.must("remote", "remove", "origin")
    hotfix.must("branch", "--delete", "--force", "main")
    found = find_record(Repository.at(hotfix.clone))
    assert found is not None
    added = found.add(NewEntry("note", "still here"))
    assert "still here" in text_of(hotfix, added.path)
    assert "could not be told" in added.notes[0]


@pytest.mark.parametrize("size", [245_759, 245_761, 300_000, 5_000_000])
def test_a_long_text_is_cut_in_the_middle_and_says_so(
    hotfix: Shop, record: Record, size: int
) -> None:
    text = b"BEGIN " + b"x" * (size - 10) + b" END"
    added = record.add(NewEntry("evidence", text))
    written = text_of(hotfix, added.path)
    assert len(written.encode()) <= LARGEST_RECORD
    assert "BEGIN x" in written
    assert "x END" in written
    assert (added.cut > 0) == (size > 245_760)
    if added.cut:
        assert f"[cut: {added.cut} bytes were left out here]" in written
        assert f"\ncut: {added.cut}\n" in written
        body = written.partition("BEGIN ")[2].partition(" END")[0]
        assert body.count("x") == size - 10 - added.cut


def test_escapes_that_swell_a_text_are_cut_too(hotfix: Shop, record: Record) -> None:
    added = record.add(NewEntry("evidence", b"\x07" * 240_000))
    assert added.cut > 0
    assert os.path.getsize(os.path.join(hotfix.clone, added.path)) <= LARGEST_RECORD


def test_a_secret_where_the_text_is_cut_is_masked_first(hotfix: Shop, record: Record) -> None:
    half = 122_880
    for offset in range(-60, 20, 5):
        secret = b"ghp_16C7e42F292c6912E7710c838347Ae178B4a"
        text = b"y " * ((half + offset) // 2) + secret + b" z" * 200_000
        added = record.add(NewEntry("evidence", text))
        assert "16C7e42F" not in text_of(hotfix, added.path)
        assert "8347Ae17" not in text_of(hotfix, added.path)


def test_what_a_terminal_obeys_is_written_out(hotfix: Shop, record: Record) -> None:
    text = b"\x1b[31mred\x1b[0m \x1b]0;title\x07 \xff\xfe a\rb\r\nc\td \xe2\x80\xae \xc2\x9b31m end"
    body = text_of(hotfix, record.add(NewEntry("evidence", text)).path).partition("---\n\n")[2]
    assert body == "red \\x1b]0;title\\x07 \\xff\\xfe a\nb\nc\td \\u202e \\x9b31m end\n"


def test_a_fence_is_longer_than_any_in_the_text(hotfix: Shop, record: Record) -> None:
    added = record.add(NewEntry("evidence", "```\n````sh\n", fence="text"))
    assert "`````text\n```\n````sh\n`````\n" in text_of(hotfix, added.path)


def test_fields_stay_on_one_line(hotfix: Shop, record: Record) -> None:
    added = record.add(NewEntry("note", "x", tool="a\n---\nkind: decision\x1b", person="x\ny"))
    read = read_entry(added.path, text_of(hotfix, added.path).encode())
    assert (read.kind, read.tool) == ("note", "a --- kind: decision\\x1b")


@pytest.mark.parametrize("part", [".incidents", ".incidents/INC-2041", FOLDER.rstrip("/")])
def test_a_symbolic_link_is_not_followed(hotfix: Shop, record: Record, part: str) -> None:
    outside = os.path.join(hotfix.folder, "outside")
    os.makedirs(os.path.join(outside, "INC-2041", "record"))
    link = os.path.join(hotfix.clone, part)
    if os.path.isdir(link):
        os.rename(link, f"{link}.old")
    os.symlink(outside, link)
    with pytest.raises(CannotDecideError, match="is a symbolic link"):
        record.add(NewEntry("note", "x"))
    assert [name for _, _, names in os.walk(outside) for name in names] == []


def test_a_link_at_the_entrys_own_name_is_passed_over(hotfix: Shop, record: Record) -> None:
    os.makedirs(os.path.join(hotfix.clone, FOLDER), exist_ok=True)
    target = os.path.join(hotfix.folder, "elsewhere")
    name = "20261123T091405Z-kim-note.md"
    os.symlink(target, os.path.join(hotfix.clone, FOLDER, name))
    assert record.add(NewEntry("note", "x", at=MOMENT)).path.endswith("note_2.md")
    assert not os.path.exists(target)


def test_half_an_entry_is_none(hotfix: Shop) -> None:
    script = f'ulimit -f 0; exec "{sys.executable}" -I -m hotfence record note -m x'
    done = subprocess.run(
        ["sh", "-c", script], cwd=hotfix.clone, env=hotfix.environ, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "cannot be written (File too large)" in done.stderr
    assert entries_of(hotfix) == []


def test_a_file_where_the_folder_should_be_is_one_line(hotfix: Shop) -> None:
    hotfix.write({FOLDER.rstrip("/"): "in the way\n"})
    ran = hotfence("record", "note", "-m", "x", cwd=hotfix.clone, env=hotfix.environ)
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert "record/ cannot be opened (Not a directory)" in ran.err


def test_other_branches_have_no_record(hotfix: Shop) -> None:
    hotfix.must("switch", "--quiet", "main")
    assert find_record(Repository.at(hotfix.clone)) is None
    ran = hotfence("record", "note", "-m", "x", cwd=hotfix.clone, env=hotfix.environ)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    hotfix.must("switch", "--quiet", "--detach", "main")
    assert find_record(Repository.at(hotfix.clone)) is None


def test_a_branch_without_an_incident_is_told_so(hotfix: Shop) -> None:
    hotfix.must("switch", "--quiet", "--create", "hotfix/quick", "main")
    with pytest.raises(CannotDecideError, match="names no incident"):
        find_record(Repository.at(hotfix.clone))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Timeouts began at 09:14.\n", "it has no front matter"),
        ("---\nkind: note\n", "it has no front matter"),
        ("---\n---\nx\n", "its front matter is empty"),
        ("---\nkind: poem\ntime: 2026-11-23T09:14:05Z\n---\n", "expected one of prompt"),
        ("---\nkind: note\n---\n", "the field `time` is missing"),
        ("---\nkind: note\nkind: test\n---\n", "stands twice"),
        ("---\nkind: &a note\n---\n", "anchor"),
        ("---\n" + "x" * 20_000 + "\n---\n", "larger than 16384 bytes"),
    ],
)
def test_what_does_not_read_has_no_kind(text: str, problem: str) -> None:
    read = read_entry("a.md", text.encode())
    assert read.kind is None
    assert problem in str(read.problem)


def test_fields_of_later_versions_are_passed_over() -> None:
    text = b"---\r\nkind: note\r\ntime: 2026-11-23T09:14:05Z\r\nmood: fine\r\n---\r\n\r\nx\r\n"
    read = read_entry("a.md", text)
    assert (read.kind, read.problem, read.blank) == ("note", None, False)
    assert read_entry("a.md", text.replace(b"x", b" ")).blank
