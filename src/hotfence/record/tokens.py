"""Forms of secrets that stand in logs, commands and configuration, told by their surroundings.

A name such as `password` or `api_key` with a value behind it; headers; options of commands;
blocks of private keys; tokens that begin as their service has them begin.
"""

import re
from collections.abc import Iterator

SHORTEST = 3  # characters of a value behind a name that is certainly a secret's
LONG = 20  # characters without a digit that are no plain word

_BEGIN = r"-----BEGIN (?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----"
_END = r"-----END (?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----"
_KEY_BLOCK = re.compile(rf"{_BEGIN}.*?(?:{_END}|\Z)", re.DOTALL)
_KEY_TAIL = re.compile(rf"\A[A-Za-z0-9+/=\s]*{_END}")
_PUTTY = re.compile(r"Private-Lines: \d+\n(?:[A-Za-z0-9+/=]+(?:\n|\Z))*")

# Words that end a name whose value is secret: DB_PASSWORD, client-secret, authToken, apikey.
_NAMES = (
    r"(?:(?<=[_.-])(?:pass|pw)|pass(?:word|wd|phrase|code)|pwd|secret(?:[_.-]?key)?|token"
    r"|api[_.-]?key|access[_.-]?key(?:[_.-]?id)?|auth[_.-]?key|account[_.-]?key"
    r"|private[_.-]?key|client[_.-]?key|master[_.-]?key|encryption[_.-]?key|signing[_.-]?key"
    r"|credentials?|j?sessionid|phpsessid)"
)
# Names that also stand before plain words: "Unexpected token: foo".
_WEAK_NAMES = frozenset(
    {"token", "secret", "credential", "credentials", "passcode", "sessionid", "jsessionid"}
)
# What no secret looks like: a type, a state, a small number, what was masked by others.
_NO_VALUE = re.compile(
    r"(?:true|false|none|null|nil|undefined|yes|no|str|string|bytes|int|bool|any|optional|object"
    r"|required|missing|invalid|expired|wrong|empty|unset|redacted|changed|not|is|was|for|and|or"
    r"|the|in|of|to|from|with|has|\*+|x+|\.+|-+|\d{1,5})[,.;:]?",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\$[\w({]|%\w+%|<|\{\{|(?:\w+ )?\[masked|secretKeyRef"
    r"|[A-Za-z_][\w.]*[(\[](?:[\w.]*[)\]])?[,;:]*$"
)
_NAMED = re.compile(
    rf"(?<![A-Za-z0-9_.-])(?P<name>[A-Za-z0-9_.-]{{0,80}}?{_NAMES})"
    r"[\\\"'`\]]{0,4}\s{0,8}(?::=|=>|={1,3}|:)\s{0,8}"
    r"(?:\"(?P<double>(?:[^\"\\]|\\.){1,400})\"|'(?P<single>(?:[^'\\]|\\.){1,400})'"
    r"|`(?P<tick>[^`]{1,400})`|\\+\"(?P<escaped>[^\"\\]{1,400})\\"
    r"|(?P<bare>[^\s\"'`\\,;&|<>(){}\[](?:(?![,;&]\w+=)[^\s\"'`])*))",
    re.IGNORECASE,
)
_VALUES = ("double", "single", "tick", "escaped", "bare")
_OPTION = re.compile(
    rf"(?<![\w-])--?(?:[a-z0-9]+-)*{_NAMES}[ \t]+(?P<value>[^\s-][^\s]*)", re.IGNORECASE
)
_MYSQL = re.compile(r"\b(?:mysql\w*|mariadb\w*)\b[^|;\n]{0,400}?\s-p(?P<value>[^\s-]\S*)")
_CURL_USER = re.compile(
    r"\b(?:curl|wget|http)\b[^|;\n]{0,400}?\s(?:-u|--user)[ =]?[\"']?[^\s:\"']+"
    r":(?P<value>[^\s\"']+)"
)
_HEADER = re.compile(
    r"\b(?:proxy-)?authorization[\"']?\s{0,4}[:=]\s{0,4}[\"']?(?:(?:basic|bearer|token|digest|apikey"
    r"|aws4-hmac-sha256)\s+)?(?P<value>[^\s\"',;\[][^\"'\n]*)",
    re.IGNORECASE,
)
_BEARER = re.compile(r"\bbearer\s+(?P<value>[A-Za-z0-9._~+/=-]{16,})", re.IGNORECASE)
_COOKIE = re.compile(r"\b(?:set-)?cookie[\"']?:\s{0,4}[\"']?(?P<value>[^\s\"'][^\"'\n]*)", re.I)
_IN_ADDRESS = re.compile(
    r"\b[a-z][a-z0-9+.-]{1,20}://[^\s/:@\"'<>]*:(?!\d{1,5}/)(?P<value>[^\s\"'<>]{1,300}?)"
    r"@(?=[\w.-]+(?:[:/?\s\"'`,;)]|$)|\[)",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"[?&](?:sig|signature|x-amz-signature|x-amz-security-token|x-goog-signature)"
    r"=(?P<value>[A-Za-z0-9%._~+/=-]{16,})",
    re.IGNORECASE,
)
# Tokens by how they begin, as their services document them.
_BEGINNINGS = re.compile(
    r"(?<![A-Za-z0-9])(?P<value>github_pat_\w{20,}|gh[pousr]_\w{20,}|gl(?:pat|rt|dt|cbt|ptt|soat|ft|agent)"
    r"-[\w-]{16,}|sk-[A-Za-z0-9]{40,}|sk-(?:ant|proj|svcacct|admin|or)-[\w-]{16,}|AIza[\w-]{30,}|ya29\.[\w-]{20,}"
    r"|hv[sbr]\.[\w-]{20,}|dckr_pat_[\w-]{20,}|xai-\w{30,}|hf_[A-Za-z]{30,}|shp(?:at|ca|pa|ss)_[0-9a-f]{30,}"
    r"|dop_v1_[0-9a-f]{60,}|lin_api_\w{30,}|nfp_\w{30,}|sntry[su]_[\w+/=-]{30,}|glsa_\w{30,}"
    r"|AGE-SECRET-KEY-1[0-9A-Z]{50,}|xox[a-z]-[\w-]{10,}|xapp-[\w-]{10,}|[rs]k_(?:live|test)_\w{16,}"
    r"|whsec_\w{20,}|dd[pa]_\w{30,}|NRAK-\w{20,}|A(?:KI|SI)A[0-9A-Z]{16}|\d{8,10}:AA[\w-]{32,}"
    r"|eyJ[\w-]{8,}\.eyJ[\w-]{8,}(?:\.[\w-]*)?)"
)
_FORMS = (
    (_BEGINNINGS, "token"),
    (_HEADER, "authorization"),
    (_BEARER, "authorization"),
    (_COOKIE, "cookie"),
    (_IN_ADDRESS, "password in an address"),
    (_SIGNED, "signature"),
    (_OPTION, "secret option"),
    (_MYSQL, "password"),
    (_CURL_USER, "password"),
)


def without_keys(text: str) -> tuple[str, int]:
    """Mask blocks of private keys, of which the record may hold only the end or the start."""
    if "PRIVATE KEY" not in text and "Private-Lines" not in text:
        return text, 0
    count = 0
    for pattern in (_KEY_TAIL, _KEY_BLOCK, _PUTTY):
        text, found = pattern.subn("[masked: private key]", text)
        count += found
    return text, count


def spans_of_lines(line: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and kind of every secret that its surroundings give away."""
    for match in _NAMED.finditer(line):
        group = next(g for g in _VALUES if match[g] is not None)
        value = match[group]
        start, end = match.span(group)
        if group == "bare":
            value = value.rstrip(",;)]}")
            end = start + len(value)
        if _is_secret(match["name"].lower(), value):
            yield start, end, "secret value"
    for pattern, told in _FORMS:
        for match in pattern.finditer(line):
            start, end = match.span("value")
            if not _REFERENCE.match(match["value"]) and not _NO_VALUE.fullmatch(match["value"]):
                yield start, end, told


def _is_secret(name: str, value: str) -> bool:
    if _NO_VALUE.fullmatch(value) or _REFERENCE.match(value) or value.startswith("/"):
        return False
    if name in _WEAK_NAMES:
        return len(value) >= LONG or any(c.isdigit() for c in value)
    return len(value) >= SHORTEST
