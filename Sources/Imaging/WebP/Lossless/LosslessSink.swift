/// Takes what is read of a lossless picture, pixel by pixel.
protocol LosslessSink {
    /// A pixel of its own: alpha, red, green, blue from the highest byte.
    mutating func take(_ pixel: UInt32)
    /// So many pixels that stand so far back already.
    mutating func copy(_ count: Int, from distance: Int)
    /// A pixel from the colour cache.
    mutating func takeCached(_ index: Int)
}

/// Forgets everything: for pictures of which only the length matters.
struct NoPixels: LosslessSink {
    mutating func take(_ pixel: UInt32) {}

    mutating func copy(_ count: Int, from distance: Int) {}

    mutating func takeCached(_ index: Int) {}
}

/// Remembers which green values occur.
struct GreenValues: LosslessSink {
    private(set) var isPresent = [Bool](repeating: false, count: 256)

    mutating func take(_ pixel: UInt32) {
        isPresent[Int(pixel >> 8 & 0xFF)] = true
    }

    mutating func copy(_ count: Int, from distance: Int) {}

    mutating func takeCached(_ index: Int) {}
}

/// Looks whether only green varies. The first pixel may differ: there is nothing yet from which it could be predicted.
struct VaryingGreen: LosslessSink {
    private(set) var isAlone = true
    private var others: UInt32?
    private var isFirst = true

    mutating func take(_ pixel: UInt32) {
        let others = pixel & 0xFFFF_00FF
        if isFirst {
            isFirst = false
        } else if let common = self.others {
            isAlone = isAlone && common == others
        } else {
            self.others = others
        }
    }

    mutating func copy(_ count: Int, from distance: Int) {}

    mutating func takeCached(_ index: Int) {}
}

/// Keeps all pixels.
struct PixelValues: LosslessSink {
    private(set) var pixels: [UInt32] = []
    private var cache: [UInt32]
    private let cacheBits: Int

    init(count: Int, cacheBits: Int) {
        pixels.reserveCapacity(count)
        self.cacheBits = cacheBits
        cache = Array(repeating: 0, count: cacheBits > 0 ? 1 << cacheBits : 0)
    }

    mutating func take(_ pixel: UInt32) {
        pixels.append(pixel)
        // RFC 9649 section 3.6.3.
        if cacheBits > 0 { cache[Int((pixel &* 0x1E35_A7BD) >> UInt32(32 - cacheBits))] = pixel }
    }

    mutating func copy(_ count: Int, from distance: Int) {
        for _ in 0..<count { take(pixels[pixels.count - distance]) }
    }

    mutating func takeCached(_ index: Int) {
        take(cache[index])
    }
}
