package ascribe.text;

import ascribe.article.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Mends what the tagger does wrong in news as a rule: a sentence whose only verb looks like a noun
 * ({@code Poland suspects Russia of sabotage}), a name with capitals inside taken for a verb.
 */
final class TagRepairs {
  /** Words that have one part of speech whatever stands around them. */
  private static final Map<String, String> ALWAYS = new HashMap<>();

  /** Nouns that are verbs where the sentence has no other. */
  private static final Map<String, String> VERBLESS = new HashMap<>();

  private static final Set<String> SPEECH = new HashSet<>();

  static {
    for (String[] row : Table.read(TagRepairs.class, "tag-repairs.tsv", 3)) {
      (row[2].equals("always") ? ALWAYS : VERBLESS).put(row[0], row[1]);
    }
    SPEECH.addAll(Set.of("said", "says", "say", "told", "reported", "wrote", "added"));
  }

  private TagRepairs() {}

  /** Mends tags in place. */
  static void apply(String[] forms, String[] tags) {
    for (int i = 0; i < forms.length; i++) {
      if (isMixed(forms[i]) && tags[i].matches("VB.?|JJ|RB|NN|FW")) {
        tags[i] = "NNP";
      }
      tags[i] = ALWAYS.getOrDefault(forms[i].toLowerCase(Locale.ROOT), tags[i]);
      boolean technology = forms[i].equals("IT") && tags[i].equals("PRP");
      if (technology && i + 1 < forms.length && isLower(forms[i + 1])) {
        // IT systems, in the midst of words that are not in capitals
        tags[i] = "NNP";
        if (tags[i + 1].equals("VBZ") && forms[i + 1].endsWith("s")) {
          tags[i + 1] = "NNS";
        }
      }
    }
    for (int i = 1; i + 1 < forms.length; i++) {
      if (tags[i].equals("VBN")
          && tags[i - 1].startsWith("NN")
          && tags[i + 1].matches("NNP|DT|PRP\\$")
          && isVerbless(forms, tags)) {
        // the White House named China as the culprit
        tags[i] = "VBD";
      }
      String verb = VERBLESS.get(forms[i]);
      boolean noun = tags[i].matches("NN.*|VB|JJ");
      if (verb != null
          && noun
          && tags[i - 1].startsWith("NN")
          && opensPhrase(forms, tags, i + 1)
          && isVerbless(forms, tags)) {
        tags[i] = verb;
      }
    }
  }

  /** What a verb may be followed by, and a noun before a name seldom is. */
  private static boolean opensPhrase(String[] forms, String[] tags, int i) {
    return tags[i].matches("NNPS?|DT|PRP\\$|CD|JJ")
        || tags[i].equals("NNS")
        || tags[i].matches("TO|IN") && Set.of("to", "at", "for", "on").contains(forms[i]);
  }

  /** Whether nothing is a finite verb, save one that tells who says so. */
  private static boolean isVerbless(String[] forms, String[] tags) {
    for (int i = 0; i < tags.length; i++) {
      if (tags[i].matches("VBZ|VBD|VBP|MD") && !SPEECH.contains(forms[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLower(String form) {
    return form.chars().allMatch(Character::isLowerCase);
  }

  /** {@code LockBit}, {@code REvil}, {@code MuddyWater}: capitals inside. */
  private static boolean isMixed(String form) {
    boolean lower = false;
    boolean inner = false;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (!Character.isLetter(c)) {
        return false;
      }
      lower |= Character.isLowerCase(c);
      inner |= i > 0 && Character.isUpperCase(c);
    }
    return lower && inner && Character.isUpperCase(form.charAt(0));
  }
}
