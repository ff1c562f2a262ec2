/// Keys of other tools in nested mappings.
extension ForeignKeys {
  /// Keys of a picture.
  static let pictureKeys = table([
    ("src path url image filename name source href img", [.write("file")]),
    ("description title text alttext alternative imagedescription", [.write("alt")]),
    ("legend subtitle figcaption", [.write("caption")]),
    ("photographer copyright author by attribution license creator", [.write("credit")]),
    (
      "relative hidden width height size class position align thumb lqip preview hiddeninlist",
      [.leaveOut("the theme sees to it")]
    ),
    ("link", [.leaveOut("the picture leads nowhere")]),
  ])

  /// Keys of a picture record.
  static let pictureRecordKeys = table([
    ("description title text alttext alternative imagedescription", [.write("alt")]),
    ("legend subtitle figcaption", [.write("caption")]),
    ("photographer copyright author by attribution creator rights", [.write("credit")]),
    ("licence licenseurl usageterms terms", [.write("license")]),
    ("url link origin agency provider", [.write("source")]),
    ("position objectposition focalpoint focuspoint crop gravity", [.write("focus")]),
    ("file src path image filename name", [.leaveOut("the name of this file says which picture is meant")]),
  ])

  /// Keys of an author who is named in an article.
  static let personKeys = table([
    ("displayname fullname title nickname username slug", [.write("id")]),
    (
      """
      login email url website link twitter github mastodon bio avatar image picture photo firstname lastname \
      affiliation orcid
      """,
      [.leaveOut("what is known of an author stands in a file of Content/authors")]
    ),
    ("job task credit contribution type", [.write("role")]),
  ])

  /// Keys of a link with a label.
  static let linkKeys = table([
    ("title name text identifier pagename caption", [.write("label")]),
    ("href link path pageref page permalink address", [.write("url")]),
    ("weight order position", [.leaveOut("links stand in the order in which they are written")]),
    ("icon class target rel external parent children pre post newtab", [.leaveOut("the theme sees to it")]),
  ])
}
