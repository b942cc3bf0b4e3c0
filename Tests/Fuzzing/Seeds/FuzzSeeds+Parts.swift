import TestSupport

extension FuzzSeeds {
    /// Profiles of every form, for light, grey and inks.
    static var profiles: [[UInt8]] {
        let matrices = [
            ICCProfileBuilder.sRGB(text: "text"), .displayP3(text: "text"), .adobeRGB(text: ""), .scanner(text: "text"),
            .grey(gamma: 563, text: "text"), .lightness(text: "text"),
        ]
        let tables = ICCProfileBuilder.TableForm.allCases.flatMap { form in
            [1, 3, 4].map { ICCProfileBuilder.table(form, channels: $0, text: "text") }
        }
        return (matrices + tables).map(\.bytes)
    }

    /// Blocks in both byte orders, with every directory, in one of them in a circle.
    static var exifBlocks: [[UInt8]] {
        let blocks = ExifBlock.ByteOrder.allCases.map { order in
            var block = ExifBlock(order)
            block.image = [0x010F: .text("Maker"), 0x013B: .text("A. Teacher"), 0x0112: .short(6)]
            block.exif = [0x9003: .text("2026:05:14 10:30:00"), 0x927C: .bytes([1, 2, 3]), 0xA431: .text("123")]
            block.gps = [1: .text("N"), 0x1C: .bytes([1])]
            block.thumbnail = [0x0201: .bytes([9])]
            return Array(block.segment.dropFirst(4))
        }
        let circle: [UInt8] = [
            0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x69, 0x87, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0,
        ]
        return blocks + blocks.map { Array($0.dropFirst(6)) } + [circle]
    }

    /// The beginnings of files of many kinds.
    static var beginnings: [[UInt8]] {
        let texts = [
            "GIF89a", "RIFF\u{1}\0\0\0WEBPVP8 ", "RIFF\u{1}\0\0\0WAVEfmt ", "%PDF-1.7\n", "<!doctype HTML>\n<html>",
            "\n<!-- a --><svg xmlns=''>", "<?xml version='1.0'?><plist/>", "hello", "BM and more", "#!/bin/sh\n",
            "ID3\u{4}",
            "\0\0\0\u{18}ftypisom\0\0\u{2}\0mp42avc1", "\0\0\0\u{14}ftypheic\0\0\0\0mif1",
            "\0\0\0\u{8}wide\0\0\0\u{8}mdat",
            "PK\u{3}\u{4}\u{14}\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u{5}\0\0\0word/", "II*\0\u{8}\0\0\0",
        ]
        let bytes: [[UInt8]] = [
            [0xFF, 0xD8, 0xFF, 0xE0], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xFB, 0x90, 0x64],
            [0xFF, 0xF1, 0x50],
            [0x1A, 0x45, 0xDF, 0xA3, 0x93, 0x42, 0x82, 0x84] + Array("webm".utf8), [0xEF, 0xBB, 0xBF, 0x41],
            [0xFE, 0xFF, 0, 0x41],
        ]
        return bytes + texts.map { Array($0.utf8) }
    }
}
