"""Fixtures: a desk to sign at."""

import pytest

from tests.conftest import ShopMaker
from tests.signoff.desk import Desk


@pytest.fixture
def desk(make_shop: ShopMaker) -> Desk:
    """A desk with SHA-1 objects."""
    return Desk(make_shop())


@pytest.fixture(params=["sha1", "sha256"])
def any_desk(request: pytest.FixtureRequest, make_shop: ShopMaker) -> Desk:
    """The same desk twice: with SHA-1 and with SHA-256 objects."""
    return Desk(make_shop(request.param))
