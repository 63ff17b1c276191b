"""A package that brings generators along: one model, one kind, and one that does not work."""
