"""The multi-picture format: a second picture after the first one's end."""

import struct

from jpeg import APP2, segment
from metadata.tiff import UNDEFINED, Directory, tiff

_SIGNATURE = b"MPF\0"


def mpf(first_length=0, second_length=0, distance=0):
    """APP2 that lists two pictures. Lengths in bytes; `distance` is from this block's TIFF header to the second."""
    entries = struct.pack(">IIIHH", 0x20030000, first_length, 0, 0, 0)
    entries += struct.pack(">IIIHH", 0x00000000, second_length, distance, 0, 0)
    index = Directory(">")
    index.undefined(0xB000, b"0100")
    index.long(0xB001, 2)
    index.raw(0xB002, UNDEFINED, entries)
    return segment(APP2, _SIGNATURE + tiff(index))


def with_second_picture(jpeg, second):
    """The file, which has an empty `mpf()` block, with the block filled in and the second picture behind it."""
    block = jpeg.index(_SIGNATURE + b"MM")
    header = block + len(_SIGNATURE)
    filled = mpf(len(jpeg), len(second), len(jpeg) - header)
    start = block - 4
    return jpeg[:start] + filled + jpeg[start + len(filled) :] + second
