"""The engine of Scumble: documents, pixels and generators, without any window."""
