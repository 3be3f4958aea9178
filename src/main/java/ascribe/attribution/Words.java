package ascribe.attribution;

import ascribe.article.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The word lists of this stage, read once: harmful deeds, reporting verbs, hedges, nouns for
 * parties.
 */
final class Words {
  /** How sure a word is to name a harmful deed. */
  enum Strength {
    STRONG,
    WEAK
  }

  /**
   * A word for a harmful deed.
   *
   * @param type incident type, or empty where the words around it tell
   */
  record Harm(Strength strength, String type) {}

  /** What a reporting verb does with its complement. */
  enum Kind {
    SAY,
    KNOW,
    THINK,
    /** A question, order, wish or denial: the complement claims nothing. */
    ASK
  }

  record Reporting(boolean hedged, Kind kind) {}

  /**
   * A word or words that weaken a claim or grade its confidence.
   *
   * @param confidence the source's own, on the scale of {@code hedges.tsv}, or empty
   */
  record Hedge(List<String> lemmas, boolean hedged, String confidence) {}

  /** What kind of party a common noun stands for. */
  enum Noun {
    GOVERNMENT,
    AGENCY,
    COMPANY,
    IGO,
    NGO,
    MEDIA,
    SPEAKER,
    DOCUMENT,
    BELIEF,
    THREAT,
    THREATGROUP,
    PEOPLE,
    ASSET,
    /** Arms, whose country word says who used them. */
    WEAPON
  }

  private static final Map<String, Harm> HARM_NOUNS = new HashMap<>();
  private static final Map<String, Harm> HARM_VERBS = new HashMap<>();
  private static final Map<String, Harm> HARM_NAMES = new HashMap<>();
  private static final Map<String, Reporting> REPORTING = new HashMap<>();
  private static final Map<String, Hedge> SINGLE_HEDGES = new HashMap<>();
  private static final List<Hedge> PHRASE_HEDGES = new ArrayList<>();
  private static final Map<String, Noun> NOUNS = new HashMap<>();

  private static final Map<String, Set<String>> LISTS = new HashMap<>();

  static {
    for (String[] row : Table.read(Words.class, "lists.tsv", 2)) {
      LISTS.put(row[0], Set.of(row[1].split("\\|")));
    }
    for (String[] row : Table.read(Words.class, "harm.tsv", 4)) {
      Harm harm = new Harm(Strength.valueOf(row[2].toUpperCase(java.util.Locale.ROOT)), row[3]);
      switch (row[1]) {
        case "N" -> HARM_NOUNS.put(row[0], harm);
        case "V" -> HARM_VERBS.put(row[0], harm);
        default -> HARM_NAMES.put(row[0], harm);
      }
    }
    for (String[] row : Table.read(Words.class, "reporting.tsv", 3)) {
      REPORTING.put(
          row[0],
          new Reporting(
              row[1].equals("hedged"), Kind.valueOf(row[2].toUpperCase(java.util.Locale.ROOT))));
    }
    for (String[] row : Table.read(Words.class, "hedges.tsv", 4)) {
      Hedge hedge = new Hedge(List.of(row[0].split(" ")), row[2].equals("hedged"), row[3]);
      if (row[1].equals("phrase")) {
        PHRASE_HEDGES.add(hedge);
      } else {
        SINGLE_HEDGES.put(row[0], hedge);
      }
    }
    PHRASE_HEDGES.sort((a, b) -> b.lemmas().size() - a.lemmas().size());
    for (String[] row : Table.read(Words.class, "nouns.tsv", 2)) {
      NOUNS.put(row[0], Noun.valueOf(row[1].toUpperCase(java.util.Locale.ROOT)));
    }
  }

  private Words() {}

  static Optional<Harm> harmNoun(String lemma) {
    return Optional.ofNullable(HARM_NOUNS.get(lemma));
  }

  static Optional<Harm> harmVerb(String lemma) {
    return Optional.ofNullable(HARM_VERBS.get(lemma));
  }

  static Optional<Harm> harmName(String form) {
    return Optional.ofNullable(HARM_NAMES.get(form));
  }

  static Optional<Reporting> reporting(String lemma) {
    return Optional.ofNullable(REPORTING.get(lemma));
  }

  static Optional<Hedge> hedge(String lemma) {
    return Optional.ofNullable(SINGLE_HEDGES.get(lemma));
  }

  static List<Hedge> phraseHedges() {
    return PHRASE_HEDGES;
  }

  /**
   * Things whose targeting, use or disruption is a harmful deed: {@code election}, {@code network}.
   */
  static boolean isAsset(String lemma) {
    return NOUNS.get(lemma) == Noun.ASSET;
  }

  static Optional<Noun> noun(String lemma) {
    return Optional.ofNullable(NOUNS.get(lemma));
  }

  /** A closed list of lemmas ({@code lists.tsv}). */
  static Set<String> list(String name) {
    Set<String> list = LISTS.get(name);
    if (list == null) {
      throw new IllegalStateException("lists.tsv has no list " + name);
    }
    return list;
  }
}
