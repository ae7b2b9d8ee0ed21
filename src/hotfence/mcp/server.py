"""The tools of the MCP server, over standard input and output.

All of them read, but `record_note`, which adds one entry to the incident's record. Each answer
is text that an agent can act on; a failure is an answer too, in one line.
"""

import os
from collections.abc import Callable

from hotfence import VERSION
from hotfence.errors import CannotDecideError
from hotfence.git.repository import Repository

INSTRUCTIONS = (
    "On a hotfix branch only one declared change may be made. Ask incident_status first and"
    " is_allowed before an edit. A refusal says what to do instead; do that."
)
LONGEST_NOTE = 100_000  # characters


def incident_status(repository: Repository) -> str:
    """Return the brief of the branch, and what `hotfence check` says of the work tree."""
    from hotfence.agents.brief import brief_of
    from hotfence.agents.judging import governed
    from hotfence.hooks.pre_commit import judge_uncommitted
    from hotfence.report.writing import rendered
    from hotfence.sites import sites_of

    sites = sites_of([repository.work_tree or "."])
    if not sites:
        return "This is no hotfix branch: hotfence has nothing to say about it."
    brief = brief_of(governed(sites[0]).desk)
    verdict = judge_uncommitted(repository, sites[0].branch, work_tree=True)
    told = rendered([verdict], "text", colour=False) if verdict is not None else ""
    return f"{brief}\n\nThe work tree now:\n{told}"


def is_allowed(repository: Repository, target: str) -> str:
    """Return `yes: ...` or `no: ...` for `PATH` or `PATH:KEY`."""
    from hotfence.early import may_edit

    answer = may_edit(repository, os.path.join(repository.work_tree or "", target))
    return f"{'yes' if answer.allowed else 'no'}: {answer.told}"


def classify_diff(repository: Repository, base: str | None, head: str | None) -> str:
    """Return what a change contains, as `hotfence classify --format json` has it."""
    from hotfence.commands.classify import classified
    from hotfence.report.classification import rendered

    return rendered(classified(repository, None, base, head), "json")


def explain_rule(rule: str) -> str:
    """Return why a rule exists and what to do about it."""
    from hotfence.commands.explain import explain, find_rule

    return explain(find_rule(rule))


def record_note(repository: Repository, text: str, tool: str | None) -> str:
    """Add a note to the record; return its path."""
    from hotfence.record import NewEntry, find_record

    if not text.strip():
        raise CannotDecideError("an empty note is not recorded; say what was seen or decided")
    if len(text) > LONGEST_NOTE:
        raise CannotDecideError(f"a note has at most {LONGEST_NOTE} characters")
    record = find_record(repository)
    if record is None:
        raise CannotDecideError("this is no hotfix branch, so it has no record")
    added = record.add(NewEntry("note", text, tool=tool))
    masked = f" ({added.masked} secrets masked)" if added.masked else ""
    return f"recorded {added.path}{masked}"


def serve(folder: str) -> None:
    """Serve until standard input ends.

    Raises:
        CannotDecideError: the extra `mcp` is not installed.
    """
    try:
        from mcp.server import MCPServer
        from mcp.types import ToolAnnotations
    except ImportError:
        raise CannotDecideError(
            "the MCP server needs its library: `pip install 'hotfence[mcp]'` where this runs"
        ) from None
    server = MCPServer("hotfence", version=VERSION, instructions=INSTRUCTIONS, log_level="WARNING")
    reading = ToolAnnotations(read_only_hint=True, destructive_hint=False, open_world_hint=False)
    adding = ToolAnnotations(read_only_hint=False, destructive_hint=False, open_world_hint=False)

    @server.tool("incident_status", annotations=reading)
    def _status() -> str:
        """Tell phase, hypothesis, fence, what is banned, and the verdict on the work tree."""
        return _answer(folder, incident_status)

    @server.tool("is_allowed", annotations=reading)
    def _allowed(path: str) -> str:
        """Say whether a file, or PATH:KEY of a structured file, may be edited now, and why."""
        return _answer(folder, lambda repository: is_allowed(repository, path))

    @server.tool("classify_diff", annotations=reading)
    def _classify(base: str | None = None, head: str | None = None) -> str:
        """Tell in JSON what a change contains; without arguments, the work tree against HEAD."""
        return _answer(folder, lambda repository: classify_diff(repository, base, head))

    @server.tool("explain_rule", annotations=reading)
    def _explain(rule: str) -> str:
        """Tell why a rule (HF101) exists and what to do about it."""
        return _answer(folder, lambda _: explain_rule(rule))

    @server.tool("record_note", annotations=adding)
    def _note(text: str, tool: str | None = None) -> str:
        """Add a note to the incident's record; secrets in it are masked."""
        return _answer(folder, lambda repository: record_note(repository, text, tool))

    server.run("stdio")


def _answer(folder: str, tell: Callable[[Repository], str]) -> str:
    """Answer one call with a fresh look at the repository; an error is one line."""
    repository = None
    try:
        repository = Repository.at(folder, seconds=30)
        return tell(repository)
    except CannotDecideError as error:
        return f"could not decide: {error}"
    except OSError as error:
        return f"could not decide: {error.strerror or error}"
    finally:
        if repository is not None:
            repository.close()
