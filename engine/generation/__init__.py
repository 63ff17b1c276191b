"""From a recipe and what it sees to an appearance, made once and kept under its fingerprint."""
