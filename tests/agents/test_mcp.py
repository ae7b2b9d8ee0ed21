"""The MCP server, asked by the protocol's own client over standard input and output."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from hotfence.model.story import BRANCH, INCIDENT, QUEUE, RETRY
from hotfence.practice import Shop
from tests.agents.kits import start_incident
from tests.helpers import hotfence

pytest.importorskip("mcp")

Asked = Callable[[Any], Awaitable[Any]]


def ask(shop: Shop, *calls: tuple[str, dict[str, Any]]) -> list[str]:
    """Start the server, call some tools, return their texts."""
    from mcp import Client, StdioServerParameters

    parameters = StdioServerParameters(
        command=sys.executable,
        args=["-I", "-m", "hotfence", "mcp"],
        cwd=shop.clone,
        env=shop.environ,
    )

    async def play() -> list[str]:
        async with Client(parameters) as client:
            found = []
            for name, arguments in calls:
                result = await client.call_tool(name, arguments)
                found.append("".join(getattr(part, "text", "") for part in result.content))
            return found

    return asyncio.run(asyncio.wait_for(play(), 60))


def test_the_tools_say_what_they_are() -> None:
    from mcp import Client, StdioServerParameters

    parameters = StdioServerParameters(command=sys.executable, args=["-I", "-m", "hotfence", "mcp"])

    async def play() -> tuple[Any, Any]:
        async with Client(parameters) as client:
            return await client.list_tools(), client.instructions

    listed, instructions = asyncio.run(asyncio.wait_for(play(), 60))
    reads = {tool.name: tool.annotations.read_only_hint for tool in listed.tools}
    assert reads == {
        "incident_status": True,
        "is_allowed": True,
        "classify_diff": True,
        "explain_rule": True,
        "record_note": False,
    }
    assert "is_allowed before an edit" in instructions


def test_the_tools_answer_on_a_hotfix_branch(shop: Shop) -> None:
    start_incident(shop, patching=True)
    shop.write({RETRY: "RETRIES = 5\n"})
    status, yes, no, outside, diff, rule, unknown, noted, empty = ask(
        shop,
        ("incident_status", {}),
        ("is_allowed", {"path": QUEUE}),
        ("is_allowed", {"path": RETRY}),
        ("is_allowed", {"path": "/etc/passwd"}),
        ("classify_diff", {}),
        ("explain_rule", {"rule": "HF101"}),
        ("explain_rule", {"rule": "HF999"}),
        ("record_note", {"text": "token=ghp_" + "a1B2" * 9, "tool": "claude"}),
        ("record_note", {"text": " "}),
    )
    assert "Phase: patch." in status
    assert "HF101 file-out-of-scope" in status
    assert yes.startswith(f"yes: {QUEUE} is inside the fence")
    assert no.startswith(f"no: {RETRY} is outside the fence")
    assert outside.startswith("could not decide: /etc/passwd is outside")
    assert RETRY in [file["path"] for file in json.loads(diff)["files"]]
    assert rule.startswith("HF101 file-out-of-scope")
    assert unknown.startswith("could not decide: no rule HF999")
    assert noted.startswith(f"recorded .incidents/{INCIDENT}/record/")
    entry = Path(shop.clone, noted.split()[1]).read_text(encoding="utf-8")
    assert "ghp_" not in entry
    assert "claude" in entry
    assert empty.startswith("could not decide: an empty note")


def test_the_tools_answer_on_an_ordinary_branch(shop: Shop) -> None:
    status, note = ask(shop, ("incident_status", {}), ("record_note", {"text": "x"}))
    assert status.startswith("This is no hotfix branch")
    assert note.startswith("could not decide: this is no hotfix branch")
    assert shop.must("status", "--porcelain") == ""


def test_each_answer_looks_again(shop: Shop) -> None:
    """The branch changes while the server runs; nothing is remembered."""
    shop.must("branch", "--quiet", BRANCH)
    head = Path(shop.clone, ".git", "HEAD")

    from mcp import Client, StdioServerParameters

    parameters = StdioServerParameters(
        command=sys.executable,
        args=["-I", "-m", "hotfence", "mcp", "--repo", shop.clone],
        env=shop.environ,
    )

    async def play() -> list[str]:
        async with Client(parameters) as client:
            found = []
            for branch in ("main", BRANCH, "main"):
                head.write_text(f"ref: refs/heads/{branch}\n", encoding="ascii")
                result = await client.call_tool("is_allowed", {"path": RETRY})
                found.append("".join(getattr(part, "text", "") for part in result.content)[:3])
            return found

    assert asyncio.run(asyncio.wait_for(play(), 60)) == ["yes", "no:", "yes"]


def test_without_its_library_it_says_what_to_install(shop: Shop, tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['mcp'] = None; sys.argv = ['hotfence', 'mcp'];"
        "from hotfence.entry import start; start()"
    )
    import subprocess

    done = subprocess.run(
        [sys.executable, "-I", "-c", code], cwd=shop.clone, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert done.stderr.startswith("hotfence: the MCP server needs its library: `pip install")


def test_a_folder_that_is_none_is_refused(shop: Shop) -> None:
    assert hotfence("mcp", "--repo", "/no/such", cwd=shop.clone).code == 2
