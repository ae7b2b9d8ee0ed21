"""Which CI this is, and what its run is about: base, head, branch, and the forge's reviews."""
