"""What a CI run is about, read from the environment that each system documents.

Sources: GitHub's "Events that trigger workflows" (pull_request, push, merge_group payloads),
GitLab's "Predefined CI/CD variables".
"""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from hotfence.errors import CannotDecideError

_GITHUB_LIKE = ("GITHUB_ACTIONS", "GITEA_ACTIONS", "FORGEJO_ACTIONS")


class CiRun(NamedTuple):
    """The commits and the branch of one run; `base` is None for a push to a branch.

    `default` is the short name of the repository's default branch, `pushed` the commit that
    the branch had before and `request` the number of the pull or merge request, where the
    system tells them.
    """

    system: str
    branch: str
    head: str
    base: str | None = None
    default: str | None = None
    pushed: str | None = None
    request: int | None = None


def detect(environ: Mapping[str, str]) -> CiRun | None:
    """Return what this run is about, None when it is about no branch (a tag, a schedule).

    Raises:
        CannotDecideError: this is no known CI, or its variables are incomplete.
    """
    if any(environ.get(name) == "true" for name in _GITHUB_LIKE):
        return _github(environ)
    if environ.get("GITLAB_CI"):
        return _gitlab(environ)
    raise CannotDecideError(
        "this is neither GitHub Actions nor GitLab CI;"
        " give --base and --head (and --branch, if --head is a commit)"
    )


def _github(environ: Mapping[str, str]) -> CiRun | None:
    name = environ.get("GITHUB_EVENT_NAME", "")
    payload = _payload(environ)
    repository = payload.get("repository")
    default = repository.get("default_branch") if isinstance(repository, dict) else None
    system = "GitHub Actions"
    if name.startswith("pull_request"):
        request = _part(payload, "pull_request")
        base, head = _part(request, "base"), _part(request, "head")
        # HEAD is a merge commit that the forge made up; the pull request's own head counts.
        return CiRun(
            system,
            _word(head, "ref"),
            _word(head, "sha"),
            _word(base, "sha"),
            default,
            _commit_before(payload),  # given when a pull request gets new commits
            _number(request.get("number", payload.get("number"))),
        )
    if name == "merge_group":
        group = _part(payload, "merge_group")
        branch = _word(group, "head_ref").removeprefix("refs/heads/")
        return CiRun(system, branch, _word(group, "head_sha"), _word(group, "base_sha"), default)
    ref = environ.get("GITHUB_REF", "")
    if not ref.startswith("refs/heads/") or payload.get("deleted"):
        return None
    branch = ref.removeprefix("refs/heads/")
    if name == "push":
        return CiRun(
            system, branch, _word(payload, "after"), None, default, _commit_before(payload)
        )
    return CiRun(system, branch, environ.get("GITHUB_SHA", ""), None, default)


def _commit_before(payload: Mapping[str, Any]) -> str | None:
    before = payload.get("before")
    return before if isinstance(before, str) and before.strip("0") else None


def _number(found: object) -> int | None:
    if isinstance(found, str) and found.isascii() and found.isdigit() and len(found) < 19:
        found = int(found)
    is_one = isinstance(found, int) and not isinstance(found, bool) and found > 0
    return found if is_one and isinstance(found, int) else None


def _payload(environ: Mapping[str, str]) -> dict[str, Any]:
    path = environ.get("GITHUB_EVENT_PATH", "")
    try:
        with open(path, encoding="utf-8") as file:
            payload = json.load(file)
    except (OSError, ValueError, RecursionError) as error:
        raise CannotDecideError(
            f"the event of this run, GITHUB_EVENT_PATH={path!r}, cannot be read ({error})"
        ) from None
    if not isinstance(payload, dict):
        raise CannotDecideError(f"the event of this run, {path}, is no JSON object")
    return payload


def _part(payload: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = payload.get(name)
    if not isinstance(found, dict):
        raise CannotDecideError(f"the event of this run has no `{name}`")
    return found


def _word(payload: Mapping[str, Any], name: str) -> str:
    found = payload.get(name)
    if not isinstance(found, str) or not found:
        raise CannotDecideError(f"the event of this run has no `{name}`")
    return found


def _gitlab(environ: Mapping[str, str]) -> CiRun | None:
    commit = environ.get("CI_COMMIT_SHA", "")
    default = environ.get("CI_DEFAULT_BRANCH")
    before = environ.get("CI_COMMIT_BEFORE_SHA", "")
    pushed = before if before.strip("0") else None
    if environ.get("CI_MERGE_REQUEST_IID"):
        # The target's tip is given in merged-results pipelines only; the merge base always.
        base = environ.get("CI_MERGE_REQUEST_TARGET_BRANCH_SHA") or environ.get(
            "CI_MERGE_REQUEST_DIFF_BASE_SHA"
        )
        head = environ.get("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA") or commit
        branch = environ.get("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME")
        if not (base and head and branch):
            raise CannotDecideError(
                "this merge request pipeline does not tell its base, head and source branch"
            )
        number = _number(environ["CI_MERGE_REQUEST_IID"])
        return CiRun("GitLab CI", branch, head, base, default, pushed, number)
    if (branch := environ.get("CI_COMMIT_BRANCH")) and commit:
        return CiRun("GitLab CI", branch, commit, None, default, pushed)
    return None
