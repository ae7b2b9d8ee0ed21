"""The formats of a hook's answer."""

import json
from pathlib import Path

import pytest

from hotfence.errors import CannotDecideError
from hotfence.hooks import options
from hotfence.model.story import BRANCH, RESTORED
from hotfence.practice import Shop
from hotfence.report import writing
from tests.helpers import hotfence, start_hotfix


def test_the_formats_of_hooks_are_those_of_reports() -> None:
    assert options.FORMATS == writing.FORMATS


def test_a_push_hook_answers_in_json_and_writes_a_file(shop: Shop, tmp_path: Path) -> None:
    head = start_hotfix(shop, {**RESTORED, "src/retry.py": "x\n"})
    line = f"refs/heads/{BRANCH} {head} refs/heads/{BRANCH} {'0' * 40}\n"
    report = tmp_path / "report.txt"
    ran = hotfence(
        *("pre-push", "origin", shop.server, "--format", "json", "--output", f"text={report}"),
        cwd=shop.clone,
        env=shop.environ,
        stdin=line,
    )
    found = json.loads(ran.out)
    assert (ran.code, found["verdict"], found["stage"]) == (1, "blocked", "push")
    assert "HF101" in report.read_text(encoding="utf-8")


def test_the_index_hook_answers_in_json(shop: Shop) -> None:
    start_hotfix(shop, {})
    ran = hotfence("pre-commit", "--format=json", cwd=shop.clone, env=shop.environ)
    assert json.loads(ran.out)["stage"] == "edit"


def test_allows_answers_in_json(shop: Shop) -> None:
    start_hotfix(shop, {})
    ran = hotfence("allows", "src/retry.py", "--format", "json", cwd=shop.clone, env=shop.environ)
    assert ran.code == 1
    assert json.loads(ran.out)["allowed"] is False


@pytest.mark.parametrize("words", [["--format", "xml"], ["--format"], ["--nosuch"]])
def test_a_wrong_option_is_refused(words: list[str]) -> None:
    with pytest.raises(CannotDecideError):
        options.split(words)
