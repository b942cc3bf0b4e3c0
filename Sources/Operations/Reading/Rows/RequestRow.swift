public import SchoolMedia

/// A picture that somebody wants to publish; rows with one reference make one request.
public struct RequestRow: FileRow {
    /// The line on which the row begins.
    public let line: Int
    /// What joins the rows of one request.
    public let request: String
    /// The picture's file name on the device, without a folder; it may hold a pupil's name.
    public let photo: String
    /// What for.
    public let purpose: Purpose
    /// Where it is to be seen, such as "school website, news page".
    public let channel: String
    /// The title of the page or post; nil when there is none.
    public let title: String?
    /// What stands below the picture; nil when there is nothing.
    public let caption: String?
    /// What a screen reader says in place of the picture; nil when nobody has written it.
    public let altText: String?
    /// The address of the page; nil when it is not known.
    public let address: String?
    /// The name that the file is to get there; nil when nobody has one in mind.
    public let fileName: String?

    enum Column: String, CSVColumn {
        case request, photo, purpose, channel, title, caption, address
        case altText = "alt_text"
        case fileName = "file_name"

        static let optional: Set<Column> = [.address, .fileName]
        static let tolerated = ["expected"]
    }

    /// Reads `requests.csv`; the same picture twice in one request is not taken at all.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - purposes: those of the policy in force; any other is a fault.
    /// - Returns: what can be believed, and a fault for every row that cannot.
    /// - Throws: whatever makes the file as a whole unusable.
    public static func read(
        _ bytes: [UInt8],
        purposes: Set<Purpose>
    ) throws(CSVError) -> CSVReading<RequestRow> {
        let reading = try CSVTable<Column>(bytes).reading { RequestRow(&$0, purposes: purposes) }
        return reading.rejectingRepeats(of: Column.photo.rawValue) { [$0.request, $0.photo] }
    }

    private init?(_ fields: inout RowFields<Column>, purposes: Set<Purpose>) {
        let request = fields.reference(.request)
        let photo = fields.fileName(.photo)
        let purpose = fields.purpose(.purpose, among: purposes)
        let channel = fields.text(.channel, limit: 200)
        let title = fields.optionalText(.title, limit: 200)
        let caption = fields.optionalText(.caption, limit: 1_000, layout: .lines)
        let altText = fields.optionalText(.altText, limit: 1_000, layout: .lines)
        let address = fields.optionalText(.address, limit: 500)
        let fileName = fields.optionalText(.fileName, limit: 200)
        guard fields.faults.isEmpty, let request, let photo, let purpose, let channel else { return nil }
        line = fields.line
        self.request = request
        self.photo = photo
        self.purpose = purpose
        self.channel = channel
        self.title = title
        self.caption = caption
        self.altText = altText
        self.address = address
        self.fileName = fileName
    }
}
