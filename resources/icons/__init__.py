"""Drawings of our own: SVG on a grid of 16 or 24, in currentColor; `control` has the arrows of the style sheet."""
