/// What a pupil is called, on paper and in the playground.
///
/// Personal data: sealed under the pupil's key wherever it rests (R24).
public struct PupilName: Equatable, Codable, Sendable {
    /// The forename in the register.
    public var legalForename: String
    /// The surname in the register.
    public var legalSurname: String
    /// The forename in daily use, when it differs.
    public var preferredForename: String?
    /// The surname in daily use, when it differs.
    public var preferredSurname: String?

    /// Puts a name together; an empty preferred name counts as none.
    public init(
        legalForename: String,
        legalSurname: String,
        preferredForename: String? = nil,
        preferredSurname: String? = nil
    ) {
        self.legalForename = legalForename
        self.legalSurname = legalSurname
        self.preferredForename = preferredForename?.isEmpty == true ? nil : preferredForename
        self.preferredSurname = preferredSurname?.isEmpty == true ? nil : preferredSurname
    }

    /// The name in daily use, for people who may see it.
    public var everyday: String {
        "\(preferredForename ?? legalForename) \(preferredSurname ?? legalSurname)"
    }

    /// Every forename that somebody might write.
    public var forenames: [String] {
        [legalForename] + (preferredForename.map { [$0] } ?? [])
    }

    /// Every surname that somebody might write.
    public var surnames: [String] {
        [legalSurname] + (preferredSurname.map { [$0] } ?? [])
    }
}
