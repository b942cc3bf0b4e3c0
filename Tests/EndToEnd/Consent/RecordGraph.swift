import Foundation

/// A consent record as RDFLib (Debian package `python3-rdflib`) understands it.
struct RecordGraph: Decodable {
    struct Event: Decodable {
        let process: String
        let state: String
        let time: String
    }

    let conformsTo: [String]
    let subjects: [String]
    let events: [Event]
    /// The state of each process, by its name.
    let standings: [String: String]
    /// Terms of the vocabulary that are not among those of the guide, and names without an address.
    let strangeTerms: [String]

    static func read(_ file: URL) async throws -> RecordGraph {
        let outcome = try await Search.python.run(["-c", script, file.plainPath])
        guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
        return try outcome.json(RecordGraph.self)
    }

    /// Reads the file with every way to the network closed. The terms are those of DPV 2 that a record may have
    /// (https://w3id.org/dpv), typed from the vocabulary.
    private static let script = """
        import json, socket, sys
        def closed(*_, **__):
            raise OSError("no network")
        socket.socket.connect = closed
        socket.create_connection = closed
        from rdflib import Graph, Namespace, RDF, URIRef
        DPV, DCT = Namespace("https://w3id.org/dpv#"), Namespace("http://purl.org/dc/terms/")
        known = set((
            "Process Purpose PersonalData Store MakeAvailable DataController EducationalOrganisation DataSubject Child "
            "Student ConsentRecord ConsentNotice PrivacyNotice Recipient StorageLocation StorageDuration Optional "
            "WithdrawConsent ExpressedConsent PublicInterest LegitimateInterestOfController PublicRelations Marketing "
            "CommunicationManagement ConsentGiven ConsentRefused ConsentWithdrawn ConsentExpired ConsentUnknown "
            "ConsentInvalidated PublicInterestOngoing PublicInterestObjected LegitimateInterestObjected "
            "LegitimateInterestNotObjected UntilEventDuration UntilTimeDuration ParentOfDataSubject "
            "GuardianOfDataSubject Authority NaturalPerson hasAddress hasApplicableLaw hasConsentControl "
            "hasConsentStatus hasContact hasDataController hasDataSubject hasDuration hasIndicationMethod "
            "hasJurisdiction hasLegalBasis hasLocation hasName hasNecessity hasNotice hasPersonalData hasProcess "
            "hasProcessing hasPurpose hasRecipient hasRight hasStatus hasStorageCondition isIndicatedAtTime isIndicatedBy"
        ).split())
        other = ("http://purl.org/dc/terms/", "http://www.w3.org/", "https://w3id.org/dpv/", "urn:")
        graph = Graph().parse(sys.argv[1], format="json-ld")
        def short(term):
            return str(term).split("#")[-1]
        def strange(term):
            text = str(term)
            if text.startswith(str(DPV)):
                return text[len(DPV):] not in known
            return not text.startswith(other)
        def process_name(node):
            return str(graph.value(node, DCT.identifier))
        records = list(graph.subjects(RDF.type, DPV.ConsentRecord))
        processes = [p for r in records for p in graph.objects(r, DPV.hasProcess)]
        events = [
            {"process": process_name(p), "state": short(graph.value(e, RDF.type)),
             "time": str(graph.value(e, DPV.isIndicatedAtTime))}
            for p in processes for link in (DPV.hasConsentStatus, DCT.hasPart) for e in graph.objects(p, link)
        ]
        terms = {t for triple in graph for t in triple if isinstance(t, URIRef)}
        states = {process_name(p): short(graph.value(graph.value(p, DPV.hasStatus), RDF.type)) for p in processes}
        print(json.dumps({
            "conformsTo": [str(o) for r in records for o in graph.objects(r, DCT.conformsTo)],
            "subjects": [
                str(graph.value(s, DCT.identifier)) for r in records for s in graph.objects(r, DPV.hasDataSubject)
            ],
            "events": events,
            "standings": states,
            "strangeTerms": sorted(str(t) for t in terms if strange(t)),
        }))
        """
}
