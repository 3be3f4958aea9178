package ascribe.text;

import ascribe.article.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/**
 * Penn Treebank parts of speech by a perceptron of OpenNLP trained on news. Safe for many threads.
 */
public final class Tags {
  /** A proper noun in capitals that the training text knows well. */
  private static final String CODE = "NATO";

  /** A state that it knows well. */
  private static final String STATE = "Russia";

  private static final Set<String> STATES =
      Table.read(Tags.class, "states.tsv", 1).stream()
          .map(row -> row[0])
          .collect(Collectors.toUnmodifiableSet());

  private final ThreadLocal<POSTaggerME> tagger;

  Tags(InputStream model) throws IOException {
    POSModel loaded = TagModel.read(model);
    tagger = ThreadLocal.withInitial(() -> new POSTaggerME(loaded, POSTagFormat.PENN));
  }

  String[] tag(String[] forms) {
    String[] tags = tagger.get().tag(normalised(forms));
    mend(forms, tags);
    return tags;
  }

  /** Mends in place what a tagger does wrong as a rule. */
  public static void mend(String[] forms, String[] tags) {
    for (int i = 0; i < forms.length; i++) {
      if (isCode(forms[i]) || isNamePart(forms, tags, i)) {
        tags[i] = "NNP";
      }
    }
    TagRepairs.apply(forms, tags);
  }

  /**
   * Forms as the models know them: straight quotation marks and apostrophes, two hyphens for a
   * dash; a sentence in capitals as if it were not.
   */
  public static String[] normalised(String[] forms) {
    String[] plain = new String[forms.length];
    for (int i = 0; i < forms.length; i++) {
      plain[i] = normalised(forms[i]);
    }
    return plain;
  }

  private static String normalised(String form) {
    if (isCode(form)) {
      return CODE;
    }
    if (STATES.contains(form)) {
      return STATE;
    }
    if (form.length() == 1) {
      return switch (form.charAt(0)) {
        case '“', '”', '«', '»', '„' -> "\"";
        case '’', '‘' -> "'";
        case '—' -> "--";
        case '–' -> "-";
        case '…' -> "...";
        default -> form;
      };
    }
    return form.indexOf('’') >= 0 || form.indexOf(' ') >= 0 || form.indexOf('\u00A0') >= 0
        ? form.replace('’', '\'').replace(' ', '_').replace('\u00A0', '_')
        : form;
  }

  /**
   * {@code APT31}, {@code UAC-0173}, {@code CERT-UA}: names in capitals with digits or a hyphen,
   * which no training text holds.
   */
  private static boolean isCode(String form) {
    int capitals = 0;
    boolean joint = false;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
      joint |= Character.isDigit(c) || c == '-';
    }
    return joint && capitals >= 2;
  }

  /**
   * {@code Scattered} of {@code Scattered Spider}: a participle in capitals before a capital,
   * inside a sentence that is no headline.
   */
  private static boolean isNamePart(String[] forms, String[] tags, int i) {
    boolean inside =
        i > 0
            && i + 1 < forms.length
            && tags[i].startsWith("VB")
            && isCapitalised(forms[i])
            && isCapitalised(forms[i + 1]);
    if (!inside || "\"“".contains(forms[i - 1])) {
      return false;
    }
    long capitals = java.util.Arrays.stream(forms).filter(Tags::isCapitalised).count();
    return capitals * 2 < forms.length + 2;
  }

  private static boolean isCapitalised(String form) {
    return Character.isUpperCase(form.codePointAt(0));
  }

  static String[] forms(List<Token> tokens) {
    return tokens.stream().map(Token::form).toArray(String[]::new);
  }
}
