"""XMP: names on faces, the editor's history, and the extended form that spans segments."""

import hashlib
from xml.sax.saxutils import escape, quoteattr

from jpeg import APP1, segment

_HEADER = b"http://ns.adobe.com/xap/1.0/\0"
_EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
    "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
    "stArea": "http://ns.adobe.com/xmp/sType/Area#",
    "stDim": "http://ns.adobe.com/xap/1.0/sType/Dimensions#",
    "MP": "http://ns.microsoft.com/photo/1.2/",
    "MPRI": "http://ns.microsoft.com/photo/1.2/t/RegionInfo#",
    "MPReg": "http://ns.microsoft.com/photo/1.2/t/Region#",
    "GCamera": "http://ns.google.com/photos/1.0/camera/",
}


def xmp(planted, size, faces=(), video_length=0, extended=False):
    """The APP1 segments of one packet.

    `faces` are (name, x, y, diameter) as shares of the picture; `video_length` is that of a video after the picture.
    """
    guid, extension = "", b""
    if extended:
        extension = _extension(planted)
        guid = hashlib.md5(extension).hexdigest().upper()
    body = _description(planted, size, faces, video_length, guid)
    segments = [segment(APP1, _HEADER + _packet(body))]
    half = (len(extension) + 1) // 2
    for start in (0, half) if extended else ():
        part = extension[start : start + half]
        place = len(extension).to_bytes(4, "big") + start.to_bytes(4, "big")
        segments.append(segment(APP1, _EXTENSION + guid.encode() + place + part))
    return segments


def _packet(body):
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'{body}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def _description(planted, size, faces, video_length, guid):
    attributes = {
        "xmp:CreatorTool": planted.text("XMP CreatorTool"),
        "photoshop:City": planted.text("XMP City"),
    }
    if video_length:
        attributes |= {"GCamera:MicroVideo": "1", "GCamera:MicroVideoVersion": "1"}
        attributes["GCamera:MicroVideoOffset"] = str(video_length)
    if guid:
        attributes["xmpNote:HasExtendedXMP"] = guid
    words = planted.text("XMP description")
    children = f"<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>{words}</rdf:li></rdf:Alt></dc:description>"
    if faces:
        children += _working_group_regions(size, faces) + _microsoft_regions(faces)
        children += f"<dc:subject><rdf:Bag><rdf:li>{planted.text('XMP subject')}</rdf:li></rdf:Bag></dc:subject>"
        for name, *_ in faces:
            planted.name("XMP face region", name)
    return _element(attributes, children)


def _element(attributes, children):
    used = "".join(f" xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in _NAMESPACES.items())
    values = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<rdf:Description rdf:about=''{used}{values}>{children}</rdf:Description>"


def _working_group_regions(size, faces):
    items = "".join(
        f"<rdf:li><rdf:Description mwg-rs:Name={quoteattr(name)} mwg-rs:Type='Face'>"
        f"<mwg-rs:Area stArea:x='{x:.4f}' stArea:y='{y:.4f}' stArea:d='{d:.4f}' stArea:unit='normalized'/>"
        "</rdf:Description></rdf:li>"
        for name, x, y, d in faces
    )
    dimensions = f"<mwg-rs:AppliedToDimensions stDim:w='{size[0]}' stDim:h='{size[1]}' stDim:unit='pixel'/>"
    regions = f"<mwg-rs:RegionList><rdf:Bag>{items}</rdf:Bag></mwg-rs:RegionList>"
    return f"<mwg-rs:Regions rdf:parseType='Resource'>{dimensions}{regions}</mwg-rs:Regions>"


def _microsoft_regions(faces):
    items = "".join(
        f"<rdf:li MPReg:PersonDisplayName={quoteattr(name)} "
        f"MPReg:Rectangle='{x - d / 2:.4f}, {y - d / 2:.4f}, {d:.4f}, {d:.4f}'/>"
        for name, x, y, d in faces
    )
    regions = f"<MPRI:Regions><rdf:Bag>{items}</rdf:Bag></MPRI:Regions>"
    return f"<MP:RegionInfo rdf:parseType='Resource'>{regions}</MP:RegionInfo>"


def _extension(planted):
    first, last = planted.text("extended XMP, first segment"), planted.text("extended XMP, second segment")
    history = f"{first}\n" + "cropped; straightened; brightened\n" * 60 + last
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f"<rdf:Description rdf:about='' xmlns:photoshop='{_NAMESPACES['photoshop']}'>"
        f"<photoshop:History>{escape(history)}</photoshop:History></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()
