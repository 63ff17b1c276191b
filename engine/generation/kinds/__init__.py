"""The kinds of generators, a file each; every module here enters its kind in the table of engine.generation.kind."""
