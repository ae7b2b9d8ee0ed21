"""The few options that a hook takes; git itself gives none."""

from __future__ import annotations

from hotfence.errors import CannotDecideError

FORMATS = ("text", "json")  # as in report.writing, which a hook loads when it answers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Options:
    """In which format to answer, and which reports to write besides (`FORMAT=FILE`)."""

    __slots__ = ("form", "outputs")

    def __init__(self, form: str = "text", outputs: tuple[str, ...] = ()) -> None:
        self.form = form
        self.outputs = outputs


def split(args: Sequence[str]) -> tuple[Options, list[str]]:
    """Part `--format` and `--output` from the words that git gives a hook.

    Raises:
        CannotDecideError: an option is unknown, or has no proper value.
    """
    options, words = Options(), []
    rest = list(args)
    while rest:
        word = rest.pop(0)
        if not word.startswith("--"):
            words.append(word)
            continue
        name, equals, value = word.partition("=")
        if name not in {"--format", "--output"}:
            raise CannotDecideError(f"no option {name}; a hook takes --format and --output")
        if not equals:
            value = rest.pop(0) if rest else ""
        if name == "--format":
            options.form = value
        else:
            options.outputs = (*options.outputs, value)
    if options.form not in FORMATS:
        known = ", ".join(FORMATS)
        raise CannotDecideError(f"--format {options.form}: expected one of {known}")
    return options, words
