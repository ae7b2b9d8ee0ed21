"""Ways to get a change through without the right yes to it, each played with real keys.

Sticky and swapped approvals, empty and abbreviated digests, spoofed identities, two keys of one
person, replays: what went wrong with approvals elsewhere is among them.
"""

import base64
from collections.abc import Callable
from typing import NamedTuple

import pytest

from hotfence.model.rule import Executable, Symlink
from hotfence.model.story import BRANCH, KEYED_POLICY, POOL, QUEUE, queue
from hotfence.signoff.statement import moment
from tests.signoff.desk import FOLDER, MERGE_DANA, Desk


class Attack(NamedTuple):
    """What is done at the desk, the rule that must block it, and words that it must say."""

    play: Callable[[Desk], object]
    rule: str
    says: str
    stage: str = "merge"


def _edit(old: str, new: str) -> Callable[[Desk], None]:
    """Sign honestly, then edit the file."""

    def play(desk: Desk) -> None:
        desk.sign()
        text = desk.read().decode()
        assert old in text
        desk.put(text.replace(old, new, 1).encode())

    return play


def _text(change: Callable[[str], str], **how: str) -> Callable[[Desk], None]:
    """Sign a statement that was changed first: the signature itself is good."""

    def play(desk: Desk) -> None:
        text = change(desk.text())
        desk.put(desk.raw_signed(text, **how))

    return play


def _policy(old: str, new: str) -> Callable[[Desk], None]:
    """Sign honestly under a policy in which something is different."""

    def play(desk: Desk) -> None:
        assert old in KEYED_POLICY
        desk.set_policy(KEYED_POLICY.replace(old, new, 1))
        desk.sign()

    return play


def _key(**fields: str) -> Callable[[Desk], None]:
    more = ", ".join(f"{name}: {value}" for name, value in fields.items())
    return _policy('["@key-dana"]', f'[{{key: "@key-dana", {more}}}]')


def _without(name: str) -> Callable[[str], str]:
    return lambda text: "".join(
        line for line in text.splitlines(keepends=True) if not line.startswith(f"{name}: ")
    )


def _one_byte_more(desk: Desk) -> None:
    desk.sign()
    desk.shop.commit({QUEUE: queue(30_000) + "\n"}, "One byte more")


def _mode(desk: Desk) -> None:
    desk.sign()
    desk.shop.commit({QUEUE: Executable(queue(30_000))}, "Only the mode")


def _scope_later(desk: Desk) -> None:
    desk.sign()
    desk.shop.write_scope({"impact": "Customers are mildly annoyed."})
    desk.shop.commit({}, "Another scope")


def _other_incident(desk: Desk) -> None:
    path = desk.sign(incident="INC-1999")
    data = desk.read(path)
    desk.shop.commit({path: None, MERGE_DANA: data}, "Moved")


def _other_repository(desk: Desk) -> None:
    desk.sign(base="b" * 40)


def _own_base(desk: Desk) -> None:
    desk.sign(base=desk.shop.must("rev-parse", "HEAD"))


def _same_file_moved(desk: Desk) -> None:
    desk.sign()
    shop = desk.shop
    shop.must("switch", "--quiet", "main")
    shop.commit({QUEUE: queue(3_000, 4)}, "Somebody else's change", when=shop.now - 800)
    shop.must("push", "--quiet", "origin", "main")
    shop.must("switch", "--quiet", BRANCH)
    assert shop.run("rebase", "--quiet", "-X", "theirs", "origin/main").code == 0


def _link(desk: Desk) -> None:
    desk.sign()
    data = desk.read()
    desk.put(data, f"{FOLDER}/../dana.txt")
    desk.put(Symlink("../dana.txt"))


def _executable(desk: Desk) -> None:
    desk.sign()
    desk.put(Executable(desk.read().decode()))


def _folder_for_file(desk: Desk) -> None:
    desk.put("x", f"{MERGE_DANA}/x")


def _file_for_folder(desk: Desk) -> None:
    desk.put("x", FOLDER)


def _too_many(desk: Desk) -> None:
    desk.shop.commit({f"{FOLDER}/merge-dana+{n}.yaml": "x" for n in range(2, 103)}, "Many")


def _renamed(desk: Desk) -> None:
    desk.sign()
    desk.put(desk.read(), f"{FOLDER}/merge-sam.yaml")


def _leading_zero(desk: Desk) -> None:
    desk.sign()
    desk.put(desk.read(), f"{FOLDER}/merge-dana+02.yaml")


def _stage_swapped(desk: Desk) -> None:
    desk.sign("rollout", "dana")
    text = desk.read(f"{FOLDER}/rollout-dana.yaml").decode()
    desk.put(text.replace("stage: rollout", "stage: merge"))


def _rewrapped(desk: Desk) -> None:
    desk.sign()
    head, _, body = desk.read().decode().partition("signature: |\n")
    begin, *lines, end = body.splitlines()
    joined = "".join(line.strip() for line in lines)
    desk.put(f"{head}signature: |\n{begin}\n  {joined}\n{end}\n".encode())


def _tail_in_blob(desk: Desk) -> None:
    """Hide bytes after the signature, inside the base64."""
    desk.sign()
    head, _, body = desk.read().decode().partition("signature: |\n")
    begin, *lines, end = body.splitlines()
    blob = base64.b64decode("".join(line.strip() for line in lines)) + b"\0\0\0\1x"
    text = base64.b64encode(blob).decode()
    wrapped = "".join(f"  {text[at : at + 70]}\n" for at in range(0, len(text), 70))
    desk.put(f"{head}signature: |\n{begin}\n{wrapped}{end}\n".encode())


def _author(email: str, message: str = "More", committer: str = "kim") -> Callable[[Desk], None]:
    def play(desk: Desk) -> None:
        desk.commit_as(email, {QUEUE: queue(30_000)}, message, committer=committer)
        desk.shop.must("reset", "--quiet", "--soft", "origin/main")
        desk.commit_as(email, {QUEUE: queue(30_000)}, message, committer=committer)
        desk.sign()

    return play


def _second_address(desk: Desk) -> None:
    desk.set_policy(KEYED_POLICY.replace("[dana@example.com]", "[dana@example.com, d@home.org]"))
    _author("d@home.org")(desk)


def _signed_commit(desk: Desk) -> None:
    """Kim's name on the commit, Dana's key in its signature."""
    shop = desk.shop
    for name, value in (("gpg.format", "ssh"), ("user.signingkey", shop.key("dana"))):
        shop.must("config", name, value)
    shop.must("commit", "--quiet", "--amend", "--no-edit", "--gpg-sign")
    desk.sign()


def _two_keys(desk: Desk) -> None:
    keys = '["@key-dana", "@key-second"]'
    desk.set_policy(
        KEYED_POLICY.replace('["@key-dana"]', keys) + "signoffs: {merge: 2, rollout: 1}\n"
    )
    desk.sign()
    desk.sign(key="second", number=2)


def _second_key(desk: Desk) -> None:
    """The author signs with a key of their own that they did not use so far."""
    desk.set_policy(KEYED_POLICY.replace('["@key-kim"]', '["@key-kim", "@key-second"]'))
    desk.sign(person="kim", key="second")


def _policy_in_hotfix(desk: Desk) -> None:
    shop = desk.shop
    mine = KEYED_POLICY.replace('["@key-dana"]', '["@key-mallory"]')
    shop.commit({".hotfence.yaml": shop.keyed(mine)}, "New keys")
    desk.sign(key="mallory")


def _policy_at_once(desk: Desk) -> None:
    """The default branch gets other keys only after the signature: today's policy counts."""
    desk.sign()
    desk.set_policy(KEYED_POLICY.replace('["@key-dana"]', '["@key-other"]'))


def _alone(desk: Desk) -> None:
    desk.sign()
    desk.sign("rollout", "dana")


def _author_rolls_out(desk: Desk) -> None:
    desk.sign()
    desk.sign("rollout", "kim")


def _gone(desk: Desk) -> None:
    desk.sign()
    assert desk.shop.push(BRANCH).code == 0
    desk.shop.commit({MERGE_DANA: None}, "It was never here")


def _swapped(desk: Desk) -> None:
    desk.sign(ago=1)
    assert desk.shop.push(BRANCH).code == 0
    desk.sign()


ATTACKS: dict[str, Attack] = {
    # What is signed and what is judged differ.
    "one byte more": Attack(_one_byte_more, "HF406", "another patch"),
    "only a mode": Attack(_mode, "HF406", "another patch"),
    "another scope": Attack(_scope_later, "HF406", "another scope"),
    "another incident": Attack(_other_incident, "HF406", "about INC-1999"),
    "another branch": Attack(lambda d: d.sign(branch="hotfix/INC-2041-b"), "HF406", "the branch"),
    "another repository": Attack(_other_repository, "HF406", "no protected branch here"),
    "its own base": Attack(_own_base, "HF406", "no protected branch here"),
    "the same file moved": Attack(_same_file_moved, "HF406", "stands on"),
    "backdated": Attack(lambda d: d.sign(ago=5), "HF406", "it was good until"),
    "good for a year": Attack(
        lambda d: d.sign(ago=5, until=d.shop.now + 9_000_000), "HF406", "it was good until"
    ),
    "another stage": Attack(lambda d: d.sign("rollout", "dana"), "HF403", "0 of 1"),
    # The key is not the one that counts.
    "a stranger's key": Attack(lambda d: d.sign(key="mallory"), "HF405", "by the policy"),
    "another person's key": Attack(lambda d: d.sign(key="sam"), "HF405", "but sam's"),
    "a revoked key": Attack(_key(revoked="true"), "HF405", "the key is revoked"),
    "revoked last year": Attack(
        _key(revoked="2025-11-23T09:14:05Z"), "HF405", "the key is revoked"
    ),
    "an expired key": Attack(_key(until="2025-01-01T00:00:00Z"), "HF405", "counted until 2025"),
    "a key of the future": Attack(_key(**{"from": "2100-01-01T00:00:00Z"}), "HF405", "2100"),
    "nobody's name": Attack(lambda d: d.sign(person="eve", key="mallory"), "HF405", "nobody"),
    "for git": Attack(_text(str, namespace="git"), "HF405", "made for 'git'"),
    "for a file": Attack(_text(str, namespace="file"), "HF405", "made for 'file'"),
    "for every namespace": Attack(_text(str, namespace="hotfence,git"), "HF405", "made for"),
    "the keys of the hotfix itself": Attack(_policy_in_hotfix, "HF405", "by the policy"),
    "the policy of the hotfix itself": Attack(_policy_in_hotfix, "HF006", "guards"),
    "a key taken off since": Attack(_policy_at_once, "HF405", "by the policy"),
    # The file is not what was written when it was signed.
    "another person's name": Attack(
        _edit("person: dana", "person: sam"), "HF405", "not called merge-sam.yaml"
    ),
    "a later end": Attack(_edit("until: 2", "until: 3"), "HF405", "does not fit"),
    "another patch in it": Attack(_edit("patch: ", "patch: 0"), "HF405", "no SHA-256"),
    "another policy in it": Attack(_edit("policy: ", "policy: 0"), "HF405", "no full object id"),
    "another start": Attack(_edit("at: 2", "at: 1"), "HF405", "does not fit"),
    "cut off": Attack(_edit("  -----END SSH SIGNATURE-----\n", ""), "HF405", "no armoured"),
    "cut off in the middle": Attack(_edit("signature: |", ""), "HF405", "no `signature"),
    "no newline at the end": Attack(_edit("SIGNATURE-----\n", "SIGNATURE-----"), "HF405", ""),
    "a trailing newline": Attack(
        _edit("END SSH SIGNATURE-----\n", "END SSH SIGNATURE-----\n\n"), "HF405", "cut off"
    ),
    "a trailing comment": Attack(
        _edit("END SSH SIGNATURE-----\n", "END SSH SIGNATURE-----\n# ok\n"), "HF405", "indented"
    ),
    "a comment": Attack(_edit("stage: merge\n", "stage: merge # ok\n"), "HF405", "the stage"),
    "CRLF": Attack(_edit("stage: merge\n", "stage: merge\r\n"), "HF405", "the stage"),
    "a byte order mark": Attack(_edit("hotfence-", "\ufeffhotfence-"), "HF405", "no ASCII"),
    "quoted needlessly": Attack(_edit("stage: merge", 'stage: "merge"'), "HF405", "byte for byte"),
    "rewrapped": Attack(_rewrapped, "HF405", "byte for byte"),
    "bytes after the signature": Attack(_tail_in_blob, "HF405", "no SSH signature"),
    "another armour": Attack(
        _edit("BEGIN SSH SIGNATURE", "BEGIN PGP SIGNATURE"), "HF405", "no armoured"
    ),
    "as another person's": Attack(_renamed, "HF405", "not called merge-dana.yaml"),
    "an odd number": Attack(_leading_zero, "HF405", "not called"),
    "the rollout's as the merge's": Attack(_stage_swapped, "HF405", "does not fit"),
    "a link": Attack(_link, "HF405", "no plain file"),
    "an executable": Attack(_executable, "HF405", "no plain file"),
    "a folder for a file": Attack(_folder_for_file, "HF405", "no plain file"),
    "a file for the folder": Attack(_file_for_folder, "HF405", "no folder"),
    "a hundred and more": Attack(_too_many, "HF405", "101 files"),
    "too large": Attack(lambda d: d.put("x" * 20_000), "HF405", "more than 16384 bytes"),
    "empty": Attack(lambda d: d.put(""), "HF405", "signature"),
    # A good signature over a text that says less, or something else, than it must.
    "no patch": Attack(_text(_without("patch")), "HF405", "`patch` is missing"),
    "no scope": Attack(_text(_without("scope")), "HF405", "`scope` is missing"),
    "no until": Attack(_text(_without("until")), "HF405", "`until` is missing"),
    "no person": Attack(_text(_without("person")), "HF405", "`person` is missing"),
    "an empty patch": Attack(
        _text(
            lambda t: "\n".join("patch: " if x.startswith("patch: ") else x for x in t.split("\n"))
        ),
        "HF405",
        "`patch` is missing",
    ),
    "an abbreviated scope": Attack(
        _text(lambda t: "\n".join(x[:20] if x.startswith("scope: ") else x for x in t.split("\n"))),
        "HF405",
        "no full object id",
    ),
    "upper-case digits": Attack(
        _text(
            lambda t: "\n".join(
                x.upper().replace("PATCH", "patch") if x.startswith("patch: ") else x
                for x in t.split("\n")
            )
        ),
        "HF405",
        "no SHA-256",
    ),
    "a field twice": Attack(
        _text(lambda t: t.replace("person: dana\n", "person: sam\nperson: dana\n")),
        "HF405",
        "once each in this order",
    ),
    "another order": Attack(
        _text(
            lambda t: t.replace("stage: merge\n", "").replace("person:", "stage: merge\nperson:")
        ),
        "HF405",
        "once each in this order",
    ),
    "one field more": Attack(
        _text(lambda t: t.replace("person: dana\n", "person: dana\nnote: ok\n")),
        "HF405",
        "once each in this order",
    ),
    "another format": Attack(
        _text(lambda t: t.replace("hotfence-signoff: 1", "hotfence-signoff: 2")),
        "HF405",
        "the first line",
    ),
    "an unknown stage": Attack(
        _text(lambda t: t.replace("stage: merge", "stage: all")), "HF405", "the stage is none"
    ),
    "a local time": Attack(_text(lambda t: t.replace("Z\n", "+00:00\n")), "HF405", "byte for byte"),
    "no time": Attack(
        _text(lambda t: t.replace(t.split("until: ")[1][:10], "soon")), "HF405", "no time such as"
    ),
    "dated ahead": Attack(
        lambda d: d.sign(at=d.shop.now + 900, until=d.shop.now + 9000), "HF405", "in the future"
    ),
    "ends before it begins": Attack(
        lambda d: d.sign(until=d.shop.now - 60), "HF405", "ends before"
    ),
    # The right key in the wrong hand.
    "one's own patch": Attack(_author("dana"), "HF407", "author of"),
    "a second address": Attack(_second_address, "HF407", "d@home.org"),
    "an address in capitals": Attack(_author("DANA@Example.COM"), "HF407", "author of"),
    "an address nobody knows": Attack(_author("d@home.org"), "HF407", "knows nobody"),
    "the committer": Attack(_author("kim", committer="dana"), "HF407", "committer of"),
    "a co-author": Attack(
        _author("kim", "Fix\n\nCo-authored-by: Dana <dana@example.com>"), "HF407", "co-author of"
    ),
    "a co-author in capitals, in the middle": Attack(
        _author("kim", "Fix\n\nCO-AUTHORED-BY : D <Dana@Example.com>\n\nAnd more words."),
        "HF407",
        "co-author of",
    ),
    "a co-author over two lines": Attack(
        _author("kim", "Fix\n\nCo-authored-by: Dana\n  <dana@example.com>"), "HF407", "co-author"
    ),
    "signer of the commit": Attack(_signed_commit, "HF407", "signer of the commit"),
    "one's own patch by a second key": Attack(_second_key, "HF407", "author of"),
    "two keys for two people": Attack(_two_keys, "HF403", "1 of 2"),
    "no approver": Attack(lambda d: d.sign(person="lee"), "HF403", "dana or sam has to"),
    "alone twice": Attack(_alone, "HF404", "dana alone", "rollout"),
    "the author rolls out": Attack(_author_rolls_out, "HF407", "kim signed", "rollout"),
    # What was pushed is changed.
    "deleted": Attack(_gone, "HF007", "changed or gone", "push"),
    "swapped for another": Attack(_swapped, "HF007", "changed or gone", "push"),
}


@pytest.mark.parametrize(
    "attack",
    [a for a in ATTACKS.values() if a.rule != "HF007"],
    ids=[n for n, a in ATTACKS.items() if a.rule != "HF007"],
)
def test_an_attack_is_blocked_by_its_rule(attack: Attack, desk: Desk) -> None:
    attack.play(desk)
    found = desk.judged(attack.stage)
    assert found["verdict"] == "blocked"
    told = [f["message"] for f in found["findings"] if f["rule"] == attack.rule]
    assert any(attack.says in message for message in told), found["findings"]


@pytest.mark.parametrize(
    "attack",
    [a for a in ATTACKS.values() if a.rule in {"HF405", "HF007"}],
    ids=[n for n, a in ATTACKS.items() if a.rule in {"HF405", "HF007"}],
)
def test_a_bad_signoff_does_not_get_past_the_server(attack: Attack, desk: Desk) -> None:
    attack.play(desk)
    done = desk.shop.push(BRANCH, force=True)
    if attack.play is not _policy_at_once:
        assert done.code == 1
        assert attack.rule in done.output


def test_each_of_the_two_dates_is_told_in_utc() -> None:
    assert moment(0) == "1970-01-01T00:00:00Z"


def test_what_is_not_touched_needs_no_owner(desk: Desk) -> None:
    desk.set_policy(f"{KEYED_POLICY}areas:\n  pool: {{files: [{POOL}], owners: [sam]}}\n")
    desk.sign()
    assert desk.blocked_by() == []
