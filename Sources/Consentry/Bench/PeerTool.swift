internal import Foundation
internal import Imaging

/// A well-known tool that removes metadata or decodes, with the options people use.
enum PeerTool: String, CaseIterable {
    case exiftool = "exiftool -all="
    case jhead = "jhead -purejpg"
    case jpegtran = "jpegtran -copy none"
    /// Decodes with libpng and writes nothing, in a good third more than libpng takes alone.
    case convert = "convert (decode once)"
    /// Decodes with libpng, and takes longer to write pixels than to decode them.
    case pngtopnm = "pngtopnm (decode, write pixels)"
    case dwebp = "dwebp (decode once)"

    /// The program, if it is installed.
    var program: InstalledProgram? { InstalledProgram(String(rawValue.prefix { $0 != " " })) }

    /// Whether it has anything to do with such a file.
    func works(on format: ImageFormat) -> Bool {
        switch self {
        case .exiftool: format == .jpeg || format == .png
        case .jhead, .jpegtran: format == .jpeg
        case .convert, .pngtopnm: format == .png
        case .dwebp: format == .webp
        }
    }

    /// Works on files, in one call where the tool can, and answers where the results are.
    func work(on files: [URL], with program: InstalledProgram) throws -> [URL] {
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
        case .convert:
            for file in files { try program.run([file.path, "null:"]) }
            return []
        case .pngtopnm:
            for file in files { try program.run([file.path]) }
            return []
        case .dwebp:
            for file in files { try program.run(["-quiet", "-ppm", "-o", "/dev/null", file.path]) }
            return []
        }
    }
}
