"""The hook entry points: who called us, on which refs, and what they get as an answer."""
