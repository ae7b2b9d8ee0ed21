"""Logging: code without the calls that only write to a log, and without what makes a logger."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from hotfence.classify.churn.languages import ENDING, FREE, Language
from hotfence.classify.churn.tokens import Row

# A cheap look: without one of these words nearby, nothing is a logging statement.
HINT = re.compile(
    r"(?i)(?<!dia)(?<!cata)(?<!b)log(?!in(?!fo)|ic|out(?!put)|o\b)|console\.|timber|tracing|zap\.|sugar|\b(?:info|debug|warn|error|trace|event|dbg)!|"
    r"debug|\btrace\b|\bl\.|qwarning|qinfo|qcritical|ros_|rclcpp_|pr_|dev_|printk|winston|pino|\b(?:t|b|tb)\.Log"
)

# The same in lower case, each branch begun with a word, which is found many times faster.
_SURE = (
    "debug", "console.", "timber", "tracing", "zap.", "sugar", "qwarning", "qinfo", "qcritical",
    "ros_", "rclcpp_", "pr_", "dev_", "printk", "winston", "pino",
)  # fmt: skip
_MACRO_NAMES = ("info", "warn", "error", "event", "dbg")
_UNSURE = tuple(
    (word, re.compile(text))
    for word, text in (
        ("log", r"log(?<!dialog)(?<!catalog)(?<!blog)(?!in(?!fo)|ic|out(?!put)|o\b)"),
        ("l.", r"l\.(?<!\wl\.)"),
        ("trace", r"trace(?<!\wtrace)\b"),
        (".log", r"\b(?:t|b|tb)\.log"),
        *(
            (f"{name}!", rf"{name}!(?<!\w{name}!)")
            for name in ["info", "warn", "error", "event", "dbg"]
        ),
    )
)


def has_hint(rows: Iterable[str]) -> bool:
    """Say whether `HINT` is found in one of some rows."""
    text = "\n".join(row[:2000] for row in rows)
    if not text.isascii():
        return HINT.search(text) is not None  # a long s is an s to it
    lower = text.lower()
    if any(word in lower for word in _SURE):
        return True
    return any(word in lower and form.search(lower) for word, form in _UNSURE)


_LEVEL = (
    "trace|debug|info|information|notice|warn|warning|err|error|crit|critical|alert|emerg|emergency|"
    "exception|fatal|panic|severe|fine|finer|finest|verbose|verb|success|log|print|message|msg|dbg"
)
_ENDING = "f|w|s|ln|kv|p|async|context|ctx|depth|level|event|message|once|all|lazy|if|kind"
_LEVELS = re.compile(rf"(?i)_?(?:log|write)?_?(?:{_LEVEL})(?:_?(?:{_ENDING})){{0,2}}")
_SHORT_LEVELS = frozenset({"d", "e", "i", "v", "w", "wtf", "Write", "WriteLine"})
_CONSOLE = frozenset(["dir", "table", "time", "timeEnd", "timeLog", "group", "groupEnd", "count"])
_LOGGERS = frozenset(
    [
        "log",
        "logger",
        "logging",
        "logrus",
        "zap",
        "sugar",
        "sugared",
        "console",
        "tracing",
        "structlog",
        "loguru",
        "winston",
        "pino",
        "bunyan",
        "timber",
        "spdlog",
        "syslog",
        "lager",
        "logs",
        "loggers",
        "logr",
        "logf",
        "napier",
        "kermit",
        "lgr",
    ]
)
_SHORT_LOGGERS = frozenset(
    [
        "slog",
        "klog",
        "glog",
        "zlog",
        "mlog",
        "nlog",
        "tslog",
        "ulog",
        "hclog",
        "alog",
        "vlog",
        "plog",
    ]
)
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+")
_MACROS = frozenset({"trace!", "debug!", "info!", "warn!", "error!", "event!", "log!", "dbg!"})
_STOPPING = re.compile(r"(?:Log)?(?:Fatal|Panic)(?:f|w|ln|Context)?|FATAL|CHECK")
_FUNCTIONS = re.compile(
    r"NSLog|os_log(?:_\w+)?|error_log|syslog|Log(?:Trace|Debug|Info|Information|Warn|Warning|Error|"
    r"Critical|Verbose|Message|F|f)?|[DA]Log|DDLog\w+|(?:V|P|DV|RAW_|RCT|S)?LOG(?:[A-Z_]+)?|"
    r"[A-Z][A-Z0-9]*_LOG(?:_\w+)?|BOOST_LOG_\w+|SPDLOG_\w+|RCLCPP_(?:DEBUG|INFO|WARN|ERROR)\w*|"
    r"ROS_(?:DEBUG|INFO|WARN|ERROR)\w*|q(?:Debug|Info|Warning|Critical)|"
    r"pr_(?:debug|info|notice|warn|err)|dev_(?:dbg|info|warn|err)|printk|serverLog(?:Raw)?|redisLog|"
    r"log_?(?:trace|debug|info|notice|warn|warning|err|error|message|msg|event|f|ln)(?:_?f)?|"
    r"log(?:Trace|Debug|Info|Warn|Warning|Error|Message|Event)(?:f|ln)?"
)
_SPOKEN = frozenset(
    {"log", "logger", "debug", "trace", "warn", "logging"}
)  # with a text, no number
_GO_LEVELS = frozenset(n + e for n in ("Debug", "Info", "Warn") for e in ("", "f", "w", "ln"))
_SHORT_GO = {"l": _GO_LEVELS, "t": {"Log", "Logf"}, "b": {"Log", "Logf"}, "tb": {"Log", "Logf"}}
_FIELDS = frozenset({"WithError", "WithField", "WithFields", "withError", "withFields"})
_NAME = re.compile(r"[@$]*[A-Za-z_]\w*")
_SPLIT = re.compile(r"[@$]*\w+|\?\.|!!?\.|&\.|->|::|=>|:=|<<|[^\w\s]")
_LINKS = frozenset({".", "->", "::", "?.", "!.", "!!.", "&."})
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_STARTS = frozenset({"", "\n", ";", "{", "}", "do", "then", "else"})
_STOPS = frozenset({"", "\n", ";", "}"})
_IMPORTING = frozenset({"import", "from", "use", "using", "require", "extern", "alias"})
_LIBRARIES = frozenset(
    [
        "slf4j",
        "log4j",
        "log4j2",
        "logback",
        "zerolog",
        "log4perl",
        "log4r",
        "log4net",
        "logforth",
        "commonslogging",
        "loggerfactory",
        "logmanager",
        "kotlinlogging",
        "env_logger",
        "simplelog",
        "flexi_logger",
        "serilog",
        "getlogger",
        "get_logger",
        "swiftlog",
        "oslog",
        "debuglog",
        "logfactory",
        "createlogger",
        "newlogger",
        "monolog",
        "logn",
        "getlog",
    ]
)
_BEFORE_CALLS = frozenset(
    [
        "return",
        "await",
        "yield",
        "else",
        "do",
        "then",
        "and",
        "or",
        "not",
        "in",
        "case",
        "throw",
        "void",
        "when",
        "unless",
        "if",
        "begin",
        "ensure",
        "rescue",
        "finally",
        "try",
        "default",
    ]
)
_WHOLE_WORDS = re.compile(r"\w+")
_TELLING = _SPOKEN | _FIELDS | _SHORT_GO.keys() | {name.rstrip("!") for name in _MACROS} | {"Debug"}
_MOST = 4_000  # words of one side
_DEEP = 3  # brackets around a hunk that are looked at
FAR = 80  # rows


def without_logging(
    rows: Sequence[Row], first: int, last: int, language: Language
) -> tuple[list[str], list[str]]:
    """Return the words of some rows without their logging, and those of their logging.

    A call whose value something uses leaves a mark where it stood.
    """
    words = _split(rows[first:last])
    before = _governing(rows, first) if language.layout == FREE else ""
    if before and words[:1] == ["\n"]:
        del words[0]
    kept: list[str] = []
    logged: list[str] = []
    at = 0
    while at < len(words):
        end, name = _call(words, at, language) if len(words) < _MOST else (at, "")
        if end == at:
            kept.append(words[at])
            at += 1
            continue
        previous, after = kept[-1] if kept else before, words[end] if end < len(words) else ""
        if _is_declared(previous, after):
            kept += words[at:end]
            at = end
            continue
        logged += words[at:end]
        if kept and kept[-1] in {"await", "void"}:
            kept.pop()
        previous = kept[-1] if kept else before
        if name or previous not in _STARTS or after not in _STOPS:
            kept.append(f"a log {name}")
        elif after == ";":
            end += 1
        at = end
    return _without_loggers(kept, logged, language)


def _is_declared(previous: str, after: str) -> bool:
    """Say whether what looks like a call declares a function, or names it."""
    if after in {"{", "=>"} or (after == ":" and previous in _STARTS):
        return True
    return bool(_NAME.fullmatch(previous)) and previous not in _BEFORE_CALLS


def reach(rows: Sequence[Row], first: int, last: int, depth: int) -> tuple[int, int] | None:
    """Return the rows of the statements that some rows belong to, or of those around them.

    Returns:
        None where so many brackets are not open, or the statement is too long.
    """
    start, end = first, last
    for _ in range(depth):
        opened = rows[start].opened if start < len(rows) else -1
        if opened < 0:
            return None
        start = opened
    while start > 0 and start < len(rows) and rows[start].continues:
        start -= 1
    top = rows[start].opened if start < len(rows) else -1
    while end < len(rows) and (rows[end].continues or rows[end].opened > top):
        end += 1
        if end - start > FAR:
            return None
    # The row that closes a bracket.
    return (start, end) if last - first + FAR > end - start else None


def names_logging(rows: Iterable[str]) -> bool:
    """Say whether a word of some rows can begin, call, import or make a logger."""
    return any(map(_tells, set(_WHOLE_WORDS.findall("\n".join(rows)))))


@lru_cache(maxsize=8192)
def _tells(word: str) -> bool:
    if word in _TELLING or word.lower() in _LIBRARIES or is_logger(word):
        return True
    return _FUNCTIONS.fullmatch(word) is not None


def depths() -> range:
    """Return how many brackets around a hunk to try, from the inside."""
    return range(_DEEP)


def _split(rows: Sequence[Row]) -> list[str]:
    words: list[str] = []
    for row in rows:
        if not row.words:
            continue
        if not row.continues:
            words.append("\n")
        for word in row.words:
            if word.is_string:
                words.append('"' + word.text)
            else:
                words += _SPLIT.findall(word.text)
    return words


def _governing(rows: Sequence[Row], first: int) -> str:
    """Return what a statement without braces above the rows makes of the first of them."""
    for row in reversed(rows[max(0, first - 6) : first]):
        if not row.words:
            continue
        texts = [word.text for word in row.words]
        if texts[0] == "}":
            texts = texts[1:]
        if texts[:1] and texts[0] in {"if", "else", "for", "while"} and texts[-1] not in ";{}:":
            return ")"
        return ""
    return ""


def _call(words: Sequence[str], at: int, language: Language) -> tuple[int, str]:
    """Return where a logging call that begins at a word ends.

    With it comes the call's name, if the call stops the program.
    """
    if not _NAME.fullmatch(words[at]) or (at and words[at - 1] in _LINKS):
        return at, ""
    names: list[str] = []
    called: list[int] = []  # where the arguments of each name begin, 0 where it has none
    place = at
    while place < len(words) and _NAME.fullmatch(words[place]):
        name = words[place]
        place += 1
        if place + 1 < len(words) and words[place] == "!" and words[place + 1] in _PAIRS:
            name, place = name + "!", place + 1
        names.append(name)
        called.append(0)
        while place < len(words) and words[place] in _PAIRS:
            block = words[place] == "{"
            if block and not (_is_level(name) and any(map(is_logger, names[:-1]))):
                break
            called[-1] = called[-1] or place + 1
            place = _closed(words, place)
        if place < len(words) and words[place] in _LINKS:
            place += 1
            continue
        break
    if (
        not called[-1]
        and language.layout == ENDING
        and _logs(names, [*called[:-1], 1], words, language)
    ):
        place = _bare(words, place)
        called[-1] = place if place else 0
    if not called[-1] or not place or not _logs(names, called, words, language):
        return at, ""
    while place < len(words) and words[place] == "<<":
        place = _streamed(words, place)
    return place, next(
        (n for n in names if _stops(n, language, words[called[0] : called[0] + 3])), ""
    )


def _stops(name: str, language: Language, arguments: Sequence[str]) -> bool:
    if language.lexer == "GoLexer":
        return bool(_STOPPING.fullmatch(name))
    return name in {"fatal!", "panic!"} or (name.endswith("LOG") and "FATAL" in arguments)


def _closed(words: Sequence[str], place: int) -> int:
    """Return where the bracket that opens at a place has closed."""
    depth = 0
    for end in range(place, len(words)):
        if words[end] in _PAIRS:
            depth += 1
        elif words[end] in {")", "]", "}"}:
            depth -= 1
            if not depth:
                return end + 1
    return len(words)


def _bare(words: Sequence[str], place: int) -> int:
    """Return where arguments without parentheses end, 0 where there are none."""
    if place >= len(words) or not (words[place][:1] == '"' or _NAME.fullmatch(words[place])):
        return 0
    depth = 0
    for end in range(place, len(words)):
        if words[end] in _PAIRS:
            depth += 1
        elif words[end] in {")", "]", "}"}:
            depth -= 1
            if depth < 0:
                return end
        elif not depth and words[end] in {"\n", ";"}:
            return end
    return len(words)


def _streamed(words: Sequence[str], place: int) -> int:
    for end in range(place, len(words)):
        if words[end] == ";":
            return end
        if words[end] in _PAIRS and words[end] != "(":
            return end
    return len(words)


def _logs(
    names: Sequence[str], called: Sequence[int], words: Sequence[str], language: Language
) -> bool:
    if names[-1] in _MACROS or (names[-1].endswith("log!") and is_logger(names[-1][:-1])):
        return True
    if len(names) == 1:
        if _FUNCTIONS.fullmatch(names[0]):
            return True
        first = called[0]
        return names[0] in _SPOKEN and 1 < first < len(words) and words[first][:1] == '"'
    for number in range(1, len(names)):
        if not called[number] or not _is_level(names[number]):
            continue
        if any(map(is_logger, names[:number])) or not _FIELDS.isdisjoint(names):
            return True
        if names[number - 1] == "Debug":  # of Unity and .NET
            return True
        if language.lexer == "GoLexer" and names[number] in _SHORT_GO.get(names[number - 1], ()):
            return True
    return any(
        called[number + 1]
        and (
            (names[number + 1] in _SHORT_LEVELS and is_logger(names[number]))
            or (names[number] == "Debug" and names[number + 1] in _SHORT_LEVELS)
            or (names[number] == "console" and names[number + 1] in _CONSOLE)
        )
        for number in range(len(names) - 1)
    )


@cache
def is_logger(name: str) -> bool:
    """Say whether a name is that of a logger: its last word tells."""
    words = _WORDS.findall(name)
    if not words:
        return False
    last = words[-1].lower()
    return last in _LOGGERS or last in _SHORT_LOGGERS


@cache
def _is_level(name: str) -> bool:
    return bool(_LEVELS.fullmatch(name))


def _without_loggers(
    words: Sequence[str], logged: list[str], language: Language
) -> tuple[list[str], list[str]]:
    """Drop the statements that import or make a logger."""
    kept: list[str] = []
    statement: list[str] = []
    for word in [*words, "\n"]:
        if word not in {"\n", ";"}:
            statement.append(word)
            continue
        left = _without_logger(statement, language)
        if len(left) != len(statement):
            logged += statement
        kept += left
        statement = []
    return kept, logged


def _without_logger(statement: list[str], language: Language) -> list[str]:
    """Return what is left of a statement without the logger it imports or makes."""
    if not statement:
        return []
    if statement[0] in _IMPORTING or statement[:2] == ["#", "include"]:
        return _without_imports(statement)
    if language.lexer == "GoLexer" and len(statement) <= 2 and statement[-1][:1] == '"':
        return [] if _names_logging(statement[-1]) else statement  # in a block of imports
    return [] if len(statement) < 60 and _makes_logger(statement) else statement


def _without_imports(statement: list[str]) -> list[str]:
    words = [word for word in statement if word not in {",", "\n"}]
    if not _PAIRS.keys() & set(words) or "require" in words:
        return [] if any(map(_names_logging, words)) else statement
    if statement[0] == "import" and any(word[:1] == '"' for word in words[:4]):
        return [word for word in words if not (word[:1] == '"' and _names_logging(word))]
    if not any(map(_names_logging, words)):
        return statement
    return [word for word in words if not (_names_logging(word) or f"{word}!" in _MACROS)]


@cache
def _names_logging(word: str) -> bool:
    """Say whether a module or a name belongs to a library that logs."""
    parts = re.findall(r"\w+", word[:300])
    if "math" in parts or "cmath" in parts:
        return False
    return any(is_logger(part) or part.lower() in _LIBRARIES for part in parts)


def _makes_logger(statement: Sequence[str]) -> bool:
    """Say whether a statement assigns a logger to a name of one."""
    mark = next((word for word in statement if word in {"=", ":="}), "")
    if not mark:
        return False
    at = statement.index(mark)
    target, source = statement[:at], statement[at + 1 :]
    names = [word for word in target if is_logger(word) and word != "logging"]
    if not names or any(word in _PAIRS for word in target):
        return False
    if "." in target and target[0] not in {"this", "self", "cls", "@", "$this"}:
        return False
    return any(map(_names_logging, source))
