"""Text to model: strict YAML, with line and column in every error."""
