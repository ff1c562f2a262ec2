/// Keys of Jekyll, Hugo, Zola, Eleventy, Pelican, WordPress, Ghost, Hexo and their themes in the settings of a site.
extension ForeignKeys {
  static let siteKeys = table([
    // The newspaper
    ("name sitename sitetitle blogname blogtitle siteheading publication newspaper", [.write("title")]),
    ("subtitle sitesubtitle description sitedescription blogdescription slogan motto subheading", [.write("tagline")]),
    ("baseurl siteurl siteaddress address homepage domain host root baseaddress siteorigin", [.address("url")]),
    (
      "languagecode defaultcontentlanguage lang locale defaultlang defaultlanguage sitelanguage oglocale",
      [.language("language")]
    ),
    ("languages i18n translations multilingual", [.leaveOut("a newspaper has one language, 'language'")]),
    ("tz timezonestring zone", [.write("timezone")]),
    (
      "author authors owner organization organisation company copyright copyrightholder authorname publishername",
      [.write("publisher")]
    ),
    (
      "logo sitelogo avatar siteavatar publisherlogo",
      [.say("write 'publisher: {name: …, logo: %}', or 'theme: {logo: logo.svg}' for the head of pages")]
    ),
    ("favicon icon icons touchicon siteicon", [.leaveOut("put favicon.ico into Content/static")]),
    (
      """
      social sociallinks socials twitterusername githubusername twitter facebook instagram mastodon linkedin youtube \
      github
      fediverse email contact linkedinusername facebookusername instagramusername
      """,
      [.say("write the addresses as 'publisher: {name: …, same_as: [https://…]}', or as links of 'menus'")]
    ),
    (
      "ogimage ogdefaultimage defaultimage socialimage shareimage coverimage cover images teaser defaultsocialimage",
      [.picture("image")]
    ),

    // Lists and addresses
    (
      """
      paginate paginateby pagersize pagination pager defaultpagination postsperpage perpage itemsperpage paginationsize
      """,
      [.write("page_size", "%")]
    ),
    ("paginatepath paginationpath paginationpatterns", [.leaveOut("pages of lists are at /page/1/ and so on")]),
    (
      "permalinks permalinkstructure articleurl articlesaveas posturl permalinkpattern postpermalink",
      [.write("permalink", "/{year}/{month}/{day}/{slug}/")]
    ),
    (
      "categories mainsections sectionorder",
      [.write("sections")]
    ),
    (
      "taxonomies tags tagdir categorydir archivedir",
      [.leaveOut("sections, tags, authors and archives have pages by themselves")]
    ),
    (
      """
      menu nav navigation mainmenu menuitems headerpages headernav navbar secondarynavigation navigationpages navlinks \
      links
      """,
      [.say("write 'menus: {main: [{label: About, url: /about/}]}'")]
    ),
    ("redirect aliases redirectfrom", [.write("redirects", "{/old/: /new/}")]),
    ("staticfiles extrapathmetadata passthrough", [.leaveOut("what is in Content/static is copied as it is")]),

    // Output of a build
    (
      """
      feed rss atom generatefeed generatefeeds generaterss feedfilename feedlimit rsslimit feedallatom feedallrss \
      feedmaxitems feedfilenames
      """,
      [.say("feeds are made by themselves; 'feeds: {items: 20}' sets how much is in them")]
    ),
    ("sitemap generatesitemap", [.say("sitemaps are made by themselves; 'sitemaps: false' leaves them out")]),
    (
      "enablerobotstxt robots generaterobotstxt robotstxt",
      [
        .say(
          """
          robots.txt is made by itself, 'crawlers: false' leaves it out; 'noindex: true' in a text keeps that one from \
          search engines
          """)
      ]
    ),
    (
      "disqus disqusshortname disqussitename giscus utterances staticman commentsystem commentsprovider discourse isso",
      [.say("write 'comments: {action: https://…}', the address that takes replies, or 'comments: false'")]
    ),
    (
      """
      googleanalytics analytics gtag googletagmanager matomo plausible fathom umami googlesiteverification \
      webmasterverifications
      """,
      [.leaveOut("tags for the head of pages stand in Templates/partials/head-extra.mustache")]
    ),
    (
      "codeinjectionhead codeinjectionfoot head customhead customcss customjs headinclude",
      [.leaveOut("tags for the head of pages stand in Templates/partials/head-extra.mustache")]
    ),
    (
      "colorscheme minimalmistakesskin skin themesettings themeparams",
      [.say("write 'theme: {typeface: sans, colors: {accent: \"#a01419\"}}'")]
    ),
    (
      "accentcolor accentcolour accent primarycolor primarycolour themecolor color colour maincolor linkcolor",
      [.say("write 'theme: {colors: {accent: %}}'")]
    ),
    ("font fonts fontfamily bodyfont headingfont typeface", [.say("write 'theme: {typeface: sans}', or 'serif'")]),
    (
      "darkmode darktheme defaulttheme enabledarkmode",
      [.leaveOut("readers see the dark colours if their system is dark; 'theme: {dark_colors: …}' sets them")]
    ),
    (
      "dateformat postdateformat timeformat defaultdateformat",
      [.leaveOut("how dates read is set by 'date_pattern' in Templates/i18n, in the file of your language")]
    ),
    (
      "remotetheme themes themesdir layoutsdir includesdir templates",
      [.leaveOut("files in Templates stand in place of those of the theme")]
    ),
    (
      "params extra data custom themeconfig config settings globals",
      [.say("write keys for your theme below 'extra:', and all others without it, each at the beginning of a line")]
    ),
    ("unsafe rawhtml allowhtml sanitize", [.say("write 'html: trusted' to keep all HTML of texts as it is")]),
    (
      """
      markup markdown kramdown commonmark goldmark markdownit redcarpet blackfriday rehype remark highlighter \
      highlight syntaxhighlighter rouge highlightcode highlighttheme pygments smarty markdownext mdext
      """,
      [.leaveOut("texts are CommonMark, with tables, footnotes and boxes")]
    ),
    (
      "typogrify smartquotes smartpunctuation typographer",
      [.leaveOut("quotation marks are those of 'language', or four of your own in 'quotes'")]
    ),
    (
      "securityheaders headers contentsecuritypolicy",
      [.say("write 'csp: true' and 'hosts: [netlify]' for files with headers")]
    ),
    (
      "builddrafts showdrafts drafts unpublished renderdrafts draft",
      [.leaveOut("'broadsheet serve' shows drafts, and readers never see them")]
    ),
    (
      "future buildfuture buildexpired withfuturedates publishfuture publishfutureposts",
      [.leaveOut("articles are public from their dates on; 'broadsheet serve' shows them before")]
    ),
    (
      """
      plugins gems plugin plugindir pluginsettings pluginpaths exclude include ignore ignorefiles keepfiles collections
      collectionsdir defaults sass compresshtml compilesass minify minifyhtml source destination outputpath output path
      staticpaths staticdir contentdir publishdir datadir assetdir archetypedir articlepaths pagepaths port livereload
      incremental safe lsi encoding strictfrontmatter limitposts timeout summarylength hascjklanguage \
      pluralizelisttitles
      titlecasestyle outputs outputformats mediatypes imaging caches module security frontmatter related privacy \
      services
      deployment build cascade uglyurls relativeurls canonifyurls disablekinds enablegitinfo enableemoji
      enableinlineshortcodes disablepathtolower buildsearchindex search linkchecker slugify hardlinkstatic \
      ignoredcontent
      loadcontentcache deleteoutputdirectory readers jinjaenvironment templateformats dir htmltemplateengine
      markdowntemplateengine pathprefix version excerptseparator
      showexcerpts repository repo githubbranch whitelist generator cachecontent usefolderascategory defaultcategory
      defaultmetadata dateorder newurl environment deploy perpagecount prettyurls externallink filenamecase titlecase
      minifyjs relativelinks
      """,
      [.leaveOut("nothing here reads it")]
    ),
  ])
}
