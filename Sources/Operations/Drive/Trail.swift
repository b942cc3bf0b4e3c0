internal import AuditTrail

/// The audit trail of a drive as this process has it: to be continued, or found to be changed or damaged.
///
/// A broken trail is never repaired and never continued. The drive can be looked at; what would have to be logged is
/// refused before it happens, except that somebody looked: that waits in the outbox.
enum Trail: Sendable {
    case whole(AuditLog)
    case broken(BrokenLine)

    /// - Throws: `AuditLogError` when the log is not what was written.
    static func open(_ directory: String, _ keys: LogKeyStore) throws -> Trail {
        do throws(AuditLogError) {
            return .whole(try AuditLog(directory: directory, keys: keys))
        } catch {
            guard case .tampered(let line) = error else { throw error }
            return .broken(line)
        }
    }

    /// The log, to be written.
    ///
    /// - Throws: `AuditLogError.tampered` when it is broken.
    var log: AuditLog {
        get throws(AuditLogError) {
            switch self {
            case .whole(let log): return log
            case .broken(let line): throw .tampered(line)
            }
        }
    }

    /// What is wrong with it, as far as this process knows.
    var fault: AuditLogError? {
        get async {
            do throws(AuditLogError) {
                try await log.refuseIfEnded()
                return nil
            } catch {
                return error
            }
        }
    }
}

extension Drive {
    /// The log, to be written.
    var log: AuditLog {
        get throws { try trail.log }
    }

    /// Refuses before anything is changed when the trail is broken and will never be continued. A trail that could not
    /// be written before is another thing: what is changed then waits in the outbox, and nobody is told that it was
    /// done.
    ///
    /// - Throws: `AuditLogError.tampered`.
    func requireTrail() async throws {
        if let fault = await trail.fault, case .tampered = fault { throw fault }
    }

    /// What is wrong with the audit trail, in full sentences; nil while it is as it should be. Then the drive can only
    /// be looked at: every change and every export is refused.
    public var trailFault: String? {
        get async { await trail.fault?.sentence }
    }

    /// Waits for a flush of the audit trail to the drive that fails: nobody knows then what is on the drive, so that
    /// the program has to end; opening the drive again checks it.
    ///
    /// - Returns: the failure, or nil when the trail is not written at all or the task was cancelled.
    public func failedFlush() async -> (any Error)? {
        guard case .whole(let log) = trail else { return nil }
        return await log.failedFlushes.first { _ in true }
    }
}
