"""Training of the generator of mask shapes."""
