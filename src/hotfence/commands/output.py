"""What commands print: reports in the formats asked for, to standard output or to files."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from hotfence.errors import CannotDecideError
from hotfence.hooks.answer import exit_code
from hotfence.model.finding import Stage, Verdict
from hotfence.report.escape import plain
from hotfence.report.writing import FORMATS, rendered, write_files


def report_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--format` and `--output` to a command."""
    command = click.option(
        "--output",
        "outputs",
        multiple=True,
        metavar="FORMAT=FILE",
        help="Also write a report to a file; may be given several times.",
    )(command)
    return click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default="text",
        show_default=True,
        help="What to print.",
    )(command)


def report(verdicts: Sequence[Verdict], form: str, outputs: Sequence[str]) -> int:
    """Print the report, write the files, return the exit code.

    Raises:
        CannotDecideError: a file or standard output cannot be written.
    """
    write_files(verdicts, outputs)
    colour = sys.stdout is not None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    text = rendered(verdicts, form, colour=colour)
    if not text and verdicts:
        branch = verdicts[0].branch
        why = f"{plain(branch)} is no hotfix branch" if branch else "this run is about no branch"
        text = f"hotfence: {why}, so there is nothing to judge\n"
    write_out(text)
    return exit_code(verdicts)


def as_verdict(error: CannotDecideError, form: str, stage: Stage) -> Verdict:
    """Return the verdict that nothing could be decided, for a reader of JSON.

    Raises:
        CannotDecideError: the reader is a person, who gets one line on standard error.
    """
    if form == "text":
        raise error
    return Verdict("error", stage, error=str(error))


def write_out(text: str) -> None:
    """Write to standard output.

    Raises:
        CannotDecideError: it is closed, or its disk is full.
    """
    data = text.encode("utf-8", "backslashreplace")
    try:
        while data:
            data = data[os.write(1, data) :]
    except OSError as error:
        raise CannotDecideError(
            f"the report cannot be written to standard output ({error.strerror});"
            " send it somewhere with room"
        ) from None
