"""Style, measured: nothing is trained here."""
