"""Writing the record: each entry is a new file of its own, and no file is ever opened again."""

import os
import re
import time
from typing import NamedTuple

from hotfence.errors import CannotDecideError
from hotfence.facts.scopes import incident_on_disk
from hotfence.git.head import HEADS, head_branch
from hotfence.git.refs import protected_side
from hotfence.git.repository import Repository
from hotfence.governed import Patterns, Settings, is_governed, policy_source
from hotfence.model.policy import Policy
from hotfence.model.record import LARGEST_RECORD, RECORD_KINDS, record_folder
from hotfence.record.entry import NewEntry, Written, render
from hotfence.record.harmless import Clip, Clipped, harmless, one_line
from hotfence.record.patch import Patch, read_patch, write_diff
from hotfence.record.secrets import Masker

# Bytes of text that are kept; the rest of the file is for front matter and what masking adds.
LARGEST_TEXT = LARGEST_RECORD - 16 * 1024
_MARGIN = 16 * 1024  # read and masked beyond what is kept: no secret is cut in half
UNKNOWN = "unknown"
MOST_OF_A_NAME = 1000  # entries of one person and kind in one second


class Added(NamedTuple):
    """An entry that was written: its path from the top of the work tree, and what was done.

    `masked` counts secrets, `cut` bytes that were left out; `notes` are lines for the person.
    """

    path: str
    masked: int = 0
    cut: int = 0
    notes: tuple[str, ...] = ()


class Record:
    """The record of the incident whose hotfix branch is checked out."""

    def __init__(
        self, repository: Repository, branch: str, incident: str, policy: Policy, patterns: Patterns
    ) -> None:
        self.repository = repository
        self.branch = branch
        self.incident = incident
        self.folder = record_folder(incident)
        self._policy = policy
        self._patterns = patterns

    def patch(self) -> Patch:
        """Return the patch of the branch, as `git commit -a` would make it now.

        Raises:
            CannotDecideError: its history cannot be read.
        """
        return read_patch(self.repository, self._patterns)

    def diff(self) -> tuple[Patch, bytes]:
        """Return the patch and its text.

        Raises:
            CannotDecideError: its history cannot be read, or it is larger than 8 MiB.
        """
        return write_diff(self.repository, self._patterns)

    def add(self, entry: NewEntry) -> Added:
        """Mask, clip and write an entry; the file did not exist before.

        Raises:
            CannotDecideError: the kind is unknown, a folder of the record is a symbolic link,
                or nothing can be written.
        """
        if entry.kind not in RECORD_KINDS:
            raise CannotDecideError(
                f"no entry is of kind {entry.kind!r}; take one of {', '.join(RECORD_KINDS)}"
            )
        entry, notes = self.placed(entry)
        person = one_line(entry.person) if entry.person else self.person()
        if person == UNKNOWN:
            notes = (*notes, "git knows no e-mail of yours; say --person NAME, or set user.email")
        masker = Masker()
        body, masked, cut = _readable(_clipped(entry.text), masker)
        command = masker.mask(one_line(entry.command or "", 2000))
        entry = entry._replace(
            tool=_field(entry.tool),
            model=_field(entry.model),
            release=_field(entry.release),
            environment=_field(entry.environment),
            session=_field(entry.session),
            command=command.text or None,
        )
        at = entry.at if entry.at is not None else int(time.time())
        masked += command.found
        text = render(entry, Written(self.incident, person, at, body, masked, cut))
        path = self._write(_stem(at, person, entry.kind), text.encode("utf-8"))
        return Added(path, masked, cut, notes)

    def person(self) -> str:
        """Return who commits here: the policy's name for the e-mail, or the e-mail's first part."""
        child = self.repository.start_as_user("var", "GIT_AUTHOR_IDENT")
        _, out, _ = child.finish(None)
        name, _, rest = out.decode("utf-8", "replace").partition("<")
        email = rest.partition(">")[0].strip()
        for known, person in self._policy.people.items():
            if email.lower() in {e.lower() for e in person.emails}:
                return known
        return one_line(email.partition("@")[0] or name) or UNKNOWN

    def placed(self, entry: NewEntry) -> tuple[NewEntry, tuple[str, ...]]:
        """Say what an entry is about, as it stands now, unless it says so itself."""
        if entry.commits is not None:
            return entry, ()
        try:
            patch = self.patch()
        except CannotDecideError as error:
            # Somebody is in the middle of an outage: the text is worth more than its place.
            note = f"which patch this is about could not be told: {error}"
            return entry._replace(commits=()), (note,)
        commits = (patch.commit,) if patch.commit else ()
        return entry._replace(commits=commits, patch=patch.digest), ()

    def _write(self, stem: str, data: bytes) -> str:
        folder = self._open_folder()
        try:
            for number in range(1, MOST_OF_A_NAME):
                name = f"{stem}.md" if number == 1 else f"{stem}_{number}.md"
                flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
                try:
                    fd = os.open(name, flags, 0o644, dir_fd=folder)
                except FileExistsError:
                    continue
                self._fill(fd, name, folder, data)
                return self.folder + name
        except OSError as error:
            raise CannotDecideError(
                f"the record {self.folder} cannot be written ({error.strerror});"
                " mend that and record again"
            ) from None
        finally:
            os.close(folder)
        raise CannotDecideError(f"{self.folder}{stem}.md and its next names are all taken")

    @staticmethod
    def _fill(fd: int, name: str, folder: int, data: bytes) -> None:
        try:
            with os.fdopen(fd, "wb") as file:
                file.write(data)
        except OSError:
            os.unlink(name, dir_fd=folder)  # half an entry is none
            raise

    def _open_folder(self) -> int:
        """Open the record's folder, making it, without following a symbolic link below the top."""
        flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
        done = ""
        try:
            at = os.open(self.repository.work_tree or ".", os.O_RDONLY | os.O_DIRECTORY)
            for part in self.folder.strip("/").split("/"):
                done += f"{part}/"
                above = at
                try:
                    try:
                        os.mkdir(part, dir_fd=above)
                    except FileExistsError:
                        pass
                    at = os.open(part, flags, dir_fd=above)
                finally:
                    os.close(above)
        except OSError as error:
            what = f"cannot be opened ({error.strerror})"
            if os.path.islink(os.path.join(self.repository.work_tree or ".", done.rstrip("/"))):
                what = "is a symbolic link"
            raise CannotDecideError(
                f"{done} {what}; make it a plain folder, then record again"
            ) from None
        return at


def find_record(repository: Repository) -> Record | None:
    """Return the record of the branch that is checked out, None when it is no hotfix branch.

    Raises:
        CannotDecideError: there is no work tree, the branch names no incident, or the policy
            does not read.
    """
    if repository.work_tree is None:
        raise CannotDecideError("a bare repository has no work tree; record in a clone")
    ref = head_branch(repository)
    if ref is None or not ref.startswith(HEADS):
        return None
    branch = ref.removeprefix(HEADS)
    source = policy_source(repository, Settings(repository), protected_side(repository).default)
    patterns = source.patterns()
    if not is_governed(patterns, "hotfix", branch):
        return None
    policy = source.policy()
    incident = incident_on_disk(repository.work_tree, branch, policy)
    if incident is None:
        raise CannotDecideError(
            f"the branch {branch} names no incident (expected {policy.incident_id});"
            " rename it: `git branch -m NEW-NAME`"
        )
    return Record(repository, branch, incident, policy, patterns)


def _stem(at: int, person: str, kind: str) -> str:
    moment = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(at))
    slug = re.sub(r"[^a-z0-9]+", "-", person.lower()).strip("-")[:40] or UNKNOWN
    return f"{moment}-{slug}-{kind}"


def _field(text: str | None) -> str | None:
    return one_line(text) if text else None


def _clipped(text: str | bytes | Clipped) -> Clipped:
    if isinstance(text, Clipped):
        return text
    clip = new_clip()
    clip.add(text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text)
    return clip.kept()


def new_clip() -> Clip:
    """Return a collector for as much text as an entry can hold, and a margin."""
    return Clip(LARGEST_TEXT // 2 + _MARGIN)


def _readable(text: Clipped, masker: Masker) -> tuple[str, int, int]:
    """Return the text without secrets and control characters, how many, and bytes left out."""
    head, masked = masker.mask(harmless(text.head))
    tail, more = masker.mask(harmless(text.tail))
    first, last = head.encode(), tail.encode()
    if not text.missing and len(first) <= LARGEST_TEXT:
        return head, masked, 0
    half = LARGEST_TEXT // 2
    cut = text.missing + len(first) + len(last) - LARGEST_TEXT
    last = (last or first)[-half:]
    kept = first[:half].decode(errors="ignore"), last.decode(errors="ignore")
    told = f"\n[cut: {cut} bytes were left out here]\n"
    return told.join(kept), masked + more, cut
