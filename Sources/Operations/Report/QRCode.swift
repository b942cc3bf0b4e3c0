internal import CQRCode

/// A QR code (ISO/IEC 18004) of bytes, as rows of dark and light modules.
struct QRCode: Equatable {
    /// True is dark; the code is as wide as it is high.
    let rows: [[Bool]]

    /// How many light modules must surround a code.
    private static let quietZone = 4

    /// Error correction level M: 15 % may be soiled. Nil when the bytes are too many, more than about 2,300.
    init?(_ bytes: [UInt8]) {
        guard !bytes.isEmpty, bytes.count <= 2_331 else { return nil }
        guard let code = unsafe QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { return nil }
        defer { unsafe QRcode_free(code) }
        let width = unsafe Int(code.pointee.width)
        guard width > 0, let modules = unsafe code.pointee.data else { return nil }
        // The lowest bit of a module's byte says whether it is dark; there are width times width of them.
        rows = (0..<width).map { row in (0..<width).map { unsafe modules[row * width + $0] & 1 == 1 } }
    }

    /// One drawing that needs nothing else; a path of horizontal runs.
    func svg(label: String) -> String {
        let side = rows.count + 2 * Self.quietZone
        var path = ""
        for (number, row) in rows.enumerated() {
            var start = 0
            while let dark = row[start...].firstIndex(of: true) {
                let end = row[dark...].firstIndex(of: false) ?? row.count
                path += "M\(dark + Self.quietZone) \(number + Self.quietZone)h\(end - dark)v1h-\(end - dark)z"
                start = end
            }
        }
        return """
            <svg class="qr" viewBox="0 0 \(side) \(side)" role="img" aria-label="\(label.escaped)" \
            shape-rendering="crispEdges"><rect width="\(side)" height="\(side)" fill="#fff"/><path d="\(path)"/></svg>
            """
    }
}
