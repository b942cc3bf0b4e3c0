import Foundation
import TestSupport
import Testing

@testable import Imaging

@Suite("Another decoder sees the same picture before and after cleaning")
struct PillowTests {
    /// Pillow (Debian package `python3-pil`) has readers of its own for PNG and GIF. Colours under full transparency do
    /// not count.
    private static let script = """
        import json, sys, os
        from PIL import Image
        def seen(path):
            with Image.open(path) as image:
                return [image.size, [p if p[3] else 0 for p in image.convert("RGBA").getdata()]]
        result = {}
        for name in sorted(n for n in os.listdir(sys.argv[1]) if n.startswith("clean-")):
            clean = seen(os.path.join(sys.argv[1], name))
            try:
                sent = seen(os.path.join(sys.argv[1], name.replace("clean-", "sent-")))
            except Exception:
                result[name] = "unreadable"
                continue
            result[name] = "same" if clean == sent else "different"
        print(json.dumps(result))
        """

    @Test("pixel by pixel, in every format that keeps its coding", .enabled(if: Self.isInstalled))
    func samePixels() throws {
        let kept = CleanFolder.pairs.filter { pair in
            pair.sent.prefix(4) == pair.clean.bytes.prefix(4) && pair.sent.count < 100_000
                && !Self.readInDifferentWays.contains(pair.name)
        }

        let outcome = try CleanFolder.with(kept) { folder in
            let output = try IndependentProgram.python.output(["-c", Self.script, folder.path])
            return try JSONDecoder().decode([String: String].self, from: output)
        }

        #expect(outcome.count == kept.count)
        let different = outcome.filter { $0.value == "different" }.keys.compactMap { name in
            Int(name.dropFirst("clean-".count).prefix { $0.isNumber }).map { kept[$0].name }
        }
        #expect(different.sorted() == [])
        #expect(outcome.count { $0.value == "same" } > 200)
    }

    /// A block that breaks the standard, which Pillow believes and others do not; and animations, of which we keep the
    /// first frame and Pillow shows the canvas around it too.
    private static let readInDifferentWays: Set<String> = [
        "gif: a control block of another length, displayHint", "webp: a chunk in a frame, vendorSegment",
        "webp: a chunk in an animation, vendorSegment",
    ]

    private static let isInstalled =
        (try? IndependentProgram.python.output(["-c", "import PIL; print(1)"]))?.isEmpty == false
}
