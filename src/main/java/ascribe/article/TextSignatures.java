package ascribe.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the formats that are text by how they begin; the name decides where the text does not. */
final class TextSignatures {
  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*(?:<!doctype\\s+html|<html|<head|<body|<article|<title|<meta|<div|<p[\\s>]|<h1)");
  private static final Pattern PAGE_WITHIN = Pattern.compile("(?i)<(?:html|body|head)[\\s>]");
  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "(?im)^(?:from|to|subject|date|received|return-path|delivered-to|message-id|mime-version|content-type|reply-to|x-[a-z-]+|dkim-signature|authentication-results|list-unsubscribe|sender|cc|thread-topic):\\s?\\S");
  private static final Pattern FRONT_MATTER = Pattern.compile("(?s)^---\\s*\\n(?:[\\w-]+:.*\\n)+");

  private static final Pattern OBJECT = Pattern.compile("\\{\\s*(?:\"|\\}).*", Pattern.DOTALL);
  private static final Pattern ARRAY = Pattern.compile("\\[\\s*\\{.*", Pattern.DOTALL);
  private static final Pattern FEED_START =
      Pattern.compile(
          "(?is)^(?:<\\?xml[^>]*>)?\\s*(?:<!--.*?-->\\s*|<\\?.*?\\?>\\s*|<!DOCTYPE[^>\\[]*+(?:\\[[^\\]]*+\\]\\s*)?>\\s*)*<(?:rss|feed|rdf:RDF)[\\s>]");

  private TextSignatures() {}

  static Format of(String head, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    String start = head.stripLeading();
    if (FEED_START.matcher(start).find()) {
      return Format.FEED;
    }
    if (PAGE.matcher(start).find()) {
      return Format.HTML;
    }
    if (OBJECT.matcher(start).matches()) {
      boolean lines =
          ending.matches("jsonl|ndjson|jl") || start.matches("(?s)\\{[^\\n]*\\}\\s*\\n\\s*\\{.*");
      return lines ? Format.JSON_LINES : Format.JSON;
    }
    if (ARRAY.matcher(start).matches()) {
      return Format.JSON_ARRAY;
    }
    if (start.startsWith("From ") && isMail(start.substring(start.indexOf('\n') + 1))) {
      return Format.MBOX;
    }
    if (isMail(start)) {
      return Format.MAIL;
    }
    boolean page = ending.matches("x?html?|asp|aspx|php|mhtml?");
    if (page && start.contains("<") || start.startsWith("<") && PAGE_WITHIN.matcher(start).find()) {
      return Format.HTML;
    }
    if (ending.matches("csv|tsv") || CsvArticles.isTable(start)) {
      return Format.CSV;
    }
    boolean markdown = ending.equals("md") || ending.equals("markdown");
    return markdown || FRONT_MATTER.matcher(start).find() ? Format.MARKDOWN : Format.TEXT;
  }

  /** Headers first, among them some that only mails have together. */
  private static boolean isMail(String start) {
    String headers = start.split("\\r?\\n\\r?\\n", 2)[0];
    var header = MAIL_HEADER.matcher(headers);
    if (!header.lookingAt()) {
      return false;
    }
    Set<String> names = new HashSet<>();
    header.reset();
    while (header.find()) {
      names.add(header.group().split(":")[0].toLowerCase(Locale.ROOT));
    }
    return names.size() >= 3
        && (names.contains("from") || names.contains("subject"))
        && (names.contains("date")
            || names.contains("message-id")
            || names.contains("mime-version")
            || names.contains("received"));
  }
}
