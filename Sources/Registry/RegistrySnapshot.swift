/// What can be asked of the registry; everything read through one snapshot is of one moment.
///
/// Every question throws `RegistryError`: with code `unreadableRow` when a stored row does not make sense, and with
/// the codes of a failing drive. It must not be kept after the closure that it was given to.
public struct RegistrySnapshot {
    let connection: Connection
}

/// What can be changed in the registry, as one unit; see `RegistryDatabase.write`.
///
/// Every change throws `RegistryError`: with code `constraint` or `appendOnly` when the schema refuses it, and with the
/// codes of a failing drive. It must not be kept after the closure that it was given to.
public struct RegistryTransaction {
    let connection: Connection

    /// The registry as it is within this change, what was changed so far included.
    public var snapshot: RegistrySnapshot { RegistrySnapshot(connection: connection) }
}
