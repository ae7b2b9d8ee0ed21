"""MSBuild projects and property files: packages, SDKs, frameworks, and the properties they use.

The item and property names are those of the NuGet and MSBuild references.
"""

import re
from collections.abc import Iterator

from hotfence.classify.manifests.markup import Element, read_xml
from hotfence.classify.manifests.record import DEPENDENCY, RUNTIME, Record, Source, canonical

_ITEMS = frozenset(
    {
        "PackageReference",
        "PackageVersion",
        "GlobalPackageReference",
        "PackageDownload",
        "DotNetCliToolReference",
        "FrameworkReference",
        "KnownFrameworkReference",
        "COMReference",
    }
)
_RUNTIME = frozenset(
    {
        "TargetFramework",
        "TargetFrameworks",
        "TargetFrameworkVersion",
        "LangVersion",
        "RuntimeFrameworkVersion",
    }
)
_PROPERTY = re.compile(
    r".*Version|ManagePackageVersionsCentrally|CentralPackageTransitivePinningEnabled"
    r"|Container(?:BaseImage|Family)"
)
_OWN = re.compile(
    r"Version|VersionPrefix|VersionSuffix|(?:Assembly|File|Informational|Package|Product|Schema"
    r"|Application|Tools|OldTools|MinimumVisualStudio|VisualStudio)Version|FileUpgradeFlags"
)
_REFERENCE = re.compile(r"\$\(\s*(\w+)")


def project(source: Source) -> list[Record]:
    """Read a project or property file; its own version and references to projects do not count."""
    root = read_xml(source)
    found = []
    if root.attributes.get("Sdk"):
        found.append(Record(DEPENDENCY, "Sdk", root.attributes["Sdk"], root.line))
    found += _items(root, "")
    used = {name for record in found for name in _REFERENCE.findall(record.value)}
    found += _properties(root, used)
    return found


def _items(parent: Element, condition: str) -> Iterator[Record]:
    for child in parent.children:
        tag, attributes = child.tag, child.attributes
        inner = f"{condition} {attributes.get('Condition', '')}".strip()
        if tag in _ITEMS:
            yield _item(child, condition)
        elif tag == "Reference" and child.child("HintPath"):
            name = attributes.get("Include", "").partition(",")[0]
            yield Record(DEPENDENCY, f"Reference {name}", canonical(child.record()), child.line)
        elif tag == "Sdk":
            name = f"Sdk {attributes.get('Name', '')}"
            yield Record(DEPENDENCY, name, attributes.get("Version", ""), child.line)
        elif tag == "Import" and attributes.get("Sdk"):
            name = f"Import {attributes['Sdk']}"
            yield Record(DEPENDENCY, name, attributes.get("Version", ""), child.line)
        elif tag != "PropertyGroup":
            yield from _items(child, inner)


def _item(element: Element, condition: str) -> Record:
    details = element.record()
    names = [details.pop(key) for key in ("Include", "Update", "Remove") if key in details]
    if condition:
        details["(group)"] = condition
    value = canonical(details["Version"] if list(details) == ["Version"] else details)
    if "Update" in element.attributes or "Remove" in element.attributes:
        verb = "Update" if "Update" in element.attributes else "Remove"
        return Record(DEPENDENCY, f"{element.tag} {verb} {names[0]}", value, element.line)
    return Record(DEPENDENCY, " ".join([element.tag, *map(str, names)]), value, element.line)


def _properties(root: Element, used: set[str]) -> Iterator[Record]:
    groups = [(group, root) for group in root.below() if group.tag == "PropertyGroup"]
    held = [(child, group) for group, _ in groups for child in group.children]
    waiting = list(used)
    while waiting:  # a property that is used may use others
        name = waiting.pop()
        for child, _ in held:
            if child.tag == name:
                more = set(_REFERENCE.findall(child.text)) - used
                used |= more
                waiting += more
    for child, group in held:
        conditions = (group.attributes.get("Condition"), child.attributes.get("Condition"))
        condition = " and ".join(filter(None, conditions))
        value = f"{child.text} if {condition}" if condition else child.text
        if child.tag in _RUNTIME:
            yield Record(RUNTIME, child.tag, value, child.line)
        elif not _OWN.fullmatch(child.tag) and (
            child.tag in used or _PROPERTY.fullmatch(child.tag)
        ):
            yield Record(DEPENDENCY, child.tag, value, child.line)
