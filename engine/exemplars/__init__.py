"""Exemplars: masked objects out of photos, those that come along and a person's own. Knows no torch."""
