"""Colour profiles (ICC version 4) built from their mathematics, with words in the text tags."""

import struct

from jpeg import APP2, segment

_DISPLAY_P3 = ((0.51512, 0.2412, -0.00105), (0.29198, 0.69225, 0.04189), (0.1571, 0.06657, 0.78407))
_SRGB = ((0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.7141))
_D50 = (0.9642, 1.0, 0.82491)
_ADAPTATION = (1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168)
_TRANSFER = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


def display_p3(planted):
    """APP2 with the colours of a current phone's screen."""
    return _profile(planted, "Display P3", _DISPLAY_P3)


def srgb(planted):
    """APP2 with sRGB."""
    return _profile(planted, "sRGB IEC61966-2.1", _SRGB)


def _profile(planted, title, primaries):
    description = _text(f"{title} {planted.text('ICC description', 'utf-16-be')}")
    rights = _text(f"Copyright {planted.text('ICC copyright', 'utf-16-be')}")
    curve = b"para\0\0\0\0\0\x03\0\0" + _fixed(*_TRANSFER)
    tags = [(b"desc", description), (b"cprt", rights), (b"wtpt", _xyz(_D50))]
    tags += [(name, _xyz(column)) for name, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), primaries)]
    tags += [(name, curve) for name in (b"rTRC", b"gTRC", b"bTRC")]
    tags += [(b"chad", b"sf32\0\0\0\0" + _fixed(*_ADAPTATION))]
    profile = _assembled(tags)
    return segment(APP2, b"ICC_PROFILE\0\x01\x01" + profile)


def _assembled(tags):
    offset = 128 + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    for name, content in tags:
        table += name + struct.pack(">II", offset + len(data), len(content))
        data += content + b"\0" * (-len(content) % 4)
    return _header(128 + len(table) + len(data)) + table + data


def _header(size):
    made = struct.pack(">6H", 2022, 1, 1, 0, 0, 0)
    start = struct.pack(">I", size) + b"appl" + b"\x04\0\0\0" + b"mntrRGB XYZ " + made + b"acspAPPL"
    return (start + b"\0\0\0\0" + b"APPL" + b"\0" * 16 + _fixed(*_D50) + b"appl").ljust(128, b"\0")


def _text(words):
    encoded = words.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">II", 1, 12) + b"enGB" + struct.pack(">II", len(encoded), 28) + encoded


def _xyz(values):
    return b"XYZ \0\0\0\0" + _fixed(*values)


def _fixed(*numbers):
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)
