"""`hotfence classify`, on real repositories."""

import json
from typing import Any

import pytest

from hotfence.model.rule import Content, Executable, Symlink
from hotfence.model.story import QUEUE, RETRY
from hotfence.practice import Shop
from tests.helpers import hotfence

OLD_RETRY = "RETRIES = 2\n\n\ndef retry(job):\n    return [job() for _ in range(RETRIES)]\n"


def classified(shop: Shop, *args: str) -> dict[str, Any]:
    ran = hotfence("classify", *args, "--format", "json", cwd=shop.clone, env=shop.environ)
    assert (ran.code, ran.err) == (0, ""), ran
    found: dict[str, Any] = json.loads(ran.out)
    assert found["schema"] == 1
    return found


def kinds_of(found: dict[str, Any]) -> dict[str, list[str]]:
    return {file["path"]: file["kinds"] for file in found["files"]}


CHANGES: dict[str, tuple[dict[str, Content], dict[str, list[str]]]] = {
    "an ordinary edit": ({RETRY: OLD_RETRY.replace("2", "3", 1)}, {RETRY: []}),
    "a setting": ({QUEUE: "workers: {}\n"}, {QUEUE: ["config"]}),
    "a bump": (
        {"package.json": '{"name": "shop", "dependencies": {"queue-client": "^5.0.0"}}\n'},
        {"package.json": ["dependency"]},
    ),
    "its own version": (
        {
            "package.json": '{"name": "shop", "version": "1.2.0",'
            ' "dependencies": {"queue-client": "^4.1.0"}}\n'
        },
        {"package.json": []},
    ),
    "a lock file": (
        {
            "package-lock.json": '{"name": "shop", "lockfileVersion": 3, "packages":'
            ' {"node_modules/queue-client": {"version": "4.1.1"}}}\n'
        },
        {"package-lock.json": ["dependency"]},
    ),
    "a base image": ({"Dockerfile": "FROM python:3.12\n"}, {"Dockerfile": ["runtime"]}),
    "vendored code": (
        {"node_modules/left-pad/index.js": "module.exports = 1\n"},
        {"node_modules/left-pad/index.js": ["vendored"]},
    ),
    "a deleted migration": (
        {"db/migrate/20260101000000_create_orders.rb": None},
        {"db/migrate/20260101000000_create_orders.rb": ["schema"]},
    ),
    "statements": (
        {
            "ops/a.sql": "ALTER TABLE orders ADD state text;\n",
            "ops/b.sql": "DELETE FROM orders WHERE id = 7;\n",
            "ops/c.sql": "SELECT 1;\n",
        },
        {"ops/a.sql": ["schema"], "ops/b.sql": ["data"], "ops/c.sql": []},
    ),
    "a move": (
        {RETRY: None, "src/again.py": OLD_RETRY},
        {RETRY: ["rename"], "src/again.py": ["rename"]},
    ),
    "a comment": ({RETRY: "# Twice.\n" + OLD_RETRY}, {RETRY: ["comment"]}),
    "documentation": ({"README.md": "# Our shop\n"}, {"README.md": ["comment"]}),
    "layout": (
        {
            RETRY: OLD_RETRY.replace("[job() for", "[\n        job() for").replace(
                "S)]", "S)\n    ]"
            )
        },
        {RETRY: ["formatting"]},
    ),
    "logging": (
        {RETRY: OLD_RETRY.replace("    return", '    logger.info("again")\n    return')},
        {RETRY: ["logging"]},
    ),
    "a guard": ({".github/CODEOWNERS": "* @dana\n"}, {".github/CODEOWNERS": ["guard"]}),
    "a binary": ({"logo.png": b"\x89PNG\0\0"}, {"logo.png": ["binary"]}),
    "a mode": ({RETRY: Executable(OLD_RETRY)}, {RETRY: ["mode"]}),
    "a symbolic link": ({"latest": Symlink("src")}, {"latest": ["symlink"]}),
}


@pytest.mark.parametrize("case", CHANGES)
def test_kinds_of_a_commit_of_the_index_and_of_the_work_tree(case: str, shop: Shop) -> None:
    files, expected = CHANGES[case]
    shop.write(files)
    assert kinds_of(classified(shop, "--worktree")) == expected
    shop.must("add", "--all")
    assert kinds_of(classified(shop, "--index")) == expected
    shop.commit({}, case)
    found = classified(shop, "--base", "HEAD~1", "--head", "HEAD")
    assert kinds_of(found) == expected
    assert set(found["kinds"]) == {kind for kinds in expected.values() for kind in kinds}
    bare = classified(shop, "--repo", f"{shop.clone}/.git", "--base", "HEAD~1", "--head", "HEAD")
    assert bare == found


def test_a_submodule_is_a_dependency(shop: Shop) -> None:
    shop.must("update-index", "--add", "--cacheinfo", f"160000,{shop.good},lib/queue")
    shop.must("commit", "--quiet", "--message", "Add a submodule")
    found = classified(shop, "--base", "HEAD~1", "--head", "HEAD")
    assert kinds_of(found) == {"lib/queue": ["dependency", "submodule"]}


def test_a_branch_is_compared_from_its_merge_base(shop: Shop) -> None:
    shop.must("switch", "--quiet", "--create", "topic", "HEAD~1")
    shop.commit({"docs/new.md": "New.\n"}, "Write")
    assert kinds_of(classified(shop, "--base", "main", "--head", "topic")) == {
        "docs/new.md": ["comment"]
    }
    assert kinds_of(classified(shop, "--head", "topic")) == {"docs/new.md": ["comment"]}


def test_the_report_names_keys_lines_and_evidence(shop: Shop) -> None:
    shop.write({"package.json": '{"name": "shop", "dependencies": {"queue-client": "^5.0.0"}}\n'})
    (file,) = classified(shop)["files"]
    assert (file["status"], file["lines"]) == ("M", 2)
    assert file["keys"] == ["dependencies.queue-client"]
    (evidence,) = file["evidence"]
    assert evidence["kind"] == "dependency"
    assert evidence["line"] == 1
    assert "^4.1.0 -> ^5.0.0" in evidence["what"]


def test_text_is_for_people(shop: Shop) -> None:
    shop.write({"a\x1b[31m.sql": "DROP TABLE orders;\n", RETRY: OLD_RETRY + "RETRY = retry\n"})
    ran = hotfence("classify", cwd=shop.clone, env=shop.environ)
    assert ran.code == 0
    assert ran.out.startswith("hotfence: 2 files: schema\n")
    assert "\x1b" not in ran.out
    assert "schema: line 1: DROP TABLE orders" in ran.out
    shop.must("checkout", "--quiet", "--", ".")
    shop.must("clean", "--quiet", "--force")
    assert hotfence("classify", cwd=shop.clone, env=shop.environ).out == (
        "hotfence: nothing changed\n"
    )


def test_a_first_commit_and_a_tree_have_no_common_history(shop: Shop) -> None:
    empty = shop.must("hash-object", "-t", "tree", "/dev/null").strip()
    root = shop.must("rev-list", "--max-parents=0", "HEAD").split()[0]
    found = classified(shop, "--base", empty, "--head", root)
    assert "db/migrate/20260101000000_create_orders.rb" in kinds_of(found)


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--head", "nowhere"], "--head nowhere: there is no such commit or tree"),
        (["--base", "no\nwhere", "--head", "HEAD"], "there is no such commit or tree"),
        (["--index", "--head", "HEAD"], "--index excludes --base and --head"),
        (["--repo", "/"], "is no repository that git can open"),
    ],
)
def test_wrong_use_ends_with_one_line(shop: Shop, args: list[str], told: str) -> None:
    ran = hotfence("classify", *args, cwd=shop.clone, env=shop.environ)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert ran.err.count("\n") == 1


def test_a_large_file_goes_by_its_name(shop: Shop) -> None:
    big = "x: 1\n" * 300_000
    shop.write({"pnpm-lock.yaml": big, "notes.yaml": big, "pom.xml": big, "big.sql": big})
    found = kinds_of(classified(shop))
    assert found["pnpm-lock.yaml"] == ["dependency"]
    assert found["notes.yaml"] == ["config"]
    assert found["pom.xml"] == ["dependency"]
    assert found["big.sql"] == ["schema"]
