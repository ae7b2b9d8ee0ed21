"""XML: elements, attributes, texts, their order, and everything that stands beside them."""

import pytest

from tests.structured.kit import REFUSED, Case, hold, ids

POM = (
    "<project>\n  <version>1</version>\n  <deps>\n"
    "    <dep><id>x</id><v>1</v></dep>\n    <dep><id>y</id><v>2</v></dep>\n  </deps>\n</project>\n"
)
ADD = '<c><add key="a" value="1"/><add key="b" value="2"/></c>'


def xml(
    sentence: str, old: str | bytes, new: str | bytes, *told: str, keys: tuple[str, ...] = ()
) -> Case:
    return Case(sentence, "a.xml", old, new, told, keys)


def refused(sentence: str, new: str | bytes) -> Case:
    return Case(sentence, "web.config", "<a/>", new, REFUSED)


CASES = [
    xml("a text", POM, POM.replace(">1</version", ">2</version"), keys=("project.version",)),
    xml(
        "a text of an element by its index",
        ADD,
        ADD.replace('"2"', '"3"'),
        keys=("c.add[1].@value",),
    ),
    xml(
        "an element by what it holds",
        POM,
        POM.replace("<v>2", "<v>3"),
        keys=("project.deps.dep[id=y].v",),
    ),
    xml(
        "an element by an attribute", ADD, ADD.replace('"2"', '"3"'), keys=("c.add[@key=b].@value",)
    ),
    xml("a text beside an attribute", '<a b="1">t</a>', '<a b="2">u</a>', "a", keys=("a.@b",)),
    xml(
        "an attribute beside a text", '<a b="1">t</a>', '<a b="2">u</a>', "a.@b", keys=("a", "a.*")
    ),
    xml(
        "another element",
        ADD,
        ADD.replace('"2"', '"3"'),
        "c.add[@key=b].@value",
        keys=("c.add[@key=a].@value",),
    ),
    xml(
        "an element that becomes one of two",
        "<a><b>1</b></a>",
        "<a><b>2</b><b>3</b></a>",
        "a.b[0]",
        "a.b[1]",
        keys=("a.b",),
    ),
    xml(
        "an attribute that is new",
        "<a><b>1</b></a>",
        '<a><b c="1">1</b></a>',
        "a.b.@c",
        keys=("a.b",),
    ),
    xml(
        "an element that is new", "<a><b>1</b></a>", "<a><b>1</b><c/></a>", "a.c", keys=("a.b", "a")
    ),
    xml("layout between elements", POM, POM.replace("\n", "").replace("  ", "")),
    xml("comments between elements", POM, POM.replace("<deps>", "<!-- x --><deps>")),
    xml("the two forms of an empty element", "<a><b/></a>", "<a><b></b></a>"),
    xml("layout in an empty element", "<a><b/></a>", "<a><b>\n  </b></a>"),
    xml("order of attributes and their quotes", '<a b="1" c="2"/>', "<a c='2'\n b = '1' />"),
    xml("a section of characters", "<a>x &lt; y</a>", "<a><![CDATA[x < y]]></a>"),
    xml("references to characters", '<a b="A">x</a>', '<a b="&#65;">&#x78;</a>'),
    xml("line ends of XML", "<a>x\ny</a>", "<a>x\r\ny</a>"),
    xml("the declaration", "<a/>", '<?xml version="1.0" encoding="UTF-8"?>\n<a/>'),
    xml("blanks in a text", "<a>x</a>", "<a> x</a>", "a"),
    xml("a blank as a text", "<a></a>", "<a> </a>", "a"),
    xml("a comment that cuts a text", "<a>10</a>", "<a>1<!-- -->0</a>", "a"),
    xml("a comment before a text", "<a>10</a>", "<a><!-- -->10</a>", "a"),
    xml("a comment behind a text", "<a>10</a>", "<a>10<!-- --></a>"),
    xml("text between elements", "<a>x<b/>y</a>", "<a>xy<b/></a>", "a"),
    xml(
        "elements of one name that change places",
        "<a><b>1</b><b>2</b></a>",
        "<a><b>2</b><b>1</b></a>",
        "a.b[0]",
        "a.b[1]",
    ),
    xml(
        "elements of several names that change places",
        "<a><clear/><add/></a>",
        "<a><add/><clear/></a>",
        "a.<order>",
        keys=("a", "a.*", "a.*[*]"),
    ),
    xml("an element between two", "<a><b/><b/></a>", "<a><b/><c/><b/></a>", "a.c"),
    xml(
        "a comment that swallows an element",
        "<a><b>1</b><c/></a>",
        "<a><b>1</b><!--<c/>--></a>",
        "a.c",
        keys=("a.b",),
    ),
    xml(
        "a section that swallows an element",
        "<a><b>1</b><c/></a>",
        "<a><b>1<![CDATA[</b><c/>]]></b></a>",
        "a.c",
        keys=("a.b",),
    ),
    xml("a namespace", '<a xmlns="u"/>', '<a xmlns="v"/>', "a.@xmlns", keys=("a",)),
    xml("the namespace of a prefix", '<p:a xmlns:p="u"/>', '<p:a xmlns:p="v"/>', "p:a.@xmlns:p"),
    xml(
        "another prefix",
        '<p:a xmlns:p="u"/>',
        '<q:a xmlns:q="u"/>',
        "p:a",
        "p:a.@xmlns:p",
        "q:a",
        "q:a.@xmlns:q",
    ),
    xml("an instruction", "<a/>", '<?xml-stylesheet href="x"?><a/>', "<instructions>", keys=("a",)),
    xml("an instruction inside", "<a>x</a>", "<a>x<?php y?></a>", "<instructions>", keys=("a",)),
    xml("a document type", "<a/>", "<!DOCTYPE a><a/>", "<document type>", keys=("a",)),
    xml(
        "another document type",
        '<!DOCTYPE a SYSTEM "x"><a/>',
        '<!DOCTYPE a SYSTEM "y"><a/>',
        "<document type>",
    ),
    xml(
        "a document type that stays",
        '<!DOCTYPE a SYSTEM "x"><a>1</a>',
        '<!DOCTYPE a SYSTEM "x"><a>2</a>',
        keys=("a",),
    ),
    xml(
        "standing alone",
        '<?xml version="1.0"?><a/>',
        '<?xml version="1.0" standalone="yes"?><a/>',
        "<standalone>",
    ),
    xml(
        "an encoding",
        "<a>é</a>",
        "<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>".encode("latin-1"),
        "<encoding>",
    ),
    refused("an entity", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    refused(
        "an entity out of a file",
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    ),
    refused("a laugh", '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
    refused(
        "an attribute that a document type sets", '<!DOCTYPE a [<!ATTLIST a b CDATA "c">]><a/>'
    ),
    refused("an entity of a document type elsewhere", '<!DOCTYPE a SYSTEM "x"><a>&b;</a>'),
    refused("the same in an attribute", '<!DOCTYPE a SYSTEM "x"><a b="&b;"/>'),
    refused("an entity of nowhere", "<a>&b;</a>"),
    refused("an attribute that stands twice", '<a b="1" b="2"/>'),
    refused("an element that does not end", "<a><b></a>"),
    refused("two roots", "<a/><b/>"),
    refused("no XML", "a: 1"),
    refused("nothing at all", ""),
    refused("XML 1.1", '<?xml version="1.1"?><a/>'),
    refused("UTF-7", '<?xml version="1.0" encoding="utf-7"?><a/>'),
    refused("UTF-16 in XML", "<a/>".encode("utf-16")),
    refused("a prefix of nothing that is cut", "<p:a"),
]


@pytest.mark.parametrize("case", CASES, ids=ids(CASES))
def test_xml(case: Case) -> None:
    hold(case)
