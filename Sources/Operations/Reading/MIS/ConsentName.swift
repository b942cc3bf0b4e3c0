internal import SchoolMedia

/// What a school's MIS calls a consent, such as "Photograph Student".
struct ConsentName: Hashable {
    /// As the file or the mapping has it.
    let text: String
    /// Letters and digits alone; two names that differ in nothing else are the same.
    let plain: String

    init(_ text: String) {
        self.text = text
        plain = text.plainHeading
    }

    static func == (left: ConsentName, right: ConsentName) -> Bool { left.plain == right.plain }

    func hash(into hasher: inout Hasher) { hasher.combine(plain) }

    /// Whether it is about something other than pictures, so that it is never read as a consent to one.
    var isUnrelated: Bool {
        plain.contains("dataprocessing") || !isAboutPictures && Self.otherWords.contains { plain.contains($0) }
    }

    /// Whether it has a word for pictures, recordings or where they are shown.
    var isAboutPictures: Bool { Self.pictureWords.contains { plain.contains($0) } }

    /// What to propose to the person who confirms; nil when only a person can say.
    ///
    /// One broad tick is proposed for use inside the school alone.
    func proposal(among purposes: Set<Purpose>) -> ConsentMeaning? {
        guard !isUnrelated else { return .ignored }
        let word =
            ["consentto", "consent", "permission"].first { plain.hasPrefix($0) && plain != $0 }
            .map { String(plain.dropFirst($0.count)) } ?? plain
        if Self.broad.contains(word) { return meaning([.learning, .display], purposes) }
        if word == "named" { return .ignored }
        if let purpose = Self.known[word] ?? Purpose(rawValue: word) { return meaning([purpose], purposes) }
        return nil
    }

    private func meaning(_ wanted: [Purpose], _ purposes: Set<Purpose>) -> ConsentMeaning? {
        let targets = wanted.filter(purposes.contains).map { ConsentTarget(purpose: $0, medium: .photo) }
        return targets.isEmpty ? nil : .targets(targets)
    }

    private static let pictureWords = [
        "photo", "picture", "image", "video", "film", "audio", "website", "press", "newspaper",
    ]
    private static let otherWords = [
        "internet", "biometric", "fingerprint", "medical", "medicine", "firstaid", "plaster", "trip", "visit", "swim",
        "suncream", "sexeducation", "email", "sms", "textmessage", "marketing", "copyright", "schoolmeal", "ict",
    ]
    private static let broad: Set<String> = [
        "p", "photographstudent", "photographstudents", "photograph", "photographs", "photo", "photos",
        "photographpupil", "internal", "internalphotograph", "internalphotographs", "internaluse", "classphoto",
        "classphotos",
    ]
    private static let known: [String: Purpose] = [
        "websitephotograph": .website, "websitephotographs": .website, "schoolwebsite": .website,
        "photographsonwebsite": .website, "newspaper": .press, "newspapers": .press, "media": .press,
        "localpress": .press, "presspublication": .press, "socialmedia": .social, "displays": .display,
        "schoolprospectus": .prospectus,
    ]
}

/// A purpose and a medium that a consent is about.
struct ConsentTarget: Hashable, Sendable, Comparable {
    let purpose: Purpose
    let medium: Medium

    /// Such as `website`, or `website video`; photographs are not named.
    var text: String {
        medium == .photo ? purpose.rawValue : "\(purpose.rawValue) \(medium.rawValue)"
    }

    static func < (left: ConsentTarget, right: ConsentTarget) -> Bool {
        (left.purpose.rawValue, left.medium.rawValue) < (right.purpose.rawValue, right.medium.rawValue)
    }
}

/// What a consent of the MIS stands for here.
enum ConsentMeaning: Equatable, Sendable {
    /// At least one.
    case targets([ConsentTarget])
    case ignored
    /// Nobody has said yet; such a mapping is not confirmed.
    case undecided
}
