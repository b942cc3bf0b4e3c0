/// Why the registry could not be read or changed, with a sentence that says what to do.
///
/// It never carries a stored value other than a random identifier.
public struct RegistryError: Error {
    /// What went wrong, for decisions and tests.
    public enum Code: Equatable, Sendable {
        /// No space is left; nothing was changed.
        case driveFull
        /// The drive or the file may not be written; nothing was changed.
        case readOnly
        /// Somebody else held the registry for too long; nothing was changed.
        case busy
        /// The file's structure is broken.
        case damaged
        /// The file is something else.
        case notARegistry
        /// A later version of the program has changed the schema.
        case newerSchema
        /// There is no file.
        case missing
        /// There is a file already.
        case alreadyExists
        /// The database does not run with the settings that keep its promises; the first one that is wrong is named.
        case unsafeSetting(String)
        /// The triggers that keep history from being changed are not as they were made.
        case guardsRemoved
        /// A sync to the drive failed, so what was written may not last; no more changes are taken.
        case syncFailed
        /// Reading from or writing to the drive failed.
        case inputOutput
        /// It was closed before.
        case closed
        /// The schema refuses the change.
        case constraint(Constraint)
        /// The change would alter or remove what may only be added to.
        case appendOnly(table: String)
        /// What the change is about is not there.
        case notFound(table: String, key: String)
        /// What the change is about has been settled already.
        case settled(table: String, key: String)
        /// A stored row does not make sense.
        case unreadableRow(table: String, key: String, column: String)
        /// A moment outside the years 0 to 9999.
        case unstorableMoment
        /// Anything else.
        case unexpected
    }

    /// Which rule of the schema refused a change.
    public enum Constraint: Equatable, Sendable {
        /// A named check.
        case check(String)
        /// Something that may be there only once is there already; `table.column`, separated by commas.
        case unique(String)
        /// Something refers to what is not there, or is still referred to.
        case foreignKey
        /// Something necessary is absent; `table.column`.
        case notNull(String)
        /// A value has the wrong type.
        case type
    }

    /// What went wrong.
    public let code: Code
    /// What happened and what to do, in one or two sentences.
    public let message: String
    /// The database's own account, if there is one.
    public let cause: (any Error)?

    init(_ code: Code, cause: (any Error)? = nil) {
        self.code = code
        message = code.message
        self.cause = cause
    }
}

extension RegistryError: CustomStringConvertible {
    /// What happened and what to do.
    public var description: String { message }
}
