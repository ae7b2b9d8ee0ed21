"""How each language writes the name of a definition."""

from collections.abc import Callable
from typing import NamedTuple

from hotfence.symbols.nodes import Node, children, field, text_of

FUNCTION = "function"
TYPE = "type"
SCOPE = "scope"  # lends its name to what it holds, and is no symbol itself


class Name(NamedTuple):
    """What a definition is called, and the kind of it where that depends on the value."""

    parts: tuple[str, ...]
    kind: str | None = None
    value: int | None = None  # the node that is named already by being this one's value


Reader = Callable[[Node], Name | None]


def plain(node: Node) -> Name | None:
    """Read the name where the grammar has a field for it."""
    name = text_of(field(node, "name"))
    return Name((name,)) if name else None


def dotted(node: Node) -> Name | None:
    """Read a name that may be a path: `A::B`, `A.B` or `A\\B`."""
    name = text_of(field(node, "name")).replace("::", ".").replace("\\", ".")
    parts = tuple(part.strip() for part in name.split(".") if part.strip())
    return Name(parts) if parts else None


_FUNCTION_VALUES = frozenset(
    {"arrow_function", "function_expression", "generator_function", "function"}
)
_KEYS = frozenset(
    {"property_identifier", "private_property_identifier", "identifier", "number", "string"}
)


def script(node: Node) -> Name | None:
    """Read a name of JavaScript or TypeScript."""
    if node.type == "assignment_expression":
        return _valued(_target(field(node, "left")), field(node, "right"))
    if node.type in {"internal_module", "module"}:
        return dotted(node)
    key = field(node, "name") or field(node, "key") or field(node, "property")
    name = text_of(key).strip("'\"") if key is not None and key.type in _NAMES else ""
    if node.type in {"variable_declarator", "pair", "field_definition", "public_field_definition"}:
        return _valued((name,) if name else None, field(node, "value"))
    return Name((name,)) if name else None


_NAMES = _KEYS | {"type_identifier"}


def _valued(parts: tuple[str, ...] | None, value: Node | None) -> Name | None:
    if parts is None or value is None:
        return None
    if value.type == "object":
        return Name(parts, SCOPE)
    if not parts:
        return None
    if value.type in _FUNCTION_VALUES:
        return Name(parts, FUNCTION, value.id)
    return Name(parts, TYPE, value.id) if value.type == "class" else None


def _target(node: Node | None) -> tuple[str, ...] | None:
    """Read what is assigned to; `exports.f` and `module.exports.f` are `f`."""
    parts: list[str] = []
    while node is not None and node.type == "member_expression":
        parts.append(text_of(field(node, "property")))
        node = field(node, "object")
    if node is None or node.type not in {"identifier", "this"}:
        return None
    parts.append(text_of(node))
    parts.reverse()
    if parts[:2] == ["module", "exports"]:
        parts = parts[2:]
    elif parts[0] in {"exports", "this"}:
        parts = parts[1:]
    return tuple(part for part in parts if part != "prototype")


def go(node: Node) -> Name | None:
    """Read a name of Go; a method's begins with its receiver's type."""
    if node.type == "var_spec":
        values = field(node, "value")
        found = values.named_children if values is not None else []
        if len(found) != 1 or found[0].type != "func_literal":
            return None
    name = plain(node)
    if name is None or node.type != "method_declaration":
        return name
    receiver = field(node, "receiver")
    types = [field(each, "type") for each in receiver.named_children] if receiver else []
    held = types[0] if types else None
    while held is not None and held.type in {"pointer_type", "parenthesized_type"}:
        held = held.named_children[0] if held.named_children else None
    if held is not None and held.type == "generic_type":
        held = field(held, "type")
    return Name((text_of(held), *name.parts)) if held is not None else None


def kotlin(node: Node) -> Name | None:
    """Read a name of Kotlin; an extension function's begins with its receiver."""
    if node.type == "companion_object":
        return plain(node) or Name(("Companion",))
    if node.type == "secondary_constructor":
        return Name(("constructor",))
    if node.type == "enum_entry":
        entries = children(node, "identifier")
        return Name((text_of(entries[0]),)) if entries else None
    if node.type == "property_declaration":
        if not children(node, "getter", "setter"):
            return None
        held = children(node, "variable_declaration")
        return Name((text_of(held[0].named_children[0]),)) if held else None
    name = plain(node)
    if name is None or node.type != "function_declaration":
        return name
    called = field(node, "name")
    for child in node.children:
        if called is not None and child.id == called.id:
            break
        if child.type in {"user_type", "nullable_type", "parenthesized_type"}:
            return Name((*_bare(text_of(child)), *name.parts))
    return name


def _bare(text: str) -> tuple[str, ...]:
    """Strip type arguments and marks: `Map.Entry<K, V>?` becomes `Map`, `Entry`."""
    head = text.partition("<")[0].strip("()?* &")
    return tuple(part.strip() for part in head.replace("::", ".").split(".") if part.strip())


def ruby(node: Node) -> Name | None:
    """Read a name of Ruby; a singleton method is named like an instance's."""
    name = dotted(node)
    if name is None or node.type != "singleton_method":
        return name
    receiver = text_of(field(node, "object"))
    return name if receiver == "self" else Name((*_bare(receiver), *name.parts))


def cee(node: Node) -> Name | None:
    """Read a name of C or C++."""
    if node.type == "function_definition":
        return _declared(field(node, "declarator"))
    if node.type == "type_definition":
        held = field(node, "type")
        if held is None or field(held, "body") is None or field(held, "name") is not None:
            return None
        name = text_of(field(node, "declarator"))
        return Name((name,)) if name.isidentifier() else None
    if field(node, "body") is None:
        return None
    parts = _bare_path(field(node, "name"))
    return Name(parts) if parts else None


def _declared(node: Node | None) -> Name | None:
    """Dig the name out of a declarator: `*(*f(int a))(char)` declares `f`."""
    while node is not None:
        inner = field(node, "declarator")
        if inner is None and node.type in {"reference_declarator", "parenthesized_declarator"}:
            inner = next((each for each in node.named_children if "decl" in each.type), None) or (
                node.named_children[-1] if node.named_children else None
            )
        if inner is None or node.type in {"qualified_identifier", "operator_cast"}:
            break
        node = inner
    parts = _bare_path(node)
    return Name(parts) if parts else None


def _bare_path(node: Node | None) -> tuple[str, ...]:
    parts: list[str] = []
    while node is not None and node.type in {"qualified_identifier", "nested_namespace_specifier"}:
        if node.type == "nested_namespace_specifier":
            return (*parts, *_bare(text_of(node)))
        parts += _bare(text_of(field(node, "scope")))
        node = field(node, "name")
    if node is None:
        return tuple(parts)
    if node.type == "operator_cast":
        return (*parts, "operator " + text_of(field(node, "type")))
    if node.type == "operator_name":
        return (*parts, "".join(text_of(node).split()))
    if node.type in {"template_type", "template_function", "template_method"}:
        node = field(node, "name")
    return (*parts, text_of(node)) if node is not None else tuple(parts)


def sharp(node: Node) -> Name | None:
    """Read a name of C#."""
    if node.type == "indexer_declaration":
        return Name(("this",))
    if node.type == "operator_declaration":
        return Name(("operator" + text_of(field(node, "operator")),))
    if node.type == "conversion_operator_declaration":
        return Name(("operator " + text_of(field(node, "type")),))
    name = dotted(node)
    if name is not None and node.type == "destructor_declaration":
        return Name(("~" + name.parts[-1],))
    return name


def rust(node: Node) -> Name | None:
    """Read a name of Rust; an impl block has that of its type."""
    if node.type != "impl_item":
        return plain(node)
    held = field(node, "type")
    while held is not None and held.type in {"reference_type", "generic_type"}:
        held = field(held, "type")
    parts = _bare(text_of(held))
    return Name(parts[-1:]) if parts else None


def swift(node: Node) -> Name | None:
    """Read a name of Swift."""
    if node.type in _SWIFT_NAMES:
        return Name((_SWIFT_NAMES[node.type],))
    if node.type == "property_declaration" and field(node, "computed_value") is None:
        return None
    name = text_of(field(node, "name"))
    parts = _bare(name) if node.type == "class_declaration" else (name,)
    return Name(parts) if name and parts else None


_SWIFT_NAMES = {
    "init_declaration": "init",
    "deinit_declaration": "deinit",
    "subscript_declaration": "subscript",
}
