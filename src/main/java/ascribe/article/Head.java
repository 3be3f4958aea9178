package ascribe.article;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above the first paragraph of an article that has no markup: headline, newspaper,
 * byline, date.
 *
 * @param furniture which of the units are such lines; the headline is not among them
 * @param headline which unit the headline is, or -1
 */
record Head(
    String title,
    int headline,
    String publisher,
    String author,
    Optional<PartialDate> published,
    BitSet furniture) {

  /** Units that are looked at: real pages have up to a dozen lines of furniture there. */
  private static final int REACH = 20;

  /** A longer unit, in words, is a paragraph and ends the head. */
  private static final int LONG = 26;

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?iu)^(?:by|from|author|autor|words by|written by|story by|reported by)\\s*:?\\s+(?=(?-i:\\p{Lu}))(.{3,80})$");
  private static final Pattern AGENCY =
      Pattern.compile(
          "^(\\p{Lu}[\\p{Lu} .,'’-]+)(?:,\\s[^()]{3,20})?\\s\\(([^()]{2,30})\\)\\s(?:-|–|—|--)\\s");
  private static final Pattern PERSON = Pattern.compile("(?:\\p{Lu}[\\p{L}’'-]+ ?){2,3}");
  private static final Set<String> PAPERS = new HashSet<>();

  static {
    for (String[] row : Table.read(Head.class, "newspaper-words.tsv", 1)) {
      PAPERS.add(row[0]);
    }
  }

  /**
   * @param units lines or paragraphs from the top, without white space at either end
   * @param known the headline where the format states it, or empty
   */
  static Head of(List<String> units, String known) {
    Scan scan = new Scan(known);
    scan.below = !known.isEmpty() && units.stream().limit(REACH).noneMatch(scan::isKnown);
    for (int i = 0; i < Math.min(units.size(), REACH) && !scan.done; i++) {
      scan.unit(i, units.get(i), i + 1 < units.size() ? units.get(i + 1) : "");
    }
    if (!scan.done) {
      // Without a paragraph below them, short lines may be all there is.
      scan.furniture.andNot(scan.doubtful);
    }
    return new Head(
        scan.title, scan.headline, scan.publisher, scan.author, scan.published, scan.furniture);
  }

  private static final class Scan {
    private final String known;
    private String title = "";
    private int headline = -1;
    private String publisher = "";
    private String author = "";
    private Optional<PartialDate> published = Optional.empty();
    private final BitSet furniture = new BitSet();
    private final BitSet doubtful = new BitSet();
    private boolean done;

    /** Whether the headline stands above the units or was among them. */
    private boolean below;

    Scan(String known) {
      this.known = known;
    }

    private boolean isKnown(String line) {
      return !known.isEmpty() && Titles.fold(known).equals(Titles.fold(line));
    }

    void unit(int at, String unit, String next) {
      String line = unit.replaceAll("\\s+", " ");
      int words = line.split(" ").length;
      boolean prose = words > LONG || words > 8 && PlainText.endsLikeASentence(line);
      if (headline < 0 && isKnown(line)) {
        headline(at, line);
      } else if (Dates.isDateLine(line)) {
        published = published.or(() -> Dates.find(line));
        furniture.set(at);
      } else if (!prose && words <= 14 && BYLINE.matcher(line).matches()) {
        byline(line);
        furniture.set(at);
      } else if (words <= 14 && Dates.find(line).isPresent() && !prose && below) {
        dated(line);
        furniture.set(at);
      } else if (prose) {
        Matcher agency = AGENCY.matcher(line);
        publisher = publisher.isEmpty() && agency.find() ? agency.group(2) : publisher;
        done = true;
      } else if (Furniture.is(line)) {
        furniture.set(at);
      } else if (headline < 0 && known.isEmpty() && isMasthead(line, next)) {
        publisher = line;
        furniture.set(at);
      } else if (headline < 0 && known.isEmpty() && !next.isEmpty() && words <= LONG) {
        headline(at, line);
      } else if (publisher.isEmpty() && isPaper(paper(line)) && (words <= 8 || !below)) {
        publisher = paper(line);
        furniture.set(at);
        doubtful.set(at);
      } else if (!below) {
        furniture.set(at);
        doubtful.set(at);
      }
    }

    /** The name of a newspaper alone, and a headline below it. */
    private static boolean isMasthead(String line, String next) {
      int below = next.split("\\s+").length;
      String name = line.toLowerCase(Locale.ROOT);
      return line.split(" ").length <= 4
          && PAPERS.contains(name.substring(name.lastIndexOf(' ') + 1))
          && below >= 5
          && below <= LONG
          && !PlainText.endsLikeASentence(next)
          && !Dates.find(next).isPresent()
          && !BYLINE.matcher(next).matches();
    }

    private void headline(int at, String line) {
      headline = at;
      below = true;
      title = line;
    }

    private void byline(String line) {
      Matcher by = BYLINE.matcher(line);
      if (author.isEmpty() && by.matches()) {
        author = by.group(1).replaceFirst(",.*", "").strip();
      }
    }

    /** A line that holds a date and something else: the paper, the author, the place. */
    private void dated(String line) {
      published = published.or(() -> Dates.find(line));
      for (String part : Dates.without(line).split("\\s*[|·•,–—]\\s*|\\s+-\\s+")) {
        String bare = part.strip();
        if (BYLINE.matcher(bare).matches()) {
          byline(bare);
        } else if (isPaper(bare)
            || line.contains("|") && bare.matches("\\p{Lu}.*") && publisher.isEmpty()) {
          publisher = publisher.isEmpty() ? bare : publisher;
        } else if (PERSON.matcher(bare).matches()) {
          author = author.isEmpty() && line.startsWith(bare) ? bare : author;
        } else if (publisher.isEmpty()
            && bare.matches("\\p{Lu}.*\\p{Ll}.* .*")
            && line.startsWith(bare)) {
          publisher = bare;
        }
      }
    }

    private static boolean isPaper(String line) {
      if (line.split(" ").length > 8 || line.isEmpty() || !Character.isUpperCase(line.charAt(0))) {
        return false;
      }
      for (String word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}’']+")) {
        if (PAPERS.contains(word)) {
          return true;
        }
      }
      return false;
    }

    /** Of "Consumer page, The Tilbrook Gazette" the paper. */
    private static String paper(String line) {
      String[] parts = line.split("\\s*[,|·]\\s*|\\s[-–—]\\s");
      for (String part : parts) {
        if (isPaper(part)) {
          return part;
        }
      }
      return line;
    }
  }
}
