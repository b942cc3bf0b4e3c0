import CExif

/// The directories of an EXIF segment as libexif reads them.
@safe
struct ExifEntries: ~Copyable {
    private let data: UnsafeMutablePointer<ExifData>

    /// `nil` when there is no memory for it; unreadable content gives no entries.
    init?(_ content: [UInt8]) {
        guard let data = unsafe exif_data_new() else { return nil }
        unsafe self.data = unsafe data
        unsafe exif_data_unset_option(data, EXIF_DATA_OPTION_IGNORE_UNKNOWN_TAGS)
        unsafe exif_data_unset_option(data, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION)
        unsafe content.withUnsafeBufferPointer { buffer in
            unsafe exif_data_load_data(data, buffer.baseAddress, UInt32(clamping: buffer.count))
        }
    }

    deinit {
        unsafe exif_data_unref(data)
    }

    var hasThumbnail: Bool {
        unsafe data.pointee.data != nil && data.pointee.size > 0
    }

    /// Every tag that libexif found.
    var tags: [ExifTag] {
        Self.directories.flatMap { directory in
            entries(of: directory.index).map { ExifTag(directory: directory.directory, number: $0.tag) }
        }
    }

    /// The text of DateTimeOriginal.
    var dateTaken: [UInt8]? {
        entries(of: Int(EXIF_IFD_EXIF.rawValue)).first { $0.tag == 0x9003 }?.text
    }

    private struct Entry {
        let tag: UInt16
        /// The content, if it is text.
        let text: [UInt8]?
    }

    private static let directories: [(index: Int, directory: ExifTag.Directory)] = [
        (Int(EXIF_IFD_0.rawValue), .image),
        (Int(EXIF_IFD_1.rawValue), .thumbnail),
        (Int(EXIF_IFD_EXIF.rawValue), .exif),
        (Int(EXIF_IFD_GPS.rawValue), .gps),
        (Int(EXIF_IFD_INTEROPERABILITY.rawValue), .interoperability),
    ]

    private func entries(of directory: Int) -> [Entry] {
        let contents = unsafe [
            data.pointee.ifd.0, data.pointee.ifd.1, data.pointee.ifd.2, data.pointee.ifd.3, data.pointee.ifd.4,
        ]
        guard let content = unsafe contents[directory], let list = unsafe content.pointee.entries else { return [] }
        return (0..<Int(unsafe content.pointee.count)).compactMap { index in
            guard let entry = unsafe list[index] else { return nil }
            let tag = UInt16(truncatingIfNeeded: unsafe entry.pointee.tag.rawValue)
            guard unsafe entry.pointee.format == EXIF_FORMAT_ASCII, let text = unsafe entry.pointee.data else {
                return Entry(tag: tag, text: nil)
            }
            return unsafe Entry(tag: tag, text: Array(UnsafeBufferPointer(start: text, count: Int(entry.pointee.size))))
        }
    }
}
