package ascribe.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Pages and markup that broken or spiteful programs write. */
final class HostileMarkup {
  private static final String STORY = HostileTexts.STORY;
  private static final String PAGE = "<html><body><p>" + STORY.repeat(4) + "</p>";

  private HostileMarkup() {}

  static List<Trouble> all() {
    List<Trouble> all = new ArrayList<>();
    sizes(all);
    many(all);
    characters(all);
    xml(all);
    return all;
  }

  private static void sizes(List<Trouble> all) {
    all.add(
        Trouble.repeated("attribute-10-mb.html", "", "<p title=\"", "a", 10_000_000, "\">" + PAGE));
    all.add(Trouble.repeated("attribute-open.html", "", PAGE + "<p title=\"", STORY, 10_000, ""));
    all.add(
        Trouble.repeated(
            "style-50-mb.html", "larger than", "<style>", "p{}\n", 12_500_000, "</style>" + PAGE));
    all.add(
        Trouble.repeated("style-14-mb.html", "", "<style>", "p{}\n", 3_500_000, "</style>" + PAGE));
    all.add(
        Trouble.repeated(
            "script-14-mb.html", "", "<script>x='", "\\u003cp>", 1_700_000, "'</script>" + PAGE));
    all.add(
        Trouble.repeated(
            "state-12-mb.html",
            "",
            "<title>A state</title><script>window.a={\"title\":\"A state\",\"b\":[",
            "{},",
            4_000_000,
            "{}]}</script><p>" + STORY));
    all.add(
        Trouble.repeated(
            "picture-8-mb.html",
            "",
            PAGE + "<img src=\"data:image/png;base64,",
            "QUJD",
            2_000_000,
            "\">"));
    all.add(
        Trouble.repeated(
            "keys.json", "none of its fields", "{\"a\":1", ",\"key\":2", 1_000_000, "}"));
    all.add(
        Trouble.repeated(
            "markup.json",
            "more than 200,000 tags",
            "{\"title\":\"A\",\"text\":\"",
            "<p>x",
            900_000,
            "\"}"));
    all.add(
        Trouble.repeated(
            "deep-markup.json",
            "",
            "[{\"title\":\"A\",\"text\":\"" + STORY,
            "<div>",
            150_000,
            "\"}]"));
    all.add(
        Trouble.repeated(
            "deep-item.xml",
            "longer than",
            "<rss><channel><item><title>A</title><description>" + STORY.repeat(3),
            "<a>",
            150_000,
            "</description></item></channel></rss>"));
  }

  /** What costs its square where it is not counted. */
  private static void many(List<Trouble> all) {
    all.add(Trouble.repeated("spans.html", "", "<html><body><p>", "<span>", 100_000, STORY));
    all.add(Trouble.repeated("inputs.html", "", PAGE, "<input type=email>", 50_000, ""));
    all.add(Trouble.repeated("related.html", "", PAGE, "<h3>Related</h3>", 48_000, ""));
    all.add(
        Trouble.repeated(
            "nested-related.html",
            "",
            PAGE,
            "<div><h3>Related</h3><a href=x>Iran did it</a>",
            30_000,
            ""));
    all.add(
        Trouble.repeated(
            "articles.html", "", PAGE, "<article><h1>Iran accused of it</h1>", 15_000, ""));
    all.add(
        Trouble.repeated(
            "columns.html", "", PAGE + "<table><tr>", "<td><a href=x>x</a>, " + STORY, 1_000, ""));
    all.add(
        Trouble.repeated(
            "headlines.html", "", "<html>", "<h1>Iran is accused of it</h1>", 5_000, PAGE));
    all.add(
        Trouble.repeated(
            "long-title.html", "", "<title>", "a b c d | ", 90_000, "</title>" + PAGE));
    all.add(
        Trouble.repeated(
            "long-headline.html",
            "",
            "<meta property=og:title content=\"",
            "Iran is accused of it ",
            30_000,
            "\">" + "<h1>Iran is accused of it</h1>".repeat(5_000) + PAGE));
    all.add(
        Trouble.repeated(
            "scripts.html",
            "",
            "<title>A state</title>",
            "<script>a={\"title\":1</script>",
            60_000,
            "<p>" + STORY));
    all.add(Trouble.repeated("cdata.html", "", PAGE, "<![CDATA[", 100_000, STORY));
    all.add(Trouble.repeated("comments.html", "", PAGE, "<!--[if IE]>", 100_000, STORY));
    all.add(
        Trouble.repeated(
            "own-entities.html", "", "<!DOCTYPE html [", "<!ENTITY a 'b'>", 60_000, "]>" + PAGE));
    all.add(
        Trouble.repeated("times.html", "", PAGE, "<time datetime=x>at nine</time>", 10_000, ""));
    all.add(
        Trouble.repeated(
            "links-in-text.html", "", PAGE, "<a href=x><p>Iran is accused</p></a>", 40_000, ""));
  }

  private static void characters(List<Trouble> all) {
    all.add(
        Trouble.repeated(
            "wrong-entities.html", "", PAGE, "&#99999999999;&#xD800;&#0;", 20_000, ""));
    all.add(Trouble.repeated("entities-of-nothing.html", "", PAGE, "&zwj;&bogus", 50_000, ""));
    all.add(Trouble.of("surrogates.html", "", join(PAGE, 0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80)));
    all.add(
        Trouble.of(
            "half-surrogate.json",
            "",
            "{\"title\":\"A\",\"text\":\"" + STORY + "\\ud83d x \\ude00\"}"));
    all.add(Trouble.of("overlong.html", "", join(PAGE, 0xC0, 0xAF, 0xE0, 0x80, 0xAF, 0xF8, 0x88)));
    all.add(
        Trouble.of("overlong.txt", "", join(STORY.repeat(3), 0xC0, 0xBC, 0xF4, 0x90, 0x80, 0x80)));
    all.add(
        Trouble.repeated("nulls.html", "binary data", PAGE + "<p>", "nul\0l ", 100, "</p>" + PAGE));
    all.add(Trouble.repeated("marks.txt", "", "", "\uFEFF", 1_000, STORY.repeat(3)));
    all.add(Trouble.repeated("right-to-left.txt", "", STORY, "\u202E\u2066", 50_000, STORY));
    all.add(Trouble.repeated("accents.txt", "", STORY + "e", "\u0301", 100_000, " " + STORY));
    all.add(Trouble.repeated("accents.html", "", PAGE + "e", "\u0301", 100_000, " " + STORY));
    all.add(Trouble.of("wrong-charset.html", "", "<meta charset=\"UTF-7\">" + PAGE));
    all.add(Trouble.of("no-charset.html", "", "<meta charset=\"x-evil-no-such\">" + PAGE));
    all.add(Trouble.of("\uD83D\uDCA5.txt", "empty", ""));
    all.add(Trouble.of("-rf.txt", "empty", ""));
    all.add(Trouble.of(" .txt", "empty", ""));
    all.add(Trouble.of("100%25$(id)`id`.txt", "empty", ""));
  }

  private static byte[] join(String text, int... bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    for (int b : bytes) {
      all.write(b);
    }
    return all.toByteArray();
  }

  private static void xml(List<Trouble> all) {
    String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    all.add(
        Trouble.of(
            "include.xhtml",
            "",
            "<?xml version=\"1.0\"?>"
                + entity
                + "<html xmlns:xi=\"http://www.w3.org/2001/XInclude\"><body><p>"
                + STORY.repeat(5)
                + "&x;</p><xi:include href=\"file:///etc/passwd\" parse=\"text\"/></body></html>"));
    all.add(
        Trouble.of(
            "entity.rss",
            "",
            "<?xml version=\"1.0\"?>"
                + entity
                + "<rss><channel><item><title>A</title><description>"
                + STORY.repeat(3)
                + "&x;</description></item></channel></rss>"));
    all.add(
        Trouble.of(
            "script.svg",
            "",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script>"
                + "<image href=\"http://127.0.0.1:9/a\"/><text>x</text></svg>"));
  }
}
