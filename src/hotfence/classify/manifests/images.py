"""Files that name container images: Dockerfiles, Compose, Kubernetes, Helm values and kin."""

import re
from collections.abc import Iterable, Iterator

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
from hotfence.classify.manifests.platform import may_pin
from hotfence.classify.manifests.record import (
    DEPENDENCY,
    RUNTIME,
    Record,
    Source,
    UnreadableError,
)

# -- Dockerfile ---------------------------------------------------------------------------------

_DIRECTIVE = re.compile(r"#\s*(syntax|escape|check)\s*=\s*(\S+)", re.IGNORECASE)
_INSTRUCTION = re.compile(r"\s*(?:ONBUILD\s+)?([A-Za-z]+)\s+(.*)", re.DOTALL | re.IGNORECASE)
_HEREDOC = re.compile(r"<<-?\s*[\"']?([A-Za-z_]\w*)[\"']?")
_FROM = re.compile(r"(?:--\S+\s+)*((?:\{\{[^{}\n]*\}\}|\S)+)(?:\s+AS\s+(\S+))?", re.IGNORECASE)
_OPTION_FROM = re.compile(r"--from=[\"']?([^\s\"']+)")
_MOUNT_FROM = re.compile(r"--mount=\S*?\bfrom=([^\s,\"']+)")
_REFERENCE = re.compile(r"\$(?:\{(\w+)(?::?([-+])([^{}]*))?\}|(\w+))")
_IN_URL = re.compile(r"https?://[^\s$]{1,300}\$\{?(\w+)")
_PLAIN = re.compile(r"(?i)version|ver|tag|release")
_NUMBERED = re.compile(r"v?\d+(?:\.\d+)+\S*")
_PAIR = re.compile(r"(\w+)=(\"(?:[^\"\\]|\\.)*\"|'[^']*'|\S*)")


def dockerfile(source: Source) -> list[Record]:
    """Read a Dockerfile or Containerfile: images are runtimes, pinned installs dependencies."""
    return list(_Dockerfile().read(source.text))


class _Dockerfile:
    """One build file; `ARG` defaults are known from the line they stand on."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._used: set[str] = set()
        self._stages: set[str] = set()
        self._pins: list[tuple[str, Record]] = []
        self._plain: dict[str, Record] = {}  # arguments called `version`, by name

    def read(self, text: str) -> Iterator[Record]:
        for line, instruction, rest in _instructions(text):
            verb = instruction.upper()
            if verb == "SYNTAX":
                yield image_record(rest, line)
            elif verb == "FROM":
                yield from self._from(rest, line)
            elif verb in ("COPY", "ADD", "RUN"):
                yield from self._mounted(verb, rest, line)
            if verb in ("ARG", "ENV"):
                self._declare(verb, rest, line)
            elif verb in ("RUN", "ADD"):
                yield from self._fetched(rest)
                yield from installs(rest if verb == "RUN" else f"ADD {rest}", line)
        for name, record in self._pins:
            if name not in self._used:
                yield record

    def _fetched(self, rest: str) -> Iterator[Record]:
        """Yield the arguments called `version` whose value is part of a URL."""
        if self._plain and "://" in rest:
            for match in _IN_URL.finditer(rest[: 10 * LONGEST]):
                record = self._plain.pop(match.group(1), None)
                if record is not None:
                    yield record

    def _from(self, rest: str, line: int) -> Iterator[Record]:
        match = _FROM.match(rest.strip())
        if match is None:
            return
        named, stage = match.groups()
        yield from self._image(named, line)
        if stage:
            self._stages.add(stage.lower())

    def _mounted(self, verb: str, rest: str, line: int) -> Iterator[Record]:
        pattern = _MOUNT_FROM if verb == "RUN" else _OPTION_FROM
        head = rest if verb == "RUN" else rest[:LONGEST]
        for named in pattern.findall(head):
            yield from self._image(named, line)

    def _image(self, named: str, line: int) -> Iterator[Record]:
        image = self._expanded(named.strip("\"'"), 0)
        if image.lower() in self._stages or image.lower() == "scratch" or image.isdigit():
            return
        if image.startswith(("./", "../")):
            return
        yield image_record(image, line)

    def _expanded(self, text: str, depth: int) -> str:
        def replaced(match: re.Match[str]) -> str:
            name = match.group(1) or match.group(4)
            self._used.add(name)
            value = self._values.get(name, "")
            if match.group(2) == "+":
                return match.group(3) if value else ""
            if not value and match.group(2) == "-":
                value = match.group(3)
            if not value:
                return match.group()
            return self._expanded(value, depth + 1) if depth < 5 else value

        return _REFERENCE.sub(replaced, text[:LONGEST])[:LONGEST]

    def _declare(self, verb: str, rest: str, line: int) -> None:
        pairs = _PAIR.findall(rest)
        if not pairs and verb == "ENV":
            name, _, value = rest.strip().partition(" ")
            pairs = [(name, value.strip())]
        for name, quoted in pairs:
            value = quoted.strip("\"'")
            self._values[name] = value
            record = variable(name, value, line)
            if record is not None:
                self._pins.append((name, record))
            elif _PLAIN.fullmatch(name) and _NUMBERED.fullmatch(value):
                self._plain[name] = Record(DEPENDENCY, name, value, line)


def _instructions(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, instruction and the rest; continuation lines and heredocs are joined."""
    escape = "\\"
    lines = text.split("\n")
    at = 0
    while at < len(lines) and (match := _DIRECTIVE.fullmatch(lines[at].strip()[:LONGEST])):
        at += 1
        if match.group(1).lower() == "escape":
            escape = match.group(2)[:1]
        elif match.group(1).lower() == "syntax":
            yield at, "SYNTAX", match.group(2)
    while at < len(lines):
        first, at, whole = _joined(lines, at, escape)
        match = _INSTRUCTION.fullmatch(whole)
        if match is None:
            continue
        verb, rest = match.groups()
        rest = rest.replace(" \\\n", " \n") if verb.upper() in ("ARG", "ENV", "FROM") else rest
        bodies = []
        if verb.upper() in ("RUN", "COPY", "ADD"):
            for end in _HEREDOC.findall(rest):
                while at < len(lines) and lines[at].strip() != end:
                    bodies.append(lines[at][:LONGEST])
                    at += 1
                at += 1
        yield first, verb, "\n".join([rest, *bodies]) if verb.upper() == "RUN" else rest


def _joined(lines: list[str], at: int, escape: str) -> tuple[int, int, str]:
    """Return the number of an instruction's first line, where it ends, and its lines as one."""
    first = at + 1
    parts: list[str] = []
    while at < len(lines):
        line = lines[at][:LONGEST].rstrip()
        at += 1
        if line.lstrip().startswith("#") or (parts and not line):
            continue
        if not parts:
            first = at
        parts.append(line[: -len(escape)] if line.endswith(escape) else line)
        if not line.endswith(escape):
            break
    return first, at, "\n".join(f"{part} \\" for part in parts).removesuffix(" \\")


# -- Compose ------------------------------------------------------------------------------------


def compose(source: Source) -> list[Record]:
    """Read a Compose file or a Swarm stack; an image that is built here is the own one."""
    found: list[Record] = []
    for document in outline(source.text):
        for _, table in tables(document):
            found += _service(source, table)
        for pattern in ("services/*/build/additional_contexts/*", "services/*/build/context"):
            for value in reach(document, pattern):
                if isinstance(value, Word) and "://" in value and _is_remote(value):
                    found.append(image_record(value, value.line))
        for built in reach(document, "services/*/build/args"):
            found += _arguments(built)
        for value in reach(document, "include/**"):
            for item in words(value):
                if "://" in item:
                    found.append(Record(RUNTIME, "include", item, item.line))
        for value in reach(document, "models/*/model"):
            if isinstance(value, Word):
                found.append(image_record(value, value.line))
    return found


def _service(source: Source, table: Table) -> Iterator[Record]:
    image = table.word("image")
    if image is not None and table.get("build") is None:
        yield image_record(_defaulted(image), image.line)
    inline = table.word("dockerfile_inline")
    if inline is not None:
        for record in dockerfile(Source(source.path, b"", inline)):
            yield record._replace(line=None)


def _is_remote(value: str) -> bool:
    return value.startswith(("docker-image://", "oci-layout://", "http", "git", "ssh"))


def _defaulted(image: str) -> str:
    """Put the default of `${TAG:-1.2}` in its place."""
    return re.sub(r"\$\{\w+:?-([^{}]*)\}", r"\1", image[:LONGEST])


def _arguments(node: Node) -> Iterator[Record]:
    """Read build arguments or variables: a table, or a list of `NAME=value`."""
    if isinstance(node, Table):
        pairs = [(key, value) for key, value in node.pairs if isinstance(value, Word)]
    else:
        pairs = []
        for item in words(node):
            name, _, value = item.partition("=")
            made = Word(value)
            made.line = item.line
            pairs.append((name, made))
    for name, word in pairs:
        record = variable(name, word, word.line)
        if record is not None:
            yield record
        elif name == "VARIANT" and word:
            yield Record(RUNTIME, name, word, word.line)


# -- Kubernetes and other YAML ------------------------------------------------------------------

_FLAG_IMAGE = re.compile(r"--?[\w-]+=((?:[\w\-]+\.[\w.\-]+/|[\w\-]+/)\S+)")
_IMAGE_KEY = re.compile(r"(?i)(?:.*[a-z_\-])?image(?:[_-]?(?:name|url|uri|ref))?")
_NO_IMAGE = re.compile(r"(?i)(?:background|hero|cover|og|twitter|social|meta|logo|icon|thumb).*")
_LAMBDA = re.compile(r"(?:nodejs|python|java|go|ruby|dotnet|dotnetcore|provided)[\d.a-z]*")


def any_yaml(source: Source) -> list[Record]:
    """Read a YAML file of any name: Kubernetes objects, and images that leave no doubt."""
    if not may_pin(source.data):
        return []
    found: list[Record] = []
    for document in outline(source.text):
        found += _document(document)
        found += _charts(document)
    return found


def _charts(document: Node) -> Iterator[Record]:
    """Yield what has the form of a Helm dependency: a name, a version and a repository."""
    for _, table in tables(document):
        named = [table.word(key) for key in ("name", "version", "repository")]
        name, version, repository = named
        if name and version and repository and "://" in repository:
            yield Record(DEPENDENCY, f"{repository} {name}", version, version.line)


def kustomization(source: Source) -> list[Record]:
    """Read a kustomization.yaml: images, charts, and remote bases with a `ref`."""
    found: list[Record] = []
    for document in outline(source.text):
        found += _kustomized(document)
        found += _object(document)
    return found


def _document(document: Node) -> Iterator[Record]:
    if not isinstance(document, Table):
        yield from _loose_images(document)
        return
    kind, version = document.word("kind"), document.word("apiVersion")
    if kind is None or version is None:
        if document.get("AWSTemplateFormatVersion") or document.get("Resources"):
            yield from _cloudformation(document)
        yield from _loose_images(document)
        return
    if kind == "CustomResourceDefinition":
        return
    if kind == "List" or kind.endswith("List"):
        for item in reach(document, "items/#"):
            yield from _document(item)
        return
    if version.startswith("kustomize.config"):
        yield from _kustomized(document)
    yield from _object(document)
    yield from _delivery(kind, version, document)


def _object(document: Node) -> Iterator[Record]:
    """Yield the images of a Kubernetes object, of a custom resource too."""
    for key, table in tables(document):
        yield from _imaged(key, table, strict=False)
        for argument in words(table.get("args")):
            match = _FLAG_IMAGE.fullmatch(argument[:LONGEST])
            if match is not None and is_pinned_image(match.group(1)):
                yield image_record(match.group(1), argument.line)


def _loose_images(document: Node) -> Iterator[Record]:
    for key, table in tables(document):
        yield from _imaged(key, table, strict=True)


def _imaged(key: str, table: Table, *, strict: bool) -> Iterator[Record]:
    """Yield the images of one table; `strict` asks for a tag or digest."""
    for name, value in table.pairs:
        if not isinstance(value, Word) or not value or not _IMAGE_KEY.fullmatch(name[-100:]):
            continue
        if (is_pinned_image(value) and not _NO_IMAGE.fullmatch(name)) or (
            not strict and name == "image" and _is_name(value)
        ):
            yield image_record(value, value.line)
    if _IMAGE_KEY.fullmatch(key[-100:]) and not strict:
        yield from _parted(key, table)


def _is_name(value: str) -> bool:
    bare = re.sub(r"\{\{[^{}]*\}\}", "x", value[:LONGEST])
    return re.fullmatch(r"[\w.\-/:@$(){}]+", bare) is not None and not re.search(
        r"\.(?:png|jpe?g|svg|gif|webp|ico|iso|img|qcow2)$", bare, re.IGNORECASE
    )


def _parted(key: str, table: Table) -> Iterator[Record]:
    """Yield the image that a table gives in parts: registry, repository, tag, digest."""
    name = table.word("repository", "name", "newName", "repo", "image")
    registry = table.word("registry", "hub")
    parts = [table.word(part) for part in ("tag", "version", "newTag", "digest", "sha")]
    pins = [part for part in parts if part is not None]
    if name is None and registry is None and not pins:
        return
    whole = "/".join(part for part in (registry, name) if part) or key
    lines = [part.line for part in (*pins, name, registry) if part is not None]
    if "{{" in whole and not pins:
        return
    yield Record(RUNTIME, whole, " ".join(pins), lines[0] if lines else None)


def _kustomized(document: Node) -> Iterator[Record]:
    for image in reach(document, "images/#"):
        if isinstance(image, Table):
            name = image.word("name") or ""
            parts = [image.word(p) for p in ("newName", "newTag", "digest")]
            pins = [part for part in parts if part is not None]
            yield Record(RUNTIME, name, " ".join(pins), pins[-1].line if pins else None)
    for chart in reach(document, "helmCharts/#"):
        yield from _chart(chart, ("version",), ("name",), ("repo",))
    for key in ("resources", "bases", "components", "crds"):
        for node in reach(document, key):
            for item in words(node):
                if "://" in item or "?ref=" in item or item.startswith(("git@", "github.com")):
                    yield _remote_base(item)


def _remote_base(item: Word) -> Record:
    name, _, ref = item.partition("?")
    if ref:
        return Record(DEPENDENCY, name, ref, item.line)
    return Record(DEPENDENCY, re.sub(r"v?\d+(?:\.\d+)+", "*", item[:LONGEST]), item, item.line)


def _chart(
    node: Node, versions: Iterable[str], names: Iterable[str], sources: Iterable[str]
) -> Iterator[Record]:
    if not isinstance(node, Table):
        return
    name, version, source = node.word(*names), node.word(*versions), node.word(*sources)
    if name is None or name.startswith(("./", "../", "/", ".")):
        return
    line = version.line if version is not None else name.line
    yield Record(DEPENDENCY, name, " ".join(p for p in (version, source) if p), line)


def _delivery(kind: str, version: str, document: Table) -> Iterator[Record]:
    """Yield what Argo CD, Flux, Fleet, Crossplane, Sveltos and k3s pin."""
    for _, table in tables(document):
        revision = table.word("targetRevision")
        if revision is not None:
            name = table.word("chart", "repoURL") or "targetRevision"
            yield Record(DEPENDENCY, name, revision, revision.line)
        chart = table.word("chartName") or table.word("chart")
        pin = table.word("chartVersion") or table.word("version")
        if chart is not None and pin is not None and revision is None:
            yield Record(DEPENDENCY, chart, pin, pin.line)
    spec = document.get("spec")
    if not isinstance(spec, Table):
        return
    if "fluxcd.io" in version or kind == "GitRepo":
        yield from _tracked(spec)
    if "crossplane.io" in version and spec.word("package"):
        package = spec.word("package")
        yield image_record(package or "", package.line if package else None, DEPENDENCY)
    for info in reach(spec, "packageInfo"):
        yield from _chart(info, ("version",), ("name",), ())
    yield from _cluster(kind, version, spec)


def _tracked(spec: Table) -> Iterator[Record]:
    where = spec.word("url", "repo")
    pins: list[Word] = []
    ref = spec.get("ref")
    if isinstance(ref, Table):
        pins = [value for _, value in ref.pairs if isinstance(value, Word)]
    revision = spec.word("revision")
    if revision is not None:
        pins.append(revision)
    if where is not None and (pins or where.startswith("oci://")):
        yield Record(DEPENDENCY, where, " ".join(sorted(pins)), (pins or [where])[0].line)


_CLUSTERS = {
    "Cluster": "topology/version",
    "KubeadmControlPlane": "version",
    "MachineDeployment": "template/spec/version",
    "Provider": "version",
}


def _cluster(kind: str, version: str, spec: Table) -> Iterator[Record]:
    if "cluster.x-k8s.io" not in version or kind not in _CLUSTERS:
        return
    for value in reach(spec, _CLUSTERS[kind]):
        if isinstance(value, Word) and value:
            yield Record(RUNTIME, f"{kind} version", value, value.line)


def _cloudformation(document: Table) -> Iterator[Record]:
    for pattern in ("Resources/*/Properties", "Globals/Function"):
        for node in reach(document, pattern):
            if not isinstance(node, Table):
                continue
            runtime = node.word("Runtime")
            if runtime is not None and _LAMBDA.fullmatch(runtime):
                yield Record(RUNTIME, "Runtime", runtime, runtime.line)
            image = node.word("ImageUri")
            if image is not None:
                yield image_record(image, image.line)
            for layer in words(node.get("Layers")):
                if layer.startswith("arn:"):
                    yield _layer(layer)


def _layer(layer: Word) -> Record:
    name, _, number = layer.rpartition(":")
    return Record(DEPENDENCY, name, number, layer.line)


def helm_values(source: Source) -> list[Record]:
    """Read a Helm values file: keys that end in image, and repositories with a tag."""
    found: list[Record] = []
    for document in outline(source.text):
        if isinstance(document, Table) and document.word("kind") and document.word("apiVersion"):
            found += _document(document)
            continue
        for key, table in tables(document):
            found += _imaged(key, table, strict=False)
            found += _flat_tags(key, table)
            found += _plugins(table)
            is_image = _IMAGE_KEY.fullmatch(key[-100:]) is not None
            if not is_image and table.word("repository") and table.word("tag", "digest"):
                found += _parted(key, table)
    return found


_PLUGIN_LIST = re.compile(r"(?i)(?:.*[a-z_-])?plugins")
_PLUGIN = re.compile(r"([\w./-]+)[:@]v?(\d[\w.+-]*)")


def _plugins(table: Table) -> Iterator[Record]:
    """Yield the plugins that a list names with their versions, as Jenkins' chart has them."""
    for name, value in table.pairs:
        if isinstance(value, list) and _PLUGIN_LIST.fullmatch(name[-100:]):
            for held in words(value):
                match = _PLUGIN.fullmatch(held[:LONGEST])
                if match is not None:
                    yield Record(DEPENDENCY, match.group(1), match.group(2), held.line)


_FLAT = re.compile(r"(?i)(.*image)[_-]?(?:tag|version|digest)|imageRegistry")


def _flat_tags(key: str, table: Table) -> Iterator[Record]:
    for name, value in table.pairs:
        if isinstance(value, Word) and value and _FLAT.fullmatch(name[-100:]):
            yield Record(RUNTIME, f"{key}.{name}".lstrip("."), value, value.line)


# -- devcontainer, Quadlet, Apptainer, Earthly, batect, buildpacks ------------------------------


def devcontainer(source: Source) -> list[Record]:
    """Read a devcontainer.json.

    Raises:
        UnreadableError: its brackets do not match.
    """
    tree = json_outline(source.text)
    if not isinstance(tree, Table):
        raise UnreadableError("it is no JSON")
    found = []
    image = tree.word("image")
    if image is not None:
        found.append(image_record(image, image.line))
    for key in ("features", "dependsOn"):
        for features in reach(tree, key):
            if isinstance(features, Table):
                found += [_feature(name, options) for name, options in features.pairs
                          if not name.startswith(("./", "../"))]  # fmt: skip
    for built in reach(tree, "build/args"):
        found += _arguments(built)
    return found


def _feature(name: str, options: Node) -> Record:
    record = image_record(name)
    if not isinstance(options, Table):
        return record._replace(value=f"{record.value} {options}".strip())
    told = [f"{key}={value}" for key, value in options.pairs
            if isinstance(value, Word) and ("ersion" in key or key == "channel")]  # fmt: skip
    return record._replace(value=" ".join([record.value, *sorted(told)]).strip())


_UNIT = re.compile(r"\s*Image\s*=\s*(\S+)\s*")


def quadlet(source: Source) -> list[Record]:
    """Read a Podman unit file; an `Image=` that ends in .image or .build is a sibling."""
    if re.search(r"^\[(?:Container|Image|Volume|Kube|Pod|Build)\]", source.text, re.M) is None:
        return []
    found = []
    for number, line in enumerate(source.text.split("\n"), 1):
        match = _UNIT.fullmatch(line[:LONGEST])
        if match is not None and not match.group(1).endswith((".image", ".build", ".volume")):
            found.append(image_record(match.group(1), number))
    return found


def apptainer(source: Source) -> list[Record]:
    """Read an Apptainer or Singularity definition file."""
    if re.search(r"^[ \t]*bootstrap\s*:", source.text, re.M | re.I) is None:
        return []
    found = []
    for number, line in enumerate(source.text.split("\n"), 1):
        match = re.fullmatch(r"\s*from\s*:\s*(\S+)\s*", line[:LONGEST], re.IGNORECASE)
        if match is not None:
            found.append(image_record(match.group(1), number))
    return [*found, *installs(source.text, 1)]


_EARTH_LOCAL = re.compile(r"(?:\./|\.\./|\+).*")


def earthfile(source: Source) -> list[Record]:
    """Read an Earthfile: its images, its `VERSION`, remote targets, pinned installs."""
    found = [
        record
        for record in _Dockerfile().read(source.text)
        if not _EARTH_LOCAL.match(record.name) and "+" not in record.name
    ]
    for line, verb, rest in _instructions(source.text):
        if verb == "VERSION":
            found.append(Record(RUNTIME, "VERSION", rest.strip(), line))
        target = re.search(r"([\w.\-]+/[\w.\-/]+):(v?[\w.\-]+)(?:\+|\s|$)", rest[:LONGEST])
        remote = verb == "IMPORT" or (verb in ("BUILD", "COPY", "FROM", "DO") and "+" in rest)
        if remote and target is not None:
            found.append(Record(DEPENDENCY, target.group(1), target.group(2), line))
    return found


def batect(source: Source) -> list[Record]:
    """Read a batect.yml."""
    found: list[Record] = []
    for document in outline(source.text):
        for image in reach(document, "containers/*/image"):
            found += [image_record(word, word.line) for word in words(image)]
        for include in reach(document, "include/#"):
            found += _chart(include, ("ref",), ("repo",), ())
    return found
