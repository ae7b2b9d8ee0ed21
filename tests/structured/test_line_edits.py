"""INI, .properties and .env: formats of lines, which every parser reads a little differently."""

import pytest

from tests.structured.kit import REFUSED, Case, hold, ids

WEB = "top = 1\n[web]\ntimeout = 800\nretries = 3\n\n[mail]\ntimeout = 5\n"
TIMEOUT = ("web.timeout",)


def case(
    path: str,
    sentence: str,
    old: str | bytes,
    new: str | bytes,
    *told: str,
    keys: tuple[str, ...] = (),
) -> Case:
    return Case(sentence, path, old, new, told, keys)


def ini(sentence: str, old: str, new: str, *told: str, keys: tuple[str, ...] = ()) -> Case:
    return case("a.ini", sentence, old, new, *told, keys=keys)


def cfg(sentence: str, old: str, new: str, *told: str, keys: tuple[str, ...] = ()) -> Case:
    return case("setup.cfg", sentence, old, new, *told, keys=keys)


def java(
    sentence: str, old: str | bytes, new: str | bytes, *told: str, keys: tuple[str, ...] = ()
) -> Case:
    return case("a.properties", sentence, old, new, *told, keys=keys)


def env(sentence: str, old: str, new: str, *told: str, keys: tuple[str, ...] = ()) -> Case:
    return case(".env", sentence, old, new, *told, keys=keys)


def refused(sentence: str, path: str, new: str | bytes) -> Case:
    return Case(sentence, path, "a=1\n", new, REFUSED)


INI = [
    ini("the named key", WEB, WEB.replace("800", "9"), keys=TIMEOUT),
    ini("a key above all sections", WEB, WEB.replace("1", "2"), keys=("top",)),
    ini("a star for the section", WEB, WEB.replace("800", "9"), keys=("*.timeout",)),
    ini("a section whose name holds a dot", "[a.b]\nc=1\n", "[a.b]\nc=2\n", keys=('"a.b".c',)),
    ini(
        "a section of git's",
        '[remote "o"]\n\turl = a\n',
        '[remote "o"]\n\turl = b\n',
        '"remote \\"o\\"".url',
    ),
    ini("a key beside it", WEB, WEB.replace("3", "4"), "web.retries", keys=TIMEOUT),
    ini(
        "the same key of another section", WEB, WEB.replace("5", "6"), "mail.timeout", keys=TIMEOUT
    ),
    ini(
        "order, blanks, separators and comments",
        WEB,
        "# x\ntop=1\n[mail]\n  timeout= 5\n; y\n[web]\nretries=3\ntimeout  =  800\n",
    ),
    ini("line ends", WEB, WEB.replace("\n", "\r\n")),
    ini("what some take for a comment", WEB, WEB.replace("800", "800 ; x"), "web.timeout"),
    ini("quotes", "a = x\n", 'a = "x"\n', "a"),
    ini("the case of a key", "a = 1\n", "A = 1\n", "a", "A"),
    ini("a comment sign before a key", "a = 1\nb = 2\n", "a = 1\n#b = 2\n", "b", keys=("a",)),
    ini(
        "a deeper line that reads as a key",
        WEB,
        WEB.replace("800", "800\n  retries = 9"),
        "web.<unclear lines>",
        keys=TIMEOUT,
    ),
    ini(
        "a key that becomes deeper",
        "[a]\nx = 1\ny = 2\n",
        "[a]\nx = 1\n y = 2\n",
        "a.<unclear lines>",
        "a.y",
        keys=("a.x",),
    ),
    ini(
        "a backslash that joins two lines",
        "a = 1\nb = 2\n",
        "a = 1\\\nb = 2\n",
        "<unclear lines>",
        keys=("a",),
    ),
    ini("a colon in a value", "a = b:c\n", "a = b:d\n", keys=("a",)),
    ini(
        "a colon that splits a key for some",
        "a:b = 1\n",
        "a:b = 2\n",
        "<unclear lines>",
        keys=("a",),
    ),
    ini(
        "a section that is inherited",
        "[DEFAULT]\nt = 1\n[w]\nr = 1\n",
        "[DEFAULT]\nt = 2\n[w]\nr = 1\n",
        "w.t",
        keys=("DEFAULT.t",),
    ),
    ini(
        "a section that is inherited, named",
        "[DEFAULT]\nt = 1\n[w]\nr = 1\n",
        "[DEFAULT]\nt = 2\n[w]\nr = 1\n",
        keys=("DEFAULT.t", "w.t"),
    ),
    ini(
        "an override of what is inherited",
        "[DEFAULT]\nt = 1\n[w]\nt = 3\n",
        "[DEFAULT]\nt = 2\n[w]\nt = 3\n",
        keys=("DEFAULT.t",),
    ),
    ini(
        "an override that repeats what is inherited",
        "[DEFAULT]\nt = 1\n[w]\nt = 1\n",
        "[DEFAULT]\nt = 1\n[w]\n",
        "w.t",
    ),
    ini("a key without a value", "[a]\nx\n", "[a]\nx =\n", "a.x"),
    ini(
        "a key that moves to another section",
        "[a]\nx = 1\n[b]\n",
        "[a]\n[b]\nx = 1\n",
        "a.x",
        "b.x",
    ),
    ini("an include", "a = 1\n", "!include x\na = 1\n", '"!include x"', keys=("a",)),
    ini("a byte order mark", "a = 1\n", "\ufeffa = 1\n", "<byte order mark>", keys=("a",)),
    cfg("rows of a value", "[o]\nr =\n  a==1\n  b\n", "[o]\nr =\n  a==2\n  b\n", keys=("o.r",)),
    cfg(
        "a comment between the rows of a value", "[o]\nr =\n  a\n  b\n", "[o]\nr =\n  a\n# x\n  b\n"
    ),
    cfg("a blank row inside a value", "[o]\nr =\n  a\n  b\n", "[o]\nr =\n  a\n\n  b\n", "o.r"),
    cfg("blank rows behind a value", "[o]\nr =\n  a\n[p]\ns=1\n", "[o]\nr =\n  a\n\n\n[p]\ns=1\n"),
    cfg("deeper rows", "[o]\nr =\n  a\n", "[o]\nr =\n      a\n"),
    case(
        ".npmrc",
        "a colon in a key of npm's",
        "//h/:a=1\n//h/:b=1\n",
        "//h/:a=2\n//h/:b=1\n",
        keys=("//h/:a",),
    ),
    refused("a key that stands twice", "a.ini", "a=1\na=2\n"),
    refused("a key twice in another case", "a.ini", "a=1\nA=2\n"),
    refused("a section that stands twice", "a.ini", "[a]\nb=1\n[a]\nc=1\n"),
    refused("a section twice but for blanks", "a.ini", "[a]\nb=1\n[ a ]\nc=1\n"),
    refused("text behind a header", "a.ini", "[a] b = 1\n"),
    refused("a header that ends twice", "setup.cfg", "[a];b=1]\n"),
    refused("a header that does not end", "a.ini", "[a\nb=1\n"),
    refused("a quote over two lines", "a.ini", 'a = "1\nb = 2"\n'),
    ini("a blank that only some parsers skip", "a = 1\n", "a = \u00a01\n", "a"),
    ini("text behind a header", "[a]\nb=1\n", "[a];c=1\nb=1\n", "<unclear lines>"),
    ini("a header that is deeper", "[a]\nb=1\n", " [a]\n b=1\n", "<unclear lines>"),
    ini("a colon instead of the sign", "a = 1\n", "a: 1\n", "a"),
    cfg("a colon instead of the sign, for Python", "[a]\nb = 1\n", "[a]\nb: 1\n"),
    ini("a comment behind a header", "[a] # x\nb=1\n", "[a] # x\nb=2\n", keys=("a.b",)),
    refused("a row that is deeper for some parsers", "a.ini", "a = 1\n\u00a0b = 2\n"),
    refused("a value without a key", "a.ini", "= 1\n"),
    refused("a NUL in INI", "a.ini", "a=1\0\n"),
    refused("a lone carriage return in INI", "a.ini", "a=1\rb=2\n"),
    refused("ISO 8859-1 in INI", "a.ini", b"a=\xe9\n"),
    refused("a form feed in INI", "a.ini", "a=1\x0cb=2\n"),
]

JAVA = [
    java("the named key", "server.port=1\n", "server.port=2\n", keys=("server.port",)),
    java("the named key in quotes", "server.port=1\n", "server.port=2\n", keys=('"server.port"',)),
    java("a star for a level", "server.port=1\n", "server.port=2\n", keys=("server.*",)),
    java("an index as Spring has it", "a[0].b=1\n", "a[0].b=2\n", keys=("a[0].b",)),
    java("a key below the named one", "a=1\na.b=1\n", "a=2\na.b=2\n", "a.b", keys=("a",)),
    java("a key above the named one", "a=1\na.b=1\n", "a=2\na.b=2\n", "a", keys=("a.b",)),
    java("separators", "a=1\nb=2\nc=3\n", "a:1\nb 2\nc \t=  3\n"),
    java("order and comments", "a=1\nb=2\n", "! x\n  # y\nb=2\n\na=1\n"),
    java("a row that goes on", "a=1,2\n", "a=1,\\\n    2\n"),
    java("a comment sign in a row that goes on", "a=1,#2\n", "a=1,\\\n#2\n"),
    java("a key that goes on", "ab=1\n", "a\\\n  b=1\n"),
    java("escapes", "a=é\\t:\n", "a=\\u00e9\t\\:\n"),
    java("escapes of a key", "ab=1\n", "\\u0061\\b=1\n"),
    java("a separator inside a key", "a\\:b=1\n", "a\\=b=1\n", '"a=b"', "a:b"),
    java("two backslashes", "a=x\\\\\nb=1\n", "a=x\\\\\nb=2\n", "b"),
    java("blanks behind a value", "a=1\n", "a=1 \n", "a"),
    java("line ends of Java", "a=1\nb=2\n", "a=1\r\nb=2\r\n"),
    java("a row that swallows the next", "a=1\nb=2\n", "a=1\\\nb=2\n", "b", keys=("a",)),
    java("documents of Spring", "a=1\n#---\na=2\n", "a=1\n#---\na=3\n", "[1].a", keys=("[0].a",)),
    java("a document of Spring's that is new", "a=1\nb=2\n", "a=1\n#---\nb=2\n", "[0].b", "[1].b"),
    java("a comment that is no document", "a=1\n", "# ---\na=1\n"),
    java("another encoding", "a=é\n", "a=é\n".encode("latin-1"), "<encoding>"),
    java("a byte order mark of Java", "a=1\n", "\ufeffa=1\n", "<byte order mark>"),
    refused("a property that stands twice", "a.properties", "a=1\na=2\n"),
    refused("a property twice in another spelling", "a.properties", "a=1\n\\u0061=2\n"),
    refused("an escape that does not read", "a.properties", "a=\\u00g1\n"),
    refused("a NUL in properties", "a.properties", "a=1\0\n"),
    refused("a lone carriage return in properties", "a.properties", "#\ra=2\n"),
]

ENV = [
    env("the named variable", "A=1\nB=2\n", "A=3\nB=2\n", keys=("A",)),
    env("a variable beside it", "A=1\nB=2\n", "A=3\nB=4\n", "B", keys=("A",)),
    env("order, blanks and comments", "A=1\nB=2\n", "# x\nB=2\n\n  # y\nA=1\n"),
    env("quotes that an engine keeps", "A=1\n", 'A="1"\n', "A"),
    env("a comment that an engine keeps", "A=1\n", "A=1 # x\n", "A"),
    env("blanks behind a value of a variable", "A=1\n", "A=1 \n", "A"),
    env("a carriage return that a shell keeps", "A=1\n", "A=1\r\n", "A"),
    env("an export", "A=1\n", "export A=1\n", "A"),
    env("blanks round the sign", "A=1\n", "A = 1\n", "A"),
    env("a variable passed on", "A=\n", "A\n", "A"),
    env("a key over several rows", 'A="x\ny"\n', 'A="x\nz"\n', keys=("A",)),
    env(
        "a quote that swallows a variable",
        "A=1\nB=2\n",
        'A="1\nB=2"\n',
        "B",
        "<unclear lines>",
        keys=("A",),
    ),
    env("a second command", "A=1\n", "A=1; B=2\n", "<unclear lines>", keys=("A",)),
    env("a second assignment", "A=1\n", "A=1 B=2\n", "<unclear lines>", keys=("A",)),
    env("an assignment behind nothing", "A=1\n", "A= B=2\n", "<unclear lines>", keys=("A",)),
    env("a command in the background", "A=1\n", "A=1&B=2\n", "<unclear lines>", keys=("A",)),
    env("a command that is run", "A=1\n", 'A="$(B=2)"\n', "<unclear lines>", keys=("A",)),
    env("a command in backticks", "A=1\n", "A=`x`\n", "<unclear lines>", keys=("A",)),
    env("a default that is assigned", "A=1\n", "A=${B:=2}\n", "<unclear lines>", keys=("A",)),
    env("a reference", "A=1\n", "A=$B\n", keys=("A",)),
    env(
        "a backslash that joins rows", "A=1\nB=2\n", "A=1\\\nB=2\n", "<unclear lines>", keys=("A",)
    ),
    env("a quote in the middle", "A=1\nB='2'\n", "A=it's\nB='2'\n", "<unclear lines>", keys=("A",)),
    env("text behind a quote", "A='1'\n", "A='1' B=2\n", "<unclear lines>", keys=("A",)),
    env(
        "a quote that a library does not close",
        "A='1'\nB='2'\n",
        "A='1\\'\nB='2'\n",
        "<unclear lines>",
        keys=("A",),
    ),
    env("an unclear row that stays", "A=it's\nB=2\n", "A=it's\nB=3\n", keys=("B",)),
    env("a command behind a value", "A=1\n", "A=1 source x\n", "<unclear lines>", keys=("A",)),
    env("a sum that assigns", "A=1\n", 'A="$[B=2]"\n', "<unclear lines>", keys=("A",)),
    env(
        "a reference that does not end",
        "A='1'\nB=2\n",
        'A="${x"\nB=2\n',
        "<unclear lines>",
        keys=("A",),
    ),
    env("a reference with a default", "A=1\n", 'A="${x:-y}"\n', keys=("A",)),
    env("a list of a shell", "A='1'\nB=2\n", "A=(1\nB=2\n", "<unclear lines>", keys=("A",)),
    env("a colon before the sign", "A=1\n", "A: =1\n", "A", "<unclear lines>"),
    env("a colon with nothing behind it", "A=1\nB=2\n", "A:\nB=2\n", "A", "<unclear lines>"),
    env("words in quotes", "A='x y'\n", "A='x z; B=2'\n", keys=("A",)),
    refused("a variable that stands twice", ".env.production", "A=1\nA=2\n"),
    refused("a variable twice in another case", "x.env", "A=1\na=2\n"),
    refused("no assignment", ".env", "what is this\n"),
    refused("a quote that does not end", ".env", "A='1\nB=2\n"),
    refused("a NUL in a variable", ".env", "A=1\0\n"),
]


@pytest.mark.parametrize("case", INI, ids=ids(INI))
def test_ini(case: Case) -> None:
    hold(case)


@pytest.mark.parametrize("case", JAVA, ids=ids(JAVA))
def test_properties(case: Case) -> None:
    hold(case)


@pytest.mark.parametrize("case", ENV, ids=ids(ENV))
def test_env(case: Case) -> None:
    hold(case)
