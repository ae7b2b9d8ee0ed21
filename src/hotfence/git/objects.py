"""Objects by name, through one long-lived `git cat-file --batch`."""

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


class Objects:
    """A reader of objects; starts its process at the first question."""

    def __init__(self, env: dict[str, str], deadline: float | None) -> None:
        self._env = env
        self.deadline = deadline
        self._talk: Conversation | None = None

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
            ValueError: `name` holds a newline, which the protocol cannot carry.
        """
        if "\n" in name:
            raise ValueError("an object name cannot hold a newline")
        talk = self.start()
        talk.ask(name.encode("utf-8", "surrogateescape"))
        head = talk.line(self.deadline).rsplit(b" ", 2)
        if len(head) < 3 or not head[2].isdigit():
            return None
        oid, kind, size = head[0].decode(), head[1].decode(), int(head[2])
        if size > limit:
            self.close()
            return GitObject(oid, kind, size, None)
        data = talk.exactly(size + 1, self.deadline)[:-1]
        return GitObject(oid, kind, size, data)

    def close(self) -> None:
        """End the process, if it was started."""
        if self._talk is not None:
            self._talk.close()
            self._talk = None
