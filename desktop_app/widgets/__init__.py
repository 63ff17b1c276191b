"""Controls and the looks of the window: they know no document."""
