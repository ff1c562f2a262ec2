/// The explanation of a kind of problem in the manual.
public struct DiagnosticExplanation: Sendable, Equatable {
  /// The name of the kind.
  public let id: String
  /// The group of kinds that it is listed with.
  public let group: String
  /// The problem in a sentence.
  public var summary: [Span] = []
  /// Source lines with the problem; empty if none would show it.
  public var example: [String] = []
  /// The printed form: the message, and the hint on a line of its own.
  public var message: [String] = []
  /// The advice, and its reasons.
  public var cure: [Block] = []

  /// All explanations, group by group.
  public static var all: [DiagnosticExplanation] {
    Manual.texts(in: "Sources/Manual/Messages").flatMap { explanations(in: BlockReader.blocks(of: $0)) }
  }

  /// Returns the explanation of an id; nil if there is none.
  public static func named(_ id: String) -> DiagnosticExplanation? { all.first { $0.id == id } }

  /// Returns the explanations in a file: its title is the group, each heading of the second level an id.
  static func explanations(in blocks: [Block]) -> [DiagnosticExplanation] {
    var group = ""
    var found: [DiagnosticExplanation] = []
    for block in blocks {
      switch block {
      case .heading(level: 1, let line): group = Span.plain(line)
      case .heading(_, let line): found.append(DiagnosticExplanation(id: Span.plain(line), group: group))
      default:
        guard !found.isEmpty else { continue }
        found[found.count - 1].add(block)
      }
    }
    return found
  }

  private init(id: String, group: String) {
    self.id = id
    self.group = group
  }

  /// Adds the next block of its text: a sentence, a block of code for the example and one for the message, the cure.
  private mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let line) where summary.isEmpty: summary = line
    case .code("text", let lines) where message.isEmpty: message = lines
    case .code(_, let lines) where message.isEmpty && example.isEmpty: example = lines
    default: cure.append(block)
    }
  }

  /// The explanation as a text of the manual.
  public var blocks: [Block] {
    var blocks: [Block] = [.heading(level: 2, [.text(id)]), .paragraph(summary)]
    if !example.isEmpty { blocks += [.paragraph([.text("These lines have it:")]), .code("", example)] }
    blocks += [.paragraph([.text("The message:")]), .code("text", message)]
    return blocks + cure
  }
}
