"""What each language calls its definitions, and which files are written in it."""

from collections.abc import Mapping
from typing import NamedTuple

from hotfence.symbols import names
from hotfence.symbols.names import FUNCTION, SCOPE, TYPE
from hotfence.symbols.nodes import Grammar


class Language(NamedTuple):
    """How one language is read.

    `definitions` gives the kind of each node that defines a name. `wrappers` hold a single
    definition and belong to it (`export`, decorators). `attached` are nodes that belong to
    the definition on the line below them. `refused` are nodes whose effect reaches beyond
    the symbol that they stand in; `reach` is a pattern of lines with such an effect, or that
    the grammar may read otherwise than the compiler does. `switched` says that text between
    `#if` and `#endif` may never be read.
    `overloads` are the kinds that may be defined
    several times under one name; `indented` says that indentation tells where one ends.
    """

    name: str
    grammar: Grammar
    definitions: Mapping[str, str]
    read: names.Reader = names.plain
    wrappers: frozenset[str] = frozenset()
    attached: frozenset[str] = frozenset({"comment"})
    refused: frozenset[str] = frozenset()
    reach: str = ""
    overloads: frozenset[str] = frozenset()
    indented: bool = False
    switched: bool = False


def _kinds(functions: str = "", types: str = "", scopes: str = "") -> dict[str, str]:
    by_kind = {FUNCTION: functions, TYPE: types, SCOPE: scopes}
    return {node: kind for kind, nodes in by_kind.items() for node in nodes.split()}


def _some(nodes: str) -> frozenset[str]:
    return frozenset(nodes.split())


_FUNCTIONS = frozenset({FUNCTION})
_TYPES = frozenset({TYPE})
_BOTH = _FUNCTIONS | _TYPES
_COMMENTS = _some("line_comment block_comment comment multiline_comment")
_DIRECTIVES = _some("preproc_include preproc_def preproc_function_def preproc_call")
_ENCODED = r"\s*#.*coding[:=]"  # an interpreter reads the file anew by what such a comment says

# A local variable before these makes them operators, and the grammar knows no variables.
_RUBY_GUESSES = (
    r"|(?:.*[^\w.])?(?!(?:and|or|not|if|elsif|unless|while|until|when|in|then|do|else|return)\s)"
    r"[a-z_]\w*[ \t]+(?:/(?![\s=])|%(?![\s=])|<<[~-]?[\"'`\w]|\?[^\s\w])"
)
# Shells join the parts of a delimiter such as E"O"F, which the grammar takes as it is written.
_ODD_HEREDOC = r"(?:.*[^<])?<<(?!<)-?+[ \t]*+(?!(?:\w+|'\w+'|\"\w+\")(?:[\s;|&)<>]|$))"

_PYTHON = Language(
    "Python",
    Grammar("tree_sitter_python"),
    _kinds("function_definition", "class_definition"),
    wrappers=_some("decorated_definition"),
    reach=_ENCODED,
    overloads=_BOTH,
    indented=True,
)
_SCRIPT_FUNCTIONS = (
    "function_declaration generator_function_declaration function_expression"
    " generator_function method_definition variable_declarator pair field_definition"
    " assignment_expression"
)
_SCRIPT_WRAPPERS = _some(
    "export_statement lexical_declaration variable_declaration expression_statement"
)
_JAVASCRIPT = Language(
    "JavaScript",
    Grammar("tree_sitter_javascript"),
    _kinds(_SCRIPT_FUNCTIONS, "class_declaration class"),
    names.script,
    wrappers=_SCRIPT_WRAPPERS,
    refused=_some("html_comment hash_bang_line"),
)
_TYPESCRIPT = Language(
    "TypeScript",
    Grammar("tree_sitter_typescript", "language_typescript"),
    _kinds(
        _SCRIPT_FUNCTIONS + " function_signature method_signature abstract_method_signature"
        " public_field_definition",
        "class_declaration class abstract_class_declaration interface_declaration"
        " enum_declaration internal_module module",
    ),
    names.script,
    wrappers=_SCRIPT_WRAPPERS | {"ambient_declaration"},
    attached=_some("comment decorator"),
    refused=_some("html_comment hash_bang_line"),
    reach=r"\s*//\s*@ts-nocheck|\s*///\s*<",
    overloads=_BOTH,
)
_GO = Language(
    "Go",
    Grammar("tree_sitter_go"),
    _kinds("function_declaration method_declaration var_spec", "type_spec type_alias"),
    names.go,
    wrappers=_some("type_declaration var_declaration"),
    reach=r"\s*(?://go:|//\s*\+build|//export\b|//line\b|/\*line\b|.*/\*line )",
)
_JAVA = Language(
    "Java",
    Grammar("tree_sitter_java"),
    _kinds(
        "method_declaration constructor_declaration compact_constructor_declaration",
        "class_declaration interface_declaration enum_declaration record_declaration"
        " annotation_type_declaration",
        "enum_constant",
    ),
    attached=_COMMENTS,
    reach=r".*\\u+00[0-7]",  # Java reads these before it looks for quotes and braces
    overloads=_FUNCTIONS,
)
_KOTLIN = Language(
    "Kotlin",
    Grammar("tree_sitter_kotlin"),
    _kinds(
        "function_declaration secondary_constructor property_declaration",
        "class_declaration object_declaration companion_object",
        "enum_entry",
    ),
    names.kotlin,
    attached=_COMMENTS,
    overloads=_FUNCTIONS,
)
_RUBY = Language(
    "Ruby",
    Grammar("tree_sitter_ruby"),
    _kinds("method singleton_method", "class module"),
    names.ruby,
    overloads=_TYPES,
    reach=_ENCODED
    + _RUBY_GUESSES
    + r"|\s*#.*(?:frozen.string.literal|warn.indent|shareable.constant.value)|__END__",
)
_PHP = Language(
    "PHP",
    Grammar("tree_sitter_php", "language_php"),
    _kinds(
        "function_definition method_declaration",
        "class_declaration interface_declaration trait_declaration enum_declaration",
        "namespace_definition",
    ),
    names.dotted,
    reach=r".*(?i:__halt_compiler)",
)
_C = Language(
    "C",
    Grammar("tree_sitter_c"),
    _kinds(
        "function_definition",
        "struct_specifier union_specifier enum_specifier type_definition",
    ),
    names.cee,
    wrappers=_some("type_definition"),
    refused=_DIRECTIVES,
    reach=r".*(?:\?\?[=/'()!<>-]|_Pragma|\\[ \t\f\v]+$)"
    r"|\s*(?:%:|#\s*(?:define|undef|include|pragma|line|import)\b)",
)
_CPP = _C._replace(
    name="C++",
    grammar=Grammar("tree_sitter_cpp"),
    definitions=_kinds(
        "function_definition",
        "struct_specifier union_specifier enum_specifier class_specifier type_definition"
        " namespace_definition",
    ),
    wrappers=_some("type_definition template_declaration"),
    overloads=_BOTH,
)
_SHARP = Language(
    "C#",
    Grammar("tree_sitter_c_sharp"),
    _kinds(
        "method_declaration constructor_declaration destructor_declaration"
        " local_function_statement property_declaration indexer_declaration event_declaration"
        " operator_declaration conversion_operator_declaration",
        "class_declaration interface_declaration struct_declaration enum_declaration"
        " record_declaration delegate_declaration namespace_declaration",
    ),
    names.sharp,
    refused=_some(
        "preproc_define preproc_undef preproc_line preproc_pragma preproc_nullable"
        " preproc_error preproc_warning"
    ),
    reach=r"\s*#",
    switched=True,
    overloads=_BOTH,
)
_RUST = Language(
    "Rust",
    Grammar("tree_sitter_rust"),
    _kinds(
        "function_item function_signature_item macro_definition",
        "struct_item union_item enum_item trait_item impl_item mod_item",
    ),
    names.rust,
    overloads=_TYPES,
    attached=_COMMENTS | {"attribute_item"},
)
_SCALA = Language(
    "Scala",
    Grammar("tree_sitter_scala"),
    _kinds(
        "function_definition function_declaration",
        "class_definition object_definition trait_definition enum_definition package_object",
    ),
    attached=_COMMENTS,
    overloads=_BOTH,
    indented=True,
)
_SWIFT = Language(
    "Swift",
    Grammar("tree_sitter_swift"),
    _kinds(
        "function_declaration protocol_function_declaration init_declaration"
        " deinit_declaration subscript_declaration property_declaration",
        "class_declaration protocol_declaration",
    ),
    names.swift,
    attached=_COMMENTS,
    reach=r"\s*#\s*(?:sourceLocation|if|elseif|else|endif)\b",
    switched=True,
    overloads=_BOTH,
)
_SHELL = Language(
    "shell",
    Grammar("tree_sitter_bash"),
    _kinds("function_definition"),
    reach=_ODD_HEREDOC,
)

_ENDINGS = {
    "py pyi pyw": _PYTHON,
    "js jsx mjs cjs": _JAVASCRIPT,
    "ts mts cts": _TYPESCRIPT,
    "tsx": _TYPESCRIPT._replace(grammar=Grammar("tree_sitter_typescript", "language_tsx")),
    "go": _GO,
    "java": _JAVA,
    "kt kts": _KOTLIN,
    "rb rake": _RUBY,
    "php": _PHP,
    "c": _C,
    "h hh hpp hxx cc cpp cxx C": _CPP,
    "cs": _SHARP,
    "rs": _RUST,
    "scala sc": _SCALA,
    "swift": _SWIFT,
    "sh bash": _SHELL,
}
_BY_ENDING = {ending: each for endings, each in _ENDINGS.items() for ending in endings.split()}


def language_of(path: str) -> Language | None:
    """Return the language that a file's name says it is written in."""
    stem, dot, ending = path.rpartition("/")[2].rpartition(".")
    return _BY_ENDING.get(ending) if stem and dot else None
