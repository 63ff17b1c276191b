"""Colours as numbers of ICC profiles: profiles made by code, conversions between them, and proofs of printers."""
