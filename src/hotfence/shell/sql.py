"""SQL on a command line: one statement that reads, and calls nothing but plain functions."""

from hotfence.shell.lists import names
from hotfence.shell.verdict import RefusedError

_FIRST = frozenset({"select", "show", "explain", "describe", "desc", "values", "with", "table"})
_WRITING = names(
    """insert update delete merge truncate drop alter create grant revoke copy call do lock vacuum
    analyze reindex cluster refresh set reset begin commit rollback into outfile dumpfile load
    replace execute prepare handler kill attach detach pragma import notify listen share
    rename comment exec"""
)
_FUNCTIONS = names(
    """abs age any array_agg array_length avg bool_and bool_or cast ceil char_length coalesce concat
    count cume_dist current_database current_setting date date_part date_trunc dense_rank exists
    extract filter first_value floor format from_unixtime greatest group_concat if ifnull in
    interval json_agg jsonb_agg jsonb_array_length jsonb_extract_path_text lag last_value lead
    least left length lower ltrim max min mod now ntile nullif over partition
    percentile_cont percentile_disc pg_relation_size pg_size_pretty pg_total_relation_size
    pg_database_size pg_is_in_recovery rank regexp_replace regexp_matches replace right round
    row_number rtrim split_part sqrt stddev string_agg strpos substr substring sum timestampdiff
    to_char to_date to_timestamp trim upper using variance version where and or not as on by
    select from join then when else case union all having"""
)
_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")


def check_statement(text: str, program: str) -> None:
    """Refuse SQL that is not one plain reading statement.

    Raises:
        RefusedError: it is something else, or cannot be told.
    """
    bare = text.strip()
    if bare.startswith("\\"):
        if bare[1:2] in {"d", "l"} and all(c.isalnum() or c in '\\_.*+ "' for c in bare):
            return
        raise RefusedError("data", f"`{program}` with a `\\` command can run anything")
    if "\\" in bare or "--" in bare or "/*" in bare or "#" in bare or "$" in bare or "`" in bare:
        raise RefusedError("data", f"`{program}` with comments or escapes cannot be told to read")
    plain = _without_strings(bare.rstrip("; \n\t"), program).lower()
    if ";" in plain:
        raise RefusedError(
            "data", f"`{program}` with more than one statement; give them one by one"
        )
    words = _words(plain)
    if not words or words[0][0] not in _FIRST:
        raise RefusedError("data", f"`{program}` with a statement that does not begin by reading")
    for word, called in words:
        if word in _WRITING and not (called and word in _FUNCTIONS):
            raise RefusedError("data", f"`{program}` with `{word.upper()}` can change data")
        if called and word not in _FUNCTIONS:
            raise RefusedError("data", f"`{program}` with the function `{word}`, which can do more")


def _without_strings(text: str, program: str) -> str:
    """Return SQL with each string literal emptied; names in double quotes stay.

    A quote of one kind within the other is refused: databases disagree on which one opens.
    """
    found: list[str] = []
    opened = ""
    for char in text:
        if opened and char != opened:
            if char in "'\"":
                raise RefusedError(
                    "data", f"`{program}` with a quote within another cannot be told"
                )
            found.append(char if opened == '"' else "")
        elif char in "'\"":
            opened = "" if opened else char
            found.append(char)
        else:
            found.append(char)
    if opened:
        raise RefusedError("data", f"`{program}` with a quote that is not closed")
    return "".join(found)


def _words(text: str) -> list[tuple[str, bool]]:
    """Return the words, each with whether a `(` follows; quoted names only where one does."""
    found = []
    at = 0
    quoted = False
    while at < len(text):
        quoted ^= text[at] == '"'
        end = at
        while end < len(text) and text[end] in _WORD:
            end += 1
        if end == at:
            at += 1
            continue
        called = text[end:].lstrip('" \n\t')[:1] == "("
        if called or not quoted:
            found.append((text[at:end], called))
        at = end
    return found
