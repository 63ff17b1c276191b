"""The parts that build and join the window: start, main window, actions, settings, recovery."""
