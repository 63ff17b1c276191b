"""Training and evaluation; never imported by the program that people use, and free of PySide6."""
