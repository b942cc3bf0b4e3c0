"""What phones append after the picture's end: a moment of video, and Samsung's list of extras."""

import calendar
import struct
import time


def video(planted):
    """A minimal MP4: file type, a movie header with a place and a title in its user data, and media data."""
    place = planted.text("motion video place")
    title = planted.text("motion video title")
    frames = planted.text("motion video frames").encode() + bytes(range(256)) * 4
    header = struct.pack(">IIIIIIH", 0, 0, 0, 1000, 1500, 0x10000, 0x100) + b"\0" * 10
    matrix = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
    movie = _box(b"mvhd", header + matrix + b"\0" * 24 + struct.pack(">I", 2))
    extras = _box(b"udta", _words(b"\xa9xyz", place) + _words(b"\xa9nam", title))
    return _box(b"ftyp", b"mp42\0\0\0\0mp42isom") + _box(b"moov", movie + extras) + _box(b"mdat", frames)


def samsung_trailer(planted, taken, video_bytes=b""):
    """Samsung's trailer: blocks, then a directory that counts back to each of them."""
    moment = f"{calendar.timegm(time.strptime(taken, '%Y:%m:%d %H:%M:%S'))}000"
    blocks = [
        (0x0A01, b"Image_UTC_Data", moment.encode()),
        (0x0C61, b"Camera_Capture_Mode_Info", planted.text("Samsung trailer").encode()),
    ]
    if video_bytes:
        blocks.append((0x0A30, b"MotionPhoto_Data", video_bytes))
    data, starts = b"", []
    for kind, name, content in blocks:
        starts.append(len(data))
        data += struct.pack("<HHI", 0, kind, len(name)) + name + content
    ends = starts[1:] + [len(data)]
    directory = b"SEFH" + struct.pack("<II", 107, len(blocks))
    for (kind, _, _), start, end in zip(blocks, starts, ends):
        directory += struct.pack("<HHII", 0, kind, len(data) - start, end - start)
    return data + directory + struct.pack("<I", len(directory)) + b"SEFT"


def _box(kind, content):
    return struct.pack(">I", len(content) + 8) + kind + content


def _words(kind, text):
    encoded = text.encode()
    return _box(kind, struct.pack(">HH", len(encoded), 0x15C7) + encoded)
