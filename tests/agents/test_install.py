"""`hotfence install` and `uninstall`: merged, never clobbered, taken out again."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from hotfence.agents.event import AGENTS
from hotfence.agents.settings import PLACES
from hotfence.model.story import BRANCH, RETRY
from hotfence.practice import Shop
from tests.agents.kits import claude, start_incident
from tests.helpers import Ran, hotfence

JSON_AGENTS = [name for name in AGENTS if name != "opencode"]


def run_in(shop: Shop, *args: str, cwd: str | None = None) -> Ran:
    return hotfence(*args, cwd=cwd or shop.clone, env=shop.environ)


def settings(shop: Shop, agent: str) -> Any:
    return json.loads(Path(shop.clone, PLACES[agent]).read_text(encoding="utf-8"))


@pytest.mark.parametrize("agent", AGENTS)
def test_an_agents_hooks_are_written_once_and_taken_out(agent: str, shop: Shop) -> None:
    shown = run_in(shop, "install", "agent", agent, "--print")
    file = Path(shop.clone, PLACES[agent])
    assert not file.exists()
    first = run_in(shop, "install", "agent", agent, cwd=os.path.join(shop.clone, "src"))
    assert first.code == 0
    assert first.out.startswith(f"wrote {PLACES[agent]}; ")
    text = file.read_text(encoding="utf-8")
    assert text == shown.out
    assert run_in(shop, "install", "agent", agent).out.endswith("already\n")
    assert file.read_text(encoding="utf-8") == text
    assert run_in(shop, "uninstall", "agent", agent).out == f"deleted {PLACES[agent]}\n"
    assert not file.exists()
    assert run_in(shop, "uninstall", "agent", agent).code == 0
    assert shop.must("status", "--porcelain") == ""


@pytest.mark.parametrize("agent", JSON_AGENTS)
def test_other_settings_and_hooks_stay(agent: str, shop: Shop) -> None:
    theirs = {"permissions": {"deny": ["x"]}, "hooks": {}, "version": 7, "é": "ü"}
    hooks: dict[str, Any] = {}
    ours = json.loads(run_in(shop, "install", "agent", agent, "--print").out)["hooks"]
    for name in [*ours, "Custom"]:
        hooks[name] = [{"command": "lint"}, {"hooks": [{"command": "theirs"}]}]
    theirs["hooks"] = hooks
    file = Path(shop.clone, PLACES[agent])
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(theirs), encoding="utf-8")
    file.chmod(0o640)
    assert run_in(shop, "install", "agent", agent).code == 0
    merged = settings(shop, agent)
    assert merged["permissions"] == theirs["permissions"]
    assert merged["version"] == 7
    for name, entries in ours.items():
        assert merged["hooks"][name] == [*hooks[name], *entries]
    assert file.stat().st_mode & 0o777 == 0o640
    before = file.read_bytes()
    assert run_in(shop, "install", "agent", agent).code == 0
    assert file.read_bytes() == before
    assert run_in(shop, "uninstall", "agent", agent).code == 0
    assert settings(shop, agent) == theirs


def test_an_older_hook_of_ours_is_replaced(shop: Shop) -> None:
    file = Path(shop.clone, PLACES["claude"])
    file.parent.mkdir()
    own = {"type": "command", "command": "hotfence agent --agent claude"}
    old = {"matcher": "Bash", "hooks": [own, {"command": "theirs"}]}
    file.write_text(json.dumps({"hooks": {"PreToolUse": [old]}}), encoding="utf-8")
    assert run_in(shop, "install", "agent", "claude").code == 0
    first, second = settings(shop, "claude")["hooks"]["PreToolUse"]
    assert first == {"matcher": "Bash", "hooks": [{"command": "theirs"}]}
    assert "matcher" not in second


@pytest.mark.parametrize(
    "text", ["{", "// a comment\n{}", "[]", '{"hooks": []}', '{"hooks": {"PreToolUse": {}}}']
)
def test_settings_that_do_not_read_are_left_alone(text: str, shop: Shop) -> None:
    file = Path(shop.clone, PLACES["claude"])
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    ran = run_in(shop, "install", "agent", "claude")
    assert (ran.code, ran.out) == (2, "")
    assert PLACES["claude"] in ran.err
    assert file.read_text(encoding="utf-8") == text


def test_a_link_is_not_written_through(shop: Shop, tmp_path: Path) -> None:
    elsewhere = tmp_path / "settings.json"
    elsewhere.write_text("{}", encoding="utf-8")
    file = Path(shop.clone, PLACES["claude"])
    file.parent.mkdir()
    file.symlink_to(elsewhere)
    assert run_in(shop, "install", "agent", "claude").code == 2
    file.unlink()
    file.parent.rmdir()
    file.parent.symlink_to(tmp_path)
    assert run_in(shop, "install", "agent", "claude").code == 2
    assert elsewhere.read_text(encoding="utf-8") == "{}"


@pytest.mark.parametrize("agent", JSON_AGENTS)
def test_the_installed_commands_block_when_run_as_the_agent_runs_them(
    agent: str, shop: Shop, tmp_path: Path, python: str
) -> None:
    """Each command goes through `sh -c` with an event that must be refused."""
    start_incident(shop, patching=False)
    ours = json.loads(run_in(shop, "install", "agent", agent, "--print").out)["hooks"]
    commands = {c for entries in ours.values() for e in entries for c in _commands(e)}
    blocking = [c for c in commands if "exit 2" in c]
    assert blocking
    tools = tmp_path / "tools"
    tools.mkdir()
    launcher = tools / "hotfence"
    launcher.write_text(f'#!/bin/sh\nexec {python} -I -m hotfence "$@"\n', encoding="utf-8")
    launcher.chmod(0o755)
    event = json.dumps(claude(shop, "Write", {"file_path": RETRY}))
    with_it = {**shop.environ, "PATH": f"{tools}:{os.environ['PATH']}"}
    without = {**shop.environ, "PATH": _without_hotfence(tmp_path)}
    for command in blocking:
        done = _sh(command, event, with_it, shop.clone)
        assert done.returncode == 2 or '"deny"' in done.stdout
        missing = _sh(command, event, without, shop.clone)
        assert (missing.returncode, "is not installed" in missing.stderr) == (2, True)
    shop.must("switch", "--quiet", "main")
    for command in commands:
        for environ in (with_it, without):
            done = _sh(command, event, environ, shop.clone)
            assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def _commands(entry: dict[str, Any]) -> list[str]:
    if "hooks" in entry:
        return [c for inner in entry["hooks"] for c in _commands(inner)]
    return [entry[key] for key in ("command", "bash") if key in entry]


def _without_hotfence(tmp_path: Path) -> str:
    folder = tmp_path / "bare"
    folder.mkdir()
    for name in ("sh", "git"):
        found = shutil.which(name)
        assert found is not None
        (folder / name).symlink_to(found)
    return str(folder)


def _sh(
    command: str, event: str, environ: dict[str, str], cwd: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", "-c", command],
        input=event,
        env=environ,
        cwd=cwd,
        capture_output=True,
        text=True,
    )


def test_git_hooks_are_linked_and_taken_out(shop: Shop) -> None:
    assert run_in(shop, "install", "pre-commit").code == 0
    assert run_in(shop, "install", "pre-push").code == 0
    hooks = Path(shop.clone, ".git", "hooks")
    for name in ("pre-commit", "pre-merge-commit", "pre-push"):
        assert os.readlink(hooks / name).endswith("/hotfence")
    shop.must("switch", "--quiet", "--create", BRANCH)
    shop.write({RETRY: "RETRIES = 5\n"})
    done = shop.run("commit", "--quiet", "--all", "--message", "Fix")
    assert done.code == 1
    assert "HF001" in done.output
    assert run_in(shop, "install", "pre-commit").code == 0
    assert run_in(shop, "uninstall", "pre-commit").code == 0
    assert not (hooks / "pre-merge-commit").exists()
    assert (hooks / "pre-push").exists()
    assert run_in(shop, "uninstall", "pre-push").code == 0
    assert list(hooks.iterdir()) == []


def test_a_hook_of_somebody_else_stays(shop: Shop) -> None:
    hook = Path(shop.clone, ".git", "hooks", "pre-push")
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\n", encoding="utf-8")
    ran = run_in(shop, "install", "pre-push")
    assert (ran.code, 'call `hotfence pre-push "$@"` from it' in ran.err) == (2, True)
    assert run_in(shop, "uninstall", "pre-push").code == 0
    assert hook.read_text(encoding="utf-8") == "#!/bin/sh\n"


def test_a_server_hook_goes_into_a_bare_repository(shop: Shop, make_shop: Any) -> None:
    assert run_in(shop, "install", "pre-receive").code == 2
    bare = make_shop(hook=False)
    assert run_in(bare, "install", "pre-receive", "--repo", bare.server).code == 0
    bare.must("switch", "--quiet", "--create", BRANCH)
    bare.commit({RETRY: "RETRIES = 5\n"}, "Fix")
    done = bare.push(BRANCH)
    assert "HF001" in done.output
    assert done.code != 0


def test_the_hooks_folder_that_is_configured_is_used(shop: Shop, tmp_path: Path) -> None:
    shop.must("config", "core.hooksPath", str(tmp_path / "hooks"))
    assert run_in(shop, "install", "pre-push").code == 0
    assert (tmp_path / "hooks" / "pre-push").is_symlink()


@pytest.mark.parametrize("system", ["github", "gitlab", "forgejo", "gitea"])
def test_a_ci_file_is_written_and_taken_out(system: str, shop: Shop) -> None:
    ran = run_in(shop, "install", "ci", system)
    path = ran.out.split(";")[0].removeprefix("wrote ")
    file = Path(shop.clone, path)
    assert file.read_text(encoding="utf-8") == run_in(shop, "install", "ci", system, "--print").out
    assert run_in(shop, "install", "ci", system).out == f"{path} is there already\n"
    file.write_text("mine\n", encoding="utf-8")
    assert run_in(shop, "install", "ci", system).code == 2
    assert run_in(shop, "uninstall", "ci", system).code == 2
    assert file.read_text(encoding="utf-8") == "mine\n"
    file.unlink()
    run_in(shop, "install", "ci", system)
    assert run_in(shop, "uninstall", "ci", system).out == f"deleted {path}\n"


@pytest.mark.skipif(shutil.which("node") is None, reason="opencode's plugin is JavaScript")
def test_opencodes_plugin_throws_what_is_refused(shop: Shop, tmp_path: Path, python: str) -> None:
    run_in(shop, "install", "agent", "opencode")
    plugin = tmp_path / "plugin.mjs"
    shutil.copy(Path(shop.clone, PLACES["opencode"]), plugin)
    tools = tmp_path / "hotfence"
    tools.write_text(f'#!/bin/sh\nexec {python} -I -m hotfence "$@"\n', encoding="utf-8")
    tools.chmod(0o755)
    script = tmp_path / "run.mjs"
    script.write_text(
        f"""
import {{ Hotfence }} from "{plugin}"
const hooks = await Hotfence({{ directory: process.cwd() }})
const calls = [
  ["write", {{ filePath: "{RETRY}" }}],
  ["bash", {{ command: "git push" }}],
  ["read", {{ filePath: "{RETRY}" }}],
]
for (const [tool, args] of calls) {{
  try {{
    await hooks["tool.execute.before"]({{ tool, sessionID: "s", callID: "c" }}, {{ args }})
    console.log(tool, "went on")
  }} catch (error) {{
    console.log(tool, error.message.split(",")[0])
  }}
}}
""",
        encoding="utf-8",
    )

    def play(path: str) -> list[str]:
        environ = {**shop.environ, "PATH": path}
        node = [shutil.which("node") or "", str(script)]
        done = subprocess.run(node, cwd=shop.clone, env=environ, capture_output=True, text=True)
        return (done.stdout + done.stderr).splitlines()

    with_it = f"{tmp_path}:{os.environ['PATH']}"
    everything = ["write went on", "bash went on", "read went on"]
    assert play(with_it) == everything
    assert play(_without_hotfence(tmp_path)) == everything
    start_incident(shop, patching=False)
    refused = ["write hotfence: refused", "bash hotfence: refused", "read went on"]
    assert play(with_it) == refused
    assert play(str(tmp_path / "bare"))[0].startswith("write hotfence: refused")
