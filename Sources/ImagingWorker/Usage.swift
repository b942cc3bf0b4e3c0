internal import Glibc

/// What the program says to people: it is not one that they need to start.
enum Usage {
    /// Explains on standard error what this program is.
    ///
    /// - Returns: 2, the exit status.
    static func explain() -> Int32 {
        complain(
            """
            consentry-imaging decodes pictures for consentry, which starts it by itself and locks it away from files and \
            network. There is nothing to do with it by hand, except:

              consentry-imaging --check    say whether this system can lock it away (exit status 0: yes, 1: no)

            """
        )
        return 2
    }

    /// Writes to standard error, without a buffer.
    static func complain(_ text: String) {
        _ = unsafe write(STDERR_FILENO, text, text.utf8.count)
    }
}
