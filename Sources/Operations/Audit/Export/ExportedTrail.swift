internal import Foundation

/// What lies beside a copied trail.
enum ExportedTrail {
    static let besides: [(name: String, bytes: [UInt8], mode: Int)] = [
        ("README.txt", Array(readMe.utf8), 0o644), ("verify-trail", PackageResources.verify_trail, 0o755),
    ]

    /// Lets everybody who has the medium read it: it names nobody.
    static func openToReaders(_ path: String) throws {
        let manager = FileManager.default
        let below = try manager.subpathsOfDirectory(atPath: path).map { "\(path)/\($0)" }
        for item in below where !item.hasSuffix("/verify-trail") {
            var isFolder: ObjCBool = false
            guard unsafe manager.fileExists(atPath: item, isDirectory: &isFolder) else { continue }
            try manager.setAttributes([.posixPermissions: isFolder.boolValue ? 0o755 : 0o644], ofItemAtPath: item)
        }
    }

    private static let readMe = """
        CONSENTRY: A COPY OF THE AUDIT TRAIL

        In these files stands what was done with the school's pictures, one line for each act. They name no pupil, parent or
        member of staff: only identifiers, which the school can look up.

        HOW TO CHECK IT

        You need any computer with Python 3.8 or newer. Nothing is sent anywhere.

          python3 verify-trail .

        says whether every line is what was signed. That alone shows that the copy agrees with itself. To see whether history
        was rewritten since you last looked, bring something of your own:

          python3 verify-trail . --held CHECKPOINT   the file "checkpoint" of an earlier copy that you kept
          python3 verify-trail . --size N --words "acorn album ..."   number and words of a weekly sheet that you kept
          python3 verify-trail . --key "consentry/..."   the school's public key, written down when it was new

        Other programs can check it too: RFC 6962 trees, c2sp.org/signed-note, c2sp.org/tlog-checkpoint.

        WHAT IT SAYS

          INTACT       every line and every checkpoint is as it was signed, and as yours says
          EDITED       a line was changed, removed, added, moved or rewritten by a text editor
          CUT          lines are missing at the end
          ROLLED-BACK  the trail has less than it had
          REWRITTEN    the trail is signed, but it is not the one that you saw before
          WRONG-KEY    somebody else signed it
          FOREIGN      it is the trail of another drive, or none
          TILE         derived hashes are wrong; the lines are right
          DAMAGED      a file is missing or cannot be read

        Anything but INTACT: keep this copy as it is, and speak to the safeguarding lead and a governor.

        WHAT IT CANNOT SHOW

        Whoever runs the server can leave something out, or put something untrue in, at the moment when it happens. What is
        here can show only that nothing was changed afterwards, from the moment at which somebody else holds a checkpoint.

        FILES

          origin            the trail's name
          segments/         the lines
          checkpoint        the newest signed checkpoint
          checkpoints.log   every checkpoint that was signed
          vkeys             the public keys
          witness/          checkpoints that others signed too, if there are any
          verify-trail      the program that checks all this; it shares no code with the server

        """
}
