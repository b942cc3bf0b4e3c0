/// LZW codes written with a dictionary, as in the appendix of the GIF standard.
public enum LZWCodes {
    /// What happens when all 4096 codes are known.
    public enum FullTable: Sendable {
        /// The codes begin anew.
        case cleared
        /// The codes that are known stay as they are: a "deferred clear".
        case kept
    }

    /// The codes of pixels below 2 to the power of `size`.
    public static func write(_ pixels: [UInt8], size: Int, whenFull fullTable: FullTable) -> [UInt8] {
        let clear = 1 << size
        var (bits, codes, sent) = (DeflateBits(), [[UInt8]: Int](), 0)
        var run: [UInt8] = []
        // A decoder knows one code less than was learnt here.
        func width() -> Int { min(12, max(size + 1, Int.bitWidth - (clear + 1 + max(sent, 1)).leadingZeroBitCount)) }
        func code(of run: [UInt8]) -> Int { run.count == 1 ? Int(run[0]) : codes[run] ?? 0 }
        bits.put(clear, size + 1)
        for pixel in pixels {
            let longer = run + [pixel]
            if longer.count == 1 || codes[longer] != nil {
                run = longer
                continue
            }
            bits.put(code(of: run), width())
            sent = min(sent + 1, 4095 - clear)
            if clear + 2 + codes.count < 4096 {
                codes[longer] = clear + 2 + codes.count
            } else if fullTable == .cleared {
                bits.put(clear, width())
                (codes, sent) = ([:], 0)
            }
            run = [pixel]
        }
        bits.put(code(of: run), width())
        sent = min(sent + 1, 4095 - clear)
        bits.put(clear + 1, width())
        return bits.bytes
    }
}
