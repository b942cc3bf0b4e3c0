internal import Foundation
internal import Imaging
internal import Operations
internal import SchoolMedia

/// What a file is and holds.
struct InspectAnswer: Encodable {
    let file: String
    /// What the content is, whatever the name says.
    var kind: MediaKind?
    var byteCount: Int?
    /// Width as displayed, in pixels.
    var width: Int?
    /// Height as displayed, in pixels.
    var height: Int?
    /// The day on which the camera says it was taken.
    var takenOn: String?
    /// What it holds beside the picture, in words.
    var holds: String?
    /// The same by family.
    var holdsCounts: RemovalReport?
    /// Whether the file is, as it is, what cleaning would make of it.
    var isClean: Bool?
    /// Why it would not be taken.
    var reason: String?

    init(of picture: InputPicture, _ preparer: ImagePreparer) async {
        file = picture.path
        do {
            let media = try picture.read(upTo: CleaningLimits.standard.fileBytes, longFilesIn: .memory)
            kind = media.content.withSpan { MediaKind(recognising: $0) }
            byteCount = media.content.count
            let cleaned = try await preparer.clean(media, .asStored)
            width = cleaned.image.width
            height = cleaned.image.height
            takenOn = cleaned.takenOn?.text
            holds = cleaned.removal.readableList
            holdsCounts = cleaned.removal
            isClean = cleaned.image.content == media.content
        } catch let error as CleaningError {
            reason = error.sentence
        } catch let refusal as Refusal {
            reason = refusal.message
        } catch {
            reason = "The file cannot be read: \(error.localizedDescription)"
        }
    }

    var text: String {
        let size = "\(width ?? 0) x \(height ?? 0) pixels, \(byteCount ?? 0) bytes"
        let rows = [
            ("is", "\(kind?.rawValue ?? "unknown") by its content, \(size)"),
            ("taken on", takenOn ?? "not said"),
            ("holds besides", holds ?? ""),
            ("clean", isClean == true ? "yes: a picture and nothing else" : "no; consentry clean leaves this behind"),
        ]
        return ([file.printable] + rows.map { "  " + $0.0.padded(to: 15) + $0.1 }).joined(separator: "\n")
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
