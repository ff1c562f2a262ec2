"""The preview as an editor sees it: Chromium, driven by Playwright, beside a newspaper that is edited.

Whatever is awaited is awaited with a cap, by an event of the page; nothing sleeps for luck.
"""

import shutil

from playwright.sync_api import expect, sync_playwright

from preview import CAP, FILES, Newspaper, Preview, article, run

CHROMIUM = shutil.which("chromium")
expect.set_options(timeout=CAP * 1000)


class Editor:
    """A page in the browser, and what went wrong in it."""

    def __init__(self, browser, preview, address="/"):
        self.context = browser.new_context(viewport={"width": 1000, "height": 700})
        self.page = self.context.new_page()
        self.page.set_default_timeout(CAP * 1000)
        self.errors = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.go(preview.address + address)

    def go(self, address):
        self.page.goto(address)
        # The event stream is open once it has told the version.
        self.page.wait_for_function("document.documentElement.dataset.broadsheetVersion")
        self.page.evaluate("window.marker = 1")

    def is_same_page(self):
        """True if the page was not loaded again since ``go``."""
        return self.page.evaluate("window.marker") == 1

    def await_reload(self):
        """Waits for the page that ``go`` went to to be loaded again: closed before, a browser may wait for ever."""
        self.page.wait_for_function("window.marker !== 1 && document.documentElement.dataset.broadsheetVersion")

    def await_version_after(self, version):
        self.page.wait_for_function(f"document.documentElement.dataset.broadsheetVersion > {version}")

    @property
    def version(self):
        return self.page.evaluate("document.documentElement.dataset.broadsheetVersion")

    @property
    def overlay(self):
        return self.page.locator("#broadsheet-layer .overlay")

    @property
    def badge(self):
        return self.page.locator("#broadsheet-layer .badge")

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        assert kind or not self.errors, self.errors
        self.context.close()


def saving_shows_the_change(browser):
    with Newspaper() as paper, Preview(paper) as preview, Editor(browser, preview, "/2024/05/01/rain/") as editor:
        editor.page.evaluate("scrollTo(0, 4321)")
        paper.change("Content/articles/rain.md", "It rained for 0 hours.", "It poured.")
        expect(editor.page.get_by_text("It poured.")).to_be_attached()
        assert not editor.is_same_page()
        editor.page.wait_for_function("scrollY === 4321")


def other_pages_stay(browser):
    with Newspaper() as paper, Preview(paper) as preview, Editor(browser, preview, "/2024/05/02/sun/") as editor:
        version = editor.version
        paper.change("Content/articles/rain.md", "It rained for 150 hours.", "It poured.")
        editor.await_version_after(version)
        assert editor.is_same_page()
        paper.change("Content/articles/sun.md", "It shone.", "It shines.")
        expect(editor.page.get_by_text("It shines.")).to_be_visible()


def styles_change_without_a_reload(browser):
    with Newspaper() as paper, Preview(paper) as preview, Editor(browser, preview, "/2024/05/02/sun/") as editor:
        heading = editor.page.locator("article h1")
        expect(heading).to_have_css("color", "rgb(1, 2, 3)")
        paper.change("Templates/assets/extra.css", "rgb(1, 2, 3)", "rgb(4, 5, 6)")
        expect(heading).to_have_css("color", "rgb(4, 5, 6)")
        paper.change("Templates/assets/extra.css", "rgb(4, 5, 6)", "rgb(7, 8, 9)")
        expect(heading).to_have_css("color", "rgb(7, 8, 9)")
        assert editor.is_same_page()


def mistakes_are_shown_until_they_are_mended(browser):
    with Newspaper() as paper, Preview(paper) as preview, Editor(browser, preview, "/2024/05/02/sun/") as editor:
        paper.write("Templates/layouts/article.mustache", "<head></head>\n<h1>{{article.titel}}</h1>\n")
        paper.change("Content/articles/rain.md", "title: Rain", "titel: Rain")
        expect(editor.overlay).to_be_visible()
        expect(editor.overlay).to_contain_text("Templates/layouts/article.mustache:2:")
        expect(editor.overlay).to_contain_text("<h1>{{article.titel}}</h1>")
        expect(editor.overlay).to_contain_text("did you mean 'title'?")
        expect(editor.overlay).to_contain_text("Content/articles/rain.md:")
        expect(editor.page.get_by_text("It shone.")).to_be_attached()
        paper.change("Content/articles/rain.md", "titel: Rain", "title: Rain")
        expect(editor.overlay).not_to_contain_text("Content/articles/rain.md:")
        expect(editor.overlay).to_be_visible()
        paper.change("Templates/layouts/article.mustache", "titel", "title")
        editor.await_reload()
        expect(editor.page.locator("h1", has_text="Sun")).to_be_visible()
        expect(editor.overlay).not_to_be_visible()


def the_overlay_can_be_closed_by_keyboard(browser):
    with Newspaper() as paper, Preview(paper) as preview, Editor(browser, preview) as editor:
        paper.change("Content/articles/sun.md", "title: Sun", "title: [")
        expect(editor.overlay).to_be_visible()
        editor.page.keyboard.press("Escape")
        expect(editor.overlay).not_to_be_visible()
        assert editor.is_same_page()


def warnings_are_counted(browser):
    with Newspaper() as paper, Preview(paper) as preview, Editor(browser, preview) as editor:
        paper.change("Content/articles/sun.md", "title: Sun", "title: Sun\nautor: Eve\nkicke: Sky")
        expect(editor.badge).to_have_text("2 warnings")
        editor.badge.click()
        expect(editor.page.get_by_text("did you mean 'author'?")).to_be_visible()
        paper.write("Content/articles/sun.md", FILES["Content/articles/sun.md"])
        expect(editor.page.get_by_text("No problems")).to_be_visible()


def drafts_have_a_bar_and_a_badge(browser):
    with Newspaper() as paper, Preview(paper) as preview, Editor(browser, preview) as editor:
        link = editor.page.locator('h2 a[href="/2024/05/03/secret/"]').first
        content = "getComputedStyle(element, '::before').content"
        assert link.evaluate(f"element => {content}") == '"Draft"'
        sun = editor.page.locator('h2 a[href="/2024/05/02/sun/"]').first
        assert sun.evaluate(f"element => {content}") in ("none", "normal")
        link.click()
        bar = editor.page.locator(".broadsheet-bar")
        expect(bar).to_contain_text("Draft Readers do not see this.")
        expect(editor.page.locator(".broadsheet-notice")).not_to_be_visible()
        bar.get_by_role("link").click()
        expect(editor.page.get_by_text("Scheduled: 1")).to_be_visible()
        paper.change("Content/articles/secret.md", "draft: true\n", "")
        expect(editor.page.get_by_text("Drafts: 1")).not_to_be_visible()


def bars_come_and_go_by_themselves(browser):
    with Newspaper() as paper, Preview(paper) as preview, Editor(browser, preview, "/2024/05/02/sun/") as editor:
        paper.change("Content/articles/sun.md", "---\nIt", "draft: true\n---\nIt")
        expect(editor.page.locator(".broadsheet-bar")).to_contain_text("Draft")
        paper.change("Content/articles/sun.md", "draft: true\n", "")
        expect(editor.page.locator(".broadsheet-bar")).to_have_count(0)


def what_was_mended_is_not_shown_late(browser):
    with Newspaper() as paper, Preview(paper) as preview, Editor(browser, preview, "/2024/05/02/sun/") as editor:
        held = []
        editor.page.route("**/_broadsheet/problems", lambda route: held.append(route))
        paper.change("Content/articles/sun.md", "title: Sun", "title: [")
        preview.await_line("stays as it was")
        editor.page.wait_for_timeout(300)
        paper.change("Content/articles/sun.md", "title: [", "title: Sun")
        preview.await_line("nothing changed")
        editor.page.wait_for_timeout(300)
        for route in held:
            route.continue_()
        editor.page.wait_for_timeout(300)
        assert held
        expect(editor.overlay).not_to_be_visible()


def the_list_is_of_the_last_build(browser):
    with Newspaper() as paper, Preview(paper) as preview, Editor(browser, preview, "/_broadsheet/") as editor:
        held = []
        editor.page.route(
            "**/_broadsheet/preview.js", lambda route: held.append(route) if not held else route.continue_()
        )
        editor.page.reload(wait_until="commit")
        editor.page.wait_for_timeout(300)
        paper.change("Content/articles/sun.md", "title: Sun", "title: [")
        preview.await_line("stays as it was")
        held[0].continue_()
        expect(editor.page.get_by_text("1 error")).to_be_visible()


def navigation_follows_the_editor(browser):
    with Newspaper() as paper, Preview(paper, "--navigate") as preview, Editor(browser, preview) as editor:
        paper.change("Content/articles/sun.md", "It shone.", "It shines.")
        editor.page.wait_for_url("**/2024/05/02/sun/")
        expect(editor.page.get_by_text("It shines.")).to_be_visible()
        paper.change("Content/articles/rain.md", "title: Rain", "title: Rain at last")
        editor.page.wait_for_url("**/2024/05/01/rain/")
        paper.write("Content/articles/new/2024-05-09-new.md", article("New", "2024-05-09", "It is new."))
        editor.page.wait_for_url("**/2024/05/09/new/")


def a_page_that_is_missing_comes(browser):
    with Newspaper() as paper, Preview(paper) as preview, Editor(browser, preview, "/2024/05/09/new/") as editor:
        paper.write("Content/articles/2024-05-09-new.md", article("New", "2024-05-09", "It is new."))
        expect(editor.page.get_by_text("It is new.")).to_be_visible()


def the_first_build_may_fail(browser):
    broken = {**FILES, "Content/articles/sun.md": "---\ntitle: [\ndate: 2024-05-02\n---\n"}
    with Newspaper(broken) as paper, Preview(paper) as preview, Editor(browser, preview) as editor:
        expect(editor.page.locator("main", has_text="Content/articles/sun.md:2:8")).to_be_attached()
        paper.write("Content/articles/sun.md", FILES["Content/articles/sun.md"])
        expect(editor.page.get_by_role("link", name="Sun", exact=True).first).to_be_visible()


def the_preview_ends_and_comes_back(browser):
    with Newspaper() as paper, Preview(paper) as preview, Editor(browser, preview, "/2024/05/02/sun/") as editor:
        preview.stop()
        expect(editor.badge).to_have_text("The preview has ended")
        paper.change("Content/articles/sun.md", "It shone.", "It shines.")
        with Preview(paper, port=str(preview.port)):
            expect(editor.page.get_by_text("It shines.")).to_be_visible()
            expect(editor.badge).not_to_be_visible()


TESTS = [
    saving_shows_the_change,
    other_pages_stay,
    styles_change_without_a_reload,
    mistakes_are_shown_until_they_are_mended,
    the_overlay_can_be_closed_by_keyboard,
    warnings_are_counted,
    drafts_have_a_bar_and_a_badge,
    bars_come_and_go_by_themselves,
    what_was_mended_is_not_shown_late,
    the_list_is_of_the_last_build,
    navigation_follows_the_editor,
    a_page_that_is_missing_comes,
    the_first_build_may_fail,
    the_preview_ends_and_comes_back,
]


with (
    sync_playwright() as playwright,
    playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]) as browser,
):
    run(TESTS, browser)
