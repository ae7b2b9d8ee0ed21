"""JSON without the `json` module, whose regular expressions take half an interpreter start."""


def parse(data: bytes) -> object:
    """Read one value, with the scanner behind `json`.

    Raw control characters in strings are taken: some coding agents send them.

    Raises:
        ValueError: it is no JSON.
    """
    text = data.decode("utf-8", "surrogateescape").strip("\ufeff \t\r\n")
    try:
        from _json import make_scanner
    except ImportError:
        import json

        return json.loads(text, strict=False)
    try:
        value, end = make_scanner(_Context())(text, 0)  # type: ignore[arg-type]
    except StopIteration:
        raise ValueError("no value") from None
    if text[end:].strip():
        raise ValueError("more than one value")
    found: object = value
    return found


def line(values: dict[str, object]) -> str:
    """Write one object of texts, whole numbers, null and lists of texts, in ASCII, on one line.

    Raises:
        TypeError: a value is of another kind.
    """
    try:
        from _json import encode_basestring_ascii as quoted
    except ImportError:
        import json

        return json.dumps(values, separators=(",", ":"))

    def written(value: object) -> str:
        if value is None:
            return "null"
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if isinstance(value, list):
            return f"[{','.join(written(item) for item in value)}]"
        if isinstance(value, str):
            return quoted(value)
        raise TypeError(f"{type(value).__name__} is no value of a line")

    return "{" + ",".join(f"{quoted(name)}:{written(one)}" for name, one in values.items()) + "}"


class _Context:
    strict = False
    object_hook = None
    object_pairs_hook = None
    parse_float = float
    parse_int = int
    parse_constant = float
