"""The README as written: its commands run on real repositories, its examples read and play."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from hotfence import VERSION
from hotfence.commands import COMMANDS
from hotfence.config.policy_file import read_layer
from hotfence.config.scope_file import read_scope
from hotfence.model.story import BRANCH, KEYED_POLICY, QUEUE, RESTORED, RETRY, SCOPE
from hotfence.practice import Done, Shop
from tests.conftest import ShopMaker
from tests.helpers import hotfence, start_hotfix
from tests.test_layers import MAY_IMPORT

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
HOOK_FILES = ("pre-commit", "pre-merge-commit", "pre-push", "pre-receive", "update")
SHIPPED = (
    ".pre-commit-hooks.yaml",
    "LICENSE",
    "README.md",
    "bin",
    "ci",
    "hooks",
    "policies",
    "pyproject.toml",
    "src",
)
BAD_FIX = {QUEUE: "workers: {}\n"}
MERGE_REF = "refs/pull/7/merge"

installed_for_all = pytest.mark.skipif(
    os.path.exists("/opt/hotfence"), reason="this machine has the command where hooks/ looks"
)


def block(mark: str) -> str:
    """Return the code block that stands under `<!-- test: mark -->`."""
    found = re.findall(rf"<!-- test: {mark} -->\n```[a-z]+\n(.*?)^```$", README, re.S | re.M)
    assert len(found) == 1, mark
    text: str = found[0]
    return text


def shell(text: str, cwd: str | Path, environ: Mapping[str, str]) -> Done:
    """Run shell text as a person would type it, stopping at the first failure."""
    done = subprocess.run(
        ["/bin/sh", "-eu", "-c", text],
        cwd=cwd,
        env=dict(environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
        check=False,
    )
    return Done(done.returncode, done.stdout.decode("utf-8", "surrogateescape"))


def must(done: Done) -> str:
    assert done.code == 0, done.output
    return done.output


@pytest.fixture
def place(make_shop: ShopMaker) -> Shop:
    """A practice shop without hooks whose clone is a real `git clone`, and the command on PATH."""
    shop = make_shop(hook=False)
    shop.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]
    shop.environ["PRE_COMMIT_HOME"] = os.path.join(shop.folder, "pre-commit")
    shop.clone = os.path.join(shop.folder, "repo")
    shop.must("clone", "--quiet", shop.server, shop.clone, cwd=shop.folder)
    for git_dir in (shop.server, os.path.join(shop.clone, ".git")):
        # The practice server is made without git's template, which has this folder.
        os.makedirs(os.path.join(git_dir, "hooks"), exist_ok=True)
    return shop


@pytest.fixture
def checkout(place: Shop) -> Path:
    """A committed copy of this checkout beside the clone: the README's `../hotfence`."""
    copy = Path(place.folder, "hotfence")
    copy.mkdir()
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, copy / name)
    for args in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "-m", "Release")):
        place.must(*args, cwd=str(copy))
    place.must("tag", f"v{VERSION}", cwd=str(copy))
    return copy


def on_server(shop: Shop) -> bool:
    return shop.run("rev-parse", "--verify", f"refs/heads/{BRANCH}", cwd=shop.server).code == 0


def commit(shop: Shop, *options: str) -> Done:
    return shop.run("commit", "--quiet", "--message", "Fix", *options)


def assert_laptop_hooks_work(shop: Shop) -> None:
    """Commit and push what must be blocked, then what must pass, then an ordinary branch."""
    shop.must("switch", "--quiet", "--create", BRANCH, "origin/main")
    start = shop.must("rev-parse", "HEAD")
    shop.write(BAD_FIX)
    shop.must("add", "--all")
    done = commit(shop)
    assert done.code == 1, done.output
    assert "HF001 read-only" in done.output
    assert shop.must("rev-parse", "HEAD") == start

    must(commit(shop, "--no-verify"))
    done = shop.push(BRANCH)
    assert done.code != 0
    assert "HF001 read-only" in done.output
    assert not on_server(shop)

    shop.must("reset", "--quiet", "--hard", start)
    shop.write_scope()
    shop.write(RESTORED)
    shop.must("add", "--all")
    assert "hotfence: passed" in must(commit(shop))
    assert "hotfence: passed" in must(shop.push(BRANCH))
    assert on_server(shop)

    shop.must("switch", "--quiet", "--create", "feature/retries", "origin/main")
    shop.write({RETRY: "RETRIES = 3\n"})
    shop.must("add", "--all")
    said = must(commit(shop)) + must(shop.push("feature/retries"))
    assert "HF" not in said
    assert "BLOCKED" not in said

    shop.must("switch", "--quiet", BRANCH)
    done = shop.run("merge", "--no-ff", "--no-edit", "feature/retries")
    assert done.code != 0
    assert "HF101 file-out-of-scope" in done.output


def requested(shop: Shop, *, good: bool = True) -> tuple[str, str]:
    """Push a hotfix as for a request, signed where it is good; return its base and its head."""
    shop.must("switch", "--quiet", "main")
    shop.commit({".hotfence.yaml": shop.keyed(KEYED_POLICY)}, "Keys", when=shop.now - 900)
    must(shop.push("main"))
    shop.must("fetch", "--quiet", "origin")
    head = start_hotfix(shop, RESTORED if good else BAD_FIX, with_scope=good)
    if good:
        shop.sign(shop.statement("merge", "dana"))
        head = shop.must("rev-parse", "HEAD")
    must(shop.push(BRANCH))
    return shop.must("rev-parse", "main"), head


def assert_server_hook_works(shop: Shop) -> None:
    """Push what must be blocked, then what must pass."""
    start_hotfix(shop, BAD_FIX, with_scope=False)
    done = shop.push(BRANCH)
    assert done.code != 0
    assert "remote: hotfence: BLOCKED" in done.output
    assert "HF001 read-only" in done.output
    assert not on_server(shop)
    start_hotfix(shop, RESTORED)
    assert "remote: hotfence: passed" in must(shop.push(BRANCH))
    assert on_server(shop)


# The hooks


def test_plain_hooks(place: Shop) -> None:
    must(shell(block("plain-hooks"), place.clone, place.environ))
    assert_laptop_hooks_work(place)


def test_bare_server(place: Shop) -> None:
    must(shell(block("bare-server"), place.server, place.environ))
    assert_server_hook_works(place)


@pytest.mark.network
def test_command_on_a_server(place: Shop, checkout: Path) -> None:
    text = block("command")
    for folder in ("/opt/hotfence", "/usr/local/bin"):
        assert folder in text
        text = text.replace(folder, place.folder + folder)
    os.makedirs(place.folder + "/usr/local/bin")
    must(shell(text, checkout, place.environ))
    compiled = Path(place.folder, "opt/hotfence").glob("lib/*/site-packages/hotfence/*/*.pyc")
    assert any(path.parent.name == "__pycache__" for path in compiled)

    place.environ["PATH"] = f"{place.folder}/usr/local/bin{os.pathsep}{os.environ['PATH']}"
    found = must(shell("command -v hotfence", place.server, place.environ)).strip()
    assert found == f"{place.folder}/usr/local/bin/hotfence"
    must(shell(block("bare-server"), place.server, place.environ))
    assert_server_hook_works(place)


@pytest.mark.parametrize("name", ["pre-receive", "update", "pre-receive.d/hotfence"])
def test_server_hook_files(name: str, place: Shop) -> None:
    target = Path(place.server, "hooks", name)
    target.parent.mkdir(exist_ok=True)
    shutil.copy(ROOT / "hooks" / name.partition(".d/")[0], target)
    if target.parent.name == "pre-receive.d":
        # What Gitea and Forgejo write: each file of the folder gets the same input.
        caller = target.parent.parent / "pre-receive"
        caller.write_text(
            '#!/bin/sh\ndata=$(cat)\ncodes=""\nfor hook in "$GIT_DIR"/hooks/pre-receive.d/*; do\n'
            '  printf "%s\\n" "$data" | "$hook" || exit $?\ndone\n'
        )
        caller.chmod(0o755)
    assert_server_hook_works(place)


def test_laptop_hook_files(place: Shop) -> None:
    for name in ("pre-commit", "pre-merge-commit", "pre-push"):
        shutil.copy(ROOT / "hooks" / name, Path(place.clone, ".git/hooks", name))
    assert_laptop_hooks_work(place)


@installed_for_all
@pytest.mark.parametrize("name", HOOK_FILES)
def test_a_hook_file_without_the_command_blocks(name: str, tmp_path: Path) -> None:
    lone = tmp_path / "hotfence"
    lone.write_text("#!/bin/sh\nexit 0\n")
    lone.chmod(0o755)
    for path in ("/nowhere", "", ".", ".:/nowhere:", "/*"):
        done = shell(str(ROOT / "hooks" / name), tmp_path, {"PATH": path})
        assert done.code == 2, path
        assert done.output.startswith("hotfence: not judged: ")
        assert done.output.count("\n") == 1
    seen_by_gitlab = shell(str(ROOT / "hooks" / name), tmp_path, {"PATH": "", "GL_REPOSITORY": "1"})
    assert seen_by_gitlab.output.startswith("GL-HOOK-ERR: hotfence: not judged: ")


@installed_for_all
def test_a_commit_without_the_command_is_blocked(place: Shop) -> None:
    shutil.copy(ROOT / "hooks/pre-commit", Path(place.clone, ".git/hooks/pre-commit"))
    only_git = Path(place.folder, "bin")
    only_git.mkdir()
    git = shutil.which("git")
    assert git is not None
    (only_git / "git").symlink_to(git)
    place.environ["PATH"] = str(only_git)
    place.write({RETRY: "RETRIES = 3\n"})
    place.must("add", "--all")
    done = commit(place)
    assert done.code == 1  # git's own exit code when a hook fails
    assert "hotfence: not judged: " in done.output


def test_hook_files_are_executable_and_differ_in_the_name_only() -> None:
    assert sorted(os.listdir(ROOT / "hooks")) == sorted((*HOOK_FILES, "agents"))
    texts = set()
    for name in HOOK_FILES:
        path = ROOT / "hooks" / name
        assert os.access(path, os.X_OK)
        texts.add(re.sub(rf"\b{name}\b", "NAME", path.read_text(encoding="utf-8")))
    assert len(texts) == 1


# The pre-commit framework


@pytest.mark.network
def test_pre_commit_try_repo(place: Shop, checkout: Path) -> None:
    assert checkout.name == "hotfence"
    place.must("switch", "--quiet", "--create", BRANCH, "origin/main")
    place.write(BAD_FIX)
    place.must("add", "--all")
    done = shell(block("try-repo"), place.clone, place.environ)
    assert done.code == 1, done.output
    assert "HF001 read-only" in done.output


@pytest.mark.network
def test_pre_commit_config(place: Shop, checkout: Path) -> None:
    text = block("pre-commit-config")
    config = yaml.safe_load(text)
    address = config["repos"][0]["repo"]
    assert config["repos"][0]["rev"] == f"v{VERSION}"
    place.commit({".pre-commit-config.yaml": text.replace(address, str(checkout))}, "Add hooks")
    must(place.push("main"))
    must(shell("pre-commit install", place.clone, place.environ))
    # A rule's own words come through only when a hook fails, so a pass is told by the framework.
    place.environ["PRE_COMMIT_COLOR"] = "never"
    place.must("switch", "--quiet", "--create", BRANCH, "origin/main")
    place.write(BAD_FIX)
    place.must("add", "--all")
    done = commit(place)
    assert done.code == 1
    assert "HF001 read-only" in done.output, done.output
    must(commit(place, "--no-verify"))
    done = place.push(BRANCH)
    assert done.code != 0
    assert "HF001 read-only" in done.output
    assert not on_server(place)

    place.must("reset", "--quiet", "--hard", "origin/main")
    place.write_scope()
    place.write(RESTORED)
    place.must("add", "--all")
    assert re.search(r"hotfence\.+Passed", must(commit(place)))
    assert re.search(r"hotfence \(push\)\.+Passed", must(place.push(BRANCH)))
    assert on_server(place)


def test_every_framework_hook_is_in_the_readme() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    stages = {hook["id"]: hook["stages"] for hook in hooks}
    assert stages == {
        "hotfence": ["pre-commit", "pre-merge-commit"],
        "hotfence-push": ["pre-push"],
    }
    config = yaml.safe_load(block("pre-commit-config"))
    assert [hook["id"] for hook in config["repos"][0]["hooks"]] == list(stages)
    every = {stage for named in stages.values() for stage in named}
    assert set(config["default_install_hook_types"]) == every
    for hook in hooks:
        assert hook["language"] == "python"
        assert hook["always_run"] is hook["require_serial"] is True
        assert hook["pass_filenames"] is False
        assert "args" not in hook  # a user's args would replace them
        assert hook["minimum_pre_commit_version"] == "3.2.0"
        command, name = hook["entry"].split()
        assert command == "hotfence"
        assert name in COMMANDS


# CI


def github_steps(shop: Shop) -> list[dict[str, Any]]:
    """Install the workflow as the README says and return the steps of its job."""
    shop.must("switch", "--quiet", "main")
    must(shell(block("github"), shop.clone, shop.environ))
    shop.commit({}, "Add the check")
    must(shop.push("main"))
    text = Path(shop.clone, ".github/workflows/hotfence.yml").read_text(encoding="utf-8")
    steps: list[dict[str, Any]] = yaml.safe_load(text)["jobs"]["hotfence"]["steps"]
    return steps


def gitlab_script(shop: Shop) -> list[str]:
    """Install the job as the README says and return its script."""
    shop.must("switch", "--quiet", "main")
    must(shell(block("gitlab"), shop.clone, shop.environ))
    included = yaml.safe_load(Path(shop.clone, ".gitlab-ci.yml").read_text(encoding="utf-8"))
    path = included["include"][0]["local"]
    shop.commit({}, "Add the check")
    must(shop.push("main"))
    job = yaml.safe_load(Path(shop.clone, path).read_text(encoding="utf-8"))["hotfence"]
    script: list[str] = job["script"]
    return script


def merged(shop: Shop, head: str) -> str:
    """Let the forge make up the merge of `head` into a main that has moved on meanwhile."""
    shop.must("switch", "--quiet", "main")
    shop.commit({"README.md": "# The shop, moved on\n"}, "Ordinary work")
    must(shop.push("main"))
    shop.must("switch", "--quiet", "--detach", "main")
    shop.must("merge", "--quiet", "--no-ff", "--no-edit", head)
    must(shop.push(f"HEAD:{MERGE_REF}"))
    return shop.must("rev-parse", "HEAD")


def runner(shop: Shop, sha: str, *refs: str) -> str:
    """Check out `sha` as the forges' runners do: no local branch, no default branch known."""
    must(shop.push("main:master"))  # so that the default branch cannot be guessed
    path = os.path.join(shop.folder, "runner")
    shop.must("init", "--quiet", path, cwd=shop.folder)
    shop.must("remote", "add", "origin", shop.server, cwd=path)
    every = "+refs/heads/*:refs/remotes/origin/*"
    shop.must("fetch", "--quiet", "--no-tags", "origin", every, *refs, cwd=path)
    shop.must("checkout", "--quiet", "--detach", sha, cwd=path)
    return path


def run_github(
    shop: Shop, steps: list[dict[str, Any]], path: str, event: str, payload: dict[str, Any]
) -> tuple[Done, dict[str, str]]:
    """Run the workflow's own steps, the installation left out, with the runner's environment."""
    payload = {"repository": {"default_branch": "main"}, **payload}
    event_path = os.path.join(shop.folder, "event.json")
    Path(event_path).write_text(json.dumps(payload), encoding="utf-8")
    environ = shop.environ | {
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "GITHUB_EVENT_NAME": event,
        "GITHUB_EVENT_PATH": event_path,
        "GITHUB_REF": payload.get("ref", "refs/pull/7/merge"),
        "GITHUB_SHA": shop.must("rev-parse", "HEAD", cwd=path),
    }
    said = ""
    for step in steps:
        if "run" not in step or "pip install" in step["run"]:
            continue
        done = shell(step["run"], path, environ)
        said += done.output
        if done.code:
            return Done(done.code, said), environ
    return Done(0, said), environ


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("good", [True, False])
def test_github_pull_request(good: bool, place: Shop) -> None:
    steps = github_steps(place)
    base, head = requested(place, good=good)
    sha = merged(place, head)
    path = runner(place, sha, f"+{MERGE_REF}:refs/remotes/{MERGE_REF.removeprefix('refs/')}")
    request = {"base": {"ref": "main", "sha": base}, "head": {"ref": BRANCH, "sha": head}}
    payload = {"number": 7, "pull_request": request}
    done, environ = run_github(place, steps, path, "pull_request", payload)
    assert done.code == (0 if good else 1), done.output
    assert ("hotfence: passed" if good else "HF001 read-only") in done.output
    # The pull request's own head was judged, not the merge that is checked out.
    told = json.loads(hotfence("ci", "--format", "json", cwd=path, env=environ).out)
    assert (told["head"], told["base"], told["branch"]) == (head, base, BRANCH)


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("good", [True, False])
def test_github_push(good: bool, place: Shop) -> None:
    steps = github_steps(place)
    head = start_hotfix(place, RESTORED if good else BAD_FIX, with_scope=good)
    must(place.push(BRANCH))
    path = runner(place, head)
    payload = {"ref": f"refs/heads/{BRANCH}", "before": "0" * 40, "after": head}
    done, _ = run_github(place, steps, path, "push", payload)
    assert done.code == (0 if good else 1), done.output
    assert ("hotfence: passed" if good else "HF001 read-only") in done.output


@pytest.mark.usefixtures("checkout")
def test_github_merge_queue(place: Shop) -> None:
    steps = github_steps(place)
    base = place.must("rev-parse", "main")
    queue = "gh-readonly-queue/main/pr-7-1234567"
    head = start_hotfix(place, RESTORED, branch=queue)
    must(place.push(queue))
    path = runner(place, head)
    group = {"head_ref": f"refs/heads/{queue}", "head_sha": head, "base_sha": base}
    done, _ = run_github(place, steps, path, "merge_group", {"merge_group": group})
    assert done.code == 0, done.output


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("kind", ["detached", "merged_result", "branch"])
@pytest.mark.parametrize("good", [True, False])
def test_gitlab(kind: str, good: bool, place: Shop) -> None:
    script = gitlab_script(place)
    base, head = requested(place, good=good)
    sha = merged(place, head) if kind == "merged_result" else head
    path = runner(place, sha, f"+{MERGE_REF}:{MERGE_REF}" if kind == "merged_result" else BRANCH)
    environ = place.environ | {
        "CI": "true",
        "GITLAB_CI": "true",
        "CI_COMMIT_SHA": sha,
        "CI_COMMIT_BEFORE_SHA": "0" * 40,
        "CI_DEFAULT_BRANCH": "main",
    }
    if kind == "branch":
        environ["CI_COMMIT_BRANCH"] = BRANCH
    else:
        environ |= {
            "CI_MERGE_REQUEST_IID": "7",
            "CI_MERGE_REQUEST_EVENT_TYPE": kind,
            "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": BRANCH,
            "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
            "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": "",
            "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA": "",
        }
    if kind == "merged_result":
        target = place.must("rev-parse", "origin/main")
        environ["CI_MERGE_REQUEST_TARGET_BRANCH_SHA"] = target
        environ["CI_MERGE_REQUEST_SOURCE_BRANCH_SHA"] = head
    assert "pip install" in script[0]
    done = shell("\n".join(script[1:]), path, environ)
    assert done.code == (0 if good else 1), done.output
    assert ("hotfence: passed" if good else "HF001 read-only") in done.output
    told = json.loads(hotfence("ci", "--format", "json", cwd=path, env=environ).out)
    assert (told["head"], told["branch"]) == (head, BRANCH)


@pytest.mark.parametrize("good", [True, False])
def test_any_other_ci(good: bool, place: Shop) -> None:
    _, head = requested(place, good=good)
    path = runner(place, head)
    told = {"TARGET_BRANCH": "main", "COMMIT": head, "SOURCE_BRANCH": BRANCH}
    done = shell(block("other-ci"), path, place.environ | told)
    assert done.code == (0 if good else 1), done.output
    assert ("hotfence: passed" if good else "HF001 read-only") in done.output


def test_a_shallow_clone_is_not_judged_and_told_the_next_step(place: Shop) -> None:
    _, head = requested(place)
    path = os.path.join(place.folder, "shallow")
    source = f"file://{place.server}"
    shallow = ("--depth", "1", "--no-single-branch", "--branch", BRANCH)
    place.must("clone", "--quiet", *shallow, source, path, cwd=place.folder)
    told = {"TARGET_BRANCH": "main", "COMMIT": head, "SOURCE_BRANCH": BRANCH}
    done = shell(block("other-ci"), path, place.environ | told)
    assert done.code == 2, done.output
    assert done.output.count("\n") == 1
    step = re.search(r"`(git fetch [^`]*)`", done.output)
    assert step is not None, done.output
    must(shell(step[1], path, place.environ))
    done = shell(block("other-ci"), path, place.environ | told)
    assert "hotfence: passed" in must(done)


def test_github_workflow_and_ruleset() -> None:
    text = (ROOT / "ci/github.yml").read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    triggers = workflow[True]  # YAML 1.1 reads `on` as true
    assert set(triggers) == {"pull_request", "pull_request_review", "merge_group", "push"}
    reviewed = triggers["pull_request_review"]
    assert reviewed == {"types": ["submitted", "edited", "dismissed"]}
    assert triggers["pull_request"] is None  # a filter would leave a required check pending
    assert triggers["push"] == {"branches": ["hotfix/**"]}
    assert workflow["permissions"] == {"contents": "read", "pull-requests": "read"}
    (job,) = workflow["jobs"].values()
    assert "if" not in job  # a skipped job counts as passed
    assert "continue-on-error" not in text
    uses = [step.get("uses", "") for step in job["steps"]]
    (checkout_at,) = [at for at, name in enumerate(uses) if name.startswith("actions/checkout@")]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", name) for name in uses if name)
    assert job["steps"][checkout_at]["with"]["fetch-depth"] == 0
    (install_at,) = [at for at, s in enumerate(job["steps"]) if "pip" in s.get("run", "")]
    assert install_at < checkout_at
    assert job["steps"][install_at]["run"] == f"pip install hotfence=={VERSION}"
    # No text from outside reaches a shell; the token is in one step's environment alone.
    assert re.findall(r"\$\{\{.*?\}\}", text) == ["${{ github.token }}"]
    assert job["steps"][-1]["env"] == {"GITHUB_TOKEN": "${{ github.token }}"}

    ruleset = json.loads((ROOT / "ci/github-ruleset.json").read_text(encoding="utf-8"))
    rules = {rule["type"]: rule.get("parameters") for rule in ruleset["rules"]}
    checks = rules["required_status_checks"]["required_status_checks"]
    assert [check["context"] for check in checks] == [job["name"]]
    assert (ruleset["enforcement"], ruleset["bypass_actors"]) == ("active", [])


def test_gitlab_job() -> None:
    (job,) = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text(encoding="utf-8")).values()
    assert job["variables"]["GIT_DEPTH"] == "0"
    assert job["allow_failure"] is False
    assert job["stage"] not in {".pre", ".post"}  # alone in one, it makes no pipeline
    assert job["script"][0].endswith(f"hotfence=={VERSION}")
    assert job["rules"][0] == {"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}


# From outage to rollout


def as_person(shop: Shop, name: str) -> dict[str, str]:
    """Return the environment of somebody who commits, and signs with their own key."""
    found = dict(shop.environ)
    for role in ("AUTHOR", "COMMITTER"):
        found |= {f"GIT_{role}_NAME": name, f"GIT_{role}_EMAIL": f"{name}@example.com"}
    settings = {"gpg.format": "ssh", "user.signingkey": shop.key(name)}
    for at, (key, value) in enumerate(settings.items()):
        found |= {f"GIT_CONFIG_KEY_{at}": key, f"GIT_CONFIG_VALUE_{at}": value}
    return found | {"GIT_CONFIG_COUNT": str(len(settings))}


def test_an_incident_begins_with_a_form(place: Shop) -> None:
    place.write({QUEUE: RESTORED[QUEUE]})
    must(shell(block("begin"), place.clone, place.environ))
    text = Path(place.clone, SCOPE).read_text(encoding="utf-8")
    _, problems = read_scope(text.encode())
    assert problems  # nothing is complete that nobody filled in
    blanks = {
        "lead:": "dana",
        "hypothesis:": "The lowered queue timeout makes checkout workers give up.",
        "source:": "logs/checkout-workers",
        "release:": "2026.11.23-1",
        "says:": "TimeoutError rises from 0.1% to 31%.",
        "to:": place.bad,
        "by:": "sam",
    }
    for field, value in blanks.items():
        text, found = re.subn(rf"(?m)^( *{field}) .*$", rf"\g<1> {value}", text, count=1)
        assert found, field
    text = text.replace("# rollout", "rollout")
    text = re.sub(r"(?m)^#  ", "  ", text)
    scope, problems = read_scope(text.encode())
    assert scope is not None, problems
    assert scope.rollout is not None
    assert not scope.missing()
    place.write({SCOPE: text})
    place.must("add", "--all")
    must(commit(place))
    said = hotfence("check", "--head", "HEAD", cwd=place.clone, env=place.environ)
    assert said.code == 0, said.out + said.err


def approve(shop: Shop, name: str, who: str) -> str:
    """Run a block that approves; nobody is there to be asked, so it is told `--yes`."""
    text = block(name)
    first, _, rest = text.partition("\n")
    assert first.startswith("hotfence approve ")
    return must(shell(f"{first} --yes\n{rest}", shop.clone, as_person(shop, who)))


def test_a_round_from_scope_to_rollout(place: Shop) -> None:
    must(shell(block("bare-server"), place.server, place.environ))
    place.commit({".hotfence.yaml": place.keyed(KEYED_POLICY)}, "Keys", when=place.now - 900)
    must(place.push("main"))
    running = place.must("rev-parse", "main")
    place.must("switch", "--quiet", "--create", BRANCH)
    place.write_scope()
    place.must("add", "--all")
    place.must("commit", "--quiet", "--message", "Scope")
    prove = block("prove")
    for told, real in (("4c1d9e0", place.good), ("timeout_ms: 3000", "timeout_ms: 30000")):
        assert told in prove
        prove = prove.replace(told, real)
    must(shell(prove, place.clone, as_person(place, "kim")))

    land = ("merge", "--quiet", "--no-ff", "--no-edit", BRANCH)
    place.must("switch", "--quiet", "main")
    place.must(*land)
    done = place.push("main")
    assert done.code != 0
    assert "HF403 merge-signoff-missing" in done.output
    place.must("reset", "--quiet", "--hard", "origin/main")
    place.must("switch", "--quiet", BRANCH)
    said = approve(place, "approve-merge", "dana")
    assert "wanted from others" not in said
    place.must("switch", "--quiet", "main")
    place.must(*land)
    assert "passed main" in must(place.push("main"))

    asked = {"COMMIT": place.must("rev-parse", "main"), "RUNNING": running}
    done = shell(block("gate"), place.clone, place.environ | asked)
    assert done.code == 1
    assert "HF404 rollout-signoff-missing" in done.output
    place.must("switch", "--quiet", BRANCH)
    said = approve(place, "approve-rollout", "lee")
    assert "wanted from others" not in said
    said = must(shell(block("gate"), place.clone, place.environ | asked))
    assert "first stage" in said
    assert "to undo" in said


@pytest.mark.parametrize("how", ["branch", "remote branch", "older branch"])
def test_a_deploy_branch_does_not_vouch_for_itself(how: str, place: Shop) -> None:
    running = place.must("rev-parse", "main")
    start_hotfix(place, RESTORED)
    ref = "refs/remotes/origin/deploy/prod" if how == "remote branch" else "refs/heads/deploy/prod"
    older = how == "older branch"
    place.must("update-ref", ref, running if older else "HEAD")
    done = shell("hotfence gate", place.clone, place.environ)
    assert done.code == 1
    assert "HF403 merge-signoff-missing" in done.output
    assert ("which commit runs now is not known" in done.output) is not older


def test_install_makes_the_links_that_the_readme_shows(place: Shop) -> None:
    must(
        shell("hotfence install pre-commit; hotfence install pre-push", place.clone, place.environ)
    )
    assert_laptop_hooks_work(place)


def test_install_agent(place: Shop) -> None:
    must(shell(block("install-agent"), place.clone, place.environ))
    text = Path(place.clone, ".claude/settings.json").read_text(encoding="utf-8")
    assert "PreToolUse" in json.loads(text)["hooks"]


# The words


def test_the_drill_says_what_the_readme_quotes() -> None:
    def masked(text: str) -> str:
        return re.sub(r"\b[0-9a-f]{12}\b", "COMMIT", text)

    drill = hotfence("drill", cwd=str(ROOT))
    assert drill.code == 0
    for line in block("drill").splitlines():
        assert masked(line) in masked(drill.out).splitlines()


def test_scope_example_reads_and_passes(shop: Shop) -> None:
    text = block("scope")
    scope, problems = read_scope(text.encode())
    assert scope is not None, problems
    fresh = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(shop.now - 300))
    swapped = {"2026-11-23T09:14:05Z": fresh, "4c1d9e0": shop.good, "9f1c2ab": shop.bad}
    for old, new in swapped.items():
        assert old in text
        text = text.replace(old, new)
    start_hotfix(shop, {SCOPE: text, **RESTORED}, with_scope=False)
    assert "hotfence: passed" in must(shop.push(BRANCH))


def test_policy_example_reads() -> None:
    text = block("policy")
    assert read_layer("README", text.encode()).policy.people
    assert len(text.splitlines()) <= 26


def test_every_command_is_in_the_readme() -> None:
    table = README.partition("## Commands")[2].partition("\n## ")[0]
    for name in COMMANDS:
        assert re.search(rf"`(hotfence )?{name}\b", table), name
    for name in re.findall(r"`hotfence ([a-z-]+)", README):
        assert name in COMMANDS or name == "hotfence", name


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    headings = {
        re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-")
        for heading in re.findall(r"^#+ (.*)$", text, re.M)
    }
    for target in re.findall(r"\]\(([^)]+)\)", text):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        assert (ROOT / path).exists(), target
        assert path or anchor in headings, target


def test_contributing_has_the_import_table() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \|$", CONTRIBUTING, re.M)
    told = {room: set(re.findall(r"`(\w+)`", names)) for room, names in rows}
    assert told == {room: names - {room} for room, names in MAY_IMPORT.items()}


def test_contributing_names_every_room() -> None:
    found = (ROOT / "src/hotfence").iterdir()
    rooms = {p.stem for p in found if p.suffix == ".py" or (p / "__init__.py").exists()}
    rooms -= {"__init__", "__main__"}
    layout = CONTRIBUTING.partition("## Layout")[2].partition("\n## ")[0]
    missing = {room for room in rooms if not re.search(rf"^    {room}(\.py|/)? ", layout, re.M)}
    assert not missing
