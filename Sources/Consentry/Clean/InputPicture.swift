internal import Foundation

/// A file that a person named, or that lies in a folder that a person named.
struct InputPicture: Sendable {
    let path: String
    /// The folders between the named folder and the file; empty for a named file.
    let folders: String
    /// The name of its copy without an ending: the file's own, with a number where another file has the same.
    private(set) var copyName: String

    private init(path: String, folders: String) {
        self.path = path
        self.folders = folders
        copyName = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    }

    /// The files named and the files in the folders named, in order of their names; links and hidden files in folders
    /// are passed over.
    static func all(in paths: [String]) -> [InputPicture] {
        var pictures = paths.flatMap { path in
            isFolder(path) ? inFolder(path) : [InputPicture(path: path, folders: "")]
        }
        var taken: Set<String> = []
        for index in pictures.indices {
            let name = pictures[index].copyName
            var number = 1
            while !taken.insert(pictures[index].folders + "/" + pictures[index].copyName).inserted {
                number += 1
                pictures[index].copyName = "\(name)-\(number)"
            }
        }
        return pictures
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = ObjCBool(false)
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func inFolder(_ root: String) -> [InputPicture] {
        guard let names = FileManager.default.enumerator(atPath: root) else { return [] }
        var found: [InputPicture] = []
        while let name = names.nextObject() as? String {
            let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
            guard !isHidden, names.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
            let folders = name.split(separator: "/").dropLast().joined(separator: "/")
            found.append(InputPicture(path: root + "/" + name, folders: folders))
        }
        return found.sorted { $0.path < $1.path }
    }
}
