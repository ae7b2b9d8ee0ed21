"""Reports in the formats asked for: rendered, and written to files."""

from collections.abc import Sequence

from hotfence.errors import CannotDecideError
from hotfence.model.finding import Verdict

FORMATS = ("text", "json")


def rendered(verdicts: Sequence[Verdict], form: str, *, colour: bool) -> str:
    """Return the report of some verdicts in one of `FORMATS`."""
    if form == "json":
        from hotfence.report.json_format import render

        return render(verdicts)
    from hotfence.report.text import render as render_text

    return render_text(verdicts, colour=colour)


def write_files(verdicts: Sequence[Verdict], outputs: Sequence[str]) -> None:
    """Write the reports that `--output FORMAT=FILE` asks for.

    Raises:
        CannotDecideError: the form is unknown, or a file cannot be written.
    """
    for output in outputs:
        form, _, path = output.partition("=")
        if form not in FORMATS or not path:
            known = ", ".join(FORMATS)
            raise CannotDecideError(
                f"--output {output}: expected FORMAT=FILE, FORMAT one of {known}"
            )
        try:
            with open(path, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.write(rendered(verdicts, form, colour=False))
        except OSError as error:
            raise CannotDecideError(
                f"the report {path} cannot be written ({error.strerror})"
            ) from None
