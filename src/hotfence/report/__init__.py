"""Telling: one module a format. Reports know verdicts; they know no rules and no git."""
