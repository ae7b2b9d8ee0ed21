"""Evidence, under the name that the readers use."""

from hotfence.model.evidence import Evidence

__all__ = ["Evidence"]
