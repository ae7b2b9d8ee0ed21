"""Objects by name, through one long-lived `git cat-file --batch`."""

from hotfence.errors import UnreadableHistoryError
from hotfence.git.process import PINNED, Conversation


class GitObject:
    """One object: its id, its type (`blob`, `tree`, `commit`, `tag`), size in bytes, content.

    `data` is None when the object is larger than the reader allowed.
    """

    __slots__ = ("data", "kind", "oid", "size")

    def __init__(self, oid: str, kind: str, size: int, data: bytes | None) -> None:
        self.oid = oid
        self.kind = kind
        self.size = size
        self.data = data


LARGEST_KEPT = 64 * 1024  # bytes of an object that is remembered
MOST_KEPT = 2_000
MOST_AT_ONCE = 64  # names in one write, which must fit into a pipe


class Objects:
    """A reader of objects; starts its process at the first question.

    Small answers are remembered: within one verdict a name stands for one object, even if
    somebody moves a ref meanwhile.
    """

    def __init__(self, env: dict[str, str], deadline: float | None) -> None:
        self._env = env
        self.deadline = deadline
        self._talk: Conversation | None = None
        self._kept: dict[str, GitObject | None] = {}

    def start(self) -> Conversation:
        """Start the process now, so that it gets ready while the caller does other work."""
        if self._talk is None:
            args = (*PINNED, "cat-file", "--batch")
            self._talk = Conversation(args, self._env)
        return self._talk

    def get(self, name: str, limit: int = 1 << 22) -> GitObject | None:
        """Return the object called `name` (`<oid>`, `<commit>:<path>`, ...), None if missing.

        `limit` is the largest content, in bytes, that is read.

        Raises:
            GitFailedError: the object store is damaged.
            ValueError: `name` holds a newline or ends in CR, which the protocol cannot carry.
        """
        if name in self._kept:
            return self._kept[name]
        if not _can_be_asked(name):
            raise ValueError("an object name cannot hold a newline or end in a carriage return")
        talk = self.start()
        talk.ask(name.encode("utf-8", "surrogateescape"))
        found = self._answer(talk, limit)
        self._keep(name, found, limit)
        return found

    def is_commit(self, oid: str) -> bool:
        """Say whether `oid` is a commit that is there."""
        found = self.get(oid)
        return found is not None and found.kind == "commit"

    def commit_id(self, name: str) -> str | None:
        """Return the id of the commit that `name` stands for, None if there is none."""
        found = self.get(f"{name}^{{commit}}")
        return found.oid if found else None

    def file(self, revision: str, path: str, limit: int) -> GitObject | None:
        """Return what `revision` (a commit, tree or ref) holds at `path`, None if nothing.

        Raises:
            UnreadableHistoryError: the tree names it and the object is not there, as in a
                partial clone or a damaged repository; that is no absence.
        """
        if _can_be_asked(path):
            found = self.get(f"{revision}:{path}", limit)
            if found is not None:
                return found
        entry = self.entry(revision, path)
        if entry is None:
            return None
        found = self.get(entry[1], limit)
        if found is None:
            raise UnreadableHistoryError(
                f"{path} is named in {revision[:40]} and is not in this repository;"
                " fetch it in full (no --filter), or run `git fsck`"
            )
        return found

    def entry(self, revision: str, path: str) -> tuple[str, str] | None:
        """Return mode and object id that `revision` has at `path`, None if nothing.

        Raises:
            UnreadableHistoryError: a tree on the way is missing or over 4 MB.
        """
        tree = self.get(f"{revision}^{{tree}}")
        if tree is None and self.get(revision) is None:
            return None
        found: tuple[str, str] | None = None
        for name in path.split("/"):
            if found is not None:
                tree = self.get(found[1])
            found = {e.name: (e.mode, e.oid) for e in tree_list(tree)}.get(name)
            if found is None:
                return None
        return found

    def prefetch(self, names: list[str], limit: int) -> None:
        """Ask for many objects at once, so that later questions find them remembered.

        A hundred questions one by one cost a hundred switches between two processes.
        """
        wanted = [n for n in names if n not in self._kept and _can_be_asked(n)]
        for start in range(0, len(wanted), MOST_AT_ONCE):
            several = wanted[start : start + MOST_AT_ONCE]
            talk = self.start()
            talk.ask("\n".join(several).encode("utf-8", "surrogateescape"))
            for name in several:
                found = self._answer(talk, limit)
                self._keep(name, found, limit)
                if found is not None and found.data is None:
                    return

    def blobs(self, oids: list[str], limit: int) -> dict[str, bytes | None]:
        """Return the contents of some objects, None where one is larger than `limit` bytes.

        What is missing is left out. Nothing is remembered: there may be any number of them.
        """
        found: dict[str, bytes | None] = {}
        wanted = list(dict.fromkeys(oids))
        while wanted:
            several, rest = wanted[:MOST_AT_ONCE], wanted[MOST_AT_ONCE:]
            talk = self.start()
            talk.ask("\n".join(several).encode("ascii"))
            for number, oid in enumerate(several, 1):
                answer = self._answer(talk, limit)
                if answer is None:
                    continue
                found[oid] = answer.data
                if answer.data is None:  # the process was ended to spare reading it
                    rest = several[number:] + rest
                    break
            wanted = rest
        return found

    def _keep(self, name: str, found: GitObject | None, limit: int) -> None:
        small = found is None or found.size <= min(limit, LARGEST_KEPT)
        if small and len(self._kept) < MOST_KEPT:
            self._kept[name] = found

    def _answer(self, talk: Conversation, limit: int) -> GitObject | None:
        head = talk.line(self.deadline).rsplit(b" ", 2)
        if len(head) < 3 or not head[2].isdigit():
            return None
        oid, kind, size = head[0].decode(), head[1].decode(), int(head[2])
        if size > limit:
            self.close()
            return GitObject(oid, kind, size, None)
        return GitObject(oid, kind, size, talk.exactly(size + 1, self.deadline)[:-1])

    def forget(self) -> None:
        """Forget every answer, after new objects were fetched."""
        self._kept.clear()
        self.close()

    def close(self) -> None:
        """End the process, if it was started."""
        if self._talk is not None:
            self._talk.close()
            self._talk = None


class TreeEntry:
    """One entry of a tree: its name, its mode as six digits, its object's id."""

    __slots__ = ("mode", "name", "oid")

    def __init__(self, name: str, mode: str, oid: str) -> None:
        self.name = name
        self.mode = mode
        self.oid = oid


def tree_list(tree: GitObject | None) -> list[TreeEntry]:
    """Return what a tree holds in its own order: a forged one can hold a name twice.

    A tree object is a row of `mode SP name NUL id`. What is no tree holds nothing.

    Raises:
        UnreadableHistoryError: the tree is missing, or too large to be read.
    """
    if tree is None:
        raise UnreadableHistoryError(
            "a tree of this change is not in the repository; fetch it in full, or run `git fsck`"
        )
    if tree.kind != "tree":
        return []
    if tree.data is None:
        raise UnreadableHistoryError(
            f"a folder of this change has a tree of {tree.size} bytes, too large to be read"
        )
    data, size = tree.data, len(tree.oid) // 2
    entries = []
    at = 0
    while at < len(data):
        end = data.index(b"\0", at)
        mode, _, name = data[at:end].partition(b" ")
        entries.append(
            TreeEntry(
                name.decode("utf-8", "surrogateescape"),
                mode.decode("ascii", "replace").zfill(6),
                data[end + 1 : end + 1 + size].hex(),
            )
        )
        at = end + 1 + size
    return entries


def _can_be_asked(name: str) -> bool:
    """Say whether the line protocol carries a name: git cuts a newline and a final CR off."""
    return "\n" not in name and not name.endswith("\r")
