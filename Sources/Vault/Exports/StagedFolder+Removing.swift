extension StagedFolder {
    /// Removes one file of a folder that was published, and waits until the drive has confirmed it. Safe to repeat.
    ///
    /// - Parameters:
    ///   - file: one path component.
    ///   - folder: the published folder's name in `parent`.
    ///   - parent: an existing folder.
    ///   - layout: the drive whose failed `fsync` ends this, too.
    /// - Throws: `VaultError` when the drive fails.
    public static func removePublished(
        _ file: String,
        of folder: String,
        in parent: String,
        of layout: DriveLayout
    ) throws {
        let parent = try OpenFolder(path: parent)
        guard try parent.facts(of: folder) != nil else { return }
        try layout.gate.passing {
            let opened = try parent.folder(folder)
            guard try opened.facts(of: file) != nil else { return }
            _ = try opened.remove(file)
            try opened.sync()
        }
    }

    /// Removes a folder that was published with everything in it. Safe to repeat.
    ///
    /// - Throws: `VaultError` when the drive fails.
    public static func removePublished(folder: String, in parent: String, of layout: DriveLayout) throws {
        let parent = try OpenFolder(path: parent)
        guard try parent.facts(of: folder) != nil else { return }
        try layout.gate.passing {
            let opened = try parent.folder(folder)
            for file in try opened.names() { _ = try opened.remove(file) }
            _ = try parent.removeFolder(folder)
            try parent.sync()
        }
    }
}
