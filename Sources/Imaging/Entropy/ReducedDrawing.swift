/// Draws blocks in one to four eighths of their size as their coefficients are read.
@unsafe
struct ReducedDrawing {
    /// The first coefficient that does not count, in the order of reading.
    let limit: Int
    /// Coded units in a row of them.
    let columns: Int
    private let transform: ReducedTransform
    private let samples: UnsafeMutablePointer<UInt8>
    private let places: UnsafePointer<ReducedLayout.Place>
    private let factors: UnsafePointer<Float>
    private let slots: UnsafePointer<UInt8>
    /// Four rows of coefficients, and room for those that do not count.
    private let block: UnsafeMutablePointer<SIMD4<Float>>

    /// Lends the pointers for as long as `body` takes.
    static func with<Answer>(
        _ layout: ReducedLayout,
        on samples: inout [UInt8],
        _ body: (ReducedDrawing?) -> Answer
    ) -> Answer {
        unsafe samples.withUnsafeMutableBufferPointer { samples in
            unsafe layout.places.withUnsafeBufferPointer { places in
                unsafe layout.factors.withUnsafeBufferPointer { factors in
                    unsafe layout.slots.withUnsafeBufferPointer { slots in
                        unsafe withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: 5) { block in
                            unsafe body(ReducedDrawing(layout, samples, places, factors, slots, block))
                        }
                    }
                }
            }
        }
    }

    private init?(
        _ layout: ReducedLayout,
        _ samples: UnsafeMutableBufferPointer<UInt8>,
        _ places: UnsafeBufferPointer<ReducedLayout.Place>,
        _ factors: UnsafeBufferPointer<Float>,
        _ slots: UnsafeBufferPointer<UInt8>,
        _ block: UnsafeMutableBufferPointer<SIMD4<Float>>
    ) {
        guard samples.count == layout.length, let samples = samples.baseAddress, let places = places.baseAddress,
            let factors = factors.baseAddress, let slots = slots.baseAddress, let block = block.baseAddress
        else { return nil }
        unsafe limit = layout.limit
        unsafe columns = layout.columns
        unsafe transform = layout.transform
        unsafe (self.samples, self.places, self.factors) = unsafe (samples, places, factors)
        unsafe (self.slots, self.block) = unsafe (slots, block)
    }

    /// Begins a block with its first coefficient.
    @inline(__always)
    func begin(level: Int32, of plane: Int) {
        for row in 0..<4 { unsafe block[row] = SIMD4(repeating: 0) }
        unsafe put(level, at: 0, of: plane)
    }

    /// Takes a coefficient by its place in the order of reading, which is below 128.
    @inline(__always)
    func put(_ value: Int32, at place: Int, of plane: Int) {
        let slot = unsafe Int(slots[place])
        let scaled = unsafe Float(value) * factors[plane &<< 7 | place]
        unsafe UnsafeMutableRawPointer(block).storeBytes(of: scaled, toByteOffset: slot &* 4, as: Float.self)
    }

    /// Draws the block at its place in a coded unit.
    @inline(__always)
    func finish(_ index: Int, row: Int, column: Int) {
        let place = unsafe places[index]
        unsafe transform.draw(
            block,
            at: samples + (place.start &+ row &* place.down &+ column &* place.right),
            stride: place.stride
        )
    }
}
