"""Files that are named like photographs and must not come in."""

import struct
import zlib

from PIL import Image

import jpeg


def files(photo):
    """Name and content of each; `photo` is a good JPEG."""
    return {
        "cut off.jpg": photo[: len(photo) * 3 // 5],
        "really a PNG.jpg": _png(),
        "really HEIC.jpg": _heic(),
        "really a video.jpg": _video(),
        "really a text.jpg": b"Dear office, the photos from the farm did not attach. Sorry!\n",
        "claims 60000 by 60000.jpg": _enormous(),
    }


def _png():
    pixels = b"".join(b"\0" + bytes([90 + y, 160, 120]) * 64 for y in range(64))
    header = struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 0)
    chunks = _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(pixels, 9)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def _chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _heic():
    return _box(b"ftyp", b"heic\0\0\0\0mif1heic") + _box(b"meta", b"\0\0\0\0") + _box(b"mdat", bytes(512))


def _video():
    return _box(b"ftyp", b"isom\0\0\x02\0isommp42") + _box(b"moov", b"") + _box(b"mdat", bytes(512))


def _box(kind, content):
    return struct.pack(">I", len(content) + 8) + kind + content


def _enormous():
    """A file of a few hundred bytes whose frame header asks for 3.6 thousand million pixels."""
    small = jpeg.encoded(Image.new("RGB", (16, 16), "#5f9d4c"))
    frame = small.index(b"\xff\xc0")
    return small[: frame + 5] + struct.pack(">HH", 60000, 60000) + small[frame + 9 :]
