"""The reviews of a request, as its forge tells them: one small reader a forge.

Sources: GitHub's "REST API endpoints for pull request reviews", GitLab's "Merge request
approvals API" and "Merge requests API" (versions), Gitea's routers/api/v1/repo/pull_review.go
and its `PullReview` structure, which Forgejo shares.
"""

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from hotfence.ci.api import Api, UnreadableError
from hotfence.ci.run import CiRun
from hotfence.model.review import Review, Reviews

SECONDS = 30.0  # for all answers together
PAGE = 100
GITEA_PAGE = 50  # the most that a server gives by default

_TOKENS = ("HOTFENCE_TOKEN", "GITHUB_TOKEN", "GITEA_TOKEN", "FORGEJO_TOKEN")


class _Opinion(NamedTuple):
    """One review that says yes, or no; `at` is in Unix seconds."""

    login: str
    at: float
    is_yes: bool
    outdated: str | None = None
    refused: str | None = None


def read_reviews(run: CiRun, environ: Mapping[str, str], seconds: float = SECONDS) -> Reviews:
    """Return the approvals of the request that a run is about; `unread` where that fails.

    Nothing is raised, and after `seconds` the answer is that there was none.
    """
    found: list[Reviews] = []
    until = time.monotonic() + seconds

    def read() -> None:
        try:
            found.append(_reader(run, environ)(run, environ, until))
        except UnreadableError as error:
            found.append(Reviews(unread=str(error)))
        except Exception as error:  # noqa: BLE001 - a thread would print a traceback
            told = f"the forge's answer cannot be understood ({type(error).__name__})"
            found.append(Reviews(unread=told))

    # Looking up a host's name takes no time-out, so the waiting is done outside.
    worker = threading.Thread(target=read, daemon=True)
    worker.start()
    worker.join(seconds + 1)
    late = Reviews(unread=f"the forge did not answer within {seconds:.0f} seconds")
    return found[0] if found else late


def _reader(
    run: CiRun, environ: Mapping[str, str]
) -> Callable[[CiRun, Mapping[str, str], float], Reviews]:
    if run.request is None:
        raise UnreadableError("this run does not tell the number of its request")
    if run.system == "GitLab CI":
        return _gitlab
    forks = ("GITEA_ACTIONS", "FORGEJO_ACTIONS")
    if any(environ.get(name) == "true" for name in forks):
        return _gitea
    return _gitea if environ.get("GITHUB_API_URL", "").rstrip("/").endswith("/v1") else _github


def _github(run: CiRun, environ: Mapping[str, str], until: float) -> Reviews:
    headers = {
        "Authorization": f"Bearer {_token(environ, _TOKENS[:2])}",
        "Accept": "application/vnd.github+json",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    api = Api(_told(environ, "GITHUB_API_URL"), headers, until)
    path = f"/repos/{_told(environ, 'GITHUB_REPOSITORY')}/pulls/{run.request}"
    author = _author(api.object(path), run.head)
    opinions = []
    for one in api.pages(f"{path}/reviews?per_page={PAGE}", PAGE):
        state = _word(one, "state").upper()
        if state in {"COMMENTED", "PENDING"} or one.get("user") is None:
            continue  # no opinion; or nobody's, since the account is deleted
        if state not in {"APPROVED", "CHANGES_REQUESTED", "DISMISSED"}:
            raise UnreadableError(f"a review is {state!r}, which is not known")
        user = _part(one, "user")
        kind = user.get("type")
        opinions.append(
            _Opinion(
                _word(user, "login"),
                _moment(one, "submitted_at"),
                state == "APPROVED",
                _other_commit(one.get("commit_id"), run.head),
                None if kind == "User" else f"the account is a {kind}, no person's",
            )
        )
    return Reviews(author, _standing(opinions))


def _gitea(run: CiRun, environ: Mapping[str, str], until: float) -> Reviews:
    headers = {"Authorization": f"token {_token(environ, _TOKENS)}"}
    api = Api(_told(environ, "GITHUB_API_URL"), headers, until)
    path = f"/repos/{_told(environ, 'GITHUB_REPOSITORY')}/pulls/{run.request}"
    author = _author(api.object(path), run.head)
    opinions = []
    for one in api.pages(f"{path}/reviews?limit={GITEA_PAGE}", GITEA_PAGE, gaps=True):
        state = _word(one, "state", empty=True)
        if state in {"COMMENT", "PENDING", "REQUEST_REVIEW", ""} or one.get("user") is None:
            continue
        if state not in {"APPROVED", "REQUEST_CHANGES"}:
            raise UnreadableError(f"a review is {state!r}, which is not known")
        outdated = _other_commit(one.get("commit_id"), run.head)
        if outdated is None and _flag(one, "stale"):
            outdated = "the request changed since it was given"
        opinions.append(
            _Opinion(
                _word(_part(one, "user"), "login"),
                _moment(one, "submitted_at"),
                state == "APPROVED" and not _flag(one, "dismissed"),
                outdated,
                None if _flag(one, "official") else "the forge itself does not count it",
            )
        )
    return Reviews(author, _standing(opinions))


def _gitlab(run: CiRun, environ: Mapping[str, str], until: float) -> Reviews:
    """An approval names no commit: it counts if it is younger than the newest version.

    A version begins when the forge has taken in a push, and one that goes back to an earlier
    commit begins anew. Who requests changes, or takes an approval back, is not listed.
    """
    headers = {"PRIVATE-TOKEN": _token(environ, _TOKENS[:1])}
    api = Api(_told(environ, "CI_API_V4_URL"), headers, until)
    project = environ.get("CI_MERGE_REQUEST_PROJECT_ID") or _told(environ, "CI_PROJECT_ID")
    path = f"/projects/{project}/merge_requests/{run.request}"
    approvals = api.object(f"{path}/approvals")
    # Read after the approvals, so that a push in between makes them outdated, not good.
    versions = [
        (_number(one, "id"), _word(one, "head_commit_sha"), _moment(one, "created_at"))
        for one in api.pages(f"{path}/versions?per_page={PAGE}", PAGE)
    ]
    request = api.object(path)
    if not versions:
        raise UnreadableError("the merge request has no version yet; run this again")
    _, head, begun = max(versions)
    if head != run.head or request.get("sha") != run.head:
        raise UnreadableError(_MOVED.format(head[:12]))
    opinions = [_approval(one, begun) for one in _parts(approvals, "approved_by")]
    return Reviews(_word(_part(request, "author"), "username"), _standing(opinions))


_MOVED = "the request is at {} by now, so this run is about an older commit"


def _approval(given: Mapping[str, Any], begun: float) -> _Opinion:
    login = _word(_part(given, "user"), "username")
    kind, _, rest = login.partition("_")
    number, _, name = rest.partition("_")
    machine = kind in {"project", "group"} and number.isdigit() and name.startswith("bot")
    refused = "the account is an access token's, no person's" if machine else None
    if given.get("approved_at") is None:
        return _Opinion(login, 0, True, None, "this GitLab does not tell when it was given")
    at = _moment(given, "approved_at")
    outdated = None if at > begun else "it was given before the newest push"
    return _Opinion(login, at, True, outdated, refused)


def _standing(opinions: Iterable[_Opinion]) -> tuple[Review, ...]:
    """Return the approvals that are their login's last word; of two at one time the no wins."""
    last: dict[str, _Opinion] = {}
    for one in sorted(opinions, key=lambda o: (o.at, not o.is_yes)):
        last[one.login.lower()] = one
    return tuple(
        Review(one.login, int(one.at), one.outdated, one.refused)
        for one in last.values()
        if one.is_yes
    )


def _author(request: Mapping[str, Any], head: str) -> str:
    """Return who opened a request, and refuse one that has moved on."""
    now = _word(_part(request, "head"), "sha")
    if now != head:
        raise UnreadableError(_MOVED.format(now[:12]))
    return _word(_part(request, "user"), "login")


def _other_commit(commit: object, head: str) -> str | None:
    if commit == head:
        return None
    if commit is None or commit == "":
        return "the forge does not tell for which commit it was given"
    if not isinstance(commit, str):
        raise UnreadableError("the `commit_id` of a review is no text")
    return f"it was given on {commit[:12]}, and the head is {head[:12]}"


def _token(environ: Mapping[str, str], names: Iterable[str]) -> str:
    for name in names:
        if token := environ.get(name, "").strip():
            return token
    raise UnreadableError(f"there is no token to read them with; set {' or '.join(names)}")


def _told(environ: Mapping[str, str], name: str) -> str:
    value = environ.get(name, "").strip()
    if not value or not value.isprintable() or ".." in value or set(value) & set("?#% "):
        raise UnreadableError(f"{name} tells no address to read them at")
    return value


def _moment(given: Mapping[str, Any], name: str) -> float:
    """Return a time as Unix seconds."""
    try:
        found = datetime.fromisoformat(_word(given, name))
        seconds = found.timestamp()
    except (ValueError, OverflowError):
        found, seconds = None, 0.0
    if found is None or found.tzinfo is None:
        raise UnreadableError(f"the `{name}` of a review is no time")
    return seconds


def _word(given: Mapping[str, Any], name: str, *, empty: bool = False) -> str:
    found = given.get(name)
    if not isinstance(found, str) or not (found or empty):
        raise UnreadableError(f"the `{name}` of an answer is no text")
    return found


def _flag(given: Mapping[str, Any], name: str) -> bool:
    found = given.get(name)
    if not isinstance(found, bool):
        raise UnreadableError(f"the `{name}` of a review is neither true nor false")
    return found


def _number(given: Mapping[str, Any], name: str) -> int:
    found = given.get(name)
    if not isinstance(found, int):
        raise UnreadableError(f"the `{name}` of an answer is no number")
    return found


def _part(given: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = given.get(name)
    if not isinstance(found, dict):
        raise UnreadableError(f"the `{name}` of an answer is no object")
    return found


def _parts(given: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = given.get(name)
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise UnreadableError(f"the `{name}` of an answer is no list")
    return found
