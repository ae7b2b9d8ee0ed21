"""CI definitions: actions, orbs, pipes, plugins, includes, images and tool versions they pin.

Runner images say where a build runs, not what it is made of; they are no records. Of a matrix
the versions of languages and tools count. Scripts count for what they install at a fixed version.
"""

import re
from collections.abc import Iterator

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
    outline,
    reach,
    tables,
    word,
    words,
)
from hotfence.classify.manifests.record import (
    DEPENDENCY,
    RUNTIME,
    Record,
    Source,
    UnreadableError,
)

_MATRIX = frozenset({"matrix", "strategy", "axes", "anyOf"})
_AXES = _MATRIX - {"strategy"}
_LOOSE_VERSION = re.compile(
    r"[\^~><= ]*v?\d[\w.\-+*, <>=|^~/]*(?:@sha256:[0-9a-f]{6,64})?"
    r"|latest|stable|nightly(?:-\S+)?|beta|lts(?:/\S+)?|current"
    r"|(?:temurin|zulu|adopt|graalvm|corretto|pypy|jruby|truffleruby|python|node|ruby|java|go|php"
    r"|openjdk)[@\-]?v?\d\S*"
)


def _documents(source: Source) -> list[Table]:
    """Return the tables of a file whose name says that it is a pipeline.

    Raises:
        UnreadableError: it has text, but no keys.
    """
    documents = outline(source.text)
    found = [document for document in documents if isinstance(document, Table)]
    has_text = re.search(r"^[ \t]*[^\s#%-]", source.text, re.MULTILINE) is not None
    if has_text and not found and not any(isinstance(document, list) for document in documents):
        raise UnreadableError("it is no YAML")
    return found


def _scripts(node: Node, keys: frozenset[str], ending: str = "\n") -> Iterator[Record]:
    """Yield the pinned installs of every script below the keys that hold one."""
    for _, table in tables(node):
        for key, value in table.pairs:
            if key in keys or key.endswith(ending):
                yield from _script(value, 0)


def _script(node: Node, depth: int) -> Iterator[Record]:
    if isinstance(node, Word):
        yield from installs(node, node.line)
    elif isinstance(node, list) and depth < 4:
        for item in node:
            yield from _script(item, depth + 1)


def _images(node: Node, skipped: frozenset[str], named: frozenset[str]) -> Iterator[Record]:
    """Yield each `image`, given as a word or as a table with a name; `named` are aliases."""
    for _, table in tables(node, skipped):
        for key, value in table.pairs:
            if key == "image":
                yield from _image(value, named)


def _image(value: Node | None, named: frozenset[str] = frozenset()) -> Iterator[Record]:
    found = value.word("name", "image") if isinstance(value, Table) else value
    if isinstance(found, Word) and found and found not in named and _is_image(found):
        yield image_record(found, found.line)


def _is_image(text: str) -> bool:
    """Say whether `text` may be an image: no expression alone, no local file."""
    if len(text) > LONGEST or text.startswith(("./", "../")) or any(c.isspace() for c in text):
        return is_pinned_image(re.sub(r"(?:\$\{\{|<<|\{\{).{0,80}?(?:\}\}|>>)", "x", text[:400]))
    bare = re.sub(r"\$\{\{.*?\}\}|\$\(.*?\)|<<.*?>>|\$\{?\w+\}?|\{\{.*?\}\}", "", text)
    return bare != "" and text != "Dockerfile"


def _substituted(text: str, values: dict[str, str]) -> str:
    """Put what is known of `$NAME` and `${NAME}` in place."""
    if "$" not in text:
        return text

    def known(match: re.Match[str]) -> str:
        return values.get(match.group(1) or match.group(2), match.group())

    return re.sub(r"\$(?:\{(\w+)\}|(\w+))", known, text[:LONGEST])


def _variables(node: Node | None) -> Iterator[tuple[str, Word]]:
    """Yield names and values of a table, or of a list of tables with a name and a value."""
    if isinstance(node, Table):
        for name, value in node.pairs:
            held = value.word("value", "default") if isinstance(value, Table) else value
            if isinstance(held, Word):
                yield name, held
    elif isinstance(node, list):
        for item in node:
            if not isinstance(item, Table):
                continue
            named, given = item.word("name"), item.word("value")
            if named is not None and given is not None:
                yield named, given


def _pins(node: Node | None) -> Iterator[Record]:
    for name, value in _variables(node):
        record = variable(name, value, value.line)
        if record is not None:
            yield record


_ASSIGNED = re.compile(r"(?<![\w-])(\w+)=(\"[^\"]*\"|'[^']*'|[^\s\"']*)")


def _assigned(node: Node | None) -> Iterator[Record]:
    """Yield the pins of words such as `A_VERSION=1 B=2`."""
    for held in words(node):
        for name, value in _ASSIGNED.findall(held[:LONGEST]):
            record = variable(name, value, held.line)
            if record is not None:
                yield record


# -- GitHub, Gitea, Forgejo ---------------------------------------------------------------------

_TOOL_INPUT = re.compile(r"(?i)(?:[\w-]*[-_])?version|[a-z]+Version|toolchain|[\w-]+[-_]versions?")
_OWN_INPUT = re.compile(
    r"(?i)(?:app|release|package|image|next|new|chart|project|tag|build|api|schema|target|base"
    r"|previous|current|config|min|max|product|module|plugin|lib|library|deployment|fallback"
    r"|artifact|check|default|server|semantic|semver)[-_]?version|.*version-file"
)
_INSTALLER = re.compile(
    r"(?i)setup|install|toolchain|lint|action|tool|goreleaser|buildx|kind|helm|kubectl|terraform"
    r"|poetry|pnpm|node|python|java|ruby|go\b|rust|cache|cli|scan|trivy|codeql|buf|mise|uv\b|bun"
    r"|deno|pixi|conda|cargo|nix|xcode|flutter|dart|php|elixir|beam|julia|haskell|zig|ruff|black"
    r"|prettier|sccache|mold|protoc|cosign|syft|chart|docker|gradle|maven|bazel|hugo"
)
_AXIS = re.compile(
    r"(?i)(?:py(?:thon)?|pypy|node(?:_?js)?|go(?:lang)?|ruby|rvm|rust|toolchain|java|jdk|php|perl|otp"
    r"|erlang|elixir|dotnet|scala|ghc|julia|swift|crystal|deno|bun|ocaml|compiler|qt|xcode|r)"
    r"(?:[-_.]?ver(?:sion)?s?)?|ocaml-compiler|otp_release|[\w-]+[-_.]?ver(?:sion)?s?"
)
_IMAGE_AXIS = re.compile(r"(?i)[\w-]*(?:image|container|docker|distro|db|database)s?")
_TOOL_FOLDER = re.compile(r"(?i)c:[\\/]+(?:python|ruby|node|perl|go|php)-?\d[\w.\-]*")
_COMPILER = re.compile(r"[a-z][\w-]*[.@-]v?\d+(?:\.\d+)+\S*")
_TOOL_LIST = frozenset({"tool", "tools", "crate", "crates", "package", "packages"})
_TOOL_AT = re.compile(r"([\w@/.-]+)@v?(\d[\w.+-]*)")
_EXPRESSION = re.compile(r"\$\{\{\s*env\.(\w+)\s*\}\}")
_RUN_KEYS = frozenset({"run"})


def workflow(source: Source) -> list[Record]:
    """Read a workflow or an action.yml of GitHub, Gitea or Forgejo.

    Raises:
        UnreadableError: it is no YAML.
    """
    found: list[Record] = []
    for document in _documents(source):
        env: dict[str, str] = {}
        for _, table in tables(document, _MATRIX):
            env.update(_variables(table.get("env")))
        for key, table in tables(document, _MATRIX):
            found += _step(key, table, env)
            found += _pins(table.get("env"))
        found += _axes(document)
        found += _scripts(document, _RUN_KEYS)
        for pattern in ("on/*/inputs", "inputs"):
            found += _defaults(document, pattern)
    return found


def _axes(document: Node) -> Iterator[Record]:
    """Yield the languages, tools and images of every matrix, one record a version."""
    for key, matrix in tables(document):
        if key in _AXES:
            for _, table in tables(matrix):
                yield from _languages(table)


def _languages(table: Table) -> Iterator[Record]:
    named = table.word("env_var")
    pairs = table.pairs if named is None else [(str(named), table.get("values") or word("", None))]
    for name, value in pairs:
        if _IMAGE_AXIS.fullmatch(name[:80]):
            yield from (image_record(w, w.line) for w in words(value) if is_pinned_image(w))
        elif _AXIS.fullmatch(name[:80]) and not _OWN_INPUT.fullmatch(name[:80]):
            for held in words(value):
                if _is_version(held):
                    yield Record(RUNTIME, f"matrix {name}", held.strip(), held.line)


def _is_version(held: Word) -> bool:
    text = held.strip()[:LONGEST]
    patterns = (_LOOSE_VERSION, _COMPILER, _TOOL_FOLDER)
    return any(pattern.fullmatch(text) for pattern in patterns)


def _defaults(document: Node, pattern: str) -> Iterator[Record]:
    """Yield the versions that the inputs at `pattern` have when a caller gives none."""
    for inputs in reach(document, pattern):
        for name, value in inputs.pairs if isinstance(inputs, Table) else ():
            given = value.word("default") if isinstance(value, Table) else None
            if given is not None:
                yield from _default(name, given)


def _default(name: str, given: Word) -> Iterator[Record]:
    is_tool = _AXIS.fullmatch(name[:80]) and not _OWN_INPUT.fullmatch(name[:80])
    if is_tool and _LOOSE_VERSION.fullmatch(given[:LONGEST]):
        yield Record(RUNTIME, f"input {name}", given, given.line)


def _step(key: str, table: Table, env: dict[str, str]) -> Iterator[Record]:
    uses = table.word("uses")
    if uses is not None:
        yield from _used(uses)
        yield from _inputs(uses, table.get("with"), env)
    if key != "with":
        container = table.get("container")
        if container is not None:
            inner = container.get("image") if isinstance(container, Table) else container
            yield from _expanded_image(inner, env)
    services = table.get("services")
    if isinstance(services, Table):
        for _, service in services.pairs:
            inner = service.get("image") if isinstance(service, Table) else service
            yield from _expanded_image(inner, env)
    if key == "runs":
        image = table.word("image")
        if image is not None and image.startswith("docker://"):
            yield image_record(image, image.line)
        using = table.word("using")
        if using is not None:
            yield Record(RUNTIME, "runs.using", using, using.line)


def _expanded_image(node: Node | None, env: dict[str, str]) -> Iterator[Record]:
    if isinstance(node, Word) and node:
        text = _EXPRESSION.sub(lambda m: env.get(m.group(1), m.group()), node[:LONGEST])
        yield from _image(word(text, node.line))


def _used(uses: Word) -> Iterator[Record]:
    if uses.startswith(("./", "../", ".\\", "$", "{{")):
        return
    if uses.startswith("docker://"):
        yield image_record(uses, uses.line)
        return
    name, _, ref = uses.partition("@")
    yield Record(RUNTIME, name.strip(), ref.partition(" #")[0].strip(), uses.line)


def _inputs(uses: str, inputs: Node | None, env: dict[str, str]) -> Iterator[Record]:
    if not isinstance(inputs, Table):
        return
    action = uses.partition("@")[0]
    for name, value in inputs.pairs:
        if not isinstance(value, Word):
            continue
        if name in ("script", "inlineScript", "run", "command"):
            yield from installs(value, value.line)
        elif name == "image" and is_pinned_image(value):
            yield image_record(value, value.line)
        elif name in _TOOL_LIST:
            for tool, version in _TOOL_AT.findall(value[:LONGEST]):
                yield Record(DEPENDENCY, f"{action} {tool}", version, value.line)
        if not _TOOL_INPUT.fullmatch(name[:80]) or _OWN_INPUT.fullmatch(name[:80]):
            continue
        if name == "version" and not _INSTALLER.search(action):
            continue
        text = _EXPRESSION.sub(lambda m: env.get(m.group(1), m.group()), value[:LONGEST])
        for line in text.split("\n"):
            if _LOOSE_VERSION.fullmatch(line.strip()):
                yield Record(RUNTIME, f"{action} {name}", line.strip(), value.line)


# -- GitLab -------------------------------------------------------------------------------------

_GITLAB_SCRIPTS = frozenset({"script", "before_script", "after_script"})
_GITLAB_SKIPPED = frozenset({"variables", "matrix", "rules", "spec", "artifacts", "cache"})


def gitlab(source: Source) -> list[Record]:
    """Read a GitLab pipeline, or a file that one includes.

    Raises:
        UnreadableError: it is no YAML.
    """
    found: list[Record] = []
    for document in _documents(source):
        values = {name: str(value) for name, value in _variables(document.get("variables"))}
        images: list[Record] = []
        for key, table in tables(document, _GITLAB_SKIPPED):
            images += _gitlab_table(key, table, values)
            found += _pins(table.get("variables"))
        found += images
        found += _axes(document)
        found += _defaults(document, "spec/inputs")
        found += _scripts(document, _GITLAB_SCRIPTS)
    return found


def _gitlab_table(key: str, table: Table, values: dict[str, str]) -> Iterator[Record]:
    named: list[Node | None] = []
    if key != "services":
        named.append(table.get("image"))
        services = table.get("services")
        named += services if isinstance(services, list) else []
    for node in named:
        found = node.word("name") if isinstance(node, Table) else node
        if isinstance(found, Word) and found:
            text = _substituted(_substituted(found, values), values)
            yield from _image(word(text, found.line))
    if key != "include":
        include = table.get("include")
        for entry in include if isinstance(include, list) else [include]:
            yield from _included(entry)


def _included(entry: Node | None) -> Iterator[Record]:
    if isinstance(entry, Word):
        if "://" in entry:
            yield _unversioned(entry)
        return
    if not isinstance(entry, Table):
        return
    remote, template = entry.word("remote"), entry.word("template")
    project, component = entry.word("project"), entry.word("component")
    if remote is not None:
        yield _unversioned(remote)
    if template is not None:
        yield Record(RUNTIME, "include template", template, template.line)
    if project is not None:
        ref = entry.word("ref")
        yield Record(RUNTIME, f"include {project}", ref or "", (ref or project).line)
    if component is not None:
        name, _, version = component.rpartition("@")
        yield Record(RUNTIME, f"include {name or component}", version, component.line)


def _unversioned(url: Word) -> Record:
    return Record(RUNTIME, "include", url, url.line)


# -- the other services -------------------------------------------------------------------------

_CIRCLE_SCRIPTS = frozenset({"command", "run"})


def circleci(source: Source) -> list[Record]:
    """Read a CircleCI configuration.

    Raises:
        UnreadableError: it is no YAML.
    """
    found: list[Record] = []
    for document in _documents(source):
        for orbs in reach(document, "**/orbs"):
            for name, orb in orbs.pairs if isinstance(orbs, Table) else ():
                if isinstance(orb, Word):
                    path, _, version = orb.partition("@")
                    found.append(Record(RUNTIME, path or name, version, orb.line))
        found += _images(document, _MATRIX | {"parameters"}, frozenset())
        found += _axes(document)
        found += _defaults(document, "**/parameters")
        found += _orb_inputs(document)
        for xcode in reach(document, "**/macos/xcode"):
            found += [Record(RUNTIME, "xcode", w, w.line) for w in words(xcode)]
        for default in reach(document, "**/parameters/*/default"):
            if isinstance(default, Word) and is_pinned_image(default) and "/" in default:
                found.append(image_record(default, default.line))
        for value in reach(document, "**/environment"):
            found += _pins(value)
        found += _scripts(document, _CIRCLE_SCRIPTS)
    return found


def _orb_inputs(document: Table) -> Iterator[Record]:
    """Yield the versions that jobs, commands and executors of orbs are given."""
    known = {
        name
        for orbs in reach(document, "**/orbs")
        for name, _ in (orbs.pairs if isinstance(orbs, Table) else ())
    }
    for key, table in tables(document):
        tag = table.word("tag")
        executor = table.word("name") if key == "executor" else None
        if tag is not None and executor is not None and executor.partition("/")[0] in known:
            yield Record(RUNTIME, executor, tag, tag.line)
        if key.partition("/")[0] not in known or "/" not in key:
            continue
        for name, value in table.pairs:
            if not _TOOL_INPUT.fullmatch(name[:80]) or _OWN_INPUT.fullmatch(name[:80]):
                continue
            if isinstance(value, Word) and _LOOSE_VERSION.fullmatch(value[:LONGEST]):
                yield Record(RUNTIME, f"{key} {name}", value, value.line)


_AZURE_SCRIPTS = frozenset({"script", "bash", "powershell", "pwsh", "inlineScript"})
_TASK = re.compile(r"([\w.\-/]+)@(\d[\w.]*)")
_AZURE_INPUT = re.compile(
    r"(?!(?:assembly|file|informational|project|symbols)Version)"
    r"(?:versionSpec|version|runtimeStack|[a-z]+Version(?:Option|ToInstall|Spec)?)"
)


def azure(source: Source) -> list[Record]:
    """Read an Azure pipeline or a template of one.

    Raises:
        UnreadableError: it is no YAML.
    """
    found: list[Record] = []
    for document in _documents(source):
        aliases = frozenset(
            str(name)
            for name in reach(document, "resources/containers/#/container")
            if isinstance(name, Word)
        )
        for key, table in tables(document, frozenset({"matrix"})):
            found += _azure_table(key, table, aliases)
        found += _axes(document)
        found += _scripts(document, _AZURE_SCRIPTS)
        for variables in reach(document, "**/variables"):
            found += _pins(variables)
        for parameter in reach(document, "parameters/#"):
            name = parameter.word("name") if isinstance(parameter, Table) else None
            given = parameter.word("default") if isinstance(parameter, Table) else None
            if name is not None and given is not None:
                found += _default(name, given)
        for parameters in reach(document, "parameters"):
            found += _pins(parameters)
        for ref in reach(document, "resources/repositories/#"):
            if isinstance(ref, Table) and ref.word("name") and ref.word("ref"):
                pin = ref.word("ref") or word("", None)
                found.append(Record(RUNTIME, ref.word("name") or "", pin, pin.line))
    return found


def _azure_table(key: str, table: Table, aliases: frozenset[str]) -> Iterator[Record]:
    task = table.word("task")
    match = _TASK.fullmatch(task[:LONGEST]) if task is not None else None
    if task is not None and match is not None:
        yield Record(RUNTIME, match.group(1), match.group(2), task.line)
    inputs = table.get("inputs")
    if match is not None and isinstance(inputs, Table):
        for name, pin in inputs.pairs:
            if not isinstance(pin, Word) or not _AZURE_INPUT.fullmatch(name[:80]):
                continue
            if _OWN_INPUT.fullmatch(name[:80]):
                continue
            stack = pin[:LONGEST].replace("|", "@").lower()
            if _LOOSE_VERSION.fullmatch(stack):
                yield Record(RUNTIME, f"{match.group(1)} {name}", pin, pin.line)
    if key != "pool":
        yield from _image(table.get("image"), aliases)
    container = table.get("container")
    if isinstance(container, Word) and is_pinned_image(container):
        yield image_record(container, container.line)


def bitbucket(source: Source) -> list[Record]:
    """Read a bitbucket-pipelines.yml.

    Raises:
        UnreadableError: it is no YAML.
    """
    found: list[Record] = []
    for document in _documents(source):
        found += _images(document, _MATRIX, frozenset())
        for key in ("pipe", "import"):
            for node in reach(document, f"**/{key}"):
                found += [image_record(pipe, pipe.line) for pipe in words(node)]
        found += _scripts(document, frozenset({"script", "after-script"}))
        for value in reach(document, "**/variables"):
            found += _pins(value)
    return found


_PLUGIN = re.compile(r"([^\s#]+)#(v?[\w.\-]+)")


def buildkite(source: Source) -> list[Record]:
    """Read a Buildkite pipeline.

    Raises:
        UnreadableError: it is no YAML.
    """
    found: list[Record] = []
    documents: list[Node] = list(outline(source.text)) or list(_documents(source))
    for document in documents:
        for _, table in tables(document, _MATRIX):
            plugins = table.get("plugins")
            names = list(words(plugins))
            for item in plugins if isinstance(plugins, list) else [plugins]:
                if isinstance(item, Table):
                    names += [word(name, None) for name, _ in item.pairs]
            for name in names:
                match = _PLUGIN.fullmatch(name[:LONGEST])
                if match is not None:
                    found.append(Record(RUNTIME, match.group(1), match.group(2), name.line))
            found += _pins(table.get("env"))
        found += _axes(document)
        found += _images(document, _MATRIX, frozenset())
        found += _scripts(document, frozenset({"command", "commands"}))
    return found


def image_pipeline(source: Source) -> list[Record]:
    """Read Drone, Woodpecker, Crow, Vela, Semaphore, Cirrus, Codefresh, Harness and the like.

    Raises:
        UnreadableError: it is no YAML.
    """
    found: list[Record] = []
    for document in _documents(source):
        found += _images(document, frozenset(), frozenset())
        found += _axes(document)
        found += _templates(document)
        for node in reach(document, "templates/#/source"):
            found += [Record(RUNTIME, "template", w, w.line) for w in words(node)]
        for node in reach(document, "**/image_resource/source"):
            found += _resource(node)
        for node in reach(document, "resource_types/#/source"):
            found += _resource(node)
        for node in reach(document, "**/uses"):
            found += [r for w in words(node) for r in _used(w)]
        found += _scripts(document, frozenset({"commands", "script", "run", "command"}), "_script")
        for key in ("environment", "env", "env_vars"):
            for value in reach(document, f"**/{key}"):
                found += _pins(value)
    return found


_STEP_TYPE = re.compile(r"([\w/\-]+):(\d+\.\d+[\w.\-]*)")


def _templates(document: Table) -> Iterator[Record]:
    """Yield Harness's templates and Codefresh's types of steps, where they have a version."""
    for _, table in tables(document):
        template, label = table.word("templateRef"), table.word("versionLabel")
        if template is not None and label is not None:
            yield Record(RUNTIME, f"template {template}", label, label.line)
        sort = table.word("type")
        match = _STEP_TYPE.fullmatch(sort[:LONGEST]) if sort is not None else None
        if sort is not None and match is not None:
            yield Record(RUNTIME, match.group(1), match.group(2), sort.line)


def _resource(node: Node) -> Iterator[Record]:
    if isinstance(node, Table):
        name = node.word("repository")
        tag = node.word("tag", "version", "digest")
        if name is not None:
            yield Record(RUNTIME, name, tag or "", (tag or name).line)


def cloudbuild(source: Source) -> list[Record]:
    """Read a Google Cloud Build file: a step's name is its image.

    Raises:
        UnreadableError: it is no YAML.
    """
    found: list[Record] = []
    for document in _documents(source):
        values = {n.lstrip("_"): v for n, v in _variables(document.get("substitutions"))}
        known = {f"_{name}": str(value) for name, value in values.items()}
        named = [n for n in reach(document, "steps/#/name") if isinstance(n, Word) and n]
        found += [image_record(_substituted(name, known), name.line) for name in named]
        pinned = (variable(name, value, value.line) for name, value in values.items())
        found += [record for record in pinned if record is not None]
        for node in (*reach(document, "steps/#/env"), *reach(document, "options/env")):
            found += _assigned(node)
        found += _scripts(document, frozenset({"args", "script"}))
    return found


_TRAVIS_AXES = frozenset({"", "matrix", "jobs", "include", "env", "environment"})
_STACK = re.compile(r"\b(node|python|ruby|go|jdk|php)\s+(\d[\w.]*)")
# fmt: off
_BUILD_KEYS = frozenset((
    "install", "before_install", "script", "before_script", "after_success", "ps", "cmd", "sh",
    "build_script", "test_script", "cmds", "commands", "run", "tasks",
))
# fmt: on


def installs_only(source: Source) -> list[Record]:
    """Read Travis, AppVeyor and the like: languages are a matrix there, installs are pins."""
    found: list[Record] = []
    for document in outline(source.text):
        for key, table in tables(document):
            if key in _TRAVIS_AXES:
                found += _languages(table)
            env = table.get("env")
            for held in (env, *(v for _, v in env.pairs)) if isinstance(env, Table) else (env,):
                found += _assigned(held)
                found += _pins(held if isinstance(held, Table) else None)
            found += _pins(table.get("environment"))
            found += _image(table.get("box"))
        for stack in reach(document, "stack"):
            for held in words(stack):
                found += [
                    Record(RUNTIME, n, v, held.line) for n, v in _STACK.findall(held[:LONGEST])
                ]
        for node in reach(document, "addons/~postgresql|mariadb|mysql"):
            found += [Record(RUNTIME, "addon", w, w.line) for w in words(node)]
        for task in reach(document, "tasks/#/*"):
            found += _script(task, 0)
        found += _scripts(document, _BUILD_KEYS)
    return found


def buildspec(source: Source) -> list[Record]:
    """Read an AWS CodeBuild or Amplify file: runtime versions and pinned installs."""
    found: list[Record] = []
    for document in outline(source.text):
        for versions in reach(document, "phases/install/runtime-versions"):
            for name, value in versions.pairs if isinstance(versions, Table) else ():
                found += [Record(RUNTIME, name, w, w.line) for w in words(value)]
        found += _scripts(document, frozenset({"commands"}))
        found += _pins_below(document, "env/variables")
    return found


def _pins_below(document: Node, pattern: str) -> Iterator[Record]:
    for node in reach(document, pattern):
        yield from _pins(node)


_STEP = re.compile(r"([^\s@]+)@([^\s@]*)")
_MACHINES = frozenset(
    ["flutter", "xcode", "node", "java", "ruby", "cocoapods", "ndk", "go", "groovy", "python"]
)


def mobile(source: Source) -> list[Record]:
    """Read Bitrise, whose step keys hold `name@version`, or Codemagic.

    Raises:
        UnreadableError: it is no YAML.
    """
    found: list[Record] = []
    for document in _documents(source):
        found += _steps(document)
        for node in reach(document, "**/environment"):
            for name, value in node.pairs if isinstance(node, Table) else ():
                if name in _MACHINES and isinstance(value, Word):
                    found.append(Record(RUNTIME, name, value, value.line))
        for node in (*reach(document, "**/envs/#"), *reach(document, "**/environment/vars")):
            found += _pins(node)
        found += _scripts(document, frozenset({"script", "content"}))
    return found


def _steps(document: Table) -> Iterator[Record]:
    for _, table in tables(document):
        steps = table.get("steps")
        for item in steps if isinstance(steps, list) else []:
            pairs = item.pairs if isinstance(item, Table) else [(w, w) for w in words(item)]
            for name, value in pairs:
                match = _STEP.fullmatch(name[:LONGEST])
                if match is not None and not name.startswith("path::"):
                    yield Record(RUNTIME, match.group(1), match.group(2))
                for inputs in reach(value, "inputs/#"):
                    yield from _inputs(name, inputs, {})


_GROOVY = (
    re.compile(r"@Library\s*\(\s*\[?(.*?)\)"),
    re.compile(r"\blibrary\s*\(?\s*(?:identifier\s*:\s*)?([\"'][\w.\-/]+@[^\"']+[\"'])"),
)
_GROOVY_IMAGE = re.compile(
    r"\b(?:docker\.image\s*\(|image\s*[(:]?\s*|docker\s+(?=[\"'])|inside\s*\()\s*[\"']([^\"'\s]+)[\"']"
)
_GROOVY_TOOL = re.compile(r"\s*(jdk|maven|nodejs|gradle|go)\s+[\"']([^\"']+)[\"']\s*")
_QUOTED = re.compile(r"[\"']([^\"']+)[\"']")
_YAML_IMAGE = re.compile(r"\s*(?:-\s+)?image:\s*[\"']?([^\s\"'#]+)")


_GROOVY_TEXT = re.compile(
    r"\"{3}.*?\"{3}|'{3}.*?'{3}|\"(?:[^\"\\\n]|\\[^\n]?)*(?:\"|$)|'(?:[^'\\\n]|\\[^\n]?)*(?:'|$)"
    r"|(?:^|(?<=[\s;{}]))//[^\n]*|/\*.*?(?:\*/|\Z)",
    re.DOTALL | re.MULTILINE,
)
_GROOVY_SET = re.compile(
    r"\s*(?:def\s+|String\s+|final\s+|env\.)*(\w+)\s*=\s*[\"']([^\"']+)[\"']\s*;?\s*"
)
_GROOVY_PARAMETER = re.compile(
    r"\bname\s*:\s*[\"'](\w+)[\"']\s*,\s*defaultValue\s*:\s*[\"']([^\"']+)[\"']"
)
_GROOVY_AXIS = re.compile(r"\s*(name|values)\s+([\"'].*)")
_INSTALLS = re.compile(r"\b(?:sh|bat|pwsh|install|curl|wget|npm|pip)\b")


def jenkinsfile(source: Source) -> list[Record]:
    """Read a Jenkinsfile: shared libraries, images, tools, pinned installs."""
    found: list[Record] = []
    axis = ""
    for number, raw in enumerate(_GROOVY_TEXT.sub(_without_comment, source.text).split("\n"), 1):
        line = raw[:LONGEST]
        found += _groovy_line(line, number)
        told = _GROOVY_AXIS.fullmatch(line)
        if told is not None and told.group(1) == "name":
            axis = next(iter(_QUOTED.findall(told.group(2))), "")
        elif told is not None:
            made = Table()
            made.pairs.append((axis, [word(v, number) for v in _QUOTED.findall(told.group(2))]))
            found += _languages(made)
    return found


def _without_comment(match: re.Match[str]) -> str:
    text = match.group()
    return "\n" * text.count("\n") if text.startswith("/") else text


def _groovy_line(line: str, number: int) -> Iterator[Record]:
    for pattern in _GROOVY:
        for match in pattern.finditer(line):
            for named in _QUOTED.findall(match.group(1)):
                name, _, version = named.partition("@")
                yield Record(RUNTIME, f"library {name}", version, number)
    for match in _GROOVY_IMAGE.finditer(line):
        if is_pinned_image(match.group(1)) or "/" in match.group(1):
            yield image_record(match.group(1), number)
    plain = _YAML_IMAGE.match(line)
    if plain is not None:
        yield image_record(plain.group(1), number)
    tool = _GROOVY_TOOL.fullmatch(line)
    if tool is not None:
        yield Record(RUNTIME, tool.group(1), tool.group(2), number)
    assigned = _GROOVY_SET.fullmatch(line) or _GROOVY_PARAMETER.search(line)
    pinned = variable(assigned.group(1), assigned.group(2), number) if assigned else None
    if pinned is not None:
        yield pinned
    if _INSTALLS.search(line):
        bare = re.sub(r"\b(?:sh|bat|pwsh)\s*\(?\s*(?:script:\s*)?[\"']{1,3}", "", line)
        yield from (r._replace(line=number) for r in installs(bare.strip().rstrip("\"')")))
