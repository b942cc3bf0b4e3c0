/// The one order in which a clean picture may be written: start, fixed segments, tables, frame, scans, end.
struct VerifierWalk {
    private var input: VerifierInput
    private var facts = VerifiedFacts()
    private var hasJFIF = false
    private var adobe: Int?
    private var profileComponents: Int?
    private var tables = VerifierTables()

    init(_ content: FileContent) {
        input = VerifierInput(content)
    }

    mutating func run() throws(VerificationFailure) -> VerifiedFacts {
        try input.expect([0xFF, 0xD8], else: .notAPicture)
        var marker = try readFixedSegments()
        while marker == 0xDB {
            try tables.takeQuantisation(&input)
            marker = try input.takeMarker()
        }
        var frame = try VerifierFrame(marker: marker, &input)
        try checkColour(of: frame)
        facts.width = frame.width
        facts.height = frame.height
        try readScans(of: &frame)
        guard frame.isComplete else { throw input.failure(.missingScan) }
        guard input.isAtEnd else { throw input.failure(.bytesAfterEnd) }
        return facts
    }

    /// At most one each, in this order. Answers the marker after them.
    private mutating func readFixedSegments() throws(VerificationFailure) -> Int {
        var marker = try input.takeMarker()
        if marker == 0xE0 {
            try input.expect([0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0], else: .fixedBytesDiffer)
            hasJFIF = true
            marker = try input.takeMarker()
        }
        if marker == 0xE1 {
            try readOrientation()
            marker = try input.takeMarker()
        }
        if marker == 0xE2 {
            profileComponents = try VerifierProfile.components(of: &input)
            marker = try input.takeMarker()
        }
        if marker == 0xEE {
            try input.expect([0, 14, 65, 100, 111, 98, 101, 0, 100, 0, 0, 0, 0], else: .fixedBytesDiffer)
            adobe = try input.take()
            marker = try input.takeMarker()
        }
        return marker
    }

    /// The 36 bytes with one entry, 2 to 8.
    private mutating func readOrientation() throws(VerificationFailure) {
        try input.expect([0, 34, 69, 120, 105, 102, 0, 0, 73, 73, 42, 0, 8, 0, 0, 0, 1, 0], else: .fixedBytesDiffer)
        try input.expect([0x12, 0x01, 3, 0, 1, 0, 0, 0], else: .fixedBytesDiffer)
        guard let value = Orientation(rawValue: UInt8(try input.take())), value != .upright else {
            throw input.failure(.orientation)
        }
        try input.expect([0, 0, 0, 0, 0, 0, 0], else: .fixedBytesDiffer)
        facts.orientation = value
    }

    /// Each colour segment only where a decoder needs it, and never two that contradict each other.
    private func checkColour(of frame: VerifierFrame) throws(VerificationFailure) {
        let count = frame.components.count
        let isAdobeAllowed =
            switch (count, adobe) {
            case (_, nil): true
            case (3, 0), (3, 1): !hasJFIF
            case (4, 0), (4, 2): true
            default: false
            }
        guard isAdobeAllowed, !(hasJFIF && count == 4) else { throw input.failure(.colourMarker) }
        guard profileComponents == nil || profileComponents == count else { throw input.failure(.colourProfile) }
    }

    private mutating func readScans(of frame: inout VerifierFrame) throws(VerificationFailure) {
        var hasScan = false
        while true {
            switch try input.takeMarker() {
            // Those of the first scan stand before the frame.
            case 0xDB where hasScan: try tables.takeQuantisation(&input)
            case 0xC4 where !frame.isArithmetic: try tables.takeHuffman(&input)
            case 0xCC where frame.isArithmetic: try tables.takeConditioning(&input)
            case 0xDD: try tables.takeRestartInterval(&input)
            case 0xDA:
                let scan = try VerifierScan(of: &frame, &input)
                try tables.checkReferences(of: scan, in: frame, at: input)
                try scan.readData(restarts: frame.restarts(in: scan, interval: tables.restartInterval), &input)
                hasScan = true
            case 0xD9:
                guard tables.areAllReferred else { throw input.failure(.unreferencedTable) }
                return
            default: throw input.failure(.unexpectedMarker)
            }
        }
    }
}
