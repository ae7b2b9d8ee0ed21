"""Which program a command runs, and who judges it."""

from collections.abc import Callable, Sequence

from hotfence.shell import editors, git, runners, services, texts
from hotfence.shell.expansion import Arg
from hotfence.shell.verdict import Place, RefusedError

Judge = Callable[[str, Sequence[Arg], Place], None]

_JUDGES: dict[str, Judge] = {
    **texts.JUDGES,
    **editors.JUDGES,
    **services.JUDGES,
    **runners.JUDGES,
    "git": git.judge_git,
    "hotfence": git.judge_hotfence,
}

_DEPLOYING = frozenset(
    {"ansible", "ansible-playbook", "argocd", "flux", "skaffold", "kustomize", "pulumi", "cdk",
     "serverless", "sls", "sam", "fly", "flyctl", "vercel", "netlify", "heroku", "cap", "fab",
     "eb", "copilot", "twine", "flit", "nomad", "terragrunt", "rsync", "scp", "sftp", "ssh",
     "mosh", "telnet", "nc", "ncat", "socat", "crane", "skopeo", "cosign", "eksctl", "kops", "oc",
     "gcloud-deploy", "firebase", "wrangler", "deploy", "kn", "werf", "tanka", "tk", "dokku"}
)  # fmt: skip
_INSTALLING = frozenset(
    {"pip", "pip3", "pipx", "conda", "mamba", "apt", "apt-get", "aptitude", "yum", "dnf", "apk",
     "brew", "snap", "pacman", "zypper", "gem", "cpan", "cpanm", "luarocks", "corepack", "nvm",
     "pyenv", "rbenv", "asdf", "mise", "sdk", "rustup", "easy_install", "alembic", "flyway",
     "liquibase", "dbmate", "prisma", "knex", "sequelize", "typeorm", "atlas", "goose"}
)  # fmt: skip
_INTERACTIVE = frozenset({"vi", "vim", "nvim", "nano", "emacs", "ed", "ex", "pico", "code"})
_CODE = frozenset(
    {"perl", "ruby", "node", "deno", "bun", "php", "lua", "osascript", "tclsh", "Rscript",
     "expect", "gdb", "pwsh", "powershell", "groovy", "scala", "julia", "irb"}
)  # fmt: skip


def judge_program(name: str, args: Sequence[Arg], place: Place) -> None:
    """Judge one program with its arguments.

    Raises:
        RefusedError: it must not run, or nobody here knows it.
    """
    judge = _JUDGES.get(name)
    if judge is not None:
        judge(name, args, place)
        return
    if "/" in name:
        runners.judge_script_file(Arg(name, name), place)
        return
    if name in _DEPLOYING:
        raise RefusedError("deploy", f"`{name}` reaches other machines, or deploys")
    if name in _INSTALLING:
        raise RefusedError("install", f"`{name}` installs, or migrates")
    if name in _INTERACTIVE:
        raise RefusedError("unknown", f"`{name}` edits what cannot be told before")
    if name in _CODE:
        if [a.text for a in args] in (["--version"], ["-v"], ["-V"]):
            return
        raise RefusedError("unknown", f"what `{name}` would do cannot be told before it runs")
    raise RefusedError("unknown", f"`{name}` is not on the list of known programs")
