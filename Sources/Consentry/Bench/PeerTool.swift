internal import Foundation

/// A well-known tool that removes metadata, with the options people use.
enum PeerTool: String, CaseIterable {
    case exiftool = "exiftool -all="
    case jhead = "jhead -purejpg"
    case jpegtran = "jpegtran -copy none"

    /// The program, if it is installed.
    var program: InstalledProgram? { InstalledProgram(String(rawValue.prefix { $0 != " " })) }

    /// Cleans files, in one call where the tool can, and answers where the results are.
    func clean(_ files: [URL], with program: InstalledProgram) throws -> [URL] {
        switch self {
        case .exiftool:
            try program.run(["-q", "-q", "-all=", "-overwrite_original"] + files.map(\.path))
            return files
        case .jhead:
            try program.run(["-q", "-purejpg"] + files.map(\.path))
            return files
        case .jpegtran:
            return try files.map { file in
                let result = file.appendingPathExtension("out")
                try program.run(["-copy", "none", "-outfile", result.path, file.path])
                return result
            }
        }
    }
}
