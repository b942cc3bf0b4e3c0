/// The tables of a picture under judgement. Each must be referred to by the very scan that it stands before, tell what
/// was not known yet, and stand in the order in which the scan refers to them: another order could spell something.
struct VerifierTables {
    private enum Place: Hashable {
        case quantisation(Int)
        case dc(Int)
        case ac(Int)
        case restart
    }

    private var contents: [Place: [UInt8]] = [:]
    /// In the order in which they came, until the scan that they stand before.
    private var waiting: [Place] = []
    private var conditioning: [Place: Int] = [:]
    private(set) var restartInterval = 0
    private var previousInterval = 0

    var areAllReferred: Bool { waiting.isEmpty }

    mutating func takeQuantisation(_ input: inout VerifierInput) throws(VerificationFailure) {
        let length = try input.takePair()
        let head = try input.take()
        guard length == (head < 16 ? 67 : 131) else { throw input.failure(.wrongLength) }
        guard head / 16 < 2, head % 16 < 4 else { throw input.failure(.quantisationTable) }
        try add(.quantisation(head % 16), [UInt8(head)] + input.take(length - 3), input)
    }

    mutating func takeHuffman(_ input: inout VerifierInput) throws(VerificationFailure) {
        let length = try input.takePair()
        let place = try takePlace(&input)
        let counts = try input.take(16).map(Int.init)
        let total = counts.reduce(0, +)
        guard length == 19 + total else { throw input.failure(.wrongLength) }
        let symbols = try input.take(total)
        // Codes left over at each length: never fewer than none, or two symbols would share a code.
        var codesLeft = 1
        for count in counts {
            codesLeft = 2 * codesLeft - count
            guard codesLeft >= 0 else { throw input.failure(.entropyTable) }
        }
        guard Set(symbols).count == total else { throw input.failure(.entropyTable) }
        try add(place, counts.map { UInt8($0) } + symbols, input)
    }

    mutating func takeConditioning(_ input: inout VerifierInput) throws(VerificationFailure) {
        guard try input.takePair() == 4 else { throw input.failure(.wrongLength) }
        let place = try takePlace(&input)
        let value = try input.take()
        let isDC = if case .dc = place { true } else { false }
        let isAllowed = isDC ? value % 16 <= value / 16 : (1...63).contains(value)
        guard isAllowed, value != conditioning[place] ?? (isDC ? 16 : 5) else { throw input.failure(.entropyTable) }
        conditioning[place] = value
        try add(place, [UInt8(value)], input)
    }

    mutating func takeRestartInterval(_ input: inout VerifierInput) throws(VerificationFailure) {
        guard try input.takePair() == 4 else { throw input.failure(.wrongLength) }
        let interval = try input.takePair()
        guard interval != restartInterval else { throw input.failure(.restartInterval) }
        previousInterval = restartInterval
        restartInterval = interval
        try add(.restart, [UInt8(interval / 256), UInt8(interval % 256)], input)
    }

    mutating func checkReferences(
        of scan: VerifierScan,
        in frame: VerifierFrame,
        at input: VerifierInput
    ) throws(VerificationFailure) {
        // An interval that is as long as the scan is none, and none instead of such a one says nothing new.
        let told = restartInterval > 0 ? restartInterval : previousInterval
        guard !waiting.contains(.restart) || frame.restarts(in: scan, interval: told) > 0 else {
            throw input.failure(.restartInterval)
        }
        let quantisations = scan.entries.filter(\.isFirst).map {
            Place.quantisation(frame.components[$0.index].quantisation)
        }
        let coders = scan.entries.flatMap { entry in
            (scan.needsDC ? [Place.dc(entry.dcTable)] : []) + (scan.needsAC ? [.ac(entry.acTable)] : [])
        }
        let needed = quantisations + (frame.isArithmetic ? [] : coders)
        guard needed.allSatisfy({ contents[$0] != nil }) else { throw input.failure(.missingTable) }
        var expected: [Place] = []
        for place in quantisations + coders + [.restart] where waiting.contains(place) && !expected.contains(place) {
            expected.append(place)
        }
        guard waiting == expected else { throw input.failure(.unreferencedTable) }
        waiting = []
    }

    /// A second table for a place, before a scan has used the first, hides the first; the same table again says
    /// nothing.
    private mutating func add(_ place: Place, _ content: [UInt8], _ input: VerifierInput) throws(VerificationFailure) {
        guard !waiting.contains(place), contents[place] != content else { throw input.failure(.unreferencedTable) }
        contents[place] = content
        waiting.append(place)
    }

    private func takePlace(_ input: inout VerifierInput) throws(VerificationFailure) -> Place {
        let byte = try input.take()
        guard byte < 32, byte % 16 < 4 else { throw input.failure(.entropyTable) }
        return byte < 16 ? .dc(byte) : .ac(byte - 16)
    }
}
