"""A small newspaper that is edited at random."""

import os

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d4944415478da63fcffff3f030005fe02fea7350a7f0000000049454e44ae426082"
)

FIGURE = '![Far](https://img.example/a.png "Far away"){.wide}\n\n'


class Newspaper:
    """The files of a newspaper, and ways to edit them."""

    def __init__(self, folder, chance):
        self.folder = folder
        self.chance = chance
        self.count = 0
        self.date = "2024-06-01"
        self.write(
            "Content/site.yml",
            "title: The Paper\nurl: https://paper.example/\npage_size: 3\nhosts: [netlify, nginx]\ncsp: true\n",
        )
        for _ in range(9):
            self.add()

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())

    def read(self, name):
        with open(self.path(name)) as file:
            return file.read()

    def articles(self):
        folder = self.path("Content/articles")
        return sorted(
            os.path.relpath(os.path.join(path, name), self.folder)
            for path, _, names in os.walk(folder)
            for name in names
            if name.endswith(".md")
        )

    def any_article(self):
        return self.chance.choice(self.articles())

    def day(self):
        return f"2024-{self.chance.randint(4, 7):02}-{self.chance.randint(1, 28):02}"

    def words(self, count=8):
        return " ".join(
            self.chance.choice("river council bridge vote rain school *music* `code` night".split())
            for _ in range(count)
        )

    def name(self, count):
        """Words without markup."""
        return self.words(count).replace("*", "").replace("`", "")

    def front_matter(self, key, value):
        """Sets a key of an article's front matter, or takes it out."""
        name = self.any_article()
        head, rest = self.read(name).split("\n---\n", 1)
        lines = [line for line in head.split("\n") if not line.startswith(key + ":")]
        self.write(name, "\n".join(lines + ([f"{key}: {value}"] if value is not None else [])) + "\n---\n" + rest)

    # Edits

    def add(self):
        self.count += 1
        tags = self.chance.sample(["Water", "Votes", "Music", "Night"], self.chance.randint(0, 3))
        self.write(
            f"Content/articles/{self.day()}-n{self.count}.md",
            f"---\ntitle: {self.name(3)}\ntags: [{', '.join(tags)}]\n"
            f"section: {self.chance.choice(['Local', 'Arts'])}\n"
            f"authors: [{self.chance.choice(['Ines Okafor', 'Jan Novak'])}]\n"
            f"---\n\n{self.words()}\n\n{self.chance.choice(['', FIGURE])}## {self.words(2)}\n\n{self.words(30)}\n",
        )

    def edit(self):
        name = self.any_article()
        self.write(name, self.read(name) + f"\n{self.words()}\n")

    def retitle(self):
        self.front_matter("title", self.name(4))

    def delete(self):
        if len(self.articles()) > 4:
            os.remove(self.path(self.any_article()))

    def rename(self):
        self.count += 1
        os.rename(self.path(self.any_article()), self.path(f"Content/articles/{self.day()}-m{self.count}.md"))

    def retag(self):
        self.front_matter(
            "tags", "[" + ", ".join(self.chance.sample(["Water", "water", "Votes", "Night", "New"], 2)) + "]"
        )

    def redate(self):
        self.front_matter("date", self.day())

    def draft(self):
        self.front_matter("draft", self.chance.choice(["true", None]))

    def expire(self):
        self.front_matter("expires", self.chance.choice([self.day(), None]))

    def link(self):
        target = os.path.relpath(self.path(self.any_article()), self.path("Content/articles"))
        name = self.any_article()
        self.write(name, self.read(name) + f"\n[{self.words(2)}]({target})\n")

    def alias(self):
        self.front_matter("aliases", f"[/old/{self.chance.randint(1, 3)}-{self.count}/]")

    def picture(self):
        self.write("Content/static/a.png", PIXEL + self.chance.randbytes(self.chance.randint(0, 3)))
        self.front_matter("lead_image", self.chance.choice(["/a.png", None]))

    def template(self):
        self.toggle(
            "Templates/layouts/tag.mustache",
            "{{<base}}\n{{$main}}%s{{#articles}}{{> card}}{{/articles}}{{/main}}\n{{/base}}\n",
        )

    def partial(self):
        self.toggle("Templates/partials/card.mustache", '<p>%s<a href="{{url}}">{{title}}</a></p>\n')

    def stylesheet(self):
        self.toggle("Templates/assets/style.css", "body { margin: 1px } /* %s */\n")

    def words_of_theme(self):
        self.toggle("Templates/i18n/en.yml", 'latest: "%s"\n')

    def toggle(self, name, text):
        """Another file of the theme, or none."""
        if os.path.exists(self.path(name)) and self.chance.random() < 0.4:
            os.remove(self.path(name))
        else:
            self.write(name, text % self.name(2))

    def configuration(self):
        self.write(
            "Content/site.yml",
            f"title: {self.name(2)}\nurl: https://paper.example/{self.chance.choice(['', 'news/'])}\n"
            f"page_size: {self.chance.choice([3, 4])}\nfront: {{ lead_days: {self.chance.randint(1, 9)} }}\n"
            f"hosts: {self.chance.choice(['[]', '[netlify, nginx]', '[apache, caddy]'])}\n"
            f"csp: {self.chance.choice(['true', 'false'])}\n",
        )

    def author(self):
        self.write(
            "Content/authors/ines-okafor.md",
            f"---\nname: Ines {self.chance.choice(['O.', 'Okafor'])}\n---\n{self.words()}\n",
        )

    def section(self):
        self.write(
            "Content/sections/arts.md",
            f"---\nlabel: Arts {self.chance.randint(1, 3)}\nkind: {self.chance.choice(['opinion', 'review'])}\n---\n",
        )

    def tag(self):
        self.write(
            "Content/tags/votes.md",
            f"---\nlabel: {self.chance.choice(['Votes', 'Polls'])}\nsynonyms: [Ballots]\n---\n{self.words()}\n",
        )

    def page(self):
        self.write("Content/pages/about.md", f"---\ntitle: About\n---\n{self.words(12)}\n")

    def time_passes(self):
        self.date = self.day()

    def slip(self):
        """A mistake, mended at once by the next edit of the same kind."""
        self.toggle("Content/articles/2024-05-05-slip.md", "---\ntitel: %s\n---\n")

    def mend(self):
        """Puts right what earlier edits have made wrong: links whose article is gone, old addresses that meet."""
        for name in self.articles():
            lines = self.read(name).split("\n")
            self.write(name, "\n".join(line for line in lines if not line.startswith(("[", "aliases:"))))
            if any(line.startswith("titel:") for line in lines):  # the slip, which may have another name by now
                os.remove(self.path(name))

    EDITS = [
        add,
        edit,
        edit,
        edit,
        retitle,
        delete,
        rename,
        retag,
        redate,
        draft,
        expire,
        link,
        alias,
        picture,
        template,
        partial,
        stylesheet,
        words_of_theme,
        configuration,
        author,
        section,
        tag,
        page,
        time_passes,
        time_passes,
        slip,
    ]
