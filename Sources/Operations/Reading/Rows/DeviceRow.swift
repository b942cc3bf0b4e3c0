/// A school device to be enrolled (R1).
public struct DeviceRow: FileRow {
    /// What kind of device it is.
    public enum Kind: String, CaseIterable, Sendable {
        case ipad, tablet, camera, laptop, desktop, phone
    }

    /// The line on which the row begins.
    public let line: Int
    /// What is written on the device, such as "iPad 7".
    public let label: String
    /// What kind of device it is.
    public let kind: Kind

    enum Column: String, CSVColumn {
        case label, kind
    }

    /// Reads `devices.csv`; two devices with one label are not taken at all.
    ///
    /// - Throws: whatever makes the file as a whole unusable.
    public static func read(_ bytes: [UInt8]) throws(CSVError) -> CSVReading<DeviceRow> {
        let reading = try CSVTable<Column>(bytes).reading { DeviceRow(&$0) }
        return reading.rejectingRepeats(of: Column.label.rawValue, by: \.label.plainWord)
    }

    private init?(_ fields: inout RowFields<Column>) {
        let label = fields.text(.label, limit: 80)
        let kind: Kind? = fields.choice(.kind)
        guard fields.faults.isEmpty, let label, let kind else { return nil }
        line = fields.line
        self.label = label
        self.kind = kind
    }
}
