package ascribe.mention;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The forms under which names are compared. */
final class Keys {
  private Keys() {}

  /** Without regard to case, accents and the shape of apostrophes. */
  static String fold(String form) {
    boolean plain = true;
    for (int i = 0; i < form.length() && plain; i++) {
      plain = form.charAt(i) < 128;
    }
    if (plain) {
      return form.toLowerCase(Locale.ROOT);
    }
    StringBuilder folded = new StringBuilder();
    for (char c : Normalizer.normalize(form, Normalizer.Form.NFKD).toCharArray()) {
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(unaccented(c));
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** Letters that Unicode does not take apart. */
  private static char unaccented(char c) {
    return switch (c) {
      case 'ł', 'Ł' -> 'l';
      case 'ø', 'Ø' -> 'o';
      case 'đ', 'Đ' -> 'd';
      case 'ı' -> 'i';
      case '’', '‘', 'ʼ' -> '\'';
      default -> c;
    };
  }

  /**
   * The pieces by which names are looked up: cut where letters and digits meet, so that {@code
   * APT28}, {@code APT 28} and {@code APT-28} are the same name.
   */
  static List<String> parts(String key) {
    List<String> parts = new ArrayList<>(2);
    int from = 0;
    for (int i = 1; i <= key.length(); i++) {
      if (i == key.length()
          || Character.isDigit(key.charAt(i)) != Character.isDigit(key.charAt(i - 1))) {
        parts.add(key.substring(from, i));
        from = i;
      }
    }
    return parts;
  }

  /** For stable IDs: lower-case letters, digits and single hyphens. */
  static String slug(String name) {
    String slug = fold(name).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return slug.replaceAll("^-+|-+$", "");
  }
}
