"""Early answers: `hotfence allows` and `hotfence scope show`, before anything is edited."""

import pytest

from hotfence.early import may_edit
from hotfence.git.repository import Repository
from tests.conftest import GroundMaker
from tests.fence.ground import Ground
from tests.fence.test_keys import FILES, KEY, YAML, entry
from tests.helpers import hotfence
from tests.symbols.kits import PYTHON


@pytest.fixture(scope="module")
def ground(make_ground: GroundMaker) -> Ground:
    ground = make_ground({**FILES, PYTHON.path: PYTHON.source, "src/a.py": "a = 1\n"})
    ground.main({"src/a.py": "a = 2\n"}, "Bad", "bad")
    ground.main({"src/b.py": "b = 1\n"}, "Later", "later")
    shop = ground.shop
    shop.must("switch", "--quiet", "--create", "elsewhere", "main")
    ground.ids["elsewhere"] = shop.commit({"src/a.py": "a = 9\n"}, "On no protected branch")
    return ground


def allowed(ground: Ground, target: str) -> tuple[bool, str]:
    repository = Repository.at(ground.shop.clone)
    try:
        answer = may_edit(repository, f"{ground.shop.clone}/{target}")
    finally:
        repository.close()
    return answer.allowed, answer.told


OTHERS = {
    "conf/app.yaml": "workers.checkout.retries",
    "conf/kube.yaml": "[kind=Service].spec.port",
    "conf/app.json": "workers.checkout.retries",
    "conf/app.toml": "workers.checkout.retries",
    "conf/app.ini": "search.timeout_ms",
    "conf/app.properties": '"workers.retries"',
    ".env": "RETRIES",
    "conf/app.xml": "config.worker[@name=search].timeout",
    "main.tf": "resource.queue.search.timeout_ms",
}


@pytest.mark.parametrize("path", FILES)
def test_a_key_is_allowed_as_the_check_would(path: str, ground: Ground) -> None:
    ground.branch(entry(path))
    assert allowed(ground, f"{path}:{KEY[path][0]}")[0]
    yes, told = allowed(ground, f"{path}:{OTHERS[path]}")
    assert not yes
    assert "HF102" in told
    assert KEY[path][0] in told
    assert allowed(ground, path)[0]


@pytest.mark.parametrize(
    ("target", "told"),
    [
        (f"{YAML}:workers.checkout", "HF102"),
        (f"{YAML}:workers.*.timeout_ms", "HF102"),
        (f"{YAML}:nothing.here", "HF102"),
        (f"{YAML}:a..b", "is no key"),
        ("src/a.py", "HF101"),
        ("conf/app.json:workers.checkout.timeout_ms", "HF101"),
        (".hotfence.yaml", "HF006"),
        ("conf/new.yaml", "HF101"),
    ],
)
def test_what_the_scope_does_not_name_is_refused(target: str, told: str, ground: Ground) -> None:
    ground.branch(entry(YAML))
    yes, said = allowed(ground, target)
    assert not yes
    assert told in said, said


@pytest.mark.parametrize(
    ("change", "target", "yes"),
    [
        ("[{revert: @bad}]", "src/a.py", True),
        ("[{revert: @bad}]", "src/b.py", False),
        ("[{revert: @later}]", "src/b.py", True),
        ("[{revert: @elsewhere}]", "src/a.py", False),
        ("[{file: src/a.py, restore: @base}]", "src/a.py", True),
        ("[{file: src/a.py, restore: @elsewhere}]", "src/a.py", False),
        (f"[{{file: {PYTHON.path}, symbols: [{PYTHON.name}]}}]", PYTHON.path, True),
    ],
)
def test_other_shapes_answer_early_too(change: str, target: str, yes: bool, ground: Ground) -> None:
    ground.branch(change)
    assert allowed(ground, target)[0] == yes


def test_the_fence_is_drawn(ground: Ground) -> None:
    shop = ground.shop
    change = ground.named(
        f"[{{file: {YAML}, keys: [workers.checkout.timeout_ms]}}, {{revert: @bad}},"
        f" {{file: {PYTHON.path}, symbols: [backoff]}}, {{file: 'src/*.py', restore: @base}},"
        " {file: nowhere.txt, add: true}]"
    )
    ground.branch(change, "{files: 2, lines: 9}")
    ran = hotfence("scope", "show", cwd=shop.clone, env=shop.environ)
    assert ran.code == 0, ran
    bad, base = ground.ids["bad"][:12], ground.ids["base"][:12]
    assert ran.out.splitlines()[1:] == [
        f"  1. {YAML}, keys workers.checkout.timeout_ms",
        f"       {YAML}",
        f"  2. the revert of {bad}",
        "       src/a.py",
        f"  3. {PYTHON.path}, in backoff",
        f"       {PYTHON.path}",
        f"  4. src/*.py, restored to {base}",
        "       src/b.py",
        "  5. nowhere.txt, added",
        "       no file matches now",
        "  at most 2 files (scope) and 9 lines (scope)",
    ]


def test_a_revert_that_cannot_be_applied_is_drawn_as_such(ground: Ground) -> None:
    shop = ground.shop
    ground.branch("[{revert: @elsewhere}]")
    ran = hotfence("scope", "show", cwd=shop.clone, env=shop.environ)
    assert ran.code == 0
    assert "is on no protected branch" in ran.out, ran.out


def test_there_is_no_fence_off_a_hotfix_branch(ground: Ground) -> None:
    ground.shop.must("switch", "--quiet", "--force", "main")
    ran = hotfence("scope", "show", cwd=ground.shop.clone, env=ground.shop.environ)
    assert ran.code == 2
    assert "no hotfix branch" in ran.err
