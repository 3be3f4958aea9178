package ascribe.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The running text of a mail, without signature, quotations of an earlier mail and the legal foot.
 *
 * @param url of the article on the web where a line holds nothing else, or empty
 */
record MailText(String text, String url) {
  private static final Pattern SIGNATURE = Pattern.compile("(?m)^-- ?\\n");
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?m)^(?:On .{10,120}\\bwrote:|Am .{10,120}\\bschrieb\\b.*:|-{3,} ?Original Message ?-{3,})\\s*$");
  private static final Pattern FOOT =
      Pattern.compile(
          "(?im)^.{0,80}(?:unsubscribe|you (?:are )?receiv(?:e|ed|ing) this (?:e-?mail|letter|newsletter|message)|manage your (?:subscription|preferences)|view (?:this e-?mail )?in (?:your )?browser|this (?:e-?mail|message) (?:and any|is confidential)).*$");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?im)^(?:.{0,40}(?:view|read|browser|online|web|link)[^\\n:]{0,30}:)?\\s*<?(https?://[^\\s<>]+)>?\\s*$|view in browser:\\s*(https?://\\S+)");
  private static final Pattern LONE_ADDRESS = Pattern.compile("(?m)^\\s*<?https?://\\S+>?\\s*$");
  private static final Pattern COPYRIGHT = Pattern.compile("(?im)^(?:copyright|©|\\(c\\)) .*$");

  static MailText of(String body) {
    Matcher address = ADDRESS.matcher(body);
    String url = "";
    while (url.isEmpty() && address.find()) {
      String found = address.group(1) == null ? address.group(2) : address.group(1);
      url =
          found
                  .toLowerCase(java.util.Locale.ROOT)
                  .matches(".*(?:unsubscribe|/u/|optout|preferences).*")
              ? ""
              : found;
    }
    String text = cut(cut(body, SIGNATURE, 0.2), QUOTED, 0.1);
    Matcher foot = FOOT.matcher(text);
    while (foot.find()) {
      // Lines at the head go alone; in the last third they take what follows with them.
      if (foot.start() > text.length() * 0.66) {
        text = text.substring(0, foot.start());
        break;
      }
    }
    text = FOOT.matcher(text).replaceAll("");
    text = COPYRIGHT.matcher(LONE_ADDRESS.matcher(text).replaceAll("")).replaceAll("");
    return new MailText(text.replaceAll("(?m)^>.*\\n?", ""), url);
  }

  private static String cut(String text, Pattern at, double after) {
    Matcher found = at.matcher(text);
    return found.find(0) && found.start() > text.length() * after
        ? text.substring(0, found.start())
        : text;
  }
}
