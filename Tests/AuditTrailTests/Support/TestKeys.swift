import AuditTrail
import Synchronization

/// Keeps a log's secret keys in memory, as a drive keeps them on the drive.
final class TestKeys: Sendable {
    /// The key of every made-up log, unless a test says otherwise.
    static let first = key(1)

    private let kept: Mutex<[LogKey]>
    private let next: LogKey

    /// The keys that are kept, and the one that is made next.
    init(_ keys: [LogKey] = [TestKeys.first], next: LogKey = LogKey()) {
        kept = Mutex(keys)
        self.next = next
    }

    var count: Int {
        kept.withLock { $0.count }
    }

    var store: LogKeyStore {
        LogKeyStore(
            keys: { [self] in kept.withLock { $0 } },
            makeNext: { [self] in
                kept.withLock { $0 = [$0[0], next] }
                return next
            },
            settle: { [self] key in kept.withLock { $0 = [key] } }
        )
    }

    /// A key that is the same in every run.
    static func key(_ number: UInt8) -> LogKey {
        LogKey(secret: [UInt8](repeating: number, count: LogKey.secretCount)) ?? LogKey()
    }
}
