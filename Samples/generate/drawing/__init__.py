"""Cartoon scenes of a made-up school: no photograph and no real face is behind any of them."""
