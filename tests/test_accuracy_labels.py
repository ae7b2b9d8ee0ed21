"""The rules that label bumps in real commits, the stored labels, and how they are scored."""

import importlib
import importlib.util
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks"
FOLDER = BENCHMARKS / "accuracy"
FILES = ("bumps.tsv", "no-bumps.tsv", "read-bumps.tsv")
KINDS = {"dependency", "runtime", "vendored", "schema", "data"}
TRAILER = (
    "---\nupdated-dependencies:\n- dependency-name: {}\n  dependency-type: direct:production\n"
)
DEPENDABOT = "dependabot[bot] <support@github.com>"
RENOVATE = "renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>"
HUMAN = "Ada Moss <ada@example.org>"


def load(name: str, place: Path) -> Any:
    spec = importlib.util.spec_from_file_location(name, place)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


load("churn_labels", FOLDER / "churn_labels.py")
bumps = load("bump_labels", FOLDER / "bump_labels.py")
accuracy = load("accuracy", BENCHMARKS / "accuracy.py")


def label(author: str, subject: str, *paths: str, body: str = "") -> Any:
    return bumps.bump(bumps.Commit("owner/shop", "0" * 40, author, subject, body, paths))


@pytest.mark.parametrize(
    ("author", "subject", "paths", "must"),
    [
        (
            DEPENDABOT,
            "Bump lodash from 4.17.20 to 4.17.21",
            ["web/package-lock.json"],
            "dependency",
        ),
        (DEPENDABOT, "Bump golang.org/x/net from 0.1.0 to 0.2.0", ["go.mod"], "dependency"),
        (DEPENDABOT, "Bump actions/checkout from 3 to 4", [".github/workflows/ci.yml"], "runtime"),
        (DEPENDABOT, "Bump node from 20 to 22", ["docker/Dockerfile"], "runtime"),
        (DEPENDABOT, "Bump golang from 1.20 to 1.21", ["go.mod"], "dependency|runtime"),
        (RENOVATE, "Lock file maintenance", ["Cargo.lock"], "dependency"),
        (RENOVATE, "Update dependency eslint to v9", ["package.json"], "dependency"),
        (RENOVATE, "Update Rust crate serde to v1.0.200", ["Cargo.toml"], "dependency"),
        (RENOVATE, "Update node.js to v22", [".nvmrc"], "runtime"),
        (RENOVATE, "Update pnpm to v9", ["package.json"], "dependency|runtime"),
        (RENOVATE, "Update actions/cache action to v4", [".github/workflows/a.yml"], "runtime"),
        (RENOVATE, "Update postgres Docker tag to v16", ["compose.yaml"], "runtime"),
        (RENOVATE, "Update helm release loki to v6", ["apps/loki/helmrelease.yaml"], "dependency"),
        (RENOVATE, "Update all non-major dependencies", ["a.tf", "Makefile"], "dependency|runtime"),
        ("pre-commit-ci[bot] <x@y>", "[pre-commit.ci] pre-commit autoupdate", ["a"], "dependency"),
        ("Scala Steward <x@y>", "Update cats-core to 2.12.0", ["build.sbt"], "dependency"),
        ("pyup-bot <x@y>", "Update pytest from 7.0 to 8.0", ["requirements.txt"], "dependency"),
        (HUMAN, "build(deps): bump rack from 2.1 to 2.2", ["Gemfile.lock"], "dependency"),
        (HUMAN, "flake.lock: Update", ["flake.lock"], "dependency"),
        (HUMAN, "chore: remove unused `left-pad` dependency", ["package.json"], "dependency"),
    ],
)
def test_a_bump_is_labelled_by_its_author_and_words(
    author: str, subject: str, paths: list[str], must: str
) -> None:
    assert label(author, subject, *paths).must == (must,)


@pytest.mark.parametrize(
    ("author", "subject", "path"),
    [
        (RENOVATE, "Configure Renovate", "renovate.json"),
        (RENOVATE, "chore(deps): migrate config renovate.json", "renovate.json"),
        (RENOVATE, "docs: update references to owner/action to v2", "README.md"),
        (DEPENDABOT, "Merge the labels", "x.yml"),
        (HUMAN, "Bump version from 1.2.0 to 1.3.0", "package.json"),
        (HUMAN, "Bump shop from 1.2.0 to 1.3.0", "package.json"),
        (HUMAN, "chore(deps): update dependabot.yml schedule", ".github/dependabot.yml"),
        (HUMAN, "Remove the dependency", "src/graph.c"),
        (HUMAN, "Bump Ubuntu from 20.04 to 22.04", ".github/workflows/ci.yml"),
        (DEPENDABOT, "Bump lodash from 1 to 2", "CHANGELOG.md"),
    ],
)
def test_words_that_announce_no_bump_give_no_label(author: str, subject: str, path: str) -> None:
    assert label(author, subject, path) is None


def test_the_trailer_of_dependabot_is_the_source_of_its_label() -> None:
    found = label(DEPENDABOT, "Bump the npm group", "yarn.lock", body=TRAILER.format("lodash"))
    assert found.source == "dependabot-trailer+paths"
    assert "runtime" in found.must_not


def other(subject: str, *paths: str, author: str = HUMAN) -> Any:
    return bumps.other(bumps.Commit("owner/shop", "0" * 40, author, subject, "", paths))


def test_a_fix_that_touches_no_pin_must_not_be_a_bump() -> None:
    assert other("fix: count the queue once", "src/queue.c").must_not == ("dependency", "runtime")


@pytest.mark.parametrize(
    "path", ["package.json", "a/Dockerfile", ".github/workflows/ci.yml", "b/pom.xml", "k8s/a.yaml"]
)
def test_a_fix_that_touches_a_pin_is_not_labelled(path: str) -> None:
    assert other("fix: count the queue once", "src/queue.c", path) is None


@pytest.mark.parametrize("subject", ["fix: upgrade openssl", "Tidy up", "fix: build on Node 22"])
def test_a_subject_that_may_announce_a_bump_is_not_a_negative(subject: str) -> None:
    assert other(subject, "src/queue.c") is None


def test_the_fix_of_a_bot_is_not_a_negative() -> None:
    assert other("fix: count the queue once", "src/queue.c", author=RENOVATE) is None


RELEASE = "--- a/package.json\n+++ b/package.json\n@@ -3 +3 @@\n-{}\n+{}\n"


def own_release(old: str, new: str, *paths: str) -> Any:
    commit = bumps.Commit("owner/shop", "0" * 40, HUMAN, "v1.3.0", "", paths or ("package.json",))
    return bumps.own_release(commit, RELEASE.format(old, new))


def test_a_release_that_changes_its_own_version_is_no_bump() -> None:
    found = own_release('  "version": "1.2.0",', '  "version": "1.3.0",')
    assert found.must_not == ("dependency", "runtime")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('  "lodash": "1.2.0",', '  "lodash": "1.3.0",'),
        ('  "version": "1.2.0",', '  "version": "1.4.0",'),
    ],
)
def test_a_release_that_changes_anything_else_is_not_labelled(old: str, new: str) -> None:
    assert own_release(old, new) is None


def git(place: Path, *words: str) -> str:
    names = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    command = ["git", *names, "-C", str(place), *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def mirrors(tmp_path: Path) -> Path:
    """A folder with one repository: a start, a fix, a bump by Dependabot."""
    place = tmp_path / "mirrors" / "owner+shop" / "repo"
    place.mkdir(parents=True)
    git(place, "init", "--quiet")
    manifest = '{{"name": "shop", "dependencies": {{"lodash": "{}"}}}}\n'
    save(place, {"package.json": manifest.format("4.17.20"), "a.c": "int a;\n"}, "Start", HUMAN)
    save(place, {"a.c": "int a = 1;\n"}, "fix: give a value", HUMAN)
    save(
        place,
        {"package.json": manifest.format("4.17.21")},
        "Bump lodash from 4.17.20 to 4.17.21",
        DEPENDABOT,
    )
    return tmp_path / "mirrors"


def save(place: Path, files: dict[str, str], subject: str, author: str) -> None:
    for name, text in files.items():
        (place / name).write_text(text)
    git(place, "add", "--all")
    git(place, "commit", "--quiet", "--message", subject, "--author", author)


@pytest.fixture
def labels(mirrors: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the labels of the mirrors were written."""
    folder = tmp_path / "labels"
    folder.mkdir()
    (folder / "read-bumps.tsv").write_text(bumps.HEADER)
    monkeypatch.setattr(bumps, "HERE", folder)
    assert bumps.main([str(mirrors)]) == 0
    return folder


def test_labels_are_drawn_from_a_history(labels: Path, mirrors: Path) -> None:
    commits = git(mirrors / "owner+shop" / "repo", "log", "--format=%H").split()
    assert commits[0] in (labels / "bumps.tsv").read_text()
    assert commits[1] in (labels / "no-bumps.tsv").read_text()
    drawn = (labels / "bumps.tsv").read_text() + (labels / "no-bumps.tsv").read_text()
    assert commits[2] not in drawn


def test_a_commit_that_was_read_is_not_drawn(labels: Path, mirrors: Path) -> None:
    line = (labels / "bumps.tsv").read_text().splitlines()[1]
    (labels / "read-bumps.tsv").write_text(bumps.HEADER + line + "\n")
    assert bumps.main([str(mirrors)]) == 0
    assert line not in (labels / "bumps.tsv").read_text()


def test_the_classifier_is_scored_on_the_labels(labels: Path, mirrors: Path) -> None:
    rows = accuracy.labelled([labels / "bumps.tsv", labels / "no-bumps.tsv"])
    findings = list(accuracy.classified(mirrors, rows))
    found = accuracy.scores(findings)
    assert found["dependency"] == accuracy.Score(required=1, found=1, forbidden=1, alarms=0)
    assert list(accuracy.mistakes(findings)) == []


def row(must: str, must_not: str) -> Any:
    return accuracy.parsed(f"owner/shop\t{'1' * 40}\t{must}\t{must_not}\tread\tdev")


def test_one_of_two_kinds_is_enough_where_the_label_says_so() -> None:
    finding = accuracy.Finding(row("dependency|runtime", "-"), frozenset({"runtime"}))
    assert accuracy.scores([finding])["dependency|runtime"].found == 1
    assert list(accuracy.mistakes([finding])) == []


def test_misses_false_alarms_and_unread_commits_are_listed() -> None:
    seen = frozenset({"schema"})
    findings = [accuracy.Finding(row("dependency", "schema"), seen)]
    findings.append(accuracy.Finding(row("dependency", "-"), None))
    assert [line.split("\t")[:2] for line in accuracy.mistakes(findings)] == [
        ["miss", "dependency"],
        ["alarm", "schema"],
        ["unread", "-"],
    ]
    assert accuracy.scores(findings)["dependency"].recall() == 0.0
    assert accuracy.scores(findings)["schema"].precision() == 0.0


def test_a_row_in_the_wrong_split_is_refused(tmp_path: Path) -> None:
    wrong = {"dev": "held-out", "held-out": "dev"}[bumps.split("owner/shop")]
    line = f"owner/shop\t{'1' * 40}\tdependency\t-\tread\t{wrong}\n"
    (tmp_path / "a.tsv").write_text(line)
    with pytest.raises(ValueError, match="owner/shop"):
        accuracy.labelled([tmp_path / "a.tsv"])


def test_the_stored_labels_are_well_formed() -> None:
    rows = accuracy.labelled([FOLDER / name for name in FILES])
    assert all(re.fullmatch(r"[0-9a-f]{40}", one.commit) for one in rows)
    assert {kind for one in rows for wanted in one.must for kind in wanted} <= KINDS
    assert {kind for one in rows for kind in one.must_not} <= KINDS
    assert all(one.must or one.must_not for one in rows)


def test_the_stored_labels_cover_many_repositories() -> None:
    rows = accuracy.labelled([FOLDER / name for name in FILES])
    for part in ("dev", "held-out"):
        some = [one for one in rows if one.split == part]
        assert len({one.repository for one in some}) >= 60
        assert len({one.commit for one in some}) >= 3000


def test_the_later_labels_are_of_repositories_that_nobody_tuned_on() -> None:
    known = {one.repository for one in accuracy.labelled(sorted(FOLDER.glob("*.tsv")))}
    later = accuracy.labelled(sorted((FOLDER / "later").glob("*.tsv")))
    assert len({one.repository for one in later}) >= 100
    assert not {one.repository for one in later} & known
    assert all(re.fullmatch(r"[0-9a-f]{40}", one.commit) for one in later)


@pytest.mark.parametrize("folder", [FOLDER, FOLDER / "later"], ids=["tuned", "later"])
def test_no_stored_label_contradicts_another(folder: Path) -> None:
    wanted: dict[str, set[str]] = defaultdict(set)
    unwanted: dict[str, set[str]] = defaultdict(set)
    for one in accuracy.labelled(sorted(folder.glob("*.tsv"))):
        wanted[one.commit] |= {kind for kinds in one.must if len(kinds) == 1 for kind in kinds}
        unwanted[one.commit] |= one.must_not
    assert [sha for sha, kinds in wanted.items() if kinds & unwanted[sha]] == []
