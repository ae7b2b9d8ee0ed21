"""The one entry point: hooks go straight to their module, everything else through click.

Exit code 1 means blocked, so nothing else may end with 1: whatever goes wrong ends with 2 and
one line. A hook may be called through a symbolic link with its own name, so that installing it
is one `ln -s` and no shell is started.
"""

from __future__ import annotations

import gc
import os
import sys

from hotfence.errors import CannotDecideError

UNDECIDED = 2

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def start() -> None:
    """Run the command that this process was started as, and end the process.

    The interpreter is not taken down piece by piece: that takes as long as three git calls,
    and whoever waits for a push would wait for it.
    """
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            code = UNDECIDED
    os._exit(code)


def main() -> int:
    """Run the command that this process was started as; return the exit code."""
    _open_standard_descriptors()
    gc.disable()  # a verdict is over before a collection would free anything
    args = sys.argv[1:]
    # gitolite calls its repository-specific hooks `pre-receive.h00-NAME`.
    name = os.path.basename(sys.argv[0]).partition(".")[0]
    if name in HOOKS:
        args = [name, *args]
    ours = args.index("--") if "--" in args else len(args)  # the rest is somebody else's command
    debug = "--debug" in args[:ours]
    try:
        return _dispatch([*(a for a in args[:ours] if a != "--debug"), *args[ours:]])
    except CannotDecideError as error:
        return _fail(str(error), debug)
    except KeyboardInterrupt:
        return _fail("interrupted; nothing was decided", debug)
    except MemoryError:
        return _fail("out of memory; nothing was decided", debug)
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        return _fail(f"{error.strerror or error}{where}; nothing was decided", debug)
    except Exception as error:  # noqa: BLE001 - a traceback would end with 1: "blocked"
        told = f"internal error, {type(error).__name__}: {error}; nothing was decided;"
        return _fail(f"{told} run again with --debug and report it", debug)


def _pre_commit(args: Sequence[str]) -> int:
    from hotfence.hooks.pre_commit import run

    return run(args)


def _pre_push(args: Sequence[str]) -> int:
    from hotfence.hooks.pre_push import run

    return run(args)


def _pre_receive(args: Sequence[str]) -> int:
    from hotfence.hooks.pre_receive import run

    return run(args)


def _update(args: Sequence[str]) -> int:
    from hotfence.hooks.pre_receive import run_update

    return run_update(args)


def _agent(args: Sequence[str]) -> int:
    from hotfence.hooks.agent import run

    return run(args)


HOOKS: dict[str, Callable[[Sequence[str]], int]] = {
    "pre-commit": _pre_commit,
    "pre-merge-commit": _pre_commit,
    "pre-push": _pre_push,
    "pre-receive": _pre_receive,
    "update": _update,
    "agent": _agent,
}


def _dispatch(args: list[str]) -> int:
    if args and args[0] in HOOKS and not {"--help", "-h"} & set(args):
        return HOOKS[args[0]](args[1:])
    from hotfence.commands import run

    return run(args)


def _fail(message: str, debug: bool) -> int:
    if debug:
        import traceback

        traceback.print_exc()
    from hotfence.hooks.answer import marked, tell
    from hotfence.report.escape import plain

    tell(marked(f"hotfence: {plain(message)}\n"))
    return UNDECIDED


def _open_standard_descriptors() -> None:
    """Open what the caller closed: a pipe to git must not take the number 0, 1 or 2."""
    for fd in (0, 1, 2):
        try:
            os.fstat(fd)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
