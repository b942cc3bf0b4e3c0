"""A small TIFF writer: directories of tagged values, as EXIF, MPF and maker notes use them."""

import struct

BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED = 1, 2, 3, 4, 5, 7
_SIZES = {BYTE: 1, ASCII: 1, SHORT: 2, LONG: 4, RATIONAL: 8, UNDEFINED: 1}


class Linked:
    """Bytes that a directory points to."""

    def __init__(self, data):
        self.data = data

    def written(self, offset):
        return self.data


class Directory:
    """One image file directory. `order` is '<' (Intel) or '>' (Motorola)."""

    def __init__(self, order):
        self.order = order
        self._entries = {}

    def ascii(self, tag, text):
        self.raw(tag, ASCII, text.encode("utf-8") + b"\0")

    def short(self, tag, *numbers):
        self.raw(tag, SHORT, struct.pack(f"{self.order}{len(numbers)}H", *numbers))

    def long(self, tag, *numbers):
        self.raw(tag, LONG, struct.pack(f"{self.order}{len(numbers)}I", *numbers))

    def rational(self, tag, *pairs):
        self.raw(tag, RATIONAL, rationals(self.order, *pairs))

    def byte(self, tag, data):
        self.raw(tag, BYTE, data)

    def undefined(self, tag, data):
        self.raw(tag, UNDEFINED, data)

    def raw(self, tag, kind, data):
        """A value whose bytes are already in this directory's byte order."""
        self._entries[tag] = (kind, data)

    def linked(self, offset_tag, length_tag, data):
        """Data that no tag holds: one tag says where it stands, another how long it is."""
        self.long(length_tag, len(data))
        self._entries[offset_tag] = (LONG, Linked(data))

    def placed(self, tag, kind, build):
        """A value that needs to know where it will stand: `build(offset)` gives bytes of one constant length."""
        self._entries[tag] = (kind, build)

    def directory(self, tag, child):
        """A pointer to another directory."""
        self._entries[tag] = (LONG, child)

    def written(self, offset, following=False):
        """The directory as bytes for a place `offset` bytes after the TIFF header's start.

        With `following`, another directory comes right after it.
        """
        tags = sorted(self._entries)
        data_offset = offset + 2 + 12 * len(tags) + 4
        table, data = struct.pack(f"{self.order}H", len(tags)), b""
        for tag in tags:
            kind, value = self._entries[tag]
            here = data_offset + len(data)
            if isinstance(value, (Directory, Linked)):
                table += struct.pack(f"{self.order}HHII", tag, LONG, 1, here)
                data += _even(value.written(here))
                continue
            content = value(here) if callable(value) else value
            count = len(content) // _SIZES[kind]
            table += struct.pack(f"{self.order}HHI", tag, kind, count)
            if len(content) <= 4:
                table += content.ljust(4, b"\0")
            else:
                table += struct.pack(f"{self.order}I", here)
                data += _even(content)
        link = struct.pack(f"{self.order}I", data_offset + len(data) if following else 0)
        return table + link + data


def rationals(order, *pairs):
    """Fractions as bytes: numerator and denominator, 32 bits each."""
    return b"".join(struct.pack(f"{order}II", *pair) for pair in pairs)


def tiff(first, second=None):
    """A whole TIFF structure of one or two directories in a chain."""
    header = (b"II*\0" if first.order == "<" else b"MM\0*") + struct.pack(f"{first.order}I", 8)
    if second is None:
        return header + first.written(8)
    start = header + first.written(8, following=True)
    return start + second.written(len(start))


def _even(data):
    return data + b"\0" * (len(data) % 2)
