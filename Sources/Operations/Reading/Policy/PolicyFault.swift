/// One mistake in a policy file, and where it is.
public struct PolicyFault: Equatable, Sendable {
    /// Counted from 1.
    public let line: Int
    /// Counted from 1, in Unicode scalars.
    public let column: Int
    /// The key, such as `purposes.website.basis`; nil when the file as a whole is wrong.
    public let key: String?
    /// What is wrong.
    public let problem: Problem

    /// What can be wrong with a policy file.
    public enum Problem: Equatable, Sendable {
        /// More than `PolicyReader.byteLimit` bytes.
        case tooLarge
        case notUTF8
        /// The file says a value in one place and repeats it by name in another (`&name`, `*name`).
        case anchorOrAlias
        /// Deeper nesting, or more brackets, than a policy needs.
        case tooDeep
        /// The YAML parser's own words.
        case syntax(String)
        case notASetOfKeys
        /// The line to type.
        case missing(example: String)
        case unknown(suggestion: String?)
        case repeated
        case notAText
        case notAList
        case notTrueOrFalse
        case notANumber(ClosedRange<Int>)
        case notOneOf([String])
        case textLength(ClosedRange<Int>)
        case hiddenCharacters
        case listLength(ClosedRange<Int>)
        case notAPurposeName
        case notADay
        /// A second person has to approve, and nobody may.
        case nobodyApproves
        /// Silence is to count as a yes where the basis is consent, and families were never told so.
        case silenceWithoutNotice
        /// The pupil's yes is needed, and the pupil's no is to be ignored.
        case vetoOfTheAsked
        /// A place that an authorisation would open is refused whatever anybody authorises.
        case placeRefusedAnyway(String)
        /// No purpose is in use.
        case nothingEnabled
        /// Silence counts as a yes where the basis is consent (a warning).
        case silenceAsConsent
        /// Families may object, and were never told what to (a warning).
        case objectionWithoutNotice
        /// One pupil's head and shoulders may be seen, and no pupil alone may (a warning).
        case noPupilAlone
        /// The policy would let a name stand beside a picture with a permission that nobody can record.
        case noNamedPictures
        /// The setting is kept, and nothing goes by it yet (a warning).
        case notActedOn
        /// A purpose that is by its nature seen outside is said to be inside (a warning).
        case outsidePurposeInside
    }
}
