"""What commands print: reports in the formats asked for, to standard output or to files."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from hotfence.errors import CannotDecideError
from hotfence.hooks.answer import exit_code
from hotfence.model.finding import Verdict
from hotfence.report.escape import plain

FORMATS = ("text", "json")


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
    for output in outputs:
        kind, _, path = output.partition("=")
        if kind not in FORMATS or not path:
            known = ", ".join(FORMATS)
            raise CannotDecideError(
                f"--output {output}: expected FORMAT=FILE, FORMAT one of {known}"
            )
        _write_file(path, _render(verdicts, kind, colour=False))
    colour = sys.stdout is not None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    write_out(_render(verdicts, form, colour=colour))
    return exit_code(verdicts)


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


def _render(verdicts: Sequence[Verdict], form: str, *, colour: bool) -> str:
    if form == "json":
        from hotfence.report.json_format import render

        return render(verdicts)
    from hotfence.report.text import render as render_text

    text = render_text(verdicts, colour=colour)
    if not text and verdicts:
        branch = plain(verdicts[0].branch or "this")
        return f"hotfence: {branch} is no hotfix branch, so there is nothing to judge\n"
    return text


def _write_file(path: str, text: str) -> None:
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
    except OSError as error:
        raise CannotDecideError(f"the report {path} cannot be written ({error.strerror})") from None
