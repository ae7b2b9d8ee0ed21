"""HCL: blocks and labels, attributes, objects, expressions as tokens."""

import pytest

from tests.structured.kit import REFUSED, Case, hold, ids

WEB = """\
resource "aws_instance" "web" {
  ami   = "ami-1" # the image
  count = var.n + 1
  tags  = { Name = "x", "Team" = "y" }
  ingress {
    port = 80
  }
}
"""
WEB_KEY = "resource.aws_instance.web"


def hcl(sentence: str, old: str, new: str, *told: str, keys: tuple[str, ...] = ()) -> Case:
    return Case(sentence, "main.tf", old, new, told, keys)


def refused(sentence: str, new: str | bytes) -> Case:
    return Case(sentence, "main.tf", "a = 1\n", new, REFUSED)


TWO = "ingress {\n  port = 1\n}\ningress {\n  port = 2\n}\n"
CASES = [
    hcl("an attribute of a block", WEB, WEB.replace("ami-1", "ami-2"), keys=(f"{WEB_KEY}.ami",)),
    hcl("a key of an object", WEB, WEB.replace('"x"', '"z"'), keys=(f"{WEB_KEY}.tags.Name",)),
    hcl("a block in a block", WEB, WEB.replace("80", "81"), keys=(f"{WEB_KEY}.ingress.port",)),
    hcl(
        "an attribute beside it",
        WEB,
        WEB.replace("+ 1", "+ 2"),
        f"{WEB_KEY}.count",
        keys=(f"{WEB_KEY}.ami",),
    ),
    hcl("a block by its index", TWO, TWO.replace("2", "3"), keys=("ingress[1].port",)),
    hcl(
        "a block that is one of two",
        TWO,
        TWO.replace("2", "3"),
        "ingress[1].port",
        keys=("ingress.port",),
    ),
    hcl(
        "a second block",
        WEB,
        WEB.replace("80\n  }", "80\n  }\n  ingress {\n  }"),
        f"{WEB_KEY}.ingress[1]",
        keys=(f"{WEB_KEY}.ingress.port",),
    ),
    hcl(
        "another label",
        WEB,
        WEB.replace('"web"', '"db"'),
        *(
            f"resource.aws_instance.{name}.{key}"
            for name in ("web", "db")
            for key in ("ami", "count", "tags.Name", "tags.Team", "ingress.port")
        ),
    ),
    hcl("an item of a list", 'a = ["x", "y"]\n', 'a = ["x", "z"]\n', keys=("a[1]",)),
    hcl(
        "a key of a nested object",
        "a = { b = { c = 1 } }\n",
        "a = { b = { c = 2 } }\n",
        keys=("a.b.c",),
    ),
    hcl("comments", WEB, "/* x */" + WEB.replace("# the image", "// y") + "# z\n"),
    hcl("layout", WEB, WEB.replace("   =", "=").replace("+ 1", "+1").replace(", ", "\n    ")),
    hcl("order", "a = 1\nb = 2\n", "b = 2\na = 1\n"),
    hcl("a colon in an object", "a = { b = 1 }\n", "a = {\n  b : 1,\n}\n"),
    hcl("a trailing comma", "a = f(1, [2])\n", "a = f(\n  1,\n  [2,],\n)\n"),
    hcl("a loop over several lines", "a = [for x in y : x]\n", "a = [\n  for x in y : x\n]\n"),
    hcl(
        "a loop in braces over several lines",
        "a = { for k, v in x : k => v }\n",
        "a = {\n  for k, v in x :\n  k => v\n}\n",
    ),
    hcl("line ends of HCL", "a = 1\nb = 2\n", "a = 1\r\nb = 2\r\n"),
    hcl("the marker of a heredoc", "a = <<A\nx\nA\n", "a = <<B\nx\nB\n"),
    hcl("labels without quotes", 'a "b" {\n}\n', "a b {\n}\n"),
    hcl("text and a reference", 'a = "b"\n', "a = b\n", "a"),
    hcl("text and a number", 'a = "1"\n', "a = 1\n", "a"),
    hcl("a number and one with a fraction", "a = 1\n", "a = 1.0\n", "a"),
    hcl("a sign before a number", "a = 1\n", "a = -1\n", "a"),
    hcl("blanks in a text of HCL", 'a = "x y"\n', 'a = "x  y"\n', "a"),
    hcl("a comment sign in a text of HCL", 'a = "x"\n', 'a = "x # y"\n', "a"),
    hcl("a template", 'a = "${b}"\n', 'a = "$${b}"\n', "a"),
    hcl("a text in a template in a text", 'a = "x${f("y")}"\n', 'a = "x${f("z")}"\n', "a"),
    hcl("brackets", "a = (1 + 2) * 3\n", "a = 1 + 2 * 3\n", "a"),
    hcl("what a function is given", "a = f(1, 2)\n", "a = f(2, 1)\n", "a"),
    hcl("a condition", "a = b ? 1 : 2\n", "a = b ? 2 : 1\n", "a"),
    hcl("a heredoc's blanks", "a = <<A\n x\nA\n", "a = <<A\nx\nA\n", "a"),
    hcl("a heredoc without its blanks", "a = <<A\n x\nA\n", "a = <<-A\n x\nA\n", "a"),
    hcl("a carriage return in a heredoc", "a = <<A\nx\nA\n", "a = <<A\nx\r\nA\n", "a"),
    hcl("a heredoc and a text", 'a = "x\\n"\n', "a = <<A\nx\nA\n", "a"),
    hcl(
        "a heredoc that swallows an attribute",
        "a = 1\nb = 2\n",
        "a = <<A\nb = 2\nA\n",
        "b",
        keys=("a",),
    ),
    hcl("an object and a block", "a = { b = 1 }\n", "a {\n  b = 1\n}\n", "a.b", keys=("a",)),
    hcl("an object with a key that is computed", "a = { (b) = 1 }\n", "a = { (c) = 1 }\n", "a"),
    hcl("an empty object and an empty list", "a = {}\n", "a = []\n", "a"),
    hcl("an empty block", "a {\n}\n", "", "a"),
    hcl(
        "blocks of one name that change places",
        TWO,
        "ingress {\n  port = 2\n}\ningress {\n  port = 1\n}\n",
        "ingress[0].port",
        "ingress[1].port",
    ),
    hcl(
        "a comment that swallows an attribute",
        "a = 1\nb = 2\n",
        "a = 1 /*\nb = 2\n*/\n",
        "b",
        keys=("a",),
    ),
    refused("an attribute that stands twice in HCL", "a = 1\na = 2\n"),
    refused("an attribute that is a block as well", "a = {}\na {\n}\n"),
    refused("an attribute that is a labelled block as well", 'a = {}\na "x" {\n}\n'),
    refused("blocks with and without a label", 'a {\n}\na "x" {\n}\n'),
    refused("a key twice in an object", "a = { b = 1, b = 2 }\n"),
    refused("a block that does not end", "a {\n"),
    refused("a second attribute on the line", "a = 1 b = 2\n"),
    refused("a second attribute behind a comma", "a = 1, b = 2\n"),
    refused("two values in a row", "a = b c\n"),
    refused("a sign that assigns inside of brackets", "a = (b = 1)\n"),
    refused("a block that ends twice", "a {\n}\n}\n"),
    refused("a bracket that does not end", "a = [1\n"),
    refused("brackets that cross", "a = [(1])\n"),
    refused("a text of HCL that does not end", 'a = "x\n'),
    refused("a template that does not end", 'a = "${x"\n'),
    refused("a heredoc that does not end", "a = <<A\nx\n"),
    refused("a comment of HCL that does not end", "a = 1 /*\n"),
    refused("an attribute without a value", "a =\n"),
    refused("text behind a block", "a {\n} b = 1\n"),
    refused("a lone carriage return in HCL", "a = 1 #\rb = 2\n"),
    refused("a character of no token", "a = `x`\n"),
]


@pytest.mark.parametrize("case", CASES, ids=ids(CASES))
def test_hcl(case: Case) -> None:
    hold(case)
