"""What a press on the canvas does: each tool is one generator function."""
