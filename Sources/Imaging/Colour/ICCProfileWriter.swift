/// Writes the smallest profile that says what a colour space is: fixed header, empty texts, D50 white, and the
/// mathematics.
///
/// Primaries and curves are a display's, in version 4.3; tables are an input device's, which needs no way back, in
/// version 2.4, because programs move the black point of later ones. All dates, names, identifiers and flags are zero.
/// Tags lie one behind the other in a fixed order.
enum ICCProfileWriter {
    static func profile(of colour: MatrixColour) -> [UInt8] {
        let columns = stride(from: 0, to: 9, by: 3).map { Array(colour.primaries[$0..<$0 + 3]) }
        let curves = colour.curves.map(element)
        return assemble(
            [4, 0x30],
            "mntrRGB XYZ ",
            tags: [
                ("desc", emptyText), ("cprt", emptyText), ("wtpt", element(MatrixColour.d50)),
                ("rXYZ", element(columns[0])), ("gXYZ", element(columns[1])), ("bXYZ", element(columns[2])),
                ("rTRC", curves[0]), ("gTRC", curves[1]), ("bTRC", curves[2]),
            ]
        )
    }

    static func profile(of grey: ToneCurve) -> [UInt8] {
        assemble(
            [4, 0x30],
            "mntrGRAYXYZ ",
            tags: [
                ("desc", emptyText), ("cprt", emptyText), ("wtpt", element(MatrixColour.d50)), ("kTRC", element(grey)),
            ]
        )
    }

    static func profile(of table: ColourTable) -> [UInt8] {
        assemble(
            [2, 0x40],
            table.channels == 4 ? "scnrCMYKLab " : "scnrRGB Lab ",
            tags: [
                ("desc", Array("desc\0\0\0\0\0\0\0\u{1}".utf8) + Array(repeating: 0, count: 80)),
                ("cprt", Array("text\0\0\0\0\0\0\0\0".utf8)),
                ("wtpt", element(MatrixColour.d50)), ("A2B0", element(table)),
            ]
        )
    }

    /// A `mluc` element without a record.
    private static let emptyText: [UInt8] = Array("mluc".utf8) + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12]

    private static func element(_ xyz: [Int]) -> [UInt8] {
        var element = Array("XYZ \0\0\0\0".utf8)
        for number in xyz { element.append(uint32: number) }
        return element
    }

    private static func element(_ curve: ToneCurve) -> [UInt8] {
        var element: [UInt8]
        switch curve {
        case .sRGB:
            element = Array("para\0\0\0\0".utf8) + [0, 3, 0, 0]
            for number in [157_286, 62_119, 3_417, 5_072, 2_651] { element.append(uint32: number) }
        case .gamma(let steps):
            element = Array("para\0\0\0\0".utf8) + [0, 0, 0, 0]
            element.append(uint32: steps * 256)
        case .table(let table):
            element = Array("curv\0\0\0\0".utf8)
            element.append(uint32: table.count)
            for entry in table { element.append(uint16: Int(entry)) }
        }
        return element
    }

    /// `lut16Type` with curves that change nothing. Two zero bytes make the length a multiple of four.
    private static func element(_ table: ColourTable) -> [UInt8] {
        let unchanged: [UInt8] = [0, 0, 255, 255]
        var element = Array("mft2\0\0\0\0".utf8) + [UInt8(table.channels), 3, UInt8(table.steps), 0]
        for index in 0..<9 { element.append(uint32: index.isMultiple(of: 4) ? 65_536 : 0) }
        element += [0, 2, 0, 2] + Array(repeating: unchanged, count: table.channels).flatMap(\.self)
        for number in table.numbers { element.append(uint16: Int(number)) }
        return element + Array(repeating: unchanged, count: 3).flatMap(\.self) + [0, 0]
    }

    /// Every element's length is a multiple of four, so that nothing lies between them.
    private static func assemble(_ version: [UInt8], _ kind: String, tags: [(name: String, element: [UInt8])])
        -> [UInt8]
    {
        let size = 132 + tags.reduce(0) { $0 + 12 + $1.element.count }
        var profile: [UInt8] = []
        profile.append(uint32: size)
        profile += [0, 0, 0, 0] + version + [0, 0] + Array(kind.utf8) + Array(repeating: 0, count: 12)
        profile += Array("acsp".utf8) + Array(repeating: 0, count: 28)
        for number in MatrixColour.d50 { profile.append(uint32: number) }
        profile += Array(repeating: 0, count: 48)
        profile.append(uint32: tags.count)
        var offset = 132 + 12 * tags.count
        for tag in tags {
            profile += Array(tag.name.utf8)
            profile.append(uint32: offset)
            profile.append(uint32: tag.element.count)
            offset += tag.element.count
        }
        for tag in tags { profile += tag.element }
        return profile
    }
}
