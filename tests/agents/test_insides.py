"""Edits whose text is given: the keys and symbols that the scope names, and no others."""

from typing import Any

import pytest

from hotfence.agents.event import Change
from hotfence.agents.patches import applied, changes_of
from hotfence.model.story import QUEUE, RETRY
from hotfence.practice import Shop
from tests.agents.kits import codex, is_silent, send, start_incident

OLD = "workers:\n  checkout:\n    timeout_ms: 3000\n    retries: 3\n"
KEYS = f"[{{file: {QUEUE}, keys: [workers.checkout.timeout_ms]}}]"


@pytest.fixture
def keyed(shop: Shop) -> Shop:
    """A shop whose scope names one key."""
    pytest.importorskip("hotfence.structured")
    shop.commit({QUEUE: OLD}, "Another form")
    shop.must("push", "--quiet", "origin", "main")
    start_incident(shop, patching=True, scope={"change": KEYS})
    return shop


@pytest.mark.parametrize(
    ("tool", "arguments", "denied"),
    [
        ("Edit", {"old_string": "timeout_ms: 3000", "new_string": "timeout_ms: 30000"}, False),
        ("Edit", {"old_string": "retries: 3", "new_string": "retries: 5"}, True),
        ("Edit", {"old_string": "3000", "new_string": "3000\n    added: 1"}, True),
        ("Edit", {"old_string": "no such text", "new_string": "x"}, False),
        ("Edit", {"old_string": "3", "new_string": "4", "replace_all": True}, True),
        ("Edit", {"old_string": "workers:", "new_string": "workers: ["}, True),
        ("Write", {"content": OLD.replace("3000", "30000")}, False),
        ("Write", {"content": OLD.replace("retries: 3", "retries: 5")}, True),
        ("Write", {"content": ""}, True),
        ("MultiEdit", {"edits": [
            {"old_string": "timeout_ms: 3000", "new_string": "timeout_ms: 30000"},
            {"old_string": "retries: 3", "new_string": "retries: 5"}]}, True),
    ],
)  # fmt: skip
def test_an_edit_of_another_key_is_refused(
    tool: str, arguments: dict[str, Any], denied: bool, keyed: Shop
) -> None:
    ran = send(keyed, "codex", codex(keyed, tool, {"file_path": QUEUE, **arguments}))
    assert ran.code == (2 if denied else 0), ran
    if denied:
        assert "HF102" in ran.err


def test_a_patch_is_followed_to_its_keys(keyed: Shop) -> None:
    def patch(old: str, new: str) -> dict[str, Any]:
        text = f"*** Begin Patch\n*** Update File: {QUEUE}\n@@\n-{old}\n+{new}\n*** End Patch"
        return codex(keyed, "apply_patch", {"command": text})

    assert is_silent(send(keyed, "codex", patch("    timeout_ms: 3000", "    timeout_ms: 1")))
    other = send(keyed, "codex", patch("    retries: 3", "    retries: 5"))
    assert (other.code, "the key workers.checkout.retries" in other.err) == (2, True)
    lost = send(keyed, "codex", patch("  nowhere: 3", "  nowhere: 5"))
    assert (lost.code, "cannot be told" in lost.err) == (2, True)


def test_an_edit_outside_the_functions_named_is_refused(shop: Shop) -> None:
    pytest.importorskip("tree_sitter")
    shop.commit({RETRY: "def wait():\n    return 3\n\n\ndef other():\n    return 4\n"}, "Two")
    shop.must("push", "--quiet", "origin", "main")
    entry = f"[{{file: {RETRY}, symbols: [wait]}}]"
    start_incident(shop, patching=True, scope={"change": entry})

    def edit(old: str, new: str) -> int:
        arguments = {"file_path": RETRY, "old_string": old, "new_string": new}
        return send(shop, "codex", codex(shop, "Edit", arguments)).code

    assert edit("return 3", "return 5") == 0
    assert edit("return 4", "return 5") == 2


def test_the_headers_of_a_patch_name_every_file() -> None:
    text = (
        "*** Begin Patch\n*** Add File: a.txt\n+one\n+two\n*** Update File: b.txt\n"
        "*** Move to: c.txt\n@@ def f\n same\n-old\n+new\n*** Delete File: d.txt\n*** End Patch\n"
    )
    found = {(change.path, change.how) for change in changes_of(text)}
    assert found == {("a.txt", "write"), ("b.txt", "delete"), ("c.txt", "write"),
                     ("d.txt", "delete")}  # fmt: skip
    added = changes_of(text)[0]
    assert applied("", added) == "one\ntwo\n"


def test_a_change_is_applied_only_where_its_place_is_certain() -> None:
    hunks = ((("same", "old"), ("same", "new")),)
    assert applied("x\nsame\nold\ny", Change("p", hunks=hunks)) == "x\nsame\nnew\ny"
    assert applied("x\nsame\ny", Change("p", hunks=hunks)) is None
    assert applied("a b a", Change("p", edits=(("a", "c", False),))) == "c b a"
    assert applied("a b a", Change("p", edits=(("a", "c", True),))) == "c b c"
    assert applied("x", Change("p", edits=(("", "c", False),))) is None
    assert applied("x", Change("p")) is None
