"""Training of the enlarger that follows a generator."""
