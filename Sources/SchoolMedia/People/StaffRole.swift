/// What an account may do (`REQUIREMENTS`, "People"); one person may hold several.
public enum StaffRole: String, Codable, CaseIterable, Sendable {
    /// Teachers and teaching assistants: upload, declare who is in the picture.
    case staff
    /// The website editor: finds, requests, exports, records where it went.
    case editor
    /// The headteacher or a nominee: approves publication.
    case approver
    /// The designated safeguarding lead: reads everything, handles incidents.
    case safeguardingLead = "dsl"
    /// The school office: keeps the consent registry.
    case office
    /// The IT technician: devices, accounts, backups; sees no picture and no pupil's record.
    case technician
    /// A governor: statistics without names or pictures.
    case governor
}
