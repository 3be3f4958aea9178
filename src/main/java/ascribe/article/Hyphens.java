package ascribe.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts words together that the end of a line parts. */
final class Hyphens {
  private static final Pattern PARTED =
      Pattern.compile("(?<!\\p{L})(\\p{L}{2,})[-\u2010]\\n(\\p{Ll}{2,})");
  private static final Set<String> COMPOUNDS = new HashSet<>();

  static {
    for (String[] row : Table.read(Hyphens.class, "hyphen-words.tsv", 1)) {
      COMPOUNDS.add(row[0]);
    }
  }

  private Hyphens() {}

  /** The lines as one; the hyphen stays where it is the word's own. */
  static String join(String lines) {
    Matcher parted = PARTED.matcher(lines);
    String whole =
        parted.replaceAll(
            m -> {
              boolean own = COMPOUNDS.contains(m.group(1).toLowerCase(Locale.ROOT));
              return m.group(1) + (own ? "-" : "") + m.group(2);
            });
    return whole.replace("\u00AD\n", "").replace("\u00AD", "").replace('\n', ' ');
  }
}
