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
_LOOSE_VERSION = re.compile(
    r"[\^~><= ]*v?\d[\w.\-+*, <>=|^~/]*|latest|stable|nightly(?:-\S+)?|beta|lts(?:/\S+)?|current"
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


def _scripts(node: Node, keys: frozenset[str]) -> Iterator[Record]:
    """Yield the pinned installs of every script below the keys that hold one."""
    for _, table in tables(node):
        for key, value in table.pairs:
            if key in keys:
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
    r"(?:[-_]?ver(?:sion)?s?)?|ocaml-compiler|[\w-]+[-_]?ver(?:sion)?s?"
)
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
    return found


def _axes(document: Table) -> Iterator[Record]:
    """Yield the languages and tools of every matrix, one record a version."""
    for key, matrix in tables(document):
        if key in _MATRIX:
            for _, table in tables(matrix):
                yield from _languages(table)


def _languages(table: Table) -> Iterator[Record]:
    for name, value in table.pairs:
        if _AXIS.fullmatch(name[:80]) and not _OWN_INPUT.fullmatch(name[:80]):
            for held in words(value):
                text = held.strip()[:LONGEST]
                if _LOOSE_VERSION.fullmatch(text) or _COMPILER.fullmatch(text):
                    yield Record(RUNTIME, f"matrix {name}", text, held.line)


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
        for xcode in reach(document, "**/macos/xcode"):
            found += [Record(RUNTIME, "xcode", w, w.line) for w in words(xcode)]
        for default in reach(document, "**/parameters/*/default"):
            if isinstance(default, Word) and is_pinned_image(default) and "/" in default:
                found.append(image_record(default, default.line))
        for value in reach(document, "**/environment"):
            found += _pins(value)
        found += _scripts(document, _CIRCLE_SCRIPTS)
    return found


_AZURE_SCRIPTS = frozenset({"script", "bash", "powershell", "pwsh", "inlineScript"})
_TASK = re.compile(r"([\w.\-]+)@(\d[\w.]*)")


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
        for key, table in tables(document, _MATRIX):
            found += _azure_table(key, table, aliases)
        found += _scripts(document, _AZURE_SCRIPTS)
        for variables in reach(document, "**/variables"):
            found += _pins(variables)
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
        for name in ("versionSpec", "version", "nodeVersion", "terraformVersion"):
            pin = inputs.word(name)
            if pin is not None and _LOOSE_VERSION.fullmatch(pin[:LONGEST]):
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
        found += _images(document, _MATRIX, frozenset())
        for node in reach(document, "templates/#/source"):
            found += [Record(RUNTIME, "template", w, w.line) for w in words(node)]
        for node in reach(document, "**/image_resource/source"):
            found += _resource(node)
        for node in reach(document, "resource_types/#/source"):
            found += _resource(node)
        for node in reach(document, "**/uses"):
            found += [r for w in words(node) for r in _used(w)]
        found += _scripts(document, frozenset({"commands", "script", "run", "command"}))
        for key in ("environment", "env", "env_vars"):
            for value in reach(document, f"**/{key}"):
                found += _pins(value)
    return found


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
    return found


_TRAVIS_AXES = frozenset({"", "matrix", "jobs", "include", "env"})
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
        for _, table in tables(document):
            steps = table.get("steps")
            for item in steps if isinstance(steps, list) else []:
                names = [n for n, _ in item.pairs] if isinstance(item, Table) else [*words(item)]
                for name in names:
                    match = _STEP.fullmatch(name[:LONGEST])
                    if match is not None and not name.startswith("path::"):
                        found.append(Record(RUNTIME, match.group(1), match.group(2)))
        for node in reach(document, "**/environment"):
            for name, value in node.pairs if isinstance(node, Table) else ():
                if name in _MACHINES and isinstance(value, Word):
                    found.append(Record(RUNTIME, name, value, value.line))
        found += _scripts(document, frozenset({"script", "content"}))
    return found


_GROOVY = (
    (re.compile(r"@Library\s*\(\s*\[?(.*?)\)"), "library"),
    (
        re.compile(r"\blibrary\s*\(?\s*(?:identifier\s*:\s*)?([\"'][\w.\-/]+@[^\"']+[\"'])"),
        "library",
    ),
)
_GROOVY_IMAGE = re.compile(
    r"\b(?:docker\.image\s*\(|image\s*[(:]?\s*|docker\s+(?=[\"'])|inside\s*\()\s*[\"']([^\"'\s]+)[\"']"
)
_GROOVY_TOOL = re.compile(r"\s*(jdk|maven|nodejs|gradle|go)\s+[\"']([^\"']+)[\"']\s*")
_QUOTED = re.compile(r"[\"']([^\"']+)[\"']")
_YAML_IMAGE = re.compile(r"\s*(?:-\s+)?image:\s*[\"']?([^\s\"'#]+)")


def jenkinsfile(source: Source) -> list[Record]:
    """Read a Jenkinsfile: shared libraries, images, tools, pinned installs."""
    found: list[Record] = []
    text = re.sub(r"/\*.*?\*/", lambda m: "\n" * m.group().count("\n"), source.text, flags=re.S)
    for number, raw in enumerate(text.split("\n"), 1):
        line = re.sub(r"(?:^|\s)//.*", "", raw[:LONGEST])
        for pattern, _ in _GROOVY:
            for match in pattern.finditer(line):
                for named in _QUOTED.findall(match.group(1)):
                    name, _, version = named.partition("@")
                    found.append(Record(RUNTIME, f"library {name}", version, number))
        images = [match.group(1) for match in _GROOVY_IMAGE.finditer(line)]
        found += [image_record(i, number) for i in images if is_pinned_image(i) or "/" in i]
        plain = _YAML_IMAGE.match(line)
        if plain is not None:
            found.append(image_record(plain.group(1), number))
        tool = _GROOVY_TOOL.fullmatch(line)
        if tool is not None:
            found.append(Record(RUNTIME, tool.group(1), tool.group(2), number))
        if re.search(r"\b(?:sh|bat|pwsh|install|curl|wget|npm|pip)\b", line):
            bare = re.sub(r"\b(?:sh|bat|pwsh)\s*\(?\s*(?:script:\s*)?[\"']{1,3}", "", line)
            found += [r._replace(line=number) for r in installs(bare.strip().rstrip("\"')"))]
    return found
