internal import Imaging
internal import SchoolMedia

/// A rebuilt file whose coded data holds the picture and nothing more.
struct SettledWebP {
    private(set) var file: WebPFile
    /// What the coded data held beside the picture.
    private(set) var found = RemovalReport()
    /// All pixels with their transparency, where they had to be looked at.
    private(set) var decoded: PixelImage?
    private let limits: CleaningLimits

    /// Cuts the coded data to what a decoder needs. Where that is not enough the picture is coded anew, without loss.
    init(_ file: WebPFile, limits: CleaningLimits) throws(CleaningError) {
        self.file = file
        self.limits = limits
        switch file.coding {
        case .lossy(let picture, let alpha):
            try settleLossy(picture)
            if let alpha { try settleTransparency(alpha) }
        case .lossless(let picture):
            try settleLossless(picture)
        }
        if self.file.hasAlpha { try removeHiddenColours() }
    }

    private mutating func settleLossy(_ picture: [UInt8]) throws(CleaningError) {
        guard let audit = VP8Audit(picture.span), case .lossy(_, let alpha) = file.coding else { throw .undecodable }
        found.add(.hiddenCoefficientData, count: audit.hiddenRuns)
        found.add(.unusedTable, count: audit.hadUnusedProbabilities ? 1 : 0)
        file.coding = .lossy(audit.settled, alpha: alpha)
    }

    private mutating func settleTransparency(_ alpha: [UInt8]) throws(CleaningError) {
        guard let audit = LosslessAudit(alpha: alpha.span, width: file.width, height: file.height),
            case .lossy(let picture, _) = file.coding
        else { throw .undecodable }
        add(audit)
        let settled = audit.settled(alpha)
        file.coding = .lossy(picture, alpha: settled)
        guard audit.hasIdleParts else { return }
        // Decoders look at green alone: the other channels could hold a picture, so that no coded byte is kept.
        let written = try WebPRewriting(file: file, limits: limits).transparency()
        found.add(.hiddenCoefficientData, count: written == settled ? 0 : 1)
        file.coding = .lossy(picture, alpha: written)
    }

    private mutating func settleLossless(_ picture: [UInt8]) throws(CleaningError) {
        guard let audit = LosslessAudit(picture: picture.span) else { throw .undecodable }
        add(audit)
        file.coding = .lossless(audit.settled(picture))
        guard audit.hasIdleParts else { return }
        let rewriting = WebPRewriting(file: file, limits: limits)
        file = try rewriting.withoutLoss(try rewriting.pixels()).file
        found.add(.hiddenCoefficientData)
    }

    /// A child that was rubbed out may still be there under full transparency.
    private mutating func removeHiddenColours() throws(CleaningError) {
        let rewriting = WebPRewriting(file: file, limits: limits)
        let pixels = try rewriting.pixels()
        decoded = pixels
        let isLossless = if case .lossless = file.coding { true } else { false }
        guard isLossless ? pixels.hasColoursUnderTransparency : pixels.hasPictureUnderTransparency else { return }
        let written = try rewriting.withoutLoss(pixels)
        (file, decoded) = (written.file, written.pixels)
        found.add(.hiddenColour)
    }

    private mutating func add(_ audit: LosslessAudit) {
        found.add(.hiddenCoefficientData, count: audit.hadHiddenBits ? 1 : 0)
        found.add(.unusedTable, count: audit.unusedGroups)
    }
}
