"""Training of style: a network that paints like any picture, and how it is measured."""
