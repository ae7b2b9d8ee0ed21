"""Pins in shell code: what an install command, a download or a `FOO_VERSION=` fixes.

The commands are those of each package manager's manual. An install without a version pins
nothing and is no record.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from hotfence.classify.manifests.record import DEPENDENCY, RUNTIME, Record, Source

LONGEST = 2000  # characters of one command

_SEPARATOR = re.compile(r"&&|\|\||[;|\n]|\$\(|`|\bthen\b|\bdo\b")
_ONE_WORD = re.compile(r"\$\((\w+)\)")  # make's variables, and `$(pwd)`
_TOKEN = re.compile(r"\"[^\"]*\"|'[^']*'|[^\s\"']+(?:\"[^\"]*\"|'[^']*')?[^\s\"']*")
_HINT = re.compile(
    r"(?i)install|\badd\b|\bget\b|\brun\b|\bi\b|npx|bunx|uvx|dlx|exec|require|default|prepare|use\b"
    r"|update|upgrade|pull|create|://|clone|_VER|sh -s|sem-|\bset\b"
    r"|global|local|pip"
)

# -- variables ----------------------------------------------------------------------------------

_OWN = frozenset(
    [
        "app",
        "application",
        "project",
        "release",
        "package",
        "pkg",
        "chart",
        "image",
        "build",
        "product",
        "own",
        "current",
        "next",
        "new",
        "old",
        "api",
        "schema",
        "db",
        "config",
        "file",
        "min",
        "max",
        "lib",
        "library",
        "semantic",
        "semver",
        "base",
        "git",
        "docker_image",
        "minor",
        "major",
        "patch",
        "target",
        "service",
        "server",
        "client",
        "plugin",
        "module",
        "artifact",
        "tag",
        "spec",
        "format",
        "protocol",
        "manifest",
        "deploy",
        "deployment",
        "software",
        "image_tag",
        "my",
        "previous",
        "last",
        "latest",
        "compose_file",
        "crate",
        "gem",
        "wheel",
        "sdk_api",
    ]
)
_LANGUAGES = frozenset(
    [
        "node",
        "nodejs",
        "node_js",
        "python",
        "py",
        "python3",
        "ruby",
        "go",
        "golang",
        "java",
        "jdk",
        "jre",
        "openjdk",
        "php",
        "rust",
        "rust_toolchain",
        "dotnet",
        "dotnet_sdk",
        "perl",
        "elixir",
        "erlang",
        "otp",
        "scala",
        "swift",
        "kotlin",
        "deno",
        "bun",
        "julia",
        "r",
        "haskell",
        "ghc",
        "crystal",
        "dart",
        "flutter",
        "lua",
        "zig",
        "xcode",
        "npm",
        "pnpm",
        "yarn",
        "corepack",
        "terraform",
        "tofu",
        "opentofu",
        "terragrunt",
        "maven",
        "gradle",
        "sbt",
        "bazel",
        "bundler",
        "poetry",
        "uv",
        "pip",
        "pdm",
        "hugo",
        "nvm",
        "alpine",
        "debian",
        "ubuntu",
        "fedora",
        "centos",
        "postgres",
        "postgresql",
        "pg",
        "mysql",
        "mariadb",
        "redis",
        "mongo",
        "mongodb",
        "nginx",
        "cuda",
    ]
)
_VARIABLE = re.compile(r"(?i)([\w-]+?)[-_](?:VERSION|VER|TAG)")
_TURNED_VARIABLE = re.compile(r"(?i)(?:\w+_)?(?:VERSION|TAG)_([a-z][\w-]{2,})")
_PARTS = frozenset(
    ["major", "minor", "patch", "code", "name", "prefix", "suffix", "string", "info"]
)
_LANGUAGE_VARIABLE = re.compile(r"([A-Za-z][A-Za-z0-9]*?)(?:V|\.v)ersion")
_SUFFIX_VARIABLE = re.compile(r"(?i)\w*IMAGE_(?:SUFFIX|DIGEST)")
_URL_VARIABLE = re.compile(r"(?i)\w+_URL")
_DIGEST_VARIABLE = re.compile(
    r"(?i)(\w+?)_(?:SHA(?:1|256|512)?(?:SUM)?|CHECKSUM|DIGEST|COMMIT|REV|REF|HASH)(?:_\w+)?"
)
_VERSION = re.compile(
    r"[\^~><= ]*v?\d[0-9A-Za-z]*(?:[.\-_+:][0-9A-Za-z]+)*(?:\.[x*])?|[\w-]+[-_@/]v?\d+(?:\.\d+)+\S*"
)
_DIGEST = re.compile(r"(?:sha\d+[:-])?[0-9a-fA-F]{7,128}|v?\d+(?:\.\d+)+\S*|sha\d+-[\w+/=]{20,}")
_DEFAULT = re.compile(r"\$\{\w+:?[-=]([^{}$]*)\}")
_IMAGE_VARIABLE = re.compile(r"(?i)(?:\w*_)?(?:(?:BASE|DOCKER|CONTAINER|RUNNER)_?)?IMAGE(?:_\w+)?")


def variable(name: str, value: str, line: int | None = None) -> Record | None:
    """Return the record of a variable that pins a tool, such as `HELM_VERSION=3.14.0`.

    The project's own version (`APP_VERSION`, `VERSION`) is none.
    """
    if len(name) > 100 or len(value) > 300:
        return None
    default = _DEFAULT.fullmatch(value)
    if default is not None:
        value = default.group(1)
    value = value.strip("\"' ")
    match = _VARIABLE.fullmatch(name)
    if match is not None and _VERSION.fullmatch(value):
        tool = match.group(1).lower()
        if tool in _OWN or (name.lower().endswith("_tag") and not _names_image(value)):
            return None
        return Record(RUNTIME if tool in _LANGUAGES else DEPENDENCY, name, value, line)
    match = _LANGUAGE_VARIABLE.fullmatch(name)
    if match is not None and match.group(1).lower() in _LANGUAGES and _VERSION.fullmatch(value):
        return Record(RUNTIME, name, value, line)
    match = _DIGEST_VARIABLE.fullmatch(name)
    if match is not None and _DIGEST.fullmatch(value):
        if match.group(1).lower() in _OWN | {"vcs", "source", "ci"}:
            return None
        return Record(DEPENDENCY, name, value, line)
    if _IMAGE_VARIABLE.fullmatch(name) and is_pinned_image(value):
        return image_record(value, line)
    if _SUFFIX_VARIABLE.fullmatch(name) and re.search(r"\d", value):
        return Record(RUNTIME, name, value, line)
    if _URL_VARIABLE.fullmatch(name):
        return next(_downloads(f"ADD {value}", line), None)
    return _turned(name, value, line)


def _turned(name: str, value: str, line: int | None) -> Record | None:
    """Return the record of a name the other way round, such as `VERSION_HELM=3.14.0`."""
    match = _TURNED_VARIABLE.fullmatch(name)
    if match is None or not _VERSION.fullmatch(value) or not _names_image(value):
        return None
    tool = match.group(1).lower()
    if tool in _OWN | _PARTS:
        return None
    return Record(RUNTIME if tool in _LANGUAGES else DEPENDENCY, name, value, line)


def _names_image(value: str) -> bool:
    return re.match(r"v?\d+\.\d+", value) is not None


# -- images -------------------------------------------------------------------------------------

_PINNED_IMAGE = re.compile(
    r"(?:docker://|oci://)?(?:[\w.\-]+(?::\d+)?/)*[a-z0-9][\w.\-]*"
    r"(?::\w[\w.\-]*(?:@sha256:[0-9a-f]{6,64})?|@sha256:[0-9a-f]{6,64})"
)


def is_pinned_image(text: str) -> bool:
    """Say whether `text` is an image with a tag or a digest, and no URL or address."""
    if len(text) > 400 or "://" in text.removeprefix("docker://").removeprefix("oci://"):
        return False
    return _PINNED_IMAGE.fullmatch(text) is not None and not text.startswith(("localhost:", "127."))


def image_record(text: str, line: int | None = None, kind: str = RUNTIME) -> Record:
    """Split `host:5000/a/b:tag@digest` into its name and what follows it."""
    text = text.strip()
    for scheme in ("docker://", "oci://", "docker-image://"):
        text = text.removeprefix(scheme)
    head, _, last = text.rpartition("/")
    cut = _name_end(last)
    name = f"{head}/{last[:cut]}" if head else last[:cut]
    return Record(kind, name, last[cut:].removeprefix(":"), line)


def _name_end(last: str) -> int:
    depth = 0
    for at, char in enumerate(last):
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
        elif char in ":@" and depth <= 0:
            return at
    return len(last)


# -- commands -----------------------------------------------------------------------------------

_PIP = re.compile(
    r"([A-Za-z0-9][\w.\-]*)(?:\[[\w,.\-]*\])?((?:===?|~=|>=|<=|!=|<|>|=)v?\d[\w.*+!,<>=~]*)"
)
_AT = re.compile(r"((?:@[\w.\-]+/)?[A-Za-z][\w.\-]*)@([\^~]?v?\d[\w.\-+]*)")
_GO = re.compile(r"([\w.\-]+\.[\w\-]+/\S+)@(v?\d\S*|[0-9a-f]{7,40})")
_APT = re.compile(r"([a-z0-9][a-z0-9+.\-]*(?::\w+)?)(?:=|~=|>=|>|~)(?=.*\d)([\w.:+~\-*]+)")
# Packages whose names hold the version, as `clang-format-18` and `php8.2`.
_APT_NAMED = re.compile(
    r"((?:lib)?(?:python|php|ruby|openjdk|gcc|g\+\+|clang(?:-format|-tidy|d)?|llvm|lld|postgresql"
    r"|stdc\+\+|nodejs|lua|mysql-server|temurin)-?)(\d+(?:\.\d+)*)(?:-[a-z-]+)?"
)
_RPM = re.compile(
    r"([A-Za-z][A-Za-z0-9+_]*(?:-[A-Za-z][A-Za-z0-9+_]*)*)-((?:\d+:)?\d+\.[\w.:~+\-*]+)"
)
_COLON = re.compile(r"([\w.\-/]+):([\^~]?v?\d[\w.\-]*)")
_DASH = re.compile(r"([a-z]\w*(?:-[a-z]\w*)*)-(\d+\.[\w.]+)")
_DOT = re.compile(r"([a-z][\w\-]*)\.v?(\d+\.[\w.]+)")
_GIT = re.compile(r"((?:git\+)?(?:https?|ssh|git)://[^\s@]+?|git@[^\s@]+?)@([\w.\-/]+)(?:#\S*)?")
_NUMBER = re.compile(r"v?\d[\w.\-+]*")
_OPTIONS = ("--version", "-v", "--vers", "--tag", "--rev", "-Version", "-RequiredVersion", "--ref")

_VALUED = ("--set", "--set-string", "--set-file", "--values", "--namespace", "--timeout", "--repo")

_PYTHON = ("pip", "pip3", "pipx", "uv", "uvx", "conda", "mamba", "micromamba", "easy_install")
_NODE = ("npm", "pnpm", "yarn", "bun", "npx", "bunx", "pnpx", "corepack", "deno")
_APT_LIKE = ("apt", "apt-get", "aptitude", "apk", "apt-fast", "install_packages")
_RPM_LIKE = ("yum", "dnf", "microdnf", "zypper", "tdnf")
_OPTION_LIKE = (
    "gem", "cargo", "dotnet", "choco", "helm", "composer", "luarocks", "opam", "cpanm", "snap",
    "krew", "nuget", "Install-Module", "Install-Package", "pwsh", "winget", "arduino-cli",
)  # fmt: skip
_VERB_TOOLS = (
    "nvm", "pyenv", "rbenv", "rustup", "sdk", "asdf", "mise", "rtx", "n", "fnm", "goenv", "volta",
    "install-tool", "install-npm", "install-pip", "install-gem", "tfenv", "gvm", "nodenv", "jabba",
    "ghcup", "juliaup", "swiftly", "phpbrew", "kerl", "sem-version", "sem-service",
)  # fmt: skip
_VERBS = frozenset(
    [
        "install",
        "add",
        "i",
        "get",
        "run",
        "require",
        "global",
        "default",
        "use",
        "update",
        "upgrade",
        "pull",
        "create",
        "inject",
        "prepare",
        "toolchain",
        "tool",
        "exec",
        "dlx",
        "x",
        "local",
        "inst",
        "reinstall",
        "set",
    ]
)
_PREFIXES = frozenset(
    [
        "sudo",
        "env",
        "exec",
        "command",
        "time",
        "nice",
        "RUN",
        "xargs",
        "eval",
        "then",
        "do",
        "if",
        "!",
        "-",
        "@",
        "&&",
        "-",
    ]
)
_LANGUAGE_TOOLS = frozenset([*_VERB_TOOLS, "docker", "podman", "nerdctl"])
_INSTALLER = re.compile(r"(?i)\$\{?\w*(?:PIP|INSTALL)\w*\}?")


def installs(text: str, line: int | None = None) -> Iterator[Record]:
    """Yield what the commands in `text` install at a fixed version or download from a URL.

    `line` is where `text` starts; a backslash at the end of a line joins it with the next.
    """
    for offset, command in _commands(text):
        at = None if line is None else line + offset
        if _is_hinted(command):
            yield from _command(command, at)


@lru_cache(maxsize=4096)
def _is_hinted(command: str) -> bool:
    """Say whether a command may pin; both sides of a file and its next edit share most of them."""
    return _HINT.search(command) is not None


def _commands(text: str) -> Iterator[tuple[int, str]]:
    parts: list[str] = []
    first = 0
    for number, raw in enumerate(text.split("\n")):
        line = _ONE_WORD.sub(r"${\1}", raw[:LONGEST].strip())
        if not parts:
            first = number
        if line.startswith("#"):
            continue
        if line.endswith(("\\", "`")) and len(line) > 1:
            parts.append(line[:-1])
            if sum(map(len, parts)) < 5 * LONGEST:
                continue
        else:
            parts.append(line)
        for command in _SEPARATOR.split(" ".join(parts)):
            if command and command.strip():
                yield first, command
        parts = []
    for command in _SEPARATOR.split(" ".join(parts)):
        if command.strip():
            yield first, command


def _command(command: str, line: int | None) -> Iterator[Record]:
    command = command.partition(" # ")[0]
    yield from _downloads(command, line)
    tokens = [_bare(token) for token in _TOKEN.findall(command)][:400]
    while tokens and (tokens[0] in _PREFIXES or tokens[0].startswith("-") or "=" in tokens[0]):
        name, _, value = tokens.pop(0).partition("=")
        pinned = variable(name.lstrip("-"), value, line) if value else None
        if pinned is not None:
            yield pinned
    if tokens and tokens[0] in ("export", "ENV", "ARG", "set", "readonly", "local", "declare"):
        for token in tokens[1:]:
            name, _, value = token.partition("=")
            pinned = variable(name, value, line) if value else None
            if pinned is not None:
                yield pinned
        return
    at = next((n for n, token in enumerate(tokens) if _program(token) in _PROGRAMS), None)
    if at is None or at > 12:
        if tokens and _INSTALLER.fullmatch(tokens[0]):
            for name, value in _python("", ["install", *tokens[1:]]):
                yield Record(DEPENDENCY, name, value, line)
        return
    program, rest = _program(tokens[at]), tokens[at + 1 :]
    kind = RUNTIME if program in _LANGUAGE_TOOLS else DEPENDENCY
    for name, value in _PROGRAMS[program](program, rest):
        yield Record(kind, f"{program} {name}".strip(), value, line)


def _bare(token: str) -> str:
    return token.replace('"', "").replace("'", "").rstrip(",)")


def _program(token: str) -> str:
    name = token.rpartition("/")[2].rpartition("\\")[2].removesuffix(".exe")
    if re.fullmatch(r"pip\d?(?:\.\d+)?", name):
        return "pip"
    if re.fullmatch(r"python\d?(?:\.\d+)?|py", name):
        return "python"
    return name


def _python(_program: str, rest: list[str]) -> Iterator[tuple[str, str]]:
    if not _VERBS.intersection(rest[:6]) and _program != "uvx":
        return
    for token in rest:
        match = _PIP.fullmatch(token.partition(";")[0])
        if match is not None and not token.startswith("-"):
            yield match.group(1), match.group(2)
        elif (found := _GIT.search(token)) is not None and "://" in token:
            yield found.group(1).removeprefix("git+"), found.group(2)
        elif _program in ("uvx", "uv") and (at := _AT.fullmatch(token)):
            yield at.group(1), at.group(2)


def _python_module(_program: str, rest: list[str]) -> Iterator[tuple[str, str]]:
    if "-m" in rest[:4]:
        after = rest[rest.index("-m") + 1 :]
        if after and after[0] in ("pip", "pipx", "uv"):
            yield from _python(after[0], after[1:])


def _node(program: str, rest: list[str]) -> Iterator[tuple[str, str]]:
    if not _VERBS.intersection(rest[:6]) and program not in ("npx", "bunx", "pnpx"):
        return
    for token in rest:
        match = _AT.fullmatch(token.removeprefix("npm:").removeprefix("--package="))
        if match is not None:
            yield match.group(1), match.group(2)
        elif program == "yarn" and "set" in rest[:1] and _NUMBER.fullmatch(token):
            yield "version", token


def _go(_program: str, rest: list[str]) -> Iterator[tuple[str, str]]:
    if rest and rest[0] in ("install", "get", "run"):
        for token in rest:
            match = _GO.fullmatch(token)
            if match is not None:
                yield match.group(1), match.group(2)


def _apt(program: str, rest: list[str]) -> Iterator[tuple[str, str]]:
    if program != "install_packages" and not _VERBS.intersection(rest[:12]):
        return
    for token in rest:
        match = _APT.fullmatch(token)
        if match is None and program != "apk":
            match = _APT_NAMED.fullmatch(token)
        if match is not None and not token.startswith("-"):
            yield match.group(1), match.group(2)


def _rpm(_program: str, rest: list[str]) -> Iterator[tuple[str, str]]:
    if not {"install", "in", "localinstall", "reinstall"}.intersection(rest[:12]):
        return
    for token in rest:
        match = None if "/" in token else _RPM.fullmatch(token)
        if match is not None:
            yield match.group(1), match.group(2)


def _optioned(program: str, rest: list[str]) -> Iterator[tuple[str, str]]:
    verbs = {"install", "require", "update", "upgrade", "add", "pull", "template"}
    if not verbs.intersection(rest[:8]) and not program.startswith("Install"):
        return
    if program == "helm" and "repo" in rest[:1]:
        return
    options, plain = _options(rest)
    names = [token for token in plain if token not in _VERBS and token not in ("tool", "plugin")]
    if options and names:
        yield names[-1 if program == "helm" else 0], options
    for token in names:
        match = _AT.fullmatch(token) or _COLON.fullmatch(token)
        if match is None and program == "opam":
            match = _DOT.fullmatch(token)
        if match is None and program == "composer":
            match = re.fullmatch(r"([\w.\-]+/[\w.\-]+)[:=](\S*\d\S*)", token)
        if match is not None and "://" not in token:
            yield match.group(1), match.group(2)


def _options(rest: list[str]) -> tuple[str, list[str]]:
    """Return the version that options give, and the tokens that are neither option nor value."""
    found: list[str] = []
    plain = []
    tokens = iter(rest)
    for token in tokens:
        name, equals, value = token.partition("=")
        if name in _OPTIONS or name.lower() == "--version":
            value = value if equals else next(tokens, "")
            if re.match(r"[\^~><= ]*v?\d|[0-9a-f]{7}", value):
                found.append(value)
        elif name in _VALUED:
            _ = equals or next(tokens, "")
        elif name in ("--channel",) and equals and re.match(r"\d", value):
            found.append(value)
        elif not token.startswith("-"):
            plain.append(token)
    return " ".join(found), plain


def _verbed(program: str, rest: list[str]) -> Iterator[tuple[str, str]]:
    plain = [token for token in rest if not token.startswith("-")]
    while plain and plain[0] in _VERBS:
        plain.pop(0)
    if program in ("rustup", "n", "nvm", "sdk") and len(plain) == len(rest) and program != "n":
        return
    previous = ""
    for token in plain[:8]:
        match = _AT.fullmatch(token)
        if match is not None:
            yield match.group(1), match.group(2)
        elif re.fullmatch(
            r"v?\d+(?:[.\-][\w.\-]*)?|(?:nightly|stable|beta)(?:-\d\S*)?|lts/\w+", token
        ):
            yield previous, token
        else:
            previous = token


def _dashed(_program: str, rest: list[str]) -> Iterator[tuple[str, str]]:
    for token in rest:
        name = token.rpartition("/")[2]  # brew's taps
        match = _DASH.fullmatch(name) or _AT.fullmatch(name)
        if match is not None:
            yield match.group(1), match.group(2)


def _git(_program: str, rest: list[str]) -> Iterator[tuple[str, str]]:
    if "clone" not in rest[:4]:
        return
    ref, urls = "", []
    tokens = iter(rest)
    for token in tokens:
        name, equals, value = token.partition("=")
        if name in ("-b", "--branch"):
            ref = value if equals else next(tokens, "")
        elif "://" in token or token.startswith("git@"):
            urls.append(token)
    if re.search(r"\d", ref) and "$" not in ref and urls:
        yield urls[0], ref


_SWITCHES = re.compile(
    r"--(?:rm|init|privileged|detach|tty|interactive|read-only|quiet)|-[dithPqa]+"
)


def _container(_program: str, rest: list[str]) -> Iterator[tuple[str, str]]:
    """Read `docker run [OPTIONS] IMAGE`: all but a few options take a value."""
    if not rest or rest[0] not in ("run", "pull", "create"):
        return
    tokens = iter(rest[1:])
    for token in tokens:
        if token.startswith(":"):
            continue  # the rest of `-v "$PWD":/src`
        if not token.startswith("-"):
            if is_pinned_image(token):
                record = image_record(token)
                yield record.name, record.value
            return
        if "=" not in token and _SWITCHES.fullmatch(token) is None:
            next(tokens, "")


def _piped(_program: str, rest: list[str]) -> Iterator[tuple[str, str]]:
    """Read `curl ... | sh -s -- -b DIR v1.2`: the installer's version is an argument."""
    if "-s" in rest[:1]:
        yield from (("-s", token) for token in rest if re.fullmatch(r"v?\d+(?:\.\d+)+\S*", token))


_PROGRAMS = {
    **dict.fromkeys(_PYTHON, _python),
    **dict.fromkeys(_NODE, _node),
    **dict.fromkeys(_APT_LIKE, _apt),
    **dict.fromkeys(_RPM_LIKE, _rpm),
    **dict.fromkeys(_OPTION_LIKE, _optioned),
    **dict.fromkeys(_VERB_TOOLS, _verbed),
    **dict.fromkeys(("docker", "podman", "nerdctl"), _container),
    "python": _python_module,
    "go": _go,
    "git": _git,
    "pecl": _dashed,
    "install-php-extensions": _dashed,
    "brew": _dashed,
    "sh": _piped,
    "bash": _piped,
}

# -- downloads ----------------------------------------------------------------------------------

_URL = re.compile(r"https?://([^\s/\"'<>|)]+)(/[^\s\"'<>|)]*)")
_FETCHERS = re.compile(
    r"\b(?:curl|wget|aria2c|ADD|add|Invoke-WebRequest|iwr|DownloadFile|fetch|kubectl|install"
    r"|apk|rpm|dpkg|pip3?|npm|yum|dnf|[A-Z_]*URL)\b"
)
_IN_PATH = re.compile(
    r"(?<!\d)v?\d++(?:[._]\d++)+(?:[-_.+]?(?:rc|beta|alpha|b|p|RELEASE)[.\d]*)?|setup_\d+\.x"
    r"|\b[0-9a-f]{40}\b|(?<=-)\d{6,8}(?=\.(?:tar|tgz|zip))"
)
_RELEASE = re.compile(
    r"/(?:releases/download|archive(?:/refs/tags)?|tarball|zipball|raw)/([^/\s]+)"
)
_LANGUAGE_HOST = re.compile(
    r"(?:golang\.org|go\.dev)/dl/|googleapis\.com/golang/|nodejs\.org/dist|nodesource\.com"
    r"|python\.org/ftp|ruby-lang\.org|adoptium|php\.net/distributions|rust-lang\.org/dist"
)
_OWN_HOST = re.compile(r"localhost|127\.|0\.0\.0\.0|\$|\d+\.\d+\.\d+\.\d+|[^.]+(?::\d+)?$")


def _downloads(command: str, line: int | None) -> Iterator[Record]:
    if "://" not in command or _FETCHERS.search(command) is None:
        return
    for match in _URL.finditer(command):
        host, path = match.groups()
        path = path.rstrip(".,;`")
        if _OWN_HOST.match(host):
            continue
        found = _IN_PATH.findall(path)
        release = _RELEASE.search(path)
        if release is not None and re.search(r"\d", release.group(1)):
            found = [found_ for found_ in [release.group(1), *found] if "$" not in found_]
        if found:
            kind = RUNTIME if _LANGUAGE_HOST.search(host + path) else DEPENDENCY
            yield Record(kind, host + _IN_PATH.sub("*", path), " ".join(found), line)


# -- whole scripts ------------------------------------------------------------------------------

_ASSIGNMENT = re.compile(
    r"\s*(?:export\s+|readonly\s+|local\s+|declare\s+(?:-\w+\s+)*|override\s+|set\s+|\$(?:env:)?)?"
    r"([A-Za-z]\w*)\s*(?:[:?+]{0,2}=|:)\s*(\"[^\"]*\"|'[^']*'|\S+)\s*(?:#.*|;.*)?"
)


def script(source: Source) -> list[Record]:
    """Read a shell script, a makefile, a justfile or a task file."""
    found = []
    for number, raw in enumerate(source.text.split("\n"), 1):
        if "=" in raw[:LONGEST] or ":" in raw[:LONGEST]:
            match = _ASSIGNMENT.fullmatch(raw[:LONGEST])
            pinned = match and variable(match.group(1), match.group(2).strip("\"'"), number)
            if pinned:
                found.append(pinned)
    found += installs(source.text, 1)
    return found
