internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia

/// Opens take-downs for what has ended by itself: consents and copies whose day has come (R20).
public struct SweepTakeDowns: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// What a sweep found.
    public struct Report: Equatable, Sendable {
        /// Tasks opened just now.
        public let opened: Int
        /// Tasks open in all.
        public let open: Int
        /// Of these, the ones whose deadline has passed.
        public let overdue: Int
        /// Yeses that will end within the days looked ahead.
        public let ending: Int
        /// How many days it looked ahead.
        public let daysAhead: Int
    }

    /// Sweeps on somebody's behalf.
    ///
    /// - Parameters:
    ///   - daysAhead: how far to look ahead for consents that end; nil for as far as the policy says.
    ///   - staff: who asks.
    /// - Returns: what it found.
    /// - Throws: `Refusal` when the account may not.
    public func callAsFunction(daysAhead: Int? = nil, by staff: ActingStaff) async throws -> Report {
        try await drive.authorise(staff, to: .sweepTakeDowns)
        return try await sweep(daysAhead, staff.principal)
    }

    /// Sweeps as the server, by itself. Safe to repeat: what was opened before is not opened or logged again.
    ///
    /// - Throws: an error when the drive cannot be read or written.
    public func callAsFunction() async throws -> Report {
        try await sweep(nil, .server)
    }

    private func sweep(_ daysAhead: Int?, _ principal: Principal) async throws -> Report {
        let now = drive.time.now()
        let opened = try await drive.change { [drive] transaction in
            let opened = try drive.openTakeDowns(for: .everything, by: principal, in: transaction)
            return Change(result: opened.tasks.count, entries: opened.entries)
        }
        return try await drive.registry.read { [drive] snapshot in
            let open = try snapshot.openTakeDowns()
            let days = try daysAhead ?? snapshot.consentWarningDays()
            return Report(
                opened: opened,
                open: open.count,
                overdue: open.filter { $0.isOverdue(at: now) }.count,
                ending: try drive.endingConsents(within: days, in: snapshot).filter { $0.reason == .ends }.count,
                daysAhead: days
            )
        }
    }
}
