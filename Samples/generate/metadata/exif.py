"""EXIF as cameras write it: who, where, when, with what, and a small copy of the picture."""

from dataclasses import dataclass

from jpeg import APP1, segment
from metadata.makernotes import MAKER_NOTES
from metadata.tiff import RATIONAL, UNDEFINED, Directory, rationals, tiff


@dataclass(frozen=True)
class Camera:
    """A make and model, and how it writes EXIF."""

    make: str
    model: str
    order: str
    maker_note: str | None = None


APPLE = Camera("Apple", "iPhone 15", ">", "Apple")
CANON = Camera("Canon", "Canon EOS 250D", "<", "Canon")
SAMSUNG = Camera("samsung", "SM-A546B", "<")
NIKON = Camera("NIKON CORPORATION", "NIKON D3500", ">")
PANASONIC = Camera("Panasonic", "DC-TZ95", "<")
SCANNER = Camera("EPSON", "Perfection V39", "<")


def exif(planted, camera, taken, size, orientation, gps=None, thumbnail=None):
    """APP1 Exif.

    `size` is that of the stored pixels, `gps` latitude and longitude in degrees, `thumbnail` a JPEG for IFD1.
    """
    main = _main(planted, camera, taken, orientation)
    main.directory(0x8769, _details(planted, camera, taken, size))
    if gps:
        main.directory(0x8825, _position(planted, camera.order, taken, *gps))
    preview = _preview(camera.order, thumbnail) if thumbnail else None
    return segment(APP1, b"Exif\0\0" + tiff(main, preview))


def _main(planted, camera, taken, orientation):
    ifd = Directory(camera.order)
    ifd.ascii(0x010E, f"Our trip {planted.text('EXIF ImageDescription')}")
    ifd.ascii(0x010F, camera.make)
    ifd.ascii(0x0110, f"{camera.model} {planted.text('EXIF Model')}")
    ifd.short(0x0112, orientation)
    ifd.rational(0x011A, (72, 1))
    ifd.rational(0x011B, (72, 1))
    ifd.short(0x0128, 2)
    ifd.ascii(0x0131, f"18.1 {planted.text('EXIF Software')}")
    ifd.ascii(0x0132, planted.value("EXIF DateTime", taken))
    ifd.short(0x0213, 1)
    ifd.ascii(0x013B, f"S. Iqbal {planted.text('EXIF Artist')}")
    ifd.ascii(0x8298, f"Copyright {planted.text('EXIF Copyright')}")
    for tag, slot in ((0x9C9B, "XPTitle"), (0x9C9C, "XPComment"), (0x9C9D, "XPAuthor"), (0x9C9E, "XPKeywords")):
        ifd.byte(tag, (planted.text(f"EXIF {slot}", "utf-16-le") + "\0").encode("utf-16-le"))
    return ifd


def _details(planted, camera, taken, size):
    ifd = Directory(camera.order)
    ifd.rational(0x829A, (1, 250))
    ifd.rational(0x829D, (18, 10))
    ifd.short(0x8827, 64)
    ifd.undefined(0x9000, b"0232")
    ifd.ascii(0x9003, planted.value("EXIF DateTimeOriginal", taken))
    ifd.ascii(0x9004, taken)
    ifd.ascii(0x9011, "+01:00")
    ifd.undefined(0x9101, b"\1\2\3\0")
    ifd.ascii(0x9291, "417")
    ifd.undefined(0xA000, b"0100")
    ifd.short(0xA001, 0xFFFF if camera is APPLE else 1)
    ifd.short(0xA002, size[0])
    ifd.short(0xA003, size[1])
    if camera.maker_note:
        ifd.placed(0x927C, UNDEFINED, lambda offset: MAKER_NOTES[camera.maker_note](planted, camera.order, offset))
    ifd.undefined(0x9286, b"ASCII\0\0\0" + planted.text("EXIF UserComment").encode())
    ifd.ascii(0xA420, planted.text("EXIF ImageUniqueID"))
    ifd.ascii(0xA430, f"Larkfield {planted.text('EXIF CameraOwnerName')}")
    ifd.ascii(0xA431, planted.text("EXIF BodySerialNumber"))
    ifd.ascii(0xA434, "standard lens")
    ifd.ascii(0xA435, planted.text("EXIF LensSerialNumber"))
    return ifd


def _position(planted, order, taken, latitude, longitude):
    ifd = Directory(order)
    ifd.byte(0x0000, bytes([2, 3, 0, 0]))
    ifd.ascii(0x0001, "N")
    ifd.raw(0x0002, RATIONAL, planted.data("GPS latitude", _degrees(order, latitude)))
    ifd.ascii(0x0003, "E")
    ifd.raw(0x0004, RATIONAL, planted.data("GPS longitude", _degrees(order, longitude)))
    ifd.byte(0x0005, b"\0")
    ifd.rational(0x0006, (8317, 1000))
    ifd.undefined(0x001B, b"ASCII\0\0\0" + planted.text("GPS ProcessingMethod").encode())
    ifd.undefined(0x001C, b"ASCII\0\0\0" + planted.text("GPS AreaInformation").encode())
    ifd.ascii(0x001D, taken[:10])
    return ifd


def _degrees(order, value):
    degrees, minutes = int(value), int(value * 60) % 60
    seconds = round((value * 3600 - degrees * 3600 - minutes * 60) * 1_000_000)
    return rationals(order, (degrees, 1), (minutes, 1), (seconds, 1_000_000))


def _preview(order, thumbnail):
    ifd = Directory(order)
    ifd.short(0x0103, 6)
    ifd.rational(0x011A, (72, 1))
    ifd.rational(0x011B, (72, 1))
    ifd.short(0x0128, 2)
    ifd.linked(0x0201, 0x0202, thumbnail)
    return ifd
