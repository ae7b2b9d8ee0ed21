"""What a program's judge is given, and how it says no."""

from collections.abc import Callable
from os.path import isdir, join, normpath
from typing import NamedTuple

from hotfence.shell.expansion import Arg

MOST_FOLDERS = 32  # that changes of the folder may lead to


class RefusedError(Exception):
    """A command that must not run; `kind` is one word, the text says what it would do."""

    def __init__(self, kind: str, told: str) -> None:
        self.kind = kind
        super().__init__(told)


class Refusal(NamedTuple):
    """Why a command line must not run: one word (`write`, `push`, ...) and a sentence."""

    kind: str
    told: str


class View(NamedTuple):
    """What a shell command is judged against.

    `patching` is False in the read-only phase. `may(path, how)` answers for one absolute path
    and `write`, `delete` or `stage` with None, or with the reason why not. `owns(path)` says
    whether a path is there, in the work tree, and in no incident's record. `reverts` are the
    commits that the scope says to revert.
    """

    folder: str
    patching: bool
    may: Callable[[str, str], str | None]
    owns: Callable[[str], bool]
    reverts: tuple[str, ...] = ()


class Place:
    """Where a command may run: every folder that a `cd` before it can have led to."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.folders: list[str | None] = [view.folder]
        self.words = 0  # that were looked at so far

    def enter(self, target: Arg, steady: bool = False) -> None:
        """Take one more folder into account; `steady` when the change happens in any case."""
        if target.text is None or target.glob or target.text.startswith("-"):
            self.folders.append(None)
            return
        new = [
            normpath(join(folder or "/", target.text))
            if folder or target.text[0:1] == "/"
            else None
            for folder in self.folders
        ]
        if steady and all(folder is not None and isdir(folder) for folder in new):
            self.folders = new
            return
        self.folders += [folder for folder in new if folder not in self.folders]
        if len(self.folders) > MOST_FOLDERS:
            raise RefusedError("unreadable", "it changes the folder too often to be followed")

    def inside(self, folder: str) -> "Place":
        """Return the same place seen from a folder below (`git -C`)."""
        other = Place(self.view)
        other.folders = list(self.folders)
        other.enter(Arg(folder, folder))
        other.folders = other.folders[len(self.folders) :] or list(self.folders)
        return other

    def need(self, target: Arg, how: str = "write") -> None:
        """Refuse a write to `target` that is not allowed.

        Raises:
            RefusedError: it cannot be told which file it is, or that file must not change.
        """
        if target.text is None or target.glob:
            raise RefusedError(
                "write", f"it would {how} `{target.shown}`, and which file that is cannot be told"
            )
        if not target.text:
            raise RefusedError("write", f"it would {how} a file without a name")
        for folder in self.folders:
            if folder is None and not target.text.startswith("/"):
                raise RefusedError(
                    "write", f"it would {how} `{target.text}` in a folder that cannot be told"
                )
            why = self.view.may(join(folder or "/", target.text), how)
            if why is not None:
                raise RefusedError("write", f"it would {how} {why}")

    def need_own(self, text: str) -> None:
        """Refuse code that an agent could have put there: a path that the repository does not own.

        Raises:
            RefusedError: the path lies elsewhere, in a record, or nowhere.
        """
        if not all(folder and self.view.owns(join(folder, text)) for folder in self.folders):
            raise RefusedError("unknown", f"`{text}` is no file of this repository to be run")

    def need_patching(self, what: str) -> None:
        """Refuse what may run only once a patch may be made."""
        if not self.view.patching:
            raise RefusedError("unknown", f"{what} is not known to only read")
