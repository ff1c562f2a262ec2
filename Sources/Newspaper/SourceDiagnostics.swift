import ContentModel
import Diagnostics
import Files
import Glibc

extension Diagnostic {
  /// Returns the problem of a file or folder of the newspaper that could not be read.
  ///
  /// Nil if the system is the cause rather than the file.
  package static func unread(_ path: String, _ error: FileError) -> Diagnostic? {
    let noun = error.operation == .list ? "folder" : "file"
    switch error.errno {
    case EACCES, EPERM:
      return Diagnostic(
        .unreadableFile, .error, "this \(noun) cannot be read: \(error.reason)", at: .wholeFile(path),
        hint: "allow your user to read it")
    case ENAMETOOLONG:
      return Diagnostic(
        .unreadableFile, .error, "this \(noun) cannot be read: \(error.reason)", at: .wholeFile(path),
        hint: "give it, or the folders above it, shorter names")
    case EFBIG: return .fileTooLarge(path, limit: SourceCheck.sizeLimit)
    case EREMOTE: return .refusedLink(path, .outside)
    case ENOENT, ENOTDIR, ELOOP, EINVAL, ESTALE:
      return Diagnostic(
        .vanishedFile, .error, "this \(noun) changed while it was read", at: .wholeFile(path),
        hint: "run the command again when nobody is saving it")
    default: return nil
    }
  }

  package static func specialFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, .error, "this is a device, pipe or socket, not a file", at: .wholeFile(path),
      hint: "move it out of this folder")
  }

  package static func folderInPlaceOfFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, .error, "this is a folder, and should be a file", at: .wholeFile(path),
      hint: "move the folder away and make a file of that name")
  }

  package static func fileInPlaceOfFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, .error, "this is a file, and should be a folder", at: .wholeFile(path),
      hint: "move the file away and make a folder of that name")
  }

  package static func undecodableName(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, .error, "the name of this file is not UTF-8", at: .wholeFile(path), hint: "rename it")
  }

  /// `hidden` is an invisible character of the name; nil if a control character or a backslash is the cause.
  package static func unspeakableName(_ path: String, hidden: Unicode.Scalar?) -> Diagnostic {
    let what = hidden.map { "an invisible character: \(InvisibleCharacters.name($0))" }
    return Diagnostic(
      .invalidPath, .error, "this name holds \(what ?? "a control character or a backslash")", at: .wholeFile(path),
      hint: what == nil ? "rename it: no web host can serve such a file" : "rename it: nobody could type its address")
  }

  package static func refusedLink(_ path: String, _ reason: LinkRules.Refusal) -> Diagnostic {
    let (message, hint) =
      switch reason {
      case .outside: ("this link leads out of the newspaper's folder", "put the file or folder itself here")
      case .broken: ("this link leads to nothing", "put the file itself here, or remove the link")
      case .loop: ("this link leads back to itself", "put the file itself here, or remove the link")
      case .above: ("this link leads to a folder that it lies in", "remove it")
      case .inLinkedFolder:
        ("this link to a folder lies in a folder that was linked itself", "links are followed once: link it directly")
      case .notASource(let name):
        ("this link leads into '\(name)', where no texts or templates are read", "put the file or folder itself here")
      case .unreachable(let error):
        ("this link cannot be followed: \(error.reason)", "allow your user to read what it leads to")
      }
    return Diagnostic(.refusedLink, .error, message, at: .wholeFile(path), hint: hint)
  }
}
