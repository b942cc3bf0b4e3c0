import TestSupport

@testable import Imaging

/// A clean file with every optional part, and what can be done to it byte by byte.
enum Tamperings {
    /// JFIF, orientation and a P3 profile before a small picture.
    static let whole: [UInt8] = {
        var block = ExifBlock()
        block.image = [0x0112: .short(6)]
        let profile = ICCProfileBuilder.scanner(text: canary).segments()
        let file = JPEGPicture.made { ($0.width, $0.height) = (8, 8) }.file
        return (try? file.planting(profile, .beforeFrame).planting(block.segment, .beforeFrame).bytes.cleaned().bytes)
            ?? []
    }()

    /// SOI, JFIF, orientation and the head of the profile: all but the orientation's value and the profile's size.
    static let fixed: [Int] = {
        let orientation = 20 + 28
        return Array(0..<20 + 36 + 18 + 128).filter { $0 != orientation }
    }()

    /// The file with one byte more, at every place before the coded data.
    static let insertions: [[UInt8]] = {
        let scan =
            whole.span.occurrences(of: [0xFF, 0xDA]) == 1
            ? whole.indices.last { whole[$0...].starts(with: [0xFF, 0xDA]) } : nil
        return (0...(scan ?? 0) + 13).map { offset in
            var bytes = whole
            bytes.insert(0x41, at: offset)
            return bytes
        }
    }()
}
