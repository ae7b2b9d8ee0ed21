"""Coding agents: what one is about to do, whether it may, and how it is told."""
