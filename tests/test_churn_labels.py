"""The rules that label real commits, run on a small repository; and the labels that are stored."""

import importlib.util
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parent.parent / "benchmarks" / "accuracy"
KINDS = ("schema", "data", "vendored", "rename", "formatting", "comment", "logging")
GO = "package queue\n\nfunc take(n int) int {\n\tif n > 9 {\n\t\treturn 9\n\t}\n\treturn n\n}\n"
MIGRATION = "class AddLimit < ActiveRecord::Migration[7.1]\n  def change\n    add_column :queues"


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("churn_labels", FOLDER / "churn_labels.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


churn = load()
SHOP = churn.Project(
    "owner/shop", "config/database.yml", r"db/migrate/\d+_\w+\.rb", vendored=r"vendor/.*"
)


class Workshop:
    """A repository in which each commit says what one change of files is labelled as."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.git("init", "--quiet")
        self.git("config", "user.name", "Ada")
        self.git("config", "user.email", "ada@example.org")
        self.commit("Start", {"queue/take.go": GO, "app.rb": "a = 1\n", "README.md": "Hello\n"})

    def git(self, *words: str) -> str:
        done = subprocess.run(
            ["git", "-C", str(self.place), *words], capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def commit(self, subject: str, files: Mapping[str, str | None]) -> str:
        for name, content in files.items():
            path = self.place / name
            if content is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", subject)
        return self.git("rev-parse", "HEAD")

    def label(self, kind: str, subject: str, files: Mapping[str, str | None]) -> Any:
        sha = self.commit(subject, files)
        repository = churn.Repository(SHOP, self.place)
        (found,) = churn.commits(repository, [sha], churn.subjects(repository))
        return churn.KINDS[kind](SHOP, found)


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


def test_a_file_in_the_documented_migration_directory_is_a_migration(shop: Workshop) -> None:
    files = {"db/migrate/20240101_add_limit.rb": f"{MIGRATION}, :limit, :integer\n  end\nend\n"}
    found = shop.label("schema", "Add limit column to queues", files)
    assert found.must == {"schema"}
    assert found.source == "subject+document"


def test_a_migration_that_only_rewrites_rows_is_either_kind(shop: Workshop) -> None:
    rows = "class Fix < ActiveRecord::Migration[7.1]\n  def up\n    Queue.update_all(n: 1)\n"
    found = shop.label("schema", "Fix limits", {"db/migrate/20240102_fix.rb": rows})
    assert found.must == {"schema|data"}


def test_plain_code_is_no_migration(shop: Workshop) -> None:
    found = shop.label("schema", "Take at most eight", {"queue/take.go": GO.replace("9", "8")})
    assert found.must_not == {"schema", "data"}


@pytest.mark.parametrize(
    ("subject", "name", "text"),
    [
        ("Keep state", "queue/store.go", 'package queue\n\nvar q = "CREATE TABLE jobs (id int)"\n'),
        ("Describe the shape", "api/schema.json", '{"type": "object"}\n'),
        ("Prepare the migration", "queue/next.go", "package queue\n"),
    ],
)
def test_what_is_not_sure_has_no_schema_label(
    shop: Workshop, subject: str, name: str, text: str
) -> None:
    assert shop.label("schema", subject, {name: text}) is None


def test_the_documented_tree_is_vendored(shop: Workshop) -> None:
    found = shop.label("vendored", "Bump log library", {"vendor/log/log.go": "package log\n"})
    assert found.must == {"vendored"}
    assert shop.label("vendored", "Say how", {"vendor/README.md": "Run make\n"}) is None
    assert shop.label("vendored", "Fix", {"app.rb": "a = 2\n"}).must_not == {"vendored"}


def test_git_decides_about_renames(shop: Workshop) -> None:
    moved = {"queue/take.go": None, "queue/limit.go": GO}
    assert shop.label("rename", "Move", moved).must == {"rename"}
    assert shop.label("rename", "Fix", {"app.rb": "a = 2\n"}).must_not == {"rename"}
    replaced = {"app.rb": None, "lib.rb": "require 'json'\nputs JSON.dump({})\n"}
    assert shop.label("rename", "Rewrite", replaced) is None


def test_white_space_alone_is_formatting(shop: Workshop) -> None:
    shifted = GO.replace("\t\treturn 9", "        return 9")
    found = shop.label("formatting", "Add a queue", {"queue/take.go": shifted})
    assert (found.must, found.source) == ({"formatting"}, "git-w")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('greet("two words")\n', 'greet("twowords")\n'),
        ("return first second\n", "return firstsecond\n"),
        ("take(1)\n", "take(1)\n\n"),
        ("// a ,b\n", "// a, b\n"),
    ],
)
def test_white_space_that_may_mean_something_is_left_out(
    shop: Workshop, before: str, after: str
) -> None:
    shop.commit("Before", {"app.js": before})
    found = shop.label("formatting", "Reformat", {"app.js": after})
    assert found is None


def test_an_indented_line_of_python_is_left_out(shop: Workshop) -> None:
    shop.commit("Before", {"app.py": "for n in x:\n    take(n)\ndone()\n"})
    moved = {"app.py": "for n in x:\n    take(n)\n    done()\n"}
    assert shop.label("formatting", "Fix formatting", moved) is None
    wrapped = {"app.py": "for n in x:\n    take(\n        n)\n    done()\n"}
    assert shop.label("formatting", "Run black", wrapped).must == {"formatting"}


def test_other_words_are_not_formatting(shop: Workshop) -> None:
    found = shop.label("formatting", "Fix", {"app.rb": "b = 2\n"})
    assert found.must_not == {"formatting"}


def test_documents_and_remarks_are_comments(shop: Workshop) -> None:
    assert shop.label("comment", "Say more", {"README.md": "Hello you\n"}).source == "name"
    remark = {"queue/take.go": GO.replace("\tif n", "\t// The limit of the broker.\n\tif n")}
    found = shop.label("comment", "Add a comment", remark)
    assert (found.must, found.source) == ({"comment"}, "subject+marks")
    assert shop.label("comment", "Fix", {"app.rb": "a = 2\n"}).must_not == {"comment"}


@pytest.mark.parametrize("text", ["a = 1 # one\n", "# frozen_string_literal: true\na = 1\n"])
def test_a_mark_next_to_code_is_no_sure_comment(shop: Workshop, text: str) -> None:
    assert shop.label("comment", "Fix", {"app.rb": text}) is None
    assert shop.label("comment", "Update comments", {"app.rb": f"{text}b = 1 # x\n"}) is None


def test_whole_calls_and_the_words_of_the_author_are_logging(shop: Workshop) -> None:
    call = {"queue/take.go": GO.replace("\treturn n\n", '\tlog.Debug("taken", n)\n\treturn n\n')}
    assert shop.label("logging", "Add debug logging", call).must == {"logging"}
    fatal = {"queue/take.go": GO.replace("\treturn n\n", '\tlog.Fatal("taken")\n\treturn n\n')}
    assert shop.label("logging", "Add more logging", fatal) is None
    assert shop.label("logging", "Fix", {"app.rb": "a = 2\n"}).must_not == {"logging"}


def test_a_huge_commit_has_no_hunks_to_judge(shop: Workshop) -> None:
    files = {f"gen/{number}.go": "package gen\n" for number in range(churn.FILES_MOST + 1)}
    assert shop.label("formatting", "Run gofmt", files) is None


def test_the_same_commits_are_drawn_every_time(shop: Workshop) -> None:
    population = [f"{number:040x}" for number in range(500)]
    once = churn.drawn(SHOP, "pool", population, 20)
    assert once == churn.drawn(SHOP, "pool", list(reversed(population)), 20)
    assert len(set(once)) == 20


def test_a_reader_has_the_last_word(tmp_path: Path) -> None:
    file = tmp_path / "logging.tsv"
    read = churn.Label("owner/shop", "a" * 40, frozenset(), frozenset({"logging"}), churn.READ)
    drawn = read._replace(must=frozenset({"logging"}), must_not=frozenset(), source="words")
    churn.write(file, [read, drawn._replace(commit="b" * 40)])
    churn.write(file, [drawn, drawn._replace(commit="c" * 40)])
    assert churn.stored(file) == [read, drawn._replace(commit="c" * 40)]


def test_a_row_of_the_wrong_split_is_refused() -> None:
    line = churn.row(churn.Label("owner/shop", "a" * 40, frozenset({"data"}), frozenset(), "read"))
    part = churn.split("owner/shop")
    other = "dev" if part == "held-out" else "held-out"
    with pytest.raises(ValueError, match="belongs to"):
        churn.parsed(line.replace(part, other))


@pytest.mark.parametrize("kind", KINDS)
def test_stored_labels_are_whole(kind: str) -> None:
    found = churn.stored(FOLDER / f"{kind}.tsv")
    keys = [(one.repository, one.commit) for one in found]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch("[0-9a-f]{40}", one.commit) for one in found)
    assert not [one for one in found if one.must & one.must_not]
    assert not [one for one in found if not one.must | one.must_not]
    named = {name for one in found for text in one.must | one.must_not for name in text.split("|")}
    assert named <= set(KINDS)
    assert {churn.split(one.repository) for one in found} == {"dev", "held-out"}
    assert sum(bool(one.must) for one in found) >= 80


def test_a_migration_of_structure_alone_changes_no_rows(shop: Workshop) -> None:
    files = {"db/migrate/20240103_add_n.rb": f"{MIGRATION}, :n, :integer\n  end\nend\n"}
    assert shop.label("data", "Add n", files).must_not == {"data"}
    rows = {"db/migrate/20240104_fix_n.rb": "execute 'UPDATE queues SET n = 1'\n"}
    assert shop.label("data", "Fix n", rows) is None


@pytest.mark.parametrize("kind", ["comment", "formatting"])
def test_reindented_remarks_belong_to_no_kind_for_sure(shop: Workshop, kind: str) -> None:
    shop.commit("Before", {"app.js": "// limit of the broker\ntake(1);\n"})
    files = {"app.js": "  // limit of the broker\ntake(1);\n"}
    assert shop.label(kind, "Reformat comments", files) is None
