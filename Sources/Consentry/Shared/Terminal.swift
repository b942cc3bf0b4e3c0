internal import Foundation

/// What a person at a terminal sees; results go to standard output, everything else to standard error.
enum Terminal {
    static func say(_ text: String) {
        write(text + "\n", to: .standardOutput)
    }

    static func complain(_ text: String) {
        write(text + "\n", to: .standardError)
    }

    /// Shows progress on a terminal, and nothing in a script.
    static func progress(_ done: Int, of total: Int, _ noun: String) {
        guard isatty(STDERR_FILENO) == 1, total > 0 else { return }
        let width = 30
        let filled = min(width, done * width / total)
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
        write("\r[\(bar)] \(done) of \(total) \(noun)" + (done >= total ? "\n" : ""), to: .standardError)
    }

    /// A closed pipe at the other end is no reason to fail.
    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
