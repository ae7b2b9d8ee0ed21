"""The one error that a user sees: hotfence could not decide, or was used wrongly."""


class CannotDecideError(Exception):
    """Nothing was judged; the hook or command ends with exit code 2.

    The text is one line that names what failed, where, and the next thing to do.
    """


class OverrunError(CannotDecideError):
    """The time that a hook may take is over."""

    def __init__(self) -> None:
        super().__init__(
            "the change could not be judged within the time that a server gives its hooks;"
            " push a smaller change, or raise `git config hotfence.seconds`"
        )


class UnreadableHistoryError(CannotDecideError):
    """The objects or history that a verdict needs are not there (rule HF008)."""


class UnreadableDiffError(CannotDecideError):
    """Two independent readings of one diff disagree (rule HF009)."""
