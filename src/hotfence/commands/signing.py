"""Signing a statement from the command line: who you are, a question, your key, one commit."""

import os
import sys
import time

import click

from hotfence.commands.output import write_out
from hotfence.errors import CannotDecideError
from hotfence.git.process import run_attached, user_environment
from hotfence.git.repository import Repository
from hotfence.model.policy import Policy
from hotfence.model.signoff import Statement
from hotfence.report.escape import plain

HOUR = 3600


def signing_person(repository: Repository, policy: Policy, given: str | None) -> str:
    """Return who signs: the person given, or the one whose e-mail git would commit with.

    Raises:
        CannotDecideError: the policy does not know them, or knows several.
    """
    from hotfence.facts.people import identity
    from hotfence.model.approval import people_of

    known = ", ".join(sorted(policy.people)) or "nobody"
    if given is not None:
        if given not in policy.people:
            raise CannotDecideError(f"the policy knows nobody called {given} (known: {known})")
        return given
    code, out, _ = repository.start_as_user("var", "GIT_COMMITTER_IDENT").finish(None)
    me = identity(out.decode("utf-8", "replace").strip()) if code == 0 else None
    found = sorted(people_of(policy, me)) if me is not None else []
    if len(found) == 1:
        return found[0]
    email = me.email if me is not None else "no address"
    told = f"{email} is the address of {' and '.join(found)}" if found else ""
    raise CannotDecideError(
        f"{told or f'the policy knows nobody with the address {email}'};"
        f" say who you are with --person (known: {known})"
    )


def confirm(told: str, *, yes: bool) -> None:
    """Ask.

    Raises:
        CannotDecideError: nobody is there to answer, or the answer was no.
    """
    if yes:
        return
    if sys.stdin is None or not sys.stdin.isatty():
        raise CannotDecideError("nobody can be asked here; read the above, then sign with --yes")
    if not click.confirm(f"\n{told} Sign this?", default=False):
        raise CannotDecideError("nothing was signed")


def sign_and_commit(
    repository: Repository,
    policy: Policy,
    head: str,
    statement: Statement,
    key: str | None,
    message: str,
) -> None:
    """Sign a statement, put it beside the others of `head`, commit it and say so.

    Raises:
        CannotDecideError: there is no key, the policy does not list it, or git refused.
    """
    data = signed_file(repository, policy, statement, key)
    path = free_path(repository, head, statement)
    commit_alone(repository, path, data, message)
    write_out(f"Signed and committed: {plain(path)}\nNext: git push\n")


def signed_file(
    repository: Repository, policy: Policy, statement: Statement, key: str | None
) -> bytes:
    """Sign, and believe it only as the judge would.

    Raises:
        CannotDecideError: there is no key, or the policy does not list it.
    """
    from hotfence.signoff.check import Checker, SignoffFile
    from hotfence.signoff.signing import find_signer, sign
    from hotfence.signoff.statement import file_name

    signer = find_signer(repository, policy.people[statement.person], key)
    data = sign(statement, signer)
    file = SignoffFile(file_name(statement), "100644", data)
    checked = Checker(repository, policy, int(time.time())).believed([file])[0]
    if checked.invalid is not None:
        raise CannotDecideError(
            f"this signature would not count: {checked.invalid};"
            f" sign with a key that the policy lists for {statement.person} (--key)"
        )
    return data


def free_path(repository: Repository, head: str, statement: Statement) -> str:
    """Return the first path that is not taken: a signoff that was pushed must stay as it is."""
    from hotfence.signoff.statement import file_name, folder

    number = 1
    while True:
        path = f"{folder(statement.incident)}/{file_name(statement, number)}"
        on_disk = os.path.join(repository.work_tree or "", path)
        if repository.objects.get(f"{head}:{path}") is None and not os.path.lexists(on_disk):
            return path
        number += 1


def commit_alone(repository: Repository, path: str, data: bytes, message: str) -> None:
    """Write the file and commit it alone; the index keeps what else is staged.

    Raises:
        CannotDecideError: git, or a hook, refused.
    """
    top = repository.work_tree or "."
    full = os.path.join(top, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "xb") as file:
        file.write(data)
    os.chmod(full, 0o644)
    environ = user_environment(dict(os.environ))
    git = ("--literal-pathspecs", "-C", top)
    added = run_attached("git", (*git, "add", "--force", "--", path), environ)
    only = ("commit", "--quiet", "--only", "--message", message, "--", path)
    if added or run_attached("git", (*git, *only), environ):
        run_attached("git", (*git, "rm", "--quiet", "--cached", "--force", "--", path), environ)
        os.unlink(full)
        raise CannotDecideError("git did not commit the signoff; see what it said above")


def hour(moment: int) -> str:
    """Return Unix seconds as people read them, in UTC."""
    return time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(moment))
