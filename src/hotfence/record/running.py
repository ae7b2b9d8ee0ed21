"""Running a command whose output is kept: it goes to the terminal as it comes, and is clipped.

`subprocess` is right here: a person waits for the command, not for its import.
"""

import os
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

from hotfence.errors import CannotDecideError
from hotfence.record.harmless import Clip, Clipped

_CHUNK = 1 << 16
_GRACE = 1.0  # seconds that a child left behind may go on writing
_PATIENCE = 5.0  # seconds that an interrupted command has to end


class Ended(NamedTuple):
    """A command that has ended.

    `code` is its exit code, 128 plus the signal's number where a signal ended it, as in a
    shell; `begun` is Unix seconds; `output` is what it printed on both streams.
    """

    code: int
    begun: int
    seconds: float
    output: Clipped


def run_command(command: Sequence[str], clip: Clip, *, echo: int = 1) -> Ended:
    """Run a command in the current folder, and copy what it prints to the descriptor `echo`.

    An interrupt from the keyboard ends the command, not hotfence: what it printed is kept.

    Raises:
        CannotDecideError: it cannot be started.
    """
    begun, clock = int(time.time()), time.monotonic()
    sys.stdout.flush()
    try:
        child = subprocess.Popen(
            list(command), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, bufsize=0
        )
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise CannotDecideError(
            f"{command[0]!r} cannot be started ({why}); nothing was recorded"
        ) from None
    code = _follow(child, clip, echo)
    return Ended(code, begun, time.monotonic() - clock, clip.kept())


def _follow(child: subprocess.Popen[bytes], clip: Clip, echo: int) -> int:
    try:
        _copy(child, clip, echo)
    except KeyboardInterrupt:
        _copy_rest(child, clip, echo)
    finally:
        if child.stdout is not None:
            child.stdout.close()
    code = child.wait()
    return code if code >= 0 else 128 - code


def _copy_rest(child: subprocess.Popen[bytes], clip: Clip, echo: int) -> None:
    """Take what an interrupted command still says; one that does not end is ended."""
    try:
        child.wait(_PATIENCE)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        child.kill()
        child.wait()
    _copy(child, clip, echo)


def _copy(child: subprocess.Popen[bytes], clip: Clip, echo: int) -> None:
    if child.stdout is None:
        return
    fd = child.stdout.fileno()
    poll = select.poll()
    poll.register(fd, select.POLLIN)
    last = None
    while True:
        if not poll.poll(100):
            # A child that was left behind holds the pipe open for as long as it likes.
            if child.poll() is not None:
                last = last or time.monotonic()
                if time.monotonic() - last > _GRACE:
                    return
            continue
        data = os.read(fd, _CHUNK)
        if not data:
            return
        clip.add(data)
        _show(echo, data)
        if last is not None and time.monotonic() - last > _GRACE:
            return


def _show(echo: int, data: bytes) -> None:
    try:
        while data:
            data = data[os.write(echo, data) :]
    except OSError:
        pass  # whoever read along has gone; the record goes on
