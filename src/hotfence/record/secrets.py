"""Secrets, masked before a record is written: it is committed, pushed and read by many.

detect-secrets knows the tokens of many services by their form. It tells where one begins, not
where it ends, and passes over plain assignments, so what it finds is widened to the whole word
and `record/tokens.py` adds the forms that it does not know. Its detectors of high entropy stay
off: commit ids, digests and UUIDs are what a record is made of.
"""

import importlib
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from hotfence.errors import CannotDecideError
from hotfence.record.tokens import SHORTEST, spans_of_lines, without_keys

# Detectors left out on purpose: high entropy (commit ids are that), public addresses (evidence),
# keywords (`record/tokens.py` reads assignments with and without quotes).
_DETECTORS = (
    ("artifactory", "ArtifactoryDetector", "Artifactory credentials"),
    ("aws", "AWSKeyDetector", "AWS key"),
    ("azure_storage_key", "AzureStorageKeyDetector", "Azure storage key"),
    ("basic_auth", "BasicAuthDetector", "password in an address"),
    ("cloudant", "CloudantDetector", "Cloudant credentials"),
    ("discord", "DiscordBotTokenDetector", "Discord token"),
    ("github_token", "GitHubTokenDetector", "GitHub token"),
    ("gitlab_token", "GitLabTokenDetector", "GitLab token"),
    ("ibm_cloud_iam", "IbmCloudIamDetector", "IBM Cloud key"),
    ("ibm_cos_hmac", "IbmCosHmacDetector", "IBM COS key"),
    ("jwt", "JwtTokenDetector", "JSON web token"),
    ("mailchimp", "MailchimpDetector", "Mailchimp key"),
    ("npm", "NpmDetector", "npm token"),
    ("openai", "OpenAIDetector", "OpenAI key"),
    ("pypi_token", "PypiTokenDetector", "PyPI token"),
    ("sendgrid", "SendGridDetector", "SendGrid key"),
    ("slack", "SlackDetector", "Slack token"),
    ("softlayer", "SoftlayerDetector", "SoftLayer key"),
    ("square_oauth", "SquareOAuthDetector", "Square token"),
    ("stripe", "StripeDetector", "Stripe key"),
    ("telegram_token", "TelegramBotTokenDetector", "Telegram token"),
    ("twilio", "TwilioKeyDetector", "Twilio key"),
)
_WORD = re.compile(r"[A-Za-z0-9_.+/=~%:-]")
_LONGEST_LINE = 4000  # characters given to a detector at once; its patterns are not linear
_OVERLAP = 500


class Masked(NamedTuple):
    """A text without its secrets, and how many there were."""

    text: str
    found: int


class Masker:
    """Masks secrets in texts. Making one loads the library, which takes a seventh of a second."""

    def __init__(self) -> None:
        """Load the detectors.

        Raises:
            CannotDecideError: the library is not there, so nothing may be written.
        """
        try:
            self._detectors = [
                (getattr(importlib.import_module(f"detect_secrets.plugins.{module}"), name)(), told)
                for module, name, told in _DETECTORS
            ]
        except (ImportError, AttributeError) as error:
            raise CannotDecideError(
                f"nothing was recorded: secrets cannot be masked without detect-secrets ({error});"
                " run `pip install 'detect-secrets>=1.5'`"
            ) from None

    def mask(self, text: str) -> Masked:
        """Replace every secret by `[masked: WHAT]`."""
        text, count = without_keys(text)
        lines = text.split("\n")
        for number, line in enumerate(lines):
            if len(line) < 6:  # no secret and its name are shorter
                continue
            spans = sorted({*spans_of_lines(line), *self._spans(line)})
            if spans:
                lines[number], found = _without(line, spans)
                count += found
        return Masked("\n".join(lines), count)

    def _spans(self, line: str) -> Iterator[tuple[int, int, str]]:
        for at in range(0, len(line), _LONGEST_LINE):
            piece = line[max(0, at - _OVERLAP) : at + _LONGEST_LINE]
            for detector, told in self._detectors:
                for secret in _found(detector, piece):
                    yield from _places(line, secret, told)


def _found(detector: Any, line: str) -> set[str]:
    # `analyze_string` only reads: no service is asked whether a secret is a live one.
    return {s for s in detector.analyze_string(line) if s and len(s) >= SHORTEST}


def _places(line: str, secret: str, told: str) -> Iterator[tuple[int, int, str]]:
    """Find a secret in its line, each time widened to the whole word that it begins."""
    at = line.find(secret)
    while at >= 0:
        end = at + len(secret)
        while end < len(line) and _WORD.match(line[end]):
            end += 1
        yield at, end, told
        at = line.find(secret, end)


def _without(line: str, spans: list[tuple[int, int, str]]) -> tuple[str, int]:
    """Replace spans that may overlap; returns the line and how many places were masked."""
    pieces = []
    done, count = 0, 0
    for start, end, told in spans:
        if end <= done:
            continue
        if start >= done:
            pieces += [line[done:start], f"[masked: {told}]"]
            count += 1
        done = end
    return "".join([*pieces, line[done:]]), count
