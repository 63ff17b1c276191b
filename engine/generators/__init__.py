"""Generators: from a recipe and its context to an object's pixels, and the catalog of the models that can do it."""
