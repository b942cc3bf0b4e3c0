import Foundation
import Synchronization

extension Process {
    private static let turn = Mutex(())

    /// Starts the program, one after the other: started side by side, a program holds on to what Foundation watches the
    /// others' ends by, and Foundation itself has been seen to crash.
    func start() throws {
        try Self.turn.withLock { _ in try run() }
    }
}
