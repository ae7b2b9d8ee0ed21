"""YAML as plain tables, lists and words, from the parser's events alone.

PyYAML's loaders hang on a few hundred bytes of merge keys, and its C composer dies on deep
nesting; the events do neither. So nothing is constructed, and what would need a loader (aliases,
merge keys, tags) is refused.
"""

from collections.abc import Callable
from typing import Any

import yaml

from hotfence.classify.manifests.record import DEEPEST, UnreadableError

LARGEST = 256 * 1024  # characters; a longer one is not written by hand, and events cost time

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: str) -> object:
    """Read one document into dicts, lists and strings; None when it is empty.

    Raises:
        UnreadableError: no YAML, several documents, too long, too deep, a key that stands twice
            or is no word, an alias, a merge key or a tag.
    """
    if len(text) > LARGEST:
        raise UnreadableError(f"it has more than {LARGEST} characters")
    try:
        take: Callable[[], Any] = _Parser(text).get_event
        take()
        if isinstance(take(), yaml.StreamEndEvent):
            return None
        tree = _node(take, take(), 0)
        take()
        if not isinstance(take(), yaml.StreamEndEvent):
            raise UnreadableError("it holds several documents")
    except yaml.YAMLError:
        raise UnreadableError("it is no YAML") from None
    return tree if tree != "" else None


def _node(take: Callable[[], Any], event: Any, depth: int) -> object:
    if isinstance(event, yaml.AliasEvent):
        raise UnreadableError("it uses an alias")
    if event.tag is not None:
        raise UnreadableError("it uses a tag")
    if depth > DEEPEST:
        raise UnreadableError("it is nested too deeply")
    if isinstance(event, yaml.ScalarEvent):
        return event.value
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(event := take(), yaml.SequenceEndEvent):
            items.append(_node(take, event, depth + 1))
        return items
    table: dict[str, object] = {}
    while not isinstance(event := take(), yaml.MappingEndEvent):
        key = _node(take, event, depth + 1)
        if not isinstance(key, str) or key == "<<" or key in table:
            raise UnreadableError("a key stands twice, merges another table or is no word")
        table[key] = _node(take, take(), depth + 1)
    return table
