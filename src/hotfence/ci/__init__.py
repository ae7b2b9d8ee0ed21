"""Which CI this is, and what its run is about: base, head and branch."""
