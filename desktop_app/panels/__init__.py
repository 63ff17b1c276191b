"""The panels beside the canvas: layers, properties of an object, history."""
