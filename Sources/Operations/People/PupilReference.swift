internal import Registry
public import SchoolMedia
internal import Vault

/// How a person names a pupil at a door: by identifier, or by the admission number on the class list.
public enum PupilReference: Hashable, Sendable {
    case identifier(PupilID)
    case admissionNumber(AdmissionNumber)

    /// Reads what was typed; nil when it is neither.
    public init?(_ text: String) {
        if let id = PupilID(rawValue: text) {
            self = .identifier(id)
        } else if let number = AdmissionNumber(rawValue: text) {
            self = .admissionNumber(number)
        } else {
            return nil
        }
    }
}

extension KeyRing {
    /// The keyed lookup under which a pupil is found without storing the admission number in clear.
    func lookup(_ number: AdmissionNumber) -> [UInt8] {
        fieldSealer.lookup(number.rawValue, domain: "admission-number")
    }
}

extension RegistrySnapshot {
    /// The pupil that a person named.
    ///
    /// - Throws: `Refusal` when there is no such pupil on roll.
    func pupil(_ reference: PupilReference, keys: KeyRing) throws -> PupilRecord {
        switch reference {
        case .identifier(let id):
            guard let record = try pupil(id) else { throw Refusal.notFound("pupil", id.rawValue) }
            return record
        case .admissionNumber(let number):
            guard let record = try pupil(admissionLookup: keys.lookup(number)) else {
                throw Refusal.notFound("pupil with the admission number", number.rawValue)
            }
            return record
        }
    }
}
