"""Whether an edit whose text is given stays with the keys or symbols of its entry."""

from hotfence.agents.event import Change
from hotfence.agents.patches import applied
from hotfence.model.change import HunkRange
from hotfence.model.scope import FenceEntry
from hotfence.report.escape import plain

LARGEST = 1 << 20  # bytes of a file that is looked into before an edit; the gate takes larger ones


def strayed(full: str, path: str, change: Change, entry: FenceEntry) -> str | None:
    """Return what of an edit lies outside the entry, None where all is inside.

    An edit whose new text cannot be told is let be where its tool will not find its place
    either; a whole patch that cannot be followed is not.
    """
    try:
        with open(full, "rb") as file:
            old = file.read(LARGEST + 1)
        text = old.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return "its text cannot be read, so its keys and symbols cannot be told"
    if len(old) > LARGEST:
        return f"it has over {LARGEST >> 20} MiB, so its keys and symbols are not told here"
    after = applied(text, change)
    if after is None:
        if change.edits:
            return None  # the tool itself will say that the old text is not there
        return "which keys or symbols it changes cannot be told; replace the text itself instead"
    new = after.encode("utf-8", "surrogateescape")
    return _keys(path, old, new, entry) if entry.keys else _symbols(path, old, new, entry)


def _keys(path: str, old: bytes, new: bytes, entry: FenceEntry) -> str | None:
    from hotfence.structured import UnreadableKeysError, outside

    named = plain(", ".join(entry.keys))
    try:
        found = list(outside(path, old, new, entry.keys))
    except UnreadableKeysError as error:
        return f"HF102: {plain(str(error))}"
    if not found:
        return None
    return f"HF102: it changes the key {plain(str(found[0][0]))}; only {named} may change"


def _symbols(path: str, old: bytes, new: bytes, entry: FenceEntry) -> str | None:
    from hotfence.symbols import MissingGrammarsError, UnreadableSourceError, outside

    named = plain(", ".join(entry.symbols))
    try:
        lines, absent = outside(path, old, new, _ranges(old, new), entry.symbols)
    except (MissingGrammarsError, UnreadableSourceError) as error:
        return f"HF108: {plain(str(error))}"
    if lines:
        return f"HF108: it changes line {lines[0].line}; only {named} may change"
    if absent:
        return f"HF108: there is no {plain(absent[0].name)} any more"
    return None


def _ranges(old: bytes, new: bytes) -> list[HunkRange]:
    """Return the hunks between two texts, without context."""
    import difflib

    before, after = old.split(b"\n"), new.split(b"\n")
    found = []
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, old_at, old_end, new_at, new_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        old_lines, new_lines = old_end - old_at, new_end - new_at
        found.append(
            HunkRange(old_at + (old_lines > 0), old_lines, new_at + (new_lines > 0), new_lines)
        )
    return found
