"""Maven's pom.xml: dependencies, plugins, extensions, parent, and the properties they use.

The element names are those of the Maven POM reference.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hotfence.classify.manifests.markup import Element, read_xml
from hotfence.classify.manifests.record import DEPENDENCY, RUNTIME, Record, Source, canonical

_RUNTIME_PROPERTY = re.compile(
    r"maven\.compiler\.(?:source|target|release|testRelease)"
    r"|(?:java|jdk|node|npm|yarn|pnpm|kotlin\.compiler\.jvmTarget)[.-]?[vV]ersion"
)
_OWN_PROPERTY = re.compile(r"(?i)(?:project\.)?version|revision|changelist|sha1")
_REFERENCE = re.compile(r"\$\{([^{}]+)\}")
_PLUGINS = (
    ("build", "plugins", "plugin"),
    ("build", "pluginManagement", "plugins", "plugin"),
    ("reporting", "plugins", "plugin"),
)
_PLACES = (
    ("dependencies", "dependency"),
    ("dependencyManagement", "dependencies", "dependency"),
    ("build", "extensions", "extension"),
    ("repositories", "repository"),
    ("pluginRepositories", "pluginRepository"),
)
# What of a plugin picks code; its configuration and executions do not.
_PICKS = ("groupId", "artifactId", "version", "extensions")


def pom_xml(source: Source) -> list[Record]:
    """Read a pom.xml; the project's own version and a plugin's configuration do not count."""
    root = read_xml(source)
    own = _own(root)
    found = list(_parent(root, own))
    places = [("", root)]
    for number, profile in enumerate(root.at("profiles", "profile")):
        places.append((f"profile {profile.child('id') or number}: ", profile))
    for prefix, place in places:
        found += _declared(prefix, place, own)
    found += [
        Record(RUNTIME, f"prerequisites.{child.tag}", child.text, child.line)
        for child in root.at("prerequisites", "maven")
    ]
    used = {name for record in found for name in _REFERENCE.findall(record.value)}
    for prefix, place in places:
        found += _properties(prefix, place, used)
    return found


class _Own(NamedTuple):
    """The group and version of the project, its own or inherited."""

    group: str
    version: str


def _own(root: Element) -> _Own:
    parent = next(iter(root.at("parent")), None)
    inherited = [parent.child(tag) if parent else "" for tag in ("groupId", "version")]
    return _Own(root.child("groupId") or inherited[0], root.child("version") or inherited[1])


def _parent(root: Element, own: _Own) -> Iterator[Record]:
    """Read the parent; one whose version the project shares is a module of the same build."""
    for parent in root.at("parent"):
        group, version = parent.child("groupId"), parent.child("version")
        elsewhere = any(not place.text.strip() for place in parent.at("relativePath"))
        related = f"{own.group}.".startswith(f"{group}.")
        if related and not elsewhere and not root.child("version"):
            version = "the project's"
        yield Record(
            DEPENDENCY, f"parent {group}:{parent.child('artifactId')}", version, parent.line
        )


def _is_own(element: Element, own: _Own) -> bool:
    return own.version != "" and (element.child("groupId"), element.child("version")) == own


def _declared(prefix: str, place: Element, own: _Own) -> Iterator[Record]:
    for path in _PLACES:
        for element in place.at(*path):
            if _is_own(element, own):
                continue
            yield _record(f"{prefix}{path[0]}", element)
    for steps in _PLUGINS:
        for plugin in place.at(*steps):
            yield _plugin(f"{prefix}{steps[-2]}", plugin)
            for element in plugin.at("dependencies", "dependency"):
                yield _record(f"{prefix}{_title(plugin)} dependencies", element)
            for element in _processors(plugin):
                yield _record(f"{prefix}{_title(plugin)} annotationProcessorPaths", element)


def _processors(plugin: Element) -> Iterator[Element]:
    for element in plugin.below():
        if element.tag == "annotationProcessorPaths":
            yield from element.children


def _record(where: str, element: Element) -> Record:
    details = element.record()
    known = {"groupId": element.child("groupId"), "artifactId": element.child("artifactId")}
    for key in known:
        details.pop(key, None)
    value = canonical(details["version"] if list(details) == ["version"] else details)
    return Record(DEPENDENCY, f"{where} {_title(element)}", value, element.line)


def _plugin(where: str, plugin: Element) -> Record:
    picked = {tag: plugin.child(tag) for tag in _PICKS[2:] if plugin.child(tag)}
    value = canonical(picked["version"] if list(picked) == ["version"] else picked)
    return Record(DEPENDENCY, f"{where} {_title(plugin)}", value, plugin.line)


def _title(element: Element) -> str:
    names = [element.child("groupId"), element.child("artifactId")]
    return ":".join(filter(None, names)) or element.child("id")


def _properties(prefix: str, place: Element, used: set[str]) -> Iterator[Record]:
    held = {child.tag: child for table in place.at("properties") for child in table.children}
    waiting = list(used)
    while waiting:  # a property that is used may use others
        child = held.get(waiting.pop())
        for name in _REFERENCE.findall(child.text) if child is not None else ():
            if name not in used:
                used.add(name)
                waiting.append(name)
    for name, child in held.items():
        if _RUNTIME_PROPERTY.fullmatch(name):
            yield Record(RUNTIME, f"{prefix}properties.{name}", child.text, child.line)
        elif not _OWN_PROPERTY.fullmatch(name) and (name in used or "version" in name.lower()):
            yield Record(DEPENDENCY, f"{prefix}properties.{name}", child.text, child.line)
