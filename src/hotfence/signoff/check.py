"""Checking: is a signoff file believed, and is it about what is judged?"""

import os
from collections.abc import Sequence
from typing import NamedTuple

from hotfence.errors import CannotDecideError
from hotfence.git.repository import Repository
from hotfence.model.policy import Key, Person, Policy
from hotfence.model.signoff import Signoff, Statement, Subject
from hotfence.signoff.keys import (
    armour,
    fingerprint,
    key_text,
    pgp_armour,
    read_pgp_armour,
    read_signature,
)
from hotfence.signoff.ssh import NAMESPACE, Check, start_check
from hotfence.signoff.statement import (
    LARGEST,
    SSH_BEGIN,
    NoSignoffError,
    SignedStatement,
    file_name,
    is_named,
    moment,
    parse,
    payload,
)

DEFAULT_HOURS = 4
CLOCK_SKEW = 300  # seconds that a signoff may lie in the judge's future
PLAIN_MODE = "100644"
AT_ONCE = 8  # processes


class SignoffFile(NamedTuple):
    """One file of a signoff folder: its path and mode; `data` is None where it is no small file."""

    path: str
    mode: str
    data: bytes | None


class Checker:
    """Checks signoff files against the keys of a policy, by the judge's clock (Unix seconds)."""

    def __init__(self, repository: Repository, policy: Policy, now: int) -> None:
        self._repository = repository
        self._policy = policy
        self._now = now
        self._owners: dict[str, list[str]] = {}
        for name, person in policy.people.items():
            for key in person.keys:
                self._owners.setdefault(key.key, []).append(name)

    def believed(self, files: Sequence[SignoffFile]) -> list[Signoff]:
        """Return one signoff a file, in order, with why it is `invalid` where it is.

        Raises:
            CannotDecideError: `ssh-keygen` or `gpg` cannot be started.
        """
        found = [self._read(file) for file in files]
        waiting = [n for n, (signoff, _) in enumerate(found) if signoff.invalid is None]
        if waiting:
            import shutil
            import tempfile

            try:
                folder = tempfile.mkdtemp(prefix="hotfence-")
            except OSError as error:
                raise CannotDecideError(
                    f"no temporary folder can be made ({error.strerror}); free some disk space"
                ) from None
            try:
                for start in range(0, len(waiting), AT_ONCE):
                    self._verify(folder, waiting[start : start + AT_ONCE], found)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
        return [signoff for signoff, _ in found]

    def _read(self, file: SignoffFile) -> tuple[Signoff, SignedStatement | None]:
        name = file.path.rpartition("/")[2]
        stage, _, person = name.removesuffix(".yaml").partition("+")[0].partition("-")
        signoff = Signoff(stage, person, file.path)
        if file.mode != PLAIN_MODE:
            return signoff._replace(invalid="this is no plain file of mode 100644"), None
        if file.data is None:
            return signoff._replace(invalid=f"the file has more than {LARGEST} bytes"), None
        try:
            signed = parse(file.data)
        except NoSignoffError as error:
            return signoff._replace(invalid=str(error)), None
        statement = signed.statement
        signoff = Signoff(statement.stage, statement.person, file.path, statement)
        if not is_named(name, statement):
            told = f"the file is not called {file_name(statement)}"
            return signoff._replace(invalid=told), None
        return signoff._replace(invalid=self._complaint(statement)), signed

    def _complaint(self, statement: Statement) -> str | None:
        if statement.person not in self._policy.people:
            return f"the policy knows nobody called {statement.person}"
        if statement.stage == "break-glass":
            allowed = self._policy.break_glass
            rule = statement.more["rule"]
            if statement.person not in allowed.people:
                return f"the policy lets {statement.person} break no glass"
            if rule.startswith("HF0") or (allowed.rules and rule not in allowed.rules):
                return f"the policy lets nobody break the glass over {rule}"
        if statement.until <= statement.at:
            return "it ends before it begins"
        if statement.at > self._now + CLOCK_SKEW:
            return f"it is dated {moment(statement.at)}, which is in the future"
        return None

    def _verify(
        self,
        folder: str,
        numbers: Sequence[int],
        found: list[tuple[Signoff, SignedStatement | None]],
    ) -> None:
        started: list[tuple[int, Check]] = []
        for number in numbers:
            signoff, signed = found[number]
            if signed is None:
                continue
            if not signed.signature.startswith(SSH_BEGIN):
                result: Signoff | Check = self._openpgp(folder, number, signoff, signed)
            else:
                result = self._ssh(folder, number, signoff, signed)
            if isinstance(result, Check):
                started.append((number, result))
            else:
                found[number] = (result, signed)
        for number, check in started:
            if not check.holds(self._repository.deadline):
                told = "the signature does not fit what was signed"
                found[number] = (found[number][0]._replace(invalid=told), None)

    def _ssh(
        self, folder: str, number: int, signoff: Signoff, signed: SignedStatement
    ) -> Signoff | Check:
        read = read_signature(signed.signature)
        if read is None or armour(read.data) != signed.signature:
            return signoff._replace(invalid="the signature is no SSH signature, byte for byte")
        if read.namespace != NAMESPACE:
            told = f"the signature is made for {read.namespace!r}, not for {NAMESPACE!r}"
            return signoff._replace(invalid=told)
        text = key_text(read.key)
        owners = self._owners.get(text, [])
        if owners != [signoff.person]:
            told = f"the key {fingerprint(read.key)} is not {signoff.person}'s"
            told += f" but {' and '.join(owners)}'s" if owners else " by the policy"
            return signoff._replace(invalid=told)
        complaint = self._unusable(self._person(signoff).keys, text, signed.statement)
        if complaint:
            return signoff._replace(invalid=complaint)
        return start_check(
            folder, number, signoff.person, text, payload(signed.statement), read.data
        )

    def _openpgp(
        self, folder: str, number: int, signoff: Signoff, signed: SignedStatement
    ) -> Signoff:
        from hotfence.signoff.openpgp import holds

        data = read_pgp_armour(signed.signature)
        if data is None or pgp_armour(data) != signed.signature:
            return signoff._replace(invalid="the signature is no OpenPGP signature, byte for byte")
        listed = self._person(signoff).gpg
        if not listed:
            told = f"the policy lists no OpenPGP key for {signoff.person}"
            return signoff._replace(invalid=told)
        people = self._policy.people.items()
        shared = {k.key for name, p in people if name != signoff.person for k in p.gpg}
        listed = tuple(key for key in listed if key.key not in shared)
        reasons = [self._unusable((key,), key.key, signed.statement) for key in listed]
        usable = tuple(k.key for k, why in zip(listed, reasons, strict=True) if why is None)
        if not usable:
            told = next((why for why in reasons if why), "the key is another person's as well")
            return signoff._replace(invalid=told)
        room = os.path.join(folder, str(number))
        os.mkdir(room, 0o700)
        if holds(self._repository, room, usable, payload(signed.statement), signed.signature):
            return signoff
        told = f"no OpenPGP key of {signoff.person} that is good now made this signature"
        return signoff._replace(invalid=told)

    def _person(self, signoff: Signoff) -> Person:
        return self._policy.people[signoff.person]

    def _unusable(self, keys: Sequence[Key], text: str, statement: Statement) -> str | None:
        """Say why no entry for a key counts for a statement, None where one does."""
        same = [key for key in keys if key.key == text]
        if any(self._is_dead(key) for key in same):
            return "the key is revoked"
        reasons = [self._reason(key, statement.at) for key in same]
        return None if None in reasons else reasons[0]

    def _is_dead(self, key: Key) -> bool:
        return key.revoked is not None and key.revoked <= self._now

    def _reason(self, key: Key, at: int) -> str | None:
        if key.since is not None and min(at, self._now) < key.since:
            return f"the key counts from {moment(key.since)} on"
        if key.until is not None and max(at, self._now) >= key.until:
            return f"the key counted until {moment(key.until)}"
        return None

    def outdated(self, signoff: Signoff, subject: Subject) -> str | None:
        """Say why a signoff is not about what is judged, None where it is."""
        statement = signoff.statement
        if statement is None:
            return None
        if statement.incident != subject.incident:
            return f"it is about {statement.incident}"
        if subject.branch is not None and statement.branch != subject.branch:
            return f"it is about the branch {statement.branch}"
        if statement.scope != subject.scope:
            return "it was signed for another scope; the scope changed since"
        if statement.patch and statement.patch != subject.patch:
            return "it was signed for another patch; the patch, or what it stands on, changed since"
        if subject.landed and statement.stage != "rollout":
            return None
        end = self.end(statement)
        return f"it was good until {moment(end)}" if self._now > end else None

    def end(self, statement: Statement) -> int:
        """Return when a statement's hours are over, by itself or by the policy: Unix seconds."""
        return min(statement.until, statement.at + self._hours(statement.stage) * 3600)

    def _hours(self, stage: str) -> int:
        given = self._policy.signoffs.hours or DEFAULT_HOURS
        if stage == "break-glass":
            return self._policy.break_glass.hours or given
        return given
