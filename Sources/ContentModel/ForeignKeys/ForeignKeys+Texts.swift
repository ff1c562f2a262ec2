/// Keys of other tools in the front matter of articles, pages and records.
///
/// The tools are Jekyll, Hugo, Zola, Eleventy, Pelican, WordPress, Ghost, Hexo, Astro and their themes. Keys that
/// decide in them what readers see are in ``VisibilityKeys``.
extension ForeignKeys {
  static let textKeys = table(texts + [(VisibilityKeys.names, harmless)])

  /// The advice for keys that could decide what readers see, where the value says that they see it.
  private static let harmless: [Advice] = [
    .leaveOut("what is no draft is public from its date on", where: "expires"),
    .leaveOut("this is so by default"),
  ]

  private static let texts: [Row] = [
    // Words that readers see
    (
      "headline heading linktitle pagetitle posttitle articletitle",
      [.write("title"), .write("name"), .write("label")]
    ),
    ("title", [.write("name"), .write("label")]),
    ("name label displayname fullname", [.write("title"), .write("name"), .write("label")]),
    (
      "metatitle ogtitle seotitle twittertitle browsertitle titletag htmltitle shorttitle titletemplate emailsubject",
      [.leaveOut("the title is the one that search engines and other sites show")]
    ),
    (
      """
      excerpt summary subtitle subheading subhead subheadline subtitel deck abstract lede lead teaser intro introduction
      preamble customexcerpt postexcerpt blurb synopsis snippet chapeau vorspann untertitel soustitre tagline standfast
      """,
      [.write("standfirst"), .write("description")]
    ),
    (
      "metadescription metadesc ogdescription twitterdescription seodescription socialdescription",
      [.write("standfirst"), .write("description")]
    ),
    ("description standfirst dek", [.write("standfirst"), .write("description")]),
    (
      "bio biography about aboutauthor profile",
      [.say("write it below the second '---': the text of this file is shown on the author's page", where: "photo")]
    ),
    ("overline eyebrow supertitle suptitle dachzeile spitzmarke topline strapline", [.write("kicker")]),
    (
      "location place city ort lieu", [.write("dateline"), .say("write it into the text of this file", where: "photo")]
    ),

    // Dates
    (
      """
      lastmod lastmodified lastmodifiedat lastmodifieddate modified modifiedat modifieddate modifieddatetime \
      modifiedtime
      datemodified dateupdated updatedat updateddate updatedtime updatedon update lastupdated lastupdate lastupdatedat
      lastedited revised revisiondate postmodified postmodifiedgmt changed moddate moddatetime articlemodifiedtime
      """,
      [.write("updated"), .leaveOut("nothing here has such a date")]
    ),
    (
      "created createdat createdon createddate datecreated creationdate timestamp postedat posted dateposted",
      [.write("date", "%"), .leaveOut("nothing here has such a date")]
    ),

    // Addresses
    (
      """
      redirectfrom alternateurls alternateurl oldurl oldurls previousurl previousurls legacyurl legacyurls redirects \
      alias
      oldslugs wpoldslug permalinkaliases
      """,
      [.path("aliases"), .say("write the old address below 'redirects:' in Content/site.yml")]
    ),
    (
      "redirect redirectto redirecturl externalurl externallink linkurl",
      [.say("put '/old/: %' below 'redirects:' in Content/site.yml in place of this file")]
    ),
    (
      "url path uri link saveas permalinkpath posturl pageurl",
      [.path("permalink"), .leaveOut("the address is made of the file's name")]
    ),
    ("permalink slug id", [.leaveOut("the address is made of the file's name")]),
    ("postname postslug pageslug urlslug basename filename", [.write("slug"), .leaveOut("the file's name is the id")]),
    ("canonicalurl canonicallink originalurl originallyposted sourceurl crossposturl", [.write("canonical")]),
    (
      "guid uuid postid wordpressid wpid ghostid commentid identifier articleid parentid revision",
      [.leaveOut("texts are known by the names of their files")]
    ),

    // Sections, tags, authors
    (
      """
      primarycategory primarytag primarysection mainsection sectionname channel desk ressort department rubrik rubrique
      """,
      [.write("section")]
    ),
    (
      """
      keywords keyword topics topic labels posttag hashtags metakeywords newskeywords series subjects tag schlagworte \
      motscles
      """,
      [.names("tags"), .names("synonyms")]
    ),
    ("taxonomies", [.say("write 'tags:' and 'section:' without it, each at the beginning of a line", where: "tags")]),
    (
      """
      byline bylines writer writers contributor contributors creator by coauthors guestauthor reporter reporters \
      primaryauthor
      """,
      [.names("authors")]
    ),
    (
      "authorlink authoremail authorurl authorprofile authoravatar authortwitter authorimage authorbio authortitle",
      [.say("write it into the author's file in Content/authors")]
    ),
    (
      "category categories section tags author authors",
      [.leaveOut("pages stand in no lists", where: "title"), .leaveOut("nothing here reads it")]
    ),

    // Pictures and films
    (
      """
      image images featureimage featuredimage featureimg featuredimg cover coverimage coverphoto hero heroimage heroimg
      thumbnail thumbnailimage thumb thumbnails teaserimage banner bannerimage background backgroundimage headerimage
      headerimg header picture pictures photo photos img ogimage socialimage shareimage twitterimage previewimage \
      preview
      mainimage postimage splash indeximg topimg cardimage leadimg artikelbild avatar portrait headshot profileimage
      profilepicture gravatar featuredmedia leadimage
      """,
      [
        .picture("lead_image"), .picture("photo"), .picture("image"),
        .say("write the picture into the text: '![…](%)'", where: "title"), .leaveOut("a tag has no picture"),
      ]
    ),
    (
      "featureimagealt featuredimagealt imagealt coveralt coverimagealt thumbnailalt heroalt alt imagedescription",
      [.say("write it into the picture: 'lead_image: {file: …, alt: %}'", where: "lead_image")]
    ),
    (
      "featureimagecaption imagecaption covercaption coverimagecaption caption",
      [.say("write it into the picture: 'lead_image: {file: …, alt: …, caption: %}'", where: "lead_image")]
    ),
    (
      "imagecredit photocredit covercredit credit credits attribution photographer imageauthor",
      [.say("write it into the picture: 'lead_image: {file: …, alt: …, credit: %}'", where: "lead_image")]
    ),
    ("resources gallery attachments", [.leaveOut("the text names the pictures and files that lie beside it")]),
    (
      "video videos audio podcast youtube enclosure media videourl",
      [.say("write the address on a line of its own in the text")]
    ),

    // Kind, layout, order and settings of a text
    (
      "source sourcename references reference citations via viaurl",
      [.write("sources", "[{title: %}]"), .leaveOut("nothing here reads it")]
    ),
    (
      "featured sticky pin ispinned isfeatured issticky stickypost",
      [.flag("pinned"), .leaveOut("articles alone are pinned")]
    ),
    (
      "type contenttype posttype articletype format postformat genre",
      [
        .say("leave it out; what is no news has 'kind: opinion' or another kind", where: "kind"),
        .leaveOut("the folder says of what type a text is"),
      ]
    ),
    (
      "template pagetemplate customtemplate templateengineoverride layoutname view",
      [
        .leaveOut("a text has the layout of its folder unless 'layout' names another", where: "layout"),
        .leaveOut("nothing here reads it"),
      ]
    ),
    ("layout", [.leaveOut("nothing here reads it")]),
    ("kind", [.leaveOut("articles alone have a kind")]),
    (
      "weight order menuorder position navorder sortorder sortkey priority rank",
      [
        .leaveOut("articles stand by their dates, newest first", where: "pinned"),
        .leaveOut("'menus' and 'sections' in Content/site.yml say what stands where"),
      ]
    ),
    (
      "menu menus nav navigation eleventynavigation mainmenu navbar addtomenu navtitle showinmenu parent haschildren",
      [.leaveOut("links of menus stand below 'menus:' in Content/site.yml")]
    ),
    (
      """
      comment commentstatus allowcomments disablecomments commentable pingstatus hascomments opencomments enablecomments
      disqus disqusid utterances giscus replies
      """,
      [
        .say("write 'comments: false' to close replies, else leave it out", where: "comments"),
        .leaveOut("articles alone have replies"),
      ]
    ),
    ("comments", [.leaveOut("articles alone have replies")]),
    (
      """
      robots noindexing nofollow excludefromsearch hiddenfromsearch hidefromsearch insearchindex sitemap sitemapexclude
      search searchable searchexclude excludesearch seo robotsnoindex nosearch
      """,
      [
        .say("write 'noindex: true' to keep it from search engines, else leave it out", where: "noindex"),
        .leaveOut("nothing here reads it"),
      ]
    ),
    (
      "lang locale language lng hreflang languagecode",
      [.leaveOut("a newspaper has one language, 'language' in Content/site.yml")]
    ),
    (
      "translationkey translation translationid alternates ref i18nkey translatedfrom",
      [.say("name the text's addresses in other languages: 'translations: {de: /de/sturm/}'", where: "translations")]
    ),
    (
      "params data custom meta metadata fields props cascade",
      [
        .say(
          "write keys for your theme below 'extra:', and all others without it, each at the beginning of a line",
          where: "extra"),
        .leaveOut("nothing here reads it"),
      ]
    ),
    (
      """
      email mail website homepage site web twitter facebook instagram github gitlab linkedin youtubechannel bluesky \
      threads
      orcid social sociallinks contact phone username
      """,
      [
        .say("write 'links: [{label: …, url: …}]', each with an address", where: "photo"),
        .leaveOut("nothing here reads it"),
      ]
    ),
    ("mastodon fediverseaccount", [.write("fediverse", "\"@name@host\""), .leaveOut("nothing here reads it")]),
    (
      "role jobtitle job profession",
      [.say("write it into the text of this file", where: "photo"), .leaveOut("nothing here reads it")]
    ),
    ("names aka aliasnames akas", [.names("synonyms")]),
    ("aliases", [.names("synonyms"), .say("write the old address below 'redirects:' in Content/site.yml")]),
    (
      """
      codeinjectionhead codeinjectionfoot head customhead headextra scripts script customjs js css customcss \
      stylesheets stylesheet
      """,
      [.leaveOut("tags for the head of pages stand in Templates/partials/head-extra.mustache")]
    ),
    (
      """
      toc tableofcontents showtoc tocopen hidetoc tocsticky toclabel tocicon autonumber math mathjax katex latex \
      usemath mermaid
      chart plantuml flowchart codefold codemaxlines codecopy prism syntaxhighlight highlighttheme lightgallery lightbox
      readingtime readtime showreadingtime readingtimetext wordcount showwordcount share sharing showshare sharebuttons
      disableshare socialshare showauthor showdate showdatesinpostlist showtags showmeta hidemeta hidesummary
      showbreadcrumbs breadcrumb breadcrumbs related relatedposts showrelated sidebar rightsidebar leftsidebar \
      sidebarlink
      classes bodyclass pageclass class cssclass cssclasses color colour textcolor accentcolor icon emoji font theme \
      skin
      showpagination shownavigation postnavigation prevnext license copyright disclaimer ads showads newsletter
      """,
      [.leaveOut("the theme sees to it, the same for all texts")]
    ),
    (
      """
      pagination paginate paginateby pagesize perpage sortby sort transparent insertanchorlinks pagetemplates \
      generatefeed
      generatefeeds feed rss outputs markup markdown renderwithliquid excerptseparator iscjklanguage summarylength
      eleventycomputed dynamicpermalink overridetags date eleventyimport templateengine index collection
      collections plugins reviewed tested version draftversion hash checksum views viewcount postviews likes rating
      wordpressurl import importedfrom imported wordpresscategories featuredorder
      """,
      [.leaveOut("nothing here reads it")]
    ),
  ]
}
