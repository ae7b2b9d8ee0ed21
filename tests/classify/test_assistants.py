"""The catalog of AI assistants: what it tells, what it does not, and how commits are read."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from hotfence.classify.assistants import Assistants, identity_of
from hotfence.errors import UnreadableHistoryError
from hotfence.facts.authorship import read_authorship
from hotfence.git.repository import Repository
from hotfence.model.authorship import AiMark, Authorship, Identity
from hotfence.practice import Shop

ROOT = Path(__file__).parents[2]
CATALOG = yaml.safe_load((ROOT / "policies" / "ai.yaml").read_text(encoding="utf-8"))
KIM = Identity("Kim", "kim@example.com")
HITS = [(e["title"], mark) for e in CATALOG["assistants"] for mark in e["hit"]]
MISSES = [mark for e in CATALOG["assistants"] for mark in e["miss"]]


def marks_of(text: str, more: tuple[str, ...] = ()) -> tuple[AiMark, ...]:
    """Read a catalog's mark as a co-author and as a line of a message."""
    person = identity_of(text)
    trailers = [("Co-authored-by", text)] if person.email else []
    return Assistants(more).marks(KIM, KIM, trailers, f"Fix\n\n{text}\n")


@pytest.mark.parametrize(("title", "mark"), HITS, ids=[mark for _, mark in HITS])
def test_marks_of_the_catalog_are_told(title: str, mark: str) -> None:
    assert {found.assistant for found in marks_of(mark)} == {title}


@pytest.mark.parametrize("mark", MISSES)
def test_people_and_prose_are_not(mark: str) -> None:
    assert marks_of(mark) == ()


def test_every_entry_has_every_kind_of_example() -> None:
    for entry in CATALOG["assistants"]:
        assert entry["hit"], entry["name"]
        assert entry["miss"], entry["name"]


def test_the_compiled_catalog_is_the_written_one() -> None:
    script = ROOT / "scripts" / "compile_identities.py"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("line", "assistant", "role"),
    [
        ("Assisted-by: Claude:claude-3-opus coccinelle", "Claude:claude-3-opus coccinelle", None),
        ("ASSISTED-BY: helper", "helper", "ASSISTED-BY"),
        ("Generated-by: ChatGPT 5", "ChatGPT 5", None),
        ("Co-Authored-By: Claude <noreply@anthropic.com>", "Claude Code", None),
        ("Signed-off-by: Codex <noreply@openai.com>", "OpenAI Codex", None),
        ("Agent-Logs-Url: https://github.com/x", "GitHub Copilot", None),
        ("Entire-Checkpoint: 12", "an assistant under Entire", None),
    ],
)
def test_trailers_tell_wherever_they_stand(line: str, assistant: str, role: str | None) -> None:
    role = role or line.partition(":")[0]
    key, _, value = line.partition(": ")
    found = Assistants()
    assert found.marks(KIM, KIM, [(key, value)], "") == (AiMark(assistant, role),)
    squashed = f"Fix\n\nThe first of two.\n\n{line}\n\n# The second:\n\nMore\n"
    assert found.marks(KIM, KIM, [], squashed) == (AiMark(assistant, role),)


@pytest.mark.parametrize(
    "line",
    [
        "Assisted-by: Dana <dana@example.com>",
        "Co-authored-by: Dana <dana@example.com>",
        "Reviewed-by: Claude <noreply@anthropic.com>",
        "Assisted-by:",
        "See Co-authored-by: Claude <noreply@anthropic.com> in the other commit",
        "Entirely: new",
        ": Claude <noreply@anthropic.com>",
    ],
)
def test_lines_that_name_a_person_or_nobody_tell_nothing(line: str) -> None:
    key, _, value = line.partition(": ")
    trailers = [(key, value)] if " " not in key else []
    assert Assistants().marks(KIM, KIM, trailers, f"Fix\n\n{line}\n") == ()


@pytest.mark.parametrize(
    ("identity", "person", "title"),
    [
        ("fixbot@corp.example", Identity("X", "FixBot@corp.example"), "fixbot@corp.example"),
        (
            "*-ai[bot]",
            Identity("x", "1+shop-ai[bot]@users.noreply.github.com"),
            "shop-ai[bot]",
        ),
        ("*@agents.example", Identity("x", "a@agents.example"), "a@agents.example"),
        ("Fix Bot", Identity("fix bot", "a@b.example"), "fix bot"),
    ],
)
def test_a_policy_adds_identities(identity: str, person: Identity, title: str) -> None:
    assert Assistants().of_person(person) is None
    assert Assistants([identity]).of_person(person) == title


def test_an_empty_identity_names_nobody() -> None:
    assert Assistants(["", "  "]).of_person(Identity("", "")) is None


MESSAGES = [
    "Fix\n",
    "Fix\n\nA: b\n",
    "Fix\n\nCo-authored-by: A <a@b.example>\nRecord: x\n",
    "Fix\n\nprose\nCo-authored-by: A <a@b.example>\n",
    "Fix\n\nprose\n\nCo-authored-by: A\n <a@b.example>\n",
    "Fix\n\nCo-authored-by: A <a@b.example>\n\nprose\n",
    "Fix\n\nSigned-off-by: A <a@b.example>\nprose 1\nprose 2\n",
    "Fix\n\nRecord= x\nOther: y\n",
    "Fix\n\nkey : spaced\n",
    "Co-authored-by: A <a@b.example>\n",
    "Fix\n\n: no key\n",
    "Fix\n\nUrl: https://x.example/a:b\n",
    "Fix\r\n\r\nRecord: x\r\n",
]


def read(shop: Shop, *oids: str) -> list[Authorship]:
    repository = Repository(f"{shop.clone}/.git", dict(shop.environ))
    try:
        found = read_authorship(repository, oids, Assistants())
        return [found[oid] for oid in oids]
    finally:
        repository.close()


def raw_commit(shop: Shop, data: bytes) -> str:
    done = subprocess.run(
        ["git", "-C", shop.clone, "hash-object", "-t", "commit", "--literally", "-w", "--stdin"],
        input=data,
        env=shop.environ,
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().strip()


def test_trailers_are_those_that_git_finds(any_shop: Shop) -> None:
    shop = any_shop
    tree = shop.must("rev-parse", "HEAD^{tree}")
    head = f"tree {tree}\nauthor A <a@b.c> 1 +0000\ncommitter A <a@b.c> 1 +0000\n\n"
    oids = [raw_commit(shop, (head + text).encode()) for text in MESSAGES]
    # What somebody configured in the clone must not matter.
    shop.must("config", "trailer.separators", "=")
    told = read(shop, *oids)
    shop.must("config", "--unset", "trailer.separators")
    for text, authorship in zip(MESSAGES, told, strict=True):
        done = subprocess.run(
            ["git", "-C", shop.clone, "interpret-trailers", "--parse", "--unfold"],
            input=text.encode(),
            env=shop.environ,
            capture_output=True,
            check=True,
        )
        wanted = [line.partition(":") for line in done.stdout.decode().splitlines()]
        assert authorship.trailers == tuple((k.strip(), v.strip()) for k, _, v in wanted), text


def test_hostile_commits_are_read_one_by_one(shop: Shop) -> None:
    tree = shop.must("rev-parse", "HEAD^{tree}").encode()
    claude = b"Co-authored-by: Claude <noreply@anthropic.com>\n"
    person = b"author A <a@b.c> 1 +0000\ncommitter C <c@d.e> 1 +0000\n"
    shop.must("config", "log.showSignature", "true")
    shop.must("config", "i18n.logOutputEncoding", "UTF-16")
    oids = [
        raw_commit(shop, b"tree " + tree + b"\nauthor broken\ncommitter\n\nmessage\n"),
        raw_commit(shop, b"tree " + tree + b"\n" + person + b"\nx\0hidden\n\n" + claude),
        raw_commit(
            shop, b"tree " + tree + b"\n" + person + b"encoding ISO-8859-1\n\nm\xfcs\n\n" + claude
        ),
        raw_commit(
            shop, b"tree " + tree + b"\n" + person + b"\ncommit " + tree + b"\n\xff\n\n" + claude
        ),
        shop.commit({}, "Last", author="Claude <noreply@anthropic.com>"),
    ]
    first, hidden, latin, odd, last = read(shop, *oids)
    assert (first.author, first.marks) == (Identity("", ""), ())
    assert hidden.author == Identity("A", "a@b.c")
    assert latin.marks == odd.marks == (AiMark("Claude Code", "Co-authored-by"),)
    assert last.is_by_ai("author")
    assert not last.is_by_ai("committer")


def test_a_missing_commit_is_not_passed_over(shop: Shop) -> None:
    with pytest.raises(UnreadableHistoryError):
        read(shop, shop.good, "1" * 40)


def test_messages_without_end_are_refused(shop: Shop) -> None:
    tree = shop.must("rev-parse", "HEAD^{tree}").encode()
    person = b"author A <a@b.c> 1 +0000\ncommitter C <c@d.e> 1 +0000\n"
    huge = raw_commit(shop, b"tree " + tree + b"\n" + person + b"\n" + b"x\n" * (5 << 20))
    with pytest.raises(UnreadableHistoryError, match="more than 8 MiB"):
        read(shop, huge)
