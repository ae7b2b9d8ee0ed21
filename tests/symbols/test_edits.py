"""Honest edits that pass and attacks that do not, written in each language's own terms."""

import pytest

from tests.symbols import kits
from tests.symbols.kits import Edit, Kit, caught, edited, judged

HONEST: dict[Kit, tuple[Edit, ...]] = {
    kits.PYTHON: (
        Edit("body", ["backoff"], "base * 2**attempt", "base * 3**attempt"),
        Edit("signature", ["backoff"], "base: float = 0.5", "base: float = read()"),
        Edit("decorator", ["Queue"], "@limit(calls=3)", "@limit(calls=evil())"),
        Edit("docstring", ["backoff"], "Return the seconds", "Tell the seconds"),
        Edit("comment-above", ["backoff"], "doubled each time", "tripled each time"),
        Edit("append", ["backoff"], "30.0)\n", "30.0)\n    log()\n"),
        Edit("method", ["Queue.retry"], "return False\n", "return None\n"),
        Edit("two-properties", ["Queue.head"], "self.jobs[0] = job", "self.jobs[1] = job"),
        Edit("nested", ["Queue.drain.step"], "self.retry(job)\n", "self.retry(job + job)\n"),
        Edit("conditional", ["pick"], "return jobs[0]\nelse", "return jobs[1]\nelse"),
        Edit("after-the-comment", ["Queue.drain"], "# nothing is left", "# none\n        stop()"),
        Edit("two-names", ["backoff", "charge"], "account.balance -= amount", "pass"),
        Edit("append-behind-a-blank", ["backoff"], "30.0)\n", "30.0)\n\n    log()\n"),
        Edit("line-after-return", ["backoff"], "30.0)\n", "30.0)  # at most\n"),
        Edit("text-in-docstring", ["Queue.retry"], "def evil(): is", "class X: is"),
    ),
    kits.JAVASCRIPT: (
        Edit("body", ["backoff"], "2 ** attempt", "3 ** attempt"),
        Edit("comment-above", ["backoff"], "How long to wait", "How long"),
        Edit("method", ["Queue.retry"], "return false", "return null"),
        Edit("accessors", ["Queue.head"], "this.jobs[0] = job", "this.jobs[1] = job"),
        Edit("field", ["Queue.peek"], "this.jobs.at(-1)", "this.jobs.at(-2)"),
        Edit("arrow", ["sleep"], "seconds * 1000", "seconds * 999"),
        Edit("template", ["sleep"], "`} evil(); ${seconds} {`", "`}} ${seconds} /* {`"),
        Edit("object", ["api.pop"], "return receive()", "return null"),
        Edit("nested", ["outer.inner"], "item / 2", "item / 3"),
        Edit("prototype", ["Queue.drain"], "this.jobs = [];", "this.jobs = [1];"),
        Edit("exports", ["start"], "queue.retry();", "queue.retry(1);"),
        Edit("module-exports", ["stop"], "queue.closed = true", "queue.closed = 1"),
        Edit("regex", ["outer.inner"], "return item / 2;", "return /[}/*]/.test(item) / 2;"),
    ),
    kits.TYPESCRIPT: (
        Edit("body", ["backoff"], "2 ** attempt", "3 ** attempt"),
        Edit("overload", ["backoff"], "(attempt: number): number;", "(attempt: 1): number;"),
        Edit("method-decorator", ["Queue.retry"], "@Log()", "@Log('x')"),
        Edit("class-decorator", ["Queue"], "scope: 'root'", "scope: 'leaf'"),
        Edit("namespace", ["Shop.total"], "a + b, 0", "a - b, 0"),
        Edit("interface", ["Store"], "save(job: Job): void", "save(job: Job): Job"),
        Edit("enum", ["Mode"], "'slow'", "'slower'"),
        Edit("arrow", ["sleep"], "seconds * 1000", "seconds * 999"),
    ),
    kits.GO: (
        Edit("body", ["Backoff"], "time.Second << attempt", "time.Minute << attempt"),
        Edit("rune", ["Backoff"], "<< attempt", "<< '`'"),
        Edit("method", ["Queue.Retry"], "return closed", "return nil"),
        Edit("value-receiver", ["Queue.Len"], "return len(q.jobs)", "return 1"),
        Edit("generic-receiver", ["Pair.First"], "return p.Key", "return *new(K)"),
        Edit("struct", ["Queue"], "size int", "size int64"),
        Edit("grouped-type", ["Pair"], "Value V", "Value *V"),
        Edit("doc", ["Charge"], "// Charge takes money.", "// Charge takes it."),
        Edit("raw-string", ["Queue.Len"], "} func evil() {", "} func worse() {"),
    ),
    kits.JAVA: (
        Edit("overloads", ["Queue.retry"], "limit > 0", "limit > 1"),
        Edit("annotation", ["Queue.retry"], '"retry"', '"again"'),
        Edit("constructor", ["Queue.Queue"], "this.jobs = jobs;", "this.jobs = null;"),
        Edit("nested-class", ["Queue.Backoff.delay"], "500L", "600L"),
        Edit("enum-constant", ["Queue.Mode.FAST.weight"], "return 1", "return 3"),
        Edit("record", ["Queue.Pair"], "String value", "Object value"),
        Edit("text-block", ["Queue.run"], "} void evil() {", "} void worse() {"),
    ),
    kits.KOTLIN: (
        Edit("body", ["backoff"], "1 shl attempt", "2 shl attempt"),
        Edit("expression", ["half"], "value / 2", "value / 3"),
        Edit("method", ["Queue.retry"], "return false", "return true"),
        Edit("extension", ["Queue.drain"], "step(size)", "step(1)"),
        Edit("companion", ["Queue.Companion.of"], "Queue(job)", "Queue(job + job)"),
        Edit("getter", ["Queue.head"], "jobs.first()", "jobs.last()"),
        Edit("constructor", ["Queue.constructor"], "size = 1\n", "size = 2\n"),
        Edit("object", ["Registry"], "println(queue)", "print(queue)"),
    ),
    kits.RUBY: (
        Edit("body", ["backoff"], "base * 2**attempt", "base * 3**attempt"),
        Edit("method", ["Shop.Queue.retry"], "return true if", "return 1 if"),
        Edit("singleton", ["Shop.Queue.of"], "new([job])", "new([job, job])"),
        Edit("opened-singleton", ["Shop.Queue.empty"], "new([])", "new([nil])"),
        Edit("scope", ["Shop.Till"], "@open = false", "@open = nil"),
        Edit("endless", ["Shop.Till.half"], "value / 2", "value / 3"),
        Edit("heredoc", ["Shop.Queue.run"], "        evil\n", "        worse\n"),
    ),
    kits.PHP: (
        Edit("body", ["backoff"], "$base * 2", "$base * 3"),
        Edit("method", ["Queue.retry"], "return true", "return 1"),
        Edit("attribute", ["Queue.retry"], "#[Timed]", "#[Timed(1)]"),
        Edit("trait", ["Counts.count"], "count($this->jobs)", "1"),
        Edit("enum", ["Mode"], "'fast'", "'faster'"),
        Edit("heredoc", ["Queue.run"], "} function evil() {", "} function worse() {"),
    ),
    kits.C: (
        Edit("body", ["backoff"], "500u << attempt", "600u << attempt"),
        Edit("spliced-comment", ["backoff"], "<< attempt;\n", "<< attempt; // \\\n}\n"),
        Edit("pointer", ["queue_jobs"], "return queue->jobs", "return 0"),
        Edit("condition", ["queue_jobs"], "#ifdef TRACE", "#ifndef TRACE"),
        Edit("new-condition", ["backoff"], "attempt;\n", "attempt;\n#if X\n    x();\n#endif\n"),
        Edit("function-pointer", ["queue_hook"], "abs : 0", "0 : abs"),
        Edit("struct", ["queue"], "    int size;", "    long size;"),
        Edit("typedef", ["pair_t"], "int value;", "long value;"),
        Edit("string", ["queue_jobs"], '"} void evil(void) {"', '"}} /* {"'),
    ),
    kits.CPP: (
        Edit("body", ["shop.backoff"], "500u", "600u"),
        Edit("out-of-class", ["shop.Queue.retry"], "return true", "return 1"),
        Edit("overloads", ["shop.Queue.size"], "size_ + extra", "size_ - extra"),
        Edit("operator", ["shop.Queue.operator=="], "size_ == other.size_", "false"),
        Edit("destructor", ["shop.Queue.~Queue"], "jobs_.clear()", "jobs_ = {}"),
        Edit("qualified", ["shop.Till.close"], "value / 2", "value / 3"),
        Edit("linkage", ["start"], "code + 1", "code + 2"),
        Edit("raw-string", ["shop.backoff"], "} void evil() {", "} void worse() {"),
    ),
    kits.SHARP: (
        Edit("body", ["Shop.Queue.Retry"], "return true", "return Run(job)"),
        Edit("overloads", ["Shop.Queue.Retry"], "limit > 0", "limit > 1"),
        Edit("expression", ["Shop.Queue.Backoff"], "30000", "40000"),
        Edit("property", ["Shop.Queue.Head"], "return jobs[0]", "return jobs[1]"),
        Edit("local", ["Shop.Queue.Run.Half"], "value / 2", "value / 3"),
        Edit("struct", ["Shop.Pair"], "public int Key", "public long Key"),
        Edit("attribute", ["Shop.Queue.Retry"], '"retry"', '"again"'),
        Edit("verbatim", ["Shop.Queue.Run"], "} void Evil() {", '} "" {'),
    ),
    kits.RUST: (
        Edit("body", ["backoff"], "500 << attempt", "600 << attempt"),
        Edit("attribute", ["backoff"], "#[inline]", "#[inline(never)]"),
        Edit("method", ["Queue.retry"], "return Ok(())", "break"),
        Edit("impl-and-struct", ["Queue"], "size: usize", "size: u64"),
        Edit("trait-impl", ["Queue.fmt"], '"{}"', '"[{}]"'),
        Edit("trait", ["Store.close"], '"close"', '"end"'),
        Edit("macro", ["twice"], "$x + $x", "$x * $x"),
        Edit("module", ["ledger.charge"], "balance - amount", "balance + amount"),
        Edit("raw-string", ["Queue.run"], '} fn evil() { " ', '} fn worse() { " '),
    ),
    kits.SCALA: (
        Edit("body", ["Queue.backoff"], "500L", "600L"),
        Edit("method", ["Queue.retry"], "attempt + 1)", "attempt + 2)"),
        Edit("annotation", ["Queue.retry"], "@tailrec", "@nowarn"),
        Edit("class-and-object", ["Queue"], "limit = 5", "limit = 6"),
        Edit("expression", ["Queue.size"], "jobs.size", "jobs.length"),
        Edit("trait", ["Store.close"], '"close"', '"end"'),
        Edit("nested", ["Outer.outer.inner"], "item / 2", "item / 3"),
    ),
    kits.SWIFT: (
        Edit("body", ["backoff"], "pow(2,", "pow(3,"),
        Edit("overloads", ["Queue.retry"], "limit > 0", "limit > 1"),
        Edit("computed", ["Queue.head"], "jobs.first", "jobs.last"),
        Edit("init", ["Queue.init"], "self.jobs = jobs", "self.jobs = []"),
        Edit("extension", ["Queue.of"], "[job]", "[job, job]"),
        Edit("class-and-extension", ["Queue"], "[job]", "[job, job]"),
        Edit("enum", ["Mode.weight"], "return 1", "return 2"),
        Edit("text-block", ["Queue.run"], "} func evil() {", "} func worse() {"),
    ),
    kits.SHELL: (
        Edit("body", ["backoff"], "500 << attempt", "600 << attempt"),
        Edit(
            "keyword-form", ["retry"], "return 1\n}\n\nfunction run", "return 2\n}\n\nfunction run"
        ),
        Edit("heredoc", ["run"], "} evil() {", "} worse() {"),
        Edit("subshell", ["close"], 'rm -f "$1"', 'rm -- "$1"'),
        Edit("case", ["run"], '"started"', '"going"'),
        Edit("comment-above", ["charge"], "# Takes money.", "# Takes it."),
    ),
}

CAUGHT: dict[Kit, tuple[Edit, ...]] = {
    kits.PYTHON: (
        Edit("another-function", ["backoff"], "account.balance -= amount", "pass"),
        Edit("dedented-line", ["backoff"], "    return min", "evil()\n    return min"),
        Edit(
            "docstring-swallows",
            ["charge"],
            "    account.balance -= amount\n",
            '    x = """\n',
        ),
        Edit(
            "docstring-ends-early",
            ["Queue.retry"],
            "        def evil(): is only text here.\n",
            '        """\n    x = evil()\n    """\n',
        ),
        Edit("form-feed", ["backoff"], "    delay = ", "    \fdelay = "),
        Edit("backslash", ["backoff"], "30.0)\n", "30.0)\n    x = \\\n"),
        Edit(
            "moved-into-if", ["charge"], "def charge(account, amount):\n    ", "  def charge(a):\n"
        ),
        Edit("added-decorator-name", ["last"], "def charge", "@evil\ndef charge"),
        Edit("method-of-another", ["Queue.retry"], "self.jobs[0] = job", "evil()"),
        Edit("class-line", ["Queue.retry"], "size = 10", "size = evil()"),
        Edit("coding", ["backoff"], "coding: utf-8", "coding: utf-7"),
        Edit("becomes-method", ["last"], "def last(jobs):\n    ", "class A:\n  def last(j):\n    "),
        Edit("async-twin", ["last"], "def last", "async def first(): ...\ndef last"),
        Edit("import-line", ["backoff"], "import time", "import time, evil"),
        Edit("semicolon", ["pick"], "LIMIT = 5\n", "LIMIT = 5; evil()\n"),
        Edit("unnamed-alternative", ["last"], "return jobs[0]\nelse", "return jobs[1]\nelse"),
        Edit("lookalike-name", ["last"], "def last", "def läst"),
    ),
    kits.JAVASCRIPT: (
        Edit("another-function", ["backoff"], "account.balance -= amount", "0"),
        Edit("second-declarator", ["sleep"], "};\n\nconst api", "}, bad = evil();\n\nconst api"),
        Edit("shared-declaration", ["send"], "receive = () => null", "receive = () => evil()"),
        Edit("called-at-once", ["start"], "queue.retry();\n};", "queue.retry();\n}();"),
        Edit("html-comment", ["backoff"], "attempt;\n", "attempt <!--b; } evil(); {\n"),
        Edit("template-swallows", ["backoff"], "  return Math", "  `\n  return Math"),
        Edit("regex-swallows", ["outer.inner"], "item / 2;", "item / 2; /* /"),
        Edit("object-neighbour", ["api.pop"], "send(job);\n  },", "send(job);\n  }, x: evil(),"),
        Edit("computed-key", ["api.push"], "  push(job) {", "  [evil()]: 1, push(job) {"),
        Edit("static-block", ["Queue.peek"], "peek = ", "static { evil(); } peek = "),
        Edit("export-list", ["stop"], "  backoff,\n", "  backoff: evil,\n"),
        Edit(
            "accessor-added", ["Queue.head"], "  get head() {", "  get head() { }\n  get head() {"
        ),
        Edit("directive", ["backoff"], "'use strict';", "'use sloppy';"),
    ),
    kits.TYPESCRIPT: (
        Edit("another-function", ["backoff"], "account.balance -= amount", "0"),
        Edit("no-check", ["backoff"], "  const delay", "  // @ts-nocheck\n  const delay"),
        Edit(
            "new-overload",
            ["backoff"],
            "export function backoff(attempt: number): number;\n",
            "export function backoff(attempt: number): number;\n"
            "export function backoff(attempt: string): number;\n",
        ),
        Edit("field", ["Queue.retry"], "jobs: T[] = []", "jobs: T[] = evil()"),
        Edit("enum-value", ["backoff"], "'slow'", "evil()"),
        Edit("parameter-property", ["Queue.retry"], "private store", "public store"),
        Edit("neighbour-decorator", ["Queue.constructor"], "@Log()", "@Log(evil())"),
        Edit("namespace-statement", ["Shop.total"], "namespace Shop {", "namespace Shop { evil();"),
    ),
    kits.GO: (
        Edit("another-function", ["Backoff"], "return balance - amount", "return 0"),
        Edit("linkname", ["Backoff"], "\tdelay :=", "\t//go:linkname a b\n\tdelay :="),
        Edit(
            "linkname-in-doc", ["Charge"], "// Charge takes", "//go:linkname x y\n// Charge takes"
        ),
        Edit("line-directive", ["Backoff"], "\tdelay :=", "//line evil.go:1\n\tdelay :="),
        Edit("same-name-other-receiver", ["Queue.Len"], "return p.Key", "return evil()"),
        Edit("var", ["Queue.Retry"], 'errors.New("closed")', "evil()"),
        Edit("rune-swallows", ["Backoff"], "<< attempt", "<< '`"),
        Edit(
            "raw-string-ends-early", ["Queue.Len"], "} func evil() {", "`\n} func evil() {\n_ = `"
        ),
        Edit("grouped-neighbour", ["Pair"], "Load(key string)", "Load(key int)"),
        Edit(
            "init", ["Charge"], "return balance - amount\n}", "return 0\n}\nfunc init() { evil() }"
        ),
    ),
    kits.JAVA: (
        Edit("another-method", ["Queue.retry"], "balance -= amount", "balance = 0"),
        Edit("static-block", ["Queue.Queue"], "Registry.add(Queue.class)", "evil()"),
        Edit("field", ["Queue.retry"], "LIMIT = 5", "LIMIT = evil()"),
        Edit(
            "unicode-escape",
            ["Queue.run"],
            "return jobs.remove",
            "// \\u000a } { \n return jobs.remove",
        ),
        Edit(
            "text-block-ends", ["Queue.run"], "} void evil() {", '"""; } void evil() { var t = """'
        ),
        Edit("enum-body", ["Queue.Mode.FAST.weight"], "SLOW;", "SLOW, EVIL;"),
        Edit("instance-block", ["Account.charge"], "amount;\n    }", "amount;\n    } { evil(); }"),
        Edit(
            "new-overload",
            ["Queue.run"],
            "boolean run(T job) {",
            "void run() {} boolean run(T job) {",
        ),
    ),
    kits.KOTLIN: (
        Edit("another-function", ["backoff"], "account.balance -= amount", "0"),
        Edit("init-block", ["Queue.retry"], "Registry.add(this)", "evil()"),
        Edit("expression-goes-on", ["half"], "value / 2", "value / 2; val bad = evil()"),
        Edit("nested-comment", ["backoff"], "    val delay", "    /* /* */\n    val delay"),
        Edit("default", ["Queue.retry"], "var size = 10", "var size = evil()"),
        Edit(
            "supertype",
            ["Queue.retry"],
            "MutableList<String>) {",
            "MutableList<String>) : Evil() {",
        ),
        Edit(
            "initialiser",
            ["Queue.head"],
            "val head: String\n",
            "val bad = evil(); val head: String\n",
        ),
        Edit("template", ["Queue.run"], "} fun evil() {", '""" } fun evil() { """'),
    ),
    kits.RUBY: (
        Edit("another-method", ["backoff"], "account.balance -= amount", "0"),
        Edit("class-body", ["Shop.Queue.retry"], "include Enumerable", "include Evil"),
        Edit(
            "heredoc-ends", ["Shop.Queue.run"], "        evil\n", "      TEXT\n    end\n    evil\n"
        ),
        Edit("end-marker", ["backoff"], "  [delay", "__END__\n  [delay"),
        Edit(
            "modifier", ["Shop.Queue.retry"], "      false\n    end", "      false\n    end if evil"
        ),
        Edit("endless-goes-on", ["Shop.Till.half"], "value / 2", "value / 2; evil"),
        Edit("prefix", ["Shop.Queue.of"], "    def self.of", "    evil def self.of"),
        Edit(
            "begin-comment", ["backoff"], "  delay =", "=begin\n=end\n  end; evil; def x\n  delay ="
        ),
        Edit("magic-comment", ["backoff"], "# How long to wait.", "# encoding: ascii-8bit"),
        Edit("singleton-twin", ["Shop.Queue.of"], "def initialize(jobs)", "def of(jobs)"),
        Edit("percent-literal", ["backoff"], "[delay, 30].min", "%w(end"),
    ),
    kits.PHP: (
        Edit("another-function", ["backoff"], "$account->balance -= $amount", "1"),
        Edit("closing-tag", ["backoff"], "    $delay", "    // ?> } <?php evil(); {\n    $delay"),
        Edit(
            "closing-tag-hash",
            ["backoff"],
            "    $delay",
            "    # ?> <?php } evil(); function x() {\n $d",
        ),
        Edit(
            "heredoc-ends",
            ["Queue.run"],
            "} function evil() {",
            "TEXT; } function evil() { <<<TEXT",
        ),
        Edit("trait-use", ["Queue.retry"], "use Counts;", "use Evil;"),
        Edit("property", ["Queue.retry"], "$jobs = []", "$jobs = [EVIL]"),
        Edit("halt", ["backoff"], "    $delay", "    __HALT_COMPILER();\n    $delay"),
        Edit("strict-types", ["backoff"], "strict_types=1", "strict_types=0"),
    ),
    kits.C: (
        Edit("another-function", ["backoff"], "account->balance -= amount", "0"),
        Edit(
            "define", ["backoff"], "    unsigned delay", "#define charge evil\n    unsigned delay"
        ),
        Edit(
            "define-spliced",
            ["backoff"],
            "    unsigned delay",
            "#def\\\nine charge evil\n    unsigned d",
        ),
        Edit("undef", ["backoff"], "    unsigned delay", "# undef LIMIT\n    unsigned delay"),
        Edit("include", ["backoff"], "    unsigned delay", '#include "evil.h"\n    unsigned delay'),
        Edit(
            "pragma", ["backoff"], "    unsigned delay", "#pragma weak charge\n    unsigned delay"
        ),
        Edit("line", ["backoff"], "    unsigned delay", '#line 1 "x.c"\n    unsigned delay'),
        Edit(
            "digraph", ["backoff"], "    unsigned delay", "%:define charge evil\n    unsigned delay"
        ),
        Edit("trigraph", ["backoff"], "    unsigned delay", "    // x ??/\n    unsigned delay"),
        Edit("open-condition", ["backoff"], "    unsigned delay", "#if 0\n    unsigned delay"),
        Edit(
            "brace-in-condition",
            ["backoff"],
            "    unsigned delay",
            "#if 1\n}\nint bad = 1;\nint x(void) {\n#endif\n    unsigned delay",
        ),
        Edit("spliced-by-blank", ["backoff"], "<< attempt;\n", "<< attempt; // \\ \n}\n"),
        Edit("macro", ["queue_jobs"], "(a) < (b)", "(a) > (b)"),
        Edit("prototype", ["charge"], "int amount);", "int amount, int evil);"),
    ),
    kits.CPP: (
        Edit("another-function", ["shop.backoff"], "account.balance -= amount", "0"),
        Edit("define", ["shop.backoff"], "    return 500u", "#define charge evil\n    return 500u"),
        Edit(
            "raw-string-ends",
            ["shop.backoff"],
            "} void evil() {",
            ')"; } int x = evil(); void y() { R"(',
        ),
        Edit("member", ["shop.Queue.retry"], "    int size_;", "    int size_ = evil();"),
        Edit(
            "declaration", ["shop.Queue.retry"], "bool retry(const T &job);", "bool retry(T job);"
        ),
        Edit(
            "new-overload",
            ["shop.Queue.size"],
            "    int size() const {",
            "    int size(char) const { return 0; }\n    int size() const {",
        ),
        Edit("base", ["shop.Queue.size"], ": public Base", ": public Evil"),
        Edit("linkage", ["charge"], 'extern "C"', 'extern "C++"'),
        Edit("linkage-of-named", ["start"], 'extern "C" int', 'extern "C++" int'),
    ),
    kits.SHARP: (
        Edit("another-method", ["Shop.Queue.Retry"], "balance - amount", "0"),
        Edit(
            "verbatim-ends", ["Shop.Queue.Run"], "} void Evil() {", '"; } void Evil() { var t = @"'
        ),
        Edit("field", ["Shop.Queue.Retry"], "Limit = 5", "Limit = Evil()"),
        Edit("initialiser", ["Shop.Queue.Head"], "= 10;", "= Evil();"),
        Edit(
            "pragma",
            ["Shop.Account.Charge"],
            "            return balance",
            "#pragma warning disable\n            return balance",
        ),
        Edit(
            "open-region",
            ["Shop.Account.Charge"],
            "            return balance",
            "#if X\n            return balance",
        ),
        Edit("expression-goes-on", ["Shop.Queue.Backoff"], "30000);", "30000); int bad = Evil();"),
        Edit("attribute-of-another", ["Shop.Queue.Retry"], "[Serializable]", "[Evil]"),
        Edit(
            "new-overload",
            ["Shop.Queue.Run"],
            "private bool Run(T job)",
            "private bool Run() => Evil();\n        private bool Run(T job)",
        ),
    ),
    kits.RUST: (
        Edit("another-function", ["backoff"], "balance - amount", "0"),
        Edit("raw-string-ends", ["Queue.run"], '} fn evil() { " ', '"#; } fn evil() { r#"'),
        Edit("nested-comment", ["backoff"], "    let delay", "    /* /* */\n    let delay"),
        Edit(
            "new-impl",
            ["Queue"],
            "impl<T: Clone> Queue<T> {",
            "impl Queue<u8> {}\nimpl<T: Clone> Queue<T> {",
        ),
        Edit("attribute-of-another", ["backoff"], "#[derive(Debug, Clone)]", "#[derive(Evil)]"),
        Edit("lifetime-quote", ["backoff"], "500 << attempt", "500 << '\"'"[:-1]),
        Edit("macro-of-another", ["backoff"], "$x + $x", "evil!()"),
        Edit("trait-impl", ["Queue.new"], "self.size)", "evil())"),
        Edit(
            "ambiguous",
            ["Queue.fmt"],
            "impl<T> std::fmt::Display",
            "impl<T> std::fmt::Debug for Queue<T> { fn fmt(&self) {} }\nimpl<T> std::fmt::Display",
        ),
        Edit("module-line", ["ledger.charge"], "mod ledger {", '#[path = "evil.rs"]\nmod ledger {'),
    ),
    kits.SCALA: (
        Edit("another-method", ["Queue.retry"], "balance - amount", "0"),
        Edit("constructor", ["Queue.retry"], "jobs: List[T])", "jobs: Seq[T])"),
        Edit("expression-goes-on", ["Queue.size"], "jobs.size", "jobs.size; evil()"),
        Edit("nested-comment", ["Queue.backoff"], "    val delay", "    /* /* */\n    val delay"),
        Edit("text-ends", ["Queue.run"], "} def evil() = {", '""" } ; evil() ; def x() = { """'),
        Edit("field", ["Queue.retry"], "limit = 5", "limit = evil()"),
        Edit("object-body", ["Queue.backoff"], "object Queue {", "object Queue { evil()"),
        Edit("dedented", ["Queue.size"], "jobs.size\n", "jobs.size\n  evil()\n"),
    ),
    kits.SWIFT: (
        Edit("another-function", ["backoff"], "account.balance -= amount", "return 0"),
        Edit(
            "text-ends",
            ["Queue.run"],
            "        } func evil() {\n",
            '        """\n    }\n    let bad = evil()\n    func x() {\n        let t = """\n',
        ),
        Edit("nested-comment", ["backoff"], "    let delay", "    /* /* */\n    let delay"),
        Edit("stored", ["Queue.head"], "jobs: [String] = []", "jobs: [String] = evil()"),
        Edit("inheritance", ["Queue.retry"], "Queue: Store", "Queue: Evil"),
        Edit("open-condition", ["backoff"], "    let delay", "    #if X\n    let delay"),
        Edit(
            "new-overload",
            ["Queue.run"],
            "    private func run(",
            "    func run() { evil() }\n    private func run(",
        ),
        Edit("attribute-of-another", ["backoff"], "@objc", "@main"),
        Edit(
            "source-location",
            ["backoff"],
            "    let delay",
            '    #sourceLocation(file: "x", line: 1)\n    let delay',
        ),
    ),
    kits.SHELL: (
        Edit("another-function", ["backoff"], "account - $2", "0"),
        Edit("call", ["charge"], "charge 10 2", "charge 10 3"),
        Edit("heredoc-ends", ["run"], "} evil() {\n", "TEXT\n}\nevil\nmore() { cat <<TEXT\n"),
        Edit("quote-swallows", ["backoff"], 'attempt="$1"', 'attempt="$1'),
        Edit("single-quote", ["backoff"], 'attempt="$1"', "attempt='$1"),
        Edit("redirect-of-all", ["backoff"], "<< attempt))\n}", "<< attempt))\n} && evil"),
        Edit("pipe", ["close"], '"$1"\n)', '"$1"\n) | evil'),
        Edit("options", ["backoff"], "set -euo pipefail", "set +e"),
        Edit("interpreter", ["backoff"], "#!/usr/bin/env bash", "#!/usr/bin/env evil"),
        Edit("background", ["backoff"], "<< attempt))\n}", "<< attempt))\n}\nevil &"),
        Edit(
            "comment-hides",
            ["retry"],
            "  return 1\n}\n\nfunction run",
            "  return 1 # \\\n\nfunction run",
        ),
    ),
}


def table(edits: dict[Kit, tuple[Edit, ...]]) -> list[object]:
    return [
        pytest.param(kit, edit, id=f"{kit.language}-{edit.id}")
        for kit, found in edits.items()
        for edit in found
    ]


@pytest.mark.parametrize(("kit", "edit"), table(HONEST))
def test_an_honest_edit_passes(kit: Kit, edit: Edit) -> None:
    assert judged(kit.path, kit.source, edited(kit, edit), edit.names) == ((), ())


@pytest.mark.parametrize(("kit", "edit"), table(HONEST))
def test_the_way_back_passes_too(kit: Kit, edit: Edit) -> None:
    new = edited(kit, edit)
    if edit.id not in {"append", "after-the-comment"}:
        assert judged(kit.path, new, kit.source, edit.names) == ((), ())


@pytest.mark.parametrize(("kit", "edit"), table(CAUGHT))
def test_an_attack_is_caught(kit: Kit, edit: Edit) -> None:
    assert caught(kit.path, kit.source, edited(kit, edit), edit.names)
