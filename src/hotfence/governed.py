"""Which branches are governed, and by which policy: all that an ordinary push pays for.

Nothing heavy is imported here. What the policy says about branches is kept in a small file
under the git directory, keyed by the policy's blob id, so that a push to an ordinary branch
reads no YAML. Losing or damaging that file costs time, never a verdict.
"""

import os

from hotfence import VERSION
from hotfence.errors import CannotDecideError
from hotfence.git.process import Child
from hotfence.git.repository import Repository
from hotfence.wildcard import wildcard

TYPE_CHECKING = False  # importing `typing` would double the cost of an ordinary push
if TYPE_CHECKING:
    from hotfence.config.policy_file import Layer
    from hotfence.model.policy import Policy

POLICY_NAME = ".hotfence.yaml"
LARGEST_POLICY = 64 * 1024  # bytes
LONGEST = 86_400.0  # seconds that anybody may allow a hook
HOOK_SECONDS = 4.5  # a well-known server gives all hooks of a push five

Patterns = dict[str, tuple[str, ...]]  # "hotfix", "protected", "deploy" -> branch patterns

# What every shipped profile says about branches; a test holds it against the profiles.
PROFILE_PATTERNS: Patterns = {
    "hotfix": ("hotfix/*",),
    "protected": ("main", "master", "trunk", "release/*"),
    "deploy": ("deploy/*",),
}


class Settings:
    """What the user or the admin configured: git config `hotfence.*`, `HOTFENCE_POLICY`."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._child: Child | None = repository.start_as_user(
            "config", "-z", "--get-regexp", r"^hotfence\."
        )
        self._values: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """Return the value of `hotfence.<name>`, the last one if there are several."""
        if self._child is not None:
            child, self._child = self._child, None
            out = self._repository.finish(child, allow=(0, 1))
            for item in os.fsdecode(out).split("\0"):
                key, _, value = item.partition("\n")
                self._values[key.removeprefix("hotfence.").lower()] = value
        return self._values.get(name)

    @property
    def server_policy(self) -> str | None:
        """The path of the server-wide policy file, None when there is none."""
        return self._repository.environ.get("HOTFENCE_POLICY") or self.get("policy") or None

    @property
    def seconds(self) -> float:
        """How long a server hook may take."""
        given = self.get("seconds")
        if given is None:
            return HOOK_SECONDS
        try:
            seconds = float(given)
        except ValueError:
            seconds = -1.0
        if not 0 < seconds < LONGEST:
            raise CannotDecideError(
                f"git config hotfence.seconds is {given!r}, expected a number such as 4.5"
            )
        return seconds


class PolicySource:
    """The policy of a repository, read from its protected side at `revision`.

    `revision` is a commit id or a full ref name (`HEAD` on a server), None when there is no
    default branch; `where` names it for people.
    """

    def __init__(
        self, repository: Repository, settings: Settings, revision: str | None, where: str
    ) -> None:
        self._repository = repository
        self._settings = settings
        self._where = where
        self._revision = revision
        self._found = (
            repository.objects.file(revision, POLICY_NAME, LARGEST_POLICY)
            if revision is not None
            else None
        )
        self.server_path = settings.server_policy

    @property
    def is_absent(self) -> bool:
        """Say whether no policy was written anywhere."""
        return self._found is None and self.server_path is None

    def patterns(self) -> Patterns:
        """Return the branch patterns in force.

        Where a policy cannot be read, all that may be governed is; whoever judges such a branch
        will ask for `policy` and be told.
        """
        if self.server_path is None and not self._may_name_branches():
            return PROFILE_PATTERNS
        key = self._key()
        kept = _read_patterns(self._cache_path, key)
        if kept is not None:
            return kept
        try:
            patterns: Patterns = self.policy().branches._asdict()
        except CannotDecideError:
            return self._patterns_of_what_reads()
        _write_patterns(self._cache_path, key, patterns)
        return patterns

    def _patterns_of_what_reads(self) -> Patterns:
        """Govern what the profiles, the layers that read and the last good policy governed."""
        patterns = dict(PROFILE_PATTERNS)
        known = [_read_patterns(self._cache_path, None)]
        for layer in (self._repository_layer, self._server_layer):
            try:
                found = layer()
            except CannotDecideError:
                continue
            known.append(found.policy.branches._asdict() if found else None)
        for more in known:
            for kind, found_patterns in (more or {}).items():
                patterns[kind] = tuple(dict.fromkeys((*patterns[kind], *found_patterns)))
        return patterns

    def _may_name_branches(self) -> bool:
        """Say whether the repository's policy could say anything about branches.

        A key can only be written in these letters, or with an escape.
        """
        if self._found is None:
            return False
        text = self._found.data
        return text is None or b"branches" in text or b"\\" in text

    def policy(self) -> "Policy":
        """Return the policy in force.

        Raises:
            CannotDecideError: it does not read.
        """
        from hotfence.config.policy_file import resolve

        return resolve(self._repository_layer(), self._server_layer())

    def _repository_layer(self) -> "Layer | None":
        if self._found is None:
            return None
        from hotfence.config.policy_file import read_layer

        where = f"{POLICY_NAME} on {self._where}"
        if self._found.kind != "blob":
            raise CannotDecideError(f"{where} is a directory; replace it by a file")
        if self._found.data is None:
            raise CannotDecideError(
                f"{where} has {self._found.size} bytes; {LARGEST_POLICY} are the most that is read"
            )
        if self._revision and policy_is_link(self._repository, self._revision):
            raise CannotDecideError(f"{where} is a symbolic link; replace it by a file")
        return read_layer(where, self._found.data)

    def _server_layer(self) -> "Layer | None":
        if self.server_path is None:
            return None
        from hotfence.config.policy_file import read_layer

        return read_layer(self.server_path, read_policy_file(self.server_path))

    @property
    def _cache_path(self) -> str:
        return os.path.join(self._repository.git_dir, "hotfence", "branches")

    @property
    def identity(self) -> str:
        """What names the policy in force for a record: blob id, and the server's file."""
        own = self._found.oid if self._found else "profile default"
        if self.server_path is None:
            return own
        try:
            from hashlib import sha256

            above = sha256(read_policy_file(self.server_path)).hexdigest()[:16]
        except CannotDecideError:
            above = "unreadable"
        return f"{own} under {self.server_path} {above}"

    def _key(self) -> str:
        own = self._found.oid if self._found else "-"
        above = "-"
        if self.server_path is not None:
            try:
                told = os.stat(self.server_path)
            except OSError:
                return ""
            above = f"{self.server_path!r} {told.st_mtime_ns} {told.st_size}"
        return f"{VERSION} {own} {above}"


def policy_source(repository: Repository, settings: Settings, default: str | None) -> PolicySource:
    """Return the policy of a clone: what its default branch holds."""
    where = (
        (default or "the default branch").removeprefix("refs/heads/").removeprefix("refs/remotes/")
    )
    return PolicySource(repository, settings, default, where)


def policy_is_link(repository: Repository, revision: str) -> bool:
    """Say whether the policy that `revision` holds is a symbolic link."""
    found = repository.objects.entry(revision, POLICY_NAME)
    return found is not None and found[0] == "120000"


def read_policy_file(path: str) -> bytes:
    """Read a policy from a file.

    Raises:
        CannotDecideError: it is missing, no plain file, too large or unreadable.
    """
    if os.path.isdir(path):
        raise CannotDecideError(f"the policy {path} is a directory; name the file")
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST_POLICY + 1)
    except OSError as error:
        raise CannotDecideError(
            f"the policy {path} cannot be read ({error.strerror});"
            " name a file that is there (git config hotfence.policy, HOTFENCE_POLICY)"
        ) from None
    if len(data) > LARGEST_POLICY:
        raise CannotDecideError(f"the policy {path} has more than {LARGEST_POLICY} bytes")
    return data


def is_governed(patterns: Patterns, kind: str, branch: str) -> bool:
    """Say whether a short branch name matches the patterns of `kind`."""
    return any(wildcard(pattern, branch) for pattern in patterns.get(kind, ()))


def _read_patterns(path: str, key: str | None) -> Patterns | None:
    """Read the kept patterns if they are those of `key`; None takes them whatever they are of."""
    if key == "":
        return None
    try:
        with open(path, encoding="utf-8") as file:
            lines = file.read(LARGEST_POLICY).split("\n")
    except (OSError, UnicodeDecodeError):
        return None
    if key not in {None, lines[0]} or lines[-1] != "end":
        return None
    patterns: dict[str, list[str]] = {"hotfix": [], "protected": [], "deploy": []}
    for line in lines[1:-1]:
        kind, _, pattern = line.partition(" ")
        if kind not in patterns:
            return None
        patterns[kind].append(pattern)
    return {kind: tuple(found) for kind, found in patterns.items()}


def _write_patterns(path: str, key: str, patterns: Patterns) -> None:
    lines = [f"{kind} {p}" for kind, found in patterns.items() for p in found]
    if not key or any("\n" in line for line in lines):
        return
    draft = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(draft, "w", encoding="utf-8") as file:
            file.write("\n".join([key, *lines, "end"]))
        os.replace(draft, path)
    except OSError:
        pass
