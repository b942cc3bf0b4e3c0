/// Writes entropy-coded data: bits from the left, a zero byte after each FF, ones at the end.
struct JPEGBits {
    private(set) var bytes: [UInt8] = []
    private var pending = 0
    private var pendingCount = 0

    mutating func append(_ value: Int, count: Int) {
        for bit in stride(from: count - 1, through: 0, by: -1) {
            pending = pending << 1 | value >> bit & 1
            pendingCount += 1
            if pendingCount == 8 { flush() }
        }
    }

    /// Fills the last byte with ones.
    mutating func align() {
        while pendingCount != 0 { append(1, count: 1) }
    }

    /// Aligns and writes bytes that are not coded, such as a restart marker.
    mutating func append(raw: [UInt8]) {
        align()
        bytes += raw
    }

    private mutating func flush() {
        bytes.append(UInt8(pending))
        if pending == 0xFF { bytes.append(0) }
        (pending, pendingCount) = (0, 0)
    }
}
