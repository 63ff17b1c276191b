"""Training of the segmentation network that finds a photo's subject."""
