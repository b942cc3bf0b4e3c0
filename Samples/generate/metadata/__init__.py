"""Writers, by hand, for what cameras and programs leave in a JPEG file."""
