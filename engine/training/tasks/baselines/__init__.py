"""The baselines that the layered method was compared with: their training, and all methods side by side."""
