"""The files shipped beside the code: hooks, policies, CI templates."""

import os

_HERE = os.path.dirname(os.path.abspath(__file__))


def bundled(*parts: str) -> str:
    """Return the path of a shipped file, in a wheel or in an editable checkout."""
    installed = os.path.join(_HERE, "_bundled")
    root = installed if os.path.isdir(installed) else os.path.dirname(os.path.dirname(_HERE))
    return os.path.join(root, *parts)
