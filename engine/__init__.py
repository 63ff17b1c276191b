"""The engine of Scumble: everything the program does, without a window.

Importing it loads neither torch nor Qt.
"""

__version__ = "0.1.0"
