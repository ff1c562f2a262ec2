import Diagnostics
import TestSupport
import Testing

@testable import Templating

struct TemplateSyntaxTests {
  static let nameHint = "a name is made of letters, digits, '_' and '-'"
  static let sigilHint = "a tag starts with a name or one of # ^ / > < $ & { ! ="
  static let delimiters = "to change delimiters, write two of them with a space between, and without '='"

  /// Templates with the places marked, and what is said.
  static let errors: [(String, String)] = [
    // Tags that never end.
    ("a «{{title»\nb", "error[unclosed-tag] the tag '{{title' is never closed @ {{title | add '}}'"),
    ("<h1>«{{title»</h1> and more", "error[unclosed-tag] the tag '{{title' is never closed @ {{title | add '}}'"),
    ("«{{»", "error[unclosed-tag] the tag '{{' is never closed @ {{ | add '}}'"),
    ("x«{{!  note»  \r\n", "error[unclosed-tag] the tag '{{!  note' is never closed @ {{!  note | add '}}'"),
    (
      "«{{title» {{name}}",
      "error[unclosed-tag] the tag '{{title' is never closed @ {{title | add '}}'"
    ),
    ("«{{{body}}» x", "error[unclosed-tag] the tag '{{{body}}' is never closed @ {{{body}} | add '}}}'"),
    ("{{=<% %>=}}«<%a»", "error[unclosed-tag] the tag '<%a' is never closed @ <%a | add '%>'"),
    ("«{{=<%» %>}} x", "error[unclosed-tag] the tag '{{=<%' is never closed @ {{=<% | add '=}}'"),

    // Sections.
    (
      "«{{#a}}» x«»",
      "error[unclosed-section] '{{#a}}' is never closed @ {{#a}} | add {{/a}}"
        + " | label: it should have been closed by here @ "
    ),
    (
      "{{#a}}«{{^b}}»x«{{/a}}»",
      "error[unclosed-section] '{{^b}}' is never closed @ {{^b}} | add {{/b}}"
        + " | label: it should have been closed by here @ {{/a}}"
    ),
    (
      "«{{#articles}}»x«{{/article}}»",
      "error[mismatched-section] '{{/article}}' does not close '{{#articles}}' @ {{/article}}"
        + " | did you mean {{/articles}}? | label: opened here @ {{#articles}}"
    ),
    (
      "x «{{/a}}»",
      "error[unopened-section] '{{/a}}' closes nothing @ {{/a}} | remove it, or open it before"
    ),
    (
      "{{<base}}«{{$main}}»x«{{/base}}»",
      "error[unclosed-section] '{{$main}}' is never closed @ {{$main}} | add {{/main}}"
        + " | label: it should have been closed by here @ {{/base}}"
    ),

    // Names.
    ("«{{}}»", "error[invalid-tag] a tag without a name @ {{}} | name a key, or remove the tag"),
    (
      "«{{# }}»",
      "error[invalid-tag] a tag without a name @ {{# }} | name a key, or remove the tag\n"
        + "error[unclosed-section] '{{# }}' is never closed @ {{# }} | add {{/}} | label: it should have been closed "
        + "by here @ "
    ),
    ("{{ «first name» }}", "error[invalid-tag] 'first name' is no name @ first name | \(nameHint)"),
    ("{{«a..b»}}", "error[invalid-tag] 'a..b' is no name @ a..b | \(nameHint)"),
    ("{{{«a.»}}}", "error[invalid-tag] 'a.' is no name @ a. | \(nameHint)"),
    ("{{>«a|b»}}", "error[invalid-tag] 'a|b' is no name @ a|b | \(nameHint)"),
    ("{{#«a,b»}}{{/a,b}}", "error[invalid-tag] 'a,b' is no name @ a,b | \(nameHint)"),
    (
      "{{#«if pinned»}}x{{/if}}",
      "error[invalid-tag] 'if pinned' is no name @ if pinned | write {{#pinned}} and {{/pinned}}"
    ),
    (
      "{{#«unless a.b»}}x{{/unless}}",
      "error[invalid-tag] 'unless a.b' is no name @ unless a.b | write {{^a.b}} and {{/a.b}}"
    ),

    // What this dialect does not know.
    (
      "«{{@index}}»",
      "error[unsupported-tag] the tag '{{@index}}' starts with '@', which has no meaning @ {{@index}} | \(sigilHint)"
    ),
    (
      "«{{~a}}»",
      "error[unsupported-tag] the tag '{{~a}}' starts with '~', which has no meaning @ {{~a}} | \(sigilHint)"
    ),
    (
      "«{{>*card}}»",
      "error[unsupported-tag] a template cannot be chosen by the value of a key @ {{>*card}}"
        + " | name the template itself, without '*'"
    ),
    (
      "«{{<*base}}»{{/*base}}",
      "error[unsupported-tag] a template cannot be chosen by the value of a key @ {{<*base}}"
        + " | name the template itself, without '*'"
    ),

    // Delimiters.
    ("«{{=<%=}}»", "error[invalid-tag] \(delimiters) @ {{=<%=}} | write it like {{=<% %>=}}"),
    ("«{{=a b c=}}»", "error[invalid-tag] \(delimiters) @ {{=a b c=}} | write it like {{=<% %>=}}"),
    ("«{{= <= => =}}»", "error[invalid-tag] \(delimiters) @ {{= <= => =}} | write it like {{=<% %>=}}"),
  ]

  @Test(arguments: errors)
  func error(_ marked: String, _ expected: String) {
    let input = MarkedText(marked)
    let diagnostics = Templates(input.text).diagnostics
    #expect(described(diagnostics, in: input.text) == expected)
    if !expected.contains("\n") { #expect(places(diagnostics) == inOrder(input.ranges)) }
  }

  /// Templates with nothing wrong.
  static let fine = [
    "", "{", "}} {", "{{a}}", "{{ a }}", "{{\n a\n}}", "{{a-b_c.d9}}", "{{ # a }}{{ / a }}", "{{über}}",
    "{{> lists/card.small }}", "{{! {{ }}", "{{!}}", "{{{a}}}", "{{& a}}", "{{.}}", "{{#.}}{{/.}}",
    "{{=| |=}}|a|", "{{= {% %} =}}{%a%}", "{{=<< >>=}}<<{a}>>", "\u{FEFF}{{a}}", "{{a}}}",
  ]

  @Test(arguments: fine)
  func nothingWrong(_ text: String) {
    #expect(Templates(text).diagnostics == [])
  }
}
