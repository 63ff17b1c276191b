"""The picture in the middle of the window, and what is drawn over it."""
