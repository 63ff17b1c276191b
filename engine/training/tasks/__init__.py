"""The training tasks: a package for each kind of network."""
