/// Sweeps when the server starts and every hour while it runs, so that an expiry needs nobody to think of it (R20).
public struct HourlySweep: Sendable {
    private let sweep: SweepTakeDowns
    private let wait: @Sendable () async throws -> Void

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.init(on: drive) { try await Task.sleep(for: .seconds(3_600)) }
    }

    init(on drive: Drive, waiting wait: @escaping @Sendable () async throws -> Void) {
        sweep = SweepTakeDowns(on: drive)
        self.wait = wait
    }

    /// Sweeps until it is cancelled.
    ///
    /// - Parameter report: called after each sweep; a failure does not end the sweeping, the next hour tries again.
    public func run(report: @Sendable (Result<SweepTakeDowns.Report, any Error>) -> Void) async {
        while !Task.isCancelled {
            do {
                report(.success(try await sweep()))
            } catch is CancellationError {
                return
            } catch {
                report(.failure(error))
            }
            do { try await wait() } catch { return }
        }
    }
}
