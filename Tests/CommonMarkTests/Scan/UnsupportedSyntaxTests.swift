import CommonMark
import Diagnostics
import TestSupport
import Testing

@Suite struct UnsupportedSyntaxTests {
  private static let quoting = "if readers are to see it, put it between backticks"
  private static let value = "write here what it stands for; \(quoting)"
  private static let markdown = "write here what it stands for, in Markdown; \(quoting)"
  private static let picture = "write '![description](file \"caption\")'"
  private static let byFile = "write '[text](file.md)', with the file of the article"
  private static let plain = "write it in plain characters, such as 'x² + y²', or show it as a picture"
  private static let lines = "put the code between two lines '```'"
  private static let theme = "delete it: the theme says how a text looks"
  private static let headings = "delete it, or link to the headings: '- [Heading](#heading)'"
  private static let film = "write '[title](https://www.youtube.com/watch?v=…)'"

  /// What is printed as typed, what it is, and what to write in its place.
  @Test(arguments: [
    ("a «{{ site.url }}» b", "'{{ site.url }}' is Liquid", value),
    ("«{{site.url}}»/x", "'{{site.url}}' is Liquid", value),
    ("> - «{{- page[\"a\"] -}}»", "'{{- page[\"a\"] -}}' is Liquid", value),
    ("[a](«{{ \"/b/\" | url }}»)", "'{{ \"/b/\" | url }}' is Liquid", value),
    ("![a](«{{ image | url }}»)", "'{{ image | url }}' is Liquid", value),
    (
      "«{{ \"https://example.org/films/1\" | embed:»\n\"A b\" }}", "'{{ … }}' is Liquid", value
    ),
    ("`{{ x }}` «{{ x }}»", "'{{ x }}' is Liquid", value),
    ("«{{ x }}» `{{ x }}`", "'{{ x }}' is Liquid", value),
    ("«{% include a.html %}»", "'{% include a.html %}' is Liquid", markdown),
    ("«{%- raw -%}»a{% endraw %}", "'{%- raw -%}' is Liquid", "delete it: braces are printed as they are"),
    (
      "«{% image \"a.png\" \"A long description of it\" %}»", "'{% image … %}' is Liquid", picture
    ),
    ("[a](«{% post_url 2024-01-02-b %}»)", "'{% post_url 2024-01-02-b %}' is Liquid", byFile),
    ("«{% highlight go %}»\nx\n{% endhighlight %}", "'{% highlight go %}' is Liquid", lines),
    ("«{{< figure src=\"a.png\" >}}»", "'{{< figure src=\"a.png\" >}}' is a shortcode of Hugo", picture),
    ("«{{< figure»\nsrc=\"a.png\" >}}", "'{{< figure … >}}' is a shortcode of Hugo", picture),
    ("«{{< youtube a1 >}}»", "'{{< youtube a1 >}}' is a shortcode of Hugo", film),
    ("«{{< vimeo 1 >}}»", "'{{< vimeo 1 >}}' is a shortcode of Hugo", "write '[title](https://vimeo.com/…)'"),
    (
      "«{{< tweet 1 >}}»", "'{{< tweet 1 >}}' is a shortcode of Hugo",
      "quote it, each line behind '> ', and add '[name](https://x.com/…)'"
    ),
    (
      "«{{< instagram a >}}»", "'{{< instagram a >}}' is a shortcode of Hugo",
      "write '[text](https://www.instagram.com/p/…)'"
    ),
    (
      "«{{< gist a 1 >}}»", "'{{< gist a 1 >}}' is a shortcode of Hugo",
      "put the code between two lines '```', or write '[text](https://gist.github.com/…)'"
    ),
    ("[a](«{{< ref \"b.md\" >}}»)", "'{{< ref \"b.md\" >}}' is a shortcode of Hugo", byFile),
    ("«{{< highlight go >}}»\nx\n{{< /highlight >}}", "'{{< highlight go >}}' is a shortcode of Hugo", lines),
    (
      "«{{% note %}}»\na\n{{% /note %}}", "'{{% note %}}' is a shortcode of Hugo",
      "put '> ' before each line, and '**Note:**' before the first"
    ),
    ("«{{< my-box \"*a*\" >}}»", "'{{< my-box \"*a*\" >}}' is a shortcode of Hugo", markdown),
    (
      "«[caption id=\"a\" align=\"left\"]»![a](b.png) c[/caption]",
      "'[caption id=\"a\" align=\"left\"]' is a shortcode", picture
    ),
    ("«[gallery ids=\"1,2\"]»", "'[gallery ids=\"1,2\"]' is a shortcode", "write '![description](file)' for each file"),
    ("«[gallery]»", "'[gallery]' is a shortcode", "write '![description](file)' for each file"),
    ("«[embed]»https://example.org/1[/embed]", "'[embed]' is a shortcode", "write '[text](address)'"),
    ("«[youtube https://example.org/1]»", "'[youtube https://example.org/1]' is a shortcode", film),
    ("«[youtube=a]»", "'[youtube=a]' is a shortcode", film),
    ("a «[b]»c *d*[/b]", "'[b]' is a shortcode", "write '**text**'"),
    ("«[su_box]»a[/su_box]", "'[su_box]' is a shortcode", markdown),
    ("A\n«{: .wide}»", "'{: .wide}' is an attribute list of kramdown", theme),
    (
      "![a](b.png)«{:.left}»", "'{:.left}' is an attribute list of kramdown",
      "write '{.left}' straight behind the picture"
    ),
    (
      "![a](b.png)\n«{: .a #b w=\"1\"}»", "'{: .a #b w=\"1\"}' is an attribute list of kramdown",
      "write '{.a #b}' straight behind the picture"
    ),
    ("![a](b.png)«{: w=\"1\"}»", "'{: w=\"1\"}' is an attribute list of kramdown", theme),
    ("[a](b.png)«{:.left}»", "'{:.left}' is an attribute list of kramdown", theme),
    (
      "![a](b.png) «{.x}»", "'{.x}' is a list of attributes with a space before it",
      "delete the space before it: '![description](file){.x}'"
    ),
    (
      "a ![b](c.png \"d (e)\")  «{credit=\"f\"}» g", "'{credit=\"f\"}' is a list of attributes with a space before it",
      "delete the space before it: '![description](file){credit=\"f\"}'"
    ),
    ("a «==b c==», d", "'==b c==' is a sign for marked text", "write '<mark>b c</mark>'"),
    ("(«==b==»)", "'==b==' is a sign for marked text", "write '<mark>b</mark>'"),
    ("Let «$x^2$» be", "'$x^2$' is a formula in TeX", plain),
    ("«$x$», for $5 and $6", "'$x$' is a formula in TeX", plain),
    ("(«$a_1 + b_2$»)", "'$a_1 + b_2$' is a formula in TeX", plain),
    ("«$E = mc^2$».", "'$E = mc^2$' is a formula in TeX", plain),
    ("«$\\alpha \\text{ of } 5$»", "'$\\alpha \\text{ of } 5$' is a formula in TeX", plain),
    ("«$\\alpha_1 + \\beta_2 + \\gamma_3 + \\delta_4$»", "'$…$' is a formula in TeX", plain),
    ("[a](b)«{:target=\"x\"}»", "'{:target=\"x\"}' is an attribute list of kramdown", theme),
    ("Contents\n«{:toc}»", "'{:toc}' is a sign for a table of contents", headings),
    ("«[toc]»", "'[toc]' is a sign for a table of contents", headings),
    ("a\n\n«[TOC]»\n\nb", "'[TOC]' is a sign for a table of contents", headings),
    ("«[[toc]]»", "'[[toc]]' is a sign for a table of contents", headings),
    ("Let «$$x_1 = y^2$$» be", "'$$x_1 = y^2$$' is a formula in TeX", plain),
    ("«$$»\nE = mc^2\n$$", "'$$…$$' is a formula in TeX", plain),
    ("«$$n+1$$» and $5", "'$$n+1$$' is a formula in TeX", plain),
    ("Let «\\\\(x = y\\\\)» be", "'\\\\(x = y\\\\)' is a formula in TeX", plain),
    ("Let «\\(x = y\\)» be", "'\\(x = y\\)' is a formula in TeX", plain),
    ("(a) «\\[x^2\\]»", "'\\[x^2\\]' is a formula in TeX", plain),
    ("[a](https://example.org/«{{site.path}}»)", "'{{site.path}}' is Liquid", value),
    ("> «[!NOTE]»\n> a", "'[!NOTE]' is the head of an alert", "write '**Note:**'"),
    ("> «[!tip]» a", "'[!tip]' is the head of an alert", "write '**Tip:**'"),
    ("See «[[Page]]» b", "'[[Page]]' is a wiki link", byFile),
    ("See «[[Page|the page]]».", "'[[Page|the page]]' is a wiki link", byFile),
    ("«![[a b.png]]»", "'![[a b.png]]' is a file in the manner of a wiki", "write '![description](file)'"),
    ("# «{{ x }}»", "'{{ x }}' is Liquid", value),
    ("<div>\n<p>«{{ x }}»</p>\n</div>", "'{{ x }}' is Liquid", value),
    ("<em>«{{ x }}»</em>", "'{{ x }}' is Liquid", value),
  ])
  func warns(_ marked: String, _ message: String, _ hint: String) {
    let source = MarkedText(marked)
    #expect(
      Rendered(source.text).diagnostics == [
        Diagnostic(
          .unsupportedSyntax, .warning, "\(message), which is not read here: it stays as typed",
          at: place(source.ranges[0]), hint: hint)
      ])
  }

  @Test(arguments: [
    // Code, and what shows it in HTML.
    "`{{ x }}`", "```\n{{ x }}\n[[a]]\n```", "    {% include a %}", "<code>{{ x }}</code>",
    "a <kbd>[[a]]</kbd>", "<pre><code>{{ x }}</code></pre>", "<!-- {{ x }} -->",
    // Typed so on purpose.
    "\\{{ x }}", "{\\{ x }}", "\\[[a]]", "\\{% a %}", "\\$$x = 1$$", "&#123;{ x }}",
    // Prose.
    "{{ }}", "Fill {{ in your name }} here", "{a}", "{{1}}", "{%", "{% a", "{: )", "{:ok, x}",
    "[sic]", "[video]", "[video from the meeting]", "[code of conduct]", "[gallery] opens", "a [toc] b", "[x]", "[b]c",
    "$5 and $6", "$5/$6 = x", "a $5+ or 6$", "$5^$6", "US$x = y$", "$x = y$z", "$HOME_A/b:$PATH", "$ x^2 $", "\\$x^2$",
    "$the = best$",
    "$5 and $10", "$a and b$", "`$x^2$`", "$x\n= y$", "a == b == c", "a==b==c", "==", "====", "===a===", "a ==b",
    "== b ==", "`==b==`",
    "![a](b){.x}", "[a](b) {.x}", "![a](b) {x}", "![a](b) {. }", "![a](b) c {.x}", "{.x}", "a {#b}",
    "$$ and $$", "from $$ to $$$", "$$$", "$$10–$$20", "US$$", "a $$ b = c",
    "[[1]]", "[[ -f a ]]", "[[a](b)]", "[[1, 2], [3]]", "C:\\\\(x", "[caption]", "\\(c\\)", "\\(see\\) (a)", "\\[a\\]",
    "\\(a = b", "[!]", "[!x]",
    "(a = b) \\(c",
    // Links that are read.
    "[caption a=b](c)", "[toc](#a)", "[a]: b\n\n[a]",
  ])
  func isSilent(_ text: String) {
    #expect(Rendered(text).diagnostics.filter { $0.id == .unsupportedSyntax } == [])
  }

  @Test func placesFollowEachOther() {
    let source = MarkedText("«{{ a }}» `{{ a }}` *«{{ a }}»* «[[B]]» [c](d \"{{ a }}\") «{% e %}»\n\n«{{ a }}»")
    #expect(
      Rendered(source.text, options: .article).diagnostics.map(\.range) == source.ranges.map { place($0) })
  }

  @Test func trustedHTMLIsItsAuthorsOwn() {
    #expect(Rendered("<div>{{ x }}</div>", options: BodyOptions(rawHTML: .trusted)).diagnostics == [])
  }
}
