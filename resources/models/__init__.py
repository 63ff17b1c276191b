"""Trained weights (safetensors), each beside its card (JSON)."""
