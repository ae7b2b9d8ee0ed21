"""Grants: the exceptions that landed with earlier incidents, and whether they were reviewed."""

from collections.abc import Sequence

from hotfence.git.repository import Repository
from hotfence.model.grant import UnreviewedGrant
from hotfence.model.policy import Policy
from hotfence.model.scope import INCIDENTS
from hotfence.model.signoff import SIGNOFFS, Signoff, Statement
from hotfence.signoff.check import Checker, SignoffFile
from hotfence.signoff.statement import LARGEST, NoSignoffError, parse

GRANT, REVIEW = "break-glass", "review"


def unreviewed_grants(
    repository: Repository, policy: Policy, revisions: Sequence[str], now: int
) -> tuple[UnreviewedGrant, ...]:
    """Return the grants that some commits hold and nobody but their user has reviewed.

    Raises:
        CannotDecideError: an object, or a program that checks signatures, is missing.
    """
    landed = LandedGrants(repository, revisions)
    return landed.unreviewed(Checker(repository, policy, now))


class LandedGrants:
    """The grants and reviews that commits of the protected side hold."""

    def __init__(self, repository: Repository, revisions: Sequence[str]) -> None:
        self._repository = repository
        records = [repository.objects.get(f"{revision}:{INCIDENTS}") for revision in revisions]
        trees = dict.fromkeys(r.oid for r in records if r is not None and r.kind == "tree")
        self._files = list(dict.fromkeys(file for tree in trees for file in self._listed(tree)))

    def _listed(self, tree: str) -> list[tuple[str, str, str]]:
        """Return path, mode and object id of each grant and review in a tree of records."""
        out = self._repository.run("ls-tree", "-r", "-z", tree)
        found = []
        for line in out.decode("utf-8", "surrogateescape").split("\0")[:-1]:
            meta, _, name = line.partition("\t")
            mode, _, oid = meta.split(" ")
            path = f"{INCIDENTS}/{name}"
            parts = path.split("/")
            is_one = parts[-1].startswith((f"{GRANT}-", f"{REVIEW}-"))
            if len(parts) == 4 and parts[2] == SIGNOFFS and is_one:
                found.append((path, mode, oid))
        return found

    def unreviewed(self, checker: Checker) -> tuple[UnreviewedGrant, ...]:
        """Return the grants that nobody but their user has reviewed.

        A grant counts even if its signature no longer holds: it may have when it was used.

        Raises:
            CannotDecideError: an object, or a program that checks signatures, is missing.
        """
        grants = [file for file in self._files if self._kind(file) == GRANT]
        if not grants:
            return ()
        reviews = [file for file in self._files if self._kind(file) == REVIEW]
        believed = checker.believed([self._file(*review) for review in reviews])
        return tuple(
            UnreviewedGrant(path, path.split("/")[1], *self._said(path, oid))
            for path, _, oid in grants
            if not self._is_reviewed(path, oid, believed)
        )

    def statement(self, path: str) -> tuple[Statement, str] | None:
        """Return what the grant at `path` says, and its blob id, None where it does not read."""
        for found, _, oid in self._files:
            if found == path:
                read = self._read(oid)
                return (read, oid) if read is not None else None
        return None

    def _kind(self, file: tuple[str, str, str]) -> str:
        name = file[0].rpartition("/")[2]
        return GRANT if name.startswith(f"{GRANT}-") else REVIEW

    def _said(self, path: str, oid: str) -> tuple[str, str]:
        """Return the rule and the person of a grant, by its name where it does not read."""
        read = self._read(oid)
        if read is not None:
            return read.more["rule"], read.person
        rule, _, person = path.rpartition("/")[2].removeprefix(f"{GRANT}-").partition("-")
        return rule, person.removesuffix(".yaml").partition("+")[0]

    def _is_reviewed(self, path: str, oid: str, reviews: Sequence[Signoff]) -> bool:
        _, user = self._said(path, oid)
        return any(
            review.invalid is None
            and review.statement is not None
            and review.stage == REVIEW
            and review.person != user
            and review.statement.more["grant"] == oid
            and review.statement.incident == path.split("/")[1]
            for review in reviews
        )

    def _read(self, oid: str) -> Statement | None:
        found = self._repository.objects.get(oid, LARGEST)
        try:
            statement = parse(found.data).statement if found and found.data else None
        except NoSignoffError:
            return None
        return statement if statement is not None and statement.stage == GRANT else None

    def _file(self, path: str, mode: str, oid: str) -> SignoffFile:
        found = self._repository.objects.get(oid, LARGEST) if mode != "160000" else None
        return SignoffFile(path, mode, found.data if found and found.kind == "blob" else None)
