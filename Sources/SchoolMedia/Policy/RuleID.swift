/// A rule of the schools' policies, such as `R7`; reasons, tests and the audit trail name it.
public struct RuleID: RawRepresentable, Hashable, Sendable, Codable {
    /// `R` and a number.
    public let rawValue: String

    /// Accepts `R` and one or two digits.
    public init?(rawValue: String) {
        guard let number = Int(rawValue.dropFirst()), (1...99).contains(number), rawValue == "R\(number)" else {
            return nil
        }
        self.rawValue = rawValue
    }

    private init(_ number: Int) {
        rawValue = "R\(number)"
    }

    /// Only enrolled school devices add pictures.
    public static let enrolledDevices = RuleID(1)
    /// Nothing that places or identifies a person leaves with a file.
    public static let cleanFiles = RuleID(4)
    /// Written consent before publication; no record means no.
    public static let consentRequired = RuleID(7)
    /// Every purpose stands for itself.
    public static let purposes = RuleID(8)
    /// Consent can be withdrawn, and ends.
    public static let consentEnds = RuleID(9)
    /// A refusal wins.
    public static let refusalWins = RuleID(10)
    /// A picture and a name never appear together.
    public static let noNames = RuleID(11)
    /// Protected pupils are never published.
    public static let protectedPupils = RuleID(12)
    /// Every picture is declared complete.
    public static let declaredComplete = RuleID(13)
    /// A second person approves.
    public static let secondPerson = RuleID(14)
    /// The content check, single pupils among it.
    public static let contentCheck = RuleID(15)
    /// Places where pictures are not allowed.
    public static let places = RuleID(16)
    /// Audio and video need prior permission.
    public static let audioVideo = RuleID(17)
    /// Copyright or attributed permission.
    public static let copyright = RuleID(18)
    /// The check happens at the moment of export.
    public static let checkedAtExport = RuleID(19)
    /// What was published is found and taken down in time.
    public static let takeDown = RuleID(20)
    /// Access by account and role.
    public static let access = RuleID(23)
    /// Data is kept no longer than needed, and erased for good.
    public static let retention = RuleID(25)
    /// Held pictures do not leave.
    public static let held = RuleID(27)
    /// Copies that were handed out can be recalled.
    public static let handedOut = RuleID(29)
    /// Exposure of faces.
    public static let exposure = RuleID(36)
    /// The policy is signed off, and stamped on every decision.
    public static let policy = RuleID(37)
}

extension RuleID: Comparable {
    /// Orders by number.
    public static func < (left: RuleID, right: RuleID) -> Bool {
        left.number < right.number
    }

    private var number: Int { Int(rawValue.dropFirst()) ?? 0 }
}
