"""Tool versions, hooks, submodules, templates and plugins of developers' own machinery."""

import re
from collections.abc import Iterator
from typing import Any

from hotfence.classify.manifests.installs import (
    LONGEST,
    image_record,
    installs,
    is_pinned_image,
    variable,
)
from hotfence.classify.manifests.outline import (
    Node,
    Table,
    Word,
    json_outline,
    outline,
    reach,
    tables,
    words,
)
from hotfence.classify.manifests.record import (
    DEPENDENCY,
    RUNTIME,
    Record,
    Source,
    UnreadableError,
    canonical,
    requirement,
    squeezed,
)

LARGEST_TOML = 128 * 1024  # characters
_MOST_DOTS = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]+[ \t]*\.[ \t]*){60}")


def _toml(source: Source) -> dict[str, Any]:
    """Read TOML.

    Raises:
        UnreadableError: it is no TOML, too long, or a key has too many parts.
    """
    import tomllib

    if len(source.text) > LARGEST_TOML or _MOST_DOTS.search(source.text):
        raise UnreadableError("it is too long, or a key has too many parts")
    try:
        return tomllib.loads(source.text, parse_float=str)
    except ValueError:
        raise UnreadableError("it is no TOML") from None


def _json(source: Source) -> Table:
    tree = json_outline(source.text)
    if not isinstance(tree, Table):
        raise UnreadableError("it is no JSON")
    return tree


def _lines(source: Source) -> Iterator[tuple[int, str]]:
    """Yield the lines that hold something, without `#` comments."""
    for number, raw in enumerate(source.text.split("\n"), 1):
        line = squeezed(re.sub(r"(?:^|\s)#.*", "", raw[:LONGEST]))
        if line:
            yield number, line


# -- versions of languages and tools ------------------------------------------------------------


def version_file(source: Source) -> list[Record]:
    """Read a file that holds nothing but a version, such as .nvmrc."""
    name = source.path.rpartition("/")[2]
    return [Record(RUNTIME, name, line, number) for number, line in _lines(source)]


def tool_versions(source: Source) -> list[Record]:
    """Read a .tool-versions: a tool and its versions a line."""
    found = []
    for number, line in _lines(source):
        tool, _, versions = line.partition(" ")
        found.append(Record(RUNTIME, tool, versions, number))
    return found


def key_values(source: Source) -> list[Record]:
    """Read a .sdkmanrc, .bazeliskrc or gradle-daemon-jvm.properties: the keys with versions."""
    found = []
    for number, line in _lines(source):
        key, equals, value = line.partition("=")
        if equals and not key.lower().startswith(("sdkman_", "bazelisk_skip")):
            found.append(Record(RUNTIME, key.strip(), value.strip(), number))
    return found


_WRAPPER_KEYS = frozenset(
    ["distributionUrl", "distributionSha256Sum", "wrapperUrl", "wrapperVersion", "wrapperSha256Sum"]
)


def maven_wrapper(source: Source) -> list[Record]:
    """Read a maven-wrapper.properties: the Maven and the wrapper that it downloads."""
    return [r for r in key_values(source) if r.name in _WRAPPER_KEYS]


def package_list(source: Source) -> list[Record]:
    """Read a list of packages, one a line, such as .default-npm-packages or an Aptfile."""
    return [Record(DEPENDENCY, *requirement(line), number) for number, line in _lines(source)]


_HEROKU = re.compile(r"(?i)(?:python|ruby|node|go|php|pypy|java|r|nodejs)[-_ ]?v?\d\S*")
_JAVA_KEYS = re.compile(r"(?:java\.runtime|maven|sbt|gradle)\.version")


def runtime_txt(source: Source) -> list[Record]:
    """Read Heroku's runtime.txt; prose of that name holds none."""
    return [
        Record(RUNTIME, "runtime.txt", line, number)
        for number, line in _lines(source)
        if _HEROKU.fullmatch(line)
    ]


def system_properties(source: Source) -> list[Record]:
    """Read Heroku's system.properties."""
    return [r for r in key_values(source) if _JAVA_KEYS.fullmatch(r.name)]


def mise(source: Source) -> list[Record]:
    """Read a mise.toml, .rtx.toml or .prototools."""
    tree = _toml(source)
    found: list[Record] = []
    flat = ".prototools" in source.path
    tools = dict(tree) if flat else {}
    for table in (tree.get("tools"), *_below(tree.get("tasks"), "tools")):
        if isinstance(table, dict) and not flat:
            tools.update(table)
    for name, value in tools.items():
        if flat and isinstance(value, dict):
            continue
        version = value.get("version") if isinstance(value, dict) else value
        shown = version if version is not None else value
        found.append(Record(RUNTIME, name, canonical(shown)))
    plugins = tree.get("plugins")
    if isinstance(plugins, dict):
        found += [Record(DEPENDENCY, f"plugin {k}", canonical(v)) for k, v in plugins.items()]
    if "min_version" in tree:
        found.append(Record(RUNTIME, "min_version", canonical(tree["min_version"])))
    return found


def _below(tables_: object, key: str) -> list[object]:
    if not isinstance(tables_, dict):
        return []
    return [value.get(key) for value in tables_.values() if isinstance(value, dict)]


def rust_toolchain(source: Source) -> list[Record]:
    """Read a rust-toolchain or rust-toolchain.toml."""
    if not source.path.endswith(".toml") and "[" not in source.text:
        return version_file(source)
    toolchain = _toml(source).get("toolchain")
    if not isinstance(toolchain, dict):
        return []
    return [Record(RUNTIME, f"toolchain.{k}", canonical(v)) for k, v in toolchain.items()]


def global_json(source: Source) -> list[Record]:
    """Read a .NET global.json: the SDK is a runtime, SDK packages are dependencies."""
    tree = _json(source)
    found: list[Record] = []
    for key in ("version", "rollForward", "allowPrerelease", "workloadVersion"):
        for value in reach(tree, f"sdk/{key}"):
            found += [Record(RUNTIME, f"sdk.{key}", w, w.line) for w in words(value)]
    for packages in reach(tree, "msbuild-sdks"):
        found += _words_of(packages, DEPENDENCY)
    for node in reach(tree, "tools"):
        for name, value in node.pairs if isinstance(node, Table) else ():
            found += [Record(RUNTIME, f"tools.{name}", w, w.line) for w in words(value)]
    return found


def _words_of(node: Node, kind: str, prefix: str = "") -> Iterator[Record]:
    """Yield a record for every pair, or every word of a list."""
    if isinstance(node, Table):
        for name, value in node.pairs:
            for held in words(value):
                yield Record(kind, f"{prefix}{name}", held, held.line)
            if isinstance(value, Table):
                told = [f"{k}={v}" for k, v in value.pairs if isinstance(v, Word)]
                yield Record(kind, f"{prefix}{name}", " ".join(sorted(told)))
    else:
        for held in words(node):
            yield _at_version(held, kind, prefix)


def _at_version(held: Word, kind: str, prefix: str = "") -> Record:
    at = held.find("@", 1)
    name, version = (held[:at], held[at + 1 :]) if at > 0 else (str(held), "")
    return Record(kind, prefix + name, version, held.line)


def fvm(source: Source) -> list[Record]:
    """Read a .fvmrc or fvm_config.json."""
    tree = _json(source)
    found: list[Record] = []
    for key in ("flutter", "flutterSdkVersion"):
        for value in reach(tree, key):
            found += [Record(RUNTIME, "flutter", w, w.line) for w in words(value)]
    for flavors in reach(tree, "flavors"):
        found += _words_of(flavors, RUNTIME, "flavor ")
    return found


def yarnrc(source: Source) -> list[Record]:
    """Read a .yarnrc.yml: Yarn itself, its plugins, and catalogs."""
    found: list[Record] = []
    for document in outline(source.text):
        for value in reach(document, "yarnPath"):
            found += [Record(RUNTIME, "yarnPath", w, w.line) for w in words(value)]
        for plugin in reach(document, "plugins/#"):
            keys = ("path", "spec")
            where = [plugin.word(k) for k in keys] if isinstance(plugin, Table) else [plugin]
            found += [Record(DEPENDENCY, "plugin", w, w.line) for w in where if isinstance(w, Word)]
        for catalog in (*reach(document, "catalog"), *reach(document, "catalogs/*")):
            found += _words_of(catalog, DEPENDENCY)
        for extension in reach(document, "packageExtensions/*"):
            for held in reach(extension, "~(?:peerD|d)ependencies"):
                found += _words_of(held, DEPENDENCY)
    return found


_PLATFORM_PATTERNS = (
    "type", "*/type", "#/type", "applications/*/type", "services/*/type", "php_version",
    "nodejs_version", "composer_version", "database/version", "database/type", "recipe",
    "config/php", "config/database", "ddev_version_constraint", "runtime", "engines/*",
    "build/tools/*", "services/#/runtime", "functions/*/runtime", "provider/runtime",
    "build/image", "services/#/image/url", "runtime_config/runtime_version",
    "runtime_config/operating_system", "service/runtime",
    "functions/#/runtime", "runtimeConfig/runtime", "stack", "build/builder", "buildpacks/#/url",
    "deploy/runtime", "build/nixpacksVersion",
)  # fmt: skip


def app_platform(source: Source) -> list[Record]:
    """Read what a hosting platform runs an application on, in YAML, TOML or JSON."""
    name = source.path.rpartition("/")[2]
    tree: list[Node]
    if name.endswith(".toml"):
        tree = [_as_table(_toml(source))]
    elif name.endswith((".json", ".jsonc")):
        tree = [_json(source)]
    else:
        tree = outline(source.text)
    found: list[Record] = []
    for document in tree:
        for pattern in _PLATFORM_PATTERNS:
            for node in reach(document, pattern):
                for held in words(node):
                    if held and not (pattern.endswith("type") and not re.search(r"\d", held)):
                        label = pattern if "*" not in pattern else held.partition(":")[0]
                        found.append(Record(RUNTIME, label, held, held.line))
        for needed in reach(document, "dependencies/*"):
            found += _words_of(needed, DEPENDENCY)
        for _, table in tables(document):
            for key, value in table.pairs:
                pin = variable(key, value, value.line) if isinstance(value, Word) else None
                if pin is not None:
                    found.append(pin)
    return found


def _as_table(tree: dict[str, Any]) -> Table:
    made = Table()
    for key, value in tree.items():
        made.pairs.append((key, _as_node(value, 0)))
    return made


def _as_node(value: Any, depth: int) -> Node:
    if isinstance(value, dict) and depth < 40:
        made = Table()
        made.pairs = [(key, _as_node(item, depth + 1)) for key, item in value.items()]
        return made
    if isinstance(value, list) and depth < 40:
        return [_as_node(item, depth + 1) for item in value]
    return Word(value)


def readthedocs(source: Source) -> list[Record]:
    """Read a .readthedocs.yaml: tools are runtimes, packages and commands may pin more."""
    found: list[Record] = []
    for document in outline(source.text):
        for tools in reach(document, "build/tools"):
            found += _words_of(tools, RUNTIME)
        for version in reach(document, "python/version"):
            found += [Record(RUNTIME, "python", w, w.line) for w in words(version)]
        for jobs in (*reach(document, "build/jobs/*"), *reach(document, "build/commands")):
            for job in words(jobs):
                found += installs(job, job.line)
    return found


def gitpod(source: Source) -> list[Record]:
    """Read a .gitpod.yml: its image, and what its tasks install."""
    found: list[Record] = []
    for document in outline(source.text):
        for image in reach(document, "image"):
            found += [image_record(w, w.line) for w in words(image)]
        for task in (*reach(document, "tasks/#/init"), *reach(document, "tasks/#/before")):
            for held in words(task):
                found += installs(held, held.line)
    return found


_BOX = re.compile(
    r"\s*(?:\w+\.)*(vm\.box(?:_version|_url|_checksum)?|vagrant\.plugins)\s*=\s*(.+?)\s*"
)
_REQUIRE = re.compile(r"\s*Vagrant\.require_version\s*\(?\s*(.+?)\s*\)?")


def vagrantfile(source: Source) -> list[Record]:
    """Read a Vagrantfile: boxes, the version of Vagrant, and pinned installs."""
    found: list[Record] = []
    for number, raw in enumerate(source.text.split("\n"), 1):
        line = re.sub(r"(?:^|\s)#.*", "", raw[:LONGEST])
        match = _BOX.fullmatch(line)
        if match is not None:
            found.append(Record(RUNTIME, match.group(1), match.group(2).strip("\"'"), number))
        needed = _REQUIRE.fullmatch(line)
        if needed is not None:
            found.append(Record(RUNTIME, "Vagrant.require_version", needed.group(1), number))
    return [*found, *installs(source.text, 1)]


def devbox(source: Source) -> list[Record]:
    """Read a devbox.json: packages as a list of `name@version` or as a table."""
    found: list[Record] = []
    tree = _json(source)
    for packages in reach(tree, "packages"):
        found += _words_of(packages, RUNTIME)
    for include in reach(tree, "include"):
        found += _words_of(include, DEPENDENCY, "include ")
    return found


def devenv(source: Source) -> list[Record]:
    """Read a devenv.yaml: its inputs."""
    found: list[Record] = []
    for document in outline(source.text):
        for inputs in reach(document, "inputs"):
            found += _words_of(inputs, DEPENDENCY)
    return found


# -- hooks, submodules, other repositories ------------------------------------------------------


def pre_commit(source: Source) -> list[Record]:
    """Read a .pre-commit-config.yaml: revisions and packages are dependencies.

    Raises:
        UnreadableError: it has no `repos`, though it has text.
    """
    found: list[Record] = []
    is_known = not source.text.strip()
    for document in outline(source.text):
        if not isinstance(document, Table):
            continue
        is_known = is_known or document.get("repos") is not None or bool(document.pairs)
        for repo in reach(document, "repos/#"):
            if isinstance(repo, Table):
                found += _hook_repo(repo)
        for key in ("minimum_pre_commit_version", "minimum_prek_version"):
            for value in reach(document, key):
                found += [Record(RUNTIME, key, w, w.line) for w in words(value)]
        for languages in reach(document, "default_language_version"):
            found += _words_of(languages, RUNTIME)
    if not is_known:
        raise UnreadableError("it holds no repos")
    return found


def _hook_repo(repo: Table) -> Iterator[Record]:
    url, rev = repo.word("repo"), repo.word("rev", "sha")
    if url is not None and url not in ("local", "meta", "builtin"):
        yield Record(DEPENDENCY, url, rev or "", (rev or url).line)
    for hook in reach(repo, "hooks/#"):
        if isinstance(hook, Table):
            yield from _hook(hook)


def _hook(hook: Table) -> Iterator[Record]:
    name = hook.word("id") or "hook"
    for needed in words(hook.get("additional_dependencies")):
        package, rest = requirement(needed)
        if needed.startswith("@") or ("@" in needed[1:] and "==" not in needed):
            package, _, rest = needed.rpartition("@")
        if package not in (".", "") and not needed.startswith(("./", ".")):
            yield Record(DEPENDENCY, f"{name} {package}", rest, needed.line)
    version = hook.word("language_version")
    if version is not None:
        yield Record(RUNTIME, f"{name} language_version", version, version.line)
    entry = hook.word("entry")
    if entry is not None and hook.word("language") == "docker_image":
        image = next((w for w in entry.split() if is_pinned_image(w)), entry)
        yield image_record(image, entry.line)


def pre_commit_hooks(source: Source) -> list[Record]:
    """Read a .pre-commit-hooks.yaml: what the hooks of this repository need."""
    found: list[Record] = []
    for document in outline(source.text):
        for hook in reach(document, "#"):
            if isinstance(hook, Table):
                found += _hook(hook)
    return found


def gitmodules(source: Source) -> list[Record]:
    """Read a .gitmodules: where each submodule comes from and lies."""
    found = []
    section = ""
    for number, raw in enumerate(source.text.split("\n"), 1):
        line = raw[:LONGEST].strip()
        match = re.fullmatch(r"\[\s*submodule\s+\"([^\"]*)\"\s*\]", line)
        if match is not None:
            section = match.group(1)
        elif not line.startswith(("#", ";")):
            key, equals, value = line.partition("=")
            if equals and key.strip().lower() in ("url", "branch", "path"):
                name = f"{section} {key.strip().lower()}"
                found.append(Record(DEPENDENCY, name, value.strip().strip('"'), number))
    return found


def repos_list(source: Source) -> list[Record]:
    """Read a vcstool .repos file or a .rosinstall."""
    found: list[Record] = []
    for document in outline(source.text):
        for _, table in tables(document):
            url, version = table.word("url", "uri"), table.word("version")
            if url is not None:
                found.append(Record(DEPENDENCY, url, version or "", (version or url).line))
    return found


_DEPS_PIN = re.compile(
    r"[\"']([^\"'@]+)[\"']\s*(?::|\+|,)?\s*[\"']?@?[\"']?([0-9a-f]{7,64})[\"']|[\"']([^\"']+)@([0-9a-f]{7,40})[\"']"
)
_DEPS_VALUE = re.compile(
    r"[\"']([\w./\-]*(?:_revision|_version|_rev|version|revision))[\"']\s*:\s*(.+?),?\s*"
)
_DEPS_GATE = re.compile(r"^(?:deps|vars)\s*=\s*\{", re.MULTILINE)


def gclient(source: Source) -> list[Record]:
    """Read gclient's DEPS; another file of that name holds none."""
    if _DEPS_GATE.search(source.text) is None:
        return []
    found = []
    for number, raw in enumerate(source.text.split("\n"), 1):
        line = re.sub(r"(?:^|\s)#.*", "", raw[:LONGEST])
        match = _DEPS_VALUE.fullmatch(line.strip())
        if match is not None:
            found.append(Record(DEPENDENCY, match.group(1), match.group(2).strip("\"'"), number))
        for one, rev, other, pin in _DEPS_PIN.findall(line):
            found.append(Record(DEPENDENCY, one or other, rev or pin, number))
    return found


_PROJECT = re.compile(r"<(project|default|remote)\b([^<>]*)>")
_XML_PAIR = re.compile(r"\b(name|path|revision|remote|fetch|upstream)\s*=\s*[\"']([^\"']*)[\"']")


def repo_manifest(source: Source) -> list[Record]:
    """Read a manifest of Android's repo tool; other XML holds none."""
    if "<manifest" not in source.text or "<project" not in source.text:
        return []
    text = re.sub(r"<!--.*?(?:-->|\Z)", "", source.text, flags=re.DOTALL)
    found = []
    for match in _PROJECT.finditer(text):
        pairs = dict(_XML_PAIR.findall(match.group(2)[:LONGEST]))
        name = f"{match.group(1)} {pairs.pop('name', '')}".strip()
        pins = " ".join(f"{k}={pairs[k]}" for k in sorted(pairs) if k != "path")
        found.append(Record(DEPENDENCY, name, pins))
    return found


def template_answers(source: Source) -> list[Record]:
    """Read a .copier-answers.yml or .cruft.json: the template and its commit."""
    found: list[Record] = []
    documents = [_json(source)] if source.path.endswith(".json") else outline(source.text)
    for document in documents:
        for key in ("_commit", "_src_path", "commit", "template", "checkout"):
            if key.startswith("_") == (not source.path.endswith(".json")):
                for value in reach(document, key):
                    found += [Record(DEPENDENCY, key, w, w.line) for w in words(value) if w]
    return found


# -- plugins of linters, generators and package managers ----------------------------------------


def buf(source: Source) -> list[Record]:
    """Read a buf.yaml or buf.gen.yaml: modules and plugins."""
    found: list[Record] = []
    for document in outline(source.text):
        for deps in reach(document, "deps"):
            for held in words(deps):
                name, _, version = held.partition(":")
                found.append(Record(DEPENDENCY, name, version, held.line))
        for plugin in reach(document, "plugins/#"):
            if not isinstance(plugin, Table):
                continue
            named = plugin.word("remote", "plugin", "name")
            if named is not None and ":" in named:
                name, _, version = named.partition(":")
                revision = plugin.word("revision") or ""
                found.append(Record(DEPENDENCY, name, f"{version} {revision}".strip(), named.line))
            elif named is not None and "/" in named and plugin.get("remote") is not None:
                found.append(Record(DEPENDENCY, named, plugin.word("revision") or "", named.line))
        for source_ in reach(document, "inputs/#"):
            if isinstance(source_, Table):
                named = source_.word("module", "git_repo")
                pin = source_.word("tag", "ref", "branch", "commit")
                if named is not None:
                    found.append(Record(DEPENDENCY, named, pin or "", named.line))
    return found


def aqua(source: Source) -> list[Record]:
    """Read an aqua.yaml, .binny.yaml or the like: tools at versions."""
    found: list[Record] = []
    for document in outline(source.text):
        for item in (*reach(document, "packages/#"), *reach(document, "tools/#")):
            if not isinstance(item, Table):
                continue
            name, version = item.word("name"), item.word("version")
            wanted = [*words(version), *reach(item, "version/want")]
            if name is not None:
                record = _at_version(name, DEPENDENCY)
                pins = [str(w) for w in wanted if isinstance(w, Word)]
                found.append(record._replace(value=" ".join([record.value, *pins]).strip()))
        for item in reach(document, "registries/#"):
            if isinstance(item, Table):
                ref = item.word("ref")
                name = item.word("type", "name") or Word("registry")
                if ref is not None:
                    found.append(Record(DEPENDENCY, f"registry {name}", ref, ref.line))
    return found


def trunk(source: Source) -> list[Record]:
    """Read a trunk.yaml: the runner, its plugins, linters, tools and runtimes."""
    found: list[Record] = []
    for document in outline(source.text):
        for version in reach(document, "cli/version"):
            found += [Record(RUNTIME, "trunk", w, w.line) for w in words(version)]
        for item in reach(document, "plugins/sources/#"):
            if isinstance(item, Table):
                name, ref = item.word("uri", "id"), item.word("ref")
                found.append(Record(DEPENDENCY, name or "plugin", ref or ""))
        for key, kind in ("lint", DEPENDENCY), ("tools", DEPENDENCY), ("runtimes", RUNTIME):
            for enabled in reach(document, f"{key}/enabled"):
                found += [_at_version(w, kind) for w in words(enabled) if "@" in w[1:]]
    return found


def lefthook(source: Source) -> list[Record]:
    """Read a lefthook.yml: remotes and the version it asks for."""
    found: list[Record] = []
    for document in outline(source.text):
        for remote in (*reach(document, "remotes/#"), *reach(document, "remote")):
            if isinstance(remote, Table):
                url, ref = remote.word("git_url", "url"), remote.word("ref")
                found.append(Record(DEPENDENCY, url or "remote", ref or ""))
        for version in reach(document, "min_version"):
            found += [Record(RUNTIME, "min_version", w, w.line) for w in words(version)]
        for command in reach(document, "**/run"):
            for held in words(command):
                found += installs(held, held.line)
    return found


_WASM = re.compile(r"(\S*?)-?(v?\d+\.\d+\.\d+\S*\.(?:wasm|json)\S*)")


def dprint(source: Source) -> list[Record]:
    """Read a dprint.json: plugins by URL."""
    found = []
    for plugins in reach(_json(source), "plugins"):
        for held in words(plugins):
            match = _WASM.fullmatch(held[:400])
            name, version = match.groups() if match else (held.partition("@")[0], str(held))
            found.append(Record(DEPENDENCY, name, version, held.line))
    return found


_JENKINS_PLUGIN = re.compile(r"([A-Za-z][\w\-]*):((?:latest|experimental|incrementals|\d)\S*)")


def jenkins_plugins(source: Source) -> list[Record]:
    """Read a Jenkins plugins.txt; other lists of that name hold none."""
    found = []
    lines = list(_lines(source))
    matches = [(number, _JENKINS_PLUGIN.fullmatch(line)) for number, line in lines]
    if not any(match for _, match in matches):
        return []
    for (number, line), (_, match) in zip(lines, matches, strict=True):
        name, version = match.groups() if match else (line, "")
        found.append(Record(DEPENDENCY, name, version, number))
    return found


def scalafmt(source: Source) -> list[Record]:
    """Read a .scalafmt.conf: the version of scalafmt."""
    found = []
    for number, line in _lines(source):
        match = re.fullmatch(r"version\s*[=:]\s*[\"']?([^\"']+)[\"']?", line)
        if match is not None:
            found.append(Record(DEPENDENCY, "scalafmt", match.group(1), number))
    return found


_CAKE = re.compile(
    r"\s*(?:#(?:addin|tool|module|load|l)\s+)?\"?(?:nuget|dotnet):([^\"]+)\"?[;)]*\s*"
)
_CAKE_TOOL = re.compile(r"[\"'](?:nuget|dotnet):([^\"']+)[\"']")


def cake(source: Source) -> list[Record]:
    """Read a Cake script: addins and tools."""
    found = []
    for number, raw in enumerate(source.text.split("\n"), 1):
        line = raw[:LONGEST]
        match = _CAKE.fullmatch(line)
        for told in [match.group(1)] if match else _CAKE_TOOL.findall(line):
            name, _, version = told.partition("&")
            found.append(Record(DEPENDENCY, name.removeprefix("?package="), version, number))
    return found


def mintfile(source: Source) -> list[Record]:
    """Read a Mintfile: `owner/repo@version` a line."""
    return [_at_version(_word(line, number), DEPENDENCY) for number, line in _lines(source)]


def _word(text: str, line: int) -> Word:
    made = Word(text)
    made.line = line
    return made


_PUPPET = re.compile(r"\s*(?:mod|cookbook|forge|depends|chef_version|default_source)\b.*")
_GIT_OPTION = re.compile(
    r"\s*:?(git|github|tag|ref|branch|commit)\s*(?:=>|:)\s*[\"']([^\"']+)[\"'],?\s*"
)


def ruby_infra(source: Source) -> list[Record]:
    """Read a Puppetfile, Berksfile, Policyfile.rb or a cookbook's metadata.rb."""
    found = []
    latest = ""
    for number, raw in enumerate(source.text.split("\n"), 1):
        line = re.sub(r"(?:^|\s)#.*", "", raw[:LONGEST])
        option = _GIT_OPTION.fullmatch(line)
        if option is not None:
            found.append(Record(DEPENDENCY, f"{latest} {option.group(1)}", option.group(2), number))
        elif _PUPPET.fullmatch(line):
            quoted = re.findall(r"[\"']([^\"']+)[\"']", line)
            latest = quoted[0] if quoted else squeezed(line)
            if not re.search(r"\bpath:|:path\s*=>", line):
                value = squeezed(line.partition(latest)[2]).strip("\"', ")
                found.append(Record(DEPENDENCY, latest, value, number))
    return found
