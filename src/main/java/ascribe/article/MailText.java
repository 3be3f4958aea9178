package ascribe.article;

import java.util.ArrayList;
import java.util.List;

/** The body of a mail without what forwarding and signing add. */
final class MailText {
  private MailText() {}

  static List<String> body(List<String> paragraphs) {
    List<String> body = new ArrayList<>();
    for (String paragraph : paragraphs) {
      if (paragraph.lines().anyMatch(l -> l.equals("--") || l.equals("-- "))) {
        String before = paragraph.substring(0, Math.max(0, paragraph.indexOf("--"))).strip();
        if (!before.isEmpty()) {
          body.add(unwrapped(before));
        }
        break;
      }
      if (!isHeader(paragraph)) {
        body.add(unwrapped(paragraph));
      }
    }
    return body;
  }

  /**
   * {@code From: … Date: … Subject: …} of a forwarded mail, the line above it, and the way out of a
   * newsletter.
   */
  private static boolean isHeader(String paragraph) {
    String first = paragraph.lines().findFirst().orElse("");
    return first.matches("(?i)-{3,}.*(?:forwarded|original) message.*|begin forwarded message:?")
        || paragraph
                .lines()
                .filter(l -> l.matches("(?i)>?\\s*(?:from|sent|date|to|cc|subject):.*"))
                .count()
            >= 2
        || paragraph.matches(
            "(?is).*\\b(?:unsubscribe|manage your preferences|view (?:this email )?in (?:your )?browser)\\b.{0,160}");
  }

  private static String unwrapped(String paragraph) {
    return paragraph
        .lines()
        .map(l -> l.replaceFirst("^>\\s?", "").strip())
        .reduce((a, b) -> a + " " + b)
        .orElse("")
        .strip();
  }
}
