"""Tests, builds and linters: what may run once a patch may be made.

They run code of the repository, and nobody can tell before what that writes. So they are let in
by name, with the words that test, build or check; installs, migrations and generators are not.
What they write is seen at the commit.
"""

import os
from collections.abc import Callable, Sequence

from hotfence.shell.expansion import Arg
from hotfence.shell.lists import names
from hotfence.shell.options import means, need_plain
from hotfence.shell.verdict import Place, RefusedError

Judge = Callable[[str, Sequence[Arg], Place], None]

_TASKS = names(
    """test check lint spec verify typecheck type-check types unit build compile vet validate e2e
    integration smoke tsc coverage"""
)
_NOT_TASKS = ("fix", "update", "snapshot", "deploy", "release", "publish", "push", "migrate",
              "install", "generate", "format", "clean", "seed", "write")  # fmt: skip
_FIRST_WORDS: dict[str, frozenset[str]] = {
    "go": frozenset({"test", "build", "vet", "list", "version", "env", "doc"}),
    "cargo": frozenset({"test", "build", "check", "clippy", "tree", "metadata", "bench"}),
    "dotnet": frozenset({"test", "build", "list", "--info"}),
    "mix": frozenset({"test", "compile", "credo", "dialyzer"}),
    "bazel": frozenset({"test", "build", "query", "cquery"}),
    "swift": frozenset({"test", "build"}),
    "sbt": frozenset({"test", "compile"}),
    "lein": frozenset({"test", "check"}),
    "rebar3": frozenset({"eunit", "ct", "compile", "dialyzer"}),
    "flutter": frozenset({"test", "analyze"}),
    "dart": frozenset({"test", "analyze"}),
    "ruff": frozenset({"check"}),
    "golangci-lint": frozenset({"run"}),
    "pre-commit": frozenset({"run"}),
    "composer": frozenset({"test", "validate", "show"}),
    "zig": frozenset({"test", "build"}),
    "cabal": frozenset({"test", "build"}),
    "stack": frozenset({"test", "build"}),
}
_ALWAYS = names(
    """pytest py.test tox nox mypy pyright flake8 pylint pyflakes bandit jest vitest mocha ava
    karma tsc eslint stylelint prettier black rspec rubocop phpunit pest phpstan psalm ctest
    shellcheck yamllint hadolint actionlint markdownlint checkstyle detekt staticcheck
    gotestsum busted hspec clang-tidy cppcheck unittest doctest
   kubeconform tflint tap biome xo hlint
    ansible-lint vale"""
)
# What makes a check write what it found: refused with every runner.
_WRITING = ("--fix", "--fix-only", "--fix-dry-run", "--write", "--in-place", "--update-snapshot",
            "--updateSnapshot", "--snapshot-update", "--autocorrect", "--auto-correct",
            "--autocorrect-all", "--install", "--inline-snapshot", "--unsafe-fixes",
            "--allow-dirty", "--updateConfig", "--apply", "--bless", "--add-noqa", "--init",
            "--basetemp", "-F", "-w", "--generate-configuration", "--install-types")  # fmt: skip
_NEEDS_CHECK = {"black": ("--check", "--diff"), "prettier": ("--check", "-c", "-l",
                                                              "--list-different")}  # fmt: skip
_PYTHON_MODULES = frozenset(
    {"pytest", "unittest", "mypy", "ruff", "flake8", "pylint", "tox", "nox", "doctest",
     "compileall", "py_compile", "bandit", "pyright"}
)  # fmt: skip
_BUILD_OPTIONS = names(
    """-q -s -k -B -n -o -i -d -am --silent --quiet --keep-going --offline --no-daemon --info
    --stacktrace --dry-run --continue --no-print-directory"""
)
_TASK_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:./")
_SCRIPT_OPTIONS = names("-s --silent --if-present -ws --workspaces")
_KINDS = {"publish": "deploy"} | dict.fromkeys(
    ("install", "i", "ci", "add", "update", "upgrade", "remove"), "install"
)
_SCRIPT_RUNNERS = frozenset({"npm", "yarn", "pnpm", "bun"})
_BUILD_TOOLS = frozenset({"make", "gmake", "just", "task", "rake", "gradle", "mvn", "mvnw", "ninja",
                          "ant", "invoke", "meson", "scons"})  # fmt: skip


def _refuse_writing(name: str, texts: Sequence[str]) -> None:
    for text in texts:
        if text == "--":
            return
        found = text.partition("=")[0] in _WRITING or means(text, "--fix")
        if (
            found
            or (name in {"jest", "vitest"} and text == "-u")
            or (name == "rubocop" and text in {"-a", "-A", "-x"})
        ):
            raise RefusedError("write", f"`{name} {text}` changes files by itself")


def _task(text: str) -> bool:
    """Say whether a task's name is one that tests, builds or checks."""
    lower = text.lower()
    return any(word in lower for word in _TASKS) and not any(w in lower for w in _NOT_TASKS)


def _texts(name: str, args: Sequence[Arg], place: Place) -> list[str]:
    place.need_patching(f"`{name}`")
    if any(a.text is None and a.hidden for a in args):
        need_plain(name, args)
    texts = [a.text if a.text is not None else a.start for a in args]
    _refuse_writing(name, texts)
    _refuse_places(texts, place)
    return texts


def _refuse_places(texts: Sequence[str], place: Place) -> None:
    """Refuse to run anything outside the repository, or in a record, where agents may write."""
    place.need_own(".")
    for text in texts:
        value = text.partition("=")[2] if text.startswith("-") else text
        value = value.partition("::")[0]
        parts = value.lower().split("/")
        if value.startswith(("/", "~")) or ".." in parts or ".incidents" in parts:
            place.need_own(value)


def _runner(name: str, args: Sequence[Arg], place: Place) -> None:
    texts = _texts(name, args, place)
    wanted = _NEEDS_CHECK.get(name)
    if wanted and not set(wanted) & set(texts):
        raise RefusedError("write", f"`{name}` without `{wanted[0]}` rewrites files")


def _first_word(name: str, args: Sequence[Arg], place: Place) -> None:
    texts = _texts(name, args, place)
    if name == "ruff" and texts[:1] == ["format"] and {"--check", "--diff"} & set(texts):
        return
    first = next((t for t in texts if not t.startswith(("-", "+"))), "")
    if first not in _FIRST_WORDS[name] and not (len(texts) == 1 and texts[0] == "--version"):
        raise RefusedError("unknown", f"`{name} {first}` is not known to test, build or check")
    if name == "cargo" and any(means(t, "--config") or t.startswith("-Z") for t in texts):
        raise RefusedError("unknown", "`cargo --config` chooses what is run")
    if name == "go" and any(
        means(t, "--toolexec")
        or t.startswith(("-toolexec", "-exec", "-o", "-w", "-u", "-vettool", "-mod=mod"))
        for t in texts
    ):
        raise RefusedError("write", f"`{name}` with that option writes or runs something else")


def _task_runner(name: str, args: Sequence[Arg], place: Place) -> None:
    texts = _texts(name, args, place)
    words, rest = [], list(texts)
    while rest:
        text = rest.pop(0)
        if text in {"-j", "-l", "-pl"} or (text == "--tests" and name == "gradle"):
            rest = rest[1:]
        elif text in _BUILD_OPTIONS or (text[:2] == "-j" and text[2:].isdecimal()):
            continue
        elif text.startswith("-") or not set(text) <= _TASK_LETTERS:
            raise RefusedError("unknown", f"`{name} {text}` changes what is built, or where")
        else:
            words.append(text)
    if not words or not all(_task(word) or word == "package" for word in words):
        told = " ".join([name, *words])
        raise RefusedError("unknown", f"`{told}` is not known to test, build or check")


def _script_runner(name: str, args: Sequence[Arg], place: Place) -> None:
    texts = _texts(name, args, place)
    own = texts[: texts.index("--")] if "--" in texts else texts
    words = [t for t in own if not t.startswith("-")]
    strange = [t for t in own if t.startswith("-") and t not in _SCRIPT_OPTIONS]
    if strange and texts != ["--version"]:
        raise RefusedError("unknown", f"`{name} {strange[0]}` changes what is run, or where")
    if words[:1] in (["ls"], ["list"], ["outdated"], ["why"], ["view"]) or texts == ["--version"]:
        return
    if words[:1] in (["run"], ["run-script"]):
        words = words[1:]
    if words[:1] and words[0] in {"exec", "dlx", "x"}:
        judge_word_list(name, words[1:], texts, place)
        return
    if not words or not _task(words[0]):
        kind = _KINDS.get(words[0] if words else "install", "unknown")
        told = " ".join([name, *words[:2]])
        raise RefusedError(kind, f"`{told}` is not known to test, build or check")


def judge_word_list(name: str, words: list[str], texts: list[str], place: Place) -> None:
    """Judge a runner that starts another one (`npx jest`, `bundle exec rspec`)."""
    if not words or words[0] not in JUDGES:
        told = " ".join([name, *words[:1]])
        raise RefusedError("unknown", f"`{told}` is not known to test, build or check")
    after = texts[texts.index(words[0]) + 1 :]
    JUDGES[words[0]](words[0], [Arg(t, t) for t in after], place)


def _starter(name: str, args: Sequence[Arg], place: Place) -> None:
    texts = _texts(name, args, place)
    rest = texts[1:] if texts[:1] in (["exec"], ["run"]) else texts
    if name in {"bundle", "poetry", "uv", "pipenv", "hatch", "pdm", "rye"} and rest == texts:
        raise RefusedError("install", f"`{name} {' '.join(texts[:1])}` changes what is installed")
    while rest and rest[0] in {"--no-install", "--no", "--"}:
        rest = rest[1:]
    if rest[:1] and rest[0] in {"python", "python3"}:
        _python(rest[0], [Arg(t, t) for t in rest[1:]], place)
        return
    judge_word_list(name, rest, rest, place)


def _python(name: str, args: Sequence[Arg], place: Place) -> None:
    need_plain(name, args)
    texts = [a.text or "" for a in args]
    if texts in (["--version"], ["-V"], ["-VV"]):
        return
    if texts[:2] == ["-m", "json.tool"] and len(texts) <= 3:
        return
    if texts[:1] == ["-m"] and texts[1:2] and texts[1] in _PYTHON_MODULES:
        place.need_patching(f"`{name} -m {texts[1]}`")
        if texts[1] in JUDGES:
            JUDGES[texts[1]](texts[1], args[2:], place)
        _refuse_writing(name, texts)
        _refuse_places(texts[2:], place)
        return
    if texts and os.path.basename(texts[0]) == "manage.py" and texts[1:2] in (["test"], ["check"]):
        place.need_patching(f"`{name} manage.py`")
        _refuse_places(texts, place)
        place.need_own(texts[0])
        return
    if texts[:1] == ["-m"] and texts[1:2] == ["pip"]:
        raise RefusedError("install", f"`{name} -m pip` installs")
    raise RefusedError("unknown", f"what `{name}` would do cannot be told before it runs")


def judge_script_file(script: Arg, place: Place) -> None:
    """Judge a script of the repository: tests and builds may run, others may not.

    Raises:
        RefusedError: it is something else, or lies where an agent may write.
    """
    if script.text is None or script.glob:
        raise RefusedError("unreadable", f"which script `{script.shown}` is cannot be told")
    name = os.path.basename(script.text)
    if name in {"gradlew", "mvnw", "phpunit", "pest", "pytest"} or _task(name):
        place.need_patching(f"`{script.text}`")
        place.need_own(script.text)
        return
    raise RefusedError("unknown", f"what the script `{script.text}` does cannot be told")


def _source(name: str, args: Sequence[Arg], place: Place) -> None:
    text = args[0].text if args else None
    if text is None or not text.endswith("bin/activate"):
        raise RefusedError("unknown", f"what `{name}` reads and runs cannot be told")
    place.need_patching(f"`{name} {text}`")
    place.need_own(text)


def _cmake(name: str, args: Sequence[Arg], place: Place) -> None:
    if _texts(name, args, place)[:1] != ["--build"]:
        raise RefusedError("unknown", f"`{name}` without `--build` generates files")


JUDGES: dict[str, Judge] = {
    **dict.fromkeys(_ALWAYS, _runner),
    **dict.fromkeys(_FIRST_WORDS, _first_word),
    **dict.fromkeys(_BUILD_TOOLS, _task_runner),
    **dict.fromkeys(_SCRIPT_RUNNERS, _script_runner),
    **dict.fromkeys(
        ("npx", "bunx", "bundle", "poetry", "uv", "pipenv", "hatch", "pdm", "rye"), _starter
    ),
    **dict.fromkeys(("python", "python3", "py"), _python),
    **dict.fromkeys(("source", "."), _source),
    "cmake": _cmake,
}
