"""A practice shop: a real bare server, a real clone, real commits and pushes, in one folder.

The drill plays on it, and so do the examples of the rules.
"""

import os
import re
import shlex
import stat
import sys
import time
from collections.abc import Mapping
from typing import NamedTuple

from hotfence.errors import CannotDecideError
from hotfence.git.process import Child
from hotfence.model.rule import Content, Executable, Symlink
from hotfence.model.signoff import Statement
from hotfence.model.story import BAD, FILES, INCIDENT, QUEUE, SCOPE, SCOPE_FIELDS

HOUR = 3600


class Done(NamedTuple):
    """A finished git call: its exit code and everything it printed."""

    code: int
    output: str


class Shop:
    """A server at `folder/server.git` and a clone at `folder/shop`, with the bad commit pushed.

    `good` and `bad` are the commits before and after the queue timeout was lowered.
    """

    def __init__(self, folder: str, *, object_format: str = "sha1") -> None:
        self.folder = os.path.abspath(folder)
        self.server = os.path.join(self.folder, "server.git")
        self.clone = os.path.join(self.folder, "shop")
        home = os.path.join(self.folder, "home")
        os.makedirs(home, exist_ok=True)
        self.environ = _environment(home)
        self.now = int(time.time())
        init = ("init", "--quiet", "--template=", f"--object-format={object_format}")
        branch = ("-c", "init.defaultBranch=main")
        self.must(*branch, *init, "--bare", self.server, cwd=self.folder)
        self.must(*branch, *init, self.clone, cwd=self.folder)
        self.must("remote", "add", "origin", self.server)
        self.good = self.commit(FILES, "Checkout as it worked", when=self.now - 3 * HOUR)
        self.bad = self.commit({QUEUE: BAD}, "Lower the queue timeout", when=self.now - 1200)
        self.must("push", "--quiet", "origin", "main")
        self.must("remote", "set-head", "origin", "main")

    def run(
        self,
        *args: str,
        cwd: str | None = None,
        when: int | None = None,
        author: str | None = None,
        committer: str | None = None,
    ) -> Done:
        """Run git in the clone (or `cwd`).

        `when` dates what it commits, in Unix seconds; `author` and `committer` are
        `Name <email>`, Kim where they are None.
        """
        environ = self.environ
        for role, person in (("AUTHOR", author), ("COMMITTER", committer)):
            if person is not None:
                name, _, email = person.removesuffix(">").partition(" <")
                environ = environ | {f"GIT_{role}_NAME": name, f"GIT_{role}_EMAIL": email}
        if when is not None:
            date = f"{when} +0000"
            environ = environ | {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
        child = Child(("-C", cwd or self.clone, *args), environ)
        code, out, err = child.finish(None)
        return Done(code, (out + err).decode("utf-8", "surrogateescape"))

    def must(
        self,
        *args: str,
        cwd: str | None = None,
        when: int | None = None,
        author: str | None = None,
        committer: str | None = None,
    ) -> str:
        """Run git and return what it printed.

        Raises:
            CannotDecideError: it failed.
        """
        done = self.run(*args, cwd=cwd, when=when, author=author, committer=committer)
        if done.code:
            raise CannotDecideError(f"the practice shop: `git {args[0]}` failed: {done.output}")
        return done.output.strip()

    def install_server_hook(self, command: str | None = None) -> None:
        """Put the pre-receive hook on the server; `command` is a shell command line."""
        python = shlex.quote(sys.executable)
        hooks = os.path.join(self.server, "hooks")
        os.makedirs(hooks, exist_ok=True)
        path = os.path.join(hooks, "pre-receive")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\nexec {command or f'{python} -I -m hotfence pre-receive'}\n")
        os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)

    def write(self, files: Mapping[str, Content]) -> None:
        """Write, link or delete files in the clone."""
        for path, content in files.items():
            _write(os.path.join(self.clone, path), content)

    def commit(
        self,
        files: Mapping[str, Content],
        message: str,
        when: int | None = None,
        *,
        author: str | None = None,
        committer: str | None = None,
    ) -> str:
        """Write files, commit everything, return the commit's id."""
        self.write(files)
        self.must("add", "--all")
        args = ("commit", "--quiet", "--allow-empty", "--message", message)
        self.must(*args, when=when, author=author, committer=committer)
        return self.must("rev-parse", "HEAD")

    def scope(self, fields: Mapping[str, str | None] | None = None) -> str:
        """Return the practice scope with some fields replaced, or left out where None."""
        texts = {**SCOPE_FIELDS, **(fields or {})}
        lines = [f"{name}: {text}" for name, text in texts.items() if text is not None]
        text = "\n".join(lines) + "\n"
        text = text.replace("@good", self.good).replace("@bad", self.bad)
        return re.sub(r"@-(\d+)m", lambda m: _iso(self.now - 60 * int(m[1])), text)

    def write_scope(self, fields: Mapping[str, str | None] | None = None) -> None:
        """Write the practice scope into the clone."""
        incident = (fields or {}).get("incident") or INCIDENT
        self.write({SCOPE.replace(INCIDENT, incident): self.scope(fields)})

    def key(self, name: str) -> str:
        """Return the file of somebody's private key, made when it is first asked for."""
        path = os.path.join(self.folder, "keys", name)
        if not os.path.exists(path):
            os.makedirs(os.path.dirname(path), exist_ok=True)
            make = ("-q", "-t", "ed25519", "-N", "", "-C", name, "-f", path)
            code, out, err = Child(make, self.environ, program="ssh-keygen").finish(None)
            if code:
                said = (out + err).decode("utf-8", "replace")
                raise CannotDecideError(f"the practice shop: `ssh-keygen` failed: {said}")
        return path

    def public_key(self, name: str) -> str:
        """Return somebody's public key as `TYPE BASE64`."""
        with open(f"{self.key(name)}.pub", encoding="ascii") as file:
            return " ".join(file.read().split()[:2])

    def keyed(self, text: str) -> str:
        """Put public keys where `@key-NAME` stands."""
        return re.sub(r"@key-(\w+)", lambda m: self.public_key(m[1]), text)

    def statement(
        self, stage: str, person: str, at: int | None = None, incident: str = INCIDENT
    ) -> Statement:
        """Return what somebody says yes to when they approve HEAD of the clone now, or at `at`."""
        from hotfence.git.diff import list_changes
        from hotfence.git.repository import Repository
        from hotfence.git.sections import TreePair
        from hotfence.model.digest import patch_digest

        base = self.must("merge-base", "origin/main", "HEAD")
        pair = TreePair(*(self.must("rev-parse", f"{c}^{{tree}}") for c in (base, "HEAD")))
        repository = Repository.at(self.clone)
        try:
            entries = list_changes(repository, [pair])[pair]
        finally:
            repository.close()
        when = int(time.time()) if at is None else at
        return Statement(
            stage=stage,
            incident=incident,
            branch=self.must("branch", "--show-current"),
            person=person,
            base=base,
            scope=self.must("rev-parse", f"HEAD:{SCOPE.replace(INCIDENT, incident)}"),
            policy=self.must("rev-parse", f"{base}:.hotfence.yaml"),
            at=when,
            until=when + 4 * HOUR,
            patch="" if stage == "scope" else patch_digest(entries),
        )

    def sign(self, statement: Statement, key: str | None = None, number: int = 1) -> str:
        """Sign with the key of the person, or of `key`; commit the file, return its path."""
        from hotfence.signoff.signing import Signer, sign
        from hotfence.signoff.statement import file_name, folder

        data = sign(statement, Signer("ssh", self.key(key or statement.person)))
        path = f"{folder(statement.incident)}/{file_name(statement, number)}"
        name = statement.person.capitalize()
        self.write({path: data})
        self.must("add", "--", path)
        author = f"{name} <{statement.person}@example.com>"
        self.must("commit", "--quiet", "--author", author, "--message", f"Sign as {name}")
        return path

    def complete_record(self) -> None:
        """Commit what a rollout asks of the record: the diff, a passed test, a decision."""
        from hotfence.git.repository import Repository
        from hotfence.record import NewEntry, find_record

        git_dir = os.path.join(self.clone, ".git")
        repository = Repository(git_dir, self.environ, work_tree=self.clone)
        try:
            record = find_record(repository)
            if record is None:
                raise CannotDecideError("the practice shop: this is no hotfix branch")
            _, diff = record.diff()
            record.add(NewEntry("diff", diff, fence="diff"))
            test = NewEntry("test", "4 passed", fence="text", command="make test-queue", exit=0)
            record.add(test)
            record.add(NewEntry("decision", "Dana: roll out to 5%, then look at the error rate."))
        finally:
            repository.close()
        self.commit({}, "Record the diff, the test and the decision")

    def push(self, *refs: str, force: bool = False) -> Done:
        """Push to the server."""
        return self.run("push", *(["--force"] if force else []), "origin", *refs)


def server_words(output: str) -> str:
    """Return what the server's hook said during a push, without git's own marks."""
    said = [line[8:].rstrip() for line in output.splitlines() if line.startswith("remote: ")]
    return "\n".join(said)


def _environment(home: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    return kept | {
        "HOME": home,
        "XDG_CONFIG_HOME": home,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Kim",
        "GIT_AUTHOR_EMAIL": "kim@example.com",
        "GIT_COMMITTER_NAME": "Kim",
        "GIT_COMMITTER_EMAIL": "kim@example.com",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C.UTF-8",
    }


def _iso(moment: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment))


def _write(path: str, content: Content) -> None:
    if os.path.lexists(path):
        os.unlink(path)
    if content is None:
        return
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if isinstance(content, Symlink):
        os.symlink(content.target, path)
        return
    text = content.text if isinstance(content, Executable) else content
    with open(path, "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())
    if isinstance(content, Executable):
        os.chmod(path, 0o755)
