internal import ArgumentParser
internal import SchoolMedia

/// The command `consentry`: everything that the other doors can do, for the technician and for scripts.
struct ConsentryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consentry",
        abstract:
            "Keeps a school's pictures on the school's own server and lets one out only when everybody may be seen.",
        discussion: """
            Say which drive, which root key and who is acting with --drive, --root-key and --as, or with the environment \
            variables CONSENTRY_DRIVE, CONSENTRY_ROOT_KEY and CONSENTRY_LOGIN.

            Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 partly done, 70 the drive failed while the audit trail \
            was written: start again, and look at the drive.

            Examples:
              consentry init --drive /srv/consentry --root-key /media/usb/consentry.key
              consentry staff import staff.csv
              consentry serve --port 8080
              consentry audit verify
            """,
        version: Release.version,
        subcommands: [
            InitCommand.self, ServeCommand.self, StaffCommand.self, DeviceCommand.self, PolicyCommand.self,
            PupilCommand.self, EventCommand.self, ConsentCommand.self, AssetCommand.self, DeclarationCommand.self,
            RequestCommand.self, ExportCommand.self, CopyCommand.self, TakeDownCommand.self, PublishedCommand.self,
            ReportCommand.self, AuditCommand.self, WitnessCommand.self, CleanCommand.self,
            InspectCommand.self,
            BenchCommand.self,
        ]
    )
}
