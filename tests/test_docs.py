"""What the docs and constants say is what the code says."""

import subprocess
import sys
from pathlib import Path

import pytest

from hotfence.config.policy_file import PROFILES, profile
from hotfence.governed import PROFILE_PATTERNS
from hotfence.model.policy import POLICY_NAME
from hotfence.model.rule import RULE_NAMES
from hotfence.rules import RULES

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    "script", ["write_rule_pages.py", "compile_catalogs.py", "compile_schema.py"]
)
def test_generated_files_are_up_to_date(script: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / script), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", PROFILES)
def test_the_quick_branch_patterns_are_those_of_every_profile(name: str) -> None:
    assert profile(name).policy.branches._asdict() == PROFILE_PATTERNS


def test_every_rule_is_one_of_the_contract() -> None:
    assert {rule.id for rule in RULES} <= set(RULE_NAMES)


def test_every_rule_module_is_in_the_list() -> None:
    folder = ROOT / "src" / "hotfence" / "rules"
    listed = (folder / "__init__.py").read_text(encoding="utf-8")
    for module in folder.glob("*.py"):
        if "\nRULES = (" in module.read_text(encoding="utf-8"):
            assert f"\n    {module.stem},\n" in listed.partition("_FAMILIES = (")[2]


def test_the_policy_file_has_one_name() -> None:
    from hotfence import governed

    assert governed.POLICY_NAME == POLICY_NAME
