internal import Registry
internal import SchoolMedia
internal import Synchronization
internal import Vault

/// What is sealed in a pupil's row.
struct PupilDetails: Codable {
    var admissionNumber: AdmissionNumber
    var name: PupilName
    /// As `yyyy-mm-dd`; tells pupils of one name apart, and is shown to nobody.
    var born: String?
}

extension Drive {
    /// Opens what is sealed in pupils' rows, each under its own key.
    func open(_ records: [PupilRecord], in snapshot: RegistrySnapshot) throws -> [Pupil] {
        try records.map { record in
            let details = try details(of: record, in: snapshot)
            return Pupil(
                id: record.id,
                admissionNumber: details.admissionNumber,
                name: details.name,
                schoolClass: record.schoolClass,
                protection: record.protection
            )
        }
    }

    /// Opens what is sealed in a pupil's row.
    func details(of record: PupilRecord, in snapshot: RegistrySnapshot) throws -> PupilDetails {
        try keys.open(
            record.sealedDetails,
            as: PupilDetails.self,
            under: snapshot.subjectKey(of: record.id, keys: keys),
            in: .pupilDetails,
            row: record.id.rawValue
        )
    }

    /// The names that must not stand beside a picture (R11).
    func pupilNames() async throws -> PupilNames {
        try await registry.read { snapshot in
            try lastNames.value.map { try upToDate($0, in: snapshot) } ?? names(of: snapshot.pupils(), in: snapshot)
        }
    }

    /// The names as they are in this transaction; opened anew only when a pupil came or changed in the meantime.
    func upToDate(_ known: PupilNames, in snapshot: RegistrySnapshot) throws -> PupilNames {
        let records = try snapshot.pupils()
        return records == known.records ? known : try names(of: records, in: snapshot)
    }

    private func names(of records: [PupilRecord], in snapshot: RegistrySnapshot) throws -> PupilNames {
        let pupils = try open(records, in: snapshot)
        let names = PupilNames(records: records, index: NameIndex(pupils.map { (id: $0.id, name: $0.name) }))
        lastNames.value = names
        return names
    }
}

/// The names of all pupils, with the rows that they were opened from.
struct PupilNames: Sendable {
    let records: [PupilRecord]
    let index: NameIndex
}

/// The names that were opened last; whoever uses them asks first whether they are still up to date.
final class LastNames: Sendable {
    private let names = Mutex<PupilNames?>(nil)

    var value: PupilNames? {
        get { names.withLock { $0 } }
        set { names.withLock { $0 = newValue } }
    }
}

extension RegistrySnapshot {
    /// The key under which a pupil's personal columns are sealed.
    ///
    /// - Throws: `Refusal` when the pupil was erased and the key destroyed.
    func subjectKey(of pupil: PupilID, keys: KeyRing) throws -> SubjectKey {
        guard let record = try wrappedKey(of: pupil.rawValue), let wrapped = WrappedKey(record) else {
            throw Refusal(.notFound, code: "erased", "This pupil's record was erased.")
        }
        return try keys.unwrapSubjectKey(wrapped)
    }
}

extension WrappedKey {
    init?(_ record: WrappedKeyRecord) {
        self.init(epoch: record.epoch, wrapped: record.bytes)
    }
}
