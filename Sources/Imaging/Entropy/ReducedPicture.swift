/// A picture in one to four eighths of its size, read from a JPEG file code by code to the last bit.
package struct ReducedPicture {
    /// Brightness, or one of the two colour differences.
    package struct Plane {
        /// Where its first row begins among the samples.
        package let start: Int
        /// How many bytes lie from one row to the next.
        package let stride: Int
    }

    /// Size in pixels, rounded up.
    package let width: Int
    package let height: Int
    /// How many samples of brightness lie beside and above each other for one of colour: 1 or 2.
    package let sampling: (horizontal: Int, vertical: Int)
    /// One of grey, or brightness and both differences.
    package let planes: [Plane]
    /// One byte each. Rows go on to the end of the last coded unit, and so do columns.
    package let samples: [UInt8]
    /// What the coded data holds beside the picture.
    package let finding: EntropyFinding

    /// Reads a picture in one to four eighths; `nil` for one that is coded in a way which is left to the library.
    package init?(_ file: CleanedJPEG, eighths: Int, limits: CleaningLimits) {
        guard (1...4).contains(eighths), file.isPlainlyCoded, let quantisation = file.quantisation else { return nil }
        let layout = ReducedLayout(file.frame, eighths: eighths, quantisation: quantisation)
        let (width, height) = ((file.frame.width * eighths + 7) / 8, (file.frame.height * eighths + 7) / 8)
        // The planes, and the pixels that are made of them.
        guard layout.length + width * height * layout.planes.count <= limits.decodingBytes else { return nil }
        var samples = [UInt8](repeating: 0, count: layout.length)
        finding = EntropyAudit.findings(in: file, drawing: layout, on: &samples)
        planes = layout.planes
        (self.width, self.height) = (width, height)
        sampling = (file.frame.components[0].horizontal, file.frame.components[0].vertical)
        self.samples = samples
    }
}

extension CleanedJPEG {
    /// One scan, eight bits, Huffman codes, grey or one of the usual kinds of colour: nearly all photographs.
    fileprivate var isPlainlyCoded: Bool {
        guard !needsTranscoding, !frame.isProgressive, !frame.isArithmetic, scans.count == 1,
            scans[0].scan.members.count == frame.components.count, max(frame.width, frame.height) <= 65_500,
            scans[0].huffman.allSatisfy({ HuffmanLookup.isUsual($0.value, $0.key.tableClass) })
        else { return false }
        let parts = frame.components
        let isQuartered = parts.count == 3 && parts[1...].allSatisfy { $0.horizontal == 1 && $0.vertical == 1 }
        return parts.count == 1 || isQuartered && parts[0].horizontal <= 2 && parts[0].vertical <= 2
    }

    /// The quantisation table of each component in the order of reading, as this file itself defines it.
    fileprivate var quantisation: [[UInt16]]? {
        var tables: [Int: [UInt16]] = [:]
        // Before the coded data, of which there may be much.
        let bytes = content.bytes(in: 0..<scans[0].data.lowerBound)
        var offset = 2
        while let length = bytes.span.uint16(at: offset + 2), offset < scans[0].data.lowerBound {
            if bytes[offset + 1] == JPEGMarker.quantisationTables.rawValue {
                var place = offset + 4
                while place < offset + 2 + length, let head = bytes.span.byte(at: place) {
                    let size = head >> 4 == 0 ? 1 : 2
                    guard place + 64 * size < bytes.count else { return nil }
                    tables[Int(head & 15)] = (0..<64).map { index in
                        size == 1
                            ? UInt16(bytes[place + 1 + index])
                            : UInt16(bytes[place + 1 + 2 * index]) << 8 | UInt16(bytes[place + 2 + 2 * index])
                    }
                    place += 1 + 64 * size
                }
            }
            offset += 2 + length
        }
        let found = frame.components.compactMap { tables[$0.quantisation] }
        return found.count == frame.components.count ? found : nil
    }
}
