import Testing

@testable import Imaging

/// A clean file with a range of bytes put back into it.
struct Tampering: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    /// Whether the range is coded data, which the verifier does not decode: what lies behind a JPEG's scan without a
    /// marker before it, and the pixels of a lossless WebP.
    let isCodedData: Bool

    var isAccepted: Bool { (try? ImageVerifier.verify(bytes)) != nil }

    /// The range between every two parts, at the start and at the end.
    static func insertions(of part: [UInt8], in clean: [UInt8]) -> [Tampering] {
        let parts = FileParts.of(clean)
        return (0...parts.count).flatMap { place -> [Tampering] in
            let isBehindScan = clean.first == 0xFF && place > 0 && parts[place - 1].starts(with: [0xFF, 0xDA])
            let bytes = Array(parts[..<place].joined()) + part + parts[place...].joined()
            // A WebP with a length that is right again, and with the old one.
            let variants = mended(bytes) == bytes ? [bytes] : [bytes, mended(bytes)]
            return variants.map { bytes in
                Tampering(
                    testDescription: "\(part.count) bytes before part \(place)",
                    bytes: bytes,
                    isCodedData: isBehindScan && !beginsWithMarker(part)
                )
            }
        }
    }

    /// The part in place of the only one of its name, and the bytes alone by which the two differ.
    static func replacements(by part: [UInt8], in clean: [UInt8]) -> [Tampering] {
        let parts = FileParts.of(clean)
        let name = FileParts.name(of: part, in: clean)
        let places = parts.indices.filter { FileParts.name(of: parts[$0], in: clean) == name }
        guard places.count == 1, let place = places.first else { return [] }
        let (before, old, after) = (parts[..<place].joined(), parts[place], parts[(place + 1)...].joined())
        let head = zip(part, old).prefix { $0 == $1 }.count
        let tail = min(
            zip(part.reversed(), old.reversed()).prefix { $0 == $1 }.count,
            min(part.count, old.count) - head
        )
        let inserted = old[..<head] + part[head..<part.count - tail] + old[head...]
        return [part, Array(inserted)].map { new in
            let bytes = mended(Array(before) + new + after)
            let isCoded = name == [0xFF, 0xDA] || name.elementsEqual("VP8L".utf8) && new == part
            return Tampering(testDescription: "\(new.count) bytes as part \(place)", bytes: bytes, isCodedData: isCoded)
        }
    }

    /// The range as the content of segments that a JPEG may have.
    static func wrapped(_ part: [UInt8], in clean: [UInt8]) -> [Tampering] {
        [UInt8(0xFE), 0xE1, 0xEB].flatMap { marker in
            let length = min(part.count, 65_533) + 2
            let segment = [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + part.prefix(65_533)
            return insertions(of: segment, in: clean)
        }
    }

    private static func beginsWithMarker(_ part: [UInt8]) -> Bool {
        part.count > 1 && part[0] == 0xFF && part[1] > 0
    }

    /// The length in a WebP's header as it has to be now.
    private static func mended(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.starts(with: "RIFF".utf8), bytes.count >= 12 else { return bytes }
        let length = bytes.count - 8
        return bytes[..<4] + (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + bytes[8...]
    }
}
