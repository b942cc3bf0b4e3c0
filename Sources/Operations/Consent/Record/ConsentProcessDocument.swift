internal import Foundation
internal import SchoolMedia

/// What the record tells of one purpose and medium.
struct ConsentProcessDocument {
    let facts: ConsentRecordFacts
    let process: ConsentRecordFacts.Process

    var node: LinkedData {
        let isConsent = process.rule.basis == .consent
        let terms: [String: LinkedData] = [
            "@id": .text("urn:uuid:\(facts.recordID)#\(process.purpose.rawValue)-\(process.medium.rawValue)"),
            "@type": .text("dpv:Process"),
            "dct:identifier": .text("\(process.purpose.rawValue)/\(process.medium.rawValue)"),
            "dpv:hasPurpose": purpose,
            "dpv:hasPersonalData": personalData,
            "dpv:hasProcessing": .list([.reference("dpv:Store"), .reference("dpv:MakeAvailable")]),
            "dpv:hasDataController": .reference("urn:consentry:school:" + facts.driveID),
            "dpv:hasLegalBasis": .reference(process.rule.basis.term),
            "dpv:hasRecipient": recipient,
            "dpv:hasStorageCondition": .list([location, retention]),
            "dpv:hasJurisdiction": .reference("loc:GB"),
            "dpv:hasStatus": standing,
        ]
        return .node(
            terms.adding("dpv:hasConsentControl", isConsent ? withdrawal : nil)
                .adding("dpv:hasRight", .reference(isConsent ? "eu-gdpr:A7-3" : "eu-gdpr:A21"))
                .adding("dpv:hasConsentStatus", events(isConsent))
                .adding("dct:hasPart", events(!isConsent))
        )
    }

    private var purpose: LinkedData {
        .node([
            "@type": .text("dpv:Purpose"), "skos:broader": .reference(process.purpose.category),
            "dct:identifier": .text(process.purpose.rawValue),
            "dct:description": .english("Pictures of pupils for \(process.purpose.phrase)."),
        ])
    }

    private var personalData: LinkedData {
        .node([
            "@type": .text("dpv:PersonalData"),
            "skos:broader": .reference(process.medium == .audio ? "pd:VoiceCommunicationRecording" : "pd:Picture"),
            "dct:identifier": .text(process.medium.rawValue),
            "dpv:hasNecessity": .reference("dpv:Optional"),
        ])
    }

    private var recipient: LinkedData {
        let who =
            process.rule.audience == .inside
            ? "People in the school's buildings." : "People outside the school, parents and other schools included."
        return .node(["@type": .text("dpv:Recipient"), "dct:description": .english(who)])
    }

    private var location: LinkedData {
        .node([
            "@type": .text("dpv:StorageLocation"), "dpv:hasLocation": .reference("loc:GB"),
            "dct:description": .english("The school's own server; what was published, wherever that was."),
        ])
    }

    private var retention: LinkedData {
        .node([
            "@type": .text("dpv:StorageDuration"),
            "dct:description": .english("As the school's retention schedule says."),
        ])
    }

    private var withdrawal: LinkedData {
        .node([
            "@type": .text("dpv:WithdrawConsent"),
            "dct:description": .english(
                "Tell the school office at any time and in any way. It counts from the moment it is written down, and what "
                    + "is published comes down within \(facts.policy.takeDownDays) days."
            ),
        ])
    }

    /// What the answers add up to when the record was made. A purpose without consent as its basis has no consent,
    /// given or not: there is an objection, or there is none.
    private var standing: LinkedData {
        let terms: [String: LinkedData] = [
            "@type": .text(process.showing.standing.term(on: process.rule.basis)),
            "dct:identifier": .text(process.showing.word),
            "dct:date": .moment(facts.madeAt),
        ]
        let facts = process.showing.facts.map { LinkedData.reference("urn:consentry:consent:" + $0.rawValue) }
        return .node(terms.adding("prov:wasDerivedFrom", facts.isEmpty ? nil : .list(facts)))
    }

    /// Every answer in the order in which it was written down; answers where consent is not the basis are parts of the
    /// process, not states of a consent.
    private func events(_ isWanted: Bool) -> LinkedData? {
        guard isWanted, !process.events.isEmpty else { return nil }
        return .list(
            process.events.map { ConsentEventDocument(facts: facts, event: $0, basis: process.rule.basis).node }
        )
    }
}

extension PurposeRule.Basis {
    fileprivate var term: String {
        switch self {
        case .consent: "dpv:ExpressedConsent"
        case .publicTask: "dpv:PublicInterest"
        case .legitimateInterest: "dpv:LegitimateInterestOfController"
        }
    }
}

extension Purpose {
    /// The category of the vocabulary under which it falls.
    fileprivate var category: String {
        switch self {
        case .website, .social, .press: "dpv:PublicRelations"
        case .prospectus: "dpv:Marketing"
        default: "dpv:CommunicationManagement"
        }
    }
}

extension Standing {
    fileprivate func term(on basis: PurposeRule.Basis) -> String {
        switch basis {
        case .publicTask: isNo ? "dpv:PublicInterestObjected" : "dpv:PublicInterestOngoing"
        case .legitimateInterest: isNo ? "dpv:LegitimateInterestObjected" : "dpv:LegitimateInterestNotObjected"
        case .consent:
            switch self {
            case .given: "dpv:ConsentGiven"
            case .refused, .disputed: "dpv:ConsentRefused"
            case .withdrawn, .objected: "dpv:ConsentWithdrawn"
            case .expired: "dpv:ConsentExpired"
            case .neverAsked: "dpv:ConsentUnknown"
            }
        }
    }
}
