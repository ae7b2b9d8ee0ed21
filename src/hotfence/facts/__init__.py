"""Facts: what git and the scope tell about a proposed change, and nothing decided."""
