"""Languages: which lexer reads a file, how its comments look, and what a line break means in it.

The lexers are those of Pygments, named by class so that a hook imports one module of them. The
comment marks only save time: a hunk without any of them is never lexed for its comments.
"""

from typing import NamedTuple

# What a line break means: nothing; the end of a statement; that and the indentation of a block;
# or so much that only blank lines and the ends of lines are layout.
FREE, ENDING, INDENTED, STRICT = "free", "ending", "indented", "strict"


class Language(NamedTuple):
    """One language: its lexer, the marks of its comments, and its layout.

    `marks` begin a comment that ends with its line, `blocks` are pairs that enclose one; both
    are empty where they are not known. With `quotes` the kind of quotation mark is layout, unless
    the string holds one of these characters; with `semicolons` a semicolon at the end of a line.
    `spans` names the pattern of `spans` that finds what reaches over lines; with none, a file is
    read from its beginning.
    """

    lexer: str
    layout: str = STRICT
    marks: tuple[str, ...] = ()
    blocks: tuple[tuple[str, str], ...] = ()
    quotes: str | None = None
    semicolons: bool = False
    spans: str | None = None


LONGEST_LINE = 5_000  # characters; beyond them some lexers take minutes

_C_BLOCK = (("/*", "*/"),)
_XML_BLOCK = (("<!--", "-->"),)
_DOC = (('"""', '"""'), ("'''", "'''"))


def _c(lexer: str, layout: str = FREE, spans: str | None = "c") -> Language:
    return Language(lexer, layout, ("//",), _C_BLOCK, spans=spans)


def _hash(lexer: str, layout: str = ENDING, spans: str | None = None) -> Language:
    return Language(lexer, layout, ("#",), spans=spans)


def _script(lexer: str) -> Language:
    return Language(lexer, FREE, ("//",), _C_BLOCK, quotes="", semicolons=True, spans="script")


def _page(lexer: str, layout: str = STRICT) -> Language:
    marks = ("//", "{#", "{{!", "<%#")
    return Language(
        lexer, layout, marks, (*_XML_BLOCK, *_C_BLOCK, ("{{--", "--}}"), _DJANGO), spans="page"
    )


_DJANGO = ("{% comment", "endcomment %}")
_RUBY = Language("RubyLexer", ENDING, ("#",), (("=begin", "=end"),), quotes="\\#", spans="ruby")
_PHP = Language("PhpLexer", FREE, ("//", "#"), (*_C_BLOCK, *_XML_BLOCK), "\\$", spans="php")
_PYTHON = Language("PythonLexer", INDENTED, ("#", '"', "'"), _DOC, quotes="", spans="python")
_ELIXIR = Language(
    "ElixirLexer", ENDING, ("#", "@doc", "@moduledoc", "@typedoc"), _DOC, spans="python"
)
_CLOJURE = Language("ClojureLexer", FREE, (";", "#_"))
_LISP = Language("CommonLispLexer", FREE, (";",), (("#|", "|#"),))
_SQL = Language("SqlLexer", FREE, ("--", "#"), _C_BLOCK, spans="sql")
_ML = (("(*", "*)"),)

_BY_EXTENSION: dict[str, Language] = {
    "py": _PYTHON,
    "pyi": _PYTHON,
    "pyw": _PYTHON,
    "bzl": _PYTHON,
    "bazel": _PYTHON,
    "star": _PYTHON,
    "pyx": Language("CythonLexer", INDENTED, ("#", '"', "'"), _DOC),
    "c": _c("CLexer"),
    "h": _c("CppLexer"),
    "cc": _c("CppLexer"),
    "def": _c("CLexer", STRICT),
    "tcl": _hash("TclLexer", STRICT, "tcl"),
    "cpp": _c("CppLexer"),
    "cxx": _c("CppLexer"),
    "hh": _c("CppLexer"),
    "hpp": _c("CppLexer"),
    "hxx": _c("CppLexer"),
    "ino": _c("CppLexer"),
    "cu": _c("CudaLexer"),
    "m": _c("ObjectiveCLexer"),
    "mm": _c("ObjectiveCppLexer"),
    "java": _c("JavaLexer", spans="triple"),
    "cs": _c("CSharpLexer", spans="c#"),
    "rs": _c("RustLexer", spans="rust"),
    "dart": Language("DartLexer", FREE, ("//",), _C_BLOCK, quotes="\\$", spans="triple"),
    "d": _c("DLexer", spans=None),
    "v": _c("VerilogLexer"),
    "sv": _c("SystemVerilogLexer"),
    "proto": _c("ProtoBufLexer"),
    "thrift": _c("ThriftLexer"),
    "sol": _c("SolidityLexer"),
    "glsl": _c("GLShaderLexer"),
    "zig": _c("ZigLexer", ENDING),
    "go": _c("GoLexer", ENDING, "go"),
    "kt": _c("KotlinLexer", ENDING, "triple"),
    "kts": _c("KotlinLexer", ENDING, "triple"),
    "swift": _c("SwiftLexer", ENDING, "triple"),
    "scala": _c("ScalaLexer", ENDING, "triple"),
    "sbt": _c("ScalaLexer", ENDING, "triple"),
    "groovy": _c("GroovyLexer", ENDING, "triple"),
    "gradle": _c("GroovyLexer", ENDING, "triple"),
    "js": _script("JavascriptLexer"),
    "mjs": _script("JavascriptLexer"),
    "cjs": _script("JavascriptLexer"),
    "jsx": _script("JavascriptLexer"),
    "ts": _script("TypeScriptLexer"),
    "mts": _script("TypeScriptLexer"),
    "cts": _script("TypeScriptLexer"),
    "tsx": _script("TypeScriptLexer"),
    "css": Language("CssLexer", FREE, (), _C_BLOCK, quotes="", spans="css"),
    "scss": Language("ScssLexer", FREE, ("//",), _C_BLOCK, quotes="", spans="css"),
    "less": Language("LessCssLexer", FREE, ("//",), _C_BLOCK, quotes="", spans="css"),
    "sass": _c("SassLexer", STRICT, None),
    "php": _PHP,
    "pl": Language("PerlLexer", FREE, ("#", "=")),
    "pm": Language("PerlLexer", FREE, ("#", "=")),
    "rb": _RUBY,
    "rake": _RUBY,
    "gemspec": _RUBY,
    "cr": _hash("CrystalLexer"),
    "ex": _ELIXIR,
    "exs": _ELIXIR,
    "erl": Language("ErlangLexer", FREE, ("%",)),
    "hrl": Language("ErlangLexer", FREE, ("%",)),
    "hs": Language("HaskellLexer", STRICT, ("--",), (("{-", "-}"),)),
    "elm": Language("ElmLexer", STRICT, ("--",), (("{-", "-}"),)),
    "ml": Language("OcamlLexer", FREE, (), _ML),
    "mli": Language("OcamlLexer", FREE, (), _ML),
    "fs": Language("FSharpLexer", STRICT, ("//",), _ML),
    "clj": Language("ClojureLexer", FREE, (";", "#_")),
    "cljs": Language("ClojureScriptLexer", FREE, (";", "#_")),
    "cljc": Language("ClojureLexer", FREE, (";", "#_")),
    "edn": Language("ClojureLexer", FREE, (";", "#_")),
    "el": Language("EmacsLispLexer", FREE, (";",)),
    "lisp": _LISP,
    "cl": _LISP,
    "scm": Language("SchemeLexer", FREE, (";",), (("#|", "|#"),)),
    "rkt": Language("RacketLexer", FREE, (";",), (("#|", "|#"),)),
    "lua": Language("LuaLexer", FREE, ("--",), (("--[[", "]]"),), spans="lua"),
    "r": _hash("SLexer", spans="text"),
    "jl": Language("JuliaLexer", ENDING, ("#",), (("#=", "=#"), *_DOC)),
    "nim": Language("NimrodLexer", STRICT, ("#",)),
    "sh": _hash("BashLexer", spans="shell"),
    "bash": _hash("BashLexer", spans="shell"),
    "zsh": _hash("BashLexer", spans="shell"),
    "ksh": _hash("BashLexer", spans="shell"),
    "bats": _hash("BashLexer", spans="shell"),
    "fish": _hash("FishShellLexer", spans="shell"),
    "ps1": Language("PowerShellLexer", ENDING, ("#",), (("<#", "#>"),)),
    "psm1": Language("PowerShellLexer", ENDING, ("#",), (("<#", "#>"),)),
    "bat": Language("BatchLexer", STRICT, ("rem", "REM", "Rem", "::"), spans="rows"),
    "cmd": Language("BatchLexer", STRICT, ("rem", "REM", "Rem", "::"), spans="rows"),
    "sql": _SQL,
    "pgsql": _SQL,
    "psql": _SQL,
    "graphql": Language("GraphQLLexer", FREE, ("#",), (), quotes=None, spans="python"),
    "gql": Language("GraphQLLexer", FREE, ("#",), (), quotes=None, spans="python"),
    "tf": Language("TerraformLexer", ENDING, ("#", "//"), _C_BLOCK, spans="hcl"),
    "tfvars": Language("TerraformLexer", ENDING, ("#", "//"), _C_BLOCK, spans="hcl"),
    "hcl": Language("TerraformLexer", ENDING, ("#", "//"), _C_BLOCK, spans="hcl"),
    "nix": Language("NixLexer", FREE, ("#",), _C_BLOCK),
    "yaml": _hash("YamlLexer", STRICT, spans="rows"),
    "yml": _hash("YamlLexer", STRICT, spans="rows"),
    "toml": _hash("TOMLLexer", STRICT, "python"),
    "ini": Language("IniLexer", STRICT, ("#", ";"), spans="rows"),
    "cfg": Language("IniLexer", STRICT, ("#", ";"), spans="rows"),
    "properties": Language("PropertiesLexer", STRICT, ("#", "!"), spans="rows"),
    "json": Language("JsonLexer", FREE, ("//",), _C_BLOCK, spans="c"),
    "jsonc": Language("JsonLexer", FREE, ("//",), _C_BLOCK, spans="c"),
    "json5": Language("Json5Lexer", FREE, ("//",), _C_BLOCK, spans="c"),
    "xml": Language("XmlLexer", FREE, (), _XML_BLOCK, spans="page"),
    "xsd": Language("XmlLexer", FREE, (), _XML_BLOCK, spans="page"),
    "xaml": Language("XmlLexer", FREE, (), _XML_BLOCK, spans="page"),
    "csproj": Language("XmlLexer", FREE, (), _XML_BLOCK, spans="page"),
    "props": Language("XmlLexer", FREE, (), _XML_BLOCK, spans="page"),
    "svg": Language("XmlLexer", FREE, (), _XML_BLOCK, spans="page"),
    "html": _page("HtmlDjangoLexer", FREE),
    "htm": _page("HtmlDjangoLexer", FREE),
    "vue": _page("VueLexer", FREE)._replace(quotes="", semicolons=True),
    "svelte": _page("HtmlLexer", FREE),
    "erb": _page("RhtmlLexer", FREE),
    "j2": Language("HtmlDjangoLexer", STRICT, ("{#",), _XML_BLOCK),
    "twig": Language("HtmlDjangoLexer", STRICT, ("{#",), _XML_BLOCK),
    "hbs": _page("HandlebarsHtmlLexer"),
    "po": Language("GettextLexer", STRICT, ("#",), spans="rows"),
    "pot": Language("GettextLexer", STRICT, ("#",), spans="rows"),
    "tex": Language("TexLexer", STRICT, ("%",), spans="rows"),
    "cmake": _hash("CMakeLexer", spans="text"),
    "mk": _hash("MakefileLexer", STRICT, spans="rows"),
    "dockerfile": _hash("DockerLexer", STRICT, spans="rows"),
    "vim": Language("VimLexer", STRICT, ('"',), spans="rows"),
    "asm": Language("NasmLexer", STRICT, (";", "#", "//"), spans="rows"),
    "s": Language("GasLexer", STRICT, (";", "#", "//", "@"), _C_BLOCK, spans="rows"),
    "f90": Language("FortranLexer", STRICT, ("!",), spans="rows"),
    "f": Language("FortranFixedLexer", STRICT, ("!", "c", "C", "*"), spans="rows"),
    "vb": Language("VbNetLexer", STRICT, ("'",), spans="rows"),
    "pas": Language("DelphiLexer", FREE, ("//",), (("{", "}"), *_ML)),
    "ada": Language("AdaLexer", FREE, ("--",)),
    "adb": Language("AdaLexer", FREE, ("--",)),
    "vhd": Language("VhdlLexer", FREE, ("--",)),
    "matlab": Language("MatlabLexer", STRICT, ("%",)),
    "awk": _hash("AwkLexer", spans="text"),
    "coffee": Language("CoffeeScriptLexer", STRICT, ("#",)),
    "puppet": _hash("PuppetLexer", FREE),
    "pp": _hash("PuppetLexer", FREE),
    "conf": _hash("NginxConfLexer", STRICT, spans="rows"),
}
_BY_NAME: dict[str, Language] = {
    "Makefile": _hash("MakefileLexer", STRICT, spans="rows"),
    "GNUmakefile": _hash("MakefileLexer", STRICT, spans="rows"),
    "Dockerfile": _hash("DockerLexer", STRICT, spans="rows"),
    "Containerfile": _hash("DockerLexer", STRICT, spans="rows"),
    "CMakeLists.txt": _hash("CMakeLexer", spans="text"),
    "Rakefile": _RUBY,
    "Gemfile": _RUBY,
    "Vagrantfile": _RUBY,
    "Jenkinsfile": _c("GroovyLexer", ENDING),
    "BUILD": _PYTHON,
    "WORKSPACE": _PYTHON,
    "SConstruct": _PYTHON,
    "requirements.txt": _hash("BashLexer", STRICT, "rows"),
    ".gitignore": _hash("BashLexer", STRICT, "rows"),
    ".dockerignore": _hash("BashLexer", STRICT, "rows"),
    "go.mod": _c("GoLexer", STRICT),
}

_found: dict[str, Language | None] = {}


def language_of(path: str) -> Language | None:
    """Return the language of a file by its name, None where no lexer reads it."""
    name = path.rpartition("/")[2]
    known = _BY_NAME.get(name)
    if known is None and "." in name:
        known = _BY_EXTENSION.get(name.rpartition(".")[2].lower())
    if known is None and name.startswith(("Dockerfile.", "Containerfile.")):
        known = _BY_NAME["Dockerfile"]
    return known or _asked(name)


def _asked(name: str) -> Language | None:
    """Look up a name that is not in the tables among the lexers of Pygments, by its ending."""
    key = "*." + name.rpartition(".")[2] if "." in name else name
    if len(name) > 255 or len(_found) > 1000:
        return None
    if key not in _found:
        from pygments.lexers import LEXERS

        lexer = next((entry for entry, about in LEXERS.items() if key in about[3]), None)
        plain = lexer is None or lexer in {"TextLexer", "DiffLexer", "MarkdownLexer"}
        _found[key] = None if lexer is None or plain else Language(lexer)
    return _found[key]
