"""Training of the foreground generator: the whole of it at one size, or the fine blocks alone."""
