import TestSupport

@testable import Imaging

/// Files that are made to cost a decoder more than a picture is worth.
struct Bomb: Sendable {
    /// How its files may end.
    enum Ending: Sendable {
        /// Every file is refused.
        case refusals
        /// Every file is a picture, within the limits.
        case pictures
        /// Some are refused, others still are pictures.
        case either
        /// So much work within the limits that a worker built without optimisation may be stopped over it.
        case heavy

        func allows(_ kind: BombEnding.Kind) -> Bool {
            switch (self, kind) {
            case (.refusals, .refused), (.pictures, .picture), (.either, .refused), (.either, .picture): true
            case (.heavy, .picture), (.heavy, .refused), (.heavy, .stopped): true
            default: false
            }
        }
    }

    let name: String
    let ending: Ending
    let files: @Sendable () -> [[UInt8]]

    init(_ name: String, _ ending: Ending, files: @escaping @Sendable () -> [[UInt8]]) {
        self.name = name
        self.ending = ending
        self.files = files
    }

    init(_ name: String, _ ending: Ending, file: @escaping @Sendable () -> [UInt8]) {
        self.init(name, ending, files: { [file()] })
    }

    static let all = jpeg + exif + png + gif + webP + heif + lengths

    static func named(_ name: String) -> Bomb? { all.first { $0.name == name } }

    /// The file with these bytes over its own, at each of these places.
    static func overwriting(_ file: [UInt8], at places: some Sequence<Int>, with values: [[UInt8]]) -> [[UInt8]] {
        places.flatMap { place in
            values.filter { place + $0.count <= file.count }.map { value in
                var bytes = file
                bytes.replaceSubrange(place..<place + value.count, with: value)
                return bytes
            }
        }
    }
}
