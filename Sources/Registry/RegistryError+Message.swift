extension RegistryError.Code {
    /// What happened and what to do.
    var message: String {
        switch self {
        case .driveFull: "The drive is full; nothing was changed. Free some space on it, then try again."
        case .readOnly:
            "The registry cannot be written; nothing was changed. Check that the drive is mounted for "
                + "writing and that the program owns the file."
        case .busy: "Another process kept the registry busy; nothing was changed. Try again in a minute."
        case .damaged: "The registry file is damaged. Stop the server and restore the registry from the last backup."
        case .notARegistry: "The file is not a registry. Check the path of the drive in the settings."
        case .newerSchema: "The registry was changed by a newer version of the program. Install that version again."
        case .missing: "There is no registry at that path. Check that the drive is mounted, or set the drive up first."
        case .alreadyExists: "There is a file at that path already. Open the registry instead of making a new one."
        case .unsafeSetting(let name):
            "The database does not keep the setting \(name), so what it confirms might not "
                + "last. Do not use this build of SQLite."
        case .guardsRemoved:
            "The triggers that protect the history were changed. Tell the safeguarding lead, and "
                + "restore the registry from the last backup."
        case .syncFailed: "The drive did not confirm a write. Stop the server, check the drive, then start again."
        case .inputOutput: "The drive could not be read or written. Check its cable and health, then try again."
        case .closed: "The registry is closed. Start the program again."
        case .unstorableMoment: "A date lies outside the years 0 to 9999. Correct it and try again."
        case .unexpected: "The registry failed in a way that is not foreseen. The cause says more."
        case .constraint, .appendOnly, .notFound, .settled, .unreadableRow: rowMessage
        }
    }

    private var rowMessage: String {
        switch self {
        case .constraint(.check(let rule)):
            "The change breaks the rule \(rule); nothing was changed. Correct it and "
                + "try again."
        case .constraint(.unique(let columns)):
            "The same \(columns) is recorded already; nothing was changed. Use "
                + "what is there."
        case .constraint(.foreignKey):
            "The change refers to something that is not recorded, or removes something "
                + "that is still needed; nothing was changed. Record what it refers to first."
        case .constraint(.notNull(let column)): "\(column) is missing; nothing was changed. Add it and try again."
        case .constraint(.type): "A value has the wrong type; nothing was changed. Correct it and try again."
        case .appendOnly(let table): "Entries of \(table) are never changed or removed. Add a new entry instead."
        case .notFound(let table, let key): "There is no \(table) \(key). Look it up again."
        case .settled(let table, let key): "The \(table) \(key) has been settled already. Look at it again."
        case .unreadableRow(let table, let key, let column):
            "The entry \(key) of \(table) cannot be read: \(column) "
                + "does not make sense. Restore the registry from the last backup."
        default: "The registry failed in a way that is not foreseen. The cause says more."
        }
    }
}
