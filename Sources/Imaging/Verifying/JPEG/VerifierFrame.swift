/// The frame of a picture under judgement, and how precisely each coefficient has been sent so far.
struct VerifierFrame {
    struct Component {
        let id: Int
        let across: Int
        let down: Int
        let quantisation: Int
        /// For each coefficient the lowest bit sent; `nil` before its first scan.
        var sentBits: [Int?] = Array(repeating: nil, count: 64)

        var isStarted: Bool { sentBits[0] != nil }
    }

    let width: Int
    let height: Int
    let isProgressive: Bool
    let isArithmetic: Bool
    var components: [Component] = []

    init(marker: Int, _ input: inout VerifierInput) throws(VerificationFailure) {
        guard [0xC0, 0xC1, 0xC2, 0xC9, 0xCA].contains(marker) else { throw input.failure(.unexpectedMarker) }
        isProgressive = marker == 0xC2 || marker == 0xCA
        isArithmetic = marker >= 0xC9
        let length = try input.takePair()
        let precision = try input.take()
        height = try input.takePair()
        width = try input.takePair()
        let count = try input.take()
        guard precision == 8, height > 0, width > 0, [1, 3, 4].contains(count) else { throw input.failure(.frame) }
        guard length == 8 + count * 3 else { throw input.failure(.wrongLength) }
        for _ in 0..<count {
            let (id, sampling, quantisation) = (try input.take(), try input.take(), try input.take())
            let isNew = !components.contains { $0.id == id }
            guard isNew, (1...4).contains(sampling / 16), (1...4).contains(sampling % 16), quantisation < 4 else {
                throw input.failure(.frame)
            }
            components.append(
                Component(id: id, across: sampling / 16, down: sampling % 16, quantisation: quantisation)
            )
        }
    }

    var isComplete: Bool { components.allSatisfy(\.isStarted) }

    /// Restart markers that a scan must hold: one between every two intervals.
    func restarts(in scan: VerifierScan, interval: Int) -> Int {
        guard interval > 0 else { return 0 }
        let maxAcross = components.reduce(1) { max($0, $1.across) }
        let maxDown = components.reduce(1) { max($0, $1.down) }
        var columns = roundUp(width, by: maxAcross * 8)
        var rows = roundUp(height, by: maxDown * 8)
        if scan.entries.count == 1 {
            let component = components[scan.entries[0].index]
            columns = roundUp(roundUp(width * component.across, by: maxAcross), by: 8)
            rows = roundUp(roundUp(height * component.down, by: maxDown), by: 8)
        }
        return roundUp(columns * rows, by: interval) - 1
    }

    private func roundUp(_ number: Int, by unit: Int) -> Int {
        number / unit + (number % unit == 0 ? 0 : 1)
    }
}
