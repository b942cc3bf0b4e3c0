"""Makes one small picture in each format besides JPEG, with what devices and office programs leave in it.

    python3 Samples/generate/formats.py

Writes Samples/formats/. Needs the photographs, Pillow, and `heif-enc` (Debian: libheif-examples). The pictures are those of
Samples/photos; HEIC and AVIF are as `heif-enc` codes them, so that another version of it gives other bytes.
"""

import pathlib
import subprocess
import tempfile

from PIL import Image, PngImagePlugin

HERE = pathlib.Path(__file__).resolve().parent.parent
PHOTOS, FORMATS = HERE / "photos", HERE / "formats"
SECRET = "Hollowbrook Farm, Ayesha Rahman, 51.0629 N 1.3167 W"


def main():
    FORMATS.mkdir(exist_ok=True)
    photo = Image.open(PHOTOS / "IMG_2041.JPG")
    exif = photo.info["exif"]
    small = photo.convert("RGB")
    small.thumbnail((640, 640))
    coded(small, exif, "IMG_3001.HEIC", [])
    coded(small, exif, "IMG_3002.avif", ["-A"])
    screenshot(small)
    small.save(FORMATS / "poster for the door.webp", quality=80, exif=exif, xmp=f"<x:xmpmeta>{SECRET}</x:xmpmeta>".encode())
    wave(small)


def coded(picture, exif, name, options):
    """As a phone codes it, with its EXIF block."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "picture.jpg"
        picture.save(source, quality=95, exif=exif)
        subprocess.run(["heif-enc", *options, "-q", "60", "-o", str(FORMATS / name), str(source)], check=True, stdout=subprocess.DEVNULL)


def screenshot(picture):
    """A screenshot with texts, a time and something behind its end."""
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Title", SECRET)
    texts.add_itxt("XML:com.adobe.xmp", f"<x:xmpmeta>{SECRET}</x:xmpmeta>", zip=True)
    texts.add(b"tIME", bytes([7, 234, 11, 5, 10, 15, 33]))
    small = picture.quantize(64)
    path = FORMATS / "Screenshot 2026-11-05 at 10.15.33.png"
    small.save(path, pnginfo=texts, optimize=True)
    path.write_bytes(path.read_bytes() + b"PK\x03\x04" + SECRET.encode())


def wave(picture):
    """Two frames, of which the second shows something else."""
    small = picture.resize((240, 180)).quantize(32)
    other = small.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    small.save(FORMATS / "wave.gif", save_all=True, append_images=[other], duration=300, loop=0, comment=SECRET.encode())


if __name__ == "__main__":
    main()
