"""Manifests that are programs: Gradle scripts, Gemfiles and gemspecs, read by their tokens.

Nothing is run and no grammar is followed. Comments are dropped, strings kept, brackets matched;
what declares a dependency is told by the tools' documented calls, and the names that it uses lead
to what assigns them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hotfence.classify.manifests.record import (
    DEPENDENCY,
    RUNTIME,
    Record,
    Source,
    UnreadableError,
    is_inside,
)

LARGEST = 128 * 1024  # characters of a script; nobody writes a longer one by hand
_LONGEST_STATEMENT = 2_000  # characters; the patterns backtrack, so their food is bounded
_DEEPEST = 60


class _Statement(NamedTuple):
    """A statement without comments and layout: `mask` is `text` with the strings blanked."""

    text: str
    mask: str
    context: tuple[str, ...]  # the headers of the blocks round it
    line: int


class _Code(NamedTuple):
    """A whole file without comments, and the same with the contents of strings blanked."""

    text: str
    mask: str


# Every alternative of these ends somewhere, so that an unfinished one costs no second scan.
_C_TOKENS = re.compile(
    r"(?P<comment>//[^\n]*|/\*(?:[^*]|\*(?!/))*(?:\*/|\Z))"
    r'|(?P<string>"""(?:\\.|[^\\])*?(?:"""|\Z)|\'\'\'(?:\\.|[^\\])*?(?:\'\'\'|\Z)'
    r'|"(?:\\.|[^"\\\n])*(?:"|(?=\n)|\Z)|\'(?:\\.|[^\'\\\n])*(?:\'|(?=\n)|\Z))',
    re.DOTALL,
)
_HASH_TOKENS = re.compile(
    r"(?P<comment>#[^\n]*|^=begin\b(?:.*?)(?:^=end\b[^\n]*|\Z))"
    r'|(?P<string>"""(?:\\.|[^\\])*?(?:"""|\Z)'
    r'|"(?:\\.|[^"\\])*(?:"|\Z)|\'(?:\\.|[^\'\\])*(?:\'|\Z))',
    re.DOTALL | re.MULTILINE,
)


def _code(source: Source, tokens: re.Pattern[str]) -> _Code:
    """Drop the comments of a file and blank its strings, keeping both texts aligned.

    Raises:
        UnreadableError: a string or a comment does not end.
    """
    if len(source.text) > LARGEST:
        raise UnreadableError(f"it has more than {LARGEST} characters")
    text, mask = [], []
    at = 0
    for token in tokens.finditer(source.text):
        text.append(source.text[at : token.start()])
        mask.append(source.text[at : token.start()])
        at = token.end()
        whole = token.group()
        if token.lastgroup == "comment":
            if whole.startswith("/*") and (len(whole) < 4 or not whole.endswith("*/")):
                raise UnreadableError("a comment does not end")
            blank = "\n" * whole.count("\n") or " "
            text.append(blank)
            mask.append(blank)
        else:
            if len(whole) < 2 or whole[0] != whole[-1]:
                raise UnreadableError("a string does not end")
            plain = _double_quoted(whole)
            text.append(plain)
            mask.append('"' + "\0" * (len(plain) - 2) + '"')
    text.append(source.text[at:])
    mask.append(source.text[at:])
    return _Code("".join(text), "".join(mask))


def _double_quoted(literal: str) -> str:
    inside = literal[1:-1]
    if literal[0] == "'" and not re.search(r"[$#\"\\]", inside):
        return f'"{inside}"'
    return literal


def _tight(text: str, mask: str) -> tuple[str, str]:
    """Drop the layout: blanks outside strings, and a comma before a closing bracket."""
    kept_text: list[str] = []
    kept_mask: list[str] = []
    for word in re.finditer(r"\s+|,\s*(?=[)\]}])|[^\s,]+|,", mask):
        if word.group()[0] == "," and len(word.group()) >= 1 and _closes(mask, word.end()):
            continue
        if word.group().isspace():
            before = kept_mask[-1][-1] if kept_mask else "("
            after = mask[word.end()] if word.end() < len(mask) else ")"
            if _is_word(before) and _is_word(after):
                kept_text.append(" ")
                kept_mask.append(" ")
            continue
        kept_text.append(text[word.start() : word.end()])
        kept_mask.append(word.group())
    return "".join(kept_text), "".join(kept_mask)


def _closes(mask: str, at: int) -> bool:
    return at < len(mask) and mask[at] in ")]}"


def _is_word(character: str) -> bool:
    return character.isalnum() or character in "_\"':@"


def _statements(code: _Code, opens: str, closes: str) -> Iterator[_Statement]:
    """Split at line ends and semicolons outside brackets; `opens` and `closes` make blocks.

    Raises:
        UnreadableError: brackets or blocks that do not match, or too many of them.
    """
    boundary = re.compile(rf"(?P<open>{opens})|(?P<close>{closes})|[()\[\]]|\n|;|\Z")
    depth, start, line = 0, 0, 1
    context: list[str] = []
    for token in boundary.finditer(code.mask):
        word = token.group()
        if word in ("(", "[", ")", "]"):
            depth += 1 if word in "([" else -1
            continue
        if depth < 0 or (depth and token.start() == len(code.mask)):
            raise UnreadableError("its brackets do not match")
        if depth:
            continue
        # An opening word such as `if` takes its condition along; a brace says nothing.
        end = token.end() if token.lastgroup == "open" and len(word) > 3 else token.start()
        statement = _statement(code, slice(start, end), context, line)
        if statement is not None:
            yield statement
        line += code.text.count("\n", start, token.end())
        start = token.end()
        _follow(context, token.lastgroup, statement.text if statement else "")
    if context:
        raise UnreadableError("its blocks do not match")


def _statement(code: _Code, part: slice, context: list[str], line: int) -> _Statement | None:
    raw = code.text[part]
    text, mask = _tight(raw, code.mask[part])
    if not text:
        return None
    if len(text) > _LONGEST_STATEMENT:
        raise UnreadableError("a statement is too long")
    lead = len(raw) - len(raw.lstrip())
    return _Statement(text, mask, tuple(context), line + raw.count("\n", 0, lead))


def _follow(context: list[str], group: str | None, header: str) -> None:
    """Enter or leave a block."""
    if group == "open":
        context.append(header)
        if len(context) > _DEEPEST:
            raise UnreadableError("it is nested too deeply")
    elif group == "close":
        if not context:
            raise UnreadableError("its blocks do not match")
        context.pop()


def _records(kind: str, statements: list[_Statement]) -> list[Record]:
    return [_record(kind, statement) for statement in statements]


def _record(kind: str, statement: _Statement) -> Record:
    """Name a statement by what it assigns, or by its verb and its first string."""
    strings = re.findall(r'"([^"]*)"', statement.text)
    value = statement.text
    inner = [part for part in statement.context if part]
    if inner:
        value += f" in {' > '.join(inner)}"
    verb = re.match(r"[\w.@:]+", statement.mask)
    words = [verb.group()] if verb else []
    assigned = re.search(r"(?<![=<>!~])=(?![=>~])", statement.mask) and _assigned(statement)
    if assigned:
        words = [verb.group() if verb and "." in verb.group() else assigned]
    elif strings and not re.match(r"[~<>=!\s]*v?\d", strings[0]):
        words.append(strings[0])
    name, value = _coordinates(" ".join(words), value, strings)
    return Record(kind, name, value, statement.line)


def _coordinates(head: str, value: str, strings: list[str]) -> tuple[str, str]:
    """Take a Maven coordinate `group:name:version` apart, so that a bump has one name."""
    if strings and strings[0].count(":") >= 2 and head.endswith(strings[0]):
        group, name, _version = strings[0].split(":", 2)
        return head.replace(strings[0], f"{group}:{name}"), value
    return head, value


# -- names that a dependency uses ---------------------------------------------------------------

_WORD = re.compile(r"@?[A-Za-z_]\w*")
_INSIDE = re.compile(r"\$\{?\s*([A-Za-z_][\w.]*)|[#\\][{(]\s*(@?[A-Za-z_]\w*)")
_ASSIGNS = re.compile(
    r"(?:(?:def|val|var|let|const|final|static|private|ext|extra|set|String|attr)\b[\s.(\[]*)*"
    r"([@\w.]+?)(?::\w+)?\s*[\"\])]*(?:=(?![=~>])|\+=|<<|,(?=\"))"
)
_ATTRIBUTE = re.compile(r"(@[a-z_]\w*)[ \"\[{]")
_COMMON = frozenset({"version", "project", "group", "name", "id", "it", "this", "self", "nil"})


def _used(statement: _Statement) -> set[str]:
    words = {word.rpartition(".")[2] for word in _WORD.findall(statement.mask)}
    for outer, inner in _INSIDE.findall(statement.text):
        words.add((outer or inner).rpartition(".")[2])
    return words - _COMMON


def _assigned(statement: _Statement) -> str:
    for shape in (_ASSIGNS, _ATTRIBUTE):
        match = shape.match(statement.mask)
        if match is not None:
            return match.group(1).rpartition(".")[2]
    match = re.match(r'(?:ext\.)?set\("(\w+)"|(?:ext|extra)\["(\w+)"\]', statement.text)
    return (match.group(1) or match.group(2)) if match else ""


def _with_sources(chosen: list[_Statement], every: list[_Statement]) -> list[_Statement]:
    """Add the statements that assign a name which a chosen one uses, and so on."""
    makers: dict[str, list[_Statement]] = {}
    for statement in every:
        name = _assigned(statement)
        if name:
            makers.setdefault(name, []).append(statement)
    kept = dict.fromkeys(chosen)
    waiting = list(kept)
    while waiting:
        for name in _used(waiting.pop()):
            for maker in makers.pop(name, ()):
                if maker not in kept:
                    kept[maker] = None
                    waiting.append(maker)
    return list(kept)


# -- Gradle -------------------------------------------------------------------------------------

_COORDINATE = re.compile(r'"[\w.\-]+:[\w.\-]+:[^":\s]+(?::[\w.\-]+)?(?:@\w+)?"')
_PLUGIN = re.compile(r"(?:id|kotlin|alias)\b.*")
_GROUP = re.compile(r'\bgroup\s*[:=]\s*"[^"]*"\s*,\s*(?:name|module)\s*[:=]')
_RICH = re.compile(
    r"(?:strictly|require|prefer|reject|rejectAll|useVersion|useTarget|mavenBom|force"
    r'|substitute|forcedModules|exclude\W+(?:group|module)|eachDependency)\b.*|.*?[.\s](?:version|useVersion)\b\s*"'
    r"|(?:library|version|plugin|from)\(.*"
)
_VERSIONED = re.compile(r'[\w.\s"\[\](:]*version[\w.]*(?:"\s*\]|"\))?\s*(?:=|,|:)\s*"v?\d', re.I)
_OWN_VERSION = re.compile(
    r"(?:project\.|allprojects\.)?version\s*[=\"]|version(?:Name|Code)\b", re.I
)
_GRADLE_RUNTIME = re.compile(
    r"\b(?:jvmToolchain|JavaLanguageVersion\.of|sourceCompatibility|targetCompatibility"
    r"|compileSdk(?:Version|Preview)?|targetSdk(?:Version)?|minSdk(?:Version)?|buildToolsVersion"
    r"|ndkVersion|kotlinCompilerExtensionVersion|toolVersion|gradleVersion|languageVersion"
    r"|distributionUrl|jvmTarget)\b"
)
# A map or a block of versions under `ext`, whose names do not say that they are versions.
_EXTRA_BLOCK = re.compile(r"(?:\w+\.)?ext\b.*|.*\bversions?")
_NUMBER_VALUE = re.compile(r'[\w.\s:]+=\s*"v?\d+(?:\.\d+)+[\w.+-]*"')
_VERSION_MAP = re.compile(r'[\w.\s]+=\[.*?[\w"]:\s?"v?\d+(?:\.\d+)+[\w.+-]*"')
_INTERNAL = re.compile(
    r"[\w.]+[\s(]*(?:(?:platform|enforcedPlatform|testFixtures)\()?"
    r"(?:project\(|projects\.|files\(|fileTree\()"
)
_DEPENDENCY_BLOCK = re.compile(r"dependencies|plugins|repositories|dependencyManagement|imports")
_WHOLE_BLOCK = re.compile(r"(?:dependencies|constraints|resolutionStrategy)\b.*|imports")


def gradle(source: Source) -> list[Record]:
    """Read a build or settings script of Gradle, in Groovy or Kotlin.

    What stands in a dependency, plugin or repository block counts as a whole, but for edges to
    projects and files of the same build; elsewhere what names a coordinate or a version does.
    """
    every = list(_statements(_code(source, _C_TOKENS), r"\{", r"\}"))
    runtimes, chosen = [], []
    for statement in every:
        if _OWN_VERSION.match(statement.mask):
            continue
        if _GRADLE_RUNTIME.search(statement.mask):
            runtimes.append(statement)
        elif _is_gradle_dependency(statement):
            chosen.append(statement)
    found = _records(RUNTIME, runtimes)
    sources = _with_sources(chosen + runtimes, every)
    known = set(runtimes)
    own = (s for s in sources if s not in known and not _OWN_VERSION.match(s.mask))
    return found + _records(DEPENDENCY, list(own))


def _is_gradle_dependency(statement: _Statement) -> bool:
    if _INTERNAL.match(statement.mask) or statement.mask.startswith("dependsOn"):
        return False
    inside = any(_DEPENDENCY_BLOCK.fullmatch(part) for part in statement.context)
    if inside or any(_WHOLE_BLOCK.match(part) for part in statement.context):
        return True
    text = statement.text
    if statement.context and re.match(r'version\.set\("', text):
        return True  # of the plugin that the block configures
    extra = any(_EXTRA_BLOCK.fullmatch(part) for part in statement.context)
    if extra and _NUMBER_VALUE.fullmatch(text):
        return True
    return bool(
        _VERSION_MAP.match(text)
        or _COORDINATE.search(text)
        or _GROUP.search(text)
        or _RICH.match(text)
        or _VERSIONED.match(text)
        or (_PLUGIN.match(statement.mask) and '"' in text and "version" in statement.mask)
        or re.match(r"apply\b.*(?:plugin|from)", statement.mask)
    )


# -- Bundler ------------------------------------------------------------------------------------

_RUBY_OPENS = (
    r"\bdo\b(?:[ \t]*\|[^|\n]*\|)?"
    r"|(?<=\n)[ \t]*(?:if|unless|case|while|until|begin|def|class|module)\b[^\n;]*"
)
_RUBY_CLOSES = r"\bend\b"
_GEM = re.compile(r"(?:\w+\.)?(?:gem|gemspec|ruby|source|git|github|path|plugin)\b")
_RUBY_RUNTIME = re.compile(r"(?:ruby|engine|engine_version)\b")
_RUBY_PATH = re.compile(r'(?:\bpath:|:path=>)\s*"([^"]*)"')
_GEMSPEC = re.compile(r"\badd_(?:runtime_|development_)?dependency\b")
_GEMSPEC_RUNTIME = re.compile(r"\brequired_(?:ruby|rubygems)_version\b")


def gemfile(source: Source) -> list[Record]:
    """Read a Gemfile, which declares nothing but dependencies: every statement counts.

    A gem from a path of the same repository does not.
    """
    found = []
    for statement in _ruby(source):
        path = _RUBY_PATH.search(statement.text)
        local = path is not None and is_inside(source.path, path.group(1))
        if local and statement.text.startswith("gem"):
            continue
        if re.match(r"(?:group|platforms?|install_if)\b", statement.mask):
            continue  # the block shows in the statements below it
        is_runtime = _RUBY_RUNTIME.match(statement.mask) is not None
        found.append(_record(RUNTIME if is_runtime else DEPENDENCY, statement))
    return found


def gemspec(source: Source) -> list[Record]:
    """Read a gemspec: its dependencies, the Ruby it wants, and the names that they use."""
    every = _ruby(source)
    runtimes = [s for s in every if _GEMSPEC_RUNTIME.search(s.mask)]
    chosen = [s for s in every if _GEMSPEC.search(s.mask)]
    found = _records(RUNTIME, runtimes)
    known = set(runtimes)
    sources = _with_sources(chosen + runtimes, every)
    return found + _records(DEPENDENCY, [s for s in sources if s not in known])


def rakefile(source: Source) -> list[Record]:
    """Read the gem specification that a Rakefile may hold, and the gems that it pins."""
    found = []
    if len(source.text) < _LONGEST_RAKEFILE and _GEMSPEC.search(source.text):
        found = gemspec(source)
    for number, line in enumerate(source.text.split("\n"), 1):
        match = _PINNED_GEM.search(line[:_LONGEST_STATEMENT])
        if match is not None:
            found.append(Record(DEPENDENCY, match.group(1), match.group(2), number))
    return found


_LONGEST_RAKEFILE = 64 * 1024  # characters
_PINNED_GEM = re.compile(
    r"\b(?:gem\s*\(?\s*|deps\[)[\"']([\w.-]+)[\"']\]?(?:\s*,|\s*(?:\|\|)?=)"
    r"\s*[\"']([~<>=! ]*\d[\w. ]*)[\"']"
)


def _ruby(source: Source) -> list[_Statement]:
    code = _code(source, _HASH_TOKENS)
    joined = re.sub(r"([,\\])[ \t]*\n", lambda m: m.group(1).replace("\\", " ") + " ", code.text)
    masked = re.sub(r"([,\\])[ \t]*\n", lambda m: m.group(1).replace("\\", " ") + " ", code.mask)
    if len(joined) != len(masked):
        raise UnreadableError("a string holds a line end")
    return list(_statements(_Code("\n" + joined, "\n" + masked), _RUBY_OPENS, _RUBY_CLOSES))
