"""A forge on the loopback interface that answers as the real ones document.

The contract, of which each fake keeps only what is read:

GitHub, also Enterprise Server (`GITHUB_API_URL` is `https://api.github.com` or
`https://HOST/api/v3`), with `Authorization: Bearer TOKEN`:

- `GET /repos/{owner}/{repo}/pulls/{n}`: an object with `user.login`, who opened it, and
  `head.sha`, where its branch is now;
- `GET /repos/{owner}/{repo}/pulls/{n}/reviews?per_page=100&page=k`: a list, oldest first, with
  `Link: <...>; rel="next"` where there is more. Of each review: `user` (null once the account is
  deleted) with `login` and `type` (`User`, `Bot`), `state` (`APPROVED`, `CHANGES_REQUESTED`,
  `COMMENTED`, `DISMISSED`, `PENDING`), `commit_id` (may be null), `submitted_at` (absent while
  pending). Dismissing turns the state of the entry itself into `DISMISSED`.

Gitea and Forgejo (`GITHUB_API_URL` is `https://HOST/api/v1`), with `Authorization: token TOKEN`:

- the same two addresses, the list with `page` and `limit` (50 at most), no `Link` header but
  `X-Total-Count`, which also counts the pending reviews of others that a page leaves out. Of
  each review: `user` (null for a team), `state` (`APPROVED`, `REQUEST_CHANGES`, `COMMENT`,
  `PENDING`, `REQUEST_REVIEW`, or empty), `commit_id`, `submitted_at` with the server's own zone,
  and the flags `stale`, `official` (counts for the branch's protection), `dismissed`.

GitLab (`CI_API_V4_URL` is `https://HOST/api/v4`), with `PRIVATE-TOKEN: TOKEN`:

- `GET /projects/{id}/merge_requests/{iid}`: an object with `author.username` and `sha`;
- `GET .../approvals`: an object whose `approved_by` lists those who stand by their approval, each
  with `user.username` and, in newer versions, `approved_at`. Requesting changes takes the
  requester's approval off the list;
- `GET .../versions?per_page=100`: a list, newest first, one entry for each push that was taken
  in: `id`, `head_commit_sha`, `created_at`. It has a `Link` header.
"""

import json
import ssl
import subprocess
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

TOKEN = "t0ken-that-nobody-may-see"
REPOSITORY = "shop/checkout"
PULL = f"/repos/{REPOSITORY}/pulls/7"
MERGE_REQUEST = "/projects/42/merge_requests/7"


class Answer(NamedTuple):
    """What the forge answers: a status, headers, and a body (JSON unless it is bytes)."""

    body: Any
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    drip: float = 0.0  # seconds between bytes


Route = Answer | Callable[[dict[str, str]], Answer]


class Forge:
    """A running server; `routes` maps paths to answers, `asked` is what it was asked for."""

    def __init__(self) -> None:
        self.routes: dict[str, Route] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        forge = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                forge.answer(self)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        self._scheme = "http"
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"{self._scheme}://127.0.0.1:{self._server.server_address[1]}"

    def secure(self, folder: str) -> str:
        """Go on over TLS, with a certificate that was just made; return its file."""
        certificate, key = f"{folder}/forge.pem", f"{folder}/forge.key"
        make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
        make += ["-subj", "/CN=forge.test", "-addext", "subjectAltName=IP:127.0.0.1"]
        make += ["-keyout", key, "-out", certificate]
        subprocess.run(make, check=True, capture_output=True, timeout=60)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._scheme = "https"
        return certificate

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, to: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(to.path)
        self.asked.append((to.path, dict(to.headers.items())))
        route = self.routes.get(parts.path, Answer({"message": "Not Found"}, 404))
        query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        answer = route if isinstance(route, Answer) else route(query)
        body = answer.body if isinstance(answer.body, bytes) else json.dumps(answer.body).encode()
        try:
            to.send_response(answer.status)
            for name, value in answer.headers:
                to.send_header(name, value)
            to.send_header("Content-Length", str(len(body)))
            to.end_headers()
            if not answer.drip:
                to.wfile.write(body)
            for at in range(len(body) if answer.drip else 0):
                to.wfile.write(body[at : at + 1])
                to.wfile.flush()
                time.sleep(answer.drip)
        except OSError:
            pass  # whoever asked has left

    # What the fakes say

    def github(self, head: str, *reviews: dict[str, Any], author: str = "kim-k") -> dict[str, str]:
        """Answer as GitHub, three reviews a page; return the environment of the run."""
        self.routes[PULL] = Answer({"number": 7, "user": {"login": author}, "head": {"sha": head}})
        self.routes[f"{PULL}/reviews"] = lambda query: self._linked(reviews, query)
        return self._actions()

    def gitea(self, head: str, *reviews: dict[str, Any], author: str = "kim-k") -> dict[str, str]:
        """Answer as Gitea, two a page, without those that are pending."""

        def page(query: dict[str, str]) -> Answer:
            at = 2 * (int(query.get("page", 1)) - 1)
            shown = [one for one in reviews[at : at + 2] if one["state"] != "PENDING"]
            return Answer(shown, headers=(("X-Total-Count", str(len(reviews))),))

        root = "/api/v1"
        opened = {"number": 7, "user": {"login": author}, "head": {"sha": head}}
        self.routes[root + PULL] = Answer(opened)
        self.routes[f"{root}{PULL}/reviews"] = page
        return self._actions(root) | {"GITEA_ACTIONS": "true"}

    def gitlab(
        self,
        head: str,
        *approved: dict[str, Any],
        versions: list[dict[str, Any]],
        author: str = "kim-k",
    ) -> dict[str, str]:
        """Answer as GitLab; return the environment of a merge request's pipeline."""
        root = f"/api/v4{MERGE_REQUEST}"
        self.routes[root] = Answer({"iid": 7, "author": {"username": author}, "sha": head})
        self.routes[f"{root}/approvals"] = Answer({"approved_by": list(approved)})
        self.routes[f"{root}/versions"] = lambda query: self._linked(versions, query, root)
        return {
            "GITLAB_CI": "true",
            "CI_API_V4_URL": f"{self.url}/api/v4",
            "CI_PROJECT_ID": "43",
            "CI_MERGE_REQUEST_PROJECT_ID": "42",
            "CI_MERGE_REQUEST_IID": "7",
            "HOTFENCE_TOKEN": TOKEN,
        }

    def _actions(self, root: str = "") -> dict[str, str]:
        return {
            "GITHUB_ACTIONS": "true",
            "GITHUB_API_URL": self.url + root,
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_TOKEN": TOKEN,
        }

    def _linked(self, items: Any, query: dict[str, str], root: str = "") -> Answer:
        number = int(query.get("page", 1))
        at = 3 * (number - 1)
        path = f"{root}/versions" if root else f"{PULL}/reviews"
        links = [f'<{self.url}{path}?per_page=100&page=1>; rel="first"']
        if at + 3 < len(items):
            links.append(f'<{self.url}{path}?per_page=100&page={number + 1}>; rel="next"')
        return Answer(list(items[at : at + 3]), headers=(("Link", ", ".join(links)),))
