"""The dialogs: export, settings, about."""
