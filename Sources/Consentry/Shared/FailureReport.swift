internal import SchoolMedia
internal import Archiving
internal import AuditTrail
internal import Foundation
internal import Operations
internal import Registry
internal import Vault

/// What went wrong and what to do, for a person at a terminal.
struct FailureReport {
    let text: String
    let exitCode: Int32

    /// Nil for errors of the command line itself, which the parser words.
    init?(_ error: any Error) {
        let isFailedFlush = (error as? AuditLogError)?.endsProcess ?? false
        exitCode = isFailedFlush ? ExitStatus.driveFailed : ExitStatus.failed
        switch error {
        case let error as Refusal:
            let rule = error.rule.map { " (rule \($0.rawValue))" } ?? ""
            text = "Refused: \(error.message)\(rule)"
        case let error as FileRefused:
            text =
                Self.list(error.faults) + "\nNothing was imported. Correct the file, or leave these rows out with "
                + "--skip-bad-rows."
        case let error as MappingNeeded: text = error.sentence
        case let error as MappingError: text = error.faults.map(\.sentence).joined(separator: "\n")
        case let error as ImportStopped: text = error.sentence
        case let error as CSVError: text = "The file cannot be read: \(error.sentence)"
        case let error as PolicyError:
            text = Self.list(error.faults) + "\nNothing of this file is used; the policy in force stays in force."
        case let error as VaultError: text = error.message
        case let error as ArchivingError: text = error.message
        case let error as RegistryError: text = error.message
        case let error as AuditLogError: text = error.sentence
        default: return nil
        }
    }

    /// One line for each fault: line, key, and what to type.
    static func list(_ faults: [PolicyFault]) -> String {
        faults.map { fault in
            "line \(fault.line)" + (fault.key.map { ", \($0)" } ?? "") + ": \(fault.sentence)"
        }
        .joined(separator: "\n")
    }

    /// One line for each fault: where it is and what to type.
    static func list(_ faults: [RowFault]) -> String {
        faults.map { fault in
            "line \(fault.line)" + (fault.column.map { ", \($0)" } ?? "") + ": \(fault.sentence)"
        }
        .joined(separator: "\n")
    }
}
