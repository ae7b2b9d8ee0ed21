"""PowerShell command lines: plain cmdlets that read, one at a time, and nothing else.

PowerShell quotes, escapes and expands otherwise than a POSIX shell, so nothing is parsed here:
a line is taken only if it is made of harmless characters.
"""

from hotfence.shell.verdict import Refusal

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./\\:*?,= '~+")
_READING = frozenset(
    {"get-content", "get-childitem", "get-item", "select-string", "test-path", "get-location",
     "get-process", "get-service", "get-date", "resolve-path", "get-filehash", "get-eventlog",
     "get-winevent", "measure-object", "dir", "ls", "cat", "type", "pwd", "gc", "gci", "sls"}
)  # fmt: skip
_GIT = frozenset({"status", "log", "diff", "show", "blame", "rev-parse", "ls-files"})


def judge_powershell(text: str) -> Refusal | None:
    """Return why a PowerShell line must not run, None where it only reads."""
    words = text.split()
    if not words or not set(text) <= _PLAIN:
        return Refusal(
            "unreadable", "this PowerShell line has more than plain words, so it is not read"
        )
    name = words[0].lower()
    if name in _READING:
        return None
    writes = any(word.startswith(("--o", "--e", "-o")) for word in words[2:])
    if name == "git" and words[1:2] and words[1] in _GIT and not writes:
        return None
    return Refusal("unknown", f"`{words[0]}` in PowerShell is not known to only read")
