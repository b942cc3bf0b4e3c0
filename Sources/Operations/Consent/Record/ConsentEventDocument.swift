internal import Foundation
internal import SchoolMedia

/// What the record tells of one answer.
struct ConsentEventDocument {
    let facts: ConsentRecordFacts
    let event: ConsentEvent
    let basis: PurposeRule.Basis

    var node: LinkedData {
        let terms: [String: LinkedData] = [
            "@id": .text("urn:consentry:consent:" + event.id.rawValue),
            "@type": .text(event.answer.term(on: basis)),
            "dct:identifier": .text(event.id.rawValue),
            "dct:description": .english(event.answer.rawValue),
            "dpv:isIndicatedAtTime": .moment(event.effectiveFrom),
            "dct:created": .moment(event.recordedAt),
            "dct:contributor": .reference("urn:consentry:staff:" + event.recordedBy.rawValue),
            "dpv:hasDuration": duration,
            "dpv:isIndicatedBy": giver,
            "dpv:hasIndicationMethod": .text(event.method.rawValue),
        ]
        return .node(
            terms.adding(
                "dpv:hasNotice",
                event.noticeVersion.map { ConsentRecordDocument.notice($0, of: facts.driveID) }
            )
            .adding("dct:source", event.evidence.map { .text($0) })
            .adding("dct:provenance", facts.sources[event.id].map { .english($0) })
            .adding("dpv:hasStatus", event.voidedAt.map(mistake))
        )
    }

    private var duration: LinkedData {
        guard let expires = event.expires else {
            return .node([
                "@type": .text("dpv:UntilEventDuration"), "rdf:value": .english("Until somebody answers otherwise."),
            ])
        }
        return .node(["@type": .text("dpv:UntilTimeDuration"), "rdf:value": .moment(expires)])
    }

    private var giver: LinkedData {
        switch event.giver {
        case .guardian(let id):
            let person = facts.guardians[id]
            return .node(
                ["@id": .text("urn:consentry:guardian:" + id.rawValue), "@type": .text(Self.relation(person))]
                    .adding("dct:identifier", person.map { .text($0.reference) })
                    .adding("dpv:hasName", person.map { .text($0.name) })
                    .adding("dct:description", person.map { .english($0.relationship) })
            )
        case .pupil: return .reference("urn:consentry:pupil:" + event.pupil.rawValue)
        case .localAuthority:
            return .node(["@type": .text("dpv:Authority"), "dct:description": .english("The local authority.")])
        case .unnamed:
            return .node([
                "@type": .text("dpv:NaturalPerson"), "dct:description": .english("Whose name is not on record."),
            ])
        }
    }

    /// Mothers and fathers are parents; everybody else who answers is a guardian to the vocabulary.
    private static func relation(_ person: ConsentRecordFacts.Person?) -> String {
        let parents: Set<String> = ["mother", "father", "parent", "mum", "dad"]
        guard let relationship = person?.relationship.lowercased(), parents.contains(relationship) else {
            return "dpv:GuardianOfDataSubject"
        }
        return "dpv:ParentOfDataSubject"
    }

    private func mistake(at moment: Date) -> LinkedData {
        .node([
            "@type": .text("dpv:ConsentInvalidated"), "dct:date": .moment(moment),
            "dct:description": .english("Recorded as a mistake; does not count from then on."),
        ])
    }
}

extension ConsentEvent.Answer {
    fileprivate func term(on basis: PurposeRule.Basis) -> String {
        switch basis {
        case .publicTask: isYes ? "dpv:PublicInterestOngoing" : "dpv:PublicInterestObjected"
        case .legitimateInterest: isYes ? "dpv:LegitimateInterestNotObjected" : "dpv:LegitimateInterestObjected"
        case .consent:
            switch self {
            case .given: "dpv:ConsentGiven"
            case .refused: "dpv:ConsentRefused"
            case .withdrawn, .objected: "dpv:ConsentWithdrawn"
            }
        }
    }
}
