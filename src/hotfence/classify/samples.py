"""Samples: files that tests, fixtures and documentation hold, and nothing runs."""

_FOLDERS = frozenset(
    {
        "test",
        "tests",
        "testing",
        "__tests__",
        "testdata",
        "test-data",
        "test_data",
        "testresources",
        "fixture",
        "fixtures",
        "__fixtures__",
        "test-fixtures",
        "spec",
        "specs",
        "e2e",
        "example",
        "examples",
        "sample",
        "samples",
        "doc",
        "docs",
        "benchmark",
        "benchmarks",
        "mocks",
        "__mocks__",
    }
)
_TEST_NAMES = ("_test.go", "_test.py", "_spec.rb", "_test.rb", "_test.exs", "test.php", "tests.cs")
_TEST_MIDDLES = (".test.", ".spec.", "_test.", "_spec.")


def is_sample(path: str) -> bool:
    """Say whether a file is a test, a fixture, an example or documentation, by its path."""
    *folders, name = path.lower().split("/")
    if not _FOLDERS.isdisjoint(folders):
        return True
    if name.startswith("test_") or name.endswith(_TEST_NAMES):
        return True
    return any(middle in name for middle in _TEST_MIDDLES)
