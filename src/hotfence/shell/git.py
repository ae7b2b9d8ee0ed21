"""git and hotfence on a command line."""

from collections.abc import Callable, Sequence
from os.path import isdir, join

from hotfence.shell.expansion import Arg
from hotfence.shell.lists import names
from hotfence.shell.options import means, need_plain, part
from hotfence.shell.verdict import Place, RefusedError

_READING = names(
    """annotate blame cat-file check-attr check-ignore check-mailmap check-ref-format cherry
    count-objects describe diff diff-files diff-index diff-tree for-each-ref fsck get-tar-commit-id
    grep help log ls-files ls-tree merge-base name-rev patch-id range-diff rev-list rev-parse
    shortlog show show-branch show-ref status var verify-commit verify-tag version
    whatchanged"""
)
_HISTORY = names(
    """am bisect cherry-pick fast-import filter-branch filter-repo gc merge notes prune pull rebase
    reflog replace reset symbolic-ref update-ref update-index read-tree commit-tree
    checkout-index write-tree mktree hash-object pack-refs stash switch checkout branch tag worktree
    remote init clone clean submodule apply revert sparse-checkout mv rm restore add commit
    config bundle archive fetch ls-remote"""
)
# Options of the reading commands that write a file, or start a program.
_WRITING = ("--output", "--ext-diff", "--open-files-in-pager", "--upload-pack", "--exec-path")
_QUIET_CONFIG = ("color.", "log.", "core.quotepath", "column.", "diff.renames", "diff.algorithm")
_COMMIT_FLAGS = frozenset("aqvseopizS")
_COMMIT_VALUED = frozenset("mFCcut")
_COMMIT_LONG = ("--message", "--file", "--all", "--quiet", "--verbose", "--signoff", "--gpg-sign",
                "--trailer", "--only", "--include", "--dry-run", "--short", "--porcelain",
                "--allow-empty", "--no-edit", "--edit", "--status", "--no-status", "--cleanup",
                "--reuse-message", "--template", "--no-gpg-sign", "--verify")  # fmt: skip


def judge_git(name: str, args: Sequence[Arg], place: Place) -> None:
    """Judge a call of git.

    Raises:
        RefusedError: it must not run.
    """
    del name
    verb, rest, place = _verb(list(args), place)
    if verb is None:
        return
    if verb in _LISTING:
        _LISTING[verb](verb, rest, place)
    elif verb in _READING:
        _check_reading(verb, rest)
    elif verb == "push" or verb in {"send-pack", "send-email", "svn", "p4", "lfs"}:
        raise RefusedError("push", f"`git {verb}` publishes; a person pushes, from a terminal")
    elif verb in _HISTORY:
        raise RefusedError("history", f"`git {verb}` changes branches, history or files")
    else:
        raise RefusedError("unknown", f"`git {verb}` is not on the list of known commands")


def _verb(rest: list[Arg], place: Place) -> tuple[str | None, list[Arg], Place]:
    """Pass git's own options; return the command, its words, and where it runs."""
    while rest:
        arg = rest.pop(0)
        if arg.text is None or arg.glob:
            raise RefusedError("unreadable", f"which git command `{arg.shown}` is cannot be told")
        text = arg.text
        if text in {"-c", "-C"}:
            if not rest or rest[0].text is None:
                raise RefusedError("unreadable", f"`git {text}` has a value that cannot be told")
            value = rest.pop(0).text or ""
            if text == "-c":
                _check_config(value)
            else:
                place = place.inside(value)
        elif text.startswith("-c"):
            raise RefusedError("hooks", f"`git {text}` gives git another configuration")
        elif text in {"--no-pager", "-P", "--no-optional-locks", "--literal-pathspecs", "-p"}:
            continue
        elif text in {"--version", "-v", "--help", "-h", "--exec-path", "--html-path"}:
            return None, [], place
        elif text.startswith("-"):
            raise RefusedError("hooks", f"`git {text}` makes git look at another place or setting")
        else:
            return text, rest, place
    return None, [], place


def _check_config(setting: str) -> None:
    name = setting.partition("=")[0].lower()
    if name in {"core.pager", "pager.log", "pager.diff"} and setting.partition("=")[2] == "cat":
        return
    if not name.startswith(_QUIET_CONFIG):
        raise RefusedError("hooks", f"`git -c {name}` gives git another configuration")


def _check_reading(verb: str, args: Sequence[Arg]) -> None:
    for arg in args:
        text = arg.text if arg.text is not None else arg.start
        if text == "--":
            return
        if arg.hidden and arg.text is None:
            raise RefusedError("unreadable", f"`{arg.shown}` could turn into an option of git")
        if any(means(text, option) for option in _WRITING):
            raise RefusedError("write", f"`git {verb} {text}` writes a file or starts a program")
        if verb == "grep" and text.startswith("-") and "O" in text and text[1:2] != "-":
            raise RefusedError("write", "`git grep -O` starts a program")
        if verb in {"show", "log", "diff", "whatchanged"} and text.startswith("-o"):
            raise RefusedError("write", f"`git {verb} {text}` may write a file")
        if verb in {"cat-file"} and (means(text, "--filters") or means(text, "--textconv")):
            raise RefusedError("write", "`git cat-file --filters` starts programs")
        if verb == "fsck" and means(text, "--lost-found"):
            raise RefusedError("write", "`git fsck --lost-found` writes files")


def _only(*allowed: str) -> Callable[[str, Sequence[Arg], Place], None]:
    """Return a judge that lets a command in with certain first words only."""

    def judge(verb: str, args: Sequence[Arg], place: Place) -> None:
        del place
        need_plain(f"git {verb}", args)
        words = [a.text or "" for a in args]
        if (words or [""])[0] not in allowed:
            told = " ".join([verb, *words[:2]])
            raise RefusedError("history", f"`git {told}` changes more than it shows")

    return judge


def _listing(*options: str, words: bool) -> Callable[[str, Sequence[Arg], Place], None]:
    """Return a judge of commands that list when they are given certain options only."""

    def judge(verb: str, args: Sequence[Arg], place: Place) -> None:
        del place
        need_plain(f"git {verb}", args)
        texts = [a.text or "" for a in args]
        lists = not texts or any(t in {"-l", "--list"} for t in texts)
        for text in texts:
            known = text.partition("=")[0] in options or text in {"-l", "--list"}
            valued = words or lists or any(t in _TAKING for t in texts)
            if not known and (text.startswith("-") or not valued):
                raise RefusedError("history", f"`git {verb} {text}` changes more than it shows")

    return judge


_TAKING = frozenset({"--contains", "--no-contains", "--merged", "--no-merged", "--points-at"})
_LIST_OPTIONS = ("-a", "-r", "-v", "-vv", "-n", "--all", "--remotes", "--verbose", "--sort",
                 "--format", "--show-current", "--column", "--no-column", "--color",
                 "--no-color", *sorted(_TAKING))  # fmt: skip


def _config(verb: str, args: Sequence[Arg], place: Place) -> None:
    del place
    need_plain(f"git {verb}", args)
    texts = [a.text or "" for a in args]
    reads = {"--get", "--get-all", "--get-regexp", "--list", "-l", "get", "list", "--get-urlmatch"}
    scopes = {"--global", "--local", "--system", "--worktree", "--show-origin", "--show-scope",
              "-z", "--null", "--name-only", "--includes", "--bool", "--int"}  # fmt: skip
    rest = [t for t in texts if t not in scopes]
    if rest and rest[0] in reads and not any(t.startswith("-") for t in rest[1:]):
        return
    if len(rest) == 1 and not rest[0].startswith("-"):
        return
    kind = "hooks" if "hookspath" in " ".join(texts).lower() else "config"
    raise RefusedError(kind, "`git config` with a value changes how git, or a check, works")


def _fetch(verb: str, args: Sequence[Arg], place: Place) -> None:
    del place
    flags = {"--all", "--prune", "-p", "--tags", "-t", "--quiet", "-q", "--verbose", "-v",
             "--unshallow", "--dry-run", "--no-tags", "-n"}  # fmt: skip
    found = part(f"git {verb}", args, flags, {"--depth", "-j", "--jobs"})
    for word in found.words:
        if word.text is None or word.glob or any(c in word.text for c in ":+/"):
            raise RefusedError("history", f"`git {verb} {word.shown}` reaches beyond a remote")


def _add(verb: str, args: Sequence[Arg], place: Place) -> None:
    flags = {"-A", "--all", "-u", "--update", "-v", "--verbose", "-n", "--dry-run", "-N",
             "--intent-to-add"}  # fmt: skip
    found = part(f"git {verb}", args, flags, set())
    if place.view.patching:
        return
    if any(option in {"-A", "--all", "-u", "--update"} for option, _ in found.options):
        raise RefusedError("write", f"`git {verb}` of everything would stage a patch")
    for word in found.words:
        if word.text is not None and word.text.rstrip("/").endswith(("..", ".")):
            raise RefusedError("write", f"`git {verb} {word.text}` would stage a patch")
        text = word.text
        if text is not None and any(isdir(join(f or "/", text)) for f in place.folders):
            text = f"{text.rstrip('/')}/file"
        place.need(Arg(text, word.start, word.glob), "stage")


def _commit(verb: str, args: Sequence[Arg], place: Place) -> None:
    rest = list(args)
    need = f"git {verb}"
    while rest:
        arg = rest.pop(0)
        text = arg.text if arg.text is not None else arg.start
        if arg.hidden and arg.text is None:
            raise RefusedError("unreadable", f"`{arg.shown}` could turn into an option of {need}")
        if text == "--":
            return
        if text.startswith("--"):
            _check_commit_long(text, rest)
        elif text.startswith("-") and text != "-":
            _check_commit_shorts(text, arg.text is None, rest, place)


def _check_commit_long(text: str, rest: list[Arg]) -> None:
    if means(text, "--no-verify"):
        raise RefusedError("hooks", "`git commit --no-verify` goes around the checks")
    if means(text, "--amend") or means(text, "--fixup") or means(text, "--squash"):
        raise RefusedError("history", f"`git commit {text}` rewrites a commit; make a new one")
    name = text.partition("=")[0]
    if name not in _COMMIT_LONG:
        raise RefusedError("unknown", f"`git commit {name}` is not on the list of known options")
    valued = {"--message", "--file", "--trailer", "--cleanup", "--reuse-message", "--template"}
    if name in valued and "=" not in text and rest:
        rest.pop(0)


def _check_commit_shorts(text: str, cut: bool, rest: list[Arg], place: Place) -> None:
    for at, letter in enumerate(text[1:], 1):
        if letter == "n":
            raise RefusedError("hooks", f"`git commit {text}` goes around the checks (-n)")
        if letter in _COMMIT_VALUED:
            if at == len(text) - 1 and not cut and letter != "u" and rest:
                rest.pop(0)
            return
        if letter not in _COMMIT_FLAGS:
            raise RefusedError("unknown", f"`git commit -{letter}` is not on the list")
        if letter == "a" and not place.view.patching:
            raise RefusedError("write", "`git commit -a` would commit a patch")
        if letter == "S":
            return


def _restore(verb: str, args: Sequence[Arg], place: Place) -> None:
    place.need_patching(f"`git {verb}`")
    flags = {"-S", "--staged", "-W", "--worktree", "-q", "--quiet", "--"}
    found = part(f"git {verb}", args, flags, {"-s", "--source"})
    options = {option for option, _ in found.options}
    if options & {"-S", "--staged"} and not options & {"-W", "--worktree"}:
        return
    for word in found.words:
        place.need(word)


def _checkout(verb: str, args: Sequence[Arg], place: Place) -> None:
    """Let files be taken from a commit, after `--`; branches stay as they are."""
    at = next((n for n, a in enumerate(args) if a.text == "--"), None)
    if at is None or at > 1 or any(a.text is None or a.text.startswith("-") for a in args[:at]):
        raise RefusedError(
            "history", f"`git {verb}` leaves this branch; for a file say `git {verb} REV -- FILE`"
        )
    place.need_patching(f"`git {verb}`")
    for word in args[at + 1 :]:
        place.need(word)


def _reset(verb: str, args: Sequence[Arg], place: Place) -> None:
    """Let files be taken out of the index."""
    place.need_patching(f"`git {verb}`")
    found = part(f"git {verb}", args, {"-q", "--quiet", "--mixed"}, set())
    words = [w.text for w in found.words]
    if words and words[0] != "HEAD" and args[0].text != "--":
        raise RefusedError("history", f"`git {verb}` to another commit; say `git {verb} HEAD FILE`")


def _move(verb: str, args: Sequence[Arg], place: Place) -> None:
    from hotfence.shell.editors import JUDGES

    if any(a.text == "--cached" for a in args):
        raise RefusedError("history", f"`git {verb} --cached` takes files out of the branch")
    JUDGES[verb](verb, args, place)


def _revert(verb: str, args: Sequence[Arg], place: Place) -> None:
    place.need_patching(f"`git {verb}`")
    found = part(f"git {verb}", args, {"--no-edit", "-n", "--no-commit"}, {"-m", "--mainline"})
    for word in found.words:
        named = word.text or ""
        known = len(named) >= 7 and any(
            r.startswith(named) or named.startswith(r) for r in place.view.reverts
        )
        if not known:
            raise RefusedError("history", f"the scope names no revert of `{word.shown}`")


def _remote(verb: str, args: Sequence[Arg], place: Place) -> None:
    words = [a.text for a in args]
    if words and words[0] == "-v" and len(words) == 1:
        return
    _only("", "show", "get-url")(verb, args, place)


_LISTING: dict[str, Callable[[str, Sequence[Arg], Place], None]] = {
    "add": _add,
    "branch": _listing(*_LIST_OPTIONS, words=False),
    "tag": _listing(*_LIST_OPTIONS, words=False),
    "checkout": _checkout,
    "commit": _commit,
    "config": _config,
    "fetch": _fetch,
    "mv": _move,
    "notes": _only("", "list", "show"),
    "reflog": _only("", "show", "list"),
    "remote": _remote,
    "reset": _reset,
    "restore": _restore,
    "revert": _revert,
    "rm": _move,
    "stage": _add,
    "stash": _only("list", "show"),
    "submodule": _only("", "status", "summary"),
    "worktree": _only("list"),
}

_OWN = names(
    """check status allows classify scope explain rules policy schema record report log doctor
    agent mcp"""
)
_HUMAN = frozenset({"approve", "break-glass", "review", "open", "install", "uninstall", "gate"})


def judge_hotfence(name: str, args: Sequence[Arg], place: Place) -> None:
    """Judge a call of hotfence itself.

    Raises:
        RefusedError: it is a person's act, or would write a file outside the fence.
    """
    need_plain(name, args)
    words = [a.text or "" for a in args if not (a.text or "").startswith("-")]
    verb = words[0] if words else ""
    if verb in _HUMAN or words[:2] == ["policy", "init"] or words[:2] == ["scope", "edit"]:
        raise RefusedError("human", f"`hotfence {verb}` is a person's act")
    if verb and verb not in _OWN:
        raise RefusedError("unknown", f"`hotfence {verb}` is not for a coding agent to run")
    rest = list(args)
    while rest:
        text = rest.pop(0).text or ""
        if means(text, "--output") or text == "-o":
            value = text.partition("=")[2] if "=" in text else (rest.pop(0).text if rest else "")
            target = (value or "").partition("=")[2] or value or ""
            place.need(Arg(target, target))
