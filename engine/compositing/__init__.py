"""Compositing: what the pixels of a scene are, at any zoom level, in whole tiles."""
