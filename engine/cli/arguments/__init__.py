"""What each command takes, as argparse is told it; no module here imports what does the work."""
