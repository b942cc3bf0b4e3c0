import Foundation
import SchoolMedia
import Testing

@testable import Operations

/// The columns of a file made for a test of the table alone.
enum Fruit: String, CSVColumn {
    case name = "fruit_name"
    case colour

    static let tolerated = ["remark"]
}

extension [UInt8] {
    /// A file of these lines, saved as UTF-8.
    static func file(_ lines: String...) -> [UInt8] {
        Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// A consent list of these rows.
    static func consents(_ rows: String...) -> [UInt8] {
        let header =
            "admission_no,purpose,medium,status,effective_date,expires,given_by,relationship,method,notice_version,source_ref"
        return Array(([header] + rows).joined(separator: "\n").utf8)
    }

    /// A pupil list of these rows.
    static func pupils(_ rows: String...) -> [UInt8] {
        let header =
            "admission_no,legal_forename,legal_surname,preferred_forename,preferred_surname,dob,year_group,class,protected"
        return Array(([header] + rows).joined(separator: "\n").utf8)
    }

    /// A file of the samples; of the sample school unless another folder is named.
    static func sample(_ name: String, in folder: String = "school") throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try Array(Data(contentsOf: root.appending(path: "Samples/\(folder)/\(name)")))
    }
}

extension CSVTable {
    /// The fields of every row that has the right shape.
    var fields: [[String]] { records.map(\.fields) }
}

extension Set<Purpose> {
    /// The purposes of the policies in these tests.
    static var usual: Set<Purpose> { [.learning, .display, .website, .social, .prospectus, .press, .partner] }
}

extension CalendarDay {
    /// A day written as `yyyy-mm-dd`; for tests that know that it exists.
    static func on(_ text: String) throws -> CalendarDay {
        let numbers = text.split(separator: "-").compactMap { Int($0) }
        return try #require(CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]))
    }
}
