"""Tools by name and by arguments: what a call reads, changes or runs.

What is known to read is let be; what is known to write or run is taken apart; what is not known
counts as a change as soon as it names a path, or its name says that it does something.
"""

from collections.abc import Iterator
from os.path import expanduser, join

from hotfence.agents.event import Call, Change
from hotfence.agents.patches import changes_of, is_patch

READING = frozenset(
    {
        "read", "view", "ls", "glob", "grep", "search", "find", "readfile", "readmanyfiles",
        "listdirectory", "listdir", "listfiles", "searchfilecontent", "filesearch", "grepsearch",
        "codebasesearch", "semanticsearch", "readlints", "notebookread", "websearch", "webfetch",
        "googlewebsearch", "fetch", "todowrite", "todoread", "writetodos", "updateplan",
        "exitplanmode", "enterplanmode", "askuserquestion", "askuser", "agent", "task", "skill",
        "activateskill", "bashoutput", "taskoutput", "taskget", "tasklist", "taskcreate",
        "taskupdate", "toolsearch", "reportintent", "think", "viewimage", "lsp", "question",
        "listmcpresources", "readmcpresource", "listmcpresourcestool", "readmcpresourcetool",
        "readfiles", "codesearch", "list", "rg", "readbash", "readpowershell", "listbash",
        "sessionstatus", "geminiclidocs", "clihelp", "switchmode", "createplan", "taskstop",
        "sendmessage", "croncreate", "crondelete", "cronlist", "schedulewakeup", "workflow",
        "reportfindings", "exitworktree", "spawnagent", "sendinput", "closeagent", "resumeagent",
        "waitagent", "requestuserinput", "completetask", "updatetopic", "updatetodo", "stopbash",
        "stoppowershell", "readagent", "listagents", "await",
    }
)  # fmt: skip
_WRITING = frozenset(
    {
        "write", "edit", "multiedit", "notebookedit", "editnotebook", "writefile", "replace",
        "create", "strreplaceeditor", "strreplace", "strreplacebasededittool", "delete",
        "applypatch", "patch", "editfile", "createfile", "deletefile", "writetofile",
        "replaceinfile", "searchreplace", "insert", "undoedit", "insertedit",
    }
)  # fmt: skip
_SHELLS = frozenset(
    {
        "bash", "shell", "runshellcommand", "execute", "executecommand", "shellcommand",
        "localshell", "execcommand", "runterminalcmd", "runinterminal", "runcommand", "terminal",
        "exec", "sh",
    }
)  # fmt: skip
_TOGETHER = frozenset({"multitooluseparallel", "batch"})
_POWERSHELLS = frozenset({"powershell", "pwsh"})
_LEAVING = frozenset({"enterworktree"})
_TYPING = frozenset({"writestdin", "writebash", "writepowershell"})
_PATH_KEYS = frozenset(
    {
        "filepath", "path", "notebookpath", "fspath", "targetfile", "file", "filename",
        "relativeworkspacepath", "absolutepath", "destination", "dest", "source", "newpath",
        "oldpath", "uri", "filepaths", "files", "paths", "target", "outputpath", "output",
    }
)  # fmt: skip
_PATH_ENDS = ("path", "paths", "file", "files", "uri")
_COMMAND_KEYS = ("command", "commandline", "cmd", "script", "input")
_FOLDER_KEYS = ("workdir", "workingdirectory", "dirpath", "directory", "cwd")
_STATEMENT_KEYS = ("sql", "statement")
_DOING_WORDS = """
    write edit create update delete remove move rename insert replace patch push merge deploy exec
    execute run apply send publish commit set put post upload drop kill restart scale rollback
    add append modify save copy mkdir touch rm install uninstall start stop trigger cancel close
    approve reply assign fork revert reset stash checkout rebase cherry tag release import
    upsert truncate alter grant revoke invoke call dispatch enable disable mutate"""
_DOING = frozenset(_DOING_WORDS.split())
_SEEING_WORDS = """
    read get list search find fetch view show describe status diff log grep query look lookup
    inspect check count explain tail head history browse screenshot snapshot wait resolve ask
    think plan recall"""
_SEEING = frozenset(_SEEING_WORDS.split())
_DEEPEST = 6
_OWN_SERVER = ("mcp__hotfence__", "mcp_hotfence_", "hotfence_", "hotfence/")
_OWN_TOOLS = ("incident_status", "is_allowed", "classify_diff", "explain_rule", "record_note")


def calls_of(tool: str, arguments: object, folder: str | None) -> tuple[Call, ...]:
    """Return what one tool call would do; more than one for a call that holds calls."""
    tool = tool.removeprefix("functions.")
    name = _plain(tool)
    if name in _TOGETHER:
        return _parallel(tool, arguments, folder)
    below = _text(arguments, _FOLDER_KEYS)
    folder = join(folder or "", expanduser(below)) if below is not None else folder
    if name in READING and not _is_remote(tool):
        return ()
    if tool.startswith(_OWN_SERVER) or (_is_remote(tool) and tool.endswith(_OWN_TOOLS)):
        return ()
    if name in _TYPING:
        typed = _text(arguments, ("chars", "input", "text"))
        doubt = "it types into a program that is running"
        return (Call(tool, doubt=doubt),) if typed is not None else ()
    if name in _LEAVING:
        return (Call(tool, doubt="it leaves this branch for another work tree"),)
    if name in _SHELLS or name in _POWERSHELLS:
        return (_shell(tool, name, arguments, folder),)
    if name in _WRITING:
        return _writing(tool, name, arguments, folder)
    return _unknown(tool, arguments, folder)


def _parallel(tool: str, arguments: object, folder: str | None) -> tuple[Call, ...]:
    """Return the calls within a call."""
    uses: object = None
    if isinstance(arguments, dict):
        uses = arguments.get("tool_uses", arguments.get("tool_calls"))
    if not isinstance(uses, list):
        return (Call(tool, doubt="its calls cannot be read"),)
    found: list[Call] = []
    for use in uses:
        name = use.get("recipient_name", use.get("tool")) if isinstance(use, dict) else None
        if not isinstance(name, str) or _plain(name) in _TOGETHER:
            found.append(Call(tool, doubt="its calls cannot be read"))
        else:
            found += calls_of(name, use.get("parameters"), folder)
    return tuple(found)


def _shell(tool: str, name: str, arguments: object, folder: str | None) -> Call:
    command = arguments if isinstance(arguments, str) else _command(arguments)
    if command is None:
        return Call(tool, doubt="its command cannot be read")
    kind = "powershell" if name in _POWERSHELLS else "posix"
    return Call(tool, command=command, shell=kind, folder=folder)


def _command(arguments: object) -> str | None:
    """Return the command line; a list of words is quoted into one."""
    if not isinstance(arguments, dict):
        return None
    for key, value in arguments.items():
        if _plain(key) not in _COMMAND_KEYS:
            continue
        if isinstance(value, str):
            return value
        if isinstance(value, list) and all(isinstance(word, str) for word in value):
            return " ".join(_quoted(word) for word in value)
    return None


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "'\\''") + "'"


def _writing(tool: str, name: str, arguments: object, folder: str | None) -> tuple[Call, ...]:
    if isinstance(arguments, str):
        arguments = {"patch": arguments}
    if not isinstance(arguments, dict):
        return (Call(tool, doubt="its arguments cannot be read"),)
    verb = arguments.get("command")
    if name.startswith("strreplace") and verb == "view":
        return ()
    changes = _patch_changes(arguments)
    paths = list(dict.fromkeys(_paths(arguments, 0)))
    how = "delete" if name.startswith("delete") else "write"
    changes += tuple(
        Change(path, how, _edits(arguments), _content(name, arguments)) for path in paths
    )
    if not changes:
        return (Call(tool, doubt="it names no file"),)
    return (Call(tool, changes, folder=folder),)


def _edits(arguments: dict[str, object]) -> tuple[tuple[str, str, bool], ...]:
    several = arguments.get("edits")
    found = []
    for each in [*(several if isinstance(several, list) else []), arguments]:
        if not isinstance(each, dict):
            continue
        keys = {_plain(key): value for key, value in each.items()}
        old = keys.get("oldstring", keys.get("oldstr"))
        new = keys.get("newstring", keys.get("newstr"))
        if isinstance(old, str) and isinstance(new, str):
            everywhere = bool(keys.get("replaceall") or keys.get("allowmultiple"))
            found.append((old, new, everywhere))
    return tuple(found)


def _content(name: str, arguments: dict[str, object]) -> str | None:
    if name in {"insert", "insertedit"} or arguments.get("command") == "insert":
        return None
    for key in ("content", "contents", "file_text", "fileText"):
        value = arguments.get(key)
        if isinstance(value, str):
            return value
    return None


def _unknown(tool: str, arguments: object, folder: str | None) -> tuple[Call, ...]:
    words = _split(tool.rpartition("__")[2] if tool.startswith("mcp__") else tool)
    doing, seeing = words & _DOING, words & _SEEING
    statement = _text(arguments, _STATEMENT_KEYS)
    if statement is not None:
        return (Call(tool, statement=statement),)
    if seeing and not doing:
        return ()
    if isinstance(arguments, dict):
        changes = _patch_changes(arguments)
        changes += tuple(Change(path) for path in dict.fromkeys(_paths(arguments, 0)))
        command = _command(arguments)
        if command is not None and not changes:
            return (Call(tool, command=command, folder=folder),)
        if changes:
            return (Call(tool, changes, folder=folder),)
    if doing or _is_remote(tool):
        return (Call(tool, doubt="nobody here knows that it only reads"),)
    return ()


def _patch_changes(arguments: dict[str, object]) -> tuple[Change, ...]:
    found: tuple[Change, ...] = ()
    for value in arguments.values():
        if isinstance(value, str) and is_patch(value):
            found += changes_of(value)
    return found


def _paths(value: object, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _paths(each, depth + 1)
    elif isinstance(value, dict):
        for key, each in value.items():
            name = _plain(str(key))
            ends = name.endswith(_PATH_ENDS) and not name.endswith("profile")
            if ends or name in _PATH_KEYS:
                if isinstance(each, str):
                    yield each
                elif isinstance(each, list):
                    yield from (one for one in each if isinstance(one, str))
            if isinstance(each, (dict, list)):
                yield from _paths(each, depth + 1)


def _text(arguments: object, keys: tuple[str, ...]) -> str | None:
    if not isinstance(arguments, dict):
        return None
    for key, value in arguments.items():
        if _plain(str(key)) in keys and isinstance(value, str) and value:
            return value
    return None


def _plain(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "").replace(".", "")


def _is_remote(tool: str) -> bool:
    """Say whether a tool belongs to a server of its own (MCP)."""
    return tool.lower().startswith(("mcp_", "mcp__", "mcp:")) or "/" in tool


def _split(tool: str) -> set[str]:
    """Return the words of a name in snake, kebab or camel case."""
    spaced = "".join(f" {c.lower()}" if c.isupper() else c for c in tool)
    for separator in "_-./:":
        spaced = spaced.replace(separator, " ")
    return set(spaced.split())
