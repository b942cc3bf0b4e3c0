/// The tables of a picture under judgement. Each must be referred to by the very scan that it stands before.
struct VerifierTables {
    private enum Place: Hashable {
        case quantisation(Int)
        case dc(Int)
        case ac(Int)
        case restart
    }

    private var known: Set<Place> = []
    private var unreferred: Set<Place> = []
    private var conditioning: [Place: Int] = [:]
    private(set) var restartInterval = 0

    var areAllReferred: Bool { unreferred.isEmpty }

    mutating func takeQuantisation(_ input: inout VerifierInput) throws(VerificationFailure) {
        let length = try input.takePair()
        let head = try input.take()
        guard length == (head < 16 ? 67 : 131) else { throw input.failure(.wrongLength) }
        guard head / 16 < 2, head % 16 < 4 else { throw input.failure(.quantisationTable) }
        _ = try input.take(length - 3)
        try add(.quantisation(head % 16), input)
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
        try add(place, input)
    }

    mutating func takeConditioning(_ input: inout VerifierInput) throws(VerificationFailure) {
        guard try input.takePair() == 4 else { throw input.failure(.wrongLength) }
        let place = try takePlace(&input)
        let value = try input.take()
        let isDC = if case .dc = place { true } else { false }
        let isAllowed = isDC ? value % 16 <= value / 16 : (1...63).contains(value)
        guard isAllowed, value != conditioning[place] ?? (isDC ? 16 : 5) else { throw input.failure(.entropyTable) }
        conditioning[place] = value
        try add(place, input)
    }

    mutating func takeRestartInterval(_ input: inout VerifierInput) throws(VerificationFailure) {
        guard try input.takePair() == 4 else { throw input.failure(.wrongLength) }
        let interval = try input.takePair()
        guard interval != restartInterval else { throw input.failure(.restartInterval) }
        restartInterval = interval
        try add(.restart, input)
    }

    mutating func checkReferences(
        of scan: VerifierScan,
        in frame: VerifierFrame,
        at input: VerifierInput
    ) throws(VerificationFailure) {
        if unreferred.remove(.restart) != nil, restartInterval > 0,
            frame.restarts(in: scan, interval: restartInterval) == 0
        {
            throw input.failure(.restartInterval)
        }
        for entry in scan.entries {
            if entry.isFirst { try refer(.quantisation(frame.components[entry.index].quantisation), input) }
            if scan.needsDC, !frame.isArithmetic { try refer(.dc(entry.dcTable), input) }
            if scan.needsAC, !frame.isArithmetic { try refer(.ac(entry.acTable), input) }
            if scan.needsDC { unreferred.remove(.dc(entry.dcTable)) }
            if scan.needsAC { unreferred.remove(.ac(entry.acTable)) }
        }
        guard areAllReferred else { throw input.failure(.unreferencedTable) }
    }

    private mutating func refer(_ place: Place, _ input: VerifierInput) throws(VerificationFailure) {
        guard known.contains(place) else { throw input.failure(.missingTable) }
        unreferred.remove(place)
    }

    /// A second table for a place, before a scan has used the first, hides the first.
    private mutating func add(_ place: Place, _ input: VerifierInput) throws(VerificationFailure) {
        known.insert(place)
        guard unreferred.insert(place).inserted else { throw input.failure(.unreferencedTable) }
    }

    private func takePlace(_ input: inout VerifierInput) throws(VerificationFailure) -> Place {
        let byte = try input.take()
        guard byte < 32, byte % 16 < 4 else { throw input.failure(.entropyTable) }
        return byte < 16 ? .dc(byte) : .ac(byte - 16)
    }
}
