import Testing

@Suite struct FolderTests {
  static let targets = ((try? Repository.names(in: "Sources")) ?? []).filter { !$0.contains(".") }

  @Test(arguments: targets)
  func noFoldersOfATargetNameEachOther(target: String) throws {
    let folder = "Sources/\(target)"
    let files = try Repository.swiftFiles(in: folder).map {
      FolderTies.File(String($0.dropFirst(folder.count + 1)), try Repository.text(of: $0))
    }
    let ties = FolderTies(files)
    for circle in ties.circles {
      Issue.record("Folders of \(target) name each other's types:\n\(ties.description(of: circle))")
    }
  }
}

@Suite struct FolderTiesTests {
  @Test func aTypeIsTiedToTheFolderThatDeclaresIt() {
    let ties = FolderTies([
      FolderTies.File("A/One.swift", "struct One { enum Kind {} }"), FolderTies.File("B/Two.swift", "let two: One"),
      FolderTies.File("Three.swift", "func three(_ kind: Kind) {}"),
    ])
    #expect(ties.ties == ["B": ["A": ["One": "Two.swift"]], ".": ["A": ["Kind": "Three.swift"]]])
    #expect(ties.circles == [])
  }

  @Test func aNestedNameDeclaredTwiceIsNoTie() {
    let ties = FolderTies([
      FolderTies.File("A/One.swift", "struct One { enum Kind {} }"),
      FolderTies.File("B/Two.swift", "struct Two { enum Kind {} }"), FolderTies.File("C/Three.swift", "var kind: Kind"),
    ])
    #expect(ties.ties == [:])
  }

  @Test func aTopLevelNameIsATieEvenIfAnotherIsNested() {
    let ties = FolderTies([
      FolderTies.File("A/One.swift", "struct HTML {}"), FolderTies.File("B/Two.swift", "struct Two { enum HTML {} }"),
      FolderTies.File("C/Three.swift", "extension HTML {}"),
    ])
    #expect(ties.ties == ["C": ["A": ["HTML": "Three.swift"]]])
  }

  @Test func circlesOfAnyLength() {
    let ties = FolderTies([
      FolderTies.File("A/A.swift", "struct A { let b: B }"), FolderTies.File("B/B.swift", "struct B { let c: C }"),
      FolderTies.File("C/C.swift", "struct C { let a: [A] }"), FolderTies.File("D/D.swift", "struct D { let a: A }"),
      FolderTies.File("E/E.swift", "struct E { let f: F }"), FolderTies.File("F.swift", "struct F { let e: E }"),
    ])
    #expect(ties.circles == [[".", "E"], ["A", "B", "C"]])
    #expect(
      ties.description(of: ["A", "B", "C"]) == """
        A → B: B in A.swift
        B → C: C in B.swift
        C → A: A in C.swift
        """)
  }

  @Test(arguments: [
    ("let a: Int // B\n", ["let", "a", "Int"]), ("/* A /* B */ C */ d", ["d"]), ("/// A\nb", ["b"]),
    (#"f("A \"B", "\(C.d("E")) F") g"#, ["f", "C", "d", "g"]), ("f(#\"A\\(B)\\#(c)\"#)", ["f", "c"]),
    ("a \"\"\"\n  B \"C\"\n  \\(d)\n  \"\"\" e", ["a", "d", "e"]),
    ("#expect(A { b })", ["expect", "A", "{", "b", "}"]),
    ("let url = \"https://A\" // B", ["let", "url"]), ("#if DEBUG\n\"\" \"/*\" A", ["if", "DEBUG", "A"]),
  ])
  func wordsAreThoseOfTheCode(text: String, words: [String]) {
    #expect(SwiftCode.words(in: text) == words)
  }
}
