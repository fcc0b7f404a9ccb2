"""Start-up and settings: the only place that knows every part."""
