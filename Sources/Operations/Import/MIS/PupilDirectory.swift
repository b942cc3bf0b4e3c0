internal import Registry
internal import SchoolMedia
internal import Vault

/// The pupils on record, found by what a row of a file has of them.
struct PupilDirectory {
    /// What a row leads to.
    enum Match: Equatable {
        case pupil(PupilID)
        /// A person has to say; these are the pupils who could be meant.
        case question([PupilID])
        case unknownAdmissionNumber
        /// The numbers in the row belong to different pupils.
        case contradiction
    }

    let pupils: [PupilID: PupilRecord]
    private let drive: Drive
    private let source: ConsentSource
    private let admissions: [[UInt8]: PupilID]
    private var known: [String: [[UInt8]: PupilID]] = [:]
    private var numbers: [String: [PupilID: [UInt8]]] = [:]
    private var found: [PupilKeyRecord] = []
    private let details: [PupilID: PupilDetails]
    private let names: [String: [PupilID]]

    /// Opens the names of all pupils; the source's numbers are looked up besides the national ones.
    init(_ drive: Drive, _ source: ConsentSource, in snapshot: RegistrySnapshot) throws {
        let records = try snapshot.pupils()
        self.drive = drive
        self.source = source
        pupils = Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) })
        admissions = Dictionary(records.map { ($0.admissionLookup, $0.id) }) { first, _ in first }
        for name in [source.name, ConsentSource.nationalNumbers] {
            let keys = try snapshot.pupilKeys(source: name)
            known[name] = Dictionary(keys.map { ($0.lookup, $0.pupil) }) { first, _ in first }
            numbers[name] = Dictionary(keys.map { ($0.pupil, $0.lookup) }) { first, _ in first }
        }
        let opened = try records.map { ($0.id, try drive.details(of: $0, in: snapshot)) }
        details = Dictionary(uniqueKeysWithValues: opened)
        names = opened.reduce(into: [:]) { names, pupil in
            for spelling in pupil.1.name.spellings { names[spelling, default: []].append(pupil.0) }
        }
    }

    /// The numbers that were seen beside a pupil who was found, and that are not on record yet.
    var newKeys: [PupilKeyRecord] { found }

    /// What the office calls a pupil.
    func admissionNumber(of pupil: PupilID) -> String {
        details[pupil]?.admissionNumber.rawValue ?? pupil.rawValue
    }

    /// Finds by admission number, then by the system's own number, then by the national one; a name only raises a
    /// question, whoever has it. Whom a person `confirmed` the row to be about counts as a number would.
    mutating func match(_ keys: MISRow.Keys, confirmed: PupilID?) -> Match {
        let lookups = self.lookups(of: keys)
        var matches = lookups.compactMap { known[$0.source]?[$0.lookup] }
        if let number = keys.admissionNumber {
            guard let pupil = admissions[drive.keys.lookup(number)] else { return .unknownAdmissionNumber }
            matches.insert(pupil, at: 0)
        }
        if let confirmed { matches.append(confirmed) }
        guard let pupil = matches.first else { return .question(candidates(keys)) }
        let isCertain =
            matches.allSatisfy { $0 == pupil }
            && lookups.allSatisfy { lookup in
                numbers[lookup.source]?[pupil].map { $0 == lookup.lookup } ?? true
            }
        guard isCertain else { return .contradiction }
        remember(lookups, of: pupil)
        return .pupil(pupil)
    }

    private func lookups(of keys: MISRow.Keys) -> [(source: String, lookup: [UInt8])] {
        [(source.name, keys.misID), (ConsentSource.nationalNumbers, keys.upn)].compactMap { source, number in
            number.map { (source, drive.pupilKeyLookup($0, source: source)) }
        }
    }

    private mutating func remember(_ lookups: [(source: String, lookup: [UInt8])], of pupil: PupilID) {
        for (source, lookup) in lookups where known[source]?[lookup] == nil {
            known[source, default: [:]][lookup] = pupil
            numbers[source, default: [:]][pupil] = lookup
            found.append(PupilKeyRecord(source: source, lookup: lookup, pupil: pupil))
        }
    }

    /// Those who have that name and no other date of birth.
    private func candidates(_ keys: MISRow.Keys) -> [PupilID] {
        guard let name = keys.name else { return [] }
        return (names[name] ?? []).filter { pupil in
            guard let born = details[pupil]?.born, let wanted = keys.born else { return true }
            return born == wanted.text
        }
    }
}

extension PupilName {
    /// The name as rows may have it: forename first or surname first, official or in daily use.
    fileprivate var spellings: Set<String> {
        Set(
            forenames.flatMap { forename in
                surnames.flatMap { surname in
                    [(forename + surname).plainHeading, (surname + forename).plainHeading]
                }
            }
        )
    }
}
