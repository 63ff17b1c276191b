"""The engine of Scumble: everything the program does, without a window.

Importing it loads neither torch nor Qt.
"""

import os

# Numpy's products of matrices are small here, and their further threads would spin for a while after each, on cores
# that others work on. It is read once, as numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
