/// What a pupil is called, on paper and in the playground, now and before.
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
    /// Names of earlier years: forenames, surnames or both, as somebody would write them.
    public var formerNames: [String]
    /// What friends and teachers call the pupil, besides the usual short forms.
    public var shortNames: [String]

    /// Puts a name together; an empty name counts as none.
    public init(
        legalForename: String,
        legalSurname: String,
        preferredForename: String? = nil,
        preferredSurname: String? = nil,
        formerNames: [String] = [],
        shortNames: [String] = []
    ) {
        self.legalForename = legalForename
        self.legalSurname = legalSurname
        self.preferredForename = preferredForename?.isEmpty == true ? nil : preferredForename
        self.preferredSurname = preferredSurname?.isEmpty == true ? nil : preferredSurname
        self.formerNames = formerNames.filter { !$0.isEmpty }
        self.shortNames = shortNames.filter { !$0.isEmpty }
    }

    /// Reads a name; one that was written before there were former and short names has none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            legalForename: try container.decode(String.self, forKey: .legalForename),
            legalSurname: try container.decode(String.self, forKey: .legalSurname),
            preferredForename: try container.decodeIfPresent(String.self, forKey: .preferredForename),
            preferredSurname: try container.decodeIfPresent(String.self, forKey: .preferredSurname),
            formerNames: try container.decodeIfPresent([String].self, forKey: .formerNames) ?? [],
            shortNames: try container.decodeIfPresent([String].self, forKey: .shortNames) ?? []
        )
    }

    /// The name in daily use, for people who may see it.
    public var everyday: String {
        "\(preferredForename ?? legalForename) \(preferredSurname ?? legalSurname)"
    }

    /// Every forename that somebody might write; a former name may be either half.
    public var forenames: [String] {
        [legalForename] + (preferredForename.map { [$0] } ?? []) + shortNames + formerNames
    }

    /// Every surname that somebody might write; a former name may be either half.
    public var surnames: [String] {
        [legalSurname] + (preferredSurname.map { [$0] } ?? []) + formerNames
    }
}
