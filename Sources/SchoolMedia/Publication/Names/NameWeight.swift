/// How much a word that is a pupil's name looks like one at its place.
enum NameWeight: Equatable {
    /// A name and nothing else.
    case name
    /// A name, but behind a title or within somebody else's name: certain when its owner is in the picture.
    case titled
    /// A name in a phrase that everybody knows, of a saint, a king or a place.
    case elsewhere
    /// A word that is also a name.
    case ordinary
    /// A word that is also a name, at a place where it is a word: possible when its owner is in the picture.
    case hidden
    /// A word that is also a name, in a phrase that everybody knows.
    case ordinaryElsewhere
    /// One of the small words of English.
    case smallWord

    /// How sure the word alone is; nil when it says nothing.
    var certainty: NameMatch.Certainty? {
        switch self {
        case .name: .certain
        case .titled, .elsewhere, .ordinary: .possible
        case .hidden, .ordinaryElsewhere, .smallWord: nil
        }
    }

    /// What it becomes when its owner is in the picture.
    var whenShown: NameWeight {
        switch self {
        case .titled, .ordinary: .name
        case .hidden: .ordinary
        case .name, .elsewhere, .ordinaryElsewhere, .smallWord: self
        }
    }

    /// Whether it makes a whole name with the other half anywhere in the text.
    var canJoin: Bool { certainty != nil }
}
