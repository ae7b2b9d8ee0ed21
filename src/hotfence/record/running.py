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
    """Take what the command says until it ends, and return its exit code."""
    patience = None
    while True:
        try:
            _copy(child, clip, echo, patience)
            code = child.wait(patience)
            break
        except KeyboardInterrupt:
            # The terminal interrupts the command too; the second time there is no more waiting.
            patience = _PATIENCE if patience is None else 0.0
        except subprocess.TimeoutExpired:
            child.kill()
            patience = _GRACE
    if child.stdout is not None:
        child.stdout.close()
    return code if code >= 0 else 128 - code


def _copy(child: subprocess.Popen[bytes], clip: Clip, echo: int, patience: float | None) -> None:
    """Copy until the output ends, for at most `patience` seconds.

    A moment after the command has ended is enough: a child of its own may hold the pipe for ever.
    """
    if child.stdout is None:
        return
    fd = child.stdout.fileno()
    poll = select.poll()
    poll.register(fd, select.POLLIN)
    give_up = None if patience is None else time.monotonic() + patience
    while give_up is None or time.monotonic() < give_up:
        if poll.poll(100):
            data = os.read(fd, _CHUNK)
            if not data:
                return
            clip.add(data)
            _show(echo, data)
        if child.poll() is not None and give_up is None:
            give_up = time.monotonic() + _GRACE


def _show(echo: int, data: bytes) -> None:
    try:
        while data:
            data = data[os.write(echo, data) :]
    except OSError:
        pass  # whoever read along has gone; the record goes on
