"""SQL scripts and SQL inside other languages: what each statement is of."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from hotfence.classify.schema import changes
from hotfence.classify.schema.statements import statements

ROOT = Path(__file__).resolve().parents[2]

SCHEMA = """
CREATE TABLE orders (id int)
create table if not exists orders (id int)
CREATE UNLOGGED TABLE orders (id int)
CREATE GLOBAL TEMPORARY TABLE orders (id int)
CREATE TABLE late AS SELECT 1
CREATE OR REPLACE VIEW v AS SELECT 1
CREATE OR ALTER PROCEDURE p AS SELECT 1
CREATE UNIQUE CLUSTERED INDEX i ON orders (id)
CREATE INDEX CONCURRENTLY i ON orders (id)
CREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION f()
CREATE CONSTRAINT TRIGGER t AFTER UPDATE ON orders
CREATE EXTENSION "uuid-ossp"
CREATE USER MAPPING FOR u SERVER s
CREATE USER u
CREATE POLICY p ON orders
CREATE PUBLICATION p FOR ALL TABLES
CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM orders
CREATE VIRTUAL TABLE f USING fts5(x)
CREATE DEFINER=`r`@`h` TRIGGER t BEFORE INSERT ON orders FOR EACH ROW SET a = 1
CREATE FOREIGN DATA WRAPPER w
ALTER TABLE orders ADD COLUMN a int
ALTER TABLE orders DROP COLUMN a
ALTER TABLE orders RENAME TO purchases
ALTER TABLE orders ENABLE ROW LEVEL SECURITY
ALTER TABLE orders OWNER TO r
ALTER SEQUENCE s OWNED BY orders.id
ALTER TYPE mood ADD VALUE 'x'
ALTER ROLE r SET x = 1
ALTER SYSTEM SET x = 1
ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO r
DROP TABLE IF EXISTS orders CASCADE
DROP OWNED BY r
GRANT ALL ON orders TO r
REVOKE ALL ON orders FROM r
COMMENT ON TABLE orders IS 'x'
RENAME TABLE a TO b
EXCHANGE TABLES a AND b
EXEC sp_rename 'a', 'b'
SELECT * INTO late FROM orders
SELECT create_hypertable('m', 'at')
IMPORT FOREIGN SCHEMA s FROM SERVER x INTO y
DEFINE FIELD email ON TABLE user TYPE string
DO $$ BEGIN ALTER TABLE orders ADD a int; END $$
IF NOT EXISTS (SELECT 1) CREATE TABLE orders (id int)
CREATE FUNCTION f() RETURNS void AS $$ BEGIN UPDATE orders SET a = 1; END $$ LANGUAGE plpgsql
"""
DATA = """
ALTER TABLE orders UPDATE a = 1 WHERE b = 2
ALTER TABLE orders DELETE WHERE x = 1
ALTER TABLE orders AUTO_INCREMENT = 100
ALTER SEQUENCE s RESTART WITH 5
TRUNCATE TABLE orders
INSERT INTO orders SELECT * FROM late
UPDATE orders SET a = 1
UPDATE votes, comments SET votes.at = comments.at WHERE votes.id = comments.id
DELETE FROM orders WHERE a = 1
WITH d AS (DELETE FROM orders RETURNING *) INSERT INTO late SELECT * FROM d
WITH x AS (SELECT 1) UPDATE orders SET a = 1
MERGE INTO orders USING s ON orders.a = s.a WHEN MATCHED THEN DELETE
COPY orders (a, b) FROM stdin
LOAD DATA INFILE 'x' INTO TABLE orders
REPLACE INTO orders VALUES (1)
SELECT setval('s', 10)
DBCC CHECKIDENT (orders, RESEED, 0)
DO $$ BEGIN UPDATE orders SET a = 1; END $$
"""
NOTHING = """
CREATE TEMPORARY TABLE a (id int)
CREATE TABLE #tmp (id int)
DROP TEMPORARY TABLE a
UPDATE STATISTICS orders
SELECT a FROM orders
SELECT a INTO @v FROM orders
WITH x AS (SELECT 1) SELECT * FROM x
EXPLAIN SELECT * FROM orders
VACUUM ANALYZE orders
REINDEX TABLE orders
REFRESH MATERIALIZED VIEW CONCURRENTLY v
DO $$ BEGIN NULL; END $$
CALL refresh()
BEGIN
SET lock_timeout = '2s'
PRAGMA foreign_keys=off
COMMIT
COPY orders TO stdout
ALTER SESSION SET x = 1
-- DROP TABLE orders
SELECT 'DROP TABLE orders'
"""


def lines(text: str) -> list[str]:
    return text.strip().split("\n")


def kinds_of(path: str, old: bytes | None, new: bytes | None) -> set[str]:
    return {evidence.kind for evidence in changes(path, old, new)}


def of_sql(text: str) -> set[str]:
    return kinds_of("ops/now.sql", None, text.encode())


@pytest.mark.parametrize("sql", lines(SCHEMA))
def test_it_changes_the_schema(sql: str) -> None:
    assert of_sql(sql) == {"schema"}
    assert of_sql(f"/* now */ {sql};\nSELECT 1;\n") == {"schema"}


@pytest.mark.parametrize("sql", lines(DATA))
def test_it_rewrites_rows(sql: str) -> None:
    assert of_sql(sql) == {"data"}


@pytest.mark.parametrize("sql", lines(NOTHING))
def test_it_changes_nothing(sql: str) -> None:
    assert of_sql(sql) == set()


def test_only_the_statements_that_differ_count() -> None:
    old = b"CREATE TABLE a (id int);\nCREATE TABLE b (id int);\n"
    new = b"create table b (id  int);\n\nCREATE TABLE a (\n  id int\n);\nUPDATE a SET id = 1;\n"
    found = changes("ops/now.sql", old, new)
    assert [(e.kind, e.what, e.line, e.key) for e in found] == [("data", "UPDATE a", 6, "a")]


def test_a_removed_statement_counts() -> None:
    assert kinds_of("ops/now.sql", b"DROP TABLE a;\n", None) == {"schema"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("DELIMITER $$\nCREATE PROCEDURE p() BEGIN SELECT 1; END$$\nDELIMITER ;\nSELECT 2;", 2),
        ("CREATE TABLE a (b int)\nGO\nDROP TABLE a\nGO\n", 2),
        ("SELECT ';'; SELECT $x$;$x$; SELECT \"a;b\";", 3),
        (
            "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; UPDATE c SET d = 1; END; SELECT 1;",  # noqa: E501
            2,
        ),
        ("COPY a FROM stdin;\n1\tDROP TABLE x;\n\\.\nSELECT 1;", 2),
        ("-- +goose Up\n-- +goose StatementBegin\nSELECT 1;\n-- +goose StatementEnd\n", 1),
        ("SELECT 1;\n--> statement-breakpoint\nSELECT 2;", 2),
        ("/* ; */ SELECT 1 -- ;\n;", 1),
    ],
)
def test_a_text_is_cut_into_statements(text: str, count: int) -> None:
    assert len(statements(text)) == count


def test_two_statements_without_a_semicolon_are_of_both_kinds() -> None:
    assert of_sql("ALTER TABLE a ADD b int\nUPDATE a SET b = 1\nGO\n") == {"schema", "data"}


def test_what_is_done_to_a_temporary_table_is_nothing() -> None:
    assert (
        of_sql("CREATE TEMP TABLE t (a int);\nINSERT INTO t VALUES (1);\nDROP TABLE t;\n") == set()
    )


def test_named_queries_and_models_are_no_statements() -> None:
    query = b"-- name: Close :exec\nUPDATE orders SET state = 'closed' WHERE id = $1;\n"
    assert kinds_of("db/orders.sql", None, query) == set()
    assert kinds_of("db/orders.sql", None, query + b"DROP TABLE a;\n") == {"schema"}
    model = b"{{ config(materialized='table') }}\nSELECT * FROM {{ ref('orders') }}\n"
    assert kinds_of("dbt/late.sql", None, model) == set()


@pytest.mark.parametrize("folder", ["tests", "testdata", "fixtures", "docs", "examples", "spec"])
def test_samples_are_nothing(folder: str) -> None:
    assert kinds_of(f"{folder}/a.sql", None, b"DROP TABLE a;\n") == set()
    assert kinds_of(f"{folder}/schema.sql", None, b"CREATE TABLE a (b int);\n") == set()


EMBEDDED = {
    "app/store.py": 'db.execute(\n    """\n    CREATE TABLE IF NOT EXISTS orders (id int)\n    """\n)\n',  # noqa: E501
    "app/other.py": 'conn.execute(text("DROP TABLE orders"))\n',
    "store/db.go": "package store\n\nfunc up() { db.Exec(`CREATE INDEX i ON orders (id)`) }\n",
    "src/db.ts": "await prisma.$executeRaw`ALTER TABLE orders ADD state text`;\n",
    "src/Db.java": 'class Db { void up() { st.execute("ALTER TABLE orders " +\n  "ADD state int"); } }\n',  # noqa: E501
    "src/db.rs": 'fn up() { conn.execute("CREATE TABLE orders (id INTEGER)", []); }\n',
    "src/db.php": "<?php\n$pdo->exec('DROP TABLE orders');\n",
    "store/migrations.go": "package store\n\nvar migrations = []string{\n\t`ALTER TABLE orders ADD state text`,\n}\n",  # noqa: E501
    "store/model.go": 'package store\n\nimport "gorm.io/gorm"\n\nfunc up() { db.AutoMigrate(&Order{}) }\n',  # noqa: E501
}
ORDINARY = {
    "app/store.py": 'db.execute("UPDATE orders SET state = ? WHERE id = ?", (a, b))\n',
    "app/log.py": 'log.info("Create table %s", name)\nraise ValueError("cannot drop table x")\n',
    "app/view.kt": 'Text("Create view for users")\n',
    "app/doc.py": '# db.execute("DROP TABLE orders")\n',
    "tests/test_store.py": 'db.execute("DROP TABLE orders")\n',
    "store/db_test.go": "package store\n\nfunc up() { db.Exec(`DROP TABLE orders`) }\n",
    "src/query.ts": "const rows = await db.query(`SELECT * FROM orders`);\n",
}


@pytest.mark.parametrize("path", EMBEDDED)
def test_ddl_in_a_string_that_is_run_counts(path: str) -> None:
    text = EMBEDDED[path].encode()
    assert kinds_of(path, None, text) == {"schema"}
    assert kinds_of(path, text, b"") == {"schema"}
    assert kinds_of(path, text, text + b"\n\n") == set()


@pytest.mark.parametrize("path", ORDINARY)
def test_ordinary_code_is_nothing(path: str) -> None:
    assert kinds_of(path, None, ORDINARY[path].encode()) == set()


def test_utf16_and_other_bytes_are_read() -> None:
    text = "ALTER TABLE orders ADD state int;\r\nGO\r\n"
    for data in (text.encode("utf-16"), text.encode("utf-16-le"), b"\xef\xbb\xbf" + text.encode()):
        assert kinds_of("ops/now.sql", None, data) == {"schema"}
    assert kinds_of("ops/now.sql", None, "DROP TABLE caf\xe9;".encode("latin-1")) == {"schema"}


HOSTILE = {
    "parentheses": b"SELECT " + b"(" * 5000 + b"1" + b")" * 5000,
    "an open string": b"FOO ('x",
    "nothing but NUL": b"\0" * 1000,
    "conflict": b"<<<<<<< ours\nFOO\n=======\nBAR\n>>>>>>> theirs\n",
    "comments": b"/*" * 50_000,
    "templates": b"{%" * 50_000,
    "braces": b"{{" * 50_000,
    "dollars": b"$$" * 50_001,
    "blocks": b"BEGIN " * 50_000,
    "one word": b"A" * 1_000_000,
    "delimiters": b"DELIMITER $$\n" * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_bounded_time_and_never_passes_as_a_migration(name: str) -> None:
    begun = time.process_time()
    assert kinds_of("db/migration/V1__x.sql", None, HOSTILE[name]) == {"schema"}
    changes("ops/now.sql", None, HOSTILE[name])
    assert time.process_time() - begun < 5


def test_a_large_script_is_judged_by_its_lines() -> None:
    rows = b"INSERT INTO a VALUES (1);\n" * 50_000
    assert kinds_of("ops/now.sql", rows, rows + b"DROP TABLE a;\n") == {"schema"}


def test_a_statement_that_no_parser_takes_says_so() -> None:
    (found,) = changes("ops/now.sql", None, b"FROBNICATE THE UPDATE a SET b = 1;\n")
    assert found.kind == "data"
    assert "did not parse" in found.what


def test_plain_statements_do_not_load_the_parser() -> None:
    program = (
        "import sys\nfrom hotfence.classify.schema import changes\n"
        "changes('ops/a.sql', None, b'ALTER TABLE a ADD b int;')\n"
        "changes('src/a.py', None, b'x = 1')\nassert 'sqlglot' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_the_compiled_contents_are_up_to_date() -> None:
    script = ROOT / "scripts" / "compile_schema.py"
    subprocess.run([sys.executable, str(script), "--check"], check=True)
