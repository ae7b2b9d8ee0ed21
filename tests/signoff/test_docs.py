"""docs/signoffs.md as written: its examples read, and its way to check by hand works."""

import re
import subprocess
from pathlib import Path

from hotfence.config.policy_file import read_layer
from hotfence.config.scope_file import read_scope
from tests.signoff.desk import MERGE_DANA, Desk

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "signoffs.md").read_text(encoding="utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)


def test_the_policy_and_the_waiver_read() -> None:
    policy, scope = blocks("yaml")
    found = read_layer("docs", f"version: 1\n{policy}".encode()).policy
    assert [key.revoked is None for key in found.people["dana"].keys] == [True, False]
    read, problems = read_scope(f"incident: INC-1\n{scope}".encode())
    assert not problems
    assert read is not None
    assert read.waivers[0].rule == "HF223"


def test_a_signoff_can_be_checked_by_hand(desk: Desk) -> None:
    desk.sign()
    text = next(b for b in blocks("sh") if MERGE_DANA in b)
    environ = {**desk.shop.environ, "DANAS_KEY": desk.shop.public_key("dana")}

    def by_hand() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "-e", "-c", text],
            cwd=desk.shop.clone,
            env=environ,
            capture_output=True,
            text=True,
            check=False,
        )

    done = by_hand()
    assert done.returncode == 0, done
    assert 'Good "hotfence" signature for dana' in done.stdout
    desk.put(desk.read().replace(b"until: 2", b"until: 3"))
    assert by_hand().returncode != 0
