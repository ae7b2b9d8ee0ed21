"""`hotfence backtest`: what the rules would have said of past commits."""

import gc
import os
import stat
import time
from collections.abc import Callable

import click

from hotfence.backtest.journal import Journal, Seen, read
from hotfence.backtest.plan import Plan, Shard, read_shard
from hotfence.backtest.run import Run, merge
from hotfence.backtest.strictness import strictness
from hotfence.commands.output import write_out
from hotfence.errors import CannotDecideError
from hotfence.git.head import HEADS, head_branch
from hotfence.git.refs import protected_side
from hotfence.git.repository import Repository
from hotfence.git.walk import Range, read_date, read_range
from hotfence.governed import PolicySource, Settings, policy_source
from hotfence.model.backtest import Summary
from hotfence.model.policy import Policy

FORMATS = ("text", "jsonl", "html")


@click.command("backtest")
@click.argument("names", nargs=-1, metavar="[RANGE]")
@click.option("--repo", default=".", metavar="DIR", help="A work tree or a bare repository.")
@click.option("--base", metavar="REV", help="Instead of RANGE: leave out what this reaches.")
@click.option("--head", metavar="REV", help="Instead of RANGE: begin here.")
@click.option("--last", type=click.IntRange(min=1), metavar="N", help="The newest N commits.")
@click.option("--since", metavar="DATE", help="No commit before this date.")
@click.option("--first-parent", is_flag=True, help="Follow and compare first parents only.")
@click.option(
    "--jobs", type=click.IntRange(1, 256), metavar="N", help="Processes; the default is all cores."
)
@click.option("--shard", metavar="I/N", help="Only part I of N, to be merged afterwards.")
@click.option("--merge", "merging", is_flag=True, help="Join the JSON lines of shards: FILES...")
@click.option("--resume", metavar="FILE", help="Go on with an interrupted run.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
    help="What to print.",
)  # fmt: skip
@click.option(
    "--output", "outputs", multiple=True, metavar="FORMAT=FILE",
    help="Also write a report; a jsonl file that is there already is gone on with.",
)  # fmt: skip
def command(
    names: tuple[str, ...],
    repo: str,
    base: str | None,
    head: str | None,
    last: int | None,
    since: str | None,
    first_parent: bool,
    jobs: int | None,
    shard: str | None,
    merging: bool,
    resume: str | None,
    form: str,
    outputs: tuple[str, ...],
) -> int:
    """Say what the rules would have said of past commits: RANGE, or all that HEAD reaches.

    Needs no scope. The exit code is 0 whatever is found.
    """
    gc.enable()  # what is off for a hook must be on for a long run
    files = _files(outputs)
    asked = (*names, base, head, last, since, first_parent or None, shard)
    if merging:
        if resume is not None or any(a is not None for a in asked[len(names) :]):
            raise CannotDecideError("--merge takes files, --format and --output only")
        return _merge(names, form, files)
    if resume is not None:
        if any(a is not None for a in asked) or "jsonl" in files:
            raise CannotDecideError(
                "--resume takes range and shard from the file; leave RANGE, --base, --head,"
                " --last, --since, --first-parent, --shard and --output jsonl out"
            )
        if not os.path.isfile(resume):
            raise CannotDecideError(f"there is no file {resume} to resume from")
        files["jsonl"] = resume
    if len(names) > 1:
        raise CannotDecideError("give one range, such as v1.0..v2.0")
    if names and (base is not None or head is not None):
        raise CannotDecideError("RANGE excludes --base and --head; leave one out")
    repository = Repository.at(repo)
    try:
        policy = _policy(repository)
        if resume is not None:
            plan = _resumed(resume, policy)
        else:
            text = names[0] if names else _between(base, head)
            plan = _planned(repository, policy, text, last, since, first_parent, shard)
        return _run(repository, plan, policy, jobs or _cores(), form, files)
    finally:
        repository.close()


def _between(base: str | None, head: str | None) -> str:
    head = head or "HEAD"
    return head if base is None else f"{base}..{head}"


def _planned(
    repository: Repository,
    policy: Policy,
    text: str,
    last: int | None,
    since: str | None,
    first_parent: bool,
    shard: str | None,
) -> Plan:
    part = read_shard(shard) if shard is not None else Shard()
    tips, without = read_range(repository, text)
    moment = read_date(repository, since, time.time()) if since is not None else None
    said = text
    if last is not None:
        said += f", the newest {last}"
    if since is not None:
        said += f", since {since}"
    if first_parent:
        said += ", first parents"
    wanted = Range(tips, without, last, moment, first_parent)
    return Plan(said, wanted, part, strictness(policy).digest, policy.sources)


def _resumed(path: str, policy: Policy) -> Plan:
    plan = read(path, Seen(), lambda _: None).plan
    if plan is None:
        raise CannotDecideError(f"{path} is empty; start the run anew")
    now = Plan(plan.said, plan.range, plan.shard, strictness(policy).digest, policy.sources)
    if why := now.differs(plan):
        raise CannotDecideError(f"{path} cannot be resumed, it is {why}; start the run anew")
    return plan


def _policy(repository: Repository) -> Policy:
    settings = Settings(repository)
    if repository.work_tree is None:
        where = (head_branch(repository) or "HEAD").removeprefix(HEADS)
        return PolicySource(repository, settings, "HEAD", where).policy()
    return policy_source(repository, settings, protected_side(repository).default).policy()


def _run(
    repository: Repository,
    plan: Plan,
    policy: Policy,
    jobs: int,
    form: str,
    files: dict[str, str],
) -> int:
    path = files.pop("jsonl", None)
    journal = Journal(path, plan) if path is not None else None
    run = Run(repository, plan, strictness(policy), journal)
    live = form == "jsonl" and journal is None
    try:
        summary = run.play(jobs, _to_stdout if live else None)
    except KeyboardInterrupt:
        todo = "with --output jsonl=FILE a run can be resumed"
        if path is not None:
            todo = f"run `hotfence backtest --resume {path}` to go on"
        raise CannotDecideError(f"interrupted after {run.done} commits; {todo}") from None
    finally:
        if journal is not None:
            journal.close()
    _write_reports(summary, files)
    if not live:
        _print(summary, form, path)
    return 0


def _merge(paths: tuple[str, ...], form: str, files: dict[str, str]) -> int:
    path = files.pop("jsonl", None)
    if path is None:
        summary = merge(paths, _to_stdout if form == "jsonl" else None)
    else:
        if any(os.path.exists(path) and os.path.samefile(path, p) for p in paths):
            raise CannotDecideError(f"{path} is one of the files to merge; name another file")
        draft = f"{path}.{os.getpid()}"
        try:
            with open(draft, "wb") as file:
                summary = merge(paths, lambda data: _discard(file.write(data)))
            os.replace(draft, path)
        except OSError as error:
            raise _cannot_write(path, error) from None
        finally:
            if os.path.exists(draft):
                os.unlink(draft)
    _write_reports(summary, files)
    if form != "jsonl" or path is not None:
        _print(summary, form, path)
    return 0


def _discard(_: object) -> None:
    return None


def _print(summary: Summary, form: str, path: str | None) -> None:
    if form != "jsonl" or path is None:
        write_out(_rendered(summary, form))
        return
    with open(path, "rb") as file:
        while data := file.read(1 << 20):
            _to_stdout(data)


def _rendered(summary: Summary, form: str) -> str:
    if form == "html":
        from hotfence.report.backtest_html import render

        return render(summary)
    from hotfence.report.backtest_text import render as render_text

    return render_text(summary)


def _to_stdout(data: bytes) -> None:
    write_out(data.decode("ascii"))


def _write_reports(summary: Summary, files: dict[str, str]) -> None:
    for form, path in files.items():
        try:
            with open(path, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.write(_rendered(summary, form))
        except OSError as error:
            raise _cannot_write(path, error) from None


def _cannot_write(path: str, error: OSError) -> CannotDecideError:
    return CannotDecideError(f"the report {path} cannot be written ({error.strerror})")


def _files(outputs: tuple[str, ...]) -> dict[str, str]:
    """Return the path of each format; what cannot be written is refused before hours of work."""
    files: dict[str, str] = {}
    for output in outputs:
        form, _, path = output.partition("=")
        if form not in FORMATS or not path:
            raise CannotDecideError(
                f"--output {output}: expected FORMAT=FILE, FORMAT one of {', '.join(FORMATS)}"
            )
        if form in files or path in files.values():
            raise CannotDecideError(f"--output {output}: one file for each format is enough")
        folder = os.path.dirname(os.path.abspath(path))
        if not os.path.isdir(folder) or not os.access(folder, os.W_OK):
            raise CannotDecideError(f"--output {output}: {folder} is no folder to write in")
        if os.path.isdir(path) or (form == "jsonl" and not _is_plain(path)):
            raise CannotDecideError(f"--output {output}: {path} is no plain file")
        files[form] = path
    return files


def _is_plain(path: str) -> bool:
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except FileNotFoundError:
        return True


def _cores() -> int:
    known: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(known(0)) if known is not None else os.cpu_count() or 1
