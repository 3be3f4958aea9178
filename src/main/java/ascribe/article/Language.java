package ascribe.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language of a text. English is told by its commonest words; only where these do not settle it
 * is the model asked, whose 10 MB take half a second to load.
 */
final class Language {
  /** Words below which a text is too short to tell: names can outnumber its words. */
  private static final int SHORTEST = 20;

  /** Share of the commonest words from which a text is English: news has 0.35 to 0.5 of them. */
  private static final double ENGLISH = 0.25;

  /** Characters at the head of a text whose words are counted. */
  private static final int SAMPLE = 4000;

  /** Characters that the model is shown; its time grows with them, its answer stays the same. */
  private static final int SHOWN = 1500;

  private static final Set<String> COMMON = new HashSet<>();
  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (String[] row : Table.read(Language.class, "english-words.tsv", 1)) {
      COMMON.add(row[0]);
    }
  }

  private Language() {}

  /**
   * The ISO 639-1 code, the three-letter code where there is none, or empty where the text is too
   * short.
   */
  static String of(String text) {
    int words = 0;
    int common = 0;
    Set<String> distinct = new HashSet<>();
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
      if (!word.isEmpty()) {
        words++;
        if (COMMON.contains(word)) {
          common++;
          distinct.add(word);
        }
      }
    }
    if (words >= SHORTEST
        && common > words * ENGLISH
        && distinct.size() >= Math.min(6, words / 6)) {
      return "en";
    }
    if (words < SHORTEST && sample.codePoints().filter(Character::isIdeographic).count() < 20) {
      return "";
    }
    return Model.of(sample.substring(0, Math.min(SHOWN, sample.length())));
  }

  /** Loaded when first needed. */
  private static final class Model {
    private static final LanguageDetectorModel MODEL = load();

    static {
      for (String code : Locale.getISOLanguages()) {
        CODES.put(Locale.forLanguageTag(code).getISO3Language(), code);
      }
      // The model names members of macro-languages.
      CODES.putAll(
          Map.of(
              "cmn", "zh", "nob", "no", "pes", "fa", "ekk", "et", "lvs", "lv", "zsm", "ms", "arb",
              "ar", "nan", "zh", "swh", "sw", "als", "sq"));
    }

    static String of(String text) {
      String code = new LanguageDetectorME(MODEL).predictLanguage(text).getLang();
      return CODES.getOrDefault(code, code);
    }

    private static LanguageDetectorModel load() {
      try (InputStream in = Language.class.getResourceAsStream("/langdetect-183.bin")) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException("langdetect-183.bin", e);
      }
    }
  }
}
