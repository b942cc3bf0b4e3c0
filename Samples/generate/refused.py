"""Files that are named like photographs and must not come in."""

import io
import struct

from PIL import Image

import jpeg


def files(photo):
    """Name and content of each; `photo` is a good JPEG."""
    return {
        "cut off.jpg": photo[: len(photo) * 3 // 5],
        "really a TIFF.jpg": _tiff(),
        "half a HEIC.jpg": _heic(),
        "really a video.jpg": _video(),
        "really a text.jpg": b"Dear office, the photos from the farm did not attach. Sorry!\n",
        "claims 60000 by 60000.jpg": _enormous(),
    }


def _tiff():
    """As an office scanner saves it."""
    file = io.BytesIO()
    Image.new("RGB", (64, 64), "#5aa078").save(file, "TIFF")
    return file.getvalue()


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
