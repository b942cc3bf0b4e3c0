/// A scan of a picture under judgement.
struct VerifierScan {
    struct Entry {
        let index: Int
        let dcTable: Int
        let acTable: Int
        /// Whether this is the component's first scan, at which a decoder takes its quantisation table.
        let isFirst: Bool
    }

    private(set) var entries: [Entry] = []
    private(set) var needsDC = true
    private(set) var needsAC = true

    /// Reads a scan header and notes in `frame` what the scan sends.
    init(of frame: inout VerifierFrame, _ input: inout VerifierInput) throws(VerificationFailure) {
        let length = try input.takePair()
        let count = try input.take()
        guard (1...4).contains(count), length == 6 + 2 * count else { throw input.failure(.wrongLength) }
        for _ in 0..<count {
            let (id, tables) = (try input.take(), try input.take())
            guard let index = frame.components.firstIndex(where: { $0.id == id }),
                entries.last.map({ $0.index < index }) ?? true,
                tables / 16 < 4, tables % 16 < 4
            else { throw input.failure(.scanHeader) }
            let isFirst = !frame.components[index].isStarted
            entries.append(Entry(index: index, dcTable: tables / 16, acTable: tables % 16, isFirst: isFirst))
        }
        let (start, end, bits) = (try input.take(), try input.take(), try input.take())
        let sent = (high: bits / 16, low: bits % 16)
        if frame.isProgressive {
            try checkBand(start, end, sent, input)
        } else {
            guard start == 0, end == 63, bits == 0 else { throw input.failure(.scanHeader) }
        }
        try checkUnusedTables(input)
        for entry in entries {
            try Self.advance(&frame.components[entry.index], from: start, to: end, sent, input)
        }
    }

    /// Entropy-coded data: no marker but the restart markers, in turn and as many as there are intervals.
    func readData(restarts: Int, _ input: inout VerifierInput) throws(VerificationFailure) {
        var seen = 0
        var intervalStart = input.offset
        while input.skipCodedData() {
            guard let code = input.markerCode() else { throw input.failure(.unexpectedEnd) }
            guard input.offset > intervalStart else { throw input.failure(.scanData) }
            guard (0xD0...0xD7).contains(code) else {
                guard seen == restarts else { throw input.failure(.restartOrder) }
                return
            }
            guard seen < restarts, code - 0xD0 == seen % 8 else { throw input.failure(.restartOrder) }
            seen += 1
            _ = try input.take(2)
            intervalStart = input.offset
        }
        throw input.failure(.unexpectedEnd)
    }

    /// ITU-T T.81 G.1.1.1.
    private mutating func checkBand(
        _ start: Int,
        _ end: Int,
        _ sent: (high: Int, low: Int),
        _ input: VerifierInput
    ) throws(VerificationFailure) {
        let isBandAllowed = start == 0 ? end == 0 : start <= end && entries.count == 1
        guard end < 64, isBandAllowed, sent.low < 14, sent.high == 0 || sent.high == sent.low + 1 else {
            throw input.failure(.scanHeader)
        }
        needsDC = start == 0 && sent.high == 0
        needsAC = start > 0
    }

    private func checkUnusedTables(_ input: VerifierInput) throws(VerificationFailure) {
        let areZero = entries.allSatisfy { (needsDC || $0.dcTable == 0) && (needsAC || $0.acTable == 0) }
        guard areZero else { throw input.failure(.scanHeader) }
    }

    /// Every coefficient is sent once, then refined bit by bit; the DC coefficient comes first.
    private static func advance(
        _ component: inout VerifierFrame.Component,
        from start: Int,
        to end: Int,
        _ sent: (high: Int, low: Int),
        _ input: VerifierInput
    ) throws(VerificationFailure) {
        guard start == 0 || component.isStarted else { throw input.failure(.scanOrder) }
        for coefficient in start...end {
            let expected = sent.high == 0 ? nil : sent.high
            guard component.sentBits[coefficient] == expected else { throw input.failure(.scanOrder) }
            component.sentBits[coefficient] = sent.low
        }
    }
}
