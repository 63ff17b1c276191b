"""The kinds of files that can be opened, a file each."""

from engine.formats.importers import photo, project, psd  # photos first: they are what is left when nobody knows a file

__all__ = ["photo", "project", "psd"]
