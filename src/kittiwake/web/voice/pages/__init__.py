"""Pages of what children say."""
