"""Maker notes: undocumented blocks in which makers keep serial numbers and owners."""

import struct

from metadata.tiff import Directory


def apple(planted, order, offset):
    """Apple's note: its own header; offsets count from the note's start."""
    ifd = Directory(">")
    ifd.long(0x0001, 14)
    ifd.ascii(0x0011, planted.text("MakerNote ContentIdentifier"))
    ifd.long(0x0014, 12)
    ifd.ascii(0x0015, planted.text("MakerNote ImageUniqueID"))
    ifd.ascii(0x0020, planted.text("MakerNote ImageCaptureRequestID"))
    header = b"Apple iOS\0\0\x01MM"
    return header + ifd.written(len(header))


def canon(planted, order, offset):
    """Canon's note: a bare directory; offsets count from the TIFF header."""
    ifd = Directory(order)
    ifd.ascii(0x0006, "Canon EOS 250D")
    ifd.ascii(0x0007, "Firmware Version 1.0.3")
    ifd.ascii(0x0009, planted.text("MakerNote OwnerName"))
    ifd.raw(0x000C, 4, planted.data("MakerNote SerialNumber", struct.pack(f"{order}I", 2_071_530_946)))
    ifd.ascii(0x0095, planted.text("MakerNote LensModel"))
    ifd.ascii(0x0096, planted.text("MakerNote InternalSerialNumber"))
    return ifd.written(offset)


MAKER_NOTES = {"Apple": apple, "Canon": canon}
