"""Starting git: one environment, one set of options, one way to fail.

`subprocess` is not used: importing it costs as much as three git calls, and a push to an
ordinary branch must cost less than that in all.
"""

import os
import select
import time

from hotfence.errors import CannotDecideError, OverrunError, UnreadableHistoryError

OLDEST_GIT = (2, 30)

# Options for every call that feeds a verdict: nothing that a pusher or a user configured may
# change what is read. Sources: git(1), and the quarantine rules of git-receive-pack(1).
PINNED = (
    "--no-replace-objects",
    "--literal-pathspecs",
    "-c",
    "core.quotePath=true",
    "-c",
    "core.attributesFile=/dev/null",
)

# Without the object variables a pre-receive hook cannot see the pushed commits; without
# GIT_INDEX_FILE a partial commit shows the wrong files.
_KEPT = {
    "GIT_DIR",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_QUARANTINE_PATH",
    "GIT_EXEC_PATH",
    "GIT_CEILING_DIRECTORIES",
    "GIT_SHALLOW_FILE",
}

# HOME stands in for GIT_CONFIG_GLOBAL, which git older than 2.32 does not know.
_BLANK_CONFIG = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "HOME": "/dev/null",
    "XDG_CONFIG_HOME": "/dev/null",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": "/dev/null/none",
    "GIT_INDEX_FILE": "/nonexistent/index",
    "LC_ALL": "C",
}

_CHUNK = 1 << 20

# The same numbers on Linux and macOS; the `signal` module imports `enum` for their names.
_SIGKILL, _SIGPIPE = 9, 13


class GitFailedError(UnreadableHistoryError):
    """A git call ended with an unexpected exit code."""

    def __init__(self, args: tuple[str, ...], code: int, stderr: bytes) -> None:
        self.code = code
        self.stderr = stderr
        said = stderr.decode("utf-8", "replace").strip().splitlines()
        reason = said[-1] if said else f"exit code {code}"
        super().__init__(f"`git {_subcommand(args)}` failed: {reason}")


def verdict_environment(source: dict[str, str]) -> dict[str, str]:
    """Return `source` without any variable or configuration that could bend a reading."""
    kept = {k: v for k, v in source.items() if not k.startswith("GIT_") or k in _KEPT}
    return kept | _BLANK_CONFIG


def user_environment(source: dict[str, str]) -> dict[str, str]:
    """Return `source` for calls that must see the user's configuration.

    Discovery needs `safe.directory`, `git config` needs every scope, and staging a work
    tree needs the clean filters that a commit would run.
    """
    dropped = {"GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_REPLACE_REF_BASE", "GIT_TRACE"}
    return {k: v for k, v in source.items() if k not in dropped} | {"LC_ALL": "C"}


class Child:
    """A started process, of git unless `program` says otherwise; `finish` collects it once."""

    def __init__(
        self,
        args: tuple[str, ...],
        env: dict[str, str],
        stdin: bytes = b"",
        *,
        program: str = "git",
    ) -> None:
        self.args = args
        self._input = memoryview(stdin)
        in_read, self._in = _input_end(stdin)
        self._out, out_write = os.pipe()
        self._err, err_write = os.pipe()
        actions = [
            (os.POSIX_SPAWN_DUP2, in_read, 0),
            (os.POSIX_SPAWN_DUP2, out_write, 1),
            (os.POSIX_SPAWN_DUP2, err_write, 2),
        ]
        try:
            self._pid = _spawn(args, env, actions, program)
        except BaseException:
            for fd in (self._in, self._out, self._err):
                if fd >= 0:
                    os.close(fd)
            raise
        finally:
            for fd in (in_read, out_write, err_write):
                os.close(fd)

    def finish(self, deadline: float | None, cap: int | None = None) -> tuple[int, bytes, bytes]:
        """Return exit code, output and error text; code -1 when the output passed `cap` bytes.

        Raises:
            OverrunError: the deadline (a `time.monotonic` value) passed.
        """
        out: list[bytes] = []
        err: list[bytes] = []
        try:
            cut = self._pump(out, err, deadline, cap)
        except BaseException:
            self._kill()
            raise
        if cut:
            self._kill()
            return -1, b"".join(out), b"".join(err)
        _, status = os.waitpid(self._pid, 0)
        return os.waitstatus_to_exitcode(status), b"".join(out), b"".join(err)

    def _pump(
        self, out: list[bytes], err: list[bytes], deadline: float | None, cap: int | None
    ) -> bool:
        sinks = {self._out: out, self._err: err}
        poll = select.poll()
        for fd in sinks:
            poll.register(fd, select.POLLIN)
        if self._in >= 0:
            poll.register(self._in, select.POLLOUT)
        size = 0
        while sinks:
            for fd, _ in poll.poll(_patience(deadline)):
                if fd == self._in:
                    self._feed(poll)
                    continue
                data = os.read(fd, _CHUNK)
                if data:
                    sinks[fd].append(data)
                    size += len(data) if fd == self._out else 0
                else:
                    poll.unregister(fd)
                    os.close(fd)
                    del sinks[fd]
            if cap is not None and size > cap:
                for fd in sinks:
                    os.close(fd)
                return True
            _check(deadline)
        return False

    def _feed(self, poll: select.poll) -> None:
        try:
            sent = os.write(self._in, self._input[:_CHUNK])
        except BlockingIOError:
            return
        except BrokenPipeError:
            sent = len(self._input)
        self._input = self._input[sent:]
        if not self._input:
            poll.unregister(self._in)
            os.close(self._in)
            self._in = -1

    def _kill(self) -> None:
        try:
            os.kill(self._pid, _SIGKILL)
            os.waitpid(self._pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass


class Conversation:
    """A long-lived git process that answers one line at a time (`cat-file --batch`)."""

    def __init__(self, args: tuple[str, ...], env: dict[str, str]) -> None:
        self.args = args
        in_read, self._in = os.pipe()
        self._out, out_write = os.pipe()
        null = os.open(os.devnull, os.O_WRONLY)
        actions = [
            (os.POSIX_SPAWN_DUP2, in_read, 0),
            (os.POSIX_SPAWN_DUP2, out_write, 1),
            (os.POSIX_SPAWN_DUP2, null, 2),
        ]
        try:
            self._pid = _spawn(args, env, actions)
        finally:
            for fd in (in_read, out_write, null):
                os.close(fd)
        self._buffer = b""

    def ask(self, line: bytes) -> None:
        """Send one line.

        Raises:
            GitFailedError: the process has ended.
        """
        try:
            os.write(self._in, line + b"\n")
        except BrokenPipeError:
            raise GitFailedError(self.args, -1, b"it ended before it answered") from None

    def line(self, deadline: float | None) -> bytes:
        """Read one line of the answer, without its newline."""
        while b"\n" not in self._buffer:
            self._more(deadline)
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line

    def exactly(self, size: int, deadline: float | None) -> bytes:
        """Read `size` bytes of the answer."""
        pieces = [self._buffer]
        have = len(self._buffer)
        self._buffer = b""
        while have < size:
            self._more(deadline)
            pieces.append(self._buffer)
            have += len(self._buffer)
            self._buffer = b""
        data = b"".join(pieces)
        self._buffer = data[size:]
        return data[:size]

    def close(self) -> None:
        """End the process."""
        os.close(self._in)
        os.close(self._out)
        try:
            os.kill(self._pid, _SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self._pid, 0)

    def _more(self, deadline: float | None) -> None:
        if deadline is not None:
            poll = select.poll()
            poll.register(self._out, select.POLLIN)
            poll.poll(_patience(deadline))
            _check(deadline)
        data = os.read(self._out, _CHUNK)
        if not data:
            raise GitFailedError(self.args, -1, b"an object cannot be read; run `git fsck`")
        self._buffer += data


def run_attached(program: str, args: tuple[str, ...], env: dict[str, str]) -> int:
    """Run a program that owns the terminal meanwhile, as for a passphrase; return its code.

    Raises:
        CannotDecideError: it cannot be started.
    """
    _, status = os.waitpid(_spawn(args, env, [], program), 0)
    return os.waitstatus_to_exitcode(status)


# What to install where a program is not there.
_NEEDED = {"git": "git 2.30 or newer", "ssh-keygen": "OpenSSH 8.2 or newer", "gpg": "GnuPG 2.2"}


def _spawn(
    args: tuple[str, ...],
    env: dict[str, str],
    actions: list[tuple[int, int, int]],
    program: str = "git",
) -> int:
    try:
        return os.posix_spawnp(
            program, [program, *args], env, file_actions=actions, setsigdef=[_SIGPIPE]
        )
    except (FileNotFoundError, PermissionError) as error:
        raise CannotDecideError(
            f"{program} cannot be started ({error.strerror});"
            f" install {_NEEDED.get(program, program)} and put it on the PATH here"
        ) from None


def _input_end(stdin: bytes) -> tuple[int, int]:
    """Return the child's end of its standard input and ours, -1 when there is nothing to say."""
    if not stdin:
        return os.open(os.devnull, os.O_RDONLY), -1
    read, write = os.pipe()
    os.set_blocking(write, False)
    return read, write


def _patience(deadline: float | None) -> float | None:
    return None if deadline is None else max(0.0, deadline - time.monotonic()) * 1000


def _check(deadline: float | None) -> None:
    if deadline is not None and time.monotonic() > deadline:
        raise OverrunError


def _subcommand(args: tuple[str, ...]) -> str:
    """Return the words of a call that help a reader: without the pinned options."""
    rest = list(args)
    while rest and rest[0].startswith("-"):
        del rest[: 2 if rest[0] in {"-c", "-C", "--git-dir"} else 1]
    return " ".join(rest[:4])
