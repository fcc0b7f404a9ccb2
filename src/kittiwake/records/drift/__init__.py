"""Signs of drift: what a nightly reading found to stand still, in words, and what somebody said of it."""
