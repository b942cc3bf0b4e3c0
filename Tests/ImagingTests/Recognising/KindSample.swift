import TestSupport
import Testing

@testable import Imaging

/// The beginning of a file of some kind, and a word that the sentence of its refusal must have: what it is or what to
/// do.
struct KindSample: CustomTestStringConvertible, Sendable {
    let kind: MediaKind
    let bytes: [UInt8]
    let advice: String

    var testDescription: String { "\(kind): \(String(decoding: bytes.prefix(24), as: UTF8.self).debugDescription)" }

    init(_ kind: MediaKind, _ bytes: [UInt8], _ advice: String) {
        self.kind = kind
        self.bytes = bytes
        self.advice = advice
    }

    /// Every character is one byte.
    init(_ kind: MediaKind, _ text: String, _ advice: String) {
        self.init(kind, text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, advice)
    }

    static let all = pictures + raws + documents + videos + sounds + archives + others

    static let pictures = [
        KindSample(.jpeg, "\u{FF}\u{D8}\u{FF}\u{E0}", "Send it again"),
        KindSample(.png, "\u{89}PNG\r\n\u{1A}\n\0\0\0\rIHDR", "Send it again"),
        KindSample(.gif, "GIF87a\u{1}\0", "Send it again"),
        KindSample(.gif, "GIF89a\u{1}\0", "Send it again"),
        KindSample(.webp, "RIFF\u{1}\0\0\0WEBPVP8 ", "export it as JPEG"),
        KindSample(.tiff, "II*\0\u{8}\0\0\0", "export it as JPEG"),
        KindSample(.tiff, "MM\0*\0\0\0\u{8}", "export it as JPEG"),
        KindSample(.tiff, "II+\0\u{8}\0\0\0", "export it as JPEG"),
        KindSample(.tiff, tiff([(0x010F, "NIKON CORPORATION")]), "export it as JPEG"),
        KindSample(.bmp, "BM\u{36}\0\0\0", "save it as PNG or JPEG"),
        KindSample(.icon, "\0\0\u{1}\0\u{1}\0\u{10}\u{10}", "Send the picture"),
        KindSample(.photoshop, "8BPS\0\u{1}", "Export it from Photoshop as JPEG"),
        KindSample(.jpegXL, "\u{FF}\u{0A}\0", "Export it as JPEG"),
        KindSample(.jpegXL, "\0\0\0\u{C}JXL \r\n\u{87}\n", "Export it as JPEG"),
        KindSample(.jpeg2000, "\0\0\0\u{C}jP  \r\n\u{87}\n", "Export it as JPEG"),
        KindSample(.jpeg2000, "\u{FF}\u{4F}\u{FF}\u{51}", "Export it as JPEG"),
        KindSample(.svg, "<svg xmlns='http://www.w3.org/2000/svg'/>", "Export it as PNG"),
        KindSample(.svg, "\u{EF}\u{BB}\u{BF}<?xml version='1.0'?>\n<!-- <html> -->\n<svg:svg>", "Export it as PNG"),
        KindSample(.svg, "  \n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'>", "Export it as PNG"),
        KindSample(.svg, "\u{FF}\u{FE}<\0s\0v\0g\0>\0", "Export it as PNG"),
        KindSample(.svg, "\u{FE}\u{FF}\0<\0s\0v\0g\0>", "Export it as PNG"),
    ]

    static let raws = [
        KindSample(.dng, tiff([(0xC612, "")]), "DNG). Export it as JPEG"),
        KindSample(.canonCR2, "II*\0\u{10}\0\0\0CR\u{2}\0", "Canon camera (CR2). Export it as JPEG"),
        KindSample(.canonCR3, "\0\0\0\u{18}ftypcrx \0\0\0\u{1}crx isom", "Canon camera (CR3). Export it as JPEG"),
        KindSample(.nikonNEF, tiff([(0x010F, "NIKON CORPORATION"), (0x014A, "")]), "Nikon camera (NEF). Export"),
        KindSample(.sonyARW, tiff([(0x010F, "SONY"), (0x014A, "")]), "Sony camera (ARW). Export it as JPEG"),
        KindSample(.cameraRaw, tiff([(0x010F, "PENTAX"), (0x014A, "")]), "raw file. Export it as JPEG"),
        KindSample(.olympusORF, "IIRO\u{8}\0\0\0", "Olympus camera (ORF). Export it as JPEG"),
        KindSample(.panasonicRW2, "IIU\0\u{18}\0\0\0", "Panasonic camera (RW2). Export it as JPEG"),
        KindSample(.fujifilmRAF, "FUJIFILMCCD-RAW 0201", "Fujifilm camera (RAF). Export it as JPEG"),
    ]

    static let documents = [
        KindSample(.pdf, "%PDF-1.7\n", "Export the picture in it"),
        KindSample(.office, zip("[Content_Types].xml"), "Save each picture in it"),
        KindSample(.office, zip("mimetypeapplication/vnd.oasis.opendocument.text"), "Save each picture in it"),
        KindSample(.office, "\u{D0}\u{CF}\u{11}\u{E0}\u{A1}\u{B1}\u{1A}\u{E1}", "Save each picture in it"),
        KindSample(.office, "{\\rtf1", "Save each picture in it"),
        KindSample(.html, "<!doctype HTML>\n<html>", "Save the picture on it"),
        KindSample(.html, "\n<!-- a --><HTML lang=en>", "Save the picture on it"),
        KindSample(.xml, "<?xml version='1.0'?><plist/>", "Send the picture itself"),
        KindSample(.text, "hello", "Send the picture itself"),
        KindSample(.text, "BMW and MZ are makers", "Send the picture itself"),
        KindSample(.text, "Gr\u{C3}\u{BC}\u{C3}\u{9F}e", "Send the picture itself"),
    ]

    static let videos = [
        KindSample(.mp4, "\0\0\0\u{18}ftypisom\0\0\u{2}\0mp42avc1", "Video comes later"),
        KindSample(.quickTime, "\0\0\0\u{14}ftypqt  \0\0\u{2}\0qt  ", "Video comes later"),
        KindSample(.quickTime, "\0\0\0\u{8}wide\0\0\0\u{8}mdat", "Video comes later"),
        KindSample(.threeGP, "\0\0\0\u{14}ftyp3gp5\0\0\0\0isom", "Video comes later"),
        KindSample(.avi, "RIFF\u{1}\0\0\0AVI LIST", "Video comes later"),
        KindSample(.matroska, "\u{1A}\u{45}\u{DF}\u{A3}\u{93}\u{42}\u{82}\u{88}matroska", "Video comes later"),
        KindSample(.webM, "\u{1A}\u{45}\u{DF}\u{A3}\u{93}\u{42}\u{82}\u{84}webm", "Video comes later"),
        KindSample(.otherVideo, "\0\0\u{1}\u{BA}", "Video comes later"),
        KindSample(.otherVideo, "FLV\u{1}", "Video comes later"),
    ]

    static let sounds = [
        KindSample(.mp3, "ID3\u{4}", "Only pictures are taken"),
        KindSample(.mp3, "\u{FF}\u{FB}\u{90}\u{64}", "Only pictures are taken"),
        KindSample(.wav, "RIFF\u{1}\0\0\0WAVEfmt ", "Only pictures are taken"),
        KindSample(.m4a, "\0\0\0\u{14}ftypM4A \0\0\0\0isom", "Only pictures are taken"),
        KindSample(.ogg, "OggS\0\u{2}", "Only pictures are taken"),
        KindSample(.flac, "fLaC\0", "Only pictures are taken"),
        KindSample(.amr, "#!AMR\n", "Only pictures are taken"),
        KindSample(.otherAudio, "FORM\0\0\0\0AIFF", "Only pictures are taken"),
        KindSample(.otherAudio, "\u{FF}\u{F1}\u{50}\u{80}", "Only pictures are taken"),
    ]

    static let archives = [
        KindSample(.zip, zip("IMG_0001.JPG"), "consentry asset ingest"),
        KindSample(.zip, "PK\u{5}\u{6}\0\0", "consentry asset ingest"),
        KindSample(.sevenZip, "7z\u{BC}\u{AF}\u{27}\u{1C}", "Unpack it"),
        KindSample(.rar, "Rar!\u{1A}\u{7}\0", "Unpack it"),
        KindSample(.gzip, "\u{1F}\u{8B}\u{8}", "Unpack it"),
        KindSample(.tar, Array(repeating: 65, count: 257) + Array("ustar\0".utf8), "Unpack it"),
        KindSample(.otherArchive, "\u{FD}7zXZ\0", "Unpack it"),
    ]

    static let others = [
        KindSample(.executable, "\u{7F}ELF\u{2}", "ask your technician"),
        KindSample(.executable, "MZ\u{90}\0", "ask your technician"),
        KindSample(.executable, "#!/bin/sh\n", "ask your technician"),
        KindSample(.empty, "", "Send it again"),
        KindSample(.unknown, "\u{1}\u{2}\u{3}", "Export it as JPEG"),
    ]

    /// A TIFF file with one directory of texts; its numbers are big-endian.
    static func tiff(_ entries: [(tag: Int, text: String)]) -> [UInt8] {
        var directory = HEIFBox.number(entries.count, 2)
        var texts: [UInt8] = []
        for (tag, text) in entries {
            let offset = 8 + 2 + 12 * entries.count + 4 + texts.count
            directory += HEIFBox.number(tag, 2) + HEIFBox.number(2, 2) + HEIFBox.number(text.utf8.count + 1)
            directory += HEIFBox.number(offset)
            texts += Array(text.utf8) + [0]
        }
        return Array("MM\0*".utf8) + HEIFBox.number(8) + directory + HEIFBox.number(0) + texts
    }

    /// The beginning of a ZIP file whose first entry has this name.
    static func zip(_ name: String) -> [UInt8] {
        let header: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0] + Array(repeating: 0, count: 20)
        return header + [UInt8(name.utf8.count), 0, 0, 0] + Array(name.utf8)
    }
}
