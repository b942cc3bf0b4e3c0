package import SchoolMedia

/// What a decoder is asked to do with one picture.
package struct DecodingRequest: Sendable, Equatable {
    /// What is wanted of the picture itself.
    package enum Master: String, Sendable, Codable {
        /// Nothing: the bytes are a verified master.
        case asIs
        /// Proof that its coded data holds the picture and nothing else, or the picture written anew.
        case settled
        /// The same, and turned upright, without an orientation.
        case upright
    }

    /// What the bytes are.
    package var form: MediaKind
    /// What is wanted of the picture itself.
    package var master: Master
    /// The smaller versions wanted; none to be larger than the picture.
    package var profiles: [RenditionProfile]
    /// The file.
    package var content: FileContent

    /// Asks for all of it.
    package init(form: MediaKind, master: Master, profiles: [RenditionProfile], _ content: FileContent) {
        self.form = form
        self.master = master
        self.profiles = profiles
        self.content = content
    }

    /// Asks for all of it, of a file in memory.
    package init(form: MediaKind, master: Master, profiles: [RenditionProfile], bytes: [UInt8]) {
        self.init(form: form, master: master, profiles: profiles, FileContent(bytes))
    }

    /// The file in memory.
    package var bytes: [UInt8] { content.bytes }
}

/// What a decoder made of a picture. It is believed only as far as separate code verifies it.
package struct DecodingAnswer: Sendable, Equatable {
    /// The picture written anew; `nil` when the bytes asked about may stay as they are.
    package var rewritten: [UInt8]?
    /// What was found in the coded data and left behind.
    package var report: RemovalReport
    /// JPEG files, one for each profile, in the order asked for.
    package var renditions: [[UInt8]]

    /// Gathers an answer.
    package init(rewritten: [UInt8]?, report: RemovalReport, renditions: [[UInt8]]) {
        self.rewritten = rewritten
        self.report = report
        self.renditions = renditions
    }
}
