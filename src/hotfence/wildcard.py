"""Branch patterns: `*` stands for any characters."""


def wildcard(pattern: str, text: str) -> bool:
    """Match `text` against `pattern`, where `*` stands for any characters, slashes included.

    This is the form of branch patterns: `hotfix/*` governs `hotfix/team/INC-1` as well.
    """
    pieces = pattern.split("*")
    if len(pieces) == 1:
        return pattern == text
    head, tail = pieces[0], pieces[-1]
    if len(text) < len(head) + len(tail) or not (text.startswith(head) and text.endswith(tail)):
        return False
    at, end = len(head), len(text) - len(tail)
    for piece in pieces[1:-1]:
        found = text.find(piece, at, end)
        if found < 0:
            return False
        at = found + len(piece)
    return True
