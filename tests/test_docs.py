"""What the docs and constants say is what the code says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from hotfence import VERSION
from hotfence.commands import COMMANDS
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


def test_the_deploy_jobs_of_the_doors_read_and_take_this_version() -> None:
    text = (ROOT / "docs" / "doors.md").read_text(encoding="utf-8")
    jobs = [yaml.safe_load(part.partition("```")[0]) for part in text.split("```yaml\n")[2:]]
    github, gitlab = jobs[0]["jobs"]["deploy"]["steps"], jobs[1]["deploy"]
    assert [step["with"] for step in github if "checkout" in step.get("uses", "")] == [
        {"fetch-depth": 0, "persist-credentials": False}
    ]
    assert gitlab["variables"]["GIT_DEPTH"] == "0"
    for script in (
        "\n".join(step.get("run", "") for step in github),
        "\n".join(gitlab["script"]),
    ):
        assert f"hotfence=={VERSION}\n" in script
        lines = [line for line in script.splitlines() if line]
        (gate,) = [at for at, line in enumerate(lines) if "hotfence gate --commit" in line]
        assert "--since" in lines[gate]
        assert "deploy.sh" in lines[gate + 1]


def test_links_between_the_pages_lead_somewhere() -> None:
    for page in (ROOT / "docs").glob("*.md"):
        for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target.partition("#")[0]).exists(), (page.name, target)


def test_pages_name_only_commands_that_there_are() -> None:
    for page in (*(ROOT / "docs").glob("*.md"), ROOT / "CHANGELOG.md"):
        for name in re.findall(r"`hotfence ([a-z][a-z-]*)", page.read_text(encoding="utf-8")):
            assert name in COMMANDS, (page.name, name)


def test_the_policy_file_has_one_name() -> None:
    from hotfence import governed

    assert governed.POLICY_NAME == POLICY_NAME
