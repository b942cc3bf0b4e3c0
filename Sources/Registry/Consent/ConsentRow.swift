internal import SchoolMedia

/// How an answer lies in its row.
enum ConsentRow {
    /// The word for who answered.
    static func giver(_ giver: ConsentEvent.Giver) -> String {
        switch giver {
        case .guardian: "guardian"
        case .pupil: "pupil"
        case .localAuthority: "local_authority"
        case .unnamed: "unnamed"
        }
    }

    /// The guardian who answered, if one did.
    static func guardian(_ giver: ConsentEvent.Giver) -> String? {
        switch giver {
        case .guardian(let id): id.rawValue
        case .pupil, .localAuthority, .unnamed: nil
        }
    }

    /// Reads an answer.
    static func event(_ row: RowReader) throws -> ConsentEvent {
        ConsentEvent(
            id: try row.value("id"),
            pupil: try row.value("pupil"),
            purpose: try row.value("purpose"),
            medium: try row.value("medium"),
            answer: try row.value("answer"),
            giver: try giver(row),
            method: try row.value("method"),
            effectiveFrom: try row.moment("effectiveFrom"),
            expires: try row.optionalMoment("expires"),
            recordedAt: try row.moment("recordedAt"),
            recordedBy: try row.value("recordedBy"),
            evidence: nil,
            noticeVersion: try row.optionalText("noticeVersion"),
            voidedAt: try row.optionalMoment("voidedAt")
        )
    }

    /// Reads an answer with its evidence and source.
    static func record(_ row: RowReader) throws -> ConsentEventRecord {
        ConsentEventRecord(
            try event(row),
            sealedEvidence: try row.optionalBytes("sealedEvidence"),
            source: try row.optionalText("importID").map { importID in
                ConsentEventRecord.SourceRow(importID: importID, line: try row.number("importLine"))
            }
        )
    }

    private static func giver(_ row: RowReader) throws -> ConsentEvent.Giver {
        switch try row.text("giver") {
        case "guardian": .guardian(try row.value("guardian"))
        case "pupil": .pupil
        case "local_authority": .localAuthority
        case "unnamed": .unnamed
        default: throw row.unreadable("giver")
        }
    }
}
