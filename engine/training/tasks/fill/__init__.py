"""Training of the three networks that fill a hole."""
