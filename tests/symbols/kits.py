"""One realistic file a language, and what an attack on it is written with."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from hotfence.model.change import HunkRange
from hotfence.symbols import Absent, Outside, UnreadableSourceError, outside, symbols_of

SOURCES = Path(__file__).parent / "sources"


class Kit(NamedTuple):
    """A file, a symbol of it that a scope names, and words for attacks on it.

    `line` is a line of the symbol's body; `last` is its last line; `evil` is a statement for
    the top level; `split` is what closes the symbol early and opens another definition;
    `swallow` begins a comment or string; `opens` begins a block.
    """

    language: str
    path: str
    name: str
    line: str
    last: str
    evil: str
    split: str
    swallow: str
    opens: str

    @property
    def source(self) -> str:
        return (SOURCES / f"{self.language}.txt").read_text(encoding="utf-8")

    def lines(self, name: str = "") -> tuple[int, int]:
        """Return the first and last line of a symbol, the named one unless told."""
        found = symbols_of(self.path, self.source.encode())
        return next((s.first, s.last) for s in found if s.name == (name or self.name))


class Edit(NamedTuple):
    """A change of a kit's file: one text put for another that stands in it once."""

    id: str
    names: Sequence[str]
    old: str
    new: str


def ranges_of(old: str, new: str) -> list[HunkRange]:
    """Return the hunks between two texts as `git diff -U0` numbers them."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if any(sep in old + new for sep in "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"):
        before, after = (text.split("\n") for text in (old, new))
    found = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            found.append(HunkRange(a + (b > a), b - a, c + (d > c), d - c))
    return found


Answer = tuple[tuple[Outside, ...], tuple[Absent, ...]]


def judged(path: str, old: str, new: str, names: Sequence[str]) -> Answer:
    return outside(path, old.encode(), new.encode(), ranges_of(old, new), names)


def edited(kit: Kit, edit: Edit) -> str:
    assert kit.source.count(edit.old) == 1, (
        f"{edit.old!r} stands {kit.source.count(edit.old)} times"
    )
    assert edit.old != edit.new
    return kit.source.replace(edit.old, edit.new)


def caught(path: str, old: str, new: str, names: Sequence[str]) -> bool:
    """Say whether a change is refused in one of the three ways."""
    try:
        return judged(path, old, new, names) != ((), ())
    except UnreadableSourceError as error:
        return "\n" not in str(error)


PYTHON = Kit(
    "python",
    "src/retry.py",
    "backoff",
    "    delay = base * 2**attempt\n",
    "    return min(delay, 30.0)\n",
    "evil()\n",
    "    return 0.0\n\n\nevil()\n\n\n"
    "def other(attempt: int, base: float, delay: float) -> float:\n",
    '    x = """\n',
    "    if delay:\n",
)
JAVASCRIPT = Kit(
    "javascript",
    "src/retry.js",
    "backoff",
    "  const delay = base * 2 ** attempt;\n",
    "  return Math.min(delay, 30);\n}\n",
    "evil();\n",
    "  return 0;\n}\nevil();\nfunction other(attempt, base, delay) {\n",
    "  /*\n",
    "  {\n",
)
TYPESCRIPT = Kit(
    "typescript",
    "src/retry.ts",
    "Shop.Till.close",
    "      this.open();\n",
    "      this.open();\n    }\n",
    "evil();\n",
    "    }\n\n    evil(): void {\n",
    "  /*\n",
    "  {\n",
)
GO = Kit(
    "go",
    "queue/retry.go",
    "Backoff",
    "\tdelay := time.Second << attempt\n",
    "\treturn delay\n}\n",
    "var bad = evil()\n",
    "\treturn 0\n}\n\nfunc other(attempt int, delay time.Duration) time.Duration {\n",
    "\ttext := `\n",
    "\t{\n",
)
JAVA = Kit(
    "java",
    "src/Queue.java",
    "Queue.Backoff.delay",
    "            return Math.min(500L << attempt, 30_000L);\n",
    "            return Math.min(500L << attempt, 30_000L);\n        }\n",
    "static { evil(); }\n",
    "return 0;\n        }\n        static { evil(); }\n        static long other(int attempt) {\n",
    "            /*\n",
    "            {\n",
)
KOTLIN = Kit(
    "kotlin",
    "src/Queue.kt",
    "backoff",
    "    val delay = base * (1 shl attempt)\n",
    "    return min(delay, 30.0)\n}\n",
    "val bad = evil()\n",
    "    return 0.0\n}\nval bad = evil()\nfun other(attempt: Int, delay: Double): Double {\n",
    '    val text = """\n',
    "    run {\n",
)
RUBY = Kit(
    "ruby",
    "lib/queue.rb",
    "backoff",
    "  delay = base * 2**attempt\n",
    "  [delay, 30].min\nend\n",
    "evil\n",
    "  0\nend\nevil\ndef other(attempt, base, delay)\n",
    "=begin\n",
    "  if delay\n",
)
PHP = Kit(
    "php",
    "src/Queue.php",
    "backoff",
    "    $delay = $base * 2 ** $attempt;\n",
    "    return min($delay, 30.0);\n}\n",
    "evil();\n",
    "    return 0.0;\n}\nevil();\nfunction other($attempt, $base, $delay)\n{\n",
    "    /*\n",
    "    {\n",
)
C = Kit(
    "c",
    "src/queue.c",
    "backoff",
    "    unsigned delay = 500u << attempt;\n",
    "    return MIN(delay, 30000u);\n}\n",
    "int bad = 1;\n",
    "    return 0;\n}\nint bad = 1;\nunsigned other(int attempt, unsigned delay)\n{\n",
    "    /*\n",
    "    {\n",
)
CPP = Kit(
    "cpp",
    "src/queue.cpp",
    "shop.backoff",
    '    const char *text = R"(} void evil() {)";\n',
    "    return 500u << attempt;\n}\n",
    "int bad = evil();\n",
    "    return 0;\n}\nint bad = evil();\nunsigned other(int attempt)\n{\n",
    '    auto more = R"(\n',
    "    {\n",
)
SHARP = Kit(
    "csharp",
    "src/Queue.cs",
    "Shop.Account.Charge",
    "            return balance - amount;\n",
    "            return balance - amount;\n        }\n",
    "static int bad = Evil();\n",
    "return 0;\n        }\n        static long Other(long balance, long amount)\n        {\n",
    "            /*\n",
    "            {\n",
)
RUST = Kit(
    "rust",
    "src/queue.rs",
    "backoff",
    "    let delay = Duration::from_millis(500 << attempt);\n",
    "    delay.min(Duration::from_secs(30))\n}\n",
    "static BAD: u32 = evil();\n",
    "    delay\n}\nstatic BAD: u32 = evil();\n"
    "fn other(attempt: u32, delay: Duration) -> Duration {\n",
    '    let text = r#"\n',
    "    {\n",
)
SCALA = Kit(
    "scala",
    "src/Queue.scala",
    "Queue.backoff",
    "    val delay = 500L << attempt\n",
    "    math.min(delay, 30000L)\n  }\n",
    "  val bad = evil()\n",
    "    0L\n  }\n  val bad = evil()\n  def other(attempt: Int, delay: Long): Long = {\n",
    "    /*\n",
    "    {\n",
)
SWIFT = Kit(
    "swift",
    "Sources/Queue.swift",
    "backoff",
    "    let delay = base * pow(2, Double(attempt))\n",
    "    return min(delay, 30)\n}\n",
    "let bad = evil()\n",
    "    return 0\n}\nlet bad = evil()\nfunc other(attempt: Int, delay: Double) -> Double {\n",
    '    let text = """\n',
    "    do {\n",
)
SHELL = Kit(
    "shell",
    "bin/retry.sh",
    "backoff",
    '  local attempt="$1"\n',
    "  echo $((500 << attempt))\n}\n",
    "evil\n",
    "}\nevil\nother() {\n",
    "  cat <<TEXT\n",
    "  {\n",
)

KITS = (
    PYTHON,
    JAVASCRIPT,
    TYPESCRIPT,
    GO,
    JAVA,
    KOTLIN,
    RUBY,
    PHP,
    C,
    CPP,
    SHARP,
    RUST,
    SCALA,
    SWIFT,
    SHELL,
)
