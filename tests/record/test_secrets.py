"""Secrets: what is masked, and what must come through as it is."""

import random
import subprocess
import sys
import uuid
from pathlib import Path

import pytest

from hotfence.git.repository import Repository
from hotfence.practice import Shop
from hotfence.record import NewEntry, find_record
from hotfence.record.secrets import Masker
from tests.helpers import hotfence

JWT = (
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
    ".eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0"
    ".SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c"
)
GITHUB = "ghp_16C7e42F292c6912E7710c838347Ae178B4a"
KEY = (
    "-----BEGIN OPENSSH PRIVATE KEY-----\n"
    "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\n"
    "QyNTUxOQAAACB7yC0yG0yXo0nXW8vUqzq5mO7m4nB6y0qQ3v2Y8q1wEAAAAJhY3ZlbnR1cmU=\n"
    "-----END OPENSSH PRIVATE KEY-----"
)

# What stands in the text, and the part of it that nobody may read afterwards.
SECRETS = {
    "AWS key id": ("AKIAQ3EGUZZY4WX7JPL5", "AKIAQ3EG"),
    "AWS temporary key id": ("ASIAQ3EGUZZY4WX7JPL5", "ASIAQ3EG"),
    "AWS secret": ("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLE", "wJalrXUt"),
    "AWS secret in a variable": ("export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MD", "wJalrXUt"),
    "private key": (f"found\n{KEY}\nin the image", "b3BlbnNz"),
    "private key, encrypted": (KEY.replace("OPENSSH", "ENCRYPTED"), "b3BlbnNz"),
    "private key, its start cut off": (KEY.partition("\n")[2], "QyNTUxOQ"),
    "private key, its end cut off": (KEY.rpartition("\n")[0], "QyNTUxOQ"),
    "PGP key": (KEY.replace("OPENSSH PRIVATE KEY", "PGP PRIVATE KEY BLOCK"), "b3BlbnNz"),
    "JSON web token": (f"cookie set to {JWT}", "SflKxwRJ"),
    "bearer token": (f"Authorization: Bearer {JWT}", "SflKxwRJ"),
    "bearer token without a form": ("authorization: bearer 9f8a7sd6f98a7sd6f9a8sd7f6a98", "9f8a7s"),
    "basic authorization": ("> Authorization: Basic ZGFuYTpodW50ZXIy", "ZGFuYTpo"),
    "header of curl": ("curl -H 'Authorization: token abcdef123456' https://x.example", "abcdef1"),
    "password in an address": ("postgres://dana:hunter2@db.example.com:5432/shop", "hunter2"),
    "password alone in an address": ("redis://:hunter2@cache:6379/0", "hunter2"),
    "password with an @": ("https://dana:hun@ter2@example.com/x", "ter2"),
    "GitHub token": (GITHUB, "16C7e42F"),
    "GitHub fine-grained token": ("github_pat_11ABCDEFG0abcdefghijklmnop_abc", "11ABCDEF"),
    "GitHub token in an address": (f"https://{GITHUB}@github.com/x/y", "16C7e42F"),
    "GitLab token": ("glpat-abcdefghij1234567890", "abcdefgh"),
    "Slack token": ("xoxb-123456789012-123456789012-abcdefghijklmnopqrstuvwx", "abcdefgh"),
    "Slack address": ("https://hooks.slack.com/services/T00000000/B00000000/" + "X" * 24, "XXXX"),
    "Stripe key": ("sk_live_" + "abcdefghijklmnopqrstuvwx", "abcdefgh"),
    "npm token": (
        "//registry.npmjs.org/:_authToken=npm_abcdefghijklmnopqrstuvwxyz0123456789",
        "abcd",
    ),
    "PyPI token": ("pypi-AgEIcHlwaS5vcmcCJDU3ZDM4ZmEw" + "a" * 70, "aaaa"),
    "OpenAI key": ("sk-proj-abcdefghijklmnopqrstuvwxyz", "abcdefgh"),
    "Anthropic key": ("sk-ant-api03-abcdefghijklmnopqrstuvwxyz", "abcdefgh"),
    "Google key": ("AIzaSyA1234567890abcdefghijklmnopqrstuv", "A1234567"),
    "Azure storage key": (
        "AccountKey=lJzRc1YdHaAA2KCNJJ1tkYwF/+mKK6Ygw0NGe170Xu592euJv2w==",
        "lJzRc1",
    ),
    "Telegram token": ("110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", "AAHdqTcv"),
    "Vault token": ("hvs.CAESIJ1234567890abcdefghijkl", "CAESIJ"),
    "signed address": ("https://x.example/a?X-Amz-Signature=0123456789abcdef0123", "01234567"),
    "password=": ("password=hunter2", "hunter2"),
    "password = ": ("password = hunter2", "hunter2"),
    "password in YAML": ("  password: hunter2 # since May", "hunter2"),
    "password in JSON": ('{"user": "dana", "password": "hunter2"}', "hunter2"),
    "password in JSON in a log": (r'body="{\"password\":\"hunter2\"}"', "hunter2"),
    "password in quotes with blanks": ('password: "correct horse battery"', "horse"),
    "password in a dump": ("{'password': 'hunter2', 'user': 'dana'}", "hunter2"),
    "password with punctuation": ("DB_PASSWORD=p(w)!2;x", "(w)!2"),
    "DB_PASS": ("DB_PASS=hunter2", "hunter2"),
    "dbPassword": ('dbPassword: "hunter2"', "hunter2"),
    "PGPASSWORD": ("PGPASSWORD=hunter2 psql -h db", "hunter2"),
    "option with =": ("mysqldump --password=hunter2 shop", "hunter2"),
    "option without =": ("vault login --token hunter22 -x", "hunter22"),
    "mysql -p": ("mysql -u root -phunter2 shop", "hunter2"),
    "curl -u": ("curl -u dana:hunter2 https://x.example", "hunter2"),
    "api key": ("api_key=abcd1234", "abcd1234"),
    "API key in a header": ("X-Api-Key: abcd1234", "abcd1234"),
    "client secret": ("client_secret=abcdefgh", "abcdefgh"),
    "access token": ('"access_token": "abcd1234efgh"', "abcd1234"),
    "cookie": ("Set-Cookie: sid=abcd1234; Path=/", "abcd1234"),
    "session of Java": ("JSESSIONID=0123ABCD4567", "0123ABCD"),
    "secret with a digit": ("secret: s3cr3t", "s3cr3t"),
    "two in one line": ("password=hunter2 token=abc123def", "abc123"),
    "far into a long line": ("x " * 60_000 + GITHUB + " y" * 60_000, "16C7e42F"),
}

PASSING = {
    "commit id": "commit 4b825dc642cb6eb9a060e54bf8d69288fbee4904",
    "SHA-256 commit id": "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
    "index line": "index 4b825dc..6ef19b4 100644",
    "image digest": "registry.example.com:5000/shop@sha256:" + "6ef19b41225c5369" * 4,
    "UUID": "request 550e8400-e29b-41d4-a716-446655440000 failed",
    "integrity of a lock file": "sha512-" + "abcD/+" * 14 + "==",
    "public SSH key": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ7yC0yG0yXo0nXW8vUqzq5mO7m4nB6y0qQ3v2",
    "fingerprint of a key": "SHA256:uNiVztksCsDhcc0u9e8BrqBc8yQHoYq3xZ0bq1Q0H4U",
    "address": "https://example.com:8443/a/b@c?page=2#x",
    "public IP address": "connect to 8.8.8.8:443 failed",
    "log line": "TimeoutError rises from 0.1% to 31%, token bucket empty",
    "parser's complaint": "SyntaxError: Unexpected token: identifier",
    "test result": "PASS: test_queue (0.3 s)",
    "bypass": "bypass: enabled",
    "key path": "key: workers.checkout.timeout_ms",
    "prose": "the password is wrong; the token expired: try again",
    "code that reads a password": 'password = os.environ["DB_PASSWORD"]',
    "type of a password": "def check(password: str, token: Optional[str]) -> None:",
    "reference": "password: ${DB_PASSWORD}  # token=$TOKEN, secret: {{ .Values.secret }}",
    "name of a secret": "secretName: checkout-tls",
    "state of a password": "password: missing",
    "public key": "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----",
    "certificate": "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIU\n-----END CERTIFICATE-----",
    "tokens of a model": "max_tokens: 4096",
    "session of code": "ask(directory, { sessionID: input.sessionID, text })",
    "docker ports": "docker run -p 8080:80 mysql-client",
}


@pytest.fixture(scope="module")
def masker() -> Masker:
    return Masker()


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_is_masked(masker: Masker, name: str) -> None:
    text, secret = SECRETS[name]
    assert secret in text
    masked = masker.mask(text)
    assert secret not in masked.text
    assert "[masked: " in masked.text
    assert masked.found >= 1


@pytest.mark.parametrize("name", PASSING)
def test_what_is_no_secret_comes_through(masker: Masker, name: str) -> None:
    assert masker.mask(PASSING[name]) == (PASSING[name], 0)


def test_ids_and_digests_come_through_whatever_they_are(masker: Masker) -> None:
    chance = random.Random(2041)
    lines = []
    for _ in range(3000):
        lines += [
            f"commit {chance.getrandbits(160):040x} of {chance.getrandbits(160):040x}",
            f"digest: sha256:{chance.getrandbits(256):064x}",
            f"trace {uuid.UUID(int=chance.getrandbits(128))} span {chance.getrandbits(64):016x}",
        ]
    text = "\n".join(lines)
    assert masker.mask(text) == (text, 0)


def test_what_stands_around_a_secret_stays(masker: Masker) -> None:
    masked = masker.mask('09:14 {"user": "dana", "password": "hunter2", "commit": "4b825dc"} ok')
    assert masked.text == (
        '09:14 {"user": "dana", "password": "[masked: secret value]", "commit": "4b825dc"} ok'
    )


def test_masking_twice_changes_nothing(masker: Masker) -> None:
    for text, _ in SECRETS.values():
        once = masker.mask(text).text
        assert masker.mask(once) == (once, 0)


@pytest.mark.parametrize(
    "text",
    ["a", "1.", "token", "http://", "mysql ", "-a", "password=", "eyJ", "x://a:", '\\"', "p: "],
)
def test_hostile_lines_take_no_time(masker: Masker, text: str) -> None:
    import time

    began = time.monotonic()
    masker.mask((text * 260_000)[:260_000])
    assert time.monotonic() - began < 10


def test_command_lines_are_masked_too(hotfix: Shop) -> None:
    run = ("record", "run", "--", "echo", "--password", "hunter22")
    ran = hotfence(*run, cwd=hotfix.clone, env=hotfix.environ)
    assert ran.code == 0
    assert "1 secret was masked" not in ran.err  # the command line and the output: two
    assert "2 secrets were masked before it was written" in ran.err
    found = hotfix.must("grep", "--untracked", "-c", "masked: secret option", "--", ".incidents")
    assert found.endswith(":2")
    assert hotfix.run("grep", "--untracked", "hunter22", "--", ".incidents").code == 1


def test_without_the_library_nothing_is_written(hotfix: Shop) -> None:
    script = (
        "import sys; sys.modules['detect_secrets.plugins.aws'] = None; "
        "from hotfence.entry import main; sys.argv = ['hotfence', 'record', 'note', '-m', 'x'];"
        "raise SystemExit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", script],
        cwd=hotfix.clone,
        env=hotfix.environ,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert "nothing was recorded: secrets cannot be masked without detect-secrets" in done.stderr
    assert hotfix.must("status", "--porcelain", "--untracked-files=all") == ""


def test_a_diff_that_moves_a_password_is_masked(hotfix: Shop) -> None:
    hotfix.commit({"config/checkout/queue.yaml": "password: hunter2\n"}, "Fix")
    found = find_record(Repository.at(hotfix.clone))
    assert found is not None
    added = found.add(NewEntry("diff", found.diff()[1], fence="diff"))
    assert added.masked == 1
    written = Path(hotfix.clone, added.path).read_text(encoding="utf-8")
    assert "+password: [masked: secret value]" in written
