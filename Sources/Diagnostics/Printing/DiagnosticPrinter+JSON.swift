import Markup

extension DiagnosticPrinter {
  /// One JSON array (RFC 8259), an object on each line, keys always in the same order.
  ///
  /// Lines and columns count from 1, offsets are bytes from 0; ends are exclusive. They are null for a whole file.
  static func json(of diagnostics: [Diagnostic], _ lookup: inout SourceLookup) -> String {
    // Characters that a terminal would not show are escaped as well.
    let json = JSONWriter(JSONStyle(.itemOnEachLine, isEscaped: VisibleText.isHidden)).array { items in
      for diagnostic in diagnostics {
        items.object { write(diagnostic, to: &$0, &lookup) }
      }
    }
    return String(decoding: json, as: UTF8.self) + "\n"
  }

  private static func write(_ diagnostic: Diagnostic, to json: inout JSONObject, _ lookup: inout SourceLookup) {
    json.write("id", diagnostic.id.rawValue)
    json.write("severity", diagnostic.severity.word)
    json.write("message", diagnostic.message)
    write(diagnostic.range, to: &json, &lookup)
    json.write("hint", diagnostic.hint)
    json.array("labels") { labels in
      for label in diagnostic.labels {
        labels.object { item in
          item.write("text", label.text)
          write(label.range, to: &item, &lookup)
        }
      }
    }
  }

  private static func write(_ range: SourceRange, to json: inout JSONObject, _ lookup: inout SourceLookup) {
    let lines = lookup.file(of: range)?.lines
    let start = lines?.position(at: range.offsets.lowerBound)
    let end = lines?.position(at: range.offsets.upperBound)
    let offsets = range.isWholeFile ? nil : range.offsets
    json.write("file", range.path)
    json.write("line", start?.line)
    json.write("column", start?.column)
    json.write("end_line", end?.line)
    json.write("end_column", end?.column)
    json.write("start_offset", offsets?.lowerBound)
    json.write("end_offset", offsets?.upperBound)
  }
}
