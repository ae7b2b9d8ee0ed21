"""`hotfence scope`: the fence drawn, and the narrowest one for a change."""

import click

from hotfence.commands.output import write_out
from hotfence.early import read_fence
from hotfence.errors import CannotDecideError
from hotfence.git.repository import Repository
from hotfence.globs import glob
from hotfence.model.scope import FenceEntry
from hotfence.report.escape import plain
from hotfence.standing import standing

MOST_FILES = 10  # of one entry that are listed


@click.group("scope")
def command() -> None:
    """Show the fence of this branch, or suggest the narrowest one."""


@command.command("show")
@click.option("--repo", default=".", metavar="DIR", help="A work tree.")
def show(repo: str) -> int:
    """Draw the fence: each entry, what it lets in, and which files match it now."""
    repository = Repository.at(repo)
    try:
        fence = read_fence(repository)
        lines = [f"scope of {plain(fence.incident or '?')}: {plain(fence.scope_file.path)}"]
        scope = fence.scope_file.scope
        if scope is None:
            problems = [f"  {plain(p.told)}" for p in fence.scope_file.problems[:5]]
            write_out(
                "\n".join([*lines, *(problems or ["  there is none; nothing may change"])]) + "\n"
            )
            return 1
        missing = scope.missing()
        if missing:
            lines.append(f"  read-only until it has: {', '.join(missing)}")
        paths = _paths(repository)
        for number, entry in enumerate(scope.change, 1):
            lines.append(f"  {number}. {plain(entry.told)}")
            matching = _matching(entry, paths, fence.named.reverted, number - 1)
            lines += [f"       {plain(path)}" for path in matching[:MOST_FILES]]
            if len(matching) > MOST_FILES:
                lines.append(f"       ... and {len(matching) - MOST_FILES} more files")
            if not matching:
                lines.append("       no file matches now")
        files, changed = fence.limits
        lines.append(
            f"  at most {files.number} files ({files.source})"
            f" and {changed.number} lines ({changed.source})"
        )
    finally:
        repository.close()
    write_out("\n".join(lines) + "\n")
    return 0


def _paths(repository: Repository) -> list[str]:
    out = repository.run("ls-tree", "-r", "-z", "--name-only", "HEAD")
    return [p for p in out.decode("utf-8", "surrogateescape").split("\0") if p]


def _matching(entry: FenceEntry, paths: list[str], reverted: dict[str, int], at: int) -> list[str]:
    if entry.revert:
        return sorted(path for path, number in reverted.items() if number == at)
    pattern = glob(entry.file)
    return [path for path in paths if pattern.matches(path)]


@command.command("suggest")
@click.option("--repo", default=".", metavar="DIR", help="A work tree.")
@click.option("--revert", metavar="COMMIT", help="For taking this commit back.")
@click.option("--mainline", type=click.IntRange(1), help="Of a merge, the parent to go back to.")
def suggest(repo: str, revert: str | None, mainline: int | None) -> int:
    """Write the narrowest `change` entries for what differs from the base now."""
    repository = Repository.at(repo)
    try:
        text, code = (
            _for_revert(repository, revert, mainline) if revert else _for_work_tree(repository)
        )
    finally:
        repository.close()
    write_out(text)
    return code


def _for_work_tree(repository: Repository) -> tuple[str, int]:
    from hotfence.git.staging import staged_tree
    from hotfence.suggestion import suggest as narrowest
    from hotfence.suggestion import written

    base = standing(repository).base
    with staged_tree(repository, work_tree=True) as (side, tree):
        found = narrowest(side, base, tree)
    if not found.entries:
        return "nothing differs from the base; edit first, or name a commit with --revert\n", 1
    limits = f"limits: {{files: {found.files}, lines: {found.lines}}}\n"
    return written(found.entries) + limits, 0


def _for_revert(repository: Repository, revert: str, mainline: int | None) -> tuple[str, int]:
    from hotfence.facts.reverts import Wanted, inverse_of
    from hotfence.git.history import read_commit
    from hotfence.suggestion import written

    oid = repository.objects.commit_id(revert) if revert.isprintable() else None
    if oid is None:
        raise CannotDecideError(f"--revert {plain(revert)}: there is no such commit; fetch it")
    if mainline is None and len(read_commit(repository, oid).parents) > 1:
        mainline = 1
    stands = standing(repository, [oid])
    if not stands.is_on_base(oid):
        raise CannotDecideError(
            f"--revert {oid[:12]}: no protected branch holds this commit, so nothing has to be"
            " reverted; take it out of the branch"
        )
    plan = inverse_of(repository, stands.base.tree, [Wanted(0, oid, mainline)])
    if plan.unclear:
        told = [
            f"{plain(u.path)}: {plain(u.what)}" if u.path else plain(u.what) for u in plan.unclear
        ]
        more = "a revert by hand is a patch: make it, then `hotfence scope suggest`"
        return "\n".join([*told, more]) + "\n", 1
    entry: dict[str, object] = {"revert": oid[:12]}
    if mainline is not None:
        entry["mainline"] = mainline
    files = "".join(f"# takes back {plain(path)}\n" for path in sorted(plan.paths)[:MOST_FILES])
    return written([entry]) + files, 0
