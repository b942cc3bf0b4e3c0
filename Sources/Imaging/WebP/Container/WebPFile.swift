/// A WebP file in parts, and its one way of being written: RFC 9649 section 2.
package struct WebPFile: Sendable, Equatable {
    /// The coded picture.
    package enum Coding: Sendable, Equatable {
        /// The content of a VP8 chunk, and that of an ALPH chunk before it.
        case lossy([UInt8], alpha: [UInt8]?)
        /// The content of a VP8L chunk.
        case lossless([UInt8])
    }

    /// Width as stored, in pixels.
    package let width: Int
    /// Height as stored, in pixels.
    package let height: Int
    /// The coded picture.
    package var coding: Coding
    /// How the stored rows and columns are turned for display.
    package var orientation: Orientation
    /// What the picture's numbers mean.
    package let colour: ColourSpace

    /// `nil` when the coded picture has no header.
    package init?(_ coding: Coding, orientation: Orientation, colour: ColourSpace) {
        switch coding {
        case .lossy(let picture, _):
            guard let frame = VP8Frame(picture.span) else { return nil }
            (width, height) = (frame.width, frame.height)
        case .lossless(let picture):
            guard let frame = VP8LFrame(picture.span) else { return nil }
            (width, height) = (frame.width, frame.height)
        }
        (self.coding, self.orientation, self.colour) = (coding, orientation, colour)
    }

    /// Whether it is to be shown with transparency.
    package var hasAlpha: Bool {
        switch coding {
        case .lossy(_, let alpha): alpha != nil
        case .lossless(let picture): VP8LFrame(picture.span)?.hasAlpha ?? false
        }
    }

    /// The whole file: the simple format where nothing else is needed, else VP8X, profile, picture, orientation.
    package var bytes: [UInt8] {
        var file = Array("RIFF\0\0\0\0WEBP".utf8)
        file.reserveCapacity(codedBytes + 4096)
        let profile = colour.profile
        if needsExtension {
            let flags = (profile == nil ? 0 : 0x20) + (hasAlpha ? 0x10 : 0) + (orientation == .upright ? 0 : 8)
            let numbers = [flags, 0, 0, 0] + Self.littleEndian24(width - 1) + Self.littleEndian24(height - 1)
            file.append(chunk: "VP8X", numbers.map(UInt8.init(truncatingIfNeeded:)))
        }
        if let profile { file.append(chunk: "ICCP", profile) }
        switch coding {
        case .lossy(let picture, let alpha):
            if let alpha { file.append(chunk: "ALPH", alpha) }
            file.append(chunk: "VP8 ", picture)
        case .lossless(let picture): file.append(chunk: "VP8L", picture)
        }
        if orientation != .upright { file.append(chunk: "EXIF", orientation.block) }
        var length: [UInt8] = []
        length.append(littleEndian32: file.count - 8)
        file.replaceSubrange(4..<8, with: length)
        return file
    }

    /// Length of the coded picture with its transparency, in bytes.
    private var codedBytes: Int {
        switch coding {
        case .lossy(let picture, let alpha): picture.count + (alpha?.count ?? 0)
        case .lossless(let picture): picture.count
        }
    }

    private var needsExtension: Bool {
        if case .lossy(_, .some) = coding { return true }
        return colour.profile != nil || orientation != .upright
    }

    private static func littleEndian24(_ number: Int) -> [Int] {
        [number & 255, number >> 8 & 255, number >> 16 & 255]
    }
}

extension [UInt8] {
    fileprivate mutating func append(littleEndian32 number: Int) {
        append(uint32: Int(UInt32(truncatingIfNeeded: number).byteSwapped))
    }

    /// A chunk, and a zero byte where its content has an odd length.
    fileprivate mutating func append(chunk name: String, _ content: [UInt8]) {
        self += Array(name.utf8)
        append(littleEndian32: content.count)
        self += content
        if content.count % 2 == 1 { append(0) }
    }
}
