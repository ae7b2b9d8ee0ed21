"""What is shown: keys as a scope has them, values cut short, and no secret ever."""

import pytest

from hotfence.structured import changed_keys, outside

SECRET = "hunter2-hunter2"


def shown(path: str, old: str, new: str) -> list[tuple[str | None, str | None]]:
    return [(c.old, c.new) for c in changed_keys(path, old.encode(), new.encode())]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.yaml", "db: {password: @}\n"),
        ("a.yaml", "db_pass: @\n"),
        ("a.yaml", "secrets: {db: @}\n"),
        ("a.yaml", "apiKey: @\n"),
        ("a.yaml", "api-key: @\n"),
        ("a.yaml", "AWS_SECRET_ACCESS_KEY: @\n"),
        ("a.yaml", "kind: Secret\ndata: {x: @}\n"),
        ("a.yaml", "kind: A\n---\nkind: Secret\nstringData: {x: @}\n"),
        ("a.yaml", "env: [{name: DB_PASSWORD, value: @}]\n"),
        ("a.yaml", "env: [{name: A_TOKEN, value: @}, {name: A_TOKEN, value: x}]\n"),
        ("a.yaml", "url: postgres://app:@@db/x\n"),
        ("a.yaml", "url: redis://:@@db/x\n"),
        ("a.yaml", "jdbc: jdbc:x://h/db?user=a&password=@\n"),
        ("a.yaml", "conn: Server=h;Pwd=@;x\n"),
        ("a.yaml", "args: [--api-key=@]\n"),
        (".npmrc", "//registry.example.com/:_authToken=@\n"),
        ("a.yaml", "x: ghp_aaaaaaaaaaaaaaaaaaaaaaaa@\n"),
        ("a.yaml", "x: |\n  -----BEGIN PRIVATE KEY-----\n  @\n"),
        ("a.yaml", "header: Bearer @\n"),
        ("a.yaml", "authorization: @\n"),
        ("a.json", '{"clientSecret": "@"}'),
        ("a.toml", "[credentials]\nx = '@'\n"),
        ("a.ini", "[a]\npasswd = @\n"),
        ("a.ini", "[a]\nb = 1\n password = @\n"),
        ("a.properties", "spring.datasource.password=@\n"),
        (".env", "SENTRY_DSN=@\n"),
        (".env", "A_PASSWORD=@; B=2\n"),
        ("a.xml", '<a><add key="ApiToken" value="@"/></a>'),
        ("a.xml", "<a><password>@</password></a>"),
        ("a.tf", 'password = "@"\n'),
        ("a.tf", 'x "y" {\n  master_password = "@"\n}\n'),
    ],
)
def test_a_secret_is_never_shown(path: str, content: str) -> None:
    old, new = content.replace("@", SECRET, 1), content.replace("@", SECRET + "3", 1)
    changes = changed_keys(path, old.encode(), new.encode())
    assert changes
    assert SECRET not in repr(changes)
    assert all("***" in str(change.new) for change in changes)


@pytest.mark.parametrize("key", ["timeout_ms", "passenger", "path", "host", "keyboard", "author"])
def test_what_is_no_secret_is_shown(key: str) -> None:
    assert shown("a.yaml", f"{key}: 5\n", f"{key}: 6\n") == [("5", "6")]


def test_a_long_value_is_cut() -> None:
    ((old, new),) = shown("a.yaml", f"a: {'x' * 500}\n", f"a: {'y' * 500}\n")
    assert old is not None
    assert new is not None
    assert len(old) < 70
    assert "..." in new


@pytest.mark.parametrize(
    ("content", "shows"),
    [
        ("containers: [{name: token-api, image: @}]\n", "app:1"),
        ("token-api: {image: @}\n", "app:1"),
        ("env: [{name: TIMEOUT, value: @}]\n", "app:1"),
        ("secretKeyRef: {name: @}\n", "app:1"),
    ],
)
def test_what_only_lies_near_a_secret_is_shown(content: str, shows: str) -> None:
    old, new = content.replace("@", shows), content.replace("@", "app:2")
    assert shown("a.yaml", old, new) == [(shows, "app:2")]


@pytest.mark.parametrize(
    ("old", "new"),
    [("app", "app\u200b"), ("x" * 200 + "1" + "x" * 200, "x" * 200 + "2" + "x" * 200)],
    ids=["a blank without width", "a change in the middle"],
)
def test_values_that_would_look_alike_are_shown_where_they_differ(old: str, new: str) -> None:
    ((one, other),) = shown("a.yaml", f"a: {old}\n", f"a: {new}\n")
    assert one != other


def test_a_value_of_several_lines_is_shown_on_one() -> None:
    assert shown("a.yaml", "a: |\n  x\n  y\n", "a: z\n") == [("x\\ny\\n", "z")]


def test_values_that_differ_by_type_look_different() -> None:
    for old, new in [("yes", "'yes'"), ("1", "'1'"), ("", "''"), ("!Ref a", "a")]:
        ((one, other),) = shown("a.yaml", f"a: {old}\n", f"a: {new}\n")
        assert one != other


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("a.b: {c: @}\n", '"a.b".c'),
        ("a: [{name: x, v: @}, {name: y, v: 1}]\n", "a[name=x].v"),
        ("a: [{id: x, v: @}]\n", "a[id=x].v"),
        ("a: [{name: x, v: @}, {name: x, v: 1}]\n", "a[0].v"),
        ("a: [{name: 'x]y', v: @}]\n", 'a[name="x]y"].v'),
        ("a: [@]\n", "a[0]"),
        ("- @\n", "[0]"),
        ("'*': @\n", '"*"'),
        ("a b: @\n", '"a b"'),
        ("x: 1\n---\ny: @\n", "[1].y"),
    ],
)
def test_a_key_is_written_so_that_a_scope_may_name_it(content: str, key: str) -> None:
    old, new = content.replace("@", "5").encode(), content.replace("@", "6").encode()
    (change,) = changed_keys("a.yaml", old, new)
    assert change.key == key
    assert outside("a.yaml", old, new, [change.key]) == ()


def test_lines_are_those_of_the_new_file_and_of_the_old_for_what_went() -> None:
    told = changed_keys("a.yaml", b"a: 1\nb:\n  c: 1\n  d: 1\n", b"# x\na: 2\nb:\n  c: 1\ne: 1\n")
    assert [(c.key, c.line) for c in told] == [("a", 2), ("b.d", 4), ("e", 5)]


@pytest.mark.parametrize(
    ("path", "old", "line"),
    [
        ("a.json", '{\n"a": {\n"b": 5\n}}', 3),
        ("a.ini", "[a]\n\nb = 5\n", 3),
        ("a.properties", "\n# x\na = \\\n 5\n", 3),
        (".env", "\nA=5\n", 2),
        ("a.xml", "<a>\n<b>5</b></a>", 2),
        ("a.tf", 'a "b" {\n\n  c = 5\n}\n', 3),
        ("a.tf", "a = {\n  b = 5\n}\n", 2),
    ],
)
def test_each_format_tells_the_line(path: str, old: str, line: int) -> None:
    (change,) = changed_keys(path, old.encode(), old.replace("5", "6").encode())
    assert (change.old, change.new, change.line) == ("5", "6", line)
