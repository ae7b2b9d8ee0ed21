"""Path tricks: no spelling of a path opens the fence, and no place hides a work tree."""

import os
from pathlib import Path

import pytest

from hotfence.model.story import BRANCH, INCIDENT, QUEUE, RETRY, SCOPE
from hotfence.practice import Shop
from tests.agents.kits import codex, is_silent, send, start_incident
from tests.helpers import Ran

RECORD = f".incidents/{INCIDENT}"


@pytest.fixture
def patching(shop: Shop) -> Shop:
    """A shop in the patch phase of its incident."""
    start_incident(shop, patching=True)
    return shop


def write(shop: Shop, path: str, cwd: str = "", folder: str | None = None) -> Ran:
    arguments = {"file_path": path, "content": "x\n"}
    event = codex(shop, "Write", arguments, cwd=folder or shop.clone)
    return send(shop, "codex", event, cwd=cwd)


@pytest.mark.parametrize(
    "path",
    [
        RETRY,
        f"./{RETRY}",
        f"config/checkout/../../{RETRY}",
        f"{RECORD}/../../{RETRY}",
        f"{RECORD}/..//..//{RETRY}",
        f"{RECORD}/../INC-9/x",
        "{root}/" + RETRY,
        "{root}/../shop/" + RETRY,
        "file://{root}/" + RETRY,
        "FILE:///{root}/" + RETRY,
        "file://localhost{root}/" + RETRY,
        "file://{root}/config%2F..%2Fsrc/retry.py",
        f"config\\checkout\\..\\..\\{RETRY}".replace("/", "\\"),
        f"{RECORD}\\..\\..\\{RETRY}",
        QUEUE.upper(),
        "Config/checkout/queue.yaml",
        f"{QUEUE}.",
        f"{QUEUE}:stream",
        f"{QUEUE}:workers.checkout.timeout_ms",
        f"{QUEUE}::$DATA",
        QUEUE.replace("e", "\u0435"),  # Cyrillic
        "config/checkout/queue\u200d.yaml",
        f"{QUEUE}\x00",
        f"{QUEUE}\x00/../../{RETRY}",
        f"{QUEUE}\n",
        f"\u00a0{RETRY}",
        "~/.bashrc",
        "~/.gitconfig",
        "~root/x",
        "/etc/passwd",
        "/dev/sda",
        ".git/hooks/pre-commit",
        ".git/config",
        ".GIT/config",
        ".git./config",
        "git~1/config",
        ".g\u200cit/config",
        "src/.git/HEAD",
        "config/checkout/.git",
        ".hotfence.yaml",
        ".claude/settings.json",
        ".Claude/settings.json",
        ".cursor/hooks.json",
        ".codex/hooks.json",
        ".gemini/settings.json",
        ".github/hooks/hotfence.json",
        ".windsurf/hooks.json",
        ".opencode/plugins/hotfence.js",
        ".github/workflows/hotfence.yml",
        ".pre-commit-config.yaml",
        "CODEOWNERS",
        ".gitattributes",
        "",
        " ",
        ".",
        "config",
        "config/checkout/",
        f"{RECORD}/signoffs/merge-dana.yaml",
        f"{RECORD}/scope.yaml",
        f"{RECORD}/./scope.yaml",
        f"{RECORD}/Scope.YAML",
        f"{RECORD}/scope.yaml.",
        f"{RECORD}/SignOffs/merge-dana.yaml",
        ".incidents/INC-9/scope.yaml",
        ".INCIDENTS/INC-2041/x",
    ],
)  # fmt: skip
def test_no_spelling_of_a_path_opens_the_fence(path: str, patching: Shop) -> None:
    ran = write(patching, path.replace("{root}", patching.clone))
    assert ran.code == 2, path
    assert ran.err.startswith("hotfence: refused")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize(
    "path",
    [
        QUEUE,
        f"./{QUEUE}",
        "{root}/" + QUEUE,
        "file://{root}/" + QUEUE,
        f"src/../{QUEUE}",
        f"{RECORD}/notes.md",
        f"{RECORD}/record/new.md",
        "/tmp/hotfence-scratch.txt",
        "{home}/.claude/plans/x.md",
    ],
)
def test_what_is_inside_the_fence_is_let_be(path: str, patching: Shop) -> None:
    path = path.replace("{root}", patching.clone).replace("{home}", patching.environ["HOME"])
    assert is_silent(write(patching, path))


def test_links_lead_nowhere(patching: Shop, tmp_path: Path) -> None:
    clone = Path(patching.clone)
    (clone / RECORD / "link").symlink_to("../../src")
    (clone / RECORD / "file").symlink_to(f"../../{RETRY}")
    (clone / RECORD / "gone").symlink_to("../../src/new.py")
    os.link(clone / RETRY, clone / RECORD / "hard")
    outside = tmp_path / "elsewhere"
    outside.symlink_to(clone / "src")
    for path in (
        f"{RECORD}/link/retry.py",
        f"{RECORD}/link/new.py",
        f"{RECORD}/file",
        f"{RECORD}/gone",
        f"{RECORD}/hard",
        str(outside / "retry.py"),
        f"{RECORD}/link/../README.md",
    ):
        assert write(patching, path).code == 2, path
    (clone / QUEUE).unlink()
    (clone / QUEUE).symlink_to("../../src/retry.py")
    assert write(patching, QUEUE).code == 2


def test_a_link_to_the_work_tree_leads_into_it(patching: Shop, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(patching.clone)
    assert write(patching, str(link / RETRY), cwd="/").code == 2
    assert is_silent(write(patching, str(link / QUEUE), cwd="/"))


def test_an_entry_of_the_record_is_not_written_again(patching: Shop) -> None:
    entry = Path(patching.clone, RECORD, "record", "old.md")
    entry.parent.mkdir()
    entry.write_text("seen\n", encoding="utf-8")
    ran = write(patching, f"{RECORD}/record/old.md")
    assert ran.code == 2
    assert "only added to" in ran.err


def test_the_record_is_committed_by_its_agent(shop: Shop) -> None:
    start_incident(shop, patching=False)
    entry = Path(shop.clone, RECORD, "record", "old.md")
    entry.parent.mkdir(parents=True)
    entry.write_text("seen\n", encoding="utf-8")
    for command in (
        f"git add {RECORD}/record/old.md && git commit -m 'Seen'",
        f"git add {RECORD} && git commit -m 'Seen'",
        f"git add {RECORD}/record/",
        f"hotfence record note -m seen && git add {RECORD}/record",
    ):
        assert is_silent(send(shop, "codex", codex(shop, "Bash", {"command": command}))), command
    for command in (f"git add {RETRY}", "git add .", f"git add {RECORD} {RETRY}"):
        assert send(shop, "codex", codex(shop, "Bash", {"command": command})).code == 2, command


def test_the_scope_may_be_written_until_it_is_complete(shop: Shop) -> None:
    start_incident(shop, patching=False)
    assert is_silent(write(shop, SCOPE))
    shop.write_scope({"rollback": None})
    assert is_silent(write(shop, SCOPE))
    shop.write_scope()
    ran = write(shop, SCOPE)
    assert ran.code == 2
    assert "the fence is moved by a person" in ran.err


def test_the_repository_is_found_from_the_event_and_from_the_path(patching: Shop) -> None:
    below = os.path.join(patching.clone, "src")
    assert write(patching, "retry.py", cwd=below, folder=below).code == 2
    assert write(patching, "../config/checkout/queue.yaml", cwd=below, folder=below).code == 0
    # from outside: the event's own folder, then an absolute path alone
    assert write(patching, RETRY, cwd="/").code == 2
    event = codex(patching, "Write", {"file_path": os.path.join(patching.clone, RETRY)}, cwd="/")
    assert send(patching, "codex", event, cwd="/").code == 2
    for command in (
        f"rm {patching.clone}/{RETRY}",
        f"cd {patching.clone} && git commit --no-verify -m x",
        f"git -C {patching.clone} push",
        f'echo x > "{patching.clone}/{RETRY}"',
    ):
        event = codex(patching, "Bash", {"command": command}, cwd="/")
        assert send(patching, "codex", event, cwd="/").code == 2, command


def test_a_linked_worktree_is_judged_by_its_own_branch(shop: Shop) -> None:
    linked = os.path.join(shop.folder, "linked")
    shop.must("worktree", "add", "--quiet", "-b", BRANCH, linked, "origin/main")
    for cwd in (linked, shop.clone):
        event = codex(shop, "Write", {"file_path": os.path.join(linked, RETRY)}, cwd=cwd)
        assert send(shop, "codex", event, cwd=cwd).code == 2
    here = codex(shop, "Write", {"file_path": RETRY})
    assert is_silent(send(shop, "codex", here))


def test_a_planted_repository_hides_nothing(patching: Shop) -> None:
    planted = os.path.join(patching.clone, "src")
    patching.must("init", "--quiet", planted)
    event = codex(patching, "Write", {"file_path": "retry.py"}, cwd=planted)
    assert send(patching, "codex", event, cwd=planted).code == 2
    Path(patching.clone, "config", ".git").write_text("gitdir: /nowhere\n", encoding="utf-8")
    assert write(patching, RETRY).code == 2


def test_another_repository_is_its_own_business(patching: Shop, tmp_path: Path) -> None:
    other = tmp_path / "other"
    patching.must("init", "--quiet", str(other), cwd="/")
    assert is_silent(write(patching, str(other / "x.py")))
    assert write(patching, str(other / ".git" / "config")).code == 2


def test_a_branch_that_is_being_rebased_is_still_that_branch(patching: Shop) -> None:
    patching.must("add", "--all")
    patching.must("commit", "--quiet", "--message", "Scope")
    patching.must("commit", "--quiet", "--allow-empty", "--message", "More")
    editor = {"GIT_SEQUENCE_EDITOR": "sed -i s/pick/edit/"}
    patching.environ = patching.environ | editor
    patching.run("rebase", "--quiet", "--interactive", "HEAD~1")
    assert patching.run("symbolic-ref", "--quiet", "HEAD").code == 1
    assert write(patching, RETRY).code == 2


def test_a_detached_head_is_nobodys_incident(patching: Shop) -> None:
    patching.must("switch", "--quiet", "--detach", "HEAD")
    assert is_silent(write(patching, RETRY))


@pytest.mark.parametrize("pack", [True, False])
def test_a_policys_own_branch_names_count(pack: bool, shop: Shop) -> None:
    shop.must("config", "receive.denyCurrentBranch", "ignore")
    shop.commit({".hotfence.yaml": "version: 1\nbranches: {hotfix: ['fire/*']}\n"}, "Policy")
    shop.must("push", "--quiet", "origin", "main")
    if pack:
        shop.must("pack-refs", "--all")
    shop.must("switch", "--quiet", "--create", "fire/INC-2041-x")
    assert write(shop, RETRY).code == 2
    shop.must("switch", "--quiet", "--create", BRANCH)
    assert is_silent(write(shop, RETRY))


def test_a_path_is_found_behind_many_others(patching: Shop) -> None:
    words = " ".join(f"/usr/share/doc/{number}" for number in range(150))
    command = f"cat {words} > {patching.clone}/{RETRY}"
    event = codex(patching, "Bash", {"command": command}, cwd="/")
    assert send(patching, "codex", event, cwd="/").code == 2


def test_the_folder_of_a_command_is_below_that_of_its_event(patching: Shop) -> None:
    def ask(tool: str, arguments: dict[str, str]) -> int:
        event = codex(patching, tool, arguments)
        return send(patching, "codex", event, cwd="/").code

    below = {"workdir": "config/checkout"}
    assert ask("exec_command", {"cmd": "echo x > queue.yaml", **below}) == 0
    assert ask("exec_command", {"cmd": "echo x > retry.py", **below}) == 2
    assert ask("run_shell_command", {"command": "echo x > x", "dir_path": "src"}) == 2
    assert ask("bash", {"command": "echo x > ../shop/src/retry.py", "workdir": "~"}) == 2
