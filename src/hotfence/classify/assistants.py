"""AI assistants by the marks that they leave: addresses, logins, names, trailers, lines.

The catalog is policies/ai.yaml, compiled; a policy's `ai.identities` adds to it.
"""

from collections.abc import Iterable, Iterator

from hotfence.classify._identities import EMAILS, KEYS, LINES, LOGINS, NAMES, PEOPLE, TOOLS
from hotfence.model.authorship import AiMark, Identity
from hotfence.wildcard import wildcard

_FORGES = ("@users.noreply.github.com", "@users.noreply.gitlab.com", "@noreply.codeberg.org")
_LONGEST_TITLE = 60  # characters of a trailer's value in a message
_MOST_LINES = 2_000  # of one message


class Assistants:
    """Tells assistants; `more` are the identities that a policy adds."""

    def __init__(self, more: Iterable[str] = ()) -> None:
        self._more = tuple(text.strip().lower() for text in more if text.strip())

    def of_person(self, identity: Identity) -> str | None:
        """Return the title of the assistant that an identity is, None for anybody else."""
        name, email = identity.name.strip().lower(), identity.email.strip().lower()
        login = _login(email)
        if email in EMAILS:
            return EMAILS[email]
        if login in LOGINS:
            return LOGINS[login]
        if name.endswith("[bot]") and name in LOGINS:
            return LOGINS[name]
        for pattern, title in NAMES:
            if wildcard(pattern, name):
                return title
        return self._named(email) or self._named(login) or self._named(name)

    def of_login(self, login: str) -> str | None:
        """Return the title of the assistant that has a forge login."""
        return LOGINS.get(login.lower()) or self._named(login.lower())

    def _named(self, text: str) -> str | None:
        return text if text and any(wildcard(p, text) for p in self._more) else None

    def marks(
        self,
        author: Identity,
        committer: Identity,
        trailers: Iterable[tuple[str, str]],
        message: str,
    ) -> tuple[AiMark, ...]:
        """Return what tells of assistants in one commit, each mark once.

        Lines that read like a trailer count wherever they stand: when commits are squashed,
        the trailers of all but the last end up in the middle of the message.
        """
        found = []
        for role, person in (("author", author), ("committer", committer)):
            title = self.of_person(person)
            if title is not None:
                found.append(AiMark(title, role))
        for key, value in trailers:
            found += self._of_trailer(key, value)
        for line in message.splitlines()[:_MOST_LINES]:
            found += self._of_line(line)
        return tuple(dict.fromkeys(found))

    def _of_line(self, line: str) -> Iterator[AiMark]:
        key, colon, value = line.partition(":")
        if colon and key and " " not in key:
            yield from self._of_trailer(key, value)
        at = next((at for at, letter in enumerate(line) if letter.isalnum()), None)
        if at is None:
            return
        text = line[at:].strip().lower()
        for pattern, title in LINES:
            if wildcard(pattern, text):
                yield AiMark(title, "message")

    def _of_trailer(self, key: str, value: str) -> Iterator[AiMark]:
        name = key.strip().lower()
        for pattern, title in KEYS:
            if wildcard(pattern, name):
                yield AiMark(title, key.strip())
        if name not in PEOPLE and name not in TOOLS:
            return
        person = identity_of(value)
        known = self.of_person(person)
        if known is None and name in TOOLS and not person.email and value.strip():
            known = value.strip()[:_LONGEST_TITLE]
        if known is not None:
            yield AiMark(known, key.strip())


def identity_of(text: str) -> Identity:
    """Take `Name <email>` apart; the e-mail is empty where there is none."""
    name, less, rest = text.partition("<")
    email, more, _ = rest.partition(">")
    if not less or not more or "@" not in email:
        return Identity(text.strip(), "")
    return Identity(name.strip(), email.strip())


def _login(email: str) -> str:
    """Return the forge login in an address that hides the real one, empty where there is none."""
    for ending in _FORGES:
        if email.endswith(ending):
            return email.removesuffix(ending).rpartition("+")[2]
    return ""
