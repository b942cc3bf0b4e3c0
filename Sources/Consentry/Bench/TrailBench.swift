internal import AuditTrail
internal import Foundation

/// Measures the audit trail by itself, on the drive that holds the temporary folder.
struct TrailBench {
    private let directory: String
    private let store: LogKeyStore
    private let entries: Int

    private static let group = 256
    private static let singles = 500
    private static let singlesPerSecond = 50
    private static let proofs = 300
    private static let scattered = 200
    private static let findings = 20

    init(entries: Int, in folder: URL) throws {
        self.entries = entries
        directory = folder.appending(path: "audit").path(percentEncoded: false)
        let key = LogKey()
        store = LogKeyStore(keys: { [key] }, makeNext: { key }, settle: { _ in })
        try AuditLog.create(directory: directory, origin: "consentry/bench", key: key)
    }

    func report() async throws -> TrailReport {
        let log = try AuditLog(directory: directory, keys: store)
        let appending = try await seconds {
            for first in stride(from: 0, to: entries, by: Self.group) {
                _ = try await log.append((first..<min(entries, first + Self.group)).map(Self.draft))
            }
        }
        let alone = try await appendEach(to: log)
        let opening = try await seconds { _ = try AuditLog(directory: directory, keys: store) }
        let verifying = try await seconds { try requireIntact() }
        let reader = AuditReader(directory: directory)
        var proving: [Double] = []
        for number in 0..<Self.proofs {
            let entry = number * (entries - 1) / Self.proofs
            proving.append(try await seconds { _ = try reader.inclusionProof(ofEntry: entry) })
        }
        let written = entries + Self.singles
        let scattered = Array(stride(from: 0, to: written, by: max(1, written / Self.scattered)))
        var finding: [Double] = []
        for _ in 0..<Self.findings {
            finding.append(
                try await seconds { _ = try UncheckedEntries(log: directory).entries(scattered) }
            )
        }
        return TrailReport(
            entries: written,
            appendedPerSecond: Double(entries) / appending,
            aloneMedian: alone.quantile(0.5) * 1_000,
            aloneSlow: alone.quantile(0.99) * 1_000,
            openingSeconds: opening,
            verifiedPerSecond: Double(written) / verifying,
            proofMedian: proving.quantile(0.5) * 1_000,
            proofSlow: proving.quantile(0.99) * 1_000,
            findingMedian: finding.quantile(0.5) * 1_000
        )
    }

    /// One entry at a time, 50 in a second. What waits for the one before it has waited, too.
    private func appendEach(to log: AuditLog) async throws -> [Double] {
        var waits: [Double] = []
        let clock = ContinuousClock()
        let start = clock.now
        for number in 0..<Self.singles {
            let due = start + .seconds(1) / Self.singlesPerSecond * number
            try await clock.sleep(until: due)
            _ = try await log.append([Self.draft(entries + number)])
            waits.append((clock.now - due) / .seconds(1))
        }
        return waits
    }

    private func requireIntact() throws {
        guard case .intact = try verify(directory: directory, against: nil, key: nil) else {
            throw BenchFailure("The trail that was just written is not intact.")
        }
    }

    private func seconds(_ work: () async throws -> Void) async throws -> Double {
        let start = ContinuousClock.now
        try await work()
        return (ContinuousClock.now - start) / .seconds(1)
    }

    /// An act of usual length.
    private static func draft(_ number: Int) throws -> AuditDraft {
        try AuditDraft(
            id: UUID(),
            action: .exportFileWritten,
            actor: "s_abcdefghijklmnopqrstuvwxyz",
            at: Date(timeIntervalSince1970: 1_800_000_000 + Double(number)),
            device: nil,
            objects: ["x_abcdefghijklmnopqrstuvwxyz", "a_\(number)", "f_abcdefghijklmnopqrstuvwxyz"],
            result: .ok,
            rules: [],
            facts: [],
            policy: nil,
            counts: ["bytes": number],
            commitment: nil
        )
    }
}

/// What was measured, for people and for programs.
struct TrailReport: Encodable {
    let entries: Int
    /// In groups of 256, each group flushed and signed.
    let appendedPerSecond: Double
    /// One entry by itself, 50 in a second, flushed and signed, in milliseconds.
    let aloneMedian: Double
    let aloneSlow: Double
    let openingSeconds: Double
    /// On one core.
    let verifiedPerSecond: Double
    /// One proof of inclusion, in milliseconds.
    let proofMedian: Double
    let proofSlow: Double
    /// 200 entries all over the trail by their numbers, in milliseconds.
    let findingMedian: Double

    var text: String {
        """
        The audit trail with \(entries) entries, on the drive of the temporary folder (TMPDIR).

        \(Self.row("append in groups of 256, flushed and signed", "%.0f entries/s", appendedPerSecond))
        \(Self.row("append one, 50 in a second, flushed and signed, median", "%.2f ms", aloneMedian))
        \(Self.row("append one, 50 in a second, 99 of 100 within", "%.2f ms", aloneSlow))
        \(Self.row("open", "%.2f s", openingSeconds))
        \(Self.row("verify all, one core", "%.0f entries/s", verifiedPerSecond))
        \(Self.row("prove one entry, median", "%.2f ms", proofMedian))
        \(Self.row("prove one entry, 99 of 100 within", "%.2f ms", proofSlow))
        \(Self.row("find 200 entries all over it, median", "%.2f ms", findingMedian))
        """
    }

    private static func row(_ what: String, _ format: String, _ value: Double) -> String {
        what.leading(58) + String(format: format, value)
    }
}

extension [Double] {
    /// The value below which this share of them is; 0 when there are none.
    fileprivate func quantile(_ share: Double) -> Double {
        let index = Int(share * Double(count))
        return isEmpty ? 0 : sorted()[Swift.min(index, count - 1)]
    }
}
