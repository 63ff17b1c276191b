"""Training of the models that restore and enlarge photos."""
