"""The guide: Markdown pages in the order of contents.md, with pictures that packaging/guide_pictures.py makes."""
