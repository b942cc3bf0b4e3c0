internal import Foundation
public import SchoolMedia

/// Where a search through a dump of the website saw a picture that is out.
public struct Sighting: Equatable, Sendable {
    /// Below the folder that was searched.
    public let path: String
    /// The exported files of that picture; which of them it is, its looks do not tell.
    public let files: Set<NeutralName>

    /// Puts a sighting together.
    public init(path: String, files: Set<NeutralName>) {
        self.path = path
        self.files = files
    }
}

/// A recorded place on the web, as far as a path in a dump of the website can be told to belong to it.
struct WebPlace {
    /// The address's path in lower case; empty for the front page and for words that are no address.
    private let path: [String]
    /// The path in a dump at which the copy was found, when nobody had recorded it.
    private let found: String?

    static let foundInDump = "found in a dump of the website: "

    init(_ place: String) {
        found = place.hasPrefix(Self.foundInDump) ? String(place.dropFirst(Self.foundInDump.count)) : nil
        guard let start = place.firstRange(of: "://")?.upperBound else {
            path = []
            return
        }
        let address = place[start...].prefix { $0 != "#" && $0 != "?" }
        path = Self.parts(String(address)).dropFirst().filter { $0 != "index" }
    }

    /// Whether a file of a dump is surely part of this place: below its folder, or the very file.
    func holds(_ file: String) -> Bool {
        if let found { return file == found }
        guard !path.isEmpty else { return false }
        let parts = Self.parts(file)
        return parts.indices.contains { parts[$0...].starts(with: path) }
    }

    /// The parts of a path without the kinds of files, so that `news.html` is `news`.
    private static func parts(_ path: String) -> [String] {
        let decoded = path.removingPercentEncoding ?? path
        return decoded.lowercased().split(separator: "/").map { part in
            guard let dot = part.lastIndex(of: "."), dot != part.startIndex else { return String(part) }
            return String(part[..<dot])
        }
    }
}

extension ScanReport {
    /// The pictures that were found, with where.
    public var sightings: [Sighting] {
        found.map { Sighting(path: $0.path, files: $0.siblings) }
    }
}
