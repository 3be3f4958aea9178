package ascribe.text;

import ascribe.article.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Dictionary forms: a table of what is irregular, suffix rules for the rest. OpenNLP's statistical
 * lemmatiser would do as well, at a tenth of the speed.
 */
public final class Lemmas {
  private final Map<String, String> irregular = new HashMap<>();
  private final Set<String> verbs = new HashSet<>();

  Lemmas(InputStream table) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.startsWith("#")) {
        int second = line.lastIndexOf('\t');
        String lemma = line.substring(second + 1);
        irregular.put(line.substring(0, second), lemma);
        if (line.startsWith(lemma + "\tVB\t")) {
          verbs.add(lemma);
        }
      }
    }
    for (String[] row : Table.read(Lemmas.class, "lemma-corrections.tsv", 3)) {
      irregular.put(row[0] + "\t" + row[1], row[2]);
    }
  }

  /**
   * The lemma of a word.
   *
   * @param tag its Penn part of speech
   */
  String lemma(String form, String tag) {
    String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
    String known = tag.length() >= 2 ? irregular.get(lower + "\t" + tag.substring(0, 2)) : null;
    if (known != null && !tag.startsWith("NNP")) {
      return known;
    }
    return tag.startsWith("VB") && !tag.equals("VB") ? knownVerb(lower) : byRule(lower, tag);
  }

  /**
   * Of the base forms that a suffix may hide the one that is a known verb, else the one that the
   * rules give.
   */
  private String knownVerb(String form) {
    String byRule = byRule(form, "VB");
    String shorter = byRule.endsWith("e") ? byRule.substring(0, byRule.length() - 1) : byRule;
    for (String base : List.of(byRule, byRule + "e", shorter)) {
      if (verbs.contains(base)) {
        return base;
      }
    }
    return byRule;
  }

  /**
   * The lemma by suffix alone.
   *
   * @param lower the form in lower case
   * @param tag a Penn part of speech, or its first two letters
   */
  public static String byRule(String lower, String tag) {
    if (tag.startsWith("VB")) {
      return verb(lower);
    }
    if (tag.startsWith("NN") && !tag.startsWith("NNP")) {
      return noun(lower);
    }
    return lower;
  }

  private static String noun(String form) {
    int n = form.length();
    if (n < 4
        || !form.endsWith("s")
        || form.endsWith("ss")
        || form.endsWith("us")
        || form.endsWith("is")) {
      return form;
    }
    if (form.endsWith("ies") && n > 4) {
      return form.substring(0, n - 3) + "y";
    }
    if (form.endsWith("ches")
        || form.endsWith("shes")
        || form.endsWith("sses")
        || form.endsWith("xes")
        || form.endsWith("zzes")) {
      return form.substring(0, n - 2);
    }
    return form.substring(0, n - 1);
  }

  private static String verb(String form) {
    int n = form.length();
    if (n < 4) {
      return form;
    }
    if (form.endsWith("ies")) {
      return form.substring(0, n - 3) + "y";
    }
    if (form.endsWith("ied")) {
      return form.substring(0, n - 3) + "y";
    }
    if (form.endsWith("ing") && n > 5) {
      return stem(form.substring(0, n - 3));
    }
    if (form.endsWith("ed")) {
      return stem(form.substring(0, n - 2));
    }
    if (form.endsWith("ches")
        || form.endsWith("shes")
        || form.endsWith("sses")
        || form.endsWith("xes")
        || form.endsWith("oes")
        || form.endsWith("zzes")) {
      return form.substring(0, n - 2);
    }
    return form.endsWith("s") && !form.endsWith("ss") ? form.substring(0, n - 1) : form;
  }

  /** Undoes a doubled consonant, or gives back the {@code e} that the suffix took. */
  private static String stem(String stem) {
    int n = stem.length();
    if (n < 2) {
      return stem;
    }
    char last = stem.charAt(n - 1);
    if (last == stem.charAt(n - 2) && "bdgmnprt".indexOf(last) >= 0) {
      return stem.substring(0, n - 1);
    }
    boolean silent =
        "cvuzs".indexOf(last) >= 0 && !stem.endsWith("ss")
            || last == 'g' && "dnr".indexOf(stem.charAt(n - 2)) >= 0 && !stem.endsWith("ing")
            || last == 't' && n > 3 && stem.charAt(n - 2) == 'a' && isConsonant(stem.charAt(n - 3))
            || last == 'r'
                && n > 3
                && "ui".indexOf(stem.charAt(n - 2)) >= 0
                && isConsonant(stem.charAt(n - 3))
            || last == 'k'
                && stem.endsWith("ak") == false
                && n > 2
                && "aio".indexOf(stem.charAt(n - 2)) >= 0
                && isConsonant(stem.charAt(n - 3))
            || last == 'l'
                && isConsonant(stem.charAt(n - 2))
                && stem.charAt(n - 2) != 'l'
                && stem.charAt(n - 2) != 'r'
                && stem.charAt(n - 2) != 'w';
    return silent ? stem + "e" : stem;
  }

  private static boolean isConsonant(char c) {
    return "aeiou".indexOf(c) < 0;
  }
}
