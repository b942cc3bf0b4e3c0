import Foundation
import SchoolMedia

/// The people of the made-up school, by login; one for each role, and one who is both editor and approver.
enum Person: String, CaseIterable, Sendable {
    case teacher, editor, headteacher, safeguardingLead, office, technician, governor, deputy

    var roles: [StaffRole] {
        switch self {
        case .teacher: [.staff]
        case .editor: [.editor]
        case .headteacher: [.approver]
        case .safeguardingLead: [.safeguardingLead]
        case .office: [.office]
        case .technician: [.technician]
        case .governor: [.governor]
        case .deputy: [.editor, .approver]
        }
    }

    /// The one person who holds that role and no other.
    static func only(_ role: StaffRole) -> Person {
        switch role {
        case .staff: .teacher
        case .editor: .editor
        case .approver: .headteacher
        case .safeguardingLead: .safeguardingLead
        case .office: .office
        case .technician: .technician
        case .governor: .governor
        }
    }
}

extension [UInt8] {
    /// The staff list of the made-up school.
    static let staffList = staff(
        Person.allCases.map { person in
            "\(person.rawValue),\(person.rawValue.capitalized),\(person.roles.map(\.rawValue).joined(separator: ";"))"
        }
    )

    /// A staff list of these rows.
    static func staff(_ rows: [String]) -> [UInt8] {
        Array((["login,name,roles"] + rows).joined(separator: "\n").utf8)
    }

    /// A guardian list of these rows.
    static func guardians(_ rows: String...) -> [UInt8] {
        Array((["admission_no,guardian_ref,title,forename,surname,relationship"] + rows).joined(separator: "\n").utf8)
    }

    /// A list of trips of these rows.
    static func trips(_ rows: String...) -> [UInt8] {
        Array((["ref,title,kind,date,place,classes"] + rows).joined(separator: "\n").utf8)
    }

    /// A trip list of these rows.
    static func tripPupils(_ rows: String...) -> [UInt8] {
        Array((["ref,admission_no"] + rows).joined(separator: "\n").utf8)
    }
}
