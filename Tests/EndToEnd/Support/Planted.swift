import Foundation

/// What was hidden in the sample photographs.
struct Planted: Decodable {
    let photo: String
    let slot: String
    let kind: String
    let encoding: String?
    let value: String

    static func all() throws -> [Planted] {
        try JSONDecoder().decode([Planted].self, from: Data(contentsOf: Samples.photo("planted.json")))
    }

    /// Texts, bytes and the names of the files; nothing so short that it is in compressed data by chance.
    static func search() throws -> Search {
        let needles = try all().filter { $0.kind != "name" }.map { ("\($0.photo), \($0.slot)", $0.bytes) }
        return Search(needles: needles.filter { $0.1.count >= 8 }.map { (name: $0.0, bytes: $0.1) })
    }

    /// As the bytes that stand in the photograph.
    private var bytes: Data {
        switch (kind, encoding) {
        case ("bytes", _): Data(hexadecimal: value)
        case (_, "utf-16-le"): Data(value.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        case (_, "utf-16-be"): Data(value.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
        default: Data(value.utf8)
        }
    }
}
