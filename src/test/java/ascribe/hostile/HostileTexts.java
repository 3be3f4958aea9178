package ascribe.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts, web pages, mails and data: what is read in the process of the run. */
final class HostileTexts {
  static final String STORY =
      "The Czech government has condemned China for a cyberattack against its foreign ministry. ";

  private HostileTexts() {}

  static List<Trouble> all() {
    List<Trouble> all = new ArrayList<>();
    texts(all);
    pages(all);
    data(all);
    mails(all);
    return all;
  }

  private static void texts(List<Trouble> all) {
    all.add(Trouble.of("empty.html", "empty", ""));
    all.add(Trouble.repeated("one-line-200-mb.txt", "larger than", "", STORY, 2_400_000, ""));
    all.add(Trouble.repeated("one-word-60-mb.txt", "larger than", "", "abcdefgh", 7_500_000, ""));
    all.add(Trouble.repeated("blank-lines-30-mb.txt", "larger than", STORY, "\n", 30_000_000, ""));
    all.add(Trouble.repeated("zeros-70-mb.txt", "binary data", "", "\0", 70_000_000, ""));
    all.add(Trouble.repeated("book-5-mb.txt", "longer than", "", STORY + "\n", 60_000, ""));
    all.add(Trouble.of("noise.txt", "binary data", noise(200_000)));
    all.add(Trouble.repeated("brackets.md", "", STORY.repeat(3), "[", 200_000, ""));
    all.add(Trouble.repeated("stars.md", "", STORY.repeat(3), "*", 200_000, ""));
    all.add(Trouble.repeated("front.md", "", "---\n", "a: b\n", 200_000, "---\n" + STORY));
    all.add(Trouble.of("name\nwith\nlines.txt", "empty", ""));
    all.add(Trouble.of("x".repeat(200) + ".txt", "empty", ""));
    all.add(Trouble.of("=cmd(),\"; formula.txt", "empty", ""));
  }

  private static void pages(List<Trouble> all) {
    String page = "<html><body>";
    all.add(
        Trouble.repeated(
            "million-divs.html", "more than 200,000 tags", page, "<div>", 1_000_000, STORY));
    all.add(
        Trouble.repeated(
            "million-rows.html", "more than 200,000 tags", page, "<div>x</div>", 1_000_000, STORY));
    all.add(
        Trouble.repeated(
            "million-bold.html", "more than 200,000 tags", page, "<b>", 1_000_000, STORY));
    all.add(
        Trouble.repeated(
            "links.html", "more than 200,000 tags", page, "<a href=x>", 500_000, STORY));
    all.add(Trouble.repeated("tables.html", "", page, "<table><tr><td>", 40_000, STORY));
    all.add(Trouble.repeated("base.html", "", "<html>", "<base href=a>", 150_000, STORY));
    all.add(Trouble.repeated("attributes.html", "", "<html><p ", "a=b ", 500_000, ">" + STORY));
    all.add(Trouble.repeated("classes.html", "", page, "<p class=adBox>a</p>", 90_000, STORY));
    all.add(Trouble.repeated("entities.html", "longer than", page, "&amp;", 2_000_000, STORY));
    all.add(Trouble.repeated("comment.html", "", page + STORY + "<!--", STORY, 100_000, ""));
    all.add(Trouble.repeated("titles.html", "", "<title>", "a | ", 500_000, "</title>" + STORY));
    all.add(Trouble.repeated("paragraphs.html", "longer than", page, "<p>" + STORY, 50_000, ""));
    all.add(Trouble.repeated("markup-40-mb.html", "larger than", page, "<i>a</i>", 5_000_000, ""));
    all.add(Trouble.repeated("markup-90-mb.html", "larger than", page, "<p>" + STORY, 980_000, ""));
    String data = "<html><script type=\"application/ld+json\">";
    all.add(Trouble.repeated("linked-data.html", "", data, "[", 1_000_000, "</script>" + STORY));
    all.add(
        Trouble.of(
            "entity-bomb.xhtml",
            "",
            "<?xml version=\"1.0\"?>"
                + HostileDocuments.LAUGHS
                + "<html><body><p>"
                + STORY.repeat(5)
                + "&j;</p></body></html>"));
    all.add(
        Trouble.of(
            "foreign-entity.xhtml",
            "",
            "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body><p>"
                + STORY.repeat(5)
                + "&x;</p><img src=\"http://127.0.0.1:9/a\"></body></html>"));
  }

  private static void data(List<Trouble> all) {
    String object = "{\"title\": \"A\", \"text\": \"" + STORY + "\"}";
    all.add(Trouble.of("cut.json", "no whole JSON", object.substring(0, 80)));
    all.add(Trouble.of("no-article.json", "none of its fields", "{\"width\": 3}"));
    all.add(Trouble.repeated("deep.json", "nested too deeply", "", "{\"a\":", 100_000, ""));
    all.add(Trouble.repeated("deep-list.json", "no whole JSON", "[{\"a\":", "[", 500_000, ""));
    all.add(Trouble.repeated("number.json", "too long a value", "{\"a\": ", "9", 1_000_000, "}"));
    all.add(Trouble.repeated("string.json", "larger than", "{\"a\": \"", STORY, 900_000, "\"}"));
    all.add(
        Trouble.repeated("line.jsonl", "longer than", "{\"text\": \"", STORY, 900_000, "\"}\n"));
    all.add(Trouble.of("broken.jsonl", "no whole JSON", "{\"title\": \n" + object + "\n"));
    all.add(Trouble.of("no-names.csv", "no line of names", "1,2,3\n4,5,6\n"));
    all.add(Trouble.of("same-names.csv", "", "title,text,title\na,b,c\n"));
    String names = "title,text\n\"a\",\"";
    all.add(Trouble.repeated("open-quote.csv", "longer than", names, STORY, 900_000, ""));
    all.add(Trouble.repeated("columns.csv", "longer than", "title,text,", "a,", 20_000_000, "\n"));
    all.add(Trouble.of("empty.xml", "no articles", "<rss><channel></channel></rss>"));
    all.add(
        Trouble.repeated(
            "feed-80-mb.xml", "longer than", "<rss><item><title>", STORY, 900_000, ""));
    all.add(Trouble.repeated("deep.xml", "no articles", "<rss>", "<a>", 300_000, ""));
  }

  private static void mails(List<Trouble> all) {
    String head = "From: a@b.example\nSubject: x\nDate: Tue, 1 Jan 2020 00:00:00 +0000\n";
    all.add(Trouble.repeated("headers.eml", "damaged", head, "X-A: b\n", 300_000, "\n" + STORY));
    all.add(
        Trouble.repeated("quoted.eml", "longer than", head + "\n" + STORY, "> ", 1_000_000, ""));
    StringBuilder nested = new StringBuilder(head + "MIME-Version: 1.0\n");
    for (int i = 0; i < 20_000; i++) {
      nested.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    all.add(Trouble.of("nested.eml", "cannot be taken apart", nested + "\n" + STORY));
    StringBuilder enclosed = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      enclosed.append(head).append("Content-Type: message/rfc822\n\n");
    }
    all.add(Trouble.of("enclosed.eml", "", enclosed + head + "\n" + STORY.repeat(3)));
    all.add(
        Trouble.repeated(
            "parts.eml",
            "",
            head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + STORY.repeat(5) + "\n",
            "--b\nContent-Transfer-Encoding: base64\n\nQUJD\n",
            50_000,
            "--b--\n"));
    all.add(Trouble.repeated("mail-90-mb.eml", "larger than", head + "\n", STORY, 1_050_000, ""));
    all.add(
        Trouble.repeated(
            "one-mail-90-mb.mbox", "larger than", "From a\n" + head + "\n", STORY, 1_050_000, ""));
  }

  static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(11).nextBytes(noise);
    return noise;
  }
}
