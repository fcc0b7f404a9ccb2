"""A generator each: `write()` gives the page docs/generated/<its name>.md as Markdown."""
