"""Pages for those who do not work here: narrower rights, plainer words. It may use the parts of `web`."""
