"""Churn, hunk by hunk: what only lays out, comments or logs, and what comes close to it."""

import difflib
import time
from typing import NamedTuple

import pytest

from hotfence.classify.churn import LARGEST, hunks, is_documentation
from hotfence.model.change import HunkRange


class Pair(NamedTuple):
    path: str
    old: str
    new: str
    kind: str = ""  # that of every hunk; empty when none may be told


def ranges(old: bytes, new: bytes) -> list[HunkRange]:
    """Return the hunks as git has them: lines end with `\\n` alone."""
    before, after = old.split(b"\n"), new.split(b"\n")
    # A last line end makes no line; a missing one makes the last line another.
    before = [*(r + b"\n" for r in before[:-1]), *([before[-1]] if before[-1] else [])]
    after = [*(r + b"\n" for r in after[:-1]), *([after[-1]] if after[-1] else [])]
    found = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, False).get_opcodes():
        if tag != "equal":
            found.append(HunkRange(a + (b > a), b - a, c + (d > c), d - c))
    return found


def told(path: str, old: str | bytes, new: str | bytes) -> list[str]:
    """Return the kind of each hunk between two texts, empty for none."""
    before = old.encode("utf-8", "surrogateescape") if isinstance(old, str) else old
    after = new.encode("utf-8", "surrogateescape") if isinstance(new, str) else new
    some = ranges(before, after)
    found = {e.what.partition(": only")[0]: e.kind for e in hunks(path, before, after, some)}
    names = [f"hunk @@ -{h.old_start},{h.old_lines} +{h.new_start},{h.new_lines} @@" for h in some]
    assert not found.keys() - set(names)
    return [found.get(name, "") for name in names]


FORMATTING = [
    Pair("a.ex", 'x = %{\n  a: "b",\n  c: 1\n}\n', 'x = %{\n  a:\n    "b",\n  c: 1\n}\n'),
    Pair("a.cs", '[A(B="c", D = 1)]\nint e;\n', '[A(B = "c", D = 1)]\nint e;\n'),
    Pair("a.py", "f(a,b)\n", "f(a, b)\n"),
    Pair("a.py", "x = f(alpha, beta)\n", "x = f(\n    alpha,\n    beta,\n)\n"),
    Pair("a.py", "x = 'it'\n", 'x = "it"\n'),
    Pair("a.py", "x = 'it\\'s'\n", 'x = "it\'s"\n'),
    Pair("a.py", "x = alpha + beta\n", "x = (\n    alpha + beta\n)\n"),
    Pair("a.py", "if x: return y\n", "if x:\n    return y\n"),
    Pair("a.py", "a = 1\nb = 2\n", "a = 1\n\n\nb = 2\n"),
    Pair("a.py", "def f():\n  a()\n  b()\n", "def f():\n    a()\n    b()\n"),
    Pair("a.rs", "use a::{c, b};\n", "use a::{b, c};\n"),
    Pair("a.js", "import {c, b} from 'd'\n", 'import { b, c } from "d";\n'),
    Pair("a.py", "from a import z, b\n", "from a import b, z\n"),
    Pair("a.py", "x = a + \\\n    b\n", "x = a + b\n"),
    Pair("a.py", "x = [\n    1,\n    2\n]\n", "x = [\n    1,\n    2,\n]\n"),
    Pair("a.py", "x = 1  \n", "x = 1\n"),
    Pair("a.go", "func f() {\nreturn\n}\n", "func f() {\n\treturn\n}\n"),
    Pair("a.go", "type T struct {\n\tA int\n}\n", "type T struct {\n\tA    int\n}\n"),
    Pair("a.js", "const a = 'b'\nf(a)\n", 'const a = "b";\nf(a);\n'),
    Pair("a.ts", "f({a: 1, b: 2})\n", "f({\n  a: 1,\n  b: 2,\n});\n"),
    Pair("a.js", "if (a) {\n  return;\n}\n", "if (a) {\n  return\n}\n"),
    Pair("a.bats", "  \nf \n", "\nf\n"),
    Pair("a.tsx", "  const a = <B c='d' />\n", '  const a = <B c="d" />;\n'),
    Pair("a.rs", "fn f(a:u8)->u8{a}\n", "fn f(a: u8) -> u8 {\n    a\n}\n"),
    Pair(
        "a.java",
        "class A\n{\n  int f() { return 1; }\n}\n",
        "class A {\n    int f() {\n        return 1;\n    }\n}\n",
    ),
    Pair("a.c", "int f( int a ) { return a; }\n", "int f(int a)\n{\n\treturn a;\n}\n"),
    Pair("a.cs", "class A {\n  int b;\n}\n", "class A\n{\n    int b;\n}\n"),
    Pair("a.php", "<?php\n$a = [1, 2];\n", "<?php\n$a = [\n    1,\n    2,\n];\n"),
    Pair("a.php", "<?php\n$a = 'b';\n", '<?php\n$a = "b";\n'),
    Pair("a.rb", "x = 'a'\n", 'x = "a"\n'),
    Pair("a.rb", "def f\n  a\n  end\n", "def f\n  a\nend\n"),
    Pair("a.kt", "val a = f(b,c)\n", "val a = f(\n    b,\n    c,\n)\n"),
    Pair("a.swift", "if a {b()}\n", "if a { b() }\n"),
    Pair("a.scala", "val a = b\n  .map(c)\n", "val a = b.map(c)\n"),
    Pair("a.ex", "assert f(a) =~\n  b\n", "assert f(a) =~ b\n"),
    Pair("a.css", "a{color:red}\n", "a {\n  color: red\n}\n"),
    Pair("a.sh", "if a; then\nb\nfi\n", "if a; then\n  b\nfi\n"),
    Pair("a.yaml", "a: 1\nb: 2   \n", "a: 1\n\nb: 2\n"),
    Pair("a.json", '{"a": 1, "b": [1, 2]}\n', '{\n  "a": 1,\n  "b": [\n    1,\n    2\n  ]\n}\n'),
    Pair("a.sql", "SELECT a, b FROM c;\n", "SELECT a,\n       b\nFROM c;\n"),
    Pair("a.tf", 'a = "b"\ncd = "e"\n', 'a  = "b"\ncd = "e"\n'),
    Pair("a.xml", "<a><b/></a>\n", "<a>\n  <b/>\n</a>\n"),
    Pair("a.py", "#a\nx = 1\n", "# a\nx = 1\n"),
]
COMMENT = [
    Pair("A.java", "/*\n * Licence\n */\nclass A {}\n", "/**\n * Licence\n */\nclass A {}\n"),
    Pair("a.py", "x = 1\n", "# why\nx = 1\n"),
    Pair("a.py", "x = 1  # one\n", "x = 1  # the first\n"),
    Pair(
        "a.py",
        'def f():\n    """Old."""\n    return 1\n',
        'def f():\n    """New."""\n    return 1\n',
    ),
    Pair(
        "a.py",
        'def f():\n    """A.\n\n    Old text here.\n    """\n    return 1\n',
        'def f():\n    """A.\n\n    New text there.\n    """\n    return 1\n',
    ),
    Pair("a.py", "def f():\n    return 1\n", "def f():\n    'Short.'\n    return 1\n"),
    Pair("a.py", "import os  # noqa\n", "import os\n"),
    Pair("a.go", "func f() {}\n", "// f does nothing.\nfunc f() {}\n"),
    Pair("a.go", "//nolint:errcheck\nf()\n", "f()\n"),
    Pair("a.rs", "/// Old.\nfn f() {}\n", "/// New.\nfn f() {}\n"),
    Pair("a.rs", "//! Old.\nfn f<'a>() {}\n", "//! New.\nfn f<'a>() {}\n"),
    Pair(
        "a.java",
        "/**\n * Returns a.\n */\nint a() { return 1; }\n",
        "/**\n * Gives a.\n */\nint a() { return 1; }\n",
    ),
    Pair("a.ts", "f(); // eslint-disable-line\n", "f();\n"),
    Pair("a.js", "const a = `x`;\nf();\n", "const a = `x`;\n/* told */\nf();\n"),
    Pair("a.jsx", "<A>\n  {/* old */}\n</A>\n", "<A>\n  {/* new */}\n</A>\n"),
    Pair("a.c", "int a; /* old */\n", "int a; /* new one */\n"),
    Pair("a.cpp", "// one two\nf();\n", "// one\n// two\nf();\n"),
    Pair("a.cpp", "#include <a>\n", "#include <a> // why\n"),
    Pair(
        "a.cs",
        "/// <summary>Old</summary>\nclass A {}\n",
        "/// <summary>New</summary>\nclass A {}\n",
    ),
    Pair("a.php", "<?php\n# old\nf();\n", "<?php\n// new\nf();\n"),
    Pair("a.rb", "=begin\nold\n=end\nf\n", "=begin\nnew\n=end\nf\n"),
    Pair("a.sh", "#!/bin/sh\n# old\nf\n", "#!/bin/sh\n# new\nf\n"),
    Pair("a.yml", "a: 1 # old\n", "a: 1 # new\n"),
    Pair("a.toml", "# old\na = 1\n", "# new\na = 1\n"),
    Pair("a.sql", "-- old\nSELECT 1;\n", "-- new\nSELECT 1;\n"),
    Pair("a.html", "<p>a</p>\n<!-- old -->\n<p>b</p>\n", "<p>a</p>\n<!-- new -->\n<p>b</p>\n"),
    Pair("a.html", "{% if a %}\n{# old #}\n{% endif %}\n", "{% if a %}\n{# new #}\n{% endif %}\n"),
    Pair(
        "a.vue",
        "<template>\n  <!-- old -->\n</template>\n",
        "<template>\n  <!-- new -->\n</template>\n",
    ),
    Pair("a.ex", '@doc "Old"\ndef f, do: 1\n', '@doc "New"\ndef f, do: 1\n'),
    Pair(
        "a.ex",
        '@moduledoc """\nOld\n"""\ndef f, do: 1\n',
        '@moduledoc """\nNew\n"""\ndef f, do: 1\n',
    ),
    Pair("a.hs", "-- | old\nf = 1\n", "-- | new\nf = 1\n"),
    Pair("a.lua", "--[[ old\n]]\nf()\n", "--[[ new\n]]\nf()\n"),
    Pair("a.kt", "/* old */ val a = 1\n", "/* new */ val a = 1\n"),
    Pair("a.clj", "; old\n(f)\n", "; new\n(f)\n"),
    Pair("Dockerfile", "FROM a\n# old\nRUN b\n", "FROM a\n# new\nRUN b\n"),
    Pair("Makefile", "# old\na:\n\tb\n", "# new\na:\n\tb\n"),
    Pair("a.tf", "# old\na = 1\n", "# new\na = 1\n"),
    Pair("a.css", "a { b: c } /* old */\n", "a { b: c } /* new */\n"),
]
LOGGING = [
    Pair("a.rs", "fn f() {\n    dbg!(&x);\n    g();\n}\n", "fn f() {\n    g();\n}\n"),
    Pair("a.py", "f()\n", 'f()\nlogger.info("done")\n'),
    Pair("a.py", 'logger.info("a")\n', 'logger.debug("b %s", c)\n'),
    Pair(
        "a.py",
        'logging.warning(\n    "a %s",\n    b,\n)\nf()\n',
        'logging.warning(\n    "a %s",\n    c,\n)\nf()\n',
    ),
    Pair("a.py", "import os\n", "import logging\nimport os\n"),
    Pair("a.py", "f()\n", "logger = logging.getLogger(__name__)\nf()\n"),
    Pair("a.py", "except A:\n    log.exception('x')\n    raise\n", "except A:\n    raise\n"),
    Pair("a.go", 'log.Printf("a")\nf()\n', 'log.Printf("b %v", err)\nf()\n'),
    Pair("a.go", "f()\n", 'slog.Info("a", "b", c)\nf()\n'),
    Pair("a.go", "f()\n", 'log.Info().Str("a", b).Msg("c")\nf()\n'),
    Pair("a.go", "f()\n", 'logrus.WithFields(logrus.Fields{"a": 1}).Warn("b")\nf()\n'),
    Pair("a.go", 'log.Fatal("a")\n', 'log.Fatal("b")\n'),
    Pair(
        "a.go",
        "func f() {\n\treturn\n}\n",
        'func f() {\n\ts.logger.Sugar().Infow("a", "b", c)\n\treturn\n}\n',
    ),
    Pair("a.js", "f();\n", "console.log('a', b);\nf();\n"),
    Pair("a.ts", "f();\n", "this.logger.warn(`a ${b}`);\nf();\n"),
    Pair("a.js", "logger.info({\n  a: 1,\n}, 'b');\n", "logger.info({\n  a: 2,\n}, 'b');\n"),
    Pair("a.ts", "p.catch((e) => console.error(e));\n", "p.catch((e) => console.error('a', e));\n"),
    Pair("A.java", "f();\n", 'LOG.debug("a {}", b);\nf();\n'),
    Pair(
        "A.java",
        "class A {\n}\n",
        "class A {\n  private static final Logger LOG = LoggerFactory.getLogger(A.class);\n}\n",
    ),
    Pair("A.java", "import a.B;\n", "import a.B;\nimport org.slf4j.Logger;\n"),
    Pair("a.kt", "f()\n", 'logger.debug { "a $b" }\nf()\n'),
    Pair("a.cs", "F();\n", '_logger.LogInformation("a {B}", b);\nF();\n'),
    Pair("a.rs", "f();\n", 'tracing::info!(a = 1, "b");\nf();\n'),
    Pair("a.rs", 'Err(e) => warn!("a"),\n', 'Err(e) => error!("a {}", e),\n'),
    Pair("a.rs", "use tracing::{debug, info};\n", "use tracing::{debug, info, warn};\n"),
    Pair("a.rb", "f\n", 'Rails.logger.info "a #{b}"\nf\n'),
    Pair("a.php", "<?php\nf();\n", "<?php\n$this->logger->info('a', ['b' => 1]);\nf();\n"),
    Pair("a.php", "<?php\nf();\n", "<?php\nerror_log('a');\nf();\n"),
    Pair("a.ex", "f()\n", 'Logger.debug("a")\nf()\n'),
    Pair("a.swift", "f()\n", 'NSLog("a")\nf()\n'),
    Pair("a.cpp", "f();\n", 'LOG(INFO) << "a" << b;\nf();\n'),
    Pair("a.cpp", "f();\n", 'spdlog::warn("a {}", b);\nf();\n'),
    Pair("a.kt", "f()\n", 'Log.d(TAG, "a")\nf()\n'),
]
NOTHING = [
    Pair("a.cs", '[A(B="c")]\nint e;\n', '[A(B = "c ")]\nint e;\n'),
    Pair("a.py", "if a:\n    b()\n    c()\n", "if a:\n    b()\nc()\n"),
    Pair("a.py", "x = '# a'\n", "x = '# b'\n"),
    Pair("a.py", "x = f('''\n# old\n''')\n", "x = f('''\n# new\n''')\n"),
    Pair("a.py", 'x = """\\\nold\n"""\n', 'x = """\\\nnew\n"""\n'),
    Pair("a.py", "x = 'a  b'\n", "x = 'a b'\n"),
    Pair("a.py", "x = (1)\n", "x = (1,)\n"),
    Pair("a.py", "x = 1\n", "x = 1,\n"),
    Pair("a.py", 'x = [\n    "a"\n    "b",\n]\n', 'x = [\n    "a",\n    "b",\n]\n'),
    Pair("a.py", "x = a - -b\n", "x = a --b - c\n"),
    Pair("a.py", "# -*- coding: latin-1 -*-\nx = 1\n", "# -*- coding: utf-8 -*-\nx = 1\n"),
    Pair("a.py", "#!/usr/bin/python2\nx = 1\n", "#!/usr/bin/python3\nx = 1\n"),
    Pair("a.py", "f()\n", "print('a')\nf()\n"),
    Pair("a.py", "f()\n", "if debug:\n    logger.info('a')\nf()\n"),
    Pair("a.py", "y = f(x)\n", "y = math.log(x)\n"),
    Pair("a.py", "from math import sin\n", "from math import log\n"),
    Pair("a.py", "f()\n", "dialog.error('a')\nf()\n"),
    Pair("a.py", "f()\n", "f()\ndef log_error(a):\n    raise a\n"),
    Pair("a.go", "//go:build linux\n\npackage a\n", "//go:build windows\n\npackage a\n"),
    Pair("a.go", "//go:generate a\nvar x = 1\n", "//go:generate b\nvar x = 1\n"),
    Pair(
        "a.go",
        'package a\n\n// #cgo LDFLAGS: -la\nimport "C"\n',
        'package a\n\n// #cgo LDFLAGS: -lb\nimport "C"\n',
    ),
    Pair(
        "a.go", 'package a\n\n// int f();\nimport "C"\n', 'package a\n\n// long f();\nimport "C"\n'
    ),
    Pair("a.go", "f()\n", 'log.Fatal("a")\nf()\n'),
    Pair("a.go", "f()\n", 'fmt.Printf("a")\nf()\n'),
    Pair("a.go", 'import (\n\t"golang.org/x/exp/slices"\n)\n', 'import (\n\t"slices"\n)\n'),
    Pair("a.go", "x := `\n// old\n`\n", "x := `\n// new\n`\n"),
    Pair("a.js", "return\na\n", "return a\n"),
    Pair("a.js", "const a = `b  c`;\n", "const a = `b c`;\n"),
    Pair("a.js", "const a = 'https://a.test';\n", "const a = 'https://b.test';\n"),
    Pair("a.js", "a = b;\n(c)();\n", "a = b\n(c)();\n"),
    Pair("a.js", "if (a)\n  b();\n", "if (a)\n  console.log(a);\n  b();\n"),
    Pair("a.js", "f();\n", "f();\nimport Dialog from './DeleteDialog.vue';\n"),
    Pair("a.js", "// a\u2028f();\n", "// a\u2028g();\n"),
    Pair("a.ts", "/*\nf();\n*/\ng();\n", "f();\n*/\ng();\n"),
    Pair("a.c", "f();\ng();\n", "f();\n/*\ng();\n*/\n"),
    Pair("a.c", "#define A 1\n", "#define A 2\n"),
    Pair("a.c", "#pragma once\nint a;\n", "int a;\n"),
    Pair("a.c", "x = a - b;\n", "x = a -- b;\n"),
    Pair(
        "a.rb", "# frozen_string_literal: true\nx = 1\n", "# frozen_string_literal: false\nx = 1\n"
    ),
    Pair("a.rb", "x = 'a#{b}'\n", 'x = "a#{b}"\n'),
    Pair("a.rb", "x = 'a\\n'\n", 'x = "a\\n"\n'),
    Pair("a.php", "<?php\n$a = '$b';\n", '<?php\n$a = "$b";\n'),
    Pair(
        "a.php",
        "<?php\n/**\n * @ORM\\Column(length=1)\n */\nclass A {}\n",
        "<?php\n/**\n * @ORM\\Column(length=2)\n */\nclass A {}\n",
    ),
    Pair("a.sql", "-- +goose Up\nSELECT 1;\n", "-- +goose Down\nSELECT 1;\n"),
    Pair("a.sql", "SELECT /*+ a */ 1;\n", "SELECT /*+ b */ 1;\n"),
    Pair("a.yaml", "a:\n  b: 1\n", "a:\nb: 1\n"),
    Pair("a.yaml", "a: |\n  # old\n  b\n", "a: |\n  # new\n  b\n"),
    Pair("Makefile", "a:\n\tb\n", "a:\n        b\n"),
    Pair(
        "Dockerfile",
        "# syntax=docker/dockerfile:1\nFROM a\n",
        "# syntax=docker/dockerfile:2\nFROM a\n",
    ),
    Pair("a.java", "f();\n", "System.out.println(a);\nf();\n"),
    Pair("a.java", "if (a) { b(); }\n", "if (a) { c(); }\n"),
    Pair("a.rs", 'let a = "x // old";\n', 'let a = "x // new";\n'),
    Pair(
        "a.swift",
        "// swift-tools-version:5.8\nlet a = 1\n",
        "// swift-tools-version:5.9\nlet a = 1\n",
    ),
    Pair("a.hs", "{-# LANGUAGE A #-}\nf = 1\n", "{-# LANGUAGE B #-}\nf = 1\n"),
    Pair("a.ex", 'x = [\n  "a log"\n]\n', 'x = [\n  "b log"\n]\n'),
    Pair("a.unknown", "a  b\n", "a b\n"),
    Pair("a.bin", "# old\n", "# new\n"),
]


@pytest.mark.parametrize("pair", FORMATTING, ids=lambda p: f"{p.path}-{p.old[:20]!r}")
def test_layout_alone_is_formatting(pair: Pair) -> None:
    assert set(told(pair.path, pair.old, pair.new)) == {"formatting"}
    assert set(told(pair.path, pair.new, pair.old)) == {"formatting"}


@pytest.mark.parametrize("pair", COMMENT, ids=lambda p: f"{p.path}-{p.old[:20]!r}")
def test_remarks_alone_are_comments(pair: Pair) -> None:
    assert set(told(pair.path, pair.old, pair.new)) == {"comment"}
    assert set(told(pair.path, pair.new, pair.old)) == {"comment"}


@pytest.mark.parametrize("pair", LOGGING, ids=lambda p: f"{p.path}-{p.new[:30]!r}")
def test_calls_of_a_logger_alone_are_logging(pair: Pair) -> None:
    assert set(told(pair.path, pair.old, pair.new)) == {"logging"}
    assert set(told(pair.path, pair.new, pair.old)) == {"logging"}


@pytest.mark.parametrize("pair", NOTHING, ids=lambda p: f"{p.path}-{p.old[:24]!r}")
def test_what_comes_close_is_neither(pair: Pair) -> None:
    assert set(told(pair.path, pair.old, pair.new)) == {""}
    assert set(told(pair.path, pair.new, pair.old)) == {""}


def test_a_hunk_is_named_as_git_names_it() -> None:
    old, new = b"a = 1\nb = 2\n", b"a = 1\n# c\nb = 2\n"
    (found,) = hunks("a.py", old, new, [HunkRange(1, 0, 2, 1)])
    assert found == ("comment", "hunk @@ -1,0 +2,1 @@: only comments differ", 2, None)


def test_each_hunk_is_judged_on_its_own() -> None:
    body = "".join(f"def f{n}():\n    return {n}\n\n\n" for n in range(40))
    old = f"a = 1\n{body}b = 1\n{body}c = [1,2]\n{body}f()\n"
    new = f"a = 2\n{body}# why\nb = 1\n{body}c = [1, 2]\n{body}log.info('x')\nf()\n"
    assert told("a.py", old, new) == ["", "comment", "formatting", "logging"]


def test_a_docstring_far_below_another_is_still_one() -> None:
    docs = "".join(f'def f{n}():\n    """Does {n}, isn\'t it."""\n\n\n' for n in range(200))
    old = f'{docs}def g():\n    """Does.\n\n    Old = 1\n    """\n    return 1\n'
    assert told("a.py", old, old.replace("Old = 1", "New = 2")) == ["comment"]
    text = old.replace("def g():\n    ", "g = ")
    assert told("a.py", text, text.replace("Old = 1", "New = 2")) == [""]


def test_lines_end_with_a_line_feed_alone() -> None:
    odd = "a = 'x\x85y'\nb = 'p\u2028q'\n\x0c\nc = 1\n"
    assert told("a.py", odd, odd.replace("c = 1", "# d\nc = 1")) == ["comment"]
    assert told("a.py", odd, odd.replace("c = 1", "c = 2")) == [""]


@pytest.mark.parametrize("path", ["a.py", "a.go", "a.unknown", "Makefile"])
def test_other_line_ends_and_marks_of_the_encoding_are_layout(path: str) -> None:
    text = b"a = 1\nb = 2\n"
    assert set(told(path, text, text.replace(b"\n", b"\r\n"))) == {"formatting"}
    assert set(told(path, text.replace(b"\n", b"\r\n"), text)) == {"formatting"}
    assert set(told(path, text, b"\xef\xbb\xbf" + text)) == {"formatting"}
    assert set(told(path, text, text[:-1])) == {"formatting"}


def test_a_comment_in_a_file_with_carriage_returns_is_one() -> None:
    assert told("a.c", "int a;\r\n", "// b\r\nint a;\r\n") == ["comment"]


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        (b"a = 1 # \xe9\n", b"a = 1 # \xe8\n", ["comment"]),
        (b"a = '\xe9'\n", b"a = '\xe8'\n", [""]),
        ("a = 1\n".encode("utf-16"), "# b\na = 1\n".encode("utf-16"), [""]),
        (b"a\0b\n", b"a\0c\n", [""]),
        (b"", b"\n\n", ["formatting"]),
        (b"<<<<<<< a\nx = 1\n=======\n", b"<<<<<<< a\nx = 2\n=======\n", [""]),
        (b"x = (((\n", b"x = ((((\n", [""]),
    ],
)
def test_bad_text_gets_an_answer(old: bytes, new: bytes, kinds: list[str]) -> None:
    assert set(told("a.py", old, new)) == set(kinds)


def test_files_that_come_or_go_are_comments_only_as_a_whole() -> None:
    hunk = [HunkRange(0, 0, 1, 2)]
    assert hunks("a.py", None, b"# a\n# b\n", hunk)[0].kind == "comment"
    assert hunks("a.py", None, b"# a\nf()\n", hunk) == ()
    assert hunks("a.py", None, b"logger.info(1)\nlogger.info(2)\n", hunk) == ()
    assert hunks("a.py", b"# a\n# b\n", None, [HunkRange(1, 2, 0, 0)])[0].kind == "comment"
    assert hunks("README.md", None, b"a\nb\n", hunk)[0].what == "documentation"


HOSTILE = [
    ("a.py", "'''" * 40_000),
    ("a.py", "((((" * 20_000),
    ("a.py", "(\n" * 20_000),
    ("a.js", "/*" * 50_000),
    ("a.js", "/*\n" * 50_000),
    ("a.js", "`${" * 30_000),
    ("a.js", "= / " * 20_000),
    ("a.js", "= / \n" * 20_000),
    ("a.rb", "<<A\n" * 20_000),
    ("a.rb", "<<A1 " * 500 + "\n" * 5_000),
    ("a.php", "<?php\n" + "<<<A\n" * 20_000),
    ("a.html", "<!-- \n" * 30_000),
    ("a.html", "<a\n" * 30_000),
    ("a.rs", 'r#"\n' * 30_000),
    ("a.cs", '@"\n' * 40_000),
    ("a.yaml", "- " * 2_000 + "\n" + "a: |\n" * 9_000),
    ("a.sql", "'\n" * 60_000),
    ("a.go", "log.Info(" * 400 + "\n" + "log.Info(\n" * 3_000),
    ("a.c", "\\\n" * 50_000),
    ("a.ts", "x" * LARGEST),
]


@pytest.mark.parametrize(("path", "text"), HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_answered_in_time(path: str, text: str) -> None:
    old = text + "\nf();\n"
    count = old.count("\n")
    new = old + "// a\n# a\n"
    begin = time.process_time()
    hunks(path, old.encode(), new.encode(), [HunkRange(count, 0, count + 1, 2)])
    assert time.process_time() - begin < 6


@pytest.mark.parametrize(
    "path",
    [
        *[
            "README",
            "README.md",
            "readme.txt",
            "docs/a.rst",
            "docs/notes.txt",
            "a/b.adoc",
            "CHANGELOG",
            "LICENSE",
        ],
        *["LICENSE-MIT", "COPYING.LESSER", "AUTHORS.txt", "CHANGES", "HISTORY.rst", "man/man1/a.1"],
        *[
            "news/12.bugfix",
            "a.mdx",
            "README.ja",
            "docs/guide.md",
            "man/f.Rd",
            "NOTICE",
            "SECURITY.md",
        ],
    ],
)
def test_prose_is_documentation(path: str) -> None:
    assert is_documentation(path)
    assert [e.kind for e in hunks(path, b"a\n", b"b\n", [HunkRange(1, 1, 1, 1)])] == ["comment"]


@pytest.mark.parametrize(
    "path",
    [
        *[
            "requirements.txt",
            "docs/requirements.txt",
            "robots.txt",
            "CMakeLists.txt",
            "a.py",
            "docs/conf.py",
        ],
        *[
            "readme.js",
            "LICENSE.go",
            "authors.json",
            "install",
            "security/a.py",
            "data/words.txt",
            "a.ipynb",
        ],
        *[
            "docs/a.html",
            "constraints.txt",
            "lib/a.so.1",
            "docs/Makefile",
            "changes.py",
            "history.ts",
        ],
    ],
)
def test_what_a_machine_reads_is_no_documentation(path: str) -> None:
    assert not is_documentation(path)


@pytest.mark.parametrize("row", ['x = f("""d""")  # c', "int x; /* a */", "log.info('a', (("])
@pytest.mark.parametrize("path", ["a.py", "a.c", "a.html"])
def test_many_hunks_are_answered_in_time(path: str, row: str) -> None:
    rows = [row] * 16_000
    new = [f"{row} // # y" if number % 8 == 0 else row for number in range(16_000)]
    some = [HunkRange(number, 1, number, 1) for number in range(1, 15_990, 8)]
    begin = time.process_time()
    hunks(path, "\n".join(rows).encode(), "\n".join(new).encode(), some)
    assert time.process_time() - begin < 4
