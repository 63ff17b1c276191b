"""Scumble's own drawings: SVG on a grid of 16 or 24 pixels, in currentColor; `control` holds the style sheet's arrows."""
