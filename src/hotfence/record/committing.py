"""Committing one entry and nothing else, whatever else is staged."""

import time

from hotfence.errors import CannotDecideError
from hotfence.git.process import Child, user_environment
from hotfence.git.repository import Repository

_LOCKED = ("index.lock", "cannot lock ref", "HEAD.lock")
_PATIENCE = 10.0  # seconds that another commit in this clone has to end


def commit_entry(repository: Repository, path: str, message: str) -> str:
    """Commit a new file and return the commit's id; other staged changes stay staged.

    Raises:
        CannotDecideError: git refuses, or one of its hooks does. The file stays as it is.
    """
    give_up = time.monotonic() + _PATIENCE
    # Exactly this path, even where an ignore rule or a character in it would say otherwise.
    _patiently(repository, give_up, "add", "--force", "--", path)
    _patiently(repository, give_up, "commit", "--quiet", f"--message={message}", "--", path)
    repository.objects.forget()
    return repository.objects.commit_id("HEAD") or ""


def _patiently(repository: Repository, give_up: float, *args: str) -> None:
    while True:
        code, said = _run(repository, *args)
        if not code:
            return
        if not any(word in said for word in _LOCKED) or time.monotonic() > give_up:
            lines = said.splitlines() or [f"exit code {code}"]
            raise CannotDecideError(
                f"{args[-1]} is written but not committed (`git {args[0]}`: {lines[-1].strip()});"
                f" mend that, then `git add {args[-1]}` and commit it"
            )
        time.sleep(0.05)


def _run(repository: Repository, *args: str) -> tuple[int, str]:
    environ = user_environment(repository.environ)
    top = repository.work_tree or "."
    child = Child(("--literal-pathspecs", "-C", top, *args), environ | {"GIT_WORK_TREE": top})
    code, out, err = child.finish(None)
    return code, (err + out).decode("utf-8", "replace").strip()
