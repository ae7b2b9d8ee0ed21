"""The only package that starts git: processes, objects, refs, history, diff."""
