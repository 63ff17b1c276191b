"""The one observable thing of a window: the document, and what it asks of the engine and of files."""
