"""Terraform and its kin, Helm tooling, and other files that describe infrastructure."""

import re
from collections.abc import Iterator

from hotfence.classify.manifests.blocks import Attribute, Block, read_blocks
from hotfence.classify.manifests.installs import (
    LONGEST,
    image_record,
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
    is_inside,
)

# -- Terraform, OpenTofu, Packer, Nomad, TFLint -------------------------------------------------

_RAW_IMAGE = re.compile(r"\bimage\\?\"?\s*[=:]\s*\\?\"([^\"\\\s]+)\\?\"")
_IMAGE_NAMES = re.compile(r"(?i)(?:\w*_)?image(?:_(?:uri|url|name))?")
_LAMBDA = re.compile(r"(?:nodejs|python|java|go|ruby|dotnet|dotnetcore|provided\.al)\d[\d.a-z]*")
_MACHINE = re.compile(
    r"ami-[0-9a-f]{6,}|[a-z\-]*(?:/[a-z\-]*)?"
    r"(?:ubuntu|debian|centos|fedora|rocky|alma|rhel|windows|cos|opensuse|sles|flatcar)[a-z\-]*\d[\w.\-]*"
)
_FORMS = {"runtime": _LAMBDA, **dict.fromkeys(("ami", "image", "image_id", "source_ami"), _MACHINE)}
_SETS_IMAGE = re.compile(r"(?i)(?:.*[._])?image(?:\.?tag|\.version|\.digest)?")
_PLAIN_IMAGE = re.compile(r"(?!docker_\w+\.\S+$)[\w.\-/:@]+")
_DOCKER = ("docker_image", "docker_container", "docker_service", "docker_registry_image")


def terraform(source: Source) -> list[Record]:
    """Read Terraform, OpenTofu, Packer, Nomad or TFLint: providers, modules, plugins, images.

    Raises:
        UnreadableError: it is no HCL or, for `.tf.json`, no JSON.
    """
    if source.path.endswith(".json"):
        tree = json_outline(source.text)
        if not isinstance(tree, Table):
            raise UnreadableError("it is no JSON")
        root = Block((), 1)
        _from_json(tree, root)
    else:
        root = read_blocks(source.text)
    found: list[Record] = []
    for block in root.every():
        found += _block(source.path, block)
    return found


def _block(path: str, block: Block) -> Iterator[Record]:
    sort = block.words[0] if block.words else ""
    if sort in ("required_providers", "required_plugins"):
        yield from _required(block)
    elif sort in ("terraform", "packer", "tflint"):
        yield from _attribute(block, "required_version", RUNTIME)
    elif sort in ("module", "component", "unit", "stack"):
        yield from _module(path, block)
    elif sort == "provider" and len(block.words) == 2:
        yield from _attribute(block, "version", DEPENDENCY, f"provider {block.words[1]}")
    elif sort == "plugin" and block.get("version"):
        yield _pinned(block, f"plugin {' '.join(block.words[1:])}", ("version", "source"))
    elif sort in ("resource", "data") and len(block.words) > 1:
        yield from _resource(path, block.words[1], block)
    elif sort == "variable" and len(block.words) > 1:
        yield from _variable(block, block.words[1], "default")
    elif sort == "artifact":
        yield from _variable(block, "ARTIFACT_URL", "source")
    elif sort in ("set", "set_sensitive"):
        yield from _chart_value(block.get("name"), block.get("value"))
    for attribute in block.attributes:
        yield from _attribute_image(attribute)
        yield from _attribute_version(attribute)


def _variable(block: Block, name: str, key: str) -> Iterator[Record]:
    attribute = block.get(key)
    record = variable(name, attribute.value, attribute.line) if attribute is not None else None
    if record is not None:
        yield record


def _chart_value(name: Attribute | None, value: Attribute | None) -> Iterator[Record]:
    """Yield the image or its tag that a release sets."""
    if name is None or value is None or not re.search(r"\d", value.value):
        return
    if _SETS_IMAGE.fullmatch(name.value[-100:]):
        yield Record(RUNTIME, name.value, value.value, value.line)


def _attribute_version(attribute: Attribute) -> Iterator[Record]:
    name, value, line = attribute
    form = _FORMS.get(name)
    if form is not None and form.fullmatch(value[:200]):
        yield Record(RUNTIME, name, value, line)
    else:
        record = variable(name, value, line) if "version" in name else None
        if record is not None and record.kind == RUNTIME:
            yield record


def _required(block: Block) -> Iterator[Record]:
    for attribute in block.attributes:
        yield Record(DEPENDENCY, f"provider {attribute.name}", attribute.value, attribute.line)
    for inner in block.blocks:
        if inner.words:
            yield _pinned(inner, f"provider {inner.words[0]}", ("version", "source"))


def _pinned(block: Block, name: str, keys: tuple[str, ...]) -> Record:
    found = [attribute for key in keys if (attribute := block.get(key)) is not None]
    line = found[0].line if found else block.line
    return Record(DEPENDENCY, name, " ".join(a.value for a in found), line)


def _attribute(block: Block, key: str, kind: str, name: str = "") -> Iterator[Record]:
    attribute = block.get(key)
    if attribute is not None:
        yield Record(kind, name or key, attribute.value, attribute.line)


def _module(path: str, block: Block) -> Iterator[Record]:
    source, version = block.get("source"), block.get("version")
    if source is None or _is_local(path, source.value):
        return
    name, ref = _split_ref(source.value)
    value = " ".join(part for part in (version.value if version else "", ref) if part)
    yield Record(DEPENDENCY, f"module {name}", value, (version or source).line)


def _is_local(path: str, value: str) -> bool:
    if value.startswith(("./", "../", ".\\", "..\\")) or value in (".", ".."):
        return is_inside(path, value.partition("?")[0])
    return value.startswith(("${path.", "${get_", "find_in_parent", "get_", "path."))


def _split_ref(value: str) -> tuple[str, str]:
    """Split `git::https://host/m?ref=v1` into what does not and what does name a version."""
    name, _, query = value.partition("?")
    versions = re.findall(r"(?:^|&)(?:ref|version|checksum|tag|rev)=([^&]*)", query)
    found = re.search(r"[/\-_]v?\d+\.\d+(?:\.\d+)*[^/]*\.(?:zip|tar\.gz|tgz)", name)
    if found is not None:
        return name[: found.start()], " ".join([found.group(), *versions])
    return name, " ".join(versions)


def _resource(path: str, sort: str, block: Block) -> Iterator[Record]:
    if sort == "helm_release":
        chart = block.get("chart")
        if chart is not None and not _is_local(path, chart.value):
            yield _pinned(block, f"chart {chart.value}", ("version", "repository"))
    elif sort == "tfe_workspace":
        yield from _attribute(block, "terraform_version", RUNTIME)
    elif sort in _DOCKER:
        for key in ("name", "image"):
            attribute = block.get(key)
            if attribute is None or (sort == "docker_image") != (key == "name"):
                continue
            if _PLAIN_IMAGE.fullmatch(attribute.value):
                yield image_record(attribute.value, attribute.line)


def _attribute_image(attribute: Attribute) -> Iterator[Record]:
    if _IMAGE_NAMES.fullmatch(attribute.name[-100:]) and is_pinned_image(attribute.value):
        yield image_record(attribute.value, attribute.line)
    elif "image" in attribute.value:
        for match in _RAW_IMAGE.finditer(attribute.value):
            if is_pinned_image(match.group(1)):
                yield image_record(match.group(1), attribute.line)


_LABELS = {"module": 1, "provider": 1, "resource": 2, "data": 2, "component": 1}


def _from_json(tree: Node, block: Block, labels: int = 0) -> None:
    """Write JSON configuration as the blocks that it stands for."""
    if not isinstance(tree, Table):
        return
    for key, value in tree.pairs:
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, Word):
                block.attributes.append(Attribute(key, str(item), item.line or 1))
                continue
            is_label = labels > 0
            name = (*block.words, key) if is_label else (key,)
            inner = Block(name, 1)
            block.blocks.append(inner)
            _from_json(item, inner, labels - 1 if is_label else _LABELS.get(key, 0))


_LOCAL = re.compile(r"\$\{\s*local\.(\w+)\s*\}")


def terragrunt(source: Source) -> list[Record]:
    """Read a terragrunt.hcl: module sources and version constraints.

    Raises:
        UnreadableError: it is no HCL.
    """
    root = read_blocks(source.text)
    found: list[Record] = []
    for key in ("terraform_version_constraint", "terragrunt_version_constraint"):
        found += _attribute(root, key, RUNTIME)
    known = {
        attribute.name: attribute.value
        for block in root.every()
        if block.words == ("locals",)
        for attribute in block.attributes
    }
    for block in root.every():
        sort = block.words[0] if block.words else ""
        if sort in ("terraform", "unit", "stack"):
            block.attributes = [
                a._replace(value=_LOCAL.sub(lambda m: known.get(m[1], m[0]), a.value[:LONGEST]))
                for a in block.attributes
            ]
            found += _module(source.path, block)
        elif sort != "generate":
            found += _block(source.path, block)
        # A source may be put together in a local: then the `ref` tells.
        for attribute in block.attributes:
            match = re.search(r"[?&]ref=([^\"&\s$]+)", attribute.value[:LONGEST])
            if match is not None and attribute.name != "source":
                name = attribute.value[: match.start()]
                found.append(Record(DEPENDENCY, name, match.group(1), attribute.line))
    return found


def terraform_lock(source: Source) -> list[Record]:
    """Read a .terraform.lock.hcl: each provider with version, constraints and hashes.

    Raises:
        UnreadableError: it is no HCL.
    """
    found = []
    for block in read_blocks(source.text).blocks:
        if block.words[:1] == ("provider",):
            hashes = block.get("hashes")
            listed = sorted(re.findall(r"\"([^\"]+)\"", hashes.value)) if hashes else []
            version, wanted = block.get("version"), block.get("constraints")
            parts = [part.value for part in (version, wanted) if part is not None]
            name = f"provider {' '.join(block.words[1:])}"
            line = version.line if version else block.line
            found.append(Record(DEPENDENCY, name, " ".join([*parts, *listed]), line))
    return found


def bake(source: Source) -> list[Record]:
    """Read a docker-bake file: base images in contexts, and arguments that pin versions.

    Raises:
        UnreadableError: it is no HCL or no JSON.
    """
    found: list[Record] = []
    if source.path.endswith(".json"):
        tree = json_outline(source.text)
        if tree is None:
            raise UnreadableError("it is no JSON")
        pairs = [
            (name, value, value.line)
            for _, table in tables(tree)
            for name, value in table.pairs
            if isinstance(value, Word)
        ]
    else:
        pairs = []
        for block in read_blocks(source.text).every():
            default = block.get("default")
            if block.words[:1] == ("variable",) and default is not None:
                pairs.append((block.words[-1], _word(default), default.line))
            pairs += [(a.name, _word(a), a.line) for a in block.attributes]
    for name, value, line in pairs:
        if value.startswith("docker-image://"):
            found.append(image_record(value, line))
        elif (record := variable(name, value, line)) is not None:
            found.append(record)
    return found


def _word(attribute: Attribute) -> Word:
    return Word(attribute.value)


_BICEP_MODULE = re.compile(
    r"\s*(?:module\s+\w+|extension|provider|import|using)\s+'((?:br|ts)(?:/\w+)?[:/][^':]+):([^']+)'.*"
)


_BICEP_IMAGE = re.compile(r"\b(?:image\s*:|param\s+\w*[iI]mage\w*\s+string\s*=)\s*'([^'\s]+)'")
_BICEP_STACK = re.compile(r"\b(?:linux|windows)FxVersion\s*:\s*'([^']+)'")


def bicep(source: Source) -> list[Record]:
    """Read Bicep: modules, images; the date of a resource is an API level, no pin."""
    found = []
    for number, raw in enumerate(source.text.split("\n"), 1):
        line = re.sub(r"(?:^|\s)//.*", "", raw[:LONGEST])
        match = _BICEP_MODULE.fullmatch(line)
        if match is not None:
            found.append(Record(DEPENDENCY, match.group(1), match.group(2), number))
        images = _BICEP_IMAGE.findall(line)
        found += [image_record(image, number) for image in images if is_pinned_image(image)]
        stacks = _BICEP_STACK.findall(line)
        found += [Record(RUNTIME, "linuxFxVersion", stack, number) for stack in stacks]
    return found


# -- YAML that pins charts, plugins and runtimes ------------------------------------------------


def _pairs(document: Node, pattern: str, kind: str, skipped: str = "") -> Iterator[Record]:
    """Yield a record for every word at `pattern`, named by the last key."""
    label = pattern.rpartition("/")[2]
    for node in reach(document, pattern):
        if isinstance(node, Table):
            for name, value in node.pairs:
                for held in words(value):
                    yield Record(kind, name, held, held.line)
        for held in words(node):
            if held and held != skipped:
                yield Record(kind, label, held, held.line)


def _entries(
    document: Node, pattern: str, name: tuple[str, ...], pins: tuple[str, ...], kind: str
) -> Iterator[Record]:
    """Yield a record for every table at `pattern`: its name, and the words that pin it."""
    for node in reach(document, pattern):
        if not isinstance(node, Table):
            continue
        named = node.word(*name)
        found = [pin for key in pins if (pin := node.word(key)) is not None]
        if named is not None and not named.startswith(("./", "../", "/")):
            line = (found or [named])[0].line
            yield Record(kind, named, " ".join(found), line)


def helmfile(source: Source) -> list[Record]:
    """Read a helmfile: chart and version of each release, and the repositories."""
    found: list[Record] = []
    for document in outline(source.text):
        for pattern in ("releases/#", "templates/*", "**/releases/#"):
            found += _entries(document, pattern, ("chart",), ("version",), DEPENDENCY)
        found += _entries(document, "repositories/#", ("name",), ("url",), DEPENDENCY)
        for node in reach(document, "**/set/#"):
            if isinstance(node, Table):
                told, given = _attributed(node, "name"), _attributed(node, "value")
                found += _chart_value(told, given)
        for pattern in ("helmDefaults/version", "**/helmfiles/#/path"):
            for value in reach(document, pattern):
                found += [Record(DEPENDENCY, "helmfile", w, w.line) for w in words(value)
                          if "ref=" in w or pattern.startswith("helmD")]  # fmt: skip
    return found


def _attributed(table: Table, key: str) -> Attribute | None:
    held = table.word(key)
    return None if held is None else Attribute(key, held, held.line or 1)


def helmsman(source: Source) -> list[Record]:
    """Read a Helmsman desired state."""
    found: list[Record] = []
    for document in outline(source.text):
        found += _entries(document, "apps/*", ("chart",), ("version",), DEPENDENCY)
        found += _pairs(document, "helmRepos", DEPENDENCY)
    return found


def fleet(source: Source) -> list[Record]:
    """Read a fleet.yaml."""
    found: list[Record] = []
    for document in outline(source.text):
        found += _entries(document, "**/helm", ("chart",), ("version", "repo"), DEPENDENCY)
    return found


def vendir(source: Source) -> list[Record]:
    """Read a vendir.yml: what is fetched from elsewhere."""
    found: list[Record] = []
    name = ("url", "slug", "name", "image", "path")
    pins = ("ref", "tag", "tagSelection", "version", "sha256", "revision")
    for document in outline(source.text):
        for sort in ("git", "githubRelease", "helmChart", "http", "image", "imgpkgBundle", "hg"):
            pattern = f"directories/#/contents/#/{sort}"
            found += _entries(document, pattern, name, pins, DEPENDENCY)
    return found


def skaffold(source: Source) -> list[Record]:
    """Read a skaffold.yaml or garden.yml: charts, builders, remote configurations."""
    found: list[Record] = []
    for document in outline(source.text):
        pattern = "**/releases/#"
        found += _entries(document, pattern, ("remoteChart",), ("version",), DEPENDENCY)
        found += _entries(document, "**/requires/#/git", ("repo",), ("ref",), DEPENDENCY)
        found += _entries(document, "**/chart", ("name", "url"), ("version",), DEPENDENCY)
        for pattern in ("**/buildpacks/builder", "**/kaniko/image", "**/docker/cacheFrom"):
            for node in reach(document, pattern):
                found += [image_record(w, w.line) for w in words(node)]
        for node in reach(document, "**/spec/image"):
            found += [image_record(w, w.line) for w in words(node) if is_pinned_image(w)]
        for arguments in reach(document, "**/~build_?[aA]rgs"):
            for name, value in arguments.pairs if isinstance(arguments, Table) else ():
                pin = variable(name, value, value.line) if isinstance(value, Word) else None
                found += [pin] if pin is not None else []
        for node in reach(document, "**/repositoryUrl"):
            found += [Record(DEPENDENCY, "repositoryUrl", w, w.line) for w in words(node)]
    return found


_TILT = re.compile(
    r"\b(helm_remote|helm_resource|v1alpha1\.extension_repo|extension_repo)\s*\(([^)]*)"
)
_TILT_PIN = re.compile(
    r"\b(?:version|ref|url|repo_url)\s*=\s*[\"']([^\"']+)|--version[=\"',\s]+(\d[^\s\"']*)"
)
_TILT_OWN = re.compile(r"\bversion_settings\s*\([^)]{0,200}?\bconstraint\s*=\s*[\"']([^\"']+)")


def tiltfile(source: Source) -> list[Record]:
    """Read a Tiltfile: remote charts with their versions, and extension repositories."""
    text = re.sub(r"(?m)^[ \t]*#.*", "", source.text)
    found = [Record(RUNTIME, "tilt", pin) for pin in _TILT_OWN.findall(text)]
    for match in _TILT.finditer(text):
        named = re.search(r"[\"']([^\"']+)[\"']", match.group(2))
        pins = [one or other for one, other in _TILT_PIN.findall(match.group(2))]
        if named is not None and pins:
            line = text.count("\n", 0, match.start()) + 1
            found.append(Record(DEPENDENCY, named.group(1), " ".join(pins), line))
    return found


def pulumi(source: Source) -> list[Record]:
    """Read a Pulumi.yaml: plugins, packages and the version it asks for."""
    found: list[Record] = []
    for document in outline(source.text):
        found += _entries(document, "plugins/*/#", ("name",), ("version",), DEPENDENCY)
        found += _pairs(document, "packages", DEPENDENCY)
        found += _entries(document, "packages/*", ("source",), ("version",), DEPENDENCY)
        found += _pairs(document, "resources/*/options/version", DEPENDENCY)
        found += _pairs(document, "requiredPulumiVersion", RUNTIME)
    return found


def cdktf(source: Source) -> list[Record]:
    """Read a cdktf.json: providers and modules.

    Raises:
        UnreadableError: it is no JSON.
    """
    tree = json_outline(source.text)
    if tree is None:
        raise UnreadableError("it is no JSON")
    found: list[Record] = []
    for pattern in ("~terraform(?:Providers|Modules)", "~terraform(?:Providers|Modules)/#"):
        for node in reach(tree, pattern):
            for held in words(node):
                name, _, version = held.partition("@")
                found.append(Record(DEPENDENCY, name, version, held.line))
            if isinstance(node, Table):
                name = node.word("source", "name") or Word("")
                if not name.startswith("."):
                    version = node.word("version") or Word("")
                    found.append(Record(DEPENDENCY, name, version, version.line))
    return found


def serverless(source: Source) -> list[Record]:
    """Read a serverless.yml: the framework, runtimes, images and layers."""
    found: list[Record] = []
    for document in outline(source.text):
        found += _pairs(document, "frameworkVersion", RUNTIME)
        for pattern in ("provider/runtime", "functions/*/runtime", "functions/#/*/runtime"):
            found += _pairs(document, pattern, RUNTIME)
        for node in reach(document, "functions/*/image"):
            found += [image_record(w, w.line) for w in words(node) if is_pinned_image(w)]
        for pattern in ("provider/layers", "functions/*/layers"):
            for node in reach(document, pattern):
                for layer in words(node):
                    name, _, number = layer.rpartition(":")
                    if layer.startswith("arn:"):
                        found.append(Record(DEPENDENCY, name, number, layer.line))
    return found
