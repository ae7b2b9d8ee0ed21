"""Fixtures: practice shops with a real server and clone, guarded from the machine's settings."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from hotfence.model.rule import Content
from hotfence.practice import Shop
from tests.fence.ground import POLICY, Ground

ShopMaker = Callable[..., Shop]

# A job in the background of a shell ignores Ctrl-C, and so would every command that is tried here.
if threading.current_thread() is threading.main_thread():
    signal.signal(signal.SIGINT, signal.default_int_handler)
GroundMaker = Callable[..., Ground]


@pytest.fixture(autouse=True)
def _sealed_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Hide the developer's git configuration and the CI that may run these tests."""
    home = tmp_path_factory.mktemp("sealed-home")
    for name in list(os.environ):
        if name.startswith(("GIT_", "GITHUB_", "CI_", "PRE_COMMIT", "GL_", "HOTFENCE")):
            monkeypatch.delenv(name)
    for name in ("CI", "GITLAB_CI", "GITEA_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.fixture
def make_shop(tmp_path: Path) -> ShopMaker:
    """Make practice shops, each in a folder of its own, with the server hook installed."""
    count = 0

    def make(object_format: str = "sha1", *, hook: bool = True) -> Shop:
        nonlocal count
        count += 1
        shop = Shop(str(tmp_path / f"shop-{count}"), object_format=object_format)
        if hook:
            shop.install_server_hook()
        return shop

    return make


@pytest.fixture(scope="module")
def make_ground(tmp_path_factory: pytest.TempPathFactory) -> GroundMaker:
    """Make the ground that a group of attacks shares: files on the base, one branch each."""

    def make(files: Mapping[str, Content], policy: str = POLICY) -> Ground:
        return Ground(str(tmp_path_factory.mktemp("ground")), files, policy)

    return make


@pytest.fixture
def shop(make_shop: ShopMaker) -> Shop:
    """One practice shop with SHA-1 objects and the server hook."""
    return make_shop()


@pytest.fixture(params=["sha1", "sha256"])
def any_shop(request: pytest.FixtureRequest, make_shop: ShopMaker) -> Shop:
    """The same shop twice: with SHA-1 and with SHA-256 objects."""
    return make_shop(request.param)


@pytest.fixture
def python() -> str:
    """The interpreter that runs hotfence in subprocesses."""
    return sys.executable
