"""`hotfence record`: add to the record of the incident whose hotfix branch is checked out."""

import os
import shlex
import sys
from collections.abc import Callable, Sequence
from typing import Any, Self

import click

from hotfence.commands.output import write_out
from hotfence.errors import CannotDecideError
from hotfence.git.repository import Repository
from hotfence.record import Added, NewEntry, Record, find_record
from hotfence.record.harmless import Clip, Clipped
from hotfence.record.writing import new_clip
from hotfence.report.escape import plain

MOST_READ = 1 << 30  # bytes of one text, of which the middle is cut anyway
_CHUNK = 1 << 20
_HINT = "<!-- {what}; this line is left out. An empty text records nothing. -->\n"
_COMMAND = {"ignore_unknown_options": True, "allow_interspersed_args": False}


@click.group("record")
def command() -> None:
    """Add to the record: what was asked, answered, seen, tested, decided.

    Each entry is a new file in .incidents/<id>/record/, and none is changed once it is pushed.
    Secrets are masked, long text is cut, and both are said.

    Exit codes: 0 recorded, whatever a recorded command ended with; 2 not recorded.
    """


def _about_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that every kind of entry has."""
    options = (
        click.option("--repo", default=".", metavar="DIR", help="A work tree."),
        click.option("--person", metavar="NAME", help="Whose entry it is; by default yours."),
        click.option("--tool", metavar="NAME", help="The tool or AI assistant that was used."),
        click.option("--model", metavar="NAME", help="The model that answered."),
        click.option("--session", metavar="ID", help="The conversation that it belongs to."),
        click.option("--release", metavar="NAME", help="The release that was looked at."),
        click.option("--environment", metavar="NAME", help="Where: production, staging, ..."),
        click.option(
            "--about",
            multiple=True,
            metavar="COMMIT",
            help="A commit that it is about; by default the newest that patches.",
        ),
        click.option("--commit", is_flag=True, help="Commit the entry, and nothing else."),
    )
    for option in reversed(options):
        function = option(function)
    return function


def _text_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the ways to give a text."""
    options = (
        click.argument("file", required=False, metavar="[FILE]"),
        click.option("-m", "--message", metavar="TEXT", help="The text itself."),
        click.option("-e", "--edit", is_flag=True, help="Write the text in git's editor."),
    )
    for option in reversed(options):
        function = option(function)
    return function


def _add_kind(kind: str, what: str, about: str) -> None:
    @command.command(kind, help=f"{about}\n\nThe text comes from FILE, -m, -e, or standard input.")
    @_text_options
    @_about_options
    def add(file: str | None, message: str | None, edit: bool, **options: Any) -> int:
        with _Place(options) as place:
            text = _text(place.record, what, file, message, edit)
            return place.add(NewEntry(kind, text))


_add_kind("prompt", "The prompt as it was given", "Keep what an AI assistant was asked.")
_add_kind("answer", "The answer as it came", "Keep what an AI assistant answered.")
_add_kind("evidence", "What was seen, and where", "Keep something that was seen.")
_add_kind("note", "A note", "Keep a note.")
_add_kind("decision", "What was decided, by whom, why", "Keep a decision.")


@command.command("run", context_settings=_COMMAND)
@_about_options
@click.argument("words", nargs=-1, required=True, type=click.UNPROCESSED, metavar="-- COMMAND...")
def run(words: tuple[str, ...], **options: Any) -> int:
    """Run a read-only command and keep its output, exit code and times as evidence.

    The exit code is told and kept; hotfence itself ends with 0 once that is recorded.
    Tracked files that differ afterwards are told as well: the command was not read-only.
    """
    with _Place(options) as place:
        return _keep_run(place, "evidence", words)[1]


@command.command("test", context_settings=_COMMAND)
@click.option("--must-pass", is_flag=True, help="End with 2 where the test fails.")
@click.option(
    "--result",
    type=click.Choice(["passed", "failed"]),
    help="Of a test that was made by hand; the text tells which.",
)
@click.option("-m", "--message", metavar="TEXT", help="What was tested by hand.")
@_about_options
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="[-- COMMAND...]")
def test(
    words: tuple[str, ...],
    must_pass: bool,
    result: str | None,
    message: str | None,
    **options: Any,
) -> int:
    """Run a test and keep its result: output, exit code and times.

    The exit code is told and kept; hotfence itself ends with 0 once that is recorded, or with
    2 under --must-pass. `--result passed -m TEXT` keeps a test that was made by hand.
    """
    if bool(words) == bool(result):
        raise CannotDecideError("give either a command after `--`, or --result with a text")
    with _Place(options) as place:
        if result is not None:
            text = _text(place.record, "What was tested", None, message, False)
            return place.add(NewEntry("test", text, exit=0 if result == "passed" else 1))
        code, told = _keep_run(place, "test", words)
        if code and must_pass:
            raise CannotDecideError(f"the test failed with exit code {code}; it is recorded")
        return told


@command.command("diff")
@_about_options
def diff(**options: Any) -> int:
    """Keep the patch as it is now: what `git commit -a` would make of this branch."""
    with _Place(options) as place:
        patch, text = place.record.diff()
        if not patch.entries:
            raise CannotDecideError(
                "there is no patch here: nothing differs from the base, or the base has it already"
            )
        commits = (patch.commit,) if patch.commit else ()
        return place.add(NewEntry("diff", text, fence="diff", commits=commits, patch=patch.digest))


class _Place:
    """The record that a command adds to, and the options that every entry takes."""

    def __init__(self, options: dict[str, Any]) -> None:
        self._options = options
        self._repository = Repository.at(options["repo"])
        found = find_record(self._repository)
        if found is None:
            raise CannotDecideError(
                "this is no hotfix branch, so it has no record;"
                " switch to the hotfix branch of the incident"
            )
        self.record: Record = found

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._repository.close()

    def add(self, entry: NewEntry, *, to: int = 1) -> int:
        """Write the entry, say so on descriptor `to`, commit it if that was asked for."""
        given = self._options
        entry = entry._replace(
            person=given["person"],
            tool=given["tool"],
            model=given["model"],
            session=given["session"],
            release=given["release"],
            environment=given["environment"],
        )
        if given["about"]:
            entry, _ = self.record.placed(entry)
            entry = entry._replace(commits=tuple(self._commit(name) for name in given["about"]))
        added = self.record.add(entry)
        _tell(added, to)
        if given["commit"]:
            from hotfence.record.committing import commit_entry

            article = "an" if entry.kind[0] in "ae" else "a"
            message = f"Record {article} {entry.kind} on {self.record.incident}"
            oid = commit_entry(self._repository, added.path, message)
            _say(f"committed as {oid[:12]}", to)
        return 0

    def _commit(self, name: str) -> str:
        oid = self._repository.objects.commit_id(name) if name.isprintable() else None
        if oid is None:
            raise CannotDecideError(f"--about {plain(name)}: there is no such commit")
        return oid


def _tell(added: Added, to: int) -> None:
    _say(f"recorded {plain(added.path)}", to)
    if added.masked:
        what = "secret was" if added.masked == 1 else "secrets were"
        _say(f"  {added.masked} {what} masked before it was written", to)
    if added.cut:
        _say(f"  {added.cut} bytes in the middle were left out; the file says where", to)
    for note in added.notes:
        _say(f"  note: {plain(note)}", to)


def _say(line: str, to: int) -> None:
    if to == 1:
        write_out(f"{line}\n")
    else:
        click.echo(line, err=True)


def _keep_run(place: _Place, kind: str, words: Sequence[str]) -> tuple[int, int]:
    """Run a command, keep it, and return its exit code and ours."""
    from hotfence.record.patch import tracked_tree
    from hotfence.record.running import run_command

    repository = place.record.repository
    entry, notes = place.record.placed(NewEntry(kind, "", fence="text", command=shlex.join(words)))
    before = tracked_tree(repository)
    ended = run_command(words, new_clip())
    changed = tracked_tree(repository) != before
    output = ended.output if ended.output.head else b"(it printed nothing)"
    entry = entry._replace(
        text=output, exit=ended.code, seconds=ended.seconds, at=ended.begun, changed=changed
    )
    told = place.add(entry, to=2)
    for note in notes:
        _say(f"  note: {plain(note)}", 2)
    _say(f"  `{plain(words[0])}` ended with exit code {ended.code}", 2)
    if changed and kind == "evidence":
        _say("  warning: tracked files differ since; `git status` shows what it changed", 2)
    return ended.code, told


def _text(
    record: Record, what: str, file: str | None, message: str | None, edit: bool
) -> str | Clipped:
    given = sum((file is not None, message is not None, edit))
    if given > 1:
        raise CannotDecideError("give the text once: as FILE, with -m, or with -e")
    if message is not None:
        text: str | Clipped = message
    elif file is not None and file != "-":
        text = _of_file(file)
    elif edit or (file is None and sys.stdin.isatty()):
        text = _edited(record.repository, what)
    else:
        text = _read(0, "standard input")
    if not (text.head.strip() if isinstance(text, Clipped) else text.strip()):
        raise CannotDecideError("the text is empty, so nothing was recorded; give FILE, -m or -e")
    return text


def _of_file(path: str) -> Clipped:
    try:
        fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError as error:
        raise CannotDecideError(f"{plain(path)} cannot be read ({error.strerror})") from None
    try:
        text = _read(fd, path)
    finally:
        os.close(fd)
    if b"\0" in text.head[:8000]:
        raise CannotDecideError(
            f"{plain(path)} is a binary file; record in words what it shows, and where it is kept"
        )
    return text


def _read(fd: int, name: str) -> Clipped:
    clip: Clip = new_clip()
    try:
        while data := os.read(fd, _CHUNK):
            clip.add(data)
            if clip.size > MOST_READ:
                raise CannotDecideError(
                    f"{plain(name)} holds more than {MOST_READ >> 20} MiB; record a part of it"
                )
    except OSError as error:
        raise CannotDecideError(f"{plain(name)} cannot be read ({error.strerror})") from None
    return clip.kept()


def _edited(repository: Repository, what: str) -> str:
    code, out, err = repository.start_as_user("var", "GIT_EDITOR").finish(None)
    if code:
        said = err.decode("utf-8", "replace").strip().splitlines() or ["unknown reason"]
        raise CannotDecideError(f"git knows no editor ({said[-1]}); give FILE or -m")
    hint = _HINT.format(what=what)
    text = click.edit(hint, editor=os.fsdecode(out).strip(), extension=".md") or ""
    return text.replace(hint, "").replace(hint.strip(), "")
