"""JPEG marker segments: split a file, put segments in, join it again."""

import io

SOI, EOI = b"\xff\xd8", b"\xff\xd9"
APP0, APP1, APP2, APP13, COM = 0xE0, 0xE1, 0xE2, 0xED, 0xFE


def encoded(image, quality=84, **options):
    """The image as a plain JPEG with no application data."""
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality, optimize=True, **options)
    return without_jfif(buffer.getvalue())


def thumbnail(image, width, secret):
    """A small JPEG that carries `secret` in a comment."""
    small = image.copy()
    small.thumbnail((width, width))
    return with_segments(encoded(small, quality=70), [segment(COM, secret.encode())])


def segment(marker, payload):
    """One marker segment. A payload has room for 65,533 bytes."""
    if len(payload) > 65533:
        raise ValueError(f"segment {marker:02X} is too long: {len(payload)} bytes")
    return bytes([0xFF, marker]) + (len(payload) + 2).to_bytes(2, "big") + payload


def jfif(thumbnail_image=None, last_row=b""):
    """APP0 JFIF, with an uncompressed thumbnail whose last row of pixels is replaced by `last_row`."""
    width, height, pixels = 0, 0, b""
    if thumbnail_image:
        width, height = thumbnail_image.size
        pixels = thumbnail_image.convert("RGB").tobytes()
        row = last_row[: width * 3].ljust(width * 3, b" ")
        pixels = pixels[: -len(row)] + row
    return segment(APP0, b"JFIF\0\x01\x02\x01\0\x48\0\x48" + bytes([width, height]) + pixels)


def jfxx(thumbnail_jpeg):
    """APP0 JFXX with a thumbnail in JPEG form."""
    return segment(APP0, b"JFXX\0\x10" + thumbnail_jpeg)


def without_jfif(jpeg):
    """The file without the JFIF segment that every encoder writes first."""
    if jpeg[2:4] != bytes([0xFF, APP0]):
        return jpeg
    return SOI + jpeg[4 + int.from_bytes(jpeg[4:6], "big") :]


def with_segments(jpeg, segments):
    """The file with `segments` right after its start marker."""
    return SOI + b"".join(segments) + jpeg[2:]


def with_comment_between_scans(jpeg, comment):
    """A progressive file with a comment in front of what belongs to its second scan."""
    position, scans = 2, 0
    while True:
        marker = jpeg[position + 1]
        if scans == 1:
            return jpeg[:position] + segment(COM, comment) + jpeg[position:]
        position += 2 + int.from_bytes(jpeg[position + 2 : position + 4], "big")
        if marker == 0xDA:
            scans += 1
            position = _end_of_scan(jpeg, position)


def _end_of_scan(jpeg, position):
    """The offset of the next marker that is neither a stuffed byte nor a restart."""
    while jpeg[position] != 0xFF or jpeg[position + 1] == 0 or 0xD0 <= jpeg[position + 1] <= 0xD7:
        position += 1
    return position
