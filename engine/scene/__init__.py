"""The document as a value: immutable scenes, pure edits and their history. numpy only."""
