"""The files of all pairs, damaged at random: the classifier answers each time, and soon."""

import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.classify import test_dependency_pairs, test_platform_readers, test_schema_pairs

from hotfence.classify.churn.compared import compared
from hotfence.classify.classifier import FileChange, classify
from hotfence.classify.manifests import decides_by_name, reads
from hotfence.model.change import Entry

SECONDS = 1.5  # of the processor, for one file; a healthy one takes milliseconds
SHARES = 8
# What damages files in practice, or is meant to: encodings, conflicts, templates, deep nesting.
PIECES = (
    b"\xff\xfe", b"\0", b"\xe9", b"\xef\xbb\xbf", b"\r", b"\t", b"\n\n", b"<<<<<<< HEAD\n",
    b">>>>>>> other\n", b"{{ x }}", b"{% if a %}", b"${", b"$(", b"!!python/object:x ", b"&a *a",
    b'"', b"'''", b"`", b"[", b"}", b"((", b"<!ENTITY a 'b'>", b"<a>", b"]]>", b"#", b"--", b"/*",
    b"*/", b"=>", b": ", b"- ", b"\\", b"9" * 50,
)  # fmt: skip


def _files() -> list[tuple[str, bytes]]:
    found = {(e.file, e.text) for e in test_dependency_pairs.EDITS}
    found |= {(e.path, e.text) for e in test_platform_readers.EDITS}
    for pair in test_schema_pairs.EVERY:
        found |= {(pair.file, text) for text in (pair.old, pair.new) if text is not None}
    return sorted((path, text.encode("utf-8", "surrogateescape")) for path, text in found)


FILES = _files()


def damaged(data: bytes, random: Random) -> bytes:
    """Return the data after one to four blows."""
    for _ in range(random.randint(1, 4)):
        start = random.randint(0, len(data))
        end = min(len(data), start + random.randint(0, 60))
        piece = random.choice(PIECES)
        data = random.choice(
            (
                data[:start] + data[end:],
                data[:start] + piece + data[start:],
                data[:start] + piece * random.randint(1, 400) + data[start:],
                data[:start] + data[start:end] * random.randint(2, 6) + data[end:],
                data[:start],
                data[:start] + bytes([random.randrange(256)]) + data[start + 1 :],
            )
        )
    return data


def answered(path: str, old: bytes, new: bytes) -> None:
    entry = Entry(path, "M", "100644", "100644", "1" * 40, "2" * 40)
    start = time.process_time()
    classify(FileChange(entry, old, new, hunks=compared(old, new)))
    assert time.process_time() - start < SECONDS, path


def test_there_are_files_of_every_sort_of_pair() -> None:
    assert len(FILES) >= 580
    assert sum(reads(path) for path, _ in FILES) >= 350


@pytest.mark.parametrize("share", range(SHARES))
def test_every_file_of_a_pair_is_answered_when_damaged(share: int) -> None:
    for number, (path, data) in enumerate(FILES[share::SHARES]):
        random = Random(f"{share} {number}")
        answered(path, data, damaged(data, random))
        answered(path, damaged(data, random), data)


@given(st.sampled_from(FILES), st.integers(0, 2**32), st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_damage_is_answered(file: tuple[str, bytes], seed: int, both: bool) -> None:
    path, data = file
    random = Random(seed)
    answered(path, damaged(data, random) if both else data, damaged(data, random))


@given(st.sampled_from([f for f in FILES if decides_by_name(f[0]) and reads(f[0])]))
@settings(max_examples=150, deadline=None)
def test_a_named_manifest_that_became_binary_is_no_silent_pass(file: tuple[str, bytes]) -> None:
    path, data = file
    entry = Entry(path, "M", "100644", "100644", "1" * 40, "2" * 40)
    broken = data[: len(data) // 2] + b"\0" + data[len(data) // 2 :]
    found = classify(FileChange(entry, data, broken, hunks=compared(data, broken)))
    assert set(found.kinds) & {"dependency", "runtime", "vendored", "binary"}
