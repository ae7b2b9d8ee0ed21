"""Variables that choose what a program runs, or switch a check off."""

from hotfence.shell.verdict import RefusedError

_SKIPPING = frozenset(
    {"SKIP", "HUSKY", "HUSKY_SKIP_HOOKS", "LEFTHOOK", "LEFTHOOK_EXCLUDE", "OVERCOMMIT_DISABLE",
     "PRE_COMMIT_ALLOW_NO_CONFIG", "SKIP_SIMPLE_GIT_HOOKS"}
)  # fmt: skip
_CHOOSING = frozenset(
    {"PATH", "IFS", "ENV", "SHELL", "HOME", "XDG_CONFIG_HOME", "CDPATH", "PS4", "PROMPT_COMMAND",
     "PAGER", "MANPAGER", "EDITOR", "VISUAL", "BROWSER", "LESSOPEN", "LESSCLOSE", "PSQLRC",
     "PSQL_PAGER", "PSQL_EDITOR", "CURL_HOME", "WGETRC", "RIPGREP_CONFIG_PATH", "TAR_OPTIONS",
     "GREP_OPTIONS", "NODE_OPTIONS", "PERL5OPT", "PERL5LIB", "RUBYOPT", "RUBYLIB", "PYTHONSTARTUP",
     "PYTHONHOME", "PYTHONBREAKPOINT", "PYTHONINSPECT", "PYTHONWARNINGS", "JAVA_TOOL_OPTIONS",
     "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "MAVEN_OPTS", "GRADLE_OPTS", "MAKEFLAGS", "GNUMAKEFLAGS",
     "MAKEFILES", "RANDOM", "SECONDS", "OPTIND", "LINENO", "HISTCMD", "SRANDOM",
     "BAT_PAGER", "SHELLOPTS", "BASHOPTS", "KUBECONFIG", "KUBE_EDITOR", "DOCKER_CONFIG",
     "AWS_CONFIG_FILE", "GCONV_PATH", "TMPDIR", "GH_PAGER", "RUSTC_WRAPPER", "RUSTC", "CC", "CXX",
     "GOFLAGS", "SSH_ASKPASS", "HOSTALIASES", "TERMINFO", "NPM_CONFIG_SCRIPT_SHELL"}
)  # fmt: skip
_PREFIXES = ("GIT_", "LD_", "DYLD_", "BASH_", "HOTFENCE", "npm_config_", "NPM_CONFIG_", "CARGO_")
_HARMLESS = {"GIT_PAGER": {"cat", ""}, "PAGER": {"cat", ""}, "GH_PAGER": {"cat", ""}}
_QUIET = frozenset({"GIT_TERMINAL_PROMPT", "GIT_OPTIONAL_LOCKS"})


def check_value(value: str) -> None:
    """Refuse a value that runs a command as soon as arithmetic looks at it.

    Raises:
        RefusedError: it does.
    """
    if "[" in value and ("$(" in value or "`" in value):
        raise RefusedError("unreadable", "a value with a command within brackets")


def check_name(name: str) -> None:
    """Refuse what is not the plain name of a variable.

    Raises:
        RefusedError: it is not: brackets behind a name are evaluated.
    """
    if not name.replace("_", "a").isalnum() or not name.isascii():
        raise RefusedError("unreadable", f"`{name}` is no plain name of a variable")


def check_variable(name: str, value: str | None) -> None:
    """Refuse the setting of a variable that could change what runs; None is an unknown value.

    Raises:
        RefusedError: it is one.
    """
    if name in _QUIET or value in _HARMLESS.get(name, ()):
        return
    if name in _SKIPPING or name.startswith("HOTFENCE") or name == "GIT_CONFIG_PARAMETERS":
        raise RefusedError("hooks", f"`{name}=` switches a check off")
    if name.startswith("GIT_CONFIG"):
        raise RefusedError("hooks", f"`{name}=` gives git another configuration")
    if name in _CHOOSING or name.startswith(_PREFIXES):
        raise RefusedError("environment", f"`{name}=` changes what a command runs or reads")
