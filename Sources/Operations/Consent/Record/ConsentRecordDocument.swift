internal import Foundation
internal import SchoolMedia

/// A pupil's consent record as JSON-LD in the terms of ISO/IEC TS 27560:2023 and of the Data Privacy Vocabulary
/// (DPV 2, https://w3id.org/dpv/guides/consent-27560), with its context inline, so that nothing has to be fetched.
struct ConsentRecordDocument {
    let facts: ConsentRecordFacts

    /// The whole record.
    var root: LinkedData {
        .node([
            "@context": Self.context,
            "@id": .text("urn:uuid:" + facts.recordID),
            "@type": .text("dpv:ConsentRecord"),
            "dct:conformsTo": .reference("https://w3id.org/dpv/schema/dpv-27560#record"),
            "dct:identifier": .text(facts.recordID),
            "dct:created": .moment(facts.madeAt),
            "dct:publisher": .reference(controllerID),
            "dct:description": .english(
                "Every answer about pictures of one pupil, the school's rules for them, and what they add up to."
            ),
            "dpv:hasDataSubject": subject,
            "dpv:hasDataController": controller,
            "dpv:hasJurisdiction": .reference("loc:GB"),
            "dpv:hasApplicableLaw": .reference("legal-gb:law-GDPR"),
            "dpv:hasNotice": .list(notices),
            "dpv:hasProcess": .list(facts.processes.map { ConsentProcessDocument(facts: facts, process: $0).node }),
        ])
    }

    private var controllerID: String { "urn:consentry:school:" + facts.driveID }

    private var controller: LinkedData {
        .node([
            "@id": .text(controllerID),
            "@type": .list([.text("dpv:DataController"), .text("dpv:EducationalOrganisation")]),
            "dct:identifier": .text(facts.driveID),
            "dpv:hasName": .text(facts.policy.school),
            "dpv:hasContact": .english("The school office."),
            "dpv:hasAddress": .english("As in the school's privacy notice."),
        ])
    }

    private var subject: LinkedData {
        .node([
            "@id": .text("urn:consentry:pupil:" + facts.pupil.id.rawValue),
            "@type": .list([.text("dpv:DataSubject"), .text("dpv:Child"), .text("dpv:Student")]),
            "dct:identifier": .text(facts.pupil.admissionNumber.rawValue),
            "dpv:hasName": .text(facts.pupil.name.everyday),
        ])
    }

    /// Every version of the notice that an answer names; what families are told generally, where none does.
    private var notices: [LinkedData] {
        let versions = Set(facts.processes.flatMap(\.events).compactMap(\.noticeVersion)).sorted()
        guard !versions.isEmpty else {
            return [
                .node([
                    "@type": .text("dpv:PrivacyNotice"), "dct:language": .text("en-GB"),
                    "dct:description": .english("No answer names the version of the notice that it was given on."),
                ])
            ]
        }
        return versions.map { Self.notice($0, of: facts.driveID) }
    }

    /// One version of the notice.
    static func notice(_ version: String, of driveID: String) -> LinkedData {
        let name = version.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return .node([
            "@id": .text("urn:consentry:notice:\(driveID):\(name)"), "@type": .text("dpv:ConsentNotice"),
            "dct:identifier": .text(version), "dct:language": .text("en-GB"),
        ])
    }

    /// The terms, each with its full address.
    private static let context = LinkedData.node([
        "dpv": .text("https://w3id.org/dpv#"),
        "pd": .text("https://w3id.org/dpv/pd#"),
        "loc": .text("https://w3id.org/dpv/loc#"),
        "legal-gb": .text("https://w3id.org/dpv/legal/gb#"),
        "eu-gdpr": .text("https://w3id.org/dpv/legal/eu/gdpr#"),
        "dct": .text("http://purl.org/dc/terms/"),
        "skos": .text("http://www.w3.org/2004/02/skos/core#"),
        "rdf": .text("http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        "xsd": .text("http://www.w3.org/2001/XMLSchema#"),
        "prov": .text("http://www.w3.org/ns/prov#"),
    ])
}
