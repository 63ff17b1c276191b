"""What Scumble ships beside its code: icons, models and samples, read through importlib.resources."""
