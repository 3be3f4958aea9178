package ascribe.attribution;

import ascribe.article.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A word that makes a claim and the grammatical places of its parties; a line of {@code
 * frames.tsv}, whose header explains the columns.
 *
 * @param cues lemmas; {@code *} stands for any verb of harm
 * @param needs conditions that all must hold
 * @param who places to try in order
 */
record Frame(
    String id,
    Set<String> cues,
    Pos pos,
    List<String> needs,
    Action action,
    Stance stance,
    List<String> who,
    List<String> whom,
    List<String> what,
    Gate gate) {

  /** Part of speech of the cue. */
  enum Pos {
    V,
    N,
    A,
    P
  }

  /** What must be harmful for the frame to count. */
  enum Gate {
    /** The deed must be a harmful one. */
    HARM,
    /**
     * The cue is enough where the accused can act; of nothing in particular, in a harmful article.
     */
    ACCUSATION,
    /** A threat group or armed organisation did it. */
    DOER,
    /** The cue is enough. */
    ANY,
    /** The accused must be a threat group, hackers or a state. */
    THREAT,
    /**
     * The cue is a verb of harm, or has a harmful object, and its subject a party that does such
     * things.
     */
    DEED,
    /** Who and whom must both be named, and a deed. */
    NAMED,
    /** The cue is a noun of harm, and its author does such things. */
    DEEDNOUN,
    /** A denial: of a deed, or of accusations. */
    DENY,
    /** A complement says that the accusation is baseless. */
    BASELESS,
    /** The with-phrase is sanctions. */
    SANCTIONS,
    /** A deed or a group comes from a country. */
    ORIGIN,
    /** A group and the body that runs it. */
    SPONSOR,
    /** A threat group made the malware. */
    MAKER,
    /** The deed's author is accused. */
    AUTHOR
  }

  private static final Map<String, List<Frame>> BY_CUE = load();

  private static Map<String, List<Frame>> load() {
    Map<String, List<Frame>> frames = new HashMap<>();
    for (String[] row : Table.read(Frame.class, "frames.tsv", 10)) {
      Frame frame =
          new Frame(
              row[0],
              new java.util.TreeSet<>(List.of(row[1].split("\\|"))),
              Pos.valueOf(row[2]),
              row[3].isEmpty() ? List.of() : List.of(row[3].split(";")),
              Action.valueOf(row[4].toUpperCase(Locale.ROOT)),
              Stance.valueOf(row[5].toUpperCase(Locale.ROOT)),
              places(row[6]),
              places(row[7]),
              places(row[8]),
              Gate.valueOf(row[9].toUpperCase(Locale.ROOT)));
      for (String cue : frame.cues()) {
        frames.computeIfAbsent(cue, c -> new ArrayList<>()).add(frame);
      }
    }
    return frames;
  }

  private static List<String> places(String cell) {
    return Arrays.asList(cell.split("/"));
  }

  /** The frames whose cue is this lemma, in the order of the file. */
  static List<Frame> of(String lemma) {
    return BY_CUE.getOrDefault(lemma, List.of());
  }

  /** The frame of plain verbs of harm. */
  static Frame deed() {
    return BY_CUE.get("*").get(0);
  }

  /** The frame of nouns of harm with their author: {@code the APT28 attack}. */
  static Frame deedNoun() {
    return BY_CUE.get("*noun").get(0);
  }

  /** What stands for a frame where there is none. */
  static final String READ = "read";

  /**
   * No frame: a claim that the encoder reads.
   *
   * @param told whether somebody makes it
   */
  static Frame read(Action action, Stance stance, boolean told) {
    List<String> source = List.of("source");
    List<String> none = List.of("-");
    return new Frame(
        READ,
        Set.of(),
        Pos.V,
        List.of(),
        action,
        stance,
        source,
        none,
        none,
        told ? Gate.ANY : Gate.DEED);
  }

  /** Every frame once, in no particular order. */
  static Set<Frame> all() {
    Set<Frame> all = new java.util.LinkedHashSet<>();
    BY_CUE.values().forEach(all::addAll);
    return all;
  }

  /**
   * Whether the cue tells a deed, which a source reports, rather than being itself the act of
   * speech.
   */
  boolean isContent() {
    return who.contains("source") && !who.contains("subj");
  }
}
