"""Draws the sample school's photographs and hides in them what cameras, phones and editors leave in files.

    python3 -m pip install -r Samples/generate/requirements.txt
    python3 Samples/generate/photos.py

Writes Samples/photos/*.jpg, Samples/photos/refused/ and Samples/photos/planted.json. The same input and the same Pillow
give the same bytes. Nobody in the pictures, and no place in them, exists.
"""

import json
import pathlib

from PIL import Image

import jpeg
import refused
from album import PHOTOS
from drawing.canvas import Canvas
from drawing.people import draw_person
from metadata import icc, mpf, trailers
from metadata.exif import exif
from metadata.iptc import iptc
from metadata.xmp import xmp
from planted import Planted

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "photos"
STORED = {1: None, 3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}


def main():
    (FOLDER / "refused").mkdir(parents=True, exist_ok=True)
    entries = []
    for photo in PHOTOS:
        planted = Planted(photo.name, photo.tag)
        (FOLDER / photo.name).write_bytes(built(photo, planted))
        entries += planted.entries
        print(photo.name)
    whole = (FOLDER / PHOTOS[4].name).read_bytes()
    for name, content in refused.files(whole).items():
        (FOLDER / "refused" / name).write_bytes(content)
    listing = ",\n".join("  " + json.dumps(entry, ensure_ascii=False) for entry in entries)
    (FOLDER / "planted.json").write_text(f"[\n{listing}\n]\n", encoding="utf-8")


def built(photo, planted):
    """The whole file: pixels as the camera stored them, segments in front, trailers behind."""
    upright = drawn(photo)
    turn = STORED[photo.orientation]
    stored = upright.transpose(turn) if turn is not None else upright
    planted.file_name()
    for name in photo.names:
        planted.name("file name", name)
    clip = trailers.video(planted) if photo.video else b""
    file = jpeg.encoded(stored, **photo.encoding)
    if photo.comment_between_scans:
        file = jpeg.with_comment_between_scans(file, planted.text("comment between scans").encode())
    file = jpeg.with_segments(file, segments(photo, planted, stored, len(clip)))
    if photo.second_picture:
        file = mpf.with_second_picture(file, jpeg.thumbnail(stored, 320, planted.text("MPF second picture")))
    if photo.samsung_trailer:
        return file + trailers.samsung_trailer(planted, photo.taken, clip)
    return file + clip


def drawn(photo):
    """The upright picture, far figures first."""
    canvas = Canvas(photo.width, photo.height)
    photo.scene(canvas)
    for figure in sorted(photo.figures, key=lambda figure: figure.person.feet):
        draw_person(canvas, figure.person)
    picture = canvas.finished()
    return picture.convert("L") if photo.greyscale else picture


def segments(photo, planted, stored, video_length):
    """Everything between the start marker and the first table, in the order that cameras use."""
    found = []
    if photo.jfif_thumbnails:
        small = stored.resize((40, 30))
        found.append(jpeg.jfif(small, planted.text("JFIF thumbnail").encode()))
        found.append(jpeg.jfxx(jpeg.thumbnail(stored, 96, planted.text("JFXX thumbnail"))))
    elif not photo.camera:
        found.append(jpeg.jfif())
    if photo.camera:
        preview = jpeg.thumbnail(stored, 160, planted.text("EXIF thumbnail")) if photo.exif_thumbnail else None
        found.append(exif(planted, photo.camera, photo.taken, stored.size, photo.orientation, photo.position, preview))
    if photo.xmp or video_length:
        found += xmp(planted, stored.size, faces(photo), video_length, photo.extended_xmp)
    if photo.profile:
        found.append({"display_p3": icc.display_p3, "srgb": icc.srgb}[photo.profile](planted))
    if photo.second_picture:
        found.append(mpf.mpf())
    if photo.iptc:
        preview = jpeg.thumbnail(stored, 160, planted.text("Photoshop thumbnail"))
        found.append(iptc(planted, preview))
    if photo.comment:
        found.append(jpeg.segment(jpeg.COM, planted.text("comment").encode()))
    return found


def faces(photo):
    """Name, centre and diameter of each named face, as shares of the upright picture."""
    unit = 1000 / min(photo.width, photo.height)
    width, height = photo.width * unit, photo.height * unit
    found = []
    for figure in photo.figures:
        if figure.pupil in photo.faces:
            x, y, radius = figure.person.head
            found.append((photo.faces[figure.pupil], x / width, y / height, 2 * radius / height))
    return found


if __name__ == "__main__":
    main()
