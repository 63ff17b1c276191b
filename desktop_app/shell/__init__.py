"""What builds and joins the window: start, main window, actions, settings, recovery."""
