"""Training of the background generator of scenes."""
