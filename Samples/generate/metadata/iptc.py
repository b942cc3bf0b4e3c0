"""IPTC captions inside a Photoshop resource block, as picture editors write them."""

from jpeg import APP13, segment


def iptc(planted, thumbnail=None):
    """APP13 with keywords, by-line, caption and place, and Photoshop's own thumbnail."""
    fields = [
        (5, planted.text("IPTC ObjectName")),
        (25, planted.text("IPTC Keywords, first")),
        (25, planted.text("IPTC Keywords, second")),
        (80, planted.text("IPTC By-line")),
        (90, planted.text("IPTC City")),
        (120, f"Our class on its trip {planted.text('IPTC Caption')}"),
        (122, planted.text("IPTC Writer")),
    ]
    records = _dataset(1, 90, b"\x1b%G") + b"".join(_dataset(2, number, text.encode()) for number, text in fields)
    resources = _resource(0x0404, records)
    if thumbnail:
        resources += _resource(0x040C, _thumbnail_header(len(thumbnail)) + thumbnail)
    return segment(APP13, b"Photoshop 3.0\0" + resources)


def _dataset(record, number, data):
    return bytes([0x1C, record, number]) + len(data).to_bytes(2, "big") + data


def _resource(number, data):
    return b"8BIM" + number.to_bytes(2, "big") + b"\0\0" + len(data).to_bytes(4, "big") + data + b"\0" * (len(data) % 2)


def _thumbnail_header(length):
    """Format 1 (JPEG), 160 x 120 pixels, 480 bytes per row, 24 bits, 1 plane."""
    fields = (1, 160, 120, 480, 480 * 120, length)
    return b"".join(field.to_bytes(4, "big") for field in fields) + b"\0\x18\0\x01"
