package ascribe.article;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a feed into its head and its items, so that no more than one is in memory. */
final class FeedItems {
  private static final Pattern START =
      Pattern.compile("<(?:\\w+:)?(item|entry)(?=[\\s>])", Pattern.CASE_INSENSITIVE);

  /** Characters at the end of what was searched in which a tag may have begun. */
  private static final int TAG = 40;

  private final Reader text;
  private final StringBuilder held = new StringBuilder();
  private final char[] buffer = new char[1 << 14];
  private final String head;
  private boolean ended;

  FeedItems(Reader text) throws IOException, Unreadable {
    this.text = text;
    int start = find(START);
    head = start < 0 ? held.toString() : held.substring(0, start);
    held.delete(0, start < 0 ? held.length() : start);
  }

  /** What stands before the first item. */
  String head() {
    return head;
  }

  /** The markup of the next item; empty where there is none. */
  Optional<String> next() throws IOException, Unreadable {
    int start = find(START);
    if (start < 0) {
      return Optional.empty();
    }
    held.delete(0, start);
    Matcher tag = START.matcher(held);
    tag.find();
    String name = tag.group(1);
    int end = find(Pattern.compile("</(?:\\w+:)?" + name + "\\s*>", Pattern.CASE_INSENSITIVE));
    String item = end < 0 ? held.toString() : held.substring(0, held.indexOf(">", end) + 1);
    held.delete(0, item.length());
    return Optional.of(item);
  }

  /** Where a tag begins; reads on until it is there. */
  private int find(Pattern tag) throws IOException, Unreadable {
    int searched = 0;
    while (true) {
      Matcher found = tag.matcher(held);
      if (found.find(Math.min(searched, held.length()))) {
        return found.start();
      }
      searched = Math.max(searched, held.length() - TAG);
      int read = ended ? -1 : text.read(buffer);
      if (read < 0) {
        ended = true;
        return -1;
      }
      if (held.length() > Inputs.LONGEST) {
        throw JsonArticles.tooLong();
      }
      held.append(buffer, 0, read);
    }
  }
}
