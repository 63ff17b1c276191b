"""What the program shows to someone who has no picture at hand."""
