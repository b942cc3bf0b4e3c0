import SchoolMedia
import TestSupport
import Testing

@testable import Imaging

/// A picture of any format that is taken, with something hidden in it: a row of the table of all hiding places.
struct DirtyPicture: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// What it is.
    let kind: MediaKind
    /// What the report has to count for it.
    let family: RemovalReport.Family
    let bytes: [UInt8]
    /// The same kind of file with nothing hidden, by which to tell what was.
    let plain: [UInt8]

    init(_ name: String, _ kind: MediaKind, _ family: RemovalReport.Family, _ bytes: [UInt8], plain: [UInt8] = []) {
        testDescription = "\(kind.rawValue): \(name), \(family.rawValue)"
        self.kind = kind
        self.family = family
        self.bytes = bytes
        self.plain = plain
    }

    static let all = places + exif + packets + others

    /// Every hiding place of every format.
    private static let places =
        HidingPlace.all.map { DirtyPicture($0.testDescription, .jpeg, $0.family, $0.bytes) }
        + PNGHidingPlace.all.map { DirtyPicture($0.testDescription, .png, $0.family, $0.file.bytes) }
        + GIFHidingPlace.all.map { DirtyPicture($0.testDescription, .gif, $0.family, $0.file.bytes) }
        + WebPHidingPlace.all.map { DirtyPicture($0.testDescription, .webp, $0.family, $0.bytes) }
        + HEIFHidingPlace.all.map {
            DirtyPicture($0.testDescription, .heic, $0.family, $0.bytes, plain: HEIFSample.parts.bytes)
        }

    /// The clean file: as it is stored, not turned.
    func clean() throws -> CleanedPicture { try bytes.settled() }

    /// The parts that are in the file as it was sent, and not in the clean one. Where the picture's own data had to be
    /// written anew, only what was hidden in it: the rest is the picture in another writing.
    func removed(from clean: [UInt8]) -> [[UInt8]] {
        let kept = FileParts.of(kind == .heic ? plain : clean)
        let removed = FileParts.of(bytes).filter { !kept.contains($0) }
        return kind == .jpeg && family == .hiddenCoefficientData ? removed.filter(\.holdsCanary) : removed
    }

    /// The clean file with one removed range of bytes put back: where it was, and at every other boundary.
    func tamperings(of clean: [UInt8]) -> [Tampering] {
        let tamperings = removed(from: clean).flatMap { part in
            Tampering.insertions(of: part, in: clean)
                + (kind == .heic ? Tampering.wrapped(part, in: clean) : [])
                + (hasPlace(for: part, in: clean) ? Tampering.replacements(by: part, in: clean) : [])
        }
        return tamperings.filter { $0.bytes != clean }
    }

    /// Whether the part was in the file in place of the one of its name that is clean. In a picture with a palette
    /// other data is another picture, in other colours of it.
    private func hasPlace(for part: [UInt8], in clean: [UInt8]) -> Bool {
        let name = FileParts.name(of: part, in: bytes)
        let isPicture = name.elementsEqual("IDAT".utf8) && clean.span.occurrences(of: "PLTE") > 0
        return !isPicture && FileParts.of(bytes).count { FileParts.name(of: $0, in: bytes) == name } == 1
    }
}
