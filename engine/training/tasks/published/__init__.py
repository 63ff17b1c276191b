"""Training of the published foreground generator: the baseline that ours is compared with."""
