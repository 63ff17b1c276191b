"""Everything of Scumble that a person sees."""
