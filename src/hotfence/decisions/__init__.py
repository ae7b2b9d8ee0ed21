"""The decision log: one JSON line for every verdict of a server hook, CI check or gate."""
