"""`hotfence scope`: the fence drawn, the narrowest one for a change, and a form to fill in."""

from collections.abc import Iterator

import click

from hotfence.commands.output import write_out
from hotfence.early import DrawnFence, Named, read_fence
from hotfence.errors import CannotDecideError
from hotfence.fence import draw
from hotfence.git.head import HEADS, head_branch
from hotfence.git.refs import protected_side
from hotfence.git.repository import Repository
from hotfence.governed import Settings, policy_source
from hotfence.merge_base import merge_base
from hotfence.model.scope import INCIDENTS, FenceEntry, Scope
from hotfence.report.escape import plain
from hotfence.suggestion import Suggestion, written

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
        paths = _paths(repository)
    finally:
        repository.close()
    scope_file = fence.scope_file
    lines = [f"scope of {plain(fence.incident or 'no incident')}: {plain(scope_file.path)}"]
    if scope_file.scope is not None:
        lines += _drawn(fence, scope_file.scope, paths)
    elif scope_file.problems:
        lines += [f"  {plain(problem.told)}" for problem in scope_file.problems[:MOST_FILES]]
    else:
        lines.append("  there is none yet, so only the record may change")
    write_out("\n".join(lines) + "\n")
    return 2 if scope_file.problems else 0


def _drawn(fence: DrawnFence, scope: Scope, paths: list[str]) -> Iterator[str]:
    missing = scope.missing()
    if missing:
        yield f"  read-only until it has: {', '.join(missing)}"
    reverted = fence.named.reverted
    admitted = draw(scope, sorted({*paths, *reverted}), reverted).admitted
    for at, entry in enumerate(scope.change):
        yield f"  {at + 1}. {plain(entry.told)}"
        wrong = list(_wrong(fence.named, entry))
        yield from (f"       {plain(told)}" for told in wrong)
        matching = [path for path, number in admitted.items() if number == at]
        yield from (f"       {plain(path)}" for path in matching[:MOST_FILES])
        if len(matching) > MOST_FILES:
            yield f"       and {len(matching) - MOST_FILES} more files"
        if not matching and not wrong:
            yield "       no file matches now"
    if fence.named.inverse is not None:
        for unclear in fence.named.inverse.unclear:
            where = f"{plain(unclear.path)}: " if unclear.path else ""
            yield f"  {where}{plain(unclear.what)}"
    files, changed = fence.limits
    yield (
        f"  at most {_counted(files.number, 'file')} ({files.source})"
        f" and {_counted(changed.number, 'line')} ({changed.source})"
    )


def _counted(number: int | None, what: str) -> str:
    return f"{'any' if number is None else number} {what}{'' if number == 1 else 's'}"


def _wrong(named: Named, entry: FenceEntry) -> Iterator[str]:
    revision = named.revisions.get(entry.restore or entry.revert or "")
    if revision is not None and revision.oid is None:
        yield f"{revision.text} is no commit here; fetch it, or name another"
    elif revision is not None and not revision.on_base:
        yield f"{revision.text} is on no protected branch; name a commit of the base"


def _paths(repository: Repository) -> list[str]:
    out = repository.run("ls-tree", "-r", "-z", "--name-only", "HEAD")
    found = out.decode("utf-8", "surrogateescape").split("\0")
    return [path for path in found if path and not path.startswith(f"{INCIDENTS}/")]


@command.command("form")
@click.option("--repo", default=".", metavar="DIR", help="A work tree on a hotfix branch.")
def form(repo: str) -> int:
    """Print a scope to fill in, with the entries for what you have edited."""
    import time

    from hotfence.facts.scopes import incident_of
    from hotfence.report.form import scope_form

    repository = Repository.at(repo)
    try:
        side = protected_side(repository)
        policy = policy_source(repository, Settings(repository), side.need_default()).policy()
        branch = (head_branch(repository) or "").removeprefix(HEADS)
        incident = incident_of(branch, policy)
        if incident is None:
            raise CannotDecideError(
                "there is no incident id in the name of this branch; run"
                " `git switch -c hotfix/ID-what-it-is` first"
            )
        change = _for_edits(repository) or _BLANK_FENCE
    finally:
        repository.close()
    named = [name for who in policy.approvers.values() for name in who if name is not None]
    leads = f"who leads: {' or '.join(dict.fromkeys(named))}" if named else "who leads"
    write_out(scope_form(incident, plain(leads), change, time.time()))
    return 0


_BLANK_FENCE = """\
change:                # `hotfence scope suggest` writes this for what you have edited
  - file:              # the one file that may change
limits: {files: 1, lines: 2}
"""


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
    text = _for_edits(repository)
    if text is None:
        raise CannotDecideError(
            "nothing differs from the base; edit first, or name a commit with --revert"
        )
    return text, 0


def _for_edits(repository: Repository) -> str | None:
    """Return the fence for what differs from the base now, None where nothing does."""
    from hotfence.git.staging import staged_tree
    from hotfence.suggestion import suggest as narrowest

    base = merge_base(repository).commit
    with staged_tree(repository, work_tree=True) as (side, tree):
        found = narrowest(side, base, tree)
    if not found.entries:
        return None
    limits = f"limits: {{files: {found.files}, lines: {found.lines}}}\n"
    over = "".join(f"# {told}\n" for told in _over(repository, found))
    return written(found.entries) + limits + over


def _over(repository: Repository, found: Suggestion) -> Iterator[str]:
    """Say by how much a change is larger than the policy lets any scope be."""
    side = protected_side(repository)
    limits = policy_source(repository, Settings(repository), side.default).policy().limits
    for noun, needed, most in (
        ("entries", len(found.entries), limits.changes),
        ("files", found.files, limits.files),
        ("lines", found.lines, limits.lines),
    ):
        if most is not None and needed > most:
            yield f"the policy allows {most} {noun} and this has {needed}: split the hotfix"


def _for_revert(repository: Repository, revert: str, mainline: int | None) -> tuple[str, int]:
    from hotfence.facts.reverts import Wanted, inverse_of
    from hotfence.git.history import read_commit

    oid = repository.objects.commit_id(revert) if revert.isprintable() else None
    if oid is None:
        raise CannotDecideError(f"--revert {plain(revert)}: there is no such commit; fetch it")
    if mainline is None and len(read_commit(repository, oid).parents) > 1:
        mainline = 1
    found = merge_base(repository, [oid])
    if not found.is_on_base(oid):
        raise CannotDecideError(
            f"--revert {oid[:12]}: no protected branch holds this commit, so nothing has to be"
            " reverted; take it out of the branch"
        )
    plan = inverse_of(repository, found.commit.tree, [Wanted(0, oid, mainline)])
    if plan.unclear:
        told = [
            f"{plain(u.path)}: {plain(u.what)}" if u.path else plain(u.what) for u in plan.unclear
        ]
        more = "a revert by hand is a patch: make it, then `hotfence scope suggest`"
        return "\n".join([*told, more]) + "\n", 2
    entry: dict[str, object] = {"revert": oid[:12]}
    if mainline is not None:
        entry["mainline"] = mainline
    files = "".join(f"# takes back {plain(path)}\n" for path in sorted(plan.paths)[:MOST_FILES])
    return written([entry]) + files, 0
