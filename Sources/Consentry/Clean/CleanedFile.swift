internal import Imaging
internal import SchoolMedia

/// What became of one file on the command line.
struct CleanedFile: Encodable, Sendable {
    let file: String
    /// Where the copy is; nil when there is none.
    var output: String?
    /// What the copy is: jpeg, png, gif or webp.
    var format: ImageFormat?
    /// Width as displayed, in pixels.
    var width: Int?
    /// Height as displayed, in pixels.
    var height: Int?
    /// What was left behind, in words.
    var leftBehind = RemovalReport().readableList
    /// The same by family.
    var leftBehindCounts = RemovalReport()
    /// Why there is no copy.
    var reason: String?

    init(_ file: String, refusedBecause reason: String) {
        self.file = file
        self.reason = reason
    }

    init(_ file: String, at output: String?, _ picture: CleanedPicture) {
        self.file = file
        self.output = output
        format = picture.image.format
        width = picture.image.width
        height = picture.image.height
        leftBehind = picture.removal.readableList
        leftBehindCounts = picture.removal
    }
}

extension String {
    /// For a terminal: control characters, which could move the cursor or hide text, are replaced.
    var printable: String {
        String(unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : Character($0) })
    }
}
