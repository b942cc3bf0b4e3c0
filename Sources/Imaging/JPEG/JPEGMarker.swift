/// The second byte of a marker: ITU-T T.81 table B.1.
struct JPEGMarker: RawRepresentable, Equatable, Sendable {
    let rawValue: UInt8

    static let startOfImage = JPEGMarker(rawValue: 0xD8)
    static let endOfImage = JPEGMarker(rawValue: 0xD9)
    static let startOfScan = JPEGMarker(rawValue: 0xDA)
    static let quantisationTables = JPEGMarker(rawValue: 0xDB)
    static let huffmanTables = JPEGMarker(rawValue: 0xC4)
    static let arithmeticConditioning = JPEGMarker(rawValue: 0xCC)
    static let restartInterval = JPEGMarker(rawValue: 0xDD)
    static let comment = JPEGMarker(rawValue: 0xFE)

    static func application(_ number: UInt8) -> JPEGMarker {
        JPEGMarker(rawValue: 0xE0 | number & 0x0F)
    }

    /// SOF0 to SOF15, without DHT, JPG and DAC which lie between them.
    var isFrame: Bool { rawValue & 0xF0 == 0xC0 && ![0xC4, 0xC8, 0xCC].contains(rawValue) }
    var isRestart: Bool { (0xD0...0xD7).contains(rawValue) }
    /// TEM and RSTn stand alone; so do SOI and EOI, which the reader meets first.
    var hasLength: Bool { rawValue != 0x01 && !isRestart }
    var applicationNumber: UInt8? { rawValue & 0xF0 == 0xE0 ? rawValue & 0x0F : nil }
}

/// A marker segment: where its content lies, without marker and length.
struct JPEGSegment: Equatable, Sendable {
    let marker: JPEGMarker
    let payload: Range<Int>
}
