"""The guide: Markdown in the order of contents.md, English beside a folder for each other language."""
