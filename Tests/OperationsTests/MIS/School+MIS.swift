import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

extension ConsentSource {
    /// The made-up school's MIS.
    static var mis: ConsentSource { made("mis") }

    /// A source by name; for tests that know that the name is one.
    static func made(_ name: String) -> ConsentSource {
        guard let source = ConsentSource(name) else { preconditionFailure("\(name) is not a source.") }
        return source
    }
}

extension [UInt8] {
    /// A report of the made-up school's MIS: a column for the website, one for displays, and no dates.
    static func mis(_ rows: String...) -> [UInt8] {
        Array((["Adno,Website,Display"] + rows).joined(separator: "\n").utf8)
    }

    /// How it is read.
    static let misMapping = mapping(answers: "words")

    /// The same report with boxes to tick.
    static let tickMapping = mapping(answers: "ticks")

    /// The same report with a day for each row.
    static let datedMapping = mapping(answers: "words", columns: "{Adno: admission_no, Date: date}")

    private static func mapping(answers: String, columns: String = "{Adno: admission_no}") -> [UInt8] {
        let text = """
            source: mis
            shape: wide
            answers: \(answers)
            columns: \(columns)
            consents: {Website: [website], Display: [display]}
            """
        return Array(text.utf8)
    }
}

extension MISConsentFile {
    /// A report of the made-up school's MIS, exported on the Sunday unless another day is named.
    static func mis(_ rows: String..., exportedOn day: String = "2026-09-13", badRows: BadRows = .skip)
        -> MISConsentFile
    {
        MISConsentFile(
            Array((["Adno,Website,Display"] + rows).joined(separator: "\n").utf8),
            from: .mis,
            exportedOn: .reading(day),
            purpose: nil,
            medium: .photo,
            matches: nil,
            badRows: badRows
        )
    }
}

extension School {
    func confirmMapping(_ yaml: [UInt8] = .misMapping, of source: ConsentSource = .mis) async throws {
        _ = try await ConfirmMapping(on: drive)(yaml, of: source, by: staff(.office))
    }

    @discardableResult
    func importMIS(_ file: MISConsentFile, by person: Person = .office) async throws -> ImportMISConsents.Outcome {
        try await ImportMISConsents(on: drive)(file, by: staff(person))
    }

    func undo(_ outcome: ImportMISConsents.Outcome) async throws -> UndoConsentImport.Outcome {
        try await UndoConsentImport(on: drive)(outcome.importID, because: "last year's file", by: staff(.office))
    }
}

extension CalendarDay {
    /// A day as `yyyy-mm-dd`; nil for anything else.
    static func reading(_ text: String) -> CalendarDay? {
        guard case .certain(let day) = WrittenDate(text) else { return nil }
        return day
    }
}
