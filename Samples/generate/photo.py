"""One photograph to make."""

from collections.abc import Callable
from dataclasses import dataclass, field

from cast import Figure
from metadata.exif import Camera


@dataclass(frozen=True)
class Photo:
    """One file. Width and height are those of the upright picture, in pixels."""

    name: str
    tag: str
    width: int
    height: int
    scene: Callable
    figures: list[Figure] = field(default_factory=list)
    camera: Camera | None = None
    taken: str = "2026:10:14 10:32:00"
    position: tuple[float, float] | None = None
    orientation: int = 1
    profile: str | None = None  # display_p3 or srgb
    xmp: bool = False
    faces: dict[str, str] = field(default_factory=dict)  # admission number to the name written on the face
    names: tuple[str, ...] = ()  # the pupils' names in the file's own name
    extended_xmp: bool = False
    iptc: bool = False
    comment: bool = False
    comment_between_scans: bool = False
    second_picture: bool = False
    video: bool = False
    samsung_trailer: bool = False
    jfif_thumbnails: bool = False
    exif_thumbnail: bool = False
    greyscale: bool = False
    encoding: dict = field(default_factory=dict)
