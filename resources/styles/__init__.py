"""Style pictures that come along; `packaging/style_pictures.py` paints them."""
