/// What a file is by its content, never by its name.
public enum MediaKind: String, Sendable, CaseIterable, Codable {
    /// Pictures that are taken.
    case jpeg, heic, avif, png, gif, webp
    /// Pictures that are not taken.
    case tiff, bmp, icon, photoshop, jpegXL, jpeg2000, svg
    /// Camera raw files, by maker where the content tells.
    case dng, canonCR2, canonCR3, nikonNEF, sonyARW, olympusORF, panasonicRW2, fujifilmRAF, cameraRaw
    /// Documents.
    case pdf, office, html, xml, text
    /// Videos.
    case mp4, quickTime, threeGP, avi, matroska, webM, otherVideo
    /// Sound.
    case mp3, wav, m4a, ogg, flac, amr, otherAudio
    /// Files with other files in them.
    case zip, sevenZip, rar, gzip, tar, otherArchive
    /// Neither.
    case executable, empty, unknown

    /// Recognises a file by its beginning, in constant time but for the boxes of a video, of which the first few are
    /// looked at.
    public init(recognising bytes: Span<UInt8>) {
        if bytes.isEmpty {
            self = .empty
        } else {
            self =
                ISOMediaKind.recognise(bytes) ?? FileSignature.recognise(bytes) ?? SoundKind.recogniseFrame(bytes)
                ?? TextKind.recognise(bytes) ?? FileSignature.recogniseWeakly(bytes) ?? .unknown
        }
    }

    /// The kind of a clean picture's file.
    package init(_ format: ImageFormat) {
        switch format {
        case .jpeg: self = .jpeg
        case .png: self = .png
        case .gif: self = .gif
        case .webp: self = .webp
        }
    }
}
