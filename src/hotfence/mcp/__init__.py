"""The MCP server: what an agent may ask hotfence while it works, and one thing it may add."""
