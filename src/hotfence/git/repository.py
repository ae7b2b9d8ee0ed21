"""One repository: where it is, how its git calls are run."""

import os
import time

from hotfence.errors import CannotDecideError, UnreadableHistoryError
from hotfence.git.objects import Objects
from hotfence.git.process import (
    OLDEST_GIT,
    PINNED,
    Child,
    GitFailedError,
    user_environment,
    verdict_environment,
)

EMPTY_TREES = {
    40: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
    64: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
}


class Repository:
    """A repository, its calls bound to one deadline (a `time.monotonic` value) if any."""

    def __init__(
        self,
        git_dir: str,
        environ: dict[str, str],
        *,
        work_tree: str | None = None,
        seconds: float | None = None,
    ) -> None:
        self.git_dir = git_dir
        self.work_tree = work_tree
        self.deadline = None if seconds is None else time.monotonic() + seconds
        self.environ = environ | {"GIT_DIR": git_dir}
        self.verdict_env = verdict_environment(self.environ)
        self.objects = Objects(self.verdict_env, self.deadline)

    @classmethod
    def of_server_hook(cls) -> "Repository":
        """Return the repository whose server hook this process is (`GIT_DIR` is set)."""
        environ = dict(os.environ)
        git_dir = environ.get("GIT_DIR")
        if not git_dir:
            return cls.at(".")
        return cls(git_dir, environ)

    @classmethod
    def at(cls, path: str, *, seconds: float | None = None) -> "Repository":
        """Find the repository that holds `path`: a work tree, or a bare repository.

        Raises:
            CannotDecideError: there is none, or git refuses it.
        """
        if not os.path.isdir(path):
            raise CannotDecideError(f"{path} is not a directory; give --repo a repository")
        environ = dict(os.environ)
        args = ("-C", path, "rev-parse", "--absolute-git-dir", "--is-inside-work-tree")
        code, out, err = Child(args, user_environment(environ)).finish(None)
        if code:
            reason = err.decode("utf-8", "replace").strip().splitlines() or ["unknown reason"]
            where = os.path.abspath(path)
            todo = "run this inside a repository, or give --repo"
            if "dubious ownership" in reason[0]:
                todo = f"run `git config --global --add safe.directory {where}` if it is yours"
            raise CannotDecideError(
                f"{where} is no repository that git can open: {reason[0]}; {todo}"
            )
        git_dir, inside = os.fsdecode(out).rsplit("\n", 2)[:2]
        work_tree = None
        if inside == "true":
            top_of = ("-C", path, "rev-parse", "--show-toplevel")
            _, top, _ = Child(top_of, user_environment(environ)).finish(None)
            work_tree = os.fsdecode(top[:-1]) or None
        return cls(git_dir, environ, work_tree=work_tree, seconds=seconds)

    @property
    def common_dir(self) -> str:
        """The directory that all work trees of this repository share."""
        try:
            with open(os.path.join(self.git_dir, "commondir"), encoding="utf-8") as file:
                return os.path.join(self.git_dir, file.read().strip())
        except OSError:
            return self.git_dir

    def limit(self, seconds: float) -> None:
        """Let every later call fail once `seconds` have passed from now."""
        self.deadline = self.objects.deadline = time.monotonic() + seconds

    def start(self, *args: str, stdin: bytes = b"") -> Child:
        """Start a call that feeds a verdict; collect it with `finish`."""
        return Child((*PINNED, *args), self.verdict_env, stdin)

    def finish(self, child: Child, *, allow: tuple[int, ...] = (0,)) -> bytes:
        """Return the output of a started call.

        Raises:
            GitFailedError: its exit code is not in `allow`.
        """
        code, out, err = child.finish(self.deadline)
        if code not in allow:
            raise GitFailedError(child.args, code, err)
        return out

    def run(self, *args: str, stdin: bytes = b"", allow: tuple[int, ...] = (0,)) -> bytes:
        """Run a call that feeds a verdict and return its output."""
        return self.finish(self.start(*args, stdin=stdin), allow=allow)

    def run_capped(self, *args: str, stdin: bytes, cap: int) -> bytes | None:
        """Like `run`, but None when the output is larger than `cap` bytes."""
        child = self.start(*args, stdin=stdin)
        code, out, err = child.finish(self.deadline, cap)
        if code == -1 and len(out) > cap:
            return None
        if code:
            raise GitFailedError(child.args, code, err)
        return out

    def start_as_user(self, *args: str, extra: dict[str, str] | None = None) -> Child:
        """Start a call that sees the user's and the server's configuration."""
        return Child(args, user_environment(self.environ) | (extra or {}))

    def check_not_shallow(self) -> None:
        """Refuse a clone whose history was cut off.

        Raises:
            UnreadableHistoryError: counts and merge bases in a shallow clone are wrong
                without a sign (git answers with exit code 0).
        """
        given = self.environ.get("GIT_SHALLOW_FILE")
        shallow = given or os.path.join(self.common_dir, "shallow")
        try:
            cut_off = os.path.getsize(shallow) > 0
        except OSError:
            return
        if cut_off:
            raise UnreadableHistoryError(
                "this clone is shallow, so the history cannot be judged;"
                " run `git fetch --unshallow` (in CI: fetch-depth: 0, or GIT_DEPTH: 0)"
            )

    def close(self) -> None:
        """End what is still running."""
        self.objects.close()


def start_version_check() -> Child:
    """Start `git version`; `finish_version_check` reads the answer."""
    return Child(("version",), user_environment(dict(os.environ)))


def finish_version_check(child: Child) -> None:
    """Refuse a git that is too old for the options that make a reading safe.

    Raises:
        CannotDecideError: git is older than 2.30, or does not tell.
    """
    _, out, _ = child.finish(time.monotonic() + 10)
    words = out.decode("ascii", "replace").split()
    numbers = words[2].split(".") if len(words) > 2 else []
    if len(numbers) < 2 or not (numbers[0].isdigit() and numbers[1].isdigit()):
        raise CannotDecideError("`git version` gave no version; install git 2.30 or newer")
    if (int(numbers[0]), int(numbers[1])) < OLDEST_GIT:
        raise CannotDecideError(f"git {words[2]} is too old; install git 2.30 or newer")


def is_zero(oid: str) -> bool:
    """Say whether `oid` is git's mark for a side that does not exist."""
    return not oid.strip("0")
