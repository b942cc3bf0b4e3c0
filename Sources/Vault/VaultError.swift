public import SchoolMedia

/// Why something sealed could not be written to the drive or read from it.
///
/// The message is for people and says what to do; the code is for programs. Neither ever holds key material,
/// a personal name or what a picture shows.
public struct VaultError: Error, Hashable, Sendable {
    /// What went wrong, for programs and tests.
    public let code: Code
    /// What went wrong and what to do, in full sentences.
    public let message: String
    /// The system call that failed, when one did.
    public let cause: SystemFailure?
    /// The asset concerned, when there is one.
    public let asset: AssetID?

    init(_ code: Code, _ message: String, cause: SystemFailure? = nil, asset: AssetID? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
        self.asset = asset
    }
}

extension VaultError {
    /// The closed list of what can go wrong in the vault.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The drive, or one of its folders, is not there.
        case driveMissing
        /// The folder chosen for a new drive holds something else.
        case driveNotEmpty
        /// The folders of the drive are not all on one file system.
        case driveSplit
        /// Other users of the machine could look into the drive.
        case driveExposed
        /// The drive belongs to another user of the machine.
        case driveOwnedByAnother
        /// Another server holds the drive.
        case driveInUse

        /// The root key file is not there.
        case rootKeyMissing
        /// There is a file where a new root key was to be written.
        case rootKeyExists
        /// Other users of the machine could read the root key.
        case rootKeyExposed
        /// The root key lies on the drive that it protects.
        case rootKeyInsideDrive
        /// The root key file is not in the expected form.
        case rootKeyMalformed
        /// The root key belongs to another drive.
        case rootKeyOfAnotherDrive

        /// The drive has no keys yet.
        case keysMissing
        /// The drive already has keys or assets, so that new keys would lock out what is there.
        case keysExist
        /// A key file on the drive is damaged.
        case keyFileDamaged
        /// The epoch that wrapped a key is unknown or destroyed.
        case epochUnknown
        /// A wrapped key is damaged, or of another kind.
        case wrappedKeyRefused

        /// There is no such asset in the store.
        case assetMissing
        /// There is already an asset of that identifier and kind.
        case assetExists
        /// An asset's file was changed, cut short or swapped, or the key is not its own.
        case assetRefused
        /// The requested range lies outside the asset.
        case rangeOutsideAsset

        /// An upload is larger than allowed.
        case uploadTooLarge
        /// An upload was already finished or discarded.
        case uploadClosed
        /// What was spooled cannot be read back.
        case uploadRefused

        /// A sealed field was changed, moved, or is sealed under another key.
        case fieldRefused
        /// A table or column name cannot be bound to a sealed field.
        case fieldPlaceUnusable

        /// A file's or folder's name would lead out of its folder.
        case nameRefused
        /// The drive is full.
        case driveFull
        /// The drive is read-only.
        case driveReadOnly
        /// The operating system does not allow the access.
        case permissionDenied
        /// The drive did not confirm that it stored what was written. Fatal: nothing more is written.
        case fsyncFailed
        /// An earlier `fsyncFailed` ended all writing.
        case writingStopped
        /// Any other failure of the drive.
        case driveFailed
    }
}
