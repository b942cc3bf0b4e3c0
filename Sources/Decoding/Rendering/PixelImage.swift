/// Decoded pixels, row after row without padding: one byte for grey, three for red, green and blue.
struct PixelImage: Equatable {
    let width: Int
    let height: Int
    let channels: Int
    var pixels: [UInt8]

    var longEdge: Int { max(width, height) }
}
