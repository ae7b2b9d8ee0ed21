"""A forge's REST API, read with as little trust as an answer from a network deserves."""

import http.client
import json
import re
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from typing import Any
from urllib.parse import SplitResult, urljoin, urlsplit

from hotfence import VERSION

LARGEST = 4 << 20  # bytes of one answer
MOST_PAGES = 50
MOST_HOPS = 3
PATIENCE = 10.0  # seconds without a byte
PIECE = 1 << 16  # bytes

_HINTS = {
    401: "; the token is not valid there",
    403: "; the token may not read reviews, or asked too often",
    404: "; there is none, or the token may not see it",
    429: "; it was asked too often",
}


class UnreadableError(Exception):
    """An answer that cannot be had or believed; its text is one line without the token."""


class Api:
    """Reads JSON below the address `root`; `headers` carry the token.

    The token goes to the host of `root` over TLS and nowhere else; only a loopback address may
    do without TLS. `until` is the `time.monotonic` value at which all of it must be done.

    Raises:
        UnreadableError: `root` is no such address, or the token no such word.
    """

    def __init__(self, root: str, headers: dict[str, str], until: float) -> None:
        self._root = root.rstrip("/")
        self._origin = _origin(self._root)
        if not all(value.isascii() and value.isprintable() for value in headers.values()):
            raise UnreadableError("the token holds characters that no token has; set it anew")
        self._headers = {"User-Agent": f"hotfence/{VERSION}", **headers}
        self._until = until
        handlers: list[urllib.request.BaseHandler] = [_StayHere()]
        if self._origin[0] == "http":
            handlers.append(urllib.request.ProxyHandler({}))
        self._opener = urllib.request.build_opener(*handlers)

    def object(self, path: str) -> dict[str, Any]:
        """Return the JSON object at a path.

        Raises:
            UnreadableError: there is none.
        """
        found, _ = self._read(f"{self._root}{path}")
        if not isinstance(found, dict):
            raise UnreadableError(f"{path} is no JSON object")
        return found

    def pages(self, path: str, size: int, *, gaps: bool = False) -> Iterator[dict[str, Any]]:
        """Yield the objects of a list, page by page; `size` is how many a page are asked for.

        The next page is where the `Link` header says, and without one the next number after a
        full page. Where a server leaves entries out (`gaps`) and chooses its own size, it is
        the next number until as many were seen, or passed by, as `X-Total-Count` tells.

        Raises:
            UnreadableError: a page cannot be read, or there is no end to them.
        """
        url: str | None = f"{self._root}{path}"
        seen, widest = 0, 1
        for number in range(1, MOST_PAGES + 1):
            if url is None:
                return
            found, headers = self._read(url)
            if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
                raise UnreadableError(f"{path} is no JSON list of objects")
            yield from found
            seen, widest = seen + len(found), max(widest, len(found))
            total = _total(headers)
            if "Link" in headers:
                url = self._next(url, ", ".join(headers.get_all("Link", [])))
                continue
            if total:
                more = seen < total and (bool(found) or number * widest < total)
            else:
                more = len(found) >= size or (gaps and bool(found))
            url = self._numbered(path, number + 1) if more else None
        if url is not None:
            raise UnreadableError(f"{path} has more than {MOST_PAGES} pages")

    def _numbered(self, path: str, number: int) -> str:
        return f"{self._root}{path}{'&' if '?' in path else '?'}page={number}"

    def _next(self, url: str, header: str) -> str | None:
        for target, words in re.findall(r"<([^<>]*)>([^<]*)", header):
            if re.search(r";\s*rel\s*=\s*(next\b|\"([^\"]* )?next[ \"])", words, re.IGNORECASE):
                return _joined(url, target)
        return None

    def _read(self, url: str) -> tuple[Any, Message]:
        for _ in range(MOST_HOPS + 1):
            if _origin(url) != self._origin:
                raise UnreadableError(
                    f"{self._told(self._root)} sends to another host, which does not get the token"
                )
            answer = self._ask(url)
            if answer is None:
                raise UnreadableError(f"{self._told(url)} did not answer in time")
            target, data, headers = answer
            if target is None:
                return self._parsed(url, data), headers
            url = _joined(url, target)
        raise UnreadableError(f"{self._told(url)} sends in circles")

    def _ask(self, url: str) -> tuple[str | None, bytes, Message] | None:
        """Return where an answer sends to, what it holds and its headers; None if it is late."""
        wait = min(PATIENCE, self._until - time.monotonic())
        if wait <= 0:
            return None
        request = urllib.request.Request(url, headers=self._headers)  # noqa: S310 - see _origin
        try:
            with self._opener.open(request, timeout=wait) as answer:
                data = self._body(url, answer)
                return None if data is None else (None, data, answer.headers)
        except urllib.error.HTTPError as error:
            with error:
                if error.code in {301, 302, 303, 307, 308} and error.headers.get("Location"):
                    return error.headers["Location"], b"", error.headers
                told = f"{self._told(url)} answered {error.code}{_HINTS.get(error.code, '')}"
            raise UnreadableError(told) from None
        except TimeoutError:
            return None
        except urllib.error.URLError as error:
            if isinstance(error.reason, TimeoutError):
                return None
            raise UnreadableError(f"{self._told(url)} is out of reach ({_why(error)})") from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            # Only the kind of failure: a text of the library may quote a header.
            told = f"{self._told(url)} cannot be read ({type(error).__name__})"
            raise UnreadableError(told) from None

    def _body(self, url: str, answer: http.client.HTTPResponse) -> bytes | None:
        data = b""
        while piece := answer.read1(PIECE):
            data += piece
            if len(data) > LARGEST:
                raise UnreadableError(f"{self._told(url)} answers with more than {LARGEST} bytes")
            if time.monotonic() > self._until:
                return None
        return data

    def _parsed(self, url: str, data: bytes) -> Any:
        try:
            return json.loads(data)
        except (ValueError, RecursionError):
            raise UnreadableError(f"{self._told(url)} answers with no JSON") from None

    def _told(self, url: str) -> str:
        parts = urlsplit(url)
        return f"{parts.hostname}{parts.path}"


class _StayHere(urllib.request.HTTPRedirectHandler):
    """Follows nothing: where a redirection leads is looked at before the token goes there."""

    def redirect_request(self, *_: Any) -> None:
        return None


def _origin(url: str) -> tuple[str, str, int | None]:
    """Return scheme, host and port of an address that a token may be sent to.

    Raises:
        UnreadableError: it is none.
    """
    try:
        parts: SplitResult | None = urlsplit(url)
        port = parts.port if parts else None
    except ValueError:
        parts, port = None, None
    if parts is None or not parts.hostname or parts.username is not None:
        raise UnreadableError("the forge's API is at no address that a token may go to")
    scheme, host = parts.scheme, parts.hostname
    if scheme == "https" or (scheme == "http" and host in {"localhost", "127.0.0.1", "::1"}):
        return scheme, host, port or (443 if scheme == "https" else 80)
    raise UnreadableError(f"{host} is not reached over HTTPS, so it does not get the token")


def _joined(url: str, target: str) -> str:
    try:
        return urljoin(url, target)
    except ValueError:
        raise UnreadableError("the forge's API sends to no address") from None


def _total(headers: Message) -> int:
    told = headers.get("X-Total-Count") or "0"
    return int(told) if told.isascii() and told.isdigit() and len(told) < 9 else 0


def _why(error: urllib.error.URLError) -> str:
    reason = error.reason
    told = reason.strerror if isinstance(reason, OSError) else None
    return told or type(reason).__name__
