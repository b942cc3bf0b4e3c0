/// What a worker is asked to do with the picture that lies at the start of the shared pages.
package struct RequestMessage: Equatable, Sendable {
    /// The answer carries the same number.
    package var number: UInt64
    package var form: MediaKind
    package var master: DecodingRequest.Master
    package var profiles: [RenditionProfile]
    /// Length of the picture in bytes.
    package var pictureBytes: Int
    package var limits: CleaningLimits

    /// More smaller versions than any caller wants of one picture.
    static let mostProfiles = 16

    package init(number: UInt64, _ request: DecodingRequest, limits: CleaningLimits) {
        self.number = number
        form = request.form
        master = request.master
        profiles = request.profiles
        pictureBytes = request.content.count
        self.limits = limits
    }

    package var bytes: [UInt8] {
        var writer = MessageWriter(.request)
        writer.put(number)
        writer.put(form.rawValue)
        writer.put(master.rawValue)
        writer.put(UInt64(profiles.count))
        for profile in profiles {
            writer.put(UInt64(profile.longEdge))
            writer.put(UInt64(profile.quality))
        }
        writer.put(UInt64(pictureBytes))
        for bound in Self.bounds {
            writer.put(UInt64(max(limits[keyPath: bound], 0)))
        }
        return writer.bytes
    }

    package init(reading bytes: [UInt8]) throws {
        var reader = try MessageReader(bytes)
        guard reader.kind == .request else { throw MessageReader.Malformed() }
        number = try reader.number(UInt64.self)
        form = try reader.choice(MediaKind.self)
        master = try reader.choice(DecodingRequest.Master.self)
        profiles = []
        for _ in 0..<(try reader.count(upTo: Self.mostProfiles)) {
            let longEdge = try reader.count(upTo: .max)
            profiles.append(RenditionProfile(longEdge: longEdge, quality: try reader.count(upTo: .max)))
        }
        pictureBytes = try reader.count(upTo: .max)
        limits = .standard
        for bound in Self.bounds {
            limits[keyPath: bound] = try reader.count(upTo: .max)
        }
        try reader.end()
    }

    private static var bounds: [WritableKeyPath<CleaningLimits, Int>] {
        [\.fileBytes, \.pixels, \.segments, \.scans, \.scannedPixels, \.decodingBytes, \.profileBytes]
    }
}
