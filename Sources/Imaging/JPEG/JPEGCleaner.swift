internal import SchoolMedia

/// Rebuilds a JPEG from an allow-list: what is not known to be needed for the pixels is not copied (R4).
///
/// Written are SOI, a fixed JFIF or Adobe segment where the colours depend on it, the orientation, our own colour
/// profile, the tables that a scan refers to, frame, scans with their data untouched, and EOI. Everything else stays
/// behind and is counted.
package struct JPEGCleaner {
    private let limits: CleaningLimits
    private var output = RebuiltJPEG()
    private let pace: Pace
    private var report = RemovalReport()
    private var head = JPEGHead()
    private var tables = JPEGTables()
    private var frame: JPEGFrame?
    private var scanned: Set<Int> = []
    private var records: [ScanRecord] = []
    private var headLength = 0

    private init(limits: CleaningLimits, pace: Pace) {
        self.limits = limits
        self.pace = pace
    }

    /// Rebuilds the picture that begins at the first byte and ends at its EOI.
    package static func clean(_ bytes: Span<UInt8>, limits: CleaningLimits) throws(CleaningError) -> CleanedJPEG {
        var cleaner = JPEGCleaner(limits: limits, pace: .none)
        let end = try cleaner.rebuild(bytes)
        return try cleaner.result(FileContent(cleaner.output.bytes(from: bytes)), endingAt: end)
    }

    /// The same of a file that may be long. The rebuilt file is `file` itself where nothing stays behind.
    package static func clean(_ file: FileContent, limits: CleaningLimits) throws(CleaningError) -> CleanedJPEG {
        var cleaner = JPEGCleaner(limits: limits, pace: Pace(for: file))
        let end = try file.withSpan { (bytes) throws(CleaningError) in try cleaner.rebuild(bytes) }
        return try cleaner.result(try cleaner.output.content(from: file), endingAt: end)
    }

    /// Answers where the picture ends.
    private mutating func rebuild(_ bytes: Span<UInt8>) throws(CleaningError) -> Int {
        guard bytes.count <= limits.fileBytes else { throw .tooManyBytes(limit: limits.fileBytes) }
        let kind = MediaKind(recognising: bytes)
        guard kind == .jpeg else { throw .notAPicture(found: kind) }
        var reader = SegmentReader(offset: 2, limit: limits.segments, pace: pace)
        var segment = try reader.next(in: bytes)
        while segment.marker != .endOfImage {
            if segment.marker == .startOfScan {
                reader.move(to: try takeScan(segment, in: bytes))
            } else {
                try take(segment, in: bytes)
            }
            segment = try reader.next(in: bytes)
        }
        output.anew += [0xFF, 0xD9]
        report.add(.strayBytes, count: reader.strayRuns)
        report.add(.unusedTable, count: tables.unusedCount)
        report.add(TrailerInventory.report(of: bytes, from: reader.offset, pace: pace))
        return reader.offset
    }

    private func result(_ content: FileContent, endingAt offset: Int) throws(CleaningError) -> CleanedJPEG {
        guard let frame, !records.isEmpty else { throw .malformed(.jpeg(.noFrame), offset: offset) }
        guard scanned.count == frame.components.count else { throw .malformed(.jpeg(.missingScan), offset: offset) }
        return CleanedJPEG(
            content: content,
            headLength: headLength,
            report: report,
            frame: frame,
            orientation: head.orientation,
            colour: head.colour,
            isInverted: head.adobeTransform != nil,
            takenOn: head.takenOn,
            needsTranscoding: tables.hasAmbiguousHuffmanTable || frame.isArithmetic,
            scans: records
        )
    }

    private mutating func take(_ segment: JPEGSegment, in bytes: Span<UInt8>) throws(CleaningError) {
        switch segment.marker {
        case .quantisationTables: try tables.defineQuantisation(segment, in: bytes)
        case .huffmanTables: try tables.defineHuffman(segment, in: bytes)
        case .arithmeticConditioning: try tables.defineConditioning(segment, in: bytes)
        case .restartInterval:
            try tables.defineRestartInterval(segment, in: bytes)
            report.add(.strayBytes, count: segment.payload.count > 2 ? 1 : 0)
        case let marker where marker.isFrame: try takeFrame(segment, in: bytes)
        default:
            guard records.isEmpty else {
                report.add(.segmentBetweenScans)
                return
            }
            head.take(segment, in: bytes, limits: limits)
        }
    }

    private mutating func takeFrame(_ segment: JPEGSegment, in bytes: Span<UInt8>) throws(CleaningError) {
        guard self.frame == nil else { throw .malformed(.jpeg(.secondFrame), offset: segment.payload.lowerBound) }
        let frame = try JPEGFrame(segment, in: bytes)
        guard frame.pixels <= limits.pixels else { throw .tooManyPixels(limit: limits.pixels) }
        report.add(.strayBytes, count: segment.payload.count > frame.headerLength ? 1 : 0)
        self.frame = frame
    }

    /// Writes a scan and answers where the next marker stands.
    private mutating func takeScan(_ segment: JPEGSegment, in bytes: Span<UInt8>) throws(CleaningError) -> Int {
        guard let frame else { throw .malformed(.jpeg(.noFrame), offset: segment.payload.lowerBound) }
        let scan = try JPEGScan(segment, of: frame, in: bytes)
        try checkWork(of: scan, in: frame, at: segment.payload.lowerBound)
        report.add(.strayBytes, count: segment.payload.count > scan.headerLength ? 1 : 0)
        if records.isEmpty {
            report.add(head.finish(components: frame.components.count, in: bytes, limits: limits))
            head.append(to: &output.anew)
            headLength = output.count
        }
        try writeTables(for: scan, of: frame, at: segment.payload.lowerBound)
        scan.append(to: &output.anew, frame: frame)
        scanned.formUnion(scan.members.map(\.component))
        return try copyData(of: scan, in: frame, from: segment.payload.upperBound, bytes: bytes)
    }

    /// Several scans make the decoder keep every coefficient and visit every block once for each scan.
    private func checkWork(of scan: JPEGScan, in frame: JPEGFrame, at offset: Int) throws(CleaningError) {
        let again = scan.members.contains { scanned.contains($0.component) }
        if again, !frame.isProgressive { throw .malformed(.jpeg(.repeatedScan), offset: offset) }
        guard records.count < limits.scans, (records.count + 1) * frame.pixels <= limits.scannedPixels else {
            throw .tooMuchWork(.scans)
        }
        let isBuffered = frame.isProgressive || scan.members.count < frame.components.count
        guard !isBuffered || frame.coefficientBytes <= limits.decodingBytes else { throw .tooMuchWork(.memory) }
    }

    private mutating func writeTables(for scan: JPEGScan, of frame: JPEGFrame, at offset: Int) throws(CleaningError) {
        // A decoder takes a component's quantisation table at its first scan and keeps it.
        for member in scan.members where !scanned.contains(member.component) {
            guard tables.writeQuantisation(frame.components[member.component].quantisation, to: &output.anew) else {
                throw .malformed(.jpeg(.missingTable), offset: offset)
            }
        }
        if records.isEmpty { frame.append(to: &output.anew) }
        for slot in scan.tables {
            if frame.isArithmetic {
                tables.writeConditioning(slot, to: &output.anew)
            } else if !tables.writeHuffman(slot, to: &output.anew) {
                throw .malformed(.jpeg(.missingTable), offset: offset)
            }
        }
        tables.writeRestartInterval(units: frame.codedUnits(of: scan.members.map(\.component)), to: &output.anew)
    }

    /// Copies entropy-coded data and restart markers; leaves out fill bytes and whatever follows the last restart
    /// interval.
    private mutating func copyData(
        of scan: JPEGScan,
        in frame: JPEGFrame,
        from start: Int,
        bytes: Span<UInt8>
    ) throws(CleaningError) -> Int {
        let units = frame.codedUnits(of: scan.members.map(\.component))
        var data = ScanData(start: start, units: units, restartInterval: tables.writtenInterval, pace: pace)
        let dataStart = output.count
        let end = try data.copy(from: bytes, to: &output)
        records.append(
            ScanRecord(
                scan: scan,
                data: dataStart..<output.count,
                restartInterval: tables.writtenInterval,
                huffman: tables.huffman(scan.tables)
            )
        )
        report.add(.hiddenCoefficientData, count: data.surplusRuns)
        return end
    }
}
