"""Programs that ask clusters, containers, clouds, databases and web servers."""

from collections.abc import Callable, Sequence

from hotfence.shell.expansion import Arg
from hotfence.shell.lists import names
from hotfence.shell.options import need_plain, part
from hotfence.shell.sql import check_statement
from hotfence.shell.verdict import Place, RefusedError

Judge = Callable[[str, Sequence[Arg], Place], None]

# The words with which each of them only reads.
_READS: dict[str, frozenset[str]] = {
    "kubectl": frozenset(
        {"get", "describe", "logs", "top", "explain", "api-resources", "api-versions", "version",
         "events", "cluster-info", "config view", "config current-context",
         "config get-contexts", "config get-clusters", "auth can-i", "auth whoami",
         "rollout status", "rollout history"}
    ),
    "helm": frozenset({"list", "ls", "status", "history", "get", "version", "search", "show"}),
    "docker": frozenset(
        {"ps", "logs", "inspect", "images", "stats", "top", "version", "info", "port", "events",
         "diff", "history", "container ls", "container ps", "container list", "container logs",
         "container inspect", "container stats", "container top", "container port", "image ls",
         "image list", "image inspect", "image history", "volume ls", "volume inspect",
         "network ls", "network inspect", "system df", "system info", "compose ps",
         "compose logs", "compose top", "compose images", "compose ls", "compose version",
         "context ls", "service ls", "service ps", "service logs", "service inspect",
         "node ls", "stack ls", "stack ps"}
    ),
    "terraform": frozenset(
        {"show", "output", "version", "validate", "graph", "state list", "state show",
         "workspace list", "workspace show"}
    ),
    "systemctl": frozenset(
        {"status", "show", "cat", "is-active", "is-enabled", "is-failed", "list-units",
         "list-unit-files", "list-timers", "list-sockets", "list-dependencies", "list-jobs"}
    ),
    "gh": frozenset(
        {"pr view", "pr list", "pr diff", "pr checks", "pr status", "run view", "run list",
         "run watch", "issue view", "issue list", "issue status", "repo view", "release view",
         "release list", "workflow list", "workflow view", "search code", "search issues",
         "search prs", "search commits", "auth status", "status"}
    ),
    "glab": frozenset(
        {"mr view", "mr list", "mr diff", "ci view", "ci list", "ci status", "ci trace",
         "issue view", "issue list", "repo view", "release view", "release list"}
    ),
    "redis-cli": frozenset(
        {"info", "get", "mget", "llen", "lrange", "ttl", "pttl", "type", "exists", "scan", "hget",
         "hgetall", "hlen", "scard", "zcard", "zrange", "dbsize", "ping", "strlen", "xlen",
         "xinfo", "slowlog get", "slowlog len", "client list", "memory usage", "latency latest",
         "object encoding"}
    ),
}  # fmt: skip
_SAME = {"podman": "docker", "nerdctl": "docker", "tofu": "terraform", "valkey-cli": "redis-cli"}
# Options that take a value beside them and may stand before those words.
_VALUED: dict[str, frozenset[str]] = {
    "kubectl": frozenset({"-n", "--namespace", "--context", "--cluster", "-s", "--server",
                          "--request-timeout", "--user", "-v"}),
    "helm": frozenset({"-n", "--namespace", "--kube-context"}),
    "docker": frozenset({"--context", "-c", "-f", "--file", "-p",
                         "--project-name"}),
    "gh": frozenset({"-R", "--repo"}),
    "glab": frozenset({"-R", "--repo"}),
    "redis-cli": frozenset({"-h", "-p", "-n", "-a", "--user", "--pass", "-u"}),
    "systemctl": frozenset({"-n", "--lines", "-o", "--output", "-t", "--type", "--state"}),
}  # fmt: skip
_FLAGS = frozenset({"--no-pager", "--user", "-A", "--all-namespaces", "--tls", "--raw", "-l",
                    "--no-legend", "--full", "--all", "-a", "--no-auth-warning", "-q"})  # fmt: skip
_NEVER = ("--kubeconfig", "--output-directory", "--post-renderer", "--output-dir", "--eval",
          "--ignore-not-found=false", "--cidfile", "--output-file", "-out", "--web", "-chdir",
          "--pipe")  # fmt: skip
_DEPLOYING = frozenset({"kubectl", "helm", "docker", "terraform"})


def _service(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    for arg in args:
        text = arg.text or arg.start
        if arg.hidden:
            raise RefusedError("unreadable", f"`{arg.shown}` could turn into an option of {name}")
        if text.partition("=")[0] in _NEVER:
            raise RefusedError("unknown", f"`{name} {text}` is not known to only read")
    kind = _SAME.get(name, name)
    known = _READS[kind]
    words = _words(name, kind, list(args))
    if (words and words[0] in known) or " ".join(words) in known:
        return
    if not words and [a.text for a in args] in (["--version"], []):
        return
    told = " ".join([name, *words]) or name
    if kind in _DEPLOYING or kind == "systemctl":
        raise RefusedError("deploy", f"`{told}` changes what runs; a person does that")
    raise RefusedError("unknown", f"`{told}` is not known to only read")


def _words(name: str, kind: str, rest: list[Arg]) -> list[str]:
    """Return the words that say what is done: one that is known, or the first two."""
    known = _READS[kind]
    words: list[str] = []
    while rest and len(words) < 2 and not (words and words[0] in known):
        arg = rest.pop(0)
        if arg.text is None:
            raise RefusedError("unreadable", f"what `{name} {arg.shown}` does cannot be told")
        if not arg.text.startswith("-"):
            words.append(arg.text.lower() if kind == "redis-cli" else arg.text)
        elif arg.text in _VALUED.get(kind, ()):
            rest = rest[1:]
        elif arg.text.partition("=")[0] not in _VALUED.get(kind, ()) and arg.text not in _FLAGS:
            break
    return words


# `aws SERVICE VERB`: verbs that read and print; many `get-...` write a file that they are given.
_AWS_VERBS = ("describe-", "list-", "head-", "lookup-", "filter-")
_AWS_MORE = names(
    """ls tail get-metric-statistics get-metric-data get-log-events get-query-results
    get-caller-identity get-function get-function-configuration get-parameter get-parameters"""
)
_AWS_FLAGS = names("--debug --no-paginate --no-cli-pager --no-verify-ssl --no-sign-request")
_AWS_VALUED = names("--profile --region --output --query")
# `gcloud NOUN... VERB`, `az NOUN... VERB`: all words before the verb must be known nouns.
_NOUNS = names(
    """compute instances disks run services revisions jobs logging logs container clusters
    node-pools operations sql functions builds projects pubsub topics subscriptions app versions
    dns managed-zones record-sets monitoring vm webapp aks monitor activity-log metrics group
    resource db server account network containerapp functionapp acr repository revision"""
)
_CLOUD_VERBS = frozenset({"list", "describe", "show", "read"})


def _aws(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    need_plain(name, args)
    found = part(name, args, _AWS_FLAGS, _AWS_VALUED, interleaved=False)
    words = [a.text or "" for a in found.words]
    after = part(name, found.words[1:], _AWS_FLAGS, _AWS_VALUED, interleaved=False).words
    verb = after[0].text or "" if after else ""
    if not words or not (verb.startswith(_AWS_VERBS) or verb in _AWS_MORE):
        raise RefusedError("deploy", f"`{name} {' '.join(words[:2])}` is not known to only read")


def _cloud(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    need_plain(name, args)
    words = [a.text or "" for a in args]
    at = next((n for n, word in enumerate(words) if word not in _NOUNS), len(words))
    if not at or words[at : at + 1] == [] or words[at] not in _CLOUD_VERBS:
        raise RefusedError("deploy", f"`{name} {' '.join(words[:3])}` is not known to only read")


_CURL_FLAGS = frozenset(
    {"-s", "-S", "-f", "-v", "-i", "-I", "-L", "-k", "-G", "-g", "-4", "-6", "-N", "-n",
     "--silent", "--show-error", "--fail", "--verbose", "--include", "--head", "--location",
     "--insecure", "--get", "--compressed", "--http1.1", "--http2", "--fail-with-body",
     "--no-buffer", "--globoff"}
)  # fmt: skip
_CURL_VALUED = frozenset(
    {"-H", "--header", "-A", "--user-agent", "-m", "--max-time", "--connect-timeout", "-u",
     "--user", "--retry", "--retry-delay", "-w", "--write-out", "-o", "--output", "-X", "--request",
     "--url", "-b", "--cookie", "-e", "--referer", "-x", "--proxy", "--resolve", "--cacert", "-r",
     "--range"}
)  # fmt: skip


def _curl(name: str, args: Sequence[Arg], place: Place) -> None:
    found = part(name, args, _CURL_FLAGS, _CURL_VALUED)
    urls = list(found.words)
    for option, value in found.options:
        text = value.text if value is not None else ""
        if option == "--url" and value is not None:
            urls.append(value)
        elif option in {"-X", "--request"} and text not in {"GET", "HEAD"}:
            raise RefusedError("network", f"`{name} {option} {text or '...'}` sends something")
        elif option in {"-o", "--output"} and text not in {"-", "/dev/null"} and value is not None:
            place.need(value)
        elif option in {"-w", "--write-out"} and (text is None or "%output" in text or "@" in text):
            raise RefusedError("write", f"`{name} {option}` can write a file")
        elif option in {"-H", "--header"} and (text is None and _hides(value)):
            raise RefusedError("unreadable", f"a header of `{name}` cannot be told")
    for url in urls:
        scheme = url.start.partition("://")[0] if "://" in url.start else "http"
        if url.hidden or scheme.lower() not in {"http", "https"}:
            raise RefusedError("network", f"`{name} {url.shown}` is no plain web address")


def _hides(value: Arg | None) -> bool:
    return value is not None and value.start.startswith("@")


def _wget(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    flags = {"-q", "-S", "-nv", "--quiet", "--spider", "--server-response", "-qO-"}
    found = part(name, args, flags, {"-O", "-T", "-t", "--timeout", "--tries", "--header"})
    options = dict(found.options)
    target = options.get("-O")
    if not ({"--spider", "-qO-"} & set(options)) and (target is None or target.text != "-"):
        raise RefusedError("write", f"`{name}` writes a file; use `{name} -qO- URL`")
    for url in found.words:
        if url.hidden:
            raise RefusedError("network", f"`{name} {url.shown}` is no plain web address")


_SQL_FLAGS = frozenset(
    {"-A", "-t", "-x", "-q", "-X", "-w", "-1", "-a", "-B", "-N", "-s", "-r", "--no-align",
     "--tuples-only", "--expanded", "--quiet", "--no-psqlrc", "--no-password", "--csv", "--html",
     "--batch", "--skip-column-names", "--table", "--json", "-readonly", "-csv", "-header",
     "-column", "-json", "-line", "-list", "-box", "-markdown"}
)  # fmt: skip
_SQL_VALUED: dict[str, frozenset[str]] = {
    "psql": frozenset({"-c", "--command", "-d", "--dbname", "-h", "--host", "-p", "--port", "-U",
                       "--username", "-P", "-F", "--field-separator"}),
    "mysql": frozenset({"-e", "--execute", "-D", "--database", "-h", "--host", "-P", "--port",
                        "-u", "--user", "-p", "--password"}),
    "sqlite3": frozenset({"-separator", "-nullvalue"}),
}  # fmt: skip
_MYSQL_GLUED = ("-p",)


def _sql(name: str, args: Sequence[Arg], place: Place) -> None:
    del place
    need_plain(name, args)
    kind = "mysql" if name == "mariadb" else name
    plain = [a for a in args if not (kind == "mysql" and (a.text or "").startswith(_MYSQL_GLUED))]
    found = part(name, plain, _SQL_FLAGS, _SQL_VALUED[kind])
    statements = [v.text or "" for option, v in found.options
                  if v and option in {"-c", "--command", "-e", "--execute"}]  # fmt: skip
    for option, value in found.options:
        if option == "-P" and kind == "psql" and value and "pager" in (value.text or ""):
            raise RefusedError("data", f"`{name} -P` with a pager starts a program")
    if kind == "sqlite3":
        if ("-readonly", None) not in found.options or len(found.words) != 2:
            raise RefusedError("data", f"`{name}`: say `{name} -readonly FILE 'SELECT ...'`")
        statements = [found.words[1].text or ""]
        if statements[0].lstrip().startswith("."):
            raise RefusedError("data", f"`{name}` with a `.` command can run anything")
    if not statements:
        raise RefusedError("data", f"what `{name}` is given to run cannot be told; use -c or -e")
    for statement in statements:
        check_statement(statement, name)


JUDGES: dict[str, Judge] = {
    **dict.fromkeys((*_READS, *_SAME), _service),
    **dict.fromkeys(("gcloud", "az"), _cloud),
    "aws": _aws,
    "curl": _curl,
    "wget": _wget,
    "psql": _sql,
    "mysql": _sql,
    "mariadb": _sql,
    "sqlite3": _sql,
}
