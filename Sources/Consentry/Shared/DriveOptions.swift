internal import ArgumentParser
internal import Imaging
internal import Operations
internal import SchoolMedia

/// Which drive.
struct DriveOption: ParsableArguments {
    @Option(help: "The drive's folder. Also: CONSENTRY_DRIVE.")
    var drive: String?

    /// - Throws: a usage error when nobody said.
    func path() throws -> String {
        guard let path = drive ?? Environment.value(Environment.drive) else {
            throw ValidationError("Say which drive: --drive DIR, or CONSENTRY_DRIVE=DIR.")
        }
        return path
    }
}

/// Which drive and which root key.
struct KeyedDriveOptions: ParsableArguments {
    @OptionGroup var drive: DriveOption

    @Option(help: "The file with the root key, outside the drive. Also: CONSENTRY_ROOT_KEY.")
    var rootKey: String?

    /// - Throws: a usage error when nobody said.
    func rootKeyPath() throws -> String {
        guard let path = rootKey ?? Environment.value(Environment.rootKey) else {
            throw ValidationError("Say where the root key is: --root-key FILE, or CONSENTRY_ROOT_KEY=FILE.")
        }
        return path
    }

    func open(decoder: PictureDecoder? = nil) async throws -> Drive {
        let opened = try await Drive.open(
            at: drive.path(),
            rootKeyPath: rootKeyPath(),
            decoder: decoder ?? Decoders.pool().decoder,
            time: .system
        )
        if let fault = await opened.trailFault { Terminal.complain("THE DRIVE CAN ONLY BE LOOKED AT. \(fault)") }
        return opened
    }
}

/// Which drive, which root key and who is acting.
struct StaffOptions: ParsableArguments {
    @OptionGroup var drive: KeyedDriveOptions

    @Option(name: .customLong("as"), help: "The login of who is acting. Also: CONSENTRY_LOGIN.")
    var login: String?

    /// Opens the drive, establishes who is acting, does the work, and closes the drive.
    func perform<Result: Sendable>(_ work: (Drive, ActingStaff) async throws -> Result) async throws -> Result {
        guard let login = login ?? Environment.value(Environment.login) else {
            throw ValidationError("Say who is acting: --as LOGIN, or CONSENTRY_LOGIN=LOGIN.")
        }
        let opened = try await drive.open()
        let result = try await work(opened, opened.identify(login: login))
        try opened.close()
        return result
    }
}
