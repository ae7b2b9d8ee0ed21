"""A practice shop whose hotfix branch is checked out, with the fix committed."""

import pytest

from hotfence.git.repository import Repository
from hotfence.model.story import RESTORED
from hotfence.practice import Shop
from hotfence.record import Record, find_record
from tests.conftest import ShopMaker
from tests.helpers import start_hotfix


@pytest.fixture
def hotfix(make_shop: ShopMaker, monkeypatch: pytest.MonkeyPatch) -> Shop:
    """The shop on its hotfix branch, and this process in its environment."""
    shop = make_shop(hook=False)
    start_hotfix(shop, RESTORED)
    for name, value in shop.environ.items():
        monkeypatch.setenv(name, value)
    return shop


@pytest.fixture
def record(hotfix: Shop) -> Record:
    """The record of the practice incident."""
    found = find_record(Repository.at(hotfix.clone))
    assert found is not None
    return found
